"""Statements put to the minutes: reservations, särskilda yttranden, notes, and the body's own yttrande."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus import records
from parsers import organs
from parsers.blocks import Block, Span, flat, prose
from parsers.closings import closing
from parsers.cues import Cued
from parsers.extraction import Rows
from parsers.language import sentences
from parsers.names import party_of
from parsers.roster import A_MEMBER, PARTIES, Roster
from parsers.sections import LABEL, Section, role_of

#: Kinds by words of the heading or of the lead; the one that stands first counts.
KINDS = (
    (
        "inget_yttrande",
        re.compile(
            r"\b(?:inget|inte något|ej något)\s+(?:särskilt\s+)?yttrande\b"
            r"|\bavstår\s+från\s+(?:att\s+(?:yttra\s+sig|(?:avge|lämna)\s+(?:något\s+)?yttrande)|yttrande\b)"
            r"|\binte\s+(?:att\s+)?(?:lämnar?|avger?)\s+(?:något\s+)?yttrande\b|\b(?:väljer|beslutar|beslöto?)\s+att\s+inte\s+yttra\s+sig",
            re.IGNORECASE,
        ),
    ),
    ("rostforklaring", re.compile(r"\bröstförklaring", re.IGNORECASE)),
    ("protokollsanteckning", re.compile(r"anteckning|\btill protokollet\b", re.IGNORECASE)),
    ("reservation", re.compile(r"\breserv(?:ation|era[rd])", re.IGNORECASE)),
    ("sarskilt_yttrande", re.compile(r"\bsärskil(?:t|da)\s+(?:yttrande|uttalande)|\bersättaryttrande", re.IGNORECASE)),
)
#: Every match of these holds one of these.
CUES = ("yttr", "röstförkl", "anteckning", "protokollet", "reserv", "uttalande")
NOTHING = Cued(KINDS[0][1], ("yttr",))
#: "Nämndens yttrande", "Rådets yttrande" as a heading: the body's own.
OWN = re.compile(r"^(?P<owner>[A-ZÅÄÖ][\wåäö -]{2,60}?)s\s+yttrande:?$")
#: "Rådet lämnar följande yttrande: …": the same in running text.
GIVEN = re.compile(
    r"(?P<owner>[A-ZÅÄÖ][\wåäö -]{2,60}?)\s(?:lämnar|avger|yttrar)\s+följande"
    r"(?:\s+yttrande)?(?:\s+(?:till|över|i|med\s+anledning\s+av|som\s+svar\s+på)\s[^:.]{2,100})?:\s*"
)
EVENT = closing("statement")
#: Sections whose statements are read by their heading, or that quote what was said before.
SAID_ELSEWHERE = frozenset(
    ["reservation", "sarskilt_yttrande", "beredning", "bakgrund", "sammanfattning", "arendet", "synpunkter"]
)
#: How far into a block a lead reaches that names the authors.
LEAD_LETTERS = 600
#: The same in the passive, or turned round: "Reservation anfördes av X m.fl. (M) enligt följande", "Mot beslutet reserverar
#: sig X (S)".
GIVEN_BY = re.compile(
    r"\b(?:anför(?:s|des|ts)|anmäl(?:s|des|ts)|lämna(?:s|des|ts)|avge(?:s|tts)|avgavs|avgivits|inläm(?:nas|nades)|gjordes|görs)\s+av\b"
    r"|\breserver(?:ar|ade|at)\s+sig\b(?=\s+(?-i:[A-ZÅÄÖ]))|\bav(?:gav|ger)\b(?=\s+(?-i:[A-ZÅÄÖ]))",
    re.IGNORECASE,
)
AS_FOLLOWS = re.compile(r"\b(?:enligt\s+följande|följande|till\s+förmån|mot\s+beslutet)\b|:", re.IGNORECASE)
#: A statement in running text, without a heading.
BARE = Cued(
    re.compile(
        r"\breserver(?:ar|ade)\s+sig\b|\b(?:avgav|avger|lämnar|lämnade|anför|anförde|antecknar|anmäler|anmälde|gör|gjorde)\b[^.:]{0,60}"
        r"\b(?:särskil(?:t|da)\s+(?:yttrande|uttalande)|protokollsanteckning|anteckning\s+till\s+protokollet|röstförklaring"
        r"|reservation)"
        r"|^(?:särskil(?:t|da)\s+(?:yttrande|uttalande)n?|protokollsanteckning\w*|röstförklaring\w*|(?:skriftlig\w*\s+)?reservation\w*)\s"
        r"[^.:]{0,40}?\b(?:görs|gjordes|lämna(?:s|des)|avges|avgavs|anmäl(?:s|des)|anför(?:s|des))\s+av\b"
        r"|\b(?:begär|begärde|vill|önskar|får)\b[^.:]{0,40}\b(?:antecknat|anteckna|fört|föra)\b[^.:]{0,30}\btill\s+protokollet",
        re.IGNORECASE,
    ),
    ("reserv", "särskil", "anteckn", "röstförklaring", "protokollet"),
)
#: "Anna Ek (S) och Bo Al (M)" and nothing else leads to a statement too, or signs it.
NAMES_ONLY = re.compile(rf"[\s•–-]*(?:{A_MEMBER}[\s,]*(?:(?:och|samt)\s+)?)++(?:m\.?\s?fl\.?)?[:.]?\s*$")
#: Where a sentence ends and another begins, which is about somebody else.
STOP = re.compile(r"(?<=[a-zåäö)]{2})\.\s+(?=[A-ZÅÄÖ])")
#: A second statement after one that is quoted says what it is.
ACT = re.compile(r"\breserver|\byttrande|\buttalande|\banteckn|\bröstförklaring|:\s*$", re.IGNORECASE)
#: "Ingen reserverar sig.", "Reservationer saknas", "… reserverar sig inte".
NOBODY = re.compile(
    r"\b(?:ingen|inga)\b[^.]{0,40}\breserv|\breservation\w*\s+saknas|\binte\s+reserver|\breserver\w+\s+sig\s+inte\b",
    re.IGNORECASE,
)
#: A lead that ends in a stop: "… antecknar följande till protokollet."
LEADS_ON = re.compile(r"\bföljande\b[^.:]{0,60}\.\s*$|:\s*$")
#: What names authors: "X (S) lämnar följande …:", "X (M) och Y (L) reserverar sig …"
GIVES = re.compile(r"\b(?:lämna|inkom|anför|anmäl|reserver|anteckna|avger|avgav|avgett|yttrar|får|gör|gjorde)\w*\b")
#: Letters of parties in the heading: "Reservation (S)", "Reservation (S, V)"; a party that owns it: "Moderaternas reservation".
GROUPS = re.compile(r"\((?P<letters>[A-ZÅÄÖ]{1,4}(?:(?:,\s*|\s+och\s+)[A-ZÅÄÖ]{1,4})*)\)")
OWNS = re.compile(r"s(?=\s+(?:reservation|särskil|protokollsanteckning|röstförklaring|yttrande))", re.IGNORECASE)


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
    sections: Sequence[Section], body: Sequence[Block], paragraph: int, organ: str, roster: Roster, rows: Rows
) -> None:
    """Add the statements of a paragraph, a row per author; `organ` is the body that meets and the author of its own."""
    for found in _found(sections, body, organ, roster):
        text = found.text
        for name, party in found.authors or (("", ""),):
            row = records.Statement(paragraph=paragraph, kind=found.kind, author=name, party=party, text=text)
            rows.add(row, found.span, found.confidence if found.authors else 0.7)


def _found(sections: Sequence[Section], body: Sequence[Block], organ: str, roster: Roster) -> Iterator[Statement]:
    for i, section in enumerate(sections):
        own = OWN.match(section.heading.text)
        if own and section.body and _is_meeting(own["owner"], organ):
            yield _statement("yttrande", ((organ, ""),), _text_of(sections, i), 0.85)
        elif section.role in ("reservation", "sarskilt_yttrande"):
            yield from statements_under(section, _text_of(sections, i), roster)
    taken = {b.start for s in sections if s.role in SAID_ELSEWHERE or OWN.match(s.heading.text) for b in s.body}
    for i, block in enumerate(body):
        given = GIVEN.match(block.text)
        if given and _is_meeting(given["owner"], organ) and not OWN.match(body[i - 1].text if i else ""):
            yield _statement("yttrande", ((organ, ""),), _given(block, given.end(), body[i + 1 :]), 0.85)
        if block.start not in taken and BARE.search(block.text[:LEAD_LETTERS]):
            yield from _bare(block, body[i + 1 :], roster)
        nothing = NOTHING.search(block.text)
        sentence = Block(*_sentence(block, nothing.start())) if nothing else None
        if sentence and not _anothers(sentence, organ, roster):
            yield _statement("inget_yttrande", ((organ, ""),), (sentence,), 0.9)


def _bare(block: Block, after: Sequence[Block], roster: Roster) -> Iterator[Statement]:
    """The statements of a block in running text, without a heading."""
    for part in _sentences(block):
        authors, kind = _authors(part, roster), kind_of_statement(part.text[:LEAD_LETTERS])
        text = _given(part, len(part.text), after) if LEADS_ON.search(part.text) else (part,)
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


def _is_meeting(owner: str, organ: str) -> bool:
    """Whether a body ("Nämnden", "Rådet") is the one that meets, and not the office that wrote the memo."""
    stem = re.sub(r"(?:en|et|n)$", "", owner.casefold())
    return bool(stem) and stem in organ.casefold()


def _anothers(sentence: Span, organ: str, roster: Roster) -> bool:
    """Whether a sentence on making no statement is of another body than the one that meets, or of a member."""
    bodies = [flat(b.text) for b in organs.bodies_in(sentence)]
    return bool(roster.members(sentence)) or (bool(bodies) and not any(_is_meeting(b, organ) for b in bodies))


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
    found = [(match.start(), n) for n, (_, pattern) in enumerate(KINDS) if (match := pattern.search(text))]
    return KINDS[min(found)[1]][0] if found else ""


def _authors(block: Block, roster: Roster, *, groups: bool = True) -> tuple[tuple[str, str], ...]:
    """The persons that a lead names as giving a statement: it begins with them, or names them after a verb in the passive.

    With `groups` parties count too where no person is named.
    """
    head = block.text[:LEAD_LETTERS]
    if NOBODY.search(head):
        return ()
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
    named = tuple((m.name, m.party) for m in members)
    if not named and (verb or turned):
        named = tuple((m.name, m.party) for m in roster.movers(lead) if m.name)
        if named:
            return named
    if named:
        return named if turned or not lead.text[: members[0].span.start - lead.start].strip(" •–-") else ()
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
