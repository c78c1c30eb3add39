"""Which papers belong together: what a reference means, which day an annex is of, and which papers say the same.

Works on the rows of all documents, without their texts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from corpus import records
from corpus.schema import Row
from corpus.settled import matter
from corpus.titles import same_report
from corpus.words import words

#: References that name a paper by its title.
NAMED = frozenset(["rapport", "bilaga", "dokument"])
#: Words that tell one title from another have so many letters.
WORD = 5
#: From this likeness of their rows on (0-100), and with so many rows, two papers say the same.
SAME_PAPER, FEW_ROWS = 95, 3

Town = Callable[[str], str]


def with_targets(rows: Sequence[Row], documents: Mapping[str, records.Document], town: Town) -> list[Row]:
    """References with the document that they mean: the only one of the town with the title."""
    holding: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for document in documents.values():
        for word in words(document.title, WORD) if document.kind != "protokoll" and not document.duplicate_of else ():
            holding[town(document.doc_id), word].append(document.doc_id)
    found: dict[tuple[str, str], list[str]] = {}

    def target(row: records.Reference) -> str:
        key = town(row.doc_id), row.title
        if key not in found:
            lists = [holding[key[0], word] for word in words(row.title, WORD) if (key[0], word) in holding]
            near = min(lists, key=len, default=[])  # those with the word that fewest have
            found[key] = [d for d in near if same_report(documents[d].title, row.title)]
        fit = [d for d in found[key] if d != row.doc_id and (row.kind != "rapport" or documents[d].kind == "rapport")]
        return fit[0] if len(fit) == 1 else ""

    return [
        replace(row, target_doc_id=target(row)) if isinstance(row, records.Reference) and row.kind in NAMED else row
        for row in rows
    ]


def days(rows: Sequence[Row], documents: Mapping[str, records.Document], town: Town) -> dict[str, str]:
    """The day of each document that has one: its own, or for answers without a day that of the memo they lie with.

    That is the first that lists them among its papers, else the only memo with their registry number.
    """
    told = {d.doc_id: d.date for d in documents.values() if d.date}
    listed: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        if isinstance(row, records.Reference) and row.target_doc_id and row.kind != "rapport" and row.doc_id in told:
            listed[row.target_doc_id].add(told[row.doc_id])
    treated: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for document in documents.values():
        if document.kind == "tjansteutlatande" and document.date and document.diarienummer:
            treated[town(document.doc_id), matter(document.diarienummer)].add(document.date)
    found = dict(told)
    for document in documents.values():
        if document.kind != "namndsvar" or document.date:
            continue
        same_matter = treated[town(document.doc_id), matter(document.diarienummer)] if document.diarienummer else set()
        if listed[document.doc_id]:
            found[document.doc_id] = min(listed[document.doc_id])
        elif len(same_matter) == 1:
            found[document.doc_id] = min(same_matter)
    return found


def copies(rows: Sequence[Row], documents: Mapping[str, records.Document], town: Town) -> dict[str, str]:
    """Papers on measures that say the same as another one of their kind, town and day: the copy → the one that stands.

    One with a day stands before one without, else the first. Their texts may differ in letters, as those of a scan do.
    """
    said: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows:
        if isinstance(row, records.Measure | records.MeasureResponse | records.MeasureMention):
            text = row.title if isinstance(row, records.Measure) else row.text
            organ = "" if isinstance(row, records.Measure) else row.organ
            said[row.doc_id].append(f"{organ} {row.number} {text}".casefold())
    alike: defaultdict[tuple[str, str, int], list[str]] = defaultdict(list)
    for doc_id, lines in said.items():
        document = documents[doc_id]
        if document.kind in ("namndsvar", "rapport") and len(lines) >= FEW_ROWS:
            alike[town(doc_id), document.kind, len(lines)].append(doc_id)
    found: dict[str, str] = {}
    for group in alike.values():
        kept: list[str] = []
        for doc_id in sorted(group, key=lambda d: not documents[d].date):
            same = (k for k in kept if _say_the_same(documents[k], documents[doc_id], said[k], said[doc_id]))
            if original := next(same, ""):
                found[doc_id] = original
            else:
                kept.append(doc_id)
    return found


def _say_the_same(one: records.Document, other: records.Document, a: Sequence[str], b: Sequence[str]) -> bool:
    if one.date and other.date and one.date != other.date:
        return False
    return all(fuzz.ratio(x, y, score_cutoff=SAME_PAPER) for x, y in zip(a, b, strict=True))
