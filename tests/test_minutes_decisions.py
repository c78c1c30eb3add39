"""Proposals and decisions in a paragraph: whose they are, which settles which, and what became of the matter."""

import pytest
from minutes_texts import found, minutes, rows_in

from corpus import records

Said = tuple[str, str, int, str]


def decisions(body: str) -> list[Said]:
    return [(d.status, d.decider, d.point, d.text) for d in found(records.Decision, body)]


def outcome(body: str) -> str:
    return next(p.outcome for p in rows_in(records.Paragraph, minutes(body)) if p.number == 7)


KS = "Kommunstyrelsen"
TAKEN = [("beslut", KS, 1, "Taxan antas.")]

# Headings --------------------------------------------------------------------------------------------------------------

HEADINGS = [
    "Beslut",
    "BESLUT",
    "Beslut:",
    "Kommunstyrelsens beslut",
    "Kommunstyrelsens beslut:",
    "KOMMUNSTYRELSENS BESLUT",
    "Kommunstyrelsen beslutar",
    "Kommunstyrelsen beslutar:",
    "Kommunstyrelsen beslutar följande:",
    "Kommunstyrelsen beslutar att",
    "Beslut i kommunstyrelsen",
    "Styrelsens beslut",
]


@pytest.mark.parametrize("heading", HEADINGS)
def test_headings_of_decisions(heading: str) -> None:
    assert [
        (s, d.removesuffix("s"), n, t) for s, d, n, t in decisions(f"Ärendet\n\nSoporna.\n\n{heading}\n\nTaxan antas.")
    ] in (
        TAKEN,
        [("beslut", "Styrelsen", 1, "Taxan antas.")],
    )


PROPOSED = [
    ("Förslag till beslut", ""),
    ("Förslag till beslut:", ""),
    ("FÖRSLAG TILL BESLUT", ""),
    ("Beslutsförslag", ""),
    ("Arbetsutskottets förslag till beslut", "Arbetsutskottet"),
    ("Arbetsutskottets förslag", "Arbetsutskottet"),
    ("Arbetsutskottets förslag till kommunstyrelsen", "Arbetsutskottet"),
    ("Tekniska nämndens förslag till beslut", "Tekniska nämnden"),
    ("Tekniska kontorets förslag till beslut", "Tekniska kontoret"),
    ("Kommunledningskontorets förslag till beslut", "Kommunledningskontoret"),
    ("Förvaltningens förslag till beslut", "Förvaltningen"),
    ("Förvaltningens förslag", "Förvaltningen"),
    ("Kontorets beslutsförslag", "Kontoret"),
    ("Ordförandens förslag till beslut", "Ordföranden"),
    ("Presidiets förslag till beslut", "Presidiet"),
]


@pytest.mark.parametrize(("heading", "owner"), PROPOSED)
def test_headings_of_proposals(heading: str, owner: str) -> None:
    body = f"{heading}\n\n1. Taxan antas.\n\n2. Den gäller från maj.\n\nBeslut\n\nÄrendet återremitteras."
    assert [d for d in decisions(body) if d[0] == "forslag"] == [
        ("forslag", owner, 1, "Taxan antas."),
        ("forslag", owner, 2, "Den gäller från maj."),
    ]


PASSED_ON = [
    "Förslag till beslut i kommunfullmäktige\n\nTaxan antas.",
    "Förslag till kommunfullmäktige\n\nTaxan antas.",
    "Kommunstyrelsens förslag till kommunfullmäktige\n\nTaxan antas.",
    "Kommunstyrelsens förslag till beslut i kommunfullmäktige\n\nTaxan antas.",
    "Kommunstyrelsens förslag till beslut\n\nTaxan antas.",
    "Beslut\n\nKommunstyrelsen föreslår kommunfullmäktige besluta\n\nTaxan antas.",
    "Beslut\n\nKommunstyrelsen föreslår kommunfullmäktige att besluta:\n\nTaxan antas.",
    "Beslut\n\nKommunstyrelsen föreslår att kommunfullmäktige beslutar:\n\nTaxan antas.",
    "Beslut\n\nKommunstyrelsens förslag till kommunfullmäktige:\n\nTaxan antas.",
    "Beslut\n\nKommunstyrelsen föreslår kommunfullmäktige besluta att\n\nTaxan antas.",
    "Beslut\n\nKommunstyrelsen föreslår kommunfullmäktige\n\natt Taxan antas.",
]


