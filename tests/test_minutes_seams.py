"""What is told in a paragraph beside its matter: who steps aside, what follows the points, when the minutes are adjusted."""

import pytest
from conftest import plain
from minutes_texts import FRONT, found, minutes, rows_in

from corpus import records
from corpus.registers import find_municipality
from parsers import parse


@pytest.mark.parametrize(
    "body",
    [
        "Jäv\n\nEva Björk (V) är kassör i klubben och deltar inte i ärendet.",
        "Jäv\nEva Björk (V) sitter i styrelsen och deltog inte i behandlingen. Som ersättare tjänstgör Ia\nRos (V).",
        "Eva Björk (V) är kassör i klubben. Hon lämnade rummet och var inte med när beslutet fattades.",
        "Eva Björk (V) lämnar salen och deltar inte i beslutet.",
        "Eva Björk (V) gick ut ur rummet och var inte närvarande vid behandlingen av ärendet.",
    ],
)
def test_who_steps_aside(body: str) -> None:
    told = [(p.name, p.event) for p in found(records.Presence, f"{body}\n\nBeslut\n\nBidraget beviljas.")]
    assert told == [("Eva Björk", "conflict_of_interest")]


@pytest.mark.parametrize(
    "body",
    [
        "Eva Björk (V) deltar inte i beslutet.",
        "Eva Björk (V) lämnade mötet och var inte med under resten av dagen.",
        "Eva Björk (V) frågar om budgeten. Hon går och handlar i dag.",
        "Eva Björk (V) och Bo Ask (M) är medlemmar i klubben. Hon var inte med på bilden.",
    ],
)
def test_who_does_not_step_aside(body: str) -> None:
    events = [p.event for p in found(records.Presence, f"{body}\n\nBeslut\n\nBidraget beviljas.")]
    assert "conflict_of_interest" not in events


@pytest.mark.parametrize(
    "after",
    [
        "Eva Björk (V) får till protokollet antecknat att taxan är för hög.",
        "Eva Björk (V) lämnar följande protokollsanteckning: Taxan är för hög.",
        "Eva Björk (V) begär att få antecknat till protokollet att taxan är för hög.",
        "Efter denna paragraf avviker Eva Björk (V) från sammanträdet.",
        "Eva Björk (V) lämnar sammanträdet kl. 15.20.",
        "Under behandlingen av paragrafen anländer Eva Björk (V).",
    ],
)
@pytest.mark.parametrize("points", ["Taxan antas.", "1. Taxan antas.\n2. Avgiften höjs.", "att anta taxan."])
def test_what_follows_the_points_is_none(after: str, points: str) -> None:
    told = [d.text for d in found(records.Decision, f"Beslut\n\n{points}\n\n{after}")]
    assert told == [line.lstrip("12. ") for line in points.split("\n")]


@pytest.mark.parametrize(
    "point",
    [
        "Nämnden lämnar bidrag till klubben.",
        "Till protokollet antecknas att bron är stängd.",
        "Bo Ask (M) lämnar förslag i maj.",
    ],
)
def test_what_looks_so_and_is_a_point(point: str) -> None:
    assert [d.text for d in found(records.Decision, f"Beslut\n\nTaxan antas.\n\n{point}")] == ["Taxan antas.", point]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Justeringen äger rum på kansliet måndagen den 11 mars klockan 15.00.", "2024-03-11"),
        ("Protokollet justeras den 8 mars på kansliet.", "2024-03-08"),
        ("Justeringen sker tisdagen den 12 mars 2024.", "2024-03-12"),
        ("Justering av protokollet görs den 7:e mars.", "2024-03-07"),
        ("Protokollet från den 8 januari läggs till handlingarna.", ""),
        ("Taxan justeras den 8 december.", ""),
        ("Paragrafen justeras omedelbart.", ""),
    ],
)
def test_the_day_of_adjustment_in_a_paragraph(told: str, day: str) -> None:
    text = minutes("Taxan antas.").replace("Bo Ask utses att justera.", f"Bo Ask utses att justera. {told}")
    assert [m.justering_date for m in rows_in(records.Meeting, text)] == [day]


def test_the_day_of_adjustment_after_new_year() -> None:
    text = minutes("Taxan antas.", FRONT.replace("2024-03-04", "2024-12-18"))
    text = text.replace("Bo Ask utses att justera.", "Bo Ask utses att justera. Justeringen sker den 4 januari.")
    assert [m.justering_date for m in rows_in(records.Meeting, text)] == ["2025-01-04"]


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("Tallhälla kommun\tPROTOKOLL\t1", ""),
        ("PROTOKOLL\t12", ""),
        ("Protokoll 3", "3"),
        ("Protokoll nr 3", "3"),
        ("Protokoll\tnr 3/2024", "3/2024"),
        ("Protokoll: 3", "3"),
    ],
)
def test_the_number_of_a_meeting_is_not_that_of_the_page(head: str, number: str) -> None:
    text = (
        FRONT.replace("Protokoll\n", f"{head}\n") + "§ 6 Taxa\n\nTaxan antas i dag.\n\n§ 7 Skolväg\n\nVägen byggs om."
    )
    assert parse(plain(text)).document.meeting_no == number


@pytest.mark.parametrize(
    ("line", "town"),
    [
        ("Interkommunal ersättning för elever från Tallhälla kommun", ""),
        ("Samverkan med Tallhälla kommun", ""),
        ("Tallhälla kommun", ""),  # who gets a copy
        ("Tallhälla kommun\tBox 12, 123 45 Tallhälla", ""),  # what returns on pages is given apart
    ],
)
def test_a_municipality_in_a_heading_is_not_that_of_the_minutes(line: str, town: str) -> None:
    assert (
        find_municipality("Direktionen\n\n" + "Ordet är fritt för alla.\n" * 40 + f"\n{line}\n\nTaxan antas.") == town
    )


@pytest.mark.parametrize("label", ["DETTA SADES", "VAD VI TALADE OM", "FRÅGOR FRÅN PUBLIKEN", "NÄSTA STEG"])
def test_a_label_in_capitals_among_others_is_no_point(label: str) -> None:
    body = (
        f"NÄMNDENS BESLUT\n\n1. Taxan antas.\n2. Avgiften höjs.\n\n{label}\nLedamöterna talar om taxan och om skolan."
    )
    assert [d.text for d in found(records.Decision, body)] == ["Taxan antas.", "Avgiften höjs."]
    assert [s.heading for s in found(records.Section, body)] == ["NÄMNDENS BESLUT", label]


def test_a_dissenting_opinion_is_a_reservation() -> None:
    body = "BESLUT\n\nTaxan antas.\n\nAVVIKANDE MENING\nEva Björk (V) reserverar sig mot beslutet."
    assert [s.role for s in found(records.Section, body)] == ["beslut", "reservation"]
    assert [d.text for d in found(records.Decision, body)] == ["Taxan antas."]
