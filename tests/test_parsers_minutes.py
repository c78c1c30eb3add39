"""Minutes: heads of paragraphs, the front page, who met, what was decided and what was put to the minutes."""

from typing import TypeVar

import pytest
from conftest import Row, blocks, lines, placed, placed_blocks, plain, span

from corpus import records
from ocr.clean import CleanText
from parsers import parse, registry
from parsers.blocks import Block
from parsers.decisions import owner_of
from parsers.front import fields_of
from parsers.heads import heads_of, is_candidate
from parsers.kinds import kind_of
from parsers.names import parse_person
from parsers.outcomes import outcome_of

R = TypeVar("R")


def rows(kind: type[R], source: str | CleanText) -> list[R]:
    found = parse(plain(source) if isinstance(source, str) else source).rows
    return [row for row in found if isinstance(row, kind)]


# Heads --------------------------------------------------------------------------------------------------------------

TEXT = "Nämnden har fått en skrivelse om saken och har talat om den länge.\n\n"


def numbers(text: str, first: int | None = None, last: int | None = None) -> list[int]:
    return [head.number for head in heads_of(blocks(text), first, last)]


def chapters(*heads: str) -> str:
    return "".join(f"{head}\n\n{TEXT}" for head in heads)


FORMS = [
    ("§ 45 Budget", 45, "§ 45", "Budget"),
    ("§45 Budget", 45, "§45", "Budget"),
    ("§ 45", 45, "§ 45", ""),
    ("45 § Budget", 45, "45 §", "Budget"),
    ("KS § 45 Budget", 45, "KS § 45", "Budget"),
    ("§ 45. Budget", 45, "§ 45.", "Budget"),
    ("§ 45/18 Budget", 45, "§ 45/18", "Budget"),
    ("§ 45/2018 Budget", 45, "§ 45/2018", "Budget"),
    ("§ 45\tKS 2024/11\tBudget", 45, "§ 45", "KS 2024/11\tBudget"),
]


@pytest.mark.parametrize(("line", "number", "printed", "rest"), FORMS)
def test_forms_of_heads(line: str, number: int, printed: str, rest: str) -> None:
    found = heads_of(blocks(chapters(line)))
    assert [(h.number, h.printed.text, h.rest.text) for h in found] == [(number, printed, rest)]


NO_HEADS = [
    "5 kap. 38 § kommunallagen",
    "§ 5 skollagen gäller här",
    "14 § i taxan",
    "§ 5 och § 6 ändras",
    "§§ 8-12",
    "§ 8-12",
    "§ 8, 9 och 10",
    "Paragraf 8",
    "enligt § 8",
    "$ 8 Budget",  # alone, nothing says that the sign is §
    "8 45 Budget",
    "2024 var ett gott år",
    "3.5 % mer",
]


@pytest.mark.parametrize("line", NO_HEADS)
def test_what_is_no_head(line: str) -> None:
    assert numbers(chapters(line)) == []


CHAINS = [
    (["§ 4 Val", "§ 5 Budget", "§ 6 Taxa"], [4, 5, 6]),
    # a masked paragraph leaves a gap
    (["§ 4 Val", "§ 6 Taxa", "§ 7 Plan"], [4, 6, 7]),
    # misread signs in the sequence
    (["§ 4 Val", "$ 5 Budget", "8 6 Taxa", "§ 7 Plan"], [4, 5, 6, 7]),
    # and signs that are not in it
    (["§ 4 Val", "§ 5 Budget", "8 30 Taxa", "§ 6 Plan"], [4, 5, 6]),
    # another body's paragraph is named
    (["§ 4 Val", "§ 112 Kommunfullmäktige", "§ 5 Budget", "§ 6 Taxa", "§ 7 Plan"], [4, 5, 6, 7]),
    (["§ 44 Val", "§ 45 Budget", "§ 3 Arbetsutskottet", "§ 46 Taxa"], [44, 45, 46]),
]


