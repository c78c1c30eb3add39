"""Links across documents: the ids of organs, persons, reports and measures, and the tables that list them.

Works on the rows of all documents and knows no text. A name is one organ or person within a municipality. Where a document
does not name its municipality, that is the only one of the run; where there are several or none, the name is kept within
the document alone, so that namesakes of two towns are never made one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any, TypeVar

from rapidfuzz import fuzz

from corpus import records
from corpus.organs import kind_of
from corpus.resolve import resolved
from corpus.schema import Row
from corpus.settled import settle_memos
from corpus.slugs import slug
from corpus.traces import traces

R = TypeVar("R", bound=Row)

#: From this likeness on (0-100) two titles are of one report: words added at either end do not count.
SAME_REPORT = 90
#: And each word of the shorter one must have its like: "trygg" is not "otrygg".
SAME_WORD = 92
#: Titles shorter than this, in letters, must agree whole: too little is left to compare.
SHORT_TITLE = 12


def link(rows: Iterable[Row]) -> list[Row]:
    """Give rows their ids, and add what lies across documents: organs, persons, reports, measures only mentioned, traces."""
    rows = list(rows)
    documents = {d.doc_id: d for d in rows if isinstance(d, records.Document)}
    names = _Names(documents)
    rows = settle_memos(rows, names.town)
    reports = _Reports()
    for row in rows:
        names.see(row)
        reports.see(row)
    reports.settle()
    linked = [_linked(row, names, reports) for row in rows]
    linked = resolved(linked, documents, names.town)
    steps = traces(linked, reports.report_id)
    linked = _once(linked)
    return [*linked, *_unlisted_measures(linked), *names.rows(), *reports.rows(), *steps]


def _linked(row: Row, names: _Names, reports: _Reports) -> Row:
    """A row with the ids that its columns ask for."""
    ids: dict[str, Any] = {}
    columns = {f.name for f in fields(row)}
    doc_id: str = getattr(row, "doc_id", "")
    if "organ_id" in columns:
        ids["organ_id"] = names.organ_id(doc_id, getattr(row, "organ", ""))
    if "person_id" in columns:
        ids["person_id"] = names.person_id(doc_id, _name_of(row))
    if isinstance(row, records.Document):
        return replace(row, **ids) if row.status != "failed" else row
    if "measure_id" in columns and not isinstance(row, records.Trace):
        report_id = reports.report_id(getattr(row, "report", ""))
        number: str = getattr(row, "number", "")
        ids["measure_id"] = f"{report_id}:{number}" if report_id and number else ""
        if "report_id" in columns:
            ids["report_id"] = report_id
    return replace(row, **ids) if ids else row


def _name_of(row: Row) -> str:
    name: str = getattr(row, "name", "") or getattr(row, "author", "")
    return name


def _once(rows: Sequence[Row]) -> list[Row]:
    """Measures once each: the first statement of a measure in a document stands, its mentions keep the others' places."""
    seen: set[str] = set()
    kept: list[Row] = []
    for row in rows:
        if isinstance(row, records.Measure):
            if not row.measure_id or row.measure_id in seen:
                continue
            seen.add(row.measure_id)
        kept.append(row)
    return kept


def _unlisted_measures(rows: Sequence[Row]) -> list[Row]:
    """A row for each measure that is named but nowhere stated, so that every id leads somewhere."""
    listed = {row.measure_id for row in rows if isinstance(row, records.Measure)}
    added: dict[str, Row] = {}
    for row in rows:
        measure_id: str = getattr(row, "measure_id", "")
        if measure_id and measure_id not in listed and isinstance(row, records.Evidence):
            place = {name: getattr(row, name) for name in ("doc_id", "page", "start", "end", "confidence")}
            added.setdefault(
                measure_id,
                records.Measure(
                    measure_id=measure_id,
                    report_id=measure_id.rpartition(":")[0],
                    report=getattr(row, "report", ""),
                    number=getattr(row, "number", ""),
                    **place,
                ),
            )
    return list(added.values())


@dataclass(slots=True)
class _Seen:
    """A name in all its forms."""

    town: str
    forms: Counter[str] = field(default_factory=Counter)
    parties: Counter[str] = field(default_factory=Counter)
    dates: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        return min(self.forms, key=lambda f: (-self.forms[f], f))

    @property
    def aliases(self) -> str:
        return "|".join(sorted(set(self.forms) - {self.name}))


