"""Ballots in lists of names and in sentences."""

import pytest
from minutes_texts import ballots, found, on_a_page, row_of, votes

from corpus import records

# Lists of names --------------------------------------------------------------------------------------------------------

YES_NO = [
    ("Anna Ek", "S", "ja"),
    ("Eva Björk", "V", "ja"),
    ("Bo Ask", "M", "nej"),
]
LISTS = [
    "Ja: Anna Ek (S), Eva Björk (V)\nNej: Bo Ask (M)",
    "Ja: Anna Ek (S), Eva Björk (V). Nej: Bo Ask (M).",
    "Ja-röster: Anna Ek (S) och Eva Björk (V)\nNej-röster: Bo Ask (M)",
    "Ja-röster\nAnna Ek (S), Eva Björk (V)\nNej-röster\nBo Ask (M)",
    "Ja-röster\nAnna Ek (S)\nEva Björk (V)\nNej-röster\nBo Ask (M)",
    "Ja-röster\n\nAnna Ek (S)\n\nEva Björk (V)\n\nNej-röster\n\nBo Ask (M)",
    "Ja\nAnna Ek (S)\nEva Björk (V)\n\nNej\nBo Ask (M)",
    "Ja-röster (2)\nAnna Ek (S), Eva Björk (V)\nNej-röster (1)\nBo Ask (M)",
    "Ja (2 st): Anna Ek (S), Eva Björk (V)\nNej (1 st): Bo Ask (M)",
    "Ja-röst: Anna Ek (S), Eva Björk (V)\nNej-röst: Bo Ask (M)",
    "Ja röstar Anna Ek (S) och Eva Björk (V). Nej röstar Bo Ask (M).",
    "Ja röstade: Anna Ek (S), Eva Björk (V)\nNej röstade: Bo Ask (M)",
    "Anna Ek (S) och Eva Björk (V) röstar ja.\nBo Ask (M) röstar nej.",
    "Anna Ek (S) och Eva Björk (V) röstar ja. Bo Ask (M) röstar nej.",
    "Anna Ek (S) röstar ja\nEva Björk (V) röstar ja\nBo Ask (M) röstar nej",
    "Anna Ek (S) ja\nEva Björk (V) ja\nBo Ask (M) nej",
    "Anna Ek (S): ja\nEva Björk (V): ja\nBo Ask (M): nej",
    "Anna Ek (S) – Ja\nEva Björk (V) – Ja\nBo Ask (M) – Nej",
    "Följande röstar ja: Anna Ek (S), Eva Björk (V)\nFöljande röstar nej: Bo Ask (M)",
    "Följande ledamöter röstar ja: Anna Ek (S) och Eva Björk (V).\n\nFöljande ledamöter röstar nej: Bo Ask (M).",
    "Följande ledamöter röstade ja:\n\nAnna Ek (S)\nEva Björk (V)\n\nFöljande ledamöter röstade nej:\n\nBo Ask (M)",
    "Ja-röster avges av Anna Ek (S) och Eva Björk (V). Nej-röst avges av Bo Ask (M).",
    "Ja-röster lämnas av Anna Ek (S) och Eva Björk (V). Nej-röst lämnas av Bo Ask (M).",
    "För ja röstar Anna Ek (S) och Eva Björk (V). För nej röstar Bo Ask (M).",
    "• Ja: Anna Ek (S), Eva Björk (V)\n• Nej: Bo Ask (M)",
    "JA-röster: Anna Ek (s), Eva Björk (v)\nNEJ-röster: Bo Ask (m)",
    "Ja-röster: Anna Ek, Eva Björk\nNej-röster: Bo Ask",
    "Röstar ja: Anna Ek (S), Eva Björk (V)\nRöstar nej: Bo Ask (M)",
    "Anna Ek\tS\tJa\nEva Björk\tV\tJa\nBo Ask\tM\tNej",
    "Anna Ek (S)\tJa\nEva Björk (V)\tJa\nBo Ask (M)\tNej",
    "1\tAnna Ek\tS\tJa\n2\tEva Björk\tV\tJa\n3\tBo Ask\tM\tNej",
    "Ek, Anna (S)\tJa\nBjörk, Eva (V)\tJa\nAsk, Bo (M)\tNej",
    "Ledamot\tParti\tRöst\nAnna Ek\tS\tJa\nEva Björk\tV\tJa\nBo Ask\tM\tNej",
    "2 ja-röster (Anna Ek (S), Eva Björk (V)) och 1 nej-röst (Bo Ask (M)).",
    "2 ja-röster (Anna Ek, S, och Eva Björk, V) och 1 nej-röst (Bo Ask, M).",
    "Ja-röst avges av ledamöterna Anna Ek (S) och Eva Björk (V) och nej-röst av Bo Ask (M).",
    "Ja (2): Anna Ek S, Eva Björk V\nNej (1): Bo Ask M",
    "Ja: Ek (S), Björk (V)\nNej: Ask (M)",
    "Ja: Ek, Björk\nNej: Ask",
    "Ja-röster: Ek, Anna (S), Björk, Eva (V)\nNej-röster: Ask, Bo (M)",
    "För förslaget röstade Anna Ek (S), Eva Björk (V) och emot Bo Ask (M).",
    "För nämndens förslag röstar Anna Ek (S) och Eva Björk (V). Mot förslaget röstar Bo Ask (M).",
    "Anna Ek (S) och Eva Björk (V) röstade för förslaget. Bo Ask (M) röstade emot.",
    "Vid uppropet röstade Anna Ek och Eva Björk ja samt Bo Ask nej.",
    "Anna Ek och Eva Björk röstade ja samt Bo Ask nej.",
    "Herr Ek och fru Björk röstade ja, herr Ask nej.",
]


