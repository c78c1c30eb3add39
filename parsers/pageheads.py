"""Heads of pages that stand in the text of a paragraph: "Tallhälla kommun", "Kommunstyrelsen 2024-03-04 Sida 4 (12)".

Reading takes out what returns on page after page. In a short file, or where a header is set anew on each page, it is left
standing in the midst of a § and would be read as a point of its decision. A line is such a head when it is made of nothing
but the parts of one, two of them at least, and its body and its day are those of the meeting.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from parsers import letterhead
from parsers.blocks import Block
from parsers.cues import Cued
from parsers.dates import CENTURIES, DATE, iso_date

COUNTER = Cued(re.compile(letterhead.COUNTER, re.IGNORECASE), ("sid", "blad", "("))
DAY = Cued(DATE, CENTURIES)
TITLE = Cued(re.compile(rf"\b(?:{letterhead.TITLE})(?:\s*nr\.?\s*\d+)?", re.IGNORECASE), ("protokoll",))
DAY_LABEL = Cued(re.compile(r"\b(?:sammanträdes|mötes)?(?:datum|dag)\b:?", re.IGNORECASE), ("datum", "dag"))
TOWN = Cued(re.compile(letterhead.TOWN), ("region", "kommun", "stad"))
WORD = re.compile(r"\w")
#: No head has longer lines than this, in letters.
LONGEST = 120


def without_page_heads(blocks: Sequence[Block], organ: str, day: str) -> list[Block]:
    """The blocks without the heads of pages; `organ` met on `day` (ISO 8601), each "" when it is not known."""
    body = {"body": Cued(re.compile(rf"\b{re.escape(organ)}\b", re.IGNORECASE), (organ.lower(),))} if organ else {}
    patterns = {"counter": COUNTER, "day": DAY, "label": DAY_LABEL, "title": TITLE, **body, "town": TOWN}
    parts = [_parts(b, patterns, day) for b in blocks]
    heads = {i for i, found in enumerate(parts) if len(found) > 1 or found == {"counter"}}
    for i in sorted(heads):  # lines of one part each above and below it
        above, below = i - 1, i + 1
        if above >= 0 and parts[above] and (blocks[above].gap or blocks[above].turn) and not blocks[i].turn:
            heads.add(above)
        if below < len(blocks) and parts[below] and not (blocks[below].gap or blocks[below].turn):
            heads.add(below)
    return [b for i, b in enumerate(blocks) if i not in heads]


def _parts(block: Block, patterns: Mapping[str, Cued], day: str) -> set[str]:
    """The parts of a page head that a line is made of; none when anything else stands in it."""
    line = block.text
    if len(line) > LONGEST or line.rstrip().endswith((".", ":", ";")):
        return set()
    held = {part: cued.pattern for part, cued in patterns.items() if cued.may_be_in(block.lowered)}
    if not held or any(iso_date(m) != day for m in DAY.finditer(line)):
        return set()
    found: set[str] = set()
    for part, pattern in held.items():
        line, times = pattern.subn("\t", line)
        if times:
            found.add(part)
    return set() if WORD.search(line) else found
