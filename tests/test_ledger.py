"""The ledger: composing stages and replaying them gives the same text as applying them one after the other."""

import doctest

from hypothesis import given
from hypothesis import strategies as st

from ocr import ledger
from ocr.ledger import KINDS, Edit, Ledger, replay


@st.composite
def edits_of(draw: st.DrawFn, text: str) -> list[Edit]:
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    found = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        if found and ((start, end) == (found[-1].start, found[-1].end) or start < found[-1].end):
            continue
        found.append(Edit(start, end, draw(st.text("xyzå\n", max_size=3)), draw(st.sampled_from(KINDS))))
    return found


@given(st.data())
def test_stages_compose(data: st.DataObject) -> None:
    raw = data.draw(st.text("abc §\n", max_size=30))
    book = Ledger.of(raw)
    text = raw
    for _ in range(3):
        edits = data.draw(edits_of(text))
        book, text = book.then(edits), replay(text, edits)
        assert book.text == text
    assert replay(raw, book.edits) == text
    for position in range(len(text) + 1):
        assert 0 <= book.to_raw(position) <= len(raw)
    for position in range(len(raw) + 1):
        assert 0 <= book.to_text(position) <= len(text)
    unchanged = {i for i in range(len(raw))} - {i for e in book.edits for i in range(e.start, e.end)}
    for i in unchanged:
        assert text[book.to_text(i)] == raw[i]
        assert book.to_raw(book.to_text(i)) == i
    for edit, start, end in book.spans():
        assert text[start:end] == edit.replacement


def test_the_example_in_the_docstring_holds() -> None:
    assert doctest.testmod(ledger).failed == 0
    assert doctest.testmod(ledger).attempted > 0
