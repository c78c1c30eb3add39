"""Minutes (protokoll): front page, paragraphs, and what stands in each of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from corpus import records
from parsers import attendance, meeting, registry
from parsers.annexes import add_annexed, opens_annex
from parsers.blocks import Block, Span, flat, prose
from parsers.checks import DECIDING, Term, check, check_people
from parsers.closings import closing
from parsers.cues import Cued
from parsers.decisions import add_decisions, add_set_out, add_unlabelled, unread_decision
from parsers.elsewhere import Meeting
from parsers.extraction import Rows
from parsers.fields import Field
from parsers.front import fields_of
from parsers.heads import Head, candidates, heads_of, rejected
from parsers.labels import register
from parsers.lists import add_lists
from parsers.lostheads import with_lost
from parsers.mentions import add_named
from parsers.motions import add_motions
from parsers.outcomes import outcome_of
from parsers.pageheads import without_page_heads
from parsers.pairs import pair
from parsers.presence import add_events
from parsers.references import add_papers
from parsers.rollcall import RollCall, goes_on, roll_calls
from parsers.roster import Roster, Seat
from parsers.sections import add_sections, sections_of
from parsers.signing import add_signing, signed_from
from parsers.standins import add_stand_ins
from parsers.statements import add_statements
from parsers.volume import Part, meetings_in
from parsers.votes import add_votes

#: So many paragraphs at most open the meeting: who adjusts its minutes is chosen in one of them.
MEETING_OPENS = 4
#: A heading has no more letters than this; a longer block is text.
LONGEST_HEADING = 220
#: What is left of a heading on its second line begins in the middle, and is short.
REST, LONGEST_REST = re.compile(r"[a-zåäö\d(]"), 60
#: The same apart from the first, as the double spacing of typewriters has it: a few words without a capital, to a full stop.
BROKEN = re.compile(r"(?!att\b)[a-zåäö][^.:;]{2,60}\.$")
#: The heading of a list of those present at the end.
PRESENT_LIST = re.compile(
    r"(?:bilaga\s*\d*[\s:.–-]*)?"
    r"(?:närvarolista|närvaro-?\s*(?:och|/)\s*(?:omröstnings|voterings|röst)(?:list|protokoll)\w*"
    r"|närvaroförteckning|deltagarlista|förteckning över närvarande)\b",
    re.IGNORECASE,
)
#: What closes a paragraph that was approved on the spot. "Paragrafen är justerad" at the end of every § is not that.
IMMEDIATE = Cued(
    re.compile(
        r"(?<!inte )(?<!ej )\bomedelbart?\s+juster|\bomedelbar\s+justering|(?<!inte )\bjusteras\s+omedelbart",
        re.IGNORECASE,
    ),
    ("omedelbar",),
)
#: A paper that is added behind the last paragraph, on a page of its own.
PAPER = re.compile(r"bilaga\s*(?:\d+|[A-Z])?[.:]?(?:\s.{0,80})?$", re.IGNORECASE)
#: A rule that parts the paragraphs of a text file.
RULED = re.compile(r"[-=*~_–—\s]{3,}")
#: A counter of matters over heads ("Ärende 5" / "§ 71 Taxa") stands over so many at least.
LEAST_COUNTERS = 2
#: A paragraph at the top of a page has no more lines above it.
NEAR_TOP = 8
#: The words of a foot of a page that every adjuster signs, and of them those that stand in no other line; such a foot has
#: no more words.
TO_SIGN = re.compile(
    r"(?:justera(?:re|nde|rna|ren)|justerings(?:man|person)\w*|protokollsjusterare\w*|ordförande(?:n)?|sekreterare(?:n)?)s?"
    r"|ordf|sekr|sign(?:um|atur(?:en|er)?)?|utdrag(?:ets?|s)?|(?:paraf|utdragsbestyrk|bestyrk|intyg|riktighet)\w*|rätt",
    re.IGNORECASE,
)
CERTIFIES = re.compile(r"utdrag", re.IGNORECASE)
SIGNING = re.compile(r"justera|sign|paraf|utdrag|bestyrk", re.IGNORECASE)
MOST_TO_SIGN = 8


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph (§): its head, its heading, its registry number and its blocks after the heading.

    `annex` is what stands before the next head and is no part of it: roll calls, signatures.
    """

    head: Head
    heading: str
    diarienummer: str
    body: tuple[Block, ...]
    start: int
    annex: tuple[Block, ...] = ()

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.body[-1].end if self.body else self.head.rest.end


