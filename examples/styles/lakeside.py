"""A small town's kommunstyrelse: boxed front page, decision first, roll calls as ruled tables with crosses."""

from __future__ import annotations

from tallhalla.blocks import Block, Grid
from tallhalla.house import House
from tallhalla.minutes_pdf import LABEL, Press, halves, row
from tallhalla.model import Meeting, Motion, Paragraph, Person, Presence, Seat, Statement, Vote
from tallhalla.sheet import Look, Sheet

from .common import bullets, clock, decided, h, opened, persons, plain_list, proposed, vote

ORGAN = "Kommunstyrelsen"
ROGER, INGRID, TOMAS, NASRIN, LENNART, HENRIKA, KJELL, SARA, DAVID, BRITTA, MIKAEL, ULF, AINO, PAVEL, OLA = persons(
    """Roger Ståhlberg C, Ingrid Östh S, Tomas Kocsis S, Nasrin Karimi-Lund S, Lennart H. Brodin M, Henrika Wrede M,
    Kjell-Åke Hammargren C, Sara Tesfaye KD, David Lo V, Britta Näslund VB, Mikael Rask SD, Ulf Sjönell SD,
    Aino Lehtinen MP, Pavel Novák L, Ola Grip C"""
)
AWAY, SICK = Person("Gunnel Ahrén", "S"), Person("Stig van der Meer", "L")
SECRETARY = Person("Veronica Dalhag", title="kommunsekreterare")
MANAGER = Person("Per Ivarsgård", title="kommunchef")
ECONOMIST = Person("Zahra Hosseini", title="ekonomichef")
TABLE = (ROGER, LENNART, INGRID, HENRIKA, KJELL, SARA, PAVEL, TOMAS, NASRIN, DAVID, BRITTA, MIKAEL, ULF)
POOL = vote(
    "bifall till ordförandens yrkande", "bifall till Ingrid Ösths yrkande", TABLE, no=(INGRID, TOMAS, NASRIN, DAVID)
)
CAMERAS = vote(
    "bifall till arbetsutskottets förslag",
    "bifall till motionen",
    tuple(person for person in TABLE if person is not SARA),
    no=(MIKAEL, ULF),
    abstain=(BRITTA,),
)


def crosses(vote: Vote) -> list[Block]:
    """Member, party, a cross in one of three columns, and the sums."""
    columns = ("ja", "nej", "avstar")
    rows = [(who.name, who.party, *("X" if cast == c else "" for c in columns)) for who, cast in vote.ballots]
    rows.append(("Summa", "", *(str(vote.count(c)) for c in columns)))
    return [Grid(("Ledamot", "Parti", "Ja", "Nej", "Avstår"), tuple(rows), (0.46, 0.12, 0.14, 0.14, 0.14))]


HOUSE = House(roll_call=crosses)

