"""Numbers of measures: every form they are written in, none of their look-alikes, and the report they belong to."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from memo_texts import blocks_from, clean_text, only, rows_for, seed, spans_hold

from corpus import records
from corpus.titles import alike
from parsers import memo
from parsers.blocks import blocks_of
from parsers.mentions import Mention, mentions_of, passages_of
from parsers.reports import Reports, heading_title
from parsers.sections import sections_of


def mentions(text: str) -> list[Mention]:
    cleaned = clean_text(text)
    blocks = blocks_of(cleaned)
    reports = Reports.learn(blocks, sections_of(blocks), cleaned)
    return mentions_of(passages_of(blocks, reports), reports)


def numbers(text: str) -> list[str]:
    return [m.number for m in mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6.2.1 Åtgärd: Plantera fler träd i hamnen.", ["6.2.1"]),
        ("Åtgärd 4.1.1: Plantera fler träd i hamnen.", ["4.1.1"]),
        ("Nämnden stöder åtgärd 4.1.1 helt.", ["4.1.1"]),
        ("Nämnden stöder atgard 4.1.1 helt.", ["4.1.1"]),  # ring and dots lost
        (
            "Åtgärderna A2.3.1, A.2.3.2 och A.2.3.3 berör alla.",
            ["A2.3.1", "A2.3.2", "A2.3.3"],
        ),  # letters, with stop too
        ("Det föreslås att hamnen rustas upp (4.1.2.).", ["4.1.2"]),  # stop inside the bracket
        ("Rekommendationerna (4.2.1 - 4.2.2) är bra.", ["4.2.1", "4.2.2"]),  # a range is two
        ("Rekommendationerna 4.2.1-4.2.2 är bra.", ["4.2.1", "4.2.2"]),  # without blanks
        ("Åtgärderna 4.3.1 / 4.3.2 hör ihop.", ["4.3.1", "4.3.2"]),
        ("Åtgärderna 6.1.2 om träd och 6.3.2 om båtar pågår.", ["6.1.2", "6.3.2"]),
        ("1.1 Åtgärd: Plantera fler träd.", ["1.1"]),  # two parts, with the word
        ("Vi är positiva till åtgärd 1.1 och 2.3.", ["1.1", "2.3"]),  # the word holds for the list
        ("Åtgärd 12. Bygg en brygga", ["12"]),  # no stops
        ("Vi stöder åtgärd 3 och 14 men inte åtgärd nr 7.", ["3", "14", "7"]),
        ("Åtgärd A.1 Bygg en brygga\n\nBryggan (A.1) är viktig.", ["A1", "A1"]),  # a letter and a number
        ("B.2 Åtgärd: Bygg en brygga", ["B2"]),
    ],
)
def test_forms(text: str, expected: list[str]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Åtgärden kostar 140 000 kronor och 9,2 % mer.",  # money and percentages
        "Åtgärden gäller unga 16-19 år.",  # ages
        "Enligt 5 kap. 38 § kommunallagen ska åtgärden beslutas.",  # a section of law
        "Kapitel 4.6 handlar om åtgärder i hamnen.",  # a chapter
        "Se avsnitt 4.1.1 om förslag till åtgärder.",  # a section of the text
        "Åtgärden följs upp i Dialog 2.0 under våren.",  # a version
        "Programvara version 2.0.1 föreslås.",  # a version of three parts
        "Åtgärden beslutades den 1.2.16 av nämnden.",  # a date
        "Ring 08-12.34.56 om förslaget.",  # a telephone number
        "Förslaget har dnr 1.5.1-135-2012 i diariet.",  # a registry number
        "Tabell 4.1.1 visar förslagen.",  # a table
        "Förslaget omfattar 1.2.5 miljoner kronor.",  # a quantity, wrongly written
        "6.2 Minska trängseln i hamnen",  # a recommendation
        "Utredningen föreslår 22 åtgärder, varav 9 är genomförda.",  # how many
        "Åtgärden 5 maj gällde hamnen.",  # a day
        "Åtgärden 3 gånger i veckan räcker.",  # how often
        "Åtgärder 2016 och framåt redovisas.",  # a year
        "Trafiken på E4 och E18 ökar, se blankett A4.",  # roads and papers
        "Nämnden vidtar åtgärder 8 procent oftare.",  # a share
    ],
)
def test_look_alikes(text: str) -> None:
    assert numbers(text) == []


def found(text: str) -> list[tuple[str, str, str]]:
    return [(m.number, m.report.title if m.report else "", m.resolution) for m in mentions(text)]


TWO_REPORTS = """Delrapport: En hamn för alla

6.2.1 Åtgärd: Bygg fler bryggor för småbåtar.

6.2.2 Åtgärd: Öppna hamnen för bad.

Delrapport: Skolan mitt i byn

6.2.1 Åtgärd: Anlita fler lärare i slöjd.

"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a sentence that names the report
        ("I rapporten En hamn för alla föreslås bad (åtgärd 6.2.1).", ("6.2.1", "En hamn för alla", "context")),
        # the same, the title misspelled
        ("I rapporten En hamm för alla föreslås bad (åtgärd 6.2.1).", ("6.2.1", "En hamn för alla", "context")),
    ],
)
def test_report_in_the_sentence(text: str, expected: tuple[str, str, str]) -> None:
    assert found(TWO_REPORTS + text)[-1] == expected