@pytest.mark.parametrize(("heads", "expected"), CHAINS)
def test_chains(heads: list[str], expected: list[int]) -> None:
    assert numbers(chapters(*heads)) == expected


def test_the_list_of_contents_is_not_taken() -> None:
    heads = ["§ 4 Val", "§ 5 Budget", "§ 6 Taxa"]
    contents = "".join(f"{head}\t{page}\n" for page, head in enumerate(heads, 2))
    found = heads_of(blocks(f"Innehåll\n\n{contents}\n\n{chapters(*heads)}"))
    assert [h.number for h in found] == [4, 5, 6]
    assert all("\t" not in h.rest.text for h in found)


def test_the_range_of_the_front_page_bounds() -> None:
    assert numbers(chapters("§ 2 Annat", "§ 4 Val", "§ 5 Budget", "§ 9 Annat"), 4, 5) == [4, 5]


@pytest.mark.parametrize(
    ("signs", "expected"),
    [
        (["§", "£"], [(4, False), (5, True)]),
        (["£", "§"], [(5, False)]),  # it continues nothing
        (["£", "£"], []),  # two alone prove nothing
        (["£", "£", "£"], [(4, True), (5, True), (6, True)]),
    ],
)
def test_misread_heads_say_so(signs: list[str], expected: list[tuple[int, bool]]) -> None:
    made = [Block(f"{sign} {n} Budget, del", 0, 0) for n, sign in enumerate(signs, 4)]
    text = Block(TEXT, 0, 0)
    assert [(h.number, h.misread) for h in heads_of([b for head in made for b in (head, text)])] == expected


@pytest.mark.parametrize(
    ("line", "expected"), [("§ 4 Val", True), ("4 § Val", True), ("Efter § 4", False), ("$ 4", False)]
)
def test_candidates(line: str, expected: bool) -> None:
    assert is_candidate(blocks(line)[0]) is expected


# Front page ---------------------------------------------------------------------------------------------------------


def fields(*page: Row) -> list[tuple[str, list[str]]]:
    return [(f.concept, [v.text for v in f.values]) for f in fields_of(placed_blocks(page))]


def label(text: str, y: float, x: float = 72) -> Row:
    return Row(text, x=x, y=y, bold=True)


def test_values_stand_right_of_the_label_and_below() -> None:
    page = [label("Beslutande", 100), Row("Anna Ek (S)", x=220, y=100), Row("Bo Ask (M)", x=220, y=114)]
    page += [label("Sekreterare", 140), Row("Cilla Alm", x=220, y=140)]
    assert fields(*page) == [("members", ["Anna Ek (S)", "Bo Ask (M)"]), ("secretary", ["Cilla Alm"])]


def test_a_label_over_two_rows() -> None:
    page = [label("Ej tjänstgörande", 100), Row("Anna Ek (S)", x=220, y=100)]
    page += [label("ersättare", 114), Row("Bo Ask (M)", x=220, y=114)]
    assert fields(*page) == [("substitutes", ["Anna Ek (S)", "Bo Ask (M)"])]


def test_two_labels_on_a_row() -> None:
    page = [label("Ledamöter", 100), label("Ersättare", 100, x=320)]
    page += [Row("Anna Ek (S)", y=116), Row("Bo Ask (M)", x=320, y=116)]
    page += [Row("Cilla Alm (C)", y=130), Row("Dan Ö (L)", x=320, y=130)]
    assert fields(*page) == [
        ("members", ["Anna Ek (S)", "Cilla Alm (C)"]),
        ("substitutes", ["Bo Ask (M)", "Dan Ö (L)"]),
    ]


def test_two_columns_of_names_under_one_label() -> None:
    page = [label("Beslutande", 100)]
    for y, (a, b) in zip((100, 114), (("Anna Ek (S)", "Bo Ask (M)"), ("Cilla Alm (C)", "Dan Öst (L)")), strict=True):
        page += [Row(a, x=200, y=y), Row(b, x=380, y=y)]
    assert fields(*page) == [("members", ["Anna Ek (S)", "Bo Ask (M)", "Cilla Alm (C)", "Dan Öst (L)"])]


