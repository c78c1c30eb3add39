"""What comes out of one document: its own row, the rows of its tables, and its issues."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar, cast

from corpus import records
from corpus.schema import Row
from ocr.clean import CleanText
from parsers.blocks import Span

E = TypeVar("E", bound=records.Evidence)
R = TypeVar("R", bound=records.Evidence)


@dataclass(frozen=True, slots=True)
class Extraction:
    """The records of one document. `document` holds what the text says of itself; the rest of that row is the run's."""

    document: records.Document
    rows: tuple[Row, ...]


@dataclass(slots=True)
class Rows:
    """Gathers the rows of a document and gives each its evidence: document, page, place and confidence.

    `meeting_id` is the meeting that is being read, and `sections` how many sections the document has so far.
    """

    clean: CleanText
    doc_id: str
    meeting_id: str = ""
    sections: int = 0
    rows: list[Row] = field(default_factory=list)
    _of: dict[type[Row], list[Row]] = field(default_factory=lambda: defaultdict(list))
    _places: dict[int, tuple[int, int]] = field(default_factory=dict)  # by the id of a row: in `rows` and in `_of`

    def add(self, row: E, span: Span | tuple[int, int], confidence: float) -> E:
        """Add a row whose evidence is `span`; `confidence` (0-1) is the share of such rows that are right on good pages.

        On a page whose text can be trusted less, the row is that much less sure.
        """
        start, end = (span.start, span.end) if isinstance(span, Span) else span
        put = object.__setattr__  # the row is new and not yet among the others: no copy is needed
        put(row, "doc_id", self.doc_id)
        put(row, "page", self.clean.page_at(start))
        put(row, "start", start)
        put(row, "end", end)
        put(row, "confidence", confidence * self.clean.trust_at(start))
        if isinstance(row, records.OfMeeting):
            put(row, "meeting_id", self.meeting_id)
        alike = self._of[type(row)]
        self._places[id(row)] = len(self.rows), len(alike)
        self.rows.append(row)
        alike.append(row)
        return row

    def open_meeting(self, number: int) -> None:
        """The rows from here on are of another meeting; `number` counts from 1."""
        self.meeting_id = self.doc_id if number == 1 else f"{self.doc_id}.{number}"
        self._of.clear()

    def of(self, kind: type[R]) -> Sequence[R]:
        """The rows of one table of the meeting that is being read, in the order in which they were added."""
        return cast("list[R]", self._of[kind])

    def exchange(self, new: Mapping[int, Row]) -> None:
        """Put rows in the place of others of their table that were added; `new` is by the `id` of the old one."""
        for old, row in new.items():
            at, of = self._places[id(row)] = self._places.pop(old)
            self.rows[at] = self._of[type(row)][of] = row

    def issue(self, code: str, message: str, span: Span | None = None, severity: str = "warning") -> None:
        """Note something that a person may want to look at."""
        start, end = (span.start, span.end) if span else (None, None)
        page = self.clean.page_at(start) if start is not None else None
        self.rows.append(
            records.Issue(
                doc_id=self.doc_id, page=page, start=start, end=end, severity=severity, code=code, message=message
            )
        )
