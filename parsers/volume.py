"""Several meetings in one file: archives bind the minutes of a year, or of a body and its committees.

A meeting begins with a front page: labels of places, members and adjusters near each other, under the name of a body and a
day that are not those of the meeting before, with paragraphs (§) of its own after it. A header that returns, a second page
of the same front, an annex and a list of contents have less. Where some of it is missing nothing is parted, and a row in
`issues` says so.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ocr.clean import CleanText
from parsers import letterhead, meeting, organs, registry
from parsers.blocks import Block, Cell, Span, flat
from parsers.dates import DATE, find_date
from parsers.front import fields_of
from parsers.heads import Head
from parsers.labels import register
from parsers.rules import load_rules

#: Labels of a front page that stand nowhere else together.
OPENING = ("place_time", "members", "serving", "substitutes", "adjusters", "adjustment", "paragraphs")
#: One of these is among them; and of those that no list of members has, or the title of minutes stands over it.
NEEDED, FRAME = frozenset(["place_time", "members"]), frozenset(["place_time", "adjustment", "paragraphs"])
#: The next label of a front page stands no further below than this, in blocks; and so many belong to one.
NEAR, LONGEST_FRONT = 40, 80
#: By so many letters most lines are seen to be no label.
OPENING_LETTERS = 4
#: Lines above the first label that may not look like a head, and still belong to it.
STRANGE = 2
TITLE, TOWN = re.compile(letterhead.TITLE, re.IGNORECASE), re.compile(letterhead.TOWN)
#: What stands by the day of an adjustment, not of a meeting.
ADJUSTS = re.compile(r"juster|anslag|signer|underskr", re.IGNORECASE)
#: Papers that are added to minutes, and invitations, are no minutes of a meeting.
ADDED = re.compile(r"^(?:bilag(?:a|or)\b|kallelse\b|föredragningslista\b)", re.IGNORECASE)
#: Letters that may stand beside the day in a line of a head.
BESIDE_DAY = 25


@dataclass(frozen=True, slots=True)
class Part:
    """The blocks of one meeting. `header` are lines that stood over its first page and were taken out as noise."""

    blocks: Sequence[Block]
    header: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class _Front:
    """A front page: where it begins, and whose it is. `first` and `last` are the §§ that it states."""

    start: int
    organ: str
    day: str
    first: int | None
    last: int | None
    header: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Labels near each other, from block `at` on; `whole` when only a front page has so many."""

    at: int
    whole: bool


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place that looks like the front page of another meeting, and why it was not taken for one."""

    span: Span
    why: str


def meetings_in(blocks: Sequence[Block], heads: Sequence[Head], clean: CleanText) -> tuple[list[Part], list[Doubt]]:
    """The parts of a file that are minutes of one meeting each, and the places where one may begin but none was taken.

    `heads` are all candidates for heads of paragraphs in `blocks`.
    """
    places = [head.index for head in heads]
    clusters = [c for c in _clusters(blocks, set(places)) if places and places[0] < c.at]
    fronts: list[_Front] = []  # read when another one may stand behind it
    cuts, now = [(0, 0)], 0  # where a stretch begins, and of which meeting it is; the meeting at hand
    doubts: list[Doubt] = []
    for n, cluster in enumerate(clusters):
        after = clusters[n + 1].at if n + 1 < len(clusters) else len(blocks)
        floor = places[bisect_left(places, cluster.at) - 1] if places and places[0] < cluster.at else -1
        if floor < cuts[-1][0]:
            continue  # no paragraph since the last front page: it goes on
        start = _begin(blocks, cluster.at, floor + 1)
        header = _header(blocks, start, clean)
        if not cluster.whole and not _is_titled((*header, *blocks[start : start + STRANGE + 2])):
            continue
        fronts = fronts or [_front(blocks, 0, (), places)]
        front = _front(blocks, start, header, places)
        here = [h for h in heads if front.start <= h.index < after and not h.misread]
        stretches = zip(cuts, [*(at for at, _ in cuts[1:]), front.start], strict=True)
        own = [(at, end) for (at, part), end in stretches if part == now]
        done = [h for h in heads if not h.misread and any(at <= h.index < end for at, end in own)]
        why = _against(blocks, front, fronts, now, here)
        again = _goes_on(fronts[now], front, done, here) if why is None else None
        if again is not None and None in (front.first, front.last):
            why = "the paragraphs before it go on after it"
        if why is None:
            fronts.append(front)
            cuts.append((front.start, len(fronts) - 1))
            if again is None:
                now = len(fronts) - 1
            else:  # minutes of another body, bound in as an annex
                cuts.append((again.index - bool(registry.whole(blocks[again.index - 1].text)), now))
        elif why:
            doubts.append(Doubt(blocks[front.start], why))
    if not fronts:
        return [Part(blocks)], []
    ends = [*(at for at, _ in cuts[1:]), len(blocks)]
    of: list[list[Block]] = [[] for _ in fronts]
    for (at, part), end in zip(cuts, ends, strict=True):
        of[part] += blocks[at:end]
    return [Part(own, front.header) for own, front in zip(of, fronts, strict=True)], doubts


def _against(
    blocks: Sequence[Block], front: _Front, fronts: Sequence[_Front], now: int, here: Sequence[Head]
) -> str | None:
    """Why a front page opens no meeting, "" when it is plainly the one at hand, None when nothing speaks against it."""
    if any(_is_same(front, old) for old in fronts):
        return ""
    near = blocks[max(front.start - 1, fronts[now].start) : front.start + 3]
    if any(ADDED.match(cell.text) for b in near for cell in b.cells or (b,)):
        return "it stands under the heading of an annex or of an invitation"
    if not front.organ or not front.day:
        return "it does not name its body and its day"
    return None if here else "no paragraph (§) follows it"


def _is_same(front: _Front, other: _Front) -> bool:
    """Whether two front pages are one meeting's: the same body and day, and not §§ approved apart from each other."""
    if (front.organ.casefold(), front.day) != (other.organ.casefold(), other.day):
        return False
    spans = (front.first, front.last), (other.first, other.last)
    return any(None in span for span in spans) or spans[0] == spans[1]


