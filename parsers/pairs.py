"""Which decision point settles which proposal point of a paragraph, and whether it changed on the way.

Handbooks ask that a point be worded so that it can move straight from the proposal into the minutes, so likeness of words
tells: the points of each proposer are matched with the decisions one to one. A decision "according to the proposal" of
somebody settles all points of that proposal.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from corpus import records
from corpus.settled import is_one_matter, matched, says_the_same
from parsers import organs
from parsers.decisions import is_before_the_meeting
from parsers.extraction import Rows

#: "enligt förvaltningens förslag", "bifaller arbetsutskottets förslag", "Arbetsutskottets förslag bifalls".
AS_PROPOSED = re.compile(
    r"\b(?:enligt|i\s+enlighet\s+med|bifall\w*)\s+(?P<whose>(?:[\wåäö-]+\s+){0,6}?)(?:besluts)?förslag(?:et|en)?\b"
    r"|^(?:att\s+)?(?P<subject>(?:[\wåäö-]+\s+){0,6}?)(?:besluts)?förslag(?:et|en)?\s+(?:bifalls|antas|godkänns|fastställs)\b",
    re.IGNORECASE,
)
#: Not whose a proposal is, but which one.
WHICH = re.compile(
    r"(?:det\s+)?(?:föreliggande|liggande|upprättat|framlagt|framlagda|utsänt|utsända|ursprungliga|nedanstående)\s*",
    re.IGNORECASE,
)
#: Behind it: the proposal is taken, but changed.
CHANGED = re.compile(
    r"\bmed\b[^.]{0,60}?(?:ändring|tillägg|justering|undantag|komplettering|revidering|tilläggsyrkande|ändringsyrkande)",
    re.IGNORECASE,
)
#: While a matter is put off no proposal has been settled.
PUT_OFF = re.compile(r"återremi|bordlägg|utgår", re.IGNORECASE)


def pair(decided: Sequence[records.Decision], paragraph: int, organ: str, rows: Rows) -> list[records.Decision]:
    """Join the proposals and decisions of a paragraph; the rows with `pair_id` and `change` replace those without.

    What the body that meets (`organ`) proposes itself goes to another one, and is settled there. A point is `tillagt` where
    the proposal that was put before the meeting was read and one of its points was decided: a decision that is like none of
    them may else be the proposal itself, told in prose.
    """
    proposals = [d for d in decided if d.status == "forslag" and (not organ or d.decider != organ)]
    decisions = [d for d in decided if d.status == "beslut"]
    if not proposals or not decisions or all(PUT_OFF.search(d.text) for d in decisions):
        return list(decided)
    settled: dict[int, tuple[records.Decision, bool]] = {}
    for points in _by_decider(proposals):
        settled |= _settled(points, decisions, alone=len({p.decider for p in proposals}) == 1)
    waiting = [p for p in proposals if id(p) not in settled]
    hit = {id(decision) for decision, _ in settled.values()}
    left = [d for d in decisions if id(d) not in hit]
    if len(waiting) == len(left) == 1 and is_one_matter(waiting[0].text, left[0].text):
        settled[id(waiting[0])] = left[0], False  # worded anew
    whole = any(id(p) in settled and is_before_the_meeting(p.decider) for p in proposals) and not _unread(
        proposals, paragraph, rows
    )
    taken: dict[int, list[tuple[records.Decision, bool]]] = defaultdict(list)  # by the id of the decision
    for proposal in proposals:
        if id(proposal) in settled:
            decision, same = settled[id(proposal)]
            taken[id(decision)].append((proposal, same))
    changed = {id(p): replace(p, change="struket") for p in proposals if id(p) not in settled}
    for n, decision in enumerate(decisions, start=1):
        mine = taken[id(decision)]
        pair_id = f"{rows.meeting_id}:{paragraph}:{n}" if mine else ""
        refers = AS_PROPOSED.search(decision.text)  # to a proposal that does not stand here
        added = "tillagt" if whole and not refers else ""
        change = added if not mine else "oforandrat" if any(same for _, same in mine) else "andrat"
        changed[id(decision)] = replace(decision, pair_id=pair_id, change=change)
        changed |= {id(proposal): replace(proposal, pair_id=pair_id) for proposal, _ in mine}
    rows.exchange(changed)
    return [changed.get(id(d), d) for d in decided]


def _unread(proposals: Sequence[records.Decision], paragraph: int, rows: Rows) -> bool:
    """Whether somebody moved a change whose words were not read: what was decided may be theirs."""
    read = {p.decider.removesuffix(" m.fl.") for p in proposals}
    moved = takewhile(lambda m: m.paragraph == paragraph, reversed(rows.of(records.Motion)))
    return any(m.kind in ("andring", "tillagg") and (m.name or m.party) not in read for m in moved)


def _by_decider(proposals: Sequence[records.Decision]) -> list[list[records.Decision]]:
    """The points of each proposer, in order."""
    grouped: dict[str, list[records.Decision]] = defaultdict(list)
    for proposal in proposals:
        grouped[proposal.decider].append(proposal)
    return list(grouped.values())


def _settled(
    proposals: Sequence[records.Decision], decisions: Sequence[records.Decision], *, alone: bool
) -> dict[int, tuple[records.Decision, bool]]:
    """By the id of each point of one proposer: the decision that settles it, and whether it says the same.

    With `alone` nobody else proposes anything: "the proposal" is this one.
    """
    pairs = matched([p.text for p in proposals], [d.text for d in decisions])
    hit = set(pairs.values())
    left = [(d, said) for j, d in enumerate(decisions) if j not in hit and (said := AS_PROPOSED.search(d.text))]
    found = {
        id(proposals[i]): (decisions[j], says_the_same(proposals[i].text, decisions[j].text)) for i, j in pairs.items()
    }
    for proposal in (p for p in proposals if id(p) not in found):
        for decision, said in left:
            if _is_whose(said["whose"] or said["subject"] or "", proposal.decider, alone=alone):
                found[id(proposal)] = decision, not CHANGED.search(decision.text, said.end())
                break
    return found


def _is_whose(whose: str, decider: str, *, alone: bool) -> bool:
    """Whether a proposal named by its owner in the genitive is that of `decider`; a proposal without owner is the one."""
    owner = WHICH.sub("", whose).strip().casefold()
    if not decider:  # a proposal under no name is a body's
        return not owner or bool(organs.kind_of(owner.removesuffix("s")) or organs.kind_of(owner))
    if not owner:
        return alone
    return owner.removesuffix("s")[:12] == decider.casefold().removesuffix("s")[:12]
