"""Headings, their levels and roles, in plain text and in set pages; names of bodies."""

from __future__ import annotations

import pytest
from memo_texts import blocks_from

from parsers import organs
from parsers.blocks import Block, Span
from parsers.language import sentences
from parsers.sections import role_of, sections_of


def span(text: str) -> Span:
    return Span(text, 0, len(text))


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Sammanfattning", "sammanfattning"),
        ("SAMMANFATTNING", "sammanfattning"),  # capitals
        ("2. Bakgrund", "bakgrund"),  # numbered
        ("Sammanfatlning", "sammanfattning"),  # a letter misread
        ("Ekviks kulturkontors förslag till beslut", "forslag"),  # the body that proposes before it
        ("Förslag till beslut i socialnämnden", "forslag"),  # the body that decides after it
        ("Hamnkontorets synpunkter och förslag", "synpunkter"),
        ("Ekorrar i parken", ""),  # no label
    ],
)
def test_role_of(heading: str, role: str) -> None:
    assert role_of(heading) == role


OUTLINE = """Ärendet

Kommunen har en park. Den är stor och behöver skötas bättre än hittills.

Ekorrar i parken

Ekorrarna trivs och blir fler för varje år som går i parken.

De viktigaste frågorna är:

- mat
- vila

Nästa steg

Nämnden får en rapport till våren, och därefter fattas beslut.

Bilagor

1. Karta över parken
2. Lista över träd"""


def test_outline_of_plain_text() -> None:
    found = [(s.heading.text, s.level, s.role) for s in sections_of(blocks_from(OUTLINE))]
    assert found == [
        ("Ärendet", 1, "arendet"),
        ("Ekorrar i parken", 2, "ovrigt"),
        ("Nästa steg", 2, "ovrigt"),
        ("Bilagor", 1, "bilagor"),
    ]


def test_bold_decides_where_it_is_known() -> None:
    texts = [
        ("Bakgrund", True),
        ("Det är bra.", False),
        ("Lågt i tak", True),
        ("Det är lågt.", False),
        ("Ej rubrik", False),
    ]
    blocks = [Block(t, n * 100, n * 100 + len(t), 1, True, size=11.0, bold=b) for n, (t, b) in enumerate(texts)]
    assert [s.heading.text for s in sections_of(blocks)] == ["Bakgrund", "Lågt i tak"]


def test_label_with_its_text_on_one_line() -> None:
    (section,) = sections_of(blocks_from("Bakgrund: Parken anlades 1902 av en förening."))
    assert (section.heading.text, section.text) == ("Bakgrund", "Parken anlades 1902 av en förening.")


