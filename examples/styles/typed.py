"""Minutes typed on a typewriter in 1978: no headings inside a §, past tense, lower-case parties, no Dnr."""

from __future__ import annotations

from tallhalla.blocks import Block, Text
from tallhalla.dates import long_date
from tallhalla.house import House
from tallhalla.minutes_pdf import Press
from tallhalla.model import Meeting, Motion, Paragraph, Person, Presence, Seat, Statement, Vote
from tallhalla.sheet import Look, Sheet

from .common import clock, decided, opened, persons, vote, with_ballot

ORGAN = "Kommunstyrelsen"
LEAD = "Kommunstyrelsen beslöt"
SVEN, NILS, MARTHA, GUNNAR, KARL, ELLEN, ARNE, BERTIL, STEN, RUT, INGVAR, FOLKE = persons(
    """Sven Pettersson s, Nils Hagelbäck c, Märta Söderlind s, Gunnar Åhs s, Karl-Evert Nyman s, Ellen Bråthe c,
    Arne Björk c, Bertil Thulin m, Sten Hård af Segerstad m, Rut Löfvenberg fp, Ingvar Mäkitalo vpk, Folke Jönsson s"""
)
AWAY = Person("Valdemar Öhman", "s")
SECRETARY = Person("Åke Rundqvist", title="kommunsekreterare")
TABLE = (SVEN, NILS, MARTHA, GUNNAR, KARL, ELLEN, ARNE, BERTIL, STEN, RUT, FOLKE)
GRANT = vote("arbetsutskottets förslag", "avslag", TABLE, no=(BERTIL, STEN, RUT, NILS), abstain=(ELLEN,))


def spoken(vote: Vote) -> list[Block]:
    """Who voted how, in sentences of the time."""
    ways = (("ja", "Ja röstade"), ("nej", "Nej röstade"), ("avstar", "Från att rösta avstod"))
    casts = [(words, with_ballot(vote, cast)) for cast, words in ways]
    return [Text(f"{words} {', '.join(person.printed for person in people)}.") for words, people in casts if people]


HOUSE = House(points="att", roll_call=spoken, verb="yrkade")

NOVEMBER = Meeting(
    "Hedskoga kommun",
    ORGAN,
    date="1978-11-14",
    start="18:30",
    end="21:15",
    place="Kommunalhuset, stora sessionssalen",
    seats=(
        Seat(SVEN, office="ordförande"),
        Seat(NILS, office="vice ordförande"),
        Seat(MARTHA),
        Seat(GUNNAR),
        Seat(KARL),
        Seat(ELLEN),
        Seat(ARNE, note="t.o.m. § 217"),
        Seat(BERTIL),
        Seat(STEN),
        Seat(RUT),
        Seat(FOLKE, "tjanstgorande_ersattare", replaces=AWAY),
        Seat(INGVAR, "ersattare"),
        Seat(Person("Tore Wallner", title="kommunalekonom"), "ovrig_narvarande"),
    ),
    secretary=SECRETARY,
    adjusters=(GUNNAR, BERTIL),
    adjustment_date="1978-11-21",
    adjustment_place="Kommunalhuset",
    presence=(Presence(ARNE, "leaves", 217), Presence(ELLEN, "conflict_of_interest", 216)),
    paragraphs=(
        Paragraph(
            214,
            "Justering.",
            "val",
            parts=("Att jämte ordföranden justera dagens protokoll utsågs Gunnar Åhs (s) och Bertil Thulin (m).",),
        ),
        Paragraph(
            215,
            "Anslag till Hedskoga bygdegårdsförening.",
            "bifall",
            parts=(
                "Föreningen har i skrivelse den 3 oktober 1978 anhållit om ett bidrag av 45.000 kronor till "
                "omläggning av taket på bygdegården.",
                "Arbetsutskottet har föreslagit att bidrag beviljas med 30.000 kronor.",
                Motion((KARL, ARNE), "bifall", "bifall till arbetsutskottets förslag"),
                Motion((BERTIL,), "avslag", "avslag å framställningen"),
                "Sedan ordföranden framställt propositioner å bifall till de båda yrkandena, förklarade ordföranden "
                "sig ha funnit arbetsutskottets förslag antaget. Votering begärdes. Den som ville bifalla "
                "arbetsutskottets förslag skulle rösta ja, den det ej ville nej.",
                GRANT,
                "Voteringen utföll med 6 ja mot 4 nej, medan 1 ledamot avstod.",
                decided(ORGAN, "att bevilja föreningen ett bidrag av 30.000 kronor för år 1979.", lead=LEAD),
                Statement(
                    "reservation",
                    (BERTIL, STEN),
                    "Mot beslutet reserverade sig Bertil Thulin (m) och Sten Hård af Segerstad (m) till förmån för "
                    "Bertil Thulins yrkande.",
                ),
            ),
        ),
        Paragraph(
            216,
            "Försäljning av stadsäga 411 i kvarteret Svalan.",
            "bifall",
            parts=(
                "Ellen Bråthe (c) anmälde jäv och deltog ej i handläggningen av detta ärende.",
                "Fastighetskontoret har upprättat förslag till köpekontrakt med Bröderna Bråthes Snickeri AB.",
                decided(
                    ORGAN,
                    "att godkänna köpekontraktet,",
                    "att förklara paragrafen omedelbart justerad.",
                    lead=LEAD,
                ),
            ),
            immediate=True,
        ),
        Paragraph(
            217,
            "Busslinjen Hedskoga-Nyåker.",
            "bordlaggning",
            parts=(
                Motion((RUT,), "bordlaggning", "att ärendet skulle bordläggas"),
                decided(ORGAN, "att bordlägga ärendet till nästa sammanträde.", lead=LEAD),
            ),
        ),
        Paragraph(
            218,
            "Förslag till avlöningsstat för år 1979.",
            "aterremiss",
            parts=(
                "Personalnämnden har överlämnat förslag till avlöningsstat.",
                Motion((MARTHA, RUT), "aterremiss", "återremiss av ärendet till personalnämnden"),
                decided(
                    ORGAN,
                    "att återremittera ärendet till personalnämnden för förnyad beräkning av tillsynslärarnas arvoden.",
                    lead=LEAD,
                ),
            ),
        ),
        Paragraph(
            219,
            "Val av ombud till Mellanbygdens elektriska förening.",
            "val",
            parts=(
                decided(
                    ORGAN,
                    "att till ombud utse Märta Söderlind (s) med Karl-Evert Nyman (s) som suppleant.",
                    lead=LEAD,
                ),
            ),
        ),
        Paragraph(
            220,
            "Meddelanden.",
            "antecknad",
            parts=(
                "Länsstyrelsens beslut den 2 november 1978 angående fastställelse av stadsplan för Östra Backen.",
                decided(ORGAN, "att lägga meddelandet till handlingarna.", lead=LEAD),
            ),
        ),
        Paragraph(
            221,
            "Yttrande till länsstyrelsen över ny sträckning av väg 312.",
            "bifall",
            parts=(
                "Byggnadsnämnden har tillstyrkt vägförvaltningens förslag.",
                Motion(
                    (STEN,),
                    "tillagg",
                    "såsom tillägg",
                    worded="bullervallar skulle anordnas förbi folkskolan.",
                ),
                "Yrkandet vann kommunstyrelsens bifall.",
                decided(
                    ORGAN,
                    "att tillstyrka förslaget,",
                    "att hemställa, att bullervallar anordnas förbi folkskolan.",
                    lead=LEAD,
                ),
                Statement(
                    "sarskilt_yttrande",
                    (RUT,),
                    "En ny väg löser icke ensam trafikfrågan. Järnvägen borde ha prövats först.",
                    lead="Rut Löfvenberg (fp) avgav följande särskilda yttrande:",
                ),
                "Expedieras: Länsstyrelsen, Byggnadsnämnden.",
            ),
        ),
    ),
)


