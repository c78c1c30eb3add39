"""A run from sources to tables: a map over documents in worker processes, and a reduce that links and writes."""

from __future__ import annotations

import platform
import sqlite3
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from corpus import records
from corpus.link import link
from corpus.schema import Row
from ocr import engine
from ocr.errors import EngineMissingError
from output.frames import frames
from output.report import write_report
from output.run import RunSummary, write_run
from output.run import Source as RunSource
from output.writers import write_all
from pipeline.executor import StoppedError, work
from pipeline.extract import Result, failed
from pipeline.settings import VERSION, Settings
from pipeline.sources import Found, Source, find
from pipeline.store import Store, TakenError


class NothingToDoError(Exception):
    """No source was found, or the output folder cannot be used. The message says why and what to do."""


class Progress(Protocol):
    """Who is told how the work goes."""

    def start(self, documents: int, kept: int) -> None:
        """Work begins on so many documents; so many more are kept from an earlier run."""
        ...

    def done(self, source: Source, document: records.Document, issues: Sequence[records.Issue]) -> None:
        """A document is done."""
        ...

    def writing(self) -> None:
        """All documents are done; their tables are linked and written."""
        ...


def run(places: Sequence[str], out: Path, settings: Settings, progress: Progress) -> RunSummary:
    """Turn sources into tables in `out`, and go on where an earlier run over them was stopped.

    Raises:
        NothingToDoError: no source was found, or the output folder cannot be used.
        StoppedError: no worker can be started, or nothing more can be written; what is done is kept.
    """
    tools = _tools()
    store = Store(out, settings.fingerprint(f"{tools['tesseract']} {tools['model']}"))
    found = _find(places, out)
    with ExitStack() as holding:
        try:
            holding.enter_context(store.taken())
        except TakenError as error:
            raise NothingToDoError(str(error)) from error
        except OSError as error:
            raise NothingToDoError(f"{out} cannot be written to ({error.strerror}); choose another folder") from error
        return _run(found, store, settings, progress, tools)


def _run(found: Found, store: Store, settings: Settings, progress: Progress, tools: dict[str, str]) -> RunSummary:
    started, clock = datetime.now(UTC), time.monotonic()
    results = _map(found.sources, store, settings, progress)
    progress.writing()
    rows = _reduce(found, results, store)
    tables = frames(rows)
    documents = [row for row in rows if isinstance(row, records.Document)]
    try:
        broken = [*write_all(tables, store.out), *_replaced(store.out, {d.doc_id for d in documents})]
        summary = RunSummary(
            version=VERSION,
            started=started.isoformat(timespec="seconds"),
            finished=datetime.now(UTC).isoformat(timespec="seconds"),
            seconds=round(time.monotonic() - clock, 2),
            settings={**asdict(settings), "workers": settings.processes},
            sources=tuple(
                RunSource(s.path.as_posix(), s.sha256, s.size, standing(d), d.doc_id, d.coverage)
                for s, d in zip(found.sources, documents, strict=True)
            ),
            counts={"sources": len(documents), **Counter(standing(d) for d in documents)},
            rows={table: len(frame) for table, frame in tables.items()},
            tools=tools,
            notes=tuple(broken),
        )
        write_run(summary, store.out)
        write_report(tables, summary, store.out)
    except (OSError, sqlite3.Error) as error:
        raise StoppedError(
            f"the tables cannot be written to {store.out} ({error}); some of them may be those of an earlier run."
        ) from error
    return summary


def _replaced(out: Path, doc_ids: set[str]) -> list[str]:
    """A note where the tables of an earlier run held documents that this one does not: their texts are still there."""
    earlier = {path.stem for path in (out / "texts").glob("*.txt")} - doc_ids
    if not earlier:
        return []
    return [
        f"{len(earlier)} documents of an earlier run into this folder are in the tables no more (their texts stay in "
        "texts/ and raw/); to have all in one set of tables, name all sources in one run"
    ]


def standing(document: records.Document) -> str:
    """How a source counts: ok, partial, failed or duplicate; every source is exactly one of them."""
    return "duplicate" if document.duplicate_of else document.status


def _find(places: Sequence[str], out: Path) -> Found:
    if out.exists() and not out.is_dir():
        raise NothingToDoError(f"{out} is a file; name a folder for the tables with --out")
    found = find(places, out)
    if not found.sources:
        why = "\n".join(f"{i.path} {i.message}" for i in found.issues if i.path)
        raise NothingToDoError(why or "no sources; name files, folders or patterns of PDF, text or image files")
    return found


def _map(sources: Sequence[Source], store: Store, settings: Settings, progress: Progress) -> dict[str, Result]:
    """Extract every document that is not done yet. Returns the results of those that failed; the store has the others."""
    bad = {s.doc_id: failed(s.doc_id, "unreadable", s.error) for s in sources if s.error}
    todo = [s for s in sources if not s.error and not s.duplicate_of and not store.has(s.doc_id)]
    progress.start(len(todo), len(sources) - len(todo))
    for source, result in work(todo, store, settings):
        if result.document.status == "failed":
            bad[source.doc_id] = result
        issues = [row for row in result.rows if isinstance(row, records.Issue)]
        progress.done(source, result.document, issues)
    return bad


def _reduce(found: Found, bad: dict[str, Result], store: Store) -> list[Row]:
    """The rows of all documents in the order of their paths, linked."""
    documents: dict[str, records.Document] = {}
    rows: list[Row] = list(found.issues)
    for source in found.sources:
        path = source.path.as_posix()
        if source.duplicate_of:
            document, own = documents[source.duplicate_of], _copy_note(source, documents[source.duplicate_of])
        elif source.doc_id in bad:
            document, own = bad[source.doc_id].document, list(bad[source.doc_id].rows)
        else:
            document, own = _kept(source, store)
        documents[source.doc_id] = replace(
            document, doc_id=source.doc_id, path=path, sha256=source.sha256, duplicate_of=source.duplicate_of
        )
        rows += [replace(row, path=path) if isinstance(row, records.Issue) else row for row in own]
    return link([*documents.values(), *rows])


def _kept(source: Source, store: Store) -> tuple[records.Document, list[Row]]:
    try:
        return store.get(source.doc_id)
    except (OSError, ValueError, TypeError, KeyError) as error:
        lost = failed(source.doc_id, "result_lost", f"its result cannot be read back ({error}); run again")
        return lost.document, list(lost.rows)


def _copy_note(source: Source, original: records.Document) -> list[Row]:
    """What is said of an exact copy."""
    outcome = "which failed" if original.status == "failed" else "whose rows stand for both"
    message = f"is an exact copy of {source.duplicate_of}, {outcome}"
    return [records.Issue(doc_id=source.doc_id, severity="info", code="duplicate", message=message)]


def _tools() -> dict[str, str]:
    try:
        model = engine.described(engine.best_model())
    except EngineMissingError:
        model = "none"
    return {"python": platform.python_version(), "tesseract": engine.version() or "missing", "model": model}
