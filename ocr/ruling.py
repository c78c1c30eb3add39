"""Ruling lines on pictures of pages: found, and taken away so that the words in tables and boxes can be read.

A rule that touches or encloses words makes Tesseract read rubbish; where the rules stood says where the cells are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

#: A rule across or upright is at least this long, in inches: no stroke of a letter is, and the feet of letters side by side
#: (slab serifs on a coarse page) run together for up to 0.6 inch.
LEAST_ACROSS, LEAST_UPRIGHT = 0.75, 0.4
#: A rule is at most this thick, in inches.
MOST_THICK = 0.03
#: An upright rule that begins or ends at one across is at least so long: the walls of a box one line high.
LEAST_WALL = 0.2
#: Rules are looked for in pixels drawn out along the rule, in inches: noise and small gaps level out.
STEP = 0.025
#: So much of an upright rule is there at least, gaps of one step apart: letters one below the other have more gaps.
SOLID = 0.95
#: A rule is so much darker (of 255) than what lies on either side of it ...
CONTRAST = 40
#: ... and over this share of its length that is bare paper, as light as the lightest within this reach, in inches. Along a
#: row of letters, whose feet may run together, it is not.
BARE, REACH = 0.75, 0.3
#: The soft edge of a rule, in inches.
EDGE = 0.007
#: Ink has less than this share of the light of the paper.
INK = 0.7
#: One in so many pixels, each way, is enough to tell the light of the paper.
SAMPLE = 7

Grey = NDArray[np.uint8]
Mask = NDArray[np.bool_]
#: Places of rows or columns.
Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruling line: where it lies across its direction, and from where to where it runs."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Rules:
    """The ruling lines of a page; `across` lie at y and run along x, `upright` lie at x and run along y."""

    across: tuple[Rule, ...] = ()
    upright: tuple[Rule, ...] = ()

    def scaled(self, factor: float) -> Rules:
        """The same in another unit."""
        across, upright = (
            tuple(Rule(rule.at * factor, rule.start * factor, rule.end * factor) for rule in rules)
            for rules in (self.across, self.upright)
        )
        return Rules(across, upright)


NO_RULES = Rules()


def without_rules(image: Image.Image, dpi: float) -> tuple[Image.Image, Rules]:
    """A grey image without its ruling lines, and the lines in pixels; the image itself where there are none.

    The image must be straight. Strokes that touch or cross a rule stay whole.
    """
    step = max(round(STEP * dpi), 1)
    across = _Found.of(image.reduce((step, 1)), step, dpi)
    upright = _Found.of(image.reduce((1, step)).transpose(Image.Transpose.TRANSPOSE), step, dpi, across.mask)
    rules = Rules(across.ended(image.width), upright.ended(image.height))
    if not (across.rules or upright.rules):
        return image, rules
    clean = np.array(image)
    ink = clean < INK * float(np.median(clean[::SAMPLE, ::SAMPLE]))
    # Rules cover few rows and columns of a page: what is done in pixels is done there alone.
    rows, columns = across.near(), upright.near()
    lying, standing = across.band(rows, image.width), upright.band(columns, image.height)
    strokes = ink[rows] & ~lying, ink[:, columns].T & ~standing
    strokes[0][:, columns] &= ~standing[:, rows].T
    strokes[1][:, rows] &= ~lying[:, columns].T
    thick = across.thick + 2 * across.edge
    kept = _grown(strokes[0], lying, thick), _grown(strokes[1], standing, thick)
    lying, standing = lying & ~kept[0], standing & ~kept[1]
    lying[:, columns] &= ~kept[1][:, rows].T
    standing[:, rows] &= ~kept[0][:, columns].T
    clean[rows] = _lit(clean[rows], lying, across.paper(rows, image.width))
    clean[:, columns] = _lit(clean[:, columns].T, standing, upright.paper(columns, image.height)).T
    return Image.fromarray(clean), rules


def _lit(pixels: Grey, gone: Mask, paper: Grey) -> Grey:
    """The pixels, with what is gone as light as the paper."""
    return np.where(gone, np.maximum(pixels, paper), pixels)


@dataclass(frozen=True, slots=True)
class _Found:
    """The rules that run along the rows of an image, with the image drawn together `step` to one along its rows.

    `mask` is where they are and `light` what is left without them, both rows by drawn pixels.
    """

    rules: tuple[Rule, ...]
    mask: Mask
    light: Grey
    step: int
    edge: int
    thick: int

    @classmethod
    def of(cls, image: Image.Image, step: int, dpi: float, others: Mask | None = None) -> _Found:
        """The rules along the rows of a drawn image; short ones may end at those that cross them, whose mask is `others`."""
        thick = round(MOST_THICK * dpi) + 1
        drawn = np.asarray(image)
        light = _closed(drawn, thick + 1)
        dark = light.astype(np.int16) - drawn > CONTRAST
        paper = _closed(drawn, max(round(REACH * dpi), thick + 1))
        bare = dark & (paper.astype(np.int16) - light <= CONTRAST)
        filled = dark.copy()
        filled[:, 1:-1] |= dark[:, :-2] & dark[:, 2:]
        mask = np.zeros_like(dark)
        found = []
        long = max(round((LEAST_ACROSS if others is None else LEAST_UPRIGHT) * dpi / step), 2)
        wall = long if others is None else max(round(LEAST_WALL * dpi / step), 2)
        for y, start, end in _runs(filled, wall):
            size, free = end - start, int(bare[y, start:end].sum())
            least = wall if others is not None and _meets(others, y, start, end, step) else long
            if free >= max(least, BARE * size) and (others is None or dark[y, start:end].sum() >= SOLID * size):
                mask[y, start:end] = True
                found.append((y, start, end))
        rules = tuple(Rule(y, start * step, end * step) for y, start, end in _joined(found))
        return cls(rules, mask, _lightest_near(light), step, max(round(EDGE * dpi), 1), thick)

    def ended(self, length: int) -> tuple[Rule, ...]:
        """The rules, none longer than the rows of the image: the last drawn pixel may stand for less than a step."""
        return tuple(Rule(rule.at, rule.start, min(rule.end, length)) for rule in self.rules)

    def near(self) -> Places:
        """The rows of the rules, their soft edges, and two rows on either side."""
        reach = 2 * (self.edge + 2) + 1
        return np.flatnonzero(np.convolve(self.mask.any(axis=1), np.ones(reach), mode="same") > 0)

    def band(self, rows: Places, length: int) -> Mask:
        """Where the rules are in some rows of the image, with their soft edges and blunt ends."""
        mask = self.mask.copy()
        mask[:, 1:] |= self.mask[:, :-1]
        mask[:, :-1] |= self.mask[:, 1:]
        for _ in range(self.edge):
            wide = mask.copy()
            wide[1:] |= mask[:-1]
            wide[:-1] |= mask[1:]
            mask = wide
        return np.repeat(mask[rows], self.step, axis=1)[:, :length]

    def paper(self, rows: Places, length: int) -> Grey:
        """The light beside the rules, over some rows of the image."""
        return np.repeat(self.light[rows], self.step, axis=1)[:, :length]


def _lightest_near(pixels: Grey) -> Grey:
    """The lightest of each pixel and the two beside it: a rule that crosses another is no paper."""
    padded = np.pad(pixels, ((0, 0), (1, 1)), mode="edge")
    lightest: Grey = np.maximum(np.maximum(padded[:, :-2], padded[:, 2:]), pixels)
    return lightest


def _closed(pixels: Grey, size: int) -> Grey:
    """The pixels with everything dark that is lower than `size` filled with what lies above and below it."""
    ends = ((size, size), (0, 0))
    padded = np.pad(pixels, ends, mode="edge")
    lightest = _over(np.maximum, padded, size)
    return _over(np.minimum, lightest, size)[1 : 1 + len(pixels)]


def _over(best: np.ufunc, pixels: Grey, size: int) -> Grey:
    """The best of each pixel and the `size` - 1 below it; as many rows fewer."""
    done = 1
    while done < size:
        more = min(done, size - done)
        pixels = best(pixels[: len(pixels) - more], pixels[more:])
        done += more
    return pixels


def _runs(dark: Mask, least: int) -> Iterator[tuple[int, int, int]]:
    """The row, start and end of dark runs along the rows that are at least so long, from the top."""
    fringed = np.zeros((dark.shape[0], dark.shape[1] + 2), dtype=np.int8)
    fringed[:, 1:-1] = dark
    change = np.diff(fringed, axis=1)
    rows, starts = np.nonzero(change == 1)
    ends = np.nonzero(change == -1)[1]
    long = ends - starts >= least
    yield from zip(rows[long].tolist(), starts[long].tolist(), ends[long].tolist(), strict=True)


def _meets(others: Mask, y: int, start: int, end: int, step: int) -> bool:
    """Whether a run begins or ends at a rule that crosses it; the mask of those is drawn together the other way."""
    column = y // step
    ends = (slice(max((cell - 2) * step, 0), (cell + 2) * step) for cell in (start, end))
    return any(bool(others[rows, max(column - 1, 0) : column + 2].any()) for rows in ends)


def _joined(runs: list[tuple[int, int, int]]) -> list[tuple[float, int, int]]:
    """Runs of one rule made one: rows next to each other (a rule is some pixels thick and may slant a little)."""
    open_: list[tuple[int, int, int, int]] = []  # first row, last row, start, end
    done: list[tuple[int, int, int, int]] = []
    for y, start, end in runs:
        done += [rule for rule in open_ if rule[1] < y - 2]
        here = [rule for rule in open_ if rule[1] >= y - 2 and start <= rule[3] + 1 and rule[2] <= end + 1]
        open_ = [rule for rule in open_ if rule[1] >= y - 2 and rule not in here]
        tops, _, starts, ends = zip(*here, (y, y, start, end), strict=True)
        open_.append((min(tops), y, min(starts), max(ends)))
    return [((top + bottom) / 2 + 0.5, start, end) for top, bottom, start, end in (*done, *open_)]


def _grown(strokes: Mask, band: Mask, reach: int) -> Mask:
    """Where strokes that meet a band from above or below go on in it."""
    kept = np.zeros_like(band)
    for way in (1, -1):
        before, inside, stay = strokes[::way], band[::way], kept[::way]
        edge = np.zeros_like(inside)
        edge[2:] = before[:-2] & before[1:-1] & inside[2:]  # two pixels deep: a speck is no stroke
        for _ in range(reach):
            stay |= edge
            edge[1:] = edge[:-1] & inside[1:]
            edge[:1] = False  # there may be no row near a band
    return kept