def look(meeting: Meeting) -> Look:
    """Municipality and page number in the typewriter's letters; initials at the foot."""

    def top(sheet: Sheet) -> None:
        if sheet.page_no() > 1:
            sheet.put(30, 16, f"Kommunstyrelsen {meeting.date[8:]}.{meeting.date[5:7]}.{meeting.date[:4]}", 11)
        sheet.put(185, 16, f"- {sheet.page_no()} -", 11, align="R")
        sheet.set_y(28)

    def bottom(sheet: Sheet) -> None:
        if sheet.page_no() > 1:
            sheet.put(30, 284, "Justeras:", 10)

    return Look(top, bottom, "mono", "mono", 11, left=30, right=20, bottom_margin=26, lead=1.45)


def _office(seat: Seat) -> str:
    short = {"ordförande": "kommunalrådet {}, ordf.", "vice ordförande": "{}, v. ordf."}.get(seat.office, "{}")
    return short.format(seat.person.printed) + (seat.note and f" {seat.note}")


def front(sheet: Sheet, meeting: Meeting) -> None:
    """A title in sentences, attendance run on with commas after its labels."""
    sheet.lines("HEDSKOGA KOMMUN", style="U")
    sheet.skip()
    sheet.lines("P R O T O K O L L", style="B", size=13)
    sheet.lines(
        f"fört vid kommunstyrelsens sammanträde den {long_date(meeting.date)} kl {clock(meeting.start)} - "
        f"{clock(meeting.end)} i {meeting.place}"
    )
    serving = meeting.with_role("tjanstgorande_ersattare")[0]
    economist = meeting.with_role("ovrig_narvarande")[0].person
    lists = (
        ("Närvarande:", ", ".join(_office(seat) for seat in meeting.with_role("ledamot"))),
        ("Tjänstgörande suppleant:", f"{serving.person.printed} för {AWAY.printed}"),
        ("Ej tjänstgörande suppleant:", INGVAR.printed),
        ("Övriga:", f"{economist.title} {economist.name}"),
        ("Sekreterare:", f"{SECRETARY.title} {SECRETARY.name}"),
        ("Justeringsmän:", f"{GUNNAR.printed} och {BERTIL.printed}"),
        ("Paragrafer:", "214 - 221"),
    )
    for label, text in lists:
        sheet.skip()
        sheet.lines(label, style="U")
        sheet.lines(text)


def head(sheet: Sheet, paragraph: Paragraph) -> None:
    """Number with a full stop, the heading underlined beside it."""
    opened(sheet, paragraph, 30)
    sheet.set_font("mono", "", 11)
    sheet.cell(24, 6, f"§ {paragraph.number}.")
    sheet.lines(paragraph.heading, sheet.epw - 24, style="U")
    sheet.set_x(sheet.l_margin)
    sheet.skip(0.4)


def end(sheet: Sheet, meeting: Meeting) -> None:
    """Signatures, and how to appeal."""
    sheet.room(80)
    for label, person in (("Vid protokollet", SECRETARY), ("", SVEN), ("Justeras", GUNNAR), ("", BERTIL)):
        sheet.skip(1.2)
        sheet.lines(f"{label:<24}{person.name}")
    sheet.skip(1.5)
    sheet.lines("Justerat den 21 november 1978. Anslaget på kommunens anslagstavla den 22 november 1978.")
    sheet.skip()
    sheet.lines("Besvärshänvisning", style="U")
    sheet.lines("Besvär över beslut får anföras hos länsstyrelsen inom tre veckor från anslagsdagen.")


PRESS = Press(HOUSE, look, front, head, end=end)
