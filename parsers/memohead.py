"""The head of a memo: who wrote it, when, to whom, under which number and title.

Heads are printed as "Label: value", as a label with its value in the next cell or line, or as lines without any label,
which are known by what they are: a day, a body, a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from parsers import organs, registry
from parsers.blocks import Block, Span, flat
from parsers.dates import DATE, find_date
from parsers.labels import register
from parsers.names import NAME, parse_person

#: Bodies that memos are addressed to; the others write them.
ADDRESSED = ("fullmaktige", "styrelse", "namnd", "utskott", "bolag")
#: "…12 345Till": the label of the recipient glued to the telephone before it.
GLUED_LABEL = re.compile(r"(?<=[\d)a-zåäö])(?P<label>Till)(?=\s*$)")
#: The kind of document, page counters and letterheads: no title.
NO_TITLE = re.compile(
    r"tjänste-?(?:utlåtande|skrivelse|yttrande|pm)\b.{0,30}|(?:pm|promemoria|yttrande|utlåtande|remissvar|remissyttrande|skrivelse)"
    r"|\w+ (?:kommun|stad)|region \w+|(?:er|ert|vår|vårt) (?:beteckning|referens|ref|dnr|datum)\b.*|er/vårt? .*"
    r"|(?:sida\s*)?\d{1,3}\s*(?:\(\d{1,3}\)|av\s\d{1,3})|.*@.*|(?:https?://|www\.).*|.*\d{3}\s?\d{2}\s+[A-ZÅÄÖ].*|[\d\s+()–-]+",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Head:
    """What the head of a memo says. Empty where it says nothing."""

    handlaggare: str = ""
    date: str = ""
    diarienummer: str = ""
    recipient: str = ""
    organ: str = ""
    title: str = ""
    _addressed: bool = False  # the recipient stood under a label
    _title_parts: list[Block] = field(default_factory=list)


def read_head(blocks: Sequence[Block]) -> Head:
    """Read the blocks before the first section of a memo."""
    head = Head()
    waiting: list[tuple[str, float | None]] = []
    for block in blocks:
        cells: Sequence[Span] = block.cells or (block,)
        if waiting and not _label(cells[0].text)[0]:
            used = _take_below(head, waiting, cells)
            waiting = []
            if used == len(cells):
                continue
            cells = cells[used:] if len(cells) > 1 else cells
        waiting = _read_row(head, cells, block)
    head.title = _title(head._title_parts)
    return head


def _read_row(head: Head, cells: Sequence[Span], block: Block) -> list[tuple[str, float | None]]:
    """Read a line of the head; the labels whose values must stand in the next line are given back."""
    waiting: list[tuple[str, float | None]] = []
    known = False
    for cell in cells:
        concept, at = _label(cell.text)
        value = cell.cut(at).text if concept else ""
        if concept and value:
            _take(head, concept, value)
            waiting = []
            tail = GLUED_LABEL.search(value)
            if tail:
                waiting = [("recipient", None)]
        elif concept:
            waiting.append((concept, getattr(cell, "x0", None)))
        elif waiting and len(cells) > 1 and _take(head, waiting[0][0], cell.text):
            waiting.pop(0)
        else:
            known = _take_unlabelled(head, cell.text) or known
            continue
        known = True
    if not known and len(cells) == 1:
        head._title_parts.append(block)
    return waiting


def _label(text: str) -> tuple[str, int]:
    """The label that a cell is or opens with, and where the value begins."""
    labels = register("memo")
    if labels.concept(text):
        return labels.concept(text), len(text)
    concept, at = labels.split(text)
    if concept:
        return concept, at
    for blank in re.finditer(r"\s+", text[:40]):  # "Dnr 123/2020": without a colon only where the value is of its kind
        concept = labels.variants.get(text[: blank.start()].casefold().rstrip(".:"), "")
        if concept and _is_value(concept, text[blank.end() :]):
            return concept, blank.end()
    return "", 0


def _is_value(concept: str, text: str) -> bool:
    kinds = {"date": DATE, "diarienummer": registry.VALUE, "handlaggare": NAME, "phone": re.compile(r"[+\d]")}
    if concept == "recipient":
        return organs.is_name(_capital(text))
    return concept in kinds and bool(kinds[concept].match(text))


def _capital(text: str) -> str:
    """A name as it stands by itself: "Till kommunstyrelsen" → "Kommunstyrelsen"."""
    return text[:1].upper() + text[1:]


def _take_below(head: Head, waiting: Sequence[tuple[str, float | None]], cells: Sequence[Span]) -> int:
    """Give the labels of the line above their values: by place on the page, else in order. Returns how many."""
    used = 0
    for n, (concept, x0) in enumerate(waiting):
        places = [getattr(c, "x0", None) for c in cells]
        if x0 is not None and all(p is not None for p in places) and len(cells) > 1:
            cell = min(cells, key=lambda c: abs((getattr(c, "x0", None) or 0.0) - x0))
        elif n < len(cells):
            cell = cells[n]
        else:
            break
        used += _take(head, concept, cell.text)
    return used


def _take(head: Head, concept: str, value: str) -> bool:
    """Keep a labelled value when it is of its kind. A field is filled once."""
    if concept == "date" and (day := find_date(value)):
        head.date = head.date or day[0]
    elif concept == "diarienummer" and (number := registry.VALUE.match(value)):
        head.diarienummer = head.diarienummer or flat(number[0]).rstrip(".,;")
    elif concept == "handlaggare" and (names := list(_people(value))):
        head.handlaggare = head.handlaggare or ", ".join(names)
    elif concept == "recipient" and (value[:1].isupper() or organs.is_name(_capital(value))):
        if not head._addressed:  # "Kommunstyrelsen" above "Till Landsbygdsdepartementet" writes the letter
            head.organ = head.organ or head.recipient
            head.recipient = _capital(flat(value)).rstrip(".:")
        head._addressed = True
    else:
        return concept == "phone"
    return True


def _people(value: str) -> Iterator[str]:
    for part in re.split(r"[,;/]|\soch\s", value):
        person = parse_person(Span(part.strip(), 0, len(part.strip())))
        if person and not organs.kind_of(part):
            yield flat(person.name)


def _take_unlabelled(head: Head, text: str) -> bool:
    """A line without a label: a body, a day, the kind of document. False when it may be a title."""
    if organs.is_name(text):
        if organs.kind_of(text) in ADDRESSED:
            head.recipient = head.recipient or flat(text)
        else:
            head.organ = head.organ or flat(text)
        return True
    if number := registry.named(text) or registry.whole(text):
        head.diarienummer = head.diarienummer or number
        return True
    day = find_date(text)
    if day and day[1].end() == len(text) and organs.is_name(body := text[: day[1].start()].rstrip(" ,")):
        head.date = head.date or day[0]
        return _take_unlabelled(head, body)
    if day and len(day[1][0]) >= len(text.strip()) - 1:
        head.date = head.date or day[0]
        return True
    return bool(NO_TITLE.fullmatch(text.strip()))


def _title(parts: Sequence[Block]) -> str:
    """The title: what is set largest, else all that is left. Lines that an empty line parts are joined by a dash."""
    parts = [p for p in parts if p.bold or (len(p.text) > 3 and not NAME.fullmatch(p.text))]
    largest = max((p.size for p in parts), default=0.0)
    title = ""
    for part in (p for p in parts if p.size == largest):
        title += (" – " if part.gap and title else " ") + flat(part.text)
    return title.strip()
