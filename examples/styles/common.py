"""What the written-out minutes of all house styles are put together from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tallhalla.blocks import Heading, Items
from tallhalla.model import Paragraph, Person, Points, Seat, Vote
from tallhalla.sheet import Sheet


def h(text: str) -> Heading:
    """A heading inside a §."""
    return Heading(text)


def plain_list(*items: str) -> Items:
    """Lines without marks."""
    return Items(items, "plain")


def bullets(*items: str) -> Items:
    """Lines with bullets."""
    return Items(items, "bullet")


def decided(decider: str, *texts: str, lead: str = "", label: str = "", marker: str = "") -> Points:
    """What was decided, point by point."""
    return Points(decider, texts, label, lead, marker, "beslut")


def proposed(decider: str, *texts: str, lead: str = "", label: str = "", marker: str = "") -> Points:
    """What was proposed, point by point."""
    return Points(decider, texts, label, lead, marker, "forslag")


def party(letters: str) -> Person:
    """A party that acts without any name being printed."""
    return Person("", letters)


def vote(
    yes_means: str,
    no_means: str,
    order: Iterable[Person],
    no: Iterable[Person] = (),
    abstain: Iterable[Person] = (),
    absent: Iterable[Person] = (),
    *,
    annexed: bool = False,
) -> Vote:
    """A vote in which everyone in `order` said yes who is not among the others."""
    cast = {
        person: ballot
        for people, ballot in ((no, "nej"), (abstain, "avstar"), (absent, "franvarande"))
        for person in people
    }
    return Vote(yes_means, no_means, tuple((person, cast.get(person, "ja")) for person in order), annexed=annexed)


def with_ballot(vote: Vote, ballot: str) -> list[Person]:
    """Who cast this ballot."""
    return [person for person, cast in vote.ballots if cast == ballot]


def titled(seat: Seat) -> str:
    """An official with the title first and a capital: "Avdelningschef Anna Ek, §§ 4–5"."""
    return f"{seat.person.capital_title} {seat.person.name}" + (seat.note and f", {seat.note}")


def clock(time: str) -> str:
    """A time as printed: 13.00."""
    return time.replace(":", ".")


def opened(sheet: Sheet, paragraph: Paragraph, room: float = 35) -> None:
    """White space before a §, a new page if little is left, and a note of the page that it starts on."""
    sheet.skip(1.4)
    sheet.room(room)
    sheet.starts[paragraph.number] = sheet.page_no()


def label_column(sheet: Sheet, rows: Iterable[tuple[str, list[str]]], width: float, size: float = 10) -> None:
    """Labels in a column at the left, lines at the right, no rules."""
    for label, lines in rows:
        top = sheet.get_y()
        sheet.set_x(sheet.l_margin)
        sheet.lines(label, width - 2, style="B", size=size)
        end = sheet.get_y()
        sheet.set_y(top)
        for line in lines:
            sheet.set_x(sheet.l_margin + width)
            sheet.lines(line, sheet.epw - width, size=size)
        sheet.set_y(max(end, sheet.get_y()) + 2)


def persons(text: str) -> Iterator[Person]:
    """Persons from "Name S, Name M, …"."""
    for entry in text.replace("\n", " ").split(","):
        name, letters = entry.rsplit(maxsplit=1)
        yield Person(name.strip(), letters)