APRIL = Meeting(
    "Vretsjö kommun",
    ORGAN,
    date="2024-04-10",
    start="13:15",
    end="16:50",
    place="Kommunhuset, sammanträdesrum Abborren, Vretsjö",
    seats=(
        Seat(ROGER, office="ordförande"),
        Seat(LENNART, office="1:e vice ordförande"),
        Seat(INGRID, office="2:e vice ordförande"),
        Seat(HENRIKA),
        Seat(KJELL),
        Seat(SARA, note="§§ 45–49"),
        Seat(TOMAS),
        Seat(DAVID),
        Seat(BRITTA),
        Seat(MIKAEL),
        Seat(ULF),
        Seat(NASRIN, "tjanstgorande_ersattare", replaces=AWAY),
        Seat(PAVEL, "tjanstgorande_ersattare", replaces=SICK),
        Seat(AINO, "ersattare", note="§§ 47–55"),
        Seat(OLA, "ersattare"),
        Seat(MANAGER, "ovrig_narvarande"),
        Seat(ECONOMIST, "ovrig_narvarande", note="§§ 46–47"),
    ),
    secretary=SECRETARY,
    adjusters=(INGRID,),
    adjustment_date="2024-04-16",
    adjustment_place="Kommunkansliet",
    notice=("2024-04-17", "2024-05-09"),
    presence=(
        Presence(SARA, "leaves", 49),
        Presence(AINO, "arrives", 47),
        Presence(KJELL, "conflict_of_interest", 49),
        Presence(ULF, "abstains_from_decision", 55),
    ),
    paragraphs=(
        Paragraph(
            45,
            "Godkännande av dagordning",
            "bifall",
            parts=(
                h("Kommunstyrelsens beslut"),
                decided(ORGAN, "Dagordningen godkänns med den ändringen att ärende 9 utgår."),
            ),
        ),
        Paragraph(
            46,
            "Budgetuppföljning mars 2024",
            "bifall",
            dnr="KS 2024/88",
            parts=(
                h("Kommunstyrelsens beslut"),
                decided(
                    ORGAN,
                    "Kommunstyrelsen godkänner budgetuppföljningen per den 31 mars 2024.",
                    "Kommunstyrelsen uppmanar utbildningsnämnden att vidta åtgärder för en budget i balans.",
                ),
                h("Sammanfattning av ärendet"),
                "Kommunens prognos för helåret är ett resultat på 1,9 miljoner kronor, vilket är 7,2 miljoner kronor "
                "sämre än budget. Underskottet finns i utbildningsnämndens verksamheter.",
                h("Beslutsunderlag"),
                bullets(
                    "Tjänsteskrivelse 2024-03-27", "Budgetuppföljning mars 2024", "Arbetsutskottet 2024-04-03 § 31"
                ),
                h("Arbetsutskottets förslag till beslut"),
                proposed("Arbetsutskottet", "Kommunstyrelsen godkänner budgetuppföljningen per den 31 mars 2024."),
                h("Yrkanden"),
                Motion(
                    (LENNART,),
                    "tillagg",
                    said="Lennart H. Brodin (M) yrkar, med instämmande av Pavel Novák (L), bifall till "
                    "arbetsutskottets förslag med tillägget att kommunstyrelsen uppmanar utbildningsnämnden att vidta "
                    "åtgärder för en budget i balans.",
                    worded="kommunstyrelsen uppmanar utbildningsnämnden att vidta åtgärder för en budget i balans.",
                ),
                Motion((PAVEL,), "tillagg", said=None),
                h("Propositionsordning"),
                "Ordföranden ställer proposition på arbetsutskottets förslag och därefter på tilläggsyrkandet och "
                "finner att kommunstyrelsen bifaller båda.",
                h("Beslutet ska skickas till"),
                plain_list("Utbildningsnämnden", "Ekonomiavdelningen"),
            ),
        ),
        Paragraph(
            47,
            "Ombyggnad av simhallen i Vretsjö",
            "ovrigt",
            dnr="KS 2024/123",
            parts=(
                h("Kommunstyrelsens förslag till kommunfullmäktige"),
                proposed(
                    ORGAN,
                    "Simhallen byggs om enligt alternativ B till en kostnad av högst 64 miljoner kronor.",
                    "Investeringen finansieras genom upplåning.",
                ),
                h("Sammanfattning av ärendet"),
                "Simhallen från 1971 är uttjänt. Tekniska kontoret har tagit fram två alternativ. Alternativ A innebär "
                "en ny hall vid Sjövägen, alternativ B att den befintliga hallen byggs om.",
                h("Beslutsunderlag"),
                bullets(
                    "Tjänsteskrivelse 2024-03-20", "Förstudie simhallen 2023-12-18", "Arbetsutskottet 2024-04-03 § 33"
                ),
                h("Yrkanden"),
                Motion((ROGER, LENNART, BRITTA), "bifall", "bifall till arbetsutskottets förslag (alternativ B)"),
                Motion(
                    (INGRID,),
                    "andring",
                    said="Ingrid Östh (S) yrkar att simhallen byggs ny enligt alternativ A. David Lo (V) instämmer i "
                    "yrkandet.",
                    worded="simhallen byggs ny enligt alternativ A.",
                ),
                Motion((DAVID,), "andring", said=None),
                h("Propositionsordning"),
                "Ordföranden ställer proposition på sitt eget yrkande mot Ingrid Ösths yrkande och finner att "
                "kommunstyrelsen beslutar enligt ordförandens yrkande.",
                h("Omröstning"),
                "Omröstning begärs och ska verkställas. Kommunstyrelsen godkänner följande beslutsgång: Ja-röst för "
                "bifall till ordförandens yrkande. Nej-röst för bifall till Ingrid Ösths yrkande.",
                POOL,
                h("Omröstningsresultat"),
                "Med 9 ja-röster mot 4 nej-röster har kommunstyrelsen beslutat enligt ordförandens yrkande.",
                h("Reservation"),
                Statement(
                    "reservation",
                    (INGRID, TOMAS, NASRIN, DAVID),
                    "Ingrid Östh (S), Tomas Kocsis (S), Nasrin Karimi-Lund (S) och David Lo (V) reserverar sig mot "
                    "beslutet till förmån för Ingrid Ösths yrkande.",
                ),
                h("Protokollsanteckning"),
                Statement(
                    "protokollsanteckning",
                    (AINO,),
                    "Miljöpartiet hade om vi haft rösträtt i dag stött alternativ A. En ny hall drar hälften så mycket "
                    "energi och kan nås med buss från alla tätorter.",
                    lead="Aino Lehtinen (MP) lämnar följande protokollsanteckning:",
                ),
                h("Beslutet ska skickas till"),
                plain_list("Kommunfullmäktige", "Tekniska nämnden"),
            ),
        ),
        Paragraph(
            48,
            "Policy för bisysslor",
            "aterremiss",
            dnr="KS 2023/402",
            parts=(
                h("Kommunstyrelsens beslut"),
                decided(
                    ORGAN,
                    "Ärendet återremitteras till kommunledningsförvaltningen för samråd med de fackliga "
                    "organisationerna.",
                ),
                h("Sammanfattning av ärendet"),
                "Personalavdelningen har tagit fram ett förslag till policy för anställdas bisysslor.",
                h("Yrkanden"),
                Motion((TOMAS, SARA), "aterremiss", "att ärendet återremitteras för samråd med facken"),
                Motion((ULF,), "bifall", "att ärendet avgörs i dag och bifall till förvaltningens förslag"),
                h("Propositionsordning"),
                "Ordföranden ställer proposition på om ärendet ska avgöras i dag eller återremitteras och finner att "
                "ärendet återremitteras.",
                h("Beslutet ska skickas till"),
                plain_list("Personalavdelningen"),
            ),
        ),
        Paragraph(
            49,
            "Försäljning av tomtmark i Norra Vik, del av Vik 2:17",
            "bifall",
            dnr="KS 2024/61",
            parts=(
                h("Jäv"),
                "Kjell-Åke Hammargren (C) anmäler jäv och deltar inte i handläggning och beslut.",
                h("Kommunstyrelsens beslut"),
                decided(
                    ORGAN,
                    "Kommunstyrelsen säljer del av fastigheten Vik 2:17, omkring 2 400 kvm, för 310 000 kronor.",
                    "Kommunchefen får i uppdrag att teckna köpekontrakt.",
                    "Paragrafen förklaras omedelbart justerad.",
                ),
                h("Beslutsunderlag"),
                bullets("Tjänsteskrivelse 2024-03-18", "Karta"),
                h("Beslutet ska skickas till"),
                plain_list("Köparen", "Mark- och exploateringsenheten"),
            ),
            immediate=True,
        ),
        Paragraph(
            50,
            "Svar på motion om kameraövervakning på torget",
            "ovrigt",
            dnr="KS 2023/377",
            parts=(
                h("Kommunstyrelsens förslag till kommunfullmäktige"),
                proposed(ORGAN, "Motionen avslås."),
                h("Sammanfattning av ärendet"),
                "Mikael Rask (SD) föreslår i en motion att kommunen ansöker om tillstånd till kameraövervakning på "
                "Stortorget. Polisen bedömer att behovet är litet.",
                h("Yrkanden"),
                Motion((MIKAEL,), "bifall", "bifall till motionen"),
                Motion((HENRIKA, NASRIN), "bifall", "bifall till arbetsutskottets förslag att avslå motionen"),
                h("Propositionsordning"),
                "Ordföranden ställer arbetsutskottets förslag mot Mikael Rasks yrkande och finner att kommunstyrelsen "
                "bifaller arbetsutskottets förslag. Omröstning begärs.",
                h("Omröstning"),
                "Den som vill bifalla arbetsutskottets förslag röstar ja. Den som vill bifalla motionen röstar nej.",
                CAMERAS,
                h("Omröstningsresultat"),
                "9 ja-röster, 2 nej-röster och 1 som avstår. Kommunstyrelsen har därmed beslutat enligt "
                "arbetsutskottets förslag.",
                h("Reservation"),
                Statement(
                    "reservation",
                    (MIKAEL, ULF),
                    "Mikael Rask (SD) och Ulf Sjönell (SD) reserverar sig mot beslutet.",
                ),
                h("Beslutet ska skickas till"),
                plain_list("Kommunfullmäktige"),
            ),
        ),
        Paragraph(
            51,
            "Medborgarförslag om hundrastgård vid Kvarnbacken",
            "besvarad",
            dnr="KS 2023/290",
            parts=(
                h("Kommunstyrelsens beslut"),
                decided(ORGAN, "Medborgarförslaget anses besvarat."),
                h("Sammanfattning av ärendet"),
                "En hundrastgård anläggs under året vid Kvarnbacken inom ramen för parkprogrammet.",
                h("Beslutet ska skickas till"),
                plain_list("Förslagsställaren"),
            ),
        ),
        Paragraph(
            52,
            "Val av ombud till Leader Sjö och Skog",
            "val",
            dnr="KS 2024/12",
            parts=(
                h("Kommunstyrelsens beslut"),
                decided(
                    ORGAN,
                    "Kommunstyrelsen väljer Kjell-Åke Hammargren (C) till ombud och Nasrin Karimi-Lund (S) till "
                    "ersättare för ombudet.",
                ),
                h("Beslutet ska skickas till"),
                plain_list("De valda", "Leader Sjö och Skog"),
            ),
        ),
        Paragraph(
            53,
            "Taxa för tillfällig upplåtelse av offentlig plats",
            "utgar",
            dnr="KS 2024/70",
            parts=(h("Kommunstyrelsens beslut"), decided(ORGAN, "Ärendet utgår.")),
        ),
        Paragraph(
            54,
            "Kommunchefen informerar",
            "information",
            parts=(
                "Kommunchef Per Ivarsgård informerar om:",
                bullets("Ny upphandling av växel", "Besök av länsstyrelsen den 24 april"),
            ),
        ),
        Paragraph(
            55,
            "Redovisning av delegeringsbeslut",
            "antecknad",
            dnr="KS 2024/3",
            parts=(
                h("Kommunstyrelsens beslut"),
                decided(ORGAN, "Kommunstyrelsen lägger redovisningen till handlingarna."),
                h("Deltar inte i beslutet"),
                "Ulf Sjönell (SD) deltar inte i beslutet.",
            ),
        ),
    ),
)


