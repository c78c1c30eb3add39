"""Signs that only their sequence can mend: the numerals of lists ("L." before "II."), and § read as $, 8 or &."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import inf

from ocr.ledger import Edit

_ROMAN = [tens + ones for tens in ("", "X") for ones in ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")]
#: Strokes that a Roman one is read as, and the case of the others.
_STROKES = str.maketrans({**dict.fromkeys("l1|!i[]", "I"), "v": "V", "x": "X"})
_FIGURES = str.maketrans({**dict.fromkeys("Il|!i", "1"), "O": "0", "o": "0", "S": "5", "B": "8"})
_MARKER = re.compile(
    r"(?:^|(?<=\f))[ \t]*(?P<mark>[IVXLivxl1|!\[\]]{1,6}|\d{1,2})(?P<dot>[.)]?(?=[ \t\n]|$))", re.MULTILINE
)

# Costs of the reading of a list, in steps of "one thing unlikely".
_NEW_LIST, _LIST_FROM_THE_MIDDLE, _ALONE = 1.0, 2.0, 1.5
_SAME_STROKES, _STROKE_LOST, _MISREAD_FIGURE = 0.5, 0.25, 1.0


@dataclass(frozen=True, slots=True)
class _Place:
    """A numeral's place: style ("roman", "arabic") and value; value 0 for a marker that belongs to no list."""

    style: str
    value: int

    def written(self) -> str:
        return _ROMAN[self.value] if self.style == "roman" else str(self.value)


_NOWHERE = _Place("", 0)


def _misreading_cost(mark: str, place: _Place) -> float:
    """Cost of printing the numeral of a place and reading `mark`; infinite when the two do not look alike."""
    wanted = place.written()
    if mark == wanted:
        return 0.0
    if place.style == "arabic":
        return _MISREAD_FIGURE if mark.translate(_FIGURES) == wanted else inf
    strokes = mark.translate(_STROKES)
    if strokes.endswith("L"):  # CASE: "I." melted into "L"
        strokes = strokes[:-1] + "I"
    strokes = re.sub("V+", "V", strokes)  # CASE: one stroke of V seen twice
    if strokes == wanted:
        return _SAME_STROKES
    if re.sub("I+", "I", strokes) == re.sub("I+", "I", wanted):
        return 2 * _SAME_STROKES + _STROKE_LOST * abs(len(strokes) - len(wanted))
    return inf


@lru_cache(maxsize=10_000)
def _places(mark: str) -> list[tuple[_Place, float]]:
    """The places that a marker can have, with the cost of reading it so."""
    places = [_Place("roman", value) for value in range(1, len(_ROMAN))]
    figures = mark.translate(_FIGURES)
    if figures.isdecimal():
        places.append(_Place("arabic", int(figures)))
    costs = [(place, _misreading_cost(mark, place)) for place in places]
    return [(place, cost) for place, cost in costs if cost < inf]


def _read_lists(marks: Sequence[str]) -> list[_Place]:
    """The cheapest reading of all markers of a text as lists that count upwards (Viterbi over places)."""
    costs: dict[_Place, float] = {_NOWHERE: 0.0}
    steps: list[dict[_Place, _Place]] = []
    for mark in marks:
        cheapest = min(costs, key=costs.__getitem__)
        now, back = {_NOWHERE: costs[cheapest] + _ALONE}, {_NOWHERE: cheapest}
        for place, misread in _places(mark):
            before = _Place(place.style, place.value - 1)
            start = costs[cheapest] + (_NEW_LIST if place.value == 1 else _LIST_FROM_THE_MIDDLE)
            follow = costs.get(before, inf)
            now[place] = misread + min(start, follow)
            back[place] = before if follow < start else cheapest
        costs = now
        steps.append(back)
    place = min(costs, key=costs.__getitem__)
    path = []
    for back in reversed(steps):
        path.append(place)
        place = back[place]
    return path[::-1]


def _lists(path: Sequence[_Place]) -> Iterator[range]:
    """The indices of each list in a reading."""
    start = 0
    for i in range(1, len(path) + 1):
        if i == len(path) or path[i] != _Place(path[i - 1].style, path[i - 1].value + 1):
            if path[start] != _NOWHERE:
                yield range(start, i)
            start = i


