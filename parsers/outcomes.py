"""What became of a matter (`paragraphs.outcome`): by the verbs of its decision. Verbs are data (`data/outcomes.toml`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from corpus import records
from parsers import organs
from parsers.blocks import Block
from parsers.decisions import CHAIRS
from parsers.names import NAME
from parsers.pairs import AS_PROPOSED, WHICH
from parsers.rules import load_rules
from parsers.statements import GIVEN, OWN

#: "… utsågs Anna Ek (S)", without "beslutar".
ELECTED = re.compile(rf"\b(?:utsågs|utsågos|valdes|omvaldes|invaldes|utses|väljs)\b\s+(?:\w+\s+){{0,6}}?{NAME.pattern}")
#: "Ekonomichef Anna Ek informerar om …"
INFORMS = re.compile(
    r"\b(?:informera(?:r|de)|redogör|redogjorde|rapportera(?:r|de)|berätta(?:r|de)|presentera(?:r|de)|föredrar|föredrog)\b"
)
#: Letters of a block that are looked through.
HEAD = 300
#: "avslå Anna Eks yrkande samt bifalla förslaget": what becomes of a motion in the room is not what becomes of the matter.
OF_A_MOTION = re.compile(
    r"\b(?:avsl(?:å|år|ås)\s[^,.;]{0,60}?yrkande\w*(?:\s+om\s+\w+)?|bifall(?:a|er|s)?\s[^,.;]{0,60}?yrkande\w*)"
    r"|yrkande\w*(?:\s+om\s+\w+)?\s+avslås",
    re.IGNORECASE,
)
#: Verbs after these are somebody's task, or tell of another decision: "uppdra åt kontoret att utse", "som kan antas".
ELSEWHERE = re.compile(r"\b(?:uppdra\w*|uppdrag)\b.{0,120}\batt\b|\bsom\b.{0,20}|\bbeslut\w*\s+om\s*$", re.IGNORECASE)
#: Letters before a verb in which such words may stand.
LEAD = 160
#: A task that is given, or a matter that is passed on, before the verb of what is to be done.
TASK = re.compile(
    r"\b(?:uppdra\w*|uppdrag|föreslå\w*|begär\w*|överlämna\w*|remitter\w*|ska|skall|bör|inte|ej|icke|som|om)\b",
    re.IGNORECASE,
)
NOT = re.compile(r"\b(?:inte|ej|icke)\b(?:\s+\w+){0,3}\s*$", re.IGNORECASE)


def outcome_of(decided: Sequence[records.Decision], heading: str, body: Sequence[Block] = ()) -> str:
    """What became of the matter: by the verbs of the decision; else it took the proposal, or only passed something on.

    Where nothing was decided the heading or the text tells whether it was information.
    """
    points = [d for d in decided if d.status == "beslut"]
    if points:
        told = next((code for d in points if (code := _main_verb(d.text))), "")
        taken = {d.pair_id for d in decided if d.status == "forslag" and _is_before_the_meeting(d.decider)}
        as_proposed = any((d.pair_id and d.pair_id in taken) or _as_a_body_proposed(d.text) for d in points)
        acts = next((code for d in points for code, p in _patterns("acts") if _is_done(d.text, p)), "")
        return told or ("bifall" if as_proposed else acts or "ovrigt")
    if any(d.status == "forslag" and d.decider for d in decided):
        return "ovrigt"  # proposed to another body
    if any(GIVEN.match(b.text) or OWN.match(b.text) for b in body):
        return "ovrigt"  # the body has given its opinion
    for block in body:
        if told := next((code for code, pattern in _patterns("told") if pattern.search(block.text[:HEAD])), ""):
            return told
    told = next((code for code, pattern in _patterns("heading") if pattern.search(heading)), "")
    if any(ELECTED.search(b.text[:HEAD]) for b in body):
        return "val"
    return told or ("information" if any(INFORMS.search(b.text[:HEAD]) for b in body) else "")


def _is_done(text: str, act: re.Pattern[str]) -> bool:
    """Whether a point says that a thing is done, and not that somebody gets the task, or that it is not done."""
    found = act.match(text)
    return (
        found is not None and not TASK.search(found[0]) and not re.match(r"\s+(?:inte|ej|icke)\b", text[found.end() :])
    )


def _is_before_the_meeting(decider: str) -> bool:
    """Whether a proposal is that of a body or of its chair, and not moved by a member in the room."""
    return not decider or bool(organs.kind_of(decider)) or organs.is_bare(decider) or bool(CHAIRS.fullmatch(decider))


def _as_a_body_proposed(text: str) -> bool:
    """Whether a decision follows the proposal of a body: what a member proposed may have been a refusal."""
    found = AS_PROPOSED.search(text)
    owner = WHICH.sub("", found["whose"] or found["subject"] or "").strip() if found else ""
    return found is not None and (not owner or bool(organs.kind_of(owner.removesuffix("s")) or organs.kind_of(owner)))


def _main_verb(point: str) -> str:
    """The outcome that a point states: by the passive that ends its sentence ("… avslås."), else by its first verb.

    What is refused or granted of motions counts only where nothing else is decided; "inte bifalla" refuses, and the other
    verbs say nothing when they are negated.
    """
    whole = point.split(". ")[0].rstrip(" .")
    return _verb(OF_A_MOTION.sub(lambda m: " " * len(m[0]), whole)) or _verb(whole)


def _verb(sentence: str) -> str:
    found = []
    for code, pattern in _patterns("outcome"):
        for match in pattern.finditer(sentence):
            before = sentence[max(match.start() - LEAD, 0) : match.start()]
            if any(m.end() == len(before) or m[0].endswith("att") for m in ELSEWHERE.finditer(before)):
                continue
            negated = NOT.search(before)
            if not negated or code == "bifall":
                found.append((match.start(), match.end(), "avslag" if negated else code))
    if not found:
        return ""
    last = max(found, key=lambda hit: (hit[1], -hit[0]))
    passive = last[1] == len(sentence) and re.search(r"[^s]s$", sentence)  # not the noun "återremiss"
    return last[2] if passive else min(found)[2]


@cache
def _patterns(part: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    data = load_rules("outcomes")
    return tuple((row["code"], re.compile(row["pattern"], re.IGNORECASE)) for row in data[part])
