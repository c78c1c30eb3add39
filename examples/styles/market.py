"""A middle town's kommunfullmäktige: motions as labelled bullets, roll calls in two blocks side by side."""

from __future__ import annotations

from itertools import zip_longest

from tallhalla.blocks import Block, Grid
from tallhalla.dates import long_date
from tallhalla.house import House
from tallhalla.minutes_pdf import Press, halves
from tallhalla.model import Meeting, Motion, Paragraph, Person, Presence, Seat, Statement, Vote
from tallhalla.sheet import Look, Sheet

from .common import bullets, clock, decided, h, label_column, opened, party, persons, plain_list, proposed, vote

ORGAN = "Kommunfullmäktige"
SEATED = tuple(
    persons(
        """Marianne Frisell C, Urban Stake S, Yvette Lindblad M, Ann-Kristin Hallberg S, Bertil af Klercker M,
        Cenk Demir S, Doris Engvall KD, Erik Thyberg S, Filippa Grahn M, Gustav Nordahl Berg SD, Hedvig Alm S,
        Ivan Horvat M, Jörgen Sundh SD, Kajsa Rehnström V, Lars T. Hedman S, Maryam Jafari S, Nina Öhlund C,
        Orvar Bredberg TL, Pia-Lotta Skans M, Rickard Ytterman SD, Sofia Paldan L, Tage Isberg C, Ulla Wirén S,
        Vidar Kjellson MP, Wilma Cederlöf M"""
    )
)
NAMED = {person.name: person for person in SEATED}
CHAIR, FIRST, SECOND = SEATED[:3]
CENK, FILIPPA, JORGEN, KAJSA, NINA = (
    NAMED[name] for name in ("Cenk Demir", "Filippa Grahn", "Jörgen Sundh", "Kajsa Rehnström", "Nina Öhlund")
)
ORVAR, SOFIA, VIDAR, GUSTAV, DORIS = (
    NAMED[name] for name in ("Orvar Bredberg", "Sofia Paldan", "Vidar Kjellson", "Gustav Nordahl Berg", "Doris Engvall")
)
RICKARD, HEDVIG, TAGE, BERTIL = (
    NAMED[name] for name in ("Rickard Ytterman", "Hedvig Alm", "Tage Isberg", "Bertil af Klercker")
)
SECRETARY = Person("Tove Munthe", title="kommunsekreterare")


def of(*letters: str, but: tuple[Person, ...] = ()) -> tuple[Person, ...]:
    """The members of these parties."""
    return tuple(person for person in SEATED if person.party in letters and person not in but)


SCHOOL = vote("kommunstyrelsens förslag", "avslag", SEATED, no=of("C", "V", "MP", "TL"), abstain=of("SD"))
ADDED = vote(
    "bifall till tilläggsyrkandet",
    "avslag på tilläggsyrkandet",
    SEATED,
    no=of("M", "KD", "SD", "L", "C", "TL", but=(TAGE,)),
    absent=(TAGE, BERTIL),
)


def blocks_beside(vote: Vote) -> list[Block]:
    """Two blocks of names side by side, a cross under Ja, Nej, Avst or Frv."""
    columns = ("ja", "nej", "avstar", "franvarande")
    rows = [(who.printed, *("x" if cast == c else "" for c in columns)) for who, cast in vote.ballots]
    left, right = halves(rows)
    empty = ("",) * 5
    beside = tuple((*one, *two) for one, two in zip_longest(left, right, fillvalue=empty))
    header = ("Ledamot", "Ja", "Nej", "Avst", "Frv") * 2
    return [Grid(header, beside, (0.26, 0.055, 0.06, 0.065, 0.06) * 2)]


HOUSE = House(points="number", roll_call=blocks_beside)

