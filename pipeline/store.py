"""What a run keeps of each document as it goes, so that a run that was stopped goes on where it was.

`<out>/texts/` and `<out>/raw/` hold the texts; `<out>/.paragraf/<doc_id>.<fingerprint>.json` the rows. Files are written
under another name and renamed: what is there is whole.
"""

from __future__ import annotations

import dataclasses
import glob
import json
import os
from pathlib import Path
from typing import Any

from corpus import records
from corpus.records import BY_TABLE
from corpus.schema import Row
from pipeline.extract import Result
from pipeline.sources import KEPT


class Store:
    """The kept results of a run. `fingerprint` names the settings that they were made with."""

    def __init__(self, out: Path, fingerprint: str) -> None:
        self.out = out
        self.fingerprint = fingerprint
        self.folders = {name: out / name for name in (KEPT, "texts", "raw")}

    def prepare(self) -> None:
        """Make the folders. Raises OSError when that cannot be done."""
        for folder in self.folders.values():
            folder.mkdir(parents=True, exist_ok=True)

    def has(self, doc_id: str) -> bool:
        """Whether a document is done, with rows and texts; a failed one is tried again."""
        texts = (self.folders[name] / f"{doc_id}.txt" for name in ("texts", "raw"))
        return self._rows_file(doc_id).exists() and all(path.exists() for path in texts)

    def put(self, result: Result) -> None:
        """Keep a result. Its rows come last, so that a document with rows has its texts."""
        doc_id = result.document.doc_id
        for old in self.folders[KEPT].glob(f"{glob.escape(doc_id)}.????????.json"):
            old.unlink()  # rows that were made with other settings belong to another text
        if result.text:
            write(self.folders["texts"] / f"{doc_id}.txt", result.text.text)
            write(self.folders["raw"] / f"{doc_id}.txt", result.text.raw)
        rows: dict[str, list[dict[str, Any]]] = {}
        for row in result.rows:
            rows.setdefault(row.TABLE, []).append(_told(row))
        kept = {"document": _told(result.document), "rows": rows}
        write(self._rows_file(doc_id), json.dumps(kept, ensure_ascii=False))

    def get(self, doc_id: str) -> tuple[records.Document, list[Row]]:
        """The rows of a document that is done. Raises OSError and ValueError when they cannot be read back."""
        kept = json.loads(self._rows_file(doc_id).read_text("utf-8", errors="surrogatepass"))
        rows: list[Row] = [BY_TABLE[table](**row) for table, told in kept["rows"].items() for row in told]
        return records.Document(**kept["document"]), rows

    def _rows_file(self, doc_id: str) -> Path:
        return self.folders[KEPT] / f"{doc_id}.{self.fingerprint}.json"


def _told(row: Row) -> dict[str, Any]:
    """The cells of a row that say something."""
    return {f.name: v for f in dataclasses.fields(row) if (v := getattr(row, f.name)) not in ("", None)}


def write(path: Path, text: str) -> None:
    """Write a text file whole or not at all, line ends as they are."""
    part = path.with_name(f".{path.name}.{os.getpid()}")
    part.write_text(text, encoding="utf-8", newline="", errors="surrogatepass")
    part.replace(path)
