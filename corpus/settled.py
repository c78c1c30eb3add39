"""Which decision settles which proposal: by likeness of words, within minutes and from a memo to the minutes that decide it.

Handbooks ask that a point be worded so that it can move straight from the proposal into the minutes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from corpus import records
from corpus.schema import Row

#: From this likeness (0-100) on two points are one matter, and from this on they say the same.
ALIKE, SAME = 68.0, 96.0
#: Who decides, before what is decided; "att" before a clause.
_OPENING = re.compile(r"^(?:[\wåäö -]{3,60}?\s+(?:beslutar|besluta)\s+)?(?:att\s+)?", re.IGNORECASE)


def likeness(a: str, b: str) -> float:
    """How alike (0-100) two points are, whoever decides them."""
    return fuzz.ratio(_core(a), _core(b))


def best(point: str, others: Sequence[records.Decision]) -> tuple[records.Decision | None, bool]:
    """The decision that says most nearly what a point says, and whether it says the same; None when none is near."""
    scored = [(likeness(point, d.text), -n, d) for n, d in enumerate(others)]
    score, _, hit = max(scored, key=lambda found: found[:2], default=(0.0, 0, None))
    return (hit, score >= SAME) if score >= ALIKE else (None, False)


def settle_memos(rows: Iterable[Row]) -> list[Row]:
    """Join the proposals of memos with the decisions of the minutes that treat the same matter: the same registry number
    in the same municipality, on the memo's day or later, first the body that the memo is addressed to.
    """
    rows = list(rows)
    documents = {d.doc_id: d for d in rows if isinstance(d, records.Document)}
    treated: dict[tuple[str, str], list[tuple[str, int]]] = defaultdict(list)
    decided: dict[tuple[str, int], list[records.Decision]] = defaultdict(list)
    proposed: dict[str, list[records.Decision]] = defaultdict(list)
    for row in rows:
        if isinstance(row, records.Paragraph) and row.diarienummer and row.number is not None:
            treated[_matter(documents.get(row.doc_id), row.diarienummer)].append((row.doc_id, row.number))
        elif isinstance(row, records.Decision) and row.paragraph is not None and row.status == "beslut":
            decided[row.doc_id, row.paragraph].append(row)
        elif isinstance(row, records.Decision) and row.paragraph is None and row.status == "forslag":
            proposed[row.doc_id].append(row)
    changed: dict[int, Row] = {}
    for doc_id, points in proposed.items():
        memo = documents.get(doc_id)
        if memo is None or not memo.diarienummer:
            continue
        places = [p for p in treated[_matter(memo, memo.diarienummer)] if documents[p[0]].date >= memo.date]
        for place in sorted(places, key=lambda p: (documents[p[0]].organ != memo.recipient, documents[p[0]].date, p)):
            if decided[place]:
                _join(points, decided[place], place, changed)
                break
    return [changed.get(id(row), row) for row in rows]


def _join(
    points: Sequence[records.Decision],
    decisions: Sequence[records.Decision],
    place: tuple[str, int],
    changed: dict[int, Row],
) -> None:
    for point in points:
        decision, same = best(point.text, decisions)
        if decision is None:
            continue
        now = changed.get(id(decision), decision)
        assert isinstance(now, records.Decision)
        pair_id = now.pair_id or f"{place[0]}:{place[1]}:{decisions.index(decision) + 1}"
        change = now.change if now.pair_id else "oforandrat" if same else "andrat"
        changed[id(decision)] = replace(now, pair_id=pair_id, change=change)
        changed[id(point)] = replace(point, pair_id=pair_id)


def _matter(document: records.Document | None, diarienummer: str) -> tuple[str, str]:
    """What a registry number means: it runs within a municipality, and signs and blanks in it vary."""
    return (document.municipality if document else "", re.sub(r"[\W_]+", "", diarienummer).casefold())


def _core(text: str) -> str:
    return re.sub(r"\W+", " ", _OPENING.sub("", text, count=1)).casefold().strip()