def extract(blocks: Sequence[Block], rows: Rows, among: Sequence[Head]) -> records.Document:
    """Read minutes, meeting by meeting; what the first one says of itself is said of the document.

    `among` are all candidates for heads of paragraphs in `blocks`.
    """
    parts, doubts = meetings_in(blocks, among, rows.clean)
    documents = []
    for number, part in enumerate(parts, start=1):
        rows.open_meeting(number)
        documents.append(_meeting(part, among if len(parts) == 1 else candidates(part.blocks), rows))
    if len(parts) > 1:
        rows.issue("several_meetings", f"the file holds the minutes of {len(parts)} meetings", severity="info")
    for doubt in doubts:
        message = f"like the front page of another meeting, but {doubt.why}: read as a part of the meeting before"
        rows.issue("uncertain_meeting", message, doubt.span)
    add_named(blocks, rows)
    return documents[0]


def _meeting(part: Part, among: Sequence[Head], rows: Rows) -> records.Document:
    """Read the minutes of one meeting, with all candidates for heads: the rows of the front page and of every paragraph."""
    blocks = part.blocks
    first_guess = heads_of(blocks, among=among)
    front = (*part.header, *(blocks[: first_guess[0].index] if first_guess else blocks))
    fields = fields_of(front)
    first, last = meeting.range_of(front, fields)
    heads = with_lost(blocks, heads_of(blocks, first, last, among=among) or first_guess, registry.beside, last)
    last_head = heads[-1].index if heads else len(blocks)
    end = blocks[
        next((i for i in range(last_head, len(blocks)) if closing("notice").match(blocks[i].text)), len(blocks)) :
    ]
    document = meeting.add_meeting(front, fields, blocks[len(front) - len(part.header) :], end, rows)
    people = attendance.add_attendance([*fields, *_listed_at_end(blocks, heads)], rows)
    roster = Roster(tuple(Seat(p.person.name, p.person.party, p.role) for p in people))
    strays = rejected(blocks, heads, among)
    paragraphs = list(_paragraphs(blocks, heads, strays, document))
    opening = [*front, *(b for p in paragraphs[:MEETING_OPENS] for b in p.body)]
    attendance.add_adjusters(opening, people, roster, rows)
    held = Meeting(document.organ, document.date)
    bodies = (b for p in paragraphs for b in p.body)
    roster = Roster((*roster.seats, *add_stand_ins(bodies, roster, rows, held)))
    numbers = [p.head.number for p in paragraphs]
    attendance.add_presence(people, first or min(numbers, default=None), last or max(numbers, default=None), rows)
    listed = frozenset((r.name, r.event) for r in rows.of(records.Presence))
    annexed: dict[int, list[RollCall]] = defaultdict(list)
    for paragraph in paragraphs:
        for roll in roll_calls(paragraph.annex, roster):
            annexed[roll.paragraph if roll.paragraph in numbers else paragraph.head.number].append(roll)
    for paragraph in paragraphs:
        _add(paragraph, held, roster, annexed[paragraph.head.number], listed, rows)
    check(numbers, [h.number for h in candidates(front)], (first, last), rows)
    terms = [Term(p.person.name, p.person.first, p.person.last) for p in people if p.role in DECIDING]
    check_people(terms, roster, rows)
    if paragraphs:
        add_annexed(paragraphs[-1].annex, numbers, roster, rows)
    add_signing(fields, front, paragraphs[-1].annex if paragraphs else (), roster, rows)
    attendance.add_signers(rows.of(records.Signature), rows)
    for head in heads:
        if not head.printed.text:
            message = f"§ {head.number} is not printed readably; the line was taken for its head by its place and form"
            rows.issue("lost_paragraph", message, head.rest)
    for head in strays:
        message = f"§ {head.number} does not follow in the sequence of these minutes; of another meeting or body?"
        rows.issue("stray_paragraph", message, head.printed)
    return document


