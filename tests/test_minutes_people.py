"""Who is there: the lists of the front page, and who comes, goes and steps aside in the middle of a meeting."""

import pytest
from conftest import Row, placed
from minutes_texts import FRONT, MEMBERS, falls_short, found, minutes, rows_in

from corpus import records
from parsers.blocks import Span
from parsers.names import is_party
from parsers.roster import Named, Roster, Seat

Event = tuple[str, str, int | None]


def events(body: str) -> list[Event]:
    return [(p.name, p.event, p.paragraph) for p in found(records.Presence, body)]


def listed(entry: str) -> str:
    """Minutes in whose list of members Cilla Alm's entry is another one."""
    return minutes("Taxan antas.", FRONT.replace("Cilla Alm (C)", entry))


def seated(front: str) -> set[tuple[str, str, str]]:
    text = minutes("Taxan antas.", f"Tallhälla kommun\n\nProtokoll\n\nKommunstyrelsen 2024-03-04\n\n{front}\n\n")
    return {(a.name, a.party, a.role) for a in rows_in(records.Attendance, text)}


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
    falls_short("the passive", "Jäv anmäls av Anna Ek (S)."),
    "Jäv: Anna Ek (S)",
    "Jäv\n\nAnna Ek (S) anmäler jäv och deltar inte.",
    falls_short('only the heading says "jäv"', "Jäv\n\nAnna Ek (S) deltar inte i handläggningen av ärendet."),
    falls_short('only the heading says "jäv"', "Deltar inte på grund av jäv\n\nAnna Ek (S)"),
    "Ordföranden anmäler jäv och lämnar över klubban.",
    "Med anledning av jäv lämnar Anna Ek (S) salen under ärendets behandling.",
    falls_short(
        '"med hänvisning till jäv"', "Anna Ek (S) deltar inte i handläggning och beslut med hänvisning till jäv."
    ),
    "På grund av anmält jäv deltar inte Anna Ek (S).",
]


@pytest.mark.parametrize("text", CONFLICTS)
def test_who_steps_aside(text: str) -> None:
    assert events(f"{text}\n\nBeslut\n\nTaxan antas.") == [("Anna Ek", "conflict_of_interest", 7)]
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
    falls_short(
        "wrong: who takes the seat is said to step aside", "Anna Ek (S) anmäler jäv och ersätts av Bo Ask (M)."
    ),
    "Anna Ek (S) anmäler jäv. I hennes ställe tjänstgör Bo Ask (M).",
    falls_short(
        "wrong: who takes the chair is said to step aside",
        "Anna Ek (S) anmäler jäv, och Bo Ask (M) går in som ordförande.",
    ),
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


# Coming and going -----------------------------------------------------------------------------------------------------

LEAVES = [
    "Anna Ek (S) lämnar sammanträdet.",
    "Anna Ek (S) lämnade mötet kl. 15.20.",
    "Anna Ek (S) lämnar mötet klockan 15:20.",
    "Anna Ek (S) lämnar salen kl. 15.20.",
    "Anna Ek (S) avviker från sammanträdet kl. 15.20.",
    falls_short('"går" and "ansluter" with a time only', "Anna Ek (S) går kl. 15.20."),
    "Anna Ek (S) går från mötet kl. 15.20.",
    falls_short("who leaves, after the verb", "Kl. 15.20 lämnar Anna Ek (S) sammanträdet."),
    falls_short("who leaves, after the verb", "Klockan 15.20 avviker Anna Ek (S)."),
    "Anna Ek (S) lämnar sammanträdet efter paragrafen.",
    falls_short("who leaves, after the verb", "Efter ärendet lämnar Anna Ek (S) sammanträdet."),
]
ARRIVES = [
    "Anna Ek (S) anländer kl. 9.30.",
    "Anna Ek (S) anlände till sammanträdet klockan 9.30.",
    "Anna Ek (S) ansluter till mötet.",
    falls_short('"går" and "ansluter" with a time only', "Anna Ek (S) ansluter kl. 9.30."),
    "Anna Ek (S) inträder kl. 9.30.",
    "Anna Ek (S) infinner sig kl. 9.30.",
    "Anna Ek (S) kommer till sammanträdet.",
    falls_short('"ankommer"', "Anna Ek (S) ankommer till sammanträdet kl. 9.30."),
    "Kl. 9.30 anländer Anna Ek (S).",
    falls_short("who arrives, after the verb", "Kl. 9.30 ansluter Anna Ek (S) till sammanträdet."),
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
        falls_short("who leaves, after the verb", "Klockan 15:20 lämnar Anna Ek (S) mötet.", "15:20"),
        ("Anna Ek (S) lämnar mötet.", ""),
    ],
)
def test_when(text: str, time: str) -> None:
    assert [p.time for p in found(records.Presence, text)] == [time]


