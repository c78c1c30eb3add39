"""Motions in the room (yrkanden): who moves what, in the words of many secretaries."""

import pytest
from minutes_texts import Moved, found, motions, worded

from corpus import records

A, B, C, D, E = ("Anna Ek", "S"), ("Bo Ask", "M"), ("Cilla Alm", "C"), ("Dan Öst", "L"), ("Eva Björk", "V")

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
