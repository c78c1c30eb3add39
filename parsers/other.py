"""Documents without a parser of their own: reports, notices of meetings and others. Title and day."""

from __future__ import annotations

from collections.abc import Sequence

from corpus import records
from parsers.blocks import Block, flat
from parsers.dates import find_date
from parsers.extraction import Rows

#: Blocks of the head that are looked through for the day.
HEAD_BLOCKS = 12


def extract(blocks: Sequence[Block], rows: Rows) -> records.Document:
    """What the head of a document tells."""
    head = blocks[:HEAD_BLOCKS]
    day = next((found[0] for b in head if (found := find_date(b.text))), "")
    return records.Document(kind="ovrigt", title=flat(head[0].text)[:200] if head else "", date=day)
