"""The plain-text backend: minutes and memos as .txt files."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from .blocks import Block, Grid, Heading, Items, Signers, Text, plain
from .dates import weekday_date
from .house import House, span
from .model import Meeting, Memo, Person
from .office import utlatande


def lines(block: Block) -> list[str]:
    """The lines of a block."""
    match block:
        case Heading(text):
            return ["", plain(text), ""]
        case Text(text, label):
            return [f"{label} {plain(text)}".strip(), ""]
        case Items(items, marker):
            mark = {"bullet": lambda _: "- ", "number": "{}. ".format}.get(marker, lambda _: "")
            return [*(mark(i) + plain(item) for i, item in enumerate(items, 1)), ""]
        case Grid(header, rows):
            return ["\t".join(row) for row in (header, *rows)]
        case Signers(people):
            return [line for person in people for line in (person.name, person.capital_title, "")]


def joined(parts: Iterable[str], width: int = 0) -> str:
    """Lines as a text, wrapped at a width if one is given; never two empty lines in a row."""
    wrapped = [piece for line in parts for piece in (textwrap.wrap(line, width) or [""] if width else [line])]
    kept = [line for above, line in zip(["", *wrapped], wrapped, strict=False) if line or above]
    return "\n".join(kept).strip() + "\n"


def _person(person: Person) -> str:
    return person.printed if person.party else ", ".join(filter(None, (person.name, person.title)))


def minutes_text(meeting: Meeting, house: House) -> bytes:
    """Minutes as text, one line for each paragraph."""
    hours = " till ".join(time.replace(":", ".") for time in (meeting.start, meeting.end))
    front = [
        meeting.municipality,
        "",
        f"PROTOKOLL {meeting.number}",
        "",
        f"{meeting.organ}s möte {weekday_date(meeting.date)} kl. {hours}",
        meeting.place,
        "",
        "Ledamöter",
        "",
        *(f"{_person(seat.person)}{seat.office and ', ' + seat.office}" for seat in meeting.with_role("ledamot")),
        "",
        "Övriga närvarande",
        "",
        *(_person(seat.person) for seat in meeting.with_role("ovrig_narvarande")),
        "",
        "Sekreterare",
        meeting.secretary.name,
        "",
        "Justerare",
        " och ".join(person.name for person in meeting.adjusters),
        "",
        f"Justeringsdatum: {meeting.adjustment_date}",
        f"Paragrafer: §§ {span(meeting)}",
    ]
    for paragraph in meeting.paragraphs:
        front += ["", f"§ {paragraph.number} {paragraph.heading}", ""]
        front += [f"Dnr {paragraph.dnr}", ""] if paragraph.dnr else []
        front += [line for block in house.body(paragraph) for line in lines(block)]
    return joined(front).encode()


def memo_text(memo: Memo) -> bytes:
    """A tjänsteutlåtande as text, wrapped like a page."""
    front = [
        memo.municipality,
        memo.office,
        "",
        "Tjänsteutlåtande",
        f"Utfärdat {memo.date}",
        f"Diarienummer {memo.dnr}",
        "",
        "Handläggare",
        memo.handlaggare.name,
        "Telefon: 0999-12 30 41",
        "",
        "Till",
        memo.recipient,
        "",
        memo.title,
    ]
    return joined((*front, *(line for block in utlatande(memo) for line in lines(block))), 88).encode()
