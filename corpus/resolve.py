"""Which measure a mention means when its own document does not tell the report: what the other documents know."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz

from corpus import records
from corpus.schema import Row

#: Kinds of documents that name measures of reports known from elsewhere.
NAMING = frozenset(["protokoll", "tjansteutlatande"])
#: From this likeness on (0-100) a printed title is that of the measure; shorter ones say too little.
SAME_TITLE, SHORT_TITLE = 90, 12
#: Below this likeness a title that is printed with the number is that of another measure.
OTHER_TITLE = 60
#: A paper that the number is said to stand in, with the words behind it: "i klimatplanen", "enligt Program för torg".
_PAPER = re.compile(
    r"\b(?i:i|ur|enligt|från)\s+(?P<words>(?:[\wåäö-]+\s+){0,3}?[\wåäö-]{0,30}"
    r"(?i:plan|program|strategi|policy|polic|rapport|utredning)(?:en|et|n|ns|ens|er|erna|met|mets|mens)?\b.{0,120})"
)
#: A bare word for a report tells of none in particular.
_BARE_PAPER = re.compile(r"(?:den\s+|denna\s+)?(?:slut|del)?rapporten\b(?!\s+[\"”“»A-ZÅÄÖ])")
#: Right behind the number: the title of what it stands in; the title of the measure.
_TITLE_OF_PAPER = re.compile(r"[\s.)]*\b(?:i|ur|enligt|från)\s+[\"”“»]?(?=[A-ZÅÄÖ])")
_TITLE = re.compile(
    r"[.)]?\s*(?:(?i:åtgärd)\b)?\s*[:,–-]?\s*(?:[\"”“»](?P<quoted>[^\"”“«»]{4,200})|(?P<plain>[A-ZÅÄÖ].{4,200}))"
)
#: How sure a report is that was found by the title, or because only one has the number.
BY_TITLE, UNIQUE = 0.85, 0.7

Answering = records.MeasureResponse | records.Position | records.Responsibility


@dataclass(slots=True)
class _Known:
    """A measure as the documents know it: its report, and its titles in small letters."""

    report: str
    titles: set[str] = field(default_factory=set)
    since: str = ""  # the day or year of its report, where that is told
    named: str = ""  # the first day on which a document names it with its report

    def excluded_by(self, mention: records.MeasureMention, date: str) -> bool:
        """Whether a mention in a document of that day cannot mean the measure: it is said to stand in another paper, is
        older than the report, or has another title.
        """
        if date and self.since and date[: len(self.since)] < self.since:
            return True
        at = max(mention.text.find(mention.number_printed or mention.number), 0)
        behind = mention.text[at + len(mention.number_printed or mention.number) :]
        papers = [behind[m.end() :] for m in [_TITLE_OF_PAPER.match(behind)] if m]
        papers += [m["words"] for m in _PAPER.finditer(mention.text) if not _BARE_PAPER.match(m["words"])]
        if any(fuzz.partial_ratio(self.report.casefold(), paper.casefold()) < SAME_TITLE for paper in papers):
            return True
        title = _TITLE.match(behind)
        printed = (title["quoted"] or title["plain"]).casefold() if title else ""
        return bool(printed and self.titles) and max(fuzz.ratio(t, printed) for t in self.titles) < OTHER_TITLE


def resolved(
    rows: Sequence[Row],
    documents: Mapping[str, records.Document],
    town: Callable[[str], str],
    years: Mapping[str, int],
) -> list[Row]:
    """Give mentions that have no report the one measure of the town with their number, and the answers that hang on them.

    First by the title that is printed there; then, in minutes and memos that give the number to no report themselves, by
    being the only measure with that number. Two candidates are none.
    `town` tells where a document is from, `years` when a report came out.
    """
    having: defaultdict[tuple[str, str], dict[str, _Known]] = defaultdict(dict)
    told: set[tuple[str, str]] = set()
    for row in rows:
        if isinstance(row, records.Measure | records.MeasureMention) and row.measure_id:
            known = having[town(row.doc_id), row.number].setdefault(row.measure_id, _Known(row.report))
            told.add((row.doc_id, row.number))
            if isinstance(row, records.Measure) and len(row.title) >= SHORT_TITLE:
                known.titles.add(row.title.casefold().strip(" ."))
            if isinstance(row, records.Measure) and documents[row.doc_id].kind == "rapport":
                known.since = min(filter(None, [known.since, documents[row.doc_id].date]), default="")
            known.named = min(filter(None, [known.named, documents[row.doc_id].date]), default="")
    for measures in having.values():
        for measure_id, known in measures.items():
            year = years.get(measure_id.rpartition(":")[0])
            known.since = known.since or (str(year) if year else _year_of_title(known))

    def settled(mention: records.MeasureMention) -> records.MeasureMention:
        known = having.get((town(mention.doc_id), mention.number), {})
        printed = mention.text.casefold()
        titled = [
            id_ for id_, k in known.items() if any(fuzz.partial_ratio(t, printed) >= SAME_TITLE for t in k.titles)
        ]
        if len(titled) == 1:
            return _given(mention, titled[0], known[titled[0]].report, "title", BY_TITLE)
        names = documents[mention.doc_id].kind in NAMING and (mention.doc_id, mention.number) not in told
        if names and not titled and len(known) == 1:
            ((measure_id, only),) = known.items()
            if only.excluded_by(mention, documents[mention.doc_id].date):
                return mention
            return _given(mention, measure_id, only.report, "unique", UNIQUE)
        return mention

    found: dict[int, records.MeasureMention] = {
        i: settled(row) for i, row in enumerate(rows) if isinstance(row, records.MeasureMention) and not row.measure_id
    }
    meant: defaultdict[tuple[str, str, str], set[tuple[str, str]]] = defaultdict(set)
    for mention in found.values():
        meant[mention.doc_id, mention.organ, mention.number].add((mention.measure_id, mention.report))
    return [found.get(i) or _answer(row, meant) for i, row in enumerate(rows)]


def _year_of_title(known: _Known) -> str:
    """The year in the title of a report, but for one that it looks forward to: "Vision 2030" was named before."""
    year = min(re.findall(r"\b(?:19|20)\d\d\b", known.report), default="")
    return min(year, known.named[:4]) if known.named else year


def _given(
    mention: records.MeasureMention, measure_id: str, report: str, how: str, sure: float
) -> records.MeasureMention:
    confidence = min(mention.confidence or sure, sure)
    return replace(mention, measure_id=measure_id, report=report, resolution=how, confidence=confidence)


def _answer(row: Row, meant: Mapping[tuple[str, str, str], set[tuple[str, str]]]) -> Row:
    """An answer without a report gets the measure that its body's mentions of the number mean, where that is one."""
    if not isinstance(row, Answering) or row.measure_id:
        return row
    organ = row.stated_by if isinstance(row, records.Responsibility) else row.organ
    measures = meant.get((row.doc_id, organ, row.number), set())
    if len(measures) != 1:
        return row
    ((measure_id, report),) = measures
    return replace(row, measure_id=measure_id, report=report)
