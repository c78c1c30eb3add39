"""What a text refers to: reports by title, annexes, registry numbers and addresses on the web."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus import records
from parsers.blocks import Block, Span, flat
from parsers.extraction import Rows
from parsers.reports import YEAR, Reports
from parsers.sections import BULLET, NUMBERED, Section

#: No entry of a list of annexes is longer.
LONGEST_ANNEX = 220
URL = re.compile(r"(?:https?://|www\.)[^\s<>\"”)]+[^\s<>\"”).,;:]")
ANNEX_LABEL = re.compile(r"(?:bilaga\s*\d{0,2}[.:)]?\s*[–-]?\s+)(?=\S)", re.IGNORECASE)


def add_references(
    rows: Rows, blocks: Sequence[Block], sections: Sequence[Section], reports: Reports, diarienummer: str
) -> None:
    """Add the references of a document, in reading order."""
    annexes = [b for s in sections if s.role == "bilagor" for b in s.body]
    listed = {b.start for b in annexes}
    found = [*_annexes(annexes)]
    for block in blocks:
        if block.start not in listed:
            found += [*_reports(block, reports), *_numbers(block, diarienummer)]
        found += [(block.cut(*m.span()), records.Reference(kind="url", text=m[0])) for m in URL.finditer(block.text)]
    for span, row in sorted(found, key=lambda pair: pair[0].start):
        rows.add(row, span, 0.9)


def _annexes(blocks: Sequence[Block]) -> Iterator[tuple[Span, records.Reference]]:
    for block in blocks:
        mark = NUMBERED.match(block.text) or ANNEX_LABEL.match(block.text) or BULLET.match(block.text)
        entry = block.cut(mark.end() if mark else 0)
        if 3 < len(entry.text) <= LONGEST_ANNEX:
            year = YEAR.search(entry.text)
            title = flat(YEAR.sub("", entry.text))
            row = records.Reference(
                kind="bilaga", text=flat(entry.text), title=title, year=int(year[1]) if year else None
            )
            yield entry, row


def _reports(block: Block, reports: Reports) -> Iterator[tuple[Span, records.Reference]]:
    for found in reports.find(block):
        row = records.Reference(
            kind="rapport", text=flat(found.span.text), title=found.report.title, year=found.report.year
        )
        yield found.span, row


def _numbers(block: Block, own: str) -> Iterator[tuple[Span, records.Reference]]:
    """Registry numbers of other matters: built like the document's own."""
    if not own:
        return
    shape = re.sub(r"[A-ZÅÄÖ]+", "[A-ZÅÄÖ]+", re.sub(r"\d+", r"\\d+", re.escape(own)))
    for match in re.finditer(rf"(?<!\w){shape}(?!\w)", block.text):
        if match[0] != own:
            yield block.cut(*match.span()), records.Reference(kind="diarienummer", text=match[0])
