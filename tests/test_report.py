"""The report: right for no document, for one and for thousands, whatever the files are called."""

import json
import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from made_up_run import HOSTILE, rows, run

from corpus.records import Document, Issue
from corpus.schema import Row
from output.charts import HEIGHT, WIDTH, stacked
from output.frames import frames
from output.report import write_report
from output.run import RunSummary, Source, write_run

VOID = {"meta"}


class Page(HTMLParser):
    """The tags, links and text of a page; fails on tags that do not close in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.ids: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.feed(html)
        assert not self.open
        self.text = " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_startendtag(tag, attrs)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        self.attributes += attrs
        self.ids += [value or "" for name, value in attrs if name == "id"]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.words.append(data)

    def all(self, attribute: str) -> list[str]:
        return [value or "" for name, value in self.attributes if name == attribute]


def report(given: list[Row], summary: RunSummary, out: Path) -> Page:
    write_report(frames(given), summary, out)
    return Page((out / "report.html").read_text(encoding="utf-8"))


@pytest.fixture
def page(tmp_path: Path) -> Page:
    return report(rows(), run(), tmp_path)


def nothing() -> RunSummary:
    return RunSummary(version="0.1.0", started="2024-04-02T22:15", finished="2024-04-02T22:15", seconds=0.0)


def test_it_says_what_came_in_and_out(page: Page) -> None:
    assert "1 of 3 documents were read in full" in page.text
    assert "From Exempelby. Dated 2023-11-02 to 2024-03-12." in page.text
    assert ".pdf 1 1 1 1 4 193 kB" in page.text
    assert "nämndsvar (answers to measures) 0 1 0 0 1" in page.text
    assert "recognised from the image (OCR) 1 50 %" in page.text
    assert "paragraphs 2 A § of a protokoll." in page.text
    assert "Time 4.2 s, 0.5 pages per second" in page.text
    assert "tesseract 5.3.0" in page.text
    assert "Names of <persons> are compared by spelling only." in page.text


def test_it_says_what_needs_a_look(page: Page) -> None:
    assert "Documents that failed (1)" in page.text
    assert "The file <b>ends</b> too soon" in page.text
    assert "page_unread warning 1 1 Page 3: no text arkiv/svar.pdf , page 3" in page.text
    assert "arkiv/svar.pdf 55 % 61 %" in page.text
    assert "arkiv/kopia.pdf is a copy of arkiv/ks-2024-03-12.pdf" in page.text


def test_hostile_names_are_text(tmp_path: Path) -> None:
    page = report(rows(), run(), tmp_path)
    html = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "script" not in page.seen
    assert HOSTILE.replace("\u202e", "�") in page.text
    assert "\u202e" not in html
    odd = Document(doc_id="x", path='"><img src=x onerror=alert(1)>\n\x07\udce5{{ 7*7 }}', status="failed", title="<i>")
    page = report([odd], nothing(), tmp_path)
    assert "img" not in page.seen
    assert '"><img src=x onerror=alert(1)>��\\udce5{{ 7*7 }}' in page.text


def test_it_needs_no_other_file(page: Page) -> None:
    assert not {"script", "link", "img", "iframe"} & set(page.seen)
    assert not page.all("src")
    for link in page.all("href"):
        assert re.fullmatch(r"#\w+|[\w.]+\.(csv|json|sqlite)", link)
    anchors = {link[1:] for link in page.all("href") if link.startswith("#")}
    assert anchors <= set(page.ids)


def test_it_is_accessible(tmp_path: Path) -> None:
    page = report(many(40), nothing(), tmp_path)
    assert len(page.ids) == len(set(page.ids))
    assert ("lang", "en") in page.attributes
    assert page.seen.count("h1") == 1
    assert page.seen.count("svg") == 2
    labels = {name for value in page.all("aria-labelledby") for name in value.split()}
    assert labels <= set(page.ids)
    levels = [int(tag[1]) for tag in page.seen if re.fullmatch(r"h\d", tag)]
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    named = [label for label in page.all("aria-label") if not label.startswith("Parts")]
    assert page.seen.count("table") == page.seen.count("caption") + len(named)


def test_no_document(tmp_path: Path) -> None:
    page = report([], nothing(), tmp_path)
    assert "No documents came in" in page.text
    assert "Nothing: no document failed and no issue was found." in page.text
    assert "svg" not in page.seen


@pytest.mark.parametrize(
    ("status", "headline"), [("ok", "read in full"), ("partial", "read in part"), ("failed", "not read")]
)
def test_one_document(tmp_path: Path, status: str, headline: str) -> None:
    document = Document(doc_id="a", path="a.pdf", kind="protokoll", status=status, date="2024-01-01", quality=0.97)
    page = report([document], nothing(), tmp_path)
    assert f"The document was {headline}" in page.text
    assert "svg" not in page.seen  # a chart of one document says nothing


def many(count: int) -> list[Row]:
    """Documents of forty years, a tenth of them failed, a tenth unsure, with an issue each."""
    found: list[Row] = []
    for i in range(count):
        path, failed, odd = f"arkiv/{i:05}.pdf", i % 10 == 0, i % 10 == 1
        found.append(
            Document(
                doc_id=f"d{i}",
                path=path,
                kind="" if failed else "protokoll" if i % 3 else "tjansteutlatande",
                status="failed" if failed else "ok",
                date="" if failed else f"{1985 + i % 40}-05-06",
                quality=None if failed else 0.5 if odd else 0.95,
            )
        )
        severity = "error" if failed else "info"
        found.append(
            Issue(doc_id=f"d{i}", path=path, severity=severity, code=f"code_{severity}", message=f"Nr {i % 50}")
        )
    return found


def test_ten_thousand_documents_make_a_page_that_can_be_read(tmp_path: Path) -> None:
    sources = tuple(Source(f"{i}.pdf", "", 10**9, "ok", "") for i in range(1200))
    summary = RunSummary(version="1", started="", finished="", seconds=30_311.2, sources=sources)
    page = report(many(10_000), summary, tmp_path)
    assert "1.2 TB" in page.text
    assert "Time 8 h 25 min" in page.text
    assert "9\u202f000 of 10\u202f000 documents were read in full" in " ".join(page.words)
    assert "Documents that failed (1" in page.text
    assert re.search(r"and 180 more: see issues\.csv", page.text)  # 200 files failed for the same reason
    assert re.search(r"and 980 more: see documents\.csv", page.text)  # 1,000 of low quality
    assert (tmp_path / "report.html").stat().st_size < 200_000


def test_odd_values_do_not_stop_it(tmp_path: Path) -> None:
    odd = [
        *many(6),
        Document(doc_id="x", path="", status="failed", date="0024-13-45", quality=1.0, ocr_confidence=0.0),
        Document(doc_id="y", path="y", status="ok", date="okänt", duplicate_of="not there"),
        Issue(doc_id="nobody", severity="error", code="", message=""),
    ]
    page = report(odd, nothing(), tmp_path)
    assert "y is a copy of not there" in page.text
    assert "Documents by 100 years" in page.text


@pytest.mark.parametrize("counts", [[1], [0, 0], [3, 7, 0, 12], [999_999] * 60])
def test_bars_stand_inside_the_chart(counts: list[int]) -> None:
    labels = [str(2000 + i) for i in range(len(counts))]
    chart = stacked("Title", "Description", labels, {"a": counts, "b": counts})
    assert len(chart.bars) == 2 * sum(map(bool, counts))
    for bar in chart.bars:
        assert chart.left <= bar.x <= bar.x + bar.width <= WIDTH
        assert 0 <= bar.y <= bar.y + bar.height <= HEIGHT
    assert len(chart.ticks) <= 16
    assert 2 <= len(chart.grid) <= 6
    assert chart.grid[-1][1] >= 2 * max(counts)


def test_run_json_reads_back_in_a_stable_order(tmp_path: Path) -> None:
    write_run(run(), tmp_path)
    text = (tmp_path / "run.json").read_text(encoding="utf-8")
    found = json.loads(text)
    assert list(found) == [
        "version", "started", "finished", "seconds", "settings", "sources", "counts", "rows", "tools", "notes",
    ]  # fmt: skip
    assert list(found["settings"]) == ["dpi", "out", "workers"]
    assert found["sources"][0] == run().sources[0]._asdict()
    odd = RunSummary(version="1", started="", finished="", seconds=0, settings={"out": tmp_path}, sources=(
        Source("m\udce5l.pdf", "", 0, "failed", ""),))  # fmt: skip
    write_run(odd, tmp_path)
    assert json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))["settings"] == {"out": str(tmp_path)}
