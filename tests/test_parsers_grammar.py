"""What all parsers share: dates and times, names, labels, points."""

from itertools import pairwise

import pytest
from conftest import Row, blocks, placed_blocks, span, texts_of
from hypothesis import given
from hypothesis import strategies as st

from parsers.dates import find_date, find_times
from parsers.labels import fold, register
from parsers.names import Person, parse_person, party_of, split_people
from parsers.points import points_of

DATES = [
    ("2024-03-04", "2024-03-04"),
    ("den 4 mars 2024", "2024-03-04"),
    ("måndagen den 4:e mars 2024 kl. 9", "2024-03-04"),
    ("1:a maj 2024", "2024-05-01"),
    ("4 feb. 2024", "2024-02-04"),
    ("12 sept 2019", "2019-09-12"),
    ("12 SEPTEMBER 2019", "2019-09-12"),
    ("2021 05 25", "2021-05-25"),
    ("2021.05.25", "2021-05-25"),
    ("2018-01-155", "2018-01-15"),  # a digit too many is a slip of the pen
    ("2024-02-30 eller 2024-03-01", "2024-03-01"),  # there is no such day
    ("30 februari 2024", ""),
    ("4 mars", ""),  # no year
    ("Dnr 12024-03-04", ""),  # inside a longer number
    ("KS 2024/117", ""),
    ("31 marsvin 2024", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "date"), DATES)
def test_dates(text: str, date: str) -> None:
    found = find_date(text)
    assert (found[0] if found else "") == date
    assert found is None or found[1].group() in text


TIMES = [
    ("kl. 9.00-11.40", ["09:00", "11:40"]),
    ("klockan 15:00–20:05", ["15:00", "20:05"]),
    ("13.15", ["13:15"]),
    ("24.15 och 12.75", []),  # no such times
    ("avsnitt 4.10.12", []),
    ("2024.03.04", []),
    ("08:30:15", []),
]


@pytest.mark.parametrize(("text", "times"), TIMES)
def test_times(text: str, times: list[str]) -> None:
    assert find_times(text) == times


# Names --------------------------------------------------------------------------------------------------------------


def person(text: str) -> Person:
    found = parse_person(span(text))
    assert found is not None, text
    return found


PEOPLE = [
    # (entry, name, party)
    ("Anna Ek (S)", "Anna Ek", "S"),
    ("Anna Ek, (C)", "Anna Ek", "C"),
    ("Anna Ek (s)", "Anna Ek", "S"),  # older minutes
    ("Anna Ek (-)", "Anna Ek", "-"),
    ("Anna Ek (–)", "Anna Ek", "-"),
    ("Anna Ek", "Anna Ek", ""),
    ("Anna Ek (S]", "Anna Ek", "S"),  # misread brackets
    ("Ann-Charlotte Öhrvall-Ek (MP)", "Ann-Charlotte Öhrvall-Ek", "MP"),
    ("Carl von der Lilja (M)", "Carl von der Lilja", "M"),
    ("Per B. Å. Ström (KD)", "Per B. Å. Ström", "KD"),
    ("Åsa O'Brien (L)", "Åsa O'Brien", "L"),
    ("* Anna Ek (S)", "Anna Ek", "S"),
    ("3. Anna Ek (S)", "Anna Ek", "S"),
    ("Anna Ek (ALD)", "Anna Ek", "ALD"),  # a local party
    ("Anna Ek (ordförande)", "Anna Ek", ""),
]


@pytest.mark.parametrize(("text", "name", "party"), PEOPLE)
def test_names_and_parties(text: str, name: str, party: str) -> None:
    assert (person(text).name, person(text).party) == (name, party)


@pytest.mark.parametrize("text", ["Vakant (M)", "vakans", "(S)", "§§ 4-9", "", "kl. 9.00", "ordförande"])
def test_no_person(text: str) -> None:
    assert parse_person(span(text)) is None


TITLES = [
    ("Anna Ek (S), ordförande", "ordförande", (True, False)),
    ("Anna Ek (S) ordförande", "ordförande", (True, False)),
    ("Anna Ek (S), vice ordförande", "vice ordförande", (False, True)),
    ("Anna Ek (M), 2:e vice ordförande", "2:e vice ordförande", (False, True)),
    ("Anna Ek (ordförande)", "ordförande", (True, False)),
    ("Anna Ek, förvaltningschef", "förvaltningschef", (False, False)),
    ("Anna Ek Tjänsteman", "Tjänsteman", (False, False)),
    ("Anna Ek (S)", "", (False, False)),
    ("Anna Ek (S) §§ 4-9", "", (False, False)),
]


