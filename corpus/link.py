"""Links across documents: the ids of organs, persons, reports and measures, and the tables that list them.

Works on the rows of all documents and knows no text. A name is one organ or person within a municipality. A document that
does not name its municipality is joined with those of the only one of the run where they share a body, a registry number or
a report (`corpus.towns`); else its names are kept within it alone, so that namesakes of two towns are never made one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any, TypeVar

from rapidfuzz import fuzz

from corpus import records
from corpus.organs import is_bare, is_one, kind_of
from corpus.papers import NAMED, copies, days, with_targets
from corpus.resolve import resolved
from corpus.schema import Row
from corpus.settled import settle_memos
from corpus.slugs import slug
from corpus.titles import names_itself, same_report
from corpus.towns import towns_of
from corpus.traces import traces

R = TypeVar("R", bound=Row)

#: Below this likeness two titles under one id may be of two measures.
SAME_TITLE = 60


def link(rows: Iterable[Row]) -> list[Row]:
    """Give rows their ids, and add what lies across documents: organs, persons, reports, measures only mentioned, traces."""
    rows = list(rows)
    documents = {d.doc_id: d for d in rows if isinstance(d, records.Document)}
    meetings = {m.meeting_id: m.date for m in rows if isinstance(m, records.Meeting)}
    names = _Names(documents, meetings, towns_of(documents, rows))
    rows = settle_memos(rows, names.town)
    reports = _Reports(names.known_town)
    for row in rows:
        names.see(row)
        reports.see(row)
    reports.settle()
    linked = [_linked(row, names, reports) for row in rows]
    linked = with_targets(linked, documents, names.town)
    linked = resolved(linked, documents, names.town, reports.years)
    day_of = days(linked, documents, names.town)
    twice = copies(linked, documents, names.town)
    told = [row for row in linked if getattr(row, "doc_id", "") not in twice]
    steps = traces([*told, *(documents[d] for d in twice)], reports.report_id, day_of, reports.years)
    notes = [*_copies(twice), *_undated(steps)]
    linked = [_of_file(row, documents) for row in (*_once(linked), *notes)]
    return [*linked, *_unlisted_measures(linked), *names.rows(), *reports.rows(), *steps]


def _of_file(row: Row, documents: Mapping[str, records.Document]) -> Row:
    """An issue with the file of its document; other rows as they are."""
    if not isinstance(row, records.Issue) or row.path or row.doc_id not in documents:
        return row
    return replace(row, path=documents[row.doc_id].path)


def _copies(twice: Mapping[str, str]) -> list[records.Issue]:
    return [
        records.Issue(
            doc_id=copy,
            severity="info",
            code="same_paper",
            message=f"says of measures what {original} says; its steps stand once in traces",
        )
        for copy, original in sorted(twice.items())
    ]


def _undated(steps: Sequence[records.Trace]) -> list[records.Issue]:
    message = (
        "has no day, and no memo with one lists it or has its number: proposals come first in traces, other steps last"
    )
    return [
        records.Issue(doc_id=doc_id, severity="info", code="undated_steps", message=message)
        for doc_id in dict.fromkeys(s.doc_id for s in steps if not s.date)
    ]


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
        report_id = reports.report_id(doc_id, getattr(row, "report", ""))
        number: str = getattr(row, "number", "")
        ids["measure_id"] = f"{report_id}:{number}" if report_id and number else ""
        if "report_id" in columns:
            ids["report_id"] = report_id
    return replace(row, **ids) if ids else row


def _name_of(row: Row) -> str:
    name: str = getattr(row, "name", "") or getattr(row, "author", "")
    return name


def _once(rows: Sequence[Row]) -> list[Row]:
    """Measures once each: the first statement of a measure in a document stands, its mentions keep the others' places.

    A statement with quite another title is an issue: two measures may have got one id.
    """
    seen: dict[str, records.Measure] = {}
    kept: list[Row] = []
    for row in rows:
        if isinstance(row, records.Measure):
            if not row.measure_id:
                continue
            first = seen.setdefault(row.measure_id, row)
            if first is not row:
                if first.title and row.title and _unlike(first.title, row.title):
                    kept.append(_differs(first, row))
                continue
        kept.append(row)
    return kept


def _unlike(one: str, other: str) -> bool:
    return fuzz.partial_ratio(one.casefold(), other.casefold()) < SAME_TITLE


def _differs(first: records.Measure, row: records.Measure) -> records.Issue:
    return records.Issue(
        doc_id=row.doc_id,
        page=row.page,
        start=row.start,
        end=row.end,
        severity="warning",
        code="measure_titles_differ",
        message=f"{row.measure_id} is {row.title!r} here and {first.title!r} in {first.doc_id}: see whether it is one measure",
    )


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
    def heading(self) -> str:
        """The name with a capital: in a sentence, Swedish writes bodies without one."""
        return self.name[0].upper() + self.name[1:]

    def aliases(self, name: str) -> str:
        """The printed forms that are not `name`."""
        return "|".join(sorted(set(self.forms) - {name}))


class _Names:
    """Organs and persons, by town and name."""

    def __init__(self, documents: dict[str, records.Document], dates: dict[str, str], towns: Mapping[str, str]) -> None:
        self.documents = documents
        self.dates = dates  # of the meetings: a file may hold several
        self.towns = towns
        self.organs: dict[str, _Seen] = {}
        self.persons: dict[str, _Seen] = {}

    def see(self, row: Row) -> None:
        doc_id: str = getattr(row, "doc_id", "")
        document = self.documents.get(doc_id)
        if document is None or document.status == "failed":
            return
        columns = {f.name for f in fields(row)}
        if "organ_id" in columns and (organ_id := self.organ_id(doc_id, organ := getattr(row, "organ", ""))):
            seen = self.organs.setdefault(organ_id, _Seen(self.place(doc_id)))
            seen.forms[organ] += 1
        if "person_id" in columns and (name := _name_of(row)) and self.person_id(doc_id, name):
            seen = self.persons.setdefault(self.person_id(doc_id, name), _Seen(self.place(doc_id)))
            seen.forms[name] += 1
            seen.documents.add(doc_id)
            if party := getattr(row, "party", "").strip("-"):
                seen.parties[party] += 1
            if date := self.dates.get(getattr(row, "meeting_id", ""), document.date):
                seen.dates.add(date)

    def organ_id(self, doc_id: str, organ: str) -> str:
        """Bodies in the plural, and a mere "nämnden" that is not the document's own body, are no organ."""
        document = self.documents.get(doc_id)
        own = document is not None and organ == document.organ
        one = own or (is_one(organ) and (not is_bare(organ) or kind_of(organ) == "ovrigt"))
        return f"{self.town(doc_id)}-{slug(organ)}" if organ and one else ""

    def person_id(self, doc_id: str, name: str) -> str:
        """A statement of the body itself has no person."""
        return f"{self.town(doc_id)}-{slug(name)}" if name and not kind_of(name) else ""

    def town(self, doc_id: str) -> str:
        """The town of a document, the document itself when it is not known: names are one within a town."""
        return self.known_town(doc_id) or doc_id

    def known_town(self, doc_id: str) -> str:
        """The town of a document as a part of ids, "" when it is not known."""
        return slug(self.place(doc_id))

    def place(self, doc_id: str) -> str:
        """The municipality of a document, "" when it is not known."""
        return self.towns.get(doc_id, "")

    def rows(self) -> list[Row]:
        persons: list[Row] = [
            records.Person(
                person_id=person_id,
                name=seen.name,
                aliases=seen.aliases(seen.name),
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
                name=seen.heading,
                kind=kind_of(seen.name) or "ovrigt",
                municipality=seen.town,
                aliases=seen.aliases(seen.heading),
            )
            for organ_id, seen in sorted(self.organs.items())
        ]
        return [*persons, *organs]


