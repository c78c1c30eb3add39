"""Patterns that are tried only where one of their cues stands.

Looking for a word is a hundred times faster than a search for a pattern of many forms, and most lines hold none of the
words that it needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cued:
    """A pattern, and words in lower case of which every match of it holds one."""

    pattern: re.Pattern[str]
    cues: tuple[str, ...]

    def may_be_in(self, lowered: str) -> bool:
        """Whether a text in lower case, or a longer one that it is a part of, can hold a match."""
        for cue in self.cues:  # noqa: SIM110 - "any" takes three times as long
            if cue in lowered:
                return True
        return False

    def search(self, text: str) -> re.Match[str] | None:
        """The first match."""
        return self.pattern.search(text) if self.may_be_in(text.lower()) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches."""
        return self.pattern.finditer(text) if self.may_be_in(text.lower()) else iter(())
