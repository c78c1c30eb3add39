"""What kind of document a text is, from marks that are data (`data/kinds.toml`), each with a weight."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from parsers.blocks import Block
from parsers.heads import heads_of
from parsers.rules import load_rules

#: Marks with `where = "head"` are looked for in so many blocks.
HEAD_BLOCKS = 25
#: Below this weight a document is `ovrigt`: nothing tells what it is.
LEAST = 2.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A pattern that speaks for a kind, `opens`: where it opens a block. `most` bounds how often it counts."""

    kind: str
    pattern: re.Pattern[str]
    opens: bool
    where: str
    weight: float
    most: int

    def fits(self, text: str) -> bool:
        """Whether it speaks in a text."""
        return bool(self.pattern.match(text) if self.opens else self.pattern.search(text))


@dataclass(frozen=True, slots=True)
class Guess:
    """A kind, with the share (0-1) of all weight that speaks for it."""

    kind: str
    confidence: float


def kind_of(blocks: Sequence[Block]) -> Guess:
    """The kind of a document: the one with most weight of marks, `ovrigt` when none has enough."""
    weights: dict[str, float] = {}
    texts = [(block.text, *(c.text for c in block.cells[1:])) for block in blocks]
    speaking = [parts for parts in texts if any(map(_any_mark(), parts))]
    for mark in _marks():
        hits = 0
        for parts in texts[:HEAD_BLOCKS] if mark.where == "head" else speaking:
            hits += mark.fits(parts[0]) or (len(parts) > 1 and any(map(mark.fits, parts[1:])))
            if hits == mark.most:
                break
        weights[mark.kind] = weights.get(mark.kind, 0.0) + mark.weight * hits
    weights["protokoll"] = weights.get("protokoll", 0.0) + min(len(heads_of(blocks)), 4) * 0.75
    kind = max(weights, key=weights.__getitem__)
    if weights[kind] < LEAST:
        return Guess("ovrigt", 0.5)
    return Guess(kind, round(weights[kind] / sum(w for w in weights.values() if w > 0), 2))


@cache
def _any_mark() -> Callable[[str], bool]:
    """Whether any mark that is looked for everywhere speaks in a text; few lines hold one, so this saves trying each."""
    marks = [mark for mark in _marks() if mark.where != "head"]
    opens = re.compile("|".join(f"(?:{m.pattern.pattern})" for m in marks if m.opens), re.IGNORECASE)
    holds = re.compile("|".join(f"(?:{m.pattern.pattern})" for m in marks if not m.opens), re.IGNORECASE)
    return lambda text: bool(opens.match(text) or holds.search(text))


@cache
def _marks() -> tuple[Mark, ...]:
    data = load_rules("kinds")
    return tuple(
        Mark(
            kind,
            re.compile(m.get("opens") or m["holds"], re.IGNORECASE),
            "opens" in m,
            m.get("where", "all"),
            m["weight"],
            m.get("most", 1),
        )
        for kind, marks in data.items()
        for m in marks
    )
