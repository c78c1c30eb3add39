"""What a meeting, a memo and an annex of answers consist of, before any house style puts words around it.

Texts may hold marks of the form ``[[KEY:4.2.1]]``: a measure of the report KEY, printed as the bare number.
``[[KEY:4.2.1|4.2.1.]]`` prints the second part instead. `blocks.plain` strips them, `truth` collects them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TypeVar

Fact = TypeVar("Fact")


@dataclass(frozen=True)
class Person:
    """A politician (with a party) or an official (with a title)."""

    name: str
    party: str = ""
    title: str = ""

    @property
    def printed(self) -> str:
        """The name with party, the way minutes print it."""
        return f"{self.name} ({self.party})" if self.party else self.name

    @property
    def capital_title(self) -> str:
        """The title as it stands under a signature."""
        return self.title[:1].upper() + self.title[1:]


@dataclass(frozen=True)
class Seat:
    """A person at the meeting: role as in tables.md; office, member replaced and partial presence as printed."""

    person: Person
    role: str = "ledamot"
    office: str = ""
    replaces: Person | None = None
    note: str = ""


@dataclass(frozen=True)
class Presence:
    """Someone comes, leaves or stands aside; minutes print it as a note after the name or in the paragraph."""

    person: Person
    event: str
    paragraph: int
    time: str = ""


@dataclass(frozen=True)
class Points:
    """Points of a proposal or a decision. `marker` (number, bullet, att, plain) overrules the house style.

    `status` (forslag, beslut) is asked only of points among the `parts` of a §.
    """

    decider: str
    texts: tuple[str, ...]
    label: str = ""
    lead: str = ""
    marker: str = ""
    status: str = ""


@dataclass(frozen=True)
class Motion:
    """A motion in the room. `worded` is a proposal in the mover's own words, printed after "att".

    `said` is the sentence as printed, where it is not the house's; None where the words stand elsewhere.
    A party that moves without a name is a Person without a name.
    """

    people: tuple[Person, ...]
    kind: str
    text: str = ""
    worded: str = ""
    said: str | None = ""


@dataclass(frozen=True)
class Vote:
    """A vote with its roll call: pairs of person and ballot (ja, nej, avstar, franvarande).

    `tally` counts the ballots (ja, nej, avstar, franvarande) of a vote without a roll call. With `annexed` the roll
    call stands in an annex, not in the §.
    """

    yes_means: str
    no_means: str
    ballots: tuple[tuple[Person, str], ...]
    outcome: str = ""
    tally: tuple[int, int, int, int] | None = None
    annexed: bool = False

    def count(self, ballot: str) -> int:
        """How many cast this ballot."""
        if self.tally:
            return dict(zip(("ja", "nej", "avstar", "franvarande"), self.tally, strict=True))[ballot]
        return Counter(cast for _, cast in self.ballots)[ballot]


@dataclass(frozen=True)
class Statement:
    """A reservation, note or opinion. `lead` is printed before it and is no part of it."""

    kind: str
    people: tuple[Person, ...]
    text: str
    lead: str = ""


@dataclass(frozen=True)
class Paragraph:
    """One § of the minutes; empty parts are not printed.

    A § that no house order fits is written out in `parts`, as they follow on the page: texts, blocks, and the facts
    among them (Points, Motion, Vote, Statement), which print themselves in the house's way and are the truth.
    """

    number: int
    heading: str
    outcome: str
    dnr: str = ""
    summary: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    proposal: Points | None = None
    motions: tuple[Motion, ...] = ()
    procedure: tuple[str, ...] = ()
    vote: Vote | None = None
    decision: Points | None = None
    passed_on: Points | None = None
    reservations: tuple[Statement, ...] = ()
    statements: tuple[Statement, ...] = ()
    disqualified: tuple[Person, ...] = ()
    immediate: bool = False
    dispatch: tuple[str, ...] = ()
    parts: tuple[object, ...] = ()

    def stated(self, kind: type[Fact]) -> list[Fact]:
        """The facts of a kind among the parts."""
        return [part for part in self.parts if isinstance(part, kind)]


@dataclass(frozen=True)
class Meeting:
    """A meeting with its minutes. Dates are ISO, times HH:MM."""

    municipality: str
    organ: str
    date: str
    start: str
    end: str
    place: str
    seats: tuple[Seat, ...]
    secretary: Person
    adjusters: tuple[Person, ...]
    adjustment_date: str
    adjustment_place: str
    paragraphs: tuple[Paragraph, ...]
    presence: tuple[Presence, ...] = ()
    number: str = ""
    notice: tuple[str, str] = ("", "")

    @property
    def chair(self) -> Person:
        """Who was in the chair."""
        return next(seat.person for seat in self.seats if seat.office == "ordförande")

    def with_role(self, *roles: str) -> tuple[Seat, ...]:
        """The seats with one of these roles, in order."""
        return tuple(seat for seat in self.seats if seat.role in roles)


@dataclass(frozen=True)
class Measure:
    """An åtgärd of a report: number and title."""

    number: str
    title: str


@dataclass(frozen=True)
class Report:
    """A report whose recommendations hold numbered measures."""

    key: str
    title: str
    year: int
    recommendations: tuple[tuple[str, str, tuple[Measure, ...]], ...]

    def measure(self, number: str) -> Measure:
        """The measure with this number."""
        return next(m for _, _, measures in self.recommendations for m in measures if m.number == number)

    def recommendation(self, number: str) -> tuple[str, str]:
        """Number and title of the recommendation that a measure stands under."""
        return next((rec, title) for rec, title, measures in self.recommendations if self.measure(number) in measures)


@dataclass(frozen=True)
class Section:
    """A section of a memo: paragraphs, then bullets; `asked` are its consultations, (report key, body)."""

    heading: str
    texts: tuple[str, ...] = ()
    bullets: tuple[str, ...] = ()
    asked: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Memo:
    """A tjänsteskrivelse or tjänsteutlåtande."""

    municipality: str
    office: str
    title: str
    date: str
    dnr: str
    handlaggare: Person
    recipient: str
    sections: tuple[Section, ...]
    proposal: Points
    signers: tuple[Person, ...]
    attachments: tuple[str, ...] = ()
    dispatch: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reply:
    """The answer to one measure, or several under one heading: (label, text) fields; free text has an empty label."""

    numbers: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]
    title: str = ""
    word: str = "Åtgärd: "


@dataclass(frozen=True)
class Chapter:
    """What a body says about one report: how it names it, prose, and replies measure by measure.

    `grouped` prints the report's recommendations as headings over the replies.
    """

    report: str
    heading: str
    prose: tuple[str, ...] = ()
    replies: tuple[Reply, ...] = ()
    grouped: bool = True


@dataclass(frozen=True)
class Duty:
    """Who answers for a measure according to the text: role as in tables.md."""

    report: str
    number: str
    organ: str
    role: str


@dataclass(frozen=True)
class Answer:
    """The section of one body in an annex of answers."""

    organ: str
    status: str
    intro: tuple[str, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    duties: tuple[Duty, ...] = ()


@dataclass(frozen=True)
class Annex:
    """An annex of answers: groups of bodies, each with its section."""

    municipality: str
    title: str
    dnr: str
    groups: tuple[tuple[str, tuple[Answer, ...]], ...]
