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
