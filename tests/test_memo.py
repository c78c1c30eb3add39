"""Memos: head, proposal, outline, lists, signers, references, consultations."""

from __future__ import annotations

import pytest
from memo_texts import blocks_from, only, rows_for, seed, spans_hold

from corpus import records
from parsers import memo
from parsers.lists import items_of
from parsers.memohead import read_head
from parsers.signers import signers_of

MEMO = """Tjänsteutlåtande

Handläggare
Anna Ek
Telefon: 012-34 56 789Till
Hamnnämnden

En hamn för alla

Lägesrapport om bryggorna

Hamnkontorets förslag till beslut

Hamnnämnden beslutar följande.

1. Lägesrapporten godkänns.
2. Hamnkontoret får i uppdrag att bygga en brygga.

Bo Alm
HamndirektörCilla Dahl
Avdelningschef

Sammanfattning

Rapporten *Båtliv i Ekvik – en studie* (2019) visar att bryggorna är för få. Se www.ekvik.example för mer.

Kontorets synpunkter och förslag

Synpunkter behöver lämnas enligt följande:

- Synpunkter på rapporten *Båtliv i Ekvik – en studie* ges av kulturnämnden, samtliga stadsdelsnämnder och AB Ekhus.
- Miljönämnden ska redovisa hur åtgärderna A1.1.1 och A.1.1.2 i rapporten *Båtliv i Ekvik – en studie* kan genomföras.

Bilagor

1. Båtliv i Ekvik – en studie (2019)
2. Karta över hamnen
"""


def extracted(text: str) -> tuple[records.Document, memo.Rows]:
    blocks, rows = rows_for(text)
    return memo.extract(blocks, rows), rows


def test_head() -> None:
    document, _ = extracted(MEMO)
    assert document.handlaggare == "Anna Ek"
    assert document.recipient == "Hamnnämnden"  # its label is glued to the telephone
    assert document.organ == "Hamnkontoret"
    assert document.title == "En hamn för alla – Lägesrapport om bryggorna"
    assert (document.date, document.diarienummer) == ("", "")  # not stated, not guessed


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Datum:\t2026-05-05\tKulturnämnden", "date", "2026-05-05"),
        ("Datum:\t2026-05-05\tKulturnämnden", "recipient", "Kulturnämnden"),  # unlabelled, right of the head
        ("Utfärdat 5 maj 2026", "date", "2026-05-05"),
        ("Handläggare: Anna Ek, 012-34 56", "handlaggare", "Anna Ek"),  # the telephone is no name
        ("Handläggare\tDatum\nAnna Ek\t2026-05-05", "handlaggare", "Anna Ek"),  # labels above their values
        ("Handläggare\tDatum\nAnna Ek\t2026-05-05", "date", "2026-05-05"),
        ("Diarienr:\t2026.057 BUN", "diarienummer", "2026.057 BUN"),
        ("Dnr KS 2018/14", "diarienummer", "KS 2018/14"),  # without a colon
        ("Dnr: 1.5.1-135-2012", "diarienummer", "1.5.1-135-2012"),
        ("Till\nKulturnämnden", "recipient", "Kulturnämnden"),
        ("Till Kulturnämnden", "recipient", "Kulturnämnden"),
        ("Miljöförvaltningen\n\nTill Kulturnämnden", "organ", "Miljöförvaltningen"),
        ("Direktnr:\nDiarienr:\t2026.1 KN", "diarienummer", "2026.1 KN"),  # an empty field before it
    ],
)
def test_forms_of_heads(text: str, field: str, value: str) -> None:
    assert getattr(read_head(blocks_from(text)), field) == value


def test_proposal() -> None:
    _, rows = extracted(MEMO)
    assert [(d.status, d.decider, d.point, d.text) for d in only(rows, records.Decision)] == [
        ("forslag", "Hamnkontoret", 1, "Lägesrapporten godkänns."),
        ("forslag", "Hamnkontoret", 2, "Hamnkontoret får i uppdrag att bygga en brygga."),
    ]


