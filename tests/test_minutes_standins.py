"""Substitutes who take a seat: who was there in what role, and who neither came nor went."""

from collections.abc import Callable

import pytest
from conftest import grows_linearly, span
from minutes_texts import FRONT, minutes, rows_in

from corpus import records
from parsers.standins import patterns, stand_in

LISTED = FRONT.replace("\nJusterare\n", "\nErsättare\nHans Lo (S)\nIda Myr (M)\n\nJusterare\n")
Told = tuple[set[tuple[str, str, str]], list[tuple[str, str, int | None]]]


def told(front: str, body: str = "Taxan antas.") -> Told:
    """Who is there of the three, in what role and in whose place; and who comes and goes."""
    text = minutes(body, front)
    people = {
        (a.name, a.role, a.replaces)
        for a in rows_in(records.Attendance, text)
        if a.name.split()[0] in ("Cilla", "Hans", "Lars", "Cillas")
    }
    return people, [(p.name, p.event, p.paragraph) for p in rows_in(records.Presence, text)]


CILLA = ("Cilla Alm", "ledamot", "")
SERVES, FOR_CILLA = ("Hans Lo", "tjanstgorande_ersattare", ""), ("Hans Lo", "tjanstgorande_ersattare", "Cilla Alm")
WAITS = ("Hans Lo", "ersattare", "")
BY_THE_MEMBER = [
    ("Cilla Alm (C), Hans Lo (S) tjänstgör i hennes ställe från § 8", {CILLA, SERVES, WAITS}, []),
    ("Cilla Alm (C), i hennes ställe tjänstgör Hans Lo (S) §§ 7–8", {CILLA, FOR_CILLA, WAITS}, []),
    ("Cilla Alm (C) (Hans Lo (S) tjänstgör §§ 8–9)", {CILLA, FOR_CILLA, WAITS}, []),
    ("Cilla Alm (C), ersätts av Hans Lo (S) från § 8", {CILLA, FOR_CILLA, WAITS}, []),
    ("Cilla Alm (C). Hans Lo (S) tjänstgör i hennes ställe till och med § 7.", {CILLA, SERVES, WAITS}, []),
    ("Cilla Alm (C), till och med § 7", {CILLA, WAITS}, [("Cilla Alm", "leaves", 7)]),
]
BY_THE_SUBSTITUTE = [
    ("Hans Lo (S), tjänstgör från § 8", {CILLA, SERVES}, []),
    ("Hans Lo (S), tjänstgör i Cilla Alms (C) ställe från § 8", {CILLA, FOR_CILLA}, []),
    ("Hans Lo (S), tjänstgör i Cilla Alms ställe till och med § 7", {CILLA, FOR_CILLA}, []),
    ("Hans Lo (S) tjänstgör i hennes ställe från § 8", {CILLA, SERVES}, []),
    ("Hans Lo (S), tjänstgör till och med § 7 för Cilla Alm (C)", {CILLA, FOR_CILLA}, []),
    ("Hans Lo (S), till och med § 7", {CILLA, WAITS}, [("Hans Lo", "leaves", 7)]),
]


@pytest.mark.parametrize(("entry", "people", "events"), BY_THE_MEMBER)
def test_an_entry_of_a_member_whose_seat_is_taken(entry: str, people: object, events: object) -> None:
    assert told(LISTED.replace("Cilla Alm (C)", entry)) == (people, events)


@pytest.mark.parametrize(("entry", "people", "events"), BY_THE_SUBSTITUTE)
def test_an_entry_of_a_substitute_who_takes_a_seat(entry: str, people: object, events: object) -> None:
    assert told(LISTED.replace("Hans Lo (S)", entry)) == (people, events)


