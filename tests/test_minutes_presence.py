"""Who comes, goes and steps aside in the middle of a meeting: as the paragraphs and the list of members tell it."""

import pytest
from minutes_texts import FRONT, found, listed, minutes, rows_in

from corpus import records

Event = tuple[str, str, int | None]


def events(body: str) -> list[Event]:
    return [(p.name, p.event, p.paragraph) for p in found(records.Presence, body)]


def abstaining(body: str) -> list[str]:
    return [a.name for a in found(records.Abstention, body)]


# Jäv ------------------------------------------------------------------------------------------------------------------

CONFLICTS = [
    "Anna Ek (S) anmäler jäv.",
    "Anna Ek (S) anmäler jäv och deltar inte i handläggningen av ärendet.",
    "Anna Ek (S) anmälde jäv och deltog inte i beslutet.",
    "Anna Ek (S) har anmält jäv.",
    "Anna Ek (S) anmäler sig jävig.",
    "Anna Ek (S) förklarar sig jävig.",
    "Anna Ek (S) deltar inte i beslutet på grund av jäv.",
    "Anna Ek (S) deltar på grund av jäv inte i handläggningen.",
    "Anna Ek (S) deltog p.g.a. jäv inte i ärendet.",
    "På grund av jäv deltar inte Anna Ek (S) i handläggningen av ärendet.",
    "Anna Ek (S) lämnar sammanträdet under ärendet på grund av jäv.",
    "Anna Ek (S) är jävig och lämnar rummet under ärendet.",
    "Anna Ek (S) anmäler jäv och lämnar sammanträdet.",
    "Jäv anmäls av Anna Ek (S).",
    "Jäv: Anna Ek (S)",
    "Jäv\n\nAnna Ek (S) anmäler jäv och deltar inte.",
    "Jäv\n\nAnna Ek (S) deltar inte i handläggningen av ärendet.",
    "Deltar inte på grund av jäv\n\nAnna Ek (S)",
    "Ordföranden anmäler jäv och lämnar över klubban.",
    "Med anledning av jäv lämnar Anna Ek (S) salen under ärendets behandling.",
    "Anna Ek (S) deltar inte i handläggning och beslut med hänvisning till jäv.",
    "På grund av anmält jäv deltar inte Anna Ek (S).",
]


@pytest.mark.parametrize("text", CONFLICTS)
def test_who_steps_aside(text: str) -> None:
    whole = f"{text}\n\nBeslut\n\nTaxan antas."
    assert (events(whole), abstaining(whole)) == ([("Anna Ek", "conflict_of_interest", 7)], [])
    assert events(f"Ärendet\n\nTaxan höjs.\n\nBeslut\n\nTaxan antas.\n\n{text}") == [
        ("Anna Ek", "conflict_of_interest", 7)
    ]


def test_two_step_aside() -> None:
    assert events("Anna Ek (S) och Bo Ask (M) anmäler jäv och deltar inte i beslutet.") == [
        ("Anna Ek", "conflict_of_interest", 7),
        ("Bo Ask", "conflict_of_interest", 7),
    ]


BESIDE = [
    "Anna Ek (S) anmäler jäv och deltar inte. Bo Ask (M) tjänstgör som ordförande under ärendet.",
    "Anna Ek (S) anmäler jäv och ersätts av Bo Ask (M).",
    "Anna Ek (S) anmäler jäv. I hennes ställe tjänstgör Bo Ask (M).",
    "Anna Ek (S) anmäler jäv, och Bo Ask (M) går in som ordförande.",
]


@pytest.mark.parametrize("text", BESIDE)
def test_who_takes_the_chair_or_the_seat_does_not_step_aside(text: str) -> None:
    assert events(text) == [("Anna Ek", "conflict_of_interest", 7)]


NO_CONFLICTS = [
    "Ingen anmäler jäv.",
    "Ingen ledamot anmälde jäv.",
    "Inget jäv anmäls.",
    "Anna Ek (S) frågar om reglerna om jäv.",
    "Kommunallagens regler om jäv gäller även Anna Ek (S).",
    "Anna Ek (S) är inte jävig i ärendet.",
    "Anna Ek (S) väljs till ersättare i jävsnämnden.",
]


@pytest.mark.parametrize("text", NO_CONFLICTS)
def test_talk_of_conflicts_is_none(text: str) -> None:
    assert events(text) == []


