"""Numbered lists, also where recognition tore the numerals from their items or lost some of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus import records
from parsers.blocks import Block, Span, flat
from parsers.extraction import Rows
from parsers.sections import CLOSED, NUMBERED, NUMERAL, Section, has_form

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
#: A column of more numerals than this is no list.
MOST = 60
FIRST = ("1", "I", "a")
#: Two items run together: a capital after a small letter, without a stop.
RUN_TOGETHER = re.compile(r"(?<=[a-zåäö])\s(?=[A-ZÅÄÖ][a-zåäö]+\s)")
PRINTED, TORN, CONTINUED = 0.92, 0.75, 0.65


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a numbered list."""

    point: str
    span: Span
    confidence: float


def add_lists(rows: Rows, sections: Sequence[Section], paragraph: int | None = None) -> None:
    """Add the items of the numbered lists of sections. The points of a proposal are decisions and left out."""
    for section in sections:
        if section.role in ("forslag", "beslut"):
            continue
        for item in items_of(section.body):
            row = records.ListItem(
                paragraph=paragraph, section=flat(section.heading.text), point=item.point, text=flat(item.span.text)
            )
            rows.add(row, item.span, item.confidence)


def items_of(blocks: Sequence[Block]) -> Iterator[Item]:
    """The items of the numbered lists among blocks, in order."""
    i = 0
    while i < len(blocks):
        for reader in (_numbered, _torn):
            items, after = reader(blocks, i)
            if items:
                yield from items
                i = after
                break
        else:
            i += 1


def _numbered(blocks: Sequence[Block], i: int) -> tuple[list[Item], int]:
    """Items with their numerals, and those at the end of the list whose numerals were lost."""
    items: list[Item] = []
    while i < len(blocks) and (match := NUMBERED.match(blocks[i].text)):
        if items and match[1] != _next(items[-1].point):
            break
        items.append(Item(match[1], blocks[i].cut(match.end()), PRINTED))
        i += 1
    if len(items) == 1 and items[0].point not in FIRST:
        return [], i  # a line that happens to begin with a number
    if len(items) > 1 and not CLOSED.search(items[-1].span.text):
        while i < len(blocks) and _is_item(blocks[i]):
            items.append(Item(_next(items[-1].point), blocks[i].cut(0), CONTINUED))
            i += 1
    return items, i


def _torn(blocks: Sequence[Block], i: int) -> tuple[list[Item], int]:
    """A column of numerals, and after it as many items."""
    numerals: list[str] = []
    while i < len(blocks) and len(numerals) <= MOST and (match := NUMERAL.fullmatch(blocks[i].text)):
        numerals.append(match[1])
        i += 1
    if not 2 <= len(numerals) <= MOST:
        return [], i
    texts = []
    while i < len(blocks) and not CLOSED.search(blocks[i].text) and blocks[i].text[0].isupper():
        texts.append(blocks[i].cut(0))
        i += 1
    glued = [(n, m.start()) for n, t in enumerate(texts) for m in RUN_TOGETHER.finditer(t.text)]
    if len(texts) + len(glued) == len(numerals):
        for n, at in reversed(glued):
            texts[n : n + 1] = [texts[n].cut(0, at), texts[n].cut(at)]
    if len(texts) != len(numerals):
        return [], i
    return [Item(point, text, TORN) for point, text in zip(numerals, texts, strict=True)], i


def _is_item(block: Block) -> bool:
    return has_form(block.text) and not NUMBERED.match(block.text) and len(block.cells) < 2


def _next(point: str) -> str:
    if point.isdigit():
        return str(int(point) + 1)
    if point in ROMAN[:-1]:
        return ROMAN[ROMAN.index(point) + 1]
    return chr(ord(point[-1]) + 1)
