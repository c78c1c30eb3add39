"""What a run may be told. One place for every default."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from ocr.read import ReadSettings

try:
    VERSION = version("paragraf")
except PackageNotFoundError:  # run from a checkout that was not installed
    VERSION = "0+unknown"

#: Change it when the same file and settings give other rows: results that were kept from earlier runs are then made anew.
RESULT_VERSION = 1


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
        what = {**dataclasses.asdict(self), "version": VERSION, "result": RESULT_VERSION, "engine": engine}
        del what["workers"], what["document_seconds"]  # how the work is done, not what comes of it
        return hashlib.sha256(json.dumps(what, sort_keys=True).encode()).hexdigest()[:8]
