"""House styles of minutes: the same meeting in other words, order and marks. A new style is a new `House`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from .blocks import Block, Grid, Heading, Items, Signers, Text
from .model import Meeting, Motion, Paragraph, Person, Points, Statement, Vote

BALLOTS = {"ja": "Ja", "nej": "Nej", "avstar": "Avstår", "franvarande": "Frånvarande"}
LABELS = {
    "summary": "Ärendebeskrivning",
    "earlier": "Tidigare behandling",
    "basis": "Beslutsunderlag",
    "proposal": "Förslag till beslut",
    "motions": "Yrkanden",
    "procedure": "Beslutsgång",
    "vote": "Votering",
    "decision": "Beslut",
    "passed_on": "Förslag till beslut i kommunfullmäktige",
    "reservation": "Reservation",
    "protokollsanteckning": "Protokollsanteckning",
    "sarskilt_yttrande": "Särskilt yttrande",
    "yttrande": "Rådets yttrande",
    "inget_yttrande": "",
    "disqualified": "Jäv",
    "immediate": "Omedelbar justering",
    "dispatch": "Beslutet skickas till",
}
ORDER = (
    "disqualified summary listed earlier basis proposal motions procedure vote decision "
    "passed_on reservations statements immediate dispatch"
)


def listing(people: tuple[Person, ...]) -> str:
    """Names joined as in a sentence."""
    names = [person.printed for person in people]
    return " och ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def marks(vote: Vote) -> list[Block]:
    """A roll call as a table with a cross in one of three columns."""
    columns = ("ja", "nej", "avstar")
    rows = tuple((who.printed, *("X" if cast == c else "" for c in columns)) for who, cast in vote.ballots)
    return [Grid(("Ledamot", "Ja", "Nej", "Avstår"), rows, (0.55, 0.15, 0.15, 0.15))]


def named(vote: Vote) -> list[Block]:
    """A roll call as one line of names for each ballot."""
    casts = [(cast, tuple(p for p, c in vote.ballots if c == cast)) for cast in BALLOTS]
    return [Text(", ".join(p.printed for p in people), BALLOTS[cast] + ":") for cast, people in casts if people]


def numbered(vote: Vote) -> list[Block]:
    """A roll call as a numbered table with the ballot in words."""
    rows = tuple((str(i), p.name, p.party, BALLOTS[c]) for i, (p, c) in enumerate(vote.ballots, 1))
    return [Grid(("Nr", "Namn", "Parti", "Röst"), rows, (0.1, 0.5, 0.15, 0.25))]


@dataclass(frozen=True)
class House:
    """How one municipality writes its minutes."""

    labels: Mapping[str, str] = field(default_factory=dict)
    order: str = ORDER
    points: str = "number"
    basis: str = "bullet"
    roll_call: Callable[[Vote], list[Block]] = marks
    closing: str = ""
    verb: str = "yrkar"

    def label(self, part: str) -> str:
        """The heading that this house prints over a part."""
        return self.labels.get(part, LABELS[part])

    def body(self, paragraph: Paragraph) -> list[Block]:
        """Everything under the heading of a §."""
        blocks = [block for part in self.order.split() for block in PARTS[part](self, paragraph)]
        blocks += [block for written in paragraph.parts for block in self.part(written)]
        return blocks + ([Text(self.closing)] if self.closing else [])

    def part(self, part: object) -> list[Block]:
        """A part of a § that is written out: blocks as they are, facts in the house's way."""
        match part:
            case str():
                return [Text(part)]
            case Motion():
                return [] if part.said is None else [Text(part.said) if part.said else _motion(part, self.verb)]
            case Vote():
                return self.roll_call(part) if part.ballots and not part.annexed else []
            case Points():
                return [*([Heading(part.label)] if part.label else []), *point_blocks(part, self.points)]
            case Statement():
                return [Text(text) for text in (part.lead, part.text) if text]
            case Heading() | Text() | Items() | Grid() | Signers():
                return [part]
        raise TypeError(f"no part of a §: {part!r}")


def _under(house: House, part: str, blocks: list[Block]) -> list[Block]:
    label = house.label(part)
    return [Heading(label), *blocks] if blocks and label else blocks


def _texts(part: str) -> Callable[[House, Paragraph], list[Block]]:
    return lambda house, paragraph: _under(house, part, [Text(text) for text in getattr(paragraph, part)])


def _items(part: str) -> Callable[[House, Paragraph], list[Block]]:
    def render(house: House, paragraph: Paragraph) -> list[Block]:
        items = getattr(paragraph, part)
        return _under(house, part, [Items(items, house.basis if part == "basis" else "plain")] if items else [])

    return render


