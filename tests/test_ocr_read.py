"""Reading files: the way that suits each page, engines that fail, and files that are not what they say."""

import os
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2
import pytest
from conftest import needs_tesseract, picture, texts, write_pdf
from PIL import Image

from ocr.engine import Picture
from ocr.errors import EngineError, EngineMissingError, UnreadableError
from ocr.model import Box, Document, Word
from ocr.read import ReadSettings, read

QUICK = ReadSettings(dpi=100)
PROSE = [(72.0, 100.0 + 20 * i, "Kommunstyrelsen beslutar att godkänna förslaget") for i in range(6)]


@dataclass
class FakeEngine:
    """Gives words for each page in turn; what is an exception is raised when its page is asked about alone."""

    answers: list[Sequence[Word] | Exception]
    turn: int = 0
    sizes: list[tuple[int, int]] = field(default_factory=list)
    name: str = "fake"

    witness = None

    def recognise(self, pictures: Sequence[Picture]) -> Sequence[Sequence[Word]]:
        at = len(self.sizes)
        answers = [self.answers[min(at + i, len(self.answers) - 1)] for i in range(len(pictures))]
        failures = [answer for answer in answers if isinstance(answer, Exception)]
        if failures and len(pictures) > 1:
            raise EngineError("one of the set fails")
        self.sizes += [picture.image.size for picture in pictures]
        if failures:
            raise failures[0]
        return [answer for answer in answers if not isinstance(answer, Exception)]

    def rotation(self, image: Image.Image) -> int:
        return self.turn


def word(text: str, confidence: float = 0.9) -> list[Word]:
    return [Word(text, Box(10, 10, 60, 22), confidence)]


def scans(path: Path, page: Image.Image, count: int = 1) -> Path:
    return write_pdf(path, *[picture(page)] * count)


def read_with(path: Path, *answers: Sequence[Word] | Exception, turn: int = 0) -> tuple[Document, FakeEngine]:
    engine = FakeEngine(list(answers), turn)
    return read(path, QUICK, lambda: engine), engine


def test_text_pages_and_scanned_pages_of_one_file(tmp_path: Path, page_image: Image.Image) -> None:
    path = write_pdf(tmp_path / "a.pdf", texts(*PROSE), picture(page_image), lambda _: None)
    document, engine = read_with(path, word("Skannat"))
    assert [(p.number, p.text_source) for p in document.pages] == [(1, "text_layer"), (2, "ocr"), (3, "text_layer")]
    assert document.pages[1].raw == "Skannat" and document.pages[2].raw == ""
    assert document.text_source == "mixed" and not document.problems and len(engine.sizes) == 1


def test_boxes_of_recognised_words_are_in_points(tmp_path: Path, page_image: Image.Image) -> None:
    document, _ = read_with(scans(tmp_path / "a.pdf", page_image), word("Skannat"))
    page = document.pages[0]
    assert page.lines[0].words[0].box.x1 == pytest.approx(60 * 72 / 100)
    assert (page.width, page.height) == pytest.approx((595, 842), abs=1)


def test_the_shadow_of_the_edge_is_not_read(tmp_path: Path, page_image: Image.Image) -> None:
    def at(text: str, x: float, y: float, confidence: float = 0.6) -> Word:
        return Word(text, Box(x, y, x + 8 * len(text), y + 16), confidence)

    right = page_image.width * 100 / 150 - 10
    said = [
        at("l", 0, 100),
        at("Beslutande", 90, 100),
        at(";", 1, 120),
        at("|", right, 140),
        at("slut", right - 90, 140),
    ]
    cropped = [
        at("I", 2, 160),
        at("maj", 20, 160),
        at("1", 2, 180, 0.95),
        at("Val", 90, 180),
    ]  # a page cut close to its text
    document, _ = read_with(scans(tmp_path / "a.pdf", page_image), [*said, *cropped])
    assert document.pages[0].raw.split() == ["Beslutande", "slut", "I", "maj", "1", "Val"]


def test_a_speck_that_stands_alone_is_not_read(tmp_path: Path, page_image: Image.Image) -> None:
    def at(text: str, x: float, y: float, size: float) -> Word:
        return Word(text, Box(x, y, x + size * len(text), y + size), 0.6)

    said = [
        at("att", 100, 100, 16),
        at(";", 60, 110, 1.4),  # left of its line
        at("slut", 100, 140, 16),
        at("-", 300, 145, 1.5),  # right of it
        at(":", 200, 300, 1.2),  # on a line of its own
        at("slut", 100, 180, 16),
        at(".", 168, 194, 1.5),  # a stop, by its word
        at("–", 400, 180, 6),  # a dash in a column
    ]
    document, _ = read_with(scans(tmp_path / "a.pdf", page_image), said)
    assert document.pages[0].raw.split() == ["att", "slut", "slut", "–", "."]


