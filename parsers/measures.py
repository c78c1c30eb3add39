"""Measures (åtgärder) as a document states them: number, title and the recommendation that they stand under."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus import records
from parsers.blocks import Block, flat
from parsers.extraction import Rows
from parsers.mentions import Mention
from parsers.sections import has_form

#: "6.2 Minska …", "2. Stärk …", "A.2 Öka …": the recommendation that measures 6.2.1, 2.1 and A2.1 stand under.
RECOMMENDATION = re.compile(
    r"(?:Rekommendation\s+)?(?P<number>(?:[A-ZÅÄÖ]\.?)?\d{1,2}(?:\.\d{1,2})?)[.:]?\s+(?:[–-]\s+)?[A-ZÅÄÖ]"
)


def recommended(text: str, number: str) -> re.Match[str] | None:
    """The head of a recommendation that a measure of this number stands under, None when the text is none."""
    match = RECOMMENDATION.match(text)
    return match if match and has_form(text) and number.startswith(f"{_normal(match['number'])}.") else None


def _normal(number: str) -> str:
    return re.sub(r"^([A-ZÅÄÖ])\.", r"\1", number)


def stated(mention: Mention, under: Block | None) -> records.Measure:
    """The measure that a heading states, with the recommendation above it where the numbers agree."""
    head = recommended(under.text, mention.number) if under else None
    return records.Measure(
        report=mention.report.title if mention.report else "",
        number=mention.number,
        title=flat(mention.title),
        recommendation_number=_normal(head["number"]) if head else "",
        recommendation=flat(under.text[head.end("number") :]).lstrip(".: –-") if under and head else "",
    )


def add_measures(rows: Rows, mentions: Sequence[Mention], blocks: Sequence[Block]) -> None:
    """Add the measures that the headings of a report state, each under the last recommendation that has its number."""
    heads: dict[str, Block] = {}
    at = 0
    for mention in mentions:
        while at < len(blocks) and blocks[at].start < mention.passage.block.start:
            head = RECOMMENDATION.match(blocks[at].text)
            if head and has_form(blocks[at].text):
                heads[_normal(head["number"])] = blocks[at]
            at += 1
        if mention.opens and mention.title and mention.report:
            part = mention.number.rpartition(".")[0]
            under = heads.get(part) or heads.get(part.rpartition(".")[0])
            rows.add(stated(mention, under), mention.passage.block, mention.confidence)
