"""Who was at a meeting, and in what role: from the lists of the front page and at the end, and from who signs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from corpus import records
from parsers.blocks import Cell, Span, flat
from parsers.extraction import Rows
from parsers.fields import Field
from parsers.front import SAME_COLUMN, pick
from parsers.language import sentences
from parsers.names import (
    AS_SECRETARY,
    COMES,
    NAME,
    PARTY,
    SAME_NAME,
    SERVES,
    TURNED,
    VACANT,
    Person,
    is_place,
    parse_person,
    split_people,
)
from parsers.roster import OFFICIALS, Roster
from parsers.sidebyside import apart
from parsers.standins import StandIn, stand_in

#: Fields of the front page → the role of the people in them.
ROLES = {
    "members": "ledamot",
    "serving": "tjanstgorande_ersattare",
    "substitutes": "ersattare",
    "others": "ovrig_narvarande",
    "secretary": "sekreterare",
    "adjusters": "justerare",
    "vice_chair": "vice_ordforande",
}
#: Fields of a list of members, and those that come after it.
SEATS = ("members", "serving", "substitutes")
AFTER_SEATS = ("adjusters", "adjuster_signs", "adjustment", "paragraphs", "signatures", "secretary", "notice")
#: Rows of one entry stand no further apart in the text than this, in code points; what lies between is white space.
MOST_APART = 6
#: Roles of those who decide, and so may come and go as politicians.
POLITICIANS = ("ledamot", "tjanstgorande_ersattare", "ersattare")
#: By the name of a serving substitute bare §§ say where the seat was taken; such words say that the person came or went.
MOVES = re.compile(
    r"\b(?:anländ|ankom|anslöt|anslut|inträd|infann|infinn|kom\b|kommer|lämna|avvek|avvik|går\b|gick|närv|från\b|till\s+och\s+med\b"
    r"|fr\.?\s?o\.?\s?m\b|t\.?\s?o\.?\s?m\b)",
    re.IGNORECASE,
)
#: "ej § 24 på grund av jäv", "jäv § 24"
CONFLICT = re.compile(r"§\s*(?P<before>\d{1,4})[^§]{0,40}\bjäv|\bjäv\w*[^§]{0,20}§\s*(?P<after>\d{1,4})", re.IGNORECASE)
#: "utses att jämte ordföranden justera", and who does it if another cannot: "med Anna Ek som ersättare".
CHOSEN = re.compile(
    r"\b(?:utse(?:r|s|tt)?|utsåg(?:o?s)?|välj(?:er|s|a)|val(?:de|des|d)|uppdr(?:ar|og(?:s)?|ogs))\b", re.IGNORECASE
)
ADJUSTS = re.compile(r"\bjuster(?:a|as|are|ingsm[aä]n|ingsperson(?:er)?)\b|\bprotokollsjusterare\b", re.IGNORECASE)
STANDS_IN = re.compile(
    rf"\bmed\s+{NAME.pattern}[^.,;]{{0,40}}?\s+som\s+(?:ersättare|suppleant\w*|reserv)\b|\b(?:ersättare|suppleant\w*):?\s[^.;]*"
)
#: Words on a person behind the name: "Anna Ek, ordförande".
DESCRIBED = re.compile(r",\s+\w")
#: An entry of a list that goes on in the next row.
DANGLING = re.compile(r"\b(?:för|ersätter|stället|samt|och|tjänstgör|ers\.)\s*$", re.IGNORECASE)
#: A word alone over the members of a town ("Norrby", "Norrby:"), and not the rest of the entry above.
LONE = re.compile(r"[A-ZÅÄÖ][a-zåäö]{2,}:?")
#: The title of who keeps the minutes.
SECRETARY = re.compile(
    r"^(?:(?:\w*nämnd|kommun|protokolls?|utskotts|förbunds|region|möte|fullmäktige|stads)?s?sekr(?:eteraren?|\.)?|protokolls?förare)$",
    re.IGNORECASE,
)
#: "Anna Ek, miljöstrateg (sekreterare)": the task behind the title.
MINUTING = re.compile(r"\((?:tillika\s+|även\s+|mötes|nämnd)?(?:sekreterare|protokollförare)\)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Presence:
    """A person in a role, with the row that says so."""

    person: Person
    role: str


def add_attendance(fields: Sequence[Field], rows: Rows) -> list[Presence]:
    """Add who was there, a row per person and role; `fields` are those of the front page and of a list at the end."""
    listed = list(_listed(fields, rows))
    people = list(_parted(listed, listed))
    people += _chairs(people, fields)
    if not any(p.role == "justerare" for p in people):
        chairs = {p.person.name for p in people if p.role == "ordforande"}  # they sign beside the adjusters
        signing = _parted(_signers(fields, "adjuster_signs", "justerare"), people)
        people += [p for p in signing if p.person.name not in chairs]
    if not any(p.role == "sekreterare" for p in people):
        others = [p for p in people if p.role == "ovrig_narvarande"]
        minuting = [p for p in others if SECRETARY.search(p.person.title) or MINUTING.search(p.person.span.text)]
        people += [Presence(p.person, "sekreterare") for p in minuting[:1] if len(minuting) == 1]
    known = [p.person for p in people if p.role in POLITICIANS or p.person.party]
    known += [p.person for concept in ("chair", "vice_chair") for p in _signers(fields, concept, "")]
    done: list[Presence] = []
    said: set[tuple[str, str]] = set()
    for entry in people:
        person = _with_party(entry.person, known)
        if (person.name.casefold(), entry.role) in said:
            continue  # listed, and signing further down
        said.add((person.name.casefold(), entry.role))
        done.append(Presence(person, entry.role))
        rows.add(
            records.Attendance(
                name=person.name,
                party=person.party,
                role=entry.role,
                title=person.title,
                replaces=person.replaces,
                note=_note(person),
            ),
            person.span,
            0.95 if person.party or entry.role not in POLITICIANS else 0.8,
        )
    return done


def _parted(people: Sequence[Presence], listed: Sequence[Presence]) -> Iterator[Presence]:
    """People, with those apart who stand side by side under lines to sign on: "Anna Ek  Bo Al". Who decides at the meeting,
    as the list says, does not keep its minutes.
    """
    deciding = {p.person.name.casefold() for p in listed if p.role in POLITICIANS}
    for entry in people:
        spans = apart(entry.person.span, deciding) if entry.role in ("justerare", "sekreterare") else []
        if len(spans) < 2:
            yield entry
            continue
        for person in filter(None, map(parse_person, spans)):
            if entry.role != "sekreterare" or person.name.casefold() not in deciding:
                yield Presence(person, entry.role)


def _note(person: Person) -> str:
    """What an entry says beside the title: "förvaltningschef, t.o.m. § 7" → "t.o.m. § 7"."""
    note, title = person.note.strip(), person.title
    bare = note.lstrip("( ")
    if title and bare.casefold().startswith(title.casefold()):
        note = bare[len(title) :].strip(" ,;)").lstrip(". ").removeprefix("(")
    if note.startswith("(") and note.find(")") in (-1, len(note) - 1):
        note = note.strip("()")
    return note


def add_adjusters(texts: Iterable[Span], people: Sequence[Presence], roster: Roster, rows: Rows) -> None:
    """Add who is chosen to adjust the minutes, as the front page or the first paragraphs tell it, where no list names them.

    "Nämnden utser Anna Ek (S) att justera protokollet": listed people only, and not who stands in for them or the chair.
    """
    if any(p.role == "justerare" for p in people):
        return
    chair = roster.chair.name if roster.chair else ""
    officials = {s.name for s in roster.seats if s.role in OFFICIALS} - {
        s.name for s in roster.seats if s.role in POLITICIANS
    }
    for text in texts:
        for sentence in sentences(text):
            if not (CHOSEN.search(sentence.text) and ADJUSTS.search(sentence.text)):
                continue
            named = [(m, roster.find(m[0])) for m in NAME.finditer(STANDS_IN.sub(_blank, sentence.text))]
            chosen = [(m, s) for m, s in named if s and s.name not in officials and s.name != chair]
            for m, seat in chosen:
                row = records.Attendance(name=seat.name, party=seat.party, role="justerare")
                rows.add(row, sentence.cut(m.start(), m.end()), 0.85)
            if chosen:
                return


def add_signers(signed: Sequence[records.Signature], rows: Rows) -> None:
    """Add who keeps the minutes and who adjusts them by how they sign under the text, where nothing else tells it.

    The chair signs beside the adjusters; who adjusts is listed among those who decide.
    """
    told = tuple(rows.of(records.Attendance))
    deciding = {a.name: a.party for a in told if a.role in ("ledamot", "tjanstgorande_ersattare")}
    chairs = {a.name for a in told if a.role == "ordforande"}
    for role, title in (("sekreterare", "Sekreterare"), ("justerare", "Justerare")):
        if any(a.role == role for a in told):
            continue
        named = [s for s in signed if s.title == title and s.name not in chairs]
        for row in named[:1] if role == "sekreterare" else [s for s in named if s.name in deciding]:
            person = records.Attendance(name=row.name, party=deciding.get(row.name, ""), role=role)
            rows.add(person, (row.start or 0, row.end or 0), 0.8)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _one(upper: Span, lower: Span, x0: float | None) -> Cell:
    """Two rows of one entry as one. As many blanks part them as letters in the text, so that places in it stay right."""
    apart = lower.start - upper.end
    return Cell(f"{upper.text}{' ' * (apart if 0 < apart < MOST_APART else 1)}{lower.text}", upper.start, lower.end, x0)


def _unwrapped(values: Sequence[Span]) -> list[Span]:
    """The values of a field with entries that run over two rows put together, column by column.

    A row that names nobody goes on with the entry above it: "… ersätter Yvonne" / "Kvistgård (V)".
    """
    whole: list[Span] = []
    for value in (v for v in values if not is_place(v.text)):
        x0 = getattr(value, "x0", None)
        beside = whole and value.start - whole[-1].end <= 1  # on the same row
        if whole and DANGLING.search(whole[-1].text) and (beside or _same_column(whole[-1], x0) or x0 is None):
            upper = whole[-1]
            whole[-1] = _one(upper, value, getattr(upper, "x0", None))
            continue
        above = next((i for i in range(len(whole) - 1, -1, -1) if _same_column(whole[i], x0)), None)
        heads = above is not None and LONE.fullmatch(value.text) and PARTY.search(whole[above].text)
        if above is None or heads or parse_person(value) or VACANT.match(value.text):
            whole.append(value)
        elif re.search(r"\w", value.text) and parse_person(whole[above]):
            upper = whole[above]
            whole[above] = _one(upper, value, x0)
    return whole


def _same_column(value: Span, x0: float | None) -> bool:
    other: float | None = getattr(value, "x0", None)
    return x0 is not None and other is not None and abs(x0 - other) <= SAME_COLUMN


def _listed(fields: Sequence[Field], rows: Rows) -> Iterator[Presence]:
    for field in fields:
        role = ROLES.get(field.concept)
        values = _unwrapped(field.values) if role else []
        surnames_first = any(TURNED.match(v.text) for v in values)
        instead = {v.start: told for v in values if role in POLITICIANS and (told := stand_in(v))}
        for told in instead.values():
            assert role is not None
            yield from _both(told, role)
        for entry in _entries([v for v in values if v.start not in instead]):
            person = parse_person(entry, surnames_first=surnames_first)
            if person is None or (entry.text.endswith(":") and not person.party):
                if re.search(r"\w{3}", entry.text) and not VACANT.match(entry.text) and not is_place(entry.text):
                    rows.issue("unread_person", f"no person found in {flat(entry.text)[:80]!r}", entry, "info")
            elif not person.is_away and not (role == "justerare" and person.is_substitute):
                assert role is not None
                if field.party and not person.party:
                    person = replace(person, party=field.party)
                yield Presence(person, _role(role, person))
                if person.also and person.also != role:
                    yield Presence(person, person.also)


def _both(told: StandIn, role: str) -> Iterator[Presence]:
    """The member whose seat is taken, where the entry is the member's own, and who takes it."""
    member, other = told.member and parse_person(told.member), parse_person(told.substitute)
    if member:
        yield Presence(member, _role(role, member))
    if other:
        serving = replace(other, replaces=told.replaced, note=told.note, first=None, last=None)
        yield Presence(serving, "tjanstgorande_ersattare")


