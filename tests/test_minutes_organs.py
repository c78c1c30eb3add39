"""Which body acts in minutes: the one that meets, and neither that to which it belongs nor one of a like name."""

import pytest
from minutes_texts import FRONT, minutes, rows_in

from corpus import records
from corpus.organs import is_called

AU = "Kommunstyrelsens arbetsutskott"
NAMES = [
    (AU, "Utskottet", True),
    (AU, "arbetsutskottet", True),
    (AU, "Kommunstyrelsens arbetsutskott", True),
    (AU, "Kommunstyrelsen", False),
    (AU, "Styrelsen", False),
    ("Kommunstyrelsen", "Styrelsen", True),
    ("Kommunstyrelsen", "Kommunstyrelsens arbetsutskott", False),
    ("Kommunstyrelsen", "Kommunstyrelsen och rådet", False),
    ("Kommunfullmäktige", "Fullmäktige", True),
    ("Barn- och skolnämnden", "Nämnden", True),
    ("Barn- och skolnämnden", "Barn- och skolnämnden", True),
    ("Barn- och skolnämnden", "Skolnämnden", False),
    ("Skolnämnden", "Barn- och skolnämnden", False),
    ("Kultur-, fritids- och hamnnämnden", "fritids- och hamnnämnden", True),
    ("Tekniska nämnden", "Tekniska nämnden", True),
    ("Miljönämnden", "Tekniska nämnden", False),
    ("Miljönämnd", "Miljönämnden", True),
    ("Nämnden för kultur och hamn", "Nämnden", True),
    ("Nämnden för kultur och hamn", "Nämnden för kultur och hamn", True),
    ("Nämnden för kultur och hamn", "Nämnden för vägar", False),
    ("Kommunala pensionärsrådet", "Rådet", True),
    ("Miljönämnden", "Kontoret", False),
    ("", "Nämnden", False),
]


@pytest.mark.parametrize(("organ", "name", "same"), NAMES)
def test_what_a_body_may_be_called(organ: str, name: str, same: bool) -> None:
    assert is_called(organ, name) is same


@pytest.mark.parametrize(
    ("body", "theirs"),
    [
        ("Kommunstyrelsen godkände rapporten. Utskottet samtalar.", False),
        ("Kontoret visade bilder. Kommunstyrelsen diskuterade planen och beslutade att bygga skolan.", False),
        ("Yrkanden\n\nI kommunstyrelsen yrkade Anna Ek (S) avslag på taxan.", False),
        ("Utskottet godkände rapporten.", True),
        ("Utskottet diskuterade planen och beslutade att bygga skolan.", True),
    ],
)
def test_a_committee_does_not_take_the_acts_of_its_parent_for_its_own(body: str, theirs: bool) -> None:
    text = minutes(body, FRONT.replace("Kommunstyrelsen 2024", f"{AU} 2024"))
    read = rows_in(records.Decision, text) + rows_in(records.Motion, text)
    told = next(p.outcome for p in rows_in(records.Paragraph, text) if p.number == 7)
    assert (bool(told) or any(row.paragraph == 7 for row in read)) is theirs


@pytest.mark.parametrize(
    "line",
    [
        "Miljönämnden  Sammanträdesdatum 2002-10-22", "Miljönämnden   Datum: 2002-10-22",
        "Miljönämnden, tisdagen den 22 oktober 2002",
        "Miljönämnden Mötesdag 2002-10-22", "Miljönämnden den 22 oktober 2002", "Miljönämnden 2002-10-22",
    ],
)  # fmt: skip
def test_the_label_of_the_day_is_no_part_of_the_body(line: str) -> None:
    front = FRONT.replace("Kommunstyrelsen 2024-03-04", line)
    meeting = rows_in(records.Meeting, minutes("Taxan antas.", front))[0]
    assert (meeting.organ, meeting.date) == ("Miljönämnden", "2002-10-22")
