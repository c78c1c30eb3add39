"""From lines to reading text: words joined over line ends, lines joined to paragraphs.

A line break is undone only when it was forced: when the next word would not have fitted on the line, or when the sentence
plainly goes on. Headings, list items, rows of tables and lines of lists stay on lines of their own.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Set
from itertools import pairwise
from typing import NamedTuple

from ocr import lexicon
from ocr.draft import Draft, DraftLine
from ocr.ledger import Edit
from ocr.model import Box

#: Line lengths that count as full, in characters, in a text without places: below, no line is broken for want of room.
FULL = 60
#: A run of full lines may be this much narrower than the widest of the text.
NARROW = 0.75
#: Left margins are the same within this many points.
SAME_MARGIN = 4.0
#: Where more than this share of the lines of a margin fill this share of the width, prose stands and not a list.
PROSE, FULL_SHARE = 0.2, 0.85
#: Prose is at least this share as wide as the widest column of its page.
COLUMN_SHARE = 0.4
#: Text is justified when so many of its long lines, this share of them, end at one edge within so many points; long are
#: those that end at most so many font sizes from the furthest.
LEAST_JUSTIFIED, JUSTIFIED_SHARE, SAME_EDGE, LONG_LINE = 4, 0.5, 1.0, 6.0
#: Lines differ in font size from this share on: a heading and its text.
OTHER_SIZE = 0.03
#: More than this many line heights between two lines is a break between paragraphs.
PARAGRAPH_GAP = 0.75

#: What opens an item of a list, a clause, a paragraph or a labelled field: never joined to the line before.
OPENS = re.compile(
    r"(?:[•–—*●▪◦○■-]\s|[-–]\w|\(?\d{1,3}[.)]\s|\(?[a-zåäö][.)]\s|[A-ZÅÄÖ][.)/]\s|[IVX]{1,5}\.\s|§"
    r"|\d{1,2}(?:\.\d{1,2})+\.?\s|[A-ZÅÄÖ][a-zåäö]+(?:\s[a-zåäö]+)?:(?:\s|$))"
)
#: A clause of a decision ("att bevilja …"): it opens a line of its own, unless the line before was broken for want of room.
CLAUSE = re.compile(r"(?:att|dels)\s")
#: Blanks that part the columns of a text without places: its line is a row.
COLUMNS = "    "
#: What ends a line that is whole: the sentence is over, or a list begins.
CLOSES = re.compile(r"[.:;!?]['\"”’)]*$")
#: A line that ends so is never whole, however short: "Barn- och".
OPEN_END = re.compile(r"(?:[-,]|\b(?:och|samt|eller|för|av|i|på|till|med|om|vid))$")
HYPHEN = re.compile(r"(?<=[^\W\d_])-$")
#: No line begins with a party: the name before it was broken off.
PARTY = re.compile(r"\([A-ZÅÄÖa-zåäö-]{1,5}\)")
#: A word with a hyphen amid a line, and any word.
COMPOUND, WORD = re.compile(r"(?<![\w-])[^\W\d_]+-[^\W\d_]+(?![\w-])"), re.compile(r"[^\W\d_]+")
#: After a hyphen these show that it stands for a word left out: "barn- och ungdomsnämnden".
COORDINATION = re.compile(r"(?:och|eller|samt|respektive|resp\.?|till|men)\b")


class _Width(NamedTuple):
    """How far a full line reaches: in points, or in characters. `exact`: it ends right there, as in justified text."""

    reach: float
    exact: bool = False


def edits(draft: Draft) -> list[Edit]:
    """Join words and lines of a draft, and bring what separates the others to one form: "\\n", or "\\n\\n" at a gap."""
    widths = _widths(draft)
    compounds = _compounds(draft.text)
    found = []
    lines = draft.lines
    for a, b in pairwise(lines):
        between = draft.text[a.end : b.start]
        edit = _join(draft.text, a, b, between, widths, compounds)
        if edit.replacement != draft.text[edit.start : edit.end]:
            found.append(edit)
    head, tail = (lines[0].start, lines[-1].end) if lines else (0, len(draft.text))
    if head and draft.text[:head]:
        found.insert(0, Edit(0, head, "", "reflow"))
    if draft.text[tail:] not in ("", "\n"):
        found.append(Edit(tail, len(draft.text), "\n", "reflow"))
    return found


def _join(text: str, a: DraftLine, b: DraftLine, between: str, widths: dict[int, _Width], compounds: Set[str]) -> Edit:
    """What becomes of the break between two lines."""
    before, after = text[a.start : a.end], text[b.start : b.end]
    gap = _is_gap(a, b, between) or _is_indented(between, before)
    if not _goes_on(before, after, a, b, gap, widths):
        return Edit(a.end, b.start, "\n\n" if gap else "\n", "reflow")
    if before.endswith("-") and before[-2:-1].isdigit() and after[0].isdigit():
        return Edit(a.end, b.start, "", "dehyphenation", 0.95)
    if not HYPHEN.search(before) or not after[:1].isalpha() or COORDINATION.match(after):
        return Edit(a.end, b.start, " ", "reflow")
    if _is_hard(before, after, compounds, narrow=a.line.side):
        return Edit(a.end, b.start, "", "dehyphenation", 0.9)
    return Edit(a.end - 1, b.start, "", "dehyphenation", 0.95)


def _is_hard(before: str, after: str, compounds: Set[str], *, narrow: bool) -> bool:
    """Whether the hyphen at the end of a line belongs to the word: "VA-taxa", "e-tjänst", "Östra-Västra".

    It does where the text has the word with it elsewhere (among its `compounds`, case-folded), amid a line.
    In a narrow column compounds are broken between their words, so there words of the lexicon on both sides prove nothing.
    """
    left = re.split(r"\s", before[:-1])[-1]
    right = re.match(r"[^\W\d_]+", after)
    if right is None or not right[0][0].islower() or left.isupper() or len(left) == 1:
        return True
    if f"{left}-{right[0]}".casefold() in compounds:
        return True
    return not narrow and (
        not lexicon.known((left + right[0]).casefold()) and lexicon.known(left.casefold()) and lexicon.known(right[0])
    )


def _compounds(text: str) -> frozenset[str]:
    """The words with a hyphen amid a line, case-folded, of a text that does not write them without it too."""
    text = text.casefold()
    found = {m[0] for m in COMPOUND.finditer(text)}
    words = set(WORD.findall(text)) if found else set()
    return frozenset(compound for compound in found if compound.replace("-", "") not in words)


def _is_gap(a: DraftLine, b: DraftLine, between: str) -> bool:
    """Whether a blank line, or more than a line's room, stands between two lines; a page break tells nothing."""
    if a.page is not b.page:
        return False
    if a.line.box is None or b.line.box is None:
        return between.count("\n") > 1
    return b.line.box.y0 - a.line.box.y1 > PARAGRAPH_GAP * min(a.line.box.height, b.line.box.height)


