"""Votes: counts, what yes and no mean, and roll calls as lists and as tables."""

import pytest
from conftest import Row, lines, placed
from minutes_texts import FRONT, found, minutes, rows_in

from corpus import records

Counts = tuple[int | None, int | None, int | None, int | None]


def votes(body: str) -> list[Counts]:
    return [(v.yes, v.no, v.abstain, v.absent) for v in found(records.Vote, body)]


def ballots(body: str) -> list[tuple[str, str, str]]:
    return [(b.name, b.party, b.ballot) for b in found(records.Ballot, body)]


# Counts --------------------------------------------------------------------------------------------------------------

COUNTS = [
    ("Med 8 ja-röster mot 5 nej-röster beslutar kommunstyrelsen att bifalla förslaget.", (8, 5, None, None)),
    ("Med 8 ja-röster och 5 nej-röster bifalls förslaget.", (8, 5, None, None)),
    ("Med 8 JA-röster mot 5 NEJ-röster har kommunstyrelsen bifallit förslaget.", (8, 5, None, None)),
    ("Med 8 jaröster mot 5 nejröster bifalls förslaget.", (8, 5, None, None)),
    ("Med 8 ja mot 5 nej bifalls förslaget.", (8, 5, None, None)),
    ("Med 8 röster mot 5 beslutar kommunstyrelsen att anta taxan.", (8, 5, None, None)),
    ("Med åtta ja-röster mot fem nej-röster bifalls förslaget.", (8, 5, None, None)),
    ("Åtta ledamöter röstar ja och fem ledamöter röstar nej.", (8, 5, None, None)),
    ("8 ledamöter röstar ja, 5 ledamöter röstar nej och 1 ledamot avstår.", (8, 5, 1, None)),
    ("8 röstar ja, 5 röstar nej och 1 avstår.", (8, 5, 1, None)),
    ("Omröstningen utfaller med 8 ja-röster, 5 nej-röster och 1 som avstår.", (8, 5, 1, None)),
    ("Omröstningsresultat: 8 ja, 5 nej, 1 avstår, 1 frånvarande.", (8, 5, 1, 1)),
    ("Resultat: 8 ja-röster, 5 nej-röster, 2 avstår", (8, 5, 2, None)),
    ("Vid omröstningen avges 8 ja-röster och 5 nej-röster samt 1 avstår.", (8, 5, 1, None)),
    ("Vid omröstningen avgavs 8 ja-röster och 5 nej-röster. 1 ledamot avstod från att rösta.", (8, 5, 1, None)),
    ("Ja: 8\nNej: 5", (8, 5, None, None)),
    ("Ja: 8\nNej: 5\nAvstår: 1\nFrånvarande: 2", (8, 5, 1, 2)),
    ("Ja 8\nNej 5", (8, 5, None, None)),
    ("Ja 8, nej 5, avstår 1", (8, 5, 1, None)),
    ("Ja-röster: 8, nej-röster: 5", (8, 5, None, None)),
    ("Ja-röster: 8\nNej-röster: 5\nAvstår: 0", (8, 5, 0, None)),
    ("Antal ja-röster: 8\nAntal nej-röster: 5", (8, 5, None, None)),
    ("8 st ja-röster och 5 st nej-röster.", (8, 5, None, None)),
    ("8 ja-röster\n5 nej-röster", (8, 5, None, None)),
    ("Omröstningen utfaller enligt följande: 8 ja-röster, 5 nej-röster", (8, 5, None, None)),
    ("Omröstningen ger följande resultat:\nJa 8 röster\nNej 5 röster", (8, 5, None, None)),
    ("Resultatet blir 8 ja-röster och 5 nej-röster.", (8, 5, None, None)),
    ("Med 8 ja-röster, 5 nej-röster och 1 nedlagd röst bifalls förslaget.", (8, 5, 1, None)),
    ("Med 8 ja-röster mot 5 nej-röster och 2 ledamöter som avstår bifalls förslaget.", (8, 5, 2, None)),
    ("Med 8 ja-röster mot 5 nej-röster och 2 frånvarande bifalls förslaget.", (8, 5, None, 2)),
    ("Med 8 ja-röster mot 0 nej-röster bifalls förslaget.", (8, 0, None, None)),
    ("Med 31 ja-röster mot 30 nej-röster bifaller fullmäktige förslaget.", (31, 30, None, None)),
    ("Kommunstyrelsen antar taxan med 8 röster mot 5, och en som avstår.", (8, 5, 1, None)),
    ("Med röstsiffrorna 8–5 bifalls förslaget vid omröstningen.", (8, 5, None, None)),
    ("Med rösterna 8 mot 5 bifalls förslaget vid omröstningen.", (8, 5, None, None)),
    ("Kommunstyrelsen bifaller förslaget med 8 röster för och 5 röster emot.", (8, 5, None, None)),
    ("Resultatet av omröstningen är 8 ja-röster mot 5 nej-röster, medan 1 ledamot avstod.", (8, 5, 1, None)),
]