JUNE = Meeting(
    "Torsvalla kommun",
    ORGAN,
    date="2019-06-17",
    start="17:00",
    end="20:10",
    place="Rådhuset, Torsvalla",
    seats=(
        Seat(CHAIR, office="ordförande"),
        Seat(FIRST, office="förste vice ordförande"),
        Seat(SECOND, office="andre vice ordförande"),
        *(
            Seat(
                person,
                note={TAGE: "§§ 112–115", BERTIL: "§§ 112–115", DORIS: "kl. 17.20–20.10, §§ 113–119"}.get(person, ""),
            )
            for person in SEATED[3:]
        ),
        Seat(Person("Alf Brännman", title="kommundirektör"), "ovrig_narvarande"),
    ),
    secretary=SECRETARY,
    adjusters=(HEDVIG, SOFIA),
    adjustment_date="2019-06-24",
    adjustment_place="Rådhuset",
    presence=(
        Presence(TAGE, "leaves", 115),
        Presence(BERTIL, "leaves", 115),
        Presence(DORIS, "arrives", 113),
        Presence(VIDAR, "conflict_of_interest", 117),
    ),
    paragraphs=(
        Paragraph(
            112,
            "Sammanträdets öppnande och val av justerare",
            "val",
            parts=(
                h("Beslut"),
                decided(ORGAN, "Hedvig Alm (S) och Sofia Paldan (L) utses till justerare."),
            ),
        ),
        Paragraph(
            113,
            "Nedläggning av Åsby skola",
            "bifall",
            dnr="KS/2019:204",
            parts=(
                h("Beslut"),
                decided(
                    ORGAN,
                    "Åsby skola läggs ned från och med läsåret 2020/21.",
                    "Barn- och utbildningsnämnden får i uppdrag att ordna skolskjuts till Torsvalla.",
                ),
                h("Reservationer"),
                Statement(
                    "reservation",
                    (KAJSA, VIDAR),
                    "Kajsa Rehnström (V) och Vidar Kjellson (MP) reserverar sig mot beslutet till förmån för sitt "
                    "avslagsyrkande.",
                ),
                Statement(
                    "reservation",
                    (party("C"), party("TL")),
                    "Centerpartiets (C) och Torsvallalistans (TL) grupper reserverar sig mot beslutet.",
                ),
                h("Ärendet"),
                "Antalet elever i Åsby har minskat från 61 till 28 på tio år. Nedläggningen beräknas minska "
                "kostnaderna med 3,4 mnkr om året.",
                h("Kommunstyrelsens förslag"),
                proposed(
                    "Kommunstyrelsen",
                    "Åsby skola läggs ned från och med läsåret 2020/21.",
                    "Barn- och utbildningsnämnden får i uppdrag att ordna skolskjuts till Torsvalla.",
                ),
                h("Yttranden"),
                "Yttrar sig gör Cenk Demir (S), Filippa Grahn (M), Nina Öhlund (C), Kajsa Rehnström (V), Orvar "
                "Bredberg (TL) och Jörgen Sundh (SD).",
                h("Bifallsyrkanden"),
                bullets(
                    "Cenk Demir (S) yrkar bifall till kommunstyrelsens förslag.",
                    "Filippa Grahn (M), Sofia Paldan (L): bifall till kommunstyrelsens förslag.",
                ),
                Motion((CENK, FILIPPA, SOFIA), "bifall", said=None),
                h("Avslagsyrkanden"),
                bullets(
                    "Nina Öhlund (C) yrkar, för Centerpartiets grupp, avslag på kommunstyrelsens förslag.",
                    "Kajsa Rehnström (V) med instämmande av Vidar Kjellson (MP) och Orvar Bredberg (TL) yrkar avslag "
                    "på kommunstyrelsens förslag.",
                ),
                Motion((NINA, KAJSA, VIDAR, ORVAR), "avslag", said=None),
                h("Propositionsordning"),
                "Ordföranden ställer proposition på bifall respektive avslag och finner att kommunfullmäktige bifaller "
                "förslaget. Votering är begärd och ska verkställas. Den som bifaller kommunstyrelsens förslag röstar "
                "Ja. Den det ej vill röstar Nej. Vinner Nej har kommunfullmäktige avslagit förslaget.",
                h("Votering"),
                SCHOOL,
                f"Vid voteringen avges {SCHOOL.count('ja')} ja-röster och {SCHOOL.count('nej')} nej-röster. "
                f"{SCHOOL.count('avstar')} ledamöter avstår.",
                h("Röstförklaring"),
                Statement(
                    "rostforklaring",
                    (JORGEN,),
                    "Jörgen Sundh (SD) lämnar röstförklaring: Vi avstår, eftersom underlaget om skolskjutsarna kom "
                    "först i dag.",
                ),
                h("Expedieras till"),
                plain_list("Barn- och utbildningsnämnden", "Kommunstyrelsen"),
            ),
        ),
        Paragraph(
            114,
            "Interpellation till tekniska nämndens ordförande om Storgatans belysning",
            "bordlaggning",
            dnr="KS/2019:311",
            parts=(h("Beslut"), decided(ORGAN, "Interpellationen bordläggs till nästa sammanträde.")),
        ),
        Paragraph(
            115,
            "Motion om matavfall i skolorna, Vidar Kjellson (MP)",
            "besvarad",
            dnr="KS/2018:587",
            parts=(
                h("Beslut"),
                decided(ORGAN, "Motionen anses besvarad."),
                h("Yrkanden"),
                bullets("Vidar Kjellson (MP): bifall till motionen.", "Cenk Demir (S): att motionen anses besvarad."),
                Motion((VIDAR,), "bifall", said=None),
                Motion((CENK,), "besvarad", said=None),
                h("Särskilt yttrande"),
                Statement(
                    "sarskilt_yttrande",
                    (SOFIA, NINA),
                    "Matavfallet är redan halverat. Det viktigaste nu är att eleverna får lugn när de äter.",
                    lead="Sofia Paldan (L) och Nina Öhlund (C):",
                ),
            ),
        ),
        Paragraph(
            116,
            "Policy för upphandling",
            "bifall",
            dnr="KS/2019:178",
            parts=(
                h("Beslut"),
                decided(ORGAN, "Policyn antas med ändringen att orden ”om möjligt” stryks i avsnitt 3."),
                h("Kommunstyrelsens förslag"),
                proposed("Kommunstyrelsen", "Policyn antas."),
                h("Yrkanden"),
                bullets(
                    "Hedvig Alm (S) yrkar som ändring att orden ”om möjligt” stryks i avsnitt 3.",
                    "Kajsa Rehnström (V) yrkar som tillägg att policyn följs upp varje år.",
                ),
                Motion((HEDVIG,), "andring", worded="orden ”om möjligt” stryks i avsnitt 3.", said=None),
                Motion((KAJSA,), "tillagg", worded="policyn följs upp varje år.", said=None),
                h("Propositionsordning"),
                "Ordföranden finner att ändringsyrkandet bifalls. Ordföranden ställer proposition på Kajsa Rehnströms "
                "tilläggsyrkande och finner att det avslås. Votering begärs. Ja-röst innebär bifall till "
                "tilläggsyrkandet och nej-röst avslag.",
                h("Votering"),
                ADDED,
                f"{ADDED.count('ja')} röstar ja och {ADDED.count('nej')} röstar nej. "
                f"{ADDED.count('franvarande')} är frånvarande. Tilläggsyrkandet är därmed avslaget.",
            ),
        ),
        Paragraph(
            117,
            "Borgen för Föreningen Torsvalla Sporthall",
            "aterremiss",
            dnr="KS/2019:240",
            parts=(
                h("Beslut"),
                decided(ORGAN, "Ärendet återremitteras för att föreningens ekonomi ska redovisas."),
                h("Jäv"),
                "Vidar Kjellson (MP) deltar inte i detta ärende på grund av jäv.",
                h("Yrkanden"),
                bullets(
                    "Ulla Wirén (S) och Jörgen Sundh (SD) yrkar återremiss.",
                    "Yvette Lindblad (M) yrkar bifall till kommunstyrelsens förslag.",
                ),
                Motion((NAMED["Ulla Wirén"], JORGEN), "aterremiss", said=None),
                Motion((SECOND,), "bifall", said=None),
            ),
        ),
        Paragraph(
            118,
            "Val av ersättare i valnämnden efter Nils Borg (SD)",
            "val",
            dnr="KS/2019:15",
            parts=(
                h("Beslut"),
                decided(ORGAN, "Rickard Ytterman (SD) väljs till ersättare i valnämnden till och med 2022."),
                h("Expedieras till"),
                plain_list("Den valde", "Valnämnden"),
            ),
        ),
        Paragraph(
            119,
            "Nya medborgarförslag",
            "ovrigt",
            dnr="KS/2019:9",
            parts=(
                h("Beslut"),
                decided(ORGAN, "Medborgarförslagen remitteras till tekniska nämnden."),
            ),
        ),
    ),
)