def test_labels_above_their_values_in_plain_text() -> None:
    text = "Ledamöter\nAnna Ek (S)\nBo Ask (M)\n\nJusterare: Bo Ask\n\nSekreterare\nCilla Alm"
    assert [(f.concept, [v.text for v in f.values]) for f in fields_of(blocks(text))] == [
        ("members", ["Anna Ek (S)", "Bo Ask (M)"]),
        ("adjusters", ["Bo Ask"]),
        ("secretary", ["Cilla Alm"]),
    ]


def test_the_list_of_contents_closes_a_field() -> None:
    text = "Sekreterare\nCilla Alm\n\n§ 4 Val av justerare\nsidan 2\n"
    assert [(f.concept, [v.text for v in f.values]) for f in fields_of(blocks(text))] == [("secretary", ["Cilla Alm"])]


def test_lines_to_sign_on_are_no_values() -> None:
    assert fields(label("Ordförande", 100), Row("...........", x=220, y=100), Row("Anna Ek", x=220, y=114)) == [
        ("chair", ["Anna Ek"])
    ]


# The meeting --------------------------------------------------------------------------------------------------------

FRONT = """Tallhälla kommun

Protokoll 3/2024

Kommunstyrelsen

Plats och tid
Sessionssalen, Tallhälla, måndagen den 4 mars 2024 kl. 9.00–11.40

Beslutande
Anna Ek (S), ordförande
Bo Ask (M), vice ordförande §§ 4-5
Cilla Alm (C) ersätter Dan Öst (C)
Vakant (L)

Ej tjänstgörande ersättare
Eva Ö (V) §§ 5-6

Övriga närvarande
Fia Berg, kommundirektör

Sekreterare
Gun Lund

Justerare
Bo Ask

Justeringens plats och tid
Kommunkansliet 2024-03-11

Paragrafer
§§ 4-6

Datum för anslags uppsättande
2024-03-12

Datum för anslags nedtagande
2024-04-03

"""
PARAGRAPHS = """§ 4 Val av justerare

Bo Ask (M) väljs att justera protokollet.

§ 5 Taxa för avfall
Dnr KS 2024/11

Sammanfattning

Kontoret föreslår en ny taxa.

Förslag till beslut

1. Taxan antas.

2. Den gäller från 2025.

Beslut

att återremittera ärendet till kontoret.

Reservation

Anna Ek (S) reserverar sig mot beslutet till förmån för eget yrkande.

§ 6 Information om vägar

Direktören berättar om vägarna i kommunen.
"""
MINUTES = FRONT + PARAGRAPHS


def test_the_meeting() -> None:
    (meeting,) = rows(records.Meeting, MINUTES)
    assert (meeting.organ, meeting.date, meeting.meeting_no) == ("Kommunstyrelsen", "2024-03-04", "3/2024")
    assert (meeting.start_time, meeting.end_time) == ("09:00", "11:40")
    assert meeting.place == "Sessionssalen, Tallhälla"
    assert (meeting.first_paragraph, meeting.last_paragraph) == (4, 6)
    assert (meeting.justering_place, meeting.justering_date) == ("Kommunkansliet", "2024-03-11")
    assert (meeting.anslag_from, meeting.anslag_to) == ("2024-03-12", "2024-04-03")


def test_who_was_there() -> None:
    found = {(a.name, a.party, a.role) for a in rows(records.Attendance, MINUTES)}
    assert found == {
        ("Anna Ek", "S", "ledamot"),
        ("Anna Ek", "S", "ordforande"),
        ("Bo Ask", "M", "ledamot"),
        ("Bo Ask", "M", "vice_ordforande"),
        ("Bo Ask", "M", "justerare"),  # the party comes from the list of members
        ("Cilla Alm", "C", "tjanstgorande_ersattare"),
        ("Eva Ö", "V", "ersattare"),
        ("Fia Berg", "", "ovrig_narvarande"),
        ("Gun Lund", "", "sekreterare"),
    }
    assert {a.replaces for a in rows(records.Attendance, MINUTES)} == {"", "Dan Öst"}


