"""Sets blocks on A4 pages with fpdf2."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from fpdf import FPDF
from fpdf.enums import XPos, YPos

from .blocks import Block, Grid, Heading, Items, Signers, Text, plain
from .fonts import FAMILIES, font_file
from .hyphens import soft
from .model import Person

PRINTED = datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC)


@dataclass(frozen=True)
class Look:
    """Fonts, sizes (points) and margins (mm) of a house, and what it prints at the top and bottom of every page."""

    top: Callable[[Sheet], None]
    bottom: Callable[[Sheet], None]
    text: str = "serif"
    display: str = "sans"
    size: float = 11
    left: float = 30
    right: float = 25
    bottom_margin: float = 30
    lead: float = 1.25
    justify: bool = False


class Sheet(FPDF):
    """A document being set."""

    def __init__(self, look: Look, title: str, total: int = 0) -> None:
        super().__init__(format="A4")
        self.look, self.total, self.starts = look, total, {}
        self.set_creation_date(PRINTED)
        self.set_producer("paragraf examples")
        self.set_title(title)
        self.set_lang("sv-SE")
        for family in FAMILIES:
            for style in ("", "B"):
                self.add_font(family, style, font_file(family, style))
        self.set_margins(look.left, 15, look.right)
        self.set_auto_page_break(True, look.bottom_margin)
        self.add_page()

    def header(self) -> None:
        """What stands at the top of every page."""
        self.look.top(self)

    def footer(self) -> None:
        """What stands at the bottom of every page."""
        self.look.bottom(self)

    def put(
        self, x: float, y: float, text: str, size: float = 9, style: str = "", family: str = "", align: str = "L"
    ) -> None:
        """One line at a place; align R or C makes x the right end or the middle."""
        self.set_font(family or self.look.display, style, size)
        width = self.get_string_width(text)
        self.text(x - {"L": 0, "C": width / 2, "R": width}[align], y, text)

    def lines(
        self, text: str, width: float = 0, style: str = "", size: float = 0, family: str = "", align: str = "L"
    ) -> None:
        """Running text from the present place; hyphenated where a line is full."""
        self.set_font(family or self.look.text, style, size or self.look.size)
        height = self.font_size * self.look.lead
        self.multi_cell(width, height, text, align=align, new_x=XPos.LEFT, new_y=YPos.NEXT)

    def skip(self, share: float = 0.6) -> None:
        """White space, as a share of a line."""
        self.set_y(self.get_y() + self.look.size * 0.3528 * self.look.lead * share)

    def room(self, height: float) -> None:
        """A new page unless this much (mm) is left."""
        if self.get_y() + height > self.page_break_trigger:
            self.add_page()

    def rule(self, x1: float | None = None, x2: float | None = None) -> None:
        """A thin line across the text at the present height."""
        self.set_line_width(0.2)
        y = self.get_y()
        self.line(self.l_margin if x1 is None else x1, y, self.w - self.r_margin if x2 is None else x2, y)

    def blocks(self, blocks: Iterable[Block]) -> None:
        """Set blocks one after the other."""
        for block in blocks:
            SETTERS[type(block)](self, block)


def _heading(sheet: Sheet, block: Heading) -> None:
    size = {1: 16, 2: 12.5, 3: 11, 4: 10.5}[block.level]
    sheet.skip({1: 0.6, 2: 1.2, 3: 0.7, 4: 0.4}[block.level])
    sheet.room(24)
    sheet.lines(plain(block.text), style="B", size=size, family=sheet.look.display)
    sheet.skip(0.15)


def _text(sheet: Sheet, block: Text) -> None:
    sheet.set_font(sheet.look.text, "", sheet.look.size)
    if block.label:
        sheet.set_font(style="B")
        sheet.write(sheet.font_size * sheet.look.lead, block.label + " ")
        sheet.set_font(style="")
        sheet.write(sheet.font_size * sheet.look.lead, soft(plain(block.text)))
        sheet.ln()
    else:
        sheet.lines(soft(plain(block.text)), align="J" if sheet.look.justify else "L")
    sheet.skip(0.5)


def _items(sheet: Sheet, block: Items) -> None:
    indent = {"plain": 0.0, "att": 8.0}.get(block.marker, 7.0)
    mark = {"bullet": lambda _: "•", "number": "{}.".format}.get(block.marker, lambda _: "")
    for i, item in enumerate(block.items, 1):
        sheet.set_font(sheet.look.text, "", sheet.look.size)
        height = sheet.font_size * sheet.look.lead
        sheet.room(height)
        if mark(i):
            sheet.set_x(sheet.l_margin + 1.5)
            sheet.cell(indent - 1.5, height, mark(i))
        sheet.set_x(sheet.l_margin + indent)
        sheet.lines(soft(plain(item)), sheet.epw - indent)
        sheet.set_x(sheet.l_margin)
        sheet.skip(0.2 if block.marker in {"number", "att"} else 0)
    sheet.skip(0.5)


def _grid(sheet: Sheet, block: Grid) -> None:
    height = sheet.look.size * 0.3528 * 1.35
    sheet.room(height * min(len(block.rows) + 1, 8))
    for n, row in enumerate((block.header, *block.rows)):
        sheet.room(height)
        sheet.set_font(sheet.look.text, "" if n else "B", sheet.look.size - 0.5)
        sheet.set_line_width(0.15)
        for cell, share in zip(row, block.shares, strict=True):
            centred = "C" if cell in {"X", "Ja", "Nej", "Avstår", "Frånvarande"} else "L"
            sheet.cell(sheet.epw * share, height, cell, border=1, align=centred)
        sheet.ln()
    sheet.skip(0.8)


def columns(sheet: Sheet, people: Iterable[Person], width: float = 78) -> None:
    """Name over title, side by side."""
    sheet.set_font(sheet.look.text, "", sheet.look.size)
    top, height = sheet.get_y(), sheet.font_size * sheet.look.lead
    for i, person in enumerate(people):
        sheet.set_xy(sheet.l_margin + i * width, top)
        for text in (person.name, person.capital_title):
            sheet.cell(width, height, text, new_x=XPos.LEFT, new_y=YPos.NEXT)


def _signers(sheet: Sheet, block: Signers) -> None:
    sheet.skip(2)
    sheet.room(25)
    columns(sheet, block.people)
    sheet.skip(1)


SETTERS: dict[type, Callable[[Sheet, Block], None]] = {
    Heading: _heading,
    Text: _text,
    Items: _items,
    Grid: _grid,
    Signers: _signers,
}


def build(look: Look, title: str, fill: Callable[[Sheet, dict[int, int]], None]) -> bytes:
    """Set a document twice: the second time with the number of pages and the page of every § known."""
    draft = Sheet(look, title)
    fill(draft, {})
    sheet = Sheet(look, title, draft.page_no())
    fill(sheet, draft.starts)
    return bytes(sheet.output())
