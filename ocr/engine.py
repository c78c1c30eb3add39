"""Recognition engines: Tesseract as a program of its own, or in this process by tesserocr where that is installed."""

from __future__ import annotations

import importlib
import os
import re
import shlex
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple, Protocol, Self

import pytesseract
from PIL import Image

from ocr.errors import EngineError, EngineMissingError
from ocr.light import NAME as LIGHT
from ocr.light import light_model
from ocr.model import Box, Word

#: Without this every Tesseract process takes all cores and they fight: 17-19 s a page instead of 3.5 on two cores.
os.environ.setdefault("OMP_THREAD_LIMIT", "1")

#: The script model `Latin` writes § % – ½, which the model `swe` cannot (its letters lack them): tesseract issue 2078.
#: Debian calls it `Latin`, others `script/Latin`.
MODELS = ("Latin", "script/Latin", "swe+eng", "swe", "eng")
GOOD_MODELS = ("Latin", "script/Latin")
#: Page segmentation "a single uniform block": lines are read across the page. Columns are told apart by `ocr.layout`.
LAYOUT = 6


class Picture(NamedTuple):
    """An upright, straight image of a page, in grey, and its resolution in dots per inch."""

    image: Image.Image
    dpi: float


class Engine(Protocol):
    """Recognises the words of pictures of pages.

    It runs in a worker process of its own and must be safe to kill. Boxes of the words are in pixels of the picture.
    """

    @property
    def name(self) -> str:
        """Engine and model, for the record."""
        ...

    def recognise(self, pictures: Sequence[Picture]) -> Sequence[Sequence[Word]]:
        """The words of each picture, with boxes in pixels and confidences 0-1. Raises EngineError if one of them fails."""
        ...

    def rotation(self, image: Image.Image) -> int:
        """Clockwise turn (0, 90, 180, 270 degrees) that makes the image upright; 0 when it cannot tell."""
        ...

    @property
    def witness(self) -> Engine | None:
        """Another engine to ask about doubtful words, or None."""
        ...


def recognise_each(engine: Engine, pictures: Sequence[Picture]) -> list[Sequence[Word] | EngineError]:
    """What the engine makes of each picture. Where it fails on several, each is tried alone: one costs only itself."""
    if not pictures:
        return []
    try:
        return list(engine.recognise(pictures))
    except EngineError as error:
        if len(pictures) == 1 or isinstance(error, EngineMissingError):
            return [error] * len(pictures)
    return [answer for picture in pictures for answer in recognise_each(engine, [picture])]


