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


#: What holds for all tables; opens the page that is made of the dictionary.
RULES = """# The tables

Made by `make docs` from the records in `corpus/records/`; do not edit. `paragraf tables` prints the same.

- One row, one fact as the document states it. Unknown is empty, never guessed; what could not be understood is in `issues`.
- Codes are lower-case ASCII Swedish. Text keeps the document's own spelling, with å ä ö restored and white space collapsed;
  the bullets that open list items are left out.
- `page` counts from 1 and is empty in text files without pages. `start` and `end` are 0-based code-point offsets, end
  exclusive, into `texts/<doc_id>.txt`: that stretch is the evidence of the row.
- `confidence` (0-1) says how often such rows are right: about nine times in ten at 0.9. Where minutes speak against
  themselves (a warning, no mere note) it is lower: times 0.7 for a vote whose names or members do not add up to its count
  (`vote_sum`, `vote_members`) and for a meeting whose days are not in order (`odd_dates`), times 0.8 for an adjuster
  who is no member (`adjuster_no_member`); the codes are those of `issues`.
- A file may hold several meetings. `meeting_id` joins the rows of each: `<doc_id>` for the first, `<doc_id>.2`, `<doc_id>.3`
  … for those after it; a § number means something within its meeting only. `documents` tells of the first.
  Where it is uncertain whether another meeting begins, nothing is parted and `issues` says so (`uncertain_meeting`).
- Rows are in the order of the files' paths, and the same on every run over the same input.
- CSV files are UTF-8 with commas. A cell that a spreadsheet could run as a formula begins with `'`
  ([why](decisions/0002-formulas-in-csv.md)); Parquet and SQLite hold all cells as they are.
"""


def as_markdown() -> str:
    """The dictionary as a page of Markdown: the rules, then a heading and a table of columns for each table."""
    return "\n".join((RULES, *(_markdown(entry) for entry in dictionary())))


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
