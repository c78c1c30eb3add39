"""Clean texts and rows from made-up documents of the made-up municipality of Ekvik."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest

from corpus.schema import Row
from ocr.clean import CleanText, clean
from ocr.model import Document
from ocr.textfile import pages_of
from parsers.blocks import Block, blocks_of
from parsers.extraction import Rows

R = TypeVar("R", bound=Row)
SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"


def clean_text(text: str) -> CleanText:
    return clean(Document(pages_of(text)))


def blocks_from(text: str) -> tuple[Block, ...]:
    return blocks_of(clean_text(text))


def rows_for(text: str) -> tuple[tuple[Block, ...], Rows]:
    cleaned = clean_text(text)
    return blocks_of(cleaned), Rows(cleaned, "made-up")


def only(rows: Rows, kind: type[R]) -> list[R]:
    return [row for row in rows.rows if isinstance(row, kind)]


def seed(number: str) -> str:
    """The text of a seed document; the test is skipped where the seeds are absent."""
    found = sorted(SEEDS.glob(f"{number}_*.txt")) if SEEDS.exists() else []
    if not found:
        pytest.skip("no seed documents in ../shared")
    return found[0].read_text("utf-8")


def spans_hold(rows: Rows) -> bool:
    """Every row's evidence lies inside the text."""
    length = len(rows.clean.text)
    places = [(getattr(r, "start", None), getattr(r, "end", None)) for r in rows.rows]
    return all(a is None or b is None or 0 <= a <= b <= length for a, b in places)
