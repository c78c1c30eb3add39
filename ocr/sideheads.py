"""Headings of paragraphs that stand in the left margin beside the text, as typists had it until the 1980s.

The number of the paragraph and, under it, its heading in a few short lines stand left of the text, which begins on the
line of the number. Read across, the heading would be torn apart and its lines end up inside the text. So the heading is
read first. Lists of contents, tables and front pages have no lines under the number and are read across.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from ocr.columns import middle
from ocr.model import Word

Row = list[Word]

#: The number of a paragraph alone, with what recognition reads for its sign; figures would be amounts.
NUMBER = re.compile(r"(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,4} )?(?:[§$&S]{1,2}[.-]? ?\d{1,4}|\d{1,4} ?§)[.:]?")
#: A registry number or a date is no line of a heading.
NO_HEADING = re.compile(r"\b(?:dnr|diarienr|diarienummer)\b|\d[./:-]\d", re.IGNORECASE)
#: What has come to its end.
CLOSED = re.compile(r"[.:;!?]['\"”’)]*$")
#: A gap wider than this many heights of print parts the margin from the text.
GAP = 1.6
#: How far the beginnings of the text may be apart, in points, and how many lines begin there at least.
ALIGNED, LEAST_LINES = 3.0, 5
#: The margin is at most this share of the width of margin and text.
WIDEST = 0.3
#: A line fills the text from this share of its width on.
FULL = 0.75
#: Heights of print between the middles of the number and the heading's first line, of its other lines, of two paragraphs.
FIRST, NEXT, PARAGRAPH = 4.5, 2.5, 2.2
#: A heading has at most so many lines in the margin.
MOST_LINES = 8


def heads_first(rows: Sequence[Row]) -> Iterator[tuple[Row, bool]]:
    """Rows from the top, those of a heading in the margin before the text beside them, each with whether it is of one."""
    at = 0
    page = _Starts(rows)
    while at < len(rows):
        margin, text = _heading(rows, at, page)
        if not margin:
            yield rows[at], False
            at += 1
            continue
        yield [*margin[0], *margin[1]], True  # a number alone would be taken for that of a page
        yield from ((row, True) for row in margin[2:])
        yield from ((row, False) for row in text if row)
        at += len(text)


class _Starts:
    """Where rows, and cells after a wide gap, begin on a page; how tall its print is and how far right it goes."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.height = max(median(w.box.height for row in rows for w in row), 1.0) if rows else 1.0
        self.right = max((row[-1].box.x1 for row in rows), default=0.0)
        self.starts = [cell[0].box.x0 for row in rows for cell in self.cells(row)]

    def cells(self, row: Row) -> list[Row]:
        """The parts of a row between wide gaps."""
        cells = [[row[0]]]
        for a, b in pairwise(row):
            if b.box.x0 - a.box.x1 > GAP * self.height:
                cells.append([])
            cells[-1].append(b)
        return cells


def _heading(rows: Sequence[Row], at: int, page: _Starts) -> tuple[list[Row], list[Row]]:
    """The lines in the margin that begin with the number on a row, and the rest of as many rows; none where there is none."""
    none: tuple[list[Row], list[Row]] = ([], [])
    cells = page.cells(rows[at])
    number = next((i for i, cell in enumerate(cells[:2]) if NUMBER.fullmatch(_text(cell))), None)
    if number is None or number + 1 == len(cells) or (number and len(_text(cells[0])) > 1):
        return none
    left, edge = cells[number][0].box.x0, cells[number + 1][0].box.x0
    if edge - left > WIDEST * (page.right - left) or sum(abs(x - edge) <= ALIGNED for x in page.starts) < LEAST_LINES:
        return none
    margin, text = [cells[number]], [[w for cell in (*cells[:number], *cells[number + 1 :]) for w in cell]]
    seen, above = [*text], text[0]
    for row in rows[at + 1 :]:
        far = (FIRST if len(margin) == 1 else NEXT) * page.height
        beside = [w for w in row if left - ALIGNED <= w.box.x0 < edge - ALIGNED]
        rest = [w for w in row if not left - ALIGNED <= w.box.x0 < edge - ALIGNED]
        line = _text(beside)
        if middle(row) - middle(margin[-1]) > far or len(margin) > MOST_LINES or NUMBER.fullmatch(line):
            break
        if beside and (
            beside[-1].box.x1 > edge - page.height or len(page.cells(beside)) > 1 or NO_HEADING.search(line)
        ):
            break
        seen.append(rest)
        body = [w for w in rest if w.box.x0 >= edge - ALIGNED]
        if beside:
            if body and _is_label(above, body, edge, page):
                return none
            margin.append(beside)
            text = [*seen]
        above = body or above
    if len(margin) < 2 or not margin[1][0].text[:1].isupper():
        return none
    return margin, text


def _is_label(above: Row, body: Row, edge: float, page: _Starts) -> bool:
    """Whether text begins anew beside a line in the margin, after a heading of its own: that line is its label."""
    if CLOSED.search(above[-1].text):
        return False
    full = above[-1].box.x1 - edge > FULL * (page.right - edge)
    apart = middle(body) - middle(above) > PARAGRAPH * page.height
    return apart or (not full and body[0].text[:1].isupper())


def _text(words: Row) -> str:
    return " ".join(w.text for w in words)
