"""Who comes, goes and steps aside in the middle of a meeting, as the paragraphs tell it.

What the list of members says by a name is read with the list (`parsers.meeting`); here the sentences of the paragraphs:
"Anna Ek (S) anmäler jäv och deltar inte", "Bo Al (M) lämnar sammanträdet kl. 15.20". Patterns are data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache
from itertools import zip_longest

from corpus import records
from parsers.blocks import Block, Span, flat
from parsers.cues import Cued
from parsers.dates import find_times
from parsers.elsewhere import is_background
from parsers.extraction import Rows
from parsers.language import sentences
from parsers.roster import Named, Roster
from parsers.rules import load_rules
from parsers.sections import Section

#: Sections of those who speak: that someone "comes to" a point is no arrival.
SPOKEN = "yrkanden"
#: How an event is told, what in the sentence tells that it is not one, and how it is told of whomever.
_Event = tuple[Cued, re.Pattern[str], re.Pattern[str]]
#: Stands for each letter of a person's name when words are compared.
WHO = "\x01"
#: No person's name with title and party is longer, in letters.
LONGEST_NAME = 200
#: Between two who do the same, and before a verb the end of another subject: "…, och förvaltningschefen".
TOGETHER = re.compile(r"\s*(?:,|,?\s*\b(?:och|samt)\b)\s*(?:ledamoten\s*)?", re.IGNORECASE)
ANOTHER = re.compile(
    r"(?:\b(?:och|samt|då|när|att|medan|som|om)\b|,)\s+(?:\w+\s+)?\w{3,}(?:en|an|et|na)\s*$", re.IGNORECASE
)
#: Who is there and takes no part in the decision: no code of `presence.event` but a table of its own.
ABSTAINS = "abstains"
#: A heading over those who step aside, by why they do, and how they do.
HEADED = {
    "conflict_of_interest": re.compile(r"\bjäv\b", re.IGNORECASE),
    ABSTAINS: re.compile(load_rules("presence")[ABSTAINS]["pattern"], re.IGNORECASE),
}
STEPS_ASIDE = re.compile(
    r"\bdelt(?:ar|og)\s+(?:inte|ej|icke|varken)\b|\blämna(?:r|de)\b|\bavst(?:år|od)\s+från\b", re.IGNORECASE
)
#: Who was named in the sentence before.
PRONOUN = re.compile(r"(?:Hon|Han|Hen)\b")
#: "efter § 7", "före behandlingen av § 10", "från och med § 11".
PLACE = re.compile(
    r"\b(?P<word>före|innan|inför|efter|från(?:\s+och\s+med)?|fr\.?\s?o\.?\s?m\.?|till(?:\s+och\s+med)?|t\.?\s?o\.?\s?m\.?"
    r"|under|vid)\s[^.,;§]{0,40}?§\s*(?P<number>\d{1,4})",
    re.IGNORECASE,
)
#: "till och med § 5" says when one goes, not when one comes; "anländer till § 5" does.
UP_TO = re.compile(r"till\s+och|t\.?\s?o")


def add_events(
    sections: Sequence[Section],
    body: Sequence[Block],
    paragraph: int,
    roster: Roster,
    listed: Set[tuple[str, str]],
    rows: Rows,
) -> None:
    """Add what a paragraph tells of who is there. Who comes or goes by the list already (`listed`) gets no second row."""
    headed = {
        b.start: event
        for s, after in zip_longest(sections, sections[1:])
        for event, heading in HEADED.items()
        if heading.search(s.heading.text)
        for b in s.body
        or ((after.heading, *after.body) if after else ())  # a sentence without stop looks like a heading
    }
    lowered = "\n".join(b.lowered for b in body)
    events = {event: told for event, told in _patterns().items() if told[0].may_be_in(lowered)}
    told = [(block, *found) for block in body for found in _told(block, roster, events, headed.get(block.start, ""))]
    if not told:
        return
    background = {b.start for s in sections if is_background(s.role) for b in s.body}
    spoken = {b.start for s in sections if s.role == SPOKEN for b in s.body}
    said = {(r.name or r.party, r.event, r.paragraph) for r in rows.of(records.Presence)}
    for block, event, who, sentence in sorted(
        told, key=lambda hit: hit[1] != "conflict_of_interest"
    ):  # which settles it
        number = _number(event, sentence.text) or paragraph
        steps_aside = event in HEADED
        key = who.name or who.party
        if (not steps_aside and (who.name, event) in listed) or (key, event, number) in said:
            continue
        if block.start in background and event != "conflict_of_interest":
            continue
        if (block.start in spoken and not steps_aside) or (key, "conflict_of_interest", number) in said:
            continue
        said.add((key, event, number))
        if event == ABSTAINS:
            abstains = records.Abstention(paragraph=paragraph, name=who.name, party=who.party, text=flat(sentence.text))
            rows.add(abstains, sentence, 0.8)
            continue
        times = find_times(sentence.text)
        row = records.Presence(
            name=who.name,
            party=who.party,
            event=event,
            paragraph=number,
            time=times[0] if times else "",
            text=flat(sentence.text),
        )
        rows.add(row, sentence, 0.9 if event == "conflict_of_interest" else 0.8)


def _told(block: Block, roster: Roster, events: Mapping[str, _Event], heading: str) -> list[tuple[str, Named, Span]]:
    """The events of a block under a heading that says why somebody steps aside, "" for another one."""
    found = list(_events(block, roster, events))
    if heading == "conflict_of_interest":  # there who takes no part in the decision has jäv
        found = [hit for hit in found if hit[0] != ABSTAINS]
    return found or (list(_under_heading(block, roster, heading)) if heading else [])


def _events(block: Block, roster: Roster, events: Mapping[str, _Event]) -> Iterator[tuple[str, Named, Span]]:
    here = {
        event: told for event, told in events.items() if told[0].may_be_in(block.lowered) and told[2].search(block.text)
    }
    last: Span | None = None
    for sentence in sentences(Span(block.text, block.start, block.end)) if here else ():
        before, last = last, sentence
        if not any(of_anybody.search(sentence.text) for _, _, of_anybody in here.values()):
            continue  # before the persons are looked for, which takes longer
        people = _people(sentence, roster)
        aside = here.get("conflict_of_interest") if before and PRONOUN.match(sentence.text) and not people else None
        if before and aside and aside[0].search(sentence.text) and not aside[1].search(sentence.text):
            who_before = _people(before, roster)
            yield from (("conflict_of_interest", who, sentence) for who in who_before if len(who_before) == 1)
        masked = _masked(sentence, people)
        found = sorted(
            ((m.start(), m, event) for event, (p, unless, _) in here.items()
             for m in p.finditer(masked) if not unless.search(masked)),
            key=lambda hit: hit[0],
        )  # fmt: skip
        for (_, match, event), after in zip_longest(found, found[1:]):
            subject = _subject(match, masked, sentence, people) if people else []
            if event == ABSTAINS and not people:
                subject = _parties(match, sentence, roster)
            first = min([match.start() if len(found) > 1 else 0, *(p.span.start - sentence.start for p in subject)])
            said = sentence.cut(first, after[0] if after else None) if len(found) > 1 else sentence
            yield from ((event, who, said) for who in subject)


def _people(sentence: Span, roster: Roster) -> list[Named]:
    return [p for p in roster.members(sentence) or roster.movers(sentence)[:1] if p.name]


def _parties(match: re.Match[str], sentence: Span, roster: Roster) -> list[Named]:
    """The parties that take no part as a whole: "Moderaterna deltar inte i beslutet"; what some of a party do is not theirs."""
    parties = [who for who in roster.movers(sentence) if not who.name]
    subject = _subject(match, _masked(sentence, parties), sentence, parties)
    lead = sentence.text[: subject[0].span.start - sentence.start] if subject else ""
    behind = subject and not lead[match.end() :].strip(": ") and len(lead) >= match.end()
    return subject if behind or _whole_party().fullmatch(lead) else []


def _under_heading(block: Block, roster: Roster, event: str) -> Iterator[tuple[str, Named, Span]]:
    """Who steps aside by a heading that says why: "Jäv" / "Anna Ek (S) deltar inte i handläggningen", or the name alone."""
    for sentence in sentences(Span(block.text, block.start, block.end)):
        people = roster.members(sentence)
        if _other_reason().search(sentence.text):
            continue
        if people and not sentence.text[: people[0].span.start - sentence.start].strip(" •–-"):
            after = people[-1].span.end - sentence.start
            if STEPS_ASIDE.search(sentence.text, after) or not sentence.text[after:].strip(" ."):
                yield from ((event, who, sentence) for who in people)


def _masked(sentence: Span, people: Sequence[Named]) -> str:
    """A sentence in which persons are nothing but their places."""
    text = sentence.text
    for who in people:
        a, b = who.span.start - sentence.start, who.span.end - sentence.start
        text = text[:a] + WHO * (b - a) + text[b:]
    return text


def _subject(match: re.Match[str], masked: str, sentence: Span, people: Sequence[Named]) -> list[Named]:
    """Who does what a verb says: the person inside its words or right behind them, else those named last before it."""
    at = [(p.span.start - sentence.start, p.span.end - sentence.start) for p in people]
    inside = [p for p, (a, _) in zip(people, at, strict=True) if match.start() <= a < match.end()]
    behind = [n for n, (a, _) in enumerate(at) if a >= match.end()]
    before = [n for n, (_, b) in enumerate(at) if b <= match.start()]
    if inside:
        return inside
    if behind and (not masked[match.end() : at[behind[0]][0]].strip(": ") or not before):
        run = behind
    elif before and not ANOTHER.search(masked[at[before[-1]][1] : match.start()]):
        run = before[::-1]
    else:
        return []
    subject = run[:1]
    for n in run[1:]:
        a, b = sorted((n, subject[-1]))
        if not TOGETHER.fullmatch(masked[at[a][1] : at[b][0]]):
            break
        subject.append(n)
    return [people[n] for n in sorted(subject)]


def _number(event: str, text: str) -> int | None:
    """The § that a sentence names for coming and going: left before § 10 is left after § 9."""
    said = PLACE.search(text) if event not in HEADED else None
    if said is None:
        return None
    number, word = int(said["number"]), said["word"].casefold()
    if event == "arrives" and UP_TO.match(word):
        return None  # how long somebody else served
    is_before = word.startswith(("före", "innan", "inför", "fr"))
    if event == "leaves":
        return number - 1 if is_before else number
    return number + 1 if word == "efter" else number


@cache
def _other_reason() -> re.Pattern[str]:
    """Why someone takes no part, where it is no conflict of interest."""
    return re.compile(load_rules("presence")["conflict_of_interest"]["other_reason"], re.IGNORECASE)


@cache
def _whole_party() -> re.Pattern[str]:
    """What may stand before a party that takes no part as a whole."""
    return re.compile(load_rules("presence")[ABSTAINS]["whole_party"], re.IGNORECASE)


@cache
def _patterns() -> dict[str, _Event]:
    data = load_rules("presence")
    return {
        event: (
            Cued(re.compile(told.replace("WHO", rf"\s+{WHO}++"), re.IGNORECASE), tuple(row["cues"])),
            re.compile(row["unless"], re.IGNORECASE),
            re.compile(told.replace("WHO", rf"\s.{{1,{LONGEST_NAME}}}?"), re.IGNORECASE),
        )
        for event, row in data.items()
        for told in ["|".join(row[way] for way in ("pattern", "refrains") if way in row)]
    }
