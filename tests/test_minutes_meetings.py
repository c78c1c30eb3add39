"""When and where a body met, and when its minutes were posted on the board, as houses write it."""

import pytest
from minutes_texts import rows_in

from corpus import records

PARAGRAPHS = (
    "Paragrafer\n§§ 6-8\n\n§ 6 Val av justerare\n\nBo Ask utses att justera.\n\n§ 7 Taxa\n\nBeslut\n\nTaxan antas.\n\n"
    "§ 8 Avslutning\n\nOrdföranden tackar alla.\n"
)


def meeting(place: str = "", front: str = "", end: str = "") -> records.Meeting:
    text = (
        f"Tallhälla kommun\n\nProtokoll\n\nKommunstyrelsen 2024-03-04\n\n{place}\n\nBeslutande\nAnna Ek (S), ordförande\n"
        f"Bo Ask (M)\nCilla Alm (C)\n\nJusterare\nBo Ask\n\n{front}\n\n{PARAGRAPHS}\n{end}"
    )
    (found,) = rows_in(records.Meeting, text)
    return found


PLACES = [
    ("Plats och tid\nKommunhuset, sal A, kl. 13.00-15.30", "Kommunhuset, sal A"),
    ("Lokal: Stora salen\nTid: 13.00-15.30", "Stora salen"),
    ("Lokal\tStora salen", "Stora salen"),
    ("Sammanträdesplats\nFolkets hus, Storgatan 4", "Folkets hus, Storgatan 4"),
    ("Plats\nKommunhuset\nDatum och tid\n2024-03-04, kl. 13.00-15.30", "Kommunhuset"),
    ("Mötesplats och tid: Rådhuset kl. 13.00-15.30", "Rådhuset"),
    ("Plats/tid: Kommunhuset kl. 13.00 - 15.30", "Kommunhuset"),
    ("Tid & plats\nKl. 13.00-15.30, Kommunhuset", "Kommunhuset"),
    ("Var: Kommunhuset\nNär: 2024-03-04 kl. 13-15.30", "Kommunhuset"),
    ("Plats: Digitalt möte via Teams\nTid: kl 13-15.30", "Digitalt möte via Teams"),
    ("Digitalt möte via Teams, kl. 13.00-15.30", "Digitalt möte via Teams"),
    ("Sammanträdesrummet Ängen, kl. 13:00–15:30", "Sammanträdesrummet Ängen"),
    ("Kommunhuset Tallhälla, måndagen den 4 mars 2024 kl. 13.00-15.30", "Kommunhuset Tallhälla"),
    ("Sammanträdet hålls på distans via Teams kl. 13.00-15.30", "distans via Teams"),
    ("Plats Kommunhuset, rum 4 klockan 13.00–15.30 med ajournering 14.00–14.15", "Kommunhuset, rum 4"),
    ("Tid\nkl. 13.00-15.30", ""),
    ("Måndagen den 4 mars 2024 kl. 13.00-15.30", ""),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_places(text: str, place: str) -> None:
    found = meeting(text)
    assert found.place == place
    assert (found.start_time, found.end_time) in (("13:00", "15:30"), ("", ""))


BOTH = [
    "Anslagsdag: 2024-03-12\nAnslaget tas ned: 2024-04-03",
    "Datum för anslagets uppsättande\n2024-03-12\n\nDatum för anslagets nedtagande\n2024-04-03",
    "Anslås: 2024-03-12 – 2024-04-03",
    "Anslaget är uppsatt 2024-03-12 - 2024-04-03",
    "Protokollet är tillkännagivet på kommunens anslagstavla 2024-03-12–2024-04-03",
    "Justeringen har tillkännagivits på kommunens digitala anslagstavla från och med 2024-03-12 till och med 2024-04-03.",
    "Datum då anslaget sätts upp 2024-03-12\tDatum då anslaget tas ned 2024-04-03",
    "Anslaget sätts upp: 12 mars 2024\nAnslaget tas ned: 3 april 2024",
    "Uppsatt: 2024-03-12\nNedtas: 2024-04-03",
    "Anslagstid: 2024-03-12--2024-04-03",
    "Anslagsperiod\n2024-03-12 t.o.m. 2024-04-03",
    "Uppsättande 2024-03-12\tNedtagande 2024-04-03",
    "Anslaget publiceras: 2024-03-12\nAnslaget avpubliceras: 2024-04-03",
    "Anslagsdatum 2024-03-12, anslaget tas bort 2024-04-03",
    "Tillkännages på anslagstavlan 2024-03-12 till 2024-04-03",
]
FIRST_ONLY = [
    "Anslaget är uppsatt: 2024-03-12",
    "Protokollet är tillkännagivet på anslagstavlan 2024-03-12",
    "Protokollet anslogs på kommunens webbplats den 12 mars 2024.",
    "Publicerad på anslagstavlan 2024-03-12",
    "Anslaget: 2024-03-12",
]


@pytest.mark.parametrize("text", BOTH)
@pytest.mark.parametrize("place", ["front", "end"])
def test_the_notice_on_the_board(text: str, place: str) -> None:
    found = meeting(front=text) if place == "front" else meeting(end=f"Anslag/bevis\n\n{text}\n")
    assert (found.anslag_from, found.anslag_to) == ("2024-03-12", "2024-04-03")
    assert found.justering_date == ""


@pytest.mark.parametrize("text", FIRST_ONLY)
def test_a_notice_without_its_last_day(text: str) -> None:
    found = meeting(front=text)
    assert (found.anslag_from, found.anslag_to, found.justering_date) == ("2024-03-12", "", "")


def test_the_notice_at_the_end_is_no_part_of_the_last_paragraph() -> None:
    text = "Bevis om justering\n\nProtokollet är justerat.\n\nAnslagsdag: 2024-03-12\n"
    found = meeting(end=text)
    assert found.anslag_from == "2024-03-12"


@pytest.mark.parametrize(
    "front",
    [
        "Överklagandetiden går ut: 2024-04-02",
        "Justering\nKommunhuset 2024-03-11",
        "Kungörelsen om planen publicerades i tidningen 2024-02-01",
    ],
)
def test_what_is_no_notice(front: str) -> None:
    found = meeting(front=front)
    assert (found.anslag_from, found.anslag_to) == ("", "")
    assert found.justering_date == ("2024-03-11" if "Justering" in front else "")


def test_a_notice_of_another_matter_in_a_paragraph() -> None:
    found = meeting(
        end="\n§ 9 Bygglov\n\nAnsökan har kungjorts på anslagstavlan 2024-02-01.\n\nBeslutet anslogs 2024-02-03.\n"
    )
    assert (found.anslag_from, found.anslag_to) == ("", "")
