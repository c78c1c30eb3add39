"""Motions in the room (yrkanden): who moves what, and the proposals that members word themselves.

A motion is a sentence with a verb of moving and somebody before it ("Anna Ek (S) och Bo Al (M) yrkar bifall till …"), or
in the passive somebody after it. What follows, up to the next motion, is its text. Verbs and kinds are data
(`data/motions.toml`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus import records
from parsers import negation, organs
from parsers.blocks import Block, Span, flat, prose
from parsers.cues import Cued
from parsers.elsewhere import Meeting, is_background, is_elsewhere, is_supposed
from parsers.extraction import Rows
from parsers.language import sentences
from parsers.pieces import pieces_of
from parsers.points import CLOSING, Point, points_of
from parsers.roster import A_MEMBER, A_STYLED, MEMBER, Named, Roster, Seat
from parsers.rules import load_rules, pattern
from parsers.sections import Section, role_of

_RULES = "motions"
STRICT, LOOSE, PASSIVE = pattern(_RULES, "strict"), pattern(_RULES, "loose"), pattern(_RULES, "passive")
PAST = re.compile(f"{STRICT.pattern}|{pattern(_RULES, 'past').pattern}", re.IGNORECASE)
JOINS, ELSEWHERE, NO_MOTION = pattern(_RULES, "joins"), pattern(_RULES, "elsewhere"), pattern(_RULES, "no_motion")
JOINING = Cued(pattern(_RULES, "joining"), tuple(load_rules(_RULES)["joining_cues"]))
DENIED, THING, WAS, PAST_END = (pattern(_RULES, name) for name in ("denied", "thing", "was", "past_end"))
ACTS = pattern(_RULES, "acts", MEMBER=rf"(?:(?-i:{A_MEMBER})|{A_STYLED})")
NAMED_LEAD, KIND_LED = pattern(_RULES, "named_lead", MEMBER=A_MEMBER), pattern(_RULES, "kind_led", MEMBER=A_MEMBER)
AND_ANOTHER = pattern(_RULES, "and_another", MEMBER=A_MEMBER)
AFTER = pattern(_RULES, "after", MEMBER=A_MEMBER, STYLED=A_STYLED)
ASIDE, CLAUSE, ONLY_LEADS = pattern(_RULES, "aside"), pattern(_RULES, "clause"), pattern(_RULES, "only_leads")
THAT, WHICH, OPENS = (pattern(_RULES, name) for name in ("that", "which", "opens"))
BROKEN_OFF, JOINED, MOVED = pattern(_RULES, "broken_off"), pattern(_RULES, "joined"), pattern(_RULES, "moved")
ADDED, BIFALL, CLAUSED = pattern(_RULES, "added"), pattern(_RULES, "bifall"), pattern(_RULES, "claused")
OWN_FIGURE, ENDS_IN_AND, QUOTED = (
    pattern(_RULES, "own_figure"),
    pattern(_RULES, "ends_in_and"),
    pattern(_RULES, "quoted"),
)
SURELY, BESIDE = pattern(_RULES, "surely"), pattern(_RULES, "beside")
THE_PROPOSAL, CALLED_PROPOSAL, ON_THE_MATTER = (
    pattern(_RULES, name) for name in ("the_proposal", "called_proposal", "on_the_matter")
)
EACH, AND_EACH = pattern(_RULES, "each"), pattern(_RULES, "and_each")
HOLDS, OWN, THE_CHAIRS, SAME = (pattern(_RULES, name) for name in ("holds", "own", "the_chairs", "same"))
NOUN_END, IN_OWN_WORDS = pattern(_RULES, "noun_end"), pattern(_RULES, "own_words")
HELD, BEFORE = pattern(_RULES, "held"), pattern(_RULES, "before")
NEXT, OTHERS = pattern(_RULES, "next_actor"), pattern(_RULES, "others")
#: Kinds by their words, and those of an approval that is a change.
KINDS, CHANGED = (
    tuple(
        (str(row["code"]), re.compile(row["pattern"].replace("DENIED", negation.DENIED), re.IGNORECASE))
        for row in load_rules(_RULES)[part]
    )
    for part in ("kind", "changed")
)
#: A plain approval or refusal in other verbs.
PLAIN_BIFALL, PLAIN_AVSLAG = (
    re.compile(load_rules(_RULES)["plain"][code], re.IGNORECASE) for code in ("bifall", "avslag")
)
#: Sections in which members move something, and those in which they tell what they moved.
MOVED_HERE = ("yrkanden", "forslag")
STATEMENTS = ("reservation", "sarskilt_yttrande")
#: The text of a paragraph that has no headings.
PLAIN = "-"
#: Kinds of heading → kind of the motions under it, where their words do not tell.
HEADINGS = {
    "tillägg": "tillagg",
    "ändring": "andring",
    "återremiss": "aterremiss",
    "avslag": "avslag",
    "bifall": "bifall",
}
OWN_WORDS = ("andring", "tillagg")
#: No sentence that goes on over lines is longer, in letters; and who joins a motion joins one of so many before it.
LONGEST_UNIT, RECENT = 3000, 100


@dataclass(frozen=True, slots=True)
class Move:
    """A motion: its movers, its kind ("" when unknown), its whole text and the proposal in the movers' own words."""

    movers: tuple[Named, ...]
    kind: str
    span: Span
    worded: tuple[Point, ...]
    confidence: float