def test_who_came_and_left() -> None:
    found = [(p.name, p.event, p.paragraph) for p in rows(records.Presence, MINUTES)]
    assert found == [("Bo Ask", "leaves", 5), ("Eva Ö", "arrives", 5)]


def test_paragraphs_headings_numbers_and_outcomes() -> None:
    found = [(p.number, p.heading, p.diarienummer, p.outcome) for p in rows(records.Paragraph, MINUTES)]
    assert found == [
        (4, "Val av justerare", "", "val"),
        (5, "Taxa för avfall", "KS 2024/11", "aterremiss"),
        (6, "Information om vägar", "", "information"),
    ]


def test_points_of_proposal_and_decision() -> None:
    found = [(d.status, d.point, d.text) for d in rows(records.Decision, MINUTES)]
    assert found == [
        ("forslag", 1, "Taxan antas."),
        ("forslag", 2, "Den gäller från 2025."),
        ("beslut", 1, "att återremittera ärendet till kontoret."),
    ]


@pytest.mark.parametrize(
    "lead", ["Kommunstyrelsen beslutar", "Nämnden beslutar följande", "Nämnden föreslår fullmäktige besluta"]
)
def test_a_lead_that_stands_apart_is_no_heading(lead: str) -> None:
    text = MINUTES.replace("Beslut\n\natt", f"Beslut\n\n{lead}\n\natt")
    status = "forslag" if "föreslår" in lead else "beslut"  # what is proposed to another body is no decision
    decided = [d.text for d in rows(records.Decision, text) if d.status == status and "återremittera" in d.text]
    assert decided == ["att återremittera ärendet till kontoret."]


def test_nothing_is_missing_and_a_gap_is_told() -> None:
    assert not [i for i in rows(records.Issue, MINUTES) if i.code == "missing_paragraphs"]
    gap = MINUTES.replace("§ 6 Information", "§ 7 Information").replace("§§ 4-6", "§§ 4-7")
    assert [i.message[:3] for i in rows(records.Issue, gap) if i.code == "missing_paragraphs"] == ["§ 6"]


ORGANS = [
    ("Protokoll fört vid tekniska nämndens sammanträde i Tallhälla", "Tekniska nämnden"),
    ("Protokoll från kommunfullmäktige", "Kommunfullmäktige"),
    ("Landsbygdsrådets möte torsdagen 16 maj 2024", "Landsbygdsrådet"),
    ("Sammanträde med barn- och utbildningsnämnden den 16 maj 2024", "Barn- och utbildningsnämnden"),
    ("Miljö- och byggnadsnämnden", "Miljö- och byggnadsnämnden"),
]


@pytest.mark.parametrize(("line", "organ"), ORGANS)
def test_the_body_that_meets(line: str, organ: str) -> None:
    text = f"Protokoll 2024-05-16\n\n{line}\n\nBeslutande\nAnna Ek (S)\n\n{PARAGRAPHS}"
    assert [m.organ for m in rows(records.Meeting, text)] == [organ]


def test_minutes_without_body_and_day_say_so() -> None:
    codes = {i.code for i in rows(records.Issue, f"Protokoll\n\nBeslutande\nAnna Ek (S)\n\n{PARAGRAPHS}")}
    assert {"no_organ", "no_date"} <= codes


def test_rows_of_placed_minutes_know_their_page() -> None:
    front = lines("Protokoll", "", "Kommunstyrelsen 2024-03-04", "", y=60)
    first = lines("§ 4 Val", "", "Anna Ek (S) väljs till ordförande för i dag.", y=300)
    second = lines("§ 5 Budget", "", "Nämnden godkänner budgeten för nästa år.", y=300)
    found = rows(records.Paragraph, placed([*front, *first], second))
    assert [(p.number, p.page, p.last_page) for p in found] == [(4, 1, 1), (5, 2, 2)]