def _goes_on(now: _Front, front: _Front, done: Sequence[Head], here: Sequence[Head]) -> Head | None:
    """The head with which the meeting at hand goes on behind an annex in it, None where it does not.

    It states §§ that come next: 8, 9, (1, 2, 3,) 10, 11. Where the annex has such a § itself, it comes a second time, when
    the annex has reached the last § that it states: 1, 2, (1, 2, 3,) 3, 4.
    """
    reached = max((h.number for h in done if h.number <= (now.last or 0)), default=0)
    if not now.last or reached >= now.last:
        return None
    for i, head in enumerate(here):
        if head.number != reached + 1:
            continue
        if front.first is None or front.last is None or not front.first <= head.number <= front.last:
            return head
        if i and here[i - 1].number >= head.number and max(h.number for h in here[:i]) == front.last:
            return head
    return None


def _clusters(blocks: Sequence[Block], heads: set[int]) -> Iterator[_Cluster]:
    """Blocks with labels of a front page that stand near each other, with no paragraph (§) between them."""
    run: list[tuple[int, str]] = []
    for i, block in enumerate(blocks):
        if run and (i in heads or i - run[-1][0] > NEAR):
            if (found := _cluster(run)) is not None:
                yield found
            run = []
        run += [(i, concept) for cell in block.cells or (block,) if (concept := _label(cell.text))]
    if (found := _cluster(run)) is not None:
        yield found


def _cluster(run: Sequence[tuple[int, str]]) -> _Cluster | None:
    concepts = {concept for _, concept in run}
    if not concepts & NEEDED:
        return None
    at = next(i for i, concept in run if concept in NEEDED)  # who signed stands above it, of the meeting before
    return _Cluster(at, len({i for i, _ in run}) > 1 and len(concepts) > 1 and bool(concepts & FRAME))


