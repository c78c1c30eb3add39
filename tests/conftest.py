"""What many tests make: clean texts of plain text or of placed words, and small PDFs."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import process_time

import fpdf
import pypdfium2
import pytest
from PIL import Image

from ocr import engine
from ocr.clean import CleanText, clean
from ocr.layout import page_of
from ocr.model import Box, Document, Page, Word
from ocr.textfile import pages_of
from parsers.blocks import Block, Span, blocks_of

A4 = (595.0, 842.0)
#: Width of a letter and height of its box, in font sizes.
LETTER, TALL = 0.5, 1.0

needs_tesseract = pytest.mark.skipif("Latin" not in engine.models(), reason="Tesseract or its model Latin is missing")


@dataclass(frozen=True)
class Row:
    """Words at a place: a run of words from `x` (points) whose top is at `y`."""

    text: str
    x: float = 72.0
    y: float = 100.0
    size: float = 11.0
    bold: bool = False
    confidence: float | None = None

    def words(self) -> list[Word]:
        found, x = [], self.x
        for part in self.text.split(" "):
            end = x + LETTER * self.size * len(part)
            box = Box(x, self.y, end, self.y + TALL * self.size)
            found.append(Word(part, box, self.confidence, self.size, self.bold))
            x = end + LETTER * self.size
        return found


def lines(*texts: str, y: float = 100.0, leading: float = 14.0, **look: float) -> list[Row]:
    """Rows one below the other; an empty text leaves a gap."""
    return [Row(text, y=y + i * leading, **look) for i, text in enumerate(texts) if text]


def placed_page(rows: Iterable[Row], number: int = 1, text_source: str = "text_layer") -> Page:
    words = [word for row in rows for word in row.words()]
    return page_of(words, number=number, text_source=text_source, width=A4[0], height=A4[1])


def placed(*pages: Iterable[Row], text_source: str = "text_layer") -> CleanText:
    """The clean text of pages of rows."""
    return clean(Document(tuple(placed_page(rows, n, text_source) for n, rows in enumerate(pages, 1))))


def plain(text: str) -> CleanText:
    """The clean text of a text file; form feeds part its pages."""
    return clean(Document(pages_of(text)))


def blocks(text: str) -> tuple[Block, ...]:
    return blocks_of(plain(text))


def placed_blocks(*pages: Iterable[Row]) -> tuple[Block, ...]:
    return blocks_of(placed(*pages))


def span(text: str) -> Span:
    return Span(text, 0, len(text))


def write_pdf(path: Path, *pages: Callable[[fpdf.FPDF], None], encrypt: str = "") -> Path:
    """A PDF whose pages are drawn by functions; units are points, Helvetica 11 is set."""
    pdf = fpdf.FPDF(unit="pt", format="A4")
    pdf.set_auto_page_break(False)
    if encrypt:
        pdf.set_encryption(owner_password="owner", user_password=encrypt)
    for draw in pages:
        pdf.add_page()
        pdf.set_font("Helvetica", size=11)
        draw(pdf)
    pdf.output(str(path))
    return path


def texts(*at: tuple[float, float, str], size: float = 11, style: str = "") -> Callable[[fpdf.FPDF], None]:
    """Draws texts at (x, baseline y)."""

    def draw(pdf: fpdf.FPDF) -> None:
        pdf.set_font("Helvetica", style, size)
        for x, y, text in at:
            pdf.text(x, y, text)

    return draw


def picture(image: Image.Image) -> Callable[[fpdf.FPDF], None]:
    """Draws an image over the whole page."""
    return lambda pdf: pdf.image(image, 0, 0, pdf.w, pdf.h) and None


def rendered(path: Path, dpi: int = 150) -> Image.Image:
    """The first page of a PDF as a grey image."""
    with pypdfium2.PdfDocument(path) as pdf:
        return pdf[0].render(scale=dpi / 72, grayscale=True).to_pil().convert("L").copy()


def grows_linearly(work: Callable[[int], object], size: int, bound: float = 3.4) -> bool:
    """Whether twice the size takes about twice the time (three tries: others work on this machine too)."""
    for _ in range(3):
        times = []
        for n in (size, 2 * size):
            start = process_time()
            work(n)
            times.append(process_time() - start)
        if times[1] < 0.25 or times[1] < bound * times[0]:
            return True
    return False


def texts_of(parts: Sequence[Span]) -> list[str]:
    return [part.text for part in parts]


@pytest.fixture(scope="session")
def page_image(tmp_path_factory: pytest.TempPathFactory) -> Image.Image:
    """A rendered page of minutes, upright and straight, at 150 dpi."""
    sentence = "Kommunstyrelsen beslutar att godkänna förslaget om en ny gång- och cykelväg i Tallhälla"
    words = sentence.split()
    order = random.Random(1)
    said = [" ".join(order.choices(words, k=9)) if i % 5 else f"§ {45 + i // 5} Budget 2024" for i in range(32)]
    rows = [(72.0, 90.0 + 20 * i, text) for i, text in enumerate(said)]
    return rendered(write_pdf(tmp_path_factory.mktemp("page") / "page.pdf", texts(*rows)))
