"""Motions in the room (yrkanden): who moves what, in the words of many secretaries."""

import pytest
from minutes_texts import found

from corpus import records

A, B, C, D, E = ("Anna Ek", "S"), ("Bo Ask", "M"), ("Cilla Alm", "C"), ("Dan Öst", "L"), ("Eva Björk", "V")
Moved = tuple[tuple[str, str], str]


def motions(body: str) -> list[Moved]:
    return [((m.name, m.party), m.kind) for m in found(records.Motion, body)]


def worded(body: str) -> list[tuple[str, str]]:
    return [(d.decider, d.text) for d in found(records.Decision, body) if d.status == "forslag"]


# Under a heading ----------------------------------------------------------------------------------------------------

ONE = [
    # what is done with the matter, in plain words
    ("Anna Ek (S) yrkar att ärendet går tillbaka till kontoret.", "aterremiss"),
    ("Anna Ek (S) yrkar att frågan ska skickas åter till beredningen.", "aterremiss"),
    ("Anna Ek (S) begär att frågan skjuts upp.", "bordlaggning"),
    ("Anna Ek (S) föreslår en ny punkt 4: Taxan ses över.", "tillagg"),
    ("Anna Ek (S) yrkar att tillägget i stället ska vara 200 kronor.", "andring"),
    # bifall
    ("Anna Ek (S) yrkar bifall till kommunstyrelsens förslag.", "bifall"),
    ("Anna Ek (S) yrkar bifall.", "bifall"),
    ("Anna Ek (S) yrkar bifall till\nförslaget.", "bifall"),
    ("Anna Ek (s) yrkade bifall till förslaget.", "bifall"),
    ("Anna Ek (S) yrkar att förslaget bifalls.", "bifall"),
    ("Anna Ek (S) yrkar att nämnden bifaller motionen.", "bifall"),
    ("Anna Ek (S) yrkar att nämnden beslutar enligt förvaltningens förslag.", "bifall"),
    ("Anna Ek (S) yrkar att nämnden ska besluta i enlighet med kontorets förslag.", "bifall"),
    ("Anna Ek (S) föreslår bifall till förslaget.", "bifall"),
    ("Anna Ek (S) föreslår att förslaget antas.", "bifall"),
    ("Anna Ek (S) tillstyrker förslaget.", "bifall"),
    ("Anna Ek (S) biträder förslaget.", "bifall"),
    ("Anna Ek (S) begär bifall till förslaget.", "bifall"),
    ("Anna Ek (S): Bifall till förslaget.", "bifall"),
    ("Anna Ek (S) – bifall till förslaget", "bifall"),
    ("Anna Ek (S), bifall till förslaget", "bifall"),
    ("Anna Ek (S)\tBifall till förslaget", "bifall"),
    ("• Anna Ek (S) yrkar bifall till förslaget.", "bifall"),
    ("- Anna Ek (S) yrkar bifall till förslaget", "bifall"),
    ("1. Anna Ek (S) yrkar bifall till förslaget.", "bifall"),
    ("Yrkande från Anna Ek (S): Bifall till förslaget.", "bifall"),
    (
        "Yrkande av Anna Ek (S): bifall till förslaget.",
        "bifall",
    ),
    ("Av Anna Ek (S): bifall till förslaget.", "bifall"),
    ("Anna Eks (S) yrkande: bifall till förslaget.", "bifall"),
    ("Bifall till förslaget yrkas av Anna Ek (S).", "bifall"),
    ("Anna Ek (Socialdemokraterna) yrkar bifall till förslaget.", "bifall"),
    ("Anna Ek, (S), yrkar bifall till förslaget.", "bifall"),
    ("Anna Ek yrkar bifall till förslaget.", "bifall"),  # the party is in the list
    ("Ledamoten Anna Ek (S) yrkar bifall till förslaget.", "bifall"),
    ("Ordföranden yrkar bifall till förslaget.", "bifall"),
    ("Ordförande Anna Ek (S) yrkar bifall till förslaget.", "bifall"),
    ("Ordföranden, Anna Ek (S), yrkar bifall till förslaget.", "bifall"),
    ("Anna Ek (S) yrkar för Socialdemokraternas räkning bifall till förslaget.", "bifall"),
    ("Anna Ek (S) yrkar bifall till förslaget och anför att taxan behövs.", "bifall"),
    ("Anna Ek (S) yrkar bifall till Bo Asks (M) förslag.", "bifall"),
    ("Anna Ek (S) yrkar bifall till liggande förslag.", "bifall"),
    # the mover after the verb
    ("Vid dagens sammanträde yrkar Anna Ek (S) bifall till förslaget.", "bifall"),
    ("Under överläggningen yrkar Anna Ek (S) bifall till förslaget.", "bifall"),
    ("Därefter yrkar Anna Ek (S) avslag på förslaget.", "avslag"),
    # avslag
    ("Anna Ek (S) yrkar avslag på motionen.", "avslag"),
    ("Anna Ek (S) yrkar avslag till förslaget.", "avslag"),
    ("Anna Ek (S) yrkar att motionen avslås.", "avslag"),
    ("Anna Ek (S) yrkar att motionen ska avslås.", "avslag"),
    ("Anna Ek (S) yrkar på avslag.", "avslag"),
    ("Anna Ek (S) avstyrker förslaget.", "avslag"),
    ("Anna Ek (S): Avslag på motionen.", "avslag"),
    ("Anna Ek (S) yrkar avslag på Bo Asks yrkande om återremiss.", "avslag"),
    ("Anna Ek (S) yrkar att nämnden avslår medborgarförslaget.", "avslag"),
    # återremiss, bordläggning
    ("Anna Ek (S) yrkar återremiss.", "aterremiss"),
    ("Anna Ek (S) yrkar på återremiss av ärendet.", "aterremiss"),
    ("Anna Ek (S) yrkar att ärendet återremitteras för ytterligare beredning.", "aterremiss"),
    ("Anna Ek (S) framställer yrkande om återremiss.", "aterremiss"),
    ("Anna Ek (S) yrkar att ärendet ska återremitteras till kontoret i syfte att se över kostnaden.", "aterremiss"),
    ("Anna Ek (S) lämnar ett återremissyrkande: ärendet återremitteras.", "aterremiss"),
    ("Anna Ek (S) yrkar bordläggning av ärendet.", "bordlaggning"),
    ("Anna Ek (S) föreslår att ärendet bordläggs.", "bordlaggning"),
    ("Anna Ek (S) begär att ärendet bordläggs till nästa möte.", "bordlaggning"),
    # besvarad
    ("Anna Ek (S) yrkar att motionen ska anses besvarad.", "besvarad"),
    ("Anna Ek (S) yrkar att motionen förklaras besvarad.", "besvarad"),
    # own words
    ("Anna Ek (S) yrkar att punkt 2 stryks.", "andring"),
    ("Anna Ek (S) yrkar att ordet ska ersätts med ordet bör i punkt 2.", "andring"),
    ("Anna Ek (S) yrkar följande ändring: taxan ska vara 200 kronor.", "andring"),
    ("Anna Ek (S) lägger följande ändringsyrkande: att taxan ska vara 200 kronor.", "andring"),
    ("Anna Ek (S) yrkar bifall till förslaget med ändringen att taxan gäller från maj.", "andring"),
    ("Anna Ek (S) yrkar följande tillägg: att taxan ses över varje år.", "tillagg"),
    ("Anna Ek (S) yrkar bifall till förslaget med tillägget att taxan ses över varje år.", "tillagg"),
    ("Anna Ek (S) yrkar bifall till förslaget med följande tillägg: taxan ses över varje år.", "tillagg"),
    ("Anna Ek (S) lämnar följande tilläggsyrkande: Taxan ses över varje år.", "tillagg"),
    ("Anna Ek (S) framställer ett tilläggsyrkande: att taxan ses över varje år.", "tillagg"),
    ("Anna Ek (S) yrkar att taxan ska vara 200 kronor i stället för 300 kronor.", "andring"),
]


