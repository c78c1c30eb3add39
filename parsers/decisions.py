"""Proposals and decisions inside a paragraph: their points, who proposes or decides, and what became of the matter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise, zip_longest

from corpus import records
from corpus.registers import party_words
from corpus.settled import says_the_same
from corpus.words import MONTHS
from parsers import organs
from parsers.blocks import Block, Span, flat
from parsers.closings import closing
from parsers.cues import Cued
from parsers.elsewhere import Meeting, is_background, is_elsewhere
from parsers.extraction import Rows
from parsers.language import sentences
from parsers.names import NAME
from parsers.points import CLAUSE, CLOSING, Point, points_of
from parsers.roster import A_MEMBER, MEMBER
from parsers.rules import load_rules, pattern
from parsers.sections import Section, role_of

_said = partial(pattern, "decisions", OPENS=load_rules("decisions")["opens"], MONTH="|".join(MONTHS))
#: "Kommunfullmäktiges beslut:", "Arbetsutskottets förslag till beslut", "Nämndens förslag till kommunfullmäktige".
OWNER = re.compile(r"^(?P<owner>.{3,80}?)s\s+(?:beslut|förslag|beslutsförslag)\b", re.IGNORECASE)
#: A body in short, before the s of its genitive: "AU:s förslag".
SHORT = re.compile(r"[A-ZÅÄÖ]{2,5}:")
#: What stands after the decision.
AFTERWARDS = ("reservation", "sarskilt_yttrande", "expediering", "bilagor")
#: Letters at the end of a block in which a body sets out its proposal.
LEAD = 400
#: Letters behind the verb of a decision that are looked through for its day.
NEAR = 40
#: What opens a point of a decision.
OPENS = re.compile(r"(?:\d{1,2}[.)]|[a-h]\)|[-–•*]|att)\s", re.IGNORECASE)
#: How it is told; each is explained in `data/decisions.toml`.
PASSED_ON = _said("passed_on")
CHAIRS = _said("chairs")
DECIDES = _said("decides")
DECIDED_HERE = _said("decided_here")
BY_NOBODY = _said("by_nobody")
DOES = _said("does")
SHALL = _said("shall")
SETS_OUT = _said("sets_out")
ASKS = _said("asks")
DISSENT = Cued(
    _said(
        "dissent",
        ABSTAINS=load_rules("presence")["abstains"]["pattern"],
        REFRAINS=load_rules("presence")["abstains"]["refrains"],
        MEMBER=A_MEMBER,
        PARTY="|".join(re.escape(word) for word in party_words()),
    ),
    tuple(load_rules("decisions")["dissent_cues"]),
)
DEBATE = _said("debate")
TELLS = _said("tells")
SUPPOSED = _said("supposed")
ANOTHER_DAY = _said("another_day")
LEADS_IN = _said("leads_in")
IN_PROSE = _said("in_prose")
NOTED = _said("noted")
LEADS = _said("leads")
PROPOSES = _said("proposes")
LED = _said("led")
PROPOSES_THAT = _said("proposes_that")
OWN_PART = _said("own_part")
BY_PROPOSAL = _said("by_proposal")
TOLD_OF = _said("told_of")
DECIDING = _said("deciding")
COUNTED = _said("counted")
#: Someone moves something in the room: a motion, not a point of the proposal before the meeting.
MOVES = Cued(
    pattern("motions", "moves", MEMBER=A_MEMBER, NAME=NAME.pattern), tuple(load_rules("motions")["moves_cues"])
)


def add_decisions(sections: Sequence[Section], paragraph: int, organ: str, rows: Rows) -> list[records.Decision]:
    """Add the points under headings of proposals and decisions; `organ` is the body that meets."""
    decides = any(s.role == "beslut" for s in sections)
    found: list[tuple[str, str, str, Point, float]] = []
    for section in sections:
        if section.role not in ("forslag", "beslut"):
            continue
        owner = owner_of(section.heading.text)
        if section.role == "beslut":
            decider, confidence = owner or organ, 0.95
        else:
            passed_on = PASSED_ON.search(section.heading.text) and not owner
            led = LED.match(section.body[0].text) if section.body and not owner and not passed_on else None
            who = led["who"] if led and _is_body(led["who"]) else ""
            # what the meeting shall propose to another body is somebody's proposal to the meeting
            owner = owner or ("" if decides and organ and organs.is_called(organ, who) else who)
            decider, confidence = owner or (organ if passed_on else ""), 0.9 if owner or passed_on else 0.75
        end = _proposal_ends(section, sections, organ)
        for status, who, blocks in _passed_on(section.role, decider, _proposed(section.body[:end])):
            found += [(section.role, status, who, point, confidence) for point in points_of(blocks)]
    passed = [point.text for role, status, who, point, _ in found if (role, status) == ("beslut", "forslag")]
    added = []
    for role, status, who, point, confidence in found:
        is_own = role == "forslag" and organ and who.casefold() == organ.casefold()
        if is_own and any(says_the_same(point.text, other) for other in passed):
            continue  # the same again: it stands under the decision
        row = records.Decision(paragraph=paragraph, status=status, decider=who, point=point.number, text=point.text)
        added.append(rows.add(row, point.span, confidence))
    return added


def _proposal_ends(section: Section, sections: Sequence[Section], organ: str) -> int:
    """Where the decision begins under a proposal that no heading parts from it, in blocks; a proposal that itself says
    what the body decides goes on to its end, or to where the same is said again: then it is decided.
    """
    body = section.body
    if section.role != "forslag" or any(s.role == "beslut" for s in sections):
        return len(body)
    told = [i for i, b in enumerate(body) if (m := DECIDES.match(b.text)) and _decides_here(m, organ)]
    if told and not told[0]:
        ends = [*told[1:], len(body)]
        first, *later = [[p.text for p in points_of(body[a:b])] for a, b in pairwise([0, *ends])]
        return next(
            (i for i, points in zip(ends, later, strict=False) if any(map(says_the_same, first, points))),
            len(body),
        )
    return told[0] if told else len(body)


def _passed_on(status: str, decider: str, body: Sequence[Block]) -> list[tuple[str, str, Sequence[Block]]]:
    """The parts of a section: what the body decides itself, what it proposes to another one, and what another decides."""
    if status != "beslut":
        return [(status, decider, body)]
    parts: list[tuple[str, str, list[Block]]] = [(status, decider, [])]
    for block in body:
        proposes = PROPOSES.match(block.text) or PROPOSES_THAT.match(block.text)
        own = OWN_PART.match(block.text)
        if proposes:
            who = flat(proposes["who"])
            parts.append(("forslag", organs.in_full(who), []))  # "KS föreslår …"
        elif own and parts[-1][2]:
            who = flat(own["who"] or "")
            parts.append(("beslut", who if who and _is_body(who) else decider, []))
        parts[-1][2].append(block)
    return [part for part in parts if part[2]]


def is_before_the_meeting(decider: str) -> bool:
    """Whether a proposal is that of a body or of its chair, and not moved by a member in the room."""
    return not decider or _is_body(decider) or bool(CHAIRS.fullmatch(decider))


def _is_body(name: str) -> bool:
    return bool(organs.kind_of(name) or organs.is_bare(name))


def add_set_out(
    sections: Sequence[Section], body: Sequence[Block], paragraph: int, organ: str, rows: Rows
) -> list[records.Decision]:
    """Add proposals that running text sets out: "Arbetsutskottet har behandlat ärendet och föreslog följande:".

    `organ` is the body that meets.
    """
    first = sections[0].heading.start if sections else body[-1].end if body else 0
    parts = [tuple(b for b in body if b.end <= first)]
    parts += [
        s.body for s in sections if s.role not in ("forslag", "beslut", "yrkanden", "reservation", "sarskilt_yttrande")
    ]
    added = []
    for blocks in parts:
        for i, block in enumerate(blocks):
            told = _asks(block, blocks[i + 1 :], organ) or (
                block if block.text.endswith(":") and SETS_OUT.search(block.text[-LEAD:]) else None
            )
            if told is None or not (owners := list(organs.bodies_in(Span(told.text, told.start, told.end)))):
                continue
            over = (j for j in range(i + 2, len(blocks)) if blocks[j].gap and not OPENS.match(blocks[j].text))
            end = next(over, len(blocks))
            for point in points_of(blocks[i + 1 : end]) if not MOVES.search(block.text) else ():
                row = records.Decision(
                    paragraph=paragraph,
                    status="forslag",
                    decider=flat(owners[0].text),
                    point=point.number,
                    text=point.text,
                )
                added.append(rows.add(row, point.span, 0.7))
    return added


def _asks(block: Block, after: Sequence[Block], organ: str) -> Span | None:
    """The last sentence of a block in which another body than the one that meets (`organ`) asks for what the clauses
    after it say; None when it does not.
    """
    if not after or not CLAUSE.match(after[0].text) or not ASKS.search(block.text[-LEAD:]):
        return None
    last = sentences(block)[-1]
    asks = ASKS.search(last.text)
    subject = next(organs.bodies_in(last), None)
    begins = asks and subject and subject.end <= last.start + asks.start() and subject.text[:1].isupper()
    return last if begins and subject and not (organ and organs.is_called(organ, flat(subject.text))) else None


def add_unlabelled(
    sections: Sequence[Section], body: Sequence[Block], paragraph: int, organ: str, rows: Rows
) -> list[records.Decision]:
    """Add the decision of a paragraph that has no heading for it: "Kommunstyrelsen beslutar att …".

    Older minutes say "beslöt"; what was decided earlier stands in the past tense too, but with its day or by another body
    than the one that meets (`organ`).
    """
    proposed = {b.start for s in sections if s.role == "forslag" for b in s.body[: _proposal_ends(s, sections, organ)]}
    body = [b for b in body if b.start not in proposed]
    told = [
        (i, m["who"]) for i, block in enumerate(body) if (m := DECIDES.match(block.text)) and _decides_here(m, organ)
    ]
    told = told or [(i, m["who"]) for i, block in enumerate(body) if (m := _decided_here(block, organ))]
    if not told:
        background = {b.start for s in sections if is_background(s.role) for b in s.body}
        body = [
            _from_lead(b, after, organ) if b.start not in background else b for b, after in zip_longest(body, body[1:])
        ]
        told = [(i, organ) for i, b in enumerate(body) if b.start not in background and _is_led_to(b, organ)]
    told = told or [
        (i, m["who"])
        for i, block in enumerate(body)
        if (m := PROPOSES.match(block.text) or PROPOSES_THAT.match(block.text))
        and organ
        and organs.is_called(organ, m["who"])
    ]
    if not told and (settled := _settled(body, organ)):
        told = [settled]
    if not told:
        return []
    i, who = told[-1]  # what was decided before stands first
    status = "forslag" if PROPOSES.match(body[i].text) or PROPOSES_THAT.match(body[i].text) else "beslut"
    end = next((j for j in range(i + 1, len(body)) if role_of(body[j].text) or _breaks(body, i, j)), len(body))
    added = []
    for point in points_of(_proposed(body[i:end])):
        row = records.Decision(
            paragraph=paragraph,
            status=status,
            decider=who[0].upper() + who[1:] if who else organ,
            point=point.number,
            text=point.text,
        )
        added.append(rows.add(row, point.span, 0.7))
    return added


def _from_lead(block: Block, after: Block | None, organ: str) -> Block:
    """The last sentence of a block where that leads to the clauses after it, or the one in which the body decides; else the
    block as it is.
    """
    if not DECIDING.search(block.text):
        return block
    parts = sentences(block)
    clauses = after is not None and OPENS.match(after.text) and LEADS_IN.search(parts[-1].text)
    found = parts[-1] if clauses else next((s for s in reversed(parts) if IN_PROSE.match(s.text)), None)
    return block if found is None else replace(block, text=found.text, start=found.start, end=found.end, cells=())


def _is_led_to(block: Block, organ: str) -> bool:
    """Whether a sentence tells that the body that meets decides, here and now, somewhere behind its beginning."""
    told = LEADS_IN.search(block.text) or IN_PROSE.match(block.text)
    if told is None or DISSENT.search(block.text, block.lowered) or ANOTHER_DAY.search(block.text[:LEAD]):
        return False
    before = Span(block.text, block.start, block.end).cut(
        0, told.end("before") if told.re is IN_PROSE else told.start()
    )
    named = [flat(b.text) for b in organs.bodies_in(before)]
    passive = re.match(r"\w+s\b", told[0].removeprefix(before.text).lstrip())
    ours = organs.is_called(organ, named[0]) if named and organ else False
    ours = ours or bool(passive and BY_NOBODY.fullmatch(before.text))
    if not organ or not ours or SUPPOSED.search(before.text) or TOLD_OF.search(before.text):
        return False
    return bool(BY_PROPOSAL.match(before.text)) or not is_elsewhere(block.text, Meeting(organ))


def unread_decision(sections: Sequence[Section], body: Sequence[Block], organ: str) -> Span | None:
    """What says that something is decided in a paragraph: the heading of a decision, else a sentence that tells it of the
    body that meets. None when nothing does. Where no decision was read from it, somebody should look.
    """
    headed = next((s.heading for s in sections if s.role == "beslut"), None)
    if headed or not organ:
        return headed
    quoted = {b.start for s in sections if s.role not in ("ovrigt", "beslutsgang") for b in s.body}
    for block in (b for b in body if b.start not in quoted):
        for sentence in sentences(block) if TELLS.search(block.text) else ():
            told = TELLS.search(sentence.text)
            named = [flat(b.text) for b in organs.bodies_in(sentence)] if told else []
            if not told or SUPPOSED.search(sentence.text, 0, told.start()):
                continue
            if not ANOTHER_DAY.search(sentence.text, 0, told.end() + NEAR) and any(
                organs.is_called(organ, name) for name in named
            ):
                return sentence
    return None


def _decides_here(decides: re.Match[str], organ: str) -> bool:
    """Whether it is the body that meets that decides, and not by a vote that is only told."""
    who = decides["who"]
    return (organs.is_called(organ, who) if organ else _is_body(who) and "beslutar" in decides[0]) and _dissent_at(
        decides.string
    ) != 0


def _settled(body: Sequence[Block], organ: str) -> tuple[int, str] | None:
    """The block of a decision that is told without any word for deciding, and who decides; None when there is none.

    It is the last text of the matter: what the body that meets does ("Nämnden tillstyrker ansökan."), or the sentence
    that follows the outcome of a vote ("Slang får köpas in.").
    """
    end = next(
        (i for i, b in enumerate(body) if role_of(b.text) in AFTERWARDS or DISSENT.match(b.text, b.lowered)), len(body)
    )
    last = next((i for i in range(end - 1, -1, -1) if not CLOSING.match(body[i].text)), -1)
    if last < 0 or not body[last].text.endswith(".") or MOVES.match(body[last].text):
        return None
    does = DOES.match(body[last].text)
    if does and _is_body(does["who"]) and organ and organs.is_called(organ, does["who"]):
        return last, does["who"]
    voted = last and body[last].gap and COUNTED.search(body[last - 1].text)
    return (last, organ) if voted and SHALL.search(body[last].text) else None


def _decided_here(block: Block, organ: str) -> re.Match[str] | None:
    """What a block says of a decision of the body that meets when that body stands behind the verb, or nowhere."""
    found = DECIDED_HERE.match(block.text)
    here = found and (
        not found["who"] or (_is_body(found["who"]) and bool(organ) and organs.is_called(organ, found["who"]))
    )
    return found if here and _dissent_at(block.text) != 0 else None


def _dissent_at(text: str) -> int | None:
    """Where the first sentence begins that tells what a member says of the decision, or how the vote went; None without."""
    if not DISSENT.search(text):
        return None
    return next((s.start for s in sentences(Span(text, 0, len(text))) if DISSENT.search(s.text)), 0)


def _breaks(body: Sequence[Block], i: int, j: int) -> bool:
    """Whether the points of a decision that begins at `i` are over at `j`: a gap, and no new point."""
    leads = LEADS.search(body[i].text)
    goes_on = OPENS.match(body[j].text) or (leads and body[j].text[:1].islower())
    return body[j].gap and (j > i + 1 or not leads) and not goes_on


def owner_of(heading: str) -> str:
    """The body or person that a heading names in the genitive, or as the one who proposes; "" when it names none.

    >>> owner_of("Kommunfullmäktiges beslut:"), owner_of("Förslag till beslut")
    ('Kommunfullmäktige', '')
    """
    found = OWNER.match(flat(heading))
    if found is None:
        led = LED.match(heading)
        return led["who"] if led and (organs.kind_of(led["who"]) or organs.is_bare(led["who"])) else ""
    name = found["owner"].capitalize() if found["owner"].isupper() else found["owner"]
    if SHORT.fullmatch(found["owner"]):
        return name[:-1].upper()
    if CHAIRS.fullmatch(name):
        return name
    whole = name if organs.kind_of(name) or organs.is_bare(name) else f"{name}s"
    return whole if organs.kind_of(whole) or organs.is_bare(whole) else ""


def _proposed(body: Sequence[Block]) -> list[Block]:
    """The blocks of a section without what members move in the room or say of the decision, and without its papers and
    those who get a copy.
    """
    kept: list[Block] = []
    last_stop = max((i for i, b in enumerate(body) if b.text.endswith(".")), default=-1)
    for i, block in enumerate(body):
        if MOVES.match(block.text, block.lowered):
            break
        dissent, mark = _dissent_at(block.text), OPENS.match(block.text)
        if mark and dissent is not None and dissent <= mark.end() and not MEMBER.search(block.text):
            dissent = None  # a point on what members do: "att ledamot med jäv inte deltar i beslutet"
        if dissent is not None:
            told = block.cut(0, dissent)
            is_own = told.text and not DEBATE.search(told.text)
            kept += [replace(block, text=told.text, end=told.end, cells=())] if is_own else []
            if dissent and i + 1 < len(body) and OPENS.match(body[i + 1].text):
                continue  # the next point
            break
        done = kept[-1].text if kept and kept[-1].text.endswith(".") else ""
        if done and (
            closing("decision").match(block.text) or (NOTED.search(done) and closing("noted").match(block.text))
        ):
            if i < last_stop:  # a point may follow behind the papers
                continue
            break
        kept.append(block)
    end = len(kept)
    while end and closing("receiver").match(kept[end - 1].text):
        end -= 1
    return kept[:end] if end and kept[end - 1].text.endswith(".") else kept
