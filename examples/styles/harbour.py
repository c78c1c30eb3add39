"""A big city's nämnd, the west coast way: att-clauses, decision last, the vote as running lists of names."""

from __future__ import annotations

from tallhalla.blocks import Block, Text
from tallhalla.house import BALLOTS, House, listing
from tallhalla.minutes_pdf import Press
from tallhalla.model import Meeting, Motion, Paragraph, Person, Presence, Seat, Statement, Vote
from tallhalla.sheet import Look, Sheet

from .common import clock, decided, h, opened, persons, plain_list, proposed, titled, vote, with_ballot

ORGAN = "Äldre- och omsorgsnämnden"
LEAD = "Äldre- och omsorgsnämnden beslutar"
ANNA, MEHMET, GUN, SIGRID, OLOF, ALI, CARL, BOZENA, PEDER, MARIE, JIMMY, PIRJO, TOR, LEILA, ESTER = persons(
    """Anna Ek-Lindqvist S, Mehmet Yildiz S, Gun-Britt Härnman S, Sigrid af Wetterstedt V, J. Olof Brandt MP,
    Abdirahman Warsame Ali C, Carl-Gustaf von Rehn M, Bozena Kowalska M, Peder Thorsell L, Marie-Louise Ådahl KD,
    Jimmy Stolt SD, Pirjo Niskanen V, Tor Ahlqvist M, Leila Haddad Nilsson S, Ester Vallgren SHP"""
)
AWAY = Person("Kristina Ö. Palm", "S")
SECRETARY = Person("Helene Vikander", title="nämndsekreterare")
DIRECTOR = Person("Staffan de Laval", title="förvaltningsdirektör")
HEAD = Person("Ylva Strandh", title="avdelningschef")
CONTROLLER = Person("Amir Rostami", title="controller")
# Who sits at the table at the votes; the roll is called by party.
TABLE = (ANNA, MEHMET, GUN, LEILA, SIGRID, OLOF, ALI, CARL, BOZENA, PEDER, MARIE, JIMMY, ESTER)
SENT_BACK = vote(
    "att ärendet ska avgöras i dag",
    "att ärendet ska återremitteras",
    TABLE,
    no=(CARL, BOZENA, PEDER, MARIE),
    abstain=(ESTER,),
)
ADDITION = vote(
    "bifall till förvaltningens förslag utan tillägg",
    "bifall till tilläggsyrkandet",
    tuple(person for person in TABLE if person not in (BOZENA, ALI)),
    no=(SIGRID, OLOF, JIMMY),
)


def running(vote: Vote) -> list[Block]:
    """Names run on, the number of ballots last: "Ja: Anna Ek (S), … (6 st)"."""
    casts = [(BALLOTS[cast], with_ballot(vote, cast)) for cast in ("ja", "nej", "avstar")]
    return [
        Text(f"{word}: {', '.join(person.printed for person in people)} ({len(people)} st)")
        for word, people in casts
        if people
    ]


HOUSE = House(points="att", roll_call=running)

