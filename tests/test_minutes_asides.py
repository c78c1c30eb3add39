"""What stands under the decision and is none of its points, and leads under a proposal that are no decision."""

from itertools import product

import pytest
from minutes_texts import FRONT, decisions, found, minutes, rows_in

from corpus import records

BOARD = FRONT.replace("Kommunstyrelsen 2024", "Tekniska nämnden 2024")
STEMS = ["Nämnden beslutar", "Nämnden beslutar:", "Tekniska nämnden beslutar", "Nämnden beslutar enhälligt"]
PROPOSALS = ["Förslag till beslut", "Förvaltningens förslag till beslut", "Förvaltningens förslag"]
DECISIONS = ["Beslut\n\n", "Tekniska nämndens beslut\n", ""]


@pytest.mark.parametrize(("proposal", "stem", "decision"), list(product(PROPOSALS, STEMS, DECISIONS)))
def test_a_lead_under_a_proposal_is_no_decision(proposal: str, stem: str, decision: str) -> None:
    points = f"{stem}\natt anta taxan,\natt taxan gäller från den 1 maj 2024."
    rows = rows_in(records.Decision, minutes(f"{proposal}\n\n{points}\n\n{decision}{points}", BOARD))
    assert [(d.status, d.point, d.change) for d in rows if d.paragraph == 7] == [
        ("forslag", 1, ""),
        ("forslag", 2, ""),
        ("beslut", 1, "oforandrat"),
        ("beslut", 2, "oforandrat"),
    ]


def test_a_proposal_with_two_leads_stays_a_proposal() -> None:
    body = (
        "Förslag till beslut\n\nNämnden beslutar\natt anta taxan.\n\nNämnden beslutar\natt upphäva planen för parken."
    )
    rows = rows_in(records.Decision, minutes(body, BOARD))
    assert [d.status for d in rows if d.paragraph == 7] == ["forslag", "forslag"]


def test_a_short_name_leads_to_a_decision_without_heading() -> None:
    rows = rows_in(records.Decision, minutes("Soporna blir dyrare.\n\nNämnden beslutar\natt anta taxan.", BOARD))
    assert [(d.status, d.text) for d in rows if d.paragraph == 7] == [("beslut", "att anta taxan.")]


EVA, BO = ("Eva Björk", "V"), ("Bo Ask", "M")
SAID = [
    ("Eva Björk (V) anmäler ett särskilt yttrande.", "sarskilt_yttrande", [EVA]),
    ("Eva Björk (V) får lämna ett särskilt yttrande.", "sarskilt_yttrande", [EVA]),
    ("Eva Björk (V) medges att få lämna ett särskilt yttrande.", "sarskilt_yttrande", [EVA]),
    ("Särskilt yttrande lämnas av Eva Björk (V).", "sarskilt_yttrande", [EVA]),
    ("Till protokollet anmäls särskilt yttrande av Eva Björk (V) och Bo Ask (M).", "sarskilt_yttrande", [EVA, BO]),
    ("Bo Ask (M) anmäler reservation mot beslutet.", "reservation", [BO]),
    ("Mot beslutet anmäls reservation av Bo Ask (M).", "reservation", [BO]),
    ("Reservation mot beslutet anmäls av Bo Ask (M).", "reservation", [BO]),
    ("Bo Ask (M) medgavs att lämna en röstförklaring.", "rostforklaring", [BO]),
    ("Eva Björk (V) och Bo Ask (M) begär att få göra en protokollsanteckning.", "protokollsanteckning", [EVA, BO]),
    ("Eva Björk (V) begär att få lämna en protokollsanteckning: Vi saknar siffror.", "protokollsanteckning", [EVA]),
]


@pytest.mark.parametrize("before", ["Beslut\n\nTaxan antas.\n\n", "Beslut\nTaxan antas. ", "Soporna kostar mer.\n\n"])
@pytest.mark.parametrize(("said", "kind", "authors"), SAID)
def test_what_members_put_to_the_minutes_is_a_statement_and_no_point(
    said: str, kind: str, authors: list[tuple[str, str]], before: str
) -> None:
    assert [t for *_, t in decisions(before + said)] == (["Taxan antas."] if "Beslut" in before else [])
    assert [(s.kind, (s.author, s.party)) for s in found(records.Statement, before + said)] == [
        (kind, author) for author in authors
    ]


def test_the_words_of_a_note_that_is_asked_for() -> None:
    (note,) = found(records.Statement, SAID[-1][0])
    assert note.text == "Vi saknar siffror."


@pytest.mark.parametrize(
    "gone", ["Cilla Alm (C) har lämnat sammanträdet före § 7.", "Dan Öst (L) hade avvikit före beslutet."]
)
def test_who_has_left_is_no_point(gone: str) -> None:
    assert [t for *_, t in decisions(f"Beslut\n\nTaxan antas.\n\n{gone}")] == ["Taxan antas."]


@pytest.mark.parametrize(
    "point",
    [
        "Eva Björk (V) utses till ombud.",
        "Eva Björk (V) får i uppdrag att lämna ett yttrande.",
        "Nämnden lämnar ett särskilt yttrande till regionen.",
    ],
)
def test_points_that_only_look_like_asides(point: str) -> None:
    assert [t for *_, t in decisions(f"Beslut\n\nTaxan antas.\n\n{point}")] == ["Taxan antas.", point]


@pytest.mark.parametrize("joined", ["sparpaketet, samt", "sparpaketet samt", "sparpaketet, och", "sparpaketet och,"])
def test_a_word_that_joins_clauses_is_no_change(joined: str) -> None:
    proposed = f"Förslag till beslut\n\natt fastställa {joined}\natt upphäva planen från 2020."
    body = f"{proposed}\n\nBeslut\n\natt fastställa sparpaketet,\natt upphäva planen från 2020."
    assert [d.change for d in found(records.Decision, body)] == ["", "", "oforandrat", "oforandrat"]