def _role(role: str, person: Person) -> str:
    """The role of a person in a field, after what the entry says of the seat."""
    if role == "ovrig_narvarande" and person.party and person.is_substitute:
        return "ersattare"
    if role not in POLITICIANS:
        return "sekreterare" if role == "ovrig_narvarande" and AS_SECRETARY.match(person.span.text) else role
    if role != "tjanstgorande_ersattare" and person.serves:
        return "tjanstgorande_ersattare"
    return "ersattare" if role == "ledamot" and person.is_substitute else role


def _entries(values: Sequence[Span]) -> Iterator[Span]:
    """The entries of a list. Where each row is one person and words on him, a second name in a row is part of those."""
    parted = [split_people(v) for v in values]
    open_ended = any(v.text.endswith((",", " och")) for v in values)
    described = any(len(p) == 1 and DESCRIBED.search(p[0].text) for p in parted)
    one_each = len(values) > 2 and described and not open_ended and all(len(p) < 3 for p in parted)
    for value, parts in zip(values, parted, strict=True):
        whole = one_each and len(parts) == 2 and not PARTY.search(value.text) and " och " not in value.text
        yield from [value] if whole else parts


def _chairs(people: Sequence[Presence], fields: Sequence[Field]) -> list[Presence]:
    """Chair and vice chairs: as the list of members says; else who signs as chair."""
    found = []
    for entry in people:
        if entry.role in ("ledamot", "tjanstgorande_ersattare"):
            if entry.person.is_vice_chair:
                found.append(Presence(entry.person, "vice_ordforande"))
            elif entry.person.is_chair:
                found.append(Presence(entry.person, "ordforande"))
    if any(f.concept in SEATS for f in fields):
        found += _seated_chairs(fields)
    if not any(p.role == "ordforande" for p in found):
        found += _signers(fields, "chair", "ordforande")
    return found