def mend_numerals(text: str, is_garbled: bool) -> list[Edit]:
    """Edits (kind `numeral`) of list numerals at line starts that their sequence shows to be misread.

    A list must have a numeral beyond the first that is right as it stands, two where the text is not garbled, and at
    least half as many right as wrong.

    >>> [(e.start, e.end, e.replacement) for e in mend_numerals("I. Ett\\n\\n2. Två\\n\\n3. Tre", False)]
    [(0, 1, '1')]
    """
    markers = [m for m in _MARKER.finditer(text) if m["dot"] or _stands_alone(text, m)]
    path = _read_lists([m["mark"] for m in markers])
    edits = []
    for members in _lists(path):
        wrong = [i for i in members if markers[i]["mark"] != path[i].written()]
        right = [i for i in members if markers[i]["mark"].translate(_STROKES) == path[i].written().translate(_STROKES)]
        anchors = [i for i in right if path[i].value > 1]
        if len(anchors) >= (1 if is_garbled else 2) and 2 * len(right) >= len(wrong):
            dot = next((markers[i]["dot"] for i in members if markers[i]["dot"]), "")
            edits += [_numeral_edit(markers[i], path[i].written(), dot) for i in wrong]
    return edits


def _stands_alone(text: str, marker: re.Match[str]) -> bool:
    return text[marker.end() : marker.end() + 1] in ("", "\n") and not marker["mark"].isdecimal()


def _numeral_edit(marker: re.Match[str], written: str, dot: str) -> Edit:
    """The edit; a point that melted into "L" comes back."""
    if marker["mark"].endswith("L") and not marker["dot"]:
        written += dot
    return Edit(marker.start("mark"), marker.end("mark"), written, "numeral", 0.95)


#: Signs at the start of a line or a page.
_SECTION = re.compile(
    r"(?:^|(?<=\f))[ \t]*"
    r"(?:(?P<sign>§§?|[$&£]{1,2}|[8S5$&£]{1,2}-?(?=[ \t])|[8S5](?=\d{1,4}[ \t]+[A-ZÅÄÖ]))[ \t]?(?P<number>\d{1,4})"
    r"|(?P<number2>\d{1,4})[ \t](?P<sign2>[§$&£8S5]))"
    r"(?P<range>[-–]\d{1,4})?(?=[ \t]*(?:$|\n|[A-ZÅÄÖ:.]))",
    re.MULTILINE,
)
#: A chain of § numbers must be this long when none of its signs is a true §; figures and letters alone prove nothing,
#: since a column of an account plan counts on as well ("53 Gator", "54 Parker"). They do with so much text between two (in
#: longer chains at least the second, and twice the first in all), once they go beyond the numbers of chapters ("8.1" that
#: lost its point).
_MIN_CHAIN, _MIN_CHAIN_WITH_TRUE = 3, 2
_MATTER, _LEAST_MATTER, _CHAPTERS = 400, 100, 10
_TELLING = frozenset("§$&£")
_LOOKALIKES = frozenset("8S5")
#: Signs, and no figures, that go on with a chain over one number that was lost.
_LEAPS = frozenset(["S", "SS", "S-", "SS-", "$", "$$", "&", "&&", "£"])
#: A § after the number of a chapter of a law: "9 kap. 30 §". It stands apart from the number: "9 kap. 38" has none.
_OF_CHAPTER = re.compile(
    r"\bkap\.?[ \t]\d{1,3}[ \t](?:[a-z][ \t])?(?P<sign>[$&£8S])(?=[ \t]+[a-zåäö]|[,.;)]|$)", re.MULTILINE
)
#: What may stand between the numbers of one reference, up to its own §: "9 kap. 28 och 30 §§"; and how far that is.
_TO_TRUE_SIGN = re.compile(r"(?:\d|[a-z]\b|och|eller|samt|till|[,\s–-])*+§")
_REFERENCE = 60


@dataclass(slots=True)
class _Section:
    """A § number, or range of them, at the start of a line.

    `after`: the sign is printed after the number ("45 §"), as a house then does throughout. `chain` numbers, this one
    included, lead up to it one by one; `true` when one of them has a real §; `before` is the
    index of the one before it in the chain, -1 for none. `glued`: a figure or letter without a blank before the number.
    """

    start: int
    end: int
    sign: str
    after: bool
    number: int
    to: int
    glued: bool = False
    chain: int = 1
    true: bool = False
    before: int = -1