TAKEN_OVER = [
    "Anna Ek (S) lämnar sammanträdet kl. 15.20. Cilla Alm (C) tjänstgör i hennes ställe.",
    falls_short(
        "wrong: who takes the seat is said to leave",
        "Anna Ek (S) lämnar sammanträdet kl. 15.20 och ersätts av Cilla Alm (C).",
    ),
    falls_short(
        "wrong: who takes the seat is said to leave",
        "Anna Ek (S) lämnar sammanträdet kl. 15.20, och Cilla Alm (C) tjänstgör i hennes ställe.",
    ),
]


@pytest.mark.parametrize("text", TAKEN_OVER)
def test_who_takes_over_a_seat_does_not_leave(text: str) -> None:
    assert events(text) == [("Anna Ek", "leaves", 7)]


NOBODY_MOVES = [
    "Anna Ek (S) lämnar en skrivelse till sammanträdet.",
    "Anna Ek (S) lämnar en redogörelse för ärendet.",
    "Anna Ek (S) lämnar in en protokollsanteckning.",
    "Kommunstyrelsen ansluter till avtalet.",
    falls_short(
        'wrong: "tar plats i" a board is no arrival', "Anna Ek (S) tar plats i styrelsen för Tallhälla Bostäder AB."
    ),
    "Anna Ek (S) ansluter sig till Bo Asks (M) yrkande.",
    "Anna Ek (S) lämnar sitt uppdrag i nämnden.",
    "Förvaltningschefen lämnar sammanträdet.",
    "Sammanfattning\n\nAnna Ek (S) anlände till Tallhälla 1998.",
]


@pytest.mark.parametrize("text", NOBODY_MOVES)
def test_what_is_no_coming_or_going(text: str) -> None:
    assert events(text) == []


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
    falls_short(
        'wrong: "jäv § 8" also read as the only § attended', "Cilla Alm (C), jäv § 8", [("conflict_of_interest", 8)]
    ),
    ("Cilla Alm (C), ej § 8 (jäv)", [("conflict_of_interest", 8)]),
    falls_short("wrong: a verb before one § is not heeded", "Cilla Alm (C), lämnar efter § 7", [("leaves", 7)]),
    falls_short("wrong: a verb before one § is not heeded", "Cilla Alm (C), anländer § 8", [("arrives", 8)]),
    falls_short("wrong: a verb before one § is not heeded", "Cilla Alm (C), anländer kl. 9.30, § 8", [("arrives", 8)]),
    falls_short("wrong: a verb before one § is not heeded", "Cilla Alm (C), ankom under § 8", [("arrives", 8)]),
    falls_short("wrong: a verb before one § is not heeded", "Cilla Alm (C), avviker efter § 7", [("leaves", 7)]),
]


@pytest.mark.parametrize(("entry", "expected"), RANGES)
def test_ranges_by_a_name(entry: str, expected: list[tuple[str, int]]) -> None:
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


REPLACING = [
    "Cilla Alm (C) ersätter Rut Lind (C)",
    "Cilla Alm (C), ersätter Rut Lind (C)",
    "Cilla Alm (C) ers. Rut Lind (C)",
    "Cilla Alm (C) för Rut Lind (C)",
    "Cilla Alm (C), tjänstgörande ersättare för Rut Lind (C)",
    "Cilla Alm (C) tjg. ersättare för Rut Lind (C)",
    "Cilla Alm (C) tjänstgör för Rut Lind (C)",
    "Cilla Alm (C) i stället för Rut Lind (C)",
    "Cilla Alm (C) istället för Rut Lind (C)",
    "Cilla Alm (C) (ersätter Rut Lind (C))",
    "Cilla Alm (C) (för Rut Lind (C))",
    "Cilla Alm (C) träder in för Rut Lind (C)",
    falls_short("the one replaced stands first", "Rut Lind (C) ersätts av Cilla Alm (C)"),
]


