"""The title of a document whose head is not laid out in labels: reports and annexes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers import organs
from parsers.blocks import Block, flat
from parsers.sections import has_form

#: Says what a document is, where it comes from and when: no title. "Slutrapport 2024", "Bilaga 2", "Ekby kommun", "Mars 2024".
NO_TITLE = re.compile(
    r"(?:\w*rapport\w*|bilaga|remiss\w*|utkast|version|protokoll\w*|sammanträdesprotokoll)\b[\s\d:.–-]*|[\d\s:.–-]+"
    r"|\w+ (?:kommun|stad)(?:,.*)?|region \w+(?:,.*)?|bilaga\b.*\bdnr\b.*"
    r"|(?:dnr|diarie\w*|datum)\b.*|(?:\d{1,2}\s+)?[a-zåäö]+\s+(?:19|20)\d\d",
    re.IGNORECASE,
)


#: Those who write reports, in a word: no title.
WRITER = re.compile(
    r"\w+(?:utredningen|kommissionen|beredningen|gruppen|projektet|sekretariatet|kommittén|delegationen)", re.IGNORECASE
)


def title_of(head: Sequence[Block]) -> str:
    """The first of the largest lines with the form of a heading that are no letterhead and no day; "" without one."""
    lines = [(b, flat(b.text)) for b in head]
    fit = [(b, x) for b, x in lines if has_form(x) and not NO_TITLE.fullmatch(x) and not _is_body(x)]
    return max(fit, key=lambda pair: pair[0].size)[1] if fit else ""


def _is_body(line: str) -> bool:
    """A body or a part of it, or those who wrote it: "Kommunstyrelsens kansli", "Centrumutredningen"."""
    if WRITER.fullmatch(line):
        return True
    owner, _, rest = line.partition(" ")
    of_body = bool(organs.without_genitive(owner)) and len(rest.split()) < 2
    return organs.is_name(line) or organs.is_group(line) or of_body
