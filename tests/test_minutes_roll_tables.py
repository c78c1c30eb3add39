"""Roll calls as tables: marks, letters, several votes side by side."""

import pytest
from conftest import Row, lines, placed
from minutes_texts import ballots, found, minutes, on_a_page, row_of, rows_in

from corpus import records

# Tables ---------------------------------------------------------------------------------------------------------------

COLUMNS = (300.0, 360.0, 420.0)


def table(*marks: tuple[str, int], labels: tuple[str, ...] = ("Ja", "Nej", "Avstår"), mark: str = "X") -> list[Row]:
    rows = [Row(name, x=x, y=300) for name, x in zip(labels, COLUMNS, strict=False)]
    rows.append(Row("Ledamot", x=72, y=300))
    for n, (name, column) in enumerate(marks, start=1):
        rows += [Row(name, x=72, y=300 + 16 * n), Row(mark, x=COLUMNS[column] + 4, y=300 + 16 * n)]
    return rows


@pytest.mark.parametrize("mark", ["X", "x", "1"])
@pytest.mark.parametrize(
    "labels", [("Ja", "Nej", "Avstår"), ("JA", "NEJ", "AVST"), ("Ja-röst", "Nej-röst", "Avstår"), ("J", "N", "Avst")]
)
def test_a_table_with_marks(labels: tuple[str, ...], mark: str) -> None:
    front = lines("Protokoll", "Kommunstyrelsen 2024-03-04", "", "Beslutande", "Anna Ek (S), ordförande")
    page = [
        *front,
        Row("§ 7 Taxa", y=220),
        Row("Omröstning", y=250),
        *table(("Anna Ek (S)", 0), ("Bo Ask (M)", 1), ("Gun Hed (KD)", 2), labels=labels, mark=mark),
        Row("Beslut", y=420),
        Row("Taxan antas.", y=440),
    ]
    found_here = rows_in(records.Ballot, placed(page))
    assert [(b.name, b.party, b.ballot) for b in found_here] == [
        ("Anna Ek", "S", "ja"),
        ("Bo Ask", "M", "nej"),
        ("Gun Hed", "KD", "avstar"),
    ]


ANNEXES = [
    "Voteringslista § 7",
    "Bilaga 1 Voteringslista § 7",
    "Omröstningslista\n\nÄrende § 7",
    "Voteringslista\n\n§ 7 Taxa",
]


@pytest.mark.parametrize("title", ANNEXES)
def test_a_roll_call_after_the_last_paragraph(title: str) -> None:
    text = minutes("Med 2 ja-röster mot 1 nej-röst bifalls förslaget.\n\nBeslut\n\nTaxan antas.")
    text += f"\n{title}\n\nJa: Anna Ek (S), Eva Björk (V)\nNej: Bo Ask (M)\n"
    assert [(b.paragraph, b.name, b.ballot) for b in rows_in(records.Ballot, text)] == [
        (7, "Anna Ek", "ja"),
        (7, "Eva Björk", "ja"),
        (7, "Bo Ask", "nej"),
    ]
    assert [(v.paragraph, v.yes, v.no) for v in rows_in(records.Vote, text)] == [(7, 2, 1)]


def test_a_list_of_members_is_no_roll_call() -> None:
    assert rows_in(records.Ballot, minutes("Närvarande\n\nAnna Ek (S)\nBo Ask (M)\n\nBeslut\n\nTaxan antas.")) == []


def test_lists_after_one_another_are_each_for_their_paragraph() -> None:
    text = minutes("Taxan antas.")
    for number, third in ((7, "Nej: Bo Ask (M)"), (8, "Avstår: Bo Ask (M)")):
        text += f"\nVoteringslista § {number}, jfr § 6\n\nJa: Anna Ek (S), Eva Björk (V)\n{third}\n"
    assert [(b.paragraph, b.name, b.ballot) for b in rows_in(records.Ballot, text)] == [
        (7, "Anna Ek", "ja"),
        (7, "Eva Björk", "ja"),
        (7, "Bo Ask", "nej"),
        (8, "Anna Ek", "ja"),
        (8, "Eva Björk", "ja"),
        (8, "Bo Ask", "avstar"),
    ]


