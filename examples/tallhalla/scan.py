"""Turns clean PDFs into scans: skewed, blurred, noisy pictures, with no text layer or with a bad one."""

from __future__ import annotations

import io
import os
import random
from collections.abc import Collection, Iterator, Sequence

import numpy as np
import pypdfium2 as pdfium
import pytesseract
from fpdf import FPDF
from fpdf.enums import TextMode
from PIL import Image, ImageFilter

from .fonts import font_file
from .sheet import PRINTED

# How an English OCR reads the letters that it does not know, and how often.
MISREAD = {
    "å": (("a", 11), ("4", 3), ("é", 3), ("d", 1), ("&", 1)),
    "ä": (("a", 9), ("d", 4), ("é", 2), ("i", 2), ("4", 1)),
    "ö": (("o", 9), ("é", 4), ("6", 4), ("d", 1)),
    "Å": (("A", 5), ("4", 1)),
    "Ä": (("A", 5), ("4", 1)),
    "Ö": (("O", 5), ("0", 1)),
    "§": (("$", 4), ("8", 2), ("&", 1)),
    "•": (("e", 2), ("*", 1)),
    "–": (("-", 1),),
    "”": (('"', 1),),
}


def pictures(pdf: bytes, dpi: int) -> Iterator[Image.Image]:
    """Every page of a PDF as a grey picture."""
    with pdfium.PdfDocument(pdf) as document:
        for page in document:
            yield page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L")


def worn(picture: Image.Image, seed: int, skew: float = 0.7, noise: float = 5, blur: float = 0.6) -> Image.Image:
    """The picture as a scanner sees it: a little askew, a little soft, grey paper, specks."""
    turned = picture.rotate(skew, Image.Resampling.BICUBIC, fillcolor=255).filter(ImageFilter.GaussianBlur(blur))
    dice = np.random.default_rng(seed)
    grey = 22 + np.asarray(turned, dtype=np.float32) * (224 / 255)
    grey += dice.normal(0, noise, grey.shape)
    grey[dice.random(grey.shape) < 2e-5] = 60
    return Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))


def jpeg(picture: Image.Image, quality: int = 45) -> io.BytesIO:
    """The picture as a JPEG file."""
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=quality)
    return stream


def _picture_pdf(producer: str) -> FPDF:
    pdf = FPDF(unit="pt")
    pdf.set_creation_date(PRINTED)
    pdf.set_producer(producer)
    pdf.set_auto_page_break(False)
    return pdf


def _picture_page(pdf: FPDF, picture: Image.Image, dpi: int) -> None:
    width, height = (side * 72 / dpi for side in picture.size)
    pdf.add_page(format=(width, height))
    pdf.image(jpeg(picture), 0, 0, width, height)


def image_only(source: bytes, dpi: int = 200, sideways: Collection[int] = ()) -> bytes:
    """A scan without a text layer; the pages numbered in `sideways` lie on their side."""
    pdf = _picture_pdf("paragraf examples scanner")
    for number, picture in enumerate(pictures(source, dpi), 1):
        page = worn(picture, seed=number, skew=0.7 if number % 2 else -0.6)
        _picture_page(pdf, page.transpose(Image.Transpose.ROTATE_90) if number in sideways else page, dpi)
    return bytes(pdf.output())


def garble(text: str, dice: random.Random) -> str:
    """The text as an English OCR writes it."""
    read = "".join(dice.choices(*zip(*MISREAD[sign], strict=True))[0] if sign in MISREAD else sign for sign in text)
    return read.encode("latin-1", "ignore").decode("latin-1")


def badly_read(source: bytes, dpi: int = 150) -> bytes:
    """A scan with an invisible text layer in which å, ä, ö and § are lost."""
    pdf, dice = _picture_pdf("paragraf examples bad OCR"), random.Random(2)
    with pdfium.PdfDocument(source) as document:
        for number, (picture, page) in enumerate(zip(pictures(source, dpi), document, strict=True), 1):
            _picture_page(pdf, worn(picture, seed=number, skew=0.3), dpi)
            with pdf.local_context(text_mode=TextMode.INVISIBLE):
                _text_layer(pdf, page, dice)
    return bytes(pdf.output())


def _text_layer(pdf: FPDF, page: pdfium.PdfPage, dice: random.Random) -> None:
    text = page.get_textpage()
    for i in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(i)
        line = garble(text.get_text_bounded(left, bottom, right, top).strip(), dice)
        if not line:
            continue
        pdf.set_font("Helvetica", size=max(top - bottom, 6))
        pdf.set_stretching(100)
        pdf.set_stretching(100 * (right - left) / pdf.get_string_width(line))
        pdf.text(left, page.get_height() - bottom, line)


def english(source: bytes, dpi: int = 200) -> bytes:
    """A scan whose invisible text layer Tesseract wrote with its English model, as archives hold them."""
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # more threads only fight over the cores
    pdf = _picture_pdf("paragraf examples English OCR")
    pdf.add_font("sans", "", font_file("sans"))
    for number, picture in enumerate(pictures(source, dpi), 1):
        page = worn(picture, seed=number, skew=0.2 if number % 2 else -0.2)
        _picture_page(pdf, page, dpi)
        read = pytesseract.image_to_data(page, lang="eng", output_type=pytesseract.Output.DICT)
        boxes = zip(*(read[key] for key in ("text", "left", "top", "width", "height")), strict=True)
        with pdf.local_context(text_mode=TextMode.INVISIBLE):
            for word, *box in boxes:
                if word.strip():
                    _word(pdf, word, *(side * 72 / dpi for side in box))
    return bytes(pdf.output())


def _word(pdf: FPDF, word: str, left: float, top: float, width: float, height: float) -> None:
    """A word set to fill its box (points)."""
    pdf.set_font("sans", size=min(max(height, 6), 14))
    pdf.set_stretching(100)
    pdf.set_stretching(100 * width / pdf.get_string_width(word))
    pdf.text(left, top + height, word)


def tiff(source: bytes, dpi: int = 200) -> bytes:
    """A black-and-white TIFF (CCITT group 4, as office scanners write it) with every page."""
    pages: Sequence[Image.Image] = [
        worn(picture, seed=number, skew=-0.5, noise=12).point(lambda grey: 255 * (grey > 150)).convert("1")
        for number, picture in enumerate(pictures(source, dpi), 1)
    ]
    stream = io.BytesIO()
    pages[0].save(stream, "TIFF", compression="group4", dpi=(dpi, dpi), save_all=True, append_images=pages[1:])
    return stream.getvalue()