@pytest.mark.parametrize("body", PASSED_ON)
def test_what_the_body_proposes_to_another_one(body: str) -> None:
    said = [(s, d, n, t.removeprefix("att ")) for s, d, n, t in decisions(f"Ärendet\n\nSoporna.\n\n{body}")]
    assert said == [("forslag", KS, 1, "Taxan antas.")]


def test_own_decision_first_and_then_what_is_proposed() -> None:
    body = (
        "Beslut\n\nKommunstyrelsen beslutar\n\n1. Kontoret redovisar taxan i maj.\n\n"
        "Kommunstyrelsen föreslår kommunfullmäktige besluta\n\n1. Taxan antas.\n\n2. Den gäller från maj."
    )
    assert decisions(body) == [
        ("beslut", KS, 1, "Kontoret redovisar taxan i maj."),
        ("forslag", KS, 1, "Taxan antas."),
        ("forslag", KS, 2, "Den gäller från maj."),
    ]


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


# Points ----------------------------------------------------------------------------------------------------------------

POINTS = [
    ("Taxan antas.", ["Taxan antas."]),
    ("1. Taxan antas.\n2. Planen avslås.", ["Taxan antas.", "Planen avslås."]),
    ("1. Taxan antas.\n\n2. Planen avslås.", ["Taxan antas.", "Planen avslås."]),
    ("Kommunstyrelsen beslutar\n1. Taxan antas.\n2. Planen avslås.", ["Taxan antas.", "Planen avslås."]),
    ("att anta taxan, och\natt avslå planen.", ["att anta taxan, och", "att avslå planen."]),
    ("att anta taxan\n\nsamt\n\natt avslå planen.", ["att anta taxan samt", "att avslå planen."]),
    ("dels att anta taxan,\ndels att avslå planen.", ["att anta taxan,", "att avslå planen."]),
    ("- Taxan antas.\n- Planen avslås.", ["Taxan antas.", "Planen avslås."]),
    ("• Taxan antas.\n• Planen avslås.", ["Taxan antas.", "Planen avslås."]),
    ("Taxan antas.\n\nPlanen avslås.", ["Taxan antas.", "Planen avslås."]),
    ("Taxan antas.\n\nParagrafen är omedelbart justerad.", ["Taxan antas."]),
    ("Taxan antas.\n\nParagrafen justeras omedelbart.", ["Taxan antas."]),
    ("Taxan antas.\n__________", ["Taxan antas."]),
    ("Taxan antas.\n\nSkickas till: Kontoret", ["Taxan antas."]),
    ("Taxan antas.\n\nExpedieras: Kontoret", ["Taxan antas."]),
]


@pytest.mark.parametrize(("text", "points"), POINTS)
def test_points_of_a_decision(text: str, points: list[str]) -> None:
    assert [t for _, _, _, t in decisions(f"Beslut\n\n{text}")] == points


# Which settles which ------------------------------------------------------------------------------------------------------


def paired(
    proposal: str, decision: str, heading: str = "Arbetsutskottets förslag till beslut"
) -> list[tuple[str, str, bool]]:
    rows = found(records.Decision, f"{heading}\n\n{proposal}\n\nBeslut\n\n{decision}")
    proposals = {d.pair_id for d in rows if d.status == "forslag" and d.pair_id}
    return [(d.status, d.change, d.pair_id in proposals) for d in rows]