# Decisions and statements -------------------------------------------------------------------------------------------

OWNERS = [
    ("Kommunfullmäktiges beslut:", "Kommunfullmäktige"),
    ("Arbetsutskottets förslag till beslut", "Arbetsutskottet"),
    ("Tekniska nämndens beslut", "Tekniska nämnden"),
    ("Förslag till beslut", ""),
    ("Beslut", ""),
    ("Dagens beslut", ""),  # no body
]


@pytest.mark.parametrize(("heading", "owner"), OWNERS)
def test_whose_decision(heading: str, owner: str) -> None:
    assert owner_of(heading) == owner


OUTCOMES = [
    ("att återremittera ärendet", "aterremiss"),
    ("Ärendet bordläggs till nästa möte.", "bordlaggning"),
    ("Motionen avslås.", "avslag"),
    ("att avslå motionen", "avslag"),
    ("Motionen anses därmed besvarad.", "besvarad"),
    ("Taxan antas.", "bifall"),
    ("Nämnden godkänner förslaget.", "bifall"),
    ("Rapporten läggs till handlingarna.", "antecknad"),
    ("Anna Ek (S) väljs till ordförande.", "val"),
    ("Ärendet utgår.", "utgar"),
    ("Kaffe serveras.", "ovrigt"),
]


@pytest.mark.parametrize(("text", "outcome"), OUTCOMES)
def test_outcomes_by_the_verb(text: str, outcome: str) -> None:
    assert outcome_of([records.Decision(paragraph=1, status="beslut", point=1, text=text)], "Rubrik") == outcome


@pytest.mark.parametrize(
    ("heading", "outcome"), [("Val av justerare", "val"), ("Information", "information"), ("Taxa", "")]
)
def test_outcomes_by_the_heading_where_nothing_was_decided(heading: str, outcome: str) -> None:
    proposed = records.Decision(paragraph=1, status="forslag", point=1, text="Taxan antas.")
    assert outcome_of([proposed], heading) == outcome


STATEMENTS = [
    # one author, two authors, and two statements under one heading
    ("Reservation\n\nAnna Ek (S) reserverar sig mot beslutet.", [("reservation", "Anna Ek", "S")]),
    (
        "Reservationer\n\nAnna Ek (S) och Bo Ask (M) reserverar sig mot beslutet.",
        [("reservation", "Anna Ek", "S"), ("reservation", "Bo Ask", "M")],
    ),
    (
        "Reservationer\n\nAnna Ek (S) reserverar sig mot beslutet.\n\nBo Ask (M) reserverar sig mot beslutet.",
        [("reservation", "Anna Ek", "S"), ("reservation", "Bo Ask", "M")],
    ),
    ("Särskilt yttrande\n\nAnna Ek (S) lämnar följande:\n\nVi vill annat.", [("sarskilt_yttrande", "Anna Ek", "S")]),
    ("Protokollsanteckning\n\nAnna Ek (S) lämnar följande:\n\nVi ville.", [("protokollsanteckning", "Anna Ek", "S")]),
    ("Röstförklaring\n\nAnna Ek (S) lämnar följande:\n\nVi röstar nej.", [("rostforklaring", "Anna Ek", "S")]),
    # the body's own, and none
    ("Nämndens yttrande\n\nNämnden ser väl på förslaget.", [("yttrande", "Tekniska nämnden", "")]),
    ("Nämnden lämnar inget yttrande.", [("inget_yttrande", "Tekniska nämnden", "")]),
    # an author who cannot be told
    ("Reservation\n\nDet gick inte att läsa.", [("reservation", "", "")]),
    ("Beslut\n\nTaxan antas.", []),
]


@pytest.mark.parametrize(("text", "expected"), STATEMENTS)
def test_statements(text: str, expected: list[tuple[str, str, str]]) -> None:
    minutes = f"Protokoll 2024-05-16\n\nTekniska nämnden\n\nBeslutande\nAnna Ek (S)\n\n§ 4 Remiss\n\n{TEXT}{text}\n\n"
    found = rows(records.Statement, minutes + chapters("§ 5 Val"))
    assert [(s.kind, s.author, s.party) for s in found] == expected