def look(meeting: Meeting) -> Look:
    """A line at the top with the date at the right, lines for initials at the foot."""

    def top(sheet: Sheet) -> None:
        sheet.put(25, 15, f"{meeting.municipality}   {meeting.organ}", 9.5)
        sheet.put(185, 15, f"Protokoll {long_date(meeting.date)}", 9.5, align="R")
        sheet.set_y(18)
        sheet.rule()
        sheet.set_y(26)

    def bottom(sheet: Sheet) -> None:
        sheet.put(25, 285, "Justerandes signatur ______  ______", 8)
        sheet.put(185, 285, f"{sheet.page_no()} ({sheet.total or 1})", 8, align="R")

    return Look(top, bottom, "serif", "serif", 11.5, left=25, right=25, bottom_margin=24)


def member(seat: Seat) -> str:
    """A line of the list."""
    return seat.person.printed + (seat.office and f", {seat.office}") + (seat.note and f", {seat.note}")


def front(sheet: Sheet, meeting: Meeting) -> None:
    """Labels at the left, members in one long column beside theirs."""
    others = [f"{seat.person.name}, {seat.person.title}" for seat in meeting.with_role("ovrig_narvarande")]
    label_column(
        sheet,
        (
            ("Plats och tid", [f"{meeting.place}, kl. {clock(meeting.start)}–{clock(meeting.end)}"]),
            ("Ledamöter", [member(seat) for seat in meeting.with_role("ledamot")]),
            ("Övriga", others),
            ("Justerare", [" och ".join(person.printed for person in meeting.adjusters)]),
            ("Justering", [f"{meeting.adjustment_place} {meeting.adjustment_date}"]),
            ("Sekreterare", [SECRETARY.name]),
            ("Paragrafer", ["§§ 112–119"]),
        ),
        40,
    )


def head(sheet: Sheet, paragraph: Paragraph) -> None:
    """Dnr over the number and the heading."""
    opened(sheet, paragraph, 40)
    if paragraph.dnr:
        sheet.lines(f"Dnr {paragraph.dnr}", size=9.5, align="R")
    sheet.lines(f"§ {paragraph.number}. {paragraph.heading}", style="B", size=12.5)
    sheet.skip(0.2)


PRESS = Press(HOUSE, look, front, head)
