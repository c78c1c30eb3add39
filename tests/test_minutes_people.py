"""Who is there: the lists of the front page, and whom they replace, and whom a name means."""

import pytest
from conftest import Row, placed, plain
from minutes_texts import FRONT, MEMBERS, listed, minutes, rows_in

from corpus import records
from parsers.blocks import Span
from parsers.names import is_party
from parsers.roster import Named, Roster, Seat


def seated(front: str) -> set[tuple[str, str, str]]:
    text = minutes("Taxan antas.", f"Tallhälla kommun\n\nProtokoll\n\nKommunstyrelsen 2024-03-04\n\n{front}\n\n")
    text = text.replace("Bo Ask utses att justera.", "Ordföranden öppnar mötet.")
    return {(a.name, a.party, a.role) for a in rows_in(records.Attendance, text)}


# Whom they replace ----------------------------------------------------------------------------------------------------
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
    "Rut Lind (C) ersätts av Cilla Alm (C)",
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
    "Beslutande\nAnna Ek, S, ordförande\nBo Ask, M\nEva Björk, V",
    "Beslutande\nAnna Ek S, ordförande\nBo Ask M\nEva Björk V",
    "Beslutande\nAnna Ek (Socialdemokraterna), ordförande\nBo Ask (Moderaterna)\nEva Björk (Vänsterpartiet)",
    "Beslutande\nEk, Anna (S), ordförande\nAsk, Bo (M)\nBjörk, Eva (V)",
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
    "Sekreterare ............... Rut Lind\n\nOrdförande ............... Anna Ek\n\nJusterare ............... Bo Ask",
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


def test_titles_in_definite_form_before_the_names() -> None:
    front = (
        "Beslutande\nordförande Arne Svensson (c), ledamöterna Britta Olsson (s), Nils Åberg (m) samt suppleanten "
        "Olle Jönsson (c) för Sven Holm (c)"
    )
    assert seated(front) == {
        ("Arne Svensson", "C", "ledamot"),
        ("Arne Svensson", "C", "ordforande"),
        ("Britta Olsson", "S", "ledamot"),
        ("Nils Åberg", "M", "ledamot"),
        ("Olle Jönsson", "C", "tjanstgorande_ersattare"),
    }


def test_whom_a_person_speaks_for_is_no_part_of_the_name() -> None:
    assert "Sven Alm" in {
        name for name, *_ in seated("Beslutande\nAnna Ek (S)\n\nÖvriga närvarande\nFrån PRO: Sven Alm")
    }


def test_a_title_that_is_another_member_is_none() -> None:
    text = minutes("Taxan antas.", FRONT.replace("Cilla Alm (C)", "Cilla Alm (C), Vakant"))
    assert {a.title for a in rows_in(records.Attendance, text) if a.name == "Cilla Alm"} == {""}


def test_notes_in_a_table_of_members() -> None:
    front = (
        "Namn\tParti\tUppdrag\tNärvaro\nAnna Ek\tS\tOrdförande\tNärvarande\nBo Ask\tM\tLedamot\tFrånvarande\n"
        "Rut Lind\tM\tErsättare\tTjänstgör för Bo Ask\nEva Björk\tV\tErsättare\tNärvarande"
    )
    assert {(name, role) for name, _, role in seated(front)} == {
        ("Anna Ek", "ledamot"),
        ("Anna Ek", "ordforande"),
        ("Rut Lind", "tjanstgorande_ersattare"),
        ("Eva Björk", "ersattare"),
    }


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


# Digital signatures ----------------------------------------------------------------------------------------------------


FOREIGN = ["ØSTERGÅRD, ÅSE", "Łukasz NOWAK", "ŠIMIĆ, ŽELJKA MARIA", "Ágnes KOVÁCS"]


