"""What tells of other things than the meeting at hand: sections of background, sentences about other meetings and bodies.

"I miljönämnden yrkade Anna Ek (S) avslag", "… vid förra sammanträdet", "… vid sammanträdet den 3 februari 2024": the words
are data (`data/elsewhere.toml`), the sections a property of their role (`data/labels.toml`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from corpus.organs import grammar, is_called, kind_of_word
from parsers.blocks import Span
from parsers.dates import find_date
from parsers.rules import load_rules

#: Kinds of bodies that hold meetings with minutes.
MEETING = ("fullmaktige", "styrelse", "namnd", "utskott", "rad")
#: The first part of a name before its head word: "barn- och skolnämnden".
JOINED = re.compile(r"[\w-]+-\s+och\s+$")


@dataclass(frozen=True, slots=True)
class Meeting:
    """The meeting whose minutes are read: its body, and its day as ISO 8601; each "" where unknown."""

    organ: str = ""
    day: str = ""

    def is_body(self, name: str) -> bool:
        """Whether a body in running text ("nämnden", "Miljönämnden") is the one that meets."""
        return is_called(self.organ, name)


def is_background(role: str) -> bool:
    """Whether sections of a role tell what was before, or of other things than this meeting."""
    return role in load_rules("labels")["section_kinds"]["background"]


def is_elsewhere(text: str, meeting: Meeting) -> bool:
    """Whether a text places what it tells at another meeting or in another body, as far as the meeting's are known."""
    rules = _rules()
    if rules["earlier"].search(text):
        return True
    bare = rules["meets"].sub(" ", rules["aside"].sub(", ", text))
    if meeting.organ and any(not meeting.is_body(body) for body in _placed(bare)):
        return True
    if "utskott" not in meeting.organ.casefold() and rules["letters"].search(bare):
        return True
    days = (find_date(text, m.end()) for m in rules["day"].finditer(text))
    return bool(meeting.day) and any(d is not None and d[0] != meeting.day for d in days)


def is_supposed(sentence: Span, who: Span, name: str) -> bool:
    """Whether a sentence only asks or supposes what somebody does: "Om Anna Ek (S) yrkar …"; `who` names that person in it."""
    before = sentence.text[: who.start - sentence.start]
    opener = who.text.partition(name)[0] if name else ""
    return bool(_rules()["supposed"].search(f"{before}{opener}"))


def _placed(text: str) -> Iterator[str]:
    """The bodies in which something is said to be done: "i nämnden", "vid arbetsutskottets sammanträde"."""
    rules = _rules()
    for place in rules["places"].finditer(text):
        head = grammar().head.search(text, place.end(), place.end() + 60)
        if head is None or kind_of_word(head[0]) not in MEETING or rules["is_member"].search(text[: place.start()]):
            continue
        between = text[place.end() : head.start()]
        if re.fullmatch(r"(?:[\w-]+\s+(?:och\s+)?){0,2}", between):
            joined = JOINED.search(between)
            yield f"{joined[0] if joined else ''}{head[0]}"


@cache
def _rules() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in load_rules("elsewhere").items()}
