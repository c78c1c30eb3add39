"""The things that one motion moves: in the first and in the second place, and of the rest beside a change.

"Återremiss och i andra hand att taxan halveras", "att punkt 2 stryks samt i övrigt bifall till förslaget". Words are data
(`data/motions.toml`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.blocks import Block, Span
from parsers.cues import Cued
from parsers.language import sentences
from parsers.rules import load_rules, pattern

_RULES = "motions"
BOTH, FALLBACK = (pattern(_RULES, name) for name in ("both", "fallback"))
REST = Cued(pattern(_RULES, "rest"), tuple(load_rules(_RULES)["rest_cues"]))
OPENS, ENDS, THING, AGAIN = (
    pattern(_RULES, name) for name in ("piece_opens", "piece_ends", "piece_thing", "piece_again")
)
WORD = re.compile(r"[^\W\d_]{2}")
#: Letters at the end of a piece that are looked through for what joins it to the next one.
NEAR = 12


def pieces_of(head: Span, lead: str, tail: Sequence[Block]) -> list[tuple[Span, Sequence[Block]]]:
    """The things that a motion moves, each with what follows it on lines of its own.

    `head` is what stands behind the verb of moving, `lead` what stands before it, `tail` the lines below.
    """
    pieces = _put_in_places(head, lead)
    placed = pieces != [head]
    pieces = [part for piece in pieces for part in _with_rest(piece)]
    lines = [(part, block) for block in tail for part in _with_rest(Span(block.text, block.start, block.end))]
    of_the_rest = [part for part, _ in lines if REST.match(part.text)]
    if not of_the_rest and len(pieces) < 2:
        return [(pieces[0] if placed else head, tail)]
    below = [
        block if part.text == block.text else replace(block, text=part.text, start=part.start, end=part.end, cells=())
        for part, block in lines
        if part not in of_the_rest
    ]
    return [*((piece, below if piece is pieces[-1] else ()) for piece in pieces), *((part, ()) for part in of_the_rest)]


def _put_in_places(head: Span, lead: str) -> list[Span]:
    """The things that are put in the first, the second, … place; else all of what is moved as one."""
    marks = _marks(BOTH, head)
    if len(marks) + bool(BOTH.search(lead)) < 2:
        opened = next((m for m in marks if not _trimmed(head.cut(0, m.start())).text), None)
        marks = [opened] if opened else _marks(FALLBACK, head)
    ends = [0, *(at for mark in marks for at in mark.span()), len(head.text)]
    pieces = [_trimmed(head.cut(a, b)) for a, b in zip(ends[::2], ends[1::2], strict=True)]
    pieces = [piece for piece in pieces if WORD.search(piece.text)]
    return pieces if marks and pieces and all(THING.match(piece.text) for piece in pieces) else [head]


def _marks(places: re.Pattern[str], head: Span) -> list[re.Match[str]]:
    """The words that put things in places, in the sentence of the motion or in one that goes on with it."""
    marks = list(places.finditer(head.text))
    if not marks:
        return []
    parts = [(s.start - head.start, s.end - head.start, s.text) for s in sentences(head)]
    goes_on = [(a, b) for n, (a, b, text) in enumerate(parts) if not n or AGAIN.search(text)]
    return [m for m in marks if any(a <= m.start() < b for a, b in goes_on)]


def _with_rest(piece: Span) -> list[Span]:
    """A thing that is moved, cut before and behind what is moved of the rest."""
    ends = [0, *(at for rest in REST.finditer(piece.text) for at in rest.span()), len(piece.text)]
    parts = [_trimmed(piece.cut(a, b)) for a, b in pairwise(ends)] if len(ends) > 2 else [piece]
    return [part for part in parts if WORD.search(part.text)] or [piece]


def _trimmed(piece: Span) -> Span:
    """A thing that is moved, without the words that join it to others."""
    opens = OPENS.match(piece.text)
    start = opens.end() if opens else 0
    end = ENDS.search(piece.text, max(len(piece.text) - NEAR, start))
    return piece.cut(start, end.start() if end else None)