@lru_cache(maxsize=1)
def _listed() -> tuple[str, tuple[str, ...]]:
    """The folder of Tesseract's models and the models; both empty when it is missing.

    Asked of Tesseract itself: pytesseract's `get_languages` passes over names with capitals, `Latin` among them.
    """
    try:
        answer = subprocess.run(
            [pytesseract.pytesseract.tesseract_cmd, "--list-langs"], capture_output=True, timeout=30, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return "", ()
    head, *lines = answer.stdout.decode("utf-8", "replace").splitlines() or [""]
    folder = re.search(r'"(.+)"', head)
    return folder[1] if folder else "", tuple(line.strip() for line in lines if line.strip())


def models() -> tuple[str, ...]:
    """The models that Tesseract has here; empty when it is missing."""
    return _listed()[1]


@lru_cache(maxsize=1)
def _tesserocr() -> ModuleType | None:
    """The package tesserocr, where it is installed and Tesseract's models are found for it."""
    if not _listed()[0]:
        return None
    try:
        return importlib.import_module("tesserocr")
    except ImportError:  # its library may be missing too
        return None


@lru_cache(maxsize=1)
def version() -> str:
    """The version of the Tesseract that is used, or "" when there is none."""
    if (inside := _tesserocr()) is not None:
        return f"{inside.tesseract_version().split()[1]} (tesserocr {inside.__version__})"
    try:
        return str(pytesseract.get_tesseract_version())
    except (pytesseract.TesseractNotFoundError, SystemExit, OSError, subprocess.SubprocessError):
        return ""


def best_engine(seconds: float) -> Engine:
    """The fastest engine that is installed, with its time limit. Raises EngineMissingError.

    tesserocr is faster wherever it was measured (docs/decisions/0006), and is taken when it is there.
    """
    return Tesserocr(seconds=seconds) if _tesserocr() is not None else Tesseract(seconds=seconds)


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
class _Tesseract:
    """What both ways to Tesseract have in common: the model, and a time limit in seconds."""

    model: str = field(default_factory=best_model)
    seconds: float = 120.0

    @property
    def name(self) -> str:
        """Engine and model, for the record."""
        return f"tesseract {version()} {described(self.model)}"

    @property
    def witness(self) -> Self | None:
        """The Swedish model, where it is installed and not the first already."""
        return replace(self, model="swe") if self.model in GOOD_MODELS and "swe" in models() else None

    def rotation(self, image: Image.Image) -> int:
        """Clockwise turn (0, 90, 180, 270 degrees) that makes the image upright; 0 when it cannot tell.

        It is asked of the program: few pages need it.
        """
        if "osd" not in models():
            return 0
        try:
            found = pytesseract.image_to_osd(image, config="--psm 0", timeout=self.seconds)
        except (RuntimeError, OSError, ValueError):
            return 0  # too few letters to tell
        turn = re.search(r"Rotate: (\d+)", found)
        return int(turn[1]) % 360 if turn else 0


@dataclass(frozen=True, slots=True)
class Tesseract(_Tesseract):
    """Tesseract through pytesseract: a process for each set of pages, killed at the time limit, which is for the set."""

    def recognise(self, pictures: Sequence[Picture]) -> list[list[Word]]:
        """The words of each picture, with boxes in pixels and confidences 0-1. Raises EngineError.

        One process reads them all: loading a model takes a while.
        """
        with tempfile.TemporaryDirectory(prefix="paragraf-") as folder:
            paths = [Path(folder, f"{i}.bmp") for i in range(len(pictures))]  # unpacked: PNG costs 0.2 s a page
            try:
                for path, picture in zip(paths, pictures, strict=True):
                    picture.image.save(path, dpi=(picture.dpi, picture.dpi))
                listed = Path(folder, "pages.txt")
                listed.write_text("".join(f"{path}\n" for path in paths), encoding="utf-8")
                home, model = _model(self.model, folder)
                at = f"--tessdata-dir {shlex.quote(home)}" if home else ""
                found = pytesseract.image_to_data(
                    str(listed),
                    lang=model,
                    config=f"--psm {LAYOUT} {at}",
                    timeout=self.seconds,
                    output_type=pytesseract.Output.STRING,
                )
                return _words(found, len(pictures))
            except pytesseract.TesseractNotFoundError as error:
                raise EngineMissingError(str(error)) from error
            except RuntimeError as error:  # TesseractError is one too; so is the time limit
                raise EngineError(_reason(str(error), self.seconds)) from error
            except (LookupError, UnicodeDecodeError, OSError, ValueError) as error:
                raise EngineError(f"Tesseract gave back something unreadable: {error}") from error


@dataclass(frozen=True, slots=True)
class Tesserocr(_Tesseract):
    """Tesseract inside this process, by tesserocr: each model is loaded once, and pages are not written to disk.

    It cannot be killed: the time limit, for each page, holds between words only. Where it hangs or crashes inside one, the
    worker process goes, as it would for any other reason, and its document fails.
    """

    def recognise(self, pictures: Sequence[Picture]) -> list[list[Word]]:
        """The words of each picture, with boxes in pixels and confidences 0-1. Raises EngineError."""
        return [self._words(picture) for picture in pictures]

    def _words(self, picture: Picture) -> list[Word]:
        try:
            api = _loaded(self.model)
            api.SetImage(picture.image)
            api.SetSourceResolution(round(picture.dpi))
            if not api.Recognize(int(self.seconds * 1000)):
                raise EngineError(_reason("timeout", self.seconds))
            return _words(api.GetTSVText(0), 1)[0]
        except (RuntimeError, LookupError, ValueError, OSError) as error:
            raise EngineError(_reason(str(error), self.seconds)) from error


def described(model: str) -> str:
    """A model for the record: "Latin, Swedish words" where the shipped list takes the place of its own."""
    return f"{model}, Swedish words" if _light(model) else model


def _light(model: str) -> bytes | None:
    return light_model(Path(_listed()[0], f"{model}.traineddata")) if model in GOOD_MODELS else None


def _model(model: str, folder: str) -> tuple[str, str]:
    """The folder of a model and its name there: of its light form, put into a folder, where there is one."""
    home, light = _listed()[0], _light(model)
    if light is None:
        return home, model
    Path(folder, f"{LIGHT}.traineddata").write_bytes(light)
    return folder, LIGHT


@lru_cache(maxsize=2)
def _loaded(model: str) -> Any:
    """A model inside this process. Raises RuntimeError when it cannot be loaded."""
    tesserocr = _tesserocr()
    assert tesserocr is not None
    with tempfile.TemporaryDirectory(prefix="paragraf-") as folder:
        path, name = _model(model, folder)
        return tesserocr.PyTessBaseAPI(path=path, lang=name, psm=tesserocr.PSM.SINGLE_BLOCK)


def _words(tsv: str, pages: int) -> list[list[Word]]:
    """The words of each page, from Tesseract's TSV. Raises LookupError or ValueError when it is not that of the pages."""
    words: list[list[Word]] = [[] for _ in range(pages)]
    seen = set()
    for row in tsv.split("\n"):
        level, page, *numbers, text = row.split("\t") if row.count("\t") == 11 else ("", "", "")
        if level == "1":
            seen.add(int(page))
        elif level == "5" and text.strip():
            left, top, width, height = map(int, numbers[4:8])
            box = Box(left, top, left + width, top + height)
            words[int(page) - 1].append(Word(text.strip(), box, round(float(numbers[8]) / 100, 4)))
    if seen != set(range(1, pages + 1)):
        raise LookupError(f"{len(seen)} of {pages} pages")
    return words


def _reason(said: str, seconds: float) -> str:
    if "timeout" in said.lower():
        return f"Tesseract took longer than {seconds:.0f} s and was stopped"
    return f"Tesseract failed: {' '.join(said.split())[:200]}"
