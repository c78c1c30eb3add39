"""Front pages and lists of presence as municipalities, regions, joint bodies, companies and councils set them.

The pages are in `fronts.txt`: each is set as it stands there, a letter being as wide as the next, and then who was there,
and who came and went, as a reader tells it.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Row, placed

from corpus import records
from parsers import parse

PAGES = (Path(__file__).parent / "fronts.txt").read_text(encoding="utf-8")
PARAGRAPHS = """§ 10 Mötets öppnande

Ordföranden öppnar mötet.

§ 11 Taxa för avfall

Beslut

Taxan antas.

§ 12 Skolväg

Ärendet gäller vägen till skolan.

§ 13 Bidrag

Beslut

Bidraget beviljas.

§ 14 Avslutning

Ordföranden tackar alla.
"""
#: Points between letters and between lines, and the margins.
LETTER, LINE, LEFT, TOP = 5.6, 14.0, 50.0, 60.0


def rows(text: str) -> Iterator[Row]:
    """The words of a text at the places that their columns say; two blanks part cells."""
    for n, line in enumerate(text.split("\n")):
        for cell in re.finditer(r"\S+(?:\s\S+)*", line):
            yield Row(cell[0], x=LEFT + cell.start() * LETTER, y=TOP + n * LINE, size=9)


def cases() -> Iterator[object]:
    for page in PAGES.split("=== ")[1:]:
        title, _, rest = page.partition("\n")
        name, _, body = title.partition(" | ")
        front, *parts = re.split(r"^--- (.+)\n", rest, flags=re.MULTILINE)
        told = dict(zip(parts[::2], parts[1::2], strict=True))
        yield pytest.param(body, front, told, id=name)


@pytest.mark.parametrize(("body", "front", "told"), list(cases()))
def test_who_was_there(body: str, front: str, told: dict[str, str]) -> None:
    head = f"{body}\n\nProtokoll\n\n" + ("" if "nämnd" in body else "Kommunstyrelsen 2024-03-04\n\n")
    end = told.get("at the end", "")
    found = parse(placed(list(rows(f"{head}{front}")), list(rows(f"{PARAGRAPHS}\n{end}")))).rows
    present = [a for a in found if isinstance(a, records.Attendance) and a.role != "foredragande"]
    moves = [p for p in found if isinstance(p, records.Presence)]
    assert sorted(f"{a.name}|{a.party}|{a.role}" for a in present) == wanted(told["who"])
    if "coming and going" in told:
        assert sorted(f"{p.name}|{p.event}|{p.paragraph}" for p in moves) == wanted(told["coming and going"])


def wanted(lines: str) -> list[str]:
    """The rows that a reader tells; letters of parties are in capitals."""
    split = (line.split("|") for line in lines.strip().split("\n"))
    return sorted("|".join([name, middle.upper() if len(middle) < 6 else middle, last]) for name, middle, last in split)