NOT_FOR_A_CONFLICT = [
    "Jäv\n\nAnna Ek (S) deltar inte i handläggningen på grund av sjukdom.",
    "Jäv\n\nAnna Ek (S) var sjuk och deltog inte.",
    "Jäv\n\nAnna Ek (S) deltar inte i beslutet då hon anlände först senare.",
    "Jäv och frånvaro\n\nAnna Ek (S) deltar inte på grund av annat uppdrag.",
    "Anmälan om jäv\n\nAnna Ek (S) deltar inte till följd av förhinder.",
]


@pytest.mark.parametrize("text", NOT_FOR_A_CONFLICT)
def test_another_reason_under_a_heading_of_conflicts(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Anmälan om jäv\n\nAnna Ek (S) deltar inte på grund av att hon är delägare i bolaget.",
        "Jäv\n\nAnna Ek (S) deltar inte på grund av uppdrag i sjukhusets styrelse.",
        "Jäv\n\nAnna Ek (S) deltar inte på grund av släktskap med sökanden.",
    ],
)
def test_the_reason_for_a_conflict_under_its_heading(text: str) -> None:
    assert events(text) == [("Anna Ek", "conflict_of_interest", 7)]


# Coming and going -----------------------------------------------------------------------------------------------------

LEAVES = [
    "Anna Ek (S) lämnar sammanträdet.",
    "Anna Ek (S) lämnade mötet kl. 15.20.",
    "Anna Ek (S) lämnar mötet klockan 15:20.",
    "Anna Ek (S) lämnar salen kl. 15.20.",
    "Anna Ek (S) avviker från sammanträdet kl. 15.20.",
    "Anna Ek (S) går kl. 15.20.",
    "Anna Ek (S) går från mötet kl. 15.20.",
    "Kl. 15.20 lämnar Anna Ek (S) sammanträdet.",
    "Klockan 15.20 avviker Anna Ek (S).",
    "Anna Ek (S) lämnar sammanträdet efter paragrafen.",
    "Efter ärendet lämnar Anna Ek (S) sammanträdet.",
]
ARRIVES = [
    "Anna Ek (S) anländer kl. 9.30.",
    "Anna Ek (S) anlände till sammanträdet klockan 9.30.",
    "Anna Ek (S) ansluter till mötet.",
    "Anna Ek (S) ansluter kl. 9.30.",
    "Anna Ek (S) inträder kl. 9.30.",
    "Anna Ek (S) infinner sig kl. 9.30.",
    "Anna Ek (S) kommer till sammanträdet.",
    "Anna Ek (S) ankommer till sammanträdet kl. 9.30.",
    "Kl. 9.30 anländer Anna Ek (S).",
    "Kl. 9.30 ansluter Anna Ek (S) till sammanträdet.",
]


@pytest.mark.parametrize("text", LEAVES)
def test_who_leaves(text: str) -> None:
    assert events(f"Beslut\n\nTaxan antas.\n\n{text}") == [("Anna Ek", "leaves", 7)]


@pytest.mark.parametrize("text", ARRIVES)
def test_who_arrives(text: str) -> None:
    assert events(f"{text}\n\nBeslut\n\nTaxan antas.") == [("Anna Ek", "arrives", 7)]


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Anna Ek (S) lämnar mötet kl. 15.20.", "15:20"),
        ("Klockan 15:20 lämnar Anna Ek (S) mötet.", "15:20"),
        ("Anna Ek (S) lämnar mötet.", ""),
    ],
)
def test_when(text: str, time: str) -> None:
    assert [p.time for p in found(records.Presence, text)] == [time]


TAKEN_OVER = [
    "Anna Ek (S) lämnar sammanträdet kl. 15.20. Cilla Alm (C) tjänstgör i hennes ställe.",
    "Anna Ek (S) lämnar sammanträdet kl. 15.20 och ersätts av Cilla Alm (C).",
    "Anna Ek (S) lämnar sammanträdet kl. 15.20, och Cilla Alm (C) tjänstgör i hennes ställe.",
]


@pytest.mark.parametrize("text", TAKEN_OVER)
def test_who_takes_over_a_seat_does_not_leave(text: str) -> None:
    assert events(text) == [("Anna Ek", "leaves", 7)]


NOBODY_MOVES = [
    "Anna Ek (S) lämnar en skrivelse till sammanträdet.",
    "Anna Ek (S) lämnar en redogörelse för ärendet.",
    "Anna Ek (S) lämnar in en protokollsanteckning.",
    "Kommunstyrelsen ansluter till avtalet.",
    "Anna Ek (S) tar plats i styrelsen för Tallhälla Bostäder AB.",
    "Anna Ek (S) ansluter sig till Bo Asks (M) yrkande.",
    "Anna Ek (S) lämnar sitt uppdrag i nämnden.",
    "Förvaltningschefen lämnar sammanträdet.",
    "Sammanfattning\n\nAnna Ek (S) anlände till Tallhälla 1998.",
]


