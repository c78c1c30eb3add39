"""To come."""

from __future__ import annotations

from collections.abc import Sequence

from corpus import records
from parsers.blocks import Block
from parsers.extraction import Rows


def extract(blocks: Sequence[Block], rows: Rows) -> records.Document:
    """Read the document."""
    return records.Document()
