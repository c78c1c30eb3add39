"""PDF files: their text layer with places and looks, and which pages must be recognised."""

import struct
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import fpdf
import pypdfium2
import pytest
from conftest import needs_tesseract, picture, texts, write_pdf
from PIL import Image, ImageChops

from ocr import pdf
from ocr.engine import Engine
from ocr.model import Word
from ocr.read import ReadSettings, read


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


# Scans as office machines store them --------------------------------------------------------------------------------


def _by_pillow(path: Path, image: Image.Image, **options: object) -> Path:
    image.save(path, resolution=150, **options)
    return path


def _with_filter(path: Path, image: Image.Image, name: str, data: bytes, more: str = "") -> Path:
    """A PDF of one page, one 1-bit picture all over it, stored with a filter."""
    width, height = image.size
    wide, high = width * 72 / 150, height * 72 / 150
    draw = f"q {wide:.2f} 0 0 {high:.2f} 0 0 cm /Im Do Q".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {wide:.2f} {high:.2f}]/Resources<</XObject<</Im 5 0 R>>>>"
        "/Contents 4 0 R>>".encode(),
        b"<</Length %d>>stream\n%s\nendstream" % (len(draw), draw),
        f"<</Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceGray/BitsPerComponent 1"
        f"/Filter/{name}{more}/Length {len(data)}>>stream\n".encode()
        + data
        + b"\nendstream",
    ]
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = "".join(f"{at:010} 00000 n \n" for at in places)
    out += (
        f"xref\n0 6\n0000000000 65535 f \n{table}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF".encode()
    )
    path.write_bytes(out)
    return path


def _group4(path: Path, image: Image.Image) -> bytes:
    """A 1-bit picture as one strip of CCITT group 4, which knows white as 0; Pillow takes it as 1."""
    ImageChops.invert(image).save(path.with_suffix(".tif"), compression="group4", strip_size=1 << 30)
    with Image.open(path.with_suffix(".tif")) as file:
        ((start,), (size,)) = file.tag_v2[273], file.tag_v2[279]  # type: ignore[attr-defined]
    return path.with_suffix(".tif").read_bytes()[start : start + size]


def _ccitt(path: Path, image: Image.Image) -> Path:
    width, height = image.size
    more = f"/DecodeParms<</K -1/Columns {width}/Rows {height}>>"
    return _with_filter(path, image, "CCITTFaxDecode", _group4(path, image), more)


def _jbig2(path: Path, image: Image.Image) -> Path:
    """JBIG2 (ITU-T T.88): page information (48), and a generic region (38) coded by MMR, which is group 4."""
    width, height = image.size
    page = struct.pack(">IIIIBH", width, height, 0, 0, 0, 0)
    region = struct.pack(">IIIIBB", width, height, 0, 0, 0, 1) + _group4(path, image)
    segments = struct.pack(">IBBBI", 0, 48, 0, 1, len(page)) + page
    return _with_filter(path, image, "JBIG2Decode", segments + struct.pack(">IBBBI", 1, 38, 0, 1, len(region)) + region)


def _two_pages(image: Image.Image) -> Image.Image:
    sheet = Image.new("L", (2 * image.width, image.height), 255)
    sheet.paste(image, (0, 0))
    sheet.paste(image, (image.width, 0))
    return sheet


def _one_bit(image: Image.Image) -> Image.Image:
    return image.point(lambda grey: 255 if grey > 150 else 0).convert("1")


#: What a machine makes of the picture of a page → how often each heading is found on it.
STORED: dict[str, tuple[Callable[[Path, Image.Image], Path], int]] = {
    "jpeg": (lambda path, page: _by_pillow(path, page, quality=50), 1),
    "colour": (lambda path, page: _by_pillow(path, page.convert("RGB")), 1),
    "1-bit by Pillow": (lambda path, page: _by_pillow(path, _one_bit(page)), 1),
    "CCITT group 4": (lambda path, page: _ccitt(path, _one_bit(page)), 1),
    "JBIG2": (lambda path, page: _jbig2(path, _one_bit(page)), 1),
    "two pages on a sheet": (lambda path, page: _by_pillow(path, _two_pages(page)), 2),
    "stored at 90": (lambda path, page: _by_pillow(path, page.rotate(90, expand=True)), 1),
    "stored at 180": (lambda path, page: _by_pillow(path, page.rotate(180)), 1),
    "stored at 270": (lambda path, page: _by_pillow(path, page.rotate(270, expand=True)), 1),
}


@needs_tesseract
@pytest.mark.parametrize("stored", STORED)
def test_scans_are_read_however_they_are_stored(tmp_path: Path, page_image: Image.Image, stored: str) -> None:
    make, times = STORED[stored]
    document = read(make(tmp_path / "a.pdf", page_image), ReadSettings(dpi=200))
    assert document.problems == () and len(document.pages) == 1
    page = document.pages[0]
    assert page.text_source == "ocr" and page.rotation == int("0" + stored.partition(" at ")[2])
    raw = page.raw.replace(" ", "")
    assert [raw.count(f"§{n}Budget2024") for n in range(45, 52)] == [times] * 7


@pytest.mark.parametrize("make", [_by_pillow, _ccitt, _jbig2])
def test_a_blank_scan_asks_no_engine(tmp_path: Path, make: Callable[[Path, Image.Image], Path]) -> None:
    def engine() -> Engine:
        raise AssertionError("asked")

    document = read(
        make(tmp_path / "a.pdf", _one_bit(Image.new("L", (1240, 1754), 255))), ReadSettings(dpi=150), engine
    )
    assert document.raw == "" and document.pages[0].text_source == "ocr" and document.problems == ()
