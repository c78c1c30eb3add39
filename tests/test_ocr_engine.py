"""Tesseract: the signs of the law survive, models are found, time limits hold, and its absence is said plainly."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytesseract
import pytest
from conftest import needs_tesseract, rendered, texts, write_pdf
from PIL import Image

from ocr import engine
from ocr.engine import Tesseract, best_model
from ocr.errors import EngineError, EngineMissingError
from ocr.layout import page_of


@pytest.fixture
def no_tesseract(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(pytesseract.pytesseract, "tesseract_cmd", "/nowhere/tesseract")
    engine.models.cache_clear()
    engine.version.cache_clear()
    yield
    engine.models.cache_clear()
    engine.version.cache_clear()


@needs_tesseract
def test_signs_of_minutes_are_recognised(tmp_path: Path) -> None:
    said = ["§ 45 Budget för Tallhälla 2024", "enligt 24 § kommunallagen", "en höjning med 3,5 %", "åren 2024-2025"]
    path = write_pdf(tmp_path / "a.pdf", texts(*[(72, 100 + 24 * i, text) for i, text in enumerate(said)], size=12))
    image = rendered(path, 300)
    words = Tesseract().recognise(image, 300)
    page = page_of(words, number=1, text_source="ocr", width=image.width, height=image.height)
    assert " ".join(page.raw.split()).replace("–", "-") == " ".join(said)
    assert all(0 <= (word.confidence or -1) <= 1 for word in words)
    sign = next(word for word in words if word.text == "§")
    assert sign.box.x0 == pytest.approx(72 / 72 * 300, abs=8) and sign.box.y1 < 110 / 72 * 300  # in pixels


@needs_tesseract
def test_the_model_latin_is_found_and_best() -> None:
    assert "Latin" in engine.models()
    assert best_model() == "Latin"
    assert Tesseract().name.startswith("tesseract ") and Tesseract().name.endswith(" Latin")


@pytest.mark.parametrize(
    ("have", "best"),
    [
        (("Latin", "swe", "eng"), "Latin"),
        (("script/Latin", "swe"), "script/Latin"),  # the name outside Debian
        (("eng", "swe"), "swe+eng"),
        (("swe",), "swe"),
        (("eng", "osd"), "eng"),
    ],
)
def test_the_best_of_what_is_there(monkeypatch: pytest.MonkeyPatch, have: tuple[str, ...], best: str) -> None:
    monkeypatch.setattr(engine, "models", lambda: have)
    assert best_model() == best


@needs_tesseract
def test_the_time_limit_stops_it(page_image: Image.Image) -> None:
    start = time.monotonic()
    with pytest.raises(EngineError, match="longer than"):
        Tesseract(seconds=0.05).recognise(page_image.resize((3000, 4200)), 300)
    assert time.monotonic() - start < 5


@needs_tesseract
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_rotation_makes_upright(page_image: Image.Image, turn: int) -> None:
    assert Tesseract().rotation(page_image.rotate(turn, expand=True)) == turn


@needs_tesseract
def test_rotation_of_a_blank_page_is_none() -> None:
    assert Tesseract().rotation(Image.new("L", (1000, 1400), 255)) == 0


@needs_tesseract
def test_an_unknown_model_is_an_engine_error(page_image: Image.Image) -> None:
    with pytest.raises(EngineError, match="Tesseract failed"):
        Tesseract(model="klingon").recognise(page_image, 150)


def test_missing_tesseract_says_what_to_install(no_tesseract: None) -> None:
    assert engine.models() == () and engine.version() == ""
    with pytest.raises(EngineMissingError, match="apt-get install"):
        Tesseract()


def test_tesseract_that_goes_missing_later(no_tesseract: None, page_image: Image.Image) -> None:
    with pytest.raises(EngineMissingError):
        Tesseract(model="Latin").recognise(page_image, 150)
