"""Several things that one motion moves: in the first and in the second place, and of the rest beside a change."""

import pytest
from minutes_texts import found

from corpus import records


def moved(text: str) -> tuple[list[str], list[str]]:
    """The kinds of the motions under a heading, and the proposals in the mover's own words."""
    body = f"Yrkanden\n\n{text}\n\nBeslut\n\nTaxan antas."
    return (
        [m.kind for m in found(records.Motion, body)],
        [d.text for d in found(records.Decision, body) if d.status == "forslag"],
    )


OF_THE_REST = [
    # (what Anna Ek moves, the kinds, her own words)
    ("yrkar att taxan blir 90 kronor samt i övrigt bifall till förslaget.", "andring bifall", ["taxan blir 90 kronor"]),
    ("yrkar att punkt 3 stryks och bifall i övrigt till kontorets förslag.", "andring bifall", ["punkt 3 stryks"]),
    ("yrkar att taxan halveras samt att förslaget i övrigt antas.", "andring bifall", ["taxan halveras"]),
    (
        "yrkar att kontoret får i uppdrag att räkna om taxan, i övrigt bifall.",
        "tillagg bifall",
        ["kontoret får i uppdrag att räkna om taxan"],
    ),
    (
        "yrkade, att avgiften måtte sättas till 2 kr, samt för övrigt bifall till förslaget.",
        "andring bifall",
        ["avgiften måtte sättas till 2 kr"],
    ),
    ("yrkar att punkt 2 utgår. I övrigt yrkas bifall till förslaget.", "andring bifall", ["punkt 2 utgår."]),
    ("yrkar att punkt 2 utgår. Hon yrkar i övrigt avslag på förslaget.", "andring avslag", ["punkt 2 utgår."]),
    ("yrkar att taxan blir 90 kronor; i övrigt tillstyrks förslaget.", "andring bifall", ["taxan blir 90 kronor"]),
    ("yrkar bifall till förslaget i övrigt men att punkt 4 utgår.", "bifall andring", ["punkt 4 utgår."]),
    (
        "yrkar följande tillägg: att taxan ses över i maj, samt bifall i övrigt.",
        "tillagg bifall",
        ["att taxan ses över i maj"],
    ),
    ("yrkar avslag på punkt 3 och i övrigt bifall till förslaget.", "avslag bifall", []),
    ("yrkar i övrigt bifall till förslaget.", "bifall", []),
    (
        "yrkar:\n\n1. Taxan halveras.\n\n2. Punkt 2 stryks.\n\n3. I övrigt bifall till förslaget.",
        "andring bifall",
        ["Taxan halveras.", "Punkt 2 stryks."],
    ),
    ("yrkar\n\natt taxan halveras,\n\natt förslaget i övrigt antas.", "andring bifall", ["att taxan halveras"]),
    ("yrkar att kontoret i övrigt ser över sina rutiner.", "andring", ["kontoret i övrigt ser över sina rutiner."]),
]


@pytest.mark.parametrize(("text", "kinds", "own"), OF_THE_REST)
def test_an_approval_of_the_rest_is_a_motion_beside_the_change(text: str, kinds: str, own: list[str]) -> None:
    assert moved(f"Anna Ek (S) {text}") == (kinds.split(), own)


IN_PLACES = [
    (
        "Anna Ek (S) yrkar i första hand återremiss och i andra hand att taxan blir 90 kronor.",
        "aterremiss andring",
        ["taxan blir 90 kronor."],
    ),
    (
        "Anna Ek (S) yrkar i första hand avslag, i andra hand att kontoret även får se över avgiften.",
        "avslag tillagg",
        ["kontoret även får se över avgiften."],
    ),
    (
        "I första hand yrkar Anna Ek (S) avslag och i andra hand att punkt 2 stryks.",
        "avslag andring",
        ["punkt 2 stryks."],
    ),
    (
        "Anna Ek (S) yrkade i första hand bordläggning och i andra hand, att priset måtte höjas.",
        "bordlaggning andring",
        ["priset måtte höjas."],
    ),
    (
        "Anna Ek (S) yrkar återremiss i första hand och i andra hand att avgiften tas bort.",
        "aterremiss andring",
        ["avgiften tas bort."],
    ),
    (
        "Anna Ek (S) yrkar avslag i första hand och att taxan halveras i andra hand.",
        "avslag andring",
        ["taxan halveras"],
    ),
    (
        "Anna Ek (S) yrkar i första hand återremiss. I andra hand yrkar hon att taxan halveras.",
        "aterremiss andring",
        ["taxan halveras."],
    ),
    (
        "Anna Ek (S) yrkar i första hand att taxan halveras och i andra hand avslag.",
        "andring avslag",
        ["taxan halveras"],
    ),
    (
        "Anna Ek (S) yrkar i första hand att taxan halveras och i andra hand att den sänks.",
        "andring",
        ["taxan halveras", "den sänks."],
    ),
    ("Anna Ek (S) yrkar återremiss och, om det faller, att punkt 2 utgår.", "aterremiss andring", ["punkt 2 utgår."]),
    (
        "Anna Ek (S) yrkar i första hand återremiss och i andra hand följande:\n\n1. Taxan halveras.\n\n2. Punkt 2 stryks.",
        "aterremiss andring",
        ["Taxan halveras.", "Punkt 2 stryks."],
    ),
    # what is put in places inside a proposal is one proposal
    (
        "Anna Ek (S) yrkar att skolan i första hand byggs om och i andra hand rivs.",
        "andring",
        ["skolan i första hand byggs om och i andra hand rivs."],
    ),
    ("Anna Ek (S) yrkar att kontoret primärt ser över taxan.", "andring", ["kontoret primärt ser över taxan."]),
    ("Anna Ek (S) yrkar bifall till förslaget. Hon vill i första hand se skolor och i andra hand vägar.", "bifall", []),
]


@pytest.mark.parametrize(("text", "kinds", "own"), IN_PLACES)
def test_what_is_moved_in_the_second_place_has_its_own_kind_and_words(text: str, kinds: str, own: list[str]) -> None:
    assert moved(text) == (kinds.split(), own)