@pytest.mark.parametrize(
    ("error", "code", "count"),
    [
        (EngineError("Tesseract failed: signal 11"), "recognition_failed", 3),  # said for each page
        (EngineMissingError("install it"), "engine_missing", 1),  # said once
    ],
)
def test_an_engine_that_fails_leaves_empty_pages(
    tmp_path: Path, page_image: Image.Image, error: Exception, code: str, count: int
) -> None:
    document, _ = read_with(scans(tmp_path / "a.pdf", page_image, 3), error)
    assert [p.raw for p in document.pages] == ["", "", ""]
    assert [p.code for p in document.problems] == [code] * count
    assert all(p.width == pytest.approx(595, abs=1) for p in document.pages)


def test_one_failed_page_does_not_stop_the_others(tmp_path: Path, page_image: Image.Image) -> None:
    document, _ = read_with(scans(tmp_path / "a.pdf", page_image, 3), word("Ett"), EngineError("crash"), word("Tre"))
    assert [p.raw for p in document.pages] == ["Ett", "", "Tre"]
    assert [(p.page, p.severity) for p in document.problems] == [(2, "error")]


def test_an_engine_that_cannot_be_made(tmp_path: Path, page_image: Image.Image) -> None:
    def make() -> FakeEngine:
        raise EngineMissingError("install it")

    document = read(write_pdf(tmp_path / "a.pdf", texts(*PROSE), picture(page_image)), QUICK, make)
    assert document.pages[0].raw and not document.pages[1].raw
    assert [p.code for p in document.problems] == ["engine_missing"]


def test_an_engine_that_finds_nothing(tmp_path: Path, page_image: Image.Image) -> None:
    document, _ = read_with(scans(tmp_path / "a.pdf", page_image), [])
    assert document.pages[0].raw == "" and document.pages[0].ocr_confidence is None and not document.problems


def test_a_doubtful_page_is_tried_the_other_way_up(tmp_path: Path, page_image: Image.Image) -> None:
    path = scans(tmp_path / "a.pdf", page_image)
    document, engine = read_with(path, word("zzz", 0.2), word("Rätt", 0.9), turn=180)
    assert (document.pages[0].raw, document.pages[0].rotation, len(engine.sizes)) == ("Rätt", 180, 2)
    document, _ = read_with(path, word("Bättre", 0.4), word("sämre", 0.1), turn=180)
    assert (document.pages[0].raw, document.pages[0].rotation) == ("Bättre", 0)
    document, engine = read_with(path, word("Säker", 0.9), turn=180)
    assert len(engine.sizes) == 1  # a sure page is not tried twice


def test_a_page_stored_sideways_is_turned_first(tmp_path: Path, page_image: Image.Image) -> None:
    page_image.rotate(90, expand=True).save(tmp_path / "a.png", dpi=(150, 150))
    document, engine = read_with(tmp_path / "a.png", word("Rätt"), turn=90)
    assert document.pages[0].rotation == 90
    assert engine.sizes[0][0] < engine.sizes[0][1]


def test_blank_pages_are_not_recognised(tmp_path: Path) -> None:
    document, engine = read_with(scans(tmp_path / "a.pdf", Image.new("L", (800, 1100), 250)), word("spöke"))
    assert document.pages[0].raw == "" and not engine.sizes


def test_a_tiff_of_many_pages(tmp_path: Path, page_image: Image.Image) -> None:
    page_image.save(tmp_path / "a.tif", save_all=True, append_images=[page_image] * 2, dpi=(150, 150))
    document, _ = read_with(tmp_path / "a.tif", word("Ett"), word("Två"), word("Tre"))
    assert [(p.number, p.raw) for p in document.pages] == [(1, "Ett"), (2, "Två"), (3, "Tre")]
    assert document.pages[0].height == pytest.approx(842, abs=1)


@pytest.mark.parametrize(("suffix", "mode"), [("png", "RGBA"), ("png", "1"), ("jpg", "RGB"), ("tiff", "CMYK")])
def test_images_of_any_mode(tmp_path: Path, page_image: Image.Image, suffix: str, mode: str) -> None:
    path = tmp_path / f"a.{suffix}"
    page_image.convert(mode).save(path)
    assert read_with(path, word("Ett"))[0].pages[0].raw == "Ett"


def test_transparent_paper_is_white(tmp_path: Path, page_image: Image.Image) -> None:
    ink = page_image.point(lambda grey: 255 - grey)
    Image.merge("LA", [Image.new("L", page_image.size, 0), ink]).save(tmp_path / "a.png")  # black on nothing
    document, _ = read_with(tmp_path / "a.png", word("Ett"))
    assert document.pages[0].raw == "Ett" and abs(document.pages[0].skew or 0) < 0.15


def test_a_tiff_cut_off_keeps_the_pages_before(tmp_path: Path, page_image: Image.Image) -> None:
    path = tmp_path / "a.tif"
    page_image.save(path, save_all=True, append_images=[page_image] * 2)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) * 5 // 6])
    document, _ = read_with(path, word("Ett"))
    assert document.pages[0].raw == "Ett"


