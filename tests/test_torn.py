"""Words stuck together where a hyphen was lost: parted where certain, told elsewhere, other words left alone."""

import doctest

import pytest
from conftest import grows_linearly, plain

from ocr import torn
from ocr.ledger import replay

PARTED = [
    ("Elever i grundoch gymnasieskolan", "Elever i grund- och gymnasieskolan"),
    ("Barnoch äldreomsorgen i Tallhälla", "Barn- och äldreomsorgen i Tallhälla"),
    ("alla höstoch vårterminer är långa", None),
    ("en gemensam och långsamt växande modeller samt annat", None),
    ("samtliga karameller och gemensamt ansvar", None),
    ("Murdoch och Bloch säger", None),
]


@pytest.mark.parametrize(("text", "expected"), PARTED)
def test_words_are_parted_only_where_certain(text: str, expected: str | None) -> None:
    edits, _ = torn.find(text)
    assert replay(text, edits) == (expected or text)


def test_what_is_not_certain_is_told() -> None:
    found = plain("Kostnaden för mjölkoch fisk\n\nFärgoch ljus")
    assert [(found.text[d.start : d.end], d.code, d.readings) for d in found.doubts] == [
        ("mjölkoch", "stuck_together", ("mjölk- och",)),
        ("Färgoch", "stuck_together", ("Färg- och",)),
    ]


def test_hostile_text_takes_linear_time() -> None:
    assert grows_linearly(lambda n: torn.find("aoch" * n + " och " * n + "grundoch skolor\t" * n), 20_000)


def test_the_example_holds() -> None:
    assert doctest.testmod(torn).failed == 0
