"""What a run keeps of each document as it goes, so that a run that was stopped goes on where it was.

`<out>/texts/` and `<out>/raw/` hold the texts; `<out>/.paragraf/<doc_id>.<fingerprint>.json` the rows. Files are written
under another name and renamed: what is there is whole.
"""

from __future__ import annotations

import dataclasses
import glob
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from corpus import records
from corpus.records import BY_TABLE
from corpus.schema import Row
from ocr.clean import CleanText
from output.files import remove_parts, write_text
from pipeline.extract import Result
from pipeline.sources import KEPT

#: Where else files of a run are written.
BESIDE = ("alto", "pdf", "parquet")


class TakenError(Exception):
    """Another run works in the same folder."""


class Store:
    """The kept results of a run. `fingerprint` names the settings that they were made with."""

    def __init__(self, out: Path, fingerprint: str) -> None:
        self.out = out
        self.fingerprint = fingerprint
        self.folders = {name: out / name for name in (KEPT, "texts", "raw")}

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Make the folders and hold them alone. The lock goes with the process that holds it, however that ends.

        Raises:
            OSError: that cannot be done.
            TakenError: another run holds them.
        """
        for folder in self.folders.values():
            folder.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(self.folders[KEPT] / "lock", timeout=0):
                for folder in (self.out, *self.folders.values(), *(self.out / name for name in BESIDE)):
                    remove_parts(folder)
                yield
        except Timeout as error:
            raise TakenError(f"another run works in {self.out}; wait for it, or choose another folder") from error

    def has(self, doc_id: str) -> bool:
        """Whether a document is done, with rows and texts; a failed one is tried again."""
        return self._rows_file(doc_id).exists() and self.has_text(doc_id)

    def put_text(self, doc_id: str, text: CleanText) -> None:
        """Keep the text of a document whose rows are not known yet."""
        for old in self.folders[KEPT].glob(f"{glob.escape(doc_id)}.????????.json"):
            old.unlink()  # rows that were made with other settings belong to another text
        write_text(self.folders["texts"] / f"{doc_id}.txt", text.text, "surrogatepass")
        write_text(self.folders["raw"] / f"{doc_id}.txt", text.raw, "surrogatepass")

    def has_text(self, doc_id: str) -> bool:
        """Whether the texts of a document are kept, with rows or without."""
        return all((self.folders[name] / f"{doc_id}.txt").exists() for name in ("texts", "raw"))

    def put(self, result: Result) -> None:
        """Keep a result. Its rows come last, so that a document with rows has its texts."""
        doc_id = result.document.doc_id
        if result.text:
            self.put_text(doc_id, result.text)
        rows: dict[str, list[dict[str, Any]]] = {}
        for row in result.rows:
            rows.setdefault(row.TABLE, []).append(_told(row))
        kept = {"document": _told(result.document), "rows": rows}
        write_text(self._rows_file(doc_id), json.dumps(kept, ensure_ascii=False), "surrogatepass")

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
