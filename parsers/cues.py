"""Patterns that are tried only where one of their cues stands.

Looking for a word is a hundred times faster than a search for a pattern of many forms, and most lines hold none of the
words that it needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


def any_in(cues: Iterable[str], lowered: str) -> bool:
    """Whether a text in lower case holds one of some words."""
    for cue in cues:  # noqa: SIM110 - "any" takes three times as long
        if cue in lowered:
            return True
    return False


def without_longer(words: Iterable[str]) -> tuple[str, ...]:
    """Words without those that hold another one of them: so few suffice for `any_in`."""
    kept: list[str] = []
    for word in sorted(set(words), key=lambda w: (len(w), w)):
        if not any_in(kept, word):
            kept.append(word)
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class Cued:
    """A pattern, and words in lower case of which every match of it holds one."""

    pattern: re.Pattern[str]
    cues: tuple[str, ...]

    def may_be_in(self, lowered: str) -> bool:
        """Whether a text in lower case, or a longer one that it is a part of, can hold a match."""
        for cue in self.cues:  # noqa: SIM110 - as in `any_in`, without the call
            if cue in lowered:
                return True
        return False

    def search(self, text: str, lowered: str = "") -> re.Match[str] | None:
        """The first match; `lowered` is the text in lower case, where that is at hand."""
        return self.pattern.search(text) if self.may_be_in(lowered or text.lower()) else None

    def match(self, text: str, lowered: str = "") -> re.Match[str] | None:
        """The match at the beginning."""
        return self.pattern.match(text) if self.may_be_in(lowered or text.lower()) else None

    def finditer(self, text: str, lowered: str = "") -> Iterator[re.Match[str]]:
        """All matches."""
        return self.pattern.finditer(text) if self.may_be_in(lowered or text.lower()) else iter(())