def test_the_text_of_a_statement_ends_where_the_minutes_go_on() -> None:
    text = "Reservation\n\nAnna Ek (S) lämnar följande:\n\nVi vill annat.\n\nSå är det.\n\nSkickas till\n\nKontoret\n\n"
    (found,) = rows(
        records.Statement, f"Protokoll 2024-05-16\n\nTekniska nämnden\n\n§ 4 A\n\n{TEXT}{text}§ 5 B\n\n{TEXT}"
    )
    assert found.text == "Vi vill annat. Så är det."


# Kinds --------------------------------------------------------------------------------------------------------------

KINDS = [
    (MINUTES, "protokoll"),
    ("Sammanträdesprotokoll\n\nTekniska nämnden\n\n§ 1 Val\n\nAnna Ek (S) väljs.", "protokoll"),
    (
        "Tallhälla kommun\n\nTjänsteskrivelse\nHandläggare: Anna Ek\nDatum: 2024-03-04\n\nTaxa\n\n"
        "Förslag till beslut\n\nTaxan antas.\n\nBakgrund\n\nKontoret har utrett.",
        "tjansteutlatande",
    ),
    (
        "Bilaga 2\n\nKulturkontoret\n\n4.1.1 Åtgärd: Öppna fler bad\n\nSvar: Det görs.\n\n4.1.2 Åtgärd: Bygg\n\n"
        "Skrivning saknas",
        "namndsvar",
    ),
    ("Kallelse\n\nTekniska nämnden kallas till sammanträde 2024-03-04", "kallelse"),
    ("Rapport\n\nInnehållsförteckning\n\nFörord\n\nInledning\n\nMetod\n\nSlutsatser", "rapport"),
    ("Hej!\n\nHär är ett brev om inget särskilt.", "ovrigt"),
    ("", "ovrigt"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kinds(text: str, kind: str) -> None:
    assert kind_of(blocks(text)).kind == kind


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_a_guess_knows_how_sure_it_is(text: str, kind: str) -> None:
    assert 0 < kind_of(blocks(text)).confidence <= 1


# What once went wrong ------------------------------------------------------------------------------------------------

SHORT = "Kommunstyrelsen\n\nSammanträdesprotokoll 2024-03-04\n\n"


def minutes(*parts: tuple[str, str]) -> str:
    return SHORT + "\n\n".join(f"{head}\n\n{body}" for head, body in parts)


@pytest.mark.parametrize(
    "heading",
    ["Medborgarförslag om lekplats", "Förslag till budget", "Anslag till vägar", "Underlag för taxa", "I backspegeln"],
)
def test_headings_that_begin_like_a_law_are_headings(heading: str) -> None:
    text = minutes(("§ 1 Val", TEXT), (f"§ 2 {heading}", TEXT), ("§ 3 Slut", TEXT))
    assert [p.heading for p in rows(records.Paragraph, text)] == ["Val", heading, "Slut"]


def test_an_account_plan_is_no_paragraph() -> None:
    text = minutes(("§ 1 Val", TEXT), ("§ 2 Konton", f"{TEXT}53 Gator\n54 Parker\n55 Torg\n\nBeslut\n\nPlanen antas."))
    assert [p.number for p in rows(records.Paragraph, text)] == [1, 2]
    assert [d.paragraph for d in rows(records.Decision, text)] == [2]


def test_a_paragraph_of_another_meeting_is_told() -> None:
    text = minutes(
        ("§ 298 Taxa", f"{TEXT}Beslut\n\nTaxan antas."),
        ("§ 1 Val", TEXT * 3),
        ("§ 2 Plan", TEXT * 3),
        ("§ 3 Budget", TEXT * 3),
    )
    assert [i.code for i in rows(records.Issue, text) if "298" in i.message] == ["stray_paragraph"]


@pytest.mark.parametrize(
    ("body", "points"),
    [
        (
            "Kommunstyrelsen beslutar\natt anta taxan och\natt den gäller genast.",
            ["att anta taxan och", "att den gäller genast."],
        ),
        ("Kommunstyrelsen beslutar att lägga skrivelsen till handlingarna.", None),  # the sentence is the point
        ("Kommunstyrelsen beslutade den 4 maj 2023 att utreda saken.", []),  # history
    ],
)
def test_a_decision_without_a_heading(body: str, points: list[str] | None) -> None:
    text = minutes(("§ 1 Val", TEXT), ("§ 2 Taxa", f"{TEXT}{body}"))
    found = [d.text for d in rows(records.Decision, text) if d.paragraph == 2]
    assert found == ([body] if points is None else points)


@pytest.mark.parametrize(
    ("decision", "outcome"),
    [
        ("Kommunstyrelsen beslutar att avslå yrkandet om återremiss.", "avslag"),
        ("Kommunstyrelsen beslutar att inte bifalla motionen.", "avslag"),
        ("Förslaget att utse Anna Ek till ombud avslås.", "avslag"),
        ("Anna Ek utses till ombud.", "val"),
        ("Budgeten godkänns.", "bifall"),
        ("Kommunstyrelsen beslutar att köpa en båt.", "bifall"),
    ],
)
def test_outcomes_go_by_the_main_verb(decision: str, outcome: str) -> None:
    text = minutes(("§ 1 Val", TEXT), ("§ 2 Fråga", f"{TEXT}Beslut\n\n{decision}"))
    assert [p.outcome for p in rows(records.Paragraph, text)][1] == outcome


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("Ordförande Anna Ek (S)", ("Anna Ek", "S", "ordförande", None)),
        ("Ove Rask (C) t.o.m. § 4", ("Ove Rask", "C", "", 4)),
        ("Ida Lo (ViS)", ("Ida Lo", "ViS", "", None)),
        ("Per Al (moderaterna)", ("Per Al", "M", "", None)),
        ("Bo Dy (L) §§ 23–28, från kl. 14.10", ("Bo Dy", "L", "", 28)),
    ],
)
def test_entries_of_attendance(entry: str, found: tuple[str, str, str, int | None]) -> None:
    person = parse_person(span(entry))
    assert person is not None
    assert (person.name, person.party, person.title, person.last) == found


