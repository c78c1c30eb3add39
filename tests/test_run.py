"""Runs from end to end: bad input, the invariant of the sources, going on after a stop, the same bytes twice."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from fpdf import FPDF
from PIL import Image
from typer.testing import CliRunner

from corpus import records
from ocr.read import ReadSettings
from output.run import RunSummary
from pipeline.cli import app
from pipeline.run import NothingToDoError, run
from pipeline.settings import Settings
from pipeline.sources import Source, find

MINUTES = """Kommunstyrelsen

Sammanträdesprotokoll 2024-02-01

Beslutande
Anna Ek (S), ordförande
Bo Al (M)

Paragrafer
§§ 1-2

§ 1 Val av justerare

Beslut
Bo Al (M) utses att justera protokollet.

§ 2 Belysning i parken

Beslut
Kommunstyrelsen beslutar
att köpa nya lampor, och
att återrapportera till hösten.
"""


class Silent:
    """Progress that only counts."""

    def __init__(self) -> None:
        self.begun: list[int] = []

    def start(self, documents: int, kept: int) -> None:
        self.begun.append(documents)

    def done(self, source: Source, document: records.Document, issues: object) -> None: ...

    def writing(self) -> None: ...


def table(out: Path, name: str) -> pd.DataFrame:
    return pd.read_csv(out / f"{name}.csv", dtype=str, keep_default_na=False)


def minutes(folder: Path, name: str = "ks.txt", text: str = MINUTES) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def a_pdf(path: Path, **protect: str) -> Path:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=12)
    pdf.multi_cell(0, 8, MINUTES)
    if protect:
        pdf.set_encryption(**protect)
    pdf.output(str(path))
    return path


def truncated(path: Path) -> None:
    whole = a_pdf(path).read_bytes()
    path.write_bytes(whole[: len(whole) // 3])


def without_pages(path: Path) -> None:
    path.write_bytes(
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        b"trailer<</Root 1 0 R>>\n%%EOF\n"
    )


#: What is wrong with a file → its name, how it is made, and the codes that may name it.
BAD: dict[str, tuple[str, Callable[[Path], object], set[str]]] = {
    "not a PDF despite its name": ("a.pdf", lambda p: p.write_text("<html>hej</html>"), {"not_a_pdf"}),
    "truncated PDF": ("b.pdf", truncated, {"truncated_pdf", "damaged_pdf"}),
    "encrypted PDF": ("c.pdf", lambda p: a_pdf(p, owner_password="x", user_password="y"), {"encrypted"}),
    "PDF with zero pages": ("d.pdf", without_pages, {"no_pages", "damaged_pdf"}),
    "empty file": ("e.pdf", lambda p: p.write_bytes(b""), {"empty_file"}),
    "empty text file": ("f.txt", lambda p: p.write_bytes(b" \n"), {"empty_file"}),
    "binary as .txt": ("g.txt", lambda p: p.write_bytes(bytes(range(256)) * 40), {"not_text"}),
    "not an image": ("h.png", lambda p: p.write_bytes(b"\x89PNG no"), {"not_an_image"}),
}


@pytest.fixture(scope="module")
def bad_run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, RunSummary]:
    """One run over every kind of bad file, two copies and two good ones."""
    place = tmp_path_factory.mktemp("bad")
    source = place / "in"
    minutes(source)
    for name, make, _ in BAD.values():
        make(source / name)
    minutes(source, "latin.txt").write_bytes(MINUTES.encode("cp1252"))
    minutes(source / "below", "copy.txt")
    minutes(source / "below", "ks.txt")
    minutes(source, "ledgers.docx")
    minutes(source, "Thumbs.db")
    out = source / "tables"  # inside the source folder: must be left out of it
    for _ in range(2):
        summary = run([str(source)], out, Settings(workers=2), Silent())
    return out, summary


@pytest.mark.parametrize("what", BAD)
def test_a_bad_file_is_a_failed_row_with_a_reason(what: str, bad_run: tuple[Path, RunSummary]) -> None:
    out, _ = bad_run
    name, _, codes = BAD[what]
    documents, issues = table(out, "documents"), table(out, "issues")
    row = documents[documents["path"].str.endswith(f"in/{name}")].iloc[0]
    assert row["status"] == "failed"
    reasons = issues[issues["doc_id"] == row["doc_id"]]
    assert set(reasons["code"]) <= codes and len(reasons) == 1
    assert reasons.iloc[0]["severity"] == "error" and len(reasons.iloc[0]["message"].split()) > 3


def test_every_source_is_exactly_one_of_ok_partial_failed_duplicate(bad_run: tuple[Path, RunSummary]) -> None:
    out, summary = bad_run
    documents = table(out, "documents")
    copies = documents["duplicate_of"] != ""
    counted = {s: int(((documents["status"] == s) & ~copies).sum()) for s in ("ok", "partial", "failed")}
    assert len(documents) == sum(counted.values()) + int(copies.sum()) == len(summary.sources)
    assert counted["failed"] == len(BAD) and int(copies.sum()) == 2 and counted["ok"] == 2
    assert documents["doc_id"].is_unique
    assert set(documents[copies]["duplicate_of"]) <= set(documents[~copies]["doc_id"])


def test_the_other_files_are_read_all_the_same(bad_run: tuple[Path, RunSummary]) -> None:
    out, _ = bad_run
    documents, paragraphs = table(out, "documents"), table(out, "paragraphs")
    good = documents[(documents["status"] == "ok") & (documents["duplicate_of"] == "")]
    assert len(paragraphs) == 2 * len(good)
    latin = good[good["path"].str.endswith("latin.txt")].iloc[0]["doc_id"]
    assert (out / "texts" / f"{latin}.txt").read_text("utf-8").startswith("Kommunstyrelsen")
    assert "Sammanträdesprotokoll" in (out / "texts" / f"{latin}.txt").read_text("utf-8")


def test_what_was_left_out_is_said(bad_run: tuple[Path, RunSummary]) -> None:
    out, _ = bad_run
    issues = table(out, "issues").set_index("code")["message"]
    assert "save it as PDF" in issues["not_read"]
    assert "1 .db" in issues["other_types"]
    assert "output folder" in issues["output_in_source"]


def test_the_contract_holds_for_what_a_run_writes(bad_run: tuple[Path, RunSummary]) -> None:
    out, summary = bad_run
    assert summary.notes == ()
    assert {p.stem for p in out.glob("*.csv")} == {cls.TABLE for cls in records.RECORDS}
    for name in ("paragraf.sqlite", "datapackage.json", "run.json", "report.html", "parquet/paragraphs.parquet"):
        assert (out / name).stat().st_size > 0


def test_every_row_has_evidence_inside_the_text(bad_run: tuple[Path, RunSummary]) -> None:
    out, _ = bad_run
    for cls in records.RECORDS:
        if not issubclass(cls, records.Evidence):
            continue
        for row in table(out, cls.TABLE).itertuples():
            text = (out / "texts" / f"{row.doc_id}.txt").read_text("utf-8")
            assert 0 <= int(row.start) < int(row.end) <= len(text), f"{cls.TABLE}: {row}"
            assert 0 < float(row.confidence) <= 1


def test_replaying_the_repairs_on_raw_gives_the_text(bad_run: tuple[Path, RunSummary]) -> None:
    out, _ = bad_run
    repairs = table(out, "repairs")
    for path in (out / "texts").glob("*.txt"):
        raw, at, parts = (out / "raw" / path.name).read_bytes().decode(), 0, []
        for row in repairs[repairs["doc_id"] == path.stem].itertuples():
            assert raw[int(row.raw_start) : int(row.raw_end)] == row.original
            parts += [raw[at : int(row.raw_start)], row.replacement]
            at = int(row.raw_end)
        assert "".join([*parts, raw[at:]]) == path.read_bytes().decode()


def test_two_runs_write_the_same_bytes(tmp_path: Path) -> None:
    minutes(tmp_path / "in")
    minutes(tmp_path / "in", "b.txt", MINUTES.replace("Belysning", "Bänkar"))
    for out in ("one", "two"):
        run([str(tmp_path / "in")], tmp_path / out, Settings(workers=2), Silent())
    for cls in records.RECORDS:
        name = f"{cls.TABLE}.csv"
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name


def test_a_run_goes_on_where_it_was(tmp_path: Path) -> None:
    progress = Silent()
    minutes(tmp_path / "in")
    run([str(tmp_path / "in")], tmp_path / "out", Settings(workers=1), progress)
    minutes(tmp_path / "in", "b.txt", MINUTES.replace("Belysning", "Bänkar"))
    run([str(tmp_path / "in")], tmp_path / "out", Settings(workers=1), progress)
    assert progress.begun == [1, 1]
    assert len(table(tmp_path / "out", "documents")) == 2


def test_other_settings_make_results_anew(tmp_path: Path) -> None:
    progress = Silent()
    minutes(tmp_path / "in")
    run([str(tmp_path / "in")], tmp_path / "out", Settings(workers=1), progress)
    run([str(tmp_path / "in")], tmp_path / "out", Settings(workers=1, read=ReadSettings(dpi=200)), progress)
    assert progress.begun == [1, 1]


def test_a_file_that_may_not_be_read_is_failed(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    minutes(tmp_path / "in").chmod(0)
    minutes(tmp_path / "in", "good.txt")
    run([str(tmp_path / "in")], tmp_path / "out", Settings(workers=1), Silent())
    assert set(table(tmp_path / "out", "documents")["status"]) == {"failed", "ok"}


def test_scans_without_tesseract_fail_with_advice_and_texts_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    minutes(tmp_path / "in")
    Image.effect_noise((600, 800), 90).save(tmp_path / "in" / "scan.png")
    monkeypatch.setenv("PATH", "/nowhere")
    from ocr import engine

    engine._listed.cache_clear()
    engine.version.cache_clear()
    try:
        run([str(tmp_path / "in")], tmp_path / "out", Settings(workers=1), Silent())
    finally:
        engine._listed.cache_clear()
        engine.version.cache_clear()
    documents = table(tmp_path / "out", "documents").set_index("path")["status"]
    assert dict(zip([Path(p).name for p in documents.index], documents, strict=True)) == {
        "ks.txt": "ok",
        "scan.png": "failed",
    }
    issues = table(tmp_path / "out", "issues").set_index("code")["message"]
    assert "tesseract-ocr-script-latn" in issues["engine_missing"]


def test_no_sources_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(NothingToDoError, match="holds no PDF"):
        run([str(tmp_path / "empty")], tmp_path / "out", Settings(), Silent())
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["run", "IN", "--out", "OUT"], 0, "1 source: 1 ok"),
        (["run", "IN", "nowhere", "--out", "OUT"], 2, "not_found"),  # one source is amiss, the others are done
        (["run", "IN", "nowhere", "--out", "OUT", "--quiet"], 2, "nowhere does not exist"),
        (["run", "", "--out", "OUT"], 1, "is no name"),
        (["run", "nowhere", "--out", "OUT"], 1, "does not exist; check the name"),
        (["run", "IN/*.pdf", "--out", "OUT"], 1, "no file matches this pattern"),
        (["run", "IN/*.txt", "--out", "OUT"], 0, "1 ok"),
        (["run", "IN", "--out", "IN/ks.txt"], 1, "is a file"),
        (["tables", "decisions"], 0, "pair_id"),
        (["tables", "descisions"], 1, "decisions"),
    ],
)
def test_exit_codes(tmp_path: Path, arguments: list[str], code: int, said: str) -> None:
    minutes(tmp_path / "in")
    places = {"IN": str(tmp_path / "in"), "OUT": str(tmp_path / "out")}
    for key, place in places.items():
        arguments = [a.replace(key, place, 1) if a.startswith(key) else a for a in arguments]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == code, result.output
    assert said in " ".join(result.output.split())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["run", "in"], "--out"), (["run", "in", "--out", ""], "is empty"), (["text", "--x"], "--x")],
)
def test_wrong_arguments_end_with_code_1(arguments: list[str], said: str) -> None:
    paragraf = shutil.which("paragraf", path=str(Path(sys.executable).parent))
    assert paragraf
    done = subprocess.run([paragraf, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert said in done.stderr and f"paragraf {arguments[0]} --help" in done.stderr


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("Överförmyndarnämnden § 1–9 (justerat).txt", "overformyndarnamnden-1-9-justerat-"),
        ("..txt.txt", "txt-"),  # signs alone leave nothing
        ("§.txt", "document-"),
        ("å" * 100 + ".txt", "a" * 80 + "-"),  # short enough for every file system
    ],
)
def test_ids_are_plain_and_short(tmp_path: Path, name: str, begins: str) -> None:
    minutes(tmp_path / "in", name)
    (source,) = find([str(tmp_path / "in" / name)], tmp_path / "out").sources
    assert source.doc_id.startswith(begins)
    assert len(source.doc_id) == len(begins) + 8


def test_a_sign_outside_the_basic_plane_is_kept(tmp_path: Path) -> None:
    pdf = FPDF()
    pdf.add_font("DejaVu", fname="/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
    pdf.add_page()
    pdf.set_font("DejaVu", size=12)
    pdf.multi_cell(0, 8, MINUTES + "\nNöjda invånare 😀 i parken.")
    (tmp_path / "in").mkdir()
    pdf.output(str(tmp_path / "in" / "a.pdf"))
    run([str(tmp_path / "in")], tmp_path / "out", Settings(workers=1), Silent())
    (row,) = table(tmp_path / "out", "documents").itertuples()
    assert row.status == "ok"
    assert "Nöjda invånare 😀" in (tmp_path / "out" / "texts" / f"{row.doc_id}.txt").read_text("utf-8")


def test_rows_always_go_with_the_text_that_they_were_made_from(tmp_path: Path) -> None:
    minutes(tmp_path / "in")
    progress = Silent()
    for mode in ("auto", "never", "auto"):
        settings = Settings(workers=1, read=ReadSettings(ocr=mode))
        run([str(tmp_path / "in")], tmp_path / "out", settings, progress)
    assert progress.begun == [1, 1, 1], "rows of other settings are not kept beside another text"
    (text,) = (tmp_path / "out" / "texts").iterdir()
    text.unlink()
    run([str(tmp_path / "in")], tmp_path / "out", settings, progress)
    assert text.exists()


def test_the_tables_of_a_run_are_no_sources(tmp_path: Path) -> None:
    minutes(tmp_path / "in")
    run([str(tmp_path / "in")], tmp_path / "in" / "tables", Settings(workers=1), Silent())
    for places in ([str(tmp_path / "in")], [str(tmp_path / "in" / "**" / "*.txt")]):
        found = find(places, tmp_path / "other")
        assert [s.path.name for s in found.sources] == ["ks.txt"]
        assert {i.code for i in found.issues} & {"earlier_output", "output_in_source"}


def test_an_archive_is_no_pdf(tmp_path: Path) -> None:
    import zipfile

    (tmp_path / "in").mkdir()
    with zipfile.ZipFile(tmp_path / "in" / "a.pdf", "w") as archive:
        archive.write(a_pdf(tmp_path / "whole.pdf"))
    run([str(tmp_path / "in")], tmp_path / "out", Settings(workers=1), Silent())
    assert list(table(tmp_path / "out", "issues")["code"]) == ["not_a_pdf"]


def test_a_blank_scan_is_not_read_in_full(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    Image.new("L", (1240, 1754), 250).save(tmp_path / "in" / "a.png")
    run([str(tmp_path / "in")], tmp_path / "out", Settings(workers=1), Silent())
    (row,) = table(tmp_path / "out", "documents").itertuples()
    assert (row.status, row.quality) == ("partial", "")
    assert "no_text" in set(table(tmp_path / "out", "issues")["code"])


def test_alto_and_searchable_pdfs_are_written_beside(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    a_pdf(tmp_path / "in" / "a.pdf")
    minutes(tmp_path / "in")  # a text file has neither
    settings = Settings(workers=1, alto=True, searchable_pdf=True)
    run([str(tmp_path / "in")], tmp_path / "out", settings, Silent())
    assert len(list((tmp_path / "out" / "alto").glob("*.xml"))) == 1
    assert len(list((tmp_path / "out" / "pdf").glob("*.pdf"))) == 1