def mend_section_signs(text: str, garbled: Sequence[range] = ()) -> list[Edit]:
    """Edits (kind `section_sign`) of signs at line starts whose numbers continue the text's sequence of §, and after "kap.".

    After "kap." a figure or letter is changed only inside the stretches of the text that are `garbled`, or where the
    sequence shows that this text has figures and letters for §.

    >>> text = "§ 44 Val\\n\\n8 45 Budget\\n\\n$ 46 Taxa"
    >>> [(e.start, e.end, e.replacement) for e in mend_section_signs(text)]
    [(10, 11, '§'), (23, 24, '§')]
    """
    sections = [_section(m) for m in _SECTION.finditer(text)]
    real = {s.number: s.start for s in sections if s.true}
    sections = [s for i, s in enumerate(sections) if not s.glued or (_is_missing(s, real) and _stands_off(sections, i))]
    last: dict[tuple[bool, int], int] = {}
    ends = set(range(len(sections)))
    for i, section in enumerate(sections):
        if not section.true and section.number in real:
            ends.discard(i)
            continue
        before = last.get((section.after, section.number - 1))
        if before is None and section.sign in _LEAPS and not section.glued:
            leapt = last.get((section.after, section.number - 2))
            before = leapt if leapt is not None and sections[leapt].true else None
        if before is not None:
            section.before = before
            section.chain += sections[before].chain
            section.true |= sections[before].true
            ends.discard(before)
        last[section.after, section.to] = i
    accepted: set[int] = set()
    refused: set[int] = set()  # chains part only at their ends: each is followed once
    for end in sorted(ends, key=lambda i: (not sections[i].true, -sections[i].chain)):
        chain: list[int] = []
        at = end
        while at >= 0 and at not in accepted and at not in refused:
            chain.append(at)
            at = sections[at].before
        proved = at in accepted or (at not in refused and _is_proof([sections[i] for i in chain]))
        (accepted if proved else refused).update(chain)
    found = [
        Edit(s.start, s.end, "§" if s.to == s.number else "§" * len(s.sign), "section_sign", 0.9)
        for s in (sections[i] for i in sorted(accepted))
        if "§" not in s.sign
    ]
    everywhere = any(not _TELLING & set(text[edit.start : edit.end]) for edit in found)
    for match in _OF_CHAPTER.finditer(text):
        start, end = match.span("sign")
        is_misread = match["sign"] in _TELLING or everywhere or any(start in stretch for stretch in garbled)
        if is_misread and not _TO_TRUE_SIGN.match(text, end, end + _REFERENCE):
            found.append(Edit(start, end, "§", "section_sign", 0.9))
    return sorted(found, key=lambda edit: edit.start)


def _is_proof(chain: Sequence[_Section]) -> bool:
    """Whether numbers that count on, the last one first, are those of §."""
    if chain[0].true or (len(chain) >= _MIN_CHAIN and any(_TELLING & set(s.sign) for s in chain)):
        return len(chain) >= _MIN_CHAIN_WITH_TRUE
    matter = [b.start - a.end for b, a in pairwise(chain)]
    far = bool(matter) and sum(matter) >= _MATTER * min(len(matter), 2) and min(matter) >= _LEAST_MATTER
    beyond = chain[-1].number >= _CHAPTERS or (len(chain) >= _MIN_CHAIN and chain[0].number >= _CHAPTERS)
    return far and beyond and not chain[0].after


def _is_missing(section: _Section, real: Mapping[int, int]) -> bool:
    """Whether the true § (number → place in the text) lack this number, and have one of its neighbours where it should be."""
    before, after = real.get(section.number - 1, section.end), real.get(section.number + 1, section.start)
    return section.number not in real and (before < section.start or section.end < after)


def _stands_off(sections: Sequence[_Section], i: int) -> bool:
    """Whether text parts it from its like on both sides: numbers close to each other are a list ("53 Gator", "54 Parker")."""
    here, others = sections[i], [s for s in (*sections[max(i - 1, 0) : i], *sections[i + 1 : i + 2]) if s.glued]
    return all(max(here.start - other.end, other.start - here.end) >= _LEAST_MATTER for other in others)


def _section(match: re.Match[str]) -> _Section:
    group = "sign" if match["sign"] else "sign2"
    sign = match[group]
    number = int(match["number"] or match["number2"])
    to = int(match["range"][1:]) if match["range"] else number
    glued = sign in _LOOKALIKES and match.end(group) == match.start("number")
    return _Section(match.start(group), match.end(group), sign, group == "sign2", number, to, glued, true="§" in sign)
