"""A pensioners' council: informal minutes, members of associations, no votes and hardly any decisions."""

from __future__ import annotations

from tallhalla.blocks import Text
from tallhalla.dates import long_date
from tallhalla.house import House
from tallhalla.minutes_pdf import Press
from tallhalla.model import Meeting, Paragraph, Person, Seat, Statement
from tallhalla.sheet import Look, Sheet

from .common import bullets, clock, decided, h, opened, plain_list

ORGAN = "Kommunala pensionärsrådet"
GUNILLA, LASSE = Person("Gunilla Ekholm", "S"), Person("Lars-Olov Tinnerholm", "KD")
RAIJA, BENGT, MARIANNE = (
    Person("Raija Saarinen", title="PRO Lindhult"),
    Person("Bengt E. Wadman", title="SPF Seniorerna"),
    Person("Marianne Deutsch", title="SKPF"),
)
ASTRID = Person("Astrid Hjort-Palm", title="RPG")
MANAGER = Person("Farzaneh Moradi", title="verksamhetschef äldreomsorg")
PLANNER = Person("Isak Brolin", title="bostadsplanerare")
SECRETARY = Person("Lena Kvist", title="utredare")
COUNCIL = Person(ORGAN)

HOUSE = House(points="plain")

OCTOBER = Meeting(
    "Lindhulta kommun",
    ORGAN,
    date="2023-10-18",
    start="10:00",
    end="11:45",
    place="Träffpunkt Linden",
    seats=(
        Seat(GUNILLA, office="ordförande"),
        Seat(LASSE),
        Seat(RAIJA, office="vice ordförande"),
        Seat(BENGT),
        Seat(MARIANNE),
        Seat(ASTRID),
        Seat(MANAGER, "ovrig_narvarande"),
        Seat(PLANNER, "ovrig_narvarande"),
    ),
    secretary=SECRETARY,
    adjusters=(RAIJA,),
    adjustment_date="2023-10-26",
    adjustment_place="",
    paragraphs=(
        Paragraph(
            23,
            "Mötets öppnande",
            "",
            parts=("Ordföranden Gunilla Ekholm hälsar alla välkomna och öppnar mötet.",),
        ),
        Paragraph(
            24,
            "Val av justerare",
            "val",
            parts=(decided(ORGAN, "Rådet utser Raija Saarinen att justera protokollet.", label="Beslut"),),
        ),
        Paragraph(
            25,
            "Föregående mötes protokoll",
            "antecknad",
            parts=(decided(ORGAN, "Protokollet från den 6 september läggs till handlingarna.", label="Beslut"),),
        ),
        Paragraph(
            26,
            "Information från äldreomsorgen",
            "information",
            parts=(
                "Farzaneh Moradi informerar:",
                bullets(
                    "Fast omsorgskontakt är införd för alla som har hemtjänst.",
                    "Influensavaccinering erbjuds på Träffpunkt Linden den 7 november.",
                    "Kön till särskilt boende har minskat från 14 till 9 personer sedan i maj.",
                ),
                "Bengt E. Wadman frågar om maten på Solhem. Farzaneh Moradi svarar att en enkät görs i november.",
            ),
        ),
        Paragraph(
            27,
            "Remiss: bostadsförsörjningsprogram 2024–2030",
            "ovrigt",
            dnr="KS 2023/267",
            parts=(
                "Isak Brolin presenterar programmet. Det är på remiss till den 30 november.",
                h("Rådets synpunkter"),
                Statement(
                    "yttrande",
                    (COUNCIL,),
                    "Rådet anser att minst var femte ny lägenhet bör ha hiss och ligga nära busshållplats. Hyrorna "
                    "måste vara sådana att även den som bara har garantipension kan bo där.",
                    lead="Pensionärsrådet lämnar följande yttrande:",
                ),
                h("Skickas till"),
                plain_list("Kommunstyrelsen"),
            ),
        ),
        Paragraph(
            28,
            "Remiss: ny taxa för trygghetslarm",
            "",
            dnr="SN 2023/151",
            parts=(Statement("inget_yttrande", (COUNCIL,), "Rådet avstår från att yttra sig."),),
        ),
        Paragraph(
            29,
            "Rapport från föreningarna",
            "information",
            parts=(
                "PRO Lindhult har haft höstmöte med 84 deltagare. SKPF ordnar resa till Julmarknaden den 2 december. "
                "RPG startar samtalsgrupper om sorg.",
            ),
        ),
        Paragraph(
            30,
            "Övriga frågor",
            "",
            parts=("Marianne Deutsch påpekar att bänkarna vid Storgatan ännu inte har kommit tillbaka.",),
        ),
        Paragraph(
            31,
            "Nästa möte och avslutning",
            "",
            parts=("Nästa möte är onsdagen den 6 december kl. 10. Ordföranden tackar för dagens möte.",),
        ),
    ),
)


def look(meeting: Meeting) -> Look:
    """Nothing but the name of the municipality and a page number."""

    def top(sheet: Sheet) -> None:
        sheet.put(30, 16, meeting.municipality, 11, "B")
        sheet.set_y(28)

    def bottom(sheet: Sheet) -> None:
        sheet.put(105, 286, str(sheet.page_no()), 9, align="C")

    return Look(top, bottom, "sans", "sans", 11, left=30, right=30, bottom_margin=24, lead=1.35)


def front(sheet: Sheet, meeting: Meeting) -> None:
    """A title and short lists; who was away is named too."""
    sheet.lines("Protokoll", style="B", size=18)
    sheet.lines(f"{meeting.organ} {long_date(meeting.date)}", style="B", size=13)
    sheet.skip(0.6)
    hours = f"kl. {clock(meeting.start)}–{clock(meeting.end)}"
    sheet.blocks(
        [
            Text(f"{long_date(meeting.date)} {hours}", "Tid:"),
            Text(meeting.place, "Plats:"),
            h("Närvarande från kommunen"),
            plain_list(f"{GUNILLA.printed}, ordförande", LASSE.printed),
            h("Närvarande från föreningarna"),
            plain_list(
                f"{RAIJA.name}, {RAIJA.title}, vice ordförande",
                *(f"{person.name}, {person.title}" for person in (BENGT, MARIANNE, ASTRID)),
            ),
            h("Frånvarande"),
            plain_list("Inga-Britt Lööv, PRO Lindhult", "Steve Crona (M)"),
            h("Övriga deltagare"),
            plain_list(*(f"{person.name}, {person.title}" for person in (MANAGER, PLANNER))),
            Text(f"{SECRETARY.name}", "Sekreterare:"),
            Text("§§ 23–31", "Paragrafer:"),
        ]
    )


def head(sheet: Sheet, paragraph: Paragraph) -> None:
    """Number and heading on one line; Dnr in brackets after them."""
    opened(sheet, paragraph, 30)
    sheet.lines(f"§ {paragraph.number} {paragraph.heading}", style="B", size=12)
    if paragraph.dnr:
        sheet.lines(f"Dnr {paragraph.dnr}", size=9)


def end(sheet: Sheet, meeting: Meeting) -> None:
    """Names of those who sign."""
    sheet.room(50)
    sheet.skip(2)
    for person, office in ((SECRETARY, "Vid anteckningarna"), (GUNILLA, "Ordförande"), (RAIJA, "Justerare")):
        sheet.blocks([plain_list(office, person.name)])
    sheet.lines(f"Justerat {meeting.adjustment_date}")


PRESS = Press(HOUSE, look, front, head, end=end)
