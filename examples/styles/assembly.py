"""Kommunfullmäktige: many elections and questions, several votes in one §, roll calls as ruled lists in annexes."""

from __future__ import annotations

from collections.abc import Iterable

from tallhalla.blocks import Text
from tallhalla.dates import weekday_date
from tallhalla.house import House, listing
from tallhalla.minutes_pdf import Press, halves
from tallhalla.model import Meeting, Motion, Paragraph, Person, Presence, Seat, Statement, Vote
from tallhalla.sheet import Look, Sheet

from .common import clock, decided, h, label_column, opened, persons, plain_list, proposed, vote

ORGAN = "Kommunfullmäktige"
SEATED = tuple(
    persons(
        """Birgit Hjelmqvist S, Lars-Göran Ekdahl M, Shirin Ahmadi V, Aleksandra Wójcik S, Bo Lindh S,
        Christer Almroth S, Elsa Franzén-Kuoppala S, Goran Petrović S, Ida Malmros S, Jan-Erik Stenhammar S,
        Kadra Hassan Omar S, Margit Oja S, Nils-Petter Åslund S, Roland Sköld S, Wiktoria Holst S, Ylva Grönberg S,
        Anders von Knorring M, Cecilia Rask M, Fredrik Hallqvist M, Gerd Nyblom M, Johan Tigerhielm M,
        Lovisa Aspelin M, Per Uddenfeldt M, Torsten Ståhle M, Åke Björnemark SD, Carina Fors SD, Dennis Käck SD,
        Gösta Lindroth SD, Jeanette Bäckman SD, Rolf Östlund SD, Tony Hedin SD, Hans Gunnarsgård C, Karin Ljungmark C,
        Mats-Ola Trygg C, Stina Vännman C, Emil Zetterlund V, Rosa Delgado Marin V, Britt Ekeroth KD, Samuel Gebre KD,
        Ove Palmcrantz L, Tuula Rantanen MP"""
    )
)
NAMED = {person.name: person for person in SEATED}
STAND_IN = tuple(persons("Maj-Lis Thorén S, Viktor Ödman SD"))
REPLACED = (NAMED["Roland Sköld"], NAMED["Rolf Östlund"])
ABSENT = (NAMED["Gerd Nyblom"], NAMED["Stina Vännman"])
SPARE = tuple(persons("Ali Reza Moradi M, Gunilla Wessman C, Linus Påhlsson V"))
MEMBERS = tuple(person for person in SEATED if person not in (*REPLACED, *ABSENT))
CHAIR, FIRST, SECOND = SEATED[:3]
TONY, HANS, BO, CECILIA, OVE, EMIL, TUULA, AKE, IDA, SAMUEL, JOHAN, KADRA = (
    NAMED[name]
    for name in """Tony Hedin,Hans Gunnarsgård,Bo Lindh,Cecilia Rask,Ove Palmcrantz,Emil Zetterlund,Tuula Rantanen,
Åke Björnemark,Ida Malmros,Samuel Gebre,Johan Tigerhielm,Kadra Hassan Omar""".replace("\n", "").split(",")
)
SECRETARY = Person("Ulrika Brännlund", title="kanslichef")
# The roll: a substitute stands in the place of the member; who has no substitute is absent.
ROLL = tuple(dict(zip(REPLACED, STAND_IN, strict=True)).get(person, person) for person in SEATED)


def of(*letters: str, roll: Iterable[Person] = ROLL) -> tuple[Person, ...]:
    """The members of these parties who are there."""
    return tuple(person for person in roll if person.party in letters and person not in ABSENT)