class _Names:
    """Organs and persons, by town and name."""

    def __init__(self, documents: dict[str, records.Document]) -> None:
        self.documents = documents
        towns = {d.municipality for d in documents.values() if d.municipality}
        self.only_town = towns.pop() if len(towns) == 1 else ""
        self.organs: dict[str, _Seen] = {}
        self.persons: dict[str, _Seen] = {}

    def see(self, row: Row) -> None:
        doc_id: str = getattr(row, "doc_id", "")
        document = self.documents.get(doc_id)
        if document is None or document.status == "failed":
            return
        columns = {f.name for f in fields(row)}
        if "organ_id" in columns and (organ := getattr(row, "organ", "")):
            seen = self.organs.setdefault(self.organ_id(doc_id, organ), _Seen(document.municipality))
            seen.forms[organ] += 1
        if "person_id" in columns and (name := _name_of(row)) and self.person_id(doc_id, name):
            seen = self.persons.setdefault(self.person_id(doc_id, name), _Seen(document.municipality))
            seen.forms[name] += 1
            seen.documents.add(doc_id)
            if party := getattr(row, "party", "").strip("-"):
                seen.parties[party] += 1
            if document.date:
                seen.dates.add(document.date)

    def organ_id(self, doc_id: str, organ: str) -> str:
        return f"{self.town(doc_id)}-{slug(organ)}" if organ else ""

    def person_id(self, doc_id: str, name: str) -> str:
        """A statement of the body itself has no person."""
        return f"{self.town(doc_id)}-{slug(name)}" if name and not kind_of(name) else ""

    def town(self, doc_id: str) -> str:
        """The town of a document, the document itself when it is not known: names are one within a town."""
        document = self.documents[doc_id]
        return slug(document.municipality or self.only_town) or doc_id

    def rows(self) -> list[Row]:
        persons: list[Row] = [
            records.Person(
                person_id=person_id,
                name=seen.name,
                aliases=seen.aliases,
                parties="|".join(p for p, _ in sorted(seen.parties.items(), key=lambda item: (-item[1], item[0]))),
                municipality=seen.town,
                first_date=min(seen.dates, default=""),
                last_date=max(seen.dates, default=""),
                documents=len(seen.documents),
            )
            for person_id, seen in sorted(self.persons.items())
        ]
        organs: list[Row] = [
            records.Organ(
                organ_id=organ_id,
                name=seen.name,
                kind=kind_of(seen.name) or "ovrigt",
                municipality=seen.town,
                aliases=seen.aliases,
            )
            for organ_id, seen in sorted(self.organs.items())
        ]
        return [*persons, *organs]


class _Reports:
    """Reports, learned from the titles that rows give. Spellings of one title are found together."""

    def __init__(self) -> None:
        self.forms: Counter[str] = Counter()
        self.ids: dict[str, str] = {}
        self.titles: dict[str, list[str]] = defaultdict(list)

    def see(self, row: Row) -> None:
        if not isinstance(row, records.Reference) and (title := getattr(row, "report", "")):
            self.forms[title] += 1

    def settle(self) -> None:
        """Decide which titles are of one report; the fullest title of each names it."""
        for title in sorted(self.forms, key=lambda t: (-len(t), t)):
            key = title.casefold()
            same = next((rid for rid, known in self.titles.items() if _same(key, known[0].casefold())), slug(title))
            self.titles[same].append(title)
            self.ids[title] = same

    def report_id(self, title: str) -> str:
        return self.ids.get(title, "")

    def rows(self) -> list[Row]:
        found: list[Row] = []
        for report_id, titles in sorted(self.titles.items()):
            years = re.findall(r"\b((?:19|20)\d\d)\b", " ".join(titles))
            found.append(
                records.Report(
                    report_id=report_id,
                    title=titles[0],
                    aliases="|".join(sorted(titles[1:])),
                    year=int(years[0]) if years else None,
                )
            )
        return found


def _same(a: str, b: str) -> bool:
    """Whether two titles are of one report: the same figures, and every word of the shorter has its like in the longer."""
    if min(len(a), len(b)) < SHORT_TITLE or re.findall(r"\d+", a) != re.findall(r"\d+", b):
        return a == b
    if fuzz.partial_ratio(a, b) < SAME_REPORT:
        return False
    shorter, longer = sorted((re.findall(r"\w{4,}", a), re.findall(r"\w{4,}", b)), key=len)
    return all(any(fuzz.ratio(word, other) >= SAME_WORD for other in longer) for word in shorter)
