"""From a file to its pages, lines and words, by the way that suits each page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image

from ocr import encodings, pdf, textfile
from ocr.engine import Engine, best_engine
from ocr.errors import UnreadableError
from ocr.layout import page_of
from ocr.ledger import replay
from ocr.model import Document, Page, Problem, Word
from ocr.recognise import LazyEngine, Scan, empty_page, likely_dpi, recognise
from ocr.ruled import RuledPages
from ocr.ruling import NO_RULES, Rules
from ocr.trust import Trust, assess, better

#: What can be read, by the ending of the file's name.
IMAGES = (".tif", ".tiff", ".png", ".jpg", ".jpeg")
SUFFIXES = (".pdf", ".txt", *IMAGES)

#: Images of more pixels than this are refused before they are unpacked; Pillow's own limit is lower, and blind to 1-bit.
LARGEST_IMAGE = 500_000_000
Image.MAX_IMAGE_PIXELS = None

#: Pages that are recognised in one go: enough to spread the loading of the model, few enough for the memory.
PAGES_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """How files are read. Resolution in dots per inch, time in seconds per page, size in pixels per page.

    `ocr` says which PDF pages are recognised: `auto` scans without text and those whose text cannot be trusted, `always`
    all, `never` none.
    """

    ocr: str = "auto"
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
        make_engine: makes the recognition engine, called at the first page that needs one. Default: `best_engine`.

    Raises:
        UnreadableError: the file gives no text at all.
    """
    settings = settings or ReadSettings()
    engine = LazyEngine(make_engine or (lambda: best_engine(settings.page_seconds)))
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


def _read_text(path: Path) -> Document:
    text, encoding = textfile.decode(path.read_bytes())
    problems = []
    if not encoding.startswith("utf"):
        problems.append(Problem("info", "encoding", f"was read as {encoding}: it is not UTF-8"))
    if "�" in text:
        problems.append(Problem("warning", "lost_letters", "holds letters that were lost before it came here (�)"))
    return Document(textfile.pages_of(text), tuple(problems))


def _read_pdf(path: Path, settings: ReadSettings, engine: LazyEngine) -> Document:
    document = pdf.open_pdf(path)
    ruled = RuledPages(path)
    try:
        if len(document) > settings.most_pages:
            raise UnreadableError(
                "too_many_pages", f"has {len(document)} pages, over the limit of {settings.most_pages}; split it"
            )
        pages = (_pdf_page(document, ruled, i, settings) for i in range(len(document)))
        return _collect(_recognised(pages, settings, engine))
    finally:
        ruled.close()
        document.close()


def _read_image(path: Path, settings: ReadSettings, engine: LazyEngine) -> Document:
    try:
        with Image.open(path) as file:
            if file.width * file.height > LARGEST_IMAGE:
                size = f"{file.width} × {file.height} pixels"
                raise UnreadableError("too_large", f"is too large an image ({size}); scan it at a lower resolution")
            dpi = float(file.info.get("dpi", (0, 0))[0])
            return _collect(_recognised(_frames(file, dpi, settings.most_pixels), settings, engine))
    except (SyntaxError, ValueError, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise  # the disk's fault, not the image's
        raise UnreadableError("not_an_image", "is not an image that can be read; fetch it again") from error


#: A page that is read, and the problems with it.
_Read = tuple[Page, list[Problem]]


@dataclass(frozen=True, slots=True)
class _Unread:
    """A page that waits for recognition; its text layer, where that is to be weighed against what is recognised."""

    scan: Scan
    layer: Page | None = None


def _recognised(pages: Iterable[_Read | _Unread], settings: ReadSettings, engine: LazyEngine) -> Iterator[_Read]:
    """Pages in their order, those that wait for it recognised, several in one go."""
    rest = iter(pages)
    while some := list(islice(rest, PAGES_AT_ONCE)):
        waiting = [page.scan for page in some if isinstance(page, _Unread)]
        answers = iter(recognise(waiting, engine))
        for page in some:
            if isinstance(page, _Unread):
                recognised, problems = next(answers)
                if page.layer is not None and (problems or settings.ocr != "always"):
                    recognised = _better(page.layer, recognised)
                yield recognised, problems
            else:
                yield page


def _frames(file: Image.Image, dpi: float, most_pixels: int) -> Iterator[_Read | _Unread]:
    """The pages of an image file, one at a time; one that is damaged is left empty when there was one before it."""
    for number in range(1, getattr(file, "n_frames", 1) + 1):
        try:
            file.seek(number - 1)
            frame = _grey(file)
        except (SyntaxError, ValueError, EOFError, OSError) as error:
            if number == 1:
                raise
            yield empty_page(number), [Problem("error", "page_unreadable", f"page cannot be read: {error}", number)]
            continue
        yield _Unread(Scan.of(frame, number, dpi if dpi >= 70 else likely_dpi(frame), most_pixels))


def _grey(image: Image.Image) -> Image.Image:
    """An image in grey; what is transparent shows white paper."""
    if image.has_transparency_data:
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image.convert("RGBA"))
    return image.convert("L")


