"""The points of a proposal or a decision: numbered, att-clauses, list items, or paragraphs, as the writer chose.

Handbooks ask for one action per point, worded so that it can move straight from the proposal into the minutes. What
opens a point is data (`OPENERS`); a section is cut by the first opener that it uses, and what follows a point without
opening another belongs to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from parsers.blocks import Block, Span, prose
from parsers.closings import closing

_NUMERAL = r"(?:\d{1,2}|[IVX]{1,4}|[a-h])"
CLAUSE = re.compile(r"\s*(?:[-–—•*]\s*)?(?:dels\s+)?(?=att\s)", re.IGNORECASE)
#: What opens a point, in order of precedence: (name, pattern that is cut away, pattern that must follow).
OPENERS = (
    ("number", re.compile(rf"\s*({_NUMERAL})[.)]\s+"), re.compile(r"\S")),
    ("clause", CLAUSE, re.compile(r"\S")),
)
#: What begins a new paragraph, and goes on with no clause.
NEW = re.compile(r"[A-ZÅÄÖ\d]")
#: Bare numbers open points where they count on from 1: "1 Årsredovisningen fastställs." / "2 Ansvarsfrihet beviljas."
BARE = re.compile(r"\s*(\d{1,2})\s+(?=[A-ZÅÄÖ\d])")
ITEM = re.compile(r"\s*(?:[•●▪◦○■·*]|[-–—](?=\s|[A-ZÅÄÖ]))\s*")
#: "Kommunstyrelsen beslutar", "Nämnden föreslår att kommunfullmäktige beslutar följande:": introduces points, is none.
LEAD = re.compile(
    r"^(?:(?!\batt\b).){0,160}?\b(?:beslutar?|beslut|föreslår|föreslås|förslag|yrkar|uppdras|besluta)\b"
    r"(?:\s+(?:den\s\d[^.;:]{3,60}?|\d{4}-\d\d-\d\d[^.;:]{0,40}?),?)?(?:\s+att\s+[^.;:]{3,80}?\bbesluta[r]?\b)?(?:[^.;:]{0,80}?(?::|\bföljande[.:]?)|\s*(?:att)?)$",
    re.IGNORECASE,
)
#: The same with the only point behind it on its line: "Nämnden föreslår, § 88, att fullmäktige beslutar Motionen avslås."
LEAD_IN = re.compile(
    r"^[A-ZÅÄÖ][^.:;]{2,80}?\s(?:föresl(?:år|og)|hemställ(?:er|de))\b[^.:;]{0,160}?\bbesluta[r]?(?:\s+(?:enligt\s+)?följande)?(?::\s*(?=\S)|\s+(?=[A-ZÅÄÖ]))"
    r"|^[A-ZÅÄÖ][^.:;]{2,80}?\s(?:beslutar|beslutade|beslöt)(?:\s+(?:enhälligt|(?:enligt\s+)?följande))?:\s*(?=\S)"
)
#: A name that is broken over two lines: "… väljs Kajsa" / "Ek (S)."
GIVEN, SURNAME = re.compile(r"\s[A-ZÅÄÖ][\w-]+$"), re.compile(r"[A-ZÅÄÖ][\w-]+\s\([A-ZÅÄÖa-zåäö-]{1,4}\)")
#: "Nämnden beslutar att anta budgeten." decides by itself.
OWN = re.compile(r"\batt\s[^:]+\.$")
CLOSING = closing("points")
ROMAN = {"I": 1, "V": 5, "X": 10}


@dataclass(frozen=True, slots=True)
class Point:
    """A point: its number from 1, where it stands, and its text without numeral and with white space collapsed."""

    number: int
    span: Span
    text: str


def points_of(blocks: Sequence[Block]) -> list[Point]:
    """Cut the blocks under a heading like Beslut or Förslag till beslut into points."""
    body = [b for b in blocks if not CLOSING.match(b.text)]
    while body and _is_lead(body):
        body = body[1:]
    if body and (lead := LEAD_IN.match(body[0].text)):
        rest = body[0].cut(lead.end())
        body = [replace(body[0], text=rest.text, start=rest.start, end=rest.end, cells=()), *body[1:]]
    for _, opener, follow in OPENERS:
        if any(_opens(b, opener, follow) for b in body):
            return _cut(body, opener, follow)
    if _count_on(body):
        return _cut(body, BARE, re.compile(r"\S"))
    return _paragraphs(body)


def _count_on(body: Sequence[Block]) -> bool:
    """Whether blocks open with 1, 2, … and no stop after it; one number alone may be an amount."""
    numbers = [int(m[1]) for b in body if (m := BARE.match(b.text))]
    return len(numbers) > 1 and bool(BARE.match(body[0].text)) and numbers == list(range(1, len(numbers) + 1))


def _is_lead(body: Sequence[Block]) -> bool:
    """Whether the first block only introduces the points that follow."""
    if len(body) < 2 or any(_opens(body[0], opener, follow) for _, opener, follow in OPENERS):
        return False
    return LEAD.match(body[0].text) is not None


def _opens(block: Block, opener: re.Pattern[str], follow: re.Pattern[str]) -> re.Match[str] | None:
    match = opener.match(block.text)
    return match if match and follow.match(block.text, match.end()) else None


def _cut(body: Sequence[Block], opener: re.Pattern[str], follow: re.Pattern[str]) -> list[Point]:
    """Points begin where the opener stands; what stands before the first one introduces it and is left out."""
    points: list[list[Span]] = []
    numbers: list[int] = []
    for block in body:
        match = _opens(block, opener, follow)
        if match:
            points.append([block.cut(match.end())])
            numbers.append(_value(match[1]) if match.groups() else len(points))
        elif points and not (opener is CLAUSE and points[-1][-1].text.endswith(".") and NEW.match(block.text)):
            points[-1].append(Span(block.text, block.start, block.end))
        elif points:
            continue  # a clause that ended with a stop has no second paragraph
        elif OWN.search(block.text):  # a decision of its own before the numbered ones
            points.append([Span(block.text, block.start, block.end)])
            numbers.append(0)
    if sorted(set(numbers)) != list(range(numbers[0], numbers[0] + len(numbers))):
        numbers = list(range(1, len(points) + 1))  # misread or mixed numerals: their order is certain
    return [_point(n, spans) for n, spans in zip(numbers, points, strict=True)]


def _paragraphs(body: Sequence[Block]) -> list[Point]:
    """One point per paragraph; the list under a lead that ends in a colon belongs to it."""
    points: list[list[Span]] = []
    open_list = False
    for before, block in zip([None, *body], body, strict=False):
        bullet = ITEM.match(block.text)
        span = Span(block.text, block.start, block.end)
        broken = before is not None and not block.gap and SURNAME.match(block.text) and GIVEN.search(before.text)
        if points and (broken or (open_list and (bullet or not block.gap))):
            points[-1].append(span)
            continue
        points.append([block.cut(bullet.end()) if bullet else span])
        open_list = block.text.rstrip().endswith(":")
    return [_point(n, spans) for n, spans in enumerate(points, start=1)]


def _point(number: int, spans: Sequence[Span]) -> Point:
    whole = Span(" ".join(s.text for s in spans), spans[0].start, spans[-1].end)
    return Point(number, whole, prose(spans))


def _value(numeral: str) -> int:
    if numeral.isdigit():
        return int(numeral)
    if numeral.islower():
        return ord(numeral) - ord("a") + 1
    total = 0
    for sign, after in zip(numeral, numeral[1:] + " ", strict=True):
        value = ROMAN[sign]
        total += -value if ROMAN.get(after, 0) > value else value
    return total
