"""A PDF that looks as the source does, with the text that was recognised lying invisibly over its pictures.

The text is written with a font of one empty glyph that every sign maps to (`output.build_font`); what the signs are, the
font's ToUnicode map says. See the decision on the invisible font in docs/decisions.
"""

from __future__ import annotations

import ctypes
import io
import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from statistics import median
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image, ImageChops

from ocr import pdf
from ocr.clean import CleanText
from ocr.model import POINTS, Page
from output.files import replacing
from output.words import Picture, ReadWord, words_by_line

#: Width of the font's glyph in font sizes.
GLYPH = 0.5
#: How far ink reaches above the baseline in font sizes: letters without ascender, and others.
LOW, TALL = 0.5, 0.7
#: Letters as low as an x, and signs that reach below the baseline or stand above it.
LOW_LETTERS = frozenset("acemnorsuvwxzgpqy")
OFF_BASELINE = frozenset("gjpqyQç,;()[]{}|/\\§@µ_-–—'\"*”’“•·^°")
#: The font size where no letter tells it, in points.
SIZE = 8.0
#: A page without a size (its image could not be read) becomes an empty A4 page: points.
A4 = (595.0, 842.0)
#: Old text is taken out only where no pixel changes by more than this (of 255) at this resolution (dots per inch).
SAME, SAME_DPI = 32, 50

#: Every code is the sign of that number in Unicode.
TO_UNICODE = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
1 beginbfrange
<0000> <FFFF> <0000>
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


def write_searchable(source: Path, text: CleanText, path: Path) -> bool:
    """Write a searchable PDF of a PDF or an image. Returns False, and writes nothing, for a text file: it has no pages.

    Pages that were not recognised stay as they are; a PDF without any others is copied byte for byte. On a recognised
    page invisible text that was there goes, and the words of the reading text come in its stead, at their places in the
    picture. Text that shows (a stamp, letters drawn without saying what they are) stays, because the page must look the
    same; what it says is then found twice. So is old invisible text in the rare cases where PDFium cannot take it out
    without a change to the page's looks, or where it shares a form XObject with pictures.

    Raises:
        ValueError: `path` is the source itself.
        UnreadableError: the source is no longer the file that was read.
    """
    if path.resolve() == source.resolve():
        raise ValueError(f"{path} is the source itself; write the searchable PDF into another folder")
    pages = [part.page for part in text.pages]
    if all(page.text_source == "text_file" for page in pages):
        return False
    is_pdf = source.suffix.lower() == ".pdf"
    with replacing(path) as part:
        if is_pdf and not any(page.text_source == "ocr" and page.lines for page in pages):
            shutil.copyfile(source, part)
            return True
        with closing(pdf.open_pdf(source) if is_pdf else _of_images(source, pages)) as document:
            font = _font(document)
            for index, lines in enumerate(words_by_line(text)):
                if pages[index].text_source == "ocr" and lines:
                    _lay_text(document, index, pages[index], lines, font)
            pdfium_c.FPDFFont_Close(font)
            document.save(part)
    return True


def _font(document: pdfium.PdfDocument) -> Any:
    """The invisible font, embedded in a document."""
    data = _font_file()
    glyphs = b"\0\1" * 0x10000  # every code shows glyph 1
    font = pdfium_c.FPDFText_LoadCidType2Font(
        document, _bytes(data), len(data), TO_UNICODE, _bytes(glyphs), len(glyphs)
    )
    if not font:
        raise RuntimeError("PDFium refuses the invisible font; rebuild it with python -m output.build_font")
    return font


@lru_cache(maxsize=1)
def _font_file() -> bytes:
    return (files("output") / "data" / "invisible.ttf").read_bytes()


def _bytes(data: bytes) -> Any:
    return (ctypes.c_ubyte * len(data)).from_buffer_copy(data)


# The text layer -------------------------------------------------------------------------------------------------------


def _lay_text(
    document: pdfium.PdfDocument, index: int, page: Page, lines: Sequence[Sequence[ReadWord]], font: Any
) -> None:
    """Put the words of a page over its picture."""
    _take_out_hidden_text(document, index)
    with closing(document[index]) as sheet:
        place = _Place(sheet, page)
        for line in lines:
            level, _ = _measure(line)
            for run in _runs(line):
                baseline, size = _measure(run)
                if abs(baseline - level) < size / 4:  # else the run only happens to stand beside the others
                    baseline = level
                for i, word in enumerate(run):
                    # A blank after each word but the last: viewers need not guess from gaps where words end.
                    _write(sheet, place, word, baseline, size, font, " " if i + 1 < len(run) else "")
        sheet.gen_content()


