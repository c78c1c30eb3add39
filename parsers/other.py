"""Documents without a parser of their own: reports, notices of meetings and others. Title, day, sections and measures."""

from __future__ import annotations

from collections.abc import Sequence

from corpus import records
from parsers.blocks import Block, flat
from parsers.dates import find_date
from parsers.extraction import Rows
from parsers.mentions import add_mentions, mentions_of, passages_of
from parsers.reports import Reports
from parsers.sections import add_sections, sections_of

#: Blocks of the head that are looked through for the day.
HEAD_BLOCKS = 12


def extract(blocks: Sequence[Block], rows: Rows) -> records.Document:
    """What the head of a document tells, its sections, and the measures that it mentions."""
    sections = sections_of(blocks)
    reports = Reports.learn(blocks, sections, rows.clean)
    add_sections(rows, sections)
    add_mentions(rows, mentions_of(passages_of(blocks, reports), reports))
    head = blocks[:HEAD_BLOCKS]
    day = next((found[0] for b in head if (found := find_date(b.text))), "")
    return records.Document(kind="ovrigt", title=flat(head[0].text)[:200] if head else "", date=day)
