"""A nämnd of 1997: roll calls with member and substitute side by side, or names under Ja and Nej; terse motions."""

from __future__ import annotations

from itertools import zip_longest

from tallhalla.blocks import Block, Grid
from tallhalla.house import House
from tallhalla.minutes_pdf import Press
from tallhalla.model import Meeting, Motion, Paragraph, Person, Presence, Seat, Statement, Vote
from tallhalla.sheet import Look, Sheet

from .common import clock, decided, h, label_column, opened, persons, plain_list, proposed, vote, with_ballot

ORGAN = "Miljö- och räddningsnämnden"
ROLF, INGA, STURE, MAJ, EIVOR, KNUT, SOLVEIG, TORE, GERDA, ASTA, LENNY, VERA, BROR = persons(
    """Rolf Sandgren s, Inga-Lill Moberg c, Sture Wigholm s, Maj Trägårdh s, Eivor Jonsson-Kraft v, Knut Hellberg m,
    Solveig Prytz m, Tore Ålander kds, Gerda Nyhlén fp, Asta Rimmerfors mp, Lenny Costa s, Vera Olsén c, Bror Tingsten m"""
)
AWAY_S, AWAY_C = Person("Harry Lundmark", "s"), Person("Elis Vallin", "c")
SECRETARY = Person("Barbro Eng", title="sekreterare")
CHIEF = Person("Olle Strand", title="räddningschef")
INSPECTOR = Person("Ragnhild Moe", title="miljöinspektör")
STANDS_FOR = {LENNY: AWAY_S, VERA: AWAY_C}
TABLE = (ROLF, INGA, STURE, MAJ, LENNY, EIVOR, VERA, KNUT, SOLVEIG, TORE, GERDA)
QUARRY = vote("förvaltningens förslag", "Knut Hellbergs yrkande", TABLE, no=(KNUT, SOLVEIG, TORE), abstain=(GERDA,))
HOSES = vote(
    "bifall till Maj Trägårdhs yrkande",
    "avslag",
    tuple(p for p in TABLE if p is not INGA),
    no=(KNUT, SOLVEIG, TORE, GERDA, VERA),
)


def member_and_substitute(vote: Vote) -> list[Block]:
    """The member in the first column, the substitute who votes instead in the second, a cross for the ballot."""
    columns = ("ja", "nej", "avstar")
    rows = []
    for who, cast in vote.ballots:
        member = STANDS_FOR.get(who)
        names = (member.printed, who.printed) if member else (who.printed, "")
        rows.append((*names, *("X" if cast == c else "" for c in columns)))
    return [Grid(("Ledamöter", "Ersättare", "Ja", "Nej", "Avst"), tuple(rows), (0.35, 0.32, 0.11, 0.11, 0.11))]


def under_ballots(vote: Vote) -> list[Block]:
    """Names under the ballot that they cast."""
    yes, no = (tuple(p.printed for p in with_ballot(vote, cast)) for cast in ("ja", "nej"))
    return [Grid(("Ja-röster", "Nej-röster"), tuple(zip_longest(yes, no, fillvalue="")), (0.5, 0.5))]


def either(vote: Vote) -> list[Block]:
    """Abstentions need the table with crosses."""
    return member_and_substitute(vote) if vote.count("avstar") else under_ballots(vote)


HOUSE = House(points="number", roll_call=either)