def test_an_image_without_resolution_is_taken_for_a4(tmp_path: Path, page_image: Image.Image) -> None:
    page_image.save(tmp_path / "a.png")
    assert read_with(tmp_path / "a.png", word("Ett"))[0].pages[0].height == pytest.approx(842, abs=2)


def test_huge_images_are_made_smaller(tmp_path: Path, page_image: Image.Image) -> None:
    page_image.save(tmp_path / "a.png", dpi=(150, 150))
    engine = FakeEngine([word("Ett")])
    document = read(tmp_path / "a.png", ReadSettings(most_pixels=500_000), lambda: engine)
    width, height = engine.sizes[0]
    assert width * height <= 502_000
    assert document.pages[0].height == pytest.approx(842, abs=2)  # the page stays as large as it is


@needs_tesseract
def test_a_slanted_scan_is_read(tmp_path: Path, page_image: Image.Image) -> None:
    slanted = page_image.rotate(1.4, Image.Resampling.BICUBIC, fillcolor=255)
    document = read(scans(tmp_path / "a.pdf", slanted), ReadSettings(dpi=150))
    page = document.pages[0]
    assert page.skew == pytest.approx(1.4, abs=0.2)
    assert [f"§ {n} Budget 2024" in page.raw for n in range(45, 52)] == [True] * 7


# Bad files ----------------------------------------------------------------------------------------------------------


def _empty(path: Path) -> Path:
    path.write_bytes(b"")
    return path


def _bytes(data: bytes) -> Callable[[Path], Path]:
    return lambda path: (path.write_bytes(data), path)[1]


def _truncated(path: Path) -> Path:
    write_pdf(path, texts(*PROSE))
    path.write_bytes(path.read_bytes()[:300])
    return path


def _no_pages(path: Path) -> Path:
    document = pypdfium2.PdfDocument.new()
    document.save(path)
    return path


def _png_cut_off(path: Path) -> Path:
    Image.effect_noise((300, 300), 50).save(path)
    path.write_bytes(path.read_bytes()[:2000])
    return path


BAD = [
    ("a.pdf", _empty, "empty_file"),
    ("a.txt", _empty, "empty_file"),
    ("a.png", _empty, "empty_file"),
    ("a.pdf", _bytes(b"<html>404</html>"), "not_a_pdf"),
    ("a.pdf", _bytes(b"PK\x03\x04" + bytes(3000)), "not_a_pdf"),  # a Word file
    ("a.pdf", _truncated, "truncated_pdf"),
    ("a.pdf", _bytes(b"%PDF-1.7\n" + b"x" * 500 + b"\n%%EOF\n"), "damaged_pdf"),
    ("a.pdf", lambda p: write_pdf(p, texts(*PROSE), encrypt="hemligt"), "encrypted"),
    ("a.pdf", _no_pages, "no_pages"),
    ("a.txt", _bytes(b"\x7fELF" + bytes(range(256)) * 9), "not_text"),
    ("a.png", _bytes(b"GIF? no"), "not_an_image"),
    ("a.png", _png_cut_off, "not_an_image"),
    ("a.tif", _bytes(b"II*\0\x08\0\0\0\xff\xff" + bytes(40)), "not_an_image"),
    ("a.docx", _bytes(b"PK"), "unknown_type"),
    ("a.pdf", lambda p: p, "unreadable"),  # not there
]


@pytest.mark.filterwarnings("ignore:Corrupt EXIF data")
@pytest.mark.parametrize(("name", "make", "code"), BAD)
def test_bad_files_say_what_is_wrong(tmp_path: Path, name: str, make: Callable[[Path], Path], code: str) -> None:
    with pytest.raises(UnreadableError) as error:
        read(make(tmp_path / name), QUICK, lambda: FakeEngine([word("?")]))
    assert error.value.code == code
    assert "\n" not in str(error.value) and len(str(error.value)) < 200


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", texts(*PROSE))
    path.chmod(0)
    with pytest.raises(UnreadableError) as error:
        read(path)
    path.chmod(stat.S_IRUSR | stat.S_IWUSR)
    assert error.value.code == "no_permission"


def test_too_many_pages(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="3 pages"):
        read(write_pdf(tmp_path / "a.pdf", *[texts(*PROSE)] * 3), ReadSettings(most_pages=2))


@pytest.mark.parametrize(("encoding", "codes"), [("cp1252", ["encoding"]), ("utf-8", []), ("utf-16", [])])
def test_the_encoding_of_a_text_is_told_when_it_had_to_be_found(
    tmp_path: Path, encoding: str, codes: list[str]
) -> None:
    (tmp_path / "a.txt").write_bytes("Ärendet återremitteras".encode(encoding))
    document = read(tmp_path / "a.txt")
    assert document.raw == "Ärendet återremitteras" and [p.code for p in document.problems] == codes
    assert document.pages[0].text_source == "text_file"


def test_letters_that_were_lost_before_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("�rendet bordl�ggs", encoding="utf-8")
    assert [p.code for p in read(tmp_path / "a.txt").problems] == ["lost_letters"]
