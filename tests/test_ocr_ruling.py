"""Ruling lines: taken off the picture of a page without harm to the letters, and marks put right in their cells."""

import random
import subprocess
import sys
from pathlib import Path

import fpdf
import numpy as np
import pytest
from conftest import needs_tesseract, picture, rendered, write_pdf
from PIL import Image, ImageDraw, ImageFilter

from ocr.engine import Picture
from ocr.layout import page_of
from ocr.marks import with_marks
from ocr.model import Box, Page, Word
from ocr.read import read
from ocr.ruling import Rule, Rules, without_rules

HEAD = ("Ledamot", "Parti", "Ja", "Nej", "Avstår")
ROLL = [
    ("Asta Lindh", "S", 2),
    ("Bo Ekdahl", "M", 3),
    ("Greta Moll", "MP", 2),
    ("Hugo Sjölin", "SD", 4),
    ("Ines Wiklund", "S", 2),
    ("Jarl Hedman", "M", 3),
    ("Karin Ek", "KD", 2),
]
#: The walls of the roll call, in points.
WALLS = (60, 260, 330, 400, 470, 540)


def _roll_call(size: float, row: float, mark: str, line: float) -> object:
    """Draws the roll call as a ruled table from y = 100 on, in points."""

    def draw(pdf: fpdf.FPDF) -> None:
        pdf.set_font("Helvetica", size=size)
        pdf.set_line_width(line)
        pdf.text(60, 70, "Omröstning begärs och verkställs.")
        rows = [HEAD, *((name, party, *(mark if vote == i else "" for i in (2, 3, 4))) for name, party, vote in ROLL)]
        bottom = 100 + len(rows) * row
        for i in range(len(rows) + 1):
            pdf.line(WALLS[0], 100 + i * row, WALLS[-1], 100 + i * row)
        for x in WALLS:
            pdf.line(x, 100, x, bottom)
        for i, cells in enumerate(rows):
            for left, text in zip(WALLS, cells, strict=False):
                pdf.text(left + 4, 100 + (i + 1) * row - (row - 0.7 * size) / 2, text)
        pdf.text(60, bottom + 40, "Beslutet skickas till kommunkansliet.")

    return draw


def _scanned(path: Path, draw: object, dpi: int, skew: float, one_bit: bool = False) -> Path:
    """What a scanner makes of a page: askew, soft, grainy, without a text layer."""
    clean = rendered(write_pdf(path.with_suffix(".clean.pdf"), draw), dpi)  # type: ignore[arg-type]
    soft = clean.rotate(skew, Image.Resampling.BICUBIC, fillcolor=255).filter(ImageFilter.GaussianBlur(0.6))
    grey = 22 + np.asarray(soft, dtype=np.float32) * 0.88 + np.random.default_rng(4).normal(0, 5, soft.size[::-1])
    worn = Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))
    return write_pdf(path, picture(worn.point(lambda v: 255 * (v > 150)) if one_bit else worn))


def _votes(page: Page) -> dict[str, list[int]]:
    """For each name of the roll call that was read: the columns where marks stand in its line."""
    found = {}
    for line in page.lines:
        text = " ".join(word.text for word in line.words)
        for name, _, _ in ROLL:
            if name in text:
                marks = [w.box for w in line.words if w.text in ("X", "x")]
                found[name] = [sum(x < (box.x0 + box.x1) / 2 for x in WALLS) - 1 for box in marks]
    return found


@needs_tesseract
@pytest.mark.parametrize(
    ("dpi", "skew", "size", "row", "mark", "line", "one_bit"),
    [
        (200, 0.7, 11, 17, "X", 0.5, False),
        (200, -0.6, 11, 13, "X", 1.5, False),
        (300, -1.1, 10, 24, "x", 0.25, False),
        (200, 0.4, 11, 16, "X", 0.75, True),
    ],
)
def test_roll_calls_in_ruled_tables(
    tmp_path: Path, dpi: int, skew: float, size: float, row: float, mark: str, line: float, one_bit: bool
) -> None:
    page = read(_scanned(tmp_path / "roll.pdf", _roll_call(size, row, mark, line), dpi, skew, one_bit)).pages[0]
    votes = _votes(page)
    assert len(votes) >= len(ROLL) - 1  # a letter of a name may be misread
    assert votes == {name: [vote] for name, _, vote in ROLL if name in votes}
    assert "Omröstning begärs och verkställs." in page.raw and "Beslutet skickas till kommunkansliet." in page.raw


# Taking rules away ---------------------------------------------------------------------------------------------------


def _ruled(image: Image.Image, *lines: tuple[int, int, int, int], width: int = 2) -> Image.Image:
    ruled = image.copy()
    for line in lines:
        ImageDraw.Draw(ruled).line(line, fill=0, width=width)
    return ruled


def _apart(image: Image.Image, other: Image.Image) -> float:
    """Share of pixels that are ink in one of the images and paper in the other."""
    return float(((np.asarray(image) < 128) != (np.asarray(other) < 128)).mean())


def test_a_page_without_rules_is_left_alone(page_image: Image.Image) -> None:
    clean, rules = without_rules(page_image, 150)
    assert clean is page_image and rules == Rules()


