"""A second reading of doubtful words: asked about their lines only, believed when it knows the word."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from conftest import needs_tesseract
from PIL import Image, ImageDraw, ImageFont

from ocr.engine import Engine, Picture, Tesseract
from ocr.errors import EngineError
from ocr.model import Box, Word
from ocr.witness import MARGIN, second_readings

PAGE = Image.new("L", (1000, 400), 255)


def word(text: str, x: float, y: float, confidence: float) -> Word:
    return Word(text, Box(x, y, x + 20 * len(text), y + 40), confidence)


class Witness:
    """Says what it is told to at the places of a strip, and counts how often it is asked."""

    name = "witness"
    witness = None

    def __init__(self, *says: Word | Exception) -> None:
        self.says = says
        self.asked: list[tuple[int, int]] = []

    def recognise(self, pictures: Sequence[Picture]) -> Sequence[Sequence[Word]]:
        self.asked += [picture.image.size for picture in pictures]
        if isinstance(self.says[0], Exception):
            raise self.says[0]
        return [[w for w in self.says if isinstance(w, Word)] for _ in pictures]

    def rotation(self, image: Image.Image) -> int:
        return 0


def second_reading(image: Image.Image, dpi: float, words: Sequence[Word], witness: Engine) -> list[Word]:
    return second_readings([(Picture(image, dpi), words)], witness)[0]


#: Lines that are sure, and two doubtful words.
SURE = [word("sammanträdesprotokoll", 100, y, 0.97) for y in range(260, 400, 42)]
DOUBTS = [word("förslagct", 700, 200, 0.7), word("avsrågs", 890, 200, 0.7)]
READ = [
    word("Beslut", 100, 50, 0.95),
    word("Kommunstyreisen", 100, 200, 0.7),
    word("beslutar", 450, 200, 0.97),
    *DOUBTS,
    *SURE,
]


@pytest.mark.parametrize(
    ("says", "confidence", "text"),
    [
        ("Kommunstyrelsen", 0.9, "Kommunstyrelsen"),  # a known word
        ("Kommunstyreisen", 0.9, "Kommunstyreisen"),  # agrees
        ("Kommunstyrejsen", 0.9, "Kommunstyreisen"),  # another unknown word is no better
        ("Kommunstyrelsen", 0.2, "Kommunstyreisen"),  # not sure itself
    ],
)
def test_a_doubtful_word_is_asked_about(says: str, confidence: float, text: str) -> None:
    witness = Witness(word(says, MARGIN, MARGIN, confidence), word("beslutat", 350 + MARGIN, MARGIN, 0.99))
    found = second_reading(PAGE, 300, READ, witness)
    assert [w.text for w in found] == ["Beslut", text, *[w.text for w in READ[2:]]]
    assert len(witness.asked) == 1 and witness.asked[0][1] < 120, "only the strip of its line is shown"


def test_a_letter_that_swedish_lacks_is_doubtful_however_sure() -> None:
    witness = Witness(word("år", MARGIN, MARGIN, 0.9))
    assert second_reading(PAGE, 300, [word("âr", 100, 50, 0.96), *SURE], witness)[0].text == "år"


def test_agreement_gives_confidence() -> None:
    witness = Witness(word("Kommunstyreisen", MARGIN, MARGIN, 0.5))
    assert second_reading(PAGE, 300, READ, witness)[1].confidence == pytest.approx(0.85)


@pytest.mark.parametrize(
    "sure",
    [
        word("Beslut", 100, 50, 0.95),  # confident
        word("kommunen", 100, 50, 0.3),  # a known word
        word("§", 100, 50, 0.1),  # signs that the witness cannot write
        word("2024/45", 100, 50, 0.1),  # numbers are never read twice
    ],
)
def test_nobody_is_asked_about_other_words(sure: Word) -> None:
    witness = Witness(EngineError("must not be asked"))
    words = [sure, *SURE]
    assert second_reading(PAGE, 300, words, witness) == words
    assert witness.asked == []


def test_a_witness_that_fails_changes_nothing() -> None:
    assert second_reading(PAGE, 300, READ, Witness(EngineError("down"))) == READ


@needs_tesseract
def test_a_real_witness_reads_the_strip() -> None:
    image = Image.new("L", (1400, 300), 255)
    font = ImageFont.truetype("LiberationSans-Regular.ttf", 48)
    ImageDraw.Draw(image).text((100, 120), "Kommunstyrelsen beslutar", font=font, fill=0)
    left, top, right, bottom = font.getbbox("Kommunstyrelsen")
    doubtful = Word("Kommunstyreisen", Box(100 + left, 120 + top, 100 + right, 120 + bottom), 0.3)
    witness = Tesseract().witness
    assert witness is not None
    found = second_reading(image, 300, [doubtful], witness)
    assert [w.text for w in found] == ["Kommunstyrelsen"]
