"""Statements put to the minutes: reservations, särskilda yttranden, notes, and the body's own yttrande."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus import records
from ocr.clean import CleanText
from parsers import organs
from parsers.blocks import Block, Span, flat, prose
from parsers.closings import closing
from parsers.cues import Cued, any_in, without_longer
from parsers.elsewhere import Meeting, is_background, is_elsewhere, is_supposed
from parsers.extraction import Rows
from parsers.language import sentences
from parsers.names import NAME, party_of
from parsers.roster import A_MEMBER, A_STYLED, PARTIES, Roster
from parsers.rules import load_rules, pattern
from parsers.sections import LABEL, Section, role_of

_RULES = "statements"
#: Kinds by words of the heading or of the lead; the one that stands first counts, those of `else_kinds` last.
KINDS, ELSE_KINDS = (
    tuple((code, re.compile(text, re.IGNORECASE)) for code, text in load_rules(_RULES)[part].items())
    for part in ("kinds", "else_kinds")
)
CUES: tuple[str, ...] = tuple(load_rules(_RULES)["cues"])
NOTHING = Cued(dict(KINDS)["inget_yttrande"], ("yttr",))
OWN, GIVEN = Cued(pattern(_RULES, "own"), ("yttrande",)), Cued(pattern(_RULES, "given"), ("följande",))
EVENT, CERTIFIES = closing("statement"), Cued(pattern(_RULES, "certifies"), ("utdrag", "riktighet"))
BARE = Cued(pattern(_RULES, "bare"), tuple(load_rules(_RULES)["bare_cues"]))
#: What any of those three needs.
ANY = without_longer(cue for cued in (NOTHING, GIVEN, BARE) for cue in cued.cues)
GIVEN_BY, AS_FOLLOWS = pattern(_RULES, "given_by", STYLED=A_STYLED), pattern(_RULES, "as_follows")
SAID = pattern(_RULES, "said")
GIVES, REASON, LEADS_ON = pattern(_RULES, "gives"), pattern(_RULES, "reason"), pattern(_RULES, "leads_on")
NAMES_ONLY = pattern(_RULES, "names_only", MEMBER=A_MEMBER)
LED = pattern(_RULES, "led", MEMBER=A_MEMBER, STYLED=A_STYLED)
OF_GROUP = pattern(_RULES, "of_group")
ACT, NOBODY = pattern(_RULES, "act"), pattern(_RULES, "nobody")
GROUPS, OWNS = pattern(_RULES, "groups"), pattern(_RULES, "owns")
#: Sections whose statements are read by their heading.
HEADED = ("reservation", "sarskilt_yttrande")
#: How far into a block a lead reaches that names the authors.
LEAD_LETTERS = 600
#: So many notices of one author are compared with each other at most.
NOTICES = 20
#: Where a sentence ends and another begins, which is about somebody else.
STOP = re.compile(r"(?<=[a-zåäö)]{2})\.\s+(?=[A-ZÅÄÖ])")


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement: its kind, its authors as (name, party), its blocks, and how sure it is."""

    kind: str
    authors: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    span: Span
    confidence: float

    @property
    def text(self) -> str:
        """The text as it goes into the table."""
        return prose(self.blocks)


def add_statements(
    sections: Sequence[Section], body: Sequence[Block], paragraph: int, meeting: Meeting, roster: Roster, rows: Rows
) -> None:
    """Add the statements of a paragraph, a row per author; the body that meets is the author of its own."""
    signed = signed_extracts(body, rows.clean)
    sections = [replace(s, body=_before(s.body, signed)) for s in sections] if signed else sections
    for found in _once(list(_found(sections, _without(body, signed), meeting, roster))):
        text = found.text
        for name, party in found.authors or (("", ""),):
            row = records.Statement(paragraph=paragraph, kind=found.kind, author=name, party=party, text=text)
            rows.add(row, found.span, found.confidence if found.authors else 0.7)