@pytest.mark.parametrize("text", LISTS)
def test_lists_of_names(text: str) -> None:
    body = f"Omröstning\n\nMed 2 ja-röster mot 1 nej-röst bifalls förslaget.\n\n{text}\n\nBeslut\n\nTaxan antas."
    assert ballots(body) == YES_NO
    assert votes(body) == [(2, 1, None, None)]


@pytest.mark.parametrize("text", LISTS)
def test_names_alone_give_the_counts(text: str) -> None:
    body = f"Omröstning\n\n{text}\n\nBeslut\n\nTaxan antas."
    assert [(v.yes, v.no) for v in found(records.Vote, body)] == [(2, 1)]


ANSWER_FIRST = [
    "Ja\tAnna Ek (S)\nNej\tBo Ask (M)\nAvst\tGun Hed (KD)\nJa\tEva Björk (V)",
    "Ja  Anna Ek (S)\nNej  Bo Ask (M)\nAvst  Gun Hed (KD)\nJa  Eva Björk (V)",
    "Ja\tAnna Ek\tS\nNej\tBo Ask\tM\nAvstår\tGun Hed\tKD\nJa\tEva Björk\tV",
]


@pytest.mark.parametrize("text", ANSWER_FIRST)
def test_the_answer_may_stand_first_in_each_line(text: str) -> None:
    body = f"Votering verkställs genom upprop.\n\n{text}\n\nBeslut\n\nTaxan antas."
    assert sorted(ballots(body)) == sorted([*YES_NO, ("Gun Hed", "KD", "avstar")])
    assert votes(body) == [(2, 1, 1, None)]


NOT_NAMED = [
    "För förslaget röstade majoriteten och emot minoriteten.",
    "Tallhälla Energi röstade ja på stämman.",
    "Anna Ek (S) röstade för sitt eget förslag.",
    "Vid stämman röstade Tallhälla Energi och Norra Lid ja samt Södra Lid nej.",
    "Ja: Skolan, Parken\nNej: Vägen",
    "Ordföranden frågar om Bo Ask (M) röstar nej och om Anna Ek (S) röstar ja.",
    "Ordföranden frågar om ledamöterna Anna Ek (S) och Bo Ask (M) röstar ja.",
    "Anna Ek (S), i samråd med Dan Öst (L) röstar ja, enligt Eva Björk (V) röstar nej.",
]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_who_is_no_voter(text: str) -> None:
    assert ballots(f"Votering begärs.\n\n{text}\n\nBeslut\n\nTaxan antas.") == []


#: Besides those who answer, others are named in the same sentence or the next.
BESIDE = [
    "Ja: Anna Ek (S) (via Teams), Eva Björk (V)\nNej: Bo Ask (M)",
    "Ja: Anna Ek (S) deltar på distans, Eva Björk (V)\nNej: Bo Ask (M)",
    "Ja: Anna Ek (S), tjänstgörande ersättare för Dan Öst (L), Eva Björk (V)\nNej: Bo Ask (M)",
    "Sedan Dan Öst (L) begärt votering röstar Anna Ek (S) och Eva Björk (V) ja och Bo Ask (M) nej.",
    "På förslag av Dan Öst (L) röstar Anna Ek (S) ja. Eva Björk (V) röstar ja. Bo Ask (M) röstar nej.",
    "Dan Öst (L) yrkar bifall och Anna Ek (S) röstar ja. Eva Björk (V) röstar ja. Bo Ask (M) röstar nej.",
    "Efter Dan Öst (L) svarar Anna Ek (S) ja. Eva Björk (V) svarar ja. Bo Ask (M) svarar nej.",
    "Gun Hed (KD) deltog inte, medan Anna Ek (S) och Eva Björk (V) röstade ja och Bo Ask (M) röstade nej.",
    "Ledamöterna Anna Ek (S), ordförande, och Eva Björk (V) röstar ja. Bo Ask (M) röstar nej.",
    "Ja: Anna Ek (S), Eva Björk (V). Nej: Bo Ask (M). Gun Hed (KD) deltar inte i omröstningen.",
    "Ja-röster: Anna Ek (S), Eva Björk (V)\nNej-röster: Bo Ask (M). Begäran om votering framställdes av Gun Hed (KD).",
    "Ja röstade Anna Ek (S) och Eva Björk (V), som yrkat bifall med Dan Öst (L). Nej röstade Bo Ask (M).",
    "Ja: Anna Ek (S) som ersätter Dan Öst (L) och Eva Björk (V)\nNej: Bo Ask (M)",
    "Med ja röstar Anna Ek (S), Eva Björk (V). Med nej röstar Bo Ask (M). Ordföranden Anna Ek (S) har utslagsröst.",
    "Ordföranden frågar om Dan Öst (L) röstar nej. Ja röstar Anna Ek (S) och Eva Björk (V). Nej röstar Bo Ask (M).",
    "Anna Ek (S) och Eva Björk (V) röstade för förslaget, på inrådan av Gun Hed (KD). Bo Ask (M) röstade emot.",
]


