"""Titles of reports: which are of one report, and what tells two of them apart, however alike their letters are.

Within one document titles are cited freely, so `alike` allows more; across documents `same_report` asks for every word.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from corpus.words import words

#: Within a document: from this likeness on (0-100) two titles are one; letters shared by all titles do not make them alike.
ALIKE = 88
#: And so near must a longer word of one title be to one of the other, else each has a word of its own.
NEAR_WORD = 75
#: Across documents: from this likeness on two titles are one, words added at either end do not count, and each word of the
#: shorter one must have its like: "trygg" is not "otrygg".
SAME, SAME_WORD = 90, 92
#: Titles shorter than this, in letters, must agree whole across documents: too little is left to compare.
SHORT_TITLE = 12
#: A report has its own title with few letters more.
FEW_LETTERS = 8
#: A title has at least so many letters; a part of one that stands for the whole has at least so many words.
SHORTEST, LEAST_WORDS = 8, 3
QUOTES = '"”“„»«'
_PLAIN = str.maketrans({**dict.fromkeys("–—‐", "-"), **dict.fromkeys(QUOTES, '"'), "\n": " ", "\t": " ", "\u00a0": " "})
#: Words of up to so many letters are one from the first likeness (0-100) on: "öst" is not "väst".
SHORT_WORD, SHORT_LIKE = 4, 60
_FIGURE = re.compile(r"\b(?:\d+|[A-ZÅÄÖ]|[IVX]{2,5})\b")
#: In a title in capitals "I" is a word where more follows.
_WORD_I = re.compile(r"\b[IÅÖ]\b(?=\s+\w)")


def alike(one: str, other: str) -> bool:
    """Whether two titles in one document are forms of one, letter errors, left-out parts and changed order allowed."""
    a, b = sorted((plain(one), plain(other)), key=len)
    if a == b:
        return True
    if told_apart(one, other, NEAR_WORD):
        return False
    if len(a) < SHORTEST or len(a.split()) < LEAST_WORDS:
        return fuzz.ratio(a, b) >= ALIKE
    return max(fuzz.ratio(a, b), fuzz.partial_ratio(a, b)) >= ALIKE or (
        len(a.split()) > LEAST_WORDS and fuzz.token_set_ratio(a, b) >= 95
    )


def spelled_alike(one: str, other: str) -> bool:
    """Whether two titles are the same but for letters and signs."""
    return fuzz.ratio(plain(one), plain(other)) >= ALIKE


def same_report(one: str, other: str) -> bool:
    """Whether titles in two documents are of one report: the same figures, and every word of the shorter in the longer.

    >>> same_report("Rum för fler", "Rum för fler – en studie"), same_report("Trygg i skolan", "Otrygg i skolan")
    (True, False)
    """
    a, b = sorted((one, other), key=len)
    if len(a) < SHORT_TITLE or figures(a) != figures(b):
        return a.casefold() == b.casefold()
    return fuzz.partial_ratio(a.casefold(), b.casefold()) >= SAME and not _lacking(words(a), words(b), SAME_WORD)


def names_itself(title: str, report: str) -> bool:
    """Whether a document of this title is the report. One that follows it up has its title with more around it."""
    likeness = fuzz.partial_ratio(title.casefold(), report.casefold())
    return likeness >= SAME and len(title) <= len(report) + FEW_LETTERS


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """A text for comparison: one case, one dash, one quotation mark; as long as the text."""
    lowered = text.lower()
    return (lowered if len(lowered) == len(text) else text).translate(_PLAIN)


def told_apart(one: str, other: str, like: float) -> bool:
    """Whether two titles are of different reports: both have figures (numbers, single letters, Roman numerals) and not the
    same, or each has a word that the other lacks. Longer words are one from the likeness `like` (0-100) on.

    >>> told_apart("Liv i staden – del A", "Liv i staden – del B", 80), told_apart("Liv i staden", "Liv i stadne", 80)
    (True, False)
    """
    a, b = figures(one), figures(other)
    if a and b and a != b:
        return True
    these, those = words(one), words(other)
    return bool(_lacking(these, those, like) and _lacking(those, these, like))


def figures(title: str) -> list[str]:
    """The numbers, single capitals and Roman numerals of a title, in order."""
    return _FIGURE.findall(_WORD_I.sub(" ", title) if title.isupper() else title)


def _lacking(these: set[str], among: set[str], like: float) -> set[str]:
    def known(word: str) -> bool:
        least = SHORT_LIKE if len(word) <= SHORT_WORD else like
        return any(fuzz.ratio(word, other) >= least for other in among)

    return {w for w in these - among if not known(w)}
