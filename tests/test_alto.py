"""ALTO: valid against the schema, with repaired words at their places; and how words as read become repaired ones."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from conftest import Row, lines, placed, placed_page, plain
from lxml import etree

from ocr.clean import CleanText, clean
from ocr.ledger import Edit, Ledger
from ocr.model import Box, Document, Page, Word
from output.alto import write_alto
from output.words import Picture, ReadWord, words_by_line

SCHEMAS = Path(__file__).parents[2] / "shared" / "data" / "schemas"
PREFIX = "{http://www.loc.gov/standards/alto/ns-v4#}"


class _Local(etree.Resolver):
    """XLink's schema from the file beside ALTO's: no network."""

    def resolve(self, url: str, _: str, context: object) -> object:
        return self.resolve_filename(str(SCHEMAS / "xlink-minimal.xsd"), context) if "xlink" in url else None


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    if not SCHEMAS.is_dir():
        pytest.skip("the ALTO schema (../shared/data/schemas) is absent")
    parser = etree.XMLParser()
    parser.resolvers.add(_Local())
    return etree.XMLSchema(etree.parse(SCHEMAS / "alto-4-4.xsd", parser))


def alto(text: CleanText, folder: Path, source: str = "a.pdf", recognition: str = "") -> etree._Element:
    assert write_alto(text, folder / "a.xml", source=source, recognition=recognition)
    return etree.parse(folder / "a.xml").getroot()


def every(root: etree._Element, name: str) -> list[etree._Element]:
    return list(root.iter(PREFIX + name))


def repaired(raw: CleanText, *edits: Edit) -> CleanText:
    """The text with these edits and no others."""
    return replace(raw, ledger=Ledger.of(raw.raw, edits))


def said(text: CleanText) -> list[list[str]]:
    return [[word.text for word in line] for page in words_by_line(text) for line in page]


# Words ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("read", "edits", "expected"),
    [
        # Nothing is repaired
        (["§ 45 Budget"], [], [["§", "45", "Budget"]]),
        # A letter in a word, a word as a whole
        (["Om f6rslag"], [Edit(4, 5, "ö", "letter")], [["Om", "förslag"]]),
        (["8 45 om"], [Edit(0, 1, "§", "section_sign")], [["§", "45", "om"]]),
        # Two words joined: only the blank goes; or one edit takes both
        (["ett för slag nu"], [Edit(7, 8, "", "spacing")], [["ett", "förslag", "nu"]]),
        (["ett f or slag nu"], [Edit(4, 8, "för", "letter")], [["ett", "för", "slag", "nu"]]),
        (["ett for s lag nu"], [Edit(4, 13, "förslag", "letter")], [["ett", "förslag", "nu"]]),
        # A word parted
        (["grundoch skola"], [Edit(5, 5, " ", "spacing")], [["grund", "och", "skola"]]),
        # Put in before a word
        (["om tgärder"], [Edit(3, 3, "å", "letter")], [["om", "åtgärder"]]),
        # Broken over a line end: the hyphen of the page stays, also a hard one
        (["Kommun-", "styrelsen ska"], [Edit(6, 8, "", "dehyphenation")], [["Kommun-"], ["styrelsen", "ska"]]),
        (["om VA-", "taxan"], [Edit(6, 7, "", "dehyphenation")], [["om", "VA-"], ["taxan"]]),
        (["Kornmun-", "styrelsen"], [Edit(0, 9, "Kommun", "letter")], [["Kommun-"], ["styrelsen"]]),
        # Lines joined
        (["ett", "förslag"], [Edit(3, 4, " ", "reflow")], [["ett"], ["förslag"]]),
        # Furniture stays as read, within a line, on a line of its own, and between the parts of a word
        (["Nämnden 3(7)"], [Edit(7, 12, "", "noise")], [["Nämnden", "3(7)"]]),
        (["ett", "Sida 3", "två"], [Edit(4, 11, "", "noise")], [["ett"], ["Sida", "3"], ["två"]]),
        (["för-", "Sida 3", "slag"], [Edit(3, 12, "", "dehyphenation")], [["för-"], ["Sida", "3"], ["slag"]]),
    ],
)
def test_words_as_read_become_words_of_the_reading_text(
    read: list[str], edits: list[Edit], expected: list[list[str]]
) -> None:
    text = repaired(placed(lines(*read, leading=11.5)), *edits)
    assert said(text) == expected
    for word in (word for page in words_by_line(text) for line in page for word in line):
        at = word.start
        assert at is None or text.text[at : at + len(word.text)].startswith(word.text.rstrip("-"))


def _only_line(text: CleanText, number: int = 0) -> list[ReadWord]:
    return words_by_line(text)[0][number]


def test_a_broken_word_knows_the_whole() -> None:
    text = repaired(placed(lines("en kommun-", "styrelse ska", leading=11.5)), Edit(9, 11, "", "dehyphenation"))
    first, second = _only_line(text)[-1], _only_line(text, 1)[0]
    assert (first.part, first.whole, second.part, second.whole) == (1, "kommunstyrelse", 2, "kommunstyrelse")
    assert text.text[first.start or 0 :].startswith("kommunstyrelse ska")


def test_a_word_broken_over_pages() -> None:
    text = placed(lines("en kommun-"), lines("styrelse ska"))
    words = [line[-1 if i == 0 else 0] for i, page in enumerate(words_by_line(text)) for line in page]
    assert [(w.text, w.part) for w in words] == [("kommun-", 1), ("styrelse", 2)]


def test_boxes_and_confidences_follow_the_words() -> None:
    row = Row("för slag ochen", confidence=0.9)
    joined, parted, last = _only_line(repaired(placed([row]), Edit(3, 4, "", "spacing"), Edit(12, 12, " ", "spacing")))
    a, b, c = row.words()
    assert (joined.text, joined.box) == ("förslag", Box(a.box.x0, a.box.y0, b.box.x1, b.box.y1))
    assert (parted.text, last.text) == ("och", "en")
    assert c.box.x0 == parted.box.x0 < parted.box.x1 < last.box.x0 < last.box.x1 == pytest.approx(c.box.x1)
    assert joined.confidence == last.confidence == 0.9


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_corners_of_the_picture(rotation: int) -> None:
    """Turned clockwise by `rotation` the picture stands upright: its corners are the page's."""
    picture = Picture.of(Page(1, "", (), "ocr", 600.0, 800.0, rotation, 0.0))
    wide, high = picture.width, picture.height
    assert (wide, high) == ((600, 800) if rotation in (0, 180) else (800, 600))
    upper_left = {0: (0, 0), 90: (0, high), 180: (wide, high), 270: (wide, 0)}
    assert picture.point(0, 0) == pytest.approx(upper_left[rotation])
    assert picture.point(300, 400) == pytest.approx((wide / 2, high / 2))


