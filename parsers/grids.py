"""Answers in a table: a row per measure, a column per field ("Åtgärd | Svar | Ansvarig | Status").

A row is told as an answer in running text is: the measure as a heading, under it each cell with the label of its column.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from parsers.blocks import Block, Cell
from parsers.labels import Register


@dataclass(frozen=True, slots=True)
class Grid:
    """Blocks with the rows of tables told in order; `labels` are the columns of cells ("" for the line of their heads), and
    `measures` the heads of rows, both by where they start.
    """

    blocks: tuple[Block, ...]
    labels: dict[int, str]
    measures: frozenset[int]


def told(blocks: Sequence[Block], measure: Register, fields: Register) -> Grid:
    """Tell the rows of tables whose first column is a `measure` and that have a column of the `fields`."""
    grid = Grid((), {}, frozenset())
    out: list[Block] = []
    heads: set[int] = set()
    i = 0
    while i < len(blocks):
        columns = _columns(blocks[i], measure, fields)
        if not columns:
            out.append(blocks[i])
            i += 1
            continue
        end = next((j for j in range(i + 1, len(blocks)) if not _goes_on(blocks[j])), len(blocks))
        rows = _rows(blocks[i + 1 : end], columns)
        out += blocks[i : i + 1] if rows else blocks[i:end]
        grid.labels[blocks[i].start] = ""
        for row in rows:
            heads.add(row[0].start)
            out.append(row[0])
            for column, cell in zip(columns[1:], row[1:], strict=True):
                if cell.text:
                    grid.labels[cell.start] = column.text
                    out.append(cell)
        i = end
    return replace(grid, blocks=tuple(out), measures=frozenset(heads))


def _columns(block: Block, measure: Register, fields: Register) -> list[Cell]:
    """The heads of the columns, "Nr" and "Åtgärd" as one; none where the block is no head of such a table."""
    cells = list(block.cells)
    while len(cells) > 1 and measure.concept(cells[0].text) and measure.concept(cells[1].text):
        cells.pop(1)
    known = len(cells) > 1 and measure.concept(cells[0].text) and any(fields.concept(c.text) for c in cells[1:])
    return cells if known else []


def _goes_on(block: Block) -> bool:
    """Whether a block is a line of the table: with cells, or the rest of one cell."""
    return len(block.cells) > 1 or (not block.gap and block.x0 is not None)


def _rows(lines: Sequence[Block], columns: Sequence[Cell]) -> list[list[Block]]:
    """The rows, a block per column. A line without a number in the first column goes on with the row above.

    None where the lines do not tell the rows: cells that are not set from the top begin on other lines than their number.
    """
    rows: list[list[Block]] = []
    for line in lines:
        placed = _placed(line, columns)
        if placed[0] and any(c.isdigit() for c in placed[0][0].text[:12]):
            rows.append([_joined(line, None, cells) for cells in placed])
        elif not rows or any(cells and not have.text for have, cells in zip(rows[-1], placed, strict=True)):
            return []
        else:
            rows[-1] = [_joined(line, have, cells) for have, cells in zip(rows[-1], placed, strict=True)]
    return rows


def _placed(line: Block, columns: Sequence[Cell]) -> list[list[Cell]]:
    """The cells of a line by column: by place on the page, else in order, those too many in the first."""
    placed: list[list[Cell]] = [[] for _ in columns]
    surplus = max(len(line.cells) - len(columns), 0)
    for i, cell in enumerate(line.cells):
        at = max(i - surplus, 0)
        if cell.x0 is not None and all(c.x0 is not None for c in columns):
            at = min(range(len(columns)), key=lambda n: abs((columns[n].x0 or 0.0) - (cell.x0 or 0.0)))
            if surplus and i <= surplus:
                at = 0
        if at < len(columns):
            placed[at].append(cell)
    return placed


def _joined(line: Block, have: Block | None, cells: Sequence[Cell]) -> Block:
    """A block of what stands in a column. Joins are blanks, as long as what stands between only in the first line."""
    if not cells:
        return have or replace(line, text="", cells=(), gap=False)
    text = " ".join(c.text for c in cells)
    if have is None or not have.text:
        return replace(line, text=text, start=cells[0].start, end=cells[-1].end, cells=(), bold=False)
    return replace(have, text=f"{have.text} {text}", end=cells[-1].end)