@pytest.mark.parametrize("text", NOBODY_MOVES)
def test_what_is_no_coming_or_going(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gun Hed (KD) går från mötet kl 15.00 och Cilla Alm (C) inträder.",
            [("Gun Hed", "leaves", 7), ("Cilla Alm", "arrives", 7)],
        ),
        ("Bo Ask (M) lämnar sammanträdet och i stället inträder Cilla Alm (C).",
         [("Bo Ask", "leaves", 7), ("Cilla Alm", "arrives", 7)]),
        ("Bo Ask (M) lämnar sammanträdet och ersätts av Cilla Alm (C).", [("Bo Ask", "leaves", 7)]),
        (
            "Vice ordförande Bo Ask (M) går in som ordförande då Anna Ek (S) anmält jäv.",
            [("Anna Ek", "conflict_of_interest", 7)],
        ),
        ("Bo Ask (M) avviker från mötet före behandlingen av § 9.", [("Bo Ask", "leaves", 8)]),
        ("Bo Ask (M) lämnar mötet efter § 8.", [("Bo Ask", "leaves", 8)]),
        ("Cilla Alm (C) anländer och deltar från och med § 8.", [("Cilla Alm", "arrives", 8)]),
        ("Anna Ek (S) lämnar mötet kl. 9.10 och Bo Ask (M) lämnar mötet kl. 9.20.",
         [("Anna Ek", "leaves", 7), ("Bo Ask", "leaves", 7)]),
        ("Nämnden finner att Eva Björk (V) inte är jävig.", []),
        ("Eva Björk (V) uppger att hon inte har jäv.", []),
        ("Bo Ask (M) ifrågasätter om Eva Björk (V) är jävig.", []),
        ("Bo Ask (M) tar plats i presidiet.", []),
        ("Bo Ask (M) återkommer till frågan.", []),
        ("Bo Ask (M) yrkar bifall och förvaltningschefen lämnar mötet.", []),
    ],
)  # fmt: skip
def test_who_does_what(text: str, expected: list[Event]) -> None:
    assert events(text) == expected if expected and expected[0][2] == 7 else who_moves(text) == expected


def who_moves(body: str) -> list[Event]:
    return [(p.name, p.event, p.paragraph) for p in rows_in(records.Presence, minutes(body))]


def test_leaving_twice() -> None:
    text = minutes("Bo Ask (M) lämnar mötet.").replace("Ordföranden tackar alla.", "Bo Ask (M) lämnar mötet kl. 9.30.")
    assert [(p.event, p.paragraph, p.time) for p in rows_in(records.Presence, text)] == [
        ("leaves", 7, ""),
        ("leaves", 9, "09:30"),
    ]


def test_when_someone_listed_arrives() -> None:
    text = listed("Cilla Alm (C), anländer kl. 9.30, § 8")
    assert [(p.event, p.paragraph, p.time) for p in rows_in(records.Presence, text)] == [("arrives", 8, "09:30")]


# What the list of members says by a name -------------------------------------------------------------------------------