@pytest.mark.parametrize("entry", REPLACING)
def test_whom_a_substitute_replaces(entry: str) -> None:
    found_here = {(a.name, a.party, a.role, a.replaces) for a in rows_in(records.Attendance, listed(entry))}
    assert ("Cilla Alm", "C", "tjanstgorande_ersattare", "Rut Lind") in found_here
    assert "Rut Lind" not in {name for name, *_ in found_here}


# Labels ----------------------------------------------------------------------------------------------------------------

LABELS = [
    ("Beslutande", "ledamot"), ("Beslutande ledamöter", "ledamot"), ("Ledamöter", "ledamot"),
    ("Närvarande ledamöter", "ledamot"), ("Närvarande beslutande", "ledamot"), ("BESLUTANDE", "ledamot"),
    ("Ordinarie ledamöter", "ledamot"),
    ("Tjänstgörande ersättare", "tjanstgorande_ersattare"), ("Tjg ersättare", "tjanstgorande_ersattare"),
    ("Tjänstgörande ersättare:", "tjanstgorande_ersattare"),
    ("Ersättare", "ersattare"), ("Närvarande ersättare", "ersattare"), ("Ej tjänstgörande ersättare", "ersattare"),
    ("Icke tjänstgörande ersättare", "ersattare"), ("Närvarande ej tjänstgörande ersättare", "ersattare"),
    ("Övriga ersättare", "ersattare"),
    ("Övriga närvarande", "ovrig_narvarande"), ("Övriga deltagare", "ovrig_narvarande"), ("Övriga", "ovrig_narvarande"),
    ("Tjänstemän", "ovrig_narvarande"), ("Tjänstepersoner", "ovrig_narvarande"),
    ("Närvarande tjänstemän", "ovrig_narvarande"), ("Närvarande tjänstepersoner", "ovrig_narvarande"),
    ("Övriga närvarande tjänstepersoner", "ovrig_narvarande"), ("Föredragande", "ovrig_narvarande"),
    ("Sekreterare", "sekreterare"), ("Vid protokollet", "sekreterare"), ("Nämndsekreterare", "sekreterare"),
    ("Justerare", "justerare"), ("Utses att justera", "justerare"), ("Justerande", "justerare"),
    ("Utsedd att justera", "justerare"), ("Protokolljusterare", "justerare"), ("Justeringsperson", "justerare"),
    ("Justeringspersoner", "justerare"),
]  # fmt: skip


@pytest.mark.parametrize(("label", "role"), LABELS)
def test_labels_of_people(label: str, role: str) -> None:
    front = f"Beslutande\nAnna Ek (S), ordförande\n\n{label}\nRut Lind (C)\n"
    front = front if label.casefold() != "beslutande" else f"{label}\nAnna Ek (S), ordförande\nRut Lind (C)\n"
    roles = {r for name, _, r in seated(front) if name == "Rut Lind"}
    assert role in roles or (label == "Föredragande" and roles == {"foredragande"})
    assert ("Anna Ek", "S", "ordforande") in seated(front)


@pytest.mark.parametrize(
    "label", ["Frånvarande", "Frånvarande ledamöter", "Anmält förhinder", "Förhindrade", "Ej närvarande"]
)
def test_who_is_away_is_not_there(label: str) -> None:
    assert "Rut Lind" not in {
        name for name, *_ in seated(f"Beslutande\nAnna Ek (S), ordförande\n\n{label}\nRut Lind (C)\n")
    }


