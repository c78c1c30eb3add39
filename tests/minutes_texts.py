"""Minutes made of one paragraph (§ 7) of a body whose members are known, for the tests of what stands in a paragraph."""

from typing import Any, TypeVar

import pytest
from conftest import Row, placed, plain

from corpus import records
from ocr.clean import CleanText
from parsers import parse

R = TypeVar("R")

MEMBERS = """Beslutande
Anna Ek (S), ordförande
Bo Ask (M), vice ordförande
Cilla Alm (C)
Dan Öst (L)
Eva Björk (V)
Finn Rask (SD)
Gun Hed (KD)
"""
FRONT = f"""Tallhälla kommun

Protokoll

Kommunstyrelsen 2024-03-04

{MEMBERS}
Justerare
Bo Ask

Paragrafer
§§ 6-9

"""


def minutes(body: str, front: str = FRONT) -> str:
    return (
        f"{front}§ 6 Val av justerare\n\nBo Ask utses att justera.\n\n§ 7 Taxa för avfall\n\n{body}\n\n"
        "§ 8 Skolväg\n\nÄrendet gäller vägen till skolan.\n\n§ 9 Avslutning\n\nOrdföranden tackar alla.\n"
    )


def listed(entry: str) -> str:
    """Minutes in whose list of members Cilla Alm's entry is another one."""
    return minutes("Taxan antas.", FRONT.replace("Cilla Alm (C)", entry))


def rows_in(kind: type[R], source: str | CleanText) -> list[R]:
    return [row for row in parse(plain(source) if isinstance(source, str) else source).rows if isinstance(row, kind)]


def found(kind: type[R], body: str) -> list[R]:
    """The rows of § 7 with this text."""
    return [row for row in rows_in(kind, minutes(body)) if getattr(row, "paragraph", 7) == 7]


Counts = tuple[int | None, int | None, int | None, int | None]


def votes(body: str) -> list[Counts]:
    """Yes, no, abstaining and absent of each vote of § 7."""
    return [(v.yes, v.no, v.abstain, v.absent) for v in found(records.Vote, body)]


def ballots(body: str) -> list[tuple[str, str, str]]:
    """Name, party and ballot of each ballot of § 7."""
    return [(b.name, b.party, b.ballot) for b in found(records.Ballot, body)]


Moved = tuple[tuple[str, str], str]


def motions(body: str) -> list[Moved]:
    """Who moved what in § 7: name and party, kind."""
    return [((m.name, m.party), m.kind) for m in found(records.Motion, body)]


def worded(body: str) -> list[tuple[str, str]]:
    """Who proposed what in § 7 in words of their own."""
    return [(d.decider, d.text) for d in found(records.Decision, body) if d.status == "forslag"]


def row_of(*cells: tuple[str, float], y: float) -> list[Row]:
    return [Row(text, x=x, y=y) for text, x in cells]


def on_a_page(rows: list[Row]) -> list[tuple[int, str, str, str]]:
    head = [Row(text, y=40 + 16 * n) for n, text in enumerate(FRONT.splitlines()) if text]
    y = 40 + 16.0 * len(FRONT.splitlines())
    body = ["§ 7 Taxa", "Votering begärs. Hur var och en röstar framgår av listan.", "§ 8 Skolväg", "Votering begärs."]
    head += [Row(text, y=y + 30 * n) for n, text in enumerate(body)]
    rows = [*head, *(Row(r.text, x=r.x, y=r.y + y + 130) for r in rows)]
    return sorted((b.paragraph or 0, b.name, b.party, b.ballot) for b in rows_in(records.Ballot, placed(rows)))


Said = tuple[str, str, int, str]


def decisions(body: str) -> list[Said]:
    """Status, decider, number and text of the points of § 7."""
    return [(d.status, d.decider, d.point, d.text) for d in found(records.Decision, body)]


def outcome(body: str) -> str:
    """What became of § 7."""
    return next(p.outcome for p in rows_in(records.Paragraph, minutes(body)) if p.number == 7)


def falls_short(reason: str, *case: Any) -> Any:
    """A case that the parsers do not read yet, though a reader would expect it."""
    return pytest.param(*case, marks=pytest.mark.xfail(strict=True, reason=reason))