def _is_indented(between: str, before: str) -> bool:
    """Whether a line of a text without places is set in after a whole one: a new paragraph, or the top of a page."""
    return bool(between.rpartition("\n")[2]) and before.endswith((".", "!", "?"))


def _goes_on(before: str, after: str, a: DraftLine, b: DraftLine, gap: bool, widths: dict[int, _Width]) -> bool:
    """Whether the second line continues the first."""
    if "\t" in before or "\t" in after or OPENS.match(after):
        return False
    if a.line.box is None and COLUMNS in before and after[:1].isupper():
        return False
    if a.line.side or b.line.side:
        return a.line.side and b.line.side
    if a.line.size and abs(a.line.size - b.line.size) > OTHER_SIZE * a.line.size:
        return False
    full = _is_full(a, before, after, widths)
    if CLAUSE.match(after) and (CLOSES.search(before) or not full or before.endswith((",", " samt", " och"))):
        return False
    if PARTY.match(after) and not gap and a.page is b.page:
        return True
    torn = bool(HYPHEN.search(before)) and after[0].islower()
    lower = after[0].islower() or (after[0] in "(" and len(after) > 1)
    runs_on = not CLOSES.search(before) and (after[0].islower() or PARTY.match(after) is not None)
    if gap:
        # Where noise was taken out, blank lines are left in the middle of a sentence.
        printed = a.page is b.page and not a.page.raw[a.line.end : b.line.start].strip()
        return (torn or (runs_on and full)) and a.line.box is None and not (printed and CLAUSE.match(after))
    if a.line.bold != b.line.bold:
        return False
    if a.page is not b.page:
        return torn or (runs_on and full)
    return torn or full or (lower and runs_on and (len(before) > FULL / 2 or OPEN_END.search(before) is not None))


