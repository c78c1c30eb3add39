"""Roll calls amid a paragraph: several votes in the columns of one table, and the paragraph that goes on behind a list."""

import pytest
from conftest import Row, grows_linearly, placed
from minutes_texts import FRONT, found, minutes, rows_in

from corpus import records
from parsers import rollsums

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


# Tables of words: whose answers they are, and of what -------------------------------------------------------------------

Lines = list[tuple[str, ...]]


def in_text(lines: Lines, before: str = "Votering begärs.", behind: str = "") -> Told:
    """The votes of § 7 with a table whose empty cells leave no trace."""
    table_of = "\n".join("\t".join(c for c in line if c) for line in lines)
    return told(f"{before}\n\n{table_of}\n\n{behind}\n\nBeslut\n\nTaxan antas.")


def at_places(lines: Lines, xs: tuple[float, ...], behind: str = "") -> Told:
    rows = [Row(text, x=x, y=16 * n) for n, line in enumerate(lines) for text, x in zip(line, xs, strict=False) if text]
    return on_a_page(rows, behind)


TWO_BY_TWO: list[tuple[Lines, tuple[float, ...]]] = [
    (
        [("Anna Ek (S)", "Ja", "Bo Ask (M)", "Nej"), ("Cilla Alm (C)", "Ja", "Eva Björk (V)", "Avstår"),
         ("Gun Hed (KD)", "Ja")],
        (72, 200, 300, 430),
    ),
    (
        [("1", "Anna Ek", "S", "Ja", "2", "Bo Ask", "M", "Nej"), ("3", "Cilla Alm", "C", "Ja", "4", "Eva Björk", "V", "Avstår"),
         ("5", "Gun Hed", "KD", "Ja")],
        (60, 80, 170, 210, 290, 310, 410, 450),
    ),
]  # fmt: skip
HEADS: dict[int, list[tuple[str, ...]]] = {
    4: [(), ("Ledamot", "Röst", "Ledamot", "Röst"), ("Ledamot", "Omröstning 1", "Ledamot", "Omröstning 1")],
    8: [(), ("Nr", "Ledamot", "Parti", "Röst", "Nr", "Ledamot", "Parti", "Röst")],
}


@pytest.mark.parametrize(
    ("head", "lines", "xs"), [(head, lines, xs) for lines, xs in TWO_BY_TWO for head in HEADS[len(xs)]]
)
def test_one_vote_whose_list_goes_over_two_columns(head: tuple[str, ...], lines: Lines, xs: tuple[float, ...]) -> None:
    wanted: Told = [(3, 1, ["Anna Ek ja", "Bo Ask nej", "Cilla Alm ja", "Eva Björk avstar", "Gun Hed ja"])]
    whole = [*([head] if head else []), *lines]
    assert in_text(whole) == wanted
    assert at_places(whole, xs) == wanted


def test_letters_in_two_columns_of_members() -> None:
    lines = [("Ledamot", "Röst", "Ledamot", "Röst"), ("Anna Ek (S)", "J", "Bo Ask (M)", "N"), ("Eva Björk (V)", "J")]
    assert (
        in_text(lines)
        == at_places(lines, (72, 200, 300, 430))
        == [(2, 1, ["Anna Ek ja", "Bo Ask nej", "Eva Björk ja"])]
    )


def test_answers_far_from_the_label_of_a_wide_column() -> None:
    rows = [
        *row_of(("Ledamot", 72), ("Parti", 250), ("Röst", 300), y=0),
        *row_of(("Anna Ek", 72), ("S", 250), ("Ja", 350), y=16),
        *row_of(("Bo Ask", 72), ("M", 250), ("Nej", 350), y=32),
        *row_of(("Eva Björk", 72), ("V", 250), ("Frånvarande", 350), y=48),
    ]
    assert on_a_page(rows) == [(1, 1, ["Anna Ek ja", "Bo Ask nej", "Eva Björk franvarande"])]


