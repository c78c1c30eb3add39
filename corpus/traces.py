"""The way of each measure (åtgärd) through the documents: proposed, referred to bodies, answered, decided, mentioned.

Made from the linked rows of all documents. Each step is a place in a document, so that a reader can check it.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from corpus import records
from corpus.schema import Row
from corpus.titles import names_itself

#: The order of steps on one day, and of those without a day.
ORDER = {event: i for i, event in enumerate(("proposed", "consulted", "answered", "decided", "mentioned"))}
#: Which field of an answer shows best what the body says.
BEST = ("svar", "kommentar", "hantering", "fritext", "pagaende_arbete", "beskrivning", "ansvarig")


def traces(
    rows: Sequence[Row],
    report_id: Callable[[str, str], str],
    days: Mapping[str, str],
    years: Mapping[str, int],
) -> list[records.Trace]:
    """The steps of every measure, measure by measure, in order of their days.

    A step is `proposed` where a report states the measure as its own, `consulted` for each body asked about its report,
    `answered` once per body and document (a memo's only where it takes a stance), `decided` where the number stands in a
    decision, `mentioned` elsewhere. Of steps without a day the proposal comes first and the others last. `report_id` gives
    the id of a report by the document that names it and its title, `days` the day of each document that has one, `years`
    the years in which reports came out: the day of a proposal without a better one.
    """
    seen = _Seen.of(rows, days, years)
    steps = [*_proposed(seen), *_consulted(seen, report_id), *_answered(seen)]
    answered = [s for s in steps if s.event == "answered"]
    steps += _mentioned(seen, {(s.doc_id, s.measure_id, told) for s in answered for told in (s.organ, s.text)})
    by_measure: defaultdict[str, list[records.Trace]] = defaultdict(list)
    for step in steps:
        by_measure[step.measure_id].append(step)
    return [
        replace(step, position=position)
        for _, group in sorted(by_measure.items())
        for position, step in enumerate(sorted(group, key=seen.order), 1)
    ]


@dataclass(frozen=True, slots=True)
class _Seen:
    """The rows that tell of measures."""

    documents: Mapping[str, records.Document]
    days: Mapping[str, str]
    years: Mapping[str, int]
    places: Mapping[str, int]  # the order of the documents
    measures: tuple[records.Measure, ...]
    mentions: tuple[records.MeasureMention, ...]
    responses: tuple[records.MeasureResponse, ...]
    positions: tuple[records.Position, ...]
    consultations: tuple[records.Consultation, ...]
    decisions: Mapping[str, tuple[tuple[int, int], ...]]  # where they start and end, by document

    @classmethod
    def of(cls, rows: Sequence[Row], days: Mapping[str, str], years: Mapping[str, int]) -> _Seen:
        documents = [row for row in rows if isinstance(row, records.Document)]
        decided: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for row in rows:
            if isinstance(row, records.Decision) and row.status == "beslut":
                decided[row.doc_id].append((row.start or 0, row.end or 0))
        return cls(
            documents={d.doc_id: d for d in documents},
            days=days,
            years=years,
            places={d.doc_id: i for i, d in enumerate(documents)},
            measures=tuple(row for row in rows if isinstance(row, records.Measure)),
            mentions=tuple(row for row in rows if isinstance(row, records.MeasureMention)),
            responses=tuple(row for row in rows if isinstance(row, records.MeasureResponse)),
            positions=tuple(row for row in rows if isinstance(row, records.Position)),
            consultations=tuple(row for row in rows if isinstance(row, records.Consultation)),
            decisions={doc_id: tuple(sorted(places)) for doc_id, places in decided.items()},
        )

    def is_own(self, measure: records.Measure) -> bool:
        """Whether a document is the report of a measure."""
        document = self.documents[measure.doc_id]
        return document.kind == "rapport" and names_itself(document.title, measure.report)

    def is_decided(self, row: records.Evidence) -> bool:
        """Whether a row stands in the text of a decision."""
        places, at = self.decisions.get(row.doc_id, ()), row.start or 0
        i = bisect_right(places, (at, sys.maxsize)) - 1
        return i >= 0 and at < places[i][1]

    def step(self, row: records.Evidence, measure_id: str, event: str, organ: str, text: str) -> records.Trace:
        place = {name: getattr(row, name) for name in ("doc_id", "page", "start", "end", "confidence")}
        day = self.days.get(row.doc_id, "")
        if event == "proposed" and not day:
            day = str(self.years.get(measure_id.rpartition(":")[0], ""))
        return records.Trace(measure_id=measure_id, date=day, event=event, organ=organ, text=text, **place)

    def order(self, step: records.Trace) -> tuple[str, int, int, int]:
        day = step.date or ("" if step.event == "proposed" else "~")
        return day, ORDER[step.event], self.places[step.doc_id], step.start or 0

    def organ(self, row: records.Evidence) -> str:
        return getattr(row, "organ", "") or self.documents[row.doc_id].organ


def _proposed(seen: _Seen) -> list[records.Trace]:
    own = [m for m in seen.measures if m.measure_id and m.title and seen.is_own(m)]
    return [seen.step(m, m.measure_id, "proposed", seen.organ(m), m.title) for m in own]


def _consulted(seen: _Seen, report_id: Callable[[str, str], str]) -> list[records.Trace]:
    known: list[records.Measure | records.MeasureMention] = [*seen.measures, *seen.mentions]
    of_report: defaultdict[str, set[str]] = defaultdict(set)
    for row in known:
        if row.measure_id:
            of_report[row.measure_id.rpartition(":")[0]].add(row.measure_id)
    return [
        seen.step(asked, measure_id, "consulted", asked.organ, asked.text)
        for asked in seen.consultations
        for measure_id in sorted(of_report.get(report_id(asked.doc_id, asked.report), ()))
    ]


def _answered(seen: _Seen) -> list[records.Trace]:
    """A step per body and document: the sentence of its stance, else its answer, else where its answer has the number."""
    offers: list[tuple[int, records.Position | records.MeasureResponse | records.MeasureMention, str]] = [
        *((0, p, p.evidence) for p in seen.positions),
        *((1 + BEST.index(r.field), r, r.text) for r in seen.responses if r.organ),
        *((9, m, m.text) for m in seen.mentions if m.organ and seen.documents[m.doc_id].kind == "namndsvar"),
    ]
    best: dict[tuple[str, str, str], records.Trace] = {}
    for _, row, text in sorted(offers, key=lambda offer: offer[0]):
        if row.measure_id:
            step = seen.step(row, row.measure_id, "answered", row.organ, text)
            best.setdefault((row.doc_id, row.measure_id, row.organ), step)
    return list(best.values())


def _mentioned(seen: _Seen, answered: set[tuple[str, str, str]]) -> list[records.Trace]:
    """Mentions that are no part of an answer and not the statement itself; one of a measure in a sentence.

    `answered`: document and measure with the body that answers, and with the sentence that shows its stance.
    """
    stated = {(m.doc_id, m.measure_id, m.start) for m in seen.measures if seen.is_own(m)}
    found: dict[tuple[str, str, str], records.Trace] = {}
    for m in seen.mentions:
        if not m.measure_id or answered & {(m.doc_id, m.measure_id, told) for told in (m.organ, m.text)}:
            continue
        if (m.doc_id, m.measure_id, m.start) in stated:
            continue
        event = "decided" if seen.is_decided(m) else "mentioned"
        found.setdefault((m.doc_id, m.measure_id, m.text), seen.step(m, m.measure_id, event, seen.organ(m), m.text))
    return list(found.values())
