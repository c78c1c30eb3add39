"""Roll calls amid a paragraph: several votes in the columns of one table, and the paragraph that goes on behind a list."""

import pytest
from conftest import Row, placed
from minutes_texts import FRONT, found, minutes, rows_in

from corpus import records

Told = list[tuple[int | None, int | None, list[str]]]

ASKED = (
    "Omröstning\n\nDen som vill avgöra ärendet i dag röstar ja. Den som vill återremittera ärendet röstar nej.\n\n"
    "Den som vill bifalla förslaget röstar ja. Den som vill bifalla Bo Asks yrkande röstar nej.\n\n"
)
ROWS = [
    ("Anna Ek", "S", "Ja", "Ja"),
    ("Bo Ask", "M", "Nej", "Nej"),
    ("Cilla Alm", "C", "Ja", "Nej"),
    ("Eva Björk", "V", "Ja", "Avstår"),
]
WANTED: Told = [
    (3, 1, ["Anna Ek ja", "Bo Ask nej", "Cilla Alm ja", "Eva Björk ja"]),
    (1, 2, ["Anna Ek ja", "Bo Ask nej", "Cilla Alm nej", "Eva Björk avstar"]),
]


def told(body: str) -> Told:
    """The votes of § 7, each with its counts and ballots."""
    return told_in(rows_in(records.Vote, minutes(body)), rows_in(records.Ballot, minutes(body)))


def told_in(votes: list[records.Vote], ballots: list[records.Ballot]) -> Told:
    return [
        (v.yes, v.no, sorted(f"{b.name} {b.ballot}" for b in ballots if b.vote_id == v.vote_id))
        for v in votes
        if v.paragraph == 7
    ]


def table(*labels: str, letters: bool = False) -> str:
    rows = [("\t".join((name, party, *(c[0] if letters else c for c in casts)))) for name, party, *casts in ROWS]
    return "\n".join(["\t".join(("Ledamot", "Parti", *labels)), *rows])


LABELS = [
    ("Omröstning 1", "Omröstning 2"), ("Votering 1", "Votering 2"), ("Omr. 1", "Omr. 2"),
    ("Omröstning nr 1", "Omröstning nr 2"),
    ("Första omröstningen", "Andra omröstningen"), ("Proposition A", "Proposition B"), ("Motförslagsvotering", "Huvudvotering"),
    ("Återremiss", "Slutligt beslut"), ("§ 7 omr 1", "§ 7 omr 2"),
]  # fmt: skip


@pytest.mark.parametrize("labels", LABELS)
def test_a_column_for_each_vote(labels: tuple[str, str]) -> None:
    assert told(f"{ASKED}{table(*labels)}\n\nBeslut\n\nTaxan antas.") == WANTED


@pytest.mark.parametrize("labels", LABELS[:7])
def test_letters_in_a_column_for_each_vote(labels: tuple[str, str]) -> None:
    assert told(f"{ASKED}{table(*labels, letters=True)}\n\nBeslut\n\nTaxan antas.") == WANTED


@pytest.mark.parametrize(
    "counts",
    [
        "Omröstning 1: 3 ja-röster och 1 nej-röst. Ärendet avgörs i dag.\n\n"
        "Omröstning 2: 1 ja-röst, 2 nej-röster och 1 nedlagd röst. Kommunstyrelsen har bifallit Bo Asks yrkande.",
        "I omröstning 1 avges 3 ja-röster och 1 nej-röst.\n\n"
        "I omröstning 2 avges 1 ja-röst och 2 nej-röster, 1 ledamot avstår.",
        "Vid den första omröstningen avges 3 ja-röster och 1 nej-röst. "
        "Vid den andra omröstningen avges 1 ja-röst och 2 nej-röster och 1 avstår.",
        "Med 3 ja-röster mot 1 nej-röst beslutas att ärendet ska avgöras i dag.\n\n"
        "Med 1 ja-röst mot 2 nej-röster och 1 som avstår bifalls Bo Asks yrkande.",
    ],
)
def test_counts_behind_a_table_are_those_of_its_votes(counts: str) -> None:
    assert told(f"{ASKED}{table('Omröstning 1', 'Omröstning 2')}\n\n{counts}\n\nBeslut\n\nTaxan antas.") == WANTED


def test_what_yes_means_in_each_vote_of_a_table() -> None:
    votes = found(records.Vote, f"{ASKED}{table('Omröstning 1', 'Omröstning 2')}\n\nBeslut\n\nTaxan antas.")
    assert [(v.yes_means, v.no_means, v.abstain) for v in votes] == [
        ("avgöra ärendet i dag", "återremittera ärendet", None),
        ("bifalla förslaget", "bifalla Bo Asks yrkande", 1),
    ]


def row_of(*cells: tuple[str, float], y: float) -> list[Row]:
    return [Row(text, x=x, y=y) for text, x in cells]


