"""What kind of document a text is, from marks that are data (`data/kinds.toml`), each with a weight."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from parsers.blocks import Block
from parsers.cues import Cued, any_in, without_longer
from parsers.heads import Head, heads_of
from parsers.rules import load_rules

#: Marks with `where = "head"` are looked for in so many blocks.
HEAD_BLOCKS = 25
#: Below this weight a document is `ovrigt`: nothing tells what it is.
LEAST = 2.0


@dataclass(frozen=True, slots=True)
class Mark:
    """What speaks for a kind where it `fits` a text, which holds one of its `cues`. `most` bounds how often it counts."""

    kind: str
    cues: tuple[str, ...]
    fits: Callable[[str], re.Match[str] | None]
    where: str
    weight: float
    most: int


@dataclass(frozen=True, slots=True)
class Guess:
    """A kind, with the share (0-1) of all weight that speaks for it."""

    kind: str
    confidence: float


def kind_of(blocks: Sequence[Block], among: Sequence[Head] | None = None) -> Guess:
    """The kind of a document: the one with most weight of marks, `ovrigt` when none has enough.

    `among` are the candidates for heads of paragraphs in `blocks`, where they are known already.
    """
    weights: dict[str, float] = {}
    texts = [_parts(block) for block in blocks[:HEAD_BLOCKS]]
    whole = "\n".join(block.lowered for block in blocks)
    cues = [cue for cue in _cues_everywhere() if cue in whole]
    speaking = [  # few, and each mark tries these
        (block.lowered, _parts(block)) for block in blocks if any_in(cues, block.lowered)
    ]
    for mark in _marks():
        hits = 0
        here = texts if mark.where == "head" else (parts for low, parts in speaking if any_in(mark.cues, low))
        for parts in here:
            hits += any(map(mark.fits, parts))
            if hits == mark.most:
                break
        weights[mark.kind] = weights.get(mark.kind, 0.0) + mark.weight * hits
    weights["protokoll"] = weights.get("protokoll", 0.0) + min(len(heads_of(blocks, among=among)), 4) * 0.75
    kind = max(weights, key=weights.__getitem__)
    if weights[kind] < LEAST:
        return Guess("ovrigt", 0.5)
    return Guess(kind, round(weights[kind] / sum(w for w in weights.values() if w > 0), 2))


def _parts(block: Block) -> tuple[str, ...]:
    """Where a mark may begin: the whole line, and its cells but the first."""
    return block.text, *(cell.text for cell in block.cells[1:])


@cache
def _cues_everywhere() -> tuple[str, ...]:
    """The cues of the marks that are looked for everywhere."""
    marks = [m for marks in load_rules("kinds").values() for m in marks if m.get("where") != "head"]
    return without_longer(cue for m in marks for cue in m["cues"])


def _fits(mark: Mapping[str, Any]) -> Callable[[str], re.Match[str] | None]:
    if "opens" in mark:
        return re.compile(mark["opens"], re.IGNORECASE).match
    return Cued(re.compile(mark["holds"], re.IGNORECASE), tuple(mark["cues"])).search


@cache
def _marks() -> tuple[Mark, ...]:
    data = load_rules("kinds")
    return tuple(
        Mark(kind, tuple(m.get("cues", ())), _fits(m), m.get("where", "all"), m["weight"], m.get("most", 1))
        for kind, marks in data.items()
        for m in marks
    )
