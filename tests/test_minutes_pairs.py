"""Which decision settles which proposal, and whether it changed on the way."""

import pytest
from minutes_texts import decisions, found

from corpus import records

KS = "Kommunstyrelsen"


# Which settles which ------------------------------------------------------------------------------------------------------


def paired(
    proposal: str, decision: str, heading: str = "Arbetsutskottets förslag till beslut"
) -> list[tuple[str, str, bool]]:
    rows = found(records.Decision, f"{heading}\n\n{proposal}\n\nBeslut\n\n{decision}")
    proposals = {d.pair_id for d in rows if d.status == "forslag" and d.pair_id}
    return [(d.status, d.change, d.pair_id in proposals) for d in rows]


SAME = ("beslut", "oforandrat", True)
OPEN = ("forslag", "", True)
PAIRS = [
    ("Taxan för avfall antas.", "Taxan för avfall antas.", [OPEN, SAME]),
    ("Taxan för avfall antas.", "Kommunstyrelsen beslutar att taxan för avfall antas.", [OPEN, SAME]),
    ("att anta taxan för avfall", "att anta taxan för avfall.", [OPEN, SAME]),
    (
        "Taxan för avfall antas och gäller från maj.",
        "Taxan för avfall antas och gäller från juni.",
        [OPEN, ("beslut", "andrat", True)],
    ),
    (
        "Taxan för avfall antas.",
        "1. Taxan för avfall antas.\n\n2. Kontoret redovisar hur skolvägarna röjs från snö.",
        [OPEN, SAME, ("beslut", "tillagt", False)],
    ),
    (
        "1. Taxan för avfall antas.\n\n2. Kontoret redovisar hur skolvägarna röjs från snö.",
        "Taxan för avfall antas.",
        [OPEN, ("forslag", "struket", False), SAME],
    ),
    (
        "1. Taxan för avfall antas.\n\n2. Avgiften gäller från maj.",
        "1. Avgiften gäller från maj.\n\n2. Taxan för avfall antas.",
        [OPEN, OPEN, SAME, SAME],
    ),
    ("Taxan för avfall antas.", "Kommunstyrelsen beslutar enligt arbetsutskottets förslag.", [OPEN, SAME]),
    ("Taxan för avfall antas.", "Kommunstyrelsen beslutar i enlighet med arbetsutskottets förslag.", [OPEN, SAME]),
    ("Taxan för avfall antas.", "Kommunstyrelsen bifaller arbetsutskottets förslag.", [OPEN, SAME]),
    ("Taxan för avfall antas.", "Arbetsutskottets förslag bifalls.", [OPEN, SAME]),
    ("Taxan för avfall antas.", "Enligt förslaget.", [OPEN, SAME]),
    ("Taxan för avfall antas.", "Ärendet återremitteras.", [("forslag", "", False), ("beslut", "", False)]),
    ("Taxan för avfall antas.", "Ärendet bordläggs till nästa möte.", [("forslag", "", False), ("beslut", "", False)]),
]


@pytest.mark.parametrize(("proposal", "decision", "expected"), PAIRS)
def test_which_decision_settles_which_proposal(
    proposal: str, decision: str, expected: list[tuple[str, str, bool]]
) -> None:
    assert paired(proposal, decision) == expected


@pytest.mark.parametrize(
    "decision", ["Kommunstyrelsen bifaller förvaltningens förslag.", "Kommunstyrelsen avslår arbetsutskottets förslag."]
)
def test_the_proposal_of_another_one_or_a_refused_one_is_not_settled_unchanged(decision: str) -> None:
    assert SAME not in paired("Taxan för avfall antas.", decision)


def test_points_are_settled_one_to_one() -> None:
    rows = paired(
        "1. Åtgärd 1 genomförs under året.\n\n2. Åtgärd 2 genomförs under året.",
        "1. Åtgärd 2 genomförs under året.\n\n2. Åtgärd 1 genomförs under året.",
    )
    assert rows == [OPEN, OPEN, SAME, SAME]


def test_a_proposal_taken_with_a_change_is_changed_and_not_struck() -> None:
    rows = paired(
        "Taxan för avfall antas.",
        "Arbetsutskottets förslag bifalls med ändringen att den gäller från maj.",
    )
    assert rows == [OPEN, ("beslut", "andrat", True)]


# One point with its lead on one line --------------------------------------------------------------------------------

LEADS_IN = [
    "Arbetsutskottet föreslår den 5 februari 2024, § 88, att kommunstyrelsen beslutar Taxan för avfall antas.",
    "Arbetsutskottet föreslår kommunstyrelsen besluta följande: Taxan för avfall antas.",
    "Arbetsutskottet hemställer, 2024-02-05 § 88, att kommunstyrelsen beslutar: Taxan för avfall antas.",
    "Arbetsutskottet föreslår att kommunstyrelsen beslutar\nTaxan för avfall antas.",
]


@pytest.mark.parametrize("proposal", LEADS_IN)
@pytest.mark.parametrize(
    "decision", ["Taxan för avfall antas.", "Kommunstyrelsen beslutar följande: Taxan för avfall antas."]
)
def test_a_lead_on_the_line_of_the_only_point(proposal: str, decision: str) -> None:
    body = f"Förslag till beslut\n\n{proposal}\n\nBeslut\n\n{decision}"
    assert [(s, d, t) for s, d, _, t in decisions(body)] == [
        ("forslag", "Arbetsutskottet", "Taxan för avfall antas."),
        ("beslut", KS, "Taxan för avfall antas."),
    ]
    assert paired(proposal, decision, "Förslag till beslut") == [OPEN, SAME]


def test_a_clause_behind_its_lead_is_the_same() -> None:
    proposal = "Arbetsutskottet föreslår 2024-02-05 § 88 att kommunstyrelsen beslutar att avslå motionen."
    assert paired(proposal, "Kommunstyrelsen beslutar att avslå motionen.") == [OPEN, SAME]
    assert paired(proposal, "Kommunstyrelsen beslutar att bifalla motionen.")[1][1:] != ("oforandrat", True)


def test_what_is_moved_by_one_without_a_party_is_no_point_of_the_proposal() -> None:
    body = "Förslag\n\nAnbudet antas.\n\nAnna Ek yrkade avslag på förslaget.\n\nBeslut\n\nAnbudet antas."
    assert [t for s, _, _, t in decisions(body) if s == "forslag"] == ["Anbudet antas."]


def test_a_decision_in_accordance_with_a_proposal() -> None:
    body = "Kommunstyrelsen beslöt i enlighet med kontorets förslag\n\natt sälja tomten."
    assert [(s, n) for s, _, n, _ in decisions(body)] == [("beslut", 1)]
