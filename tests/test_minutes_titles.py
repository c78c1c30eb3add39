"""What minutes are called: the title on their front, without what a running head has beside it."""

import pytest
from conftest import plain
from minutes_texts import FRONT, minutes

from parsers import parse

TITLES = [
    # (the head of the front page, the title)
    ("Protokoll", "Protokoll"),
    ("Sammanträdesprotokoll\tSida 1 (8)", "Sammanträdesprotokoll"),
    ("TALLHÄLLA KOMMUN\tPROTOKOLL\tBlad 1", "PROTOKOLL"),
    ("TALLHÄLLA KOMMUN SAMMANTRÄDESPROTOKOLL 1", "SAMMANTRÄDESPROTOKOLL"),
    ("Tallhälla kommun       Protokoll       2024-03-04", "Protokoll"),
    ("SAMMANTRÄDESPROTOKOLL Sida", "SAMMANTRÄDESPROTOKOLL"),
    ("P R O T O K O L L", "PROTOKOLL"),
    ("Protokoll nr 7", "Protokoll nr 7"),
    ("Protokoll fört på bolagets kontor, Tallvägen 2", "Protokoll fört på bolagets kontor, Tallvägen 2"),
    ("Protokoll fört vid möte 12", "Protokoll fört vid möte 12"),
    ("Protokoll om budget 2024 steg 2", "Protokoll om budget 2024 steg 2"),
    ("Protokoll från extra sammanträde § 4", "Protokoll från extra sammanträde § 4"),
    ("PROTOKOLL     12", "PROTOKOLL"),
    ("Protokollsutdrag 3", "Protokollsutdrag"),
    ("Protokoll från möte med styrelsen sida 3", "Protokoll från möte med styrelsen"),
    ("Protokoll 4/2024", "Protokoll 4/2024"),
    ("PROTOKOLL FRÅN MÖTE MÅNDAGEN DEN 4 MARS 2024 =======", "PROTOKOLL FRÅN MÖTE"),
    ("Start / Handlingar och protokoll / 4 mars\n\nProtokoll kommunstyrelsen 4 mars 2024", "Protokoll kommunstyrelsen"),
    (
        "Protokoll fört vid sammanträde med kommunstyrelsen den 4 mars 2024 kl. 13",
        "Protokoll fört vid sammanträde med kommunstyrelsen den 4 mars 2024 kl. 13",
    ),
    ("Mötet", ""),
]


@pytest.mark.parametrize(("head", "title"), TITLES)
def test_the_title_of_minutes(head: str, title: str) -> None:
    text = minutes("Taxan antas.", FRONT.replace("Protokoll\n", f"{head}\n"))
    document = parse(plain(text)).document
    assert (document.kind, document.title) == ("protokoll", title)


def test_the_title_is_no_part_of_the_body_that_meets() -> None:
    head = "Tallhälla kommun            Protokoll Hamnnämnden            2024-03-04"
    text = minutes("Taxan antas.", FRONT.replace("Tallhälla kommun\n\nProtokoll\n\nKommunstyrelsen 2024-03-04", head))
    assert parse(plain(text)).document.organ == "Hamnnämnden"
