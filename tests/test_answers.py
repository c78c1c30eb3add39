"""Annexes of answers: bodies and groups, missing answers, fields, and who is responsible."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from memo_texts import clean_text, only, rows_for, seed, spans_hold

from corpus import records
from parsers import answers, parse

ANNEX = """Facknämnder

Hamnförvaltningen

Rapport: En hamn för alla

6.2 Gör plats för fler

6.2.1 Åtgärd: Bygg fler bryggor för småbåtar. Det råder brist på platser för små båtar i hamnen.

Ansvarig: Hamnnämnden och kulturnämnden i samverkan med berörda stadsdelsnämnder och AB Ekhus. Fler kan tillkomma.

Pågående arbete: Två bryggor byggs just nu. Kommentar: Nämnden delar bedömningen.

Det tar dock tid att få tillstånd.

6.2.2 Åtgärd: Öppna hamnen för bad.

Hamnen är för djup och för smutsig för bad.

Kulturförvaltningen

Skrivning saknas.

Delaktighet

Medborgarna får komma till tals om hamnen på många olika sätt.

Stadsdelsförvaltningar

Ekby

Delaktighet är viktigt för stadsdelen. Förvaltningen stöder åtgärd 6.2.1 i rapporten En hamn för alla.

Möten

Många möten hålls i stadsdelen, och alla är välkomna till dem. Nästa möte hålls på torget.

Norra Åvik

