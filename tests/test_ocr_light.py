"""The model `Latin` with Swedish words: its parts are kept, and another alphabet than that of the words is left alone."""

import struct
from pathlib import Path

import pytest
from conftest import needs_tesseract, rendered, texts, write_pdf

from ocr import engine, light
from ocr.engine import Picture, Tesseract


def test_parts_come_through_without_the_words(tmp_path: Path) -> None:
    parts = {17: b"network", light.WORDS: b"words of all languages", light.LETTERS: b"abc", 23: b"4.0"}
    path = tmp_path / "a.traineddata"
    path.write_bytes(light.as_file(parts))
    del parts[light.WORDS]
    assert light.parts_of(path) == parts


@pytest.mark.parametrize(
    "content", [b"", b"abc", b"\xff" * 400, struct.pack("<i", 24), struct.pack("<i9q", 9, *[-1] * 9)]
)
def test_what_is_no_model_has_no_light_form(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.traineddata"
    path.write_bytes(content)
    assert light.light_model(path) is None


def test_a_model_of_another_alphabet_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.traineddata"
    path.write_bytes(light.as_file({17: b"network", light.WORDS: b"words", light.LETTERS: b"another alphabet"}))
    assert light.light_model(path) is None
    assert light.light_model(tmp_path / "missing") is None


@needs_tesseract
def test_the_light_model_has_the_network_and_letters_of_the_whole_one(tmp_path: Path) -> None:
    whole = Path(engine._listed()[0], "Latin.traineddata")
    found = light.light_model(whole)
    assert found is not None and len(found) < whole.stat().st_size / 20
    path = tmp_path / "light.traineddata"
    path.write_bytes(found)
    assert light.parts_of(path) == light.parts_of(whole)


@needs_tesseract
def test_where_there_is_no_light_form_the_whole_model_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    image = rendered(write_pdf(tmp_path / "a.pdf", texts((72, 100, "§ 7 Ansökan om bygglov avslås"), size=12)), 200)
    both = []
    for model in (light.light_model, lambda path: None):
        monkeypatch.setattr(engine, "light_model", model)
        both.append([word.text for word in Tesseract().recognise([Picture(image, 200)])[0]])
    assert both[0] == both[1] == ["§", "7", "Ansökan", "om", "bygglov", "avslås"]