def on_a_page(rows: list[Row], behind: str = "") -> Told:
    """The votes of § 7 with a table at places of the page amid its text."""
    texts = [
        *(t for t in FRONT.splitlines() if t),
        "§ 6 Val av justerare",
        "Bo Ask utses.",
        "§ 7 Taxa",
        "Votering begärs.",
    ]
    above = [Row(text, y=40 + 18 * n) for n, text in enumerate(texts)]
    y = above[-1].y + 40
    rows = [Row(r.text, x=r.x, y=r.y + y) for r in rows]
    below = [
        Row(t, y=rows[-1].y + 40 + 22 * n) for n, t in enumerate([behind or "Beslut", "Taxan antas.", "§ 8 Skolväg"])
    ]
    source = placed([*above, *rows, *below])
    return told_in(rows_in(records.Vote, source), rows_in(records.Ballot, source))


def test_columns_of_votes_at_places() -> None:
    rows = [
        *row_of(
            ("Beslutande", 72),
            ("Parti", 200),
            ("Omröstning 1 (återremiss)", 250),
            ("Omröstning 2 (huvudförslag)", 400),
            y=0,
        ),
        *(
            cell
            for n, (name, party, first, second) in enumerate(ROWS)
            for cell in row_of((name, 72), (party, 200), (first, 250), (second, 400), y=16 * (n + 1))
        ),
    ]
    assert on_a_page(rows) == WANTED


def test_marks_under_ballots_of_two_votes_amid_a_paragraph() -> None:
    heads = ("Ja", "Nej", "Avst")
    at = {
        **{("1", h[0]): 250 + 40 * n for n, h in enumerate(heads)},
        **{("2", h[0]): 400 + 40 * n for n, h in enumerate(heads)},
    }
    rows = [
        *row_of(("Omröstning 1", 250), ("Omröstning 2", 400), y=0),
        *row_of(
            ("Ledamot", 72),
            ("Parti", 200),
            *((h, at["1", h[0]]) for h in heads),
            *((h, at["2", h[0]]) for h in heads),
            y=16,
        ),
    ]
    for n, (name, party, first, second) in enumerate(ROWS):
        marks = (("X", at["1", first[0]] + 3), ("X", at["2", second[0]] + 3))
        rows += row_of((name, 72), (party, 200), *marks, y=16 * (n + 2))
    assert on_a_page(rows) == WANTED


# A paragraph that goes on ----------------------------------------------------------------------------------------------

ROLL = "Nr\tNamn\tParti\tJa\tNej\n1\tAnna Ek\tS\tJa\n2\tBo Ask\tM\tNej\n3\tEva Björk\tV\tJa\nSumma\t2\t1"


@pytest.mark.parametrize(
    "title", ["Omröstningslista 1, § 7", "Voteringslista", "Omröstningsresultat för § 7", "Omröstningslista"]
)
@pytest.mark.parametrize(
    "behind",
    [
        "Beslutet skickas till\n\nTekniska nämnden",
        "Ordföranden ställer därefter Bo Asks yrkande mot avslag och finner att det bifalls.",
        "Reservation\n\nBo Ask (M) reserverar sig mot beslutet.",
    ],
)
def test_a_paragraph_goes_on_behind_a_list(title: str, behind: str) -> None:
    text = minutes(f"Beslut\n\nTaxan antas.\n\nOmröstning begärs.\n\n{title}\n\n{ROLL}\n\n{behind}")
    paragraph = next(p for p in rows_in(records.Paragraph, text) if p.number == 7)
    assert paragraph.text.endswith(behind.replace("\n\n", " "))
    assert told_in(rows_in(records.Vote, text), rows_in(records.Ballot, text)) == [
        (2, 1, ["Anna Ek ja", "Bo Ask nej", "Eva Björk ja"])
    ]


def test_two_lists_in_a_paragraph_are_two_votes() -> None:
    second = ROLL.replace("Eva Björk\tV\tJa", "Eva Björk\tV\tNej").replace("2\t1", "1\t2")
    body = (
        f"{ASKED.split('Den som vill bifalla')[0]}Omröstningslista 1, § 7\n\n{ROLL}\n\nOmröstning begärs om huvudförslaget.\n\n"
        f"Den som vill bifalla förslaget röstar ja. Den som vill bifalla Bo Asks yrkande röstar nej.\n\n"
        f"Omröstningslista 2, § 7\n\n{second}\n\nBeslutet skickas till\n\nTekniska nämnden"
    )
    assert [(v.yes, v.no, v.yes_means) for v in found(records.Vote, body)] == [
        (2, 1, "avgöra ärendet i dag"),
        (1, 2, "bifalla förslaget"),
    ]


@pytest.mark.parametrize("title", ["Omröstningslista § 7", "Bilaga 1 Voteringslista § 7"])
def test_a_list_for_another_paragraph_is_no_part_of_the_last_one(title: str) -> None:
    text = f"{minutes('Votering begärs.')}\n{title}\n\n{ROLL}\n"
    last = next(p for p in rows_in(records.Paragraph, text) if p.number == 9)
    assert last.text == "Ordföranden tackar alla."
    assert told_in(rows_in(records.Vote, text), rows_in(records.Ballot, text))[0][:2] == (2, 1)


def test_signatures_behind_a_list_are_no_part_of_a_paragraph() -> None:
    text = f"{minutes('Votering begärs.')}\nOmröstningslista § 9\n\n{ROLL}\n\nVid protokollet\n\nRut Lind\n"
    last = next(p for p in rows_in(records.Paragraph, text) if p.number == 9)
    assert "Rut Lind" not in last.text
