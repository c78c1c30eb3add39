"""A capital's nämnd: decision first in numbered points, parties speak, texts of dissent quoted in full."""

from __future__ import annotations

from tallhalla.blocks import Block, Text
from tallhalla.dates import weekday_date
from tallhalla.house import House
from tallhalla.minutes_pdf import Press
from tallhalla.model import Meeting, Motion, Paragraph, Person, Presence, Seat, Statement, Vote
from tallhalla.sheet import Look, Sheet

from .common import clock, decided, h, opened, party, persons, plain_list, proposed, vote, with_ballot

ORGAN = "Kulturnämnden"
JOAR, BEATRICE, ROBIN, NADJA, ERIK, LINUS, DESTA, MALENA, CLAES, TINDRA, RASMUS, PERNILLA, YAMAN = persons(
    """Joar Forssander S, Beatrice Cronhielm M, Robin Sahlgren V, Nadja Vuković S, Erik O. Lindelöw S,
    Linus Åkerfeldt MP, Desta Haile Berglund S, Malena Giertz M, Claes-Henrik Tamm M, Tindra Malmlöf L,
    Rasmus Hägg SD, Pernilla Dufva C, Yaman Al-Khatib KD"""
)
SPARE = tuple(persons("Sonja Ekenvall S, Victor Posse M, Ebba Nordgren C, Ilse Bremer V"))
AWAY = Person("Hjalmar Rydell", "S")
SERVING, VICTOR, EBBA, ILSE = SPARE
SECRETARY = Person("Kim Svedmyr", title="nämndsekreterare")
DIRECTOR = Person("Agneta Tollstadius", title="kulturdirektör")
TABLE = (JOAR, NADJA, ERIK, DESTA, SERVING, ROBIN, LINUS, BEATRICE, MALENA, CLAES, TINDRA, RASMUS, PERNILLA)
FEES = vote(
    "förvaltningens förslag", "Beatrice Cronhielms m.fl. (M) förslag", TABLE, no=(BEATRICE, MALENA, CLAES, TINDRA)
)


def sentence(vote: Vote) -> list[Block]:
    """The roll call as sentences: who voted yes, who no."""
    words = (("ja", "röstar ja"), ("nej", "röstar nej"), ("avstar", "avstår från att rösta"))
    casts = [(with_ballot(vote, cast), words_) for cast, words_ in words]
    return [Text(f"{', '.join(person.printed for person in people)} {end}.") for people, end in casts if people]


HOUSE = House(roll_call=sentence, verb="föreslår")