SAME = ("beslut", "oforandrat", True)
OPEN = ("forslag", "", True)
PAIRS = [
    ("Taxan för avfall antas.", "Taxan för avfall antas.", [OPEN, SAME]),
    ("Taxan för avfall antas.", "Kommunstyrelsen beslutar att taxan för avfall antas.", [OPEN, SAME]),
    ("att anta taxan för avfall", "att anta taxan för avfall.", [OPEN, SAME]),
    (
        "Taxan för avfall antas och gäller från maj.",
        "Taxan för avfall antas och gäller från juni.",
        [OPEN, ("beslut", "andrat", True)],
    ),
    (
        "Taxan för avfall antas.",
        "1. Taxan för avfall antas.\n\n2. Kontoret redovisar hur skolvägarna röjs från snö.",
        [OPEN, SAME, ("beslut", "tillagt", False)],
    ),
    (
        "1. Taxan för avfall antas.\n\n2. Kontoret redovisar hur skolvägarna röjs från snö.",
        "Taxan för avfall antas.",
        [OPEN, ("forslag", "struket", False), SAME],
    ),
    (
        "1. Taxan för avfall antas.\n\n2. Avgiften gäller från maj.",
        "1. Avgiften gäller från maj.\n\n2. Taxan för avfall antas.",
        [OPEN, OPEN, SAME, SAME],
    ),
    ("Taxan för avfall antas.", "Kommunstyrelsen beslutar enligt arbetsutskottets förslag.", [OPEN, SAME]),
    ("Taxan för avfall antas.", "Kommunstyrelsen beslutar i enlighet med arbetsutskottets förslag.", [OPEN, SAME]),
    ("Taxan för avfall antas.", "Kommunstyrelsen bifaller arbetsutskottets förslag.", [OPEN, SAME]),
    ("Taxan för avfall antas.", "Arbetsutskottets förslag bifalls.", [OPEN, SAME]),
    ("Taxan för avfall antas.", "Enligt förslaget.", [OPEN, SAME]),
    ("Taxan för avfall antas.", "Ärendet återremitteras.", [("forslag", "", False), ("beslut", "", False)]),
    ("Taxan för avfall antas.", "Ärendet bordläggs till nästa möte.", [("forslag", "", False), ("beslut", "", False)]),
]


@pytest.mark.parametrize(("proposal", "decision", "expected"), PAIRS)
def test_which_decision_settles_which_proposal(
    proposal: str, decision: str, expected: list[tuple[str, str, bool]]
) -> None:
    assert paired(proposal, decision) == expected


@pytest.mark.parametrize(
    "decision", ["Kommunstyrelsen bifaller förvaltningens förslag.", "Kommunstyrelsen avslår arbetsutskottets förslag."]
)
def test_the_proposal_of_another_one_or_a_refused_one_is_not_settled_unchanged(decision: str) -> None:
    assert SAME not in paired("Taxan för avfall antas.", decision)


# What became of the matter ---------------------------------------------------------------------------------------------------