MARCH = Meeting(
    "Stenkulla kommun",
    ORGAN,
    date="1997-03-18",
    start="13:30",
    end="16:05",
    place="Brandstationen, Stenkulla",
    seats=(
        Seat(ROLF, office="ordförande"),
        Seat(INGA, office="vice ordförande"),
        Seat(STURE),
        Seat(MAJ),
        Seat(EIVOR, note="§§ 22-27"),
        Seat(KNUT),
        Seat(SOLVEIG),
        Seat(TORE),
        Seat(GERDA),
        Seat(LENNY, "tjanstgorande_ersattare", replaces=AWAY_S),
        Seat(VERA, "tjanstgorande_ersattare", replaces=AWAY_C),
        Seat(ASTA, "ersattare"),
        Seat(BROR, "ersattare"),
        Seat(CHIEF, "ovrig_narvarande"),
        Seat(INSPECTOR, "ovrig_narvarande", note="§§ 23-25"),
        Seat(SECRETARY, "ovrig_narvarande"),
    ),
    secretary=SECRETARY,
    adjusters=(SOLVEIG,),
    adjustment_date="1997-03-24",
    adjustment_place="Miljökontoret",
    notice=("1997-03-25", "1997-04-15"),
    presence=(Presence(EIVOR, "leaves", 27), Presence(INGA, "conflict_of_interest", 25)),
    paragraphs=(
        Paragraph(
            22,
            "Val av justeringsman",
            "val",
            parts=(h("Nämndens beslut"), decided(ORGAN, "Solveig Prytz (m) utses att justera dagens protokoll.")),
        ),
        Paragraph(
            23,
            "Yttrande över ansökan om täkttillstånd på Rosslyckan 4:6",
            "bifall",
            dnr="97/0045 041",
            parts=(
                "Länsstyrelsen har begärt nämndens yttrande över en ansökan om tillstånd till bergtäkt i tio år.",
                h("Förvaltningens förslag"),
                proposed("Förvaltningen", "Nämnden tillstyrker ansökan för en tid av fem år."),
                h("Yrkanden"),
                Motion((ROLF,), "bifall", said="Rolf Sandgren (s): Bifall till förvaltningens förslag."),
                Motion(
                    (KNUT,),
                    "andring",
                    said="Knut Hellberg (m): Att ansökan tillstyrks för hela den sökta tiden.",
                    worded="ansökan tillstyrks för hela den sökta tiden.",
                ),
                Motion((TORE,), "andring", said="Tore Ålander (kds) biträder Knut Hellbergs yrkande."),
                h("Propositionsordning"),
                "Ordföranden ställer proposition på de båda yrkandena och finner att nämnden bifaller det "
                "förstnämnda. Votering begärs.",
                h("Votering"),
                "JA = förvaltningens förslag, NEJ = Knut Hellbergs yrkande.",
                QUARRY,
                "Omröstningen ger 7 ja, 3 nej och 1 avstår.",
                h("Nämndens beslut"),
                decided(ORGAN, "Nämnden tillstyrker ansökan för en tid av fem år."),
                h("Reservation"),
                Statement(
                    "reservation",
                    (KNUT, SOLVEIG, TORE),
                    "Knut Hellberg (m), Solveig Prytz (m) och Tore Ålander (kds) reserverar sig mot beslutet.",
                ),
                h("Protokollsutdrag till"),
                plain_list("Länsstyrelsen", "Sökanden"),
            ),
        ),
        Paragraph(
            24,
            "Taxa för livsmedelskontroll",
            "aterremiss",
            dnr="97/0061 406",
            parts=(
                h("Yrkanden"),
                Motion(
                    (GERDA, EIVOR),
                    "aterremiss",
                    said="Gerda Nyhlén (fp) och Eivor Jonsson-Kraft (v) hemställer om återremiss.",
                ),
                Motion((STURE,), "bifall", said="Sture Wigholm (s): Bifall till förslaget."),
                "Ordföranden finner att nämnden beslutar återremittera ärendet.",
                h("Nämndens beslut"),
                decided(ORGAN, "Ärendet återremitteras till miljökontoret."),
            ),
        ),
        Paragraph(
            25,
            "Inköp av slang till deltidskåren i Flo",
            "bifall",
            dnr="97/0038 170",
            parts=(
                "Inga-Lill Moberg (c) anmäler jäv och deltar ej i överläggning och beslut.",
                h("Yrkanden"),
                Motion((MAJ, LENNY), "bifall", said="Maj Trägårdh (s) med instämmande av Lenny Costa (s): Bifall."),
                Motion((SOLVEIG,), "avslag", said="Solveig Prytz (m): Avslag."),
                h("Votering"),
                "Ja-röst för bifall till Maj Trägårdhs yrkande, nej-röst för avslag.",
                HOSES,
                "Vid lika röstetal har ordföranden utslagsröst, varför nämnden bifaller yrkandet. Röstsiffror: 5 ja och 5 nej.",
                h("Nämndens beslut"),
                decided(ORGAN, "Slang får köpas in för högst 85 000 kronor."),
                h("Reservationer"),
                Statement("reservation", (SOLVEIG,), "Mot beslutet reserverar sig Solveig Prytz (m)."),
                Statement(
                    "reservation",
                    (GERDA,),
                    "Gerda Nyhlén (fp) anmäler reservation mot beslutet.",
                ),
            ),
        ),
        Paragraph(
            26,
            "Brandsyn 1996",
            "antecknad",
            dnr="97/0012 172",
            parts=(h("Nämndens beslut"), decided(ORGAN, "Rapporten läggs till handlingarna.")),
        ),
        Paragraph(
            27,
            "Delegeringsordning",
            "bordlaggning",
            dnr="96/0177 002",
            parts=(
                h("Yrkanden"),
                Motion((INGA,), "bordlaggning", said="Inga-Lill Moberg (c): Att ärendet bordläggs."),
                h("Nämndens beslut"),
                decided(ORGAN, "Ärendet bordläggs."),
                h("Anteckning till protokollet"),
                Statement(
                    "protokollsanteckning",
                    (ASTA,),
                    "Miljöpartiet har väntat på en ny delegeringsordning i två år.",
                    lead="Asta Rimmerfors (mp) anför:",
                ),
            ),
        ),
        Paragraph(
            28,
            "Räddningschefen informerar",
            "information",
            parts=("Räddningschef Olle Strand informerar om den nya larmcentralen och om vårens övningar.",),
        ),
    ),
)


