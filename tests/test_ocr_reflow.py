"""From lines to reading text: what was broken for want of room is joined, all else keeps its line."""

import pytest
from conftest import Row, lines, placed, plain

#: A line as wide as the text: what follows it did not fit.
FULL = "Kommunstyrelsen har i dag behandlat ärendet och föreslår fullmäktige"
PROSE = [FULL, FULL.replace("dag", "går"), FULL.replace("dag", "maj")]


HYPHENS = [
    ("en fråga om grund-", "läggande behov i staden", "grundläggande behov"),
    ("nämnden för barn- och", "ungdomsnämnden i staden", "barn- och ungdomsnämnden"),
    ("det gäller arbetsmarknads-,", "utbildnings- och socialtjänst", "arbetsmarknads-, utbildnings- och"),
    ("avgiften enligt VA-", "taxa som gäller", "VA-taxa"),
    ("sammanträdet den 2026-", "06-09 i Tallhälla", "2026-06-09"),
    ("det gäller barn-", "och ungdomsnämnden", "barn- och ungdomsnämnden"),
    ("en rapport från Ann-", "Charlotte Bergdal som", "Ann-Charlotte Bergdal"),
    ("det nya kommunala e-", "tjänsterna i staden", "e-tjänsterna"),
    ("kommunstyrel-", "sen beslutar", "kommunstyrelsen beslutar"),
]


@pytest.mark.parametrize(("first", "second", "expected"), HYPHENS)
def test_hyphens_at_line_ends_in_placed_text(first: str, second: str, expected: str) -> None:
    first = (FULL + " " + FULL)[: len(FULL) - len(first) - 1].rsplit(" ", 1)[0] + " " + first
    assert expected in placed(lines(*PROSE, first, second, *PROSE)).text


@pytest.mark.parametrize(("first", "second", "expected"), HYPHENS)
def test_hyphens_at_line_ends_in_plain_text(first: str, second: str, expected: str) -> None:
    first = (FULL + " " + FULL)[: len(FULL) - len(first) - 1].rsplit(" ", 1)[0] + " " + first
    assert expected in plain("\n".join([*PROSE, first, second, *PROSE])).text


def stretched(text: str, y: float, edge: float = 480.0) -> list[Row]:
    """The words of a line, apart so that the last one ends at the edge."""
    words = text.split()
    blank = (edge - 72 - sum(5.5 * len(word) for word in words)) / (len(words) - 1)
    starts = [72 + sum(5.5 * len(w) + blank for w in words[:i]) for i in range(len(words))]
    return [Row(word, x=x, y=y) for word, x in zip(words, starts, strict=True)]


def test_justified_lines_are_joined_where_they_reach_the_edge_and_only_there() -> None:
    full = [
        f"{name} har i dag lämnat ett svar på den fråga som ställdes till"
        for name in ("Rådet", "Kontoret", "Ledningen")
    ]
    rows, y = [], 100.0
    for text in full:
        rows += [*stretched(text, y), Row("Anna Ek vid mötet i maj.", y=y + 14), Row("Underlag", y=y + 28)]
        y += 42
    rows += [*stretched("Det behövs en ny taxa, säger rådet, och den har tagits fram av", y), Row("Bo Ask.", y=y + 14)]
    rows += [
        Row("Rådet har svarat på allt som den andra gruppen hade frågat om mer.", y=y + 28),
        Row("Underlag", y=y + 42),
    ]
    text = placed(rows).text
    assert "ställdes till Anna Ek vid mötet i maj.\nUnderlag" in text
    assert "fram av Bo Ask." in text and "frågat om mer.\nUnderlag" in text