@pytest.mark.parametrize("printed", FOREIGN)
def test_names_with_other_capitals_on_a_digital_page(printed: str) -> None:
    name = " ".join(w.capitalize() for w in printed.replace(" MARIA", "").split(", ")[::-1] for w in w.split())
    text = minutes("Taxan antas.", FRONT.replace("Cilla Alm", name))
    text += f"\nDigital signatur\n\n{printed}\n\nSignerat med BankID 2024-03-06\n"
    assert {s.name for s in rows_in(records.Signature, text)} == {name}


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("LIND, RUT", {"Rut Lind"}),
        ("Rut LIND", {"Rut LIND"}),
        ("Anna Ek", {"Anna Ek"}),  # listed
        ("Tallhälla Dokumenttjänst", set()),
    ],
)
def test_who_signs_on_a_digital_page(printed: str, names: set[str]) -> None:
    text = minutes("Taxan antas.") + f"\nDigital signatur\n\n{printed}\n\nSignerat med BankID 2024-03-06\n"
    assert {s.name for s in rows_in(records.Signature, text)} == names


# When and where --------------------------------------------------------------------------------------------------------

HOURS = [
    # (what stands on the front page, start, end, place)
    ("Plats och tid\nKommunhuset, sal A, kl 13.00–15.30, ajournering 14–14.15", "13:00", "15:30", "Kommunhuset, sal A"),
    ("Plats och tid\nFolkets Hus, kl 18.00-21.20\nAjournering kl 19.45-20.00", "18:00", "21:20", "Folkets Hus"),
    ("Tid: Kl. 09:30–15:10, lunchpaus kl. 12:00–13:00\nPlats: Tinghuset", "09:30", "15:10", "Tinghuset"),
    ("Plats och tid: Stadshuset, Sessionssalen kl. 18:30", "18:30", "", "Stadshuset, Sessionssalen"),
    ("Plats och tid: Kommunhuset kl 9-12", "09:00", "12:00", "Kommunhuset"),
    ("Plats och tid: Digitalt via Teams, kl. 09.00-11.00", "09:00", "11:00", "Digitalt via Teams"),
    ("Plats och tid: Rådhuset, kl. 8.30 – 12", "08:30", "12:00", "Rådhuset"),
    ("Plats och tid: Sal 3, lunch 12-13, kl 9.00-15.00", "09:00", "15:00", "Sal 3"),
    (
        "Kommunstyrelsen sammanträder kl. 8.30–11.45 i Tinghuset, sal 3. Paus hålls kl. 9.45–10.",
        "08:30",
        "11:45",
        "Tinghuset, sal 3",
    ),
]


@pytest.mark.parametrize(("text", "start", "end", "place"), HOURS)
def test_when_and_where(text: str, start: str, end: str, place: str) -> None:
    front = FRONT.replace("Beslutande\n", f"{text}\n\nBeslutande\n", 1)
    [meeting] = rows_in(records.Meeting, minutes("Taxan antas.", front))
    assert (meeting.start_time, meeting.end_time, meeting.place) == (start, end, place)


def test_the_day_of_adjustment_in_running_text() -> None:
    front = FRONT.replace("Beslutande\n", "Protokollet justerades den 16 mars 2024.\n\nBeslutande\n", 1)
    [meeting] = rows_in(records.Meeting, minutes("Taxan antas.", front))
    assert meeting.justering_date == "2024-03-16"


# More ways to list people ----------------------------------------------------------------------------------------------


def test_substitutes_that_do_not_serve_and_names_with_a_small_article() -> None:
    people = seated(
        "Närvarande: Anna Ek (S), Nyby, ordförande; Eva Björk (KD), Östhult, ej § 7; "
        "Zaid al-Jabouri (S), Nyby, tjänstgör för Bo Ask (S)\n"
        "Ersättare som inte tjänstgör: Rut Lind (C), Nyby; Hans Vik (M), Östhult"
    )
    assert people == {
        ("Anna Ek", "S", "ledamot"),
        ("Anna Ek", "S", "ordforande"),
        ("Eva Björk", "KD", "ledamot"),
        ("Zaid al-Jabouri", "S", "tjanstgorande_ersattare"),
        ("Rut Lind", "C", "ersattare"),
        ("Hans Vik", "M", "ersattare"),
    }


