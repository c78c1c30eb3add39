"""What a run was: its version, settings, sources, counts and time, kept beside the tables as `run.json`."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from output.files import write_text


class Source(NamedTuple):
    """A file that came in. `status` is ok, partial, failed or duplicate; `doc_id` is its row in documents.

    `coverage` is the share (0-1) of its letters that some row holds, None when it has no text.
    """

    path: str
    sha256: str
    bytes: int
    status: str
    doc_id: str
    coverage: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSummary:
    """What a run was. Times are ISO 8601 strings; `counts` are sources by status, `rows` are rows by table."""

    version: str
    started: str
    finished: str
    seconds: float
    settings: Mapping[str, Any] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    rows: Mapping[str, int] = field(default_factory=dict)
    tools: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def as_json(self) -> str:
        """The run as JSON: keys in the order of the fields, those of mappings sorted, so that two runs compare."""
        run = {f.name: _plain(getattr(self, f.name)) for f in dataclasses.fields(self)}
        run["sources"] = [Source(*source)._asdict() for source in self.sources]
        return json.dumps(run, ensure_ascii=False, indent=2, default=str) + "\n"


def write_run(run: RunSummary, out: Path) -> None:
    """Write `<out>/run.json`."""
    write_text(out / "run.json", run.as_json())


def _plain(value: Any) -> Any:
    return dict(sorted(value.items())) if isinstance(value, Mapping) else value
