"""Reports: title, day, sections, and the measures (åtgärder) that they propose or follow up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus import records
from parsers import other, registry
from parsers.answers import add_duties, add_follow_up
from parsers.blocks import Block
from parsers.dates import find_date
from parsers.extraction import Rows
from parsers.measures import add_measures
from parsers.mentions import add_mentions, mentions_of, passages_of
from parsers.reports import Reports, heading_title
from parsers.sections import add_sections, sections_of
from parsers.titles import title_of

#: Blocks of the head that are looked through for the title.
HEAD_BLOCKS = 12
#: An entry of a list of contents: dots up to the page.
ENTRY = re.compile(r"\.{4}|(?:\. ){3}|…{2}")
#: Letters beside a day that is the day of the document: "Datum: ", "Granby den ".
BESIDE_DAY = 15
#: A report about the measures of another one: they are not its own.
FOLLOWS = re.compile(
    r"\b(?:uppfölj\w*|lägesrapport\w*|lägesredovisning\w*|redovisning\w*|svar på|återrapport\w*)\b", re.IGNORECASE
)


def extract(blocks: Sequence[Block], rows: Rows) -> records.Document:
    """Read a report. Measures that stand under no other title are its own, unless it follows up those of others."""
    title = _title(blocks)
    sections = sections_of(blocks)
    reports = Reports.learn(blocks, sections, rows.clean)
    add_sections(rows, sections)
    passages = passages_of(blocks, reports)
    follows = bool(FOLLOWS.search(" ".join(b.text for b in blocks[:HEAD_BLOCKS] if not ENTRY.search(b.text))))
    if title and not follows:
        reports, own = reports.with_own(title)
        passages = [p if p.report else replace(p, report=own) for p in passages]
    mentions = mentions_of(passages, reports)
    add_mentions(rows, mentions)
    if follows:
        add_follow_up(blocks, mentions, reports, rows)
    else:
        add_measures(rows, mentions, blocks)
        add_duties(blocks, mentions, reports, rows)
    number = next(filter(None, (registry.named(b.text) for b in blocks[:HEAD_BLOCKS])), "")
    title = title or other.title_of(blocks)
    return records.Document(kind="rapport", title=title, date=_day(blocks), diarienummer=number)


def _day(blocks: Sequence[Block]) -> str:
    """A day that stands by itself in the head; one in a sentence tells of something else."""
    days = ((b, find_date(b.text)) for b in blocks[:HEAD_BLOCKS])
    return next((day[0] for b, day in days if day and len(b.text) <= len(day[1][0]) + BESIDE_DAY), "")


def _title(blocks: Sequence[Block]) -> str:
    """The title: what a heading calls the report, else the first line of the head that has the form of one."""
    head = blocks[:HEAD_BLOCKS]
    named = next(filter(None, (heading_title(b.text) for b in head)), "")
    return named or title_of(head)
