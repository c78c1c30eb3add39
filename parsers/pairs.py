"""Which decision point settles which proposal point of a paragraph, and whether it changed on the way.

Handbooks ask that a point be worded so that it can move straight from the proposal into the minutes, so likeness of words
tells. A decision "according to the proposal" of somebody settles all points of that proposal.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus import records
from corpus.settled import best
from parsers import organs
from parsers.extraction import Rows

#: "enligt förvaltningens förslag", "bifaller arbetsutskottets förslag"
AS_PROPOSED = re.compile(
    r"\b(?:enligt|i\s+enlighet\s+med|bifall\w*)\s+(?P<whose>(?:[\wåäö-]+\s+){0,6}?)(?:besluts)?förslag(?:et|en)?\b",
    re.IGNORECASE,
)
#: While a matter is put off no proposal has been settled.
PUT_OFF = re.compile(r"återremi|bordlägg|utgår", re.IGNORECASE)


def pair(decided: Sequence[records.Decision], paragraph: int, organ: str, rows: Rows) -> list[records.Decision]:
    """Join the proposals and decisions of a paragraph; the rows with `pair_id` and `change` replace those without.

    What the body that meets (`organ`) proposes itself goes to another one, and is settled there.
    """
    proposals = [d for d in decided if d.status == "forslag" and (not organ or d.decider != organ)]
    decisions = [d for d in decided if d.status == "beslut"]
    if not proposals or not decisions or all(PUT_OFF.search(d.text) for d in decisions):
        return list(decided)
    settled = {id(p): found for p in proposals if (found := _settles(p, decisions))}
    changed: dict[int, records.Decision] = {}
    for n, decision in enumerate(decisions, start=1):
        mine = [(p, settled[id(p)][1]) for p in proposals if id(p) in settled and settled[id(p)][0] is decision]
        pair_id = f"{rows.meeting_id}:{paragraph}:{n}" if mine else ""
        refers = AS_PROPOSED.search(decision.text)  # to a proposal that does not stand here
        change = (
            ("" if refers else "tillagt") if not mine else "oforandrat" if any(same for _, same in mine) else "andrat"
        )
        changed[id(decision)] = replace(decision, pair_id=pair_id, change=change)
        for proposal, _ in mine:
            changed[id(proposal)] = replace(proposal, pair_id=pair_id)
    for proposal in proposals:
        if id(proposal) not in settled:
            changed[id(proposal)] = replace(proposal, change="struket")
    for old in decided:
        if id(old) in changed:
            rows.exchange(old, changed[id(old)])
    return [changed.get(id(d), d) for d in decided]


def _settles(proposal: records.Decision, decisions: Sequence[records.Decision]) -> tuple[records.Decision, bool] | None:
    """The decision that settles a proposal, and whether it says the same; None when none does."""
    hit, same = best(proposal.text, decisions)
    if hit is not None:
        return hit, same
    for decision in decisions:
        as_proposed = AS_PROPOSED.search(decision.text)
        if as_proposed and _is_whose(as_proposed["whose"], proposal.decider):
            return decision, True
    return None


def _is_whose(whose: str, decider: str) -> bool:
    """Whether a proposal named by its owner in the genitive is that of `decider`; a proposal without owner is the one."""
    owner = whose.strip().casefold()
    if not decider:  # a proposal under no name is a body's
        return not owner or bool(organs.kind_of(owner.removesuffix("s")) or organs.kind_of(owner))
    return bool(owner) and owner.removesuffix("s")[:12] == decider.casefold().removesuffix("s")[:12]
