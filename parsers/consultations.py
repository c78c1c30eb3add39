"""Which bodies are asked to comment on which report, from prose and lists of bullets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus import records
from parsers import organs
from parsers.blocks import Block, Span, flat
from parsers.extraction import Rows
from parsers.language import sentences
from parsers.reports import Reports
from parsers.sections import BULLET, CLOSED

#: Bodies stand after these: "synpunkter ges i första hand av A, B", "remitteras till A och B".
AFTER = (
    re.compile(
        r"\b(?:synpunkter|yttranden?|svar|remissvar)\b.{0,300}?"
        r"\b(?:ges|lämnas|inhämtas|begärs|avges|önskas|inkomma?)\b.{0,100}?\b(?:av|från)\s+",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:remitteras|skickas på remiss|sänds på remiss|översänds)\b.{0,200}?\btill\s+", re.IGNORECASE),
)
#: Bodies stand before these: "A och B ska redovisa …", "A ska yttra sig över …".
BEFORE = re.compile(
    r"(?<!\s)\s++yttrar\s++sig\s++över\b|(?<!\s)\s++(?:ska|skall|bör|ombeds|uppmanas|föreslås|får)\s+(?:\w+\s+){0,3}?"
    r"(?:redovisa|yttra|lämna|inkomma|svara|kommentera|beskriva)\b",
    re.IGNORECASE,
)


def add_consultations(rows: Rows, blocks: Sequence[Block], reports: Reports) -> None:
    """Add a row for each body that is asked to comment on a report, where it is first asked."""
    seen: set[tuple[str, str]] = set()
    for text in _items(blocks):
        for sentence in sentences(text):
            named = dict.fromkeys(found.report.title for found in reports.find(sentence))
            for organ in _asked(sentence) if named else ():
                for title in named:
                    if (title, flat(organ.text).casefold()) in seen:
                        continue
                    seen.add((title, flat(organ.text).casefold()))
                    row = records.Consultation(report=title, organ=flat(organ.text), text=flat(sentence.text))
                    rows.add(row, organ, 0.88 if len(named) == 1 else 0.75)


def _items(blocks: Sequence[Block]) -> Iterator[Span]:
    """Blocks, a bullet item that a page break cut in two made whole. The join is as long as the line break was."""
    skip = -1
    for i, block in enumerate(blocks):
        if i == skip:
            continue
        mark = BULLET.match(block.text)
        after = blocks[i + 1] if i + 1 < len(blocks) else None
        if mark and after and not CLOSED.search(block.text) and not BULLET.match(after.text):
            gap = " " * (after.start - block.end)
            yield Span(block.text + gap + after.text, block.start, after.end).cut(mark.end())
            skip = i + 1
        else:
            yield block.cut(mark.end() if mark else 0)


def _asked(sentence: Span) -> list[Span]:
    for pattern in AFTER:
        match = pattern.search(sentence.text)
        if match:
            return organs.split_list(sentence.cut(match.end()))
    match = BEFORE.search(sentence.text)
    subject = sentence.cut(0, match.start()) if match else None
    return organs.split_list(subject) if subject and organs.opens_list(subject.text) else []