MAY = Meeting(
    "Sundhamra stad",
    ORGAN,
    number="5",
    date="2024-05-21",
    start="13:00",
    end="16:40",
    place="Sessionssalen, Norra Kajgatan 12",
    seats=(
        Seat(ANNA, office="ordförande"),
        Seat(CARL, office="1:e vice ordförande"),
        Seat(SIGRID, office="2:e vice ordförande"),
        Seat(MEHMET),
        Seat(GUN),
        Seat(OLOF),
        Seat(ALI, note="§§ 108–113"),
        Seat(BOZENA),
        Seat(PEDER),
        Seat(MARIE),
        Seat(JIMMY, note="§§ 110–117, från kl. 13.25"),
        Seat(ESTER),
        Seat(LEILA, "tjanstgorande_ersattare", replaces=AWAY),
        Seat(PIRJO, "ersattare"),
        Seat(TOR, "ersattare"),
        Seat(DIRECTOR, "ovrig_narvarande"),
        Seat(HEAD, "ovrig_narvarande", note="§§ 111–112"),
        Seat(CONTROLLER, "ovrig_narvarande", note="§ 110"),
    ),
    secretary=SECRETARY,
    adjusters=(PEDER,),
    adjustment_date="2024-05-28",
    adjustment_place="digitalt",
    presence=(
        Presence(ALI, "leaves", 113),
        Presence(JIMMY, "arrives", 110, "13:25"),
        Presence(BOZENA, "conflict_of_interest", 114),
    ),
    paragraphs=(
        Paragraph(
            108,
            "Val av justerare och fastställande av föredragningslistan",
            "val",
            parts=(
                h("Beslut"),
                decided(
                    ORGAN,
                    "att utse Peder Thorsell (L) att jämte ordföranden justera dagens protokoll",
                    "att fastställa föredragningslistan.",
                    lead=LEAD,
                ),
            ),
        ),
        Paragraph(
            109,
            "Direktörens information",
            "information",
            parts=(
                "Förvaltningsdirektör Staffan de Laval informerar om sommarbemanningen, om det nya trygghetslarmet och "
                "om rekryteringen av en chef för hemtjänsten i Västra Kajen.",
            ),
        ),
        Paragraph(
            110,
            "Delårsrapport per mars 2024",
            "bifall",
            dnr="0311/24",
            parts=(
                h("Tidigare behandling"),
                "Bordlagt den 23 april 2024, § 97.",
                h("Handlingar"),
                plain_list("Förvaltningens tjänsteutlåtande den 8 april 2024", "Delårsrapport mars 2024"),
                h("Beslut"),
                decided(
                    ORGAN,
                    "att godkänna delårsrapporten per mars 2024",
                    "att översända rapporten till kommunstyrelsen.",
                    lead=LEAD,
                ),
                h("Protokollsanteckning"),
                Statement(
                    "protokollsanteckning",
                    (PEDER, CARL),
                    "Nämnden går in i andra kvartalet med ett underskott på 31 miljoner kronor. Vi utgår från att "
                    "förvaltningen återkommer med åtgärder före sommaren.",
                    lead="Peder Thorsell (L) och Carl-Gustaf von Rehn (M) antecknar följande till protokollet.",
                ),
                h("Protokollsutdrag skickas till"),
                plain_list("Stadsledningskontoret"),
            ),
        ),
        Paragraph(
            111,
            "Ny modell för korttidsboende",
            "bifall",
            dnr="0345/24",
            parts=(
                h("Tidigare behandling"),
                "Bordlagt den 23 april 2024, § 99.",
                h("Handlingar"),
                plain_list(
                    "Förvaltningens tjänsteutlåtande den 2 april 2024",
                    "Yrkande från M, L och KD den 17 maj 2024",
                    "Yttrande från SHP den 20 maj 2024",
                ),
                h("Förvaltningens förslag till beslut"),
                proposed(
                    "Förvaltningen",
                    "att införa en samlad enhet för korttidsboende från den 1 januari 2025",
                    "att avveckla korttidsplatserna på Ekbackens äldreboende.",
                    lead="Äldre- och omsorgsnämnden föreslås besluta",
                ),
                h("Yrkanden"),
                Motion((ANNA, SIGRID), "bifall", "bifall till förvaltningens förslag"),
                Motion(
                    (CARL,),
                    "aterremiss",
                    said="Carl-Gustaf von Rehn (M) yrkar i första hand att ärendet återremitteras enligt yrkandet från "
                    "M, L och KD, i andra hand avslag på förvaltningens förslag.",
                ),
                Motion((CARL,), "avslag", said=None),
                Motion((PEDER, MARIE), "aterremiss", "återremiss av ärendet"),
                h("Propositionsordning"),
                "Ordföranden ställer först proposition på om ärendet ska avgöras i dag eller återremitteras och finner "
                "att nämnden beslutar att avgöra ärendet i dag. Omröstning begärs.",
                "Godkänd voteringsproposition: Ja för att avgöra ärendet i dag. Nej för återremiss.",
                h("Omröstning"),
                SENT_BACK,
                "Nämnden beslutar således att avgöra ärendet i dag.",
                "Ordföranden ställer därefter proposition på bifall och avslag till förvaltningens förslag och finner "
                "att det bifalls.",
                h("Beslut"),
                decided(
                    ORGAN,
                    "att införa en samlad enhet för korttidsboende från den 1 januari 2025",
                    "att avveckla korttidsplatserna på Ekbackens äldreboende.",
                    lead=LEAD,
                ),
                h("Reservation"),
                Statement(
                    "reservation",
                    (CARL, BOZENA, PEDER, MARIE),
                    f"{listing((CARL, BOZENA, PEDER, MARIE))} reserverar sig mot beslutet till förmån för yrkandet "
                    "från M, L och KD.",
                ),
                h("Särskilt yttrande"),
                Statement(
                    "sarskilt_yttrande",
                    (ESTER,),
                    "Ester Vallgren (SHP) antecknar som särskilt yttrande en skrivelse från den 20 maj 2024, bilaga 1.",
                ),
                h("Protokollsutdrag skickas till"),
                plain_list("Kommunstyrelsen", "Pensionärsrådet"),
            ),
        ),
        Paragraph(
            112,
            "Yttrande över motion av Tor Ahlqvist (M) om kameror i trygghetsboenden",
            "avslag",
            dnr="0298/24",
            parts=(
                h("Handlingar"),
                plain_list("Remiss från stadsledningskontoret", "Förvaltningens tjänsteutlåtande den 29 april 2024"),
                h("Yrkanden"),
                Motion((MEHMET,), "avslag", "att nämnden avstyrker motionen"),
                Motion((BOZENA, JIMMY), "bifall", "att nämnden tillstyrker motionen"),
                h("Propositionsordning"),
                "Ordföranden ställer proposition på yrkandena och finner att nämnden avstyrker motionen.",
                h("Beslut"),
                decided(
                    ORGAN,
                    "att avstyrka motionen",
                    "att översända förvaltningens tjänsteutlåtande som eget yttrande.",
                    lead=LEAD,
                ),
                h("Reservation"),
                Statement(
                    "reservation",
                    (BOZENA, JIMMY),
                    "Bozena Kowalska (M) och Jimmy Stolt (SD) reserverar sig mot beslutet.",
                ),
                h("Protokollsutdrag skickas till"),
                plain_list("Stadsledningskontoret"),
            ),
        ),
        Paragraph(
            113,
            "Riktlinje för anhörigstöd",
            "bordlaggning",
            dnr="0377/24",
            parts=(
                h("Yrkanden"),
                Motion((OLOF,), "bordlaggning", "att ärendet bordläggs till nästa sammanträde"),
                h("Beslut"),
                decided(ORGAN, "att bordlägga ärendet till sammanträdet den 18 juni 2024.", lead=LEAD),
            ),
        ),
        Paragraph(
            114,
            "Föreningsbidrag till träffpunkter 2024",
            "bifall",
            dnr="0402/24",
            parts=(
                h("Jäv"),
                "Bozena Kowalska (M) anmäler jäv och deltar inte i handläggningen av ärendet.",
                h("Handlingar"),
                plain_list("Förvaltningens tjänsteutlåtande den 6 maj 2024"),
                h("Yrkanden"),
                Motion((GUN, MARIE), "bifall", "bifall till förvaltningens förslag"),
                Motion(
                    (SIGRID, OLOF),
                    "tillagg",
                    "bifall till förvaltningens förslag med följande tillägg:",
                    worded="förvaltningen ska följa upp hur bidragen fördelas mellan kvinnor och män.",
                ),
                h("Propositionsordning"),
                "Ordföranden finner att förvaltningens förslag bifalls. Ordföranden ställer därefter proposition på "
                "bifall och avslag till tilläggsyrkandet och finner att det avslås. Omröstning begärs.",
                "Godkänd voteringsproposition: Ja för avslag på tilläggsyrkandet. Nej för bifall till det.",
                h("Omröstning"),
                ADDITION,
                "Nämnden avslår således tilläggsyrkandet.",
                h("Beslut"),
                decided(ORGAN, "att fördela bidragen enligt förvaltningens förslag.", lead=LEAD),
                h("Reservation"),
                Statement(
                    "reservation",
                    (SIGRID, OLOF),
                    "Sigrid af Wetterstedt (V) och J. Olof Brandt (MP) reserverar sig mot beslutet till förmån för "
                    "sitt yrkande.",
                ),
            ),
        ),
        Paragraph(
            115,
            "Val av ledamot i Stiftelsen Sjömansgården",
            "val",
            dnr="0066/23",
            parts=(
                h("Beslut"),
                decided(
                    ORGAN,
                    "att utse Gun-Britt Härnman (S) till ledamot i styrelsen till och med den 31 december 2026.",
                    lead=LEAD,
                ),
                h("Protokollsutdrag skickas till"),
                plain_list("Den valda", "Stiftelsen Sjömansgården"),
            ),
        ),
        Paragraph(
            116,
            "Utredning om måltider i hemtjänsten",
            "aterremiss",
            dnr="0214/24",
            parts=(
                h("Handlingar"),
                plain_list("Förvaltningens tjänsteutlåtande den 15 april 2024"),
                h("Yrkanden"),
                Motion(
                    (ANNA,),
                    "aterremiss",
                    "att ärendet återremitteras till förvaltningen för ekonomisk konsekvensanalys",
                ),
                h("Beslut"),
                decided(
                    ORGAN,
                    "att återremittera ärendet till förvaltningen för en ekonomisk konsekvensanalys.",
                    lead=LEAD,
                ),
            ),
        ),
        Paragraph(
            117,
            "Redovisning av delegationsbeslut",
            "antecknad",
            dnr="0009/24",
            parts=(
                h("Beslut"),
                decided(ORGAN, "att lägga redovisningen till handlingarna.", lead=LEAD),
            ),
        ),
    ),
)