Skrivelse saknas"""


def extracted(text: str) -> tuple[records.Document, answers.Rows]:
    blocks, rows = rows_for(text)
    return answers.extract(blocks, rows), rows


def test_bodies_groups_and_missing_answers() -> None:
    _, rows = extracted(ANNEX)
    assert [(r.organ, r.group, r.status) for r in only(rows, records.OrganResponse)] == [
        ("Hamnförvaltningen", "Facknämnder", "answered"),
        ("Kulturförvaltningen", "Facknämnder", "answered"),  # text follows under a heading that names no body
        ("Ekby", "Stadsdelsförvaltningar", "answered"),  # a lone place opens a section here
        ("Norra Åvik", "Stadsdelsförvaltningar", "missing"),
    ]
    assert [r.code for r in only(rows, records.Issue)] == ["answer_without_body"]


def test_fields_of_a_measure() -> None:
    _, rows = extracted(ANNEX)
    assert [(r.number, r.field, r.text) for r in only(rows, records.MeasureResponse)] == [
        ("6.2.1", "beskrivning", "Det råder brist på platser för små båtar i hamnen."),  # between title and first label
        (
            "6.2.1",
            "ansvarig",
            "Hamnnämnden och kulturnämnden i samverkan med berörda stadsdelsnämnder och AB Ekhus. Fler kan tillkomma.",
        ),
        ("6.2.1", "pagaende_arbete", "Två bryggor byggs just nu."),
        (
            "6.2.1",
            "kommentar",
            "Nämnden delar bedömningen. Det tar dock tid att få tillstånd.",
        ),  # label in mid-paragraph
        ("6.2.2", "fritext", "Hamnen är för djup och för smutsig för bad."),  # no label at all
    ]
    assert {r.report for r in only(rows, records.MeasureResponse)} == {"En hamn för alla"}


OWNED = [
    # (a part of an answer, its labels): any body in the genitive may stand before a label
    ("Hamnnämndens bedömning: Bra.", ["Hamnnämndens bedömning"]),
    ("Barn- och äldrenämndens kommentar: Bra.", ["Barn- och äldrenämndens kommentar"]),
    ("Nämndens synpunkter", ["Nämndens synpunkter"]),
    ("Kyrkogårdsförvaltningens ställningstagande: Nej.", ["Kyrkogårdsförvaltningens ställningstagande"]),
    (
        "Bryggan byggs. Hamnnämndens svar: Ja. Tekniska nämndens kommentar: Nja.",
        ["Hamnnämndens svar", "Tekniska nämndens kommentar"],
    ),
    ("Båtägarnas synpunkter: Bra.", []),
    ("Beslutets kommentar: Bra.", []),
]


@pytest.mark.parametrize(("said", "labels"), OWNED)
def test_labels_of_a_body(said: str, labels: list[str]) -> None:
    _, rows = extracted(f"Hamnnämnden\n\n6.2.1 Åtgärd: Bygg bryggor.\n\n{said}\n\nDet blir bra.")
    assert [r.label_printed for r in only(rows, records.MeasureResponse) if r.label_printed] == labels


PROGRESS = [
    ("Status: Påbörjat", "pagar"),
    ("Status: Ej påbörjat.", "ej_paborjad"),
    ("Status: Grönt – enligt plan", "gron"),
    ("Läge: Åtgärden är genomförd.", "genomford"),
    ("Status: Pausat, väntar på beslut", "pausad"),
    ("Status: Arbetet har påbörjats.", "pagar"),
    ("Pågående arbete: Två bryggor byggs just nu.", ""),  # tells what goes on, not how far it has come
    ("Status: Påbörjat arbete med att välja plats.", ""),
    ("Kommentar: Klart.", ""),  # no field of the state
]


@pytest.mark.parametrize(("said", "status"), PROGRESS)
def test_how_far_a_measure_has_come(said: str, status: str) -> None:
    _, rows = extracted(f"Hamnnämnden\n\n6.2.1 Åtgärd: Bygg bryggor.\n\n{said}")
    assert [r.status for r in only(rows, records.MeasureResponse)] == [status]


TABLES = [
    # (the lines of a table of answers, the fields that it gives)
    (
        "Åtgärd|Nämndens svar|Ansvarig|Tidplan|Status\n6.2.1 Bygg bryggor|Tillstyrks.|Hamnnämnden|2025|Påbörjat",
        [
            ("6.2.1", "svar", "Tillstyrks."),
            ("6.2.1", "ansvarig", "Hamnnämnden"),
            ("6.2.1", "pagaende_arbete", "Påbörjat"),  # no field for a plan of time
        ],
    ),
    (
        "Nr|Åtgärd|Kommentar\n6.2.1|Bygg bryggor|Bra.\n6.2.2|Bada|Nja.",
        [("6.2.1", "kommentar", "Bra."), ("6.2.2", "kommentar", "Nja.")],
    ),
    ("Åtgärd|Svar|Ansvarig\nTill-|styrks.|Hamn-\n6.2.1 Bygg|bryggor|nämnden", []),  # its lines do not tell the rows
    ("Namn|Svar\nKim|Ja\nBo|Nej", []),  # no column of measures
]


@pytest.mark.parametrize(("lines", "told"), TABLES)
def test_a_table_of_answers(lines: str, told: list[tuple[str, str, str]]) -> None:
    table = lines.replace("|", "\t")
    _, rows = extracted(f"Svar på rapporten En hamn för alla\n\nHamnnämnden\n\nSvaren står i en tabell.\n\n{table}\n")
    assert [(r.number, r.field, r.text) for r in only(rows, records.MeasureResponse)] == told
    assert spans_hold(rows)


def test_responsibilities() -> None:
    _, rows = extracted(ANNEX)
    assert [(r.stated_by, r.organ, r.role) for r in only(rows, records.Responsibility)] == [
        ("Hamnförvaltningen", "Hamnnämnden", "ansvarig"),
        ("Hamnförvaltningen", "kulturnämnden", "ansvarig"),
        ("Hamnförvaltningen", "berörda stadsdelsnämnder", "samverkan"),
        ("Hamnförvaltningen", "AB Ekhus", "samverkan"),  # the next sentence names no body
    ]


def test_mentions_stand_with_their_body() -> None:
    _, rows = extracted(ANNEX)
    assert [(m.organ, m.number, m.resolution) for m in only(rows, records.MeasureMention)] == [
        ("Hamnförvaltningen", "6.2.1", "block"),
        ("Hamnförvaltningen", "6.2.2", "block"),
        ("Ekby", "6.2.1", "context"),
    ]


def test_several_numbers_in_one_heading_share_the_answer() -> None:
    text = "Hamnnämnden\n\n4.3.1 / 4.3.2 Åtgärd: Lyssna på båtägarna\n\nNämnden lyssnar gärna på dem."
    _, rows = extracted(text)
    assert [(r.number, r.field) for r in only(rows, records.MeasureResponse)] == [
        ("4.3.1", "fritext"),
        ("4.3.2", "fritext"),
    ]


def test_missing_answer_to_one_measure_is_partial() -> None:
    text = "Hamnnämnden\n\n4.1.1 Åtgärd: Lyssna\n\nNämnden lyssnar.\n\n4.1.2 Åtgärd: Tala\n\nSvar saknas"
    _, rows = extracted(text)
    assert [r.status for r in only(rows, records.OrganResponse)] == ["partial"]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(ANNEX.split("\n\n")), max_size=25))
def test_any_order_of_blocks_gives_rows_inside_the_text(parts: list[str]) -> None:
    _, rows = extracted("\n\n".join(parts))
    assert spans_hold(rows)


@pytest.mark.seeds
def test_annex_of_answers() -> None:
    _, rows = extracted(seed("003"))
    assert len(only(rows, records.OrganResponse)) >= 30
    mentions = only(rows, records.MeasureMention)
    assert sum(m.resolution != "unresolved" for m in mentions) >= 0.95 * len(mentions)
    assert spans_hold(rows)


SHORT_ANNEXES = [
    # (the head of an annex with few bodies, the label over their answers)
    ("Nämndernas svar på slutrapporten En hamn för alla", "Svar:"),
    ("Yttranden över slutrapporten En hamn för alla", "Bedömning:"),
    ("Inkomna synpunkter på delrapporten En hamn för alla", "Hamnnämndens bedömning:"),
]


@pytest.mark.parametrize(("head", "label"), SHORT_ANNEXES)
def test_an_annex_of_few_bodies_is_no_report(head: str, label: str) -> None:
    text = (
        f"{head}\n\nInnehåll\n\nInledning\n\nHär finns svaren.\n\nMetod\n\nAlla fick svara.\n\nHamnnämnden\n\n"
        + "".join(f"6.2.{n} Åtgärd: Bygg brygga {n}\n\n{label} Det är en bra tanke.\n\n" for n in (1, 2))
    )
    assert parse(clean_text(text)).document.kind == "namndsvar"


def test_a_report_with_measures_stays_one() -> None:
    text = "Slutrapport\n\nEn hamn för alla\n\nInledning\n\nHär är åtgärderna.\n\n" + "".join(
        f"6.2.{n} Åtgärd: Bygg brygga {n}\n\nBryggan behövs.\n\n" for n in (1, 2, 3)
    )
    assert parse(clean_text(text)).document.kind == "rapport"


@pytest.mark.parametrize(
    "said", ["Något svar har inte lämnats.", "Inget yttrande har kommit in.", "Bolaget har inte svarat."]
)
def test_missing_answer_under_a_ruled_heading(said: str) -> None:
    _, rows = extracted(
        f"BOLAG OCH RÅD\n\nÅby Hamn AB\n-----------\n\n{said}\n\nSeniorrådet\n-----------\n\nRådet tackar för remissen."
    )
    assert [(r.organ, r.group, r.status) for r in only(rows, records.OrganResponse)] == [
        ("Åby Hamn AB", "BOLAG OCH RÅD", "missing"),
        ("Seniorrådet", "BOLAG OCH RÅD", "answered"),
    ]
