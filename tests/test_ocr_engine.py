"""Tesseract: the signs of the law survive, models are found, time limits hold, and its absence is said plainly."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytesseract
import pytest
from conftest import needs_tesseract, rendered, texts, write_pdf
from PIL import Image

from ocr import engine
from ocr.engine import Engine, Picture, Tesseract, Tesserocr, best_engine, best_model, recognise_each
from ocr.errors import EngineError, EngineMissingError
from ocr.layout import page_of

inside = pytest.mark.skipif(engine._tesserocr() is None, reason="tesserocr is not installed")


def forget() -> None:
    """Forget what was asked of Tesseract."""
    for asked in (engine._listed, engine._tesserocr, engine.version):
        asked.cache_clear()


@pytest.fixture
def no_tesseract(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(pytesseract.pytesseract, "tesseract_cmd", "/nowhere/tesseract")
    forget()
    yield
    forget()


@needs_tesseract
@pytest.mark.parametrize("make", [Tesseract, pytest.param(Tesserocr, marks=inside)])
def test_signs_of_minutes_are_recognised(tmp_path: Path, make: type[Tesseract] | type[Tesserocr]) -> None:
    said = ["§ 45 Budget för Tallhälla 2024", "enligt 24 § kommunallagen", "en höjning med 3,5 %", "åren 2024-2025"]
    path = write_pdf(tmp_path / "a.pdf", texts(*[(72, 100 + 24 * i, text) for i, text in enumerate(said)], size=12))
    image = rendered(path, 300)
    words = make().recognise([Picture(image, 300)])[0]
    page = page_of(words, number=1, text_source="ocr", width=image.width, height=image.height)
    assert " ".join(page.raw.split()).replace("–", "-") == " ".join(said)
    assert all(0 <= (word.confidence or -1) <= 1 for word in words)
    sign = next(word for word in words if word.text == "§")
    assert sign.box.x0 == pytest.approx(72 / 72 * 300, abs=8) and sign.box.y1 < 110 / 72 * 300  # in pixels


@needs_tesseract
def test_the_model_latin_is_found_and_best() -> None:
    assert "Latin" in engine.models()
    assert best_model() == "Latin"
    assert best_engine(60).name.startswith("tesseract ") and best_engine(60).name.endswith(" Latin, Swedish words")


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
@pytest.mark.parametrize("make", [Tesseract, pytest.param(Tesserocr, marks=inside)])
def test_the_time_limit_stops_it(page_image: Image.Image, make: type[Tesseract] | type[Tesserocr]) -> None:
    start = time.monotonic()
    with pytest.raises(EngineError, match="longer than"):
        make(seconds=0.05).recognise([Picture(page_image.resize((3000, 4200)), 300)])
    assert time.monotonic() - start < 5


@needs_tesseract
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_rotation_makes_upright(page_image: Image.Image, turn: int) -> None:
    assert Tesseract().rotation(page_image.rotate(turn, expand=True)) == turn


@needs_tesseract
def test_rotation_of_a_blank_page_is_none() -> None:
    assert Tesseract().rotation(Image.new("L", (1000, 1400), 255)) == 0


@needs_tesseract
@pytest.mark.parametrize("make", [Tesseract, pytest.param(Tesserocr, marks=inside)])
def test_an_unknown_model_is_an_engine_error(page_image: Image.Image, make: type[Tesseract] | type[Tesserocr]) -> None:
    with pytest.raises(EngineError, match="Tesseract failed"):
        make(model="klingon").recognise([Picture(page_image, 150)])


@needs_tesseract
def test_pages_of_a_set_are_read_as_each_alone(page_image: Image.Image) -> None:
    other = page_image.crop((0, 0, page_image.width, page_image.height // 3))
    pictures = [Picture(page_image, 150), Picture(Image.new("L", (400, 300), 255), 300), Picture(other, 150)]
    together = Tesseract().recognise(pictures)
    assert together == [Tesseract().recognise([picture])[0] for picture in pictures]
    assert len(together[0]) > len(together[2]) > 0 == len(together[1])


@inside
def test_the_engine_inside_the_process_is_chosen_and_says_so() -> None:
    assert isinstance(best_engine(60), Tesserocr) and "tesserocr" in best_engine(60).name
    assert isinstance(best_engine(60).witness, Tesserocr)


@needs_tesseract
def test_without_tesserocr_the_program_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_tesserocr", lambda: None)
    assert isinstance(best_engine(60), Tesseract)


# Programs that misbehave in Tesseract's place ------------------------------------------------------------------------

#: What the program does when it is asked to read; `$2` is the output file without its ending.
MISDEEDS = {
    "crashes": ("kill -SEGV $$", "failed"),
    "says what is wrong": ("echo 'Error opening data file' >&2; exit 1", "Error opening data file"),
    "hangs": ("exec sleep 60", "longer than 1 s"),
    "bad UTF-8": (r"printf '5\t1\t\377\376\n' > $2.tsv", "unreadable"),
    "no file": ("true", "unreadable"),
    "an empty file": (": > $2.tsv", "unreadable"),
    "half a table": (r"printf 'level\tpage_num\n1\t1\n' > $2.tsv", "unreadable"),
    "another page": (r"printf '1\t7\t0\t0\t0\t0\t0\t0\t9\t9\t-1\t\n' > $2.tsv", "unreadable"),
    "words of no page": (r"printf '5\t7\t0\t0\t0\t0\t0\t0\t9\t9\t90\tord\n' > $2.tsv", "unreadable"),
    "letters for numbers": (r"printf '5\t1\t0\t0\t0\t0\tx\t0\t9\t9\t90\tord\n' > $2.tsv", "unreadable"),
}


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], Engine]]:
    """Makes an engine whose program is a shell script."""

    def made(script: str) -> Engine:
        path = tmp_path / "tesseract"
        path.write_text(
            f'#!/bin/sh\ncase "$1" in --version) echo "tesseract 5.3.0"; exit;; --list-langs) exit;; esac\n{script}\n',
            encoding="utf-8",
        )
        path.chmod(0o755)
        monkeypatch.setattr(pytesseract.pytesseract, "tesseract_cmd", str(path))
        forget()
        return Tesseract("Latin", seconds=1)

    yield made
    forget()


@pytest.mark.skipif(os.name != "posix", reason="the programs are shell scripts")
@pytest.mark.parametrize("misdeed", MISDEEDS)
def test_a_program_that_misbehaves_is_an_engine_error(program: Callable[[str], Engine], misdeed: str) -> None:
    script, said = MISDEEDS[misdeed]
    start = time.monotonic()
    with pytest.raises(EngineError, match=said):
        program(script).recognise([Picture(Image.new("L", (50, 50), 255), 300)])
    assert time.monotonic() - start < 8


@pytest.mark.skipif(os.name != "posix", reason="the programs are shell scripts")
def test_a_page_that_crashes_the_program_costs_only_itself(program: Callable[[str], Engine]) -> None:
    table = r"""while read -r page; do
        n=$((n + 1))
        [ "$(od -An -tu2 -j18 -N2 "$page" | tr -d ' ')" = 66 ] && kill -SEGV $$
        printf '1\t%d\t0\t0\t0\t0\t0\t0\t9\t9\t-1\t\n5\t%d\t1\t1\t1\t1\t0\t0\t9\t9\t90\tord\n' $n $n >> $2.tsv
    done < "$1" """
    pictures = [Picture(Image.new("L", (width, 50), 255), 300) for width in (50, 66, 80)]  # width: bytes 18-19 of a BMP
    first, second, third = recognise_each(program(table), pictures)
    assert isinstance(second, EngineError)
    assert [[w.text for w in page] for page in (first, third) if not isinstance(page, EngineError)] == [
        ["ord"],
        ["ord"],
    ]


def test_missing_tesseract_says_what_to_install(no_tesseract: None) -> None:
    assert engine.models() == () and engine.version() == ""
    with pytest.raises(EngineMissingError, match="apt-get install"):
        Tesseract()


def test_tesseract_that_goes_missing_later(no_tesseract: None, page_image: Image.Image) -> None:
    with pytest.raises(EngineMissingError):
        Tesseract(model="Latin").recognise([Picture(page_image, 150)])
