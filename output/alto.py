"""ALTO XML 4.4: pages, blocks, lines and words with their places and confidences, for library and archive systems.

https://www.loc.gov/standards/alto/. Written with xml.etree of the standard library.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from itertools import groupby, pairwise
from operator import itemgetter
from pathlib import Path

from ocr.clean import CleanText
from ocr.model import Box, Page, around
from output.files import replacing
from output.words import HYPHENS, Picture, ReadWord, words_by_line

NAMESPACE = "http://www.loc.gov/standards/alto/ns-v4#"
SCHEMA = "http://www.loc.gov/standards/alto/v4/alto-4-4.xsd"
#: Places are written in 1/1200 inch ("inch1200"): this many to the point.
UNIT = 1200 / 72
#: Page furniture within this share of the page's height from an edge stands in the margin.
MARGIN = 0.2
#: The ID of the tag of page furniture.
FURNITURE = "furniture"
#: What XML cannot hold.
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

#: A word and the number of its block in the reading text, None for a line of furniture.
_Placed = tuple[int | None, ReadWord]


def write_alto(text: CleanText, path: Path, *, source: str, recognition: str = "") -> bool:
    """Write ALTO XML. Returns False, and writes nothing, when the text has no places: that of a text file.

    Words are those of the reading text; page furniture stays as read and is tagged. A block is one of the reading text,
    or what of it stands on the page. Places are those in the picture as the file shows it, so that they fit over it;
    where it stands askew or on its side, ROTATION of the page tells by how much, counter-clockwise, and boxes are drawn
    around the slanted words.

    Args:
        text: the clean text.
        path: the file to write.
        source: the name of the file that was read.
        recognition: the name of the engine that recognised pages (`Engine.name`), if any did.
    """
    if all(part.page.width is None for part in text.pages):
        return False
    pages = [part.page for part in text.pages]
    root = ET.Element("alto", {"xmlns": NAMESPACE, "SCHEMAVERSION": "4.4"})
    root.set("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
    root.set("xsi:schemaLocation", f"{NAMESPACE} {SCHEMA}")
    _describe(ET.SubElement(root, "Description"), pages, source, recognition)
    _tag(ET.SubElement(root, "Tags"))
    layout = ET.SubElement(root, "Layout")
    starts = [block.start for block in text.blocks]
    for number, (page, lines) in enumerate(zip(pages, words_by_line(text), strict=True), 1):
        _Sheet(layout, page, number).fill(list(_in_blocks(lines, starts)))
    ET.indent(root, " ")
    with replacing(path) as part:
        ET.ElementTree(root).write(part, "utf-8", xml_declaration=True)
    return True


def _describe(description: ET.Element, pages: Sequence[Page], source: str, recognition: str) -> None:
    """Source, unit, and what was done to get the text."""
    _child(description, "MeasurementUnit", "inch1200")
    _child(ET.SubElement(description, "sourceImageInformation"), "fileName", source)
    steps = {
        "text_layer": ("contentGeneration", "text layer of the file read", "PDFium", ""),
        "ocr": (
            "contentGeneration",
            "pages recognised, turned upright and straight before; places given back to the picture as stored",
            recognition,
            "",
        ),
        "repair": ("contentModification", "letters, signs and words broken over line ends repaired", *_ourselves()),
    }
    used = {page.text_source for page in pages} | {"repair"}
    for name, (category, what, software, number) in steps.items():
        if name in used:
            step = ET.SubElement(description, "Processing", ID=name)
            _child(step, "processingCategory", category)
            _child(step, "processingStepDescription", what)
            if software:
                by = ET.SubElement(step, "processingSoftware")
                _child(by, "softwareName", software)
                if number:
                    _child(by, "softwareVersion", number)


def _ourselves() -> tuple[str, str]:
    try:
        return "paragraf", version("paragraf")
    except PackageNotFoundError:  # run from a checkout
        return "paragraf", ""


def _tag(tags: ET.Element) -> None:
    what = "Running headers, footers, page numbers and other noise that is not in the reading text"
    ET.SubElement(tags, "RoleTag", ID=FURNITURE, TYPE="role", LABEL="page furniture", DESCRIPTION=what)


def _in_blocks(lines: Iterable[list[ReadWord]], starts: Sequence[int]) -> Iterator[list[_Placed]]:
    """Each line with the blocks of its words; furniture within a line belongs to the block that it stands in."""
    for line in lines:
        blocks = [None if word.start is None else bisect_right(starts, word.start) - 1 for word in line]
        block = next((b for b in blocks if b is not None), None)
        placed: list[_Placed] = []
        for word, own in zip(line, blocks, strict=True):
            block = block if own is None else own
            placed.append((block, word))
        yield placed


class _Sheet:
    """A page under construction."""

    def __init__(self, layout: ET.Element, page: Page, number: int) -> None:
        self.id, self.page, self.picture = f"P{number}", page, Picture.of(page)
        self.blocks = self.lines = 0
        self.element = ET.SubElement(layout, "Page", ID=self.id, PHYSICAL_IMG_NR=str(page.number or number))
        self.element.set("PROCESSINGREFS", f"{page.text_source} repair")
        if page.width is not None:
            self.element.set("HEIGHT", _units(self.picture.height))
            self.element.set("WIDTH", _units(self.picture.width))
        if page.ocr_confidence is not None:
            self.element.set("PC", f"{page.ocr_confidence:.4f}")
        if turn := page.rotation + (page.skew or 0.0):
            self.element.set("ROTATION", f"{turn:.2f}")

    def fill(self, lines: Sequence[list[_Placed]]) -> None:
        """Write the lines: furniture near the edges into the margins, all else into the print space."""
        parts: dict[str, list[list[_Placed]]] = {"TopMargin": [], "BottomMargin": [], "PrintSpace": []}
        for line in lines:
            parts[self._part(line)].append(line)
        for name, inside in parts.items():
            if inside:
                self._space(name, inside)

    def _part(self, line: list[_Placed]) -> str:
        box, height = around(word.box for _, word in line), self.page.height or 0.0
        if line[0][0] is not None or MARGIN * height < (box.y0 + box.y1) / 2 < (1 - MARGIN) * height:
            return "PrintSpace"
        return "TopMargin" if box.y0 < height / 2 else "BottomMargin"

    def _space(self, name: str, lines: Sequence[list[_Placed]]) -> None:
        space = ET.SubElement(self.element, name)
        self._place(space, around(word.box for line in lines for _, word in line))
        numbered = [(block, number, word) for number, line in enumerate(lines) for block, word in line]
        for block, group in groupby(numbered, key=itemgetter(0)):
            words = list(group)
            self.blocks += 1
            element = ET.SubElement(space, "TextBlock", ID=f"{self.id}_B{self.blocks}")
            self._place(element, around(word.box for _, _, word in words))
            if block is None:
                element.set("TAGREFS", FURNITURE)
            for _, line in groupby(words, key=itemgetter(1)):
                self._line(element, [word for _, _, word in line])

    def _line(self, block: ET.Element, words: Sequence[ReadWord]) -> None:
        self.lines += 1
        line = ET.SubElement(block, "TextLine", ID=f"{self.id}_L{self.lines}")
        self._place(line, around(word.box for word in words))
        for word, after in pairwise((*words, None)):
            assert word is not None
            hyphen = word.part == 1 and word.text.endswith(HYPHENS) and len(word.text) > 1
            self._string(line, word, word.text[:-1] if hyphen else word.text)
            if hyphen:
                self._place(ET.SubElement(line, "HYP", CONTENT=word.text[-1]), _cut(word, len(word.text) - 1, None))
            elif after:
                x0 = min(word.box.x1, after.box.x0)
                self._place(ET.SubElement(line, "SP"), Box(x0, word.box.y0, after.box.x0, word.box.y1))

    def _string(self, line: ET.Element, word: ReadWord, content: str) -> None:
        string = ET.SubElement(line, "String", CONTENT=_clean(content))
        self._place(string, _cut(word, 0, len(content)))
        if word.confidence is not None:
            string.set("WC", f"{min(max(word.confidence, 0.0), 1.0):.4f}")
        if word.bold:
            string.set("STYLE", "bold")
        if word.part:
            string.set("SUBS_TYPE", f"HypPart{word.part}")
            string.set("SUBS_CONTENT", _clean(word.whole))
        if word.start is None:
            string.set("TAGREFS", FURNITURE)

    def _place(self, element: ET.Element, box: Box) -> None:
        box = self.picture.box(box)
        element.set("HPOS", _units(box.x0))
        element.set("VPOS", _units(box.y0))
        element.set("WIDTH", _units(box.width))
        element.set("HEIGHT", _units(box.height))


def _cut(word: ReadWord, start: int, end: int | None) -> Box:
    """The box of the letters `start` to `end` of a word."""
    letter = word.box.width / len(word.text)
    end = len(word.text) if end is None else end
    return Box(word.box.x0 + start * letter, word.box.y0, word.box.x0 + end * letter, word.box.y1)


def _child(parent: ET.Element, name: str, content: str) -> None:
    ET.SubElement(parent, name).text = _clean(content)


def _clean(content: str) -> str:
    return NOT_XML.sub("\N{REPLACEMENT CHARACTER}", content)


def _units(points: float) -> str:
    return str(round(points * UNIT))
