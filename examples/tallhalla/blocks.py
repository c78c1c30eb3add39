"""What a house style makes of a document, and both the PDF and the plain-text backend can set."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from .model import Person

MARK = re.compile(r"\[\[(?P<report>\w+):(?P<number>[\d.]+)(?:\|(?P<printed>[^\]]*))?\]\]")


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 the title of a document or group, 2 a § or a body, 3 a part of it, 4 smaller still."""

    text: str
    level: int = 3


@dataclass(frozen=True)
class Text:
    """A paragraph of running text; `label` is printed bold at its start."""

    text: str
    label: str = ""


@dataclass(frozen=True)
class Items:
    """A list; marker is number, bullet, att (indented, no mark) or plain."""

    items: tuple[str, ...]
    marker: str = "plain"


@dataclass(frozen=True)
class Grid:
    """A table with a header row and widths as shares of the line."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]


@dataclass(frozen=True)
class Signers:
    """Names over titles, side by side."""

    people: tuple[Person, ...]


Block = Heading | Text | Items | Grid | Signers


def plain(text: str) -> str:
    """The text as printed: marks of measures replaced by their numbers."""
    return MARK.sub(lambda m: m["printed"] or m["number"], text)


def strings(block: Block) -> Iterable[str]:
    """The printed strings of a block in reading order, bullets left out."""
    match block:
        case Heading(text):
            yield plain(text)
        case Text(text, label):
            yield f"{label} {plain(text)}".strip()
        case Items(items, "number"):
            yield from (f"{i}. {plain(item)}" for i, item in enumerate(items, 1))
        case Items(items):
            yield from map(plain, items)
        case Grid(header, rows):
            yield from (" ".join(filter(None, row)) for row in (header, *rows))
        case Signers(people):
            yield from (person.name for person in people)
            yield from (person.title for person in people)


def words(blocks: Iterable[Block]) -> list[str]:
    """All words of the blocks."""
    return " ".join(string for block in blocks for string in strings(block)).split()
