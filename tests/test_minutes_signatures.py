"""Names side by side under the lines to sign on: two people, or none."""

import pytest
from conftest import plain
from minutes_texts import FRONT, minutes

from corpus import records
from parsers import parse
from parsers.blocks import Span
from parsers.sidebyside import apart

LISTED = {"anna ek", "bo ask", "karl erik von ek"}
SIDES = [
    # (a line, the names in it)
    ("Anna Ek Bo Ask", ["Anna Ek", "Bo Ask"]),
    ("Anna Ek  Bo Ask", ["Anna Ek", "Bo Ask"]),
    ("Rut Lind Anna Ek", ["Rut Lind", "Anna Ek"]),
    ("Anna Ek Rut Maria Lind", ["Anna Ek", "Rut Maria Lind"]),
    ("Karl Erik von Ek Bo Ask", ["Karl Erik von Ek", "Bo Ask"]),
    ("Rut Lind   Ulf Sten", ["Rut Lind", "Ulf Sten"]),  # unlisted, with wide blanks
    ("Rut Lind Ulf Sten", ["Rut Lind Ulf Sten"]),
    ("Rut  Anna Ek", ["Rut  Anna Ek"]),
    ("Karl Bo Ask Lind", ["Karl Bo Ask Lind"]),
    ("Anna Ek", ["Anna Ek"]),
]


@pytest.mark.parametrize(("line", "names"), SIDES)
def test_names_on_one_line(line: str, names: list[str]) -> None:
    assert [part.text for part in apart(Span(line, 0, len(line)), LISTED)] == names


SIGNED = [
    "Vid protokollet\n\nRut Lind\n\nJusteras\n\nAnna Ek Bo Ask",
    "Sekreterare: Rut Lind\n\nJusteras\n\nAnna Ek    Bo Ask",
    "Justerat\n\nBo Ask   Cilla Alm",
]


@pytest.mark.parametrize("end", SIGNED)
def test_two_who_sign_side_by_side_are_two(end: str) -> None:
    people = {"Anna Ek", "Bo Ask", "Cilla Alm", "Rut Lind"}
    front = FRONT.replace("Justerare\nBo Ask\n\n", "")
    for text in (f"{minutes('Taxan antas.').rstrip()}\n\n{end}\n", minutes("Taxan antas.", f"{front}{end}\n\n")):
        rows = parse(plain(text)).rows
        signed = {r.name for r in rows if isinstance(r, records.Signature)}
        there = {r.name for r in rows if isinstance(r, records.Attendance)}
        assert signed <= people
        assert not {name for name in there if " ".join(name.split()) not in people and len(name.split()) > 2}
        assert {r.name for r in rows if isinstance(r, records.Attendance) and r.role == "justerare"} >= {"Bo Ask"}


SIGNED_ON_FRONT = [
    "Sekreterare ____________ Rut Lind\n\nOrdförande ____________ Anna Ek\n\nJusterare ____________ Bo Ask",
    "Sekreterare .............. Rut Lind\n\nOrdförande .............. Anna Ek\n\nJusterare .............. Bo Ask",
    "Sekreterare ____________\nRut Lind\n\nOrdförande ____________\nAnna Ek\n\nJusterare ____________\nBo Ask",
    "Underskrifter\nSekreterare Rut Lind\nOrdförande Anna Ek\nJusterare Bo Ask",
    "Underskrifter\nSekreterare\tRut Lind\nOrdförande\tAnna Ek\nJusterare\tBo Ask",
]


@pytest.mark.parametrize("signed", SIGNED_ON_FRONT)
def test_who_signs_on_the_front_page(signed: str) -> None:
    front = FRONT.replace("Justerare\nBo Ask\n\n", "")
    found = parse(plain(minutes("Taxan antas.", f"{front}{signed}\n\n"))).rows
    names = {(r.name, r.title) for r in found if isinstance(r, records.Signature)}
    assert names == {("Rut Lind", "Sekreterare"), ("Anna Ek", "Ordförande"), ("Bo Ask", "Justerare")}
    assert ("Rut Lind", "sekreterare") in {(r.name, r.role) for r in found if isinstance(r, records.Attendance)}


def test_who_keeps_the_minutes_without_a_line_to_sign_on_has_not_signed() -> None:
    found = parse(plain(minutes("Taxan antas.", f"{FRONT}Sekreterare Rut Lind\n\n"))).rows
    assert ("Rut Lind", "sekreterare") in {(r.name, r.role) for r in found if isinstance(r, records.Attendance)}
    assert "Rut Lind" not in {r.name for r in found if isinstance(r, records.Signature)}


@pytest.mark.parametrize("parting", ["\t", " | ", ": "])
def test_labels_of_time_and_adjustment(parting: str) -> None:
    told = "\n".join(f"{a}{parting}{b}" for a, b in [("Klockan", "08:30 - 10:00"), ("Justeringens tid", "2024-03-11")])
    (met,) = (
        r for r in parse(plain(minutes("Taxan antas.", f"{FRONT}{told}\n\n"))).rows if isinstance(r, records.Meeting)
    )
    assert (met.start_time, met.end_time, met.justering_date) == ("08:30", "10:00", "2024-03-11")
