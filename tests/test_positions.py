"""Where a body stands: made-up sentences in many forms, and how several sentences add up."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from conftest import grows_linearly
from memo_texts import only, rows_for

from corpus import records
from parsers.blocks import Span
from parsers.mentions import mentions_of, passages_of
from parsers.positions import Told, stance_of
from parsers.reports import Reports
from parsers.speakers import Speaker

ORGAN = "Barn- och utbildningsförvaltningen"

#: Made-up sentences of answers with the stance that they express, "" for none; in sets. The first holds those that
#: the rules were made with too; the others were written before (figures of that time: docs/decisions/0008).
with (Path(__file__).parent / "stances.tsv").open(encoding="utf-8", newline="") as file:
    SENTENCES = [
        (r["organ"], r["stance"], r["text"]) for r in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    ]


@pytest.mark.parametrize(("organ", "stance", "text"), SENTENCES)
def test_a_sentence(organ: str, stance: str, text: str) -> None:
    assert code(text, organ) == (stance or None)


def code(text: str, organ: str = ORGAN, *, asked: bool = True) -> str | None:
    found = stance_of([Span(text, 0, len(text))], Speaker(organ), asked=asked)
    return found.code if found else None


def test_the_sentence_that_limits_is_the_evidence() -> None:
    text = "Nämnden är positiv till åtgärden. Den kräver dock ytterligare resurser. Arbetet börjar i vår."
    found = stance_of([Span(text, 100, 100 + len(text))], Speaker(ORGAN))
    assert found is not None
    assert (found.code, found.evidence.text) == ("delvis", "Den kräver dock ytterligare resurser.")
    assert found.evidence.start == 100 + text.index("Den kräver")


OWN = [
    # (the body whose answer it is, what stands there, whether it is its own opinion)
    ("Kulturförvaltningen", "Kulturnämnden är positiv till åtgärden.", True),
    ("Kulturförvaltningen", "Socialnämnden är positiv till åtgärden.", False),
    ("Kulturförvaltningen", "Därför är nämnden positiv till åtgärden.", True),
    ("Norra Ekby", "Stadsdelsnämnden är positiv till åtgärden.", True),
    ("Norra Ekby", "Föräldrarna är positiva till åtgärden.", False),
    ("Ekbybostäder AB", "Bolaget är positivt till åtgärden.", True),
    ("Fritidsförvaltningen", "Fritidsnämnden delar kommissionens bedömning.", True),
    ("Fritidsförvaltningen", "Kommissionen delar nämndens bedömning.", False),
]


@pytest.mark.parametrize(("organ", "text", "own"), OWN)
def test_whose_opinion(organ: str, text: str, own: bool) -> None:
    assert (code(text, organ) is not None) == own


AMONG_SEVERAL = [
    # (a sentence on several measures, the stance on each that has one)
    ("Nämnden tillstyrker åtgärd 4.1.1 och avstyrker 4.1.2.", {"4.1.1": "positiv", "4.1.2": "negativ"}),
    (
        "Nämnden tillstyrker åtgärderna 4.1.1, 4.1.2 samt avstyrker 4.1.3.",
        dict.fromkeys(["4.1.1", "4.1.2"], "positiv") | {"4.1.3": "negativ"},
    ),
    ("Åtgärd 4.1.1 tillstyrks, 4.1.2 avstyrks.", {"4.1.1": "positiv", "4.1.2": "negativ"}),
    (
        "Nämnden stöder åtgärd 4.1.1, är tveksam till åtgärd 4.1.2 och avstyrker åtgärd 4.1.3.",
        {"4.1.1": "positiv", "4.1.2": "tveksam", "4.1.3": "negativ"},
    ),
    ("Nämnden tillstyrker åtgärderna 4.1.1 och 4.1.2.", {"4.1.1": "positiv", "4.1.2": "positiv"}),
    ("Nämnden tillstyrker åtgärd 4.1.1 och åtgärd 4.1.2 avstyrks.", {}),
    ("Nämnden avstyrker samtliga åtgärder utom 4.1.3.", {}),
    ("Nämnden tillstyrker rapportens förslag med undantag av åtgärd 4.1.2.", {}),
    ("Till skillnad från åtgärd 4.1.1, som nämnden tillstyrker, bör åtgärd 4.1.2 inte genomföras.", {}),
    ("Eftersom åtgärd 4.1.1 redan är genomförd avstyrker nämnden åtgärd 4.1.2.", {}),
    ("Nämnden avstyrker ett nytt råd eftersom åtgärd 4.1.1 redan är beslutad.", {}),
    ("Åtgärd 4.1.1, som nämnden tillstyrker, och åtgärd 4.1.2 bör samordnas.", {"4.1.1": "positiv"}),
    ("Nämnden tillstyrker åtgärd 4.1.1 och avstyrker övriga åtgärder.", {"4.1.1": "positiv"}),
    ("Nämnden tillstyrker åtgärd 4.1.1. Övriga förslag avstyrker nämnden.", {"4.1.1": "positiv"}),
    ("Kommissionen tillstyrker åtgärd 4.1.1 men avstyrker åtgärd 4.1.2.", {}),
    ("Nämnden tillstyrker åtgärd 4.1.1 och idrottsnämnden avstyrker åtgärd 4.1.2.", {}),
]


@pytest.mark.parametrize(("text", "stances"), AMONG_SEVERAL)
def test_measures_of_one_sentence(text: str, stances: dict[str, str]) -> None:
    assert told(f"Om åtgärderna.\n\n{text}\n", Speaker(ORGAN)) == stances


def told(text: str, speaker: Speaker) -> dict[str, str]:
    blocks, rows = rows_for(text)
    reports = Reports(())
    said = Told(speaker)
    said.add_prose(blocks, mentions_of(passages_of(blocks, reports), reports))
    said.add_rows(rows)
    return {p.number: p.stance for p in only(rows, records.Position)}


IN_MEMO = [
    # (the office whose memo it is, what stands there, whether it is its own opinion)
    ("Samordningskontoret", "Tekniska nämnden tillstyrker åtgärden.", False),
    ("Samordningskontoret", "Nämnden tillstyrker åtgärden.", False),
    ("Samordningskontoret", "Nämnden för arbete och vuxna tillstyrker åtgärden.", False),
    ("Samordningskontoret", "Kontoret tillstyrker åtgärden.", True),
    ("Samordningskontoret", "Förvaltningen tillstyrker åtgärden.", True),
    ("Samordningskontoret", "Vi tillstyrker åtgärden.", True),
    ("Hamnnämnden", "Nämnden tillstyrker för sin del åtgärden.", True),
    ("Hamnnämnden", "Tekniska nämnden tillstyrker åtgärden.", False),
    ("Kulturförvaltningen", "Fritids- och kulturnämnden tillstyrker åtgärden.", False),
    ("Nämnden i Södra Ekby", "Nämnden i Norra Ekby tillstyrker åtgärden.", False),
    ("Nämnden i Södra Ekby", "Nämnden i Södra Ekby tillstyrker åtgärden.", True),
    ("Nämnden för teknik", "Nämnden för teknik tillstyrker åtgärden.", True),
    ("Tekniska nämnden", "Därför bör tekniska nämnden, som tillstyrker åtgärden, höras.", True),
]


@pytest.mark.parametrize(("organ", "text", "own"), IN_MEMO)
def test_whose_opinion_in_a_memo(organ: str, text: str, own: bool) -> None:
    found = stance_of([Span(text, 0, len(text))], Speaker(organ, in_memo=True))
    assert (found is not None) == own


def test_what_is_important_in_passing_is_no_stance() -> None:
    assert code("Det är viktigt att barn får röra sig.", asked=True) == "positiv"
    assert code("Det är viktigt att barn får röra sig.", asked=False) is None
    assert code("Den föreslagna portalen är viktig för föreningarna.", asked=False) == "positiv"


def test_time_is_linear_in_a_hostile_text() -> None:
    assert grows_linearly(lambda times: code("är nämnden inte, men dock ser inte positivt på " * times), 800)
