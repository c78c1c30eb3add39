"""Heads of paragraphs whose § and number recognition lost: where numbers are missing between two heads, or after the last.

A head is never made up: it is taken only where exactly as many lines are set like the heads around them as the sequence
lacks numbers: with a registry number as theirs have, or a short cell before the heading as theirs do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import zip_longest

from parsers.blocks import Block, Span
from parsers.front import SAME_COLUMN
from parsers.heads import Head
from parsers.labels import register
from parsers.sections import BULLET, role_of

#: What is left of a § and its number is no longer, in letters; a heading begins with a capital and has no more letters.
REST, LONGEST = 12, 160
HEADING = re.compile(r"[A-ZÅÄÖÉ”\"][^\n]*?\w\.?$")
#: So many numbers may be lost between two heads; where more are missing a part of the minutes is.
MOST = 4
#: Roles of sections that are lists of papers, which have registry numbers too.
OF_PAPERS = ("beslutsunderlag", "bilagor")
#: What is left of the § before a heading.
JUNK = re.compile(r"[^\sA-ZÅÄÖÉ]\S{0,11}\s+(?=[A-ZÅÄÖÉ])")


def with_lost(
    blocks: Sequence[Block], heads: Sequence[Head], registry: Callable[[str], str], last: int | None = None
) -> list[Head]:
    """The heads with those that were lost between two of them, or behind them where the front page states the `last` §.

    `registry` finds a registry number in a line, else "".
    """
    found = list(heads)
    for before, after in zip_longest(heads, heads[1:]):
        missing = (after.number if after else (last or 0) + 1) - before.number - 1
        if not 0 < missing <= MOST:
            continue
        around = (before, after) if after else (before,)
        near = [blocks[h.index] for h in around]
        printed = {registry(b) for h in around for b in (blocks[h.index].text, _below(blocks, h.index))} - {""}
        shapes = {_shape(number) for number in printed}
        between = [
            i
            for i in range(before.index + 2, after.index - 1 if after else len(blocks) - 1)
            if registry(blocks[i].text) not in printed  # else a paper of the matter before or after
            and not _is_paper(blocks, i, before.index)
        ]
        set_like = [i for i in between if _is_set_like(blocks[i], near)]
        numbered = [i for i in between if _has_registry(blocks, i, registry, shapes)]
        like = set_like if len(set_like) == missing else numbered
        if len(like) == missing:
            found += [_head(blocks[i], i, before.number + n) for n, i in enumerate(like, start=1)]
    return sorted(found, key=lambda h: h.index)


def _below(blocks: Sequence[Block], i: int) -> str:
    return blocks[i + 1].text if i + 1 < len(blocks) else ""


def _is_set_like(block: Block, near: Sequence[Block]) -> bool:
    """Whether a line has a short cell and then a heading in the column of the headings around it."""
    if not block.gap or len(block.cells) != 2 or len(block.cells[0].text) > REST or role_of(block.text):
        return False
    rest = block.cells[1]
    columns = [b.cells[1].x0 for b in near if len(b.cells) == 2]
    aligned = len(columns) == len(near) and all(
        x is not None and rest.x0 is not None and abs(x - rest.x0) <= SAME_COLUMN for x in columns
    )
    return aligned and len(rest.text) <= LONGEST and HEADING.match(rest.text) is not None


def _is_paper(blocks: Sequence[Block], i: int, first: int) -> bool:
    """Whether a line is an entry in a list of papers, or may be: bulleted, or under the heading of such a list.

    Where the entries stand close together, a line apart from them is none.
    """
    if BULLET.match(blocks[i].text):
        return True
    label = next((n for n in range(i - 1, first, -1) if _label(blocks[n])), None)
    if label is None or _label(blocks[label]) not in OF_PAPERS:
        return False
    above = [b for b in blocks[label + 1 : i] if len(b.text) <= LONGEST]
    alone = _label(blocks[label]) == role_of(blocks[label].text) and not above
    return alone or any(b.gap for b in above[1:] or above)


def _label(block: Block) -> str:
    """The role of the heading that a line is or opens with."""
    return role_of(block.text) or register("section").split(block.text)[0]


def _shape(number: str) -> str:
    """The form of a registry number: "KS 2024/11" → "KS 0/0"."""
    return re.sub(r"\d+", "0", number)


def _has_registry(blocks: Sequence[Block], i: int, registry: Callable[[str], str], shapes: set[str]) -> bool:
    """Whether a line that stands apart holds a registry number formed as the others, alone above a heading or with one."""
    block = blocks[i]
    number = registry(block.text) if block.gap and len(block.text) <= LONGEST else ""
    if not number or _shape(number) not in shapes:
        return False
    other = (
        re.sub(r"(?i:dnr|diarie(?:nr|nummer))\.?:?|\t", " ", block.text.replace(number, " ")).strip().split(maxsplit=1)
    )
    if not other or len(block.text) - len(number) <= REST:
        return HEADING.match(_below(blocks, i)) is not None and not role_of(_below(blocks, i))
    return any(HEADING.match(words) for words in (" ".join(other), *other[1:]))


def _head(block: Block, i: int, number: int) -> Head:
    rest: Span = block.cells[1] if len(block.cells) == 2 and len(block.cells[0].text) <= REST else block
    junk = JUNK.match(rest.text)
    return Head(i, number, Span("", block.start, block.start), rest.cut(junk.end() if junk else 0), True)
