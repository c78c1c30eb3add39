"""Votes: counts, what yes and no mean, who won, and what is told of other votes."""

import pytest
from conftest import Row, lines, placed
from minutes_texts import Counts, ballots, found, minutes, rows_in, votes

from corpus import records

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


def test_a_member_under_two_ballots_has_none() -> None:
    body = "Omröstning\n\nJa: Anna Ek (S), Eva Björk (V), Bo Ask (M)\nNej: Bo Ask (M), Gun Hed (KD)\n\nBeslut\n\nTaxan antas."
    assert [name for name, *_ in ballots(body)] == ["Anna Ek", "Eva Björk", "Gun Hed"]
    assert "ballot_twice" in {i.code for i in rows_in(records.Issue, minutes(body))}


def test_more_votes_than_seats_are_a_warning() -> None:
    text = minutes("Omröstning\n\nMed 8 ja-röster mot 5 nej-röster bifalls förslaget.")
    assert {i.severity for i in rows_in(records.Issue, text) if i.code == "vote_members"} == {"warning"}


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