def _label(text: str) -> str:
    """The concept of a label that opens a line, "" when none does."""
    found = _labels().match(text) if text[:OPENING_LETTERS].casefold().startswith(_opens()) else None
    return register("front").concept(found[1]) if found else ""


def _variants() -> Iterator[str]:
    return (v for concept in OPENING for v in load_rules("labels")["front"][concept])


@cache
def _opens() -> tuple[str, ...]:
    """The first letters of the labels: most lines begin with others."""
    return tuple({v[:OPENING_LETTERS].casefold() for v in _variants()})


@cache
def _labels() -> re.Pattern[str]:
    known = "|".join(sorted(map(re.escape, _variants()), key=len, reverse=True))
    return re.compile(rf"((?i:{known}))\s*(?:[:\d§]|$|(?=[A-ZÅÄÖ]))")


def _begin(blocks: Sequence[Block], at: int, floor: int) -> int:
    """Where the front page begins whose first label stands at `at`: at its page, else with the lines of its head above."""
    begin, strange, known = at, 0, 0
    for i in range(at, max(at - meeting.HEAD_BLOCKS, floor) - 1, -1):
        block = blocks[i]
        if i < at and len(block.text) > meeting.LONGEST_HEAD:
            break
        if block.turn:
            return i
        if i < at and _is_headline(block):
            known += 1
            begin = i if strange <= STRANGE else begin
        elif i < at:
            strange += 1
        if strange > STRANGE and known > 1:
            break  # the head is whole, and what stands above it is the end of the meeting before
    return begin


def _is_titled(head: Sequence[Block]) -> bool:
    return any(TITLE.match(cell.text) for block in head for cell in block.cells or (block,))


def _is_headline(block: Block) -> bool:
    """Whether a line stands in the head of minutes: their title, the body, the day, the municipality."""
    text = flat(block.text)
    if ADJUSTS.search(text) or text.endswith("."):
        return False
    if any(TITLE.match(cell.text) for cell in block.cells or (block,)) or TOWN.match(text):
        return True
    if any(pattern.search(text) for pattern in meeting.HELD_BY[:2]):
        return True
    if find_date(text):
        return len(DATE.sub("", text).strip()) <= BESIDE_DAY or _names_body(DATE.sub("", text).strip(" ,"))
    return _names_body(text)


def _names_body(text: str) -> bool:
    return organs.kind_of(text) in meeting.MEETS and (organs.is_name(text) or organs.is_bare(text))


def _front(blocks: Sequence[Block], start: int, header: tuple[Block, ...], places: Sequence[int]) -> _Front:
    """The front page that begins at a block, with its running header, read up to its first paragraph."""
    end = next((p for p in places[bisect_left(places, start) :]), len(blocks))
    page = (*header, *blocks[start : min(end, start + LONGEST_FRONT)])
    fields = fields_of(page)
    organ, day = meeting.who_and_when(page, fields)
    return _Front(start, organ, day, *meeting.range_of(page, fields), header)


def _header(blocks: Sequence[Block], start: int, clean: CleanText) -> tuple[Block, ...]:
    """The lines of the running header over a page that were taken out as noise: there they are the head of a meeting."""
    if not start or not blocks[start].turn:
        return ()
    place = blocks[start].start
    gone = clean.raw[clean.ledger.to_raw(blocks[start - 1].end) : clean.ledger.to_raw(place)]
    lines = []
    for line in gone.splitlines():
        cells = tuple(Cell(cell.strip(), place, place) for cell in line.split("\t") if cell.strip())
        block = Block(flat(line), place, place, blocks[start].page, cells=cells)
        if cells and (_is_headline(block) or any(_is_headline(Block(*_parts(cell))) for cell in cells)):
            lines.append(block)
    return tuple(lines)


def _parts(span: Span) -> tuple[str, int, int]:
    return span.text, span.start, span.end
