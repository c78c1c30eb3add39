"""What heads of minutes and of their pages are made of: the title, the municipality, the day, the counter of pages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.blocks import Block, flat
from parsers.dates import DATE

#: The title of minutes, also with its letters apart: "Protokoll", "SAMMANTRÄDESPROTOKOLL", "P R O T O K O L L".
SPACED = r"P R O T O K O L L\b"
TITLE = rf"(?:sammanträdes-?\s?|besluts)?protokoll(?:sutdrag)?\b|{SPACED}"
#: "Tallhälla kommun", "Södra Ekby stad", "Region Skåne".
TOWN = r"(?i:region)\s+[A-ZÅÄÖ][\wÅÄÖåäö]+|[A-ZÅÄÖ][\wåäö-]+(?:\s[A-ZÅÄÖ][\wåäö-]+)?\s+(?i:kommun|stad)\b"
#: "Sida 4 (12)", "4 (12)", "Sidnr 4".
COUNTER = (
    r"\b(?:sid(?:an|a|nr)?|blad)\b\.?:?\s*\d{1,3}(?:\s*(?:\(\d{1,3}\)|av\s+\d{1,3}|/\s*\d{1,3}))?"
    r"|(?<![\d.])\d{1,3}\s?\(\d{1,3}\)"
)
_TITLE, _SPACED = re.compile(TITLE, re.IGNORECASE), re.compile(SPACED)
#: What follows a title on its line and is none of it: the day, the counter of pages, a bare number right behind the
#: word, a rule.
_BEHIND = re.compile(
    rf"[\s,.:;=_*–-]*(?:(?:\b\w+dagen\s+)?(?:\bden\s+)?(?:{DATE.pattern})|{COUNTER}|\b(?:sid(?:an|a|nr)?|blad)"
    r"|(?<=protokoll)\s\d{1,3}|(?<=protokollsutdrag)\s\d{1,3}|[=_*–-]{3,})[\s.,]*$",
    re.IGNORECASE,
)
#: What may stand before a title on its line: not the path of a web page.
_BESIDE = re.compile(r"^[^/>]*\s$")
#: Parts of a line: cells of plain text stand this far apart.
_APART = re.compile(r"\s{3,}")
#: No title is longer, in letters.
LONGEST = 200


def title_of_minutes(head: Sequence[Block]) -> str:
    """What the head calls the minutes, without what a running head has beside it; "" when it calls them nothing.

    A line that begins with it comes before one that has it behind the town or the body.
    """
    cells = [part for b in head for c in (b.cells or (b,)) for part in _APART.split(c.text)]
    begins = (c for c in cells if _TITLE.match(c))
    holds = (c[m.start() :] for c in cells if (m := _TITLE.search(c)) and _BESIDE.search(c[: m.start()]))
    title = _SPACED.sub(lambda m: m[0].replace(" ", ""), flat(next(begins, "") or next(holds, ""))[:LONGEST])
    while shorter := _BEHIND.search(title):
        title = title[: shorter.start()]
    return title