def add_motions(
    sections: Sequence[Section], body: Sequence[Block], paragraph: int, meeting: Meeting, roster: Roster, rows: Rows
) -> list[records.Decision]:
    """Add the motions of a paragraph, a row per mover; the proposals that they word are returned, and added, as decisions."""
    added = []
    for move in moves_of(sections, body, meeting, roster):
        text = flat(move.span.text)
        for mover in move.movers:
            motion = records.Motion(paragraph=paragraph, name=mover.name, party=mover.party, kind=move.kind, text=text)
            rows.add(motion, move.span, move.confidence)
        first = move.movers[0]
        decider = f"{first.name or first.party}{' m.fl.' if len(move.movers) > 1 else ''}"
        for point in move.worded:
            worded = records.Decision(
                paragraph=paragraph, status="forslag", decider=decider, point=point.number, text=point.text
            )
            added.append(rows.add(worded, point.span, min(move.confidence, 0.8)))
    return added


def moves_of(sections: Sequence[Section], body: Sequence[Block], meeting: Meeting, roster: Roster) -> list[Move]:
    """The motions of a paragraph in order of the text."""
    first = sections[0].heading.start if sections else body[-1].end if body else 0
    decided = any(s.role == "beslut" for s in sections)
    parts = [(tuple(b for b in body if b.end <= first), "" if decided else PLAIN, Span("", 0, 0))]
    parts += [
        (s.body, s.role, s.heading)
        for s in sections
        if not is_background(s.role) and s.role not in STATEMENTS and not _elsewhere(s.heading, meeting)
    ]
    moves: list[Move] = []
    for blocks, role, heading in parts:
        verb = _verb(role)
        headed = role == "yrkanden" and MEMBER.search(heading.text)
        if not headed and not any(
            verb.search(b.text) or (role == "yrkanden" and MEMBER.search(b.text)) for b in blocks
        ):
            continue
        kept = [b for b in blocks if not CLOSING.match(b.text)]
        moves += _moves(kept, _Place(role, heading, meeting, roster), moves)
    return moves


def _elsewhere(heading: Span, meeting: Meeting) -> bool:
    """Whether a heading tells of another meeting: "Yrkanden på arbetsutskottets sammanträde", "Tidigare yrkanden"."""
    if not HELD.search(heading.text):
        return False
    bodies = organs.bodies_in(heading)
    return bool(BEFORE.search(heading.text)) or any(not meeting.is_body(b.text) for b in bodies)


def _verb(role: str) -> re.Pattern[str]:
    """The verbs that move something in a section of this role."""
    return LOOSE if role in MOVED_HERE else PAST if role == PLAIN else STRICT


@dataclass(frozen=True, slots=True)
class _Start:
    """Where a motion begins: the unit of text, its movers, and where in the unit the moved thing begins."""

    unit: int
    at: int
    movers: tuple[Named, ...]
    after: int
    joins: bool
    confidence: float
    verb: str = ""
    until: int | None = None  # where what tells of the moved thing ends, if who moves it stands behind