def test_two_votes_in_two_columns_of_members() -> None:
    lines = [
        ("Anna Ek (S)", "Ja", "Nej", "Bo Ask (M)", "Nej", "Ja"),
        ("Cilla Alm (C)", "Ja", "Ja", "Gun Hed (KD)", "Ja", "Ja"),
    ]
    wanted: Told = [
        (3, 1, ["Anna Ek ja", "Bo Ask nej", "Cilla Alm ja", "Gun Hed ja"]),
        (3, 1, ["Anna Ek nej", "Bo Ask ja", "Cilla Alm ja", "Gun Hed ja"]),
    ]
    assert in_text(lines) == at_places(lines, (60, 150, 200, 300, 400, 450)) == wanted


# Each row of sums says that nine voted yes in the first vote, where three names stand.
SUMS_OF_ONE: list[Lines] = [
    [("Summa ja", "9"), ("Summa nej", "1")], [("Summa", "Ja 9", "Nej 1")], [("Summa", "9 ja", "1 nej")],
    [("Ja", "9"), ("Nej", "1")], [("Ja:", "9", "Nej:", "1")], [("Summa", "9 ja, 1 nej")], [("Resultat: 9 ja och 1 nej",)],
    [("Antal ja-röster", "9"), ("Antal nej-röster", "1")],
]  # fmt: skip
SUMS_OF_TWO: list[Lines] = [
    [("Summa ja", "", "9", "1"), ("Summa nej", "", "1", "2")], [("Ja-röster", "", "9", "1"), ("Nej-röster", "", "1", "2")],
    [("Summa", "", "9 ja, 1 nej", "1 ja, 2 nej")],
]  # fmt: skip


@pytest.mark.parametrize("sums", SUMS_OF_ONE)
def test_sums_under_a_table_of_words(sums: Lines) -> None:
    lines: Lines = [("Ledamot", "Parti", "Svar"), *(row[:3] for row in ROWS), *sums]
    assert in_text(lines) == [(9, 1, WANTED[0][2])]


@pytest.mark.parametrize("sums", SUMS_OF_TWO)
def test_sums_under_a_table_of_two_votes_in_words(sums: Lines) -> None:
    wanted = [(9, 1, WANTED[0][2]), WANTED[1]]
    assert in_text([*ROWS, *sums]) == wanted
    head = ("Ledamot", "Parti", "Återremiss", "Huvudförslag")
    assert at_places([head, *ROWS, *sums], (72, 200, 280, 380)) == wanted


THERE: Lines = [
    ("Anna Ek", "S", "Ja", "Ja"),
    ("Bo Ask", "M", "Ja", "Nej"),
    ("Dan Öst", "L", "Nej", ""),
    ("Eva Björk", "V", "Ja", "Avstår"),
]


@pytest.mark.parametrize("head", [(), ("Ledamot", "Parti", "Närvarande", "Röst")])
@pytest.mark.parametrize("empty", ["", "-", "–"])
def test_who_is_there_is_no_vote_by_what_the_cells_say(head: tuple[str, ...], empty: str) -> None:
    lines = [*([head] if head else []), *(tuple(c or empty for c in line) for line in THERE)]
    wanted: Told = [(1, 1, ["Anna Ek ja", "Bo Ask nej", "Eva Björk avstar"])]
    assert in_text(lines) == at_places(lines, (72, 200, 280, 380)) == wanted


