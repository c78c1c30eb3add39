"""Bar charts as plain geometry: what the report's template draws as SVG, without a library and without JavaScript."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 720, 240
LEFT, RIGHT, TOP, BOTTOM = 44, 8, 12, 26
MAX_LABELS = 16
MAX_BAR = 48


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its box in SVG units, which series it belongs to (from 0), and what it says when pointed at."""

    x: float
    y: float
    width: float
    height: float
    series: int
    title: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart ready to draw. `ticks` are (x, label), `grid` is (y, value); `labels` and `series` hold the figures."""

    title: str
    description: str
    bars: tuple[Bar, ...]
    ticks: tuple[tuple[float, str], ...]
    grid: tuple[tuple[float, int], ...]
    labels: tuple[str, ...]
    series: Mapping[str, Sequence[int]]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT


def stacked(title: str, description: str, labels: Sequence[str], series: Mapping[str, Sequence[int]]) -> Chart:
    """Stack the series on each other, a bar for each label. Each series has as many counts as there are labels."""
    totals = [sum(counts) for counts in zip(*series.values(), strict=True)]
    step = _grid_step(max(totals, default=0))
    top = step * max(1, -(-max(totals, default=0) // step))
    scale = (HEIGHT - TOP - BOTTOM) / top
    slot = (WIDTH - LEFT - RIGHT) / max(1, len(labels))
    width = min(MAX_BAR, slot * 0.8)
    every = -(-len(labels) // MAX_LABELS) or 1
    bars = []
    for i, label in enumerate(labels):
        stacked_so_far = 0
        for number, (name, counts) in enumerate(series.items()):
            if counts[i]:
                stacked_so_far += counts[i]
                x, y = LEFT + i * slot + (slot - width) / 2, HEIGHT - BOTTOM - stacked_so_far * scale
                bars.append(_bar(x, y, width, counts[i] * scale, number, f"{label}, {name}: {counts[i]}"))
    ticks = [(round(LEFT + (i + 0.5) * slot, 1), label) for i, label in enumerate(labels) if i % every == 0]
    grid = [(round(HEIGHT - BOTTOM - value * scale, 1), value) for value in range(0, top + 1, step)]
    return Chart(title, description, tuple(bars), tuple(ticks), tuple(grid), tuple(labels), series)


def _bar(x: float, y: float, width: float, height: float, series: int, title: str) -> Bar:
    return Bar(round(x, 1), round(y, 1), round(width, 1), round(height, 1), series, title)


def _grid_step(largest: int) -> int:
    """The round distance (1, 2, 5, 10, 20 …) that gives at most five lines."""
    power = 1
    while True:
        for step in (power, 2 * power, 5 * power):
            if largest <= 5 * step:
                return step
        power *= 10
