"""A region's board: "§ 34/24", members as a ruled table, an own decision and a proposal in one, digital signatures."""

from __future__ import annotations

from tallhalla.blocks import Block, Grid, Text
from tallhalla.house import BALLOTS, House, listing
from tallhalla.minutes_pdf import Press
from tallhalla.model import Meeting, Motion, Paragraph, Person, Presence, Seat, Statement, Vote
from tallhalla.sheet import Look, Sheet

from .common import bullets, clock, decided, h, opened, persons, plain_list, proposed, vote

ORGAN = "Regionstyrelsen"
OWN, ON = "Regionstyrelsen beslutar för egen del", "Regionstyrelsen föreslår regionfullmäktige besluta"
EVA, HAKAN, SUSANNE, TAREQ, MONA, LEIF, ANITA, PETRA, JONAS, BIRGER, EMELIE, FARID, GRETA, KNUT, OSCAR = persons(
    """Eva Nyquist S, Håkan Bergman-Dahl M, Susanne Ortega C, Tareq Mansour S, Mona Hjelte S, Leif Z. Karlberg V,
    Anita Sjöstrand KD, Petra Wennerholm M, Jonas Lidgren M, Birger Ohlson SD, Emelie Stark SD, Farid Jalali L,
    Greta Björnlund MP, Knut Ravn SVP, Oscar Heurlin S"""
)
AWAY = Person("Ros-Marie Bengtsson", "S")
SECRETARY = Person("Disa Holmér", title="nämndsekreterare")
DIRECTOR = Person("Carl-Johan Wiksten", title="regiondirektör")
LAWYER = Person("Wiveca Thelin", title="chefsjurist")
TABLE = (EVA, HAKAN, SUSANNE, TAREQ, MONA, LEIF, ANITA, PETRA, JONAS, BIRGER, EMELIE, FARID, OSCAR)
NIGHT = vote(
    "bifall till arbetsutskottets förslag",
    "bifall till Håkan Bergman-Dahls ändringsyrkande",
    TABLE,
    no=(HAKAN, PETRA, JONAS, ANITA, FARID),
    abstain=(BIRGER, EMELIE),
)


def lines(vote: Vote) -> list[Block]:
    """A line for each member, the ballot last."""
    return [plain_list(*(f"{who.printed} – {BALLOTS[cast]}" for who, cast in vote.ballots))]


HOUSE = House(roll_call=lines)

