"""`paragraf text` and `paragraf repair`: what people type and pipe."""

from __future__ import annotations

from pathlib import Path

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
    assert "foreslarföreslår" in shown and "godkannagodkänna" in shown


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"no")
    result = CliRunner().invoke(app, ["text", str(file)])
    assert result.exit_code == 1 and "is not a PDF" in result.output
