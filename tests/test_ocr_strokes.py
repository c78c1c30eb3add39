"""Thin letters that a coarse page confuses, and accents that Swedish lacks: read anew where that gives one known word."""

import pytest

from ocr.model import Box, Word
from ocr.strokes import mended

BOX = Box(0, 0, 100, 10)


@pytest.mark.parametrize(
    ("read", "confidence", "text"),
    [
        ("besiutar", 0.9, "beslutar"),
        ("Bestut,", 0.8, "Beslut,"),
        ("jängre", 0.7, "längre"),
        ("ti!l", 0.7, "till"),
        ("avfalispian", 0.8, "avfallsplan"),  # a compound that the lists lack
        ("frân", 0.99, "från"),  # Swedish lacks the letter: however sure
        ("Lântagare", 0.96, "Låntagare"),
        # right as they are, or nobody knows
        ("âr", 0.9, "âr"),  # "år" or "är"
        ("besiutar", 0.95, "besiutar"),  # sure
        ("Ellstam", 0.5, "Ellstam"),
        ("Hodžić", 0.9, "Hodžić"),
        ("Rolf", 0.5, "Rolf"),
        ("bif", 0.5, "bif"),  # "bil" or "bit"
        ("ABF", 0.5, "ABF"),
        ("13-årig", 0.5, "13-årig"),
        ("iii", 0.5, "iii"),
        ("itfjitfjitfjitfj" * 20, 0.5, "itfjitfjitfjitfj" * 20),  # takes no time
        ("â" * 200, 0.5, "â" * 200),
    ],
)
def test_words_are_read_anew(read: str, confidence: float, text: str) -> None:
    assert mended(Word(read, BOX, confidence)) == Word(text, BOX, confidence)


def test_a_text_layer_is_left_alone() -> None:
    assert mended(Word("besiutar", BOX, None)).text == "besiutar"