@pytest.mark.parametrize(("text", "counts"), COUNTS)
@pytest.mark.parametrize("heading", ["Omröstning", "Votering", "Omröstningsresultat"])
def test_counts(heading: str, text: str, counts: Counts) -> None:
    assert votes(f"{heading}\n\n{text}\n\nBeslut\n\nTaxan antas.") == [counts]


def test_the_question_and_the_result_are_one_vote() -> None:
    body = (
        "Omröstning begärs.\n\nDen som vill bifalla förslaget röstar ja.\nDen som vill avslå förslaget röstar nej.\n\n"
        "Med 8 ja-röster mot 5 nej-röster bifalls förslaget."
    )
    (vote,) = found(records.Vote, body)
    assert (vote.yes_means, vote.no_means, vote.yes, vote.no, vote.carried) == (
        "bifalla förslaget",
        "avslå förslaget",
        8,
        5,
        "ja",
    )


TWO = [
    "Med 8 ja-röster mot 5 nej-röster väljs huvudförslag.\n\nMed 4 ja-röster mot 9 nej-röster avslås yrkandet.",
    "Omröstning 1\n\nJa: 8\nNej: 5\n\nOmröstning 2\n\nJa: 4\nNej: 9",
    "Kontraproposition\n\nDen som vill ha A röstar ja, den som vill ha B röstar nej.\n\n8 ja-röster, 5 nej-röster.\n\n"
    "Huvudomröstning\n\nDen som vill ha C röstar ja, den som vill ha A röstar nej.\n\n4 ja-röster, 9 nej-röster.",
]


@pytest.mark.parametrize("text", TWO)
def test_two_votes_in_one_paragraph(text: str) -> None:
    found_here = found(records.Vote, f"Omröstning\n\n{text}")
    assert [(v.yes, v.no, v.carried) for v in found_here] == [(8, 5, "ja"), (4, 9, "nej")]
    assert len({v.vote_id for v in found_here}) == 2


NO_VOTES = [
    "Ordföranden ställer proposition på förslagen och finner att kommunstyrelsen bifaller förslaget.",
    "Ingen omröstning begärs.",
    "Omröstning begärs inte.",
    "Anna Ek (S) svarar ja på frågan. Bo Ask (M) svarar nej.",
    "I enkäten svarar 8 av 10 elever ja och 2 nej.",
    "Avgiften är 8 kronor mot 5 kronor i dag.",
    "Kommunens 8 förskolor och 5 skolor berörs av omröstningen om skolnamn.",
]


@pytest.mark.parametrize("text", NO_VOTES)
def test_what_is_no_vote(text: str) -> None:
    assert votes(f"Ärendet\n\n{text}\n\nBeslut\n\nTaxan antas.") == []


def test_a_vote_without_result_is_told() -> None:
    body = "Omröstning begärs.\n\nDen som vill bifalla förslaget röstar ja, den det ej vill röstar nej."
    assert "vote_without_result" in {i.code for i in rows_in(records.Issue, minutes(body))} or not votes(body)


