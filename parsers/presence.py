"""Who comes, goes and steps aside in the middle of a meeting, as the paragraphs tell it.

What the list of members says by a name is read with the list (`parsers.meeting`); here the sentences of the paragraphs:
"Anna Ek (S) anmäler jäv och deltar inte", "Bo Al (M) lämnar sammanträdet kl. 15.20". Patterns are data.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from corpus import records
from parsers.blocks import Block, Span, flat
from parsers.dates import find_times
from parsers.extraction import Rows
from parsers.language import sentences
from parsers.roster import Named, Roster
from parsers.sections import Section

#: Sections that tell of other things: what was, who spoke.
ELSEWHERE = frozenset(
    ["sammanfattning", "bakgrund", "arendet", "synpunkter", "beslutsunderlag", "yrkanden", "expediering"]
)


def add_events(sections: Sequence[Section], body: Sequence[Block], paragraph: int, roster: Roster, rows: Rows) -> None:
    """Add what a paragraph tells of who is there. Who is said to come or go on the list already gets no second row."""
    outside = {b.start for s in sections if s.role in ELSEWHERE for b in s.body}
    known = {(r.name, r.event) for r in rows.rows if isinstance(r, records.Presence)}
    said = {(r.name, r.event, r.paragraph) for r in rows.rows if isinstance(r, records.Presence)}
    for block in body:
        for event, who, sentence in _events(block, roster):
            listed = (
                (who.name, event) in known if event != "conflict_of_interest" else (who.name, event, paragraph) in said
            )
            if listed or (block.start in outside and event != "conflict_of_interest"):
                continue
            known.add((who.name, event))
            said.add((who.name, event, paragraph))
            times = find_times(sentence.text)
            row = records.Presence(
                name=who.name,
                party=who.party,
                event=event,
                paragraph=paragraph,
                time=times[0] if times else "",
                text=flat(sentence.text),
            )
            rows.add(row, sentence, 0.9 if event == "conflict_of_interest" else 0.8)


def _events(block: Block, roster: Roster) -> Iterator[tuple[str, Named, Span]]:
    patterns = _patterns()
    if not any(p.search(block.text) for p, _ in patterns.values()):
        return
    for sentence in sentences(Span(block.text, block.start, block.end)):
        for event, (pattern, unless) in patterns.items():
            if not pattern.search(sentence.text) or unless.search(sentence.text):
                continue
            for who in roster.members(sentence) or roster.movers(sentence)[:1]:
                if who.name:
                    yield event, who, sentence


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    data = tomllib.loads((files("parsers") / "data" / "presence.toml").read_text("utf-8"))
    return {
        event: (re.compile(row["pattern"], re.IGNORECASE), re.compile(row["unless"], re.IGNORECASE))
        for event, row in data.items()
    }