def point_blocks(points: Points, marker: str) -> list[Block]:
    """The points of a proposal or decision; a single one stands without a number."""
    marker = points.marker or marker
    if len(points.texts) == 1 and marker == "number":
        marker = "plain"
    return [*([Text(points.lead)] if points.lead else []), Items(points.texts, marker)]


def _points(part: str) -> Callable[[House, Paragraph], list[Block]]:
    def render(house: House, paragraph: Paragraph) -> list[Block]:
        points = getattr(paragraph, part)
        if not points:
            return []
        return [Heading(points.label or house.label(part)), *point_blocks(points, house.points)]

    return render


def _motion(motion: Motion, verb: str = "yrkar") -> Text:
    worded = f" att {motion.worded}" if motion.worded else "."
    return Text(f"{listing(motion.people)} {verb} {motion.text}{worded}")


def _motions(house: House, paragraph: Paragraph) -> list[Block]:
    return _under(house, "motions", [_motion(motion) for motion in paragraph.motions])


def _vote(house: House, paragraph: Paragraph) -> list[Block]:
    vote = paragraph.vote
    if not vote:
        return []
    order = f"Den som vill {vote.yes_means} röstar ja. Den som vill {vote.no_means} röstar nej."
    abstain = vote.count("avstar")
    aside = f" och {abstain} som avstår" if abstain else ""
    result = f"Med {vote.count('ja')} ja-röster mot {vote.count('nej')} nej-röster{aside} {vote.outcome}"
    return _under(house, "vote", [Text(order), *house.roll_call(vote), Text(result)])


def _statement(house: House, statement: Statement) -> list[Block]:
    lead = [Text(statement.lead)] if statement.lead else []
    return _under(house, statement.kind, [*lead, Text(statement.text)])


def _statements(part: str) -> Callable[[House, Paragraph], list[Block]]:
    def render(house: House, paragraph: Paragraph) -> list[Block]:
        return [block for statement in getattr(paragraph, part) for block in _statement(house, statement)]

    return render


def _disqualified(house: House, paragraph: Paragraph) -> list[Block]:
    aside = "anmäler jäv och deltar varken i handläggningen av ärendet eller i beslutet."
    return _under(house, "disqualified", [Text(f"{person.printed} {aside}") for person in paragraph.disqualified])


def _immediate(house: House, paragraph: Paragraph) -> list[Block]:
    in_points = paragraph.decision and "omedelbart justerad" in " ".join(paragraph.decision.texts)
    if not paragraph.immediate or in_points or paragraph.parts:
        return []
    return _under(house, "immediate", [Text("Paragrafen justeras omedelbart.")])


PARTS: dict[str, Callable[[House, Paragraph], list[Block]]] = {
    "summary": _texts("summary"),
    "listed": lambda _, paragraph: [Items(paragraph.listed, "bullet")] if paragraph.listed else [],
    "earlier": _texts("earlier"),
    "basis": _items("basis"),
    "proposal": _points("proposal"),
    "motions": _motions,
    "procedure": _texts("procedure"),
    "vote": _vote,
    "decision": _points("decision"),
    "passed_on": _points("passed_on"),
    "reservations": _statements("reservations"),
    "statements": _statements("statements"),
    "disqualified": _disqualified,
    "immediate": _immediate,
    "dispatch": _items("dispatch"),
}

SMALL_TOWN = House()
CITY = House(
    labels={
        "summary": "Ärendet",
        "basis": "Handlingar i ärendet",
        "motions": "Framställda yrkanden",
        "procedure": "Propositionsordning",
        "vote": "Omröstning",
        "dispatch": "Expedieras",
        "passed_on": "Kommunstyrelsens förslag till kommunfullmäktige",
    },
    order="decision passed_on reservations statements disqualified summary listed earlier basis proposal motions "
    "procedure vote immediate dispatch",
    points="att",
    basis="plain",
    roll_call=named,
)
COUNCIL = House(
    labels={
        "summary": "Sammanfattning av ärendet",
        "earlier": "Ärendets gång",
        "motions": "Yrkande",
        "procedure": "Proposition",
        "vote": "Omröstning",
        "decision": "Kommunfullmäktiges beslut",
        "dispatch": "Expedieras till",
    },
    roll_call=numbered,
    closing="Paragrafen är justerad",
)
ADVISORY = House(labels={"summary": "", "yttrande": "", "dispatch": "Skickas till"}, points="bullet")


def span(meeting: Meeting) -> str:
    """The range of the meeting's paragraphs, as first and last number."""
    return f"{meeting.paragraphs[0].number}–{meeting.paragraphs[-1].number}"