def _runs(line: Sequence[ReadWord]) -> Iterator[list[ReadWord]]:
    """The words of a line, parted where columns or letters of another size may begin: at wide gaps."""
    run: list[ReadWord] = []
    for word in line:
        if run and word.box.x0 - run[-1].box.x1 > 2 * max(word.box.height, run[-1].box.height):
            yield run
            run = []
        run.append(word)
    yield run


def _measure(run: Sequence[ReadWord]) -> tuple[float, float]:
    """The baseline (y in points) and the font size (points) of words that stand beside each other."""
    lettered = [w for w in run if any(c.isalnum() for c in w.text)] or list(run)
    bottoms = [w.box.y1 for w in lettered if not OFF_BASELINE.intersection(w.text)]
    baseline = median(bottoms) if bottoms else max(w.box.y1 - w.box.height / 4 for w in lettered)
    sizes = [
        (baseline - w.box.y0) / (LOW if LOW_LETTERS.issuperset(w.text) else TALL)
        for w in lettered
        if any(c.isalnum() for c in w.text)
    ]
    return baseline, max(median(sizes), 1.0) if sizes else SIZE


class _Place:
    """From points of the upright page to the page space of the PDF (origin bottom left, before its own /Rotate)."""

    FINE = 1000  # PDFium counts in whole units; so many to the point are exact enough

    def __init__(self, sheet: pdfium.PdfPage, page: Page) -> None:
        self.picture = Picture.of(page)
        wide, high = (round(side * self.FINE) for side in sheet.get_size())
        corners = [(0, 0), (wide, 0), (0, high)]
        self.origin, self.right, self.down = (_from_device(sheet, wide, high, x, y) for x, y in corners)

    def __call__(self, x: float, y: float) -> tuple[float, float]:
        x, y = self.picture.point(x, y)
        x, y = x / self.picture.width, y / self.picture.height
        (ox, oy), (rx, ry), (dx, dy) = self.origin, self.right, self.down
        return ox + x * (rx - ox) + y * (dx - ox), oy + x * (ry - oy) + y * (dy - oy)


def _from_device(sheet: pdfium.PdfPage, wide: int, high: int, x: int, y: int) -> tuple[float, float]:
    page_x, page_y = ctypes.c_double(), ctypes.c_double()
    pdfium_c.FPDF_DeviceToPage(sheet, 0, 0, wide, high, 0, x, y, page_x, page_y)
    return page_x.value, page_y.value


def _write(
    sheet: pdfium.PdfPage, place: _Place, word: ReadWord, baseline: float, size: float, font: Any, after: str
) -> None:
    """Write a word so that it fills the width of its box, on the baseline of its line."""
    signs = [c if ord(c) <= 0xFFFF else "\N{REPLACEMENT CHARACTER}" for c in word.text]  # the font has two-byte codes
    x, y = place(word.box.x0, baseline)
    right_x, right_y = place(max(word.box.x1, word.box.x0 + 0.1), baseline)
    up_x, up_y = place(word.box.x0, baseline - size)
    width = len(signs) * GLYPH * size
    matrix = pdfium_c.FS_MATRIX(
        (right_x - x) / width, (right_y - y) / width, (up_x - x) / size, (up_y - y) / size, x, y
    )
    thing = pdfium_c.FPDFPageObj_CreateTextObj(sheet.pdf, font, size)
    codes = [ord(c) for c in (*signs, *after)]
    pdfium_c.FPDFText_SetCharcodes(thing, (ctypes.c_uint * len(codes))(*codes), len(codes))
    pdfium_c.FPDFTextObj_SetTextRenderMode(thing, pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE)
    pdfium_c.FPDFPageObj_SetMatrix(thing, matrix)
    pdfium_c.FPDFPage_InsertObject(sheet, thing)


# Text that was there --------------------------------------------------------------------------------------------------


