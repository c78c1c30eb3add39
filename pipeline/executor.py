"""Worker processes that may crash, hang or eat memory without harm to the run."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, as_completed
from concurrent.futures import TimeoutError as TookTooLong
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from pebble import ProcessExpired, ProcessPool

from corpus import records
from ocr.clean import CleanText
from ocr.read import ReadSettings
from output.alto import write_alto
from output.searchable import write_searchable
from pipeline.extract import Result, extract, failed
from pipeline.settings import Settings
from pipeline.sources import Source
from pipeline.store import Store

#: What is done with a document: `pipeline.extract.extract`, or another in its place.
Extract = Callable[[Path, str, ReadSettings], Result]

#: A worker is replaced after so many documents: what libraries leak goes with it.
DOCUMENTS_PER_WORKER = 200
#: A worker may use its part of this share of the machine's memory.
MEMORY_SHARE = 0.8
#: But never less than this, in bytes: libraries reserve room that they do not use.
LEAST_MEMORY = 4 * 2**30


def work(
    sources: Sequence[Source], store: Store, settings: Settings, extract: Extract = extract
) -> Iterator[tuple[Source, Result]]:
    """Extract documents in worker processes; yields each as it is done, in no order. Texts and rows are in the store.

    A document that crashes its worker or takes longer than `settings.document_seconds` gives a failed result. When the
    caller stops (an exception, Ctrl-C), the workers are stopped too, and what is done is kept.
    """
    job = partial(_one, store=store, settings=settings, extract=extract)
    pool = ProcessPool(
        max_workers=settings.processes,
        max_tasks=DOCUMENTS_PER_WORKER,
        initializer=_limit,
        initargs=(settings.processes,),
        context=multiprocessing.get_context("spawn"),
    )
    try:
        futures: dict[Future[Any], Source] = {
            pool.schedule(job, args=(source,), timeout=settings.document_seconds): source for source in sources
        }
        for future in as_completed(futures):
            source = futures[future]
            yield source, _result(future.result, source, settings)
    finally:
        pool.stop()
        pool.join()


def _one(source: Source, store: Store, settings: Settings, extract: Extract) -> Result:
    """In a worker: extract a document and keep it. The texts stay behind, only the row of the document goes back."""
    result = extract(source.path, source.doc_id, settings.read)
    if result.text is None:
        return result
    try:
        _write_beside(source, result.text, store.out, settings)
    except Exception as error:  # the document is read all the same
        message = f"its ALTO or searchable PDF could not be written: {type(error).__name__}: {error}"
        issue = records.Issue(doc_id=source.doc_id, severity="error", code="not_written", message=message)
        result = replace(result, rows=(*result.rows, issue))
    store.put(result)
    return Result(result.document, tuple(row for row in result.rows if isinstance(row, records.Issue)))


def _write_beside(source: Source, text: CleanText, out: Path, settings: Settings) -> None:
    """Write what else was asked for: ALTO and a searchable PDF. Text files have neither."""
    if settings.alto:
        (out / "alto").mkdir(exist_ok=True)
        write_alto(text, out / "alto" / f"{source.doc_id}.xml", source=source.path.name)
    if settings.searchable_pdf:
        (out / "pdf").mkdir(exist_ok=True)
        write_searchable(source.path, text, out / "pdf" / f"{source.doc_id}.pdf")


def _result(get: Callable[[], Any], source: Source, settings: Settings) -> Result:
    """The result of a future, or what became of it in words."""
    try:
        result: Result = get()
        return result
    except TookTooLong:
        limit = f"{settings.document_seconds:.0f} s"
        return failed(
            source.doc_id, "time_limit", f"took longer than {limit} and was stopped; raise --document-seconds"
        )
    except ProcessExpired as error:
        return failed(
            source.doc_id, "worker_crashed", f"made its worker crash (exit code {error.exitcode}); is it damaged?"
        )
    except MemoryError:
        return failed(
            source.doc_id, "memory_limit", "needs more memory than a worker may use; run with fewer --workers"
        )
    except (KeyboardInterrupt, SystemExit):
        raise
    except Exception as error:  # whatever one file does, the others go on
        return failed(source.doc_id, "internal_error", f"could not be worked on: {type(error).__name__}: {error}")


def _limit(workers: int) -> None:
    """In a worker, at its start: bound its memory where the system can (not on Windows and macOS)."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
        limit = max(int(MEMORY_SHARE * total / workers), LEAST_MEMORY)
        resource.setrlimit(resource.RLIMIT_AS, (limit, resource.getrlimit(resource.RLIMIT_AS)[1]))