def test_report_of_the_block_and_of_the_section() -> None:
    assert found(TWO_REPORTS + "Nämnden stöder åtgärd 6.2.1 helt.") == [
        ("6.2.1", "En hamn för alla", "block"),
        ("6.2.2", "En hamn för alla", "block"),
        ("6.2.1", "Skolan mitt i byn", "block"),
        ("6.2.1", "Skolan mitt i byn", "section"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "6.2.1 Anlita flera lärare i slöjd",
            ("6.2.1", "Skolan mitt i byn", "title"),
        ),  # printed title, nearly the same
        ("6.2.2 Öppna hamnen för bad", ("6.2.2", "En hamn för alla", "title")),
        ("Vi stöder åtgärd 6.2.2.", ("6.2.2", "En hamn för alla", "unique")),  # only one report has it
        ("Vi stöder åtgärd 6.2.1.", ("6.2.1", "", "unresolved")),  # two have it, nothing decides
        ("Vi stöder åtgärd 7.1.1.", ("7.1.1", "", "unresolved")),  # none has it
    ],
)
def test_report_by_title_or_number(text: str, expected: tuple[str, str, str]) -> None:
    cleaned = clean_text(TWO_REPORTS + text)
    blocks = blocks_of(cleaned)
    reports = Reports.learn(blocks, (), cleaned)
    passages = [*passages_of(blocks[:-1], reports), *passages_of(blocks[-1:], reports)]  # a part of its own
    last = mentions_of(passages, reports)[-1]
    assert (last.number, last.report.title if last.report else "", last.resolution) == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Rapport: En hamn för alla", "En hamn för alla"),
        ("Delrapport 2: En hamn för alla", "En hamn för alla"),
        ("Delrapport – En hamn för alla", "En hamn för alla"),
        ("Delrapporten ”En hamn för alla”", "En hamn för alla"),
        ("Delrapporten En hamn för alla", "En hamn för alla"),
        ("Rapporten visar att hamnen är full.", ""),  # a sentence
        ("Rapport från mötet", ""),  # no title
    ],
)
def test_headings_of_reports(text: str, title: str) -> None:
    assert heading_title(text) == title


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("En hamn för alla", "En hamn för alla – båtliv och bad i Ekvik", True),  # the short form
        ("Hav och strand. En hamn för alla", "En hamn för alla", True),  # with its series
        ("En hamn för alla", "En skola för några", False),
    ],
)
def test_titles_alike(one: str, other: str, same: bool) -> None:
    assert alike(one, other) is same


NUMBER = st.lists(st.integers(1, 19), min_size=3, max_size=3).map(lambda parts: ".".join(map(str, parts)))
#: Where a number has neither stops nor letter, only the word tells.
BARE = st.sampled_from(["Nämnden stöder åtgärd {}.", "Åtgärd {}: Bygg en brygga.", "Åtgärderna {} och 97 är bra."])
CONTEXTS = st.sampled_from(
    [
        "Nämnden stöder åtgärd {}.",
        "Det föreslås att hamnen rustas upp ({}).",
        "Rekommendation {} är bra.",
        "{} Åtgärd: Bygg en brygga.",
    ]
)


@settings(max_examples=60, deadline=None)
@given(NUMBER, CONTEXTS, st.sampled_from(["", "A", "B."]))
def test_any_number_in_any_context(number: str, context: str, prefix: str) -> None:
    """The number is found once, normalised, and its evidence is what is printed."""
    text = context.format(prefix + number)
    (mention,) = mentions(text)
    assert mention.number == prefix.rstrip(".") + number
    assert mention.printed.text == prefix + number


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 96), BARE, st.sampled_from(["kronor", "procent", "år", "personer", "maj", "dagar"]))
def test_a_number_without_stops_in_any_context(number: int, context: str, unit: str) -> None:
    """The word makes it a number of a measure, and a unit behind it makes it none."""
    assert numbers(context.format(number))[0] == str(number)
    assert numbers(f"Åtgärden {number} {unit} gällde hamnen.") == []


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [*"abÅ.:()-–/§%1234 \n\t", "Åtgärd", "rapport", "nämnden", "4.1.1", "Svar:", "Bilagor\n\n", "I."]
        ),
        max_size=60,
    )
)
def test_any_text_gives_rows_inside_it(parts: list[str]) -> None:
    blocks, rows = rows_for("".join(parts))
    memo.extract(blocks, rows)
    assert spans_hold(rows)


@pytest.mark.seeds
def test_mentions_of_a_memo() -> None:
    blocks, rows = rows_for(seed("001"))
    memo.extract(blocks, rows)
    found = only(rows, records.MeasureMention)
    assert [m.number for m in found] == ["A2.3.1", "A2.3.2", "A2.3.3", "A2.1.1", "A2.4.4"]
    assert {m.resolution for m in found} == {"context"}


def test_no_number_without_blocks() -> None:
    assert mentions("") == [] and blocks_from("") == ()
