"""Cleaning as a whole: the ledger gives the text back, places agree, and hostile text takes linear time."""

from itertools import pairwise

import pytest
from conftest import Row, grows_linearly, lines, placed, placed_page, plain
from hypothesis import given, settings
from hypothesis import strategies as st

from ocr.clean import CleanText, clean
from ocr.ledger import replay
from ocr.model import Document, Page
from ocr.textfile import pages_of

MIXED = (
    "§ 45 Beslut grund- läggande forslag kommunstyrelsen att a\u0308r \xad 4 (44) • Sida ﬁnans ** 1. II. $ Anna Ek (S) och"
    " barn- 8 foreslar \u200b å"
)
WORDS = st.sampled_from(MIXED.split(" "))
LINES = st.lists(st.lists(WORDS, min_size=1, max_size=7).map(" ".join), max_size=12)
TEXTS = st.lists(LINES.map("\n".join) | st.text("aå§ \n\t-.*1\xad\ufeff"), max_size=4).map("\f".join)


@st.composite
def placed_documents(draw: st.DrawFn) -> Document:
    pages = []
    for number in range(1, draw(st.integers(1, 3)) + 1):
        rows = [
            Row(
                text,
                draw(st.sampled_from([72.0, 72.0, 300.0])),
                40.0 + 14 * i,
                draw(st.sampled_from([11.0, 11.0, 16.0])),
            )
            for i, text in enumerate(draw(LINES))
        ]
        pages.append(placed_page(rows, number, draw(st.sampled_from(["text_layer", "ocr"]))))
    return Document(tuple(pages))


DOCUMENTS = TEXTS.map(lambda text: Document(pages_of(text))) | placed_documents()


@settings(deadline=None, max_examples=150)
@given(DOCUMENTS)
def test_the_ledger_leads_from_the_raw_text_to_the_clean_one(document: Document) -> None:
    found = clean(document)
    assert found.raw == document.raw
    assert replay(found.raw, found.ledger.edits) == found.text
    assert all(found.raw[e.start : e.end] != e.replacement for e in found.ledger.edits)


@settings(deadline=None, max_examples=100)
@given(DOCUMENTS)
def test_blocks_cells_and_pages_lie_inside_the_text_in_order(document: Document) -> None:
    found = clean(document)
    at = 0
    for block in found.blocks:
        assert at <= block.start < block.end <= len(found.text)
        assert found.text[block.start : block.end].strip() and "\n" not in found.text[block.start : block.end]
        assert "\t".join(found.text[c.start : c.end] for c in block.cells) == found.text[block.start : block.end]
        at = block.end
    assert [p.page for p in found.pages] == list(document.pages)
    ends = [(p.start, p.end) for p in found.pages]
    assert all(a[1] <= b[0] for a, b in pairwise(ends))
    assert " ".join(found.text[b.start : b.end] for b in found.blocks).split() == found.text.split()


NAMES = ["Abborre", "Braxen", "Cikada", "Dovhjort", "Ekoxe", "Fjällräv"]


def test_page_at_says_on_which_page_words_stand() -> None:
    made = [
        lines(f"{NAMES[0]} beslutar", "", f"{NAMES[1]} föreslår", y=200),
        lines(f"{NAMES[2]} yrkar", "", f"{NAMES[3]} anför", y=300),
        lines(f"{NAMES[4]} röstar", "", f"{NAMES[5]} avstår", y=400),
    ]
    found = placed(*[[Row("Tallhälla kommun", y=40), *rows] for rows in made])
    assert found.text.count("Tallhälla") == 1
    assert [found.page_at(found.text.index(name)) for name in NAMES] == [1, 1, 2, 2, 3, 3]


@pytest.mark.parametrize("text", ["", "\n\n", "\f\f", "   "])
def test_nothing_comes_of_nothing(text: str) -> None:
    found = clean(Document((Page(None, text, (), "text_file"),)))
    assert found.blocks == () and found.text.strip() == "" and found.page_at(0) is None


def test_a_document_without_pages_is_empty() -> None:
    found = clean(Document(()))
    assert found.text == "" and found.blocks == found.pages == () and found.trust_at(0) == 1.0


def test_a_text_without_pages_has_no_page() -> None:
    found = plain("Ett\n\nTvå")
    assert found.page_at(5) is None


def test_cells_know_their_columns() -> None:
    found = placed([Row("Beslutande"), Row("Anna Ek (S)", x=200), Row("Bo Ask (M)", x=400)])
    assert [(found.text[c.start : c.end], c.x0) for c in found.blocks[0].cells] == [
        ("Beslutande", 72.0),
        ("Anna Ek (S)", 200.0),
        ("Bo Ask (M)", 400.0),
    ]


def test_what_is_clean_stays_as_it_is() -> None:
    text = "§ 4 Val av justerare\n\nAnna Ek (S) väljs att justera protokollet.\n\n§ 5 Budget\n\nNämnden godkänner budgeten."
    found = plain(text)
    assert found.text == text and found.ledger.edits == ()


HOSTILE = [
    "§ § § ",
    "a",
    "a-\n",
    "\n",
    " ",
    "\t",
    "a\n",
    "8 1\n",
    "1. \n",
    "**",
    "*a* ",
    "a\u0308",
    "4 (44)\n",
    "Barn- och ",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    def work(size: int) -> CleanText:
        return plain(f"Början\n{(unit * size)[:size]}\nSlut")

    assert grows_linearly(work, 15_000)


@pytest.mark.parametrize(("unit", "size"), [("§ § § ", 250_000), ("a", 1_000_000), ("\n", 1_000_000), (" ", 1_000_000)])
def test_a_megabyte_is_cleaned_in_seconds(unit: str, size: int) -> None:
    found = plain(f"Början\n{(unit * size)[:size]}\nSlut")
    assert "Början" in found.text and "Slut" in found.text


@pytest.mark.parametrize("text_source", ["text_layer", "ocr"])
def test_many_pages_and_long_pages_take_linear_time(text_source: str) -> None:
    def work(count: int) -> CleanText:
        return placed(
            *[lines(f"Rubrik {n * n} om {n}", f"Text {n * 7}", y=40) for n in range(count)], text_source=text_source
        )

    assert grows_linearly(work, 400)


def test_a_long_page_of_a_text_file_takes_linear_time() -> None:
    assert grows_linearly(lambda count: plain("en rad\n" * count + "\fSlut"), 4_000)