def _listed_at_end(blocks: Sequence[Block], heads: Sequence[Head]) -> list[Field]:
    """The fields of a list of those present that stands after the last paragraph ("se bifogad närvarolista")."""
    last = heads[-1].index if heads else 0
    start = next((i for i in range(last, len(blocks)) if PRESENT_LIST.match(blocks[i].text)), len(blocks))
    return fields_of(blocks[start + 1 :])


def _paragraphs(
    blocks: Sequence[Block], heads: Sequence[Head], strays: Sequence[Head], met: records.Document
) -> Iterator[Paragraph]:
    """The paragraphs in order; `strays` are heads of others' paragraphs among the blocks."""
    ends = [*(h.index for h in heads[1:]), len(blocks)]
    numbers = {h.number for h in heads}
    counters = {i for h in heads if (i := h.index - 1) >= 0 and closing("counter").match(blocks[i].text)}
    over_heads = counters if len(counters) >= LEAST_COUNTERS else frozenset()
    for head, end in zip(heads, ends, strict=False):
        above = blocks[head.index - 1] if head.index else None
        number_above = _registry(above)
        is_next = end < len(blocks) and (_registry(blocks[end - 1]) or end - 1 in over_heads)
        body = blocks[head.index + 1 : end - 1 if is_next else end]
        body = without_page_heads([b for b in body if not _is_to_sign(b.text)], met.organ, met.date)
        closes, roll = closing("paragraph"), closing("roll")
        ends_at = (i for i, b in enumerate(body) if any(closes.match(c.text) for c in b.cells))
        is_last = end == len(blocks)
        amid = (i for i in ends_at if not (roll.match(body[i].text) and goes_on(body, i, head.number, is_last=is_last)))
        over = next(amid, len(body))
        if end == len(blocks):
            added = (i for i in range(over) if PAPER.match(body[i].text) and body[i].turn)
            annexed = (i for i in range(over) if opens_annex(body, i, numbers) is not None)
            extract = _extract_at(blocks, head.index, strays)
            others = (i for i in range(over) if extract is not None and body[i].start >= extract)
            over = min(next(added, over), next(annexed, over), next(others, over))
            over = min(over, signed_from(body[:over]))
        told = over
        while told and RULED.fullmatch(body[told - 1].text):
            told -= 1
        paragraph = _paragraph(head, blocks[head.index], body[:told], body[over:])
        yield paragraph if paragraph.diarienummer else replace(paragraph, diarienummer=number_above)


def _is_to_sign(line: str) -> bool:
    """Whether a line is the foot of a page where people sign: "Justerare	Ordförande	Utdragsbestyrkande"."""
    words = line.split(maxsplit=MOST_TO_SIGN)
    if len(words) > MOST_TO_SIGN or (len(words) == 1 and not CERTIFIES.match(line)):
        return False  # "Signaturer" alone heads the page of those who signed
    return all(TO_SIGN.fullmatch(word.strip("_.:,/")) for word in words if word.strip("_.:,/")) and bool(
        SIGNING.search(line)
    )


def _extract_at(blocks: Sequence[Block], last: int, strays: Sequence[Head]) -> int | None:
    """Where the page begins, behind the last paragraph, on which a paragraph of another body is bound in; None without."""
    for stray in strays:
        pages = (i for i in range(stray.index, max(stray.index - NEAR_TOP, last), -1) if blocks[i].turn)
        if (page := next(pages, None)) is not None:
            return blocks[page].start
    return None


def _registry(block: Block | None) -> str:
    """The registry number of a line that holds nothing else and stands over a head, apart from the text before."""
    return registry.whole(block.text) if block is not None and block.gap else ""


