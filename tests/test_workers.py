"""Workers: what kills them, what they leave behind, and when a run must end."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from fpdf import FPDF
from test_run import MINUTES, Silent, minutes
from typer.testing import CliRunner

from corpus import records
from ocr.clean import clean
from ocr.read import ReadSettings, read
from pipeline.cli import app
from pipeline.executor import StoppedError, _one, work
from pipeline.extract import Keep, Result, extract
from pipeline.limits import PAGES_PER_LIMIT, time_limit
from pipeline.run import NothingToDoError, run
from pipeline.settings import Settings
from pipeline.sources import find
from pipeline.store import Store


def crash(path: Path, doc_id: str, settings: ReadSettings, keep: Keep) -> Result:
    """A worker that dies on one document, hangs on another and fails on a third."""
    if "crash" in path.name:
        os._exit(139)
    if "hang" in path.name:
        keep(clean(read(path)))
        time.sleep(120)
    if "raise" in path.name:
        raise RuntimeError("no such thing")
    return extract(path, doc_id, settings, keep=keep)


def test_a_worker_that_crashes_or_hangs_is_a_failed_document(tmp_path: Path) -> None:
    for name in ("a.txt", "crash.txt", "hang.txt", "raise.txt", "z.txt"):
        minutes(tmp_path / "in", name, MINUTES + name)
    found = find([str(tmp_path / "in")], tmp_path / "out")
    store = Store(tmp_path / "out", "test")
    store.taken().__enter__()
    settings = Settings(workers=2, document_seconds=20)
    results = {s.path.stem: r for s, r in work(found.sources, store, settings, crash)}
    codes = {
        stem: next((row.code for row in r.rows if isinstance(row, records.Issue) and row.severity == "error"), "ok")
        for stem, r in results.items()
    }
    assert codes == {
        "a": "ok",
        "crash": "worker_crashed",
        "hang": "time_limit",
        "raise": "internal_error",
        "z": "ok",
    }
    assert {s.path.stem for s in found.sources if store.has(s.doc_id)} == {"a", "z"}
    assert {s.path.stem for s in found.sources if store.has_text(s.doc_id)} == {"a", "hang", "z"}
    assert "text is kept" in "".join(row.message for row in results["hang"].rows if isinstance(row, records.Issue))


def changes(path: Path, doc_id: str, settings: ReadSettings, keep: Keep) -> Result:
    path.write_text(f"{MINUTES}\nMer.", "utf-8")
    return extract(path, doc_id, settings, keep=keep)


def test_a_file_that_changes_while_it_is_read_is_failed(tmp_path: Path) -> None:
    (source,) = find([str(minutes(tmp_path / "in"))], tmp_path / "out").sources
    store = Store(tmp_path / "out", "test")
    result = _one(source, store, Settings(), changes)
    (issue,) = result.rows
    assert isinstance(issue, records.Issue) and issue.code == "changed"
    assert result.document.status == "failed" and not store.has(source.doc_id)


def test_a_document_that_cannot_be_parsed_keeps_its_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.extract.parse", lambda text, doc_id: 1 / 0)
    result = extract(minutes(tmp_path), "a")
    assert result.document.status == "partial" and result.text and "Belysning" in result.text.text
    assert "not_parsed" in {row.code for row in result.rows if isinstance(row, records.Issue)}


def test_the_time_limit_grows_with_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    set_to: list[float] = []
    monkeypatch.setattr("signal.setitimer", lambda which, seconds: set_to.append(seconds))
    for pages in (2, 3 * PAGES_PER_LIMIT):
        pdf = FPDF()
        for _ in range(pages):
            pdf.add_page()
        pdf.output(str(tmp_path / "a.pdf"))
        with time_limit(tmp_path / "a.pdf", 10):
            pass
    assert set_to == [10, 10, 0, 10, 30, 0]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS])
def test_a_full_disk_stops_the_run(code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(code, os.strerror(code), "out/texts")

    minutes(tmp_path / "in")
    monkeypatch.setattr("pipeline.store.write_text", full)
    (source,) = find([str(tmp_path / "in")], tmp_path / "out").sources
    with pytest.raises(StoppedError, match="out/texts cannot be written"):
        _one(source, Store(tmp_path / "out", "test"), Settings(), extract)


@pytest.mark.parametrize("documents", [2, 3000])  # more than go into a pipe
def test_workers_that_die_as_they_start_end_the_run(
    documents: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.limits.limit_memory", partial(os._exit, 137))
    (source,) = find([str(minutes(tmp_path / "in"))], tmp_path / "out").sources
    store = Store(tmp_path / "out", "test")
    with store.taken(), pytest.raises(StoppedError, match="end as they start"):
        list(work([replace(source, doc_id=str(n)) for n in range(documents)], store, Settings(workers=2)))


def test_workers_that_cannot_be_started_end_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, ctx: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("multiprocessing.synchronize.SemLock.__init__", refused)
    minutes(tmp_path / "in")
    result = CliRunner().invoke(app, ["run", str(tmp_path / "in"), "--out", str(tmp_path / "out")])
    assert result.exit_code == 1 and "/dev/shm" in result.output and "Traceback" not in result.output


def test_two_runs_do_not_write_into_one_folder(tmp_path: Path) -> None:
    minutes(tmp_path / "in")
    hold = (
        "import sys, time; from filelock import FileLock; "
        "lock = FileLock(sys.argv[1]); lock.acquire(); print(1, flush=True); time.sleep(99)"
    )
    (tmp_path / "out" / ".paragraf").mkdir(parents=True)
    (tmp_path / "out" / ".report.html.7.part").touch()
    other = subprocess.Popen([sys.executable, "-c", hold, str(tmp_path / "out/.paragraf/lock")], stdout=subprocess.PIPE)
    assert other.stdout and other.stdout.readline()
    with pytest.raises(NothingToDoError, match="another run"):
        run([str(tmp_path / "in")], tmp_path / "out", Settings(workers=1), Silent())
    other.kill()  # as kill -9 does
    other.wait()
    run([str(tmp_path / "in")], tmp_path / "out", Settings(workers=1), Silent())
    assert not list((tmp_path / "out").glob(".*.part"))