MARCH = Meeting(
    "Region Norrsunda",
    ORGAN,
    number="3/2024",
    date="2024-03-12",
    start="09:30",
    end="14:05",
    place="Regionens hus, sal A",
    seats=(
        Seat(EVA, office="ordförande"),
        Seat(HAKAN, office="1:e vice ordförande"),
        Seat(SUSANNE, office="2:e vice ordförande"),
        Seat(TAREQ),
        Seat(MONA),
        Seat(LEIF),
        Seat(ANITA, note="§§ 34–38"),
        Seat(PETRA),
        Seat(JONAS),
        Seat(BIRGER),
        Seat(EMELIE),
        Seat(FARID, note="§§ 36–41"),
        Seat(OSCAR, "tjanstgorande_ersattare", replaces=AWAY),
        Seat(GRETA, "ersattare"),
        Seat(KNUT, "ersattare"),
        Seat(DIRECTOR, "ovrig_narvarande"),
        Seat(LAWYER, "ovrig_narvarande", note="§ 37"),
    ),
    secretary=SECRETARY,
    adjusters=(HAKAN,),
    adjustment_date="2024-03-19",
    adjustment_place="digitalt",
    presence=(
        Presence(ANITA, "leaves", 38),
        Presence(FARID, "arrives", 36),
        Presence(JONAS, "conflict_of_interest", 39),
    ),
    paragraphs=(
        Paragraph(
            34,
            "Mötets öppnande och val av justerare",
            "val",
            parts=(
                h("Beslut"),
                decided(
                    ORGAN,
                    "att utse Håkan Bergman-Dahl (M) att justera protokollet.",
                    lead="Regionstyrelsen beslutar",
                    marker="plain",
                ),
            ),
        ),
        Paragraph(
            35,
            "Regiondirektören informerar",
            "information",
            parts=(
                "Regiondirektören informerar om:",
                bullets("Vårdköer", "Omställningen till nära vård", "Läget i staben"),
            ),
        ),
        Paragraph(
            36,
            "Nattstängning av akutmottagningen i Lidforsa",
            "bifall",
            dnr="RS 2024-00123",
            parts=(
                h("Beslut"),
                decided(
                    ORGAN,
                    "att akutmottagningen vid Lidforsa sjukhus stängs nattetid under veckorna 25–33",
                    "att uppdra åt regiondirektören att säkra ambulansberedskapen i östra länsdelen.",
                    lead=OWN,
                ),
                h("Sammanfattning"),
                "Bemanningen på akutmottagningen räcker inte under sommaren. Förslaget innebär att patienter nattetid "
                "hänvisas till länssjukhuset.",
                h("Beslutsunderlag"),
                bullets(
                    "Tjänsteskrivelse 2024-02-20",
                    "Riskanalys 2024-02-14",
                    "Arbetsutskottets protokoll 2024-02-27 § 19/24",
                ),
                h("Arbetsutskottets förslag till beslut"),
                proposed(
                    "Arbetsutskottet",
                    "att akutmottagningen vid Lidforsa sjukhus stängs nattetid under veckorna 25–33",
                    "att uppdra åt regiondirektören att säkra ambulansberedskapen i östra länsdelen.",
                ),
                h("Yrkanden"),
                "Under överläggningen framställs följande yrkanden:",
                Motion((TAREQ, LEIF), "bifall", "bifall till arbetsutskottets förslag"),
                Motion(
                    (HAKAN,),
                    "andring",
                    said="Håkan Bergman-Dahl (M), Petra Wennerholm (M) och Farid Jalali (L) yrkar som ändring i första "
                    "att-satsen att akutmottagningen hålls öppen alla nätter fredag till söndag.",
                    worded="akutmottagningen hålls öppen alla nätter fredag till söndag.",
                ),
                Motion((PETRA, FARID), "andring", said=None),
                Motion((EMELIE,), "avslag", "avslag på arbetsutskottets förslag i dess helhet"),
                h("Beslutsgång"),
                "Ordföranden ställer först proposition på Emelie Starks avslagsyrkande och finner att det avslås. "
                "Ordföranden ställer sedan arbetsutskottets förslag mot ändringsyrkandet och finner bifall för "
                "arbetsutskottets förslag. Omröstning begärs och verkställs. Ja-röst innebär bifall till "
                "arbetsutskottets förslag. Nej-röst innebär bifall till ändringsyrkandet.",
                h("Omröstningsresultat"),
                NIGHT,
                "Omröstningen utfaller med sex (6) ja-röster, fem (5) nej-röster och två (2) nedlagda röster.",
                h("Reservationer"),
                Statement(
                    "reservation",
                    (HAKAN, PETRA, JONAS, FARID),
                    f"{listing((HAKAN, PETRA, JONAS, FARID))} reserverar sig till förmån för ändringsyrkandet.",
                ),
                Statement(
                    "reservation",
                    (BIRGER, EMELIE),
                    "Birger Ohlson (SD) och Emelie Stark (SD) reserverar sig till förmån för eget yrkande.",
                ),
                h("Särskilt yttrande"),
                Statement(
                    "sarskilt_yttrande",
                    (GRETA,),
                    "Miljöpartiet ser att beslutet är nödvändigt men vill att det följs upp redan i augusti.",
                    lead="Greta Björnlund (MP) medges lämna följande särskilda yttrande:",
                ),
                h("Beslutet skickas till"),
                plain_list("Hälso- och sjukvårdsnämnden", "Lidforsa sjukhus", "Regiondirektören"),
            ),
        ),
        Paragraph(
            37,
            "Reglemente för patientnämnden",
            "bifall",
            dnr="RS 2023-00871",
            parts=(
                h("Beslut"),
                decided(ORGAN, "att godkänna redovisningen av översynen.", lead=OWN, marker="plain"),
                proposed(
                    ORGAN,
                    "att anta reviderat reglemente för patientnämnden",
                    "att reglementet gäller från och med den 1 juli 2024.",
                    lead=ON,
                ),
                h("Sammanfattning"),
                "Reglementet har setts över med anledning av ny lagstiftning.",
                h("Protokollsanteckning"),
                Statement(
                    "protokollsanteckning",
                    (KNUT,),
                    "Patienterna har inte fått yttra sig över förslaget. Det borde vara en självklarhet.",
                    lead="Knut Ravn (SVP) lämnar följande anteckning till protokollet:",
                ),
                h("Beslutet skickas till"),
                plain_list("Regionfullmäktige"),
            ),
        ),
        Paragraph(
            38,
            "Ansökan om medlemskap i Nätverket Friska Regioner",
            "aterremiss",
            dnr="RS 2024-00044",
            parts=(
                h("Beslut"),
                decided(
                    ORGAN,
                    "att återremittera ärendet för beräkning av kostnaden.",
                    lead="Regionstyrelsen beslutar",
                    marker="plain",
                ),
                h("Yrkanden"),
                Motion((SUSANNE, MONA), "aterremiss", "att ärendet återremitteras"),
            ),
        ),
        Paragraph(
            39,
            "Upphandling av hyrläkare",
            "bifall",
            dnr="RS 2024-00160",
            parts=(
                h("Jäv"),
                "Jonas Lidgren (M) anmäler jäv och lämnar sammanträdet under handläggningen av detta ärende.",
                h("Beslut"),
                decided(
                    ORGAN,
                    "att godkänna upphandlingsdokumentet",
                    "att förklara paragrafen omedelbart justerad.",
                    lead=OWN,
                ),
            ),
            immediate=True,
        ),
        Paragraph(
            40,
            "Svar på motion från Vakna Norrsunda om avgiftsfri parkering",
            "ovrigt",
            dnr="RS 2023-00702",
            parts=(
                h("Beslut"),
                proposed(ORGAN, "att anse motionen besvarad.", lead=ON, marker="plain"),
                h("Yrkanden"),
                Motion((BIRGER,), "bifall", "bifall till motionen"),
                Motion((EVA,), "besvarad", "för egen del att motionen ska anses besvarad"),
                h("Beslutsgång"),
                "Ordföranden ställer yrkandena mot varandra och finner att regionstyrelsen beslutar enligt eget "
                "yrkande.",
            ),
        ),
        Paragraph(
            41,
            "Anmälan av delegationsbeslut",
            "antecknad",
            dnr="RS 2024-00005",
            parts=(
                h("Beslut"),
                decided(ORGAN, "att lägga anmälan till handlingarna.", lead="Regionstyrelsen beslutar", marker="plain"),
            ),
        ),
    ),
)
SIGNED = (
    ("NYQUIST, EVA MARGARETA", "2024-03-19 09:14:52"),
    ("BERGMAN-DAHL, HÅKAN ERIK", "2024-03-19 13:40:07"),
    ("HOLMÉR, DISA", "2024-03-18 16:22:31"),
)


