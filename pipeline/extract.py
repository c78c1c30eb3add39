"""The unit of work: everything for one document, alone in a worker, safe to kill and to run again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from corpus import records
from corpus.schema import Row
from ocr.clean import CleanText, clean
from ocr.engine import Engine
from ocr.errors import UnreadableError
from ocr.model import Document, Problem
from ocr.read import ReadSettings, read
from parsers import Extraction, parse


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a document: its row, the rows of its tables, and its text. A failed document has no text."""

    document: records.Document
    rows: tuple[Row, ...]
    text: CleanText | None = None


#: What makes a document partial, whatever else was read of it.
NOT_WHOLE = ("no_text", "not_parsed")
#: What is done with a text as soon as it is known.
Keep = Callable[[CleanText], None]


def extract(
    path: Path,
    doc_id: str,
    settings: ReadSettings | None = None,
    make_engine: Callable[[], Engine] | None = None,
    keep: Keep = lambda text: None,
) -> Result:
    """Read, clean and parse one document. Never raises for what a file holds: a bad file gives a failed document.

    `keep` is given the text before it is parsed, so that it is not lost with a worker that dies or whose time is up.
    """
    try:
        document = read(path, settings, make_engine)
    except UnreadableError as error:
        return failed(doc_id, error.code, error.message)
    if not document.raw.strip() and any(p.severity == "error" for p in document.problems):
        problem = next(p for p in document.problems if p.severity == "error")
        return failed(doc_id, problem.code, problem.message)
    text = clean(document)
    keep(text)
    doubts = _doubts(text)
    try:
        found = parse(text, doc_id)
    except MemoryError:
        raise
    except Exception as error:  # a fault of ours: the text is good all the same
        message = f"its text was read, but no rows could be made of it: {type(error).__name__}: {error}"
        doubts = (*doubts, Problem("error", "not_parsed", message))
        found = Extraction(records.Document(doc_id=doc_id), ())
    row = _measured(replace(found.document, doc_id=doc_id), document, text)
    row = replace(row, status="partial") if any(p.code in NOT_WHOLE for p in doubts) else row
    rows = (
        *_issues(doc_id, (*document.problems, *doubts)),
        *_doubtful_words(doc_id, text),
        *_pages(doc_id, text),
        *_repairs(doc_id, text),
        *found.rows,
    )
    return Result(row, rows, text)


def failed(doc_id: str, code: str, message: str) -> Result:
    """The result of a document that gave nothing, with the reason for people."""
    issue = records.Issue(doc_id=doc_id, severity="error", code=code, message=message)
    return Result(records.Document(doc_id=doc_id, status="failed"), (issue,))


def _measured(row: records.Document, document: Document, text: CleanText) -> records.Document:
    """The row of a document with what the run knows of it, beside what the text says of itself."""
    confident = [(p.ocr_confidence, len(p.raw)) for p in document.pages if p.ocr_confidence is not None]
    letters = sum(n for _, n in confident)
    return replace(
        row,
        page_count=len(document.pages) if document.pages[0].number else None,
        text_source=document.text_source,
        ocr_confidence=sum(c * n for c, n in confident) / letters if letters else None,
        quality=text.quality if text.text.split() else None,
        words=len(text.text.split()),
        repairs=len(text.ledger.edits),
        status="partial" if any(p.severity == "error" for p in document.problems) else "ok",
    )


def _doubts(text: CleanText) -> tuple[Problem, ...]:
    """What a person should know of the text as a whole: that there is none, or that pages of it cannot be trusted."""
    if not any(c.isalnum() for c in text.text):
        return (Problem("warning", "no_text", "holds no text that can be read: blank, or too faint"),)
    doubtful = [part for part in text.pages if not part.after.trusted]
    found = []
    for part in doubtful:
        why = ", ".join(part.after.reasons).replace("_", " ")
        found.append(Problem("warning", "doubtful_text", f"text cannot be trusted: {why}", part.page.number))
    return tuple(found)


def _issues(doc_id: str, problems: tuple[Problem, ...]) -> Iterator[records.Issue]:
    for p in problems:
        yield records.Issue(doc_id=doc_id, page=p.page, severity=p.severity, code=p.code, message=p.message)


def _doubtful_words(doc_id: str, text: CleanText) -> Iterator[records.Issue]:
    """A row for each word form that letter repair left, because it may be read otherwise; the first one's place."""
    times = Counter(text.text[d.start : d.end] for d in text.doubts)
    for doubt in text.doubts:
        word = text.text[doubt.start : doubt.end]
        if count := times.pop(word, 0):
            ways = " or ".join(f"'{reading}'" for reading in doubt.readings)
            yield records.Issue(
                doc_id=doc_id,
                page=text.page_at(doubt.start),
                start=doubt.start,
                end=doubt.end,
                severity="info",
                code=doubt.code,
                message=f"'{word}' ({count} times) may be {ways}, and was left as it is: compare with the original",
            )


def _pages(doc_id: str, text: CleanText) -> Iterator[records.Page]:
    for part in text.pages:
        page = part.page
        if page.number is None:
            continue
        yield records.Page(
            doc_id=doc_id,
            page=page.number,
            start=part.start,
            end=part.end,
            text_source=page.text_source,
            width=page.width,
            height=page.height,
            rotation=page.rotation,
            skew=page.skew,
            words=len(text.text[part.start : part.end].split()),
            ocr_confidence=page.ocr_confidence,
            quality_before=part.before.score,
            quality_after=part.after.score,
            reasons="|".join(part.after.reasons),
        )


def _repairs(doc_id: str, text: CleanText) -> Iterator[records.Repair]:
    for edit, start, end in text.ledger.spans():
        yield records.Repair(
            doc_id=doc_id,
            page=text.page_at(start),
            raw_start=edit.start,
            raw_end=edit.end,
            start=start,
            end=end,
            kind=edit.kind,
            original=text.raw[edit.start : edit.end],
            replacement=edit.replacement,
            confidence=edit.confidence,
        )
