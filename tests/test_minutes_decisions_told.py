"""Decisions that no heading announces: in running text, under a proposal, in the words of one who was there."""

import pytest
from minutes_texts import decisions, minutes, outcome, rows_in

from corpus import records

KS = "Kommunstyrelsen"


# Without a heading ------------------------------------------------------------------------------------------------------

UNLABELLED = [
    ("Kommunstyrelsen beslutar att anta taxan.", 1),
    ("Kommunstyrelsen beslutade att anta taxan.", 1),
    ("Kommunstyrelsen beslöt att anta taxan.", 1),
    ("Kommunstyrelsen beslutar enhälligt att anta taxan.", 1),
    ("Kommunstyrelsen beslutar\n\natt anta taxan,\n\natt den gäller från maj.", 2),
    ("Kommunstyrelsen beslöt\n\natt anta taxan,\n\natt den gäller från maj.", 2),
    ("Kommunstyrelsen beslutar:\n\n1. Taxan antas.\n\n2. Den gäller från maj.", 2),
    ("Styrelsen beslutar att anta taxan.", 1),
    ("Efter diskussion beslutar kommunstyrelsen att anta taxan.", 1),
    ("Beslutades att anta taxan.", 1),
    ("Beslut: Taxan antas.", 1),
    ("BESLUT: Kommunstyrelsen antar taxan.", 1),
]


@pytest.mark.parametrize(("text", "points"), UNLABELLED)
def test_a_decision_without_a_heading(text: str, points: int) -> None:
    decided = decisions(f"Kontoret har räknat på taxan för avfall.\n\n{text}")
    assert [(s, n) for s, _, n, _ in decided] == [("beslut", n) for n in range(1, points + 1)]


NOT_DECIDED = [
    "Kommunfullmäktige beslutade den 4 mars 2019 att anta taxan.",
    "Kommunstyrelsen beslutade den 4 mars 2019 att anta taxan.",
    "Kommunstyrelsen beslutade 2019-03-04 att anta taxan.",
    "Kommunstyrelsen beslutade i mars att se över taxan.",
    "Tekniska nämnden beslutade att se över taxan.",
    "Ärendet gäller om kommunstyrelsen beslutar att anta taxan.",
    "Kontoret föreslår att kommunstyrelsen beslutar att anta taxan.",
    "Ordföranden frågar om kommunstyrelsen beslutar att anta taxan.",
    "Om kommunstyrelsen beslutar att anta taxan höjs avgiften.",
    "Kommunstyrelsens beslut att anta taxan överklagades.",
    "Kommunstyrelsens arbetsutskott beslutade att sända förslaget på remiss.",
]


@pytest.mark.parametrize("text", NOT_DECIDED)
def test_what_was_decided_before_or_elsewhere(text: str) -> None:
    assert decisions(f"{text}\n\nDirektören berättar om arbetet.") == []


SET_OUT = [
    "Arbetsutskottet har behandlat ärendet och föreslår följande:",
    "Arbetsutskottet har behandlat ärendet och föreslog följande:",
    "Arbetsutskottet har berett ärendet och föreslår kommunstyrelsen besluta:",
    "Arbetsutskottet behandlade ärendet den 4 februari 2024 och lämnade följande förslag till beslut:",
]


@pytest.mark.parametrize("lead", SET_OUT)
def test_a_proposal_that_running_text_sets_out(lead: str) -> None:
    body = f"{lead}\n\n1. Taxan antas.\n\nBeslut\n\nÄrendet återremitteras."
    assert [d for d in decisions(body) if d[0] == "forslag"] == [("forslag", "Arbetsutskottet", 1, "Taxan antas.")]


ASKED = [
    "Arbetsutskottet, som berett ärendet den 4 februari, hemställer att kommunstyrelsen måtte besluta",
    "Arbetsutskottet hemställer att kommunstyrelsen måtte besluta:",
    "Remissen har besvarats. Arbetsutskottet föreslår kommunstyrelsen besluta",
    "Arbetsutskottet har föreslagit att kommunstyrelsen beslutar följande",
]


@pytest.mark.parametrize("lead", ASKED)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_clauses_that_running_text_asks_for(lead: str, gap: str) -> None:
    clauses = f"att anta taxan{gap}att avslå motionen."
    body = f"{lead}\n\n{clauses}\n\nBo Ask (M) yttrar sig.\n\nKommunstyrelsen beslutar\n\natt anta taxan."
    proposed = [
        ("forslag", "Arbetsutskottet", 1, "att anta taxan"),
        ("forslag", "Arbetsutskottet", 2, "att avslå motionen."),
    ]
    assert [d for d in decisions(body) if d[0] == "forslag"] == proposed


