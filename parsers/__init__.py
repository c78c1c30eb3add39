"""From clean text to the records of one document."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from corpus.registers import find_municipality, municipalities
from ocr.clean import CleanText
from parsers import answers, memo, other, protokoll, rapport
from parsers.blocks import Span, blocks_of, flat
from parsers.coverage import LEAST_GAP, coverage
from parsers.extraction import Extraction, Rows
from parsers.heads import candidates
from parsers.kinds import kind_of

#: The parser of each kind but minutes. What has none of its own still gets its sections and the measures that it mentions.
PARSERS = {
    "tjansteutlatande": memo.extract,
    "namndsvar": answers.extract,
    "rapport": rapport.extract,
}

#: Letters of the head of a document.
HEAD = 3000

__all__ = ["Extraction", "parse"]


def parse(clean: CleanText, doc_id: str = "") -> Extraction:
    """The records of a document. Pure: the same text gives the same records; no file, clock or network is asked.

    >>> from ocr.clean import clean
    >>> from ocr.model import Document
    >>> from ocr.textfile import pages_of
    >>> minutes = "Kommunstyrelsen\\n\\nProtokoll 2024-02-01\\n\\n§ 1 Val av justerare\\n\\nAnna Ek (S) utses."
    >>> found = parse(clean(Document(pages_of(minutes))))
    >>> found.document.kind, found.document.organ, found.document.date
    ('protokoll', 'Kommunstyrelsen', '2024-02-01')
    """
    blocks = blocks_of(clean)
    rows = Rows(clean, doc_id)
    among = candidates(blocks)
    kind = kind_of(blocks, among).kind
    extract = PARSERS.get(kind, other.extract) if kind != "protokoll" else partial(protokoll.extract, among=among)
    document = extract(blocks, rows)
    municipality = document.municipality or find_municipality(clean.text, "\n".join((*clean.headers, *clean.footers)))
    document = replace(
        document,
        kind=kind,
        municipality=municipality,
        municipality_code=municipalities().get(municipality, ""),
    )
    if not municipality:
        rows.issue(
            "no_municipality",
            "it does not say which municipality it is from: the column is empty, as for a region or a kommunalförbund",
            severity="info",
        )
    if document.date and re.search(rf"{document.date}\d", clean.text[:HEAD]):
        rows.issue(
            "odd_date", f"its date is printed with a digit too many and was read as {document.date}", severity="info"
        )
    if kind == "ovrigt":
        rows.issue("unknown_kind", "nothing tells what kind of document this is", severity="info")
    share, gaps = coverage(rows.rows, clean.text)
    document = replace(document, coverage=share)
    if kind == "protokoll":
        for start, end in gaps:
            if end - start >= LEAST_GAP:
                lost = Span(clean.text[start:end], start, end).cut(0)
                rows.issue("unread_text", f"no row holds this text: {flat(lost.text)[:80]!r} …", lost)
    in_order = sorted(rows.rows, key=lambda row: getattr(row, "start", None) or 0)  # of the text; stable
    return Extraction(document, tuple(in_order))
