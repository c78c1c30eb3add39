"""From a file to its pages, lines and words, by the way that suits each page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image

from ocr import image as picture
from ocr import pdf, textfile
from ocr.engine import Engine, Tesseract
from ocr.errors import EngineError, EngineMissingError, UnreadableError
from ocr.layout import page_of
from ocr.model import Box, Document, Page, Problem, Word

#: What can be read, by the ending of the file's name.
IMAGES = (".tif", ".tiff", ".png", ".jpg", ".jpeg")
SUFFIXES = (".pdf", ".txt", *IMAGES)

#: Recognised pages below this mean confidence are tried the other way up as well.
DOUBTFUL = 0.5

#: In points: no letter is lower than the first, no sign smaller all over than the second.
LEAST_HEIGHT, LEAST_SIGN = 2.0, 0.8


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """How files are read. Resolution in dots per inch, time in seconds per page, size in pixels per page."""

    dpi: int = 300
    page_seconds: float = 120.0
    most_pixels: int = 40_000_000
    most_pages: int = 5_000


def read(path: Path, settings: ReadSettings | None = None, make_engine: Callable[[], Engine] | None = None) -> Document:
    """Read a file.

    A page that cannot be read leaves an empty page and a problem; the others are read all the same.

    Args:
        path: the file; its ending says what it is, its bytes must agree.
        settings: limits and resolution.
        make_engine: makes the recognition engine, called at the first page that needs one. Default: Tesseract.

    Raises:
        UnreadableError: the file gives no text at all.
    """
    settings = settings or ReadSettings()
    engine = _Lazy(make_engine or (lambda: Tesseract(seconds=settings.page_seconds)))
    suffix = path.suffix.lower()
    try:
        if path.stat().st_size == 0:
            raise UnreadableError("empty_file", "is empty; fetch it again")
        if suffix == ".txt":
            return _read_text(path)
        if suffix == ".pdf":
            return _read_pdf(path, settings, engine)
        if suffix in IMAGES:
            return _read_image(path, settings, engine)
    except PermissionError as error:
        raise UnreadableError("no_permission", "may not be read by you; change its permissions") from error
    except OSError as error:
        raise UnreadableError("unreadable", f"cannot be read ({error.strerror or error}); check the disk") from error
    raise UnreadableError("unknown_type", f"is of a type that is not read ({suffix}); PDF, text and images are")


class _Lazy:
    """An engine made when it is first needed; a missing engine is said once per document."""

    def __init__(self, make: Callable[[], Engine]) -> None:
        self._make = make
        self._engine: Engine | None = None

    def get(self) -> Engine:
        if self._engine is None:
            self._engine = self._make()
        return self._engine


def _read_text(path: Path) -> Document:
    text, encoding = textfile.decode(path.read_bytes())
    problems = []
    if not encoding.startswith("utf"):
        problems.append(Problem("info", "encoding", f"was read as {encoding}: it is not UTF-8"))
    if "�" in text:
        problems.append(Problem("warning", "lost_letters", "holds letters that were lost before it came here (�)"))
    return Document(textfile.pages_of(text), tuple(problems))


def _read_pdf(path: Path, settings: ReadSettings, engine: _Lazy) -> Document:
    document = pdf.open_pdf(path)
    try:
        if len(document) > settings.most_pages:
            raise UnreadableError(
                "too_many_pages", f"has {len(document)} pages, over the limit of {settings.most_pages}; split it"
            )
        return _collect(_pdf_page(document, i, settings, engine) for i in range(len(document)))
    finally:
        document.close()


def _read_image(path: Path, settings: ReadSettings, engine: _Lazy) -> Document:
    try:
        with Image.open(path) as file:
            dpi = float(file.info.get("dpi", (0, 0))[0])
            return _collect(_frames(file, dpi, settings, engine))
    except (Image.DecompressionBombError, SyntaxError, ValueError, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise  # the disk's fault, not the image's
        raise UnreadableError("not_an_image", "is not an image that can be read; fetch it again") from error


def _frames(
    file: Image.Image, dpi: float, settings: ReadSettings, engine: _Lazy
) -> Iterator[tuple[Page, list[Problem]]]:
    """The pages of an image file, one at a time; one that is damaged is left empty when there was one before it."""
    for number in range(1, getattr(file, "n_frames", 1) + 1):
        try:
            file.seek(number - 1)
            frame = _grey(file)
        except (SyntaxError, ValueError, EOFError, OSError) as error:
            if number == 1:
                raise
            yield _empty(number), [Problem("error", "page_unreadable", f"page cannot be read: {error}", number)]
            continue
        yield _recognised(frame, number, dpi if dpi >= 70 else _likely_dpi(frame), settings, engine)


def _grey(image: Image.Image) -> Image.Image:
    """An image in grey; what is transparent shows white paper."""
    if image.has_transparency_data:
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image.convert("RGBA"))
    return image.convert("L")


def _collect(pages: Iterator[tuple[Page, list[Problem]]]) -> Document:
    """Gather pages and their problems; a problem that returns on every page is said once."""
    done, problems = [], []
    for page, found in pages:
        done.append(page)
        problems += found
    missing = [p for p in problems if p.code == "engine_missing"]
    if missing:
        problems = [p for p in problems if p.code != "engine_missing"]
        problems.append(
            Problem("error", "engine_missing", f"{len(missing)} of its pages need recognition. {missing[0].message}")
        )
    return Document(tuple(done), tuple(problems))


def _pdf_page(
    document: pdfium.PdfDocument, index: int, settings: ReadSettings, engine: _Lazy
) -> tuple[Page, list[Problem]]:
    number = index + 1
    try:
        page = document[index]
    except pdfium.PdfiumError as error:
        return _empty(number), [Problem("error", "page_unreadable", f"page cannot be opened: {error}", number)]
    try:
        words = pdf.words_of(page)
        width, height = page.get_size()
        if not pdf.is_scan(page, words):
            text = page_of(words, number=number, text_source="text_layer", width=width, height=height)
            return text, []
        image, dpi = pdf.render(page, settings.dpi, settings.most_pixels)
    except (pdfium.PdfiumError, ValueError, MemoryError) as error:
        return _empty(number), [Problem("error", "page_unreadable", f"page cannot be read: {error}", number)]
    finally:
        page.close()
    return _recognised(image, number, dpi, settings, engine)


def _recognised(
    image: Image.Image, number: int, dpi: float, settings: ReadSettings, engine: _Lazy
) -> tuple[Page, list[Problem]]:
    """Recognise a page image, upright and straight."""
    if image.width * image.height > settings.most_pixels:
        shrink = (settings.most_pixels / (image.width * image.height)) ** 0.5
        image = image.resize((round(image.width * shrink), round(image.height * shrink)))
        dpi *= shrink
    ink = picture.ink_of(image)
    if picture.is_blank(ink):
        return _page([], image, number, dpi, 0, None), []
    try:
        tesseract = engine.get()
        turn = tesseract.rotation(image) if picture.is_sideways(ink) else 0
        image, skew = _straight(image, turn, None if turn else ink)
        page = _page(tesseract.recognise(image, dpi), image, number, dpi, turn, skew)
        if (page.ocr_confidence or 0.0) < DOUBTFUL and (more := tesseract.rotation(image)):
            again, rest = _straight(image, more)
            other = _page(tesseract.recognise(again, dpi), again, number, dpi, (turn + more) % 360, skew + rest)
            page = max(page, other, key=lambda p: p.ocr_confidence or 0.0)
    except EngineMissingError as error:
        return _empty(number, image, dpi), [Problem("error", "engine_missing", str(error), number)]
    except EngineError as error:
        return _empty(number, image, dpi), [Problem("error", "recognition_failed", str(error), number)]
    return page, []


def _straight(image: Image.Image, turn: int, ink: picture.Ink | None = None) -> tuple[Image.Image, float]:
    """Turn an image upright (clockwise degrees) and take its skew away. Returns the skew in degrees."""
    if turn:
        image = image.rotate(-turn, expand=True)
    skew = picture.skew_of(picture.ink_of(image) if ink is None else ink)
    if skew:
        image = image.rotate(-skew, Image.Resampling.BILINEAR, fillcolor=255)
    return image, skew


def _page(words: Sequence[Word], image: Image.Image, number: int, dpi: float, turn: int, skew: float | None) -> Page:
    to_points = pdf.POINTS / dpi
    placed = [Word(w.text, _scaled(w.box, to_points), w.confidence) for w in words]
    return page_of(
        [w for w in placed if not _is_speck(w)],
        number=number,
        text_source="ocr",
        width=image.width * to_points,
        height=image.height * to_points,
        rotation=turn,
        skew=skew,
    )


def _is_speck(word: Word) -> bool:
    """Whether a recognised word is dirt or a dotted line: too low for any letter, or next to nothing."""
    low = word.box.height < LEAST_HEIGHT and any(c.isalnum() for c in word.text)
    return low or max(word.box.height, word.box.width) < LEAST_SIGN


def _scaled(box: Box, factor: float) -> Box:
    return Box(box.x0 * factor, box.y0 * factor, box.x1 * factor, box.y1 * factor)


def _likely_dpi(image: Image.Image) -> float:
    """An image that does not say its resolution is most likely an A4 page: 11.7 inches on its long side."""
    return max(image.size) / 11.7


def _empty(number: int, image: Image.Image | None = None, dpi: float = 0.0) -> Page:
    if image is None:
        return Page(number, "", (), "ocr")
    to_points = pdf.POINTS / dpi
    return Page(number, "", (), "ocr", image.width * to_points, image.height * to_points)
