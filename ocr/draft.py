"""A document between two stages of cleaning: the ledger so far, and where the lines as read stand in its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ocr.ledger import Edit, Ledger
from ocr.model import Document, Line, Page


@dataclass(frozen=True)
class DraftLine:
    """A line as read, and its place `text[start:end]` in the text of the draft."""

    start: int
    end: int
    raw_start: int
    page: Page
    line: Line


@dataclass(frozen=True)
class Draft:
    """What a stage works on. Stages make edits of `text`; `then` records them."""

    document: Document
    ledger: Ledger

    @classmethod
    def of(cls, document: Document) -> Draft:
        """The draft before the first stage."""
        return cls(document, Ledger.of(document.raw))

    @property
    def text(self) -> str:
        """The text so far."""
        return self.ledger.text

    def then(self, edits: Sequence[Edit]) -> Draft:
        """The draft after a stage."""
        return replace(self, ledger=self.ledger.then(edits))

    @cached_property
    def lines(self) -> tuple[DraftLine, ...]:
        """The lines that still have text, in reading order."""
        return tuple(self._lines())

    def _lines(self) -> Iterator[DraftLine]:
        for page, offset in page_offsets(self.document):
            for line in page.lines:
                start = self.ledger.to_text(offset + line.start)
                end = self.ledger.to_text(offset + line.end)
                if self.text[start:end].strip():
                    yield DraftLine(start, end, offset + line.start, page, line)


def page_offsets(document: Document) -> Iterator[tuple[Page, int]]:
    """Each page with its offset in the raw text."""
    offset = 0
    for page in document.pages:
        yield page, offset
        offset += len(page.raw) + 1
