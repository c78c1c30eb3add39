"""Links across documents: who and what is one, and what must never be made one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpus import records
from corpus.link import link
from corpus.schema import Row


def document(doc_id: str, town: str = "", organ: str = "Kommunstyrelsen") -> records.Document:
    return records.Document(
        doc_id=doc_id, path=f"{doc_id}.pdf", municipality=town, organ=organ, status="ok", date="2024-02-01"
    )


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


UNTOLD = [
    # (what a document that names no town has, whether it is of the only town of the run)
    (records.Document(organ="Kommunstyrelsen"), True),
    (records.Document(organ="kulturkontoret", recipient="Kommunstyrelsen"), False),  # of which town, is not told
    (records.Document(recipient="Kommunstyrelsen"), True),
    (records.Document(organ="Regionstyrelsen"), False),
    (records.Document(organ="Förbundsdirektionen"), False),
    (records.Document(organ="Direktionen"), False),
    (records.Document(organ="Arbetsutskottet"), False),
    (records.Document(diarienummer="KS 2024/7"), True),
    (records.Document(diarienummer="2024/7"), False),
    (records.Document(diarienummer="KS 2024/7", title="Räddningstjänstförbundet Norr: budget"), False),
    (records.Document(), False),
]


@pytest.mark.parametrize(("untold", "joined"), UNTOLD)
def test_a_document_without_its_town_is_joined_by_what_it_shares(untold: records.Document, joined: bool) -> None:
    rows: list[Row] = [
        document("a", "Tallhälla"),
        records.Document(doc_id="c", municipality="Tallhälla", organ="Arbetsutskottet", status="ok"),
        records.Paragraph(doc_id="a", number=4, diarienummer="KS 2024/7"),
        replace(untold, doc_id="b", status="ok"),
        attended("a", "Anna Ek"),
        attended("b", "Anna Ek"),
    ]
    found = linked(rows)
    assert len([r for r in found if isinstance(r, records.Person)]) == (1 if joined else 2)
    assert [r.municipality for r in found if isinstance(r, records.Document)] == ["Tallhälla", "Tallhälla", ""]


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


def reference(doc_id: str, kind: str, title: str, year: int | None = None) -> records.Reference:
    return records.Reference(doc_id=doc_id, kind=kind, title=title, year=year, page=1, start=0, end=5, confidence=0.9)


YEARS = [
    # (title of a report, what dates it, the year)
    ("Vision 2030 för Tallhälla", None, None),  # looks forward
    ("Vision 2030 för Tallhälla", reference("a", "rapport", "Vision 2030 för Tallhälla", 2021), 2021),
    ("Levande skolgårdar", reference("a", "rapport", "Levande skolgårdar", 2019), 2019),
    ("Levande skolgårdar", reference("a", "rapport", "Trygga torg i Tallhälla", 2019), None),  # another
    ("Levande skolgårdar", reference("a", "bilaga", "Levande skolgårdar", 2019), 2019),  # annexed
    (
        "Levande skolgårdar",
        records.Document(doc_id="r", kind="rapport", title="Levande skolgårdar", date="2020-05-04"),
        2020,
    ),
    (
        "Levande skolgårdar",
        records.Document(doc_id="r", kind="rapport", title="Uppföljning av Levande skolgårdar", date="2023-05-04"),
        None,
    ),
]


@pytest.mark.parametrize(("title", "told", "year"), YEARS)
def test_when_a_report_came_out(title: str, told: Row | None, year: int | None) -> None:
    rows: list[Row] = [document("a"), mention("a", "Åtgärd 4.1.1")]
    rows = [*rows, records.MeasureMention(doc_id="a", number="4.1.1", report=title, start=0, end=3)]
    (report,) = (r for r in linked([*rows, *([told] if told else [])]) if isinstance(r, records.Report))
    assert report.year == year


def test_a_report_that_looks_forward_is_known_before_its_year() -> None:
    """A mention without its report means the only one with the number, though "2030" in its title has not come."""
    stated = measure("a", "Vision 2030 för Tallhälla", "Plantera träd vid skolan")
    rows = linked(
        [document("a", "Tallhälla"), stated, minutes("b", "2024-03-01"), mention("b", "Åtgärd 4.1.1 genomförs.")]
    )
    assert [r.resolution for r in rows if isinstance(r, records.MeasureMention)] == ["unique"]


def minutes(doc_id: str, date: str) -> records.Document:
    return records.Document(doc_id=doc_id, municipality="Tallhälla", kind="protokoll", status="ok", date=date)


def paper(doc_id: str, kind: str, title: str, date: str = "", number: str = "") -> records.Document:
    return records.Document(
        doc_id=doc_id, municipality="Tallhälla", kind=kind, title=title, date=date, diarienummer=number, status="ok"
    )


def answered(
    doc_id: str, organ: str, number: str = "4.1.1", text: str = "Nämnden tillstyrker."
) -> records.MeasureResponse:
    return records.MeasureResponse(
        doc_id=doc_id, organ=organ, number=number, report="Levande skolgårdar", field="svar", text=text, start=0, end=5
    )


DAYS = [
    # (the memos of the run with what they list, the number of the annex, the day of its steps)
    (
        [(paper("m", "tjansteutlatande", "Svar", "2024-05-02"), "Nämndernas svar på Levande skolgårdar")],
        "",
        "2024-05-02",
    ),
    ([(paper("m", "tjansteutlatande", "Svar", "2024-05-02"), "Ekonomisk rapport")], "", ""),
    ([(paper("m", "tjansteutlatande", "Svar", "2024-05-02", "KS 2024/7"), "")], "KS 2024/7", "2024-05-02"),
    (
        [
            (paper("m", "tjansteutlatande", "Remiss", "2024-01-02", "KS 2024/7"), ""),
            (paper("n", "tjansteutlatande", "Svar", "2024-05-02", "KS 2024/7"), ""),
        ],
        "KS 2024/7",
        "",  # which of the two it lies with is not told
    ),
]


@pytest.mark.parametrize(("memos", "number", "day"), DAYS)
def test_the_day_of_an_annex_is_that_of_its_memo(
    memos: list[tuple[records.Document, str]], number: str, day: str
) -> None:
    rows: list[Row] = [
        paper("x", "namndsvar", "Nämndernas svar på Levande skolgårdar", number=number),
        answered("x", "Nämnden"),
    ]
    for memo, listed in memos:
        rows += [memo, *([reference(memo.doc_id, "bilaga", listed)] if listed else [])]
    found = linked(rows)
    assert [r.date for r in found if isinstance(r, records.Trace)] == [day]
    assert [r.code for r in found if isinstance(r, records.Issue)] == ([] if day else ["undated_steps"])


COPIES = [
    # (day of the second annex, what it says of the last measure, how often the answers count)
    ("", "Nämnden avstyrker åtgärden.", 3),  # the same
    ("", "Nämnden avstyrker atgärden.", 3),  # read badly
    ("", "Vi har inget att erinra mot förslaget.", 6),  # says otherwise
    ("2023-01-01", "Nämnden avstyrker åtgärden.", 6),  # another day
]


@pytest.mark.parametrize(("date", "last", "steps"), COPIES)
def test_an_annex_that_is_there_twice_counts_once(date: str, last: str, steps: int) -> None:
    rows: list[Row] = []
    for doc_id, day, said in (("x", date, last), ("y", "2024-02-01", "Nämnden avstyrker åtgärden.")):
        rows.append(paper(doc_id, "namndsvar", "Nämndernas svar på Levande skolgårdar", day))
        rows += [answered(doc_id, "Nämnden", f"4.1.{n}", text) for n, text in enumerate(("Ja.", "Nja.", said), 1)]
    found = linked(rows)
    told = [r for r in found if isinstance(r, records.Trace)]
    assert len(told) == steps
    twice = [(i.doc_id, i.code) for i in found if isinstance(i, records.Issue) and i.code == "same_paper"]
    assert twice == ([("x", "same_paper")] if steps == 3 else [])
    assert steps == 6 or {t.date for t in told} == {"2024-02-01"}  # the one with a day stands


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
    paths = {r.doc_id: r.path for r in rows if isinstance(r, records.Document)}
    assert all(r.path == paths.get(r.doc_id, "") for r in rows if isinstance(r, records.Issue))


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
