"""Links across documents: who and what is one, and what must never be made one."""

from __future__ import annotations

import pytest

from corpus import records
from corpus.link import link
from corpus.schema import Row


def document(doc_id: str, town: str = "", organ: str = "Kommunstyrelsen") -> records.Document:
    return records.Document(doc_id=doc_id, municipality=town, organ=organ, status="ok", date="2024-02-01")


def attended(doc_id: str, name: str, party: str = "S") -> records.Attendance:
    return records.Attendance(
        doc_id=doc_id, name=name, party=party, role="ledamot", page=1, start=0, end=5, confidence=0.9
    )


def of(kind: type[Row], rows: list[Row]) -> list[Row]:
    return [row for row in linked(rows) if isinstance(row, kind)]


def linked(rows: list[Row]) -> list[Row]:
    return link(rows)


PERSONS = [
    # (towns of two documents, how many persons the one name is)
    (("Tallhälla", "Tallhälla"), 1),
    (("Tallhälla", "Granby"), 2),  # namesakes
    (("Tallhälla", ""), 1),  # the only town of the run
    (("", ""), 2),  # nothing says that they are one
]


@pytest.mark.parametrize(("towns", "count"), PERSONS)
def test_a_name_is_one_person_within_a_municipality(towns: tuple[str, str], count: int) -> None:
    rows: list[Row] = [
        document("a", towns[0]),
        document("b", towns[1]),
        attended("a", "Anna Ek"),
        attended("b", "Anna Ek"),
    ]
    assert len(of(records.Person, rows)) == count


TITLES = [
    # (two titles, whether they are of one report)
    ("Rum för fler – barns och ungas fritid", "Rum för fler", True),  # a short form
    ("Rum för fler – barns och ungas fritid", "Rum för fler - barns och ungas fritid", True),  # another dash
    ("Handlingsplan för klimat 2022", "Handlingsplan för klimat 2026", False),  # other years
    ("Delrapport 1 om vägarna", "Delrapport 2 om vägarna", False),  # other parts
    ("Trygg i skolan varje dag", "Otrygg i skolan varje dag", False),  # other words
    ("Vatten i byarna – del A", "Vatten i byarna – del B", False),
    ("Delrapport I: Vatten i byarna", "Delrapport II: Vatten i byarna", False),
    ("DELRAPPORT I: VATTEN I BYARNA", "DELRAPPORT II: VATTEN I BYARNA", False),
    ("VATTEN I BYARNA – EN STUDIE", "Vatten i byarna – en studie", True),
    ("Vatten i byarna i öst", "Vatten i byarna i väst", False),
    ("Vatten i byarna – norr", "Vatten i byarna – syd", False),
]


@pytest.mark.parametrize(("one", "other", "same"), TITLES)
def test_spellings_of_a_title_are_one_report(one: str, other: str, same: bool) -> None:
    mentions: list[Row] = [
        records.MeasureMention(doc_id="a", number="4.1", report=title, page=1, start=0, end=3, confidence=0.9)
        for title in (one, other)
    ]
    rows = linked([document("a", "Tallhälla"), *mentions])
    assert len([r for r in rows if isinstance(r, records.Report)]) == (1 if same else 2)
    ids = {r.measure_id for r in rows if isinstance(r, records.MeasureMention)}
    assert len(ids) == (1 if same else 2)
    assert {r.measure_id for r in rows if isinstance(r, records.Measure)} == ids, "every id leads to a measure"


def test_the_body_itself_is_no_person() -> None:
    own = records.Statement(
        doc_id="a", kind="yttrande", author="Landsbygdsrådet", page=1, start=0, end=3, confidence=0.9
    )
    rows = linked([document("a", "Tallhälla", "Landsbygdsrådet"), own])
    assert not [r for r in rows if isinstance(r, records.Person)]
    assert [r.kind for r in rows if isinstance(r, records.Organ)] == ["rad"]


def measure(doc_id: str, report: str, title: str) -> records.Measure:
    return records.Measure(
        doc_id=doc_id, report=report, number="4.1.1", title=title, page=1, start=0, end=5, confidence=0.9
    )


def mention(doc_id: str, text: str, organ: str = "") -> records.MeasureMention:
    return records.MeasureMention(
        doc_id=doc_id,
        organ=organ,
        number="4.1.1",
        text=text,
        resolution="unresolved",
        page=1,
        start=0,
        end=5,
        confidence=0.6,
    )


