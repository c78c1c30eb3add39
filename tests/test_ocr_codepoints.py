"""Signs that are not what they look like."""

import pytest
from conftest import Row, placed
from hypothesis import given
from hypothesis import strategies as st

from ocr.codepoints import edits
from ocr.ledger import replay

SIGNS = [
    ("a\u030a a\u0308 o\u0308 A\u030a e\u0301", "å ä ö Å é", "diacritic"),  # letter and accent apart
    ("e\ufb00ekt, \ufb01nans", "effekt, finans", "letter"),  # ligatures
    ("grund\xad\nläggande", "grund-\nläggande", "dehyphenation"),  # a soft hyphen that shows
    ("kom\xadmun", "kommun", "dehyphenation"),  # and one that does not
    ("3\u00a0500\u202fkr", "3 500 kr", "spacing"),
    ("\ufeff§\u200b 4\u202e", "§ 4", "noise"),  # zero width and turned direction
    ("a\x00b\x07c", "abc", "noise"),
    ("\uf0b7 punkt", "• punkt", "punctuation"),  # the bullet of a symbol font
    ("> Taxan antas.\n> Planen antas.", "• Taxan antas.\n• Planen antas.", "punctuation"),  # signs that open an item
    ("➢ Taxan antas.", "• Taxan antas.", "punctuation"),
    ("› att anta taxan", "• att anta taxan", "punctuation"),
    ("→ 3 procent", "• 3 procent", "punctuation"),
    ("o Taxan antas.", "• Taxan antas.", "punctuation"),  # Word's open ring
]


@pytest.mark.parametrize(("before", "after", "kind"), SIGNS)
def test_signs(before: str, after: str, kind: str) -> None:
    found = edits(before)
    assert replay(before, found) == after
    assert {edit.kind for edit in found} == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "Å ä ö § – ” ½ %",
        "rad\n\nrad\f sida\ttabb",
        "naïve Zoë",
        "3 > 2",
        "> 5 mg/l\tblyvärde".replace("> 5", ">5"),
        "o dyl",
        "a → b",
        "o annat",
    ],
)
def test_what_is_right_stays(text: str) -> None:
    assert edits(text) == []


@given(st.text())
def test_any_text_twice_is_as_once(text: str) -> None:
    once = replay(text, edits(text))
    assert replay(once, edits(once)) == once
    assert "\x00" not in once and "\u202e" not in once


READ = [
    # (as recognised, as it should be)
    ("l Tallhälla finns en park.", "I Tallhälla finns en park."),  # the word I opens a line
    ("Parken är ny. | den finns en damm.", "Parken är ny. I den finns en damm."),  # or a sentence
    ("Del | av planen", "Del | av planen"),  # in the middle it may be a rule of a table
]


@pytest.mark.parametrize(("read", "right"), READ)
def test_the_word_i_is_read_as_a_stroke(read: str, right: str) -> None:
    clean = placed([Row(read, confidence=0.6)], text_source="ocr")
    assert clean.text.strip() == right


def test_a_text_layer_keeps_its_strokes() -> None:
    assert placed([Row("l Tallhälla finns en park.")]).text.strip() == "l Tallhälla finns en park."


@pytest.mark.parametrize(("size", "bullet"), [(4.0, "•"), (11.0, "e")])
def test_a_small_e_that_opens_a_line_is_a_bullet(size: float, bullet: str) -> None:
    rows = [Row("e", x=72, size=size, confidence=0.6), Row("Tjänsteskrivelse den 6 maj", x=90, confidence=0.9)]
    assert placed(rows, text_source="ocr").text.split()[0] == bullet


UNDERLINED = [
    # (as recognised, as it should be)
    ("Motịọn angående sophämtning", "Motion angående sophämtning"),
    ("Ințęrpęllațiọn angående vägen", "Interpellation angående vägen"),
    ("ọch", "och"),
    ("Ḅọrgen för lån", "Borgen för lån"),
    ("Nämndęns beslut", "Nämndens beslut"),  # known without its mark
    ("Elif Şimşek och François Aydın", "Elif Şimşek och François Aydın"),  # names have such marks
    ("Müller, Žižek, Łukasz", "Müller, Žižek, Łukasz"),
]


@pytest.mark.parametrize(("read", "right"), UNDERLINED)
def test_an_underline_is_no_mark_of_the_letters(read: str, right: str) -> None:
    assert placed([Row(read, confidence=0.6)], text_source="ocr").text.strip() == right


def test_a_text_layer_keeps_its_marks() -> None:
    assert placed([Row("Nguyễn Thị Mẹ")]).text.strip() == "Nguyễn Thị Mẹ"