def test_a_slant_counter_clockwise_lifts_the_right_side() -> None:
    picture = Picture.of(Page(1, "", (), "ocr", 600.0, 800.0, 0, 1.0))
    assert picture.point(600, 400) == pytest.approx((599.95, 394.76), abs=0.01)


# ALTO -----------------------------------------------------------------------------------------------------------------


def _document() -> CleanText:
    """Two recognised pages with running headers, a broken word, a table row and a footer."""
    pages = []
    for number in (1, 2, 3):
        rows = [
            Row("Tallhälla kommun", y=20, confidence=0.9),
            Row("§ 45", y=100, size=14, confidence=0.8, bold=True),
            *lines("Kommunstyrelsen föreslår att kommun-", "fullmäktige godkänner förslaget.", y=130, confidence=0.75),
            Row("Ordförande", y=200, confidence=0.9),
            Row("Anna Ek", x=300, y=200, confidence=0.9),
            Row(f"{number} (3)", y=800, confidence=0.9),
        ]
        pages.append(placed_page(rows, number, "ocr"))
    return clean(Document((pages[0], replace(pages[1], rotation=90, skew=0.5), pages[2], Page(4, "", (), "ocr"))))


def test_alto_of_a_scan(tmp_path: Path, schema: etree.XMLSchema) -> None:
    root = alto(_document(), tmp_path, "möte <1> & 2.pdf", "tesseract 5.3 Latin")
    schema.assertValid(root)
    assert root.findtext(f".//{PREFIX}fileName") == "möte <1> & 2.pdf"
    assert root.findtext(f".//{PREFIX}MeasurementUnit") == "inch1200"
    assert [e.text for e in every(root, "softwareName")] == ["tesseract 5.3 Latin", "paragraf"]

    first, second, _, unread = every(root, "Page")
    assert (first.get("WIDTH"), first.get("HEIGHT"), first.get("ROTATION")) == ("9917", "14033", None)
    assert (second.get("WIDTH"), second.get("HEIGHT"), second.get("ROTATION")) == ("14033", "9917", "90.50")
    assert len(unread) == 0 and unread.get("WIDTH") is None

    inside = [
        [s.get("CONTENT") for s in every(block, "String")]
        for block in every(first.find(PREFIX + "PrintSpace"), "TextBlock")
    ]
    assert ["§", "45"] in inside and ["Ordförande", "Anna", "Ek"] in inside
    assert any(block[:2] == ["Kommunstyrelsen", "föreslår"] and block[-1] == "förslaget." for block in inside)
    foot = first.find(PREFIX + "BottomMargin")
    assert [s.get("CONTENT") for s in every(foot, "String")] == ["1", "(3)"]
    assert {e.get("TAGREFS") for e in (*every(foot, "TextBlock"), *every(foot, "String"))} == {"furniture"}
    assert [s.get("CONTENT") for s in every(second.find(PREFIX + "TopMargin"), "String")] == ["Tallhälla", "kommun"]