WHICH = [
    # (kind of document, reports that have the number, what is printed, report, resolution)
    ("protokoll", ("Levande skolgårdar",), "Åtgärd 4.1.1 genomförs.", "Levande skolgårdar", "unique"),
    ("protokoll", ("Levande skolgårdar", "Trygga torg"), "Åtgärd 4.1.1 genomförs.", "", "unresolved"),
    (
        "namndsvar",
        ("Levande skolgårdar",),
        "Åtgärd 4.1.1 genomförs.",
        "",
        "unresolved",
    ),  # it answers a report of its own
    ("namndsvar", ("Levande skolgårdar", "Trygga torg"), "4.1.1 Mål för Trygga torg", "Trygga torg", "title"),
]


@pytest.mark.parametrize(("kind", "reports", "text", "report", "how"), WHICH)
def test_what_other_documents_tell_of_a_number(
    kind: str, reports: tuple[str, ...], text: str, report: str, how: str
) -> None:
    naming = records.Document(doc_id="z", municipality="Tallhälla", kind=kind, status="ok")
    rows: list[Row] = [naming, mention("z", text, "Nämnden")]
    rows.append(records.Position(doc_id="z", organ="Nämnden", number="4.1.1", stance="positiv", start=0, end=5))
    for i, title in enumerate(reports):
        rows += [document(f"r{i}", "Tallhälla"), measure(f"r{i}", title, f"Mål för {title}")]
    (named,) = (
        m for m in of(records.MeasureMention, rows) if isinstance(m, records.MeasureMention) and m.doc_id == "z"
    )
    (position,) = of(records.Position, rows)
    assert (named.report, named.resolution) == (report, how)
    assert isinstance(position, records.Position) and position.measure_id == named.measure_id


def test_measures_of_another_town_are_not_meant() -> None:
    rows: list[Row] = [
        document("a", "Tallhälla"),
        measure("a", "Levande skolgårdar", "Plantera träd på varje skolgård"),
        records.Document(doc_id="z", municipality="Granby", kind="protokoll", status="ok"),
        mention("z", "Åtgärd 4.1.1 genomförs."),
    ]
    assert [m.resolution for m in of(records.MeasureMention, rows) if isinstance(m, records.MeasureMention)] == [
        "unresolved"
    ]


EXCLUDED = [
    # (what is printed in minutes, their day, how the report of the only measure with the number is found)
    ("Åtgärd 4.1.1 genomförs.", "2024-02-01", "unique"),
    ("Åtgärd 4.1.1 genomförs.", "2019-02-01", "unresolved"),  # before the report
    ("Åtgärd 4.1.1 i klimatplanen genomförs.", "2024-02-01", "unresolved"),
    ("Åtgärd 4.1.1 ur kommunens trafikstrategi genomförs.", "2024-02-01", "unresolved"),
    ("Enligt äldreplanen ska åtgärd 4.1.1 genomföras.", "2024-02-01", "unresolved"),
    ("Åtgärd 4.1.1 i Vägar för alla genomförs.", "2024-02-01", "unresolved"),
    ("Åtgärd 4.1.1 i rapporten Vägar för alla genomförs.", "2024-02-01", "unresolved"),
    ("Åtgärd 4.1.1 i rapporten genomförs.", "2024-02-01", "unique"),
    ("Åtgärd 4.1.1 i rapporten Levande skolgårdar genomförs.", "2024-02-01", "unique"),
    ("Åtgärd 4.1.1 i Levande skolgårdar genomförs.", "2024-02-01", "unique"),
    ("Åtgärd 4.1.1 ”Lägg asfalt på torget” genomförs.", "2024-02-01", "unresolved"),
    ("4.1.1 Lägg asfalt på torget", "2024-02-01", "unresolved"),
]


@pytest.mark.parametrize(("text", "day", "how"), EXCLUDED)
def test_what_speaks_against_the_only_measure_with_a_number(text: str, day: str, how: str) -> None:
    rows: list[Row] = [
        records.Document(doc_id="r", municipality="Tallhälla", kind="rapport", status="ok", date="2022-05-01"),
        measure("r", "Levande skolgårdar", "Plantera träd på varje skolgård"),
        records.Document(doc_id="z", municipality="Tallhälla", kind="protokoll", status="ok", date=day),
        mention("z", text),
    ]
    (named,) = (m for m in of(records.MeasureMention, rows) if isinstance(m, records.MeasureMention))
    assert named.resolution == how