LOST = [
    # (the line of § 3 as recognition gives it, whether its § is opened)
    ("eo Dnr KS 2024/12\nSkolväg", True),
    ("aB Skolväg Dnr KS 2024/12", True),
    ("Remissen från länsstyrelsen dnr 2023/44", False),  # a number of another body
    ("Skolväg", False),  # nothing tells that it is a head
]


@pytest.mark.parametrize(("line", "opened"), LOST)
def test_a_head_whose_number_was_lost(line: str, opened: bool) -> None:
    parts = ["§ 1 Val", "§ 2 Taxa\nDnr KS 2024/11", line, "§ 4 Slut\nDnr KS 2024/13"]
    text = "Protokoll\n\nKommunstyrelsen 2024-03-04\n\n" + "".join(
        f"{head}\n\nÄrendet gäller vägen till skolan.\n\nBeslut\n\nTaxan antas.\n\n" for head in parts
    )
    found = {p.number: p for p in rows(records.Paragraph, text)}
    assert (3 in found) is opened
    assert not opened or (found[3].heading, found[3].diarienummer) == ("Skolväg", "KS 2024/12")
    assert not opened or found[3].confidence < found[2].confidence
    assert ("lost_paragraph" in {i.code for i in rows(records.Issue, text)}) is opened


PAPERS = [
    "Beslutsunderlag\n\n- Tjänsteskrivelse KS 2024/12",
    "Beslutsunderlag\n\nTjänsteskrivelse om taxan KS 2024/12",
    "Beslutsunderlag\n\nRemissvar från byalaget\n\nTjänsteskrivelse om taxan KS 2024/12",
    "Beslutsunderlag\n• Remissvar från byalaget\n\n• Tjänsteskrivelse om taxan KS 2024/12",
    "Bilagor\n\nKS 2024/12 Karta",
    "Tjänsteskrivelse om taxan KS 2024/11",  # of the matter itself
]