RANGES = [
    ("Cilla Alm (C) §§ 6-7", [("leaves", 7)]),
    ("Cilla Alm (C), §§ 6–7", [("leaves", 7)]),
    ("Cilla Alm (C) (§§ 6-7)", [("leaves", 7)]),
    ("Cilla Alm (C) §6-7", [("leaves", 7)]),
    ("Cilla Alm (C) t.o.m. § 7", [("leaves", 7)]),
    ("Cilla Alm (C) tom § 7", [("leaves", 7)]),
    ("Cilla Alm (C) till och med § 7", [("leaves", 7)]),
    ("Cilla Alm (C), t o m § 7", [("leaves", 7)]),
    ("Cilla Alm (C) t.o.m. kl. 14:30, § 7", [("leaves", 7)]),
    ("Cilla Alm (C) fr.o.m. kl. 14:30, § 8", [("arrives", 8)]),
    ("Cilla Alm (C), anlände till § 8", [("arrives", 8)]),
    ("Cilla Alm (C) ankom till § 8", [("arrives", 8)]),
    ("Cilla Alm (C), kom till § 8", [("arrives", 8)]),
    ("Cilla Alm (C) §§ 8-9", [("arrives", 8)]),
    ("Cilla Alm (C) § 8-", [("arrives", 8)]),
    ("Cilla Alm (C) fr.o.m. § 8", [("arrives", 8)]),
    ("Cilla Alm (C) fr o m § 8", [("arrives", 8)]),
    ("Cilla Alm (C) från § 8", [("arrives", 8)]),
    ("Cilla Alm (C) från och med § 8", [("arrives", 8)]),
    ("Cilla Alm (C), deltar från § 8", [("arrives", 8)]),
    ("Cilla Alm (C), närvarande §§ 8-9", [("arrives", 8)]),
    ("Cilla Alm (C) §§ 7-8", [("arrives", 7), ("leaves", 8)]),
    ("Cilla Alm (C) §§ 6-9", []),
    ("Cilla Alm (C)", []),
    ("Cilla Alm (C) ej § 8", []),
    ("Cilla Alm (C) ej § 8 på grund av jäv", [("conflict_of_interest", 8)]),
    ("Cilla Alm (C), jäv § 8", [("conflict_of_interest", 8)]),
    ("Cilla Alm (C), ej § 8 (jäv)", [("conflict_of_interest", 8)]),
    ("Cilla Alm (C), lämnar efter § 7", [("leaves", 7)]),
    ("Cilla Alm (C), anländer § 8", [("arrives", 8)]),
    ("Cilla Alm (C), anländer kl. 9.30, § 8", [("arrives", 8)]),
    ("Cilla Alm (C), ankom under § 8", [("arrives", 8)]),
    ("Cilla Alm (C), avviker efter § 7", [("leaves", 7)]),
]


@pytest.mark.parametrize(("entry", "expected"), RANGES)
def test_ranges_by_a_name(entry: str, expected: list[tuple[str, int]]) -> None:
    assert [(p.event, p.paragraph) for p in rows_in(records.Presence, listed(entry))] == expected


SERVES_FOR_A_WHILE = [
    ("Cilla Alm (C)\n\nTjänstgörande ersättare\nRut Lind (M) §§ 7–8", []),
    ("Cilla Alm (C)\n\nTjänstgörande ersättare\nRut Lind (M), från § 8", [("arrives", 8)]),
    ("Cilla Alm (C)\n\nTjänstgörande ersättare\nRut Lind (M), t.o.m. § 7", [("leaves", 7)]),
    ("Cilla Alm (C)\n\nTjänstgörande ersättare\nRut Lind (C) ersätter Cilla Alm (C) §§ 7–8", []),
    ("Cilla Alm (C)\n\nErsättare\nRut Lind (M), tjänstgör §§ 7–8", []),
    ("Cilla Alm (C)\nRut Lind (M), tjänstgörande ersättare § 8", []),
    ("Cilla Alm (C)\nRut Lind (M) för Dan Öst (L) §§ 7-8", []),
    ("Cilla Alm (C)\n\nTjänstgörande ersättare\nRut Lind (M), anländer § 8", [("arrives", 8)]),
    ("Cilla Alm (C)\n\nTjänstgörande ersättare\nRut Lind (M), lämnar efter § 7", [("leaves", 7)]),
    ("Cilla Alm (C)\n\nTjänstgörande ersättare\nRut Lind (M), närvarande §§ 6-7", [("leaves", 7)]),
    ("Cilla Alm (C)\n\nErsättare\nRut Lind (M), §§ 6-7", [("leaves", 7)]),
]


@pytest.mark.parametrize(("entry", "expected"), SERVES_FOR_A_WHILE)
def test_a_substitute_who_serves_for_a_while_is_there_before_and_after(
    entry: str, expected: list[tuple[str, int]]
) -> None:
    assert [(p.event, p.paragraph) for p in rows_in(records.Presence, listed(entry))] == expected


def test_ranges_of_officials_are_no_events() -> None:
    front = FRONT.replace(
        "Justerare\n", "Övriga närvarande\nHans Vik, kommundirektör §§ 6-7\nIda Sten, ekonomichef § 8\n\nJusterare\n"
    )
    assert rows_in(records.Presence, minutes("Taxan antas.", front)) == []


def test_said_twice_counted_once() -> None:
    front = FRONT.replace("Cilla Alm (C)", "Cilla Alm (C) §§ 6-7")
    text = minutes("Taxan antas.\n\nCilla Alm (C) lämnar sammanträdet.", front)
    assert [(p.name, p.event, p.paragraph) for p in rows_in(records.Presence, text)] == [("Cilla Alm", "leaves", 7)]


