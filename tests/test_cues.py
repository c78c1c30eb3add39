"""A pattern with cues is not tried where none of them stands, so every match must hold one."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers import (
    castlists,
    decisions,
    kinds,
    motions,
    outcomes,
    pageheads,
    pieces,
    presence,
    protokoll,
    references,
    reports,
    signing,
    standins,
    statements,
    votes,
)
from parsers.cues import Cued
from parsers.rules import load_rules

CUED = [
    protokoll.IMMEDIATE,
    statements.BARE,
    statements.NOTHING,
    votes._data().held,
    *(pageheads.COUNTER, pageheads.DAY, pageheads.TITLE, pageheads.DAY_LABEL, pageheads.TOWN),
    *(references.LAW, references.MINUTES, references.URL),
    *(cued for _, cued in outcomes._patterns("outcome")),
    *(pattern for pattern, *_ in presence._patterns().values()),
    *(statements.OWN, statements.GIVEN, statements.CERTIFIES),
    *(decisions.DISSENT, decisions.MOVES, motions.JOINING, pieces.REST),
    *(*standins.patterns("in_entry"), *standins.patterns("in_sentence")),
    *(reports.CUE, reports.LIST, signing.DIGITAL),
    *(
        Cued(re.compile(mark.get("holds") or mark["opens"], re.IGNORECASE), tuple(mark["cues"]))
        for marks in load_rules("kinds").values()
        for mark in marks
        if "cues" in mark
    ),
    *(
        Cued(pattern, votes._data().cues)
        for patterns in (*votes._data().count.values(), votes._data().against, *votes._data().meaning.values())
        for pattern in patterns
    ),
    Cued(votes._data().otherwise, votes._data().cues),
    *(
        Cued(pattern, castlists._ballot_cues())
        for pattern in (
            *(castlists.ANSWER, castlists.SIDES, castlists.FOLLOWING, castlists.after_names(), castlists._label()),
            castlists._two_side_words()["voted"],
        )
    ),
]


@pytest.mark.parametrize("cued", CUED, ids=lambda cued: cued.pattern.pattern[:30])
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_every_match_holds_a_cue(cued: Cued, data: st.DataObject) -> None:
    bare = re.sub(r"\(\?<!.*?\)", "", cued.pattern.pattern)  # what may not stand before is no part of a match
    text = data.draw(st.from_regex(re.compile(bare, cued.pattern.flags), alphabet=st.characters(codec="latin-1")))
    if cued.pattern.search(text):
        assert cued.search(text), text
        assert list(cued.finditer(text))


def test_where_no_cue_stands_nothing_is_found() -> None:
    cued = Cued(re.compile("a+"), ("aaa",))
    assert cued.search("aa") is None and not list(cued.finditer("aa"))
    assert cued.search("AAA baaab") is not None


def test_a_mark_that_is_looked_for_everywhere_has_cues() -> None:
    marks = [m for marks in load_rules("kinds").values() for m in marks if m.get("where") != "head"]
    assert all(mark["cues"] for mark in marks)
    assert all(any(cue in longer for cue in kinds._cues_everywhere()) for m in marks for longer in m["cues"])
