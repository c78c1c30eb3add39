"""Prose in two columns is read one column after the other; tables and lists are read across."""

import random

import pytest
from conftest import Row, grows_linearly, placed, placed_page

from ocr.clean import clean
from ocr.layout import page_of
from ocr.ledger import replay
from ocr.model import Box, Document, Word

SENTENCE = (
    "kommunen bygger nya bostäder vid sjön och öppnar en större förskola där barnen kan leka hela dagen medan "
    "föräldrarna arbetar eller studerar på annan ort under våren"
)
WORDS = SENTENCE.split()


def prose(seed: int, count: int, width: int = 42) -> list[str]:
    """Lines of running text, all but the last of a paragraph filled; paragraphs of uneven length."""
    order = random.Random(seed)
    found: list[str] = []
    while len(found) < count:
        text = ""
        for _ in range(order.randint(2, 6)):
            row = order.choice(WORDS)
            while len(row) + 1 + len(word := order.choice(WORDS)) <= width:
                row += " " + word
            text += row + "\n"
        found += text.splitlines()
    return found[:count]


def column(texts: list[str], x: float, y: float = 150.0, leading: float = 13.0) -> list[Row]:
    return [Row(text, x=x, y=y + i * leading, size=10) for i, text in enumerate(texts)]


LEFT, RIGHT = prose(1, 30), prose(2, 26)


@pytest.mark.parametrize("offset", [0.0, 3.0, 6.5])
@pytest.mark.parametrize("text_source", ["text_layer", "ocr"])
def test_two_columns_are_read_one_after_the_other(offset: float, text_source: str) -> None:
    title, foot = Row("Nytt från kommunhuset i Tallhälla denna vår", x=72, y=80, size=20), Row("Sista raden", y=700)
    page = placed_page([title, *column(LEFT, 72), *column(RIGHT, 320, 150 + offset), foot], text_source=text_source)
    assert page.raw.split() == " ".join([title.text, *LEFT, *RIGHT, foot.text]).split()
    assert "\t" not in page.raw


def test_lines_of_a_column_are_joined_to_paragraphs() -> None:
    found = placed([*column(LEFT, 72), *column(RIGHT, 320)])
    assert max(b.end - b.start for b in found.blocks) > 400


ACROSS = {
    "names": [
        row
        for i in range(14)
        for row in (
            Row(f"Anna Ek{'man' * (i % 2)} (S), ordförande", y=100 + 14 * i),
            Row(f"Bo Ask{'lund' * (i % 3)} (M)", x=320, y=100 + 14 * i),
        )
    ],
    "table of sentences": [
        row
        for i in range(6)
        for row in (
            *column(prose(i, 3), 72, 100 + 60 * i),
            *column(prose(i + 50, 2), 320, 100 + 60 * i),
        )
    ],
    "labels": [
        row
        for i, text in enumerate(prose(4, 14))
        for row in (Row("Handläggare", y=100 + 14 * i), Row(text, x=250, y=100 + 14 * i))
    ],
    "few lines": [*column(LEFT[:5], 72), *column(RIGHT[:5], 320)],
    "one column": column([a + " " + b for a, b in zip(LEFT, RIGHT, strict=False)], 72),
}


@pytest.mark.parametrize("kind", ACROSS)
def test_what_is_read_across(kind: str) -> None:
    rows = ACROSS[kind]
    level = sorted(rows, key=lambda row: (row.y, row.x))
    assert placed_page(rows).raw.split() == " ".join(row.text for row in level).split()


def on_end(text: str, x: float, y: float, up: bool) -> list[Word]:
    """The words of a line that runs up or down the page, from a height on."""
    found = []
    for part in text.split():
        tall = 4.5 * len(part)
        top = y - tall if up else y
        found.append(Word(part, Box(x, top, x + 9.3, top + tall), size=8))
        y += (-1 if up else 1) * (tall + 2.2)
    return found


BESIDE = "Org.nr 212000-0000 Sida 1 av 12"


@pytest.mark.parametrize(("x", "y", "up"), [(22.0, 600.0, True), (550.0, 200.0, False)])
def test_lines_up_a_margin_are_set_apart_as_noise(x: float, y: float, up: bool) -> None:
    body = column(LEFT, 72)
    words = [*on_end(BESIDE, x, y, up), *(word for row in body for word in row.words())]
    page = page_of(words, number=1, text_source="text_layer", width=595, height=842)
    assert page.raw.split() == " ".join([*LEFT, BESIDE]).split()
    found = clean(Document((page,)))
    assert "Org.nr" not in found.text and found.text.split() == " ".join(LEFT).split()
    assert replay(found.raw, found.ledger.edits) == found.text


@pytest.mark.parametrize("pages", [1, 2])
def test_words_up_a_margin_are_noise_only_where_they_return(pages: int) -> None:
    """The label of a group of rows stands on one page; the name of a form on all."""
    body = [word for row in column(LEFT, 72) for word in row.words()]
    words = [*on_end("Grönska", 22, 600, True), *body]
    made = [page_of(words, number=n + 1, text_source="text_layer", width=595, height=842) for n in range(pages)]
    text = clean(Document(tuple(made))).text
    assert text.count("Grönska") == (1 if pages == 1 else 0)
    assert pages > 1 or text.rstrip().endswith("Grönska")


def test_numerals_and_narrow_words_in_a_margin_stay_in_their_lines() -> None:
    rows = [
        row for i, text in enumerate(LEFT) for row in (Row("IIII.", x=40, y=150 + 13 * i), Row(text, y=150 + 13 * i))
    ]
    assert placed_page(rows).raw.splitlines()[0].startswith("IIII.")


def test_the_head_of_a_table_on_end_stays() -> None:
    head = [*on_end("Röstade", 200, 100, True), *on_end("Frånvarande", 250, 100, True)]
    words = [*head, *(word for row in column(LEFT, 72) for word in row.words())]
    page = page_of(words, number=1, text_source="text_layer", width=595, height=842)
    assert page.raw.startswith("Röstade")
    assert {"Röstade", "Frånvarande"} <= set(clean(Document((page,))).text.split())


def test_many_rows_take_linear_time() -> None:
    def work(n: int) -> object:
        return placed_page([*column(LEFT * n, 72), *column(RIGHT * n, 320)])

    assert grows_linearly(work, 20)
