"""Titles of reports: what tells two of them apart, however alike their letters are."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

#: Words of up to so many letters are one from the first likeness (0-100) on: "öst" is not "väst".
SHORT_WORD, SHORT_LIKE = 4, 60
_FIGURE = re.compile(r"\b(?:\d+|[A-ZÅÄÖ]|[IVX]{2,5})\b")
#: In a title in capitals "I" is a word where more follows.
_WORD_I = re.compile(r"\b[IÅÖ]\b(?=\s+\w)")


def told_apart(one: str, other: str, like: float) -> bool:
    """Whether two titles are of different reports: both have figures (numbers, single letters, Roman numerals) and not the
    same, or each has a word that the other lacks. Longer words are one from the likeness `like` (0-100) on.

    >>> told_apart("Liv i staden – del A", "Liv i staden – del B", 80), told_apart("Liv i staden", "Liv i stadne", 80)
    (True, False)
    """
    a, b = figures(one), figures(other)
    if a and b and a != b:
        return True
    words, others = _words(one), _words(other)
    return bool(_lacking(words, others, like) and _lacking(others, words, like))


def figures(title: str) -> list[str]:
    """The numbers, single capitals and Roman numerals of a title, in order."""
    return _FIGURE.findall(_WORD_I.sub(" ", title) if title.isupper() else title)


def lacks(shorter: str, longer: str, like: float) -> bool:
    """Whether a title has a word that the other one lacks."""
    return bool(_lacking(_words(shorter), _words(longer), like))


def _words(title: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", title.casefold()))


def _lacking(words: set[str], among: set[str], like: float) -> set[str]:
    def known(word: str) -> bool:
        least = SHORT_LIKE if len(word) <= SHORT_WORD else like
        return any(fuzz.ratio(word, other) >= least for other in among)

    return {w for w in words - among if not known(w)}