LARS = ("Lars Vik", "tjanstgorande_ersattare", "Cilla Alm")
IN_THE_TEXT = [
    ("Lars Vik (C) ersätter Cilla Alm (C) från § 7.", {CILLA, WAITS, LARS}),
    ("Lars Vik (C) tjänstgör i stället för Cilla Alm (C) till och med § 8.", {CILLA, WAITS, LARS}),
    ("Lars Vik (C) tjänstgör i Cilla Alms (C) ställe.", {CILLA, WAITS, LARS}),
    ("Cilla Alm (C) ersätts av Lars Vik (C) §§ 7–9.", {CILLA, WAITS, LARS}),
    ("Från § 7 ersätts Cilla Alm (C) av Lars Vik (C).", {CILLA, WAITS, LARS}),
    ("I stället för Cilla Alm (C) tjänstgör Lars Vik (C).", {CILLA, WAITS, LARS}),
    ("Som ersättare för Cilla Alm (C) inträder Lars Vik (C) från § 7.", {CILLA, WAITS, LARS}),
    ("I stället för Cilla Alm (C) träder Lars Vik (C) in under ärendet.", {CILLA, WAITS, LARS}),
    ("För Cilla Alm (C) går Lars Vik (C) in i ärendet.", {CILLA, WAITS, LARS}),
    ("Cilla Alm (C), som är förkyld, ersätts av Lars Vik (C) under ärendet.", {CILLA, WAITS, LARS}),
    ("Lars Vik (C) ersätter Cilla Alm (C) vid sammanträdet den 4 mars 2024.", {CILLA, WAITS, LARS}),
    ("För Cilla Alm (C) går Lars Vik (C) hem under mötet.", {CILLA, WAITS}),
    ("Lars Vik (C) ersätter Cilla Alm (C) som delegat vid kongressen enligt § 4 i stadgan.", {CILLA, WAITS}),
    ("Lars Vik (C) ersätter Cilla Alm (C) enligt §§ 4-5 i stadgan.", {CILLA, WAITS}),
    ("Lars Vik (C) ersätter Cilla Alm (C) i arbetsgruppen, § 8.", {CILLA, WAITS}),
    ("Lars Vik (C) ersätter Cilla Alm (C) från nästa sammanträde, § 8.", {CILLA, WAITS}),
    ("Lars Vik (C) ersatte Cilla Alm (C) i skolnämnden under ärendet.", {CILLA, WAITS}),
    ("Lars Vik (C) ersatte Cilla Alm (C) på mötet den 6 februari.", {CILLA, WAITS}),
    ("Lars Vik (C) ersätter Cilla Alm (C) under mötet 2024-02-06.", {CILLA, WAITS}),
    ("Lars Vik (C) tjänstgör som vägvisare för Cilla Alm (C) under ärendet.", {CILLA, WAITS}),
    ("Hans Lo (S) ersätter Cilla Alm (C) från § 7.", {CILLA, WAITS}),  # listed
    ("Lars Vik (C) ersätter Cilla Alm (C) som ledamot i skolnämnden.", {CILLA, WAITS}),  # an election
    ("Lars Vik (C) väljs och ersätter Cilla Alm (C) i valberedningen under mötet.", {CILLA, WAITS}),
    ("Lars Vik (C) ersätter Rut Lind (C) från § 7.", {CILLA, WAITS}),  # whose seat is not known
]


@pytest.mark.parametrize(("sentence", "people"), IN_THE_TEXT)
def test_a_substitute_who_is_first_named_in_a_paragraph(sentence: str, people: object) -> None:
    assert told(LISTED, f"{sentence}\n\nBeslut\n\nTaxan antas.") == (people, [])


def test_how_long_another_one_served_is_not_when_somebody_comes() -> None:
    body = "Cilla Alm (C) kommer till sammanträdet och tar över efter Hans Lo (S), som har suttit till och med § 6."
    assert told(LISTED, body)[1] == [("Cilla Alm", "arrives", 7)]


@pytest.mark.parametrize(
    "entry",
    [
        "Cilla Alm (C) ersätts av Nils By (C) §§ 7-8 och Maj By (C) § 9",
        "Cilla Alm (C), ersätts av Nils By (C) och Maj By (C) § 9",
        "Cilla Alm (C), i hennes ställe tjänstgör Nils By (C), Maj By (L), Per By (V)",
        "Nils By (C), tjänstgör i Cilla Alms ställe, Maj By (C)",
    ],
)
def test_nobody_is_lost_behind_the_first_substitute(entry: str) -> None:
    there = {
        a.name for a in rows_in(records.Attendance, minutes("Taxan antas.", LISTED.replace("Cilla Alm (C)", entry)))
    }
    assert {"Nils By", "Maj By", "Dan Öst"} <= there


@pytest.mark.parametrize(
    "entry",
    [
        lambda n: "Cilla Alm (C), ersätts av " + ", " * n + "x",
        lambda n: "Cilla Alm (C), ersätts av Nils By (C) §" + " " * n + "§\n",
        lambda n: "Nils By (C) tjänstgör i Cilla Alms" + " " * n + "x",
    ],
)
def test_an_entry_is_read_in_linear_time(entry: Callable[[int], str]) -> None:
    assert grows_linearly(lambda n: stand_in(span(entry(n))), 8000)


@pytest.mark.parametrize(
    "text", ["Nils By (C) går in" + " " * 200, "Cilla Alm (C) " * 20, "för Cilla Alm" + " " * 200, "§" * 200 + "\n"]
)
def test_a_sentence_is_read_in_linear_time(text: str) -> None:
    body = "Nils By (C) tjänstgör för Rut Ek under ärendet "
    assert grows_linearly(lambda n: [p.search(body + text * n) for p in patterns("in_sentence")], 100)