OUTCOMES = [
    ("Taxan antas.", "bifall"),
    ("Kommunstyrelsen antar taxan.", "bifall"),
    ("att anta taxan", "bifall"),
    ("Taxan fastställs.", "bifall"),
    ("Kommunstyrelsen fastställer taxan.", "bifall"),
    ("Planen godkänns.", "bifall"),
    ("Bidraget beviljas med 5 000 kronor.", "bifall"),
    ("Kommunstyrelsen beviljar bygglov.", "bifall"),
    ("Ansökan tillstyrks.", "bifall"),
    ("Motionen bifalls.", "bifall"),
    ("Kommunstyrelsen ställer sig bakom yttrandet.", "bifall"),
    ("Kommunstyrelsen bifaller förslaget.", "bifall"),
    ("Kommunstyrelsen beslutar enligt förslaget.", "bifall"),
    ("Motionen avslås.", "avslag"),
    ("Kommunstyrelsen avslår motionen.", "avslag"),
    ("Ansökan avstyrks.", "avslag"),
    ("att inte bifalla motionen", "avslag"),
    ("Kommunstyrelsen beslutar att inte bevilja bidraget.", "avslag"),
    ("Medborgarförslaget avslås med hänvisning till kontorets yttrande.", "avslag"),
    ("Ansökan om bygglov avslås.", "avslag"),
    ("Ärendet återremitteras.", "aterremiss"),
    ("att återremittera ärendet för ytterligare beredning", "aterremiss"),
    ("Ärendet återremitteras till kontoret för att godkänna kostnaden.", "aterremiss"),
    ("Ärendet bordläggs.", "bordlaggning"),
    ("Kommunstyrelsen bordlägger ärendet.", "bordlaggning"),
    ("Motionen anses besvarad.", "besvarad"),
    ("Motionen är därmed besvarad.", "besvarad"),
    ("Motionen förklaras besvarad.", "besvarad"),
    ("Interpellationen anses besvarad.", "besvarad"),
    ("Rapporten läggs till handlingarna.", "antecknad"),
    ("Kommunstyrelsen lägger rapporten till handlingarna.", "antecknad"),
    ("Kommunstyrelsen tar del av rapporten.", "antecknad"),
    ("Kommunstyrelsen har tagit del av rapporten.", "antecknad"),
    ("Informationen noteras.", "antecknad"),
    ("Kommunstyrelsen noterar informationen.", "antecknad"),
    ("Kommunstyrelsen antecknar informationen till protokollet.", "antecknad"),
    ("Redovisningen av delegationsbeslut läggs till handlingarna.", "antecknad"),
    ("Anna Ek (S) utses till ordförande.", "val"),
    ("Bo Ask (M) väljs till ersättare i nämnden.", "val"),
    ("Kommunstyrelsen utser Bo Ask (M) att justera protokollet.", "val"),
    ("Ärendet utgår.", "utgar"),
    ("Ärendet utgår från dagordningen.", "utgar"),
    ("Ärendet stryks från föredragningslistan.", "utgar"),
    ("Motionen remitteras till tekniska nämnden.", "ovrigt"),
    ("Kontoret får i uppdrag att se över taxan.", "ovrigt"),
    ("Medborgarförslaget överlämnas till tekniska nämnden.", "ovrigt"),
]


@pytest.mark.parametrize(("decision", "expected"), OUTCOMES)
def test_outcomes(decision: str, expected: str) -> None:
    assert outcome(f"Beslut\n\n{decision}") == expected


@pytest.mark.parametrize(
    ("text", "immediate"),
    [
        ("Paragrafen är omedelbart justerad.", True),
        ("Paragrafen justeras omedelbart.", True),
        ("Paragrafen förklaras omedelbart justerad.", True),
        ("Omedelbar justering", True),
        ("Omedelbart justerad", True),
        ("Paragrafen är justerad.", None),
        ("Protokollet justeras digitalt.", None),
    ],
)
def test_approved_on_the_spot(text: str, immediate: bool | None) -> None:
    (paragraph,) = (
        p for p in rows_in(records.Paragraph, minutes(f"Beslut\n\nTaxan antas.\n\n{text}")) if p.number == 7
    )
    assert paragraph.immediate is immediate


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


@pytest.mark.parametrize(
    ("heading", "body", "owner"),
    [
        ("AU:s förslag till beslut", "Taxan antas.", "AU"),
        ("TEKNISKA NÄMNDENS FÖRSLAG TILL BESLUT", "Taxan antas.", "Tekniska nämnden"),
        ("Förslag till beslut", "Förvaltningen föreslår kommunstyrelsen besluta\n\natt anta taxan", "Förvaltningen"),
    ],
)
def test_more_proposers(heading: str, body: str, owner: str) -> None:
    assert {
        d for s, d, _, _ in decisions(f"{heading}\n\n{body}\n\nBeslut\n\nÄrendet bordläggs.") if s == "forslag"
    } == {owner}


