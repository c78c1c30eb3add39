"""The way of a measure across documents: from made-up texts through the parsers and the links to `paragraf trace`."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from typer.testing import CliRunner

from pipeline.cli import app

REPORT = """Slutrapport

Ett tryggare Granby

Granby kommun, Trygghetsutredningen

Inledning

Utredningen har arbetat i 2,5 år och kostat 1.2 miljoner kronor.

4.1 Samordna arbetet

4.1.1 Åtgärd: Inför en gemensam lägesbild
Polisen och kommunen bör ta fram en gemensam bild av läget varje månad.

4.1.2 Åtgärd: Utöka fältarbetet kvällstid
Fältgruppen bör arbeta till midnatt.
"""
OTHER_REPORT = """Slutrapport

Levande skolgårdar i Granby

Granby kommun, Skolutredningen

4.1 Gör skolgårdarna gröna

4.1.1 Åtgärd: Plantera träd på varje skolgård
Träd ger skugga.
"""
MEMO = """Tjänsteskrivelse
Granby kommun
Handläggare: Kim Berg
Datum: 2023-02-01
Dnr KS 2023/88
Till kommunstyrelsen

Remiss av slutrapporten Ett tryggare Granby

Förslag till beslut
1. Slutrapporten skickas på remiss.

Ärendet
Slutrapporten Ett tryggare Granby remitteras till socialnämnden och tekniska nämnden.
"""
ANNEX = """Granby kommun

Nämndernas yttranden över slutrapporten Ett tryggare Granby

Datum: 2023-05-11

Socialnämnden

Åtgärd 4.1.1 Inför en gemensam lägesbild
Svar: Nämnden tillstyrker åtgärden.

Åtgärd 4.1.2 Utöka fältarbetet kvällstid
Svar: Nämnden avstyrker åtgärden.

Tekniska nämnden

Åtgärd 4.1.1 Inför en gemensam lägesbild
Svar: Nämnden är tveksam till åtgärden.
"""
MINUTES = """Granby kommun
Kommunstyrelsen
Sammanträdesprotokoll
2023-06-14

Plats och tid: Kommunhuset, kl. 13.00-15.30
Beslutande: Anna Ek (S), ordförande, Bo Lind (M), Eva Ahl (C)
Sekreterare: Maria Sten
Justerare: Bo Lind
Paragrafer: 71-72

§ 71 Slutrapporten Ett tryggare Granby
Dnr KS 2023/88

Beslut
1. Kommunstyrelsen beslutar att åtgärd 4.1.1 i slutrapporten Ett tryggare Granby ska genomföras under 2024.

Sammanfattning
Nämnderna har yttrat sig. De flesta är positiva till åtgärd 4.1.1. Enligt 4 kap. 2 § kommunallagen leds arbetet av styrelsen.

§ 72 Information
Kommundirektören informerar om budgeten för 2.1 miljoner kronor.
"""
SHORT_MINUTES = (
    MINUTES.split("§ 71", maxsplit=1)[0].replace("2023-06-14", "2023-09-06").replace("71-72", "90-90")
    + """§ 90 Fältgruppen

Beslut
1. Kommunstyrelsen noterar informationen om åtgärd 4.1.2.

