"""What is not read across the page: prose in two columns (the left one first), and lines that run up or down a margin.

Tables and lists of names are read across.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from ocr.model import Word

Row = list[Word]

#: The gutter is at least so many font sizes wide, and so many lines of text stand on either side of it.
GUTTER, LEAST_LINES = 0.9, 8
#: A column is at least this share of the other's width, and this share of its lines fill it to this share: prose does,
#: names and cells of tables do not.
NARROWEST, FULL_LINES, FULL = 0.6, 0.6, 0.8
#: Lines of prose are at least so many letters long, in the middle.
LETTERS = 22
#: A gap inside a column wider than this many font sizes shows a column of its own; few lines may have one.
INNER_GAP, INNER_SHARE = 2.0, 0.15
#: More than this many font sizes between the middles of two lines is a gap between paragraphs; more than the second, the
#: end of the columns.
PARAGRAPH, END = 1.75, 4.0
#: Where more than this share of the paragraphs on either side begin level with one on the other, it is a table.
LEVEL = 0.5
#: A word of so many letters that is this many times as tall as it is wide stands on end.
UPENDED_LETTERS, UPENDED = 4, 2.0
#: Words on end are of one line when their sides are this near, in points, and the gap between them at most so many widths.
SAME_SIDE, NEXT = 2.0, 2.0


def on_end(word: Word) -> bool:
    """Whether a word runs up or down the page: no word in level print is so narrow."""
    return len(word.text) >= UPENDED_LETTERS and word.box.height > UPENDED * word.box.width


def set_apart(words: Sequence[Word]) -> tuple[list[Word], list[Row]]:
    """The words without the lines that run up or down a margin, and those lines, from the left.

    They are taken to run upwards beside the left of the text, downwards beside its right. Words on end inside the text,
    as in the head of a table, stay.
    """
    upended = [w for w in words if on_end(w)]
    level = [w for w in words if not on_end(w)]
    if not upended or not level:
        return list(words), []
    lines: list[Row] = []
    for first in sorted(upended, key=lambda w: (w.box.x0, w.box.y0)):
        if not lines or first.box.x0 - lines[-1][0].box.x0 > SAME_SIDE:
            lines.append([first])
        else:
            lines[-1].append(first)
    taken: set[int] = set()
    for line in lines:
        x0, x1 = line[0].box.x0 - SAME_SIDE, line[0].box.x1 + SAME_SIDE
        short = [w for w in level if x0 <= w.box.x0 and w.box.x1 <= x1]
        line += _next_to(line, short)
        taken.update(map(id, line))
    body = [w for w in words if id(w) not in taken]
    if not body:
        return list(words), []
    left, right = min(w.box.x0 for w in body), max(w.box.x1 for w in body)
    beside = [line for line in lines if line[0].box.x1 <= left or line[0].box.x0 >= right]
    apart = {id(w) for line in beside for w in line}
    ordered = [sorted(line, key=lambda w: w.box.y0, reverse=line[0].box.x1 <= left) for line in beside]
    return [w for w in words if id(w) not in apart], ordered


def _next_to(line: Row, others: Row) -> Row:
    """The short words (numbers, "av") that continue a line on end, from word to word."""
    found: Row = []
    for step in (1, -1):
        known = {id(w) for w in line}
        end: Word | None = None
        for word in sorted((*line, *others), key=lambda w: w.box.y0, reverse=step < 0):
            if id(word) in known:
                end = word
            elif end is not None:
                gap = word.box.y0 - end.box.y1 if step > 0 else end.box.y0 - word.box.y1
                if gap <= NEXT * line[0].box.width and all(word is not w for w in found):
                    found.append(word)
                    end = word
    return found


def read_down(rows: Sequence[Row]) -> Iterator[list[list[Row]]]:
    """Cut rows (from the top) into stretches, each with the rows of its columns: one, or two with the left one first."""
    x = _gutter(rows)
    if x is None:
        yield [list(rows)]
        return
    across: list[Row] = []
    for stretch in _stretches(rows, x):
        left = [part for row in stretch if (part := [w for w in row if w.box.x1 <= x])]
        right = [part for row in stretch if (part := [w for w in row if w.box.x0 >= x])]
        if _is_prose(left, right):
            if across:
                yield [across]
                across = []
            yield [left, right]
        else:
            across += stretch
    if across:
        yield [across]


def _size(row: Row) -> float:
    return median((w.size or w.box.height) for w in row)


def _gutter(rows: Sequence[Row]) -> float | None:
    """The x that lies in the most wide gaps, of a row or between one row and the next; None when there are few such."""
    gaps = [(a.box.x1, b.box.x0, _size(row)) for row in rows for a, b in pairwise(row)]
    for a, b in pairwise(rows):  # where the lines of the columns are not level
        first, second = sorted((a, b), key=lambda row: row[0].box.x0)
        gaps.append((first[-1].box.x1, second[0].box.x0, _size(a)))
    ends = sorted(end for x0, x1, size in gaps if x1 - x0 > GUTTER * size for end in ((x0, 1), (x1, -1)))
    best = depth = 0
    found: tuple[float, float] | None = None
    for (x, step), (following, _) in pairwise(ends):
        depth += step
        if depth > best:
            best, found = depth, (x, following)
    return None if found is None or best < LEAST_LINES else sum(found) / 2


def _stretches(rows: Sequence[Row], x: float) -> Iterator[list[Row]]:
    """Runs of rows that all leave the gutter free, or that all cross it; a wide gap ends a run too."""
    run: list[Row] = []
    crossed = False
    for row in rows:
        crosses = _crosses(row, x)
        if run and (crosses != crossed or middle(row) - middle(run[-1]) > END * max(_size(row), 1.0)):
            yield run
            run = []
        run.append(row)
        crossed = crosses
    if run:
        yield run


def _crosses(row: Row, x: float) -> bool:
    if any(w.box.x0 < x < w.box.x1 for w in row):
        return True
    before = max((w.box.x1 for w in row if w.box.x1 <= x), default=None)
    after = min((w.box.x0 for w in row if w.box.x0 >= x), default=None)
    return before is not None and after is not None and after - before < GUTTER * _size(row)


def middle(row: Row) -> float:
    """How far down the page a row stands, by its words."""
    return median((w.box.y0 + w.box.y1) / 2 for w in row)


def _is_prose(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Whether both sides of a gutter hold running text, each for itself."""
    if min(len(left), len(right)) < LEAST_LINES:
        return False
    widths = []
    for side in (left, right):
        start, end = min(row[0].box.x0 for row in side), max(row[-1].box.x1 for row in side)
        full = sum(row[-1].box.x1 - row[0].box.x0 > FULL * (end - start) for row in side)
        gaps = sum(any(b.box.x0 - a.box.x1 > INNER_GAP * _size(row) for a, b in pairwise(row)) for row in side)
        letters = median(sum(len(w.text) for w in row) for row in side)
        if full < FULL_LINES * len(side) or gaps > INNER_SHARE * len(side) or letters < LETTERS:
            return False
        widths.append(end - start)
    if min(widths) < NARROWEST * max(widths):
        return False
    starts, others = _paragraphs(left), _paragraphs(right)
    level = sum(any(abs(a - b) < GUTTER * _size(left[0]) for b in others) for a in starts)
    return level <= LEVEL * min(len(starts), len(others))


def _paragraphs(side: Sequence[Row]) -> list[float]:
    """Where paragraphs begin after a gap."""
    return [middle(b) for a, b in pairwise(side) if middle(b) - middle(a) > PARAGRAPH * _size(b)]