# Meanings -------------------------------------------------------------------------------------------------------------

MEANINGS = [
    (
        "Den som vill bifalla förslaget röstar ja. Den som vill avslå förslaget röstar nej.",
        ("bifalla förslaget", "avslå förslaget"),
    ),
    (
        "Den som vill bifalla förslaget röstar ja; den som vill avslå förslaget röstar nej.",
        ("bifalla förslaget", "avslå förslaget"),
    ),
    (
        "De som vill bifalla förslaget röstar ja och de som vill avslå förslaget röstar nej.",
        ("bifalla förslaget", "avslå förslaget"),
    ),
    (
        "Den som vill bifalla förslaget ska rösta ja, den som vill avslå förslaget ska rösta nej.",
        ("bifalla förslaget", "avslå förslaget"),
    ),
    ("Ja-röst för bifall till förslaget. Nej-röst för avslag.", ("bifall till förslaget", "avslag")),
    ("Ja-röst innebär bifall till förslaget.\nNej-röst innebär avslag.", ("bifall till förslaget", "avslag")),
    ("Ja = bifall till förslaget\nNej = avslag", ("bifall till förslaget", "avslag")),
    ("JA: bifall till förslaget\nNEJ: avslag", ("bifall till förslaget", "avslag")),
    ("Ja innebär bifall till förslaget; nej innebär avslag.", ("bifall till förslaget", "avslag")),
    ("Ja betyder bifall till förslaget, nej betyder avslag.", ("bifall till förslaget", "avslag")),
    ("Ja till bifall till förslaget.\nNej till avslag.", ("bifall till förslaget", "avslag")),
    ("JA – bifall till förslaget\nNEJ – avslag", ("bifall till förslaget", "avslag")),
    ("Den som röstar ja bifaller förslaget. Den som röstar nej avslår det.", ("bifaller förslaget", "avslår det")),
    ("Ja-röst: bifall till förslaget. Nej-röst: avslag.", ("bifall till förslaget", "avslag")),
    ("Bifall till förslaget – röstar ja\nAvslag – röstar nej", ("Bifall till förslaget", "Avslag")),
    (
        "Följande voteringsordning godkänns: ja-röst för bifall till förslaget, nej-röst för avslag.",
        ("bifall till förslaget", "avslag"),
    ),
    (
        "Den som vill att taxan ska antas röstar ja. Den som vill att den ska avslås röstar nej.",
        ("att taxan ska antas", "att den ska avslås"),
    ),
    ("Ja-röst för bifall till förslaget; nej-röst för avslag.", ("bifall till förslaget", "avslag")),
    ("JA för bifall till förslaget, NEJ för avslag.", ("bifall till förslaget", "avslag")),
    ("JA = kontorets förslag, NEJ = Bo Asks (M) förslag.", ("kontorets förslag", "Bo Asks (M) förslag")),
    (
        "Följande propositionsordning godkänns:\n- Ja-röst gäller bifall till förslaget\n- Nej-röst gäller avslag",
        ("bifall till förslaget", "avslag"),
    ),
    (
        "Följande ordning godkänns:\n1. Den som stödjer förslaget röstar ja.\n2. Den som stödjer avslag röstar nej.",
        ("stödjer förslaget", "stödjer avslag"),
    ),
    ("De som röstar för förslaget röstar ja. De som röstar för avslag röstar nej.", ("förslaget", "avslag")),
    ("Den som är för förslaget säger ja, den som är emot säger nej.", ("är för förslaget", "är emot")),
    ("Ja röstar den som vill anta taxan. Nej röstar den som vill avslå den.", ("anta taxan", "avslå den")),
    ("Ledamot som vill anta taxan röstar ja, ledamot som vill avslå den röstar nej.", ("anta taxan", "avslå den")),
    ("Röstar man ja antar man taxan. Röstar man nej avslår man den.", ("antar man taxan", "avslår man den")),
    ("Bifall till förslaget (ja-röst) ställs mot avslag (nej-röst).", ("Bifall till förslaget", "avslag")),
    ("Bifall till förslaget = ja\nAvslag = nej", ("Bifall till förslaget", "Avslag")),
    ("Ja-proposition: bifall till förslaget. Nej-proposition: avslag.", ("bifall till förslaget", "avslag")),
    ("Ja\tBifall till förslaget\nNej\tAvslag på förslaget", ("Bifall till förslaget", "Avslag på förslaget")),
    ("Den som vill anta taxan röstar ja. Vinner nej, avslås taxan.", ("anta taxan", "avslås taxan")),
    ("Ja-röst innebär bifall till yrkandet och nej-röst avslag.", ("bifall till yrkandet", "avslag")),
    (
        "Den som vill att taxan skall\nantagas röstar ja. Den som vill\navslå den röstar nej.",
        ("att taxan skall antagas", "avslå den"),
    ),
    ("Moderaterna säger nej till förslaget.", ("", "")),
    ("Bo Ask (M) svarar nej för att taxan är hög.", ("", "")),
    (
        "Den som vill bifalla förslaget röstar ja, den det ej vill röstar nej. Vinner nej har kommunstyrelsen avslagit det.",
        ("bifalla förslaget", "kommunstyrelsen avslagit det"),
    ),
]