@dataclass(frozen=True, slots=True)
class _Place:
    """Where motions are looked for: the role and heading of the section, at which meeting, of whom."""

    role: str
    heading: Span
    meeting: Meeting
    roster: Roster


def _moves(blocks: Sequence[Block], place: _Place, before: Sequence[Move]) -> list[Move]:
    units = _units(blocks)
    starts = [start for i, unit in enumerate(units) for start in _starts(i, unit, place)]
    moves: list[Move] = []
    heading = place.heading
    if not starts and units and place.role == "yrkanden" and (named := place.roster.members(heading)):
        starts = [_Start(0, 0, tuple(named), 0, False, 0.85)]  # "Yrkande från Anna Ek (S)" heads what is moved
    if not starts:
        return moves
    for start, following in zip(starts, [*starts[1:], None], strict=True):
        unit = units[start.unit]
        same = following is not None and following.unit == start.unit
        if start.until is not None and place.role not in MOVED_HERE and not (moves or before):
            continue  # nothing was moved that one could join
        end = following.at if following is not None and same else len(unit.text)
        if same and (join := ENDS_IN_AND.search(unit.text, max(end - 12, start.after), end)):
            end = join.start()
        done = _next_actor(unit, start.after, end, start.movers, place.roster)
        end = end if done is None else done
        stop = following.unit if following is not None else len(units)
        tail = () if same or done is not None else _tail(units[start.unit + 1 : stop], start.movers, place.roster)
        beside = BESIDE.match(unit.text, start.after, end)
        head = _without_joined(unit.cut(beside.end() if beside else start.after, start.until or end), start.movers)
        whole = Span(
            " ".join((unit.text[start.at : end], *(b.text for b in tail))),
            unit.start + start.at,
            tail[-1].end if tail else unit.start + end,
        )
        recent = [*before[-RECENT:], *moves[-RECENT:]]
        moved = pieces_of(head, unit.text[start.at : start.after], tail)
        for kind, worded in _kinds(start, moved, place, recent).items():
            movers = _anew(start.movers, kind, recent) if HOLDS.match(start.verb) else start.movers
            if movers and (
                kind or worded or start.joins or not start.verb or SURELY.match(start.verb)
            ):  # else it was talk
                moves.append(Move(movers, kind, whole, worded, start.confidence))
    return moves


def _kinds(
    start: _Start, moved: Sequence[tuple[Span, Sequence[Block]]], place: _Place, recent: Sequence[Move]
) -> dict[str, tuple[Point, ...]]:
    """The kinds of what a motion moves, in order, each with what it says in the movers' own words."""
    kinds: dict[str, tuple[Point, ...]] = {}
    heading = place.heading.text if len(moved) == 1 else ""  # it tells of one thing
    for piece, below in moved:
        kind = _kind(piece.text, " ".join(b.text for b in below), heading, start, recent, place.roster.chair)
        only_named = NOUN_END.search(start.verb) and not IN_OWN_WORDS.search(piece.text)
        for one in _split_kinds(kind, piece.text):
            worded = _worded(piece, below) if one in OWN_WORDS and not start.joins and not only_named else ()
            had = kinds.get(one, ())
            if start.joins and THAT.search(piece.text) and not THE_PROPOSAL.search(piece.text) and recent:
                kinds |= {m.kind: () for m in recent if m.span == recent[-1].span and recent[-1].kind == one}
            kinds[one] = (*had, *(replace(point, number=point.number + len(had)) for point in worded))
    return {kind: worded for kind, worded in kinds.items() if kind} or kinds


def _without_joined(head: Span, movers: Sequence[Named]) -> Span:
    """What is moved without those who join it at its end: "att avgiften höjs, med instämmande av Bo Al (S)."."""
    joined = JOINED.search(head.text)
    rest = head.text[max(movers[-1].span.end - head.start, 0) :]
    return head if joined is None or rest.strip(" .") else head.cut(0, joined.start())


