"""Minutes made of one paragraph (§ 7) of a body whose members are known, for the tests of what stands in a paragraph."""

from typing import Any, TypeVar

import pytest
from conftest import plain

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
