"""Marks in ruled tables: the X of a roll call, alone in its cell, which Tesseract reads as "xX" or ">" or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ocr.engine import Picture
from ocr.layout import rows_of
from ocr.model import Box, Word
from ocr.ruling import Rule, Rules

#: What a mark is read as, whatever the case, and what it is written as.
MARK, WRITTEN = "x", "X"
#: A mark is at most so much wider than it is high, or higher than wide; two letters are wider.
SQUARE = 1.4
#: So many marks of a page show what its marks look like.
ENOUGH = 3
#: A sign in a column of marks that is read as something else is doubted below this confidence (0-1) ...
DOUBTED = 0.8
#: ... and taken for a mark when it looks like the others: their likeness (-1 to 1) is at least this, and their sizes are
#: apart by this share at most. The confidence of such a mark is `MODEST`. Other
#: letters and figures are below 0.68 (a bold K), marks mostly from 0.75 on.
ALIKE, SIZE, MODEST = 0.7, 0.35, 0.5
#: Pixels of a mark when it is compared, each way.
SIDE = 16
#: Within so many inches of a rule what is left of it may lie.
MARGIN = 0.03
#: Ink is so much darker than paper, of 255.
INK = 60

_Look = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell of a ruled table, in pixels, and its words."""

    box: Box
    words: tuple[Word, ...]

    @property
    def mark(self) -> Word | None:
        """The mark that stands alone in the cell, as it was read."""
        if len(self.words) != 1 or set(self.words[0].text.casefold()) != {MARK}:
            return None
        box = self.words[0].box
        return self.words[0] if max(box.width, box.height) <= SQUARE * min(box.width, box.height) else None

    @property
    def is_sure(self) -> bool:
        """Whether a word of the cell was read with confidence."""
        return any((word.confidence or 0.0) >= DOUBTED for word in self.words)


def with_marks(picture: Picture, words: Sequence[Word], rules: Rules) -> list[Word]:
    """The words of a page (boxes and rules in pixels of its picture) with the marks of its ruled tables put right.

    A mark that was read twice ("xX") becomes X; so does a doubtful sign that stands alone among marks and looks like them,
    and one that was not read at all, both with a modest confidence. What stands left of the first column of marks
    is left alone.
    """
    cells = list(_cells(words, rules, picture.dpi))
    marks = [mark for cell in cells if (mark := cell.mark) is not None]
    if not marks:
        return list(words)
    better = {id(m): replace(m, text=WRITTEN) for m in marks if len(m.text) > 1}
    gone: set[int] = set()
    added: list[Word] = []
    if len(marks) >= ENOUGH:
        typical = _Typical.of(picture.image, [mark.box for mark in marks])
        first = min(cell.box.x0 for cell in cells if cell.mark is not None)
        for cell in cells:
            if cell.box.x0 < first or cell.mark is not None or cell.is_sure:
                continue
            if (box := _inked(picture, cell.box)) is not None and typical.like(picture.image, box):
                gone.update(map(id, cell.words))
                added.append(Word(WRITTEN, box, MODEST))
    return [better.get(id(word), word) for word in words if id(word) not in gone] + added


def _cells(words: Sequence[Word], rules: Rules, dpi: float) -> Iterator[_Cell]:
    """The cells of ruled tables: between two rules across that follow each other, and two upright ones that cross both."""
    rows = rows_of(words)
    margin = MARGIN * dpi
    lines = sorted(rules.across, key=lambda rule: rule.at)
    middles = [[(w.box.y0 + w.box.y1) / 2 for w in row] for row in rows]
    for top, bottom in pairwise(lines):
        walls = _walls(rules.upright, top.at, bottom.at, margin)
        if len(walls) < 2:
            continue
        inside = [
            word
            for row, ys in zip(rows, middles, strict=True)
            if min(ys) < bottom.at and max(ys) > top.at
            for word, y in zip(row, ys, strict=True)
            if top.at < y < bottom.at
        ]
        for left, right in pairwise(walls):
            here = tuple(w for w in inside if left < (w.box.x0 + w.box.x1) / 2 < right)
            yield _Cell(Box(left, top.at, right, bottom.at), here)


def _walls(upright: Sequence[Rule], top: float, bottom: float, margin: float) -> list[float]:
    """Where upright rules cross the space between two rules across, from the left."""
    return sorted(rule.at for rule in upright if rule.start - margin <= top and bottom <= rule.end + margin)


def _inked(picture: Picture, cell: Box) -> Box | None:
    """Around the ink of a cell, or None where there is next to none."""
    margin = max(round(MARGIN * picture.dpi), 1)
    x0, y0 = round(cell.x0) + margin, round(cell.y0) + margin
    x1, y1 = round(cell.x1) - margin, round(cell.y1) - margin
    if x1 - x0 < 2 or y1 - y0 < 2:
        return None
    pixels = np.asarray(picture.image.crop((x0, y0, x1, y1)), dtype=np.int16)
    dark = pixels < np.median(pixels) - INK
    columns, rows = np.flatnonzero(dark.sum(axis=0) > 1), np.flatnonzero(dark.sum(axis=1) > 1)  # one pixel is dirt
    if not len(columns) or not len(rows):
        return None
    return Box(x0 + int(columns[0]), y0 + int(rows[0]), x0 + int(columns[-1]) + 1, y0 + int(rows[-1]) + 1)


@dataclass(frozen=True, slots=True)
class _Typical:
    """What the marks of a page look like, on the whole, and their size in pixels."""

    look: _Look
    width: float
    height: float

    @classmethod
    def of(cls, image: Image.Image, boxes: Sequence[Box]) -> _Typical:
        looks = np.mean([_look(image, box) for box in boxes], axis=0)
        sizes = np.median([(box.width, box.height) for box in boxes], axis=0)
        return cls(_normal(looks), float(sizes[0]), float(sizes[1]))

    def like(self, image: Image.Image, box: Box) -> bool:
        """Whether what stands in a box looks like a mark."""
        for size, typical in ((box.width, self.width), (box.height, self.height)):
            if abs(size - typical) > SIZE * typical:
                return False
        return float((self.look * _look(image, box)).mean()) >= ALIKE


def _look(image: Image.Image, box: Box) -> _Look:
    """What stands in a box, small; two of them multiplied give on average their likeness."""
    x0, y0 = round(box.x0), round(box.y0)
    part = image.crop((x0, y0, max(round(box.x1), x0 + 1), max(round(box.y1), y0 + 1)))
    return _normal(np.asarray(part.resize((SIDE, SIDE), Image.Resampling.BOX), dtype=np.float32))


def _normal(look: _Look) -> _Look:
    normal: _Look = (look - look.mean()) / max(float(look.std()), 1e-6)
    return normal
