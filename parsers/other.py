"""Documents without a parser of their own: notices of meetings and others. Title, day, sections and measures mentioned."""

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
    add_sections(rows, sections)
    reports = Reports.learn(blocks, sections, rows.clean)
    add_mentions(rows, mentions_of(passages_of(blocks, reports), reports))
    return records.Document(kind="ovrigt", title=title_of(blocks), date=day_of(blocks))


def title_of(blocks: Sequence[Block]) -> str:
    """The first line, for want of a better title."""
    return flat(blocks[0].text)[:200] if blocks else ""


def day_of(blocks: Sequence[Block]) -> str:
    """The first day in the head, ISO; "" when there is none."""
    return next((found[0] for b in blocks[:HEAD_BLOCKS] if (found := find_date(b.text))), "")