def signed_extracts(blocks: Sequence[Block], clean: CleanText) -> frozenset[int]:
    """Where names begin that only certify an extract: right below such words, which are taken out of the text as furniture."""
    raw, to_raw = clean.raw, clean.ledger.to_raw
    if not blocks or not CERTIFIES.may_be_in(raw[to_raw(blocks[0].start) : to_raw(blocks[-1].end)].lower()):
        return frozenset()
    return frozenset(
        block.start
        for above, block in pairwise(blocks)
        if not block.turn
        and (NAMES_ONLY.fullmatch(block.text) or NAME.fullmatch(block.text))
        and CERTIFIES.search(raw[to_raw(above.end) : to_raw(block.start)])
    )


def _before(blocks: Sequence[Block], stops: Collection[int]) -> tuple[Block, ...]:
    end = next((n for n, b in enumerate(blocks) if b.start in stops), len(blocks))
    return tuple(blocks[:end])


def _without(blocks: Sequence[Block], left_out: Collection[int]) -> tuple[Block, ...]:
    return tuple(b for b in blocks if b.start not in left_out)


def _once(found: Sequence[Statement]) -> Iterator[Statement]:
    """Statements without those that only announce another one of the same kind by the same authors.

    "Anna Ek (S) reserverar sig mot beslutet", and her text under a heading further down, are one reservation.
    """
    texts: set[tuple[str, tuple[str, str]]] = set()
    notices: dict[tuple[str, tuple[str, str]], list[Statement]] = defaultdict(list)
    for one in found:
        for author in one.authors:
            if _is_notice(one):
                notices[one.kind, author].append(one)
            else:
                texts.add((one.kind, author))
    for one in found:
        of = [(one.kind, author) for author in one.authors]
        if not (
            of
            and _is_notice(one)
            and all(key in texts or any(_says_more(s, one) for s in notices[key][:NOTICES]) for key in of)
        ):
            yield one


def _is_notice(statement: Statement) -> bool:
    """Whether a statement is no more than the sentence that says that there is one."""
    return (
        len(statement.blocks) == 1 and BARE.search(statement.text) is not None and len(sentences(_span(statement))) == 1
    )


def _says_more(notice: Statement, other: Statement) -> bool:
    """Whether a notice says all that another one does, and more."""
    words, said = (re.findall(r"\w+", s.text.casefold()) for s in (notice, other))
    return len(words) > len(said) and set(said) <= set(words)


def _span(statement: Statement) -> Span:
    return Span(statement.text, statement.span.start, statement.span.end)


def _found(sections: Sequence[Section], body: Sequence[Block], meeting: Meeting, roster: Roster) -> Iterator[Statement]:
    organ = meeting.organ
    for i, section in enumerate(sections):
        own = OWN.match(section.heading.text)
        if own and section.body and organs.is_called(organ, own["owner"]):
            yield _statement("yttrande", ((organ, ""),), _text_of(sections, i), 0.85)
        elif section.role in HEADED:
            yield from statements_under(section, _text_of(sections, i), roster)
    headed = (s for s in sections if is_background(s.role) or s.role in HEADED or OWN.match(s.heading.text))
    taken = {b.start for s in headed for b in s.body}
    for i, block in enumerate(body):
        if not any_in(ANY, block.lowered):
            continue
        given = GIVEN.match(block.text, block.lowered)
        if given and organs.is_called(organ, given["owner"]) and not OWN.match(body[i - 1].text if i else ""):
            yield _statement("yttrande", ((organ, ""),), _given(block, given.end(), body[i + 1 :]), 0.85)
        if block.start not in taken and BARE.search(block.text[:LEAD_LETTERS]):
            yield from _bare(block, body[i + 1 :], meeting, roster)
        nothing = NOTHING.search(block.text, block.lowered)
        sentence = Block(*_sentence(block, nothing.start())) if nothing else None
        if sentence and not _anothers(sentence, organ, roster):
            yield _statement("inget_yttrande", ((organ, ""),), (sentence,), 0.9)


