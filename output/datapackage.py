"""The tables as a Frictionless Data Package: what every column is, in words that programs read too."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from corpus.records import BY_TABLE
from corpus.schema import Column, Row, columns

#: The Table Schema type of each column type. Dates stay strings: a document may state a month only.
TYPES: dict[type, str] = {str: "string", int: "integer", float: "number", bool: "boolean"}


def descriptor(tables: Iterable[str]) -> dict[str, Any]:
    """Describe the CSV files of these tables: types, units, meanings in English and Swedish, codes, keys."""
    return {
        "profile": "tabular-data-package",
        "name": "paragraf",
        "title": "Tables from Swedish council minutes, memos and annexes",
        "description": "One row, one fact as a document states it; unknown is empty. A cell that a spreadsheet could "
        "run as a formula begins with an extra ' (only in CSV; Parquet and SQLite hold it as it is).",
        "languages": ["en", "sv"],
        "resources": [_resource(BY_TABLE[table]) for table in tables],
    }


def _resource(cls: type[Row]) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(cls, column) for column in columns(cls)], "missingValues": [""]}
    if cls.KEY:
        schema["primaryKey"] = [cls.KEY]
    foreign = [_foreign_key(cls, column) for column in columns(cls) if column.ref]
    if foreign:
        schema["foreignKeys"] = foreign
    return {
        "profile": "tabular-data-resource",
        "name": cls.TABLE,
        "path": f"{cls.TABLE}.csv",
        "description": (cls.__doc__ or "").strip(),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": schema,
    }


def _field(cls: type[Row], column: Column) -> dict[str, Any]:
    found: dict[str, Any] = {
        "name": column.name,
        "type": TYPES[column.type],
        "description": column.en,
        "description_sv": column.sv,
    }
    if column.unit:
        found["unit"] = column.unit
    constraints: dict[str, Any] = {}
    if column.name == cls.KEY:
        constraints |= {"required": True, "unique": True}
    if column.codes:
        constraints["enum"] = list(column.codes)
    if column.unit == "0-1":
        constraints |= {"minimum": 0, "maximum": 1}
    if constraints:
        found["constraints"] = constraints
    return found


def _foreign_key(cls: type[Row], column: Column) -> dict[str, Any]:
    table, key = column.ref.split(".")
    resource = "" if table == cls.TABLE else table  # how the standard names the table itself
    return {"fields": [column.name], "reference": {"resource": resource, "fields": [key]}}