def _tail(units: Sequence[Block], movers: Sequence[Named], roster: Roster) -> tuple[Block, ...]:
    """What follows a motion and belongs to it: a list or a text of its own, up to a label or what another does."""
    kept: list[Block] = []
    for unit in units:
        if role_of(unit.text) or OTHERS.match(unit.text):
            break
        done = _next_actor(unit, 0, len(unit.text), movers, roster)
        if done is not None:
            rest = unit.cut(0, done)
            kept += [replace(unit, text=rest.text, end=rest.end, cells=())] if rest.text else []
            break
        kept.append(unit)
    return tuple(kept)


def _next_actor(unit: Block, start: int, end: int, movers: Sequence[Named], roster: Roster) -> int | None:
    """Where in a unit a sentence begins that tells what somebody else than the movers does, None when none does."""
    body = NEXT.search(unit.text, start, end)
    end = body.start() if body else end
    for acts in ACTS.finditer(unit.text, start, end):
        who = roster.named(unit.cut(*acts.span("who" if acts["who"] else "whose")))
        if not any(w.name == m.name for w in who for m in movers):
            return acts.start()
    return body.start() if body else None


def _units(blocks: Sequence[Block]) -> list[Block]:
    """Blocks, those that break off put together with the next one: "… Bo Al (M)," / "Åsa Ek (L) yrkar bifall"."""
    units: list[Block] = []
    for block in blocks:
        above = units[-1] if units else None
        if above is not None and len(above.text) < LONGEST_UNIT and _goes_on(above.text, block.text):
            blank = " " * max(block.start - above.end, 1)
            text = f"{above.text}{blank}{block.text}"
            units[-1] = replace(above, text=text, end=block.end, cells=())
        else:
            units.append(block)
    return units


def _goes_on(above: str, below: str) -> bool:
    if BROKEN_OFF.search(above.rstrip()):
        return True
    return bool(re.match(r"(?:yrka(?:r|de)|föreslår|begär|hemställer|instäm(?:mer|de)|och|samt)\b", below))


def _starts(i: int, unit: Block, place: _Place) -> Iterator[_Start]:
    """The motions that begin in a unit: at most one per sentence."""
    role, roster = place.role, place.roster
    verb = _verb(role)
    if role == "yrkanden" and (led := list(_led(i, unit, roster))):
        yield from led
        return
    if not (verb.search(unit.text) or PASSIVE.search(unit.text) or JOINING.may_be_in(unit.lowered)) or (
        role not in MOVED_HERE and QUOTED.match(unit.text)
    ):
        return
    for sentence in _clauses(Span(unit.text, unit.start, unit.end)):
        if NO_MOTION.search(sentence.text):
            continue
        if joining := _joining(i, unit, sentence, roster):
            yield joining
            continue
        at = sentence.start - unit.start
        moved = verb.search(sentence.text)
        clause = NAMED_LEAD.match(sentence.text) if at and not moved else None
        if clause and (movers := roster.members(sentence.cut(0, clause.end()))):
            yield _Start(i, at, tuple(movers), at + clause.end(), False, 0.8)
            continue
        here = moved and not _is_told_elsewhere(sentence.text, moved, place.meeting)
        found = _moved(sentence, moved, roster) if moved and here else None
        if found:
            movers, after, sure = found
            yield _Start(
                i,
                at,
                tuple(movers),
                at + after,
                bool(moved and (JOINS.match(moved[0]) or SAME.match(sentence.text, after))),
                sure,
                moved[0] if moved else "",
            )
            continue
        turned = PASSIVE.search(sentence.text) if role in MOVED_HERE else None
        if turned and not ELSEWHERE.search(sentence.text):
            movers = roster.named(sentence.cut(turned.end()))
            if movers:
                yield _Start(i, at, tuple(movers), at, bool(JOINS.match(turned[0])), 0.8)


def _is_told_elsewhere(text: str, verb: re.Match[str], meeting: Meeting) -> bool:
    """Whether a sentence says that somebody moved it in a paper, at another meeting or in another body.

    What is moved may name bodies and meetings too; but at the end of a sentence in the past they say where it was moved.
    """
    if ELSEWHERE.search(text[: verb.end() + 40]):
        return True
    if not WAS.match(verb[0]):
        return is_elsewhere(text[: verb.end()], meeting)
    moved = THING.search(text, verb.end())
    place = text[: moved.start()] if moved else text
    closed = PAST_END.search(text, moved.end()) if moved else None
    return is_elsewhere(place, meeting) or bool(closed and is_elsewhere(closed[0], meeting))


