"""Statements that stand as annexes behind the last paragraph: "Bilaga 1, reservation § 45", with the text far from the §.

An annex belongs to the § that its first line names. Its text takes the place of the short notice in the § ("Anna Ek (S)
reserverar sig, se bilaga"); where the § has none, it is a statement of its own.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus import records
from parsers.blocks import Block, Span
from parsers.closings import closing
from parsers.extraction import Rows
from parsers.names import NAME
from parsers.roster import Roster
from parsers.sections import LABEL, Section, role_of
from parsers.statements import NAMES_ONLY, Statement, kind_of_statement, statements_under

_STATEMENT = (
    r"(?:skriftlig\w*\s+)?(?:reservation|särskil(?:t|da)\s+(?:yttrande|uttalande)|ersättaryttrande|röstförklaring"
    r"|protokollsanteckning)"
)
#: The first line of an annex, with its §: "Bilaga 2 till § 45", "Reservation § 45 Taxa", "KS § 45, särskilt yttrande".
OPENS = re.compile(
    rf"(?:bilaga\b[^§]{{0,80}}|{_STATEMENT}\w*\b[^§]{{0,100}})§\s*(?P<number>\d{{1,4}})\b"
    rf"|(?:[A-ZÅÄÖ]{{2,5}}\s)?§\s*(?P<first>\d{{1,4}})\b.{{0,100}}?\b{_STATEMENT}",
    re.IGNORECASE,
)
#: No first line is longer, in letters; what it is for stands no more blocks below it; and no more names sign an annex.
LONGEST, LONGEST_END, BELOW, SIGNERS = 160, 60, 3, 12


@dataclass(frozen=True, slots=True)
class Annex:
    """A statement behind the paragraphs: the § that it is for, its first line and its text."""

    paragraph: int
    opening: Block
    body: tuple[Block, ...]


def opens_annex(blocks: Sequence[Block], i: int, numbers: Collection[int]) -> int | None:
    """The § of the statement that begins as an annex at a block, None when none does."""
    block = blocks[i]
    found = OPENS.match(block.text) if len(block.text) <= LONGEST and not block.text.endswith(".") else None
    if found is None:
        return None
    number = int(found["number"] or found["first"])
    said = any(kind_of_statement(b.text[:LONGEST]) for b in blocks[i : i + 1 + BELOW])
    return number if number in numbers and said else None


def annexes_of(blocks: Sequence[Block], numbers: Collection[int]) -> Iterator[Annex]:
    """The statements among the blocks behind the last paragraph."""
    opened = [(i, n) for i in range(len(blocks)) if (n := opens_annex(blocks, i, numbers)) is not None]
    stops = {i for i, _ in opened} | {
        i for i, b in enumerate(blocks) if closing("annex").match(b.text) and len(b.text) <= LONGEST_END
    }
    for i, number in opened:
        end = next((j for j in range(i + 1, len(blocks)) if j in stops), len(blocks))
        yield Annex(number, blocks[i], tuple(blocks[i + 1 : end]))


def add_annexed(blocks: Sequence[Block], numbers: Collection[int], roster: Roster, rows: Rows) -> None:
    """Add the statements that stand as annexes, or give their text to those that the § only mentions."""
    for annex in annexes_of(blocks, numbers):
        for statement in _statements(annex, roster):
            _add(annex.paragraph, statement, rows)


def _statements(annex: Annex, roster: Roster) -> Iterator[Statement]:
    body = annex.body
    heading = annex.opening
    while body and role_of(body[0].text) in ("reservation", "sarskilt_yttrande"):
        heading, body = body[0], body[1:]
    signed = next((n for n in range(len(body), 0, -1) if not _signs(body[n - 1], roster)), 0)
    if signed and len(body) - signed <= SIGNERS:
        authors = tuple(dict.fromkeys(a for b in body[signed:] for a in _who(b, roster)))
        if authors:
            kind = kind_of_statement(annex.opening.text) or kind_of_statement(heading.text) or "reservation"
            text = body[:signed]
            yield Statement(kind, authors, text, Span("", text[0].start, text[-1].end), 0.85)
            return
    role = "reservation" if kind_of_statement(heading.text) in ("reservation", "") else "sarskilt_yttrande"
    section = Section(0, Span(heading.text, heading.start, heading.end), 1, role, body, LABEL)
    yield from statements_under(section, body, roster)


def _signs(block: Block, roster: Roster) -> bool:
    return bool(NAMES_ONLY.fullmatch(block.text)) or all(
        NAME.fullmatch(c.text) and roster.find(c.text) for c in block.cells or (block,)
    )


def _who(block: Block, roster: Roster) -> list[tuple[str, str]]:
    members = roster.members(block)
    if members:
        return [(m.name, m.party) for m in members]
    seats = [roster.find(c.text) for c in block.cells or (block,)]
    return [(s.name, s.party) for s in seats if s]


def _add(paragraph: int, statement: Statement, rows: Rows) -> None:
    """Give an annex's text to the rows of its authors in the §, and add a row for each author who has none there."""
    here = [r for r in rows.of(records.Statement) if r.paragraph == paragraph and r.kind == statement.kind]
    text, span = statement.text, statement.span
    for name, party in statement.authors or (("", ""),):
        mine = [r for r in here if (r.author == name if name else r.party == party)]
        if not mine:  # the § names only the party that reserves
            mine = [r for r in here if not r.author and r.party == party][:1]
            here = [r for r in here if r not in mine]
        for row in mine:
            placed = replace(
                row,
                author=row.author or name,
                text=text,
                start=span.start,
                end=span.end,
                page=rows.clean.page_at(span.start),
            )
            rows.exchange({id(row): placed})
        if not mine:
            row = records.Statement(paragraph=paragraph, kind=statement.kind, author=name, party=party, text=text)
            rows.add(row, span, statement.confidence)
