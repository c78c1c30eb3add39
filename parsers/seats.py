"""Members in a table: a row per seat, with columns for name, party, role, presence, who serves instead, and ballots.

Such tables stand on the front page, and as combined lists of presence and votes ("närvaro- och omröstningslista") at the
end. The labels of the columns are data (`data/labels.toml`, `seat_columns` and `seat_roles`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from parsers.blocks import Block, Cell, Span
from parsers.fields import Field
from parsers.frontrows import party_heading
from parsers.labels import Register, fold, register
from parsers.names import NAME, TITLE

#: A cell stands in the column whose label begins no further from it than this, in points; without places order tells.
NEAR = 30.0
#: Marks: there, and not there.
MARKED, AWAY = re.compile(r"[xX×✓✔√1•]"), re.compile(r"[-–—]|0|frv\.?|frånv\.?", re.IGNORECASE)
#: What a note says of a substitute who takes a seat.
SERVES = re.compile(r"tj(?:än)?stg|tjg\b", re.IGNORECASE)
#: The label over the columns of a vote.
VOTE = re.compile(r"(?:omr(?:östning)?\.?\s*(?:nr\s*)?\d*\s*)?§+\s*\d{1,4}", re.IGNORECASE)
#: So many known labels head a table though another one is not known.
ENOUGH_LABELS = 3

Columns = Sequence[tuple[str, float | None]]


@dataclass(slots=True)
class _Table:
    """A table being read: its rows by block, and the heading over those that come (a role, a party)."""

    columns: list[tuple[str, float | None]]
    rows: dict[int, Mapping[str, str]] = field(default_factory=dict)
    headings: dict[int, tuple[str, str]] = field(default_factory=dict)
    role: str = ""
    party: str = ""

    @property
    def marks_presence(self) -> bool:
        """Whether presence is marked, so that a seat without a mark is empty."""
        return any(MARKED.fullmatch(row.get("present", "")) for row in self.rows.values())


def seats_of(blocks: Sequence[Block]) -> dict[int, list[Field]]:
    """The fields that tables of members give, per block; rows of labels and headings give none."""
    found: dict[int, list[Field]] = {}
    table: _Table | None = None
    for i, block in enumerate(blocks):
        if header := _header(block):
            found |= _fields(table, blocks)
            table, found[i] = _Table(header, role=table.role if table else ""), []
        elif table is not None and (_is_row(i, block, table) or _is_heading(block, table)):
            found[i] = []
        else:
            found |= _fields(table, blocks)
            table = None
    return found | _fields(table, blocks)


def _header(block: Block) -> list[tuple[str, float | None]]:
    """The columns that a row heads: at least a name, and a party or a role."""
    labels = register("seat_columns")
    columns = [(_concept(cell.text, labels), cell.x0) for cell in block.cells]
    known = [concept for concept, _ in columns if concept]
    if "name" not in known or not {"party", "role"} & set(known):
        return []
    if "" not in (concept for concept, _ in columns):
        return columns
    if len(known) < ENOUGH_LABELS:
        return []
    return columns if columns[0][1] is not None else [c for c in columns if c[0]]  # without places rows may have run on


def _concept(label: str, labels: Register) -> str:
    """What a column holds; the narrow columns of ballots may have run together ("Ja Nej Avst")."""
    known = labels.variants.get(fold(label))
    if known is not None:
        return known
    words = label.split()
    run_together = words and all(labels.variants.get(fold(word)) == "ballot" for word in words)
    return "ballot" if run_together or VOTE.fullmatch(label) else ""


def _is_row(i: int, block: Block, table: _Table) -> bool:
    """Take in the row of a seat; other rows are none."""
    parts: dict[str, str] = {}
    for n, cell in enumerate(block.cells):
        parts.setdefault(_column(cell, n, table.columns), cell.text)
    if not NAME.match(parts.get("name", "")) or party_heading(block.text):
        return False
    table.rows[i] = parts
    table.headings[i] = (table.role, table.party)
    return True


def _is_heading(block: Block, table: _Table) -> bool:
    """Take in what heads the rows below: labels of ballots, a kind of seats ("Ersättare"), or a party."""
    labels = register("seat_columns")
    concepts = {_concept(cell.text, labels) for cell in block.cells}
    if concepts == {"ballot"}:
        table.columns += [("ballot", cell.x0) for cell in block.cells]
    elif len(block.cells) == 1 and register("seat_roles").concept(block.text):
        table.role, table.party = block.text, ""
    elif len(block.cells) == 1 and (party := party_heading(block.text)):
        table.party = party
    else:
        return False
    return True


def _fields(table: _Table | None, blocks: Sequence[Block]) -> dict[int, list[Field]]:
    if table is None:
        return {}
    return {i: [_seat(blocks[i], parts, table, *table.headings[i])] for i, parts in table.rows.items()}


def _seat(block: Block, parts: Mapping[str, str], table: _Table, heading: str, party: str) -> Field:
    """A row of the table as a field with one entry: "Anna Ek (S), ordförande, §§ 1-4"."""
    role = parts.get("role", "")
    party = parts.get("party", party).strip("()")
    name, _, title = parts["name"].partition(",")
    present = parts.get("present", "")
    marked, away = MARKED.fullmatch(present), AWAY.fullmatch(present)
    said = ["" if marked or away or fold(present).startswith("närv") else present, parts.get("note", "")]
    said = ["" if MARKED.fullmatch(text) or AWAY.fullmatch(text) else text for text in said]
    letters = f" ({party})" if party and f"({party})" not in name else ""
    entry = ", ".join(part for part in (name + letters, title.strip(), role, *said) if part)
    official = not party and TITLE.search(role) and not register("seat_roles").concept(role)
    seat = "others" if official else register("seat_roles").concept(heading) or "members"
    concept = register("seat_roles").concept(role) or seat
    is_away = any(register("front").concept(text) == "absent" for text in (*said, present, parts.get("serving", "")))
    votes = MARKED.fullmatch(parts.get("ballot", "")) is not None
    if NAME.match(parts.get("serving", "")):
        entry, concept = f"{parts['serving']}{letters} för {name}", "serving"
    elif away or is_away or (table.marks_presence and not present and not votes):
        concept = "absent"
    elif concept == "substitutes" and (votes or any(SERVES.match(text) for text in said)):
        concept = "serving"
    return Field(concept, Span(role, block.start, block.start), [Cell(entry, block.start, block.end)])


def _column(cell: Cell, n: int, columns: Columns) -> str:
    placed = [(abs(x0 - cell.x0), concept) for concept, x0 in columns if x0 is not None and cell.x0 is not None]
    if not placed:
        return columns[min(n, len(columns) - 1)][0]
    far, concept = min(placed)
    return concept if far <= NEAR else ""
