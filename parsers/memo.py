"""Memos (tjänsteutlåtande, tjänsteskrivelse): head, proposal, outline, lists, signers, and what they refer to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from corpus import records
from parsers import organs
from parsers.answers import tell_headed
from parsers.blocks import Block, Span, flat
from parsers.consultations import add_consultations
from parsers.cues import Cued
from parsers.extraction import Rows
from parsers.lists import add_lists
from parsers.memohead import NO_TITLE, Head, read_head
from parsers.mentions import add_mentions, lead_of, mentions_of, passages_of
from parsers.points import points_of
from parsers.positions import Told
from parsers.references import add_references
from parsers.reports import Reports
from parsers.sections import LABEL, Section, add_sections, sections_of
from parsers.signers import add_signatures, signature_blocks, signers_of
from parsers.speakers import Speaker

#: The head of a memo without any labelled section ends after so many blocks.
HEAD_BLOCKS = 15
#: What the body that writes a memo does in it.
_VERBS = ("föreslår", "bedömer", "anser", "förordar", "menar", "konstaterar")
SPEAKS = Cued(re.compile(rf"(?<!\s)\s++(?:{'|'.join(_VERBS)})\b", re.IGNORECASE), _VERBS)


def extract(blocks: Sequence[Block], rows: Rows) -> records.Document:
    """Read a memo."""
    labelled = next(
        (s.index for s in sections_of(blocks) if s.confidence >= LABEL and not NO_TITLE.fullmatch(s.heading.text)),
        min(len(blocks), HEAD_BLOCKS),
    )
    head = read_head(blocks[:labelled])
    body = blocks[labelled:]
    signers = signers_of(blocks, labelled)
    sections = sections_of(blocks, skip=(*range(labelled), *signature_blocks(blocks, signers)))
    reports = Reports.learn(blocks, sections, rows.clean)
    proposer = _proposer(sections, blocks, head)
    named = proposer if proposer and not organs.is_bare(proposer) else ""
    organ = named or head.organ
    _add_decisions(rows, sections, proposer)
    add_sections(rows, sections)
    add_lists(rows, sections)
    add_signatures(rows, signers)
    add_references(rows, body, sections, reports, head.diarienummer)
    title = Span(head.title, 0, len(head.title))
    mentions = mentions_of(passages_of(blocks, reports, lead=lead_of((title,), reports)), reports)
    add_mentions(rows, mentions)
    if organ:  # what it proposes to another body is no opinion of its own
        proposed = {b.start for s in sections if s.role == "forslag" for b in s.body}
        told = Told(Speaker(organ, in_memo=True))
        own = [b for b in body if b.start not in proposed]
        answered = tell_headed(own, mentions, reports, told, {s.heading.start for s in sections})
        told.add_prose([b for b in own if b.start not in answered], mentions)
        told.add_rows(rows)
    add_consultations(rows, body, reports)
    return records.Document(
        kind="tjansteutlatande",
        title=head.title,
        organ=organ,
        date=head.date,
        diarienummer=head.diarienummer,
        handlaggare=head.handlaggare,
        recipient=head.recipient,
    )


def _add_decisions(rows: Rows, sections: Sequence[Section], proposer: str) -> None:
    """The points of every proposal. They are worded so that they can move into the minutes."""
    proposals = [s for s in sections if s.role == "forslag"]
    for section in proposals:
        for point in points_of(section.body):
            row = records.Decision(status="forslag", decider=proposer, point=point.number, text=point.text)
            rows.add(row, point.span, 0.92)
    if not proposals:
        rows.issue("no_proposal", "the memo has no section Förslag till beslut", severity="info")


def _proposer(sections: Sequence[Section], blocks: Sequence[Block], head: Head) -> str:
    """Who proposes: named in the heading, else the office of the head, else the one that speaks in the text."""
    for section in sections:
        if section.role == "forslag":
            owner = re.match(r"(.*?\ws)\s+förslag\b", section.heading.text, re.IGNORECASE)
            if owner and (name := organs.without_genitive(flat(owner[1]))) and not organs.is_bare(name):
                return name
    return head.organ or _speaker(blocks)


def _speaker(blocks: Sequence[Block]) -> str:
    """The office that most often "föreslår" or "bedömer"; a named one before a mere "förvaltningen"."""
    names: Counter[str] = Counter()
    for block in blocks:
        for body in organs.bodies_in(block) if SPEAKS.may_be_in(block.text.lower()) else ():
            speaks = SPEAKS.pattern.match(block.text, body.end - block.start)
            if speaks and organs.kind_of(body.text) == "forvaltning":
                names[body.text[0].upper() + flat(body.text[1:])] += 1
    return max(names, key=lambda n: (not organs.is_bare(n), names[n]), default="")
