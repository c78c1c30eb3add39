"""Who signed minutes: under the text, or on a page that a system for digital signatures adds.

Such pages print names in capitals, surname first, with more given names than the list of members. A printed name means a
listed person when all words of the listed name are among its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from corpus import records
from parsers.blocks import Block, Span, flat
from parsers.cues import Cued
from parsers.dates import find_date
from parsers.extraction import Rows
from parsers.fields import Field
from parsers.names import CAPITAL, NAME, TITLE
from parsers.roster import Roster, Seat
from parsers.sidebyside import apart

WORD = re.compile(r"[\w'’]+")
#: Signed by a system, not with a pen.
DIGITAL = Cued(
    re.compile(
        r"\b(?:digital\w*|elektronisk\w*|e-)\s*(?:signatur|signer|underskri|underteckn)|\bbankid\b|\bsignerats?\b",
        re.IGNORECASE,
    ),
    ("sign", "underskri", "underteckn", "bankid"),
)
#: "Vid protokollet ⇥ Anna Ek", "Justeras ⇥ Bo Al": under the text of older minutes, and who signs so.
UNDER = (
    (re.compile(r"vid\s+(?:protokollet|anteckningarna|pennan)|sekreterare", re.IGNORECASE), "Sekreterare"),
    (
        re.compile(
            r"(?:justera[st]|justerande|justerare|justeringsm[aä]n)(?:\s+(?:den\s+)?\d[\w .-]*)?", re.IGNORECASE
        ),
        "Justerare",
    ),
    (re.compile(r"(?:mötes)?ordförande", re.IGNORECASE), "Ordförande"),
)
#: Fields of signatures on the front page → the role.
FIELDS = {"chair": "Ordförande", "secretary": "Sekreterare", "adjuster_signs": "Justerare", "adjusters": "Justerare"}
#: Roles of the list of members, as titles.
ROLES = {"ordforande": "Ordförande", "sekreterare": "Sekreterare", "justerare": "Justerare"}
#: "EK, ANNA MARIA" and "Anna Maria EK": a name as a system prints it.
PRINTED = re.compile(rf"{CAPITAL}[\w'’-]+(?:,?\s+{CAPITAL}[\w'’.-]*){{1,4}}")
#: What tells such a name from other words with capitals: the comma, or a word all in capitals.
AS_SYSTEMS = re.compile(rf",|\b{CAPITAL}{{2,}}\b")
#: What parts a label from a name and a name from its title, and a line to sign on.
BETWEEN = re.compile(r"[\t:]|,\s")
LINE, SIGN_HERE = re.compile(r"[\s_.…–—-]+"), re.compile(r"[_.…]{4,}")
#: A day or the mark of the system stands no more blocks below a name than this.
BELOW = 3


@dataclass(frozen=True, slots=True)
class _Signed:
    printed: Span
    title: str
    day: str
    method: str


def add_signing(
    fields: Sequence[Field], front: Sequence[Block], tail: Sequence[Block], roster: Roster, rows: Rows
) -> None:
    """Add the signatures of minutes: `tail` is what follows the last decision, `front` the page with the fields."""
    listed = {s.name.casefold() for s in roster.seats}
    printed = [*_digital(front), *_digital(tail)] or [*_under(fields), *_below(tail)]
    found = [s for signed in printed for s in _each(signed, listed)]
    seen: set[str] = set()
    for signed in found:
        seat = signer(signed.printed.text, roster)
        if seat is None and signed.method == "digital" and not AS_SYSTEMS.search(signed.printed.text):
            continue
        name = seat.name if seat else _turned(signed.printed.text)
        if name.casefold() in seen:
            continue
        seen.add(name.casefold())
        title = signed.title or next((ROLES[s.role] for s in roster.seats if s.name == name and s.role in ROLES), "")
        row = records.Signature(
            name=name, printed_name=flat(signed.printed.text), title=title, date=signed.day, method=signed.method
        )
        rows.add(row, signed.printed, 0.9 if seat else 0.7)


def _each(signed: _Signed, listed: Set[str]) -> list[_Signed]:
    """A signature, or those that stand side by side where it was read; the label of two says of neither who it is."""
    names = apart(signed.printed, listed) if signed.method == "printed" else [signed.printed]
    return [signed] if len(names) == 1 else [replace(signed, printed=name, title="") for name in names]


def signer(printed: str, roster: Roster) -> Seat | None:
    """The one listed person whose every name is among the printed ones, in whatever order and case."""
    words = set(WORD.findall(printed.casefold()))
    fits = {s.name: s for s in roster.seats if words.issuperset(WORD.findall(s.name.casefold()))}
    return next(iter(fits.values())) if len(fits) == 1 else None


def _turned(printed: str) -> str:
    """A name as it is spoken: "EK, ANNA" → "Anna Ek"."""
    last, comma, first = flat(printed).partition(", ")
    name = f"{first} {last}" if comma else last
    return name.title() if name.isupper() else name


def _digital(blocks: Sequence[Block]) -> Iterator[_Signed]:
    """The names on a page of digital signatures, each with the day that stands beside or below it."""
    start = next((i for i, b in enumerate(blocks) if DIGITAL.search(b.text, b.lowered)), None)
    if start is None:
        return
    for i, block in enumerate(blocks[start:], start=start):
        cells: Sequence[Span] = block.cells or (block,)
        name = next((c for c in cells if PRINTED.fullmatch(c.text) and not TITLE.search(c.text)), None)
        if name is None or DIGITAL.search(block.text):
            continue
        near = [block.text]
        for below in blocks[i + 1 : i + 1 + BELOW]:
            if PRINTED.fullmatch(below.text) and not TITLE.search(below.text):
                break
            near.append(below.text)
        day = find_date(" ".join(near))
        if day or any(DIGITAL.search(text) for text in near):
            title = next((title for c in cells for pattern, title in UNDER if pattern.fullmatch(c.text)), "")
            yield _Signed(Span(name.text, name.start, name.end), title, day[0] if day else "", "digital")


def _under(fields: Sequence[Field]) -> Iterator[_Signed]:
    """Names in the fields for signatures on the front page: under a heading for them, or by a line to sign on."""
    opened = False
    for field in fields:
        opened = opened or field.concept == "signatures"
        on_line = any(SIGN_HERE.search(s.text) for s in (field.label, *field.values[:1]))
        if field.concept not in FIELDS or not (opened or on_line or field.concept == "adjuster_signs"):
            continue
        for value in [v for v in field.values if not LINE.fullmatch(v.text)][:2]:
            name = NAME.match(value.text)
            if name:
                yield _Signed(value.cut(0, name.end()), FIELDS[field.concept], "", "printed")


def _below(tail: Sequence[Block]) -> Iterator[_Signed]:
    """Names under the text: a label and a name on one line, or a name alone right below another signature."""
    title = waits = ""
    for block in tail:
        cells: Sequence[Span] = _pieces(block)
        said = next((t for cell in cells if (t := _title(cell))), "")
        names = [c for c in cells if NAME.fullmatch(c.text) and not TITLE.search(c.text) and not _title(c)]
        title = said or (title if names else "")
        if title:
            yield from (_Signed(c, said or waits, "", "printed") for c in names)
        waits = said if said and not names and len(cells) == 1 else ""  # a label alone is that of the names below


def signed_from(body: Sequence[Block]) -> int:
    """Where the signatures begin that end a text, without a line that says so: names with two roles of those who sign.

    The length of the text when there are none.
    """
    at, roles, names = len(body), set[str](), 0
    while at > 0 and (parts := _signs(body[at - 1])) is not None:
        titles, named = parts
        roles |= titles
        names += named
        at -= 1
    return at if at > 0 and names > 1 and len(roles) > 1 else len(body)


def _signs(block: Block) -> tuple[set[str], int] | None:
    """The roles and the number of names in a line that holds nothing else, or lines to sign on; None for other lines."""
    pieces = _pieces(block)
    titles = {title for piece in pieces if (title := _title(piece))}
    names = [p for p in pieces if not _title(p) and NAME.fullmatch(p.text)]
    others = [p for p in pieces if not _title(p) and not NAME.fullmatch(p.text) and not LINE.fullmatch(p.text)]
    return None if others else (titles, len(names))


def _title(piece: Span) -> str:
    return next((title for pattern, title in UNDER if pattern.fullmatch(piece.text)), "")


def _pieces(block: Block) -> list[Span]:
    """The parts of a line between tabs, colons and commas."""
    ends = [m.span() for m in BETWEEN.finditer(block.text)]
    starts = [0, *(end for _, end in ends)]
    pieces = (block.cut(start, end) for start, end in zip(starts, [*(s for s, _ in ends), None], strict=True))
    return [piece for piece in pieces if piece.text]
