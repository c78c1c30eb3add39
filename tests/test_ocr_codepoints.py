"""Signs that are not what they look like."""

import pytest
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
]


@pytest.mark.parametrize(("before", "after", "kind"), SIGNS)
def test_signs(before: str, after: str, kind: str) -> None:
    found = edits(before)
    assert replay(before, found) == after
    assert {edit.kind for edit in found} == {kind}


@pytest.mark.parametrize("text", ["Å ä ö § – ” ½ %", "rad\n\nrad\f sida\ttabb", "naïve Zoë"])
def test_what_is_right_stays(text: str) -> None:
    assert edits(text) == []


@given(st.text())
def test_any_text_twice_is_as_once(text: str) -> None:
    once = replay(text, edits(text))
    assert replay(once, edits(once)) == once
    assert "\x00" not in once and "\u202e" not in once
