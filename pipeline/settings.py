"""What a run may be told. One place for every default."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path

from ocr.read import ReadSettings

try:
    VERSION = version("paragraf")
except PackageNotFoundError:  # run from a checkout that was not installed
    VERSION = "0+unknown"


@cache
def _code() -> str:
    """A digest of the code and data that rows come from: results that an older version kept are made anew."""
    digest = hashlib.sha256()
    for room in ("corpus", "ocr", "parsers"):
        for file in sorted(
            p for p in Path(str(files(room))).rglob("*") if p.suffix in (".py", ".toml", ".npz", ".tsv")
        ):
            digest.update(file.read_bytes())
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of a run. Times in seconds. `alto` and `searchable_pdf` ask for those files beside the tables."""

    workers: int = 0
    document_seconds: float = 1800.0
    alto: bool = False
    searchable_pdf: bool = False
    read: ReadSettings = dataclasses.field(default_factory=ReadSettings)

    @property
    def processes(self) -> int:
        """Worker processes: what was asked for, or one per core that this process may use."""
        if self.workers:
            return self.workers
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

    def fingerprint(self, engine: str) -> str:
        """Eight hex digits that change with everything that the rows of a document depend on, the engine among it."""
        what = {**dataclasses.asdict(self), "version": VERSION, "code": _code(), "engine": engine}
        del what["workers"], what["document_seconds"]  # how the work is done, not what comes of it
        return hashlib.sha256(json.dumps(what, sort_keys=True).encode()).hexdigest()[:8]
