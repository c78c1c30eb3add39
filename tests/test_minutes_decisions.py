"""Proposals and decisions in a paragraph: whose they are, which settles which, and what became of the matter."""

import pytest
from minutes_texts import decisions, minutes, outcome, rows_in

from corpus import records

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