def _collect(pages: Iterator[_Read]) -> Document:
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


def _pdf_page(document: pdfium.PdfDocument, ruled: RuledPages, index: int, settings: ReadSettings) -> _Read | _Unread:
    number = index + 1
    try:
        page = document[index]
    except pdfium.PdfiumError as error:
        return empty_page(number), [Problem("error", "page_unreadable", f"page cannot be opened: {error}", number)]
    try:
        words = pdf.words_of(page)
        look = pdf.look_of(page, sum(c.isalnum() for word in words for c in word.text))
        layer = _layer(page, words, number, ruled.rules(index, look.drawings) if words else NO_RULES)
        if settings.ocr == "never" or (settings.ocr == "auto" and not _wants_recognition(layer, look)):
            return layer, _left_alone(look, number)
        image, dpi = pdf.render(page, settings.dpi, settings.most_pixels)
    except (pdfium.PdfiumError, ValueError, MemoryError) as error:
        return empty_page(number), [Problem("error", "page_unreadable", f"page cannot be read: {error}", number)]
    finally:
        page.close()
    return _Unread(Scan(image, number, dpi), None if look.is_scan else layer)


def _layer(page: pdfium.PdfPage, words: list[Word], number: int, rules: Rules) -> Page:
    """A page as its text layer has it, cells parted at its ruling lines."""
    width, height = page.get_size()
    return page_of(words, number=number, text_source="text_layer", width=width, height=height, rules=rules)


def _wants_recognition(layer: Page, look: pdf.Look) -> bool:
    """Whether a page is a scan without text, or one whose text layer cannot be trusted."""
    if look.is_scan:
        return True
    return look.picture > pdf.SCAN_SHARE and not _trust(layer, look.picture).trusted


def _trust(page: Page, picture: float = 0.0) -> Trust:
    """How far a page's text can be trusted, damage to its encoding aside: that is undone exactly."""
    return assess(replay(page.raw, encodings.edits(page.raw)), image_share=picture)


def _better(layer: Page, recognised: Page) -> Page:
    """The more trustworthy of a page's text layer and its recognition; words that both have gain confidence."""
    if not better(_trust(recognised), _trust(layer)):
        return layer
    said = Counter(word.text for line in layer.lines for word in line.words)
    lines = [
        replace(line, words=tuple(_confirmed(word) if said[word.text] else word for word in line.words))
        for line in recognised.lines
    ]
    return replace(recognised, lines=tuple(lines))


def _confirmed(word: Word) -> Word:
    """A word that a second reading agrees on: half the doubt."""
    return replace(word, confidence=None if word.confidence is None else 1 - (1 - word.confidence) / 2)


def _left_alone(look: pdf.Look, number: int) -> list[Problem]:
    """What is said of a scan that was not to be recognised."""
    if not look.is_scan:
        return []
    return [Problem("warning", "not_recognised", "is a scan and was not recognised, as --ocr never asks", number)]
