"""An utskott: attendance run on under labels, a list of the others at the end, proposals on to the kommunstyrelse."""

from __future__ import annotations

from tallhalla.blocks import Block, Text
from tallhalla.house import House
from tallhalla.minutes_pdf import Press, halves
from tallhalla.model import Meeting, Motion, Paragraph, Person, Presence, Seat, Statement, Vote
from tallhalla.sheet import Look, Sheet

from .common import clock, decided, h, opened, persons, plain_list, proposed, vote, with_ballot

ORGAN = "Samhällsbyggnadsutskottet"
ARVID, KATARINA, MOHAMED, SIV, TEODOR, LISELOTT, HELGE, ANNELI, PRIYA, ROBERT = persons(
    """Arvid Lagercrantz M, Katarina Svärd S, Mohamed Abdi Farah S, Siv-Inger Ånäs C, Teodor Lilja SD,
    Liselott Ekman L, Helge Rönnqvist SD, Anneli Bergvall-Roos V, Priya Sundaram S, Robert Hult M"""
)
AWAY = Person("Göte Malmén", "M")
SECRETARY = Person("Embla Frisk", title="utskottssekreterare")
OFFICIALS = (
    Person("Marcus Ehn", title="samhällsbyggnadschef"),
    Person("Lina Pålsson", title="planarkitekt"),
    Person("Jukka Virtanen", title="trafikplanerare"),
)
TABLE = (ARVID, KATARINA, MOHAMED, SIV, TEODOR, LISELOTT, ROBERT)
SQUARE = vote(
    "bifall till Arvid Lagercrantz förslag",
    "bifall till Katarina Svärds förslag",
    TABLE,
    no=(KATARINA, MOHAMED),
)


def given(vote: Vote) -> list[Block]:
    """Who cast which ballot, one sentence for each."""
    ways = (("ja", "Ja-röst avges av"), ("nej", "Nej-röst avges av"), ("avstar", "Avstår gör"))
    casts = [(words, with_ballot(vote, cast)) for cast, words in ways]
    return [Text(f"{words}: {', '.join(person.printed for person in people)}") for words, people in casts if people]


HOUSE = House(points="bullet", roll_call=given)