def test_points_are_settled_one_to_one() -> None:
    rows = paired(
        "1. Åtgärd 1 genomförs under året.\n\n2. Åtgärd 2 genomförs under året.",
        "1. Åtgärd 2 genomförs under året.\n\n2. Åtgärd 1 genomförs under året.",
    )
    assert rows == [OPEN, OPEN, SAME, SAME]


def test_a_proposal_taken_with_a_change_is_changed_and_not_struck() -> None:
    rows = paired(
        "Taxan för avfall antas.",
        "Arbetsutskottets förslag bifalls med ändringen att den gäller från maj.",
    )
    assert rows == [OPEN, ("beslut", "andrat", True)]


MORE_OUTCOMES = [
    ("Kommunen köper fastigheten för 2 350 000 kronor.", "bifall"),
    ("Nämnden upplåter marken till föreningen.", "bifall"),
    ("att hyra ut lokalen", "bifall"),
    ("att uppdra åt kontoret att hyra ut lokalen", "ovrigt"),
    ("Kommunen köper inte fastigheten.", "ovrigt"),
    ("Motionen lämnas utan bifall.", "avslag"),
    ("Ansökan avvisas.", "avslag"),
    ("Motionen besvaras med kontorets yttrande.", "besvarad"),
    ("att med godkännande lägga rapporten till handlingarna", "antecknad"),
    ("Anmälan av handlingarna tas till protokollet.", "antecknad"),
    ("att skjuta upp ärendet till nästa sammanträde", "bordlaggning"),
    ("Ärendet tas upp igen vid nästa sammanträde.", "bordlaggning"),
    ("Till ny ledamot för tiden till och med 2026 utses Bo Ask (M).", "val"),
    ("Avsägelsen godkänns och Bo Ask (M) väljs till ny ledamot.", "val"),
    ("Bygglov ges för nybyggnad av enbostadshus.", "bifall"),
    ("Interpellationen får ställas och besvaras vid nästa sammanträde.", "ovrigt"),
    ("Förslaget överlåts till kulturnämnden för beslut.", "ovrigt"),
]


@pytest.mark.parametrize(("decision", "expected"), MORE_OUTCOMES)
def test_more_outcomes(decision: str, expected: str) -> None:
    assert outcome(f"Beslut\n\n{decision}") == expected


# What stands among the points and is none ---------------------------------------------------------------------------

#: The head of a page in the midst of a §, as houses set it.
PAGE_HEADS = [
    "TALLHÄLLA KOMMUN 2024-03-04",
    "TALLHÄLLA KOMMUN\n\nKommunstyrelsen\tSammanträdesprotokoll\t2024-03-04",
    "Tallhälla kommun\nKommunstyrelsen\t2024-03-04\tSida 4 (12)",
    "Kommunstyrelsen 4 mars 2024",
    "Protokoll 2024-03-04\t4 (12)",
    "Kommunstyrelsen\nSammanträdesdatum: 2024-03-04",
]


@pytest.mark.parametrize("head", PAGE_HEADS)
@pytest.mark.parametrize(
    "body",
    ["Beslut\n\n{}\n\nTaxan antas.\n\nDen gäller från maj.", "Beslut\n\nTaxan antas.\n\n{}\n\nDen gäller från maj."],
)
def test_the_head_of_a_page_is_no_decision(head: str, body: str) -> None:
    assert [t for *_, t in decisions(body.format(head))] == ["Taxan antas.", "Den gäller från maj."]