SEPTEMBER = Meeting(
    "Malarvik stad",
    ORGAN,
    number="7/2022",
    date="2022-09-20",
    start="16:00",
    end="17:25",
    place="Stora Kollegierummet, Rådstugan",
    seats=(
        Seat(JOAR, "ordforande", office="ordförande"),
        Seat(BEATRICE, "vice_ordforande", office="vice ordförande"),
        Seat(ROBIN),
        Seat(NADJA),
        Seat(ERIK),
        Seat(LINUS),
        Seat(DESTA),
        Seat(MALENA),
        Seat(CLAES),
        Seat(TINDRA),
        Seat(RASMUS),
        Seat(PERNILLA, note="från § 3, kl. 16.10"),
        Seat(SERVING, "tjanstgorande_ersattare", replaces=AWAY),
        Seat(VICTOR, "ersattare"),
        Seat(EBBA, "ersattare"),
        Seat(ILSE, "ersattare", note="till och med § 6"),
        Seat(YAMAN, "ersattare"),
        Seat(DIRECTOR, "ovrig_narvarande"),
        Seat(Person("Peter Wikborg", title="avdelningschef"), "ovrig_narvarande", note="§ 4"),
    ),
    secretary=SECRETARY,
    adjusters=(BEATRICE,),
    adjustment_date="2022-09-27",
    adjustment_place="Rådstugan",
    presence=(
        Presence(PERNILLA, "arrives", 3, "16:10"),
        Presence(ILSE, "leaves", 6),
        Presence(LINUS, "conflict_of_interest", 6),
        Presence(PERNILLA, "abstains_from_decision", 5),
    ),
    paragraphs=(
        Paragraph(
            1,
            "Val av justerare och tid för justering",
            "val",
            parts=(
                h("Beslut"),
                decided(
                    ORGAN,
                    "Ordföranden Joar Forssander (S) och vice ordföranden Beatrice Cronhielm (M) utses att justera "
                    "protokollet den 27 september 2022.",
                ),
            ),
        ),
        Paragraph(
            2,
            "Anmälan av protokollsjustering",
            "antecknad",
            parts=(
                h("Beslut"),
                decided(
                    ORGAN, "Anmälan om att protokollet från den 23 augusti 2022 är justerat läggs till handlingarna."
                ),
            ),
        ),
        Paragraph(
            3,
            "Tertialrapport 2 för 2022",
            "bifall",
            dnr="1.2.1/1204/2022",
            parts=(
                h("Beslut"),
                decided(
                    ORGAN,
                    "Kulturnämnden godkänner tertialrapport 2 för 2022 och överlämnar den till kommunstyrelsen.",
                    "Kulturnämnden begär budgetjustering med 4,5 mnkr för ökade hyror.",
                    "Beslutet justeras omedelbart.",
                ),
                h("Handlingar i ärendet"),
                "Tjänsteutlåtande från kulturförvaltningen den 30 augusti 2022.",
                h("Förslag till beslut"),
                "Ordföranden Joar Forssander m.fl. (S), Robin Sahlgren m.fl. (V) och Linus Åkerfeldt (MP) föreslår att "
                "nämnden beslutar enligt förvaltningens förslag.",
                Motion((JOAR, ROBIN, LINUS), "bifall", said=None),
                h("Beslutsgång"),
                "Ordföranden finner att nämnden beslutar i enlighet med förvaltningens förslag.",
                h("Särskilt uttalande"),
                "Särskilt uttalande anmäls av vice ordföranden Beatrice Cronhielm m.fl. (M) och Tindra Malmlöf (L) "
                "enligt följande.",
                Statement(
                    "sarskilt_yttrande",
                    (BEATRICE, TINDRA),
                    "Hyrorna har varit kända sedan budgeten antogs. Att begära pengar i efterhand är inte att ta "
                    "ansvar för kulturens villkor.",
                ),
                h("Ersättaryttrande"),
                "Ersättaryttrande anmäls av Yaman Al-Khatib (KD) enligt följande.",
                Statement(
                    "sarskilt_yttrande",
                    (YAMAN,),
                    "Om jag hade haft rösträtt hade jag ställt mig bakom uttalandet från Moderaterna och Liberalerna.",
                ),
            ),
            immediate=True,
        ),
        Paragraph(
            4,
            "Nya avgifter i kulturskolan",
            "bifall",
            dnr="3.1/987/2022",
            parts=(
                h("Beslut"),
                decided(
                    ORGAN,
                    "Kulturnämnden fastställer terminsavgiften i kulturskolan till 350 kronor från och med vårterminen "
                    "2023.",
                    "Förvaltningen får i uppdrag att redovisa antalet sökande per stadsdel i mars 2023.",
                ),
                h("Handlingar i ärendet"),
                "Tjänsteutlåtande från kulturförvaltningen den 25 augusti 2022.",
                h("Framlagda förslag"),
                Motion((JOAR, ROBIN, LINUS), "bifall", "att nämnden beslutar enligt förvaltningens förslag"),
                Motion(
                    (BEATRICE, TINDRA),
                    "avslag",
                    said="Vice ordföranden Beatrice Cronhielm m.fl. (M) och Tindra Malmlöf (L) föreslår att nämnden "
                    "beslutar att avslå förvaltningens förslag.",
                ),
                h("Beslutsgång"),
                "Ordföranden ställer förslagen mot varandra och finner att nämnden beslutar enligt förvaltningens "
                "förslag. Votering begärs. Den som röstar för förvaltningens förslag röstar ja, den som röstar för "
                "förslaget från Beatrice Cronhielm m.fl. (M) och Tindra Malmlöf (L) röstar nej.",
                h("Votering"),
                FEES,
                "Med 9 röster för och 4 röster emot beslutar nämnden enligt förvaltningens förslag.",
                h("Reservation"),
                "Reservation anfördes av vice ordföranden Beatrice Cronhielm m.fl. (M) och Tindra Malmlöf (L) enligt "
                "följande.",
                Statement(
                    "reservation",
                    (BEATRICE, TINDRA),
                    "”Avgiften stänger ute just de barn som kulturskolan säger sig vilja nå. En avgiftsfri "
                    "prova-på-termin hade varit bättre använda pengar.”",
                ),
            ),
        ),
        Paragraph(
            5,
            "Svar på remiss av motion om litteraturhus",
            "ovrigt",
            dnr="1.6/776/2022",
            parts=(
                h("Beslut"),
                decided(
                    ORGAN,
                    "Kulturnämnden hänvisar till förvaltningens tjänsteutlåtande som svar på remissen.",
                ),
                h("Särskilt uttalande"),
                "Särskilt uttalande anmäls av Rasmus Hägg (SD) enligt följande.",
                Statement(
                    "sarskilt_yttrande",
                    (RASMUS,),
                    "Ett litteraturhus bör drivas av dem som läser, inte av dem som beskattar.",
                ),
                h("Deltar ej i beslutet"),
                "Pernilla Dufva (C) deltar ej i beslutet.",
            ),
        ),
        Paragraph(
            6,
            "Stöd till fria teatrar 2023",
            "bordlaggning",
            dnr="3.2/1101/2022",
            parts=(
                h("Beslut"),
                decided(ORGAN, "Ärendet bordläggs till nästa sammanträde."),
                h("Jäv"),
                "Linus Åkerfeldt (MP) anmälde jäv och lämnade rummet under ärendets behandling.",
                h("Förslag till beslut"),
                Motion((BEATRICE, TINDRA, PERNILLA), "bordlaggning", "att ärendet bordläggs till nästa sammanträde"),
            ),
        ),
        Paragraph(
            7,
            "Ombyggnad av Stadsbiblioteket Norr, inriktningsbeslut",
            "aterremiss",
            dnr="2.6.2/544/2021",
            parts=(
                h("Beslut"),
                decided(
                    ORGAN,
                    "Kulturnämnden återremitterar ärendet till kulturförvaltningen för att utreda etappvis ombyggnad.",
                ),
                h("Handlingar i ärendet"),
                "Tjänsteutlåtande från kulturförvaltningen den 6 september 2022.",
                h("Förvaltningens förslag till beslut"),
                proposed(
                    "Förvaltningen",
                    "Kulturnämnden godkänner inriktningen för ombyggnaden.",
                    "Kulturnämnden hemställer hos kommunfullmäktige om medel.",
                ),
                h("Framlagda förslag"),
                Motion(
                    (JOAR, ROBIN),
                    "aterremiss",
                    said="Ordföranden Joar Forssander m.fl. (S) och Robin Sahlgren m.fl. (V) föreslår att ärendet "
                    "återremitteras. M, C och KD instämmer i förslaget.",
                ),
                *(Motion((party(letters),), "aterremiss", said=None) for letters in ("M", "C", "KD")),
                h("Reservation"),
                Statement(
                    "reservation",
                    (LINUS,),
                    "Linus Åkerfeldt (MP) reserverar sig mot beslutet till förmån för förvaltningens förslag.",
                ),
            ),
        ),
        Paragraph(
            8,
            "Förvaltningschefens information",
            "information",
            parts=("Kulturdirektör Agneta Tollstadius informerar om höstens premiärer och om nya öppettider.",),
        ),
    ),
)