class _Reports:
    """Reports, learned from the titles that rows give. Spellings of one title within a town are found together.

    Where a document does not name its town, its title is that of the only town with such a report.
    """

    def __init__(self, town: Callable[[str], str]) -> None:
        self.town = town
        self.forms: dict[str, set[str]] = defaultdict(set)  # titles by town, "" where it is not known
        self.ids: dict[tuple[str, str], str] = {}
        self.titles: dict[str, list[str]] = defaultdict(list)
        self.years: dict[str, int] = {}
        self.dated: dict[str, set[tuple[str, int]]] = defaultdict(set)  # titles with the year of publication, by town

    def see(self, row: Row) -> None:
        if isinstance(row, records.Reference) and row.kind in NAMED and row.year:
            self.dated[self.town(row.doc_id)].add((row.title, row.year))
        if isinstance(row, records.Document) and row.kind == "rapport" and row.date:
            self.dated[self.town(row.doc_id)].add((row.title, int(row.date[:4])))
        if not isinstance(row, records.Reference) and (title := getattr(row, "report", "")):
            self.forms[self.town(getattr(row, "doc_id", ""))].add(title)

    def settle(self) -> None:
        """Decide which titles are of one report; the fullest title of each names it."""
        groups: list[tuple[str, list[str]]] = []
        places: dict[tuple[str, str], int] = {}
        for town in sorted(self.forms, key=lambda t: (not t, t)):  # those of unknown towns last
            for title in sorted(self.forms[town], key=lambda t: (-len(t), t)):
                near = [
                    i
                    for i, (of, known) in enumerate(groups)
                    if (of == town or not town) and same_report(title, known[0])
                ]
                near = [i for i in near if groups[i][1][0].casefold() == title.casefold()] or near
                if len(near) != 1:  # a short form of several is a report of its own
                    near = [len(groups)]
                    groups.append((town, []))
                groups[near[0]][1].append(title)
                places[town, title] = near[0]
        bare = [slug(titles[0]) for _, titles in groups]
        named = [
            f"{id_}-{town}" if town and bare.count(id_) > 1 else id_
            for id_, (town, _) in zip(bare, groups, strict=True)
        ]
        for name, (_, titles) in zip(named, groups, strict=True):
            self.titles[name] += titles
        self.ids = {key: named[i] for key, i in places.items()}
        self.years = self._years()

    def report_id(self, doc_id: str, title: str) -> str:
        return self.ids.get((self.town(doc_id), title), "")

    def _years(self) -> dict[str, int]:
        """When reports came out, by id: where a text or the report's own front tells one year. A year within the title
        tells none: "Vision 2030".
        """
        told: defaultdict[str, set[int]] = defaultdict(set)
        for (town, title), report_id in self.ids.items():
            for dated, year in self.dated[town]:
                if names_itself(dated, title) and same_report(dated, title):
                    told[report_id].add(year)
        return {report_id: min(years) for report_id, years in told.items() if len(years) == 1}

    def rows(self) -> list[Row]:
        return [
            records.Report(
                report_id=report_id,
                title=titles[0],
                aliases="|".join(sorted(set(titles[1:]) - {titles[0]})),
                year=self.years.get(report_id),
            )
            for report_id, titles in sorted(self.titles.items())
        ]