def _bare(block: Block, after: Sequence[Block], meeting: Meeting, roster: Roster) -> Iterator[Statement]:
    """The statements of a block in running text, without a heading."""
    for part in _sentences(block):
        act = BARE.search(part.text)
        reason = REASON.search(part.text, act.end()) if act else None
        if is_elsewhere(part.text[: reason.start() if reason else LEAD_LETTERS], meeting):
            continue
        authors, kind = _authors(part, roster), kind_of_statement(part.text[:LEAD_LETTERS])
        said = SAID.search(part.text, act.start() if act else 0, LEAD_LETTERS)
        if LEADS_ON.search(part.text):
            text = _given(part, len(part.text), after)
        else:
            text = (
                replace(part, text=part.text[said.end() :], start=part.start + said.end(), cells=()) if said else part,
            )
        if authors and kind and text:
            yield _statement(kind, authors, text, 0.8)


def _given(block: Block, at: int, after: Sequence[Block]) -> tuple[Block, ...]:
    """The text of a statement after its lead, to the next label of minutes."""
    rest = block.cut(at)
    texts = [Block(rest.text, rest.start, rest.end)] if rest.text else []
    for b in after:
        if role_of(b.text) or NOTHING.search(b.text) or EVENT.match(b.text):
            break
        texts.append(b)
    return tuple(texts)


def _anothers(sentence: Span, organ: str, roster: Roster) -> bool:
    """Whether a sentence on making no statement is of another body than the one that meets, or of a member."""
    bodies = [flat(b.text) for b in organs.bodies_in(sentence)]
    return bool(roster.members(sentence)) or (bool(bodies) and not any(organs.is_called(organ, b) for b in bodies))


def _text_of(sections: Sequence[Section], i: int) -> tuple[Block, ...]:
    """The text of a statement: on over headings of its own, up to the next label of minutes."""
    blocks = list(sections[i].body)
    for later in sections[i + 1 :]:
        if later.role != "ovrigt" or later.confidence >= LABEL or OWN.match(later.heading.text):
            break
        blocks.append(Block(later.heading.text, later.heading.start, later.heading.end))
        blocks += later.body
    end = next((n for n, b in enumerate(blocks) if EVENT.match(b.text)), len(blocks))
    return tuple(blocks[:end])


def statements_under(section: Section, blocks: tuple[Block, ...], roster: Roster) -> Iterator[Statement]:
    """Statements of several authors under one heading: each begins with a lead that names its authors."""
    default = kind_of_statement(section.heading.text) or section.role
    headed = _named(section.heading, roster)
    headed = headed or _parties_of(section.heading.text)
    if not blocks and headed:  # "Reservation lämnas av Anna Ek (S)" and nothing more
        heading = section.heading
        yield _statement(default, headed, (Block(heading.text, heading.start, heading.end),), 0.85)
    blocks = tuple(part for block in blocks for part in _sentences(block))
    if all(NOBODY.search(b.text) for b in blocks[:1]) and not headed:
        return
    unsigned = next((n for n in range(len(blocks), 0, -1) if not NAMES_ONLY.fullmatch(blocks[n - 1].text)), 0)
    signers = tuple(dict.fromkeys(a for b in blocks[unsigned:] for a in _named(b, roster)))
    if signers and not unsigned:  # nothing but names
        yield _statement(default, signers, blocks, 0.85)
        return
    starts: list[int] = []
    for i, block in enumerate(blocks[:unsigned]):
        quoted = any(LEADS_ON.search(blocks[n].text) for n in starts)  # parties named in a text have not written it
        if _authors(block, roster, groups=not quoted) and not (quoted and not ACT.search(block.text[:LEAD_LETTERS])):
            starts.append(i)
    if signers and not starts:  # the authors have put their names under the text
        yield _statement(default, signers, blocks[:unsigned], 0.85)
        return
    starts = starts or [0]
    for a, b in zip(starts, [*starts[1:], len(blocks)], strict=True):
        part = blocks[a:b]
        if not part:
            continue
        lead = part[0]
        authors = _authors(lead, roster) or headed
        kind = kind_of_statement(lead.text[:LEAD_LETTERS]) or default
        leads_on = LEADS_ON.search(lead.text) or NAMES_ONLY.fullmatch(lead.text)
        text = part[1:] if leads_on and len(part) > 1 else part
        led = LED.match(lead.text)
        if led and len(lead.text) > led.end():  # "Anna Ek (S): Taxan är för hög."
            own = lead.cut(led.end())
            text = (replace(lead, text=own.text, start=own.start, cells=()), *part[1:])
        yield _statement(kind, authors, text, 0.9)


