"""Which measures (åtgärder) a person means: by number, by id, by a recommendation's number, or by words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz import fuzz

from corpus.records import Measure, Report

#: A number as people type it: "6.2.1", "A.2.3", "åtgärd 4.1", "(4.1.2.)".
NUMBER = re.compile(
    r"\W*(?:åtgärd\w*|rekommendation\w*)?\s*(?P<prefix>[A-ZÅÄÖ]?)\.?(?P<digits>\d{1,3}(?:\.\d{1,3})*)\W*", re.IGNORECASE
)
#: From this likeness on (0-100) a word is meant though letters are amiss; a title of a report likewise.
SAME_WORD, SAME_TITLE = 88, 80


def find(words: str, measures: Sequence[Measure], told: Mapping[str, Sequence[str]]) -> list[Measure]:
    """The measures that are meant, by report and number; none when nothing fits.

    A number means every measure that has it, else those under the recommendation that has it. Words must all stand in a
    measure's title or recommendation, else in what is `told` of it (texts by measure_id).
    """
    number = NUMBER.fullmatch(words)
    if number:
        asked = number["prefix"].upper() + number["digits"]
        exact = [m for m in measures if m.number == asked]
        return ordered(exact or [m for m in measures if m.number.startswith(f"{asked}.")])
    if same := [m for m in measures if m.measure_id == words]:
        return same
    asked_words = _words(words)
    titled = [m for m in measures if asked_words and _holds(f"{m.title} {m.recommendation}", asked_words)]
    return ordered(titled or [m for m in measures if asked_words and _told(told.get(m.measure_id, ()), asked_words)])


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


def _holds(text: str, asked: Sequence[str]) -> bool:
    have = set(_words(text))
    return all(any(h.startswith(word) or fuzz.ratio(h, word) >= SAME_WORD for h in have) for word in asked)


def _told(texts: Iterable[str], asked: Sequence[str]) -> bool:
    return any(_holds(text, asked) for text in texts)