@pytest.mark.parametrize(
    ("text", "kind", "is_name", "is_group"),
    [
        ("Barn- och ungdomsnämnden", "namnd", True, False),
        ("Ekviks stadsdelsförvaltning", "forvaltning", True, False),
        ("Kommunstyrelsens arbetsutskott", "utskott", True, False),
        ("Nämnden för funktionsrätt", "namnd", True, False),
        ("AB Ekviksbostäder", "bolag", True, False),
        ("Hus i Ekvik AB", "bolag", True, False),
        ("Nämnden", "namnd", False, False),  # no name of its own
        ("Samverkan med kulturnämnden", "namnd", False, False),  # a heading about a body
        ("Facknämnder", "namnd", False, True),
        ("Kommunala bolag", "bolag", False, True),
        ("Medborgarkontoret", "", False, False),  # a place to visit
        ("Delaktighet", "", False, False),
    ],
)
def test_names_of_bodies(text: str, kind: str, is_name: bool, is_group: bool) -> None:
    assert (organs.kind_of(text), organs.is_name(text), organs.is_group(text)) == (kind, is_name, is_group)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("kulturnämnden och hamnnämnden.", ["kulturnämnden", "hamnnämnden"]),
        ("Grund- och gymnasieskolorna samt skolnämnden", ["Grund- och gymnasieskolorna", "skolnämnden"]),  # shared tail
        ("samtliga nämnder och bolagsstyrelser", ["samtliga nämnder och bolagsstyrelser"]),  # one expression
        ("Kansliet för barn och unga, hamnnämnden", ["Kansliet för barn och unga", "hamnnämnden"]),  # och inside a name
        ("AB Ekhus, AB Gröna rum och Mark i Ekvik AB", ["AB Ekhus", "AB Gröna rum", "Mark i Ekvik AB"]),
        ("hamnnämnden samt Ekvik Invest för kontakter", ["hamnnämnden", "Ekvik Invest"]),  # purpose left out
    ],
)
def test_lists_of_bodies(text: str, bodies: list[str]) -> None:
    assert [s.text for s in organs.split_list(span(text))] == bodies


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Det gäller bl.a. Ekvik, t.ex. hamnen. Nämnden avslår.", 2),
        ("Enl. 5 kap. 3 § m.m. ska den 1. maj firas.", 1),  # abbreviations and an ordinal
        ("Så sker (4.1.2.). Därefter ”gör vi det.” Nämnden svarar.", 3),  # stops inside brackets and quotes
        ("Mötet börjar kl. 18.30. 2017 blir det bättre.", 2),  # a sentence may begin with a digit
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(sentences(span(text))) == count


RUN_IN = [
    ("Protokollsanteckning av Bo Ask (M): Vi anser att taxan är för hög.", "sarskilt_yttrande"),
    ("Protokollsanteckning från Vänsterpartiet: Vi anser att taxan är för hög.", "sarskilt_yttrande"),
    ("Särskilt yttrande av Bo Ask (M): Taxan är för hög.", "sarskilt_yttrande"),
    ("Reservation av Bo Ask (M): Taxan är för hög.", "reservation"),
    ("Skolnämndens förslag till kommunfullmäktige: Avgiften höjs till 400 kronor.", "forslag"),
    ("Förslag till kommunstyrelsen: Avgiften höjs till 400 kronor.", "forslag"),
    ("Kontorets förslag till beslut: Avgiften höjs till 400 kronor.", "forslag"),
    ("Nämndens beslut: Avgiften höjs till 400 kronor.", "beslut"),
    ("Beslutet ska skickas till: Kommunstyrelsen", "expediering"),
    ("Handlingar i ärendet: Tjänsteskrivelse den 3 mars", "beslutsunderlag"),
    ("Överläggning: I ärendet yttrar sig Bo Ask (M).", "ovrigt"),
    ("Föredragande: ekonom Ulf Öst.", "ovrigt"),
    ("Upplysningar: Beslutet gäller i två år.", "ovrigt"),
    ("Skäl för beslutet: Taxan täcker inte kostnaden.", "synpunkter"),
]


@pytest.mark.parametrize(("line", "role"), RUN_IN)
def test_labels_on_the_line_of_their_text(line: str, role: str) -> None:
    (found,) = sections_of(blocks_from(f"{line}\n\nMer om detta står på webben."))
    assert (found.role, found.heading.text, found.body[0].text) == (role, *(p.strip() for p in line.split(":", 1)))


@pytest.mark.parametrize(
    "line",
    [
        "Bo Ask (M) säger: Taxan är för hög.",
        "Ordföranden ställer följande proposition: Ja för bifall.",
        "Bo Asks (M) yrkande: Taxan sänks.",
        "Tre saker är viktiga: mat, vila och park.",
        "Kl. 13:15 öppnades mötet.",
    ],
)
def test_lines_with_a_colon_that_are_no_labels(line: str) -> None:
    assert sections_of(blocks_from(f"{line}\n\nMer om detta står på webben.")) == []


def test_a_text_of_many_bodies_is_no_heading() -> None:
    assert role_of("i nämnden, " * 500) == ""
    assert role_of("Beslut i nämnden i nämnden" + " i nämnden" * 5000) == ""