def _led(i: int, unit: Block, roster: Roster) -> Iterator[_Start]:
    """The motions of a unit that names the movers before a colon, or behind what they move."""
    led = NAMED_LEAD.match(unit.text)
    if led and not LOOSE.search(unit.text[: led.end()]):
        lead = unit.cut(0, led.end())
        movers = roster.members(lead) or (roster.owners(lead) if led["own"] else [])
        if movers:
            yield _Start(i, 0, tuple(movers), led.end(), False, 0.8)
            for sentence in sentences(Span(unit.text, unit.start, unit.end))[1:]:
                again = NAMED_LEAD.match(sentence.text)
                if again and (movers := roster.members(sentence.cut(0, again.end()))):
                    at = sentence.start - unit.start
                    yield _Start(i, at, tuple(movers), at + again.end(), False, 0.8)
                elif joining := _joining(i, unit, sentence, roster):
                    yield joining
            return
    if (behind := KIND_LED.match(unit.text)) and (movers := roster.members(unit.cut(behind.end()))):
        yield _Start(i, 0, tuple(movers), 0, False, 0.8)


def _joining(i: int, unit: Block, sentence: Span, roster: Roster) -> _Start | None:
    """The motion of those who join another one, named behind the verb: "I detta yrkande instämmer Anna Ek (S)"."""
    joining = JOINING.match(sentence.text)
    rest = sentence.cut(joining.end()) if joining else None
    movers = (roster.named(rest) or roster.first_listed(rest)) if rest else []
    at = sentence.start - unit.start
    if joining is None or not movers:
        return None
    return _Start(i, at, tuple(movers), at, True, 0.85, joining["joins"], at + joining.end("joins"))


def _clauses(text: Span) -> Iterator[Span]:
    """The sentences of a text, cut where another member moves something: "… yrkar bifall och Bo Ask (M) yrkar avslag"."""
    for sentence in sentences(text):
        moved = LOOSE.search(sentence.text)
        others = AND_ANOTHER.finditer(sentence.text, moved.end()) if moved else ()
        cuts = [0, *(m.end() for m in others), len(sentence.text)]
        yield from (sentence.cut(a, b) for a, b in pairwise(cuts))


def _moved(sentence: Span, verb: re.Match[str], roster: Roster) -> tuple[list[Named], int, float] | None:
    """Who moves in a sentence with a verb of moving, where the moved thing begins in it, and how sure that is."""
    text = sentence.text
    inverted = AFTER.match(text, verb.end())
    if DENIED.match(text, inverted.end() if inverted else verb.end()):
        return None
    if inverted and (movers := roster.named(sentence.cut(*inverted.span()))):
        return movers, inverted.end(), 0.85
    movers = roster.movers(Span(text[: verb.start()], sentence.start, sentence.start + verb.start()))
    if not movers or is_supposed(sentence, movers[0].span, movers[0].name):
        return None
    after = verb.end()
    joined = JOINED.match(text, after)
    if joined:
        done = MOVED.search(text, joined.end())
        after = done.start() if done else len(text)
        movers += roster.named(sentence.cut(joined.end(), after))
    which = WHICH.search(text, after)
    if which:
        movers += [who for who in roster.movers(sentence.cut(*which.span("who"))) if who.name]
    late = JOINED.search(text, after)
    if late and not joined:  # "yrkar bifall, med instämmande av Bo Al (S)"
        movers += roster.named(sentence.cut(late.end())) or roster.first_listed(sentence.cut(late.end()))
    return movers, after, 0.9 if movers[0].name and movers[0].party else 0.7


def _anew(movers: tuple[Named, ...], kind: str, before: Sequence[Move]) -> tuple[Named, ...]:
    """Those of the movers who have not moved the same in the § before: who holds on to a motion moves nothing new."""
    had = {who.name for move in before if kind in (move.kind, "") for who in move.movers}
    return tuple(who for who in movers if who.name not in had)


