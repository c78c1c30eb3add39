"""What a body proposes to another one, and what a decision adds to the proposal that was put before the meeting."""

import pytest
from minutes_texts import decisions, found

from corpus import records

PASS_ON = "Kommunstyrelsen föreslår kommunfullmäktige besluta att taxan antas."
PASSED_ON = [
    # (the text of a paragraph, who proposes what)
    (f"Förslag till beslut\n\n{PASS_ON}\n\nKommunstyrelsens beslut\n\n{PASS_ON}", ["", "Kommunstyrelsen"]),
    (f"Kommunstyrelsens beslut\n\n{PASS_ON}\n\nFörslag\n\n{PASS_ON}", ["Kommunstyrelsen", ""]),
    (f"Förvaltningens förslag till beslut\n\n{PASS_ON}\n\nBeslut\n\n{PASS_ON}", ["Förvaltningen", "Kommunstyrelsen"]),
    (
        f"Kommunstyrelsens förslag till kommunfullmäktige\n\nTaxan antas.\n\nKommunstyrelsens beslut\n\n{PASS_ON}",
        ["Kommunstyrelsen"],  # the same said twice
    ),
    (
        "Kommunstyrelsens förslag till kommunfullmäktige\n\nTaxan antas.\n\nBeslut\n\n"
        "KS föreslår fullmäktige besluta att taxan antas.",
        ["Kommunstyrelsen"],
    ),
    (
        f"Kommunstyrelsens förslag till kommunfullmäktige\n\nVägen byggs om.\n\nBeslut\n\n{PASS_ON}",
        ["Kommunstyrelsen", "Kommunstyrelsen"],
    ),
    (f"Förslag till beslut\n\n{PASS_ON}\n\nYrkanden\n\nAnna Ek (S) yrkar bifall.", ["Kommunstyrelsen"]),
]


@pytest.mark.parametrize(("body", "who"), PASSED_ON)
def test_what_a_body_passes_on_stands_once_as_its_own(body: str, who: list[str]) -> None:
    assert [(d.status, d.decider) for d in found(records.Decision, body)] == [("forslag", name) for name in who]


SNOW = "Kontoret redovisar hur skolvägarna röjs från snö."
ADDED = [
    # (what stands before the decision, what became of its two points)
    ("Förslag till beslut\n\nTaxan antas.", ["oforandrat", "tillagt"]),
    ("Arbetsutskottets förslag till beslut\n\nTaxan antas.", ["oforandrat", "tillagt"]),
    ("Ordförandens förslag till beslut\n\nTaxan antas.", ["oforandrat", "tillagt"]),
    ("Yrkanden\n\nAnna Ek (S) yrkar att avgiften sänks till 20 kronor.", ["", ""]),
    (
        "Yrkanden\n\nAnna Ek (S) yrkar att avgiften sänks till 20 kronor.\n\nBeslutsgång\n\nOrdföranden ställer "
        "arbetsutskottets förslag mot Anna Eks yrkande och finner att arbetsutskottets förslag bifalls.",
        ["", ""],
    ),
    (f"Yrkanden\n\nAnna Ek (S) yrkar att {SNOW[0].lower()}{SNOW[1:]}", ["", "oforandrat"]),
    (
        "Förslag till beslut\n\nHamnen muddras till fem meters djup.",
        ["", ""],
    ),  # it may be another proposal that was taken
    (
        "Ärendet\n\nArbetsutskottet föreslår att taxan antas.\n\nYrkanden\n\nAnna Ek (S) yrkar att priset blir 9 kr.",
        ["", ""],
    ),
]


@pytest.mark.parametrize(("before", "change"), ADDED)
def test_a_point_is_added_to_a_proposal_that_was_read(before: str, change: list[str]) -> None:
    rows = found(records.Decision, f"{before}\n\nBeslut\n\n1. Taxan antas.\n\n2. {SNOW}")
    assert [d.change for d in rows if d.status == "beslut"] == change


# What members say of a decision ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "points"),
    [
        ("Taxan antas. Finn Rask (SD) meddelar att han inte deltar i beslutet.", ["Taxan antas."]),
        ("Taxan antas. Anna Ek (S) reserverar sig mot beslutet.", ["Taxan antas."]),
        (
            "1. Taxan antas. Finn Rask (SD) avstår från att delta i beslutet.\n\n2. Avgiften höjs.",
            ["Taxan antas.", "Avgiften höjs."],
        ),
        (
            "1. Taxan antas.\n\n2. Avgiften höjs. Finn Rask (SD) avstår från att delta i beslutet.",
            ["Taxan antas.", "Avgiften höjs."],
        ),
        (
            "Kommunstyrelsen beslutar\n\natt ledamot med jäv inte deltar i beslutet,\n\natt ordningen antas.",
            ["att ledamot med jäv inte deltar i beslutet,", "att ordningen antas."],
        ),
        (
            "1. Ersättare deltar inte i omröstningen.\n\n2. Ordningen antas.",
            ["Ersättare deltar inte i omröstningen.", "Ordningen antas."],
        ),
        ("Taxan antas.\n\nAnna Ek (S) reserverar sig mot beslutet.\n\nBo Ask (M) likaså.", ["Taxan antas."]),
    ],
)
def test_a_decision_ends_where_a_member_speaks_of_it(body: str, points: list[str]) -> None:
    assert [text for *_, text in decisions(f"Beslut\n\n{body}")] == points


@pytest.mark.parametrize(
    ("who", "decider"),
    [("KS", "Kommunstyrelsen"), ("KSAU", "Kommunstyrelsens arbetsutskott"), ("Bygg", "Bygg")],
)
def test_a_body_in_short_proposes(who: str, decider: str) -> None:
    said = decisions(f"Kommunstyrelsens beslut\n\n{who} föreslår kommunfullmäktige besluta\n\natt anta taxan.")
    assert [(status, name) for status, name, *_ in said] == [("forslag", decider)]