FEBRUARY = Meeting(
    "Brunnsala kommun",
    ORGAN,
    date="2021-02-09",
    start="08:15",
    end="11:30",
    place="Distansmöte via Teams samt Kommunhuset, rum Eken",
    seats=(
        Seat(ARVID, office="ordförande"),
        Seat(KATARINA, office="vice ordförande"),
        Seat(MOHAMED, note="§§ 4–9"),
        Seat(SIV),
        Seat(TEODOR),
        Seat(LISELOTT, note="§§ 6–12"),
        Seat(ROBERT, "tjanstgorande_ersattare", replaces=AWAY),
        Seat(HELGE, "ersattare"),
        Seat(ANNELI, "ersattare", note="§§ 4–8"),
        Seat(PRIYA, "ersattare"),
        *(Seat(person, "ovrig_narvarande") for person in (*OFFICIALS, SECRETARY)),
    ),
    secretary=SECRETARY,
    adjusters=(KATARINA,),
    adjustment_date="2021-02-12",
    adjustment_place="Kommunhuset",
    presence=(
        Presence(MOHAMED, "leaves", 9),
        Presence(LISELOTT, "arrives", 6),
        Presence(ANNELI, "leaves", 8),
        Presence(SIV, "conflict_of_interest", 10),
    ),
    paragraphs=(
        Paragraph(
            4,
            "Fastställande av ärendelista",
            "bifall",
            parts=(h("Samhällsbyggnadsutskottets beslut"), decided(ORGAN, "Ärendelistan fastställs.")),
        ),
        Paragraph(
            5,
            "Information om pågående detaljplaner",
            "information",
            dnr="SBU-2021-0007",
            parts=("Planarkitekt Lina Pålsson informerar om läget i sju pågående detaljplaner.",),
        ),
        Paragraph(
            6,
            "Gestaltning av Stortorget",
            "ovrigt",
            dnr="SBU-2020-0119",
            parts=(
                h("Samhällsbyggnadsutskottets förslag till kommunstyrelsen"),
                proposed(
                    ORGAN,
                    "Gestaltningsprogrammet för Stortorget godkänns.",
                    "Medel för genomförandet, 18 miljoner kronor, anvisas ur investeringsbudgeten för 2022.",
                ),
                h("Ärendebeskrivning"),
                "Stortorget ska bli grönare och få fler sittplatser. Biltrafiken på torgets västra sida stängs av.",
                h("Förslag på sammanträdet"),
                Motion(
                    (ARVID,),
                    "bifall",
                    said="Arvid Lagercrantz (M) föreslår att utskottet beslutar enligt förvaltningens förslag.",
                ),
                Motion(
                    (KATARINA,),
                    "andring",
                    said="Katarina Svärd (S) föreslår att biltrafiken på torgets västra sida får vara kvar till år "
                    "2024. Mohamed Abdi Farah (S) instämmer.",
                    worded="biltrafiken på torgets västra sida får vara kvar till år 2024.",
                ),
                Motion((MOHAMED,), "andring", said=None),
                h("Beslutsgång"),
                "Ordföranden ställer förslagen mot varandra och finner att utskottet beslutar enligt hans eget "
                "förslag. Omröstning begärs. Ja-röst för Arvid Lagercrantz förslag, nej-röst för Katarina Svärds förslag.",
                h("Omröstning"),
                SQUARE,
                "Utskottet beslutar med fem ja-röster mot två nej-röster enligt ordförandens förslag.",
                h("Reservation"),
                Statement(
                    "reservation",
                    (KATARINA, MOHAMED),
                    "Katarina Svärd (S) och Mohamed Abdi Farah (S) reserverar sig mot beslutet till förmån för eget "
                    "förslag.",
                ),
                h("Skickas till"),
                plain_list("Kommunstyrelsen"),
            ),
        ),
        Paragraph(
            7,
            "Trafikplan för Brunnsala centrum, remissvar",
            "bordlaggning",
            dnr="SBU-2020-0098",
            parts=(
                h("Samhällsbyggnadsutskottets beslut"),
                decided(ORGAN, "Ärendet bordläggs till utskottets sammanträde den 9 mars."),
                h("Förslag på sammanträdet"),
                Motion((TEODOR, LISELOTT), "bordlaggning", "bordläggning av ärendet"),
            ),
        ),
        Paragraph(
            8,
            "Markanvisning för kvarteret Bägaren",
            "aterremiss",
            dnr="SBU-2020-0131",
            parts=(
                h("Samhällsbyggnadsutskottets beslut"),
                decided(ORGAN, "Ärendet återremitteras till förvaltningen."),
                h("Motivering till beslutet"),
                "Skälet till återremissen är att utskottet vill pröva om kvarteret kan delas i två markanvisningar.",
                h("Förslag på sammanträdet"),
                Motion((SIV, ROBERT), "aterremiss", "återremiss"),
                h("Protokollsanteckning"),
                Statement(
                    "protokollsanteckning",
                    (ANNELI,),
                    "Vänsterpartiet önskar att hyresrätter prioriteras när ärendet kommer tillbaka.",
                    lead="Anneli Bergvall-Roos (V) antecknar till protokollet:",
                ),
            ),
        ),
        Paragraph(
            9,
            "Svar på medborgarförslag om farthinder på Ringvägen",
            "avslag",
            dnr="SBU-2020-0077",
            parts=(
                h("Samhällsbyggnadsutskottets beslut"),
                decided(ORGAN, "Medborgarförslaget avslås."),
                h("Ärendebeskrivning"),
                "Mätningar visar att medelhastigheten på Ringvägen är 34 km/tim.",
                h("Reservation"),
                Statement(
                    "reservation",
                    (TEODOR,),
                    "Teodor Lilja (SD) reserverar sig skriftligt mot beslutet, se bilaga.",
                ),
                h("Skickas till"),
                plain_list("Förslagsställaren"),
            ),
        ),
        Paragraph(
            10,
            "Servitut för väg över Säterhage 3:2",
            "bifall",
            dnr="SBU-2021-0015",
            parts=(
                "Siv-Inger Ånäs (C) anmäler jäv och lämnar mötet under ärendet.",
                h("Samhällsbyggnadsutskottets beslut"),
                decided(ORGAN, "Servitutet godkänns."),
            ),
        ),
        Paragraph(
            11,
            "Utseende av kontaktpolitiker för Norra skolan",
            "val",
            dnr="SBU-2021-0003",
            parts=(
                h("Samhällsbyggnadsutskottets beslut"),
                decided(ORGAN, "Liselott Ekman (L) utses till kontaktpolitiker för Norra skolan."),
            ),
        ),
        Paragraph(
            12,
            "Delgivningar",
            "antecknad",
            parts=(
                h("Samhällsbyggnadsutskottets beslut"),
                decided(ORGAN, "Utskottet lägger delgivningarna till handlingarna."),
                h("Ärendebeskrivning"),
                plain_list("Länsstyrelsens samrådsyttrande den 22 januari 2021", "Trafikverkets beslut om väg 56"),
            ),
        ),
    ),
)