def _take_out_hidden_text(document: pdfium.PdfDocument, index: int) -> None:
    """Remove the text of a page that nobody sees, unless a trial on a copy shows that the page then looks different."""
    with closing(document[index]) as sheet:
        if not _hidden(sheet):
            return
        before = _look(sheet)
    with closing(pdfium.PdfDocument.new()) as trial:
        trial.import_pages(document, [index])
        _remove_hidden(trial, 0)
        with closing(trial[0]) as sheet:  # loaded anew: as others will see it
            changes = ImageChops.difference(before, _look(sheet)).point(lambda change: change > SAME)
    if changes.getbbox() is None:
        _remove_hidden(document, index)


def _remove_hidden(document: pdfium.PdfDocument, index: int) -> None:
    with closing(document[index]) as sheet:
        for thing in _hidden(sheet):
            sheet.remove_obj(thing)
            thing.close()
        sheet.gen_content()


def _hidden(sheet: pdfium.PdfPage) -> list[pdfium.PdfObject]:
    """Text that is invisible or lies under a picture, and form XObjects with nothing but invisible text."""
    found, pictures = [], []
    for thing in reversed(list(sheet.get_objects(max_depth=1))):  # what is drawn last lies on top
        if thing.type == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            pictures.append(thing.get_bounds())
        elif thing.type == pdfium_c.FPDF_PAGEOBJ_FORM:
            count = pdfium_c.FPDFFormObj_CountObjects(thing)
            if count > 0 and all(_is_invisible(pdfium_c.FPDFFormObj_GetObject(thing, i)) for i in range(count)):
                found.append(thing)
        elif thing.type == pdfium_c.FPDF_PAGEOBJ_TEXT:
            left, bottom, right, top = thing.get_bounds()
            under = any(x0 <= left and y0 <= bottom and right <= x1 and top <= y1 for x0, y0, x1, y1 in pictures)
            if under or _is_invisible(thing):
                found.append(thing)
    return found


def _is_invisible(thing: Any) -> bool:
    if pdfium_c.FPDFPageObj_GetType(thing) != pdfium_c.FPDF_PAGEOBJ_TEXT:
        return False
    return bool(pdfium_c.FPDFTextObj_GetTextRenderMode(thing) == pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE)


def _look(sheet: pdfium.PdfPage) -> Image.Image:
    return pdf.render(sheet, SAME_DPI, 4_000_000)[0]


# Images ---------------------------------------------------------------------------------------------------------------


def _of_images(source: Path, pages: Sequence[Page]) -> pdfium.PdfDocument:
    """A PDF of an image file, a page for each of its images."""
    document = pdfium.PdfDocument.new()
    with Image.open(source) as file:
        for index, page in enumerate(pages):
            size = (Picture.of(page).width, Picture.of(page).height) if page.width else A4
            try:
                file.seek(index)
                _add_image(document, source, file, size)
            except (SyntaxError, ValueError, EOFError, OSError):  # `ocr.read` left this page empty for the same reason
                document.new_page(*size, index).close()
    return document


def _add_image(document: pdfium.PdfDocument, source: Path, image: Image.Image, size: tuple[float, float]) -> None:
    """Add a page with an image all over it, without loss: JPEG as it is, black and white as CCITT group 4."""
    if image.mode == "1":
        stream = io.BytesIO()
        image.save(stream, "PDF", dpi=(image.width * POINTS / size[0], image.height * POINTS / size[1]))
        with closing(pdfium.PdfDocument(stream)) as made:
            document.import_pages(made)
        return
    picture = pdfium.PdfImage.new(document)
    if image.format == "JPEG" and image.mode in ("L", "RGB"):
        picture.load_jpeg(source, inline=True)
    else:
        picture.set_bitmap(pdfium.PdfBitmap.from_pil(_opaque(image)))
    picture.set_matrix(pdfium.PdfMatrix().scale(*size))
    with closing(document.new_page(*size)) as sheet:
        sheet.insert_obj(picture)
        sheet.gen_content()


def _opaque(image: Image.Image) -> Image.Image:
    """An image in grey or colour; what is transparent shows white paper, as `ocr.read` takes it."""
    if image.has_transparency_data:
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image.convert("RGBA"))
    return image.convert("L" if image.mode in ("1", "L", "LA", "I", "I;16", "F") else "RGB")