FORMS = [
    # how the people below a label are set out
    "Beslutande\nAnna Ek (S), ordförande\nBo Ask (M)\nEva Björk (V)",
    "Beslutande\nAnna Ek (S), ordförande, Bo Ask (M), Eva Björk (V)",
    "Beslutande\nAnna Ek (S), ordförande, Bo Ask (M) och Eva Björk (V)",
    "Beslutande: Anna Ek (S), ordförande, Bo Ask (M), Eva Björk (V)",
    "Beslutande\tAnna Ek (S), ordförande\n\tBo Ask (M)\n\tEva Björk (V)",
    "Beslutande\n\nAnna Ek (S), ordförande\n\nBo Ask (M)\n\nEva Björk (V)",
    "Beslutande\n1. Anna Ek (S), ordförande\n2. Bo Ask (M)\n3. Eva Björk (V)",
    "Beslutande\n• Anna Ek (S), ordförande\n• Bo Ask (M)\n• Eva Björk (V)",
    "Beslutande\nAnna Ek (S) ordförande\nBo Ask (M) ledamot\nEva Björk (V) ledamot",
    "Beslutande\nAnna Ek (s), ordf.\nBo Ask (m)\nEva Björk (v)",
    "Beslutande\nOrdförande Anna Ek (S)\nLedamot Bo Ask (M)\nLedamot Eva Björk (V)",
    falls_short(
        "letters of parties without parentheses", "Beslutande\nAnna Ek, S, ordförande\nBo Ask, M\nEva Björk, V"
    ),
    falls_short(
        "wrong: letters of parties without parentheses become part of the name",
        "Beslutande\nAnna Ek S, ordförande\nBo Ask M\nEva Björk V",
    ),
    "Beslutande\nAnna Ek (Socialdemokraterna), ordförande\nBo Ask (Moderaterna)\nEva Björk (Vänsterpartiet)",
    falls_short("surname first", "Beslutande\nEk, Anna (S), ordförande\nAsk, Bo (M)\nBjörk, Eva (V)"),
    "Namn\tParti\tUppdrag\nAnna Ek\tS\tOrdförande\nBo Ask\tM\tLedamot\nEva Björk\tV\tLedamot",
    "Ledamot\tParti\tRoll\nAnna Ek\t(S)\tordförande\nBo Ask\t(M)\tledamot\nEva Björk\t(V)\tledamot",
    "Uppdrag\tNamn\tParti\nOrdförande\tAnna Ek\tS\nLedamot\tBo Ask\tM\nLedamot\tEva Björk\tV",
]


@pytest.mark.parametrize("front", FORMS)
def test_how_members_are_listed(front: str) -> None:
    assert seated(front) == {
        ("Anna Ek", "S", "ledamot"),
        ("Anna Ek", "S", "ordforande"),
        ("Bo Ask", "M", "ledamot"),
        ("Eva Björk", "V", "ledamot"),
    }


CHAIRS = [
    ("Rut Lind (C), ordförande", "ordforande"),
    ("Rut Lind (C) (ordförande)", "ordforande"),
    ("Rut Lind (C) ordf.", "ordforande"),
    ("Rut Lind (C), ordf", "ordforande"),
    ("Ordförande Rut Lind (C)", "ordforande"),
    ("Rut Lind (C), vice ordförande", "vice_ordforande"),
    ("Rut Lind (C), 1:e vice ordförande", "vice_ordforande"),
    ("Rut Lind (C), 1:a vice ordförande", "vice_ordforande"),
    ("Rut Lind (C), förste vice ordförande", "vice_ordforande"),
    ("Rut Lind (C), andre vice ordf.", "vice_ordforande"),
    ("Rut Lind (C), 2:e v. ordf.", "vice_ordforande"),
    ("Rut Lind (C), v ordf", "vice_ordforande"),
    ("1:e vice ordförande Rut Lind (C)", "vice_ordforande"),
]


@pytest.mark.parametrize(("entry", "role"), CHAIRS)
def test_chairs(entry: str, role: str) -> None:
    assert {r for name, _, r in seated(f"Beslutande\n{entry}\nBo Ask (M)") if name == "Rut Lind"} == {"ledamot", role}


SIGNED = [
    "Underskrifter\n\nRut Lind\nSekreterare\nAnna Ek\nOrdförande\nBo Ask\nJusterare",
    "Underskrifter\n\nSekreterare\nRut Lind\n\nOrdförande\nAnna Ek\n\nJusterare\nBo Ask",
    "Underskrifter\n\nSekreterare\tRut Lind\n\nOrdförande\tAnna Ek\n\nJusterande\tBo Ask",
    falls_short(
        "a row of dots between label and name",
        "Sekreterare ............... Rut Lind\n\nOrdförande ............... Anna Ek\n\nJusterare ............... Bo Ask",
    ),
]


@pytest.mark.parametrize("signed", SIGNED)
def test_who_signs_has_a_role_and_takes_the_party_of_the_list(signed: str) -> None:
    people = seated(f"Beslutande\nAnna Ek (S)\nBo Ask (M)\n\n{signed}")
    assert people == {
        ("Anna Ek", "S", "ledamot"),
        ("Bo Ask", "M", "ledamot"),
        ("Anna Ek", "S", "ordforande"),
        ("Bo Ask", "M", "justerare"),
        ("Rut Lind", "", "sekreterare"),
    }