@pytest.mark.parametrize(("text", "title", "chairs"), TITLES)
def test_titles(text: str, title: str, chairs: tuple[bool, bool]) -> None:
    found = person(text)
    assert (found.name, found.title, (found.is_chair, found.is_vice_chair)) == ("Anna Ek", title, chairs)


PRESENCE = [
    ("Anna Ek (S) §§ 34-41", 34, 41),
    ("Anna Ek (S), §§ 34–41", 34, 41),
    ("Anna Ek (S) § 34", 34, 34),
    ("Anna Ek (S) §34-", 34, None),
    ("Anna Ek (S) § 12, 14-16", 12, 16),
    ("Anna Ek (S) ej § 12", None, None),  # there but for one
    ("Anna Ek (S)", None, None),
]


@pytest.mark.parametrize(("text", "first", "last"), PRESENCE)
def test_paragraphs_attended(text: str, first: int | None, last: int | None) -> None:
    assert (person(text).first, person(text).last) == (first, last)


def test_times_attended() -> None:
    assert person("Anna Ek (S) kl. 15.20-17.05").times == ("15:20", "17:05")


REPLACED = [
    ("Anna Ek (S) ersätter Bo Ask (M)", "Bo Ask"),
    ("Anna Ek (C), ersättare för Bo Ask (C)", "Bo Ask"),
    ("Anna Ek (KD) ersätter Bo von Ask (KD) §§ 4-9", "Bo von Ask"),
    ("Anna Ek (S) tjänstgör för Bo Ask (S)", "Bo Ask"),
    ("Anna Ek (S), ersättare", ""),
]


@pytest.mark.parametrize(("text", "replaces"), REPLACED)
def test_whom_a_substitute_replaces(text: str, replaces: str) -> None:
    found = person(text)
    assert (found.name, found.replaces) == ("Anna Ek", replaces)
    assert found.first == (4 if "§§" in text else None)


SPLIT = [
    ("Anna Ek (S), Bo Ask (M) och Cilla Alm (C)", ["Anna Ek (S)", "Bo Ask (M)", "Cilla Alm (C)"]),
    ("Anna Ek; Bo Ask", ["Anna Ek", "Bo Ask"]),
    ("Anna Ek (S)\tBo Ask (M)", ["Anna Ek (S)", "Bo Ask (M)"]),
    ("Anna Ek (S), ordförande", ["Anna Ek (S), ordförande"]),  # no name follows the comma
    ("Anna Ek (S, ersätter Bo Ask), Cilla Alm", ["Anna Ek (S, ersätter Bo Ask)", "Cilla Alm"]),  # parentheses hold
    ("Anna Ek, skol- och fritidschef", ["Anna Ek, skol- och fritidschef"]),
]


@pytest.mark.parametrize(("text", "entries"), SPLIT)
def test_lists_of_people(text: str, entries: list[str]) -> None:
    found = split_people(span(text))
    assert texts_of(found) == entries
    assert all(text[e.start : e.end] == e.text for e in found)


@pytest.mark.parametrize(
    ("letters", "party"), [("s", "S"), ("–", "-"), ("Mp", "MP"), ("moderaterna", "M"), ("ALD", "ALD")]
)
def test_party_letters(letters: str, party: str) -> None:
    assert party_of(letters) == party


@given(st.text("AÅab -'.(),;§\t123S–och"))
def test_any_list_of_people_is_read_without_losing_its_place(text: str) -> None:
    for entry in split_people(span(text)):
        assert text[entry.start : entry.end] == entry.text
        found = parse_person(entry)
        assert found is None or found.name in " ".join(entry.text.split())


# Labels -------------------------------------------------------------------------------------------------------------

LABELS = [
    ("Beslutande", "members"),
    ("BESLUTANDE:", "members"),
    ("Beslutande ledamöter", "members"),
    ("Beslutande ledarnöter", "members"),  # m read as rn
    ("Ej tjanstgörande ersättare", "substitutes"),  # a ring lost
    ("2. Utses att justera", "adjusters"),  # numbered
    ("Plats  och\ttid .....", "place_time"),
    ("Tid", "place_time"),
    ("Tis", ""),  # short labels must agree to the letter
    ("Anna Ek (S)", ""),
    ("", ""),
    ("x" * 500, ""),
]


@pytest.mark.parametrize(("label", "concept"), LABELS)
def test_labels(label: str, concept: str) -> None:
    assert register("front").concept(label) == concept