def look(meeting: Meeting) -> Look:
    """A word processor's head in capitals."""

    def top(sheet: Sheet) -> None:
        sheet.put(25, 14, meeting.municipality.upper(), 11, "B")
        sheet.put(25, 19, meeting.organ, 10)
        sheet.put(115, 14, "SAMMANTRÄDESPROTOKOLL", 11, "B")
        sheet.put(115, 19, f"Sammanträdesdatum {meeting.date}", 10)
        sheet.put(190, 14, f"Blad {sheet.page_no()}", 10, align="R")
        sheet.set_y(22)
        sheet.rule()
        sheet.set_y(30)

    def bottom(sheet: Sheet) -> None:
        sheet.put(25, 284, "Justerandes sign", 8)
        sheet.put(120, 284, "Utdragsbestyrkande", 8)

    return Look(top, bottom, "serif", "serif", 12, left=25, right=20, bottom_margin=24)


def member(seat: Seat) -> str:
    """A line of the list."""
    office = {"ordförande": ", ordf", "vice ordförande": ", v ordf"}.get(seat.office, "")
    serving = f" för {seat.replaces.printed}" if seat.replaces else ""
    return f"{seat.person.printed}{office}{serving}" + (seat.note and f", {seat.note}")


def front(sheet: Sheet, meeting: Meeting) -> None:
    """Labels at the left, a line for everyone."""
    others = [
        f"{seat.person.name}, {seat.person.title}" + (seat.note and f", {seat.note}")
        for seat in meeting.with_role("ovrig_narvarande")
    ]
    label_column(
        sheet,
        (
            ("Plats och tid", [f"{meeting.place}, kl {clock(meeting.start)}-{clock(meeting.end)}"]),
            ("Beslutande", [member(seat) for seat in meeting.with_role("ledamot", "tjanstgorande_ersattare")]),
            ("Ej tjänstgörande ersättare", [member(seat) for seat in meeting.with_role("ersattare")]),
            ("Övriga deltagande", others),
            ("Utses att justera", [SOLVEIG.printed]),
            ("Justeringens plats och tid", [f"{meeting.adjustment_place} {meeting.adjustment_date}"]),
            ("Underskrifter", ["Paragrafer 22-28"]),
            ("Sekreterare", ["", SECRETARY.name]),
            ("Ordförande", ["", ROLF.name]),
            ("Justerande", ["", SOLVEIG.name]),
        ),
        48,
        11,
    )


def head(sheet: Sheet, paragraph: Paragraph) -> None:
    """The nämnd's letters, number and Dnr on one line, the heading in capitals' place under it."""
    opened(sheet, paragraph, 40)
    dnr = f"          Dnr {paragraph.dnr}" if paragraph.dnr else ""
    sheet.lines(f"MRN § {paragraph.number}{dnr}", size=12)
    sheet.lines(paragraph.heading, style="B", size=12)
    sheet.skip(0.3)


PRESS = Press(HOUSE, look, front, head)
