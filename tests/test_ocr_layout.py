"""From words on a page to lines, columns and gaps."""

import random

import pytest
from conftest import Row, lines, placed_page
from hypothesis import given
from hypothesis import strategies as st

from ocr.layout import page_of
from ocr.model import Box, Word


def raw_of(*rows: Row) -> str:
    return placed_page(rows).raw


LAYOUTS = [
    # words of a line stand one blank apart
    ([Row("Anna Ek")], "Anna Ek"),
    # a wide gap is another column
    ([Row("Anna Ek"), Row("Ledamot", x=250)], "Anna Ek\tLedamot"),
    # lines close together, and apart
    (lines("Ett", "Två"), "Ett\nTvå"),
    (lines("Ett", "", "Tre"), "Ett\n\nTre"),
    # words not quite level share a line
    ([Row("§ 45", y=100), Row("Budget", x=110, y=102)], "§ 45 Budget"),
    # a raised sign belongs to its line
    ([Row("yta i m", y=100), Row("2", x=117, y=98, size=6), Row("högst", x=125, y=100)], "yta i m 2 högst"),
    # a tall sign does not swallow the next line
    ([Row("A", y=100, size=24), Row("Ett", x=100, y=101), Row("Två", x=100, y=114)], "A Ett\nTvå"),
    # bold to regular: a label and its value, though the gap is narrow
    ([Row("Plats", bold=True), Row("Tallhälla", x=72 + 5 * 5.5 + 9)], "Plats\tTallhälla"),
    ([Row("Plats"), Row("Tallhälla", x=72 + 5 * 5.5 + 9)], "Plats Tallhälla"),
]


@pytest.mark.parametrize(("rows", "raw"), LAYOUTS)
def test_layouts(rows: list[Row], raw: str) -> None:
    assert raw_of(*rows) == raw


def test_a_column_that_many_lines_share_needs_a_narrow_gap_only() -> None:
    ends = 72 + 5.5 * 10
    many = [row for i in range(6) for row in (Row("a" * 10, y=100 + 14 * i), Row("b", x=ends + 8, y=100 + 14 * i))]
    starts = [Row("c", x=ends + 8, y=300 + 14 * i) for i in range(6)]
    assert raw_of(*many, *starts).splitlines()[0] == "a" * 10 + "\tb"
    assert raw_of(*many[:2]) == "a" * 10 + " b"


def test_words_of_a_typewriter_that_begin_under_each_other_are_no_columns() -> None:
    typed = ["Rut yrkar nu avslag", "    att anta taxan,", "Nej sade de allra", "    att delge alla"]

    def row(text: str, y: float, pitch: float = 7.2) -> list[Row]:
        starts = [i for i, c in enumerate(text) if c != " " and (i == 0 or text[i - 1] == " ")]
        return [Row(text[i:].split()[0], x=72 + pitch * i, y=y) for i in starts]

    raw = raw_of(*(part for i, text in enumerate(typed * 3) for part in row(text, 100 + 14 * i)))
    assert raw.split("\n") == [text.strip() for text in typed * 3]


@given(st.lists(st.text("abåä§1", min_size=1, max_size=6), min_size=1, max_size=40), st.randoms())
def test_words_in_any_order_give_the_same_page(words: list[str], order: random.Random) -> None:
    rows = [Row(word, x=72 + 60 * (i % 5), y=80 + 13 * (i // 5)) for i, word in enumerate(words)]
    shuffled = [word for row in rows for word in row.words()]
    order.shuffle(shuffled)
    page = page_of(shuffled, number=1, text_source="ocr", width=595, height=842)
    assert page == placed_page(rows, text_source="ocr")
    assert page.raw.split() == words


@given(
    st.lists(st.tuples(st.text("aå§", min_size=1, max_size=5), *[st.floats(0, 500)] * 2, st.floats(0, 30)), max_size=25)
)
def test_wherever_words_stand_each_is_in_the_text_at_its_offset(found: list[tuple[str, float, float, float]]) -> None:
    words = [Word(text, Box(x, y, x + 5 * len(text), y + height)) for text, x, y, height in found]
    page = page_of(words, number=1, text_source="ocr", width=595, height=842)
    placed = [
        (page.raw[at : at + len(word.text)], word)
        for line in page.lines
        for at, word in zip(line.starts, line.words, strict=True)
    ]
    assert all(text == word.text for text, word in placed)
    assert sorted(word.text for _, word in placed) == sorted(word.text for word in words)
    for line in page.lines:
        assert page.raw[line.start : line.end].split() == [word.text for word in line.words]


def test_an_empty_page() -> None:
    assert raw_of() == ""
