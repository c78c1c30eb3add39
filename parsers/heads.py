"""Where the paragraphs (§) of minutes begin.

A line that opens with § and a number may head a paragraph, stand in the list of contents, or name a paragraph of another
body. All are taken as candidates; the heads are the chain of candidates whose numbers grow with the least jumps and that
have text of their own. The range on the front page, where there is one, bounds it. § numbers run on through a calendar
year per body (see docs/decisions/0003), so numbers that do not grow are no heads.
"""

from __future__ import annotations

import re
import string
from collections.abc import Sequence
from dataclasses import dataclass
from math import log1p

from parsers.blocks import Block, Span

#: Signs that recognition writes for §. Taken only where the number continues the chain.
MISREAD = "$&8S5£"
#: Words before a § that is referred to; other short words in capitals are the body's name in short.
REFERS = r"Se|Jfr|Jmf|Enl|Vid|Mot|Med|Till|Om|Av|Att|Och|Som|På|Från|Under|Efter|Innan|Sedan|Genom|Obs|Not|Ur|Den|Det"
#: The body in short before the sign: "KS § 45", "Kf § 45", "KSau § 45", "KS AU § 45".
BODY = rf"(?:(?!(?:{REFERS})\b)[A-ZÅÄÖ](?:[A-ZÅÄÖa-zåäö]{{1,4}}|[A-ZÅÄÖ]{{1,3}}[ /-][A-ZÅÄÖ]{{2}})\s?)?"
HEAD = re.compile(rf"{BODY}(?P<sign>§)\s?(?P<number>\d{{1,4}})(?:/(?:19|20)?\d\d)?(?![\d,–—-]|:\S)[.:]?\s*")
TURNED = re.compile(r"(?P<number>\d{1,4})\s?(?P<sign>§)(?!§)\.?\s*")
GARBLED = re.compile(
    rf"(?P<sign>[{re.escape(MISREAD)}]{{1,2}}[\s.:-]{{1,2}}|[$&S£§][.-]?)(?P<number>\d{{1,4}})(?!\d|[.,:;]\d)[.,:;]{{0,2}}(?:\s+|$)"
)
#: "846 Dnr …" for "§ 46": the sign read as a figure and glued to the number.
GLUED = re.compile(r"(?P<sign>[85])(?P<number>\d{1,3})(?!\d|[.,:;/]\d)[.,:;]?\s+(?=(?:Dnr|Diarienr|Diarienummer)\b)")
#: What else than a head such lines may be.
UNSURE = (GARBLED, GLUED)
#: "Paragraf 5. Taxa", "PAR. 5": the sign as a word. What goes on in small letters is a sentence: "Paragraf 5 utgår."
WORDED = re.compile(
    rf"{BODY}(?P<sign>P(?:aragraf|ARAGRAF)\b|P(?:ar|AR)\b\.?)\s?(?:nr\.?\s)?(?P<number>\d{{1,4}})(?:/(?:19|20)?\d\d)?"
    r"(?![\d,]|[./:]\S|\s?[–—-]\s?\d)(?:\s?[.:–—-])?(?:\s+|$)(?![a-zåäö])"
)
#: A law is cited, not a paragraph headed: "5 kap. 38 §", "§ 5 skollagen", "14 § i taxan".
LAW = re.compile(
    r"(?:kap\b|st\b|(?:(?:första|andra|tredje|fjärde|femte)\s+)?(?:stycket|meningen)\b|i\s|och\s|§|[a-zåäö-]*lag(?:ens?)?\b|[a-zåäö-]*förordning(?:en)?\b|[a-zåäö-]*balk(?:en)?\b"
    r"|(?:Kommunal|Förvaltnings|Skol|Miljö|Upphandlings)lag(?:en)?\b|[A-ZÅÄÖ][a-zåäö]*balken\b)"
)

#: The sign, or the word for it, stands no further in a head than this, behind the body in short; heads without either
#: begin with a figure or a sign that is read for it.
NEAR_SIGN, FIRST = 12, frozenset(f"{string.digits}{MISREAD}")

#: The heading of a decision.
DECIDED = re.compile(r"(?:[\w -]+s\s)?beslut:?$", re.IGNORECASE)

#: What a head is worth, and what a jump in the numbers costs: a gap can be lawful (a masked §), far jumps are not.
WORTH, TEXT_WORTH, JUMP, FAR = 1.0, 2.0, 1.0, 0.1
#: A chain without one true § must be this long.
LEAST_MISREAD = 3
#: One line with the sign as a word heads nothing.
LEAST_WORDED = 2
#: More text than this many letters does not make a head more likely.
ENOUGH_TEXT = 2000