@pytest.mark.parametrize(("text", "kind"), ONE)
def test_one_motion(text: str, kind: str) -> None:
    assert motions(f"Yrkanden\n\n{text}\n\nBeslut\n\nTaxan antas.") == [(A, kind)]


SEVERAL = [
    ("Anna Ek (S) och Bo Ask (M) yrkar bifall till förslaget.", [(A, "bifall"), (B, "bifall")]),
    (
        "Anna Ek (S), Bo Ask (M) samt Cilla Alm (C) yrkar avslag på motionen.",
        [(A, "avslag"), (B, "avslag"), (C, "avslag")],
    ),
    (
        "Anna Ek (S), Bo Ask (M),\nCilla Alm (C) och Dan Öst (L) yrkar bifall till förslaget.",
        [(A, "bifall"), (B, "bifall"), (C, "bifall"), (D, "bifall")],
    ),
    ("Anna Ek (S), Bo Ask (M) m.fl. yrkar bifall till förslaget.", [(A, "bifall"), (B, "bifall")]),
    ("Anna Ek m.fl. (S) yrkar avslag på förslaget.", [(A, "avslag")]),
    (
        "Anna Ek (S) yrkar bifall till motionen. Bo Ask (M) yrkar avslag på motionen.",
        [(A, "bifall"), (B, "avslag")],
    ),
    (
        "Anna Ek (S) yrkar bifall till motionen.\nBo Ask (M) yrkar avslag på motionen.",
        [(A, "bifall"), (B, "avslag")],
    ),
    ("Anna Ek (S): bifall till motionen\nBo Ask (M): avslag på motionen", [(A, "bifall"), (B, "avslag")]),
    (
        "Anna Ek (S) yrkar bifall till motionen.\n\nBo Ask (M) instämmer i Anna Eks yrkande.",
        [(A, "bifall"), (B, "bifall")],
    ),
    (
        "Anna Ek (S) yrkar avslag på motionen.\n\nBo Ask (M) och Cilla Alm (C) instämmer.",
        [(A, "avslag"), (B, "avslag"), (C, "avslag")],
    ),
    (
        "Anna Ek (S) yrkar avslag på motionen.\n\nBo Ask (M) instämmer i yrkandet.",
        [(A, "avslag"), (B, "avslag")],
    ),
    (
        "Anna Ek (S) yrkar avslag på motionen.\n\nBo Ask (M) ansluter sig till Anna Eks (S) yrkande.",
        [(A, "avslag"), (B, "avslag")],
    ),
    ("Anna Ek (S) yrkar avslag på motionen.\n\nI yrkandet instämmer Bo Ask (M).", [(A, "avslag"), (B, "avslag")]),
    (
        "Anna Ek (S) yrkar avslag på motionen, vilket Bo Ask (M) instämmer i.",
        [(A, "avslag"), (B, "avslag")],
    ),
    (
        "Anna Ek (S) yrkar, med instämmande av Bo Ask (M), bifall till förslaget.",
        [(A, "bifall"), (B, "bifall")],
    ),
    (
        "Anna Ek (S), med instämmande av Bo Ask (M), yrkar bifall till förslaget.",
        [(A, "bifall"), (B, "bifall")],
    ),
    ("Anna Ek (S) yrkar bifall till förslaget med instämmande av Bo Ask (M).", [(A, "bifall"), (B, "bifall")]),
    (
        "Anna Ek (S) med instämmande av Bo Ask (M) och Cilla Alm (C) yrkar avslag på förslaget.",
        [(A, "avslag"), (B, "avslag"), (C, "avslag")],
    ),
    ("Anna Ek och Bo Ask (båda S) yrkar avslag på motionen.", [(A, "avslag"), (("Bo Ask", "S"), "avslag")]),
    (
        "Anna Ek (S) yrkar i första hand återremiss och i andra hand avslag.",
        [(A, "aterremiss"), (A, "avslag")],
    ),
    (
        "Anna Ek (S) yrkar i första hand att ärendet återremitteras och i andra hand bifall till motionen.",
        [(A, "aterremiss"), (A, "bifall")],
    ),
    ("I första hand yrkar Anna Ek (S) återremiss och i andra hand avslag.", [(A, "aterremiss"), (A, "avslag")]),
    ("Moderaterna yrkar avslag på förslaget.", [(("", "M"), "avslag")]),
    ("S och V yrkar bifall till motionen.", [(("", "S"), "bifall"), (("", "V"), "bifall")]),
    (
        "Socialdemokraterna och Vänsterpartiet yrkar bifall till motionen.",
        [(("", "S"), "bifall"), (("", "V"), "bifall")],
    ),
    ("Sverigedemokraternas grupp genom Finn Rask (SD) yrkar avslag.", [(("Finn Rask", "SD"), "avslag")]),
    (
        "Följande yrkanden framställs:\n\nAnna Ek (S) yrkar bifall till förslaget.\n\nBo Ask (M) yrkar återremiss.",
        [(A, "bifall"), (B, "aterremiss")],
    ),
    (
        "Anna Ek (S) yrkar bifall till förslaget.\n\nBo Ask (M) yrkar bifall till förslaget med följande ändring:\n\n"
        "Taxan gäller från maj.",
        [(A, "bifall"), (B, "andring")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_movers_and_motions(text: str, expected: list[Moved]) -> None:
    assert motions(f"Yrkanden\n\n{text}\n\nBeslut\n\nTaxan antas.") == expected


HEADINGS = [
    "Yrkanden", "Yrkande", "YRKANDEN", "Yrkanden:", "Förslag och yrkanden", "Yrkanden på sammanträdet", "Yrkanden under mötet",
    "Framställda yrkanden", "Förslag på mötet", "Förslag under sammanträdet", "Förslag till beslut på sammanträdet",
    "Förslag på sammanträdet", "Dagens sammanträde", "Överläggning", "Behandling", "Inlägg och yrkanden",
    "Beslutsgång", "Yrkanden och beslutsgång", "Yttranden och yrkanden", "Anföranden och yrkanden", "Debatt",
]  # fmt: skip


@pytest.mark.parametrize("heading", HEADINGS)
def test_headings_under_which_members_move(heading: str) -> None:
    moved = "Anna Ek (S) yrkar avslag på förslaget."
    body = f"Förslag till beslut\n\nTaxan antas.\n\n{heading}\n\n{moved}\n\nBeslut\n\nTaxan antas."
    assert motions(body) == [(A, "avslag")]


@pytest.mark.parametrize(
    ("heading", "text", "kind"),
    [
        ("Tilläggsyrkande", "Anna Ek (S) yrkar att kontoret redovisar taxan i maj.", "tillagg"),
        ("Ändringsyrkande", "Anna Ek (S) yrkar att taxan ska vara 200 kronor.", "andring"),
        ("Yrkande om återremiss", "Anna Ek (S) yrkar att kontoret räknar en gång till.", "aterremiss"),
        ("Avslagsyrkande", "Anna Ek (S) yrkar att förslaget inte genomförs.", "avslag"),
    ],
)
def test_the_heading_tells_what_the_words_do_not(heading: str, text: str, kind: str) -> None:
    assert motions(f"{heading}\n\n{text}\n\nBeslut\n\nTaxan antas.") == [(A, kind)]


def test_a_paragraph_without_headings() -> None:
    body = "Anna Ek (S) yrkar bifall till förslaget.\n\nBo Ask (M) yrkar avslag.\n\nKommunstyrelsen beslutar att anta taxan."
    assert motions(body) == [(A, "bifall"), (B, "avslag")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Herr Ask yrkade bifall till förslaget.", [(B, "bifall")]),
        ("Fru Ek (s) yrkade avslag å förslaget.", [(A, "avslag")]),
        ("Herr Ask, i vars yrkande fru Ek instämde, yrkade avslag.", [(B, "avslag"), (A, "avslag")]),
        ("Bo Ask hemställde om bifall till förslaget.", [(B, "bifall")]),
        ("Hr Berg yrkade bifall till förslaget.", [(("Berg", ""), "bifall")]),
        ("Fru Ek yrkade avslag, vari hr Ask instämde.", [(A, "avslag"), (B, "avslag")]),
        ("Anna Ek yrkade avslag, i vilket yrkande Bo Ask instämde.", [(A, "avslag"), (B, "avslag")]),
        (
            "Herr Ask hemställde, att ärendet måtte återremitteras. Häri instämde herr Öst.",
            [(B, "aterremiss"), (D, "aterremiss")],
        ),
        (
            "Herr Ask yrkade, under instämmande av fru Ek, att taxan skulle vara 20 kronor.",
            [(B, "andring"), (A, "andring")],
        ),
        ("Herr Ask föreslog bordläggning.", [(B, "bordlaggning")]),
        ("Herr Ask föreslog, att ärendet skulle bordläggas.", [(B, "bordlaggning")]),
    ],
)
def test_older_minutes(text: str, expected: list[Moved]) -> None:
    assert motions(f"{text}\n\nKommunstyrelsen beslöt att anta taxan.") == expected


NO_MOTIONS = [
    "Yrkanden\n\nAnna Ek (S) yttrar sig i ärendet.",
    "Yrkanden\n\nInga yrkanden framställs.",
    "Yrkanden\n\nIngen yrkar något annat än förslaget.",
    "Ärendet\n\nI en motion yrkar Anna Ek (S) att kommunen bygger en väg.",
    "Bakgrund\n\nAnna Ek (S) yrkar i en motion att kommunen bygger en väg.",
    "Sammanfattning\n\nAnna Ek (S) har i en motion yrkat att kommunen bygger en väg.",
    "Beredning\n\nVid arbetsutskottets möte yrkade Anna Ek (S) avslag.",
    "Beslutsgång\n\nOrdföranden ställer Anna Eks (S) yrkande mot Bo Asks (M) yrkande och finner att taxan antas.",
    "Beslutsgång\n\nOrdföranden ställer proposition på bifall och avslag, och finner bifall till Anna Eks (S) yrkande.",
    "Beslutsgång\n\nOrdföranden frågar om nämnden bifaller Anna Eks (S) yrkande och finner att så sker.",
    "Reservation\n\nAnna Ek (S) reserverar sig till förmån för sitt yrkande om avslag.",
    "Beslut\n\nKommunstyrelsen beslutar att avslå Anna Eks (S) yrkande.",
    "Anföranden\n\nAnna Ek (S), Bo Ask (M) och Cilla Alm (C).",
    # supposed, asked, denied
    "Yrkanden\n\nOm Anna Ek (S) yrkar avslag ska ärendet återremitteras.",
    "Yrkanden\n\nOrdföranden frågar om Anna Ek (S) yrkar återremiss.",
    "Yrkanden\n\nDet är oklart huruvida ledamoten Anna Ek (S) yrkar återremiss.",
    "Yrkanden\n\nAnna Ek (S) yrkar inte bifall utan avvaktar.",
    "Yrkanden\n\nI dag yrkar Anna Ek (S) varken bifall eller avslag.",
    # at another meeting, in another body
    "Yrkanden\n\nAnna Ek (S) yrkade bifall till förslaget i miljönämnden.",
    "Yrkanden\n\nAnna Ek (S) yrkade i nämnden avslag på förslaget.",
    "Yrkanden\n\nI Barn- och skolnämnden yrkade Anna Ek (S) avslag.",
    "Yrkanden\n\nVid arbetsutskottets sammanträde yrkade Anna Ek (S) avslag på förslaget.",
    "Yrkanden\n\nI AU yrkade Anna Ek (S) avslag.",
    "Yrkanden\n\nAnna Ek (S) yrkade avslag vid förra sammanträdet.",
    "Yrkanden\n\nVid sammanträdet den 3 februari 2024 yrkade Anna Ek (S) avslag.",
    "Yrkanden\n\nAnna Ek (S) har tidigare yrkat avslag.",
    "Frågan behandlades i arbetsutskottet, där Anna Ek (S) yrkade avslag.\n\nKommunstyrelsen beslutar att anta taxan.",
    # what the matter is about
    "Ärendebeskrivning\n\nAnna Ek (S) yrkar att kommunen bygger en väg.",
    "Information\n\nAnna Ek (S) yrkar avslag på förslaget hos länsstyrelsen.",
]


@pytest.mark.parametrize("body", NO_MOTIONS)
def test_what_is_no_motion(body: str) -> None:
    assert motions(body) == []


MOVED_HERE = [
    "Yrkanden\n\nAnna Ek (S) yrkar inte bara bifall utan lägger till ett tack.",
    "Yrkanden\n\nVid dagens sammanträde den 4 mars 2024 yrkade Anna Ek (S) bifall.",
    "Yrkanden\n\nAnna Ek (S) yrkade i kommunstyrelsen bifall till förslaget.",
    "Yrkanden\n\nAnna Ek (S), ledamot i miljönämnden, yrkar bifall till förslaget.",
    "Yrkanden\n\nSom ordförande i miljönämnden yrkar Anna Ek (S) bifall till förslaget.",
    "Yrkanden\n\nAnna Ek (S) yrkar bifall till miljönämndens tidigare förslag.",
    "Yrkanden\n\nAnna Ek (S) yrkar med anledning av vad som sagts i miljönämnden bifall till förslaget.",
    "Yrkanden\n\nAnna Ek (S) yrkar i likhet med vad hon yrkade i arbetsutskottet bifall till förslaget.",
    "Yrkanden\n\nAnna Ek (S) yrkar bifall till förslaget i miljönämndens yttrande.",
    "Yrkanden\n\nAnna Ek (S) yrkar bifall till förslaget att frågan prövas i miljönämnden.",
    "Fru Ek, som i miljönämnden hade reserverat sig, yrkade bifall.\n\nKommunstyrelsen beslöt att anta taxan.",
]


@pytest.mark.parametrize("body", MOVED_HERE)
def test_what_is_moved_here_though_other_bodies_are_named(body: str) -> None:
    assert motions(body) == [(A, "bifall")]


MOTION = "Anna Ek (S) yrkar att taxan ska vara 200 kronor."
AFTER_A_MOTION = [
    f"{MOTION} Bo Ask (M) anser att taxan är för hög.",
    f"{MOTION} Bo Ask (M) och Cilla Alm (C) yttrar sig i ärendet.",
    f"{MOTION} Därefter lämnar Bo Ask (M) mötet.",
    f"{MOTION} Under debatten yttrar sig även Bo Ask (M).",
    f"{MOTION} Herr Ask svarade på frågor.",
    f"{MOTION}\n\nBo Ask (M) deltar i debatten.",
    f"{MOTION}\n\nBo Ask (M) yrkade avslag vid förra sammanträdet.",
    f"{MOTION}\n\nÄven Bo Ask (M) framhåller att taxan behövs.",
    "Anna Ek (S) yrkar att\n\ntaxan ska vara 200 kronor.\n\nBo Ask (M) anser att det är för dyrt.",
]


@pytest.mark.parametrize("text", AFTER_A_MOTION)
def test_what_the_next_person_does_is_no_part_of_a_motion(text: str) -> None:
    (moved,) = found(records.Motion, f"Yrkanden\n\n{text}\n\nBeslut\n\nTaxan antas.")
    assert moved.text == MOTION
    assert worded(f"Yrkanden\n\n{text}") == [("Anna Ek", "taxan ska vara 200 kronor.")]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Ek (S) yrkar följande val:\n\nBo Ask (M) utses till ledamot.\n\nCilla Alm (C) blir ersättare.",
        "Anna Ek (S) yrkar följande:\n\n1. Bo Ask (M) ansvarar för taxan.\n\n2. Cilla Alm (C) blir ersättare.",
        "Anna Ek (S) yrkar att valet görs så. Bo Ask (M) utses till ledamot. Cilla Alm (C) blir ersättare.",
        "Anna Ek (S) yrkar bifall. Anna Ek (S) framhåller att Bo Ask (M) utses till ledamot. Cilla Alm (C) blir ersättare.",
    ],
)
def test_persons_in_what_is_moved_are_a_part_of_it(text: str) -> None:
    (moved,) = found(records.Motion, f"Yrkanden\n\n{text}\n\nBeslut\n\nTaxan antas.")
    assert moved.text.endswith("Cilla Alm (C) blir ersättare.")


