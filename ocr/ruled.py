"""The ruled tables of text PDFs, by pdfplumber: where they part their cells. Asked only for pages that have drawn lines."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import pdfplumber

from ocr.ruling import NO_RULES, Rule, Rules

#: What pdfminer warns of (a font without its box) says nothing of tables: who sets up logging sees it, the screen does not.
logging.getLogger("pdfminer").addHandler(logging.NullHandler())

#: A page with fewer drawn shapes has no table, only a letterhead's line or a frame; with more it is a drawing or a map.
LEAST_DRAWINGS, MOST_DRAWINGS = 8, 4000
#: A table has at least so many rows, and so many cells in each; a box around a text has not.
LEAST_ROWS, LEAST_CELLS = 3, 2


class RuledPages:
    """The rules of a PDF's tables; the file is opened when the first page asks."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._opened: Any = None

    def rules(self, index: int, drawings: int) -> Rules:
        """The upright rules between the cells of a page's tables (page 0-based), in points from the top left."""
        if not LEAST_DRAWINGS <= drawings <= MOST_DRAWINGS:
            return NO_RULES
        try:
            if self._opened is None:
                self._opened = pdfplumber.open(self.path)
            page = self._opened.pages[index]
            tables = [] if page.rotation else page.find_tables()
            rows = [
                [c for c in row.cells if c] for table in tables if len(table.rows) >= LEAST_ROWS for row in table.rows
            ]
            page.close()
        except Exception:  # pdfminer raises whatever a damaged file makes it; the words are read without
            return NO_RULES
        ruled = [row for row in rows if len(row) >= LEAST_CELLS]
        return Rules(upright=tuple(Rule(x1, top, bottom) for row in ruled for _, top, x1, bottom in row[:-1]))

    def close(self) -> None:
        """Close the file, if it was opened."""
        if self._opened is not None:
            self._opened.close()
