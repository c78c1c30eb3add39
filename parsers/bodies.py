"""Which body each part of an annex belongs to: headings that are names of bodies, and the groups that they stand in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from parsers import organs
from parsers.blocks import Block, Span
from parsers.labels import Register
from parsers.sections import has_form, role_of

#: A name without a word that says what it is: "Norra Hamnen", "Ekby-Åvik".
PLACE = re.compile(r"[A-ZÅÄÖÉ][\w’]+(?:(?:\s|-|\s?/\s?|\s(?:och|&)\s)[A-ZÅÄÖÉ][\w’]+){0,3}")
NAMED, PLACED, EMPTY = 0.95, 0.85, 0.6


@dataclass(frozen=True, slots=True)
class Answer:
    """A body's part of an annex: its name, the group heading above, the blocks under it, and whether it answers."""

    organ: Span
    group: str
    index: int
    blocks: tuple[Block, ...]
    status: str
    confidence: float

    @property
    def start(self) -> int:
        """Where the name stands."""
        return self.organ.start

    @property
    def end(self) -> int:
        """Where the last block ends."""
        return self.blocks[-1].end if self.blocks else self.organ.end


def answers_of(blocks: Sequence[Block], statuses: Register) -> list[Answer]:
    """The parts of an annex, in order. `statuses` are the words that stand for a missing answer."""
    finder = _Finder(blocks, statuses)
    heads: list[tuple[int, str, float]] = []
    stops: list[int] = []
    group, of_places = "", False
    for i, block in enumerate(blocks):
        if finder.is_group(i):
            group, of_places = block.text.strip().rstrip(":"), not finder.is_name(i + 1)
            stops.append(i)
        elif finder.is_name(i):
            heads.append((i, group, NAMED))
        elif of_places and finder.is_place(i):
            heads.append((i, group, PLACED))
    ends = sorted([*stops, *(i for i, _, _ in heads), len(blocks)])
    answers = []
    for i, group, confidence in heads:
        body = tuple(blocks[i + 1 : next(e for e in ends if e > i)])
        status = "missing" if all(statuses.concept(b.text) for b in body) else "answered"
        organ = blocks[i].cut(0, len(blocks[i].text.rstrip(" :.")))
        answers.append(Answer(organ, group, i, body, status, confidence if body else EMPTY))
    return answers


@dataclass(slots=True)
class _Finder:
    """Tells headings that name bodies from other short blocks."""

    blocks: Sequence[Block]
    statuses: Register
    typeset: bool = False
    words: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self.typeset = any(b.bold for b in self.blocks)
        self.words = frozenset(w for b in self.blocks for w in re.findall(r"\b[a-zåäöé][\w’]+", b.text))

    def is_group(self, i: int) -> bool:
        """A plural directly followed by a heading of a body."""
        return (
            self._may_head(i) and organs.is_group(self.blocks[i].text) and (self.is_name(i + 1) or self.is_place(i + 1))
        )

    def is_name(self, i: int) -> bool:
        """The name of a body, as a heading."""
        return self._may_head(i) and organs.is_name(self.blocks[i].text)

    def is_place(self, i: int) -> bool:
        """A lone name that opens a section. It is no common word: the document never writes it with a small letter."""
        if not self._may_head(i) or not PLACE.fullmatch(self.blocks[i].text) or role_of(self.blocks[i].text):
            return False
        return re.split(r"[\s/-]+", self.blocks[i].text)[-1].lower() not in self.words

    def _may_head(self, i: int) -> bool:
        if not 0 <= i < len(self.blocks) - 1:
            return False
        block, before = self.blocks[i], self.blocks[i - 1] if i else None
        apart = block.gap or block.turn or before is None or bool(self.statuses.concept(before.text))
        if self.typeset:
            return block.bold and has_form(block.text) and len(block.cells) < 2
        return apart and has_form(block.text.rstrip(":.")) and len(block.cells) < 2
