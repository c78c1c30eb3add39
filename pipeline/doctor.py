"""Whether this machine has what paragraf needs, and how to mend what it lacks."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ocr import engine, lexicon

#: Room that a run of some thousand documents wants, in bytes.
ROOM = 2 * 2**30
APT = "Debian and Ubuntu: sudo apt-get install"


@dataclass(frozen=True, slots=True)
class Check:
    """A thing that was looked at. `level` is ok, warning or error; `mend` says what to do."""

    name: str
    level: str
    found: str
    mend: str = ""


def checks(out: Path) -> Iterator[Check]:
    """Look at Python, Tesseract, its models, the language data and the disk."""
    yield Check("Python", "ok", sys.version.split()[0])
    yield _tesseract()
    yield from _models()
    yield _lexicon()
    yield _disk(out)


def _tesseract() -> Check:
    version = engine.version()
    if version:
        return Check("Tesseract", "ok", version)
    mend = f"{APT} tesseract-ocr. macOS: brew install tesseract. Text files and PDFs with text are read without it."
    return Check("Tesseract", "error", "missing: scanned pages cannot be read", mend)


def _models() -> Iterator[Check]:
    have = engine.models()
    good = next((m for m in engine.GOOD_MODELS if m in have), "")
    if good:
        yield Check("Model Latin", "ok", good)
    else:
        yield Check(
            "Model Latin",
            "error",
            "missing: other models cannot write § and %, so paragraphs are lost",
            f"{APT} tesseract-ocr-script-latn. Others: put Latin.traineddata from tessdata/script into tessdata.",
        )
    for model, use, package in (
        ("swe", "a second opinion on doubtful words", "tesseract-ocr-swe"),
        ("osd", "pages that were scanned sideways or upside down", "tesseract-ocr-osd"),
    ):
        if model in have:
            yield Check(f"Model {model}", "ok", model)
        else:
            yield Check(f"Model {model}", "warning", f"missing: {use}", f"{APT} {package}")


def _lexicon() -> Check:
    if lexicon.known("sammanträde"):
        return Check("Word statistics", "ok", "loaded")
    return Check("Word statistics", "error", "missing or damaged", "install paragraf again")


def _disk(out: Path) -> Check:
    place = next(p for p in (out.resolve(), *out.resolve().parents) if p.exists())
    free = shutil.disk_usage(place).free
    found = f"{free / 2**30:.1f} GiB free at {place}"
    if free < ROOM:
        return Check("Disk", "warning", found, "a run over thousands of documents may want 2 GiB; free some room")
    return Check("Disk", "ok", found)
