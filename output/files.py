"""Writing a file so that a killed run never leaves half of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

#: How the name of a file that is being written ends.
PART = ".part"


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a temporary path beside `path`; it takes the place of `path` when the block ends well, and goes otherwise.

    >>> with replacing(Path("/tmp/paragraf-doctest.txt")) as part:
    ...     _ = part.write_text("hel")
    >>> Path("/tmp/paragraf-doctest.txt").read_text()
    'hel'
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}{PART}")
    part.unlink(missing_ok=True)  # left by a process that was killed and had the same number
    try:
        yield part
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def write_text(path: Path, text: str, errors: str = "backslashreplace") -> None:
    """Write a text as UTF-8 with "\\n". What UTF-8 cannot hold (half a letter in a file name) becomes "\\udce5"."""
    with replacing(path) as part:
        part.write_bytes(text.encode("utf-8", errors))


def remove_parts(folder: Path) -> None:
    """Remove what killed processes left half written. Only for one who knows that nobody else writes there."""
    for part in folder.glob(f".*{PART}"):
        part.unlink(missing_ok=True)