def test_tables_after_one_another_are_each_for_their_paragraph() -> None:
    text = minutes("Taxan antas.")
    for number, last in ((7, "Nej"), (8, "Ja")):
        text += f"\nVoteringslista § {number}\n\nAnna Ek\tS\tJa\nEva Björk\tV\tJa\nBo Ask\tM\t{last}\n"
    assert [(v.paragraph, v.yes, v.no) for v in rows_in(records.Vote, text)] == [(7, 2, 1), (8, 3, 0)]


# Letters in the columns of votes ----------------------------------------------------------------------------------------

LETTERED = [
    "Omröstningsbilaga\nJ = ja, N = nej, A = avstår, F = frånvarande\nNamn\tParti\t§ 7\t§ 8\nAnna Ek\tS\tJ\tN\n"
    "Bo Ask\tM\tN\tA\nEva Björk\tV\tJ\tF\nGun Hed\tKD\tA\t-\nSumma ja\t2\t0\nSumma nej\t1\t1",
    "Bilaga 1 Omröstningslista\nLedamot\t§ 7\t§ 8\nAnna Ek (S)\tJa\tNej\nBo Ask (M)\tNej\tAvstår\n"
    "Eva Björk (V)\tJa\tFrånvarande\nGun Hed (KD)\tAvstår\t-",
    "Voteringslista\nX = ja, O = nej, V = avstår, B = frånvarande\nLedamot\tParti\t§ 7\t§ 8\nAnna Ek\tS\tX\tO\n"
    "Bo Ask\tM\tO\tV\nEva Björk\tV\tX\tB\nGun Hed\tKD\tV\t-",
]


@pytest.mark.parametrize("table_of_letters", LETTERED)
def test_letters_in_a_column_per_vote(table_of_letters: str) -> None:
    text = minutes("Votering begärs.\n\nBeslut\n\nTaxan antas.") + f"\n{table_of_letters}\n"
    assert sorted((b.paragraph, b.name, b.party, b.ballot) for b in rows_in(records.Ballot, text)) == [
        (7, "Anna Ek", "S", "ja"),
        (7, "Bo Ask", "M", "nej"),
        (7, "Eva Björk", "V", "ja"),
        (7, "Gun Hed", "KD", "avstar"),
        (8, "Anna Ek", "S", "nej"),
        (8, "Bo Ask", "M", "avstar"),
        (8, "Eva Björk", "V", "franvarande"),
    ]
    assert [(v.paragraph, v.yes, v.no) for v in rows_in(records.Vote, text)] == [(7, 2, 1), (8, 0, 1)]


def test_letters_of_parties_are_no_ballots() -> None:
    rows = [
        *row_of(("Omröstningsbilaga", 72), y=0),
        *row_of(("Namn", 72), ("Parti", 220), ("§ 7", 300), ("§ 8", 380), y=20),
        *row_of(("Anna Ek", 72), ("N", 222), ("J", 302), y=36),
        *row_of(("Bo Ask", 72), ("M", 222), ("N", 302), ("J", 382), y=52),
        *row_of(("Eva Björk", 72), ("V", 222), ("J", 302), ("N", 382), y=68),
    ]
    found_here = {(number, name, ballot) for number, name, _, ballot in on_a_page(rows)}
    assert found_here == {
        (7, "Anna Ek", "ja"),
        (7, "Bo Ask", "nej"),
        (7, "Eva Björk", "ja"),
        (8, "Bo Ask", "ja"),
        (8, "Eva Björk", "nej"),
    }