def look(meeting: Meeting) -> Look:
    """Everything about the document in one block at the right of every page."""

    def top(sheet: Sheet) -> None:
        sheet.put(25, 16, meeting.municipality, 14, "B")
        for i, text in enumerate((f"PROTOKOLL {meeting.number}", meeting.organ, meeting.date)):
            sheet.put(140, 14 + 4.5 * i, text, 9)
        sheet.put(190, 14, f"{sheet.page_no()}/{sheet.total or 1}", 9, align="R")
        sheet.set_y(34)

    def bottom(sheet: Sheet) -> None:
        sheet.put(25, 286, "Regionstyrelsen | Regionens hus | 0999-48 10 00 | www.norrsunda.example", 7.5)

    return Look(top, bottom, "sans", "sans", 10, left=25, right=25, bottom_margin=24, lead=1.35)


def _seat(seat: Seat) -> tuple[str, ...]:
    duty = {"tjanstgorande_ersattare": "Tjänstgörande ersättare", "ersattare": "Ersättare"}.get(seat.role, "Ledamot")
    note = f"för {seat.replaces.printed}" if seat.replaces else seat.note
    return (seat.person.name, seat.person.party, seat.office[:1].upper() + seat.office[1:] or duty, note)


def front(sheet: Sheet, meeting: Meeting) -> None:
    """Fields, then everyone in a ruled table."""
    others = [f"{seat.person.name}, {seat.person.title}" for seat in meeting.with_role("ovrig_narvarande")]
    sheet.blocks(
        [
            Text(f"{meeting.place}, kl. {clock(meeting.start)}–{clock(meeting.end)}", "Plats och tid:"),
            Text("§§ 34–41", "Paragrafer:"),
            Text(f"{HAKAN.printed}", "Justerare:"),
            Text(f"Digital justering {meeting.adjustment_date}", "Justering:"),
            Text(f"{SECRETARY.name}", "Sekreterare:"),
            h("Beslutande ledamöter och ersättare"),
        ]
    )
    seats = meeting.with_role("ledamot", "tjanstgorande_ersattare", "ersattare")
    rows = tuple(_seat(seat) for seat in seats)
    sheet.blocks([Grid(("Namn", "Parti", "Uppdrag", "Anmärkning"), rows, (0.32, 0.1, 0.28, 0.3))])
    sheet.blocks([h("Övriga närvarande"), plain_list(*others)])


def head(sheet: Sheet, paragraph: Paragraph) -> None:
    """Number with the year, the heading beside it, the registry number under it."""
    opened(sheet, paragraph, 40)
    sheet.lines(f"§ {paragraph.number}/24  {paragraph.heading}", style="B", size=12, family="sans")
    if paragraph.dnr:
        sheet.lines(f"Diarienummer {paragraph.dnr}", size=9)


def end(sheet: Sheet, meeting: Meeting) -> None:
    """The page that the signing service adds."""
    sheet.add_page()
    sheet.lines("Underskrifter", style="B", size=14, family="sans")
    sheet.lines(
        "Följande personer har signerat dokumentet elektroniskt. Dokumentets äkthet kan kontrolleras hos regionen."
    )
    for name, at in SIGNED:
        sheet.skip(1)
        sheet.lines(name, style="B")
        sheet.lines("Signerat med BankID")
        sheet.lines(f"{at} (UTC+01:00)")
        sheet.rule()


PRESS = Press(HOUSE, look, front, head, end=end)