@pytest.mark.parametrize("text", BESIDE)
def test_who_is_named_beside_those_who_answer(text: str) -> None:
    assert ballots(f"Omröstning\n\n{text}\n\nBeslut\n\nTaxan antas.") == YES_NO


OTHERS = [
    ("Avstår: Gun Hed (KD)", "avstar"),
    ("Avstår från att rösta: Gun Hed (KD)", "avstar"),
    ("Avstod: Gun Hed (KD)", "avstar"),
    ("Avstår\nGun Hed (KD)", "avstar"),
    ("Gun Hed (KD) avstår.", "avstar"),
    ("Gun Hed (KD) avstår från att rösta.", "avstar"),
    ("Nedlagda röster: Gun Hed (KD)", "avstar"),
    ("Frånvarande: Gun Hed (KD)", "franvarande"),
    ("Frånvarande\nGun Hed (KD)", "franvarande"),
]


@pytest.mark.parametrize(("text", "ballot"), OTHERS)
def test_who_abstains_and_who_is_away(text: str, ballot: str) -> None:
    body = f"Omröstning\n\nJa: Anna Ek (S), Eva Björk (V)\nNej: Bo Ask (M)\n{text}\n\nBeslut\n\nTaxan antas."
    assert ballots(body) == [*YES_NO, ("Gun Hed", "KD", ballot)]


def test_counts_behind_a_list_of_names_stay() -> None:
    body = (
        "Votering begärs. Ja röstar Anna Ek, Eva Björk\noch Cilla Alm. Nej röstar Bo Ask och Gun Hed. Voteringen\n"
        "utfaller med fyra ja mot tre nej.\n\nBeslut\n\nTaxan antas."
    )
    assert votes(body) == [(4, 3, None, None)]


def test_counts_on_the_line_below_the_names_stay() -> None:
    rows = [
        *row_of(("Ja röstar Anna Ek, Eva Björk, Cilla", 72), y=0),
        *row_of(("Alm och Dan Öst. Nej röstar Bo Ask och Gun Hed. Utfallet", 190), y=40),
        *row_of(("blir således fyra ja mot två nej.", 72), y=80),
    ]
    assert len(on_a_page(rows)) == 6


def test_a_call_of_names_goes_over_lines() -> None:
    rows = [
        *row_of(("Vid uppropet röstade Anna Ek, Eva", 72), y=0),
        *row_of(("Björk och Cilla Alm ja samt Bo", 190), y=40),
        *row_of(("Ask och Gun Hed nej.", 72), y=80),
    ]
    assert {(name, ballot) for _, name, _, ballot in on_a_page(rows)} == {
        ("Anna Ek", "ja"),
        ("Eva Björk", "ja"),
        ("Cilla Alm", "ja"),
        ("Bo Ask", "nej"),
        ("Gun Hed", "nej"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Anna Ek (S) för Dan Öst (L), Eva Björk (V) röstar Ja (2). Bo Ask (M) röstar Nej (1).",
        "Ja: Anna Ek (S) för Dan Öst (L), Eva Björk (V)\nNej: Bo Ask (M), ersätter Dan Öst (L)",
        "Ja: Anna Ek (S), Eva Björk (V)\nNej: Bo Ask (M)\nDeltar ej: Gun Hed (KD)",
        "Ja\nAnna Ek (S)\nEva Björk (V)\nNej\nBo Ask (M)\nDeltar inte\nGun Hed (KD)",
    ],
)
def test_only_those_who_vote(text: str) -> None:
    assert ballots(f"Omröstning\n\n{text}\n\nBeslut\n\nTaxan antas.") == YES_NO