def _is_full(a: DraftLine, before: str, after: str, widths: dict[int, _Width]) -> bool:
    """Whether the first word of the next line would not have fitted on this one."""
    width = widths.get(a.start)
    if width is None:
        return False
    word = after.split(maxsplit=1)[0]
    box = a.line.box
    if box is None:
        return width.reach >= FULL and len(before) + 1 + len(word) > width.reach
    if width.exact:
        return box.x1 >= width.reach - SAME_EDGE
    letter = box.width / max(len(before), 1)
    return box.x1 + letter * (len(word) + 1) > width.reach


def _widths(draft: Draft) -> dict[int, _Width]:
    """For each line (by its start): how far a full line reaches around it.

    With places: the right edge of the text on the page, in points. Without: the longest line of the run of lines between
    blank ones, or of the text; 0 where lines are not broken at a width.
    """
    placed = [(line, line.line.box) for line in draft.lines if line.line.box is not None]
    if placed:
        return _placed_widths(placed)
    lengths = sorted(line.end - line.start for line in draft.lines)
    if not lengths:
        return {}
    overall = lengths[int(len(lengths) * 0.95)]
    if overall > 2 * FULL:  # paragraphs on single lines: nothing is broken at a width
        return {}
    widths: dict[int, _Width] = {}
    for run in _runs(draft):
        longest = max(line.end - line.start for line in run)
        width = longest if len(run) > 2 and longest >= NARROW * overall else overall
        widths.update((line.start, _Width(width)) for line in run)
    return widths


def _placed_widths(placed: list[tuple[DraftLine, Box]]) -> dict[int, _Width]:
    """The right edge for each line that stands in a block of prose; lists of names and the like get none."""
    edges: dict[int | None, list[float]] = defaultdict(list)
    for line, box in placed:
        edges[line.page.number].append(line.line.right or box.x1)
    right = {number: _edge(xs) for number, xs in edges.items()}
    widest = _edge([x for xs in edges.values() for x in xs])
    left = min(box.x0 for _, box in placed)
    justified = _justified(placed)
    margins: dict[float, list[bool]] = defaultdict(list)
    widths: dict[int, _Width] = {}
    for line, box in placed:
        column = line.line.right
        edge = column or justified or max(right[line.page.number], 0.9 * widest)
        widths[line.start] = _Width(edge, exact=justified is not None and not column)
        wide = column is not None or edge - box.x0 > COLUMN_SHARE * (edge - left)
        margins[round(box.x0 / SAME_MARGIN)].append(wide and box.x1 - box.x0 > FULL_SHARE * (edge - box.x0))
    if justified:  # only a line that was broken for want of room reaches the edge
        return widths
    prose = {x for x, full in margins.items() if len(full) > 2 and sum(full) > PROSE * len(full)}
    for line, box in placed:
        if round(box.x0 / SAME_MARGIN) not in prose and not OPENS.match(line.page.raw[line.line.start : line.line.end]):
            del widths[line.start]
    return widths


def _justified(placed: list[tuple[DraftLine, Box]]) -> float | None:
    """Where the lines of justified text end, in points; None where they end as they happen to."""
    ends: dict[str, float] = {}  # a line that returns, such as a heading, counts once
    for line, box in placed:
        text = line.page.raw[line.line.start : line.line.end]
        if line.line.right is None and "\t" not in text:
            ends[text] = box.x1
    sizes = [line.line.size for line, _ in placed]
    reach = LONG_LINE * sorted(sizes)[len(sizes) // 2] if sizes else 0.0
    found = sorted(ends.values())
    furthest = _edge(found) if found else 0.0
    long = [x for x in found if furthest - reach <= x <= furthest + reach]
    best = max(long, key=lambda x: bisect_right(long, x + SAME_EDGE) - bisect_left(long, x - SAME_EDGE), default=0.0)
    there = bisect_right(long, best + SAME_EDGE) - bisect_left(long, best - SAME_EDGE)
    return best if there >= max(LEAST_JUSTIFIED, JUSTIFIED_SHARE * len(long)) else None


def _edge(xs: list[float]) -> float:
    """The right edge that lines share: the ragged ends of most lie left of it, a stray one beyond does not move it."""
    xs = sorted(xs)
    return xs[min(int(len(xs) * 0.95), len(xs) - 1)]


def _runs(draft: Draft) -> Iterator[list[DraftLine]]:
    run: list[DraftLine] = []
    for line in draft.lines:
        if run and _is_gap(run[-1], line, draft.text[run[-1].end : line.start]):
            yield run
            run = []
        run.append(line)
    if run:
        yield run
