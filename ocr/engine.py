"""Recognition engines. Tesseract through pytesseract is ours; another may be put in its place."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol

import pytesseract
from PIL import Image

from ocr.errors import EngineError, EngineMissingError
from ocr.model import Box, Word

#: Without this every Tesseract process takes all cores and they fight: 17-19 s a page instead of 3.5 on two cores.
os.environ.setdefault("OMP_THREAD_LIMIT", "1")

#: The script model `Latin` writes § % – ½, which the model `swe` cannot (its letters lack them): tesseract issue 2078.
#: Debian calls it `Latin`, others `script/Latin`.
MODELS = ("Latin", "script/Latin", "swe+eng", "swe", "eng")
GOOD_MODELS = ("Latin", "script/Latin")


class Engine(Protocol):
    """Recognises the words of an upright, straight page image.

    It runs in a worker process of its own and must be safe to kill. Boxes of the words are in pixels of the image.
    """

    @property
    def name(self) -> str:
        """Engine and model, for the record."""
        ...

    def recognise(self, image: Image.Image, dpi: float) -> Sequence[Word]:
        """Words with boxes in pixels and confidences 0-1. Raises EngineError."""
        ...

    def rotation(self, image: Image.Image) -> int:
        """Clockwise turn (0, 90, 180, 270 degrees) that makes the image upright; 0 when it cannot tell."""
        ...

    @property
    def witness(self) -> Engine | None:
        """Another engine to ask about doubtful words, or None."""
        ...


@lru_cache(maxsize=1)
def models() -> tuple[str, ...]:
    """The models that Tesseract has here; empty when it is missing.

    Asked of Tesseract itself: pytesseract's `get_languages` passes over names with capitals, `Latin` among them.
    """
    try:
        answer = subprocess.run(
            [pytesseract.pytesseract.tesseract_cmd, "--list-langs"], capture_output=True, timeout=30, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return ()
    lines = answer.stdout.decode("utf-8", "replace").splitlines()
    return tuple(line.strip() for line in lines[1:] if line.strip())


@lru_cache(maxsize=1)
def version() -> str:
    """Tesseract's version, or "" when it is missing."""
    try:
        return str(pytesseract.get_tesseract_version())
    except (pytesseract.TesseractNotFoundError, SystemExit, OSError, subprocess.SubprocessError):
        return ""


def best_model() -> str:
    """The best model that is installed. Raises EngineMissingError when Tesseract or every model is missing."""
    have = models()
    for model in MODELS:
        if all(part in have for part in model.split("+")):
            return model
    raise EngineMissingError(
        "Tesseract is missing or has no model for Swedish; install it (Debian and Ubuntu: apt-get install "
        "tesseract-ocr tesseract-ocr-script-latn tesseract-ocr-swe tesseract-ocr-osd) and run again"
    )


@dataclass(frozen=True, slots=True)
class Tesseract:
    """Tesseract through pytesseract: one process per page, killed at the time limit (seconds)."""

    model: str = field(default_factory=best_model)
    seconds: float = 120.0
    layout: int = 6

    @property
    def name(self) -> str:
        """Engine and model, for the record."""
        return f"tesseract {version()} {self.model}"

    def recognise(self, image: Image.Image, dpi: float) -> list[Word]:
        """Words with boxes in pixels and confidences 0-1. Raises EngineError."""
        config = f"--psm {self.layout} --dpi {round(dpi)} -c preserve_interword_spaces=0"
        plain = image.copy()
        plain.format = "BMP"  # pytesseract writes the picture to disk in its own format: PNG costs 0.2 s a page
        try:
            found = pytesseract.image_to_data(
                plain, lang=self.model, config=config, timeout=self.seconds, output_type=pytesseract.Output.DICT
            )
        except pytesseract.TesseractNotFoundError as error:
            raise EngineMissingError(str(error)) from error
        except RuntimeError as error:  # TesseractError is one too; so is the time limit
            raise EngineError(_reason(error, self.seconds)) from error
        except (UnicodeDecodeError, OSError, ValueError) as error:
            raise EngineError(f"Tesseract gave back something unreadable: {error}") from error
        words = []
        columns = ("text", "conf", "left", "top", "width", "height")
        for text, conf, left, top, width, height in zip(*(found[c] for c in columns), strict=True):
            if text.strip() and float(conf) >= 0:
                box = Box(left, top, left + width, top + height)
                words.append(Word(text.strip(), box, round(float(conf) / 100, 4)))
        return words

    @property
    def witness(self) -> Tesseract | None:
        """The Swedish model, where it is installed and not the first already; it reads lines one below the other."""
        return Tesseract("swe", self.seconds, layout=6) if self.model in GOOD_MODELS and "swe" in models() else None

    def rotation(self, image: Image.Image) -> int:
        """Clockwise turn (0, 90, 180, 270 degrees) that makes the image upright; 0 when it cannot tell."""
        if "osd" not in models():
            return 0
        try:
            found = pytesseract.image_to_osd(image, config="--psm 0", timeout=self.seconds)
        except (RuntimeError, OSError, ValueError):
            return 0  # too few letters to tell
        turn = re.search(r"Rotate: (\d+)", found)
        return int(turn[1]) % 360 if turn else 0


def _reason(error: RuntimeError, seconds: float) -> str:
    text = str(error)
    if "timeout" in text.lower():
        return f"Tesseract took longer than {seconds:.0f} s on this page and was stopped"
    return f"Tesseract failed: {' '.join(text.split())[:200]}"
