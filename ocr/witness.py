"""A second reading of doubtful words, by another model.

The model `Latin` writes § and %, but on faint or coarse pages `swe` reads Swedish letters better. It is asked about
doubtful words only. The lines of such words are put on one picture, and the pictures of several pages are read in one go.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PIL import Image

from ocr import lexicon
from ocr.engine import Engine, Picture, recognise_each
from ocr.errors import EngineError
from ocr.layout import rows_of
from ocr.model import Box, Word, around

#: A word is doubtful below this confidence (0-1), and when it is no known word.
DOUBTFUL = 0.75
#: The witness is believed from this confidence on.
BELIEVED = 0.5
#: Letters that `Latin` writes where a dot, a ring or a speck misled it, and that no Swedish word has.
FOREIGN = set("âàáãāăìíîïıòóôõōùúûūñšžçčłđğşțýÿ")
#: White pixels around each strip.
MARGIN = 12
#: Two boxes are of one word when they share this part of the narrower one.
SAME_WORD = 0.6


def second_readings(pages: Sequence[tuple[Picture, Sequence[Word]]], witness: Engine) -> list[list[Word]]:
    """The words of pages (boxes in pixels of their pictures) with doubtful ones as the witness reads them, if it knows better.

    A word is only changed to a known word; one that both read alike gains confidence. Where the witness fails, the words
    stay as they are.
    """
    asked = {}
    for i, (picture, words) in enumerate(pages):
        if doubtful := [word for word in words if _is_doubtful(word)]:
            asked[i] = _Strips.of(picture, words, doubtful)
    answers = recognise_each(witness, [strips.sheet for strips in asked.values()])
    found = [list(words) for _, words in pages]
    for (i, strips), answer in zip(asked.items(), answers, strict=True):
        if not isinstance(answer, EngineError):
            found[i] = strips.judged(found[i], answer)
    return found


@dataclass(frozen=True, slots=True)
class _Strips:
    """The lines of a page that hold doubtful words, cut out (`boxes` on the page) and put on a sheet from `tops` on.

    `rows` are the doubtful words of each.
    """

    rows: list[list[Word]]
    boxes: list[Box]
    tops: list[int]
    sheet: Picture

    @classmethod
    def of(cls, picture: Picture, words: Sequence[Word], doubtful: Sequence[Word]) -> _Strips:
        asked = {id(word) for word in doubtful}
        lines = [row for row in rows_of(words) if any(id(word) in asked for word in row)]
        rows = [[word for word in row if id(word) in asked] for row in lines]
        boxes = [around(word.box for word in row) for row in lines]
        sheet, tops = _sheet(picture.image, boxes)
        return cls(rows, boxes, tops, Picture(sheet, picture.dpi))

    def judged(self, words: Sequence[Word], read: Sequence[Word]) -> list[Word]:
        """The words of the page, after what the witness read on the sheet."""
        better: dict[int, Word] = {}
        for row, strip, top in zip(self.rows, self.boxes, self.tops, strict=True):
            here = [w for w in read if top <= (w.box.y0 + w.box.y1) / 2 < top + strip.height + 2 * MARGIN]
            for word in row:
                if (other := _same(word, strip, here)) is not None:
                    better[id(word)] = _judged(word, other)
        return [better.get(id(word), word) for word in words]


def _is_doubtful(word: Word) -> bool:
    """Whether a word is unknown, and either not sure or with letters that Swedish does not have: â is a misread å."""
    bare = _bare(word.text)
    unsure = word.confidence is not None and word.confidence < DOUBTFUL and len(bare) > 2
    foreign = word.confidence is not None and any(c in FOREIGN for c in bare.casefold())
    return (unsure or foreign) and bare.isalpha() and not _knows(word)


def _knows(word: Word) -> bool:
    return lexicon.known(_bare(word.text).casefold())


def _bare(text: str) -> str:
    return text.strip(".,:;!?()[]\"”’'-–")


def _sheet(image: Image.Image, strips: Sequence[Box]) -> tuple[Image.Image, list[int]]:
    """The strips of a page one below the other, and where each begins on the sheet."""
    width = max(round(s.width) for s in strips) + 2 * MARGIN
    heights = [round(s.height) + 2 * MARGIN for s in strips]
    sheet = Image.new("L", (width, sum(heights) + MARGIN), 255)
    tops, at = [], 0
    for strip, height in zip(strips, heights, strict=True):
        part = image.crop((round(strip.x0), round(strip.y0) - 2, round(strip.x1) + 1, round(strip.y1) + 2))
        sheet.paste(part, (MARGIN, at + MARGIN - 2))
        tops.append(at)
        at += height
    return sheet, tops


def _same(word: Word, strip: Box, read: Sequence[Word]) -> Word | None:
    """The word of a strip's second reading that stands where a word stands."""
    left, right = word.box.x0 - strip.x0 + MARGIN, word.box.x1 - strip.x0 + MARGIN
    for other in read:
        shared = min(right, other.box.x1) - max(left, other.box.x0)
        if shared > SAME_WORD * max(other.box.width, right - left):
            return other
    return None


def _judged(word: Word, other: Word) -> Word:
    """What two readings make of a doubtful word."""
    if other.text == word.text:
        return replace(word, confidence=1 - (1 - (word.confidence or 0.0)) / 2)
    sure = other.confidence or 0.0
    if sure < BELIEVED or not _bare(other.text).isalpha() or not _knows(other):
        return word
    return replace(word, text=other.text, confidence=sure)