@pytest.mark.parametrize(
    ("text", "concept", "rest"),
    [
        ("Justerare: Anna Ek", "adjusters", " Anna Ek"),
        ("Plats och tid: A-salen, kl. 15:00", "place_time", " A-salen, kl. 15:00"),  # the first colon
        ("Kl. 15:00", "", "Kl. 15:00"),
        ("Justerare Anna Ek", "", "Justerare Anna Ek"),
    ],
)
def test_labels_before_a_colon(text: str, concept: str, rest: str) -> None:
    found, at = register("front").split(text)
    assert (found, text[at:]) == (concept, rest)


def test_every_label_of_the_registers_is_found_as_printed() -> None:
    for part in ("front", "section", "memo"):
        labels = register(part)
        assert all(labels.concept(variant.upper() + ":") == concept for variant, concept in labels.variants.items())


@given(st.text(max_size=100))
def test_folding_twice_is_as_once(label: str) -> None:
    assert fold(label) == " ".join(fold(label).split())
    assert register("front").concept(label) in {"", *register("front").variants.values()}


# Points -------------------------------------------------------------------------------------------------------------

POINTS = [
    # numbered
    ("1. Taxan antas.\n\n2. Planen avslås.", ["Taxan antas.", "Planen avslås."]),
    ("1) Taxan antas.\n\n2) Planen avslås.", ["Taxan antas.", "Planen avslås."]),
    ("I. Taxan antas.\n\nII. Planen avslås.\n\nIII. Vägen byggs.", ["Taxan antas.", "Planen avslås.", "Vägen byggs."]),
    ("a) taxan\n\nb) planen", ["taxan", "planen"]),
    # att-clauses, with dashes, after a lead
    (
        "Kommunstyrelsen beslutar\n\natt anta taxan, samt\n\natt avslå planen.",
        ["att anta taxan, samt", "att avslå planen."],
    ),
    ("- att anta taxan\n\n- att avslå planen", ["att anta taxan", "att avslå planen"]),
    ("dels att anta taxan\n\ndels att avslå planen", ["att anta taxan", "att avslå planen"]),
    # bullets, and paragraphs
    ("• Taxan antas\n\n• Planen avslås", ["Taxan antas", "Planen avslås"]),
    ("Taxan antas.\n\nPlanen avslås.", ["Taxan antas.", "Planen avslås."]),
    # what introduces the points is none
    ("Nämnden beslutar följande:\n\n1. Taxan antas.\n\n2. Planen avslås.", ["Taxan antas.", "Planen avslås."]),
    # a lone sentence is a point though it begins like a lead
    ("Nämnden beslutar att anta taxan.", ["Nämnden beslutar att anta taxan."]),
    # what follows a point without opening one belongs to it
    ("1. Taxan antas.\n\nDen gäller i år.\n\n2. Planen avslås.", ["Taxan antas. Den gäller i år.", "Planen avslås."]),
    # a list inside a point
    ("Nämnden utser till justerare:\n- Anna Ek\n- Bo Ask", ["Nämnden utser till justerare: - Anna Ek - Bo Ask"]),
    ("1. Nämnden utser:\n\n- Anna Ek\n\n- Bo Ask\n\n2. Klart.", ["Nämnden utser: - Anna Ek - Bo Ask", "Klart."]),
    # rules and notes that close a paragraph
    ("Taxan antas.\n\n________\n\nParagrafen är justerad.", ["Taxan antas."]),
    ("", []),
]


@pytest.mark.parametrize(("text", "points"), POINTS)
def test_points(text: str, points: list[str]) -> None:
    found = points_of(blocks(text))
    assert [p.text for p in found] == points
    assert [p.number for p in found] == list(range(1, len(points) + 1))


def test_numbers_that_go_on_from_elsewhere_are_kept_and_misread_ones_are_not() -> None:
    assert [p.number for p in points_of(blocks("3. Taxan antas.\n\n4. Planen avslås."))] == [3, 4]
    assert [p.number for p in points_of(blocks("1. Ett.\n\n7. Två.\n\n3. Tre."))] == [1, 2, 3]


def test_points_on_a_page() -> None:
    found = points_of(placed_blocks([Row("1. Taxan antas.", y=100), Row("2. Planen avslås.", y=130)]))
    assert [p.text for p in found] == ["Taxan antas.", "Planen avslås."]


@given(st.lists(st.sampled_from(["att ", "1. ", "II. ", "- ", "beslutar", ":", "\n", "\n\n", "Taxan", " ", "___\n"])))
def test_points_lie_in_order_and_hold_text(parts: list[str]) -> None:
    found = points_of(blocks("".join(parts)))
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert len({p.number for p in found}) == len(found)