def look(meeting: Meeting) -> Look:
    """Running head from the second page on: nämnd, kind with number, page."""

    def top(sheet: Sheet) -> None:
        sheet.put(25, 15, meeting.municipality, 10.5, "B")
        sheet.put(185, 15, f"Protokoll {meeting.number}", 9.5, align="R")
        sheet.put(185, 20, f"Sida {sheet.page_no()} ({sheet.total or 1})", 9.5, align="R")
        if sheet.page_no() > 1:
            sheet.put(25, 20, f"{meeting.organ} {meeting.date}", 9.5)
        sheet.set_y(30)

    return Look(top, lambda _: None, "serif", "sans", 11.5, left=30, right=35, bottom_margin=25)


def member(seat: Seat) -> str:
    """A line of the list."""
    serving = f" för {seat.replaces.printed}" if seat.replaces else ""
    return f"{seat.person.printed}{serving}" + (seat.note and f" {seat.note}")


def front(sheet: Sheet, meeting: Meeting) -> None:
    """Title, time and place in a line; lists run down the page, the chairs under labels of their own."""
    sheet.lines(f"Protokoll fört vid {meeting.organ.lower()}s sammanträde", style="B", size=15, family="sans")
    sheet.skip(0.6)
    sheet.blocks(
        [
            Text(f"{weekday_date(meeting.date)}, kl. {clock(meeting.start)}–{clock(meeting.end)}", "Tid"),
            Text(meeting.place, "Plats"),
            Text(f"den {weekday_date(meeting.adjustment_date).split(' ', 1)[1]}", "Justerat"),
            Text("1–8", "Paragrafer"),
        ]
    )
    sheet.skip(0.5)
    for person, office in ((meeting.chair, "Ordförande"), (BEATRICE, "Justerare"), (SECRETARY, "Sekreterare")):
        sheet.blocks([plain_list(f"{person.name}", office)])
    sheet.blocks([h("Närvarande")])
    lists = (
        ("Ordförande", [JOAR.printed]),
        ("Vice ordförande", [BEATRICE.printed]),
        ("Ledamöter", [member(seat) for seat in meeting.with_role("ledamot")]),
        ("Tjänstgörande ersättare", [member(seat) for seat in meeting.with_role("tjanstgorande_ersattare")]),
        ("Ersättare", [member(seat) for seat in meeting.with_role("ersattare")]),
    )
    for label, lines in lists:
        sheet.room(15)
        sheet.blocks([Text("", label), plain_list(*lines)])
    others = [
        f"{seat.person.title} {seat.person.name}{seat.note and ' ' + seat.note}"
        for seat in meeting.with_role("ovrig_narvarande")
    ]
    sheet.blocks([Text(f"{', '.join(others)} samt nämndsekreterare {SECRETARY.name}.", "Tjänstemän")])


def head(sheet: Sheet, paragraph: Paragraph) -> None:
    """Number alone, the heading under it, Dnr smaller."""
    opened(sheet, paragraph, 40)
    sheet.lines(f"§ {paragraph.number}", style="B", size=13, family="sans")
    sheet.lines(paragraph.heading, style="B", size=13, family="sans")
    if paragraph.dnr:
        sheet.lines(f"Dnr {paragraph.dnr}", size=10)


PRESS = Press(HOUSE, look, front, head)
