"""Worker processes that may crash, hang or eat memory without harm to the run."""

from __future__ import annotations

import errno
import multiprocessing
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TookTooLong
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

from pebble import ProcessExpired, ProcessPool

from corpus import records
from ocr.clean import CleanText
from output.alto import write_alto
from output.searchable import write_searchable
from pipeline import limits
from pipeline.extract import Result, extract, failed
from pipeline.settings import Settings
from pipeline.sources import Source, digest
from pipeline.store import Store

#: What is done with a document: `pipeline.extract.extract`, or another in its place with the same arguments.
Extract = Callable[..., Result]

#: A worker is replaced after so many documents: what libraries leak goes with it.
DOCUMENTS_PER_WORKER = 200
#: When no worker has begun a document for so long, in seconds, none will: they hang as they start.
LONGEST_START = 180.0
#: How often the workers are looked after while no document is done, in seconds.
LOOK = 1.0
#: Writing will fail for every other document too: no room, quota used up, read-only.
NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)
#: The exit code of a process that the system killed.
KILLED = -9


class StoppedError(Exception):
    """The run cannot go on, whatever the documents hold. The message says why and what to do; what is done is kept."""


def work(
    sources: Sequence[Source], store: Store, settings: Settings, extract: Extract = extract
) -> Iterator[tuple[Source, Result]]:
    """Extract documents in worker processes; yields each as it is done, in no order. Texts and rows are in the store.

    A document that crashes its worker or takes too long (`limits.time_limit`) gives a failed result. When the caller
    stops (an exception, Ctrl-C), the workers are stopped too, and what is done is kept.

    Raises:
        StoppedError: no worker can be started, or nothing more can be written.
    """
    job = partial(_one, store=store, settings=settings, extract=extract)
    left = {source.doc_id: source for source in sources}
    while left:
        before = len(left)
        for source, result in _pool(list(left.values()), job, settings):
            del left[source.doc_id]
            yield (
                source,
                _with_note(result) if result.document.status == "failed" and store.has_text(source.doc_id) else result,
            )
        if len(left) == before:
            raise StoppedError(
                "worker processes end as they start (see the lines above, if any). Is there memory left for "
                f"{settings.processes} of them? Try --workers 1, and see what `paragraf doctor` says."
            )


def _pool(
    sources: Sequence[Source], job: Callable[[Source], Result], settings: Settings
) -> Iterator[tuple[Source, Result]]:
    """Work with one pool of workers until all is done or the pool breaks: a worker died while none had a document."""
    pool = ProcessPool(
        max_workers=settings.processes,
        max_tasks=DOCUMENTS_PER_WORKER,
        initializer=limits.limit_memory,
        initargs=(settings.processes,),
        context=multiprocessing.get_context("spawn"),
    )
    timeout = None if limits.HAS_ALARM else settings.document_seconds
    done: SimpleQueue[Future[Result]] = SimpleQueue()
    futures: dict[Future[Result], Source] = {}
    try:
        try:
            for source in sources:
                future: Future[Result] = pool.schedule(job, args=(source,), timeout=timeout)
                futures[future] = source
                future.add_done_callback(done.put)
        except RuntimeError:  # it broke already; what it did is taken all the same
            pass
        except OSError as error:
            raise StoppedError(
                f"worker processes cannot be started ({error.strerror or error}). They need semaphores (on Linux: the "
                "right to write to /dev/shm) and memory; ask who runs this machine."
            ) from error
        busy = time.monotonic()
        while futures:
            try:
                future = done.get(timeout=LOOK)
            except Empty:
                if not pool.active:
                    return
                if any(future.running() for future in futures):
                    busy = time.monotonic()
                elif time.monotonic() - busy > LONGEST_START:
                    return
                continue
            source = futures.pop(future)
            if not isinstance(future.exception(), BrokenProcessPool):
                yield source, _result(future.result, source, settings)
    finally:
        pool.stop()
        pool.join()


def _one(source: Source, store: Store, settings: Settings, extract: Extract) -> Result:
    """In a worker: extract a document and keep it. The texts stay behind, only the row of the document goes back."""
    with limits.time_limit(source.path, settings.document_seconds), _stops_without_room():
        result = extract(source.path, source.doc_id, settings.read, keep=partial(store.put_text, source.doc_id))
        if digest(source.path)[0] != source.sha256:
            return failed(source.doc_id, "changed", "was changed or taken away while it was read; run again")
        if result.text is None:
            return result
        try:
            _write_beside(source, result.text, store.out, settings)
        except Exception as error:  # the document is read all the same
            if isinstance(error, OSError) and error.errno in NO_ROOM:
                raise
            message = f"its ALTO or searchable PDF could not be written: {type(error).__name__}: {error}"
            issue = records.Issue(doc_id=source.doc_id, severity="error", code="not_written", message=message)
            result = replace(result, rows=(*result.rows, issue))
        store.put(result)
        return Result(result.document, tuple(row for row in result.rows if isinstance(row, records.Issue)))


@contextmanager
def _stops_without_room() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in NO_ROOM:
            message = f"{error.filename or 'the output folder'} cannot be written ({error.strerror})."
            raise StoppedError(message) from error
        raise


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
        return _too_long(source, settings)
    except ProcessExpired as error:
        if error.exitcode == limits.TIME_UP:
            return _too_long(source, settings)
        return failed(source.doc_id, "worker_crashed", _crash(error.exitcode))
    except MemoryError:
        return failed(
            source.doc_id, "memory_limit", "needs more memory than a worker may use; run with fewer --workers"
        )
    except (KeyboardInterrupt, SystemExit, StoppedError):
        raise
    except Exception as error:  # whatever one file does, the others go on
        return failed(source.doc_id, "internal_error", f"could not be worked on: {type(error).__name__}: {error}")


def _with_note(result: Result) -> Result:
    """A failed result that says that the text at least is there."""
    rows = [
        replace(row, message=f"{row.message} (its text is kept in texts/)")
        for row in result.rows
        if isinstance(row, records.Issue)
    ]
    return replace(result, rows=tuple(rows))


def _too_long(source: Source, settings: Settings) -> Result:
    limit = f"{settings.document_seconds:.0f} s"
    pages = f" (for each {limits.PAGES_PER_LIMIT} pages)" if limits.HAS_ALARM else ""
    message = f"took longer than {limit}{pages} and was stopped; split it, or raise --document-seconds"
    return failed(source.doc_id, "time_limit", message)


def _crash(code: int) -> str:
    """What an exit code of a worker tells."""
    if code == KILLED:
        return "had its worker killed, most likely because the machine's memory was used up; run with fewer --workers"
    return (
        f"made its worker crash (exit code {code}): it is damaged, or needs too much memory; open it and save it anew"
    )
