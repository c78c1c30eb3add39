"""From rows to data frames: one per table of the contract, typed by the records."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from corpus.records import BY_TABLE, RECORDS
from corpus.schema import Column, Row, columns

#: The pandas type of each column type. All of them know an unknown value (`pd.NA`).
DTYPES: dict[type, str] = {str: "string[pyarrow]", int: "Int64", float: "Float64", bool: "boolean"}

#: Decimals of a float: what a reader can use, and the same bytes on every machine.
DECIMALS = 4


def frames(rows: Iterable[Row]) -> dict[str, pd.DataFrame]:
    """Gather rows into a data frame per table, in the order given; a table without rows has its columns all the same.

    Columns stand in file order and are of type string, Int64, Float64 or boolean. Unknown ("" or None) is `pd.NA`.

    Raises:
        TypeError: a cell does not hold what its column says.
    """
    by_table: dict[str, list[Row]] = {table: [] for table in BY_TABLE}
    for row in rows:
        by_table[row.TABLE].append(row)
    # `pop`, so that rows and frames of all tables need not be in memory at once
    return {cls.TABLE: _frame(cls, by_table.pop(cls.TABLE)) for cls in RECORDS}


def violations(tables: dict[str, pd.DataFrame]) -> list[str]:
    """What breaks the contract, a line each: keys given twice or missing, codes not listed, references to nothing."""
    found = []
    for name, frame in tables.items():
        cls = BY_TABLE[name]
        if cls.KEY:
            keys = frame[cls.KEY]
            found += _line(name, cls.KEY, "is the key of an earlier row too", keys, keys.notna() & keys.duplicated())
            found += _line(name, cls.KEY, "is an empty key", keys, keys.isna())
        for column in columns(cls):
            cells = frame[column.name]
            if column.codes:
                found += _line(
                    name, column.name, "is no code of the column", cells, cells.notna() & ~cells.isin(column.codes)
                )
            if column.ref:
                table, key = column.ref.split(".")
                lost = cells.notna() & ~cells.isin(tables[table][key])
                found += _line(name, column.name, f"is not in {column.ref}", cells, lost)
    return found


def _line(table: str, column: str, what: str, cells: pd.Series[Any], bad: pd.Series[bool]) -> list[str]:
    wrong = cells[bad]
    return [f"{table}.{column}: {len(wrong)} × {wrong.iloc[0]!r} {what}"] if len(wrong) else []


def _frame(cls: type[Row], rows: list[Row]) -> pd.DataFrame:
    return pd.DataFrame({c.name: _cells(cls, c, [getattr(row, c.name) for row in rows]) for c in columns(cls)})


def _cells(cls: type[Row], column: Column, values: list[Any]) -> pd.api.extensions.ExtensionArray:
    if column.type is str:
        values = [value or None for value in values]
    elif column.type is float:
        values = [None if value is None else round(value, DECIMALS) for value in values]
    try:
        return pd.array(values, dtype=DTYPES[column.type])  # type: ignore[call-overload, no-any-return]
    except UnicodeEncodeError:
        # Half a letter (a lone surrogate), as Python gives for a file name that is not UTF-8. No file format holds it.
        values = [value and value.encode("utf-8", "backslashreplace").decode() for value in values]
        return pd.array(values, dtype=DTYPES[column.type])  # type: ignore[call-overload, no-any-return]
    except (TypeError, ValueError) as error:
        raise TypeError(f"{cls.TABLE}.{column.name} holds {column.type.__name__}: {error}") from error
