"""Minutes: heads of paragraphs, the front page, who met, what was decided and what was put to the minutes."""

import pytest
from conftest import Row, blocks, lines, placed, placed_blocks, span
from minutes_texts import rows_in as rows

from corpus import records
from parsers.decisions import owner_of
from parsers.front import fields_of
from parsers.kinds import kind_of
from parsers.names import parse_person
from parsers.outcomes import outcome_of

# Heads --------------------------------------------------------------------------------------------------------------

TEXT = "Nämnden har fått en skrivelse om saken och har talat om den länge.\n\n"


def chapters(*heads: str) -> str:
    return "".join(f"{head}\n\n{TEXT}" for head in heads)


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