@dataclass(frozen=True, slots=True)
class Head:
    """A head of a paragraph. `index` is its block, `rest` what stands after the number on that line."""

    index: int
    number: int
    printed: Span
    rest: Span
    misread: bool = False


def heads_of(
    blocks: Sequence[Block],
    first: int | None = None,
    last: int | None = None,
    *,
    among: Sequence[Head] | None = None,
) -> list[Head]:
    """The heads of the paragraphs, in order. `first` and `last` are the range that the front page states.

    `among` are the candidates in `blocks`, where they are known already.
    """
    among = candidates(blocks) if among is None else among
    found = [h for h in among if (first or 0) <= h.number <= (last or 10_000)]
    return _chain(found, _letters(found, blocks), first)


def rejected(blocks: Sequence[Block], heads: Sequence[Head], among: Sequence[Head]) -> list[Head]:
    """Candidates that are no heads though a decision stands under them: of another meeting, or of another body's minutes."""
    taken = {h.index for h in heads}
    found = [h for h in among if not h.misread]
    ends = [*(h.index for h in found[1:]), len(blocks)]
    return [
        head
        for head, end in zip(found, ends, strict=False)
        if head.index not in taken and any(DECIDED.match(b.text) for b in blocks[head.index + 1 : end])
    ]


def is_candidate(block: Block) -> bool:
    """Whether a block opens like a head: the list of contents is made of such."""
    return any(pattern.match(block.text) for pattern in _patterns_for(block.text) if pattern not in UNSURE)


def _patterns_for(text: str) -> Sequence[re.Pattern[str]]:
    """The patterns of heads that a line may have, by what stands at its beginning: mostly none."""
    opening = text[:NEAR_SIGN]
    if "§" in opening or text[:1] in FIRST:
        return (HEAD, TURNED, WORDED, GARBLED, GLUED)
    return (WORDED,) if "par" in opening.lower() else ()


def candidates(blocks: Sequence[Block]) -> list[Head]:
    """Every block that opens like a head: heads, and the entries of a list of contents."""
    found: list[Head] = []
    worded: list[Head] = []
    for i, block in enumerate(blocks):
        for pattern in _patterns_for(block.text):
            match = pattern.match(block.text)
            if match and not LAW.match(block.text, match.end()):
                printed = block.cut(0, match.end())
                rest = block.cut(match.end())
                head = Head(i, int(match["number"]), printed, rest, pattern in (GARBLED, GLUED))
                (worded if pattern is WORDED else found).append(head)
                break
    if len(worded) >= LEAST_WORDED and len(worded) > sum(not h.misread for h in found):
        return sorted([*found, *worded], key=lambda h: h.index)
    return found  # a house writes the sign or the word; "Paragraf 5" under a true § is of rules that are quoted


def _letters(heads: Sequence[Head], blocks: Sequence[Block]) -> list[int]:
    """How much text follows each candidate before the next one."""
    ends = [*(h.index for h in heads[1:]), len(blocks)]
    return [sum(len(b.text) for b in blocks[h.index + 1 : end]) for h, end in zip(heads, ends, strict=False)]


def _chain(heads: Sequence[Head], letters: Sequence[int], first: int | None) -> list[Head]:
    """The dearest chain of growing numbers, by dynamic programming over the last 200 candidates of each.

    The walk back stops where no chain before is dear enough: mostly at once, so long minutes take no longer per §.
    """
    best: list[float] = []
    dearest: list[float] = []  # of the chains up to each candidate
    before: list[int] = []
    for i, head in enumerate(heads):
        worth = WORTH + TEXT_WORTH * min(log1p(letters[i]) / log1p(ENOUGH_TEXT), 1.0)
        start = worth - (JUMP if first is not None and head.number != first else 0.0) - (worth if head.misread else 0.0)
        score, link = start, -1
        most = 2 if first is not None and head.rest.text[:1].isupper() else 1  # the head between may be lost
        for j in range(i - 1, max(0, i - 200) - 1, -1):
            if dearest[j] + worth < score:
                break
            step = head.number - heads[j].number
            if step < 1 or (head.misread and step > most):
                continue
            cost = 0.0 if step == 1 else JUMP + FAR * (step - 1)
            whole = best[j] + worth - cost
            if whole > score or (whole == score and link >= 0):  # of two alike the one that begins first
                score, link = whole, j
        best.append(score)
        dearest.append(max(score, dearest[-1]) if dearest else score)
        before.append(link)
    chain: list[Head] = []
    at = max(range(len(best)), key=best.__getitem__) if best else -1
    while at >= 0:
        chain.append(heads[at])
        at = before[at]
    if len(chain) < LEAST_MISREAD and all(head.misread for head in chain):
        return []  # a number and a sign, but nothing that tells that it is a §
    return chain[::-1]