def _parties_of(heading: str) -> tuple[tuple[str, str], ...]:
    """The parties that a heading names: "Reservation (S, V)", "Moderaternas reservation"."""
    letters = [p for group in GROUPS.finditer(heading) for p in re.findall(r"[A-ZÅÄÖ]{1,4}", group["letters"])]
    words = [m["word"] or m["group"] for m in PARTIES.finditer(OWNS.sub(" ", heading)) if m["word"] or m["group"]]
    return tuple(("", p) for p in dict.fromkeys(party_of(p) for p in (*letters, *words)))


def _statement(
    kind: str, authors: tuple[tuple[str, str], ...], blocks: tuple[Block, ...], confidence: float
) -> Statement:
    span = Span("", blocks[0].start, blocks[-1].end)
    return Statement(kind, authors, blocks, span, confidence)


def kind_of_statement(text: str) -> str:
    """The kind that a heading or lead names first."""
    lowered = text.lower()
    if not any(cue in lowered for cue in CUES):
        return ""
    found = [(match.start(), n) for n, (_, words) in enumerate(KINDS) if (match := words.search(text))]
    return KINDS[min(found)[1]][0] if found else next((code for code, words in ELSE_KINDS if words.search(text)), "")


def _authors(block: Block, roster: Roster, *, groups: bool = True) -> tuple[tuple[str, str], ...]:
    """The persons that a lead names as giving a statement: it begins with them, or names them after a verb in the passive.

    With `groups` parties count too where no person is named.
    """
    head = block.text[:LEAD_LETTERS]
    if NOBODY.search(head):
        return ()
    if led := LED.match(head):
        return tuple((m.name, m.party) for m in roster.named(block.cut(0, led.end())))
    turned = GIVEN_BY.search(head)
    verb = GIVES.search(head) or NAMES_ONLY.match(block.text)
    if turned:
        until = AS_FOLLOWS.search(block.text, turned.end())
        lead = block.cut(turned.end(), until.start() if until else LEAD_LETTERS)
    elif verb:
        begins = max((m.end() for m in STOP.finditer(block.text, 0, verb.start())), default=0)
        lead = block.cut(begins, verb.start() or verb.end())
    else:
        return ()
    members = roster.members(lead)
    if members and is_supposed(block, members[0].span, members[0].name):
        return ()
    named = tuple((m.name, m.party) for m in members)
    if not named and (verb or turned):
        named = tuple((m.name, m.party) for m in roster.movers(lead) if m.name)
        if named:
            return named
    if named:
        opens = lead.text[: members[0].span.start - lead.start].strip(" •–-")
        return named if turned or not opens or OF_GROUP.fullmatch(opens) else ()
    if not groups:
        return ()
    found = (m["word"] or m["letters"] or m["group"] for m in PARTIES.finditer(lead.text))
    return tuple(("", party) for party in dict.fromkeys(party_of(p) for p in found))


def _named(text: Span, roster: Roster) -> tuple[tuple[str, str], ...]:
    """The persons with parties that a text names."""
    return tuple((m.name, m.party) for m in roster.members(text))


def _sentences(block: Block) -> list[Block]:
    """A block in which several make statements, one sentence after the other, in its sentences."""
    if sum(1 for _ in BARE.finditer(block.text)) < 2:
        return [block]
    parts = sentences(block)
    if sum(BARE.search(s.text) is not None for s in parts) < 2:
        return [block]
    return [replace(block, text=s.text, start=s.start, end=s.end, cells=()) for s in parts]


def _sentence(block: Block, at: int) -> tuple[str, int, int]:
    """The sentence of a block around an offset."""
    start = max(block.text.rfind(". ", 0, at) + 2, 0) if ". " in block.text[:at] else 0
    stop = block.text.find(".", at)
    end = stop + 1 if stop >= 0 else len(block.text)
    return block.text[start:end], block.start + start, block.start + end
