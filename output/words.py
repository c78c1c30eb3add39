"""The words of a page as the reading text has them, and where they stand in the picture of the page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from math import cos, radians, sin
from operator import attrgetter

from ocr.clean import CleanText
from ocr.ledger import Edit
from ocr.model import Box, Page, Word, around

HYPHENS = ("-", "\N{SOFT HYPHEN}", "\N{HYPHEN}")


@dataclass(frozen=True, slots=True)
class ReadWord:
    """A word on a line, repaired as in the reading text; its box in points of the upright page, as in `ocr.model`.

    `start` is its offset in the reading text, None for page furniture, which stays as read. A word broken over a line
    end comes as two, the first with its hyphen; `whole` is then the word they make, `part` 1 or 2.
    """

    text: str
    box: Box
    confidence: float | None
    bold: bool
    start: int | None
    whole: str = ""
    part: int = 0


@dataclass(slots=True)
class _Stretch:
    """A word as read, or several that the repairs joined, and the stretch of the reading text that it became."""

    words: list[Word]
    line: tuple[int, int]
    start: int
    end: int
    kept: bool
    after: str = ""  # the hyphen at the end of a broken line, where the reading text has none
    whole: str = ""
    part: int = 0
    box: Box = field(init=False)

    def __post_init__(self) -> None:
        self.box = self.words[0].box


def words_by_line(text: CleanText) -> list[list[list[ReadWord]]]:
    """For every page its lines that have words, top to bottom, and their words from left to right."""
    stretches = list(_stretches(text))
    kept = _joined([s for s in stretches if s.kept], text.text)
    pages: list[list[list[ReadWord]]] = [[] for _ in text.pages]
    everything = sorted(kept + [s for s in stretches if not s.kept], key=lambda s: (s.line, s.words[0].box.x0))
    for (page, _), line in groupby(everything, key=attrgetter("line")):
        pages[page].append([word for stretch in line for word in _read_words(stretch, text.text)])
    return pages


def _stretches(text: CleanText) -> Iterator[_Stretch]:
    edits, to_text = text.ledger.edits, text.ledger.to_text
    starts = [edit.start for edit in edits]
    for number, part in enumerate(text.pages):
        for line_number, line in enumerate(part.page.lines):
            kept_before = False
            for word, at in zip(line.words, line.starts, strict=True):
                raw_start = part.raw_start + at
                start, end = to_text(raw_start), to_text(raw_start + len(word.text))
                edit = edits[i] if (i := bisect_right(starts, raw_start) - 1) >= 0 else None
                kept = bool(text.text[start:end].strip()) or (kept_before and _is_used_up(edit, raw_start))
                yield _Stretch([word], (number, line_number), start, end, kept)
                kept_before = kept


def _is_used_up(edit: Edit | None, raw_start: int) -> bool:
    """Whether a word that left no letters went into the word before it ("för slag"), rather than out as noise."""
    return edit is not None and raw_start < edit.end and bool(edit.replacement.strip())


def _joined(stretches: Sequence[_Stretch], text: str) -> list[_Stretch]:
    """Join what the repairs joined, mark what a line end breaks, and share out what they put in between."""
    done = list(stretches[:1])
    for b in stretches[1:]:
        a = done[-1]
        gap = text[a.end : b.start]
        if re.search(r"\s", gap):  # what was put in goes to the word that it touches
            a.end += len(gap) - len(re.sub(r"^\S+", "", gap))
            b.start -= len(gap) - len(re.sub(r"\S+$", "", gap))
        elif a.line == b.line:
            a.words += b.words
            a.end = b.end
            a.box = around(word.box for word in a.words)
            continue
        elif b.start > a.start:
            _break(a, b, text)
        done.append(b)
    return done


def _break(a: _Stretch, b: _Stretch, text: str) -> None:
    """Mark the two parts of a word that a line end breaks."""
    b.start = a.end
    head, tail = text[a.start : a.end].split(), text[b.start : b.end].split()
    if not head or not tail:
        return
    a.whole = b.whole = head[-1] + tail[0]
    a.part, b.part = 1, 2
    raw = a.words[-1].text
    if raw.endswith(HYPHENS) and not head[-1].endswith(HYPHENS):
        a.after = raw[-1]


def _read_words(stretch: _Stretch, text: str) -> list[ReadWord]:
    """The words of a stretch: one, unless the repairs parted what stood together; then the box is parted as well."""
    sure = [w.confidence for w in stretch.words if w.confidence is not None]
    first = stretch.words[0]
    word = ReadWord(first.text, stretch.box, min(sure, default=None), first.bold, None)
    if not stretch.kept:
        return [word]
    said = text[stretch.start : stretch.end] + stretch.after
    found = [
        replace(
            word, text=m[0], start=stretch.start + m.start(), box=_share(stretch.box, m.start(), m.end(), len(said))
        )
        for m in re.finditer(r"\S+", said)
    ]
    if stretch.part and found:
        i = -1 if stretch.part == 1 else 0
        found[i] = replace(found[i], whole=stretch.whole, part=stretch.part)
    return found


def _share(box: Box, start: int, end: int, total: int) -> Box:
    """The part of a box where letters `start` to `end` of `total` stand."""
    letter = box.width / total
    return replace(box, x0=box.x0 + start * letter, x1=box.x1 - (total - end) * letter)


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture of a page as its file shows it: before it was turned upright and its skew was taken away.

    Places are in points, origin top left, y downwards.
    """

    width: float
    height: float
    rotation: int
    skew: float

    @classmethod
    def of(cls, page: Page) -> Picture:
        """The picture of a page that has a size."""
        width, height = page.width or 0.0, page.height or 0.0
        if page.rotation % 180:
            width, height = height, width
        return cls(width, height, page.rotation, page.skew or 0.0)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the upright, straight page lies in the picture."""
        wide, high = (self.height, self.width) if self.rotation % 180 else (self.width, self.height)
        dx, dy, turn = x - wide / 2, y - high / 2, radians(self.skew)
        x, y = wide / 2 + dx * cos(turn) + dy * sin(turn), high / 2 - dx * sin(turn) + dy * cos(turn)
        return {0: (x, y), 90: (y, wide - x), 180: (wide - x, high - y), 270: (high - y, x)}[self.rotation]

    def box(self, box: Box) -> Box:
        """The box in the picture around a box of the upright page."""
        corners = [self.point(x, y) for x in (box.x0, box.x1) for y in (box.y0, box.y1)]
        return around(Box(x, y, x, y) for x, y in corners)
