"""From the image of a page to its words: upright, straight, without dirt."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PIL import Image

from ocr import image as picture
from ocr.engine import Engine
from ocr.errors import EngineError, EngineMissingError
from ocr.layout import page_of
from ocr.model import POINTS, Box, Page, Problem, Word, confidence_of
from ocr.witness import second_reading

#: Recognised pages below this mean confidence are tried the other way up as well.
DOUBTFUL = 0.5

#: In points: no letter is lower than the first, no sign smaller all over than the second.
LEAST_HEIGHT, LEAST_SIGN = 2.0, 0.8


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


def recognise(
    image: Image.Image, number: int, dpi: float, most_pixels: int, engine: LazyEngine
) -> tuple[Page, list[Problem]]:
    """Recognise a page image (grey), made upright and straight; at most `most_pixels` of it.

    Never raises for what the image shows: a page that cannot be recognised is empty and has a problem.
    """
    if image.width * image.height > most_pixels:
        shrink = (most_pixels / (image.width * image.height)) ** 0.5
        image = image.resize((round(image.width * shrink), round(image.height * shrink)))
        dpi *= shrink
    ink = picture.ink_of(image)
    if picture.is_blank(ink):
        return _page([], image, number, dpi, 0, None), []
    try:
        tesseract = engine.get()
        turn = tesseract.rotation(image) if picture.is_sideways(ink) else 0
        image, skew = _straight(image, turn, None if turn else ink)
        words = tesseract.recognise(image, dpi)
        if confidence_of(words) < DOUBTFUL and (more := tesseract.rotation(image)):
            again, rest = _straight(image, more)
            others = tesseract.recognise(again, dpi)
            if confidence_of(others) > confidence_of(words):
                image, words, turn, skew = again, others, (turn + more) % 360, skew + rest
        if tesseract.witness is not None:
            words = second_reading(image, dpi, words, tesseract.witness)
        return _page(words, image, number, dpi, turn, skew), []
    except EngineMissingError as error:
        return empty_page(number, image, dpi), [Problem("error", "engine_missing", str(error), number)]
    except EngineError as error:
        return empty_page(number, image, dpi), [Problem("error", "recognition_failed", str(error), number)]


def _straight(image: Image.Image, turn: int, ink: picture.Ink | None = None) -> tuple[Image.Image, float]:
    """Turn an image upright (clockwise degrees) and take its skew away. Returns the skew in degrees."""
    if turn:
        image = image.rotate(-turn, expand=True)
    skew = picture.skew_of(picture.ink_of(image) if ink is None else ink)
    if skew:
        image = image.rotate(-skew, Image.Resampling.BILINEAR, fillcolor=255)
    return image, skew


def _page(words: Sequence[Word], image: Image.Image, number: int, dpi: float, turn: int, skew: float | None) -> Page:
    to_points = POINTS / dpi
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


def likely_dpi(image: Image.Image) -> float:
    """An image that does not say its resolution is most likely an A4 page: 11.7 inches on its long side."""
    return max(image.size) / 11.7


def empty_page(number: int, image: Image.Image | None = None, dpi: float = 0.0) -> Page:
    """A page that gave no text; its size where there is an image of it."""
    if image is None:
        return Page(number, "", (), "ocr")
    to_points = POINTS / dpi
    return Page(number, "", (), "ocr", image.width * to_points, image.height * to_points)