@pytest.mark.parametrize(("text", "means"), MEANINGS)
def test_what_yes_and_no_mean(text: str, means: tuple[str, str]) -> None:
    body = f"Omröstning\n\n{text}\n\nMed 8 ja-röster mot 5 nej-röster bifalls förslaget."
    assert [(v.yes_means, v.no_means) for v in found(records.Vote, body)] == [means]


def test_a_question_over_typewritten_lines() -> None:
    front = lines("Protokoll", "Kommunstyrelsen 2024-03-04", "", "Beslutande", "Anna Ek (S), ordförande")
    typed = [
        "§ 7 Taxa",
        "Votering begärs. Den som bifaller Bo",
        "f Asks yrkande röstar ja.",
        "Med 8 ja mot 5 nej bifalls det.",
    ]
    rows = [Row(text, y=220 + 40 * n) for n, text in enumerate(typed) if not text.startswith("f ")]
    rows += [Row("f", x=40, y=300), Row("Asks yrkande röstar ja.", x=72, y=300)]
    assert [v.yes_means for v in rows_in(records.Vote, placed([*front, *rows]))] == ["bifaller Bo Asks yrkande"]


def test_sums_that_neither_the_names_nor_the_sentence_below_agree_with_are_misread() -> None:
    table = "Ledamot\tJa\tNej\tAvstår\nAnna Ek (S)\tJa\nBo Ask (M)\tNej\nGun Hed (KD)\tAvstår\nSumma\t1\t1\t4"
    below = "Omröstningsresultat\n\n1 ja-röst, 1 nej-röst och 1 som avstår.\n\nGun Hed (KD) reserverar sig."
    assert votes(f"Omröstning\n\n{table}\n\n{below}") == [(1, 1, 1, None)]


def test_names_tell_who_abstains_where_the_sentence_below_does_not() -> None:
    names = "Ja: Anna Ek (S), Eva Björk (V)\nNej: Bo Ask (M)\nAvstår: Gun Hed (KD)"
    assert votes(f"Omröstning\n\n{names}\n\nMed 2 röster mot 1 antas taxan.") == [(2, 1, 1, None)]


# Who won --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "carried"),
    [
        ("8 ja-röster, 5 nej-röster", "ja"),
        ("5 ja-röster, 8 nej-röster", "nej"),
        ("6 ja-röster, 6 nej-röster", ""),  # nothing says how the chair voted
        (
            "6 ja-röster, 6 nej-röster\n\nJa-röster: Anna Ek (S), Eva Björk (V)\nNej-röster: Bo Ask (M), Cilla Alm (C)",
            "ja",
        ),
    ],
)
def test_who_won(text: str, carried: str) -> None:
    assert [v.carried for v in found(records.Vote, f"Omröstning\n\n{text}")] == [carried]


