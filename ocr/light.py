"""Tesseract's model `Latin` with Swedish words in place of its own list.

Its list of the words of all languages in Latin script is 88 of its 89 MB: loading it takes as long as reading half a page,
and it helps Swedish less than 300,000 Swedish words do (docs/decisions/0006). The list has its letters as numbers of the
model's alphabet, and is used with the very alphabet it was made for (by `ocr.build_model`) only.

A model file holds how many parts there may be, where each begins (-1 where it is missing) and the parts themselves, in
little-endian order: `tessdatamanager.h` of Tesseract.
"""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache
from hashlib import sha256
from importlib import resources
from pathlib import Path

#: The parts that matter here, by their numbers in a model file.
WORDS, LETTERS = 19, 21
#: What a light model is called: no model of Tesseract's own is.
NAME = "light"
#: Models have two dozen parts; a file that claims more is none.
MOST_PARTS = 100

Parts = dict[int, bytes]


def parts_of(path: Path) -> Parts:
    """The parts of a model file by their numbers, but for its words. Raises OSError or ValueError when it is none."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(0)
        try:
            (count,) = struct.unpack("<i", file.read(4))
            if not 0 < count <= MOST_PARTS:
                raise ValueError(f"{path} is no model of Tesseract")
            starts = struct.unpack(f"<{count}q", file.read(8 * count))
        except struct.error as error:
            raise ValueError(f"{path} is no model of Tesseract") from error
        parts = {}
        for number, start in enumerate(starts):
            if start >= 0 and number != WORDS:
                file.seek(start)
                parts[number] = file.read(min((s for s in starts if s > start), default=size) - start)
        return parts


def as_file(parts: Parts) -> bytes:
    """The bytes of a model file with these parts."""
    count = max(parts) + 1
    starts, at = [-1] * count, 4 + 8 * count
    for number in sorted(parts):
        starts[number], at = at, at + len(parts[number])
    return struct.pack(f"<i{count}q", count, *starts) + b"".join(parts[number] for number in sorted(parts))


@lru_cache(maxsize=1)
def light_model(path: Path) -> bytes | None:
    """A model file with Swedish words in place of its own; None where its alphabet is not the one of the shipped list."""
    shipped = (resources.files("ocr") / "data" / "latin_words.bin").read_bytes()
    try:
        parts = parts_of(path)
    except (OSError, ValueError):
        return None
    letters, words = shipped[:32], shipped[32:]
    if sha256(parts.get(LETTERS, b"")).digest() != letters:
        return None
    return as_file(parts | {WORDS: zlib.decompress(words)})
