"""How much of a text its rows account for: what no row's evidence holds would be lost without a word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus import records
from corpus.schema import Row

WORD, BLANKS = re.compile(r"\w"), " \t\n"  # all blanks of a clean text
#: A stretch of minutes that no row holds is reported from so many letters on.
LEAST_GAP = 250


def coverage(rows: Sequence[Row], text: str) -> tuple[float | None, list[tuple[int, int]]]:
    """The share (0-1) of the letters that stand in some row's evidence, and the stretches that stand in none.

    Of minutes the text counts from the first paragraph on, since labels of the front page belong to no cell; None when the
    text has no letters.
    """
    spans = sorted(
        (row.start, row.end)
        for row in rows
        if isinstance(row, records.Evidence)
        and not isinstance(row, records.Meeting)
        and row.start is not None
        and row.end is not None
    )
    begin = min((r.start or 0 for r in rows if isinstance(r, records.Paragraph)), default=0)
    fronts = [(m.start or 0, m.end or 0) for m in rows if isinstance(m, records.Meeting) and (m.start or 0) > begin]
    gaps = [(a, b) for a, b in _gaps(sorted([*spans, *fronts]), begin, len(text)) if WORD.search(text, a, b)]
    letters = _letters(text[begin:]) - sum(_letters(text[a:b]) for a, b in fronts)
    missing = sum(_letters(text[a:b]) for a, b in gaps)
    return (round(1 - missing / letters, 4) if letters else None), gaps


def _gaps(spans: Sequence[tuple[int, int]], begin: int, end: int) -> Iterator[tuple[int, int]]:
    at = begin
    for a, b in spans:
        if a > at:
            yield at, a
        at = max(at, b)
    if at < end:
        yield at, end


def _letters(text: str) -> int:
    """Signs that are no blanks."""
    return len(text) - sum(map(text.count, BLANKS))