def test_whose_motion_it_is_not() -> None:
    text = "Yrkanden\n\nAnna Ek (S) yrkar bifall till förslaget och avslag på Bo Asks (M) yrkande."
    found_here = motions(text)
    assert found_here[0] == (A, "bifall") and {who for who, _ in found_here} == {A}


# Proposals in the movers' own words -----------------------------------------------------------------------------------

WORDED = [
    ("Anna Ek (S) yrkar bifall till förslaget.", []),
    ("Anna Ek (S) yrkar avslag på förslaget.", []),
    ("Anna Ek (S) yrkar att ärendet återremitteras.", []),
    (
        "Anna Ek (S) yrkar att taxan ska vara 200 kronor i stället.",
        [("Anna Ek", "taxan ska vara 200 kronor i stället.")],
    ),
    ("Anna Ek (S) yrkar följande tillägg: Taxan ses över varje år.", [("Anna Ek", "Taxan ses över varje år.")]),
    (
        "Anna Ek (S) yrkar bifall till förslaget med tillägget att taxan ses över varje år.",
        [("Anna Ek", "taxan ses över varje år.")],
    ),
    (
        "Anna Ek (S) och Bo Ask (M) yrkar följande ändring: Taxan ska vara 200 kronor.",
        [("Anna Ek m.fl.", "Taxan ska vara 200 kronor.")],
    ),
    (
        "Anna Ek (S) yrkar följande ändringar:\n\n1. Taxan ska vara 200 kronor.\n\n2. Den gäller från maj.",
        [("Anna Ek", "Taxan ska vara 200 kronor."), ("Anna Ek", "Den gäller från maj.")],
    ),
    (
        "Anna Ek (S) yrkar\n\natt taxan ska vara 200 kronor i stället\n\natt den ändras från maj",
        [("Anna Ek", "att taxan ska vara 200 kronor i stället"), ("Anna Ek", "att den ändras från maj")],
    ),
    (
        "Anna Ek (S) yrkar följande tillägg:\n- att taxan ses över varje år\n- att kontoret redovisar den",
        [("Anna Ek", "att taxan ses över varje år"), ("Anna Ek", "att kontoret redovisar den")],
    ),
]