def look(meeting: Meeting) -> Look:
    """A box at the top with kind, organ, date and page; initials in a box at the foot."""

    def top(sheet: Sheet) -> None:
        sheet.put(20, 14, meeting.municipality.upper(), 12, "B")
        sheet.put(105, 13, "PROTOKOLL", 11, "B")
        sheet.put(105, 18, f"{meeting.organ}", 10)
        sheet.put(150, 13, "Sammanträdesdatum", 7)
        sheet.put(150, 18, meeting.date, 10)
        sheet.put(180, 13, "Sida", 7)
        sheet.put(180, 18, f"{sheet.page_no()} av {sheet.total or 1}", 10)
        sheet.set_y(21)
        sheet.rule(18, 195)
        sheet.set_y(27)

    def bottom(sheet: Sheet) -> None:
        sheet.set_line_width(0.2)
        for x, width, text in ((18, 40, "Ordförande"), (58, 40, "Justerare"), (98, 97, "Utdragsbestyrkande")):
            sheet.rect(x, 277, width, 11)
            sheet.put(x + 1.5, 280, text, 6.5)

    return Look(top, bottom, "sans", "sans", 10.5, left=25, right=25, bottom_margin=26)


def member(seat: Seat) -> str:
    """A line in the box of members."""
    office = f", {seat.office}" if seat.office else ""
    serving = f" ersättare för {seat.replaces.printed}" if seat.replaces else ""
    return f"{seat.person.printed}{office}{serving}" + (seat.note and f" {seat.note}")