COUNTER = vote(
    "Tony Hedins yrkande blir motförslag",
    "Emil Zetterlunds yrkande blir motförslag",
    ROLL,
    no=of("V", "MP"),
    abstain=of("S", "C", "KD", "L", "M"),
    absent=ABSENT,
    annexed=True,
)
MAIN = vote(
    "bifall till kommunstyrelsens förslag",
    "bifall till Tony Hedins yrkande",
    ROLL,
    no=of("SD"),
    abstain=of("V", "MP"),
    absent=ABSENT,
    annexed=True,
)
TODAY = vote(
    "att ärendet ska avgöras i dag",
    "att ärendet ska återremitteras",
    ROLL,
    no=of("M", "SD", "KD"),
    absent=(*ABSENT, OVE),
    annexed=True,
)
CASTS = ("ja", "nej", "avstar", "franvarande")
RAISED = Vote("avslag på motionen", "bifall till motionen", (), tally=(27, 10, 2, 0))


def outcome(vote: Vote) -> str:
    """The counts of a vote in words."""
    return "{} ja-röster, {} nej-röster, {} avstår och {} frånvarande".format(*map(vote.count, CASTS))


HOUSE = House()

MAY = Meeting(
    "Almhaga kommun",
    ORGAN,
    date="2023-05-22",
    start="18:00",
    end="21:45",
    place="Almhagasalen, Medborgarhuset",
    seats=(
        Seat(CHAIR, office="ordförande"),
        Seat(FIRST, office="1:e vice ordförande"),
        Seat(SECOND, office="2:e vice ordförande"),
        *(
            Seat(person, note={TUULA: "fr.o.m. § 86", OVE: "t.o.m. § 90"}.get(person, ""))
            for person in MEMBERS
            if person not in (CHAIR, FIRST, SECOND)
        ),
        *(Seat(who, "tjanstgorande_ersattare", replaces=of) for who, of in zip(STAND_IN, REPLACED, strict=True)),
        *(Seat(person, "ersattare") for person in SPARE),
        Seat(Person("Magnus Hederstedt", title="kommundirektör"), "ovrig_narvarande"),
        Seat(SECRETARY, "ovrig_narvarande"),
    ),
    secretary=SECRETARY,
    adjusters=(IDA, JOHAN),
    adjustment_date="2023-05-30",
    adjustment_place="Medborgarhuset, plan 3",
    notice=("2023-05-31", "2023-06-22"),
    presence=(
        Presence(TUULA, "arrives", 86),
        Presence(OVE, "leaves", 90),
        Presence(BO, "conflict_of_interest", 93),
        Presence(CECILIA, "conflict_of_interest", 93),
    ),
    paragraphs=(
        Paragraph(
            84,
            "Upprop och val av justerare",
            "val",
            parts=(
                h("Kommunfullmäktiges beslut"),
                decided(
                    ORGAN,
                    "Ida Malmros (S) och Johan Tigerhielm (M) utses att tillsammans med ordföranden justera protokollet.",
                ),
            ),
        ),
        Paragraph(
            85,
            "Allmänhetens frågestund",
            "information",
            parts=("Två frågor har kommit in. De besvaras av tekniska nämndens ordförande Hans Gunnarsgård (C).",),
        ),
        Paragraph(
            86,
            "Fråga om kommunens beredskapslager – Jeanette Bäckman (SD)",
            "besvarad",
            dnr="KS 2023/0211",
            parts=(
                h("Kommunfullmäktiges beslut"),
                decided(ORGAN, "Frågan anses besvarad."),
                h("Ärendet"),
                "Jeanette Bäckman (SD) har ställt en fråga till kommunstyrelsens ordförande Aleksandra Wójcik (S) om "
                "hur många dygn kommunens lager räcker.",
                "Aleksandra Wójcik (S) besvarar frågan.",
            ),
        ),
        Paragraph(
            87,
            "Ny avfallstaxa från och med 2024",
            "bifall",
            dnr="KS 2023/0098",
            parts=(
                h("Kommunfullmäktiges beslut"),
                decided(
                    ORGAN,
                    "Avfallstaxan antas och gäller från och med den 1 januari 2024.",
                    "Avfallstaxan från 2019 upphör att gälla samma dag.",
                ),
                h("Ärendet"),
                "Avfallsbolaget har räknat om taxan efter det nya producentansvaret. För en villa innebär förslaget en "
                "höjning med i genomsnitt 310 kronor om året.",
                h("Tidigare behandling"),
                "Kommunstyrelsen 2023-05-08 § 71",
                "Kommunstyrelsens arbetsutskott 2023-04-24 § 58",
                h("Kommunstyrelsens förslag till kommunfullmäktige"),
                proposed(
                    "Kommunstyrelsen",
                    "Avfallstaxan antas och gäller från och med den 1 januari 2024.",
                    "Avfallstaxan från 2019 upphör att gälla samma dag.",
                ),
                h("Yrkanden"),
                Motion((BO, CECILIA, HANS), "bifall", "bifall till kommunstyrelsens förslag"),
                Motion((TONY,), "avslag", "avslag på kommunstyrelsens förslag"),
                Motion(
                    (EMIL, TUULA),
                    "andring",
                    "som ändring",
                    worded="höjningen för hushåll i flerbostadshus stannar vid 100 kronor om året.",
                ),
                h("Propositionsordning"),
                "Ordföranden finner att det finns tre förslag till beslut och ställer dem mot varandra. Ordföranden "
                "finner att kommunfullmäktige bifaller kommunstyrelsens förslag. Votering begärs.",
                "Kommunstyrelsens förslag utses till huvudförslag. För att utse motförslag godkänner kommunfullmäktige "
                "följande propositionsordning: Den som vill att Tony Hedins (SD) avslagsyrkande blir motförslag röstar "
                "ja. Den som vill att Emil Zetterlunds (V) ändringsyrkande blir motförslag röstar nej.",
                h("Omröstning 1, motförslag"),
                COUNTER,
                f"Omröstningen utfaller med {outcome(COUNTER)}. Tony Hedins (SD) yrkande är därmed motförslag i "
                "huvudomröstningen. Hur var och en röstar framgår av omröstningslista, bilaga 1.",
                h("Omröstning 2, huvudomröstning"),
                "Den som vill bifalla kommunstyrelsens förslag röstar ja. Den som vill bifalla Tony Hedins (SD) "
                "avslagsyrkande röstar nej.",
                MAIN,
                f"Omröstningen utfaller med {outcome(MAIN)}. Kommunfullmäktige har därmed bifallit kommunstyrelsens "
                "förslag. Hur var och en röstar framgår av omröstningslista, bilaga 2.",
                h("Reservationer"),
                Statement(
                    "reservation",
                    of("SD"),
                    f"{listing(of('SD'))} reserverar sig mot beslutet till förmån för Tony Hedins yrkande.",
                ),
                Statement(
                    "reservation",
                    (EMIL, TUULA),
                    "Emil Zetterlund (V) och Tuula Rantanen (MP) reserverar sig mot beslutet till förmån för sitt eget "
                    "yrkande.",
                ),
                h("Beslutet skickas till"),
                plain_list("Avfallsbolaget", "Tekniska nämnden"),
            ),
        ),
        Paragraph(
            88,
            "Motion om fri entré till museet – Emil Zetterlund (V)",
            "avslag",
            dnr="KS 2022/0475",
            parts=(
                h("Kommunfullmäktiges beslut"),
                decided(ORGAN, "Motionen avslås."),
                h("Ärendet"),
                "Emil Zetterlund (V) föreslår i en motion den 12 december 2022 att entrén till museet ska vara fri för "
                "alla under 26 år. Kultur- och fritidsnämnden avstyrker motionen.",
                h("Kommunstyrelsens förslag till kommunfullmäktige"),
                proposed("Kommunstyrelsen", "Motionen avslås."),
                h("Yrkanden"),
                Motion(
                    (EMIL, KADRA),
                    "bifall",
                    said="Emil Zetterlund (V) yrkar bifall till motionen, vilket Kadra Hassan Omar (S) biträder.",
                ),
                Motion((SAMUEL,), "avslag", "avslag på motionen"),
                h("Propositionsordning"),
                "Ordföranden ställer proposition på bifall till kommunstyrelsens förslag och bifall till motionen. "
                "Votering begärs och sker genom handuppräckning. Ja-röst för avslag på motionen, nej-röst för bifall.",
                h("Omröstning"),
                RAISED,
                "Med 27 ja-röster mot 10 nej-röster, medan 2 ledamöter avstår, avslår kommunfullmäktige motionen.",
                h("Reservation"),
                Statement(
                    "reservation",
                    (EMIL,),
                    "Emil Zetterlund (V) reserverar sig mot beslutet till förmån för sitt bifallsyrkande.",
                ),
            ),
        ),
        Paragraph(
            89,
            "Interpellation om väntetider i orosanmälningar – Cecilia Rask (M)",
            "besvarad",
            dnr="KS 2023/0187",
            parts=(
                h("Kommunfullmäktiges beslut"),
                decided(ORGAN, "Interpellationen är besvarad."),
                h("Ärendet"),
                "Cecilia Rask (M) har den 3 maj 2023 lämnat in en interpellation till socialnämndens ordförande Bo "
                "Lindh (S). Bo Lindh besvarar interpellationen.",
                h("Yttranden"),
                "I debatten yttrar sig Cecilia Rask (M), Bo Lindh (S), Britt Ekeroth (KD) och Margit Oja (S).",
            ),
        ),
        Paragraph(
            90,
            "Nya motioner",
            "ovrigt",
            dnr="KS 2023/0220",
            parts=(
                h("Kommunfullmäktiges beslut"),
                decided(ORGAN, "Motionerna överlämnas till kommunstyrelsen för beredning."),
                h("Ärendet"),
                "Följande motioner har lämnats in:",
                plain_list(
                    "Motion om laddplatser vid kommunens fastigheter – Tuula Rantanen (MP)",
                    "Motion om stopp för nedskräpning vid återvinningsplatser – Åke Björnemark (SD)",
                ),
            ),
        ),
        Paragraph(
            91,
            "Försäljning av Almhaga Energi Elnät AB",
            "aterremiss",
            dnr="KS 2022/0310",
            parts=(
                h("Kommunfullmäktiges beslut"),
                decided(
                    ORGAN,
                    "Ärendet återremitteras till kommunstyrelsen för en oberoende värdering av bolaget.",
                ),
                h("Ärendet"),
                "Kommunstyrelsen föreslår att bolaget säljs till Mellannät AB för 212 miljoner kronor.",
                h("Kommunstyrelsens förslag till kommunfullmäktige"),
                proposed("Kommunstyrelsen", "Samtliga aktier i Almhaga Energi Elnät AB säljs till Mellannät AB."),
                h("Yrkanden"),
                Motion(
                    (JOHAN, AKE, SAMUEL),
                    "aterremiss",
                    "att ärendet återremitteras för en oberoende värdering av bolaget",
                ),
                Motion((BO, HANS, EMIL), "bifall", "bifall till kommunstyrelsens förslag"),
                h("Propositionsordning"),
                "Ordföranden frågar om ärendet ska avgöras i dag eller återremitteras och finner att det ska avgöras i "
                "dag. Votering begärs. Ja-röst för att ärendet avgörs i dag, nej-röst för att ärendet återremitteras.",
                h("Omröstning"),
                TODAY,
                f"Omröstningen utfaller med {outcome(TODAY)}, se omröstningslista, bilaga 3. Ärendet återremitteras "
                "därmed, eftersom minst en tredjedel av ledamöterna har röstat för det.",
                h("Protokollsanteckning"),
                Statement(
                    "protokollsanteckning",
                    (BO,),
                    "Värderingen finns redan. Återremissen kostar kommunen tid och köparens tålamod.",
                    lead="Bo Lindh (S) lämnar för Socialdemokraterna följande anteckning till protokollet:",
                ),
                h("Beslutet skickas till"),
                plain_list("Kommunstyrelsen", "Almhaga Energi AB"),
            ),
        ),
        Paragraph(
            92,
            "Avsägelse från uppdrag som ledamot i socialnämnden – Nils-Petter Åslund (S)",
            "bifall",
            dnr="KS 2023/0205",
            parts=(
                h("Kommunfullmäktiges beslut"),
                decided(ORGAN, "Avsägelsen godkänns."),
                h("Beslutet skickas till"),
                plain_list("Nils-Petter Åslund", "Socialnämnden"),
            ),
        ),
        Paragraph(
            93,
            "Ansvarsfrihet för socialnämnden 2022",
            "bifall",
            dnr="KS 2023/0102",
            parts=(
                h("Jäv"),
                "Bo Lindh (S) och Cecilia Rask (M) deltar på grund av jäv inte i handläggningen av ärendet.",
                h("Kommunfullmäktiges beslut"),
                decided(ORGAN, "Socialnämnden och dess ledamöter beviljas ansvarsfrihet för verksamhetsåret 2022."),
            ),
        ),
        Paragraph(
            94,
            "Fyllnadsval av ledamot och ersättare i socialnämnden",
            "val",
            dnr="KS 2023/0205",
            parts=(
                h("Kommunfullmäktiges beslut"),
                decided(
                    ORGAN,
                    "Margit Oja (S) väljs till ny ledamot i socialnämnden efter Nils-Petter Åslund (S).",
                    "Goran Petrović (S) väljs till ny ersättare i socialnämnden efter Margit Oja (S).",
                ),
                h("Valberedningens förslag till beslut"),
                proposed(
                    "Valberedningen",
                    "Margit Oja (S) väljs till ny ledamot i socialnämnden efter Nils-Petter Åslund (S).",
                    "Goran Petrović (S) väljs till ny ersättare i socialnämnden efter Margit Oja (S).",
                ),
                h("Beslutet skickas till"),
                plain_list("De valda", "Socialnämnden", "Löneenheten"),
            ),
        ),
        Paragraph(
            95,
            "Val av nämndeman vid Västerås tingsrätt",
            "bordlaggning",
            dnr="KS 2023/0033",
            parts=(
                h("Kommunfullmäktiges beslut"),
                decided(ORGAN, "Valet bordläggs till nästa sammanträde."),
            ),
        ),
        Paragraph(
            96,
            "Anmälningsärenden",
            "antecknad",
            dnr="KS 2023/0002",
            parts=(
                h("Kommunfullmäktiges beslut"),
                decided(ORGAN, "Anmälningarna läggs till handlingarna."),
                h("Ärendet"),
                plain_list(
                    "Länsstyrelsens beslut 2023-05-02 om ny ersättare för ledamot i kommunfullmäktige",
                    "Revisorernas granskning av inköp, mars 2023",
                ),
            ),
        ),
    ),
)
ROLL_CALLS = (
    ("Bilaga 1", "Omröstningslista § 87, omröstning 1", COUNTER),
    ("Bilaga 2", "Omröstningslista § 87, omröstning 2", MAIN),
    ("Bilaga 3", "Omröstningslista § 91", TODAY),
)


