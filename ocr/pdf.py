"""PDF files through pypdfium2: opening them, reading their text layer, rendering their pages."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from math import pi
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image

from ocr.errors import UnreadableError
from ocr.model import POINTS, Box, Word

#: How archives begin, and what is made of them (Word, OpenDocument).
ZIP = b"PK\x03\x04"
#: What PDFium writes for a hyphen that ends a line.
LINE_END_HYPHENS = "\ufffe\x02"
#: From this weight on a font counts as bold (CSS font-weight scale, 400 is regular).
BOLD = 600
#: What names of fonts say of it ("Times-Roman" may state stems as thick as those of a bold one).
BOLD_NAMES = (b"bold", b"black", b"heavy", b"demi")
PLAIN_NAMES = (b"roman", b"regular", b"italic", b"oblique", b"light", b"book")
#: A page with a picture over this share of it is a scan, unless it has much text of its own.
SCAN_SHARE = 0.5
#: Fewer letters than this on a scanned page is a stamp or a page number, not its text.
SCAN_LETTERS = 100
#: Some printers draw every letter: fewer letters of text and more drawn shapes than this is such a page.
DRAWN_LETTERS = 10
DRAWN_PATHS = 100

ERRORS = {
    pdfium_c.FPDF_ERR_PASSWORD: ("encrypted", "is protected by a password; save a copy without one and run again"),
    pdfium_c.FPDF_ERR_SECURITY: ("encrypted", "is protected in a way that is not supported; save an open copy"),
}


def open_pdf(path: Path) -> pdfium.PdfDocument:
    """Open a PDF.

    Raises:
        UnreadableError: not a PDF, damaged, protected by a password, or without pages.
    """
    with path.open("rb") as file:
        head = file.read(1024)
        file.seek(max(path.stat().st_size - 2048, 0))
        tail = file.read()
    if b"%PDF-" not in head or head.startswith(ZIP):  # a PDF may stand whole inside an archive
        raise UnreadableError("not_a_pdf", "is not a PDF although its name says so; rename it after what it is")
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        if _loads(path):  # pypdfium2 refuses a document without pages, with whatever error came last
            code, message = "no_pages", "has no pages; fetch it again"
        else:
            damaged = ("damaged_pdf", "is damaged and cannot be opened; fetch it again")
            code, message = ERRORS.get(getattr(error, "err_code", None), damaged)
        if code != "encrypted" and b"%%EOF" not in tail:
            code, message = "truncated_pdf", "is cut off: the end of the file is missing; fetch it again"
        raise UnreadableError(code, message) from error
    return document


def _loads(path: Path) -> bool:
    """Whether PDFium itself can load the file, pages or not."""
    raw = pdfium_c.FPDF_LoadDocument(f"{path}\0".encode(), None)
    if not raw:
        return False
    pdfium_c.FPDF_CloseDocument(raw)
    return True


@dataclass(frozen=True, slots=True)
class Look:
    """What a page shows beside its text layer: letters of the layer, share of the largest picture (0-1), drawn shapes."""

    letters: int
    picture: float
    drawings: int

    @property
    def is_scan(self) -> bool:
        """Whether the page shows something that its text layer does not say."""
        if self.letters >= SCAN_LETTERS:
            return False
        return self.picture > SCAN_SHARE or (self.letters < DRAWN_LETTERS and self.drawings >= DRAWN_PATHS)


def look_of(page: pdfium.PdfPage, letters: int) -> Look:
    """What a page shows; `letters` are the letters and digits of its text layer."""
    width, height = page.get_size()
    picture, drawings = 0.0, 0
    for thing in page.get_objects(max_depth=3):
        if thing.type == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = thing.get_bounds()
            picture = max(picture, (right - left) * (top - bottom) / (width * height))
        elif thing.type != pdfium_c.FPDF_PAGEOBJ_TEXT:
            drawings += 1
    return Look(letters, min(picture, 1.0), drawings)


def words_of(page: pdfium.PdfPage) -> list[Word]:
    """The words of a page's text layer, in the order of the file."""
    textpage = page.get_textpage()
    try:
        upright = _Upright(page)
        return [_word(textpage, letters, upright) for letters in _runs(textpage)]
    finally:
        textpage.close()


def render(page: pdfium.PdfPage, dpi: int, most_pixels: int) -> tuple[Image.Image, float]:
    """Render a page in grey. Returns the image and its true resolution, lower than `dpi` where `most_pixels` asks for it."""
    width, height = page.get_size()
    pixels = width * height * (dpi / POINTS) ** 2
    true_dpi = dpi * min(1.0, (most_pixels / pixels) ** 0.5) if pixels else float(dpi)
    bitmap = page.render(scale=true_dpi / POINTS, grayscale=True)
    image = bitmap.to_pil().convert("L").copy()
    bitmap.close()
    return image, true_dpi


