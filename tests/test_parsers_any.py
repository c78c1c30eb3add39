"""Whatever the text: parsing never raises, its rows' spans lie inside the text, and time grows with length only."""

import sys
from collections.abc import Callable
from functools import partial
from time import process_time

import pytest
from conftest import grows_linearly, plain
from hypothesis import given, settings
from hypothesis import strategies as st
from test_parsers_minutes import FRONT, MINUTES

from corpus import records
from corpus.records import Evidence
from ocr.clean import CleanText
from parsers import Extraction, parse

MEMO = "Tjänsteskrivelse\nHandläggare: Anna Ek\nDatum: 2024-03-04\nDnr: KS 2024/11\n\nTaxa\n\nFörslag till beslut\n\n"
ANSWERS = "Bilaga 2\n\nKulturkontoret\n\n4.1.1 Åtgärd: Öppna fler bad\n\nPågående arbete: Det görs.\n\nAnsvarig: "
# fmt: off
PIECES = st.sampled_from(
    [
        FRONT, MINUTES, MEMO, ANSWERS, "§ 4 Val\n", "5 §\n", "Beslut\n\n", "att anta taxan\n", "1. ", "\n\n",
        "\n", "\t", "\f", "Reservation\n\n", "Anna Ek (S) ", "reserverar sig", "Beslutande\t", "Justerare: ",
        "Dnr ", "2024-02-30", ":", "§§ ", "Skrivning saknas\n", "åtgärd 4.1.1 ", "Nämndens yttrande\n\n",
        "inget yttrande", "Sida 4 (5)\n", "Vakant (M)", "kl. 9", "ersätter ", "Omröstning\n\n",
        "Ja Nej Avstår ", "yrkar bifall ", "yrkar följande tillägg:\n", "Yrkanden\n\n", "instämmer", "i första hand ",
        "Ja: ", "Nej-röster\n", "8 ja-röster mot 5 nej-röster. ", "Den som vill bifalla röstar ja", "röstar nej. ", "X\t",
        "Voteringslista § 4\n", "anmäler jäv ", "lämnar mötet kl. 9.30. ", "Närvarolista\n", "Namn\tParti\tUppdrag\n",
        "Särskilt yttrande\n\n", "Kommunstyrelsen föreslår kommunfullmäktige besluta\n", "enligt förslaget. ", "m.fl. ",
        "Expedieras till\n", "________\n", "•", "\ufeff", "Å",
    ]
)
# fmt: on
TEXTS = st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=200)


@settings(deadline=None, max_examples=120)
@given(TEXTS)
def test_any_text_gives_rows_whose_spans_lie_in_it(text: str) -> None:
    clean = plain(text)
    found = parse(clean, "doc")
    assert isinstance(found, Extraction) and found.document.kind
    for row in found.rows:
        if isinstance(row, Evidence):
            assert row.doc_id == "doc" and row.start is not None and row.end is not None
            assert 0 <= row.start <= row.end <= len(clean.text), row
            assert 0 <= row.confidence <= 1
            assert row.page == clean.page_at(row.start)


@settings(deadline=None, max_examples=20)
@given(TEXTS)
def test_the_same_text_gives_the_same_rows(text: str) -> None:
    assert parse(plain(text)) == parse(plain(text))


#: What is listed, moved or named without a stop, on one line: each was once read in quadratic time.
STOPLESS = ["att anta taxan, ", "åtgärd 4.1.1 ", "rapporten Liv i staden "]


@pytest.mark.parametrize("unit", STOPLESS)
def test_an_endless_sentence_takes_linear_time(unit: str) -> None:
    texts = {size: plain(PLACES["paragraph"].replace("{}", (unit * size)[:size])) for size in (20_000, 40_000)}
    assert grows_linearly(lambda size: parse(texts[size]), 20_000)


def test_a_mention_in_an_endless_sentence_gives_what_stands_around_it() -> None:
    found = parse(plain(f"Rapport\n\n2024-03-01\n\n{'ord utan slut, ' * 500}åtgärd 4.1.1 {'och ord utan slut ' * 500}"))
    (mention,) = (row for row in found.rows if isinstance(row, records.MeasureMention))
    assert mention.number == "4.1.1" and "åtgärd 4.1.1 och ord" in mention.text and len(mention.text) < 1000


def test_minutes_bound_again_and_again_take_linear_time() -> None:
    """The §§ after the last one that the front page states stand in that one: it has many points, votes and sections."""
    body = (
        "Bakgrund\n\nTaxan är gammal.\n\nFörslag till beslut\n\natt anta taxan {n},\natt skicka den till nämnd {n}.\n\n"
        "Beslut\n\natt anta taxa {n} för vatten,\natt skicka den till nämnd {n}.\n\n"
        "Omröstning\n\n8 ja-röster mot 5 nej-röster.\n\n"
    )
    texts = {
        count: plain(FRONT + "".join(f"§ {n} Taxa\n\n{body.replace('{n}', str(n))}" for n in range(4, count)))
        for count in (100, 200)
    }
    assert grows_linearly(lambda count: parse(texts[count]), 100)


