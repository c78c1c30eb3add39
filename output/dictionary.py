"""The data dictionary: every table and column, read from the records."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from rapidfuzz import process

from corpus.records import BY_TABLE, RECORDS
from corpus.schema import Column, columns

#: What people call the types of columns.
TYPES: dict[type, str] = {str: "text", int: "integer", float: "number", bool: "true/false"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A table: its name, what a row of it is, its primary key ("" without one) and its columns in file order."""

    name: str
    text: str
    key: str
    columns: tuple[Column, ...]


class UnknownTableError(KeyError):
    """There is no table of that name. The message names the nearest one and all that exist."""

    def __init__(self, name: str) -> None:
        guess, _, _ = process.extract(name.lower(), BY_TABLE.keys(), limit=1)[0]
        super().__init__(f"There is no table {name!r}. Did you mean {guess!r}? The tables are: {', '.join(BY_TABLE)}.")

    def __str__(self) -> str:  # KeyError would show the message in quotes
        return str(self.args[0])


def dictionary(table: str | None = None) -> list[Entry]:
    """All tables in the order of the records, or the one that is named.

    Raises:
        UnknownTableError: there is no table of that name.
    """
    if table is not None and table not in BY_TABLE:
        raise UnknownTableError(table)
    chosen = RECORDS if table is None else (BY_TABLE[table],)
    return [Entry(cls.TABLE, (cls.__doc__ or "").strip(), cls.KEY, columns(cls)) for cls in chosen]


def as_markdown() -> str:
    """The dictionary as Markdown, a heading and a table of columns for each table."""
    return "\n".join(_markdown(entry) for entry in dictionary())


def as_text(table: str | None = None) -> str:
    """The dictionary for a terminal: all tables with a line each, or the columns of one.

    Raises:
        UnknownTableError: there is no table of that name.
    """
    entries = dictionary(table)
    if table is None:
        width = max(len(entry.name) for entry in entries)
        return "".join(f"{entry.name:{width}}  {entry.text}\n" for entry in entries)
    return _text(entries[0])


def _text(entry: Entry) -> str:
    width = max(len(column.name) for column in entry.columns)
    lines = [f"{entry.name}: {entry.text}", ""]
    for column in entry.columns:
        lines.append(
            f"  {column.name:{width}}  {TYPES[column.type]}{_unit(column)}. {column.en}. {_more(entry, column)}"
        )
        if column.codes:
            indent = " " * (width + 4)
            lines += textwrap.wrap(" | ".join(column.codes), 100, initial_indent=indent, subsequent_indent=indent)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _unit(column: Column) -> str:
    return f" ({column.unit})" if column.unit else ""


def _more(entry: Entry, column: Column) -> str:
    if column.name == entry.key:
        return "Primary key."
    return f"Points to {column.ref}." if column.ref else ""


def _markdown(entry: Entry) -> str:
    lines = [
        f"## {entry.name}",
        "",
        entry.text,
        "",
        "| column | type | meaning | betydelse | codes |",
        "|---|---|---|---|---|",
    ]
    for column in entry.columns:
        codes = ", ".join(f"`{code}`" for code in column.codes)
        english = f"{column.en}. {_more(entry, column)}".rstrip(" ")
        cells = (f"`{column.name}`", TYPES[column.type] + _unit(column), english, f"{column.sv}.", codes)
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(lines) + "\n"
