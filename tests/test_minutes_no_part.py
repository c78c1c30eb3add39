"""Who refrains from a decision, a member or a whole party, and the decision that stands before it."""

import pytest
from minutes_texts import found

from corpus import records


def told(body: str) -> tuple[list[str], list[tuple[str, str]]]:
    """The points of the decision, and who takes no part in it."""
    whole = f"Beslut\n\n{body}"
    return (
        [d.text for d in found(records.Decision, whole)],
        [(a.name, a.party) for a in found(records.Abstention, whole)],
    )


B, E = ("Bo Ask", "M"), ("Eva Björk", "V")
REFRAINS = [
    ("Bo Ask (M) avstår från beslut.", [B]),
    ("Bo Ask (M) och Eva Björk (V) avstår från beslutet.", [B, E]),
    ("Bo Ask (M) avstår från att besluta i ärendet.", [B]),
    ("Bo Ask (M) avstod från ställningstagande.", [B]),
    ("Bo Ask (M) avhåller sig från att delta i beslutet.", [B]),
    ("Från beslutet avstår Bo Ask (M) och Eva Björk (V).", [B, E]),
    ("Avstår från beslut: Bo Ask (M), Eva Björk (V)", [B, E]),
    ("Ordföranden avstår från beslut.", [("Anna Ek", "S")]),
    # a whole party
    ("Moderaterna deltar inte i beslutet.", [("", "M")]),
    ("Vänsterpartiet, Miljöpartiet och Centerpartiet deltog ej i beslutet.", [("", "V"), ("", "MP"), ("", "C")]),
    ("Samtliga ledamöter från Vänsterpartiet deltar inte i beslutet.", [("", "V")]),
    ("SD-gruppen avstår från beslut.", [("", "SD")]),
    ("I beslutet deltar inte Moderaterna.", [("", "M")]),
    # some of a party, or what is asked
    ("Två ledamöter från Moderaterna deltar inte i beslutet.", []),
    ("Bo Ask (M) undrar varför Moderaterna inte deltar i beslutet.", []),
]


@pytest.mark.parametrize(("text", "who"), REFRAINS)
@pytest.mark.parametrize("join", [" ", "\n\n"], ids=["same block", "next block"])
def test_who_refrains_takes_no_part_and_is_no_point(text: str, who: list[tuple[str, str]], join: str) -> None:
    assert told(f"1. Taxan antas.\n\n2. Planen ställs ut.{join}{text}") == (["Taxan antas.", "Planen ställs ut."], who)


BODIES = [
    "Kommunstyrelsen avstår från beslut i ärendet.",
    "Kommunstyrelsen avstår från beslut i ärendet som Bo Ask (M) väckt.",
    "Kommunen avstår från beslut om arrende med Bo Ask (M).",
    "Barn- och skolnämnden (BSN) avstår från beslut i ärendet.",
]


@pytest.mark.parametrize("text", BODIES)
def test_that_a_body_refrains_is_what_it_decides(text: str) -> None:
    assert told(text) == ([text], [])


def test_a_decision_is_kept_before_what_members_say_of_it_in_the_same_text() -> None:
    assert told("Taxan antas. Bo Ask (M) reserverar sig mot beslutet.") == (["Taxan antas."], [])
    assert told("Omröstning begärs. Bo Ask (M) reserverar sig mot beslutet.") == ([], [])
