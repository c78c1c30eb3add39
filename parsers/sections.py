"""The outline of a text: which blocks are headings, at which level, what each section is for, and its text.

A heading is a label of the register ("Bakgrund", "Kulturkontorets förslag till beslut"), or a short block without the
stop of a sentence that stands apart and is followed by text. Where bold and sizes are known they decide; in plain text
gaps and form do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from corpus import records
from parsers import organs
from parsers.blocks import Block, Cell, Span, flat
from parsers.extraction import Rows
from parsers.labels import register
from parsers.names import NAME
from parsers.rules import load_rules

#: No heading is longer than this, in letters and words.
LONGEST, MOST_WORDS = 110, 16
#: A heading that is known by its words is no longer than this, in letters.
LONGEST_FORM = 80
#: No label is longer than this, in letters, with the bodies that it names.
LONGEST_LABEL = 200
#: From so many words on a block is a paragraph even without a closing stop.
PARAGRAPH = 9
#: A heading is larger than the running text by this factor.
LARGER = 1.08

BULLET = re.compile(r"[•*~–—-]\s|[-–•](?=[A-ZÅÄÖ])")
NUMBERED = re.compile(r"(\d{1,2}|[IVX]{1,4}|[a-h])[.)]\s+")
NUMERAL = re.compile(r"(\d{1,2}|[IVX]{1,4}|[a-h])[.)]?")
#: A sentence, or a lead to a list, has come to its end.
CLOSED = re.compile(r"[.!?:;…][\"”’)\]]*$")
#: A finite verb of proposing or deciding: "Kommunstyrelsen beslutar" introduces points and is no heading.
SPEAKS = re.compile(r"\b(?:beslutar|föreslår|yrkar)\b|\bbesluta(?:\s+följande)?:?$", re.IGNORECASE)
#: A body in short before what is its: "AU:s förslag", "KS beslut".
SHORT = re.compile(r"[A-ZÅÄÖ]{2,5}(?::s)?\s+(?=[a-zåäö])")
#: Not the last sign of a heading.
UNFINISHED = re.compile(r"[.,:;!–—-]$")

#: Cells begin at one place within about so many points.
COLUMN = 12.0

LABEL, TYPOGRAPHY, FORM = 0.95, 0.85, 0.75


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the blocks under it, up to the next heading of any level. `index` is the heading's block."""

    index: int
    heading: Span
    level: int
    role: str
    body: tuple[Block, ...]
    confidence: float

    @property
    def span(self) -> tuple[int, int]:
        """From the heading to the end of its text."""
        return self.heading.start, self.body[-1].end if self.body else self.heading.end

    @property
    def text(self) -> str:
        """The text under the heading, white space collapsed."""
        return flat(" ".join(b.text for b in self.body))


