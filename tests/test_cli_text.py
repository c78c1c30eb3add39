"""`paragraf text` and `paragraf repair`: what people type and pipe."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from fpdf import FPDF
from typer.testing import CliRunner

from pipeline.cli import app

GARBLED = (
    "Kommunstyrelsen foreslar att kommunfullmaktige beslutar att godkanna arsredovisningen for ar 2023.\n"
    "Forvaltningen har i arendet foreslagit att atgarderna genomfors och att namnden far ett overskott.\n"
)
RIGHT = (
    "Kommunstyrelsen föreslår att kommunfullmäktige beslutar att godkänna årsredovisningen för år 2023.\n"
    "Förvaltningen har i ärendet föreslagit att åtgärderna genomförs och att nämnden får ett överskott.\n"
)


def test_repair_is_a_filter() -> None:
    assert CliRunner().invoke(app, ["repair"], input=GARBLED).output == RIGHT


def test_repair_leaves_right_text_alone() -> None:
    assert CliRunner().invoke(app, ["repair"], input=RIGHT).output == RIGHT


def test_text_prints_the_reading_text_and_the_raw_one(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Nämnden be-\nslutar.\n\n4 (44)\n\nBeslut\n", encoding="utf-8")
    assert CliRunner().invoke(app, ["text", str(file)]).output == "Nämnden beslutar.\n\nBeslut\n"
    assert CliRunner().invoke(app, ["text", str(file), "--raw"]).output == file.read_text("utf-8")


def test_text_shows_what_was_changed(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(GARBLED, encoding="utf-8")
    shown = CliRunner().invoke(app, ["text", str(file), "--repairs"]).output
    assert "[-foreslar-]{+föreslår+}" in shown and "\x1b" not in shown
    shown = CliRunner().invoke(app, ["text", str(file), "--repairs", "--color", "always"]).output
    assert "\x1b[32mföreslår" in shown and "{+" not in shown


def locked(path: Path) -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_encryption(owner_password="a", user_password="b")
    pdf.output(str(path))


def zipped(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")


#: Name of a file → how it is made, and what is said of it.
ODD: dict[str, tuple[Callable[[Path], object], str]] = {
    "a.pdf": (lambda p: p.write_bytes(b"no"), "is not a PDF"),
    "empty.pdf": (lambda p: p.write_bytes(b""), "is empty"),
    "locked.pdf": (locked, "is protected by a password"),
    "zip.pdf": (zipped, "is not a PDF"),
    "a.docx": (zipped, "is of a type that is not read (.docx)"),
    "folder": (lambda p: p.mkdir(), "is a folder"),
    "nowhere.pdf": (lambda p: None, "does not exist"),
}


@pytest.mark.parametrize("name", ODD)
def test_a_file_that_cannot_be_read_is_said_in_one_line(name: str, tmp_path: Path) -> None:
    make, said = ODD[name]
    make(tmp_path / name)
    result = CliRunner().invoke(app, ["text", str(tmp_path / name)])
    assert result.exit_code == 1 and result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert name in line and said in line


def test_repair_takes_text_only() -> None:
    for given, said in ((b"%PDF-1.7\n" + bytes(range(256)) * 9, "paragraf text FILE"), (b"", "is empty")):
        result = CliRunner().invoke(app, ["repair"], input=given)
        assert result.exit_code == 1 and result.stdout == ""
        assert said in result.stderr and len(result.stderr.splitlines()) == 1