def _paragraph(head: Head, line: Block, body: Sequence[Block], annex: Sequence[Block]) -> Paragraph:
    """Part the heading and the registry number from the text."""
    number, rest = registry.take(head.rest)
    noise = len(rest.text) < 3 and rest.text.islower()
    heading = [rest.text] if rest.text and not noise else []
    at = 0
    while not heading and at < len(body):
        number_here, text = registry.take(Span(body[at].text, body[at].start, body[at].end))
        number = number or number_here
        heading += [text.text] if text.text else []
        at += 1
    while heading and at < len(body) and _is_heading_too(line if rest.text else body[at - 1], body, at):
        number_here, text = registry.take(Span(body[at].text, body[at].start, body[at].end))
        number = number or number_here
        heading += [text.text] if text.text else []
        at += 1
    return Paragraph(head, flat(" ".join(heading)).lstrip(",;: "), number, tuple(body[at:]), line.start, tuple(annex))


def _is_heading_too(before: Block, body: Sequence[Block], at: int) -> bool:
    """Whether a block goes on with the heading: set alike and bold, or a short rest of the line, with no gap, and no label."""
    block = body[at]
    if block.gap and BROKEN.match(block.text) and not before.text.rstrip().endswith((".", ":", "!", "?")):
        return True
    if block.gap or register("section").concept(block.text) or len(block.text) > LONGEST_HEADING:
        return bool(registry.whole(block.text)) and at < 3
    if registry.whole(block.text):
        return True
    alone = at + 1 == len(body) or body[at + 1].gap
    if (
        alone
        and len(block.text) <= LONGEST_REST
        and REST.match(block.text)
        and not before.text.rstrip().endswith((".", ":"))
    ):
        return True
    return before.size > 0 and block.size == before.size and block.bold == before.bold and before.bold


def _add(
    paragraph: Paragraph,
    held: Meeting,
    roster: Roster,
    annexed: Sequence[RollCall],
    listed: Set[tuple[str, str]],
    rows: Rows,
) -> None:
    """Add a paragraph, and what stands in it."""
    head, body, organ = paragraph.head, paragraph.body, held.organ
    text = prose(body)
    sections = sections_of([b for b in body if not closing("points").match(b.text)])
    votes = add_votes(sections, body, annexed, head.number, held, roster, rows)
    if not votes:
        for section in sections:
            if section.role == "votering":
                rows.issue(
                    "vote_not_read", f"§ {head.number} has a heading of a vote, but no vote was found", section.heading
                )
    decided = add_decisions(sections, head.number, organ, rows)
    if not any(d.status == "beslut" for d in decided) and not any(s.role == "beslut" for s in sections):
        decided += add_unlabelled(sections, body, head.number, organ, rows)
    settled = any(d.status == "beslut" or (organ and d.decider == organ) for d in decided)
    if not settled and (said := unread_decision(sections, body, organ)):
        rows.issue("decision_not_read", f"§ {head.number} tells of a decision, but none was read", said)
    decided += add_set_out(sections, body, head.number, organ, rows)
    decided += add_motions(sections, body, head.number, held, roster, rows)
    decided = pair(decided, head.number, organ, rows)
    add_events(sections, body, head.number, roster, listed, rows)
    add_statements(sections, body, head.number, held, roster, rows)
    add_sections(rows, sections, head.number)
    add_lists(rows, sections, head.number)
    add_papers(rows, sections, body)
    rows.add(
        records.Paragraph(
            number=head.number,
            number_printed=flat(head.printed.text),
            heading=paragraph.heading,
            diarienummer=paragraph.diarienummer,
            outcome=outcome_of(decided, paragraph.heading, body, sections, held),
            immediate=True if IMMEDIATE.search(text) else None,
            last_page=rows.clean.page_at(paragraph.end - 1),
            text=text,
        ),
        (paragraph.start, paragraph.end),
        0.7 if head.misread else 0.97,
    )