@pytest.mark.parametrize(
    "lead",
    [
        "Anna Ek (S) har hemställt att kommunstyrelsen måtte besluta",  # a member
        "Ägaren har begärt att få köpa marken. Kontoret ska utreda vad kommunstyrelsen kan besluta",  # nobody asks
    ],
)
def test_clauses_that_no_body_asks_for(lead: str) -> None:
    body = f"{lead}\n\natt anta taxan.\n\nBo Ask (M) yttrar sig.\n\nBeslut\n\nÄrendet bordläggs."
    assert [d for d in decisions(body) if d[0] == "forslag"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Motionären föreslår följande:\n\n1. En väg byggs.",
        "Anna Ek (S) föreslår i motionen följande:\n\n1. En väg byggs.",
        "I medborgarförslaget föreslås följande:\n\n1. En väg byggs.",
    ],
)
def test_demands_of_a_motion_are_no_proposals(text: str) -> None:
    assert [d for d in decisions(f"Ärendet\n\n{text}\n\nBeslut\n\nMotionen avslås.") if d[0] == "forslag"] == []


# Variants seen in other houses -----------------------------------------------------------------------------------------

TOLD = [
    ("Kommunstyrelsen tillstyrker ansökan för en tid av fem år.", [("beslut", KS, 1)]),
    ("Kommunstyrelsen beslutar\n\nanta taxan\n\nändra avgiften", [("beslut", KS, 1), ("beslut", KS, 2)]),
    ("Beslöts\n\natt anta taxan,\n\natt sända den till kontoret.", [("beslut", KS, 1), ("beslut", KS, 2)]),
    ("Kommunstyrelsen föreslår kommunfullmäktige\n\natt anta taxan\n\natt den gäller från maj.",
     [("forslag", KS, 1), ("forslag", KS, 2)]),
    ("Votering\n\nOmröstningen ger 5 ja och 2 nej.\n\nEn buss får köpas in för 85 000 kronor.", [("beslut", KS, 1)]),
    ("Tekniska nämnden tillstyrker ansökan.", []),
    ("Kommunstyrelsen antar varje år en taxa.\n\nKontoret återkommer i maj.", []),
    ("Kommunstyrelsen föreslog i mars kommunfullmäktige att anta taxan.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_decisions_told_without_a_heading(text: str, expected: list[tuple[str, str, int]]) -> None:
    assert [(s, d, n) for s, d, n, _ in decisions(f"Kontoret har räknat på taxan.\n\n{text}")] == expected


# A proposal and the decision under it without a heading --------------------------------------------------------------


def test_the_decision_under_a_proposal() -> None:
    body = "Förvaltningen föreslår\n\natt taxan antas.\n\nKommunstyrelsen beslutar\n\natt anta taxan."
    assert decisions(body) == [
        ("forslag", "Förvaltningen", 1, "att taxan antas."),
        ("beslut", KS, 1, "att anta taxan."),
    ]


def test_what_a_proposal_says_that_the_body_decides_is_no_decision() -> None:
    body = "Förslag till beslut\n\nKommunstyrelsen beslutar att anta taxan.\n\nYrkanden\n\nInga."
    assert [s for s, *_ in decisions(body)] == ["forslag"]


# A decision that was not read -----------------------------------------------------------------------------------------


def unread(body: str) -> bool:
    return "decision_not_read" in {i.code for i in rows_in(records.Issue, minutes(body))}


@pytest.mark.parametrize(
    "body",
    [
        "Ärendet\n\nSoporna.\n\nBeslut\n\nBeslutet skickas till\n\nKontoret",
        "Ärendet\n\nSoporna.\n\nKommunstyrelsens beslut\n\n_______",
        "Kontoret berättar.\n\nInformationen togs upp och styrelsen beslutade om en ny taxa.",
        "Soporna samlas in för sällan. Efter en lång debatt fattade kommunstyrelsen beslut om en ny taxa.",
    ],
)
def test_a_decision_that_is_not_read_is_told(body: str) -> None:
    assert decisions(body) == []
    assert unread(body)


@pytest.mark.parametrize(
    "body",
    [
        "Beslut\n\nTaxan antas.",
        "Kommunstyrelsen beslutar att anta taxan.",
        "Kommunstyrelsen föreslår kommunfullmäktige att anta taxan.",
        "Beslut\n\nKommunstyrelsen föreslår kommunfullmäktige besluta\n\nTaxan antas.",
        "Kontoret informerar om taxan.",
        *NOT_DECIDED,
    ],
)
def test_where_nothing_was_missed_nothing_is_told(body: str) -> None:
    assert not unread(body)


# A decision at the end of prose ---------------------------------------------------------------------------------------

LED_TO = [
    "Kommunstyrelsen diskuterade planen och beslutade\n\natt anta planen.",
    "Kontoret visade bilder. Kommunstyrelsen beslutade\n\natt anta planen.",
    "Kommunen har fått en remiss. Kommunstyrelsen beslutade enhälligt\n\natt anta planen.",
    "På förslag av föreningen beslutades\n\natt anta planen.",
    "På förslag av arbetsutskottet beslutades\n\natt anta planen.",
    "Efter en kort diskussion beslöts\n\natt anta planen.",
    "Styrelsen gick igenom planen och beslöt\n\n- att anta planen.",
    "Frågan diskuterades. Därefter beslutades\n\natt anta planen.",
    "Kommunstyrelsen tackade för dragningen och beslutade:\n\natt anta planen.",
]


@pytest.mark.parametrize("text", LED_TO)
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_clauses_behind_prose(text: str, gap: str) -> None:
    assert decisions(text.replace("\n\n", gap)) == [("beslut", KS, 1, "att anta planen.")]


IN_A_SENTENCE = [
    ("Kommunstyrelsen diskuterade planen och beslutade att anta den.", True),
    ("Kontoret visade bilder. Efter diskussion beslutades att anta planen.", True),
    ("Styrelsen gick igenom planen och beslöt enhälligt att anta den.", True),
    ("Kommunfullmäktige diskuterade planen och beslutade att anta den.", False),
    ("Bo Ask frågade varför kommunstyrelsen beslutade att anta planen.", False),
    ("Föreningen diskuterade planen och beslutade att klaga.", False),
    ("Vid förra mötet diskuterade kommunstyrelsen planen och beslutade att anta den.", False),
    ("Kommunstyrelsen diskuterade planen 2019 och beslutade att anta den.", False),
    ("Kommunen såg över vägen. Om kommunstyrelsen beslutade att sälja den blev det dyrt.", False),
    ("Bakgrund\n\nKommunstyrelsen såg över planen och beslutade att anta den.", False),
    ("Under våren beslutades att skolan ska läggas ned.", False),
    ("I budgeten beslutades att skolan ska läggas ned.", False),
    ("Genom en folkomröstning beslutades att skolan ska läggas ned.", False),
    ("På stämman beslutades att skolan ska läggas ned.", False),
    ("Kommunstyrelsen, vars ordförande var sjuk, hade i fjol en tvist och beslutade att stämma bolaget.", False),
    ("Kontoret visade bilder. Därefter beslutades att anta planen.", True),
    ("Kontoret visade bilder. På förslag av Bo Ask (M) beslutades att anta planen.", True),
]


@pytest.mark.parametrize(("text", "here"), IN_A_SENTENCE)
def test_a_decision_in_a_sentence_of_prose(text: str, here: bool) -> None:
    assert bool(decisions(text)) is here


ELSEWHERE_DECIDED = [
    "Kommunfullmäktige behandlade planen och beslutade\n\natt anta planen.",
    "Kommunstyrelsen har hört att arbetsutskottet beslutade\n\natt anta planen.",
]


@pytest.mark.parametrize("text", ELSEWHERE_DECIDED)
def test_clauses_behind_what_others_decided(text: str) -> None:
    assert decisions(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Den som frågade har lämnat mötet. Frågan utgår.", "utgar"),
        ("Interpellationen besvarades av Anna Ek (S).", "besvarad"),
        ("Motionen remitterades till tekniska nämnden.", "ovrigt"),
        ("Att justera protokollet utsågos Bo Ask och Cilla Alm.", "val"),
        ("Direktören rapporterade om vägarna.", "information"),
        ("Avfallet hämtas varje vecka.", ""),
    ],
)
def test_what_became_of_a_matter_without_a_decision(text: str, expected: str) -> None:
    assert outcome(text) == expected
