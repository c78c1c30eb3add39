"""From a file as read to the text that people read, with the ledger of all that was changed on the way."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from ocr import codepoints, encodings, furniture, letters, lexicon, reflow, torn
from ocr.draft import Draft, DraftLine, page_offsets
from ocr.ledger import Ledger
from ocr.model import Box, Document, Page, around
from ocr.trust import Trust, assess

#: Recognised words at this mean confidence short of one are as good as a text layer: Tesseract is never quite sure.
SURE = 0.1
#: No text that was found is trusted less than this.
LEAST_TRUST = 0.1


@dataclass(frozen=True, slots=True)
class Cell:
    """A part of a block between tabs: `text[start:end]`, and where it begins on the page in points."""

    start: int
    end: int
    x0: float | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the reading text: a heading, a paragraph, a list item or a row. `text[start:end]`, without line break.

    `gap` tells that an empty line stands before it, or that it opens the text; `size` is the font size in points, 0 when
    unknown; `page` counts from 1, None without pages.
    """

    start: int
    end: int
    page: int | None
    gap: bool
    cells: tuple[Cell, ...]
    box: Box | None = None
    size: float = 0.0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class PageText:
    """A page's part of the texts: `raw[raw_start:raw_end]` and `text[start:end]`, and how far each can be trusted.

    `trust` (0-1) is the score after repair, less what recognition was not sure of.
    """

    page: Page
    raw_start: int
    raw_end: int
    start: int
    end: int
    before: Trust
    after: Trust
    trust: float


@dataclass(frozen=True, slots=True)
class CleanText:
    """The reading text of a document, line by line, with its pages and its ledger of repairs.

    `headers` and `footers` are the words of the running headers, taken out as noise after the first page, and of the
    footers, each once; `doubts` are words that were left as they are, since they can be read in several ways.
    """

    document: Document
    ledger: Ledger
    blocks: tuple[Block, ...]
    pages: tuple[PageText, ...]
    headers: tuple[str, ...]
    footers: tuple[str, ...]
    quality: float
    doubts: tuple[letters.Doubt, ...]
    _starts: tuple[int, ...] = field(repr=False)

    @property
    def text(self) -> str:
        """The reading text; `texts/` holds it as it is."""
        return self.ledger.text

    @property
    def raw(self) -> str:
        """The text as read; `raw/` holds it as it is."""
        return self.ledger.raw

    def page_at(self, position: int) -> int | None:
        """The page of a position in the reading text, from 1; None without pages."""
        found = self.pages[max(bisect_right(self._starts, position) - 1, 0)] if self.pages else None
        return found.page.number if found else None

    def trust_at(self, position: int) -> float:
        """How far the text around a position can be trusted (0-1)."""
        if not self.pages:
            return 1.0
        return self.pages[max(bisect_right(self._starts, position) - 1, 0)].trust


def clean(document: Document) -> CleanText:
    """Clean a document: encoding, signs, furniture, letters, lines; each stage sees the text of the one before."""
    draft = Draft.of(document)
    draft = draft.then(encodings.edits(draft.text))  # first: invisible signs are halves of letters here
    draft = draft.then(codepoints.edits(draft.text))
    draft = draft.then(codepoints.bullets(draft))
    draft = draft.then(codepoints.lone_letters(draft))
    draft = draft.then(codepoints.underlined(draft))
    noise, headers, footers = furniture.find(draft)
    draft = draft.then(noise)
    doubts: list[letters.Doubt] = []  # places in the raw text
    for stage in (letters.repair, torn.find):
        edits, unsure = stage(draft.text)
        doubts += [replace(d, start=draft.ledger.to_raw(d.start), end=draft.ledger.to_raw(d.end)) for d in unsure]
        draft = draft.then(edits)
    draft = draft.then(reflow.edits(draft))
    pages = tuple(_pages(draft))
    return CleanText(
        document,
        draft.ledger,
        tuple(_blocks(draft)),
        pages,
        headers,
        footers,
        lexicon.quality(draft.text),
        tuple(replace(d, start=draft.ledger.to_text(d.start), end=draft.ledger.to_text(d.end)) for d in doubts),
        tuple(p.start for p in pages),
    )


def repair(text: str) -> Ledger:
    """Repair the signs and letters of any text; its lines and blanks stay as they are."""
    ledger = Ledger.of(text)
    ledger = ledger.then(encodings.edits(ledger.text))
    ledger = ledger.then(codepoints.edits(ledger.text))
    return ledger.then(letters.repair(ledger.text)[0])


def _pages(draft: Draft) -> Iterator[PageText]:
    ledger = draft.ledger
    for page, offset in page_offsets(draft.document):
        end = offset + len(page.raw)
        start_text, end_text = ledger.to_text(offset), ledger.to_text(end)
        sure = page.ocr_confidence
        yield PageText(
            page,
            offset,
            end,
            start_text,
            end_text,
            assess(page.raw),
            after := assess(ledger.text[start_text:end_text]),
            max(after.score * min(1.0, 1.0 if sure is None else sure + SURE), LEAST_TRUST),
        )


def _blocks(draft: Draft) -> Iterator[Block]:
    """One block for each line of the reading text that has text."""
    text = draft.text
    breaks = [i for i, c in enumerate(text) if c == "\n"]

    def line_number(line: DraftLine) -> int:
        return bisect_right(breaks, line.start)

    last = -2
    for number, group in groupby(draft.lines, key=line_number):
        lines = list(group)
        start = breaks[number - 1] + 1 if number else 0
        end = breaks[number] if number < len(breaks) else len(text)
        start, end = start + len(text[start:end]) - len(text[start:end].lstrip()), start + len(text[start:end].rstrip())
        boxes = [d.line.box for d in lines if d.page is lines[0].page and d.line.box]
        yield Block(
            start,
            end,
            lines[0].page.number,
            number != last + 1,
            tuple(_cells(text, start, end, lines[0])),
            around(boxes) if boxes else None,
            max(d.line.size for d in lines),
            all(d.line.bold for d in lines),
        )
        last = number


def _cells(text: str, start: int, end: int, line: DraftLine) -> Iterator[Cell]:
    """The parts of a row between tabs. Words and tabs are never added or taken away, so they can be counted off."""
    words = iter(line.line.words)
    at = start
    for part in text[start:end].split("\t"):
        word = next(words, None)
        yield Cell(at, at + len(part), word.box.x0 if word else None)
        for _ in part.split()[1:]:
            next(words, None)
        at += len(part) + 1
