"""From images of pages to their words: upright, straight, without dirt, several pages in one go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PIL import Image

from ocr import image as picture
from ocr.engine import Engine, Picture, recognise_each
from ocr.errors import EngineError, EngineMissingError
from ocr.layout import page_of
from ocr.marks import with_marks
from ocr.model import POINTS, Box, Page, Problem, Word, confidence_of
from ocr.ruling import NO_RULES, Rules, without_rules
from ocr.strokes import mended
from ocr.witness import second_readings

#: Recognised pages below this mean confidence are tried the other way up as well.
DOUBTFUL = 0.5

#: In points: no letter is lower than the first, no sign smaller all over than the second, nor than the third where it
#: stands alone, so far from the next word of its row as the fourth: the smallest signs, a stop or a colon, end a word.
LEAST_HEIGHT, LEAST_SIGN, LEAST_ALONE, ALONE = 2.0, 0.8, 1.25, 12.0

#: In points: within so much of a side of the page nobody prints (3 mm, what printers leave white), and a sign that stands
#: there alone, so far from the next word of its row, is the shadow of the paper's edge.
UNPRINTED, LONELY = 8.5, 30.0
#: Unless it was read with this confidence and is a mark, or words stand there too: a scan cut close to its text.
CLEAR = 0.8


class LazyEngine:
    """An engine that is made when it is first needed."""

    def __init__(self, make: Callable[[], Engine]) -> None:
        self._make = make
        self._engine: Engine | None = None

    def get(self) -> Engine:
        """The engine. Raises EngineMissingError when it cannot be made."""
        if self._engine is None:
            self._engine = self._make()
        return self._engine


class Scan(NamedTuple):
    """The image (grey) of a page that is to be recognised, the page's number, and dots per inch."""

    image: Image.Image
    number: int
    dpi: float

    @classmethod
    def of(cls, image: Image.Image, number: int, dpi: float, most_pixels: int) -> Scan:
        """The scan of a page, made smaller where it has more than `most_pixels`."""
        if image.width * image.height > most_pixels:
            shrink = (most_pixels / (image.width * image.height)) ** 0.5
            image = image.resize((round(image.width * shrink), round(image.height * shrink)))
            dpi *= shrink
        return cls(image, number, dpi)


def recognise(scans: Sequence[Scan], engine: LazyEngine) -> list[tuple[Page, list[Problem]]]:
    """Recognise pages, made upright and straight.

    Never raises for what the images show: a page that cannot be recognised is empty and has a problem.
    """
    sheets = [_Sheet.of(scan) for scan in scans]
    try:
        if written := [sheet for sheet in sheets if not picture.is_blank(sheet.ink)]:
            _read(written, engine.get())
    except EngineMissingError as error:
        for sheet in written:
            sheet.error = error
    return [sheet.result() for sheet in sheets]


@dataclass
class _Sheet:
    """A page on its way through recognition. `turn` is clockwise and `skew` counter-clockwise, in degrees.

    `plain` is the image without its ruling lines, once it is straight; `rules` are those, in pixels.
    """

    number: int
    image: Image.Image
    dpi: float
    ink: picture.Ink
    turn: int = 0
    skew: float | None = None
    plain: Image.Image | None = None
    rules: Rules = NO_RULES
    words: Sequence[Word] = ()
    error: EngineError | None = field(default=None)

    @classmethod
    def of(cls, scan: Scan) -> _Sheet:
        image = picture.cleaned(scan.image, scan.dpi)
        return cls(scan.number, image, scan.dpi, picture.ink_of(image))

    @property
    def picture(self) -> Picture:
        return Picture(self.plain or self.image, self.dpi)

    def turned(self, turn: int) -> _Sheet:
        """The page turned by so much more, and straight."""
        image, ink = self.image, self.ink
        if turn:
            image = image.rotate(-turn, expand=True)
            ink = picture.ink_of(image)
        skew = picture.skew_of(ink)
        if skew:
            image = image.rotate(-skew, Image.Resampling.BILINEAR, fillcolor=255)
        whole, slant = (self.turn + turn) % 360, (self.skew or 0.0) + skew
        return _Sheet(self.number, image, self.dpi, ink, whole, slant, *without_rules(image, self.dpi))

    def take(self, other: _Sheet) -> None:
        """Become another sheet of the same page."""
        self.__dict__.update(other.__dict__)

    def hear(self, answer: Sequence[Word] | EngineError) -> None:
        """Take what the engine says of the page."""
        if isinstance(answer, EngineError):
            self.error = answer
        else:
            self.words = answer

    def result(self) -> tuple[Page, list[Problem]]:
        """The page, with its measures in points, and what is to be said of it."""
        if self.error is not None:
            code = "engine_missing" if isinstance(self.error, EngineMissingError) else "recognition_failed"
            return empty_page(self.number, self.image, self.dpi), [Problem("error", code, str(self.error), self.number)]
        to_points = POINTS / self.dpi
        placed = [Word(w.text, _scaled(w.box, to_points), w.confidence) for w in self.words]
        width = self.image.width * to_points
        placed = [word for word in placed if not _is_speck(word, placed)]
        page = page_of(
            [word for word in placed if not _is_shadow(word, placed, width)],
            number=self.number,
            text_source="ocr",
            width=width,
            height=self.image.height * to_points,
            rotation=self.turn,
            skew=self.skew,
            rules=self.rules.scaled(to_points),
        )
        return page, []