def test_the_secretary_among_the_others() -> None:
    people = seated("Beslutande\nAnna Ek (S), ordförande\n\nÖvriga\nHans Vik, enhetschef\nRut Lind, nämndsekreterare")
    assert {(name, role) for name, _, role in people if role != "ledamot"} == {
        ("Anna Ek", "ordforande"),
        ("Hans Vik", "ovrig_narvarande"),
        ("Rut Lind", "ovrig_narvarande"),
        ("Rut Lind", "sekreterare"),
    }


def test_who_adjusts_under_justeras() -> None:
    members = "Anna Ek (S), ordförande\nBo Ask (M)"
    front = f"Beslutande\n{members}\n\nVid protokollet\nRut Lind, sekreterare\n\nJusteras\n{members}"
    assert {(name, role) for name, _, role in seated(front) if role in ("justerare", "sekreterare")} == {
        ("Rut Lind", "sekreterare"),
        ("Bo Ask", "justerare"),
    }


def test_members_in_a_list_of_presence_and_votes_at_the_end() -> None:
    front = FRONT.replace(MEMBERS, "Beslutande\nEnligt bifogad närvaro- och omröstningslista\n")
    listed_last = (
        "Närvaro- och omröstningslista\n\nLedamot\tParti\tTjänstg. ersättare\tNärv\tJa\tNej\nAnna Ek, ordf\tS\t\tX\tX\n"
        "Bo Ask\tM\tRut Lind\t-\tX"
    )
    text = f"{minutes('Taxan antas.', front)}\n{listed_last}\n"
    people = {(a.name, a.party, a.role, a.replaces) for a in rows_in(records.Attendance, text)}
    assert {
        ("Anna Ek", "S", "ledamot", ""),
        ("Anna Ek", "S", "ordforande", ""),
        ("Rut Lind", "M", "tjanstgorande_ersattare", "Bo Ask"),
    } <= people
    assert ("Bo Ask", "M", "ledamot", "") not in people


# Places in the text ---------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("blank", [" ", "\n", "\n\n", "\n\n\n"])
def test_a_name_over_two_rows_moves_no_place(blank: str) -> None:
    front = f"Närvarande: Anna Ek, ordförande, Bo{blank}Ask, Cilla Alm, Dag Lind"
    text = minutes("Taxan antas.", f"Tallhälla kommun\n\nProtokoll\n\nKommunstyrelsen 2024-03-04\n\n{front}\n\n")
    for row in rows_in(records.Attendance, text):
        assert row.name.split()[-1] in plain(text).text[row.start : row.end]


# Titles and notes of others present -------------------------------------------------------------------------------------

TITLES = [
    # (entry, title, note)
    ("Lena Fors, förvaltningschef, t.o.m. § 7", "förvaltningschef", "t.o.m. § 7"),
    ("Lena Fors (förvaltningschef, §§ 6-7)", "förvaltningschef", "§§ 6-7"),
    ("Lena Fors, förvaltningschef), t.o.m. § 7", "förvaltningschef", "t.o.m. § 7"),
    ("Lena Fors, förvaltningschef (§ 7)", "förvaltningschef", "§ 7"),
    ("Lena Fors (kommunchef) tom § 7", "kommunchef", "tom § 7"),
    ("Lena Fors, chef för HR- och lönekontoret §§ 6, 8", "chef för HR- och lönekontoret", "§§ 6, 8"),
    ("Lena Fors, konsult (via Teams)", "konsult", "via Teams"),
    ("Lena Fors, ekonom, deltar digitalt", "ekonom", "deltar digitalt"),
    ("Lena Fors, t.f. kommundirektör", "t.f. kommundirektör", ""),
    ("Lena Fors, utredare ”Framtidens skola”", "utredare ”Framtidens skola”", ""),
    ("Ekonomichef Lena Fors (§§ 6-7)", "ekonomichef", "§§ 6-7"),
    ("Lena Fors", "", ""),
]


