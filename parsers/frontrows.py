"""The rows of a front page as its fields are read from them.

Places and text files give cells as they are printed; here a person's name and what belongs to it become one cell, the
columns of a text file cells, and columns of names under headings of parties are read one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import groupby

from corpus.registers import parties, party_words
from parsers.blocks import Block, Cell
from parsers.labels import Register, register
from parsers.names import NAME, PARTY, is_party, party_of

#: Blanks and upright strokes that part columns in a text file; fewer blanks do so behind a label.
BLANKS, FEWER = (
    re.compile(r"(?:\s{3,}|\s*+\|(?:\s+|$)|[.…_]{4,}\s*)++"),
    re.compile(r"(?:\s{2,}|\s*+\|(?:\s+|$)|[.…_]{4,}\s*)++"),
)
#: A line to sign on.
LINE = re.compile(r"[.…_]{4,}")
#: What belongs to the name in the cell before: "(S)", "ordförande", "ersätter …", "§§ 4-7".
BELONGS = re.compile(r"[(\[]|[a-zåäö]|\d:[ea]\s|§")
#: The number of a seat before the name.
NUMBER = re.compile(r"\d{1,3}[.)]?")
#: A name with its party, and the labels that tell of such a member in the same row.
SEATED = re.compile(rf"{NAME.pattern}\s*{PARTY.pattern}")
OF_SEATS = ("chair", "vice_chair", "absent")
#: "Socialdemokraterna (S)", "Sjukvårdspartiet (SJVP)", "Moderaterna, 4 mandat": a heading over the members of a party.
PARTY_HEADING = re.compile(
    r"(?:För\s+)?(?P<word>[A-ZÅÄÖ][\wåäö-]*(?:\s[\wåäö-]+){0,4}?)?\s*(?:\((?P<letters>[A-ZÅÄÖa-zåäö]{1,6})\))?"
    r"(?:[\s,(]+\d{1,2}(?:\s+(?:mandat|platser|st))?\)?)?\s*:?"
)
#: How local parties are named.
LOCAL = re.compile(r"(?:partiet|demokraterna|listan|alternativet|väljarna)\b", re.IGNORECASE)
#: Columns of names begin at least this far apart, in points; cells within `NEAR` stand in one column.
APART, NEAR = 100.0, 12.0
MOST_COLUMNS = 4


def party_heading(text: str) -> str:
    """The party that a line heads, "" when it is no such heading: a known name or letters, or "Ortspartiet (OP)"."""
    if len(text) > 60:
        return ""
    bare = text.strip(" :")
    if bare in parties():
        return bare
    found = PARTY_HEADING.fullmatch(text)
    if found is None:
        return ""
    word, letters = found["word"] or "", found["letters"] or ""
    known = party_words().get(word.casefold(), "")
    if letters:
        is_heading = is_party(letters) and (not word or bool(known) or LOCAL.search(word) is not None)
        return party_of(letters) if is_heading else ""
    return known


def parted(blocks: Sequence[Block]) -> list[Block]:
    """The same blocks, those of text files with a cell for each of their columns."""
    labels = register("front")
    return [_with_cells(b, _parted(b, labels)) for b in blocks]


def tidy(blocks: Sequence[Block], tables: Set[int]) -> list[Block]:
    """Cells that belong together joined and columns in order, but for the blocks that begin at `tables`."""
    labels = register("front")
    rows = [b if b.start in tables else _with_cells(b, tuple(_joined(b.cells, labels))) for b in blocks]
    return list(_columns(rows, labels))


def _with_cells(block: Block, cells: tuple[Cell, ...]) -> Block:
    return block if cells == block.cells else replace(block, cells=cells)


def _parted(block: Block, labels: Register) -> tuple[Cell, ...]:
    """The cells of a row of a text file, where blanks part columns."""
    cells = block.cells
    if len(cells) != 1 or cells[0].x0 is not None or not FEWER.search(cells[0].text):
        return cells
    whole = cells[0]
    first = FEWER.search(whole.text)
    assert first is not None
    by_label = labels.concept(whole.text[: first.start()])
    cuts = [0, *(i for m in (FEWER if by_label else BLANKS).finditer(whole.text) for i in m.span()), len(whole.text)]
    if by_label and (line := LINE.search(first[0])):  # the line to sign on stays with its label
        cuts[1] = first.start() + line.end()
    parts = [whole.cut(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=True)]
    return tuple(Cell(p.text, p.start, p.end) for p in parts if p.text)


def _joined(cells: Sequence[Cell], labels: Register) -> Iterator[Cell]:
    """Cells with a name and the party or the role beside it as one."""
    waiting: Cell | None = None
    titled = len(cells) > 1 and _is_titled(cells, labels)
    for cell in cells:
        if titled and cell is cells[-1] and waiting is not None:
            waiting = Cell(f"{waiting.text}, {cell.text}", waiting.start, cell.end, waiting.x0)
        elif waiting is None or (NUMBER.fullmatch(waiting.text) and NAME.match(cell.text)):
            waiting = cell
        elif _go_together(waiting.text, cell.text, labels):
            beside = f"({cell.text})" if cell.text in parties() else cell.text
            waiting = Cell(f"{waiting.text} {beside}", waiting.start, cell.end, waiting.x0)
        else:
            yield waiting
            waiting = cell
    if waiting is not None:
        yield waiting


def _is_titled(cells: Sequence[Cell], labels: Register) -> bool:
    """Whether a row ends with a name and the seat behind it, and is none of labels with their values."""
    *before, name, title = cells
    is_seat = labels.exact(title.text) in ("chair", "vice_chair", "members", "substitutes") and not title.text.endswith(
        ":"
    )
    signs = any(labels.concept(c.text) in ("secretary", "chair", "adjusters", "adjuster_signs") for c in before)
    return is_seat and not signs and NAME.fullmatch(name.text) is not None and not labels.concept(name.text)


def _go_together(left: str, right: str, labels: Register) -> bool:
    if PARTY.fullmatch(left):
        return NAME.match(right) is not None
    if SEATED.fullmatch(left) and labels.concept(right) in OF_SEATS and not right.endswith(":"):
        return True  # what is a label elsewhere is the title of a member in a row of seats
    if not NAME.match(left) or labels.concept(left) or labels.concept(right):
        return bool(NAME.match(left)) and not labels.concept(left) and right.startswith("(")
    return BELONGS.match(right) is not None or right in parties()


def _columns(rows: Sequence[Block], labels: Register) -> Iterator[Block]:
    """Rows in which the members of parties stand in columns, column after column."""
    for _, run in groupby(rows, key=lambda row: (row.page, any(labels.concept(c.text) for c in row.cells))):
        here = list(run)
        start = next((i for i, row in enumerate(here) if _is_member(row)), len(here))
        lefts = _lefts(here[start:])
        yield from here[:start]
        if not _are_columns(here[start:], lefts):
            yield from here[start:]
            continue
        for left in lefts:
            for row in here[start:]:
                own = tuple(c for c in row.cells if _left_of(c, lefts) == left)
                if own:
                    yield replace(row, text=own[0].text, start=own[0].start, end=own[-1].end, cells=own, gap=False)


def _are_columns(rows: Sequence[Block], lefts: Sequence[float]) -> bool:
    """Whether rows stand in columns with names and headings of parties in each."""
    if not 2 <= len(lefts) <= MOST_COLUMNS:
        return False
    columns = [[c.text for r in rows for c in r.cells if _left_of(c, lefts) == left] for left in lefts]
    headed = all(any(party_heading(text) for text in column) for column in columns)
    return headed and all(sum(NAME.match(text) is not None for text in column) > 1 for column in columns)


def _is_member(row: Block) -> bool:
    return any(NAME.match(c.text) or party_heading(c.text) for c in row.cells)


def _lefts(rows: Sequence[Block]) -> list[float]:
    """Where the columns of some rows begin, from left to right."""
    lefts: list[float] = []
    for x0 in sorted({c.x0 for r in rows for c in r.cells if c.x0 is not None}):
        if not lefts or x0 - lefts[-1] > APART:
            lefts.append(x0)
    return lefts


def _left_of(cell: Cell, lefts: Sequence[float]) -> float:
    return max((left for left in lefts if cell.x0 is not None and left <= cell.x0 + NEAR), default=lefts[0])