def look(meeting: Meeting) -> Look:
    """City and nämnd at the top left, page at the bottom right."""

    def top(sheet: Sheet) -> None:
        sheet.put(25, 15, meeting.municipality, 12, "B")
        sheet.put(25, 20, meeting.organ, 9)
        sheet.put(185, 15, f"Protokoll (nr {meeting.number})", 9, align="R")
        sheet.put(185, 20, f"Sammanträdesdatum: {meeting.date}", 9, align="R")
        sheet.set_y(32)

    def bottom(sheet: Sheet) -> None:
        sheet.put(25, 286, f"{meeting.municipality} {meeting.organ}, protokoll", 8)
        sheet.put(185, 286, f"{sheet.page_no()} ({sheet.total or 1})", 8, align="R")

    return Look(top, bottom, "sans", "sans", 10.5, left=25, right=30, bottom_margin=24)


def member(seat: Seat) -> str:
    """A line of the list of members."""
    office = f", {seat.office}" if seat.office else ""
    serving = f" tjänstgör för {seat.replaces.printed}" if seat.replaces else ""
    return f"{seat.person.printed}{office}{serving}" + (seat.note and f" {seat.note}")


def front(sheet: Sheet, meeting: Meeting) -> None:
    """Bold labels with their values beside them, then lists under headings."""
    fields = (
        ("Tid:", f"{clock(meeting.start)}–{clock(meeting.end)}"),
        ("Plats:", meeting.place),
        ("Paragrafer:", "108–117"),
        ("Ajournering:", "kl. 14.30–14.45"),
    )
    for label, value in fields:
        sheet.blocks([Text(value, label)])
    sheet.lines("Närvarande", style="B", size=13, family="sans")
    lists = (
        ("Ledamöter", [member(seat) for seat in meeting.with_role("ledamot")]),
        ("Tjänstgörande ersättare", [member(seat) for seat in meeting.with_role("tjanstgorande_ersattare")]),
        ("Övriga ersättare", [member(seat) for seat in meeting.with_role("ersattare")]),
        ("Övriga närvarande", [titled(seat) for seat in meeting.with_role("ovrig_narvarande")]),
    )
    for label, lines in lists:
        sheet.blocks([h(label), plain_list(*lines)])
    sheet.room(60)
    sheet.lines("Underskrifter", style="B", size=13, family="sans")
    signers = (("Sekreterare", meeting.secretary), ("Ordförande", meeting.chair), ("Justerare", meeting.adjusters[0]))
    for office, person in signers:
        sheet.blocks([h(office), plain_list(person.name)])
    sheet.blocks([Text(meeting.adjustment_date, "Justeringsdag:")])


def head(sheet: Sheet, paragraph: Paragraph) -> None:
    """Number and Dnr in brackets on a line of their own, the heading under it."""
    opened(sheet, paragraph)
    dnr = f" (Dnr {paragraph.dnr})" if paragraph.dnr else ""
    sheet.lines(f"§ {paragraph.number}{dnr}", style="B", size=12, family="sans")
    sheet.lines(paragraph.heading, style="B", size=12, family="sans")


PRESS = Press(HOUSE, look, front, head)
