"""Rows that a check speaks against are reported and less sure; rows that add up keep their confidence."""

import pytest
from minutes_texts import FRONT, minutes, rows_in

from corpus import records

VOTE = "Omröstning\n\nMed {yes} ja-röster mot {no} nej-röster beslutar kommunstyrelsen att anta taxan."
NAMES = "\n\nJa-röst: Anna Ek (S), Bo Ask (M), Cilla Alm (C), Dan Öst (L)\n\nNej-röst: Eva Björk (V), Finn Rask (SD)"


@pytest.mark.parametrize(
    ("yes", "no", "code", "sure"),
    [(4, 2, "", 0.95), (5, 2, "vote_sum", 0.95 * 0.7), (4, 3, "vote_sum", 0.95 * 0.7)],
)
def test_a_vote_whose_names_do_not_add_up_is_less_sure(yes: int, no: int, code: str, sure: float) -> None:
    source = minutes(VOTE.format(yes=yes, no=no) + NAMES)
    (vote,) = rows_in(records.Vote, source)
    assert (vote.yes, vote.no) == (yes, no) and vote.confidence == pytest.approx(sure)
    assert {i.code for i in rows_in(records.Issue, source)} & {"vote_sum"} == ({code} if code else set())


def test_more_votes_than_members_are_less_sure_and_fewer_are_not() -> None:
    (more,), (fewer,) = (rows_in(records.Vote, minutes(VOTE.format(yes=yes, no=3))) for yes in (8, 2))
    assert more.confidence == pytest.approx(0.95 * 0.7) and fewer.confidence == pytest.approx(0.95)


def test_days_that_are_not_in_order_make_the_meeting_less_sure() -> None:
    adjusted = "Justeringens plats och tid\nKommunhuset 2024-03-{}\n\nParagrafer"
    for day, sure in (("11", 0.95), ("01", 0.95 * 0.7)):
        (meeting,) = rows_in(records.Meeting, minutes("Nej.", FRONT.replace("Paragrafer", adjusted.format(day))))
        assert meeting.justering_date == f"2024-03-{day}"
        assert meeting.confidence == pytest.approx(sure)


def test_an_adjuster_who_is_no_member_is_less_sure() -> None:
    for name, sure in (("Bo Ask", 1.0), ("Ivar Tall", 0.8)):
        people = rows_in(records.Attendance, minutes("Nej.", FRONT.replace("Justerare\nBo Ask", f"Justerare\n{name}")))
        (adjuster,) = [p for p in people if p.role == "justerare"]
        assert adjuster.name == name and adjuster.confidence == pytest.approx(0.95 * sure)
