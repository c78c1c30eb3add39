"""What a text refers to: reports by title, annexes and papers, minutes, laws, registry numbers, addresses on the web."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus import records
from parsers import organs
from parsers.blocks import Block, Span, flat
from parsers.cues import Cued, any_in
from parsers.dates import CENTURIES, DATE
from parsers.extraction import Rows
from parsers.reports import YEAR, Reports
from parsers.sections import BULLET, NUMBERED, Section

#: No entry of a list of annexes is longer.
LONGEST_ANNEX = 220
URL = Cued(re.compile(r"(?:https?://|www\.)[^\s<>\"”)]+[^\s<>\"”).,;:]"), ("http", "www."))
ANNEX_LABEL = re.compile(r"(?:bilaga\s*\d{0,2}[.:)]?\s*[–-]?\s+)(?=\S)", re.IGNORECASE)


#: Laws, minutes and addresses on the web have one of these signs in them.
SIGNS = ("§", "(", *URL.cues)
#: "skollagen (2010:800)", "lagen om offentlig upphandling (2016:1145)", "5 kap. 38 § kommunallagen".
LAW = Cued(
    re.compile(
        r"\b(?:lagen|förordningen)\s+om\s+[^().,;]{3,70}\((?:SFS\s*)?\d{4}:\d{1,4}\)"
        r"|\b\w*(?:lag(?:en)?|balk(?:en)?|förordning(?:en)?)\s*\((?:SFS\s*)?\d{4}:\d{1,4}(?:,[^)]{0,40})?\)"
        r"|(?:\b\d{1,2}\s?[a-z]?\s*kap\.?\s*)?\b\d{1,3}\s?[a-z]?\s*§{1,2}\s+(?:i\s+)?\w{2,40}(?:lagen|balken|förordningen)\b",
        re.IGNORECASE,
    ),
    ("lag", "balk", "förordning"),
)
#: "Arbetsutskottet 2024-04-03 § 31", "kommunstyrelsens beslut den 4 mars 2024, § 33": minutes of another meeting.
MINUTES = Cued(re.compile(rf"(?:{DATE.pattern})[,;]?\s*§\s?\d{{1,4}}(?:/\d{{2,4}})?", re.IGNORECASE), CENTURIES)
#: The body that met stands no further before the day than this, in letters.
BEFORE = 90


def add_papers(rows: Rows, sections: Sequence[Section], blocks: Sequence[Block]) -> None:
    """Add what minutes refer to: the papers that a decision rests on, other minutes, laws and addresses on the web."""
    papers = [b for s in sections if s.role in ("beslutsunderlag", "bilagor") for b in s.body]
    listed = {b.start for b in papers}
    found = [*_papers(papers)]
    for block in blocks:
        if not any_in(SIGNS, block.lowered):
            continue
        found += [*_laws(block), *(_minutes(block) if block.start not in listed else ()), *_urls(block)]
    for span, row in sorted(found, key=lambda pair: pair[0].start):
        rows.add(row, span, 0.85)


def _papers(blocks: Sequence[Block]) -> Iterator[tuple[Span, records.Reference]]:
    """The entries of a list of papers; one that names a § is from minutes."""
    for entry, row in _annexes(blocks):
        kind = "protokoll" if "§" in entry.text else "bilaga" if ANNEX_LABEL.match(entry.text) else "dokument"
        yield entry, replace(row, kind=kind)


def _laws(block: Block) -> Iterator[tuple[Span, records.Reference]]:
    for match in LAW.finditer(block.text, block.lowered) if "(" in block.text or "§" in block.text else ():
        yield block.cut(*match.span()), records.Reference(kind="lag", text=flat(match[0]))


def _minutes(block: Block) -> Iterator[tuple[Span, records.Reference]]:
    for match in MINUTES.finditer(block.text, block.lowered) if "§" in block.text else ():
        before = block.cut(max(match.start() - BEFORE, 0), match.start())
        body = next(reversed(list(organs.bodies_in(before))), None)
        span = block.cut(body.start - block.start if body else match.start(), match.end())
        yield span, records.Reference(kind="protokoll", text=flat(span.text), title=flat(body.text) if body else "")


def _urls(block: Block) -> Iterator[tuple[Span, records.Reference]]:
    for match in URL.finditer(block.text, block.lowered):
        yield block.cut(*match.span()), records.Reference(kind="url", text=match[0])


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
        found += [*_laws(block), *_minutes(block), *_urls(block)] if any_in(SIGNS, block.lowered) else []
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
