"""The report of a run: one page for the person who comes in the morning and asks what came of it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

import jinja2
import pandas as pd

from corpus.records import KINDS, SEVERITIES, TEXT_SOURCES
from output.charts import Chart, stacked
from output.dictionary import dictionary
from output.files import write_text
from output.run import RunSummary

#: Lists longer than this are cut, and the page says how many more there are and where.
LONGEST_LIST = 20
EXAMPLES = 3
#: Fewer documents than this are told in the tables; a chart of them says nothing.
FEWEST_FOR_CHARTS = 5
#: Below this a document's text deserves a look: a page read well has nine known words in ten or more.
LOW = {"quality": 0.8, "ocr_confidence": 0.8, "coverage": 0.9}

_ORDER = {severity: -weight for weight, severity in enumerate(SEVERITIES)}

OUTCOMES = ("ok", "partial", "failed", "duplicate")
KIND_NAMES = {
    "protokoll": "protokoll (minutes)",
    "tjansteutlatande": "tjänsteutlåtande, tjänsteskrivelse (memo)",
    "namndsvar": "nämndsvar (answers to measures)",
    "rapport": "rapport (report)",
    "kallelse": "kallelse (notice of a meeting)",
    "ovrigt": "övrigt (other)",
    "": "not known",
}
TEXT_SOURCE_NAMES = {
    "text_layer": "the PDF's own text layer",
    "ocr": "recognised from the image (OCR)",
    "mixed": "text layer and OCR mixed",
    "text_file": "a plain text file",
    "": "not known",
}

Frames = Mapping[str, pd.DataFrame]
Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Listing:
    """The beginning of a list, and how many more there are."""

    shown: Sequence[Any]
    more: int

    @classmethod
    def of(cls, items: Sequence[Any], longest: int = LONGEST_LIST) -> Listing:
        """Cut a list at `longest` items."""
        return cls(items[:longest], max(0, len(items) - longest))


@dataclass(frozen=True, slots=True)
class IssueGroup:
    """All issues of one code and severity: how many, in how many files, and some messages, each with some issues."""

    severity: str
    code: str
    count: int
    files: int
    examples: Listing


def write_report(frames: Frames, run: RunSummary, out: Path) -> None:
    """Write `<out>/report.html`: one page that needs no other file and no JavaScript; all text in it is escaped."""
    write_text(out / "report.html", _TEMPLATES.get_template("report.html.j2").render(_view(frames, run)))


def _view(frames: Frames, run: RunSummary) -> Record:
    """All that the template shows."""
    documents = _documents(frames)
    issues = _records(frames["issues"])
    pages = len(frames["pages"])
    counts = Counter(d["outcome"] for d in documents)
    return {
        "run": run,
        "files": _files(run),
        "outcomes": OUTCOMES,
        "counts": counts,
        "originals": len(documents) - counts["duplicate"],
        "kinds": _crosstab(documents, "kind", (*KINDS, ""), KIND_NAMES),
        "pages": pages,
        "text_sources": _text_sources(frames["pages"]),
        "pages_per_second": pages / run.seconds if run.seconds else None,
        "municipalities": Listing.of(sorted({d["municipality"] for d in documents if d["municipality"]}), 3),
        "dates": sorted(d["date"] for d in documents if d["date"]),
        "tables": [(entry, len(frames[entry.name])) for entry in dictionary()],
        "rows": sum(len(frame) for frame in frames.values()),
        "failed": _by_reason(documents, issues, "failed", ("error",)),
        "partial": _by_reason(documents, issues, "partial", ("error", "warning")),
        "issue_groups": _issue_groups(issues),
        "low": _low(documents),
        "duplicates": _duplicates(documents),
        "charts": _charts(documents),
    }


def _records(frame: pd.DataFrame) -> list[Record]:
    """Rows as dicts of Python values; unknown is "" in text and None elsewhere."""
    filled = {c: frame[c].fillna("") if frame[c].dtype == "string" else frame[c] for c in frame.columns}
    wide = pd.DataFrame(filled).astype(object)
    return wide.where(wide.notna(), None).to_dict("records")  # type: ignore[return-value]


def _documents(frames: Frames) -> list[Record]:
    """The documents with their outcome: the status, or that they are a copy."""
    documents = _records(frames["documents"])
    for document in documents:
        document["outcome"] = "duplicate" if document["duplicate_of"] else document["status"]
    return documents


def _files(run: RunSummary) -> list[Record]:
    """Sources by the ending of their name: how many, of which status, how large. The commonest first."""
    by_ending: dict[str, list[Any]] = {}
    for source in run.sources:
        by_ending.setdefault(PurePath(source.path).suffix.lower() or "no ending", []).append(source)
    return [
        {"name": ending, "counts": Counter(s.status for s in sources), "bytes": sum(s.bytes for s in sources)}
        for ending, sources in sorted(by_ending.items(), key=lambda item: (-len(item[1]), item[0]))
    ]


def _crosstab(documents: list[Record], column: str, order: Iterable[str], names: Mapping[str, str]) -> list[Record]:
    rows = [{"name": names[v], "counts": Counter(d["outcome"] for d in documents if d[column] == v)} for v in order]
    return [row for row in rows if row["counts"]]


def _text_sources(pages: pd.DataFrame) -> list[tuple[str, int]]:
    counts = Counter(pages["text_source"].fillna(""))
    return [(TEXT_SOURCE_NAMES[source], counts[source]) for source in (*TEXT_SOURCES, "") if counts[source]]


def _by_reason(documents: list[Record], issues: list[Record], outcome: str, severities: Iterable[str]) -> Listing:
    """The paths of the documents of an outcome under the messages of their issues, the commonest first."""
    messages: dict[str, dict[str, None]] = {}  # a dict of None is a set that keeps its order
    for issue in issues:
        if issue["severity"] in severities:
            messages.setdefault(issue["doc_id"], {})[issue["message"]] = None
    paths: dict[tuple[str, ...], list[str]] = {}
    for document in documents:
        if document["outcome"] == outcome:
            paths.setdefault(tuple(messages.get(document["doc_id"], ())), []).append(document["path"])
    found = sorted(paths.items(), key=lambda group: -len(group[1]))
    return Listing.of([(Listing.of(reasons, EXAMPLES), Listing.of(some)) for reasons, some in found])


def _issue_groups(issues: list[Record]) -> Listing:
    """Issues by code, the most serious and then the commonest first."""
    groups: dict[tuple[str, str], list[Record]] = {}
    for issue in issues:
        groups.setdefault((issue["severity"], issue["code"]), []).append(issue)
    found = []
    for (severity, code), some in groups.items():
        by_message: dict[str, list[Record]] = {}
        for issue in some:
            by_message.setdefault(issue["message"], []).append(issue)
        examples = [(message, Listing.of(where, EXAMPLES)) for message, where in by_message.items()]
        files = len({issue["path"] for issue in some if issue["path"]})
        found.append(IssueGroup(severity, code, len(some), files, Listing.of(examples, EXAMPLES)))
    return Listing.of(sorted(found, key=lambda g: (_ORDER.get(g.severity, 0), -g.count, g.code)))


def _low(documents: list[Record]) -> Listing:
    """Documents whose text may be wrong, the worst first."""

    def worst(document: Record) -> float:
        return min(1.0 if document[c] is None else document[c] for c in LOW)

    low = [d for d in documents if any(d[c] is not None and d[c] < least for c, least in LOW.items())]
    return Listing.of(sorted(low, key=worst))


def _duplicates(documents: list[Record]) -> Listing:
    paths = {d["doc_id"]: d["path"] for d in documents}
    return Listing.of(
        [(d["path"], paths.get(d["duplicate_of"], d["duplicate_of"])) for d in documents if d["duplicate_of"]]
    )


def _charts(documents: list[Record]) -> list[Chart]:
    if len(documents) < FEWEST_FOR_CHARTS:
        return []
    return [chart for chart in (_documents_by_year(documents), _quality(documents)) if chart]


def _documents_by_year(documents: list[Record]) -> Chart | None:
    """Documents by year and kind; by decade or century where the years would be too many bars."""
    dated = [(int(d["date"][:4]), d["kind"]) for d in documents if re.match(r"\d{4}", d["date"])]
    if not dated:
        return None
    first, last = min(dated)[0], max(dated)[0]
    step = next(s for s in (1, 10, 100) if (last - first) // s < 40 or s == 100)
    starts = range(first - first % step, last + 1, step)
    counts = Counter((year - year % step, kind) for year, kind in dated)
    kinds = [kind for kind in (*KINDS, "") if any(k == kind for _, k in counts)]
    undated = len(documents) - len(dated)
    return stacked(
        "Documents by year" if step == 1 else f"Documents by {step} years",
        f"Documents by the year of their date, {first} to {last}, by kind of document."
        + (f" {undated} more without a date are not shown." if undated else ""),
        [str(start) if step == 1 else f"{start}–" for start in starts],
        {KIND_NAMES[kind]: [counts[start, kind] for start in starts] for kind in kinds},
    )


def _quality(documents: list[Record]) -> Chart | None:
    """Documents by the quality of their text, in steps of five hundredths; all below a half are one bar."""
    known = [d["quality"] for d in documents if d["quality"] is not None]
    if not known:
        return None
    edges = range(50, 100, 5)
    counts = Counter(max(45, min(95, int(quality * 100 + 1e-9) // 5 * 5)) for quality in known)
    return stacked(
        "Quality of the text",
        "Documents by the share of their words that are known Swedish words, in per cent. "
        "Names and numbers keep good documents a little below 100.",
        ["< 50", *(f"{edge}–{edge + 5}" for edge in edges)],
        {"documents": [counts[45], *(counts[edge] for edge in edges)]},
    )


def _visible(value: Any) -> Any:
    """Show control signs as �: in a hostile file name they would turn the text around or hide a part of it."""
    if type(value) is not str:  # Markup, made by the template itself, passes
        return value
    return "".join("�" if unicodedata.category(sign) == "Cc" or sign in _BIDI else sign for sign in value)


_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def _number(count: int) -> str:
    return f"{count:,}".replace(",", "\u202f")  # a narrow space that does not break, as in Swedish


def _percent(share: float | None) -> str:
    return "" if share is None else f"{share * 100:.0f} %"


def _size(count: int) -> str:
    size = float(count)
    for unit in ("bytes", "kB", "MB", "GB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if unit == "bytes" or size >= 100 else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} TB"


def _duration(seconds: float) -> str:
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min {rest} s"


_TEMPLATES = jinja2.Environment(
    loader=jinja2.PackageLoader("output"),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    finalize=_visible,
)
_TEMPLATES.filters.update(number=_number, percent=_percent, size=_size, duration=_duration)
