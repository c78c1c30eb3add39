"""Worker processes that may crash, hang or eat memory without harm to the run."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import TimeoutError as TookTooLong
from concurrent.futures import as_completed
from functools import partial
from pathlib import Path

from pebble import ProcessExpired, ProcessPool, ProcessFuture

from ocr.errors import EngineMissingError
from pipeline.extract import Result, extract, failed
from pipeline.settings import Settings
from pipeline.sources import Source
from pipeline.store import Store

#: A worker is replaced after so many documents: what libraries leak goes with it.
DOCUMENTS_PER_WORKER = 200
#: A worker may use its part of this share of the machine's memory.
MEMORY_SHARE = 0.8
#: But never less than this, in bytes: libraries reserve room that they do not use.
LEAST_MEMORY = 4 * 2**30


def work(sources: Sequence[Source], out: Path, settings: Settings) -> Iterator[tuple[Source, Result]]:
    """Extract documents in worker processes; yields each as it is done, in no order. Texts and rows are in the store.

    A document that crashes its worker or takes longer than `settings.document_seconds` gives a failed result. When the
    caller stops (an exception, Ctrl-C), the workers are stopped too, and what is done is kept.
    """
    job = partial(_one, out=out, settings=settings)
    pool = ProcessPool(
        max_workers=settings.processes,
        max_tasks=DOCUMENTS_PER_WORKER,
        initializer=_limit,
        initargs=(settings.processes,),
        context=multiprocessing.get_context("spawn"),
    )
    try:
        futures: dict[ProcessFuture, Source] = {
            pool.schedule(job, args=(source,), timeout=settings.document_seconds): source for source in sources
        }
        for future in as_completed(futures):
            source = futures.pop(future)  # type: ignore[index]
            yield source, _result(future.result, source, settings)
        pool.close()
        pool.join()
    finally:
        pool.stop()
        pool.join()


def _one(source: Source, out: Path, settings: Settings) -> Result:
    """In a worker: extract a document and keep it. The texts stay behind, only the row of the document goes back."""
    result = extract(source.path, source.doc_id, settings.read)
    if result.document.status != "failed":
        Store(out, settings.fingerprint).put(result)
        return Result(result.document, ())
    return result


def _result(get: Callable[[], Result], source: Source, settings: Settings) -> Result:
    """The result of a future, or what became of it in words."""
    try:
        return get()
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
    except EngineMissingError as error:
        return failed(source.doc_id, "engine_missing", str(error))
    except Exception as error:  # noqa: BLE001 - whatever one file does, the others go on
        return failed(source.doc_id, "internal_error", f"could not be worked on: {type(error).__name__}: {error}")


def _limit(workers: int) -> None:
    """In a worker, at its start: bound its memory where the system can (not on Windows and macOS)."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
        limit = max(int(MEMORY_SHARE * total / workers), LEAST_MEMORY)
        resource.setrlimit(resource.RLIMIT_AS, (limit, resource.getrlimit(resource.RLIMIT_AS)[1]))