def test_names_that_do_not_add_up_are_told() -> None:
    body = "Omröstning\n\nMed 3 ja-röster mot 1 nej-röst bifalls förslaget.\n\nJa: Anna Ek (S), Eva Björk (V)\nNej: Bo Ask (M)"
    assert "vote_sum" in {i.code for i in rows_in(records.Issue, minutes(body))}


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


# What is told of other votes ------------------------------------------------------------------------------------------

NOT_OF_THIS_PARAGRAPH = [
    "Bakgrund\n\nMed 8 ja-röster mot 5 nej-röster antogs taxan.",
    "Sammanfattning\n\nDen som vill bifalla förslaget röstar ja. Den som vill avslå det röstar nej.\n\n8 ja, 5 nej.",
    "Beredning\n\nJa-röster: 8\nNej-röster: 5",
    "Omröstning\n\nDen 3 april 2019 antogs taxan med 8 ja-röster mot 5 nej-röster.",
    "Omröstning\n\nÅr 2019 antogs taxan med 8 ja-röster mot 5 nej-röster.",
    "Omröstning\n\nMiljönämnden beslutade med 8 ja-röster mot 5 nej-röster att föreslå en ny taxa.",
    "Omröstning\n\nI miljönämnden avgavs 8 ja-röster mot 5 nej-röster.",
    "Omröstning\n\nVid arbetsutskottets sammanträde blev det 8 ja-röster mot 5 nej-röster.",
    "Omröstning\n\nVid förra sammanträdet avgavs 8 ja-röster mot 5 nej-röster.",
    "Omröstning\n\nI enkäten fick huvudförslaget 8 procent ja-röster och 5 % nej-röster.",
    "Omröstning\n\nRut Lind får 25 röster, Bo Ask (M) får 20 röster och 3 blanka.",
    "Omröstning\n\nRut Lind (C) får 25 röster mot 20 för Bo Ask (M).",
    "Omröstning\n\nAv rösterna 8–5 framgår inget.",
    "Vinner nej har kommunstyrelsen avslagit förslaget.",
]


@pytest.mark.parametrize("text", NOT_OF_THIS_PARAGRAPH)
def test_votes_of_others_and_of_before(text: str) -> None:
    assert votes(f"{text}\n\nBeslut\n\nTaxan antas.") == []


OF_THIS_PARAGRAPH = [
    "Med 8 ja-röster mot 5 nej-röster godkänner kommunstyrelsen en rapport för 2023 och en för 2022.",
    "Med 8 ja-röster mot 5 nej-röster beslutar kommunstyrelsen att godkänna bokslutet för 2023.",
    "Kommunstyrelsen beslutade med 8 ja-röster mot 5 nej-röster att bifalla förslaget.",
    "Med 8 ja-röster mot 5 nej-röster bifaller kommunstyrelsen miljönämndens förslag.",
    "Med 8 ja-röster mot 5 nej-röster bifaller kommunstyrelsen förslaget i miljönämndens skrivelse.",
    "Vid omröstning i kommunstyrelsen avges 8 ja-röster mot 5 nej-röster.",
]


