"""Substitutes who take a seat: by an entry of the list of members, and in sentences of paragraphs. Patterns are data."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from corpus import records
from corpus.words import MONTHS
from parsers.blocks import Block, Span, flat
from parsers.cues import Cued, any_in
from parsers.elsewhere import Meeting, is_elsewhere
from parsers.extraction import Rows
from parsers.language import sentences
from parsers.names import NAME, PARTY, is_party, parse_person, party_of
from parsers.roster import Roster, Seat
from parsers.rules import load_rules, pattern

#: Roles of those who have a seat that another can take.
SEATED = ("ledamot", "ordforande", "vice_ordforande", "tjanstgorande_ersattare")
#: No entry of two people is longer, in letters.
LONGEST = 300


@dataclass(frozen=True, slots=True)
class StandIn:
    """An entry that tells of two people: the member's part (None where it has none), the substitute's, and whose seat it is."""

    member: Span | None
    substitute: Span
    replaced: str
    note: str


def stand_in(entry: Span) -> StandIn | None:
    """Who takes whose seat by an entry of a list: "Anna Ek (S), i hennes ställe tjänstgör Bo Al (S) §§ 7-8"; None when it
    tells of one person alone, or of more than two: nobody who is listed may be lost in a note.
    """
    if len(entry.text) > LONGEST or len(NAME.findall(entry.text)) != 2:
        return None
    for cued in patterns("in_entry"):
        if (found := cued.match(entry.text)) is None:
            continue
        parts = found.groupdict()
        substitute = entry.cut(*found.span("sub"))
        if "of" in parts:
            return StandIn(None, substitute, _bare(parts["of"]), flat(parts["rest"]).strip(" ,."))
        member = entry.cut(*found.span("member"))
        person, other = parse_person(member), parse_person(substitute)
        if person and other:
            return StandIn(member, substitute, person.name, flat(other.note).strip(" ,.()"))
    return None


def add_stand_ins(blocks: Iterable[Block], roster: Roster, rows: Rows, meeting: Meeting) -> list[Seat]:
    """Add the substitutes who are first named where they take the seat of a listed member at this meeting, once each; the
    seats they get.
    """
    cues = load_rules("standins")["cues"]["in_sentence"]
    verb, here, unless, when = (pattern("standins", name) for name in ("verb", "here", "unless", "when"))
    seats: list[Seat] = []
    for block in blocks:
        if not any_in(cues, block.lowered) or not verb.search(block.text):
            continue
        for sentence in sentences(block):
            if not verb.search(sentence.text) or not here.search(sentence.text) or unless.search(sentence.text):
                continue
            found = next(filter(None, (cued.search(sentence.text) for cued in patterns("in_sentence"))), None)
            if found is None or is_elsewhere(sentence.text, meeting) or _is_of_another_day(sentence.text, meeting):
                continue
            who = parse_person(sentence.cut(*found.span("sub")))
            replaced = roster.find(_bare(found["of"])) or roster.find(found["of"])
            is_known = who is None or roster.find(who.name, who.party) or any(s.name == who.name for s in seats)
            if who is None or is_known or replaced is None or replaced.role not in SEATED:
                continue
            letters = PARTY.search(found["sub"])
            party = party_of(letters[1]) if letters and is_party(letters[1]) else who.party
            until = when.search(sentence.text)
            row = records.Attendance(
                name=who.name,
                party=party,
                role="tjanstgorande_ersattare",
                replaces=replaced.name,
                note=flat(until[0]).strip(" .") if until else "",
            )
            rows.add(row, sentence, 0.8)
            seats.append(Seat(who.name, party, "tjanstgorande_ersattare"))
    return seats


def _bare(name: str) -> str:
    """A name without the s of the genitive."""
    return name.removesuffix("s")


def _is_of_another_day(text: str, meeting: Meeting) -> bool:
    """Whether a text names another day than the meeting's, with its year or without."""
    days = (m["iso"] or f"{MONTHS.index(m['month'].lower()) + 1:02}-{int(m['day']):02}" for m in _day().finditer(text))
    return any(not meeting.day.endswith(day) for day in days)


@cache
def _day() -> re.Pattern[str]:
    return re.compile(load_rules("standins")["day"].replace("MONTH", "|".join(MONTHS)), re.IGNORECASE)


@cache
def patterns(name: str) -> tuple[Cued, ...]:
    """The patterns "in_entry" or "in_sentence"."""
    whole, party = f"(?-i:{NAME.pattern})", r"\s*\((?-i:[A-Za-zÅÄÖåäö]{1,6})\)"
    rules = load_rules("standins")
    texts = (text.replace("WHO", f"{whole}{party}").replace("NAME", whole) for text in rules[name])
    return tuple(Cued(re.compile(text, re.IGNORECASE), tuple(rules["cues"][name])) for text in texts)