@pytest.mark.parametrize("font", ["Times", "Courier"])
@pytest.mark.parametrize("size", [11, 20, 36])
@pytest.mark.parametrize("style", ["", "B"])
def test_rows_of_serifs_are_no_rules(tmp_path: Path, font: str, size: int, style: str) -> None:
    words = ["kommunens", "minimum", "HÄLLEFORSEN", "TEKNISKA", "nämnden", "illegitim", "hållbarhet", "mumin"]
    order = random.Random(3)

    def draw(pdf: fpdf.FPDF) -> None:
        pdf.set_font(font, style, size)
        for y in range(60, 800, round(size * 1.1)):
            pdf.text(40, y, " ".join(order.choices(words, k=10))[: 800 // size])

    image = rendered(write_pdf(tmp_path / "text.pdf", draw), 200)
    assert without_rules(image, 200)[0] is image


@pytest.mark.parametrize("width", [1, 3])
def test_rules_go_and_letters_stay(page_image: Image.Image, width: int) -> None:
    """A box around the page and a rule through the letters of its first line."""
    through = int(90 * 150 / 72) - 5
    lines = ((100, 120, 1150, 120), (100, 1600, 1150, 1600), (100, 120, 100, 1600), (1150, 120, 1150, 1600))
    ruled = _ruled(page_image, *lines, (100, through, 1150, through), width=width)
    clean, rules = without_rules(ruled, 150)
    assert (len(rules.across), len(rules.upright)) == (3, 2)
    assert _apart(clean, page_image) < 0.05 * _apart(ruled, page_image)


def test_a_rule_that_slants_and_has_gaps() -> None:
    image = _ruled(Image.new("L", (1200, 800), 250), (100, 400, 500, 401), (503, 401, 1100, 402))
    clean, rules = without_rules(image, 150)
    assert [rule.at for rule in rules.across] == pytest.approx([401], abs=1.5) and not rules.upright
    assert (np.asarray(clean) > 200).all()


def test_walls_of_one_line_are_rules_only_where_they_meet_another() -> None:
    wall, alone = (300, 200, 300, 240), (500, 400, 500, 440)
    _, rules = without_rules(_ruled(Image.new("L", (1200, 800), 255), (100, 200, 900, 200), wall, alone), 150)
    assert [rule.at for rule in rules.upright] == pytest.approx([300], abs=1.5)


def test_black_areas_are_no_rules() -> None:
    image = Image.new("L", (1200, 800), 255)
    ImageDraw.Draw(image).rectangle((100, 100, 1100, 200), fill=0)
    assert without_rules(image, 150)[0] is image


@pytest.mark.parametrize("size", [(1, 1), (1, 3000), (3000, 1), (7, 7), (90, 4000)])
@pytest.mark.parametrize("grey", [0, 255])
def test_odd_sizes_do_no_harm(size: tuple[int, int], grey: int) -> None:
    assert without_rules(Image.new("L", size, grey), 300)[0].size == size


# Cells and marks -----------------------------------------------------------------------------------------------------


def test_an_upright_rule_parts_words() -> None:
    words = [Word(text, Box(x, 100, x + 20, 110)) for text, x in (("Ja", 100), ("röst", 124), ("Nej", 150))]
    rules = Rules(upright=(Rule(147, 90, 120), Rule(122, 200, 300)))
    page = page_of(words, number=1, text_source="ocr", width=595, height=842, rules=rules)
    assert page.raw == "Ja röst\tNej"


def _cross(draw: ImageDraw.ImageDraw, x: int, y: int) -> Box:
    draw.line((x, y, x + 20, y + 24), fill=0, width=3)
    draw.line((x, y + 24, x + 20, y), fill=0, width=3)
    return Box(x - 1, y - 1, x + 22, y + 26)


def _marked(read_as: list[str | None], other: int | None = None) -> list[tuple[str, float | None]]:
    """Texts and confidences of a table with one column of crosses, read so (None: not read); in row `other` is a ring."""
    image = Image.new("L", (400, 600), 255)
    draw = ImageDraw.Draw(image)
    words = []
    for i, text in enumerate(read_as):
        box = _cross(draw, 250, 110 + 60 * i) if i != other else Box(249, 109 + 60 * i, 272, 136 + 60 * i)
        if i == other:
            draw.ellipse((250, 110 + 60 * i, 271, 135 + 60 * i), outline=0, width=3)
        words += [Word(text, box, 0.9 if text == "X" else 0.3)] if text else []
    across = tuple(Rule(90 + 60 * i, 100, 350) for i in range(len(read_as) + 1))
    upright = tuple(Rule(x, 90, 90 + 60 * len(read_as)) for x in (100, 200, 350))
    found = with_marks(Picture(image, 200), words, Rules(across, upright))
    return [(w.text, w.confidence) for w in sorted(found, key=lambda w: w.box.y0)]


def test_marks_that_were_read_wrong_or_not_at_all() -> None:
    found = _marked(["X", "X", "xX", ">", None, "X"])
    assert found == [("X", 0.9), ("X", 0.9), ("X", 0.3), ("X", 0.5), ("X", 0.5), ("X", 0.9)]


def test_a_sign_that_does_not_look_like_the_marks_stays() -> None:
    assert _marked(["X", "X", "X", "0"], other=3)[-1] == ("0", 0.3)
    assert len(_marked(["X", "X", "X", None], other=3)) == 3


def test_too_few_marks_prove_nothing() -> None:
    assert _marked(["X", ">", None]) == [("X", 0.9), (">", 0.3)]


def test_two_letters_in_a_cell_are_no_mark() -> None:
    image = Image.new("L", (400, 300), 255)
    rules = Rules(tuple(Rule(y, 50, 350) for y in (50, 100)), tuple(Rule(x, 50, 100) for x in (50, 350)))
    words = [Word("XX", Box(100, 60, 140, 84), 0.9)]
    assert with_marks(Picture(image, 200), words, rules) == words


def test_what_pdfminer_warns_of_does_not_reach_the_screen() -> None:
    """In a process of its own: the tests set up logging, and then it is shown to who asked for it."""
    warns = "import logging, ocr.ruled; logging.getLogger('pdfminer.pdffont').warning('Could not get FontBBox')"
    said = subprocess.run([sys.executable, "-c", warns], capture_output=True, text=True, check=True)
    assert said.stderr == ""