Sammanfattning
Arbetet har börjat.
"""
)
TEXTS = {
    "a-rapport": REPORT,
    "b-rapport": OTHER_REPORT,
    "c-skrivelse": MEMO,
    "d-bilaga": ANNEX,
    "e-protokoll": MINUTES,
    "f-protokoll": SHORT_MINUTES,
}
TRYGGARE = "ett-tryggare-granby"


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("trace")
    for name, text in TEXTS.items():
        (place / f"{name}.txt").write_text(text, "utf-8")
    done = CliRunner().invoke(app, ["run", str(place), "--out", str(place / "tables"), "--quiet", "--workers", "1"])
    assert done.exit_code == 0, done.output
    return place / "tables"


def rows(tables: Path, table: str) -> list[dict[str, str]]:
    with (tables / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_way_of_a_measure(tables: Path) -> None:
    steps = [r for r in rows(tables, "traces") if r["measure_id"] == f"{TRYGGARE}:4.1.1"]
    assert [(s["date"], s["event"], s["organ"]) for s in steps] == [
        ("", "proposed", ""),
        ("2023-02-01", "consulted", "socialnämnden"),
        ("2023-02-01", "consulted", "tekniska nämnden"),
        ("2023-05-11", "answered", "Socialnämnden"),
        ("2023-05-11", "answered", "Tekniska nämnden"),
        ("2023-06-14", "decided", "Kommunstyrelsen"),
        ("2023-06-14", "mentioned", "Kommunstyrelsen"),
    ]
    assert [s["position"] for s in steps] == [str(i) for i in range(1, 8)]
    for step in steps:
        text = (tables / "texts" / f"{step['doc_id']}.txt").read_text("utf-8")
        evidence = text[int(step["start"]) : int(step["end"])]
        assert evidence and (
            evidence in step["text"] or step["text"] in evidence or "4.1.1" in evidence or step["organ"]
        )


def test_a_number_of_two_reports_belongs_to_one(tables: Path) -> None:
    ids = {r["measure_id"] for r in rows(tables, "measures")}
    assert ids == {f"{TRYGGARE}:4.1.1", f"{TRYGGARE}:4.1.2", "levande-skolgardar-i-granby:4.1.1"}
    assert len([r for r in rows(tables, "traces") if r["measure_id"].startswith("levande")]) == 1


def test_a_number_without_its_report_is_found_where_only_one_has_it(tables: Path) -> None:
    named = [r for r in rows(tables, "measure_mentions") if r["doc_id"].startswith("f-protokoll")]
    assert [(r["measure_id"], r["resolution"]) for r in named] == [(f"{TRYGGARE}:4.1.2", "unique")]


def test_a_measure_is_stated_best_in_its_report(tables: Path) -> None:
    first = rows(tables, "measures")[0]
    assert (first["doc_id"][:9], first["title"]) == ("a-rapport", "Inför en gemensam lägesbild")
    assert (first["recommendation_number"], first["recommendation"]) == ("4.1", "Samordna arbetet")


def trace(tables: Path, *words: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["trace", *words, "--in", str(tables)], env={"COLUMNS": "160"})
    return done.exit_code, done.output


def test_a_number_of_several_reports_asks_which(tables: Path) -> None:
    code, said = trace(tables, "4.1.1")
    assert code == 2 and "several measures" in said and "--report" in said
    assert "Ett tryggare Granby" in said and "Levande skolgårdar" in said


ASKED = [
    # (what is asked, exit code, what is shown)
    (["4.1.1", "--report", "tryggare granby"], 0, "Inför en gemensam lägesbild"),
    (["4.1.1", "--report", "levande-skolgardar-i-granby"], 0, "Plantera träd"),
    (["(4.1.2.)"], 0, "Utöka fältarbetet"),
    (["gemensam", "lägesbild"], 0, "Inför en gemensam lägesbild"),
    (["fältarbte"], 0, "Utöka fältarbetet"),  # a letter amiss
    (["4.1", "--report", "tryggare"], 0, "Utöka fältarbetet"),  # all of a recommendation
    (["4.1.1", "4.1.2", "--report", "tryggare"], 0, "Utöka fältarbetet"),  # each of two
    (["4.1.1, 4.1.2", "--report", "tryggare"], 0, "Inför en gemensam lägesbild"),
    (["4.1.1", "4.1.2"], 2, "several measures"),  # the first is of two reports
    (["4.1.2", "4.9.9"], 0, "“4.9.9”: it is left out"),
    (["lägesbilder"], 0, "Inför en gemensam lägesbild"),  # another ending
    (["gård", "träden"], 0, "Plantera träd på varje skolgård"),  # a part of a compound
    (["fältarbetet", "noterar"], 0, "Utöka fältarbetet kvällstid"),  # one in the title, one in a sentence about it
    (["fältarbetet", "fotboll"], 1, "No measure fits"),  # all words must be there
    (["9.9.9"], 1, "No measure fits"),
    (["4.1.1", "--report", "Något helt annat"], 1, "No measure fits"),
]


@pytest.mark.parametrize(("asked", "code", "shown"), ASKED)
def test_what_is_asked(asked: list[str], code: int, shown: str, tables: Path) -> None:
    got, said = trace(tables, *asked)
    assert (got, shown in " ".join(said.split())) == (code, True), said


def test_no_run_is_said_so(tmp_path: Path) -> None:
    code, said = trace(tmp_path, "4.1.1")
    assert code == 1 and "paragraf run" in said


def formatted(tables: Path, form: str) -> str:
    code, said = trace(tables, "4.1.1", "--report", "tryggare", "--format", form)
    assert code == 0
    return said


def test_csv_and_json_tell_the_same(tables: Path) -> None:
    told = list(csv.DictReader(io.StringIO(formatted(tables, "csv"))))
    (way,) = json.loads(formatted(tables, "json"))
    assert [(r["date"], r["event"], r["stance"]) for r in told] == [
        (s["date"], s["event"], s["stance"]) for s in way["steps"]
    ]
    stances = {a["organ"]: (a["stance"], a["evidence"]) for a in way["answers"]}
    assert stances == {
        "Socialnämnden": ("positiv", "Nämnden tillstyrker åtgärden."),
        "Tekniska nämnden": ("tveksam", "Nämnden är tveksam till åtgärden."),
    }


def test_graphml_joins_bodies_and_measures(tables: Path) -> None:
    space = {"g": "http://graphml.graphdrawing.org/xmlns"}
    graph = ET.fromstring(formatted(tables, "graphml"))
    nodes = {n.get("id") for n in graph.iterfind(".//g:node", space)}
    edges = [(e.get("source"), e.get("target")) for e in graph.iterfind(".//g:edge", space)]
    assert {"organ:Socialnämnden", f"measure:{TRYGGARE}:4.1.1", f"report:{TRYGGARE}"} <= nodes
    assert all(end in nodes for edge in edges for end in edge)
    assert ("organ:Tekniska nämnden", f"measure:{TRYGGARE}:4.1.1") in edges


def test_the_page_needs_no_other_file_and_its_links_lead_somewhere(tables: Path) -> None:
    page = tables.parent / "way.html"
    code, _ = trace(tables, "4.1.1", "--report", "tryggare", "--format", "html", "--out", str(page))
    html = page.read_text("utf-8")
    assert code == 0 and "<script" not in html and 'src="' not in html
    links = {re.sub(r"#.*", "", link) for link in re.findall(r'href="([^"]+)"', html)}
    assert links and all((page.parent / link).exists() for link in links)
    assert "doubtful" in html and "Nämnden är tveksam till åtgärden." in html


def test_what_documents_say_is_escaped(tmp_path: Path) -> None:
    hostile = ANNEX.replace("Nämnden tillstyrker åtgärden.", "Nämnden tillstyrker <script>alert(1)</script> åtgärden.")
    (tmp_path / "bilaga.txt").write_text(hostile, "utf-8")
    CliRunner().invoke(app, ["run", str(tmp_path), "--out", str(tmp_path / "tables"), "--quiet", "--workers", "1"])
    code, said = trace(tmp_path / "tables", "4.1.1", "--format", "html")
    assert code == 0 and "<script>alert" not in said and "&lt;script&gt;alert" in said


FOLLOW_UP = """Uppföljning av rapporten Ett tryggare Granby