@pytest.mark.parametrize("text", OF_THIS_PARAGRAPH)
def test_votes_of_this_meeting(text: str) -> None:
    assert votes(f"Omröstning\n\n{text}\n\nBeslut\n\nTaxan antas.") == [(8, 5, None, None)]


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Ja innebär bifall till förslaget och nej innebär avslag.\n\n8 ja, 5 nej", ("bifall till förslaget", "avslag")),
        ("Med 8 röster för bifall mot 5 röster för avslag beslutar kommunstyrelsen att anta taxan.", ("bifall", "avslag")),
        ("Med 8 röster för bifall och 5 röster för avslag att anta taxan.", ("bifall", "avslag")),
        (
            "Den som vill bifalla röstar ja. Den som vill avslå röstar nej. Vinner nej har taxan avslagits.\n\n8 ja, 5 nej",
            ("bifalla", "avslå"),
        ),
    ],
)  # fmt: skip
def test_where_a_meaning_ends(text: str, means: tuple[str, str]) -> None:
    body = f"Omröstning\n\n{text}\n\nBeslut\n\nTaxan antas."
    assert [(v.yes_means, v.no_means, v.yes, v.no) for v in found(records.Vote, body)] == [(*means, 8, 5)]


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


def test_a_member_under_two_ballots_has_none() -> None:
    body = "Omröstning\n\nJa: Anna Ek (S), Eva Björk (V), Bo Ask (M)\nNej: Bo Ask (M), Gun Hed (KD)\n\nBeslut\n\nTaxan antas."
    assert [name for name, *_ in ballots(body)] == ["Anna Ek", "Eva Björk", "Gun Hed"]
    assert "ballot_twice" in {i.code for i in rows_in(records.Issue, minutes(body))}


def test_more_votes_than_seats_are_a_warning() -> None:
    text = minutes("Omröstning\n\nMed 8 ja-röster mot 5 nej-röster bifalls förslaget.")
    assert {i.severity for i in rows_in(records.Issue, text) if i.code == "vote_members"} == {"warning"}


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


def row_of(*cells: tuple[str, float], y: float) -> list[Row]:
    return [Row(text, x=x, y=y) for text, x in cells]


def on_a_page(rows: list[Row]) -> list[tuple[int, str, str, str]]:
    head = [Row(text, y=40 + 16 * n) for n, text in enumerate(FRONT.splitlines()) if text]
    y = 40 + 16.0 * len(FRONT.splitlines())
    body = ["§ 7 Taxa", "Votering begärs. Hur var och en röstar framgår av listan.", "§ 8 Skolväg", "Votering begärs."]
    head += [Row(text, y=y + 30 * n) for n, text in enumerate(body)]
    rows = [*head, *(Row(r.text, x=r.x, y=r.y + y + 130) for r in rows)]
    return sorted((b.paragraph or 0, b.name, b.party, b.ballot) for b in rows_in(records.Ballot, placed(rows)))


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


# Votes told in prose --------------------------------------------------------------------------------------------------

YES = ["Anna Ek", "Bo Ask", "Cilla Alm"]
NO = ["Dan Öst", "Eva Björk"]
TWO_SIDES = [
    "Vid omröstning röstade Anna Ek, Bo Ask och Cilla Alm för kontorets förslag och Dan Öst och Eva Björk för bordläggning.",
    "Omröstning skedde genom handuppräckning. Därvid röstade Anna Ek, Bo Ask och Cilla Alm för förslaget medan Dan Öst och "
    "Eva Björk röstade för avslag.",
    "Vid votering, som på begäran av Dan Öst skedde öppet, röstade Anna Ek (S), Bo Ask (M) och Cilla Alm (C) för kontorets "
    "förslag och Dan Öst (L) och Eva Björk (V) mot.",
    "Efter votering röstade Anna Ek, Bo Ask och Cilla Alm för förslaget, Dan Öst och Eva Björk för Dan Östs förslag.",
    "Vid omröstningen röstade Dan Öst och Eva Björk mot förslaget och Anna Ek, Bo Ask och Cilla Alm för förslaget.",
]


@pytest.mark.parametrize("text", TWO_SIDES)
@pytest.mark.parametrize("result", ["", "\n\nKommunstyrelsen beslutade med tre röster mot två\n\natt anta taxan."])
def test_two_sides_in_a_sentence(text: str, result: str) -> None:
    body = f"Kontoret har räknat på taxan.\n\n{text}{result}"
    (vote,) = found(records.Vote, body)
    assert (vote.yes, vote.no, vote.carried) == (3, 2, "ja")
    cast = found(records.Ballot, body)
    assert sorted(b.name for b in cast if b.ballot == "ja") == YES
    assert sorted(b.name for b in cast if b.ballot == "nej") == NO