def _kind(head: str, tail: str, heading: str, start: _Start, before: Sequence[Move], chair: Seat | None) -> str:
    """What is moved: by the words after the verb, else by the heading; who joins a motion moves the same."""
    verb, joins = start.verb, start.joins
    named = f"{head} {chair.name}" if chair and THE_CHAIRS.search(head) else head
    own = {who.name for who in start.movers}
    others = (m.kind for m in reversed(before) if any(_names(named, w) for w in m.movers if w.name not in own))
    joined = joins and next(others, "")
    if joined:
        return joined
    sentence = f"{head} {tail}" if head.rstrip().endswith(":") or not head.strip() or OPENS.match(tail) else head
    for code, words in CHANGED:
        if words.search(sentence):
            return code
    by_verb = next((code for code, pattern in KINDS if pattern.search(verb)), "")  # "tillstyrker", "tilläggsyrkande"
    if by_verb:
        return by_verb
    if joins and before and THAT.search(head):
        return _joined_kind(head, before[-1])
    hits = [(match.start(), code) for code, pattern in KINDS if (match := pattern.search(sentence))]
    code = min(hits)[1] if hits else "avslag" if PLAIN_AVSLAG.search(sentence) else ""
    if joins and not code:
        return before[-1].kind if before and THAT.search(head) else "bifall"
    if HOLDS.match(verb) and not code:
        return "" if OWN.search(verb) else "bifall"
    if code in ("", "andring", "tillagg"):
        if PLAIN_BIFALL.search(head.strip()) and not tail and not OWN_FIGURE.search(head):
            return "bifall"
        told = next((kind for word, kind in HEADINGS.items() if word in heading.casefold()), "")
        worded = CLAUSED.match(head.strip() or sentence) or head.rstrip().endswith(":") or ADDED.search(head)
        return told or code or ("andring" if worded else "")
    return code


def _joined_kind(head: str, last: Move) -> str:
    """The kind of a motion that joins "yrkandet" or "förslaget" after another one: what was called a proposal right before
    it is meant, else that of the matter.
    """
    on_the_matter = THE_PROPOSAL.search(head) and ON_THE_MATTER.match(last.kind)
    return "bifall" if on_the_matter and not CALLED_PROPOSAL.search(last.span.text) else last.kind


def _split_kinds(kind: str, text: str) -> tuple[str, ...]:
    """The kinds of a motion that moves several things at once.

    "Bifall till förslaget och avslag på Bo Asks yrkande" are two motions: one on the proposal, one on what Bo Ask moves.
    """
    first = EACH.search(text)
    others = AND_EACH.finditer(text, first.end()) if first and kind not in OWN_WORDS else ()
    others = (
        m for m in others if not first or m["what"] or first["done"] or " att " not in text[first.end() : m.start()]
    )
    kinds = [next(c for c, p in KINDS if p.search(m["what"] or m["done"])) for m in (first, *others) if m]
    return tuple(dict.fromkeys(kinds)) if len(kinds) > 1 else (kind,)


def _names(text: str, who: Named) -> bool:
    """Whether a text names a mover, also in the genitive."""
    return bool(who.name) and who.name.split()[-1].casefold() in text.casefold()


def _worded(head: Span, tail: Sequence[Block]) -> Iterator[Point]:
    """The points of a proposal in the movers' own words: after "att", or after the colon of a lead."""
    added = ADDED.search(head.text) if BIFALL.match(head.text) else None
    lead = next((m for m in (added, ASIDE.match(head.text), CLAUSE.match(head.text)) if m), None)
    own = head.cut(lead.end()) if lead else head
    if tail and (ONLY_LEADS.fullmatch(own.text) or OPENS.match(tail[0].text)):  # only leads to the proposal
        own = own.cut(len(own.text))
    elif own.text.rstrip().endswith(":") or ONLY_LEADS.match(own.text):
        colon = ONLY_LEADS.match(own.text)
        own = own.cut(colon.end()) if colon else own
    else:
        tail = ()  # reasons, no proposal
    blocks = [*([Block(own.text, own.start, own.end)] if own.text else []), *tail]
    points = points_of(blocks) if any(OPENS.match(b.text) for b in blocks) else []
    if len(points) > 1 or not blocks:
        yield from points
    else:  # in free words it is one proposal, however long
        whole = Span(" ".join(b.text for b in blocks), blocks[0].start, blocks[-1].end)
        yield Point(1, whole, prose(blocks))