def test_officials_on_the_line_of_their_label() -> None:
    people = seated("Beslutande\nAnna Ek (S), ordförande\n\nTjänstemän kulturdirektör Rut Lind, ekonomichef Hans Vik")
    assert {name for name, _, role in people if role == "ovrig_narvarande"} == {"Rut Lind", "Hans Vik"}


def test_a_table_of_members_on_a_page() -> None:
    page = [Row("Protokoll", y=60), Row("Kommunstyrelsen 2024-03-04", y=80)]
    for n, cells in enumerate(
        [("Namn", "Parti", "Uppdrag"), ("Anna Ek", "S", "Ordförande"), ("Rut Lind", "C", "Ersättare")]
    ):
        page += [Row(text, x=72.0 + 160 * i, y=120.0 + 16 * n) for i, text in enumerate(cells)]
    page += [Row("§ 7 Taxa", y=300), Row("Kommunstyrelsen beslutar att anta taxan.", y=330)]
    assert {(a.name, a.party, a.role) for a in rows_in(records.Attendance, placed(page))} == {
        ("Anna Ek", "S", "ledamot"),
        ("Anna Ek", "S", "ordforande"),
        ("Rut Lind", "C", "ersattare"),
    }


@pytest.mark.parametrize(
    "title", ["Närvarolista", "Bilaga 1 Närvarolista", "Bilaga 1: Närvarolista", "Närvaroförteckning", "Deltagarlista"]
)
def test_a_list_of_those_present_at_the_end(title: str) -> None:
    text = minutes("Taxan antas.", FRONT.replace(MEMBERS, "Beslutande\nSe bifogad närvarolista\n"))
    people = {(a.name, a.party, a.role) for a in rows_in(records.Attendance, f"{text}\n{title}\n\n{MEMBERS}")}
    assert {("Anna Ek", "S", "ordforande"), ("Gun Hed", "KD", "ledamot")} <= people


# Whom a name means -----------------------------------------------------------------------------------------------------

ROSTER = Roster(
    (
        Seat("Anna Ek", "S", "ledamot"),
        Seat("Anna Ek", "S", "ordforande"),
        Seat("Bo Ask", "M", "ledamot"),
        Seat("Bengt Ask", "C", "ledamot"),
        Seat("Eva-Lis Björk", "V", "ersattare"),
    )
)


@pytest.mark.parametrize(
    ("name", "party", "whole"),
    [
        ("Anna Ek", "", "Anna Ek"),
        ("Anna Ek", "S", "Anna Ek"),
        ("Ek", "", "Anna Ek"),
        ("A Ek", "", "Anna Ek"),
        ("A. Ek", "", "Anna Ek"),
        ("fru Ek", "", "Anna Ek"),
        ("Ask", "", None),  # two of that name
        ("Ask", "C", "Bengt Ask"),
        ("Bo Ask", "C", None),  # of another party
        ("Eva-Lis Bjork", "", "Eva-Lis Björk"),  # a letter misread
        ("Rut Lind", "", None),
        ("", "", None),
    ],
)
def test_whom_a_name_means(name: str, party: str, whole: str | None) -> None:
    seat = ROSTER.find(name, party)
    assert (seat.name if seat else None) == whole


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Ek (S)", [("Anna Ek", "S")]),
        ("Anna Ek (S), Rut Lind (C)", [("Anna Ek", "S"), ("Rut Lind", "C")]),
        ("Ledamoten Anna Ek (s)", [("Anna Ek", "S")]),
        ("ordföranden", [("Anna Ek", "S")]),
        ("Moderaterna och (V)", [("", "M"), ("", "V")]),
        ("M, C och KD", [("", "M"), ("", "C"), ("", "KD")]),
        ("kontoret", []),
        ("Anna Ek (bilaga)", [("Anna Ek", "S")]),
    ],
)
def test_whom_a_text_names_as_acting(text: str, expected: list[tuple[str, str]]) -> None:
    movers: list[Named] = ROSTER.movers(Span(text, 0, len(text)))
    assert [(m.name, m.party) for m in movers] == expected
    assert all(text[m.span.start : m.span.end] == m.span.text for m in movers)
    assert all(is_party(m.party) for m in movers)
