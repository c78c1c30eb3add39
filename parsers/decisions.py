"""Proposals and decisions inside a paragraph: their points, who proposes or decides, and what became of the matter."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from corpus import records
from parsers import organs
from parsers.blocks import Block, Span, flat
from parsers.extraction import Rows
from parsers.names import NAME, PARTY
from parsers.pairs import AS_PROPOSED
from parsers.points import points_of
from parsers.sections import Section, role_of

#: "Kommunfullmäktiges beslut:", "Arbetsutskottets förslag till beslut", "Nämndens förslag till kommunfullmäktige".
OWNER = re.compile(r"^(?P<owner>.{3,80}?)s\s+(?:beslut|förslag|beslutsförslag)\b", re.IGNORECASE)
#: A proposal to another body, made by the one that meets: "Förslag till beslut i kommunfullmäktige".
PASSED_ON = re.compile(
    r"förslag\s+till\s+(?:beslut\s+i\s+|)(?:kommun|region)\w+|till\s+kommunfullmäktige", re.IGNORECASE
)
#: A body decides, here and now; "Kontoret föreslår att nämnden beslutar", "Om nämnden beslutar" tell of no decision.
DECIDES = re.compile(
    r"(?P<who>(?!(?:Om|När|Innan)\b)[A-ZÅÄÖ](?:(?! (?:att|om|när|innan)\b)[\wåäö -]){2,60}?)\s+"
    r"(?:beslutar|beslöt|beslutade)\b(?!\s+(?:den\s+\d|vid\s|i\s|\d))"
)
#: A body has treated the matter, and its proposal follows.
SETS_OUT = re.compile(
    r"\b(?:ärendet|frågan)\b[^:]*\b(?:föreslår|föreslog|föreslagit|förslag\s+till\s+beslut)\b[^:]*:$", re.IGNORECASE
)
#: Letters at the end of a block in which it does so.
LEAD = 400
#: "… utsågs Anna Ek (S)", without "beslutar".
ELECTED = re.compile(rf"\b(?:utsågs|valdes|utses|väljs)\b\s+(?:\w+\s+){{0,6}}?{NAME.pattern}")
#: What members say of a decision stands under it, but is none of its points.
DISSENT = re.compile(
    r"\breserver(?:ar|ade)\s+sig\b|\bdelt(?:ar|og)\s+(?:inte|ej|icke)\s+i\s+(?:beslutet|handläggningen)", re.IGNORECASE
)
#: What opens a point of a decision.
OPENS = re.compile(r"(?:\d{1,2}[.)]|[a-h]\)|[-–•*]|att)\s", re.IGNORECASE)
#: "Regionstyrelsen föreslår regionfullmäktige besluta": under one's own decision, a proposal to another body begins.
PROPOSES = re.compile(
    r"(?P<who>[A-ZÅÄÖ][\wåäö -]{2,60}?)\s+(?:föreslår|hemställer)\s+(?:att\s+)?(?:[\wåäö -]{3,60}?\s+)?(?:att\s+)?"
    r"(?:besluta[r]?|beslut)\b[^.]{0,60}$"
)
#: "Ekonomichef Anna Ek informerar om …"
INFORMS = re.compile(r"\b(?:informerar|redogör|rapporterar|berättar|presenterar|föredrar)\b")
#: Someone moves something in the room: a motion, not a point of the proposal before the meeting.
MOVES = re.compile(
    rf"(?:{NAME.pattern})(?:\s+m\.?\s?fl\.?)?\s*(?:{PARTY.pattern}).{{0,400}}?\b(?:yrkar|yrkade|föreslår|begär|instämmer)\b"
)


def add_decisions(sections: Sequence[Section], paragraph: int, organ: str, rows: Rows) -> list[records.Decision]:
    """Add the points under headings of proposals and decisions; `organ` is the body that meets."""
    added = []
    for section in sections:
        if section.role not in ("forslag", "beslut"):
            continue
        owner = owner_of(section.heading.text)
        if section.role == "beslut":
            decider, confidence = owner or organ, 0.95
        else:
            passed_on = PASSED_ON.search(section.heading.text) and not owner
            decider, confidence = owner or (organ if passed_on else ""), 0.9 if owner or passed_on else 0.75
        for status, who, blocks in _passed_on(section.role, decider, _proposed(section.body)):
            for point in points_of(blocks):
                row = records.Decision(
                    paragraph=paragraph, status=status, decider=who, point=point.number, text=point.text
                )
                added.append(rows.add(row, point.span, confidence))
    return added


def _passed_on(status: str, decider: str, body: Sequence[Block]) -> list[tuple[str, str, Sequence[Block]]]:
    """The parts of a section: the decision, and what the deciding body proposes to another one."""
    cuts = [i for i, b in enumerate(body) if status == "beslut" and PROPOSES.match(b.text)]
    if not cuts:
        return [(status, decider, body)]
    parts: list[tuple[str, str, Sequence[Block]]] = [(status, decider, body[: cuts[0]])]
    for a, b in zip(cuts, [*cuts[1:], len(body)], strict=True):
        proposes = PROPOSES.match(body[a].text)
        parts.append(("forslag", flat(proposes["who"]) if proposes else decider, body[a:b]))
    return [part for part in parts if part[2]]


def add_set_out(
    sections: Sequence[Section], body: Sequence[Block], paragraph: int, rows: Rows
) -> list[records.Decision]:
    """Add proposals that running text sets out: "Arbetsutskottet har behandlat ärendet och föreslog följande:"."""
    first = sections[0].heading.start if sections else body[-1].end if body else 0
    parts = [tuple(b for b in body if b.end <= first)]
    parts += [
        s.body for s in sections if s.role not in ("forslag", "beslut", "yrkanden", "reservation", "sarskilt_yttrande")
    ]
    added = []
    for blocks in parts:
        for i, block in enumerate(blocks):
            who = SETS_OUT.search(block.text[-LEAD:])
            if who is None or not (owners := list(organs.bodies_in(Span(block.text, block.start, block.end)))):
                continue
            end = next((j for j in range(i + 2, len(blocks)) if blocks[j].gap), len(blocks))
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


def add_unlabelled(body: Sequence[Block], paragraph: int, organ: str, rows: Rows) -> list[records.Decision]:
    """Add the decision of a paragraph that has no heading for it: "Kommunstyrelsen beslutar att …".

    Older minutes say "beslöt"; what was decided earlier stands in the past tense too, but with its day or by another body
    than the one that meets (`organ`).
    """
    for i, block in enumerate(body):
        decides = DECIDES.match(block.text)
        if decides is None or not (organs.kind_of(decides["who"]) or organs.is_bare(decides["who"])):
            continue
        if "beslutar" not in decides[0] and not _meets(decides["who"], organ):
            continue
        end = next((j for j in range(i + 1, len(body)) if role_of(body[j].text) or _breaks(body, i, j)), len(body))
        added = []
        for point in points_of(body[i:end]):
            row = records.Decision(
                paragraph=paragraph, status="beslut", decider=decides["who"], point=point.number, text=point.text
            )
            added.append(rows.add(row, point.span, 0.7))
        return added
    return []


def _breaks(body: Sequence[Block], i: int, j: int) -> bool:
    """Whether the points of a decision that begins at `i` are over at `j`: a gap, and no new point."""
    leads = body[i].text.rstrip().endswith((":", "beslöt", "beslutar", "beslutade"))
    return body[j].gap and (j > i + 1 or not leads) and not OPENS.match(body[j].text)


def _meets(who: str, organ: str) -> bool:
    """Whether a body named in short ("Nämnden") is the one that meets."""
    return re.sub(r"(?:en|et|n)$", "", who.casefold()) in organ.casefold()


def owner_of(heading: str) -> str:
    """The body or person in the genitive that a heading names, "" when it names none.

    >>> owner_of("Kommunfullmäktiges beslut:"), owner_of("Förslag till beslut")
    ('Kommunfullmäktige', '')
    """
    found = OWNER.match(flat(heading))
    if found is None:
        return ""
    name = found["owner"]
    whole = name if organs.kind_of(name) or organs.is_bare(name) else f"{name}s"
    return whole if organs.kind_of(whole) or organs.is_bare(whole) else ""


def _proposed(body: Sequence[Block]) -> list[Block]:
    """The blocks of a section without what members move in the room, or say of the decision."""
    kept = []
    for block in body:
        if MOVES.match(block.text) or DISSENT.search(block.text):
            break
        kept.append(block)
    return kept


def outcome_of(decided: Sequence[records.Decision], heading: str, body: Sequence[Block] = ()) -> str:
    """What became of the matter: by the verbs of the decision; else it took the proposal, or only passed something on.

    Where nothing was decided the heading or the text tells whether it was information.
    """
    outcomes, headings = _outcomes()
    points = [d for d in decided if d.status == "beslut"]
    if points:
        told = next((code for d in points if (code := _main_verb(d.text, outcomes))), "")
        taken = {d.pair_id for d in decided if d.status == "forslag" and organs.kind_of(d.decider or "nämnden")}
        as_proposed = any((d.pair_id and d.pair_id in taken) or AS_PROPOSED.search(d.text) for d in points)
        return told or ("bifall" if as_proposed else "ovrigt")
    if any(d.status == "forslag" and d.decider for d in decided):
        return "ovrigt"  # proposed to another body
    told = next((code for code, pattern in headings if pattern.search(heading)), "")
    if any(ELECTED.search(b.text[:300]) for b in body):
        return "val"
    return told or ("information" if any(INFORMS.search(b.text[:300]) for b in body) else "")


def _main_verb(point: str, outcomes: Sequence[tuple[str, re.Pattern[str]]]) -> str:
    """The outcome that a point states: by the passive that ends its sentence ("… avslås."), else by its first verb.

    "att avslå yrkandet om återremiss" refuses, whatever it is about; "inte bifalla" refuses too.
    """
    sentence = point.split(". ")[0].rstrip(" .")
    found = [(m.start(), m.end(), code) for code, pattern in outcomes for m in pattern.finditer(sentence)]
    if not found:
        return ""
    last = max(found, key=lambda hit: (hit[1], -hit[0]))
    passive = last[1] == len(sentence) and re.search(r"[^s]s$", sentence)  # not the noun "återremiss"
    start, _, code = last if passive else min(found)
    refused = re.search(r"\binte\s+$", sentence[:start])
    return "avslag" if refused and code == "bifall" else code


@cache
def _outcomes() -> tuple[tuple[tuple[str, re.Pattern[str]], ...], tuple[tuple[str, re.Pattern[str]], ...]]:
    data = tomllib.loads((files("parsers") / "data" / "outcomes.toml").read_text("utf-8"))

    def compiled(part: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
        return tuple((row["code"], re.compile(row["pattern"], re.IGNORECASE)) for row in data[part])

    return compiled("outcome"), compiled("heading")