def look(meeting: Meeting) -> Look:
    """One line at the top, set in the middle."""

    def top(sheet: Sheet) -> None:
        sheet.put(
            105, 14, f"{meeting.municipality.upper()}  PROTOKOLL  {meeting.organ}  {meeting.date}", 9, "B", align="C"
        )
        sheet.set_y(17)
        sheet.rule(20, 190)
        sheet.set_y(26)

    def bottom(sheet: Sheet) -> None:
        sheet.put(20, 284, "Justerandes signatur ............   ............", 8)
        sheet.put(190, 284, f"Sida {sheet.page_no()} av {sheet.total or 1}", 8, align="R")

    return Look(top, bottom, "wide", "wide", 9.5, left=25, right=25, bottom_margin=24, lead=1.4)


def member(seat: Seat) -> str:
    """A member in a list run on with commas."""
    office = f" {seat.office}" if seat.office else ""
    serving = f" ersätter {seat.replaces.printed}" if seat.replaces else ""
    return f"{seat.person.printed}{office}{serving}" + (seat.note and f" {seat.note}")


def front(sheet: Sheet, meeting: Meeting) -> None:
    """Every label on a line of its own, names on one line under it."""
    lists = (
        ("Tid och plats", f"{meeting.date} kl. {clock(meeting.start)}–{clock(meeting.end)}, {meeting.place}"),
        ("Beslutande ledamöter", ", ".join([*map(member, meeting.with_role("ledamot")), "Vakant (KD)"])),
        ("Tjänstgörande ersättare", ", ".join(map(member, meeting.with_role("tjanstgorande_ersattare")))),
        ("Ersättare och övriga deltagare", "Se bifogad närvarolista"),
        ("Utsedd att justera", meeting.adjusters[0].printed),
        ("Justeringens tid och plats", f"{meeting.adjustment_date}, {meeting.adjustment_place}"),
        ("Paragrafer", "4–12"),
    )
    for label, text in lists:
        sheet.blocks([h(label), Text(text)])
    sheet.skip(2)
    y = sheet.get_y() + 12
    for x, office, person in ((25, "Sekreterare", SECRETARY), (80, "Ordförande", ARVID), (135, "Justerare", KATARINA)):
        sheet.line(x, y, x + 48, y)
        sheet.put(x, y + 4, office, 7.5)
        sheet.put(x, y + 9, person.name, 9)


def head(sheet: Sheet, paragraph: Paragraph) -> None:
    """Number at the left, Dnr at the right, the heading under them."""
    opened(sheet, paragraph, 40)
    y = sheet.get_y() + 4
    sheet.put(sheet.l_margin, y, f"SBU § {paragraph.number}", 11, "B")
    if paragraph.dnr:
        sheet.put(sheet.w - sheet.r_margin, y, paragraph.dnr, 9, align="R")
    sheet.set_y(y + 2)
    sheet.lines(paragraph.heading, style="B", size=11)


def end(sheet: Sheet, meeting: Meeting) -> None:
    """The list of those who did not decide, in two columns."""
    sheet.add_page()
    sheet.lines("Närvarolista", style="B", size=14)
    sheet.lines(f"{meeting.organ} {meeting.date}")
    officials = [f"{person.name}, {person.title}" for person in (*OFFICIALS, SECRETARY)]
    for label, entries in (("Ersättare", list(map(member, meeting.with_role("ersattare")))), ("Tjänstemän", officials)):
        sheet.blocks([h(label)])
        top, bottom = sheet.get_y(), 0.0
        for i, column in enumerate(halves(entries)):
            sheet.set_y(top)
            for line in column:
                sheet.set_x(25 + 82 * i)
                sheet.lines(line, 80)
            bottom = max(bottom, sheet.get_y())
        sheet.set_y(bottom + 3)


PRESS = Press(HOUSE, look, front, head, end=end)