def test_a_law_at_the_beginning_of_a_line_is_no_paragraph() -> None:
    text = minutes("Ärendet\n\n8 § andra stycket miljöbalken gäller.\n\nBeslut\n\nTaxan antas.")
    assert [(p.number, p.heading) for p in rows_in(records.Paragraph, text)][1:3] == [
        (7, "Taxa för avfall"),
        (8, "Skolväg"),
    ]


# No part in a decision ------------------------------------------------------------------------------------------------

NO_PART = [
    "Anna Ek (S) deltar inte i beslutet.",
    "Anna Ek (S) deltog ej i beslutet",
    "Anna Ek deltar inte i nämndens beslut.",
    "Anna Ek (S) deltar inte i ärendets avgörande.",
    "Anna Ek (S) meddelar att hon inte deltar i beslutet.",
    "Anna Ek (S) tillkännager att hon inte deltar i beslutet i denna fråga.",
    "Anna Ek (S) avstår från att delta i beslutet.",
    "Anna Ek (S) har avstått från att delta i beslutet.",
    "I beslutet deltar inte Anna Ek (S).",
    "Ordföranden deltar inte i beslutet.",
    "Deltar ej i beslutet: Anna Ek (S).",
    "Deltar inte i beslutet\n\nAnna Ek (S)",
    "Ej deltagande i beslutet\n\nAnna Ek (S) deltar inte i beslutet.",
]


@pytest.mark.parametrize("text", NO_PART)
@pytest.mark.parametrize("body", ["Beslut\n\nTaxan antas.\n\n{}", "Yrkanden\n\n{}\n\nBeslut\n\nTaxan antas."])
def test_who_takes_no_part_in_a_decision(text: str, body: str) -> None:
    whole = body.format(text)
    assert (abstaining(whole), events(whole)) == (["Anna Ek"], [])
    assert [d.text for d in found(records.Decision, whole)] == ["Taxan antas."]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Ek (S) deltar inte i beslutet och lämnar en protokollsanteckning.",
        "Anna Ek (S) deltar inte i beslutet och lämnar ett särskilt yttrande.",
        "Anna Ek (S) meddelar när ärendet tas upp att hon inte deltar i beslutet.",
        "I beslut om punkt 2 deltar inte Anna Ek (S).",
    ],
)
def test_no_part_with_something_else(text: str) -> None:
    assert abstaining(f"Beslut\n\nTaxan antas.\n\n{text}") == ["Anna Ek"]


def test_several_who_take_no_part() -> None:
    assert abstaining(
        "Beslut\n\nTaxan antas.\n\nBo Ask (M) och Eva Björk (V) anmäler att de avstår från att delta i beslutet."
    ) == ["Bo Ask", "Eva Björk"]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Ek (S) deltar i beslutet.",
        "Anna Ek (S) deltog inte i arbetsutskottets beslut.",
        "Anna Ek (S) frågar om Bo Ask (M) inte deltar i beslutet.",
        "Anna Ek (S) undrar varför Bo Ask (M) inte deltar i beslutet.",
        "Anna Ek (S) var frånvarande och deltog inte i beslutet.",
        "Tjänstemännen deltar inte i beslutet.",
        "Bakgrund\n\nAnna Ek (S) deltog inte i beslutet.",
    ],
)
def test_no_part_of_others_and_elsewhere(text: str) -> None:
    whole = f"{text}\n\nBeslut\n\nTaxan antas."
    assert (events(whole), abstaining(whole)) == ([], [])


@pytest.mark.parametrize(
    "text",
    [
        "Anna Ek (S) anmäler jäv och lämnar salen. Anna Ek (S) deltar inte i beslutet.",
        "Jäv\n\nAnna Ek (S) avstår från att delta i beslutet.",
        "Anna Ek (S) deltar inte i beslutet.\n\nAnna Ek (S) anmäler jäv i ärendet.",
    ],
)
def test_who_has_a_conflict_of_interest_has_nothing_else(text: str) -> None:
    whole = f"{text}\n\nBeslut\n\nTaxan antas."
    assert (events(whole), abstaining(whole)) == ([("Anna Ek", "conflict_of_interest", 7)], [])


def test_who_takes_no_part_is_no_missing_vote() -> None:
    vote = "Beslut\n\nMed 4 ja-röster mot 2 nej-röster antas taxan.\n\n"
    missing = [i.code for i in rows_in(records.Issue, minutes(vote))]
    explained = [i.code for i in rows_in(records.Issue, minutes(f"{vote}Anna Ek (S) deltar inte i beslutet."))]
    assert "vote_members" in missing and "vote_members" not in explained