#: "KOMMUNFULLMÄKTIGE BESLUTAR" in capitals is set as a heading; in small letters it leads to the points below it.
DECIDES = re.compile(
    r"[\wåäö -]{2,60}\s(?:beslutar|beslutade|beslöto?|har beslutat)(?:\sföljande)?\s*:?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Heading:
    index: int
    span: Span
    role: str
    rest: Block | None  # what follows the label on its own line
    confidence: float


@lru_cache(maxsize=4096)
def role_of(heading: str) -> str:
    """The role of a section with this heading, "" when the heading is no label of the register.

    >>> role_of("Kulturkontorets förslag till beslut"), role_of("Förslag till beslut i socialnämnden")
    ('forslag', 'forslag')
    """
    if len(heading) > LONGEST_LABEL:
        return ""
    labels = register("section")
    bare = heading.strip().capitalize() if heading.isupper() else heading.strip()
    if heading.isupper() and DECIDES.fullmatch(bare):
        return "beslut"
    return next((role for form in _forms(bare) if (role := labels.concept(form))), "") or _role_by_form(bare)


def _role_by_form(heading: str) -> str:
    """The role of a heading that no list holds but whose words tell it: "Yrkanden från Socialdemokraterna"."""
    if len(heading) > LONGEST_FORM or UNFINISHED.search(heading.rstrip(": ")) or not heading[:1].isupper():
        return ""
    return next((role for role, form in _role_forms() if form.fullmatch(heading.rstrip(": "))), "")


@cache
def _role_forms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    data = load_rules("labels")["section_forms"]
    return tuple((role, re.compile(form, re.IGNORECASE)) for role, form in data.items())


def _forms(heading: str) -> Iterator[str]:
    """A heading, and the same without the body that it belongs to or is addressed to."""
    yield heading
    if short := SHORT.match(heading):
        yield heading[short.end() :]
    yield from organs.owned(heading)
    for sign in (" i ", " till "):
        head, found, tail = heading.rpartition(sign)
        if found and (organs.kind_of(tail) or organs.is_bare(tail)):
            yield head
            yield from (form for form in _forms(head) if form != head)


def sections_of(blocks: Sequence[Block], *, skip: Sequence[int] = ()) -> list[Section]:
    """The sections of a run of blocks, in order. Blocks whose index is in `skip` are neither heading nor text."""
    outside = frozenset(skip)
    found = [h for h in _headings(blocks) if h.index not in outside]
    levels = _levels(found, blocks)
    ends = [*(h.index for h in found[1:]), len(blocks)]
    sections = []
    for heading, level, end in zip(found, levels, ends, strict=False):
        body = list(blocks[heading.index + 1 : end])
        if outside:
            body = [b for i, b in enumerate(body, heading.index + 1) if i not in outside]
        if heading.rest:
            body.insert(0, heading.rest)
        sections.append(
            Section(heading.index, heading.span, level, heading.role or "ovrigt", tuple(body), heading.confidence)
        )
    return sections


def add_sections(rows: Rows, sections: Sequence[Section], paragraph: int | None = None) -> None:
    """Add the rows of a document's sections, positions counted on from those that are there."""
    for section in sections:
        rows.sections += 1
        row = records.Section(
            paragraph=paragraph,
            position=rows.sections,
            level=section.level,
            heading=flat(section.heading.text),
            role=section.role,
            text=section.text,
        )
        rows.add(row, section.span, section.confidence)


def _headings(blocks: Sequence[Block]) -> Iterator[_Heading]:
    typeset = any(b.bold for b in blocks)
    main = main_size(blocks)
    tops = Counter(text for b in blocks if b.turn for text in {b.text, *(c.text for c in b.cells)})
    labelled = _beside_labels(blocks)
    in_capitals = any(b.text.isupper() and len(b.text) <= LONGEST and role_of(b.text) for b in blocks)
    for i, block in enumerate(blocks):
        is_furniture = block.turn and tops[block.text] > 1
        if i in labelled:
            label, text = block.cells
            rest = replace(block, text=text.text, start=text.start, end=text.end, cells=(text,), gap=False)
            heading = block.cut(0, len(label.text.rstrip(" :")))
            yield _Heading(i, heading, role_of(label.text), rest, LABEL)
            continue
        if len(block.cells) > 1 or BULLET.match(block.text) or is_furniture:
            continue
        role, at = register("section").split(block.text)
        role, at = (role, at) if role else _run_in(block.text)
        if role and len(block.text) > at:
            yield _Heading(i, block.cut(0, at - 1), role, replace_text(block, at), LABEL)
        elif role := role_of(block.text) if len(block.text) <= LONGEST else "":
            yield _Heading(i, block.cut(0, len(block.text.rstrip(" :"))), role, None, LABEL)
        elif typeset and has_form(block.text) and stands_out(block, main) and _has_text(blocks, i):
            yield _Heading(i, block.cut(0), "", None, TYPOGRAPHY)
        elif (
            not typeset
            and has_form(block.text)
            and _stands_apart(blocks, i)
            and ((in_capitals and block.text.isupper()) or not _is_name(block.text))  # set as the labels around it
        ):
            yield _Heading(i, block.cut(0), "", None, FORM)


def _run_in(text: str) -> tuple[str, int]:
    """The role of a label worded freely that opens a line with a colon, and where the text behind it begins; ("", 0) for none.

    >>> _run_in("Protokollsanteckning av Bo Ask (M): Vi anser att taxan är för hög.")
    ('sarskilt_yttrande', 36)
    """
    label, colon, rest = text[: LONGEST_FORM + 1].partition(":")
    role = role_of(label) if colon and re.match(r"\s+\S", rest or text[len(label) + 1 :]) else ""
    return (role, len(label) + 1) if role in load_rules("labels")["section_kinds"]["run_in"] else ("", 0)


def _beside_labels(blocks: Sequence[Block]) -> set[int]:
    """The blocks that hold a label in the left margin and the text beside it: index of each.

    They stand in a column of labels: most rows with cells at those places begin with one, unlike the rows of a table.
    """
    rows: dict[int, tuple[Cell, Cell]] = {
        i: (b.cells[0], b.cells[1]) for i, b in enumerate(blocks) if len(b.cells) == 2
    }
    found = {i for i, (label, _) in rows.items() if role_of(label.text)}
    columns = Counter(_column(*rows[i]) for i in found)
    others = Counter(_column(*cells) for i, cells in rows.items() if i not in found)
    return {i for i in found if columns[_column(*rows[i])] > others[_column(*rows[i])]}


def _column(left: Cell, right: Cell) -> tuple[int, int] | None:
    """Where two cells of a row begin, roughly; None without places."""
    if left.x0 is None or right.x0 is None:
        return None
    return round(left.x0 / COLUMN), round(right.x0 / COLUMN)


def replace_text(block: Block, at: int) -> Block:
    """The part of a block from an offset on, as a block."""
    rest = block.cut(at)
    return replace(block, text=rest.text, start=rest.start, end=rest.end, cells=(), gap=False)


def main_size(blocks: Sequence[Block]) -> float:
    """The font size of most of the text in points, 0 when unknown."""
    sizes: Counter[float] = Counter()
    for block in blocks:
        sizes[block.size] += len(block.text)
    return max(sizes, key=sizes.__getitem__) if sizes else 0.0


def stands_out(block: Block, main: float) -> bool:
    """Whether a block is set like a heading: bold, or larger than the running text."""
    return block.bold or block.size > main * LARGER > 0


OPENS_HEADING = re.compile(r"[A-ZÅÄÖÉ”\"“]|\d+(?:\.\d+)*\.?\s+[A-ZÅÄÖ]")


def has_form(text: str) -> bool:
    """Whether a text has the form of a heading: short, a capital or a number first, no stop of a sentence last."""
    if len(text) > LONGEST or len(text.split()) > MOST_WORDS or UNFINISHED.search(text) or BULLET.match(text):
        return False
    if NUMERAL.fullmatch(text) or SPEAKS.search(text):
        return False
    return bool(OPENS_HEADING.match(text)) and "@" not in text


def _is_name(text: str) -> bool:
    return bool(NAME.fullmatch(text)) and len(text.split()) <= 4 and not organs.kind_of(text)


def _has_text(blocks: Sequence[Block], i: int) -> bool:
    """Whether text follows that is no row of a table: what heads a table is its caption."""
    return i + 1 < len(blocks) and len(blocks[i + 1].cells) < 2


def _stands_apart(blocks: Sequence[Block], i: int) -> bool:
    """In plain text: a gap before it (after a list one behind it will do), closed text before, a paragraph after."""
    if i + 1 == len(blocks):
        return False
    block, after = blocks[i], blocks[i + 1]
    before = blocks[i - 1] if i else None
    after_list = before is not None and bool(BULLET.match(before.text))
    if not (block.gap or block.turn or (after_list and after.gap)):
        return False
    if before is not None and not (after_list or _is_closed(before)):
        return False
    return _is_paragraph(after) and not _in_list(blocks, i)


def _is_closed(block: Block) -> bool:
    """Whether what a block says has come to its end: a stop, or a label. A numeral torn from its item has not."""
    if NUMERAL.fullmatch(block.text):
        return False
    return bool(CLOSED.search(block.text)) or (len(block.text) <= LONGEST and bool(role_of(block.text)))


def _is_paragraph(block: Block) -> bool:
    if len(block.cells) > 1 or block.text.endswith(":"):
        return False
    return bool(CLOSED.search(block.text)) or len(block.text.split()) >= PARAGRAPH or bool(BULLET.match(block.text))


def _in_list(blocks: Sequence[Block], i: int) -> bool:
    """Whether a numbered block has a numbered neighbour."""
    if not NUMBERED.match(blocks[i].text):
        return False
    return any(NUMBERED.match(b.text) for b in (*blocks[max(i - 1, 0) : i], *blocks[i + 1 : i + 2]))


def _levels(headings: Sequence[_Heading], blocks: Sequence[Block]) -> list[int]:
    """Labels are of level 1, and what is set like them or larger; the rest stands under the label before it."""
    labelled = [blocks[h.index] for h in headings if h.role]
    style = max(((b.size, b.bold) for b in labelled), default=(0.0, False))
    levels, seen = [], False
    for heading in headings:
        block = blocks[heading.index]
        seen = seen or bool(heading.role)
        set_alike = block.size > 0 and (block.size, block.bold) >= style
        levels.append(1 if heading.role or set_alike or not seen else 2)
    return levels