def test_outline_leaves_out_head_and_signatures() -> None:
    _, rows = extracted(MEMO)
    assert [(s.position, s.heading, s.role) for s in only(rows, records.Section)] == [
        (1, "Hamnkontorets förslag till beslut", "forslag"),
        (2, "Sammanfattning", "sammanfattning"),
        (3, "Kontorets synpunkter och förslag", "synpunkter"),
        (4, "Bilagor", "bilagor"),
    ]
    assert "Bo Alm" not in only(rows, records.Section)[0].text


def test_lists_and_references() -> None:
    _, rows = extracted(MEMO)
    assert [(i.section, i.point, i.text) for i in only(rows, records.ListItem)] == [
        ("Bilagor", "1", "Båtliv i Ekvik – en studie (2019)"),
        ("Bilagor", "2", "Karta över hamnen"),
    ]
    found = {(r.kind, r.text, r.year) for r in only(rows, records.Reference)}
    assert found == {
        ("rapport", "Båtliv i Ekvik – en studie", 2019),
        ("url", "www.ekvik.example", None),
        ("bilaga", "Båtliv i Ekvik – en studie (2019)", 2019),
        ("bilaga", "Karta över hamnen", None),
    }


def test_consultations_and_mentions() -> None:
    _, rows = extracted(MEMO)
    assert [c.organ for c in only(rows, records.Consultation)] == [
        "kulturnämnden",
        "samtliga stadsdelsnämnder",
        "AB Ekhus",
        "Miljönämnden",
    ]
    found = [(m.number, m.number_printed, m.report) for m in only(rows, records.MeasureMention)]
    assert found == [
        ("A1.1.1", "A1.1.1", "Båtliv i Ekvik – en studie"),
        ("A1.1.2", "A.1.1.2", "Båtliv i Ekvik – en studie"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bo Alm\nHamndirektör", [("Bo Alm", "Hamndirektör", "printed")]),
        (
            "Bo Alm\tCilla Dahl\nHamndirektör\tEnhetschef",
            [("Bo Alm", "Hamndirektör", "printed"), ("Cilla Dahl", "Enhetschef", "printed")],
        ),
        # two columns read across
        (
            "Bo Alm Cilla Dahl\nHamndirektör Enhetschef",
            [("Bo Alm", "Hamndirektör", "printed"), ("Cilla Dahl", "Enhetschef", "printed")],
        ),
        # glued title and name
        (
            "Bo Alm\nHamndirektörCilla Dahl\nEnhetschef",
            [("Bo Alm", "Hamndirektör", "printed"), ("Cilla Dahl", "Enhetschef", "printed")],
        ),
        # a stamp of approval does not double the printed signer
        (
            "Bo Alm\nHamndirektör\n\nBo Alm, Godkännare tjänsteskrivelse, 2026-05-05",
            [("Bo Alm", "Hamndirektör", "printed")],
        ),
        ("Bo Alm, Godkännare tjänsteskrivelse, 2026-05-05", [("Bo Alm", "", "digital")]),
        ("Bo Alm\n\nHamnen är full.", []),  # a name without a title signs nothing
    ],
)
def test_signers(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(s.name.text, s.title, s.method) for s in signers_of(blocks_from(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Bygg\n2. Riv", [("1", "Bygg"), ("2", "Riv")]),
        # numerals torn from their items
        ("I.\n\nII.\n\nBygg en brygga\n\nRiv en båt", [("I", "Bygg en brygga"), ("II", "Riv en båt")]),
        # the same, and two items run together
        (
            "I.\n\nII.\n\nIII.\n\nBygg en brygga Måla en båt\n\nRiv ett skjul",
            [("I", "Bygg en brygga"), ("II", "Måla en båt"), ("III", "Riv ett skjul")],
        ),
        # the last numeral lost
        (
            "I. Bygg en brygga\nII. Måla en båt\nRiv ett skjul",
            [("I", "Bygg en brygga"), ("II", "Måla en båt"), ("III", "Riv ett skjul")],
        ),
    ],
)
def test_lists(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(i.point, i.span.text) for i in items_of(blocks_from(text))] == expected


@pytest.mark.seeds
@pytest.mark.parametrize("number", ["001", "002"])
def test_memos_of_the_seeds(number: str) -> None:
    document, rows = extracted(seed(number))
    assert document.organ and document.title
    assert len(only(rows, records.Signature)) == 2
    assert len(only(rows, records.Decision)) in (2, 4)
    assert spans_hold(rows)