def _without_att(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(who, text.removeprefix("att ")) for who, text in pairs]


@pytest.mark.parametrize(("text", "expected"), WORDED)
def test_a_motion_in_own_words_is_a_proposal_too(text: str, expected: list[tuple[str, str]]) -> None:
    body = f"Yrkanden\n\n{text}\n\nBeslut\n\nÄrendet bordläggs."
    assert _without_att(worded(body)) == _without_att(expected)


TOGETHER = [
    ("Anna Ek (S) yrkar bifall till förslaget och Bo Ask (M) yrkar avslag.", [(A, "bifall"), (B, "avslag")]),
    ("Anna Ek (S) yrkar bifall till förslaget, medan Bo Ask (M) avslag.", [(A, "bifall"), (B, "avslag")]),
    ("Bifall till förslaget: Anna Ek (S), Bo Ask (M)\n\nAvslag: Eva Björk (V)", [(A, "bifall"), (B, "bifall"), (E, "avslag")]),
    ("Följande yrkar avslag: Anna Ek (S) och Bo Ask (M).", [(A, "avslag"), (B, "avslag")]),
    ("Anna Ek (S) och Bo Ask (M): Bifall till förslaget. Eva Björk (V) med instämmande av Dan Öst (L): Avslag.",
     [(A, "bifall"), (B, "bifall"), (E, "avslag"), (D, "avslag")]),
    ("Anna Ek yrkar, med instämmande från Bo Ask (M), bifall till förslaget.", [(A, "bifall"), (B, "bifall")]),
    ("Anna Ek och Bo Ask yrkar avslag.", [(A, "avslag"), (B, "avslag")]),
    ("Ek (S) yrkar bifall. Ask (M) yrkar avslag.", [(A, "bifall"), (B, "avslag")]),
    ("Anna Ek (S) yrkar att avgiften fastställs till 90 kronor. Bo Ask (M) biträder yrkandet.",
     [(A, "andring"), (B, "andring")]),
    ("Anna Ek (S) föreslår att nämnden avslår punkt 2 och i stället ger kontoret en ny uppgift.", [(A, "andring")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOGETHER)
def test_several_in_one_sentence_or_under_what_they_move(text: str, expected: list[Moved]) -> None:
    assert motions(f"Yrkanden\n\n{text}\n\nBeslut\n\nTaxan antas.") == expected


def test_what_is_quoted_was_moved_elsewhere() -> None:
    quoted = "Ur arbetsutskottets protokoll § 12:\n\n”Anna Ek (S) yrkar avslag.”"
    assert motions(f"{quoted}\n\nBeslut\n\nTaxan antas.") == []


def test_herrar_in_older_minutes() -> None:
    body = "Herrar Ask och Öst yrkade, med instämmande av fru Ek, bifall.\n\nKommunstyrelsen beslöt att anta taxan."
    assert motions(body) == [(B, "bifall"), (D, "bifall"), (A, "bifall")]


# Other verbs, denials, motions that join or refuse another one --------------------------------------------------------

OTHER_VERBS = [
    # what is denied
    ("Anna Ek (S) yrkar att bygglov inte ska beviljas.", "avslag"),
    ("Anna Ek (S) yrkar att förslaget inte antas.", "avslag"),
    ("Anna Ek (S) yrkar att ansökan ej skall bifallas.", "avslag"),
    ("Anna Ek (S) yrkar att nämnden inte bifaller motionen.", "avslag"),
    ("Anna Ek (S) yrkar att inget bidrag beviljas.", "avslag"),
    ("Anna Ek (S) yrkar att inga medel ska beviljas.", "avslag"),
    ("Anna Ek (S) yrkar att inte godkänna avtalet.", "avslag"),
    ("Anna Ek (S) yrkar att dispens inte medges.", "avslag"),
    ("Anna Ek (S) yrkar att planen icke fastställs.", "avslag"),
    ("Anna Ek (S) yrkar att motionen inte ska avslås.", "bifall"),
    ("Anna Ek (S) yrkar att ärendet inte återremitteras.", "avslag"),
    ("Anna Ek (S) yrkar att ärendet inte ska bordläggas.", "avslag"),
    ("Anna Ek (S) yrkar inte bara bifall till förslaget.", "bifall"),
    ("Anna Ek (S) yrkar att bygglov beviljas.", "bifall"),
    # verbs and tenses
    ("Anna Ek (S) förordade bifall till förslaget.", "bifall"),
    ("Anna Ek (S) förordar att ärendet bordläggs.", "bordlaggning"),
    ("Anna Ek (S) föreslog att ärendet skulle bordläggas.", "bordlaggning"),
    ("Anna Ek (S) föreslog att ärendet skulle återremitteras för att pröva en ombyggnad.", "aterremiss"),
    ("Anna Ek (S) ville avslå motionen.", "avslag"),
    ("Anna Ek (S) vill att motionen avslås.", "avslag"),
    ("Anna Ek (S) tillstyrkte förslaget.", "bifall"),
    ("Anna Ek (S) avstyrkte ansökan.", "avslag"),
    ("Anna Ek (S) stödde förslaget.", "bifall"),
    ("Anna Ek (S) biträdde förslaget.", "bifall"),
    ("Anna Ek (S) begärde återremiss.", "aterremiss"),
    ("Anna Ek (S) föreslog att nämnden skulle besluta i enlighet med kontorets förslag.", "bifall"),
    ("Anna Ek (S) föreslog att frågan skulle skjutas upp.", "bordlaggning"),
    ("Anna Ek (S) lade fram ett eget förslag, vilket framgår av reservationen.", "andring"),
    ("Anna Ek (S) lade ett motförslag.", "andring"),
    ("Ordföranden Anna Ek m.fl. (S) föreslog bifall till kontorets förslag.", "bifall"),
    ("Vice ordföranden Bo Ask m.fl. (M) yrkade avslag.", "avslag"),
    # one thing
    ("Anna Ek (S) yrkar bifall till kontorets förslag, det vill säga avslag på motionen.", "bifall"),
    ("Anna Ek (S) yrkar bifall till yrkandet om avslag på motionen.", "bifall"),
    ("Anna Ek (S) yrkar avslag på yrkandena om återremiss och bordläggning.", "avslag"),
    ("Anna Ek (S) yrkar bifall till förslaget och att ärendet avgörs i dag.", "bifall"),
    ("Anna Ek (S) yrkar bifall till förslaget och anför att taxan behövs och att den är låg.", "bifall"),
    # an addition
    ("Anna Ek (S) yrkar bifall till liggande förslag, med det tillägget att taxan följs upp.", "tillagg"),
    ("Anna Ek (S) yrkar att förslaget bifalls med tillägget att taxan följs upp.", "tillagg"),
    ("Anna Ek (S) yrkar bifall till förslaget med ett tillägg om att taxan följs upp.", "tillagg"),
    ("Anna Ek (S) yrkar bifall till förslaget samt att kontoret redovisar utfallet i mars.", "tillagg"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "kind"), OTHER_VERBS)
@pytest.mark.parametrize("heading", ["Yrkanden", "Förslag till beslut"])
def test_other_verbs_and_denials(sentence: str, kind: str, heading: str) -> None:
    body = f"{heading}\n\n{sentence}\n\nBeslut\n\nTaxan antas."
    assert [k for _, k in motions(body)] == [kind]
    own = ["taxan följs upp."] if "taxan följs upp" in sentence else []
    own = ["kontoret redovisar utfallet i mars."] if "i mars" in sentence else own
    assert [text for _, text in worded(body)] == own  # no point of a proposal before the meeting


SEVERAL_THINGS = [
    ("avslag på återremissyrkandet och bifall till förslaget", ["avslag", "bifall"]),
    ("bifall till förslaget samt avslag på yrkandet om återremiss", ["bifall", "avslag"]),
    ("avslag på Bo Asks (M) yrkande och bifall till förslaget", ["avslag", "bifall"]),
    ("bifall till kontorets förslag och avslag på Bo Asks (M) förslag till ny punkt 4", ["bifall", "avslag"]),
    ("avslag på tilläggsyrkandet och i övrigt bifall till kontorets förslag", ["avslag", "bifall"]),
    ("bifall till förslagets punkter 1 och 2 och avslag på punkt 3", ["bifall", "avslag"]),
    ("återremiss av punkt 2 och i övrigt bifall till förslaget", ["aterremiss", "bifall"]),
    ("att förslaget bifalls och att Bo Asks yrkande om en ny punkt avslås", ["bifall", "avslag"]),
    # the one if the other falls
    ("i första hand återremiss, i andra hand avslag", ["aterremiss", "avslag"]),
    ("återremiss i första hand och avslag i andra hand", ["aterremiss", "avslag"]),
    (
        "i första hand avslag, i andra hand återremiss och i tredje hand bordläggning",
        ["avslag", "aterremiss", "bordlaggning"],
    ),
    ("primärt återremiss och sekundärt avslag", ["aterremiss", "avslag"]),
    ("återremiss och, om detta inte bifalls, avslag på motionen", ["aterremiss", "avslag"]),
    ("avslag på förslaget, och om det faller, återremiss", ["avslag", "aterremiss"]),
]


@pytest.mark.parametrize(("told", "kinds"), SEVERAL_THINGS)
def test_several_things_in_one_sentence(told: str, kinds: list[str]) -> None:
    body = f"Yrkanden\n\nAnna Ek (S) yrkar {told}.\n\nBeslut\n\nTaxan antas."
    assert motions(body) == [(A, kind) for kind in kinds]


HELD_ON = [
    ("Anna Ek (S) yrkar återremiss. Anna Ek (S) vidhåller sitt yrkande.", [(A, "aterremiss")]),
    ("Anna Ek (S) vidhåller sitt yrkande från arbetsutskottet om återremiss.", [(A, "aterremiss")]),
    ("Anna Ek (S) står fast vid sitt yrkande om avslag.", [(A, "avslag")]),
    ("Anna Ek (S) vidhåller arbetsutskottets förslag.", [(A, "bifall")]),
    ("Anna Ek (S) vidhåller sina tidigare yrkanden.", [(A, "")]),
    ("Anna Ek (S) vidhåller kritiken mot förslaget.", []),
    ("Anna Ek (S) vidhåller inte sitt yrkande.", []),
    ("Anna Ek (S) frågar om Bo Ask (M) vidhåller sitt yrkande.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HELD_ON)
def test_who_holds_on_to_a_motion(text: str, expected: list[Moved]) -> None:
    body = f"Yrkanden\n\n{text} Cilla Alm (C) yrkar bifall.\n\nBeslut\n\nTaxan antas."
    assert motions(body) == [*expected, (C, "bifall")]


@pytest.mark.parametrize(
    ("who", "mover"),
    [("Ordföranden", [A]), ("Vice ordföranden", [B]), ("Förste vice ordförande", [B]), ("2:e vice ordföranden", [])],
)
def test_who_presides_and_who_would(who: str, mover: list[tuple[str, str]]) -> None:
    body = f"Yrkanden\n\n{who} yrkar avslag. Cilla Alm (C) yrkar bifall.\n\nBeslut\n\nTaxan antas."
    assert motions(body) == [*((name, "avslag") for name in mover), (C, "bifall")]


SUPPORTED = [
    "Yrkandet får stöd av Bo Ask (M).",
    "Yrkandet fick stöd av Bo Ask (M).",
    "Yrkandet stöds av Bo Ask (M).",
    "Förslaget stöddes av Bo Ask (M).",
    "Yrkandet biträds av Bo Ask (M).",
    "Yrkandet understöddes av Bo Ask (M).",
    "Bo Ask (M) anslöt sig till Anna Eks förslag.",
    "Bo Ask (M) ansluter sig till Anna Eks (S) yrkande.",
    "Bo Ask (M) stödde Anna Eks yrkande.",
    "Bo Ask (M) biträdde yrkandet.",
    "Bo Ask (M) ställer sig bakom återremissen.",
    "Bo Ask (M) instämmer i ordförandens yrkande.",
    "Bo Ask (M) yrkar detsamma.",
    "Bo Ask (M) yrkar likaså.",
    "Bo Ask (M) ansluter sig till föregående talare.",
]


@pytest.mark.parametrize("joins", SUPPORTED)
def test_who_supports_a_motion_moves_the_same(joins: str) -> None:
    body = f"Yrkanden\n\nAnna Ek (S) yrkar återremiss. {joins} Cilla Alm (C) yrkar bifall.\n\nBeslut\n\nTaxan antas."
    assert motions(body) == [(A, "aterremiss"), (B, "aterremiss"), (C, "bifall")]


PLAIN_PROSE = [
    ("Anna Ek (S) förordade att ärendet skulle bordläggas.", [(A, "bordlaggning")]),
    ("Anna Ek förordade att ärendet skulle bordläggas.", [(A, "bordlaggning")]),  # listed with her party
    ("Att taxan höjs enligt utskottets förslag förordade Anna Ek (S).", []),
    ("Anna Ek (S) föreslog att man i frågan om taxan följer utskottet, enligt dess förslag.", [(A, "bifall")]),
    ("Anna Ek yrkade avslag. Bo Ask anslöt sig till Anna Eks förslag.", [(A, "avslag"), (B, "avslag")]),
    ("Anna Ek ville att motionen skulle avslås.", [(A, "avslag")]),
    ("Anna Ek (S) önskade återremiss.", [(A, "aterremiss")]),
    ("Anna Ek (S) begärde att frågan skulle bordläggas.", [(A, "bordlaggning")]),
    # no motion in the room
    ("Anna Ek (S) ville veta varför motionen avslogs i våras.", []),
    ("Anna Ek (S) begärde besked om vad ett avslag betyder för föreningen.", []),
    ("Anna Ek (S) ville gärna komma in på hur många avslag som ges.", []),
    ("Anna Ek (S) önskade att kontoret berättar varför avslag ges så ofta.", []),
    ("Anna Ek (S) undrade om ärendet skulle bordläggas.", []),
    ("Föreningen föreslog att ansökan skulle bifallas.", []),
    ("Anna Ek (S) förordade inte bifall.", []),
    ("Om Anna Ek (S) förordade avslag skulle planen falla.", []),
]  # fmt: skip


@pytest.mark.parametrize(("prose", "expected"), PLAIN_PROSE)
def test_motions_in_plain_prose(prose: str, expected: list[Moved]) -> None:
    assert (
        motions(f"Kontoret har räknat på taxan.\n\n{prose}\n\nKommunstyrelsen beslutade\n\natt anta taxan.") == expected
    )


@pytest.mark.parametrize(
    ("first", "joins", "kind"),
    [
        ("Anna Ek (S) yrkar avslag.", "Bo Ask (M) biträder förslaget.", "bifall"),
        ("Anna Ek (S) med instämmande av Dan Öst (L) yrkar återremiss.", "Bo Ask (M) stödjer förslaget.", "bifall"),
        ("Anna Ek (S) yrkar avslag.", "Bo Ask (M) biträder yrkandet.", "avslag"),
        ("Anna Ek (S) yrkar avslag.", "Bo Ask (M) biträder Anna Eks förslag.", "avslag"),
        ("Anna Ek (S) föreslår avslag.", "Bo Ask (M) biträder förslaget.", ""),
    ],
)
def test_the_proposal_that_is_joined_behind_a_motion(first: str, joins: str, kind: str) -> None:
    body = f"Yrkanden\n\n{first} {joins}\n\nBeslut\n\nTaxan antas."
    assert motions(body)[-1] == (B, kind)


def test_no_verb_of_moving_begins_with_a_capital_in_a_name() -> None:
    body = "Yrkanden\n\nAnna Ek (S) och Stig De Geer (M) yrkar bifall till kontorets förslag.\n\nBeslut\n\nTaxan antas."
    assert motions(body) == [(A, "bifall"), (("Stig De Geer", "M"), "bifall")]


@pytest.mark.parametrize("who", ["Bo Ask", "Bo Ask (M)"])
def test_who_joins_behind_a_proposal_is_no_part_of_it(who: str) -> None:
    body = f"Yrkanden\n\nAnna Ek yrkar att avgiften sänks, med instämmande av {who}.\n\nBeslut\n\nTaxan antas."
    assert motions(body) == [(A, "andring"), (B, "andring")]
    assert worded(body) == [("Anna Ek m.fl.", "avgiften sänks")]


TALK = [
    "Anna Ek (S) vill se fler träd i parken.",
    "Anna Ek (S) ger bakgrunden till styrelsens förslag.",
    "Anna Ek (S) lägger till att styrelsens förslag är klokt.",
    "Anna Ek (S) yrkar jäv.",
    "Anna Ek (S) lade ett förslag om avslag men drog sedan tillbaka det.",
    "Anna Ek (S) yrkar avslag men återtar yrkandet.",
]


@pytest.mark.parametrize("text", TALK)
def test_talk_under_a_heading_for_motions(text: str) -> None:
    body = f"Yrkanden\n\n{text} Bo Ask (M) yrkar bifall.\n\nBeslut\n\nTaxan antas."
    assert motions(body) == [(B, "bifall")]
    assert worded(body) == []


@pytest.mark.parametrize("word", ["i stället", "istället", "även", "dessutom"])
@pytest.mark.parametrize(
    ("thing", "kind"), [("bifall till förslaget", "bifall"), ("avslag", "avslag"), ("återremiss", "aterremiss")]
)
def test_a_motion_beside_others_is_no_addition(word: str, thing: str, kind: str) -> None:
    body = f"Yrkanden\n\nAnna Ek (S) yrkar {word} {thing}.\n\nBeslut\n\nTaxan antas."
    assert motions(body) == [(A, kind)]
    assert worded(body) == []