def test_a_place_in_a_column_of_its_own_is_no_voter() -> None:
    rows = [
        *row_of(("Voteringslista § 7", 72), y=0),
        *row_of(("Namn", 72), ("Kommun", 220), ("Ja", 330), ("Nej", 400), y=20),
        *row_of(("Anna Ek (S)", 72), ("Norra Lid", 220), ("1", 332), y=36),
        *row_of(("Bo Ask (M)", 72), ("Södra Lid", 220), ("1l", 402), y=52),
        *row_of(("Eva Björk (V)", 72), ("Norra Lid", 220), ("i", 332), y=68),
        *row_of(("Summa", 72), ("2", 332), ("1", 402), y=84),
    ]
    assert {(name, ballot) for _, name, _, ballot in on_a_page(rows)} == {
        ("Anna Ek", "ja"),
        ("Bo Ask", "nej"),
        ("Eva Björk", "ja"),
    }


# Several votes in one table, a table in two halves ---------------------------------------------------------------------


def test_two_votes_side_by_side() -> None:
    rows = [
        *row_of(("Närvaro- och omröstningslista", 72), y=0),
        *row_of(("§ 7", 330), ("§ 8", 430), y=20),
        *row_of(
            ("Ledamot", 72), ("Parti", 200), ("Närv", 250), ("Ja", 310), ("Nej", 350), ("Ja", 410), ("Nej", 450), y=40
        ),
        *row_of(("Anna Ek", 72), ("S", 200), ("X", 255), ("X", 312), ("X", 452), y=56),
        *row_of(("Bo Ask", 72), ("M", 200), ("X", 255), ("X", 352), ("Frv", 410), y=72),
        *row_of(("Eva Björk", 72), ("V", 200), ("X", 255), ("X", 352), ("X", 412), y=88),
    ]
    assert on_a_page(rows) == [
        (7, "Anna Ek", "S", "ja"),
        (7, "Bo Ask", "M", "nej"),
        (7, "Eva Björk", "V", "nej"),
        (8, "Anna Ek", "S", "nej"),
        (8, "Bo Ask", "M", "franvarande"),
        (8, "Eva Björk", "V", "ja"),
    ]


def test_one_vote_in_two_columns_of_members() -> None:
    rows = [
        *row_of(("Voteringslista § 7", 72), y=0),
        *row_of(("Ledamot", 72), ("Ja", 200), ("Nej", 240), ("Ledamot", 300), ("Ja", 430), ("Nej", 470), y=40),
        *row_of(("Anna Ek (S)", 72), ("X", 202), ("Bo Ask (M)", 300), ("X", 472), y=56),
        *row_of(("Eva Björk (V)", 72), ("X", 202), ("Gun Hed (KD)", 300), ("X", 432), y=72),
    ]
    assert {(n, name, ballot) for n, name, _, ballot in on_a_page(rows)} == {
        (7, "Anna Ek", "ja"),
        (7, "Bo Ask", "nej"),
        (7, "Eva Björk", "ja"),
        (7, "Gun Hed", "ja"),
    }


def test_who_is_named_in_an_earlier_sentence_casts_no_ballot() -> None:
    text = "Bo Ask (M) begär omröstning. Anna Ek (S) röstar ja. Cilla Alm (C) röstar nej."
    named = {name for name, *_ in ballots(f"Omröstning\n\n{text}\n\nBeslut\n\nTaxan antas.")}
    assert "Bo Ask" not in named
    assert "Anna Ek" in named


def test_a_table_of_who_was_there_is_no_vote() -> None:
    rows = ["Ledamot\tNärvarande\tTjänstgörande", "Anna Ek (S)\tJa\tJa", "Bo Ask (M)\tJa\tNej", "Dan Öst (L)\tNej\tNej"]
    body = "Vid omröstningen var dessa på plats.\n\n" + "\n".join(rows)
    assert found(records.Vote, body) == []
    assert found(records.Ballot, body) == []
