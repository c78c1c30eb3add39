"""Where a document is from when it does not say so: from the only town of the run, if something it has tells that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from corpus import records
from corpus.organs import is_bare, is_one, kind_of
from corpus.registers import is_common
from corpus.schema import Row
from corpus.settled import matter
from corpus.slugs import slug
from corpus.titles import same_report


def towns_of(documents: Mapping[str, records.Document], rows: Sequence[Row]) -> dict[str, str]:
    """The municipality of each document, "" where it is not known.

    One that does not name it is of the only town of the run when it has in common with a document of that town its own
    body, by name ("Kulturnämnden", not "Direktionen"), a registry number that tells its body, or a report. A body that
    several towns have in common, as a kommunalförbund, is of none.
    """
    told = {doc_id: d.municipality for doc_id, d in documents.items()}
    towns = {town for town in told.values() if town}
    unknown = [doc_id for doc_id, town in told.items() if not town]
    if len(towns) != 1 or not unknown:
        return told
    (town,) = towns
    own: dict[str, set[str]] = {doc_id: _marks(documents[doc_id]) for doc_id in documents}
    reports: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        doc_id: str = getattr(row, "doc_id", "")
        if isinstance(row, records.Paragraph) and doc_id in own:
            own[doc_id] |= _number(row.diarienummer)
        elif not isinstance(row, records.Reference) and (report := getattr(row, "report", "")):
            reports[doc_id].add(report)
    marks = set().union(*(own[doc_id] for doc_id, named in told.items() if named))
    titles = set().union(*(reports[doc_id] for doc_id, named in told.items() if named))
    for doc_id in unknown:
        shares = own[doc_id] & marks or any(same_report(a, b) for a in reports[doc_id] for b in titles)
        if shares and not is_common(f"{documents[doc_id].organ} {documents[doc_id].title}"):
            told[doc_id] = town
    return told


def _marks(document: records.Document) -> set[str]:
    """What tells where a document is from: its body, for want of one who it is addressed to, and its registry number."""
    body = document.organ or document.recipient
    of_some_board = kind_of(body) == "utskott" and " " not in body  # "Arbetsutskottet"
    named = {slug(body)} if body and is_one(body) and not is_bare(body) and not of_some_board else set()
    return named | _number(document.diarienummer)


def _number(diarienummer: str) -> set[str]:
    """A registry number that tells its body: "KS 2021/112", not "2021/112"."""
    return {number} if (number := matter(diarienummer))[:1].isalpha() else set()