@pytest.mark.parametrize(("entry", "title", "note"), TITLES)
def test_titles_and_notes(entry: str, title: str, note: str) -> None:
    text = minutes("Taxan antas.", FRONT.replace("Justerare\n", f"Övriga närvarande\n{entry}\n\nJusterare\n"))
    (row,) = (a for a in rows_in(records.Attendance, text) if a.role == "ovrig_narvarande")
    assert (row.name, row.title, row.note) == ("Lena Fors", title, note)


@pytest.mark.parametrize(
    ("entry", "title", "note"),
    [
        ("Cilla Alm, (C) ordf.", "ordf", ""),
        ("Cilla Alm, (C) digitalt", "", "digitalt"),
        ("Cilla Alm (C), digitalt, gruppledare", "gruppledare", "digitalt, gruppledare"),
        ("Cilla Alm (C) lämnar kl. 14.30 efter § 7", "", "lämnar kl. 14.30 efter § 7"),
        ("Cilla Alm, ordf (C), Norrby", "ordf", "Norrby"),
        ("Cilla Alm, 2:e v. ordf. (C), Norrby", "2:e v. ordf.", "Norrby"),
        ("Cilla Alm (C), ordf, Norrby", "ordf", "Norrby"),
        ("Cilla Alm (C), Norrby, ordförande", "ordförande", "Norrby, ordförande"),
        ("Cilla Alm (C), Norrby, anländer § 7", "", "Norrby, anländer § 7"),
        ("Cilla Alm (C), Norra Ekby, lämnar efter § 7", "", "Norra Ekby, lämnar efter § 7"),
        ("Cilla Alm (C), Norrby, tjänstgör", "", "Norrby, tjänstgör"),
        ("Cilla Alm (C), Norrby", "", "Norrby"),
        ("Cilla Alm (C), Ålderspresident", "Ålderspresident", ""),
    ],
)
def test_titles_and_notes_of_members(entry: str, title: str, note: str) -> None:
    row = next(a for a in rows_in(records.Attendance, listed(entry)) if a.name == "Cilla Alm")
    assert (row.party, row.title, row.note) == ("C", title, note)


@pytest.mark.parametrize("name", ["Se Young Kim", "Ur Karim", "Kl Berg", "Lilla Ask", "Norra Ek", "Gamla Vik"])
def test_names_that_begin_as_places_and_references_do(name: str) -> None:
    assert (name, "C") in {(a.name, a.party) for a in rows_in(records.Attendance, listed(f"{name} (C)"))}
    together = seated(f"Beslutande: Anna Ek (S), ordförande, Bo Ask (M), {name} (C), Dan Öst (L)")
    assert {who for who, _, _ in together} == {"Anna Ek", "Bo Ask", name, "Dan Öst"}


# Who signs, under the last § of a text without a line that says so -------------------------------------------------------


@pytest.mark.parametrize(
    "under",
    [
        "Sekreterare: Cilla Alm\nOrdförande: Anna Ek\nJusterare: Bo Ask",
        "Sekreterare\nCilla Alm\n\nOrdförande\nAnna Ek\n\nJusterare\nBo Ask",
        "__________\nCilla Alm, sekreterare\n\n__________\nAnna Ek, ordförande\n\n..........\nBo Ask, justerare",
    ],
)
def test_signatures_under_the_last_paragraph_are_no_decisions(under: str) -> None:
    text = f"{FRONT}§ 4 Val\n\nBeslut\n\nTaxan antas.\n\n{under}\n"
    assert [d.text for d in rows_in(records.Decision, text)] == ["Taxan antas."]
    signed = {(s.name, s.title) for s in rows_in(records.Signature, text)}
    assert signed == {("Cilla Alm", "Sekreterare"), ("Anna Ek", "Ordförande"), ("Bo Ask", "Justerare")}


