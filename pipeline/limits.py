"""What a worker process may use: memory and time. Set by the worker on itself, so that nothing it runs can put it off."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from ocr.errors import UnreadableError
from ocr.pdf import open_pdf
from ocr.read import IMAGES

#: A worker may use its part of this share of the machine's memory.
MEMORY_SHARE = 0.8
#: But never less than this, in bytes: libraries reserve room that they do not use.
LEAST_MEMORY = 4 * 2**30
#: `--document-seconds` is for a document of up to so many pages; a longer one has as much time for every so many.
PAGES_PER_LIMIT = 60
#: What a page is in a text file, in bytes.
BYTES_PER_PAGE = 3_000

#: Whether a worker can end itself on time (not on Windows, where the parent's clock must do, whatever the pages).
HAS_ALARM = hasattr(signal, "setitimer")
#: The exit code of a worker whose time was up.
TIME_UP = -signal.SIGALRM if HAS_ALARM else None


def limit_memory(workers: int) -> None:
    """Bound the memory of this process where the system can (not on Windows and macOS)."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
        limit = max(int(MEMORY_SHARE * total / workers), LEAST_MEMORY)
        resource.setrlimit(resource.RLIMIT_AS, (limit, resource.getrlimit(resource.RLIMIT_AS)[1]))


@contextlib.contextmanager
def time_limit(path: Path, seconds: float) -> Iterator[None]:
    """End this process when work on a file takes longer than `seconds` for each `PAGES_PER_LIMIT` pages begun.

    By the system's own action on the signal, since no Python runs while a library hangs. Does nothing without `HAS_ALARM`.
    """
    if not HAS_ALARM:
        yield
        return
    signal.setitimer(signal.ITIMER_REAL, seconds)  # counting pages may hang too
    signal.setitimer(signal.ITIMER_REAL, seconds * max(1.0, _pages(path) / PAGES_PER_LIMIT))
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _pages(path: Path) -> int:
    """Pages of a file, 1 for what cannot be opened: reading it will say why."""
    suffix = path.suffix.lower()
    with contextlib.suppress(UnreadableError, OSError, ValueError, SyntaxError):
        if suffix == ".txt":
            return path.stat().st_size // BYTES_PER_PAGE
        if suffix == ".pdf":
            document = open_pdf(path)
            try:
                return len(document)
            finally:
                document.close()
        if suffix in IMAGES:
            with Image.open(path) as image:
                return int(getattr(image, "n_frames", 1))
    return 1
