"""The way of a measure (åtgärd) through the documents, as people take it with them: CSV, JSON, HTML, GraphML."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree as ET

import jinja2

from corpus import records
from output.writers import FORMULA

#: What the codes mean to a reader; docs/tables.md has them all.
EVENTS = {
    "proposed": "proposed",
    "consulted": "referred to",
    "answered": "answered",
    "decided": "decided",
    "mentioned": "mentioned",
}
STANCES = {
    "positiv": "for",
    "delvis": "for, with reservations",
    "tveksam": "doubtful",
    "negativ": "against",
    "neutral": "neutral",
    "oklar": "cannot tell yet",
}
#: The order of an answer's fields, and their headings.
FIELDS = {
    "svar": "Svar",
    "kommentar": "Kommentar",
    "hantering": "Hantering",
    "pagaende_arbete": "Pågående arbete",
    "fritext": "",
    "beskrivning": "Beskrivning",
    "ansvarig": "Ansvarig",
}
GRAPHML = "http://graphml.graphdrawing.org/xmlns"


@dataclass(frozen=True, slots=True)
class Step:
    """One place on the way: when, what, who, and where in texts/ it says so."""

    date: str
    event: str
    organ: str
    stance: str
    text: str
    document: str
    doc_id: str
    path: str
    page: int | None
    start: int | None
    end: int | None
    confidence: float | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What one body says of one measure in one document; `fields` are pairs of field and text, all in its own words."""

    measure_id: str
    organ: str
    stance: str
    evidence: str
    fields: tuple[tuple[str, str], ...]
    step: Step


@dataclass(frozen=True, slots=True)
class Way:
    """A measure with its steps in order, and its answers by body."""

    measure: records.Measure
    steps: tuple[Step, ...]
    answers: tuple[Answer, ...]
    responsible: tuple[tuple[str, str], ...] = field(default=())

    @property
    def title(self) -> str:
        """Number and title, as far as they are known."""
        return f"{self.measure.number} {self.measure.title}".strip()


def ways_of(measures: Sequence[records.Measure], rows: Iterable[records.Evidence | records.Document]) -> list[Way]:
    """Gather what the tables tell of each measure. `rows`: documents, traces, positions, responses, responsibilities."""
    held = list(rows)
    documents = {r.doc_id: r for r in held if isinstance(r, records.Document)}
    traced = [r for r in held if isinstance(r, records.Trace)]
    stances = {
        (r.measure_id, r.doc_id, r.organ): r for r in reversed(held) if isinstance(r, records.Position)
    }  # the first of each
    replies = [r for r in held if isinstance(r, records.MeasureResponse)]
    duties = [r for r in held if isinstance(r, records.Responsibility)]
    found = []
    for measure in measures:
        steps, answers = [], []
        for trace in (t for t in traced if t.measure_id == measure.measure_id):
            said = stances.get((trace.measure_id, trace.doc_id, trace.organ)) if trace.event == "answered" else None
            step = _step(trace, said.stance if said else "", documents[trace.doc_id])
            steps.append(step)
            if trace.event == "answered":
                own = [
                    r
                    for r in replies
                    if (r.measure_id, r.doc_id, r.organ) == (trace.measure_id, trace.doc_id, trace.organ)
                ]
                fields = tuple((f, r.text) for f in FIELDS for r in own if r.field == f)
                evidence = said.evidence if said else ""
                answers.append(Answer(measure.measure_id, trace.organ, step.stance, evidence, fields, step))
        responsible = {(d.organ, d.role): None for d in duties if d.measure_id == measure.measure_id}
        found.append(Way(measure, tuple(steps), tuple(answers), tuple(responsible)))
    return found


def _step(trace: records.Trace, stance: str, document: records.Document) -> Step:
    place = {
        name: getattr(trace, name) for name in ("page", "start", "end", "confidence", "date", "event", "organ", "text")
    }
    name = document.title or Path(document.path).name
    return Step(stance=stance, document=name, doc_id=trace.doc_id, path=document.path, **place)


def grouped(steps: Sequence[Step]) -> list[tuple[Step, list[str]]]:
    """Steps in order, those that one sentence tells of several bodies as one with all their names."""
    found: list[tuple[Step, list[str]]] = []
    for step in steps:
        last = found[-1][0] if found else None
        if last and (last.doc_id, last.event, last.text) == (step.doc_id, step.event, step.text):
            found[-1][1].append(step.organ)
        else:
            found.append((step, [step.organ]))
    return found