Lägesrapport december 2024

Granby kommun

4.1.1 Åtgärd: Inför en gemensam lägesbild
Status: Grönt
Genomfört sedan 2024-01-01.
"""


def test_a_follow_up_proposes_nothing_and_has_no_day_of_its_measures(tmp_path: Path) -> None:
    for name, text in {"a": REPORT, "b": FOLLOW_UP}.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    CliRunner().invoke(app, ["run", str(tmp_path), "--out", str(tmp_path / "tables"), "--quiet", "--workers", "1"])
    steps = [r for r in rows(tmp_path / "tables", "traces") if r["measure_id"].endswith(":4.1.1")]
    assert [(s["doc_id"][0], s["event"], s["date"]) for s in steps] == [("a", "proposed", ""), ("b", "mentioned", "")]
    (status,) = rows(tmp_path / "tables", "measure_responses")
    assert (status["organ"], status["field"], status["label_printed"]) == ("", "pagaende_arbete", "Status")
    assert status["text"].startswith("Grönt")


VERDICTS = """Ekby stad

Yttranden över rapporten "Ekby på väg"

Södra nämnden

Åtgärd A.1 - A.2: Tillstyrks.
Åtgärd A.3: Tillstyrks med tillägget att skolan prioriteras.
Åtgärderna B.1 och B.2
Svar: Nämnden avstyrker åtgärderna.

