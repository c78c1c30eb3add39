"""Substitutes who take a seat: by an entry of the list of members, and in sentences of paragraphs. Patterns are data."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from corpus import records
from parsers.blocks import Span, flat
from parsers.cues import Cued
from parsers.extraction import Rows
from parsers.language import sentences
from parsers.names import NAME, PARTY, is_party, parse_person, party_of
from parsers.roster import Roster, Seat
from parsers.rules import load_rules

#: Roles of those who have a seat that another can take.
SEATED = ("ledamot", "ordforande", "vice_ordforande", "tjanstgorande_ersattare")


@dataclass(frozen=True, slots=True)
class StandIn:
    """An entry that tells of two people: the member's part (None where it has none), the substitute's, and whose seat it is."""

    member: Span | None
    substitute: Span
    replaced: str
    note: str


def stand_in(entry: Span) -> StandIn | None:
    """Who takes whose seat by an entry of a list: "Anna Ek (S), i hennes ställe tjänstgör Bo Al (S) §§ 7-8"; None when it
    tells of one person alone.
    """
    for pattern in _patterns("in_entry"):
        if (found := pattern.match(entry.text)) is None:
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


def add_stand_ins(texts: Iterable[Span], roster: Roster, rows: Rows) -> list[Seat]:
    """Add the substitutes who are first named where they take the seat of a listed member, once each; the seats they get."""
    rules = load_rules("standins")
    cues = Cued(re.compile(rules["unless"], re.IGNORECASE), tuple(rules["cues"]))
    here, unless, when = (re.compile(rules[name], re.IGNORECASE) for name in ("here", "unless", "when"))
    seats: list[Seat] = []
    for text in texts:
        if not cues.may_be_in(text.text.lower()):
            continue
        for sentence in sentences(text):
            if (
                not cues.may_be_in(sentence.text.lower())
                or not here.search(sentence.text)
                or unless.search(sentence.text)
            ):
                continue
            found = next(filter(None, (pattern.search(sentence.text) for pattern in _patterns("in_sentence"))), None)
            who = parse_person(sentence.cut(*found.span("sub"))) if found else None
            replaced = roster.find(_bare(found["of"])) or roster.find(found["of"]) if found else None
            is_known = who is None or roster.find(who.name, who.party) or any(s.name == who.name for s in seats)
            if found is None or who is None or is_known or replaced is None or replaced.role not in SEATED:
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


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    whole, party = f"(?-i:{NAME.pattern})", r"\s*\((?-i:[A-Za-zÅÄÖåäö]{1,6})\)"
    texts = (text.replace("WHO", f"{whole}{party}").replace("NAME", whole) for text in load_rules("standins")[name])
    return tuple(re.compile(text, re.IGNORECASE) for text in texts)
