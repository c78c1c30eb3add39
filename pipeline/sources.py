"""Finding the files to work on: files, folders and patterns, in an order that is the same on every run."""

from __future__ import annotations

import glob
import hashlib
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from corpus import records
from corpus.slugs import slug
from ocr.read import SUFFIXES

#: Types that may well hold minutes and are not read: each file is named, others are only counted.
DOCUMENTS = (
    ".doc",
    ".docx",
    ".odt",
    ".rtf",
    ".htm",
    ".html",
    ".xps",
    ".ods",
    ".xls",
    ".xlsx",
    ".ppt",
    ".pptx",
    ".eml",
    ".msg",
)
#: The folder in which a run keeps what is done: it marks its output.
KEPT = ".paragraf"
#: The slug of a file's name is cut here, so that ids stay readable and paths short.
LONGEST_SLUG = 80


@dataclass(frozen=True, slots=True)
class Source:
    """A file to work on. `error` tells why it cannot be read at all; `duplicate_of` names the document it is a copy of."""

    path: Path
    doc_id: str
    sha256: str
    size: int
    error: str = ""
    duplicate_of: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, and what was left out or amiss."""

    sources: tuple[Source, ...]
    issues: tuple[records.Issue, ...]


def find(places: Sequence[str], out: Path) -> Found:
    """Find the sources of a run: in reading order of their paths, each file once, nothing of the output folder.

    Files in folders whose type is not read are left out and counted in an issue; files that are named are taken whatever
    they are. Links to elsewhere are not followed: a folder given for work should hold the work.
    """
    search = _Search(out.resolve())
    for place in places:
        search.look(place)
    paths = sorted(search.paths)
    with ThreadPoolExecutor() as pool:
        digests = list(pool.map(digest, paths))
    return Found(tuple(_named(paths, digests)), (*search.issues, *search.summary()))


class _Search:
    def __init__(self, out: Path) -> None:
        self.out = out
        self.paths: set[Path] = set()
        self.resolved: set[Path] = set()
        self.issues: list[records.Issue] = []
        self.left_out: Counter[str] = Counter()
        self.in_output = 0

    def look(self, place: str) -> None:
        if not place:  # Path("") is the folder that one stands in
            self._issue(Path("''"), "error", "not_found", "is no name; is a variable empty that should hold one?")
            return
        path = Path(place)
        if path.is_dir():
            self._folder(path)
        elif path.exists() or path.is_symlink():
            self._take(path)
        elif glob.has_magic(place):
            hits = sorted(glob.glob(place, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute patterns
            if not hits:
                self._issue(path, "error", "no_match", "no file matches this pattern; check it, and quote it")
            for hit in hits:
                self.look(hit)
        else:
            self._issue(path, "error", "not_found", "does not exist; check the name")

    def _folder(self, folder: Path) -> None:
        before = len(self.paths)
        if self._may_enter(folder, named=True):
            for root, folders, names in os.walk(folder, onerror=self._unreadable):
                folders[:] = sorted(f for f in folders if self._may_enter(Path(root, f)))
                for name in sorted(names):
                    self._file(Path(root, name))
        if len(self.paths) == before:
            self._issue(
                folder, "warning", "empty_folder", "holds no PDF, text file or image; check that it is the right one"
            )

    def _file(self, path: Path) -> None:
        """A file that was come upon in a folder."""
        if path.suffix.lower() in SUFFIXES and not path.name.startswith("."):
            self._take(path)
        elif path.suffix.lower() in DOCUMENTS:
            self._issue(path, "warning", "not_read", "is of a type that is not read; save it as PDF to have it read")
        else:
            self.left_out["hidden" if path.name.startswith(".") else path.suffix.lower() or "no ending"] += 1

    def _may_enter(self, folder: Path, *, named: bool = False) -> bool:
        """Whether a folder is to be looked through; says why where it is not. One that the user `named` may be a link."""
        if folder.resolve() == self.out:
            why = ("info", "output_in_source", "is the output folder inside a source folder; its files were left out")
        elif _holds_tables(folder):
            why = (
                "warning",
                "earlier_output",
                "holds the tables of an earlier run, which are no sources; it was left out",
            )
        elif folder.is_symlink() and not named:
            why = ("warning", "link", "is a link and was not followed; name the folder that it points to")
        elif folder.name.startswith(".") and not named:
            why = ("info", "hidden", "is a hidden folder and was left out; name it to have it read")
        else:
            return True
        self._issue(folder, *why)
        return False

    def _take(self, path: Path) -> None:
        resolved = path.resolve()
        if self.out in resolved.parents or any(_holds_tables(folder) for folder in resolved.parents[:2]):
            self.in_output += 1  # a pattern that reaches into the tables of a run
            return
        if path.is_symlink():
            self._issue(path, "warning", "link", "is a link and was not followed; name the file that it points to")
            return
        if not path.is_file():
            self._issue(path, "warning", "not_a_file", "is no regular file and was left out")
            return
        if resolved not in self.resolved:
            self.resolved.add(resolved)
            self.paths.add(path)

    def _unreadable(self, error: OSError) -> None:
        folder = Path(error.filename or ".")
        self._issue(
            folder, "error", "unreadable_folder", f"cannot be opened ({error.strerror}); change its permissions"
        )

    def _issue(self, path: Path, severity: str, code: str, message: str) -> None:
        self.issues.append(records.Issue(path=path.as_posix(), severity=severity, code=code, message=message))

    def summary(self) -> Iterator[records.Issue]:
        """One issue for all files of types that are not read."""
        if self.in_output:
            message = (
                f"{self.in_output} files in the folders of runs were left out: they are tables and texts, no sources"
            )
            yield records.Issue(severity="info", code="output_in_source", message=message)
        if self.left_out:
            kinds = ", ".join(f"{n} {suffix}" for suffix, n in sorted(self.left_out.items()))
            yield records.Issue(
                severity="info",
                code="other_types",
                message=f"{sum(self.left_out.values())} files of types that are not read were left out: {kinds}",
            )


def digest(path: Path) -> tuple[str, int, str]:
    """SHA-256 and size in bytes of a file, and why it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest(), path.stat().st_size, ""
    except OSError as error:
        return "", 0, f"cannot be read ({error.strerror or error}); change its permissions or check the disk"


def _named(paths: Iterable[Path], digests: Iterable[tuple[str, int, str]]) -> Iterator[Source]:
    """Give each file its id. Exact copies point to the first of them; where their ids agree they get a number."""
    first: dict[str, str] = {}
    taken: Counter[str] = Counter()
    for path, (sha256, size, error) in zip(paths, digests, strict=True):
        digest = sha256 or hashlib.sha256(os.fsencode(path)).hexdigest()  # a file that cannot be read: its path
        name = slug(path.stem)[:LONGEST_SLUG].rstrip("-") or "document"
        doc_id = f"{name}-{digest[:8]}"
        taken[doc_id] += 1
        if taken[doc_id] > 1:
            doc_id = f"{doc_id}-{taken[doc_id]}"
        copy_of = first.setdefault(sha256, doc_id) if sha256 and size else doc_id
        yield Source(path, doc_id, sha256, size, error, copy_of if copy_of != doc_id else "")


def _holds_tables(folder: Path) -> bool:
    """Whether a run wrote its tables into a folder; one that may not be looked into is told of where it is entered."""
    try:
        return (folder / KEPT).is_dir()
    except OSError:
        return False
