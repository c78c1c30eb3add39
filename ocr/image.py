"""Pictures of pages: even light, no specks, slant and direction of lines, and noticing that they are blank."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

#: A light map has one pixel for so many of the page, each way.
LIGHT_STEP = 8
#: Around a place, the lightest within this many inches is its paper: wider than any stroke of a letter.
PAPER_REACH = 0.2
#: Light is uneven where the darkest twentieth of the paper has less than this share of what the brightest twentieth has.
EVEN = 0.8
#: A dark band along an edge of the page lies within this share of its height or width, and is dark over the other share.
EDGE, BAND = 0.06, 0.3
#: Paper under this (of 255) is no paper but a dark edge, a fold or a picture: nothing that could be read there.
DARK = 50
#: What paper becomes, of 255.
PAPER = 245
#: Ink, of 255, where specks are looked for.
INK = 128
#: A speck is at most this high and wide, in inches, and stands alone. The dots of ä are three times as large.
SPECK = 0.01
#: From so many specks to the square inch on the page is dirty; dotted lines, small print and screens have fewer.
DIRTY = 20.0

#: Ink of a page, 0 (paper) to 1, rows by columns.
Ink = NDArray[np.float32]
#: Pixels of a page, 0 (black) to 255, rows by columns.
Grey = NDArray[np.uint8]

#: A page with less ink than this share of its area is blank: a speck, a fold, a page number at most.
BLANK_INK = 0.0002
#: Height in pixels at which slant and direction of lines are measured: enough to see lines, quick to turn.
MEASURE_HEIGHT = 1000
#: Slants up to this are looked for, in degrees.
MOST_SKEW = 5.0
#: Smaller slants do no harm and are left alone, in degrees.
LEAST_SKEW = 0.15


def cleaned(image: Image.Image, dpi: float) -> Image.Image:
    """A grey image with its light evened out and its specks removed, where it needs that; else the image itself.

    Measured in docs/decisions/0006: a shadow over a part of the page costs a fifth of its words, specks up to all of them.
    """
    grey = _evened(_without_dark_edges(image), dpi)
    pixels = np.asarray(grey)
    size = max(round(SPECK * dpi), 1)
    return Image.fromarray(_without_specks(pixels, size)) if _is_dirty(pixels, size, dpi) else grey


def _without_dark_edges(image: Image.Image) -> Image.Image:
    """The image with white over the dark bands along its edges: the lid or the gutter of the scanner, read as letters."""
    if min(image.size) < LIGHT_STEP / EDGE:
        return image
    dark = np.asarray(image.reduce(LIGHT_STEP)) < DARK
    white: Image.Image | None = None
    for turned, upright in ((dark, False), (dark.T, True)):  # bands along top and bottom, then left and right
        full = turned.mean(axis=1) > BAND
        reach, size = round(EDGE * len(full)), image.width if upright else image.height
        first = int(np.flatnonzero(full[:reach]).max(initial=-1)) + 1
        last = int(np.flatnonzero(full[::-1][:reach]).max(initial=-1)) + 1
        for start, end in ((0, first * LIGHT_STEP + LIGHT_STEP), (size - last * LIGHT_STEP - LIGHT_STEP, size)):
            if end - start > LIGHT_STEP:
                white = white or image.copy()
                white.paste(PAPER, (start, 0, end, image.height) if upright else (0, start, image.width, end))
    return white or image


def _evened(image: Image.Image, dpi: float) -> Image.Image:
    """The image divided by the light that falls on it, where that is uneven."""
    reach = max(round(PAPER_REACH * dpi / LIGHT_STEP), 1) | 1
    if min(image.size) < LIGHT_STEP * reach:
        return image
    small = image.reduce(LIGHT_STEP)
    paper = small.filter(ImageFilter.MaxFilter(reach)).filter(ImageFilter.MinFilter(reach))  # letters closed over
    map_ = paper.filter(ImageFilter.GaussianBlur(reach / 4))
    darkest, brightest = np.percentile(np.asarray(map_), (5, 95))
    if darkest >= EVEN * brightest:
        return image
    light = np.asarray(map_.resize(image.size, Image.Resampling.BILINEAR), dtype=np.float32)
    evened = np.asarray(image) * (PAPER / np.maximum(light, 1.0))
    return Image.fromarray(np.where(light < DARK, PAPER, np.minimum(evened, 255)).astype(np.uint8))


def _is_dirty(pixels: Grey, size: int, dpi: float) -> bool:
    """Whether there are more specks than print has, judged by every fourth band of the page."""
    band = max(round(dpi / 4), 4 * size)
    sample = pixels[: pixels.shape[0] // (4 * band) * 4 * band].reshape(-1, 4, band, pixels.shape[1])[:, 0]
    area = sample.size / (dpi * dpi)
    specks = sum(int(_specks(part < INK, size).sum()) for part in sample)
    return specks > DIRTY * area > 0


def _without_specks(pixels: Grey, size: int) -> Grey:
    """The page with its specks made paper, the smallest first, and its holes of one pixel made ink."""
    dark = pixels < INK
    clean = pixels.copy()
    holes = ~dark[1:-1, 1:-1] & (_sums(dark, 3) == 8)
    clean[1:-1, 1:-1][holes] = 0
    for side in range(1, size + 1):
        dark = clean < INK
        corners = _specks(dark, side)
        for y in range(1, side + 1):
            for x in range(1, side + 1):
                clean[y : y + corners.shape[0], x : x + corners.shape[1]][corners] = 255
    return clean


def _specks(dark: NDArray[np.bool_], size: int) -> NDArray[np.bool_]:
    """Where a square of `size` + 2 has ink, and all of it within its inner square of `size`: [y, x] is its upper left."""
    whole = _sums(dark, size + 2)
    inner = _sums(dark, size)[1:-1, 1:-1]
    alone: NDArray[np.bool_] = (whole > 0) & (whole == inner)
    return alone


def _sums(dark: NDArray[np.bool_], size: int) -> NDArray[np.uint8]:
    """How much ink every square of `size` pixels has; [y, x] is its upper left corner."""
    ink = dark.view(np.uint8)
    height, width = ink.shape[0] - size + 1, ink.shape[1] - size + 1
    rows = sum((ink[i : i + height] for i in range(1, size)), ink[:height])
    sums: NDArray[np.uint8] = sum((rows[:, i : i + width] for i in range(1, size)), rows[:, :width])
    return sums


def ink_of(image: Image.Image) -> Ink:
    """Ink of a grey image as 0 (paper) to 1, at `MEASURE_HEIGHT`, uneven light evened out."""
    scale = MEASURE_HEIGHT / max(image.size)
    small = image.resize(
        (max(round(image.width * scale), 1), max(round(image.height * scale), 1)), Image.Resampling.BOX
    )
    grey = np.asarray(small, dtype=np.float32)
    tile = 50
    paper = Image.fromarray(grey).resize(
        (max(small.width // tile, 1), max(small.height // tile, 1)), Image.Resampling.BOX
    )
    light = np.asarray(paper.resize(small.size, Image.Resampling.BILINEAR), dtype=np.float32)
    ink: Ink = (grey < light - 24).astype(np.float32)
    return ink


def is_blank(ink: Ink) -> bool:
    """Whether next to nothing stands on the page; the edges, where shadows fall, do not count."""
    height, width = ink.shape
    inner = ink[height // 20 : -height // 20 or None, width // 20 : -width // 20 or None]
    return bool(inner.mean() < BLANK_INK) if inner.size else True


def is_sideways(ink: Ink) -> bool:
    """Whether lines of text run up the page: then columns of pixels differ more than rows do."""
    return _banding(ink.sum(axis=0)) > 1.5 * _banding(ink.sum(axis=1))


def skew_of(ink: Ink) -> float:
    """Slant of the lines in degrees, counter-clockwise, from the angle at which rows of text stand out sharpest."""
    ys, xs = np.nonzero(ink)
    if not len(ys):
        return 0.0
    lowest = int(ink.shape[1] * np.tan(np.radians(MOST_SKEW + 1))) + 1

    def sharpness(angle: float) -> float:
        rows = np.round(ys + xs * np.tan(np.radians(angle))).astype(np.int64) + lowest
        return _banding(np.bincount(rows, minlength=ink.shape[0] + 2 * lowest).astype(np.float32))

    best = max(np.arange(-MOST_SKEW, MOST_SKEW + 0.1, 0.5), key=sharpness)
    best = max(np.arange(best - 0.4, best + 0.41, 0.1), key=sharpness)
    best = max(np.arange(best - 0.06, best + 0.07, 0.03), key=sharpness)
    return float(round(best, 2)) if abs(best) >= LEAST_SKEW else 0.0


def _banding(profile: NDArray[np.float32]) -> float:
    """How sharply a profile of ink changes from one row to the next."""
    change = np.diff(profile)
    return float((change * change).sum())