@pytest.mark.parametrize(
    "line",
    [
        "Tallhälla kommun",  # alone it may be anything
        "Kommunstyrelsen 2023-11-20",  # of another day
        "Tallhälla kommun beslutar 2024-03-04",
        "Taxan gäller från den 4 mars 2024.",
    ],
)
def test_what_only_resembles_the_head_of_a_page(line: str) -> None:
    assert line in [t for *_, t in decisions(f"Beslut\n\nTaxan antas.\n\n{line}")]


AFTER = [
    "Bilagor:\n1. Taxa 2024\n2. Karta",
    "Bilaga 1. Taxa 2024\n\nBilaga 2. Karta över området",
    "Bilaga A – Taxa",
    "Exp:\nEkonomiavdelningen\nTekniska kontoret",
    "Kopia: Ekonomiavdelningen",
    "- Ekonomiavdelningen\n- Tekniska kontoret",
    "Akten\nEkonomichefen",
    "I ärendet finns följande handlingar:\n\n- Kontorets skrivelse\n- Karta",
    "Följande handlingar låg till grund för beslutet:\n\n1. Kontorets skrivelse.\n\n2. Karta.",
    "Fakta i ärendet:\n\n- Avgiften är 200 kronor.\n- Hushållen är 400.",
]


@pytest.mark.parametrize("after", AFTER)
@pytest.mark.parametrize("lead", ["Beslut\n\n", "Beslut\n\nKommunstyrelsen beslutar\n\natt ", ""])
def test_lists_behind_a_decision_are_no_points(lead: str, after: str) -> None:
    text = (
        "anta taxan."
        if lead.endswith("att ")
        else "Taxan antas."
        if lead
        else "Kommunstyrelsen beslutar att anta taxan."
    )
    assert len(decisions(f"{lead}{text}\n\n{after}")) == 1


LISTED = [
    ("1. Bilaga 1 godkänns.\n\n2. Bilaga 2 till ordningen upphävs.", 2),
    ("Taxan antas.\n\nBilaga 2 till ordningen upphävs.", 2),
    ("Taxan antas för följande:\n\n- Socialnämnden\n- Tekniska kontoret", 1),
    ("att anta taxan,\n\natt sända den till\n\nEkonomiavdelningen\n\nTekniska kontoret", 2),
    ("Taxan antas.\n\nFöljande handlingar godkänns:\n\n- Policyn\n- Planen", 2),
    ("Taxan antas.\n\nKommunstyrelsen uppdrar åt ekonomichefen att se över avgiften.", 2),
]


@pytest.mark.parametrize(("text", "points"), LISTED)
def test_lists_that_are_decided_on(text: str, points: int) -> None:
    assert len(decisions(f"Beslut\n\n{text}")) == points


# One point with its lead on one line --------------------------------------------------------------------------------

LEADS_IN = [
    "Arbetsutskottet föreslår den 5 februari 2024, § 88, att kommunstyrelsen beslutar Taxan för avfall antas.",
    "Arbetsutskottet föreslår kommunstyrelsen besluta följande: Taxan för avfall antas.",
    "Arbetsutskottet hemställer, 2024-02-05 § 88, att kommunstyrelsen beslutar: Taxan för avfall antas.",
    "Arbetsutskottet föreslår att kommunstyrelsen beslutar\nTaxan för avfall antas.",
]


@pytest.mark.parametrize("proposal", LEADS_IN)
@pytest.mark.parametrize(
    "decision", ["Taxan för avfall antas.", "Kommunstyrelsen beslutar följande: Taxan för avfall antas."]
)
def test_a_lead_on_the_line_of_the_only_point(proposal: str, decision: str) -> None:
    body = f"Förslag till beslut\n\n{proposal}\n\nBeslut\n\n{decision}"
    assert [(s, d, t) for s, d, _, t in decisions(body)] == [
        ("forslag", "Arbetsutskottet", "Taxan för avfall antas."),
        ("beslut", KS, "Taxan för avfall antas."),
    ]
    assert paired(proposal, decision, "Förslag till beslut") == [OPEN, SAME]