def as_json(ways: Sequence[Way]) -> str:
    """A list of measures with their steps and answers; codes as in the tables."""
    data = [
        {
            "measure": asdict(way.measure),
            "steps": [asdict(s) for s in way.steps],
            "answers": [
                {"organ": a.organ, "doc_id": a.step.doc_id, "stance": a.stance, "evidence": a.evidence}
                | {"fields": [{"field": name, "text": text} for name, text in a.fields]}
                for a in way.answers
            ],
            "responsible": [{"organ": organ, "role": role} for organ, role in way.responsible],
        }
        for way in ways
    ]
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def as_csv(ways: Sequence[Way]) -> str:
    """A row per step. Cells that a spreadsheet could run are made harmless (docs/decisions/0002)."""
    columns = ["measure_id", "report", "number", "title", *Step.__dataclass_fields__]
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\r\n")
    writer.writeheader()
    for way in ways:
        m = way.measure
        told = {"measure_id": m.measure_id, "report": m.report, "number": m.number, "title": m.title}
        for step in way.steps:
            writer.writerow({k: _harmless(v) for k, v in (told | asdict(step)).items()})
    return out.getvalue()


def _harmless(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and FORMULA.match(cell) else cell


def as_graphml(ways: Sequence[Way]) -> str:
    """Bodies, measures and reports as nodes; who did what about which measure, and when, as edges."""
    root = ET.Element("graphml", xmlns=GRAPHML)
    for where, names in (("node", ("kind", "label")), ("edge", ("event", "date", "stance", "text", "document"))):
        for name in names:
            ET.SubElement(root, "key", {"id": name, "for": where, "attr.name": name, "attr.type": "string"})
    graph = ET.SubElement(root, "graph", edgedefault="directed")
    nodes: dict[str, tuple[str, str]] = {}
    edges: list[tuple[str, str, dict[str, str]]] = []
    for way in ways:
        measure = f"measure:{way.measure.measure_id}"
        report = f"report:{way.measure.report_id}"
        nodes[report] = "report", way.measure.report
        nodes[measure] = "measure", way.title
        edges.append((report, measure, {"event": "holds"}))
        for step in way.steps:
            actor = f"organ:{step.organ}" if step.organ else f"document:{step.doc_id}"
            nodes[actor] = ("organ", step.organ) if step.organ else ("document", step.document)
            told = {k: getattr(step, k) for k in ("event", "date", "stance", "text", "document")}
            edges.append((actor, measure, told))
    for key, (kind, label) in nodes.items():
        _data(ET.SubElement(graph, "node", id=key), {"kind": kind, "label": label})
    for i, (source, target, told) in enumerate(edges):
        _data(ET.SubElement(graph, "edge", id=f"e{i}", source=source, target=target), told)
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _data(element: ET.Element, values: dict[str, str]) -> None:
    for key, value in values.items():
        if value:
            ET.SubElement(element, "data", key=key).text = _xml(value)


def _xml(text: str) -> str:
    """Without the control characters that XML cannot hold."""
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", text)


def as_html(ways: Sequence[Way], tables: Path, page_folder: Path) -> str:
    """One page for a colleague: needs no other file; its links lead to the texts and documents where these are at hand."""
    return _TEMPLATES.get_template("trace.html.j2").render(
        ways=ways,
        matrix=matrix(ways),
        grouped=grouped,
        events=EVENTS,
        stances=STANCES,
        fields=FIELDS,
        text_url=lambda step: _text_url(step, tables, page_folder),
        source_url=lambda step: _source_url(step, page_folder),
    )


def matrix(ways: Sequence[Way]) -> list[tuple[str, list[list[Answer]]]]:
    """The table of bodies by measures: each body with its answers to each of the measures, bodies in reading order."""
    organs = dict.fromkeys(a.organ for way in ways for a in way.answers)
    return [(organ, [[a for a in way.answers if a.organ == organ] for way in ways]) for organ in organs]


def _text_url(step: Step, tables: Path, page_folder: Path) -> str:
    """The text, scrolled to its place by browsers that can (text fragments)."""
    words = " ".join(step.text.split()[:6])
    return f"{_relative(tables / 'texts' / f'{step.doc_id}.txt', page_folder)}#:~:text={quote(words, safe='')}"


def _source_url(step: Step, page_folder: Path) -> str:
    """The document, at its page; "" when it is not where it was when it was read."""
    if not Path(step.path).is_file():
        return ""
    page = f"#page={step.page}" if step.page and step.path.lower().endswith(".pdf") else ""
    return _relative(Path(step.path), page_folder) + page


def _relative(target: Path, folder: Path) -> str:
    try:
        return quote(Path(os.path.relpath(target, folder)).as_posix())
    except ValueError:  # another drive
        return target.resolve().as_uri()


_TEMPLATES = jinja2.Environment(
    loader=jinja2.PackageLoader("output"),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
    undefined=jinja2.StrictUndefined,
)

#: The formats by name; each turns the ways into text. HTML needs to know where its links start.
FORMATS: dict[str, Callable[[Sequence[Way]], str]] = {"csv": as_csv, "json": as_json, "graphml": as_graphml}