def front(sheet: Sheet, meeting: Meeting) -> None:
    """Ruled rows, with a rule between labels and values."""
    top = sheet.get_y() - 1
    sheet.set_y(top)
    sheet.rule(18, 192)
    others = [
        f"{seat.person.name}, {seat.person.title} {seat.note}".strip() for seat in meeting.with_role("ovrig_narvarande")
    ]
    lists = (
        ("Plats och tid", [[f"{meeting.place}, kl. {clock(meeting.start)}–{clock(meeting.end)}"]]),
        ("Beslutande ledamöter", halves([member(seat) for seat in meeting.with_role("ledamot")])),
        ("Tjänstgörande ersättare", [[member(seat) for seat in meeting.with_role("tjanstgorande_ersattare")]]),
        ("Icke tjänstgörande ersättare", [[member(seat) for seat in meeting.with_role("ersattare")]]),
        ("Övriga deltagare", [others]),
        ("Justerare", [[person.printed for person in meeting.adjusters]]),
        ("Justeringens plats och tid", [[f"{meeting.adjustment_place}, {meeting.adjustment_date}"]]),
        ("Justerade paragrafer", [["§§ 45–55"]]),
    )
    for label, cells in lists:
        row(sheet, label, cells)
    for office, person in (("Sekreterare", SECRETARY), ("Ordförande", meeting.chair), ("Justerare", INGRID)):
        row(sheet, office, [["", person.name]], 2)
    sheet.rect(18, top, 174, sheet.get_y() - top)
    sheet.line(17.5 + LABEL, top, 17.5 + LABEL, sheet.get_y())
    sheet.set_y(sheet.get_y() + 3)
    top = sheet.get_y()
    row(sheet, "BEVIS OM ANSLAG", [["Justeringen har tillkännagivits genom anslag på kommunens anslagstavla."]])
    row(sheet, "Anslaget sätts upp", [[meeting.notice[0]], [f"Anslaget tas ned {meeting.notice[1]}"]])
    row(sheet, "Förvaringsplats", [["Kommunkansliet, Vretsjö"]])
    sheet.rect(18, top, 174, sheet.get_y() - top)


def head(sheet: Sheet, paragraph: Paragraph) -> None:
    """Number and Dnr beside each other, the heading under them."""
    opened(sheet, paragraph, 45)
    dnr = f"    Dnr {paragraph.dnr}" if paragraph.dnr else ""
    sheet.lines(f"§ {paragraph.number}{dnr}", style="B", size=11, family="sans")
    sheet.lines(paragraph.heading, style="B", size=13, family="sans")
    sheet.skip(0.2)


PRESS = Press(HOUSE, look, front, head, contents=True)
