"""What every parser reads: the blocks of a clean text, with their words."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field

from ocr.clean import CleanText

#: A line ruled down the margin of a typewritten page, which recognition reads as a letter before a tab, or alone; and on
#: how many lines it must be read before it is one.
RULE, LEAST_RULED = re.compile(r"(?:[^\W\d_]|[|!{])(?:\t+|$)"), 6
#: Signs that only open an item of a list; a hyphen may be part of the text and stays.
BULLET = re.compile(r"^\s*[•●▪◦○■·]+\s*")

BLANK = re.compile(r"\s")


def flat(text: str) -> str:
    """Text with white space collapsed: what goes into a table."""
    return " ".join(text.split())


def spaced(text: str) -> str:
    """Text with every blank as a space, so that offsets stay."""
    return BLANK.sub(" ", text)


@dataclass(slots=True, unsafe_hash=True)
class Span:
    """A stretch of the reading text, `text` being what stands at `[start:end]`.

    Spans, cells and blocks are never changed. They are not frozen, since there is one for each line, cell and sentence and
    a frozen one takes twice as long to make.
    """

    text: str
    start: int
    end: int

    def cut(self, start: int, end: int | None = None) -> Span:
        """The part between two offsets into this span, blanks at its ends left out."""
        part = self.text[start:end]
        begin = self.start + start + len(part) - len(part.lstrip())
        return Span(part.strip(), begin, begin + len(part.strip()))


@dataclass(slots=True, unsafe_hash=True)
class Cell(Span):
    """A part of a block between tabs; `x0` is where it begins on the page in points, None without places."""

    x0: float | None = None


@dataclass(slots=True, unsafe_hash=True)
class Block(Span):
    """A line of the reading text: a heading, a paragraph, a list item or a row of cells.

    `gap` tells that an empty line stands before it; `turn` that it is the first of its page. `size` is the font size in
    points, 0 when unknown. `lowered` is the text in lower case, in which the words of patterns are looked for.
    """

    page: int | None = None
    gap: bool = False
    turn: bool = False
    cells: tuple[Cell, ...] = ()
    size: float = 0.0
    bold: bool = False
    lowered: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self.lowered = self.text.lower()

    @property
    def x0(self) -> float | None:
        """Where it begins on the page, in points."""
        return self.cells[0].x0 if self.cells else None


def prose(blocks: Iterable[Span]) -> str:
    """The text of blocks as it goes into a table: on one line, without the bullets that open items."""
    return flat(" ".join(b.text if b.text[:1].isalnum() else BULLET.sub("", b.text) for b in blocks))


def standing_in(blocks: Iterable[Block], spans: Iterable[tuple[int, int]]) -> set[int]:
    """Where those of the blocks, which are in order, start that start in one of the spans."""
    waiting = deque(sorted(spans))
    found, reach = set(), 0
    for block in blocks:
        while waiting and waiting[0][0] <= block.start:
            reach = max(reach, waiting.popleft()[1])
        if block.start < reach:
            found.add(block.start)
    return found


def blocks_of(clean: CleanText) -> tuple[Block, ...]:
    """The blocks of a clean text in reading order."""
    text = clean.text
    found: list[Block] = []
    ruled = sum(RULE.match(text, b.start, b.end) is not None for b in clean.blocks) >= LEAST_RULED
    for b in clean.blocks:
        start, cells = b.start, b.cells
        if ruled and (rule := RULE.match(text, b.start, b.end)):
            start, cells = rule.end(), tuple(c for c in b.cells if c.start >= rule.end())
            if start == b.end:
                continue
        turn = not found or found[-1].page != b.page
        placed = tuple(Cell(text[c.start : c.end].strip(), c.start, c.end, c.x0) for c in cells)
        found.append(Block(text[start : b.end], start, b.end, b.page, b.gap, turn, placed, b.size, b.bold))
    return tuple(found)
