"""Which measures (åtgärder) a person means: by numbers, by id, by a recommendation's number, or by words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz import fuzz

from corpus.records import Measure, Report

#: A number as people type it: "6.2.1", "A.2.3", "åtgärd 4.1", "(4.1.2.)".
NUMBER = re.compile(
    r"\W*(?:åtgärd\w*|rekommendation\w*)?\s*(?P<prefix>[A-ZÅÄÖ]?)\.?(?P<digits>\d{1,3}(?:\.\d{1,3})*)\W*", re.IGNORECASE
)
#: Between the numbers of a list: "4.2.1, 4.2.2 och 4.2.3".
BETWEEN = re.compile(r"\s*[,;/+&]\s*(?:och\s+|samt\s+)?|\s+(?:och|samt|and)\s+|\s+(?=[(A-ZÅÄÖ]?\.?\d)", re.IGNORECASE)
#: Endings of words, the longest first; what is left has at least so many letters and may be a part of a compound.
ENDINGS = tuple(
    [
        "ornas",
        "arnas",
        "ernas",
        "orna",
        "arna",
        "erna",
        "ens",
        "ets",
        "or",
        "ar",
        "er",
        "en",
        "et",
        "an",
        "na",
        "n",
        "s",
        "a",
        "e",
    ]
)
STEM = 4
#: From this likeness on (0-100) a word is meant though letters are amiss; a title of a report likewise.
SAME_WORD, SAME_TITLE = 88, 80


def parts(asked: str) -> list[str]:
    """What is asked for, number by number where it is a list of numbers: "4.2.1 4.2.2" is two."""
    found = [part for part in BETWEEN.split(asked.strip()) if part]
    return found if len(found) > 1 and all(NUMBER.fullmatch(part) for part in found) else [asked]


def find(words: str, measures: Sequence[Measure], told: Mapping[str, Sequence[str]]) -> list[Measure]:
    """The measures that are meant, by report and number; none when nothing fits.

    A number means every measure that has it, else those under the recommendation that has it. Words must all stand in a
    measure's title or recommendation; else in those and a sentence that is `told` of it (texts by measure_id), the
    measures with most of the words in the title first. Endings and parts of compounds are tolerated.
    """
    number = NUMBER.fullmatch(words)
    if number:
        asked = number["prefix"].upper() + number["digits"]
        exact = [m for m in measures if m.number == asked]
        return ordered(exact or [m for m in measures if m.number.startswith(f"{asked}.")])
    if same := [m for m in measures if m.measure_id == words]:
        return same
    asked_words = _words(words)
    ranked: list[tuple[int, Measure]] = []
    for measure in ordered(measures) if asked_words else ():
        title = f"{measure.title} {measure.recommendation}"
        missing = _missing(title, asked_words)
        if not missing or any(not _missing(text, missing) for text in told.get(measure.measure_id, ())):
            ranked.append((len(missing), measure))
    titled = [measure for missing, measure in ranked if not missing]
    return titled or [measure for _, measure in sorted(ranked, key=lambda pair: pair[0])]


def of_report(asked: str, measures: Sequence[Measure], reports: Iterable[Report]) -> list[Measure]:
    """Those of the measures whose report is meant: by its id, or the title most like what was asked."""
    folded = asked.casefold()
    likeness = {
        r.report_id: 101.0
        if r.report_id == asked
        else max(fuzz.partial_ratio(folded, t.casefold()) for t in (r.title, *r.aliases.split("|")) if t)
        for r in reports
    }
    best = max((likeness.get(m.report_id, 0.0) for m in measures), default=0.0)
    return [m for m in measures if best >= SAME_TITLE and likeness.get(m.report_id) == best]


def ordered(measures: Iterable[Measure]) -> list[Measure]:
    """Measures by report and number, 4.10 after 4.9."""
    return sorted(measures, key=lambda m: (m.report_id, [int(n) for n in re.findall(r"\d+", m.number)], m.number))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _missing(text: str, asked: Sequence[str]) -> list[str]:
    """The words that a text does not hold, in any form."""
    have = set(_words(text))
    return [word for word in asked if not any(_is_form(word, h) for h in have)]


def _is_form(word: str, other: str) -> bool:
    """Whether a word is another one, with letters amiss or another ending, or a part of it.

    >>> _is_form("idrottssal", "idrottssalar"), _is_form("skolor", "skolan"), _is_form("gård", "skolgårdar")
    (True, True, True)
    """
    if other.startswith(word) or fuzz.ratio(word, other) >= SAME_WORD:
        return True
    stem = _stem(word)
    return len(stem) >= STEM and (stem in other or stem == _stem(other))


def _stem(word: str) -> str:
    ending = next((e for e in ENDINGS if word.endswith(e) and len(word) - len(e) >= STEM), "")
    return word.removesuffix(ending)