NO_SIDES = [
    "Anna Ek och Bo Ask röstade för Eva Björk som ordförande.",
    "I valet röstade Ekby för vägen och Askby för bron.",
    "Vid omröstning röstade Anna Ek och en ledamot till för förslaget och Dan Öst för bordläggning.",
    "Bo Ask frågade om Anna Ek röstade för förslaget och Dan Öst för avslag.",
]


@pytest.mark.parametrize("text", NO_SIDES)
def test_sentences_without_two_lists_of_members(text: str) -> None:
    assert found(records.Ballot, f"Kontoret har räknat på taxan.\n\n{text}") == []


def test_who_votes_no_without_a_verb() -> None:
    body = (
        "Omröstning begärdes. Den som ville köpa bussen skulle rösta ja och den som ville hyra bussen nej.\n\n"
        "Ja-röster: Bo Ask (M), Anna Ek (S).\n\nNej-röster: Dan Öst (L).\n\nEva Björk (V) avstår."
    )
    (vote,) = found(records.Vote, body)
    assert (vote.yes, vote.no, vote.abstain) == (2, 1, 1)
    assert vote.no_means == "hyra bussen"


ABSTAINED = [
    "Eva Björk (V) avstod från att rösta.",
    "Eva Björk (V) avstår.",
    "Eva Björk (V) avstod.",
    "Eva Björk (V) avstår från att rösta.",
    "Avstår: Eva Björk (V).",
    "Eva Björk (V) lade ned sin röst.",
    "Eva Björk (V) lägger ner sin röst.",
    "Eva Björk (V) röstade blankt.",
    "Eva Björk (V) avstod från att delta i omröstningen.",
]


@pytest.mark.parametrize("sentence", ABSTAINED)
@pytest.mark.parametrize("result", ["", "\n\nMed 2 ja-röster mot 1 nej-röst bifaller kommunstyrelsen förslaget."])
def test_who_abstains_is_counted(sentence: str, result: str) -> None:
    body = f"Omröstning\n\nJa: Anna Ek (S), Bo Ask (M).\n\nNej: Dan Öst (L).\n\n{sentence}{result}"
    (vote,) = found(records.Vote, body)
    assert (vote.yes, vote.no, vote.abstain) == (2, 1, 1)
    assert ("Eva Björk", "avstar") in {(b.name, b.ballot) for b in found(records.Ballot, body)}


def test_what_two_sides_in_one_sentence_voted_for() -> None:
    body = (
        "Vid omröstningen röstade Anna Ek (S) och Bo Ask (M) för återremiss och Cilla Alm (C) för bifall till planen."
    )
    (vote,) = found(records.Vote, body)
    assert (vote.yes_means, vote.no_means) == ("återremiss", "bifall till planen")
    assert {(b.name, b.ballot) for b in found(records.Ballot, body)} == {
        ("Anna Ek", "ja"),
        ("Bo Ask", "ja"),
        ("Cilla Alm", "nej"),
    }


def test_whose_will_a_vote_goes_against_gave_no_ballot() -> None:
    cast = found(records.Ballot, "Omröstning begärs. För avslag röstade Cilla Alm (C) mot Dan Östs (L) önskan.")
    assert "Dan Öst" not in {b.name for b in cast}


def test_a_table_of_who_was_there_is_no_vote() -> None:
    rows = ["Ledamot\tNärvarande\tTjänstgörande", "Anna Ek (S)\tJa\tJa", "Bo Ask (M)\tJa\tNej", "Dan Öst (L)\tNej\tNej"]
    body = "Vid omröstningen var dessa på plats.\n\n" + "\n".join(rows)
    assert found(records.Vote, body) == []
    assert found(records.Ballot, body) == []
