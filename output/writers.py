"""From data frames to files: CSV, Parquet, SQLite and the data package. All of them hold the same tables."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import sqlite_utils

from corpus.records import BY_TABLE
from corpus.schema import columns
from output.datapackage import descriptor
from output.files import replacing, write_text
from output.frames import violations

Frames = Mapping[str, pd.DataFrame]

#: A cell that a spreadsheet could run: see docs/decisions/0002-formulas-in-csv.md. A cell that already begins with '
#: and then such a thing counts too, so that taking one ' away always gives the cell back.
FORMULA = re.compile(
    r"""'*(?: [=@\t\r]
          | [+-] (?: (?=\S) [^(|!]* [(|!]   # -SUM(A1), +cmd|'/C calc'!A0; but "-" and "+46 8 123" are not
                 | .* \w\(                 # - SUM(A1); but "- att bifalla (bilaga 1)" is not
                 | [^|]* \| [^!]* ! ) )    # - cmd|'/C calc'!A0
    """,
    re.VERBOSE | re.DOTALL,
)

#: The columns of the full-text index in SQLite.
FULL_TEXT: Mapping[str, Sequence[str]] = {
    "paragraphs": ("heading", "text"),
    "decisions": ("text",),
    "statements": ("text",),
    "sections": ("text",),
    "measure_responses": ("text",),
}

ARROW: dict[type, pa.DataType] = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}


def write_all(frames: Frames, out: Path) -> list[str]:
    """Write the tables in every form into `out`.

    Returns what breaks the contract (`frames.violations`), a line each: nothing, unless a parser has a fault. The files
    are written all the same, because a night's work with one odd code in it is worth more than none.
    """
    write_csv(frames, out)
    write_parquet(frames, out)
    write_sqlite(frames, out)
    write_datapackage(frames, out)
    return violations(dict(frames))


def write_csv(frames: Frames, out: Path) -> None:
    """Write `<out>/<table>.csv`: UTF-8, comma, header, empty for unknown, true and false, formulas made harmless."""
    for name, frame in frames.items():
        with replacing(out / f"{name}.csv") as part:
            # "\r\n" is what RFC 4180 says; also, Python's csv quotes a cell for a "\r" in it only then
            _for_csv(frame).to_csv(part, index=False, lineterminator="\r\n", encoding="utf-8")


def write_parquet(frames: Frames, out: Path) -> None:
    """Write `<out>/parquet/<table>.parquet`, every column with its description."""
    for name, frame in frames.items():
        fields = [
            pa.field(
                c.name, ARROW[c.type], metadata={"description": c.en, "description_sv": c.sv, "unit": c.unit or "none"}
            )
            for c in columns(BY_TABLE[name])
        ]
        table = pa.Table.from_pandas(frame, schema=pa.schema(fields), preserve_index=False)
        with replacing(out / "parquet" / f"{name}.parquet") as part:
            pq.write_table(table, part, compression="zstd")


def write_sqlite(frames: Frames, out: Path, texts: Mapping[str, Sequence[str]] = FULL_TEXT) -> None:
    """Write `<out>/paragraf.sqlite`: keys, an index on every foreign key, and a full-text index on the columns `texts`.

    A row whose primary key was taken by an earlier row is left out here (it is in the other files, and `violations`
    tells of it). Unknown is NULL. The full-text tables are called `<table>_fts`; in them å is not a, as in Swedish.
    """
    with replacing(out / "paragraf.sqlite") as part, closing(sqlite_utils.Database(part)) as db:
        db.execute("pragma journal_mode = memory")  # no second file that a killed run could leave
        for name in frames:
            cls = BY_TABLE[name]
            db.table(name).create({c.name: c.type for c in columns(cls)}, pk=cls.KEY or None, strict=True)
        foreign = _foreign_keys(frames)
        db.add_foreign_keys(foreign)
        for name, frame in frames.items():
            db.table(name).insert_all(_records(frame), ignore=True)
        for name, column, _, _ in foreign:
            db.table(name).create_index([column])
        for name, text_columns in texts.items():
            db.table(name).enable_fts(text_columns, tokenize="unicode61 remove_diacritics 0")


def write_datapackage(frames: Frames, out: Path) -> None:
    """Write `<out>/datapackage.json`, which describes the CSV files."""
    write_text(out / "datapackage.json", json.dumps(descriptor(frames), ensure_ascii=False, indent=2) + "\n")


def _for_csv(frame: pd.DataFrame) -> pd.DataFrame:
    cells: dict[str, pd.Series[Any]] = {}
    for name in frame.columns:
        column = frame[name]
        if column.dtype == "boolean":
            column = column.astype("string").str.lower()
        elif column.dtype == "string":
            column = _harmless(column)
        cells[name] = column
    return pd.DataFrame(cells)


def _harmless(cells: pd.Series[Any]) -> pd.Series[Any]:
    """Put a ' before the cells that are formulas."""
    suspects = cells[cells.str.startswith(("=", "@", "\t", "\r", "+", "-", "'")).fillna(False)]
    formulas = suspects[[FORMULA.match(cell) is not None for cell in suspects]]
    if formulas.empty:
        return cells
    return cells.where(~cells.index.isin(formulas.index), "'" + cells)


def _foreign_keys(frames: Frames) -> list[tuple[str, str, str, str]]:
    """The references whose other end is a primary key among these tables: (table, column, other table, its key)."""
    found = []
    for name in frames:
        for column in columns(BY_TABLE[name]):
            table, _, key = column.ref.partition(".")
            if table in frames and key == BY_TABLE[table].KEY:
                found.append((name, column.name, table, key))
    return found


def _records(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Rows as Python values with None for unknown, a batch at a time."""
    for batch in pa.Table.from_pandas(frame, preserve_index=False).to_batches(max_chunksize=10_000):
        yield from batch.to_pylist()
