"""From words on a page to lines in reading order. The same for a text layer and for recognised words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from ocr.columns import read_down, set_apart
from ocr.model import Box, Line, Page, Word, around
from ocr.ruling import NO_RULES, Rule, Rules
from ocr.sideheads import heads_first

#: A gap wider than this many font sizes shows another column: a tab in the raw text. Justified lines stay below one.
COLUMN_GAP = 1.6
#: Where at least this many lines or cells of the page begin, a column stands: there a narrower gap is enough.
COLUMN_LINES = 5
ALIGNED_GAP = 0.45
#: ... when it is also so much wider than a blank of the page: on a typewritten page words begin under each other by chance.
WIDER = 1.5
#: Where bold turns to regular, a label and its value meet: there too.
LABEL_GAP = 0.7
#: How far the beginnings of a column may be apart, in points.
ALIGNED = 1.5
#: Words share a line when they overlap by this share of the lower one's height.
SAME_LINE = 0.5
#: So many words tell the height of a row; more would only cost time.
ENOUGH_WORDS = 40
#: Lines further apart than this many line heights have a blank line between them in the raw text.
PARAGRAPH_GAP = 0.75


def page_of(
    words: Sequence[Word],
    *,
    number: int,
    text_source: str,
    width: float,
    height: float,
    rotation: int = 0,
    skew: float | None = None,
    rules: Rules = NO_RULES,
) -> Page:
    """Arrange words (any order) into a page with its raw text: lines from top to bottom, words from left to right.

    Where prose runs in two columns, the left one comes first; a heading in the margin comes before its text. Lines that
    run up or down a margin come last. An upright rule (in points, like the words) between two words of a line parts
    cells, as a wide gap does.
    """
    body, beside = set_apart(words)
    rows = rows_of(body)
    starts = _columns(rows)
    blank = _blank(rows, starts)
    lines: list[Line] = []
    raw: list[str] = []
    at = 0
    above: Box | None = None
    for columns in (*read_down(rows), *([[row]] for row in beside)):
        for column in columns:
            right = max(row[-1].box.x1 for row in column) if len(columns) > 1 else None
            for row, is_side in heads_first(column):
                box = around(w.box for w in row)
                if above is not None:
                    gap = box.y0 - above.y1 > PARAGRAPH_GAP * min(box.height, above.height)
                    raw.append("\n\n" if gap else "\n")
                    at += len(raw[-1])
                text, offsets = _text_of(row, starts if right is None else (), rules.upright, blank)
                lines.append(Line(at, at + len(text), tuple(row), tuple(at + o for o in offsets), right, is_side))
                raw.append(text)
                at += len(text)
                above = box
    return Page(number, "".join(raw), tuple(lines), text_source, width, height, rotation, skew)


def rows_of(words: Sequence[Word]) -> list[list[Word]]:
    """Group words into rows by vertical overlap; rows from the top, words of a row from the left."""
    rows: list[list[Word]] = []
    spans: list[tuple[float, float]] = []
    for word in sorted(words, key=lambda w: (w.box.y0 + w.box.y1, w.box.x0)):
        best, most = -1, SAME_LINE
        for i in range(len(rows) - 1, max(len(rows) - 4, -1), -1):  # words come by height: only the last rows can match
            lo, hi = spans[i]
            overlap = min(hi, word.box.y1) - max(lo, word.box.y0)
            share = overlap / max(min(hi - lo, word.box.height), 0.1)
            if share > most:
                best, most = i, share
        if best < 0:
            rows.append([word])
            spans.append((word.box.y0, word.box.y1))
        else:
            rows[best].append(word)
            # The middle of the first words: a tall sign must not swallow the next line.
            if len(rows[best]) <= ENOUGH_WORDS:
                spans[best] = (
                    median(w.box.y0 for w in rows[best]),
                    median(w.box.y1 for w in rows[best]),
                )
    rows.sort(key=lambda row: median(w.box.y0 + w.box.y1 for w in row))
    return [sorted(row, key=lambda w: w.box.x0) for row in rows]


def _middle(word: Word) -> float:
    return (word.box.x0 + word.box.x1) / 2


def _size(row: Sequence[Word]) -> float:
    return median((w.size or w.box.height) for w in row)


def _columns(rows: Sequence[Sequence[Word]]) -> list[float]:
    """Where the columns of the page begin: x that many lines, or cells after a wide gap, have in common."""
    starts: list[float] = []
    for row in rows:
        size = _size(row)
        starts.append(row[0].box.x0)
        starts += [b.box.x0 for a, b in pairwise(row) if b.box.x0 - a.box.x1 > COLUMN_GAP * size]
    starts.sort()
    columns: list[float] = []
    for x in starts:
        here = bisect_right(starts, x + ALIGNED) - bisect_left(starts, x - ALIGNED)
        if here >= COLUMN_LINES and (not columns or x - columns[-1] > ALIGNED):
            columns.append(x)
    return columns


def _blank(rows: Sequence[Sequence[Word]], columns: Sequence[float]) -> float:
    """How wide a blank between words is on the page, where no column begins, in font sizes; 0 without any."""
    gaps = [
        (b.box.x0 - a.box.x1) / size
        for row in rows
        if (size := _size(row))
        for a, b in pairwise(row)
        if not _begins(b, columns)
    ]
    return median([gap for gap in gaps if gap <= COLUMN_GAP] or [0.0])


def _begins(word: Word, columns: Sequence[float]) -> bool:
    """Whether a word stands where a column of the page begins."""
    return any(abs(word.box.x0 - x) <= ALIGNED for x in columns)


def _text_of(
    row: Sequence[Word], columns: Sequence[float], upright: Sequence[Rule], blank: float
) -> tuple[str, list[int]]:
    size = _size(row)
    wide = max(ALIGNED_GAP, WIDER * blank) * size
    middle = median((w.box.y0 + w.box.y1) / 2 for w in row)
    walls = [rule.at for rule in upright if rule.start <= middle <= rule.end]
    parts: list[str] = []
    starts: list[int] = []
    at = 0
    for i, word in enumerate(row):
        if i:
            gap = word.box.x0 - row[i - 1].box.x1
            aligned = gap > wide and _begins(word, columns)
            labelled = gap > LABEL_GAP * size and word.bold != row[i - 1].bold
            walled = any(_middle(row[i - 1]) < x < _middle(word) for x in walls)
            parts.append("\t" if gap > COLUMN_GAP * size or aligned or labelled or walled else " ")
            at += 1
        starts.append(at)
        parts.append(word.text)
        at += len(word.text)
    return "".join(parts), starts
