"""Which bodies are asked to comment on which report, from prose and lists of bullets."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

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
#: At the end of what leads to a list of bodies: "remitteras till", "… ska yttra sig över rapporten X:".
LEAD = re.compile(r"(?:\b(?:till|av|från)|:)$", re.IGNORECASE)
#: What joins an item of such a list to the next one.
JOINER = re.compile(r"\s*[,;.]?(?:\s+(?:och|samt))?\s*$")
#: Bodies stand before these: "A och B ska redovisa …", "A ska yttra sig över …".
BEFORE = re.compile(
    r"(?<!\s)\s++yttrar\s++sig\s++över\b|(?<!\s)\s++(?:ska|skall|bör|ombeds|uppmanas|föreslås|får)\s+(?:\w+\s+){0,3}?"
    r"(?:redovisa|yttra|lämna|inkomma|svara|kommentera|beskriva)\b",
    re.IGNORECASE,
)


def add_consultations(rows: Rows, blocks: Sequence[Block], reports: Reports) -> None:
    """Add a row for each body that is asked to comment on a report, where it is first asked."""
    seen: set[tuple[str, str]] = set()

    def add(named: Collection[str], bodies: Iterable[Span], sentence: Span) -> None:
        for organ, title in ((o, t) for o in bodies for t in named):
            if (title, flat(organ.text).casefold()) not in seen:
                seen.add((title, flat(organ.text).casefold()))
                row = records.Consultation(report=title, organ=flat(organ.text), text=flat(sentence.text))
                rows.add(row, organ, 0.88 if len(named) == 1 else 0.75)

    lead: tuple[list[str], Span] | None = None
    for text, is_item in _items(blocks):
        if lead and is_item:
            item = text.cut(0, JOINER.search(text.text).start())  # type: ignore[union-attr]
            if organs.opens_list(item.text):
                add(lead[0], organs.split_list(item), lead[1])
            continue
        lead = None
        for sentence in sentences(text):
            named = list(dict.fromkeys(found.report.title for found in reports.find(sentence)))
            if not named:
                continue
            if sentence.end == text.end and LEAD.search(sentence.text) and _asks(sentence.text):
                lead = (named, sentence)
            else:
                add(named, _asked(sentence), sentence)


def _asks(text: str) -> bool:
    """Whether a lead to a list asks the bodies of the list for their opinion."""
    bare = text.rstrip(" :")
    return any(p.search(f"{bare} ") for p in AFTER) or bool(BEFORE.search(bare))


def _items(blocks: Sequence[Block]) -> Iterator[tuple[Span, bool]]:
    """Blocks, and whether each is an item of a list; one that a page break cut in two is made whole.

    The join is as long as the line break was.
    """
    skip = -1
    for i, block in enumerate(blocks):
        if i == skip:
            continue
        mark = BULLET.match(block.text)
        after = blocks[i + 1] if i + 1 < len(blocks) else None
        if mark and after and _goes_on(block, after):
            gap = " " * (after.start - block.end)
            yield Span(block.text + gap + after.text, block.start, after.end).cut(mark.end()), True
            skip = i + 1
        else:
            yield block.cut(mark.end() if mark else 0), mark is not None


def _goes_on(item: Block, after: Block) -> bool:
    """Whether a block is the rest of an item; what is no more than the name of a body is whole."""
    name = BULLET.sub("", item.text, count=1)
    whole = organs.is_name(name[:1].upper() + name[1:]) and not after.text[:1].islower()
    return not (whole or CLOSED.search(item.text) or BULLET.match(after.text))


def _asked(sentence: Span) -> list[Span]:
    for pattern in AFTER:
        match = pattern.search(sentence.text)
        if match:
            return organs.split_list(sentence.cut(match.end()))
    match = BEFORE.search(sentence.text)
    subject = sentence.cut(0, match.start()) if match else None
    return organs.split_list(subject) if subject and organs.opens_list(subject.text) else []