def _read(sheets: Sequence[_Sheet], engine: Engine) -> None:
    """Find the words of pages that are not blank."""
    for sheet in sheets:
        sheet.take(sheet.turned(engine.rotation(sheet.image) if picture.is_sideways(sheet.ink) else 0))
    for sheet, answer in zip(sheets, recognise_each(engine, [s.picture for s in sheets]), strict=True):
        sheet.hear(answer)
        if sheet.error is None and confidence_of(sheet.words) < DOUBTFUL:
            _try_other_way_up(sheet, engine)
    read = [sheet for sheet in sheets if sheet.error is None]
    for sheet in read:
        sheet.words = [mended(word) for word in sheet.words]
    if engine.witness is not None:
        pages = [(sheet.picture, sheet.words) for sheet in read]
        for sheet, words in zip(read, second_readings(pages, engine.witness), strict=True):
            sheet.words = words
    for sheet in read:
        sheet.words = with_marks(sheet.picture, sheet.words, sheet.rules)


def _try_other_way_up(sheet: _Sheet, engine: Engine) -> None:
    if not (turn := engine.rotation(sheet.image)):
        return
    other = sheet.turned(turn)
    other.hear(recognise_each(engine, [other.picture])[0])
    if other.error is None and confidence_of(other.words) > confidence_of(sheet.words):
        sheet.take(other)


def _is_speck(word: Word, words: Sequence[Word]) -> bool:
    """Whether a recognised word is dirt or a dotted line: too low for any letter, or next to nothing."""
    low = word.box.height < LEAST_HEIGHT and any(c.isalnum() for c in word.text)
    size = max(word.box.height, word.box.width)
    return low or size < LEAST_SIGN or (size < LEAST_ALONE and _is_alone(word, words, ALONE))


def _is_shadow(word: Word, words: Sequence[Word], width: float) -> bool:
    """Whether a recognised word is a piece of the shadow at a side of the page, read as one sign."""
    box = word.box
    if len(word.text) > 1 or (box.x1 > UNPRINTED and box.x0 < width - UNPRINTED):
        return False
    if word.text.isalnum() and (word.confidence or 0.0) >= CLEAR:
        cut = (w.box.x0 < 2 * UNPRINTED or w.box.x1 > width - 2 * UNPRINTED for w in words if len(w.text) > 1)
        if word.text in "xX" or any(cut):
            return False
    return _is_alone(word, [w for w in words if len(w.text) > 1], LONELY)


def _is_alone(word: Word, words: Sequence[Word], room: float) -> bool:
    """Whether no other of the words of its row stands within so many points of a word."""
    box = word.box
    return not any(
        box.x0 - room < w.box.x1 and w.box.x0 < box.x1 + room and w.box.y0 < box.y1 and box.y0 < w.box.y1
        for w in words
        if w is not word
    )


def _scaled(box: Box, factor: float) -> Box:
    return Box(box.x0 * factor, box.y0 * factor, box.x1 * factor, box.y1 * factor)


def likely_dpi(image: Image.Image) -> float:
    """An image that does not say its resolution is most likely an A4 page: 11.7 inches on its long side."""
    return max(image.size) / 11.7


def empty_page(number: int, image: Image.Image | None = None, dpi: float = 0.0) -> Page:
    """A page that gave no text; its size where there is an image of it."""
    if image is None:
        return Page(number, "", (), "ocr")
    to_points = POINTS / dpi
    return Page(number, "", (), "ocr", image.width * to_points, image.height * to_points)