def test_a_clause_behind_its_lead_is_the_same() -> None:
    proposal = "Arbetsutskottet föreslår 2024-02-05 § 88 att kommunstyrelsen beslutar att avslå motionen."
    assert paired(proposal, "Kommunstyrelsen beslutar att avslå motionen.") == [OPEN, SAME]
    assert paired(proposal, "Kommunstyrelsen beslutar att bifalla motionen.")[1][1:] != ("oforandrat", True)


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


NOTED_PAPERS = [
    "Länsstyrelsens beslut den 3 oktober om ny ersättare i fullmäktige.",
    "Protokoll från Tallhälla Bostäder AB, extra stämma, §§ 1–9.",
    "Socialnämndens rapport om ej verkställda beslut, kvartal 2.",
    "Skrivelse från boende vid ån",
    "Årsrapport nr 13 från revisorerna",
]


@pytest.mark.parametrize("done", ["Anmälningarna läggs till handlingarna.", "Kommunstyrelsen noterar anmälningarna."])
def test_papers_listed_under_a_note_are_no_points(done: str) -> None:
    listed = "\n\n".join(NOTED_PAPERS)
    assert [text for *_, text in decisions(f"Beslut\n\n{done}\n\n{listed}")] == [done]


@pytest.mark.parametrize(
    "point",
    [
        "Rapport om trygghet överlämnas till polisen.",
        "Beslut om taxa fattas i maj.",
        "Rapport om skolmat begärs in till hösten",
        "Beslut om taxan blir giltigt i maj",
    ],
)
def test_points_after_a_note(point: str) -> None:
    assert len(decisions(f"Beslut\n\nAnmälningarna läggs till handlingarna.\n\n{point}")) == 2


@pytest.mark.parametrize(
    ("text", "points"),
    [
        (
            "Ärendena läggs till handlingarna.\n\nSkolverket: Beslut i ärende om tillsyn.\n\nKommunstyrelsens protokoll § 64.",
            1,
        ),
        ("Anmälan noteras.\n\nSkrivelse från Anna Ek om vägen.\n\nCirkulär 24:7", 1),
        ("Rapport om vägen godkänns.\n\nYttrande till regionen överlämnas.", 2),
        (
            "Taxan antas.\n\nBeslut om avgiften fattas i maj och gäller sedan.\n\nRapport från kontoret ska lämnas i juni.",
            3,
        ),
    ],
)
def test_papers_under_what_is_laid_to_the_files(text: str, points: int) -> None:
    assert len(decisions(f"Beslut\n\n{text}")) == points


def test_what_is_moved_by_one_without_a_party_is_no_point_of_the_proposal() -> None:
    body = "Förslag\n\nAnbudet antas.\n\nAnna Ek yrkade avslag på förslaget.\n\nBeslut\n\nAnbudet antas."
    assert [t for s, _, _, t in decisions(body) if s == "forslag"] == ["Anbudet antas."]


def test_a_decision_in_accordance_with_a_proposal() -> None:
    body = "Kommunstyrelsen beslöt i enlighet med kontorets förslag\n\natt sälja tomten."
    assert [(s, n) for s, _, n, _ in decisions(body)] == [("beslut", 1)]


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


def test_points_behind_a_line_among_papers() -> None:
    points = [
        "Informationen läggs till handlingarna.",
        "Rapport om skolmat begärs in till hösten",
        "Beslut om avgift fattas av rektor",
    ]
    text = "\n\n".join([*points, "Taxan antas."])
    assert len(decisions(f"Beslut\n\n{text}")) == 4
    papers = "Anmälan läggs till handlingarna.\n\nSkrivelse från Anna Ek om vägen.\n\nTaxan antas."
    assert [text for *_, text in decisions(f"Beslut\n\n{papers}")] == [
        "Anmälan läggs till handlingarna.",
        "Taxan antas.",
    ]