def test_two_who_are_elected_are_no_signatures() -> None:
    text = f"{FRONT}§ 4 Val\n\nBeslut\n\nTill ombud väljs:\n\nAnna Ek (S)\nBo Ask (M)\n"
    assert not rows_in(records.Signature, text) and rows_in(records.Decision, text)


# Tables with a column of presence and one of substitutes ---------------------------------------------------------------
@pytest.mark.parametrize("yes_no", [("Ja", "Nej"), ("J", "N"), ("X", "-"), ("ja", "nej")])
@pytest.mark.parametrize("heads", ["Närvarande (Ja/Nej)", "Närvarande", "Närv", "Närvarande\n\t\t(Ja/Nej)"])
@pytest.mark.parametrize("serving", ["Ersättare", "Tjg ersättare"])
@pytest.mark.parametrize("lines", ["\t", " | ", "| "])
def test_who_is_not_there_and_who_serves_instead(yes_no: tuple[str, str], heads: str, serving: str, lines: str) -> None:
    yes, no = yes_no
    head, _, second = heads.partition("\n")
    table = [
        ["Ledamot", "Parti", head, serving],
        *([["---", "---", "---", "---"]] if lines == "| " else []),
        *([[second.strip()]] if second and lines == "\t" else []),
        ["Anna Ek", "S", yes],
        ["Birgit Norr", "L", no, "Tora Gyll (L)"],
        ["Rut Lind", "V", no],
    ]
    front = "\n".join(f"| {' | '.join(row)} |" if lines == "| " else lines.join(row) for row in table)
    entry = rows_in(records.Attendance, minutes("Taxan antas.", FRONT.replace(MEMBERS, f"Beslutande\n\n{front}\n\n")))
    there = {(a.name, a.party, a.role, a.replaces) for a in entry if a.role != "justerare"}
    assert there == {("Anna Ek", "S", "ledamot", ""), ("Tora Gyll", "L", "tjanstgorande_ersattare", "Birgit Norr")}


def test_no_below_a_label_of_absence_is_presence() -> None:
    front = "Namn\tParti\tFrånvarande\tErsättare\nAnna Ek\tS\tNej\tNej\nRut Lind\tV\tJa\tTora Gyll (V)\n\n"
    entry = rows_in(records.Attendance, minutes("Taxan antas.", FRONT.replace(MEMBERS, front)))
    assert {(a.name, a.role) for a in entry} >= {("Anna Ek", "ledamot"), ("Tora Gyll", "tjanstgorande_ersattare")}
    assert "Rut Lind" not in {a.name for a in entry}


def test_labels_of_columns_over_two_rows() -> None:
    head = [Row("Tallhälla kommun", y=40), Row("Protokoll", y=60), Row("Kommunstyrelsen 2024-03-04", y=80)]
    table = [("Ledamot", "Parti", "Närvarande", "Tjänstgörande"), ("", "", "(Ja/Nej)", "ersättare")]
    table += [("Anna Ek", "S", "Ja", ""), ("Rut Lind", "V", "Nej", "Tora Gyll (V)"), ("Bo Ask", "M", "Nej", "")]
    cells = [
        Row(text, x=60.0 + 120 * k, y=120.0 + 16 * n)
        for n, row in enumerate(table)
        for k, text in enumerate(row)
        if text
    ]
    entry = rows_in(records.Attendance, placed([*head, *cells], [Row("§ 6 Mötets öppnande", y=40, size=14)]))
    assert {(a.name, a.role) for a in entry} == {("Anna Ek", "ledamot"), ("Tora Gyll", "tjanstgorande_ersattare")}
