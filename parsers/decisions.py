"""Proposals and decisions inside a paragraph: their points, who proposes or decides, and what became of the matter."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from corpus import records
from parsers import organs
from parsers.blocks import Block, Span, flat
from parsers.extraction import Rows
from parsers.names import NAME, PARTY
from parsers.points import points_of
from parsers.sections import Section

#: "Kommunfullmäktiges beslut:", "Arbetsutskottets förslag till beslut", "Nämndens förslag till kommunfullmäktige".
OWNER = re.compile(r"^(?P<owner>.{3,80}?)s\s+(?:beslut|förslag|beslutsförslag)\b", re.IGNORECASE)
#: A proposal to another body, made by the one that meets: "Förslag till beslut i kommunfullmäktige".
PASSED_ON = re.compile(
    r"förslag\s+till\s+(?:beslut\s+i\s+|)(?:kommun|region)\w+|till\s+kommunfullmäktige", re.IGNORECASE
)
#: Someone moves something in the room: a motion, not a point of the proposal before the meeting.
MOVES = re.compile(rf"(?:{NAME.pattern})\s*(?:{PARTY.pattern}).{{0,400}}?\b(?:yrkar|föreslår|begär|instämmer)\b")


def add_decisions(sections: Sequence[Section], paragraph: int, organ: str, rows: Rows) -> list[records.Decision]:
    """Add the points under headings of proposals and decisions; `organ` is the body that meets."""
    added = []
    for section in sections:
        if section.role not in ("forslag", "beslut"):
            continue
        owner = owner_of(section.heading.text)
        if section.role == "beslut":
            decider, confidence = owner or organ, 0.95
        else:
            passed_on = PASSED_ON.search(section.heading.text) and not owner
            decider, confidence = owner or (organ if passed_on else ""), 0.9 if owner or passed_on else 0.75
        for point in points_of(_proposed(section.body)):
            row = records.Decision(
                paragraph=paragraph, status=section.role, decider=decider, point=point.number, text=point.text
            )
            added.append(rows.add(row, point.span, confidence))
    return added


def owner_of(heading: str) -> str:
    """The body or person in the genitive that a heading names, "" when it names none.

    >>> owner_of("Kommunfullmäktiges beslut:"), owner_of("Förslag till beslut")
    ('Kommunfullmäktige', '')
    """
    found = OWNER.match(flat(heading))
    if found is None:
        return ""
    name = found["owner"]
    whole = name if organs.kind_of(name) or organs.is_bare(name) else f"{name}s"
    return whole if organs.kind_of(whole) or organs.is_bare(whole) else ""


def _proposed(body: Sequence[Block]) -> list[Block]:
    """The blocks of a section without what members move in the room."""
    kept = []
    for block in body:
        if MOVES.match(block.text):
            break
        kept.append(block)
    return kept


def outcome_of(decided: Sequence[records.Decision], heading: Span | str) -> str:
    """What became of the matter: by the verbs of the decision, or by the heading where nothing was decided."""
    outcomes, headings = _outcomes()
    text = " ".join(d.text for d in decided if d.status == "beslut")
    if text:
        return next((code for code, pattern in outcomes if pattern.search(text)), "ovrigt")
    title = heading.text if isinstance(heading, Span) else heading
    return next((code for code, pattern in headings if pattern.search(title)), "")


@cache
def _outcomes() -> tuple[tuple[tuple[str, re.Pattern[str]], ...], tuple[tuple[str, re.Pattern[str]], ...]]:
    data = tomllib.loads((files("parsers") / "data" / "outcomes.toml").read_text("utf-8"))

    def compiled(part: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
        return tuple((row["code"], re.compile(row["pattern"], re.IGNORECASE)) for row in data[part])

    return compiled("outcome"), compiled("heading")
