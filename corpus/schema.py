"""How a table is described: a frozen dataclass per table, a `col` per column.

The dataclasses of `corpus.records` are the only definition of the tables. CSV order, Parquet and SQLite types, the data
package and the documentation are all read from them with the functions of this module.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from dataclasses import dataclass, field
from typing import Any, ClassVar, TypeVar

R = TypeVar("R", bound="type[Row]")

#: The columns of the provenance: in a file they stand after the facts.
PROVENANCE = ("page", "start", "end", "confidence")


def col(en: str, sv: str, *, unit: str = "", codes: tuple[str, ...] = (), ref: str = "", default: Any = "") -> Any:
    """Describe a column: its meaning in English and Swedish, its unit, its codes, the `table.column` it points to."""
    return field(default=default, metadata={"en": en, "sv": sv, "unit": unit, "codes": codes, "ref": ref})


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a table: one fact as a document states it. Unknown is empty ("" or None), never guessed."""

    TABLE: ClassVar[str] = ""
    KEY: ClassVar[str] = ""
    TAIL: ClassVar[tuple[str, ...]] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column as files and documentation need it. `type` is one of str, int, float and bool."""

    name: str
    type: type
    en: str
    sv: str
    unit: str
    codes: tuple[str, ...]
    ref: str


def table(name: str, *, key: str = "") -> typing.Callable[[R], R]:
    """Name the table of a record class, and its primary key where it has one."""

    def mark(cls: R) -> R:
        cls.TABLE = name
        cls.KEY = key
        return cls

    return mark


def columns(cls: type[Row]) -> tuple[Column, ...]:
    """The columns of a record class in file order: doc_id, the facts, the provenance."""
    hints = typing.get_type_hints(cls)
    found = [
        Column(
            f.name,
            _plain(hints[f.name]),
            f.metadata["en"],
            f.metadata["sv"],
            f.metadata["unit"],
            f.metadata["codes"],
            f.metadata["ref"],
        )
        for f in dataclasses.fields(cls)
    ]
    by_name = {c.name: c for c in found}
    tail = [by_name.pop(name) for name in cls.TAIL]
    first = [by_name.pop("doc_id")] if tail else []
    return (*first, *by_name.values(), *tail)


def _plain(hint: Any) -> type:
    """The bare type of `int | None` and the like."""
    if isinstance(hint, types.UnionType):
        hint = next(a for a in typing.get_args(hint) if a is not type(None))
    if hint not in (str, int, float, bool):
        raise TypeError(f"a column holds str, int, float or bool, not {hint}")
    return typing.cast("type", hint)
