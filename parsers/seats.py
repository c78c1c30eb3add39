"""Members in a table on the front page: a row per seat, with columns for name, party and role.

The labels of the columns are data (`data/labels.toml`, `seat_columns` and `seat_roles`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.blocks import Block, Cell, Span
from parsers.fields import Field
from parsers.labels import Register, fold, register
from parsers.names import NAME

#: A cell stands in the column whose label begins no further from it than this, in points; without places order tells.
NEAR = 30.0
#: What a note says of a substitute who takes a seat.
#: Marks in the column of notes: there, and not there.
MARKED, AWAY = re.compile(r"[xX×✓✔√1•-]"), re.compile(r"[-–—]|frv\.?|frånv\.?", re.IGNORECASE)
SERVES = re.compile(r"tj(?:än)?stg|tjg\b", re.IGNORECASE)


def seats_of(blocks: Sequence[Block]) -> dict[int, list[Field]]:
    """The fields that tables of members give, per block; the label row gives none."""
    found: dict[int, list[Field]] = {}
    columns: list[tuple[str, float | None]] = []
    for i, block in enumerate(blocks):
        header = _header(block)
        if header:
            columns, found[i] = header, []
        elif columns:
            seat = _seat(block, columns)
            if seat is None:
                columns = []
            else:
                found[i] = [seat]
    return found


def _header(block: Block) -> list[tuple[str, float | None]]:
    """The columns that a row heads: at least a name, and a party or a role."""
    labels = register("seat_columns")
    columns = [(_concept(cell.text, labels), cell.x0) for cell in block.cells]
    known = {concept for concept, _ in columns}
    return columns if "name" in known and known & {"party", "role"} and "" not in known else []


def _concept(label: str, labels: Register) -> str:
    """What a column holds; the narrow columns of ballots may have run together ("Ja Nej Avst")."""
    words = {labels.variants.get(fold(word), "") for word in label.split()}
    return labels.variants.get(fold(label), "ballot" if words == {"ballot"} else "")


def _seat(block: Block, columns: Sequence[tuple[str, float | None]]) -> Field | None:
    """A row of the table as a field with one entry: "Anna Ek (S), ordförande, §§ 1-4"; None when the row is no seat."""
    parts: dict[str, str] = {}
    for n, cell in enumerate(block.cells):
        parts.setdefault(_column(cell, n, columns), cell.text)
    if not NAME.match(parts.get("name", "")):
        return None
    role = parts.get("role", "")
    party = f" ({parts['party'].strip('()')})" if "party" in parts else ""
    name, _, title = parts["name"].partition(",")
    note = parts.get("note", "")
    entry = ", ".join(
        part for part in (name + party, title.strip(), role, "" if MARKED.fullmatch(note) else note) if part
    )
    if NAME.match(parts.get("serving", "")):
        entry, role = f"{parts['serving']}{party} för {name}", "Tjänstgörande ersättare"
    concept = register("seat_roles").concept(role) or "members"
    if concept != "serving" and (register("front").variants.get(fold(note)) == "absent" or AWAY.fullmatch(note)):
        concept = "absent"
    elif concept == "substitutes" and SERVES.match(note):
        concept = "serving"
    return Field(concept, Span(role, block.start, block.start), [Cell(entry, block.start, block.end)])


def _column(cell: Cell, n: int, columns: Sequence[tuple[str, float | None]]) -> str:
    placed = [(abs(x0 - cell.x0), concept) for concept, x0 in columns if x0 is not None and cell.x0 is not None]
    if not placed:
        return columns[min(n, len(columns) - 1)][0]
    far, concept = min(placed)
    return concept if far <= NEAR else ""
