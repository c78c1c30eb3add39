"""Pictures of pages: making them upright and straight, and noticing that they are blank."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

#: Ink of a page, 0 (paper) to 1, rows by columns.
Ink = NDArray[np.float32]

#: A page with less ink than this share of its area is blank: a speck, a fold, a page number at most.
BLANK_INK = 0.0002
#: Height in pixels at which slant and direction of lines are measured: enough to see lines, quick to turn.
MEASURE_HEIGHT = 1000
#: Slants up to this are looked for, in degrees.
MOST_SKEW = 5.0
#: Smaller slants do no harm and are left alone, in degrees.
LEAST_SKEW = 0.15


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