@pytest.mark.parametrize("papers", PAPERS)
@pytest.mark.parametrize("after", ["", "\n\nBeslutet skickas till\n\nKontoret"])
def test_a_paper_is_no_head_of_a_masked_paragraph(papers: str, after: str) -> None:
    parts = ["§ 1 Val", f"§ 2 Taxa\nDnr KS 2024/11\n\n{papers}{after}", "§ 4 Slut\nDnr KS 2024/13"]
    text = "Protokoll\n\nKommunstyrelsen 2024-03-04\n\n" + "".join(
        f"{head}\n\nÄrendet gäller vägen till skolan.\n\nBeslut\n\nTaxan antas.\n\n" for head in parts
    )
    assert [p.number for p in rows(records.Paragraph, text)] == [1, 2, 4]


def test_a_lost_head_right_after_a_list_of_papers() -> None:
    parts = ["§ 1 Val", "§ 2 Taxa\nDnr KS 2024/11", "eo Dnr KS 2024/12\nSkolväg", "§ 4 Slut\nDnr KS 2024/13"]
    papers = "Beslutsunderlag\n\nKontorets skrivelse\nRemissvar från byalaget"
    text = "Protokoll\n\nKommunstyrelsen 2024-03-04\n\n" + "".join(
        f"{head}\n\nÄrendet gäller vägen till skolan.\n\nBeslut\n\nTaxan antas.\n\n{papers}\n\n" for head in parts
    )
    assert [p.number for p in rows(records.Paragraph, text)] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("line", "number", "heading"),
    [
        ("SN 95/0131", "SN 95/0131", ""),
        ("KS 2019/00288-042", "KS 2019/00288-042", ""),
        ("ÖFN/2023:87", "ÖFN/2023:87", ""),
        ("Dnr BMN 2023-000412", "BMN 2023-000412", ""),
        ("Svar på remiss (SOU 2018:54)", "", "Svar på remiss (SOU 2018:54)"),
        ("Budget 2019/2020", "", "Budget 2019/2020"),
        ("Skolskjutsar läsåret 1983/84", "", "Skolskjutsar läsåret 1983/84"),
    ],
)
def test_registry_numbers_and_what_is_none(line: str, number: str, heading: str) -> None:
    text = minutes(("§ 1 Val", TEXT), (f"§ 2 {line}", f"Vägen till skolan\n\n{TEXT}" if number else TEXT))
    assert [(p.diarienummer, p.heading) for p in rows(records.Paragraph, text)][1] == (
        number,
        heading or "Vägen till skolan",
    )


@pytest.mark.parametrize("prefix", ["Kf ", "KS ", "Bun ", "KSau ", "BMN "])
def test_the_body_in_short_before_a_paragraph(prefix: str) -> None:
    text = minutes((f"{prefix}§ 1 Val", TEXT), (f"{prefix}§ 2 Taxa", TEXT))
    assert [(p.number, p.heading) for p in rows(records.Paragraph, text)] == [(1, "Val"), (2, "Taxa")]


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Strategi för IT 2024-2027", ""),
        ("Plan för VA 2025-2030", ""),
        ("Tillsyn enligt PBL 10:12", ""),
        ("Remiss av betänkandet En ny lag (SOU 2019:12)", ""),
        ("Skolskjutsar läsåret 1983/84", ""),
        ("Taxa SN 95/0131", "SN 95/0131"),
        ("KS/2024:11", "KS/2024:11"),
        ("Val av ombud (BUN2012-7)", "BUN2012-7"),
        ("Taxa Dnr 112/83", "112/83"),
    ],
)
def test_registry_numbers_and_what_only_looks_like_one(line: str, number: str) -> None:
    found = registry.find(line)
    assert (found[0] if found else "") == number