#: Where hostile text stands, and what it is made of.
PLACES = {
    "alone": "{}",
    "front": FRONT.replace("Vakant (L)", "{}") + "§ 4 Val\n\nAnna Ek (S) väljs.\n",
    "paragraph": FRONT + "§ 4 Val\n\nBeslut\n\n{}\n\n§ 5 Taxa\n\nTaxan antas.\n",
    "reservation": FRONT + "§ 4 Val\n\nReservation\n\n{}\n\n§ 5 Taxa\n\nTaxan antas.\n",
}
UNITS = [
    "a",
    "A-",
    "1",
    "§ 4 ",
    "§ 4 Val\n",
    "Anna Ek (S), ",
    "Anna Ek (S)\n",
    "att ",
    "a\n",
    "8 1\n",
    "s beslut ",
    "(",
    "\t",
]


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("place", PLACES)
def test_hostile_minutes_take_linear_time(place: str, unit: str) -> None:
    texts: dict[int, CleanText] = {}
    for size in (6_000, 12_000):
        texts[size] = plain(PLACES[place].replace("{}", (unit * size)[:size]))
    assert grows_linearly(lambda size: parse(texts[size]), 6_000)


def test_many_paragraphs_take_linear_time() -> None:
    body = "Nämnden beslutar att anta taxan för § {n}.\n\nReservation\n\nAnna Ek (S) reserverar sig.\n\n"
    texts = {
        count: plain(FRONT.replace("§§ 4-6", "") + "".join(f"§ {n} Taxa\n\n{body}" for n in range(1, count)))
        for count in (150, 300)
    }
    assert grows_linearly(lambda count: parse(texts[count]), 150)


def test_four_times_as_many_paragraphs_take_four_times_the_work() -> None:
    """Counted in lines run, so that no other work on the machine matters."""
    body = (
        "Beslut\n\nNämnden beslutar att anta taxan.\n\nYrkanden\n\nAnna Ek (S) yrkar bifall till förslaget.\n\n"
        "Votering\n\n8 ja-röster mot 5 nej-röster.\n\nBo Ask (M) lämnar mötet kl. 9.30.\n\n"
        "Reservation\n\nAnna Ek (S) reserverar sig mot beslutet.\n\n"
    )
    front = FRONT.replace("§§ 4-6", "")
    texts = [plain(front + "".join(f"§ {n} Taxa\n\n{body}" for n in range(1, count))) for count in (20, 80, 320)]
    for text in texts:
        parse(text)  # reads the rules, and remembers labels: none of the three is to find more of them known
    small, large, huge = (_lines_run(partial(parse, text)) for text in texts)
    assert large < 4.5 * small and huge < 4.5 * large


def _lines_run(work: Callable[[], object]) -> int:
    lines = 0

    def count(*_: object) -> Callable[..., object]:
        nonlocal lines
        lines += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        work()
    finally:
        sys.settrace(before)
    return lines


def test_many_mentions_of_one_report_take_linear_time() -> None:
    body = "Inledning\n\nDetta är en text om rapporten Rum för fler, åtgärd 6.2.1 och åtgärd 4.1, som alla läser.\n\n"
    texts = {count: plain(f"Rapport\n\n2024-03-01\n\n{body * count}") for count in (400, 800)}
    assert grows_linearly(lambda count: parse(texts[count]), 400)


def test_a_kind_without_a_parser_still_tells_its_sections_and_measures() -> None:
    text = (
        "Rapport\n\nTallhälla kommun 2024-03-01\n\nRapporten Rum för fler\n\nBakgrund\n\n"
        "Rapporten Rum för fler föreslår åtgärd 6.2.1 som handlar om barns fritid.\n\n"
        "Slutsatser\n\nÅtgärd 4.1 bör genomföras senast 2025."
    )
    found = parse(plain(text))
    assert found.document.kind == "rapport"
    assert [r.heading for r in found.rows if isinstance(r, records.Section)] == ["Bakgrund", "Slutsatser"]
    assert [(r.number, r.report) for r in found.rows if isinstance(r, records.MeasureMention)] == [
        ("6.2.1", "Rum för fler"),
        ("4.1", "Rum för fler"),
    ]


#: What lists of movers, votes and authors are made of, without end. On one line, and on a line each.
ENDLESS = [
    "Anna Ek (S), ",
    "yrkar ",
    "Anna Ek (S) yrkar bifall. ",
    "Ja: ",
    "§ 1 ",
    "röstar ja ",
    "(S) ",
    "1 ja-röster ",
    "en ",
]


@pytest.mark.parametrize("unit", ENDLESS)
def test_endless_motions_votes_and_statements_are_read_in_seconds(unit: str) -> None:
    for text, letters in ((unit, 20_000), (f"{unit.strip()}\n", 10_000)):
        endless = (text * letters)[:letters]
        body = "\n\n".join(f"{heading}\n\n{endless}" for heading in ("Yrkanden", "Omröstning", "Reservation"))
        source = plain(f"{FRONT}§ 4 Val\n\n{body}\n\n§ 5 Taxa\n\nTaxan antas.\n")
        begin = process_time()
        parse(source)
        assert process_time() - begin < 5  # some tenths of a second where nobody else works on the machine