def test_a_short_title_of_two_reports_is_neither() -> None:
    titles = ["Vatten i byarna – norr", "Vatten i byarna – syd", "Vatten i byarna"]
    rows: list[Row] = [document("a", "Tallhälla"), *(measure("a", title, "Gräv en brunn") for title in titles)]
    assert len(of(records.Report, rows)) == 3


TOWNS = [
    # (towns of two documents with a report of one title, the ids of the reports)
    (("Tallhälla", "Granby"), ["levande-skolgardar-granby", "levande-skolgardar-tallhalla"]),
    (("Tallhälla", "Tallhälla"), ["levande-skolgardar"]),
    (("Tallhälla", ""), ["levande-skolgardar"]),
    (("", ""), ["levande-skolgardar"]),
]


@pytest.mark.parametrize(("towns", "ids"), TOWNS)
def test_reports_of_two_towns_with_one_title_are_two(towns: tuple[str, str], ids: list[str]) -> None:
    rows = linked(
        [
            document("a", towns[0]),
            document("b", towns[1]),
            measure("a", "Levande skolgårdar", "Plantera träd"),
            measure("b", "Levande skolgårdar", "Plantera träd"),
        ]
    )
    assert sorted(r.report_id for r in rows if isinstance(r, records.Report)) == ids
    assert {r.measure_id for r in rows if isinstance(r, records.Measure)} == {f"{i}:4.1.1" for i in ids}


def test_a_report_of_an_unknown_town_among_several_is_kept_apart() -> None:
    towns = {"a": "Tallhälla", "b": "Granby", "c": ""}
    rows: list[Row] = [document(doc_id, town) for doc_id, town in towns.items()]
    rows += [measure(doc_id, "Levande skolgårdar", "Plantera träd") for doc_id in towns]
    assert len(of(records.Report, rows)) == 3


@pytest.mark.parametrize(
    ("title", "issues"), [("Plantera träd på skolgården", 0), ("Plantera träd", 0), ("Lägg asfalt i parken", 1)]
)
def test_two_titles_under_one_id_are_an_issue(title: str, issues: int) -> None:
    rows = linked(
        [
            document("a", "Tallhälla"),
            measure("a", "Levande skolgårdar", "Plantera träd på skolgården"),
            measure("a", "Levande skolgårdar", title),
        ]
    )
    assert [r.code for r in rows if isinstance(r, records.Issue)] == ["measure_titles_differ"] * issues


def test_on_one_day_an_answer_comes_before_the_decision() -> None:
    steps = linked(
        [
            records.Document(doc_id="d", municipality="Tallhälla", kind="protokoll", status="ok", date="2024-02-01"),
            records.Document(doc_id="s", municipality="Tallhälla", kind="namndsvar", status="ok", date="2024-02-01"),
            measure("s", "Levande skolgårdar", "Plantera träd"),
            mention("d", "Åtgärd 4.1.1 genomförs."),
            records.Decision(doc_id="d", status="beslut", text="Åtgärd 4.1.1 genomförs.", start=0, end=30),
            records.Position(
                doc_id="s", organ="Hamnnämnden", report="Levande skolgårdar", number="4.1.1", stance="positiv", start=9
            ),
        ]
    )
    assert [s.event for s in steps if isinstance(s, records.Trace)] == ["answered", "decided"]


def named(organ: str, doc_id: str = "a") -> records.MeasureMention:
    return records.MeasureMention(doc_id=doc_id, organ=organ, number="1", page=1, start=0, end=5, confidence=0.9)


def test_only_single_bodies_are_organs() -> None:
    rows: list[Row] = [document("a", "Tallhälla"), document("b", "")]
    rows += [named(o) for o in ("kulturnämnden", "Kulturnämnden", "kulturnämnden", "norra parknämnden")]
    rows += [named(o) for o in ("parknämnderna", "berörda nämnder", "Nämnden", "parknämnden och")]
    rows += [named("Hamnkontoret", "b")]
    found = {(o.name, o.aliases, o.municipality) for o in of(records.Organ, rows)}
    assert found == {
        ("Kommunstyrelsen", "", "Tallhälla"),
        ("Kulturnämnden", "kulturnämnden", "Tallhälla"),
        ("Norra parknämnden", "norra parknämnden", "Tallhälla"),
        ("Hamnkontoret", "", "Tallhälla"),  # its document names no town: it is the only one of the run, as its id says
    }
    ids = {m.organ: m.organ_id for m in of(records.MeasureMention, rows) if isinstance(m, records.MeasureMention)}
    assert ids["berörda nämnder"] == ids["Nämnden"] == "" and ids["kulturnämnden"] == "tallhalla-kulturnamnden"
