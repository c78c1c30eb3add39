"""PDF files: their text layer with places and looks, and which pages must be recognised."""

from itertools import pairwise
from pathlib import Path

import fpdf
import pypdfium2
import pytest
from conftest import picture, texts, write_pdf
from PIL import Image

from ocr import pdf
from ocr.model import Word


def words(path: Path, page: int = 0) -> list[Word]:
    document = pdf.open_pdf(path)
    try:
        return pdf.words_of(document[page])
    finally:
        document.close()


def is_scan(path: Path) -> bool:
    document = pdf.open_pdf(path)
    try:
        return pdf.look_of(document[0], sum(len(w.text) for w in pdf.words_of(document[0]))).is_scan
    finally:
        document.close()


def test_words_have_places_sizes_and_weight(tmp_path: Path) -> None:
    def draw(page: fpdf.FPDF) -> None:
        texts((72, 100, "§ 45 Återremiss"), size=16, style="B")(page)
        texts((72, 130, "Ärendet prövas igen."), size=10)(page)

    found = words(write_pdf(tmp_path / "a.pdf", draw))
    assert [w.text for w in found] == ["§", "45", "Återremiss", "Ärendet", "prövas", "igen."]
    assert {(w.size, w.bold) for w in found[:3]} == {(16.0, True)}
    assert {(w.size, w.bold) for w in found[3:]} == {(10.0, False)}
    assert all(w.box.y0 < 100 < w.box.y1 for w in found[:3])  # the baseline lies inside the box
    assert abs(found[0].box.x0 - 72) < 1.5 and abs(found[3].box.x0 - 72) < 1.5
    assert all(a.box.x1 < b.box.x0 for a, b in pairwise(found[:3]))


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_pages_with_a_rotation_have_places_on_the_page_as_shown(tmp_path: Path, turn: int) -> None:
    path = write_pdf(tmp_path / "a.pdf", texts((100, 200, "Kommunfullmäktige")))
    document = pypdfium2.PdfDocument(path)
    document[0].set_rotation(turn)
    document.save(tmp_path / "turned.pdf")
    document.close()
    (upright,), (turned,) = words(path), words(tmp_path / "turned.pdf")
    x, y = (upright.box.x0 + upright.box.x1) / 2, (upright.box.y0 + upright.box.y1) / 2
    width, height = 595.28, 841.89
    want = {90: (height - y, x), 180: (width - x, height - y), 270: (y, width - x)}[turn]
    assert turned.text == "Kommunfullmäktige"
    assert ((turned.box.x0 + turned.box.x1) / 2, (turned.box.y0 + turned.box.y1) / 2) == pytest.approx(want, abs=1.0)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_lines_that_run_up_the_page_are_words_all_the_same(tmp_path: Path, turn: int) -> None:
    def draw(page: fpdf.FPDF) -> None:
        with page.rotation(turn, x=300, y=400):
            page.text(300, 400, "Kommunfullmäktige beslutar")

    assert [w.text for w in words(write_pdf(tmp_path / "a.pdf", draw))] == ["Kommunfullmäktige", "beslutar"]


def test_the_hyphen_that_ends_a_line_is_kept(tmp_path: Path) -> None:
    found = words(write_pdf(tmp_path / "a.pdf", texts((72, 100, "en grund-"), (72, 114, "läggande fråga"))))
    assert [w.text for w in found] == ["en", "grund-", "läggande", "fråga"]


def test_columns_are_not_glued(tmp_path: Path) -> None:
    found = words(write_pdf(tmp_path / "a.pdf", texts((72, 100, "Beslutande"), (200, 100, "Anna"), (72, 114, "Ek"))))
    assert sorted(w.text for w in found) == ["Anna", "Beslutande", "Ek"]


def _letters_drawn(page: fpdf.FPDF) -> None:
    """Every letter a shape of its own, as some printers do."""
    for i in range(300):
        page.line(72 + i, 100, 72 + i, 110)


def _form(page: fpdf.FPDF) -> None:
    """A page of text with many ruling lines."""
    texts(*[(72, 100 + 20 * i, "Beslutande ledamöter och ersättare") for i in range(10)])(page)
    _letters_drawn(page)


SCANS = [
    # a picture of the page
    (picture(Image.new("L", (600, 800), 200)), True),
    # the same with a stamp as text
    (lambda p: (picture(Image.new("L", (600, 800), 200))(p), texts((72, 40, "Dnr 2024/11"))(p))[0], True),
    # a small logo and no text
    (lambda p: p.image(Image.new("L", (60, 80), 200), 10, 10, 60, 80) and None, False),
    # text over a coloured background
    (lambda p: (picture(Image.new("L", (600, 800), 200))(p), _form(p))[0], False),
    (_letters_drawn, True),
    (_form, False),
    # blank
    (lambda p: None, False),
    # text
    (texts((72, 100, "Tomt blad")), False),
]


@pytest.mark.parametrize(("draw", "expected"), SCANS)
def test_is_scan(tmp_path: Path, draw: object, expected: bool) -> None:
    assert is_scan(write_pdf(tmp_path / "a.pdf", draw)) is expected  # type: ignore[arg-type]


def test_rendering_keeps_to_the_limit_of_pixels(tmp_path: Path) -> None:
    big = fpdf.FPDF(unit="pt", format=(10_000, 10_000))
    big.add_page()
    big.output(str(tmp_path / "big.pdf"))
    with pypdfium2.PdfDocument(tmp_path / "big.pdf") as document:
        image, dpi = pdf.render(document[0], 300, 1_000_000)
    assert image.width * image.height <= 1_002_001 and dpi == pytest.approx(7.2)