def _seated_chairs(fields: Sequence[Field]) -> Iterator[Presence]:
    """Chairs whose title is the label of a field among those of the members: members too."""
    for field in fields:
        if field.concept in AFTER_SEATS:
            return
        for value in field.values if field.concept in ("chair", "vice_chair") else ():
            for person in (p for e in split_people(value) if (p := parse_person(e)) and p.party):
                yield Presence(person, "ledamot")
                if field.concept == "chair":
                    yield Presence(person, "ordforande")


def _signers(fields: Sequence[Field], concept: str, role: str) -> list[Presence]:
    named = [[p for v in f.values for e in split_people(v) if (p := parse_person(e))] for f in pick(fields, concept)]
    people = [Presence(person, role) for field in named for person in field[:2]]
    return [p for p in people if role != "justerare" or not p.person.is_chair]  # the chair signs beside the adjusters


def _with_party(person: Person, known: Sequence[Person]) -> Person:
    """A person without party takes it from the list of members, where the same name stands with one."""
    if person.party:
        return person
    for other in known:
        if other.party and fuzz.ratio(person.name.casefold(), other.name.casefold()) >= SAME_NAME:
            return replace(person, party=other.party)
    return person


def add_presence(people: Sequence[Presence], first: int | None, last: int | None, rows: Rows) -> None:
    """Add arrivals and departures of politicians, from the §§ and times by their names.

    Who stands in the lists twice, as a substitute who serves for a while, comes and goes at the ends of the whole; and a
    substitute who serves while a listed member is out of the room takes a seat and does not come.
    """
    seated = [p for p in people if p.role in POLITICIANS]
    members = {p.person.name for p in seated}
    for entry in seated:
        person = entry.person
        text = flat(f"{person.name} {person.note}")
        conflict = CONFLICT.search(person.note)
        if conflict:
            event = records.Presence(
                name=person.name,
                party=person.party,
                event="conflict_of_interest",
                paragraph=int(conflict["before"] or conflict["after"]),
                text=text,
            )
            rows.add(event, person.span, 0.85)
        if person.replaces in members or (person.first is None and person.last is None):
            continue
        takes_a_seat = SERVES.search(person.note) or not MOVES.search(person.note)  # "tjänstgör från § 8"
        if entry.role == "tjanstgorande_ersattare" and not person.times and takes_a_seat:
            continue
        others = [p.person for p in seated if p is not entry and p.person.name == person.name]
        if (
            person.first is not None
            and first is not None
            and person.first > first
            and not any(other.first is None or other.first < person.first for other in others)
        ):
            time = person.times[0] if person.times and COMES.search(person.note) else ""
            event = records.Presence(
                name=person.name, party=person.party, event="arrives", paragraph=person.first, time=time, text=text
            )
            rows.add(event, person.span, 0.85)
        if (
            person.last is not None
            and last is not None
            and max(person.first or 0, first or 0) <= person.last < last
            and not any(other.last is None or other.last > person.last for other in others)
        ):
            time = person.times[-1] if person.times else ""
            event = records.Presence(
                name=person.name, party=person.party, event="leaves", paragraph=person.last, time=time, text=text
            )
            rows.add(event, person.span, 0.85)