def test_words_of_alto(tmp_path: Path) -> None:
    root = alto(_document(), tmp_path)
    strings = {s.get("CONTENT"): s for s in reversed(every(root, "String"))}
    place = [int(strings["§"].get(side) or 0) for side in ("HPOS", "VPOS", "WIDTH", "HEIGHT")]
    assert place == [1200, 1667, 117, 233]  # 72, 100, 7, 14 points
    assert strings["§"].get("WC") == "0.8000" and strings["§"].get("STYLE") == "bold"
    head = next(s for s in every(root, "String") if s.get("SUBS_TYPE"))
    tail, hyphen = strings["fullmäktige"], every(root, "HYP")[0]
    assert (head.get("CONTENT"), head.get("SUBS_TYPE"), tail.get("SUBS_TYPE")) == ("kommun", "HypPart1", "HypPart2")
    assert head.get("SUBS_CONTENT") == tail.get("SUBS_CONTENT") == "kommunfullmäktige"
    assert int(hyphen.get("HPOS")) == pytest.approx(int(head.get("HPOS")) + int(head.get("WIDTH")), abs=1)
    assert all(int(sp.get("WIDTH")) >= 0 for sp in every(root, "SP"))
    ids = [e.get("ID") for e in root.iter() if e.get("ID")]
    assert len(ids) == len(set(ids))


def test_alto_of_a_text_layer(tmp_path: Path, schema: etree.XMLSchema) -> None:
    root = alto(placed(lines("§ 45", "Kommunstyrelsen \x00\x0b\ufffe\ud800beslutar")), tmp_path, "a\udce5.pdf")
    schema.assertValid(root)
    assert all(s.get("WC") is None for s in every(root, "String"))
    assert every(root, "Page")[0].get("PROCESSINGREFS") == "text_layer repair"


def test_pages_without_words(tmp_path: Path, schema: etree.XMLSchema) -> None:
    root = alto(clean(Document((placed_page([], 1), Page(2, "", (), "ocr")))), tmp_path)
    schema.assertValid(root)
    assert len(every(root, "Page")) == 2 and not every(root, "PrintSpace")


def test_empty_and_overlapping_boxes(tmp_path: Path, schema: etree.XMLSchema) -> None:
    words = [Word("ett", Box(10, 10, 40, 20)), Word("två", Box(35, 10, 35, 10)), Word("tre", Box(30, 9, 60, 21))]
    page = replace(placed_page([], 1), raw="ett två tre", lines=())
    line = replace(placed_page([Row("ett två tre")], 1).lines[0], words=tuple(words))
    schema.assertValid(alto(clean(Document((replace(page, lines=(line,)),))), tmp_path))


def test_text_files_have_no_alto(tmp_path: Path) -> None:
    assert not write_alto(plain("§ 45\n\nBudget"), tmp_path / "a.xml", source="a.txt")
    assert not list(tmp_path.iterdir())