class _Upright:
    """From page space (origin bottom left, before the page's own /Rotate) to the upright page (origin top left)."""

    SCALE = 100  # PDFium answers in whole device units; a hundred to the point is fine enough

    def __init__(self, page: pdfium.PdfPage) -> None:
        self.page = page
        self.width, self.height = page.get_size()

    def __call__(self, left: float, bottom: float, right: float, top: float) -> Box:
        (ax, ay), (bx, by) = self._point(left, top), self._point(right, bottom)
        return Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))

    def _point(self, x: float, y: float) -> tuple[float, float]:
        to_x, to_y = ctypes.c_int(), ctypes.c_int()
        pdfium_c.FPDF_PageToDevice(
            self.page,
            0,
            0,
            round(self.width * self.SCALE),
            round(self.height * self.SCALE),
            0,
            x,
            y,
            to_x,
            to_y,
        )
        return to_x.value / self.SCALE, to_y.value / self.SCALE


_Letter = tuple[int, str, tuple[float, float, float, float]]


def _runs(textpage: pdfium.PdfTextPage) -> Iterator[list[_Letter]]:
    """Letters of one word: until a blank, the hyphen that ends a line, or a jump to another line."""
    run: list[_Letter] = []
    text = textpage.get_text_range()
    total = textpage.count_chars()
    exact = len(text) == total  # signs outside the basic plane count twice in PDFium: as the halves of UTF-16
    for i in range(total):
        sign = text[i] if exact else _whole(textpage, i)
        if not sign:
            continue
        if sign.isspace() or sign == "\0":
            if run:
                yield run
            run = []
            continue
        box = textpage.get_charbox(i, loose=True)
        if run and _jumps(run[-1][2], box, _turn(textpage, i)):
            yield run
            run = []
        if sign in LINE_END_HYPHENS:
            run.append((i, "-", box))
            yield run
            run = []
        else:
            run.append((i, sign, box))
    if run:
        yield run


def _whole(textpage: pdfium.PdfTextPage, index: int) -> str:
    """A sign of a text layer; the first half of a sign outside the basic plane gives it whole, the second nothing."""
    code = pdfium_c.FPDFText_GetUnicode(textpage, index)
    if 0xD800 <= code < 0xDC00:
        low = pdfium_c.FPDFText_GetUnicode(textpage, index + 1)
        return chr(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)) if 0xDC00 <= low < 0xE000 else "\ufffd"
    return "" if 0xDC00 <= code < 0xE000 else chr(code)


_Edges = tuple[float, float, float, float]


def _turn(textpage: pdfium.PdfTextPage, index: int) -> int:
    """The quarter turn of a letter, clockwise in degrees: lines of a page that is shown turned run up its page space."""
    return round(float(pdfium_c.FPDFText_GetCharAngle(textpage, index)) / (pi / 2)) % 4 * 90


def _level(box: _Edges, turn: int) -> _Edges:
    """A box (left, bottom, right, top) with the line that its letter stands on laid level."""
    left, bottom, right, top = box
    if turn == 90:
        return -top, left, -bottom, right
    if turn == 180:
        return -right, -top, -left, -bottom
    if turn == 270:
        return bottom, -right, top, -left
    return box


def _jumps(before: _Edges, box: _Edges, turn: int) -> bool:
    """Whether a letter cannot belong to the word before it: it stands on another line, or far away."""
    before, box = _level(before, turn), _level(box, turn)
    height = max(before[3] - before[1], 1.0)
    level = abs((before[1] + before[3]) - (box[1] + box[3])) / 2
    return level > 0.7 * height or box[0] - before[2] > 1.5 * height or before[0] - box[2] > 1.5 * height


def _word(textpage: pdfium.PdfTextPage, letters: list[_Letter], upright: _Upright) -> Word:
    boxes = [box for _, _, box in letters]
    first = letters[0][0]
    box = upright(
        min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)
    )
    size = pdfium_c.FPDFText_GetFontSize(textpage, first)
    return Word(
        "".join(sign for _, sign, _ in letters),
        box,
        size=round(size if size > 1.5 else box.height, 1),  # some makers scale a font of size 1 by a matrix
        bold=_is_bold(textpage, first),
    )


def _is_bold(textpage: pdfium.PdfTextPage, index: int) -> bool:
    """By the name of the font where it tells its style; else by the weight that PDFium makes of the stems it states."""
    buffer = ctypes.create_string_buffer(128)
    pdfium_c.FPDFText_GetFontInfo(textpage, index, buffer, 128, ctypes.c_int())
    name = buffer.value.lower()
    if any(word in name for word in BOLD_NAMES):
        return True
    return not any(word in name for word in PLAIN_NAMES) and pdfium_c.FPDFText_GetFontWeight(textpage, index) >= BOLD
