"""Searchable PDFs: the text is found, lies over the words, and nothing looks different."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import cos, radians, sin
from pathlib import Path

import fpdf
import pypdfium2
import pytest
from conftest import needs_tesseract, picture, plain, rendered, texts, write_pdf
from fpdf.enums import TextMode
from PIL import Image, ImageChops

from ocr.clean import CleanText, clean
from ocr.engine import Picture
from ocr.ledger import Edit, Ledger
from ocr.model import Box, Document, Word, around
from ocr.pdf import words_of
from ocr.read import ReadSettings, read
from output.build_font import FONT, build
from output.searchable import write_searchable

needs_poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler-utils is missing")

SAID = [
    "§ 45 Budget 2024",
    "Förslag till översiktsplan",
    "Kommunstyrelsen föreslår att förslaget godkänns",
    "och åtgärderna följs upp",
]
#: Where the lines of `SAID` stand: (x, baseline y) in points.
PLACES = [(72.0 + 30 * (i % 3), 100.0 + 60 * i, said) for i, said in enumerate(SAID * 3)]
SMALL = ReadSettings(dpi=72)


@dataclass
class FakeEngine:
    """Finds the same words on every page: boxes in pixels."""

    words: Sequence[Word]
    turn: int = 0
    name: str = "fake"

    witness = None

    def recognise(self, pictures: Sequence[Picture]) -> Sequence[Sequence[Word]]:
        return [self.words for _ in pictures]

    def rotation(self, image: Image.Image) -> int:
        return self.turn


WORDS = [
    Word(text, Box(x, y, x + 60, 112), 0.9)
    for text, x, y in (("Förslag", 100, 100), ("om", 180, 103.5), ("§", 260, 100))
]


def cleaned(path: Path, words: Sequence[Word] = WORDS, settings: ReadSettings = SMALL) -> CleanText:
    return clean(read(path, settings, lambda: FakeEngine(words)))


def made(source: Path, text: CleanText, name: str = "ut.pdf") -> Path:
    assert write_searchable(source, text, source.parent / name)
    return source.parent / name


def found(path: Path, *options: str) -> str:
    said = subprocess.run(["pdftotext", *options, str(path), "-"], capture_output=True, check=True)
    assert not said.stderr
    return said.stdout.decode()


def pages(path: Path) -> Iterator[tuple[Image.Image, list[Word], str]]:
    """How each page looks, its words with their boxes, and its text, as PDFium has them."""
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            look = page.render(scale=1.5).to_pil().copy()
            textpage = page.get_textpage()
            yield look, words_of(page), textpage.get_text_range()
            textpage.close()


def assert_looks_the_same(a: Path, b: Path) -> None:
    for (before, *_), (after, *_) in zip(pages(a), pages(b), strict=True):
        assert ImageChops.difference(before, after).getextrema() == ((0, 0),) * 3


# Real recognition, poppler --------------------------------------------------------------------------------------------


def turned_about(x: float, y: float, skew: float, turn: int) -> tuple[float, float]:
    """Where a point of the upright A4 page lies after a slant and a quarter turn, both counter-clockwise."""
    wide, high = 595.0, 842.0
    dx, dy, angle = x - wide / 2, y - high / 2, radians(skew)
    x, y = wide / 2 + dx * cos(angle) + dy * sin(angle), high / 2 - dx * sin(angle) + dy * cos(angle)
    for _ in range(turn // 90):
        x, y, wide, high = y, wide - x, high, wide
    return x, y


def turned(word: Word, skew: float, turn: int) -> Word:
    """A word of a page that was slanted and turned, in the box around it."""
    corners = [(x, y) for x in (word.box.x0, word.box.x1) for y in (word.box.y0, word.box.y1)]
    points = [turned_about(x, y, skew, turn) for x, y in corners]
    return replace(word, box=around(Box(x, y, x, y) for x, y in points))


def apart(a: Word, b: Word) -> float:
    """How far the edges of two words are apart at most, in points."""
    if a.text != b.text:
        return 1e9
    return max(abs(getattr(a.box, side) - getattr(b.box, side)) for side in ("x0", "y0", "x1", "y1"))


def poppler_words(path: Path) -> list[Word]:
    form = r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]+)<'
    return [Word(m[4], Box(*map(float, m[:4]))) for m in re.findall(form, found(path, "-cropbox", "-bbox"))]


@needs_poppler
@needs_tesseract
@pytest.mark.parametrize(("skew", "turn"), [(0.0, 0), (1.3, 0), (-0.8, 90), (0.0, 180), (0.7, 270)])
def test_recognised_text_lies_over_the_picture(tmp_path: Path, skew: float, turn: int) -> None:
    original = write_pdf(tmp_path / "text.pdf", texts(*PLACES, size=12))
    scan = rendered(original, 200).rotate(skew, Image.Resampling.BICUBIC, fillcolor=255).rotate(turn, expand=True)
    sheet = fpdf.FPDF(unit="pt", format=(842, 595) if turn % 180 else (595, 842))
    sheet.set_auto_page_break(False)
    sheet.add_page()
    sheet.image(scan, 0, 0, sheet.w, sheet.h)
    sheet.output(str(tmp_path / "scan.pdf"))

    result = made(tmp_path / "scan.pdf", clean(read(tmp_path / "scan.pdf", ReadSettings(dpi=200))))

    assert_looks_the_same(tmp_path / "scan.pdf", result)
    layout = found(result, "-layout")
    assert (
        layout.count("§ 45 Budget") == 3 and layout.count("förslaget") == 3 and "Förslag till översiktsplan" in layout
    )
    expected = [turned(word, skew, turn) for word in poppler_words(original)]
    got = poppler_words(result)
    assert len(got) == len(expected)
    assert max(min(apart(word, there) for there in expected) for word in got) < 2


@needs_poppler
def test_poppler_sees_no_difference(tmp_path: Path, page_image: Image.Image) -> None:
    source = write_pdf(tmp_path / "a.pdf", picture(page_image), texts((72, 100, "Sida två är text, inte bild")))
    result = made(source, cleaned(source))
    for path in (source, result):
        subprocess.run(["pdftoppm", "-r", "60", "-png", str(path), str(path.with_suffix(""))], check=True)
    for number in (1, 2):
        assert (tmp_path / f"a-{number}.png").read_bytes() == (tmp_path / f"ut-{number}.png").read_bytes()


# Pages of PDFs --------------------------------------------------------------------------------------------------------


def test_pages_with_text_stay(tmp_path: Path, page_image: Image.Image) -> None:
    body = [(72.0, 100.0 + 20 * i, "Kommunstyrelsen beslutar att godkänna förslaget") for i in range(6)]
    source = write_pdf(tmp_path / "a.pdf", texts(*body), picture(page_image), lambda _: None)
    result = made(source, cleaned(source))
    assert_looks_the_same(source, result)
    (_, before, _), (_, after, _) = next(pages(source)), next(pages(result))
    assert before == after
    content = re.search(rb"/Length \d+\s*>>\s*stream\n(.*?)\nendstream", source.read_bytes(), re.DOTALL)
    assert content and content[1] in result.read_bytes()  # not even written anew
    assert [text.strip() for *_, text in pages(result)][1:] == ["Förslag om §", ""]


def test_a_pdf_without_scans_is_copied(tmp_path: Path) -> None:
    source = write_pdf(tmp_path / "a.pdf", texts(*PLACES))
    assert made(source, cleaned(source)).read_bytes() == source.read_bytes()


def old_layer(pdf: fpdf.FPDF) -> None:
    with pdf.local_context(text_mode=TextMode.INVISIBLE):
        pdf.text(100, 110, "F6rslag 8 45")


@pytest.mark.parametrize("under", [True, False])
def test_hidden_text_that_was_there_goes(tmp_path: Path, page_image: Image.Image, under: bool) -> None:
    scan = picture(page_image)

    def draw(pdf: fpdf.FPDF) -> None:
        if under:
            pdf.text(100, 110, "F6rslag 8 45")
        scan(pdf)
        if not under:
            old_layer(pdf)
        pdf.text(400, 40, "Dnr 2024/12")  # a stamp: it shows, so it stays

    source = write_pdf(tmp_path / "a.pdf", draw)
    assert "F6rslag" in next(pages(source))[2]
    result = made(source, cleaned(source))
    assert_looks_the_same(source, result)
    text = next(pages(result))[2]
    assert "F6rslag" not in text and "Förslag om §" in text and "Dnr 2024/12" in text


def test_text_that_shows_through_a_picture_stays(tmp_path: Path, page_image: Image.Image) -> None:
    def draw(pdf: fpdf.FPDF) -> None:
        pdf.set_font("Helvetica", "B", 40)
        pdf.text(100, 140, "SYNLIG")
        glass = page_image.convert("RGBA")
        glass.putalpha(120)
        pdf.image(glass, 0, 0, pdf.w, pdf.h)

    source = write_pdf(tmp_path / "a.pdf", draw)
    result = made(source, cleaned(source))
    assert_looks_the_same(source, result)
    assert "SYNLIG" in next(pages(result))[2] and "Förslag om §" in next(pages(result))[2]


def test_a_protected_pdf_without_password(tmp_path: Path, page_image: Image.Image) -> None:
    sheet = fpdf.FPDF(unit="pt", format="A4")
    sheet.set_encryption(owner_password="ägare")
    sheet.add_page()
    sheet.image(page_image, 0, 0, sheet.w, sheet.h)
    sheet.output(str(tmp_path / "a.pdf"))
    result = made(tmp_path / "a.pdf", cleaned(tmp_path / "a.pdf"))
    assert_looks_the_same(tmp_path / "a.pdf", result)
    assert next(pages(result))[2].strip() == "Förslag om §"


def raw_pdf(path: Path, content: bytes, *, form: bytes = b"", rotate: int = 0) -> Path:
    """A page of one grey picture, its content stream as given: /Im picture, /Fm form XObject, /F Helvetica."""
    font = b"/Font<</F 5 0 R>>"
    page = b"/Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/CropBox[10 20 400 600]/Contents 4 0 R/Resources<<%s" % font
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<<%s/XObject<</Im 6 0 R/Fm 7 0 R>>>>/Rotate %d>>" % (page, rotate),
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray/Length 4>>"
        b"stream\n\xb0\x20\x60\xf0\nendstream",
        b"<</Subtype/Form/BBox[0 0 999 999]/Resources<<%s>>/Length %d>>stream\n%s\nendstream" % (font, len(form), form),
    ]
    out, offsets = io.BytesIO(b"%PDF-1.4\n"), []
    out.seek(0, io.SEEK_END)
    for number, body in enumerate(objects, 1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 8\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % at for at in offsets))
    out.write(b"trailer<</Size 8/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start)
    path.write_bytes(out.getvalue())
    return path


def test_a_hidden_form_of_text_goes(tmp_path: Path) -> None:
    """OCRmyPDF writes its text layer so."""
    form = b"BT 3 Tr /F 12 Tf 100 300 Td (F6rslag) Tj ET"
    source = raw_pdf(tmp_path / "a.pdf", b"q 400 0 0 600 0 0 cm /Im Do Q /Fm Do", form=form)
    result = made(source, cleaned(source))
    assert_looks_the_same(source, result)
    assert next(pages(source))[2] == "F6rslag" and next(pages(result))[2].strip() == "Förslag om §"


@needs_poppler
@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize("hidden", [b"", b"BT 3 Tr /F 12 Tf 100 300 Td (F6rslag) Tj ET"])
def test_words_stand_right_on_pages_of_any_make(tmp_path: Path, rotate: int, hidden: bytes) -> None:
    """A scale, a clip and a colour that are never undone, a page that is turned and cropped."""
    content = b"0.24 0 0 0.24 0 0 cm 0 0 5000 5000 re W n 1 0 0 rg q 1700 0 0 2500 0 0 cm /Im Do Q " + hidden
    source = raw_pdf(tmp_path / "a.pdf", content, rotate=rotate)
    result = made(source, cleaned(source))
    assert_looks_the_same(source, result)
    words = poppler_words(result)
    assert [w.text for w in words] == ["Förslag", "om", "§"]
    for word, recognised in zip(words, WORDS, strict=True):
        box, there = word.box, recognised.box
        assert (box.x0, box.x1) == pytest.approx((there.x0, there.x1), abs=0.6)
        assert box.y0 < (there.y0 + there.y1) / 2 < box.y1 and box.height < 20


# Images ---------------------------------------------------------------------------------------------------------------


def save(image: Image.Image, path: Path) -> Path:
    options = {"save_all": True, "append_images": [image.rotate(180)]} if path.suffix == ".tif" else {}
    image.save(path, dpi=(150, 150), **options)
    return path


@pytest.mark.parametrize(
    ("name", "mode", "count"),
    [("a.png", "L", 1), ("a.png", "RGBA", 1), ("a.jpg", "RGB", 1), ("a.tif", "1", 2), ("a.tif", "L", 2)],
)
def test_images_become_pages(tmp_path: Path, page_image: Image.Image, name: str, mode: str, count: int) -> None:
    source = save(page_image.convert(mode), tmp_path / name)
    result = made(source, cleaned(source))
    with pypdfium2.PdfDocument(result) as document, Image.open(source) as file:
        assert len(document) == count
        for number, page in enumerate(document):
            file.seek(number)
            assert page.get_size() == pytest.approx((file.width * 0.48, file.height * 0.48), abs=0.1)
            inside = next(thing for thing in page.get_objects() if isinstance(thing, pypdfium2.PdfImage))
            change = ImageChops.difference(inside.get_bitmap().to_pil().convert("L"), file.convert("L"))
            assert change.getextrema()[1] <= (2 if mode == "RGB" else 0)  # decoders of JPEG differ a little
    assert [text.strip() for *_, text in pages(result)] == ["Förslag om §"] * count
    if name.endswith("jpg"):
        assert source.read_bytes() in result.read_bytes()  # not compressed a second time


def test_a_page_that_cannot_be_read_stays_empty(tmp_path: Path, page_image: Image.Image) -> None:
    source = save(page_image, tmp_path / "a.tif")
    source.write_bytes(source.read_bytes()[: source.stat().st_size * 3 // 4])
    document = read(source, SMALL, lambda: FakeEngine(WORDS))
    if len(document.pages) == 1:  # the damage hides that there were two
        pytest.skip("Pillow sees only one page")
    result = made(source, clean(document))
    assert [text.strip() for *_, text in pages(result)] == ["Förslag om §", ""]


# Words ----------------------------------------------------------------------------------------------------------------


def test_the_words_are_those_of_the_reading_text(tmp_path: Path, page_image: Image.Image) -> None:
    source = write_pdf(tmp_path / "a.pdf", picture(page_image))
    text = cleaned(source, [Word("F6rslag", WORDS[0].box, 0.5), Word("8", WORDS[1].box, 0.5), Word("45", WORDS[2].box)])
    ledger = Ledger.of(text.raw, [Edit(0, 7, "Förslag", "letter"), Edit(8, 9, "§", "section_sign")])
    result = made(source, replace(text, ledger=ledger))
    assert next(pages(result))[2].strip() == "Förslag § 45"


def test_signs_of_all_kinds(tmp_path: Path, page_image: Image.Image) -> None:
    source = write_pdf(tmp_path / "a.pdf", picture(page_image))
    signs = ["åäöÅÄÖéü", "§§½°€–—…", "”citat’", "Ωж漢", "a😀b"]
    words = [Word(sign, Box(60, 100 + 30 * i, 160, 112 + 30 * i)) for i, sign in enumerate(signs)]
    document = read(source, SMALL, lambda: FakeEngine(words))
    as_read = replace(clean(document), ledger=Ledger.of(document.raw))
    assert next(pages(made(source, as_read)))[2].split() == [*signs[:4], "a\N{REPLACEMENT CHARACTER}b"]


def test_the_font_is_what_its_script_builds(tmp_path: Path) -> None:
    pytest.importorskip("fontTools")
    build(tmp_path / "a.ttf")
    assert (tmp_path / "a.ttf").read_bytes() == FONT.read_bytes()


def test_text_files_have_no_pages(tmp_path: Path) -> None:
    assert not write_searchable(tmp_path / "a.txt", plain("§ 45 Budget"), tmp_path / "ut.pdf")
    assert not (tmp_path / "ut.pdf").exists()


def test_the_source_is_never_written_over(tmp_path: Path) -> None:
    source = write_pdf(tmp_path / "a.pdf", texts(*PLACES))
    with pytest.raises(ValueError, match="another folder"):
        write_searchable(source, cleaned(source), tmp_path / "." / "a.pdf")


def test_an_empty_document(tmp_path: Path, page_image: Image.Image) -> None:
    source = write_pdf(tmp_path / "a.pdf", picture(page_image))
    text = cleaned(source, [])
    assert isinstance(text.document, Document)
    assert made(source, text).read_bytes() == source.read_bytes()