def look(meeting: Meeting) -> Look:
    """A line of three at the top of every page, nothing at the foot but initials."""

    def top(sheet: Sheet) -> None:
        sheet.put(25, 14, f"{meeting.municipality}", 10, "B", family="wide")
        sheet.put(105, 14, "Sammanträdesprotokoll", 10, family="wide", align="C")
        sheet.put(185, 14, f"Sida {sheet.page_no()}({sheet.total or 1})", 9, family="wide", align="R")
        sheet.put(25, 19, meeting.organ, 9, family="wide")
        sheet.put(105, 19, meeting.date, 9, family="wide", align="C")
        sheet.set_y(30)

    def bottom(sheet: Sheet) -> None:
        for x, text in ((25, "Ordf sign"), (65, "Just sign"), (105, "Just sign"), (145, "Utdragsbestyrkande")):
            sheet.put(x, 284, text, 7, family="wide")

    return Look(top, bottom, "serif", "wide", 11, left=25, right=25, bottom_margin=24)


def member(seat: Seat) -> str:
    """A line of the roll of members."""
    serving = f" för {seat.replaces.printed}" if seat.replaces else ""
    return seat.person.printed + (seat.office and f", {seat.office}") + serving + (seat.note and f", {seat.note}")


def front(sheet: Sheet, meeting: Meeting) -> None:
    """Labels at the left; the members are on the next page in two columns."""
    signers = [("Ordförande", meeting.chair), *(("Justerande", person) for person in meeting.adjusters)]
    others = [f"{seat.person.name}, {seat.person.title}" for seat in meeting.with_role("ovrig_narvarande")]
    label_column(
        sheet,
        (
            ("Plats", [meeting.place]),
            ("Tid", [f"{weekday_date(meeting.date)}, kl. {clock(meeting.start)}–{clock(meeting.end)}"]),
            ("Ajournering", ["kl. 19.30–19.50"]),
            ("Beslutande", ["Se sida 2"]),
            ("Övriga närvarande", others),
            ("Utses att justera", [" och ".join(person.printed for person in meeting.adjusters)]),
            ("Justeringens plats och tid", [f"{meeting.adjustment_place}, {meeting.adjustment_date} kl. 16.00"]),
            ("Paragrafer", ["84–96"]),
            ("Sekreterare", ["", meeting.secretary.name]),
            *((office, ["", person.printed]) for office, person in signers),
        ),
        45,
    )
    sheet.skip(1)
    sheet.lines("Anslagsbevis", style="B", size=12, family="wide")
    sheet.lines("Justeringen har tillkännagivits på kommunens digitala anslagstavla.")
    label_column(
        sheet,
        (
            ("Organ", [meeting.organ]),
            ("Anslaget sätts upp", [meeting.notice[0]]),
            ("Anslaget tas ned", [meeting.notice[1]]),
            ("Förvaringsplats", ["Kommunkansliet"]),
        ),
        45,
    )
    sheet.add_page()
    lists = (("Beslutande ledamöter", "ledamot"), ("Tjänstgörande ersättare", "tjanstgorande_ersattare"))
    for label, role in (*lists, ("Närvarande, ej tjänstgörande ersättare", "ersattare")):
        sheet.lines(label, style="B", size=11, family="wide")
        sheet.skip(0.2)
        top, bottom = sheet.get_y(), 0.0
        for i, column in enumerate(halves([member(seat) for seat in meeting.with_role(role)])):
            sheet.set_y(top)
            for line in column:
                sheet.set_x(25 + 80 * i)
                sheet.lines(line, 80, size=10)
            bottom = max(bottom, sheet.get_y())
        sheet.set_y(bottom + 5)


