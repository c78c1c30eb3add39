"""Members in a table: a row per seat, with columns for name, party, role, presence, who serves instead, and ballots.

Such tables stand on the front page, and as combined lists of presence and votes ("närvaro- och omröstningslista") at the
end. The labels of the columns are data (`data/labels.toml`, `seat_columns` and `seat_roles`); what a cell says of presence
is read from its own words, since houses put absence, times, §§ and the substitute into one column or into four.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from parsers.blocks import Block, Cell, Span
from parsers.dates import find_times
from parsers.fields import Field
from parsers.frontrows import party_heading
from parsers.labels import Register, fold, register
from parsers.names import NAME, PARTY, REPLACES, TITLE, TURNED_CELL, VACANT
from parsers.rules import pattern

#: A cell stands in the column whose label begins no further from it than this, in points; without places order tells.
NEAR = 30.0
#: What cells say; each is explained in `data/seats.toml`.
MARKED = pattern("seats", "marked")
HERE = pattern("seats", "here", MARKED=MARKED.pattern)
NO = pattern("seats", "no")
AWAY = pattern("seats", "away", NO=NO.pattern)
SERVES = pattern("seats", "serves")
NOTE_WORDS = pattern("seats", "note_words")
LEADS_TO = pattern("seats", "leads_to")
SHORT_FOR_SUBSTITUTE = pattern("seats", "short_for_substitute")
OF_PARAGRAPHS = pattern("seats", "of_paragraphs")
VOTE = pattern("seats", "vote")
#: What leads to the name of a substitute takes up no more letters than this.
LEAD = 60
#: Numbers of §§ without the sign, below a label that has it or with a range.
BARE_NUMBERS = re.compile(r"\d{1,4}(?:\s*[-–—,]\s*\d{1,4})*\s*[-–—]?")
#: The second row of a label over a column: "Närvarande" / "(Ja/Nej)".
IN_BRACKETS = re.compile(r"\([^()]{1,30}\)")
#: A line of strokes between rows, as text files draw it.
STROKES = re.compile(r"[\s|:+=–—-]+")
#: So many known labels head a table though another one is not known.
ENOUGH_LABELS = 3
#: Fields of people that a heading amid a table may open.
HEADED = ("members", "serving", "substitutes", "others", "absent")
#: Columns whose cells say whether a member was there, and who served; "" is a column with a label that is not known.
SAYING = ("present", "absent", "note", "serving", "")


@dataclass(frozen=True, slots=True)
class _Column:
    """A column: what it holds, its label, and where that begins on the page in points."""

    concept: str
    label: str
    x0: float | None


@dataclass(slots=True)
class _Table:
    """A table being read: its rows by block with the cells by column, and the heading over those that come."""

    columns: list[_Column]
    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    headings: dict[int, tuple[str, str]] = field(default_factory=dict)
    role: str = ""
    party: str = ""
    waiting: dict[int, str] = field(default_factory=dict)  # cells that begin higher than the name of their row

    def cell(self, row: Mapping[int, str], concept: str) -> str:
        """The first cell of a row in the columns of a concept, "" when there is none."""
        return next((row[n] for n, c in enumerate(self.columns) if c.concept == concept and row.get(n)), "")

    def name(self, row: Mapping[int, str]) -> str:
        """The name in a row, the given one first."""
        name = self.cell(row, "name") or f"{self.cell(row, 'given')} {self.cell(row, 'surname')}".strip()
        return TURNED_CELL.sub(r"\2 \1", name, count=1) if TURNED_CELL.match(name) else name

    @property
    def marks_presence(self) -> bool:
        """Whether presence is marked, so that a seat without a mark is empty."""
        return any(HERE.fullmatch(self.cell(row, "present")) for row in self.rows.values())


def seats_of(blocks: Sequence[Block]) -> dict[int, list[Field]]:
    """The fields that tables of members give, per block; rows of labels and headings give none."""
    found: dict[int, list[Field]] = {}
    table: _Table | None = None
    for i, block in enumerate(blocks):
        if header := _header(block):
            found |= _fields(table, blocks)
            table, found[i] = _Table(header, role=table.role if table else ""), []
        elif table is not None and (_is_row(i, block, table) or _is_heading(block, table) or _goes_on(block, table)):
            found[i] = []
        elif table is None or not STROKES.fullmatch(block.text):
            found |= _fields(table, blocks)
            table = None
    return found | _fields(table, blocks)


def _header(block: Block) -> list[_Column]:
    """The columns that a row heads: at least a name, and a party, a role or who was there."""
    if len(block.cells) < 2:
        return []
    labels = register("seat_columns")
    concepts = [_concept(cell.text, labels) for cell in block.cells]
    known = {concept for concept in concepts if concept}
    if not ("name" in known or {"given", "surname"} <= known) or not {"party", "role", "present", "absent"} & known:
        return []
    columns = [_Column(concept, cell.text, cell.x0) for concept, cell in zip(concepts, block.cells, strict=True)]
    if not {"party", "role"} & known and len(columns) < ENOUGH_LABELS:
        return []
    if not any(fold(c.label) in ("ja", "j") for c in columns):  # absence, not a ballot
        columns = [_Column("absent" if _is_absence(c) else c.concept, c.label, c.x0) for c in columns]
    strange = sum(not c.concept for c in columns)
    if strange and columns[0].x0 is None:  # in a text file the next row may have run on
        return [c for c in columns if c.concept] if len(columns) - strange >= ENOUGH_LABELS else []
    return columns if not strange or len(columns) - strange >= ENOUGH_LABELS else []


def _is_absence(column: _Column) -> bool:
    return column.concept == "ballot" and fold(column.label) in register("seat_absence").variants


def _concept(label: str, labels: Register) -> str:
    """What a column holds; the narrow columns of ballots may have run together ("Ja Nej Avst")."""
    if known := labels.exact(label):
        return known
    words = label.split()
    run_together = words and all(labels.variants.get(fold(word)) == "ballot" for word in words)
    return "ballot" if run_together or VOTE.fullmatch(label) else ""


def _is_row(i: int, block: Block, table: _Table) -> bool:
    """Take in the row of a seat; other rows are none. A vacant seat is one without a member."""
    row: dict[int, str] = {}
    for n, cell in enumerate(block.cells):
        row.setdefault(_column(cell, n, table.columns), cell.text)
    name = table.name(row)
    if VACANT.match(name):
        return True
    if not NAME.match(name) or party_heading(block.text):
        return False
    for n, text in table.waiting.items():
        row[n] = f"{text} {row[n]}" if n in row else text
    table.waiting = {}
    table.rows[i] = row
    table.headings[i] = (table.role, table.party)
    return True


def _is_heading(block: Block, table: _Table) -> bool:
    """Take in what heads the rows below: labels of ballots, a kind of seats ("Ersättare"), or a party."""
    labels = register("seat_columns")
    concepts = {_concept(cell.text, labels) for cell in block.cells}
    if concepts == {"ballot"}:
        table.columns += [_Column("ballot", cell.text, cell.x0) for cell in block.cells]
    elif not table.rows and _is_second_row(block, table):
        pass
    elif len(block.cells) == 1 and _heads(block.text):
        table.role, table.party = _heads(block.text), ""
    elif len(block.cells) == 1 and (party := party_heading(block.text)):
        table.party = party
    else:
        return False
    return True


def _is_second_row(block: Block, table: _Table) -> bool:
    """Take in the second row of the labels: "Tjänstgörande" / "ersättare"; in a text file only brackets tell it."""
    if all(IN_BRACKETS.fullmatch(cell.text) for cell in block.cells):
        return True
    placed = [(_column(c, n, table.columns), c.text) for n, c in enumerate(block.cells) if c.x0 is not None]
    wholes = {n: f"{table.columns[n].label} {text}" for n, text in placed if n >= 0}
    concepts = {n: _concept(whole, register("seat_columns")) for n, whole in wholes.items()}
    if not concepts or len(concepts) < len(block.cells) or not all(concepts.values()):
        return False
    table.columns = [_Column(concepts[n], wholes[n], c.x0) if n in concepts else c for n, c in enumerate(table.columns)]
    return True


def _heads(text: str) -> str:
    """The field of those below a heading amid a table: "Ersättare", "Ej tjänstgörande ersättare", "Tjänstepersoner"."""
    concept = register("seat_roles").concept(text) or register("front").concept(text)
    return concept if concept in HEADED else ""


def _goes_on(block: Block, table: _Table) -> bool:
    """Take in the rest of cells of the row above; where that has none in the column, they belong to the row below."""
    placed = [(_column(c, n, table.columns), c) for n, c in enumerate(block.cells) if c.x0 is not None]
    concepts = [table.columns[n].concept for n, _ in placed if n >= 0]
    if not table.rows or len(concepts) < len(block.cells) or not set(concepts) <= {*SAYING, "role"}:
        return False
    above = table.rows[max(table.rows)]
    for n, cell in placed:
        row = above if above.get(n) else table.waiting
        row[n] = f"{row[n]} {cell.text}" if n in row else cell.text
    return True


def _column(cell: Cell, n: int, columns: Sequence[_Column]) -> int:
    """The number of the column that a cell stands in, -1 when it is none; without places order tells."""
    placed = [(abs(c.x0 - cell.x0), k) for k, c in enumerate(columns) if c.x0 is not None and cell.x0 is not None]
    if not placed:
        return min(n, len(columns) - 1)
    far, at = min(placed)
    return at if far <= NEAR else -1


def _fields(table: _Table | None, blocks: Sequence[Block]) -> dict[int, list[Field]]:
    if table is None:
        return {}
    return {i: list(_seats(blocks[i], row, table, *table.headings[i])) for i, row in table.rows.items()}


def _seats(block: Block, row: Mapping[int, str], table: _Table, heading: str, party: str) -> Iterator[Field]:
    """A row of the table as fields with one entry each: the member, and who served instead."""
    roles = register("seat_roles")
    role, note = table.cell(row, "role"), ""
    if role and not roles.concept(role) and (OF_PARAGRAPHS.search(role) or AWAY.fullmatch(role) or _names(role)):
        role, note = "", role  # a row of a text file with an empty cell before it
    name, _, title = table.name(row).partition(",")
    party = (table.cell(row, "party") or party).strip("()")
    letters = f" ({party})" if party and f"({party})" not in name else ""
    bare = PARTY.sub("", name).strip()
    official = not party and TITLE.search(role) and not roles.concept(role)
    seat = _Seat(bare, "others" if official else roles.concept(role) or heading or "members")
    for n, column in enumerate(table.columns):
        if column.concept in SAYING and row.get(n):
            seat.read(row[n], column)
    if note:
        seat.read(note, _Column("note", "", None))
    votes = MARKED.fullmatch(table.cell(row, "ballot")) is not None
    concept = seat.concept
    if concept == "substitutes" and (votes or seat.serves):
        concept = "serving"
    is_empty = table.marks_presence and not seat.here and not votes
    if seat.away or is_empty or (seat.instead and not seat.here):
        concept = "absent"
    entry = ", ".join(part for part in (name + letters, title.strip(), role, *seat.said) if part)
    yield _field(concept, entry, block)
    for substitute, said in seat.instead.items():
        own = PARTY.match(said)
        behind = said[own.end() :] if own else said
        yield _field("serving", f"{substitute}{own[0] if own else letters} för {bare}, {behind.strip(' ,;')}", block)


def _field(concept: str, entry: str, block: Block) -> Field:
    return Field(concept, Span("", block.start, block.start), [Cell(entry.strip(" ,"), block.start, block.end)])


@dataclass(slots=True)
class _Seat:
    """What the cells of a row say of the member `name`, and of those who served instead with what is said of them."""

    name: str
    concept: str
    here: bool = False
    away: bool = False
    serves: bool = False
    said: list[str] = field(default_factory=list)
    instead: dict[str, str] = field(default_factory=dict)

    def read(self, text: str, column: _Column) -> None:
        """Take in a cell."""
        if HERE.fullmatch(text):
            self.here |= column.concept == "present"
            self.away |= column.concept == "absent"
            self.serves |= column.concept == "serving"
        elif AWAY.fullmatch(text):
            told = len(text) > 2 and not NO.fullmatch(text) and column.concept in ("absent", "note", "serving")
            self.away |= column.concept == "present" or told
        elif column.concept or OF_PARAGRAPHS.search(text):
            is_range = BARE_NUMBERS.fullmatch(text) and (OF_PARAGRAPHS.search(column.label) or not text.isdigit())
            self._say(f"§§ {text}" if is_range else text)
            self.here |= column.concept == "present" and not self.away

    def _say(self, text: str) -> None:
        """Take in words: of the member up to the name of a substitute, and of each of those from the name on."""
        named = [m for m in _names(text) if self._is_substitute(text, m)]
        first = named[0].start() if named else len(text)
        own = _without_lead(text[:first]).strip(" ,;") if named else text
        if self.instead and own and not named:  # a column behind that of the substitute
            last = next(reversed(self.instead))
            self.instead[last] += f" {own}"
            return
        parts = [part.strip() for part in re.split(r"[;,]", own) if part.strip()]
        away = [part for part in parts if AWAY.fullmatch(part)]
        self.away |= bool(away)
        if own and not away:
            self.serves |= SERVES.match(own) is not None
            self.here |= "§" in own or self.serves or bool(find_times(own))
            self.said.append(own)
        for m, end in zip(named, [*(m.start() for m in named[1:]), len(text)], strict=False):
            said = _without_lead(text[m.end() : end]) if end < len(text) else text[m.end() :]
            self.instead[m[0]] = f"{self.instead.get(m[0], '')} {said}".strip()

    def _is_substitute(self, text: str, name: re.Match[str]) -> bool:
        """Whether a name in a cell is that of one who served instead, and not of whom this person served for."""
        if name[0].casefold() == self.name.casefold():
            return False
        before = text[max(0, name.start() - LEAD) : name.start()]
        swap = next((m for m in REPLACES.finditer(before) if m.end() == len(before)), None)
        return swap is None or (
            self.concept == "members" and SHORT_FOR_SUBSTITUTE.fullmatch(swap[0].strip()) is not None
        )


def _without_lead(text: str) -> str:
    """A text without the words at its end that lead to a name."""
    return text[:-LEAD] + LEADS_TO.sub("", text[-LEAD:])


def _names(text: str) -> list[re.Match[str]]:
    """The names in a cell; offsets are those of the text."""
    return list(NAME.finditer(NOTE_WORDS.sub(lambda m: m[0].lower(), text)))