def test_marks_for_who_is_there_are_no_vote() -> None:
    lines: Lines = [
        ("", "", "Närvarande", "", "Röst", ""), ("Ledamot", "Parti", "Ja", "Nej", "Ja", "Nej"),
        ("Anna Ek", "S", "X", "", "X", ""), ("Bo Ask", "M", "X", "", "", "X"), ("Dan Öst", "L", "", "X", "", ""),
    ]  # fmt: skip
    assert at_places(lines, (72, 200, 280, 320, 380, 420)) == [(1, 1, ["Anna Ek ja", "Bo Ask nej"])]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (("Ledamot", "Parti", "Omröstning 1", "Omröstning 2"), [(4, 0), (1, 2)]),
        (("Namn", "Parti", "Första", "Andra"), [(4, 0), (1, 2)]),
        (("Namn", "Parti", "Propositionsordning", "Huvudförslag"), [(4, 0), (1, 2)]),
        ((), [(4, 0), (1, 2)]),
        (("Namn", "Parti", "Närvarande", "Röst"), [(1, 2)]),
    ],
)
def test_a_vote_without_a_no_stays_unless_its_column_tells_who_was_there(
    head: tuple[str, ...], expected: list[tuple[int, int]]
) -> None:
    lines: Lines = [*([head] if head else []), *((name, party, "Ja", second) for name, party, _, second in ROWS)]
    assert [v[:2] for v in in_text(lines)] == expected
    assert [v[:2] for v in at_places(lines, (72, 200, 280, 380))] == expected


def test_who_is_absent_from_one_vote_or_both_hides_none() -> None:
    first = ("Ja", "Ja", "Ja", "Frånvarande")
    lines: Lines = [
        (name, party, c, "Nej" if c == "Ja" else c) for (name, party, *_), c in zip(ROWS, first, strict=True)
    ]
    assert [v[:2] for v in in_text(lines)] == [(3, 0), (0, 3)]


# A figure misread in the row of sums ------------------------------------------------------------------------------------

MARKED: Lines = [
    ("Ledamot", "Parti", "Ja", "Nej"), ("Anna Ek", "S", "X", ""), ("Bo Ask", "M", "", "X"), ("Eva Björk", "V", "X", ""),
    ("Summa", "", "9", "1"),
]  # fmt: skip
MARKED_CASTS = ["Anna Ek ja", "Bo Ask nej", "Eva Björk ja"]
WORDED_TWICE: Lines = [*ROWS, ("Summa ja", "", "9", "1"), ("Summa nej", "", "1", "2")]
IN_SENTENCES = "Omröstning 1: 3 ja-röster och 1 nej-röst.\n\nOmröstning 2: 1 ja-röst, 2 nej-röster och 1 som avstår."


def test_names_and_sentence_against_a_misread_sum() -> None:
    sentence = "Med 2 ja-röster mot 1 nej-röst bifalls förslaget."
    marked: Lines = [(name, party, "Ja" if yes else "Nej") for name, party, yes, _ in MARKED[1:-1]]
    assert at_places(MARKED, (72, 200, 280, 330), sentence) == [(2, 1, MARKED_CASTS)]
    words = [*marked, ("Summa ja", "9"), ("Summa nej", "1")]
    assert in_text(words, behind=sentence) == in_text(words, before=sentence) == [(2, 1, MARKED_CASTS)]
    assert in_text(WORDED_TWICE, behind=IN_SENTENCES) == in_text(WORDED_TWICE, before=IN_SENTENCES) == WANTED


def test_a_sum_that_nothing_speaks_against_but_names_stays_and_is_told() -> None:
    assert at_places(MARKED, (72, 200, 280, 330)) == [(9, 1, MARKED_CASTS)]
    lines = "\n".join("\t".join(c for c in line if c) for line in WORDED_TWICE)
    rows = rows_in(object, minutes(f"Votering begärs.\n\n{lines}\n\nBeslut\n\nTaxan antas."))
    sure = [r.confidence for r in rows if isinstance(r, records.Vote) and r.confidence is not None]
    assert sure[0] < 0.7 < sure[1]
    assert "vote_sum" in {r.code for r in rows if isinstance(r, records.Issue)}


def test_a_long_row_of_sums_takes_linear_time() -> None:
    for unit in ("ja 5 ", "5 ja ", "ja (5) st, "):
        assert grows_linearly(lambda n, unit=unit: rollsums._counted(unit * n + "x"), 5_000)
    assert rollsums._counted("Ja : (5) st, nej – 4") == [("ja", 5), ("nej", 4)]