#: Lines of a text file that each stay alone.
APART = [
    # a list
    ["- gator och parker", "- vatten och avlopp", "- skolor och förskolor"],
    ["1. att anta taxan", "2. att ge kontoret i uppdrag att följa upp den"],
    ["• ett bad", "• en hall"],
    # names
    ["Anna Ek (S)", "Bo Ask (M)", "Cilla von Alm (C)"],
    # heading and text
    ["Sammanfattning", "Kontoret har utrett frågan och föreslår en taxa."],
    # labelled fields
    ["Datum: 2024-03-04", "Diarienummer: KS 2024/11"],
    # columns
    ["Anna Ek\tledamot", "Bo Ask\tersättare"],
    # att-clauses
    ["Kommunstyrelsen beslutar", "att anta taxan", "att den gäller från årsskiftet"],
    # paragraphs on single lines
    ["Första stycket slutar här.", "Andra stycket börjar här."],
    # § heads
    ["§ 4 Budget", "§ 5 Taxa"],
]


@pytest.mark.parametrize("texts", APART)
def test_lines_that_stay_apart_in_plain_text(texts: list[str]) -> None:
    assert plain("\n".join(texts)).text.splitlines() == texts


@pytest.mark.parametrize("texts", APART)
def test_lines_that_stay_apart_on_a_page(texts: list[str]) -> None:
    rows = [
        Row(cell, x=72 + 200 * column, y=100 + 14 * i)
        for i, text in enumerate(texts)
        for column, cell in enumerate(text.split("\t"))
    ]
    assert placed(rows + lines(*PROSE, y=400)).text.splitlines()[: len(texts)] == texts


def test_prose_is_joined_and_gaps_part_paragraphs() -> None:
    text = placed(lines(*PROSE, "att anslå medel.", "", *PROSE, "att vänta.")).text
    one = f"{' '.join(PROSE)} att anslå medel."
    assert text == f"{one}\n\n{' '.join(PROSE)} att vänta."


def test_a_paragraph_goes_on_over_a_page_break() -> None:
    first = [*lines(*PROSE, y=300)]
    second = [*lines("att ärendet bordläggs till nästa möte.", *PROSE, y=300)]
    text = placed(first, second).text
    assert f"{PROSE[-1]} att ärendet bordläggs" in text


def test_a_page_break_after_a_whole_sentence_parts() -> None:
    text = placed(lines(*PROSE, "Ärendet bordläggs.", y=300), lines("Ordföranden avslutar.", *PROSE, y=300)).text
    assert "Ärendet bordläggs.\n" in text


def test_a_larger_or_bold_line_is_not_joined() -> None:
    rows = [Row(FULL, y=100, bold=True), *lines("kort text utan rubrik", *PROSE, y=114)]
    assert placed(rows).text.splitlines()[0] == FULL


def test_a_sentence_goes_on_over_a_blank_line_where_noise_was_taken_out() -> None:
    lead = "\n".join(PROSE)
    text = plain(f"{lead}\n\n4 (44)\n\nsom beslutar om budgeten för nästa år.\n\n{lead}").text
    assert f"{PROSE[-1]} som beslutar" in text


def test_a_clause_behind_a_printed_blank_line_is_not_joined() -> None:
    lead = FULL.removesuffix(" fullmäktige") + " dem att besluta"
    text = plain("\n".join([*PROSE, f"slut.\n\n{lead}", "", "att anta taxan.", "", *PROSE])).text
    assert f"{lead}\n\natt anta taxan." in text


def test_a_row_of_columns_is_not_joined_to_the_next_line() -> None:
    row = "TALLHÄLLA KOMMUN               PROTOKOLL                     Sida 1"
    assert plain("\n".join([row, "Kommunstyrelsen", "", *PROSE])).text.startswith(f"{row}\nKommunstyrelsen\n")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Val till Norden-gruppen", "Norden-gruppen"),  # the writer's own hyphen
        ("Val till Nordengruppen", "Nordengruppen"),
        ("Val till gruppen", "Nordengruppen"),
        ("Val till Norden-gruppen i Nordengruppen", "Nordengruppen"),  # both: the hyphen proves nothing
    ],
)
def test_a_hyphen_at_the_end_of_a_line_as_the_text_writes_the_word(head: str, expected: str) -> None:
    first = f"{FULL[:45]} i Norden-"
    text = plain("\n".join([head, "", *PROSE, first + " ", "gruppen för tiden.", *PROSE])).text
    assert f"{expected} för tiden" in text
