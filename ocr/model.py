"""What a file says, before anything is repaired: pages, lines and words with their places.

Boxes are in PDF points (1/72 inch) of the upright page, origin top left. Offsets are code points into the raw text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

#: PDF points per inch.
POINTS = 72


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in PDF points, origin top left: x grows to the right, y downwards."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def height(self) -> float:
        """In PDF points."""
        return self.y1 - self.y0

    @property
    def width(self) -> float:
        """In PDF points."""
        return self.x1 - self.x0


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box around others. Raises ValueError when there are none."""
    boxes = list(boxes)
    if not boxes:
        raise ValueError("no boxes to go around")
    return Box(min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes))


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it was read. `confidence` (0-1) only where it was recognised; `size` is the font size in points."""

    text: str
    box: Box
    confidence: float | None = None
    size: float = 0.0
    bold: bool = False


def confidence_of(words: Iterable[Word]) -> float:
    """Mean confidence (0-1) of recognised words, weighted by their length; 0 when there are none."""
    known = [(w.confidence, len(w.text)) for w in words if w.confidence is not None]
    letters = sum(n for _, n in known)
    return sum(c * n for c, n in known) / letters if letters else 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: `page.raw[start:end]`. Lines of text files have no words and so no place on a page.

    Words of one line stand one blank apart, or a tab where a wide gap shows another column; `starts` are the offsets of
    the words in `page.raw`. `right` is the right edge of its column, in points, where the page is read in columns.
    `side`: of a heading in the margin, beside its text.
    """

    start: int
    end: int
    words: tuple[Word, ...] = ()
    starts: tuple[int, ...] = ()
    right: float | None = None
    side: bool = False

    @property
    def box(self) -> Box | None:
        """Around the words."""
        return around(w.box for w in self.words) if self.words else None

    @property
    def size(self) -> float:
        """The font size of most of the line in points, 0 when unknown."""
        sizes: dict[float, int] = {}
        for word in self.words:
            sizes[word.size] = sizes.get(word.size, 0) + len(word.text)
        return max(sizes, key=sizes.__getitem__) if sizes else 0.0

    @property
    def bold(self) -> bool:
        """Whether most of the line is bold."""
        letters = sum(len(w.text) for w in self.words)
        return bool(letters) and sum(len(w.text) for w in self.words if w.bold) * 2 > letters


@dataclass(frozen=True, slots=True)
class Page:
    """A page. `number` counts from 1, and is None in a text file without pages. Sizes in PDF points, angles in degrees.

    `rotation` is the clockwise turn (0, 90, 180, 270) that made the page upright; `skew` is the slant that was removed,
    counter-clockwise. `text_source` is `text_layer`, `ocr` or `text_file`.
    """

    number: int | None
    raw: str
    lines: tuple[Line, ...]
    text_source: str
    width: float | None = None
    height: float | None = None
    rotation: int = 0
    skew: float | None = None

    @property
    def ocr_confidence(self) -> float | None:
        """Mean confidence (0-1) of the recognised words, weighted by their length."""
        words = [w for line in self.lines for w in line.words if w.confidence is not None]
        return confidence_of(words) if words else None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that went wrong on the way: what, where, what to do. `severity` is info, warning or error."""

    severity: str
    code: str
    message: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read."""

    pages: tuple[Page, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def raw(self) -> str:
        """The raw text: pages with a form feed between."""
        return "\f".join(page.raw for page in self.pages)

    @property
    def text_source(self) -> str:
        """One of text_layer, ocr, text_file; mixed when pages differ."""
        sources = {page.text_source for page in self.pages if page.raw.strip()}
        return sources.pop() if len(sources) == 1 else "mixed" if sources else self.pages[0].text_source
