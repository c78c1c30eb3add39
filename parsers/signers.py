"""Who signs a memo: names with titles in the line below, side by side in columns, or glued to each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus import records
from parsers import organs
from parsers.blocks import Block, Span, flat
from parsers.dates import find_date
from parsers.extraction import Rows
from parsers.names import NAME, TITLE

#: No title or name is longer, in letters.
LONGEST = 60
#: "StadsdirektörAnna Ek": a title and the next name without a blank.
GLUED = re.compile(r"(?<=[a-zåäö])(?=[A-ZÅÄÖ][a-zåäö]+\s)")
#: Titles without one of the usual endings.
SHORT_TITLE = re.compile(r"(?:vd|tf\.?\s.*|bitr\.?\s.*|biträdande\s.*|utredare|handläggare)", re.IGNORECASE)
#: What a system stamps when someone approves: "Anna Ek, Godkännare tjänsteskrivelse, 2026-05-05".
STAMP = re.compile(
    r"(?P<name>[^,:]{5,60}),\s*(?P<what>[^,]*(?:godkän|signer|underteck|attest)[^,]*),\s*(?P<date>[\d .:-]{8,20})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Signer:
    """A signer. `blocks` are the indexes of the blocks that hold nothing but signatures."""

    name: Span
    title: str
    method: str
    date: str
    blocks: tuple[int, ...]
    confidence: float


def signers_of(blocks: Sequence[Block], first: int = 0) -> list[Signer]:
    """The signers of a memo, from block `first` on. A stamp of approval adds one only where the name is not printed."""
    printed = list(_printed(blocks, first))
    names = {flat(s.name.text).casefold() for s in printed}
    return [*printed, *(s for s in _stamped(blocks, first) if flat(s.name.text).casefold() not in names)]


def signature_blocks(blocks: Sequence[Block], signers: Sequence[Signer]) -> tuple[int, ...]:
    """The indexes of all blocks that are signatures and no running text."""
    stamps = (i for i, b in enumerate(blocks) if STAMP.fullmatch(b.text))
    return tuple(sorted({*(i for s in signers for i in s.blocks), *stamps}))


def add_signatures(rows: Rows, signers: Sequence[Signer]) -> None:
    """Add the rows of the signers."""
    for signer in signers:
        row = records.Signature(
            name=flat(signer.name.text),
            printed_name=flat(signer.name.text),
            title=signer.title,
            date=signer.date,
            method=signer.method,
        )
        rows.add(row, signer.name, signer.confidence)


def _printed(blocks: Sequence[Block], first: int) -> Iterator[Signer]:
    """Walk down the lines: names wait for the titles under them."""
    waiting: list[Span] = []
    at = -1
    for i, block in enumerate(blocks[first:], start=first):
        titles = _titles(block)
        glued = _glued(block)
        if glued and waiting:
            yield Signer(waiting[0], glued[0].text, "printed", "", (at, i), 0.9)
            waiting, at = [glued[1]], i
        elif waiting and titles:
            yield from _paired(waiting, titles, (at, i))
            waiting = []
        else:
            waiting, at = _names(block), i


def _paired(names: list[Span], titles: list[Span], at: tuple[int, int]) -> Iterator[Signer]:
    """Names with the titles below. Two names read as one are parted where the titles say that there are more."""
    if len(titles) == 1 and len(names) == 1:
        words = list(re.finditer(r"\S+", names[0].text))
        parts = _titles_on_one_line(titles[0])
        if len(parts) > 1 and len(words) == 2 * len(parts):
            spans = [names[0].cut(words[n].start(), words[n + 1].end()) for n in range(0, len(words), 2)]
            yield from (Signer(n, t.text, "printed", "", at, 0.8) for n, t in zip(spans, parts, strict=True))
            return
    for i, name in enumerate(names):
        yield Signer(name, flat(titles[i].text) if i < len(titles) else "", "printed", "", at, 0.93)


def _titles_on_one_line(titles: Span) -> list[Span]:
    """Titles that recognition read across: a capital begins each, and each ends like a title."""
    starts = [m.start() for m in re.finditer(r"(?<!\S)[A-ZÅÄÖ]", titles.text)]
    parts = [titles.cut(a, b) for a, b in zip(starts, [*starts[1:], len(titles.text)], strict=False)]
    return parts if parts and all(_is_title(p.text) for p in parts) else [titles]


def _names(block: Block) -> list[Span]:
    cells: Sequence[Span] = block.cells or (block,)
    if not any(_is_name(c.text) for c in cells) or not all(_is_like_name(c.text) for c in cells):
        return []
    return [Span(c.text, c.start, c.end) for c in cells]


def _is_name(text: str) -> bool:
    return len(text) <= LONGEST and bool(NAME.fullmatch(text)) and not _is_title(text) and not organs.kind_of(text)


def _is_like_name(text: str) -> bool:
    """A name in which letters may have been misread: beside a sure one it counts."""
    words = text.split()
    return 2 <= len(words) <= 5 and len(text) <= LONGEST and words[0][0].isupper() and words[-1][0].isupper()


def _titles(block: Block) -> list[Span]:
    cells: Sequence[Span] = block.cells or (block,)
    short = all(len(c.text) <= LONGEST and not c.text.endswith(".") for c in cells)
    is_row = short and any(_is_title(c.text) for c in cells)
    return [Span(c.text, c.start, c.end) for c in cells] if is_row else []


def _is_title(text: str) -> bool:
    if len(text) > LONGEST or not text[:1].isalpha() or text.endswith((".", ":")):
        return False
    return any(TITLE.search(w) for w in text.replace(",", " ").split()) or bool(SHORT_TITLE.fullmatch(text))


def _glued(block: Block) -> tuple[Span, Span] | None:
    for match in GLUED.finditer(block.text if len(block.text) <= 2 * LONGEST else ""):
        title, name = block.cut(0, match.start()), block.cut(match.start())
        if _is_title(title.text) and _is_name(name.text):
            return title, name
    return None


def _stamped(blocks: Sequence[Block], first: int) -> Iterator[Signer]:
    for i, block in enumerate(blocks[first:], start=first):
        match = STAMP.fullmatch(block.text)
        day = find_date(match["date"]) if match else None
        if match and day and _is_name(match["name"].strip()):
            yield Signer(block.cut(match.start("name"), match.end("name")), "", "digital", day[0], (i,), 0.93)