Norra nämnden

Åtgärd A.1 är redan införd. Nämnden har inget att erinra mot åtgärd A.2 men avstyrker åtgärd B.1.
"""


def test_verdicts_in_a_line_and_measures_set_against_each_other(tmp_path: Path) -> None:
    (tmp_path / "svar.txt").write_text(VERDICTS, "utf-8")
    CliRunner().invoke(app, ["run", str(tmp_path), "--out", str(tmp_path / "tables"), "--quiet", "--workers", "1"])
    found = rows(tmp_path / "tables", "positions")
    assert {r["report"] for r in found} == {"Ekby på väg"}
    assert [(r["organ"], r["number"], r["stance"]) for r in found] == [
        ("Södra nämnden", "A1", "positiv"),
        ("Södra nämnden", "A2", "positiv"),
        ("Södra nämnden", "A3", "delvis"),
        ("Södra nämnden", "B1", "negativ"),
        ("Södra nämnden", "B2", "negativ"),
        ("Norra nämnden", "A2", "positiv"),
        ("Norra nämnden", "B1", "negativ"),
    ]


OPINION = """Tjänsteutlåtande
Granby kommun
Fritidsförvaltningen
Handläggare: Eva Strand
Datum: 2023-04-03
Till fritidsnämnden

Yttrande över slutrapporten Ett tryggare Granby

Förslag till beslut
1. Fritidsnämnden tillstyrker åtgärd 4.1.2.

Ärendet
Utredningen har lämnat slutrapporten Ett tryggare Granby.

Förvaltningens synpunkter
Förvaltningen ställer sig positiv till åtgärd 4.1.1 men anser att den
behöver egen budget. Kostnaden är 1,5 miljoner kronor.
"""


def test_a_memo_is_an_answer_too_but_its_proposal_is_no_stance(tmp_path: Path) -> None:
    for name, text in {"a": REPORT, "b": OPINION}.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    CliRunner().invoke(app, ["run", str(tmp_path), "--out", str(tmp_path / "tables"), "--quiet", "--workers", "1"])
    (position,) = rows(tmp_path / "tables", "positions")
    assert (position["organ"], position["number"], position["stance"]) == ("Fritidsförvaltningen", "4.1.1", "delvis")
    assert position["evidence"].startswith("Förvaltningen ställer sig positiv") and position["evidence"].endswith(
        "budget."
    )
    steps = [(r["measure_id"][-5:], r["event"]) for r in rows(tmp_path / "tables", "traces") if r["date"]]
    assert steps == [("4.1.1", "answered"), ("4.1.2", "mentioned")]
