"""Reading the tables of a finished run back as records."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pyarrow.parquet as pq

from corpus.schema import Row, columns

R = TypeVar("R", bound=Row)


class NotARunError(Exception):
    """A folder does not hold the tables of a run. The message says which file is missing or unreadable."""


def load(folder: Path, kind: type[R]) -> list[R]:
    """The rows of a table in their order. Columns that an older run did not have are empty.

    Raises:
        NotARunError: the folder does not hold the table, or it cannot be read.
    """
    path = folder / "parquet" / f"{kind.TABLE}.parquet"
    try:
        table = pq.read_table(path)
    except (OSError, ValueError) as error:
        why = "is missing" if not path.exists() else f"cannot be read ({error})"
        raise NotARunError(f"{path} {why}; name the folder that `paragraf run` wrote its tables to") from error
    known = {c.name: "" if c.type is str else None for c in columns(kind)}
    return [
        kind(**{name: empty if row.get(name) is None else row[name] for name, empty in known.items()})
        for row in table.to_pylist()
    ]