def head(sheet: Sheet, paragraph: Paragraph) -> None:
    """Number and heading on one line, Dnr under it."""
    opened(sheet, paragraph, 40)
    sheet.lines(f"KF § {paragraph.number}   {paragraph.heading}", style="B", size=12, family="wide")
    if paragraph.dnr:
        sheet.blocks([Text(f"Dnr: {paragraph.dnr}")])


def annexes(sheet: Sheet, meeting: Meeting) -> None:
    """Each roll call on a page of its own, ruled, with sums."""
    for label, title, held in ROLL_CALLS:
        sheet.add_page()
        sheet.set_y(26)
        sheet.lines(f"{label}   {title}", style="B", size=11, family="wide")
        rows = [("Namn", "Parti", "Ja", "Nej", "Avstår", "Frånv")]
        rows += [(who.name, who.party, *("X" if cast == c else "" for c in CASTS)) for who, cast in held.ballots]
        rows.append(("Summa", "", *(str(held.count(c)) for c in CASTS)))
        for n, cells in enumerate(rows):
            sheet.set_font("sans", "B" if n in (0, len(rows) - 1) else "", 8.5)
            sheet.set_line_width(0.15)
            for i, (cell, width) in enumerate(zip(cells, (66, 18, 18, 18, 18, 18), strict=True)):
                sheet.cell(width, 5.3, cell, border=1, align="C" if i > 1 else "L")
            sheet.ln()


PRESS = Press(HOUSE, look, front, head, contents=True, end=annexes)
