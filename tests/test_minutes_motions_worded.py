"""Motions in the movers' own words, by other verbs, denied, and joined by others."""

import pytest
from minutes_texts import Moved, motions, worded

A, B, C, D, E = ("Anna Ek", "S"), ("Bo Ask", "M"), ("Cilla Alm", "C"), ("Dan Öst", "L"), ("Eva Björk", "V")

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
    ("Anna Ek (S) yrkar bifall till förslaget att motionens första del bifalls och att dess andra del avslås.", "bifall"),
    ("Anna Ek (S) yrkar bifall till motionen och att ärendet inte bordläggs.", "bifall"),
    ("Anna Ek (S) yrkar bifall till förslaget och att omröstningen ska vara sluten.", "bifall"),
    ("Anna Ek (S) yrkar bifall till förslaget och att även slutvoteringen sker öppet.", "bifall"),
    ("Anna Ek (S) yrkar bifall till förslaget och att Per Asks yrkande ska lämnas utan åtgärd.", "bifall"),
    ("Anna Ek (S) yrkar bifall till förslaget samt att motionen därmed läggs till handlingarna.", "bifall"),
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


ADDITIONS = [
    "kontoret ska ta emot motioner från elever",
    "nämnden ger kontoret i uppdrag att granska yrkanden om bidrag",
    "motionsspåret ska vara belyst",
    "en uppföljning av taxan redovisas i mars",
]


@pytest.mark.parametrize("told", ADDITIONS)
def test_an_approval_with_a_task_or_a_further_thing_is_an_addition(told: str) -> None:
    body = f"Yrkanden\n\nAnna Ek (S) yrkar bifall till förslaget och att {told}.\n\nBeslut\n\nTaxan antas."
    assert motions(body) == [(A, "tillagg")]
    assert worded(body) == [("Anna Ek", f"{told}.")]


SEVERAL_THINGS = [
    ("avslag på återremissyrkandet och bifall till förslaget", ["avslag", "bifall"]),
    ("bifall till förslaget samt avslag på yrkandet om återremiss", ["bifall", "avslag"]),
    ("avslag på Bo Asks (M) yrkande och bifall till förslaget", ["avslag", "bifall"]),
    ("bifall till kontorets förslag och avslag på Bo Asks (M) förslag till ny punkt 4", ["bifall", "avslag"]),
    ("avslag på tilläggsyrkandet och i övrigt bifall till kontorets förslag", ["avslag", "bifall"]),
    ("bifall till förslagets punkter 1 och 2 och avslag på punkt 3", ["bifall", "avslag"]),
    ("återremiss av punkt 2 och i övrigt bifall till förslaget", ["aterremiss", "bifall"]),
    ("att förslaget bifalls och att Bo Asks yrkande om en ny punkt avslås", ["bifall", "avslag"]),
    ("att förslaget att bygga ett bad bifalls och att Bo Asks yrkande avslås", ["bifall", "avslag"]),
    ("bifall till förslaget att bygga ett bad och avslag på motionen", ["bifall", "avslag"]),
    ("bifall till förslaget och att motionen avslås", ["bifall", "avslag"]),
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
        ("Anna Ek (S) föreslår avslag.", "Bo Ask (M) biträder förslaget.", "avslag"),
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
