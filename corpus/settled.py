"""Which decision settles which proposal: by likeness of words, within minutes and from a memo to the minutes that decide it.

Handbooks ask that a point be worded so that it can move straight from the proposal into the minutes.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz import fuzz, process

from corpus import records
from corpus.schema import Row
from corpus.words import MONTHS, words

#: From this likeness (0-100) on two points are one matter, and from this on they may say the same.
ALIKE, SAME = 68.0, 96.0
#: A point is compared with so many others at most: of more that differ in a figure alone none can be told to be the one.
NEAREST = 20
#: Two words are one, in letters' likeness: another ending, a misread letter.
SAME_WORD = 80
#: Two names are one from this likeness on: "Marie" is not "Maria".
SAME_NAME = 88
#: Points of so few words must share them all: "Rapporten godkänns" is not "Planen godkänns".
FEW_WORDS = 3
#: Who decides, before what is decided; "att" before a clause; who does it ("Nämnden skickar förslaget på remiss").
_OPENING = re.compile(
    r"^(?:[\wåäö -]{3,60}?\s(?:föreslår|hemställer)\b[^.:;]{0,160}?\bbesluta[r]?\b\s*:?\s*(?:att\s+)?"
    r"|(?:[\wåäö -]{3,60}?\s+(?:beslutar|besluta)\b(?:\s+(?:för\s+egen\s+del|enhälligt))?\s*:?\s*)?(?:att\s+)?"
    r"(?:[\wåäö-]{1,30}\s+){0,4}?[\wåäö-]*(?:nämnden|styrelsen|fullmäktige|utskottet|rådet|beredningen|direktionen)\s+(?!beslutar)(?=[\wåäö]+r\b)"
    r"|(?:[\wåäö -]{3,60}?\s+(?:beslutar|besluta)\s+)?(?:att\s+)?)",
    re.IGNORECASE,
)
#: Endings of verbs in which a proposal and its decision differ: "anta", "antar", "antas"; words that say nothing alone.
_ENDING = re.compile(r"(?:as|es|ar|er|s|r|a|e)$")
_SMALL = frozenset("att och samt den det de en ett härmed".split())  # noqa: SIM905
#: Behind a point that is else the same: it was changed.
_AMENDED = re.compile(r"\s*med\s+(?:den\s+|det\s+|följande\s+)?(?:ändring|tillägg|justering|undantag)", re.IGNORECASE)
#: What joins a clause to the next one, at its end or before its "att".
_JOINS = re.compile(r"^(?:samt|och|dels)\s+(?=att\b)|(?:,\s*|\s)(?:samt|och|dels)[\s,;:]*$", re.IGNORECASE)
_FIGURE = re.compile(rf"\d+|\b(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:§+|\b(?:åtgärd|punkt|bilaga|nr|nummer|del|etapp|alternativ|linje|artikel|paragraf|kapitel|mål|steg|hus|lott|område)(?:en|et|n)?)"
    r"\s*(?P<of>\d[\d.:/]*)"
    r"|(?<![\d.:-])(?<!kl )(?<!kl\. )(?<!klockan )"
    r"(?P<own>\d+:\d+|(?:19|20)\d\d/\d+|\d{1,2}(?:\.\d{1,2}){1,4})(?![\d:-]|\s*(?:%|procent|miljon|mkr|kr\b|kl\b))"
    r"|\bför\s+(?:år(?:et)?\s+)?(?P<year>(?:19|20)\d\d)(?![\d-])",
    re.IGNORECASE,
)
_NO_WORD = re.compile(r"\W+")
_NOT = re.compile(r"\b(?:inte|ej|icke|inga|ingen|inget|avslå\w*|avslag|avstyrk\w*|upphäv\w*)\b", re.IGNORECASE)
_AGREES = re.compile(r"\b(?:bifall\w*|tillstyrk\w*)\b", re.IGNORECASE)
_REFUSES = re.compile(r"\b(?:avslå\w*|avslag\w*|avstyrk\w*)\b", re.IGNORECASE)


def likeness(a: str, b: str) -> float:
    """How alike (0-100) two points are, whoever decides them; 0 where their words tell that they are two matters."""
    return _likeness(_Point.of(a), _Point.of(b))


@dataclass(frozen=True, slots=True)
class _Point:
    """A point as it is compared: without who decides, in words alone, and by the stems of its words in order of letters."""

    text: str
    folded: str
    core: str
    stems: str
    amended: bool

    @classmethod
    def of(cls, text: str) -> _Point:
        opened = _opened(text)
        folded, stems = opened.rstrip(" .,").casefold(), " ".join(sorted(_stems(opened)))
        return cls(opened, folded, _core(opened), stems, bool(_AMENDED.search(opened)))

    def amends(self, other: _Point) -> bool:
        """Whether this is the other point with an amendment behind it."""
        if not self.amended or not other.folded or not self.folded.startswith(other.folded):
            return False
        return _AMENDED.match(self.text, len(other.text.rstrip(" .,"))) is not None


def _likeness(one: _Point, other: _Point) -> float:
    if one.amends(other) or other.amends(one):
        return SAME - 1
    score = max(
        fuzz.ratio(one.core, other.core, score_cutoff=ALIKE), fuzz.ratio(one.stems, other.stems, score_cutoff=ALIKE)
    )
    return score if score and not _two_matters(one.text, other.text) else 0.0


def says_the_same(a: str, b: str) -> bool:
    """Whether two points say the same: no figure, negation or word of substance differs."""
    one, other = _opened(a), _opened(b)
    return (
        likeness(a, b) >= SAME
        and _figures(one) == _figures(other)
        and len(_NOT.findall(one)) == len(_NOT.findall(other))
        and not any(_unmatched(_words(one), _words(other)))
    )


def is_one_matter(a: str, b: str) -> bool:
    """Whether two points that are worded otherwise may be one matter: most words of substance of the shorter are shared."""
    one, other = _opened(a), _opened(b)
    shared = min(len(_words(one)), len(_words(other))) - min(
        len(found) for found in _unmatched(_words(one), _words(other))
    )
    return shared > 1 and not _two_matters(one, other)


def matched(points: Sequence[str], others: Sequence[str]) -> dict[int, int]:
    """Which of the others settles each point, one to one: index of the point → index of the other.

    Those that say the same in the same words come first, so that long lists need few comparisons; then the most alike. Where
    figures differ an amount or a day may have been changed, or it is another point of a list: such two are joined only when
    neither has another like it.
    """
    known = [_Point.of(other) for other in others]
    same: defaultdict[str, deque[int]] = defaultdict(deque)
    for j, other in enumerate(known):
        same[other.core].append(j)
    mine = [_Point.of(point) for point in points]
    found = {i: left.popleft() for i, point in enumerate(mine) if (left := same[point.core])}
    free = sorted(set(range(len(others))) - set(found.values()))
    rest = [known[j] for j in free]
    pairs = [
        (score, -i, -j)
        for i, point in enumerate(mine)
        if i not in found
        for j in (free[n] for n in _near(point, rest))
        if (score := _likeness(point, known[j]))
    ]
    changed = {(i, j) for _, i, j in pairs if _figures(points[-i]) != _figures(others[-j])}
    rivals = Counter(i for i, _ in changed), Counter(j for _, j in changed)
    left_over = set(free)
    for _, i, j in sorted(pairs, reverse=True):
        if (i, j) in changed and (rivals[0][i] > 1 or rivals[1][j] > 1):
            continue
        if -i not in found and -j in left_over:
            found[-i] = -j
            left_over.remove(-j)
    return found


def _near(point: _Point, others: Sequence[_Point]) -> list[int]:
    """Which of the others may be like a point."""
    near = {n for n, other in enumerate(others) if point.amended or other.amended}
    for own, theirs in ((point.core, [o.core for o in others]), (point.stems, [o.stems for o in others])):
        near |= {n for _, _, n in process.extract(own, theirs, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=NEAREST)}
    return sorted(near)


def _two_matters(a: str, b: str) -> bool:
    """Whether one agrees and the other refuses, each has a name that the other lacks, they are of things with other
    numbers, or too few words are shared.
    """
    if (_AGREES.search(a) and _REFUSES.search(b)) or (_REFUSES.search(a) and _AGREES.search(b)):
        return True
    if all(_unmatched(_names(a), _names(b), SAME_NAME)) or _numbered(a) != _numbered(b):
        return True
    one, other = _words(a), _words(b)
    missing = min(len(found) for found in _unmatched(one, other))
    least = min(len(one), len(other))
    return missing > (0 if least <= FEW_WORDS else least // 2)


def _unmatched(one: set[str], other: set[str], like: float = SAME_WORD) -> tuple[set[str], set[str]]:
    """The words of each that have no like among those of the other."""

    def lacking(these: set[str], among: set[str]) -> set[str]:
        return {w for w in these - among if not any(fuzz.ratio(w, o) >= like for o in among)}

    return lacking(one, other), lacking(other, one)


def _words(text: str) -> set[str]:
    """The words of substance: of four letters or more, without figures and months."""
    return words(_FIGURE.sub(" ", text), 4)


def _names(text: str) -> set[str]:
    """Words with a capital within the text, and one that opens it before another."""
    return {w.casefold() for w in re.findall(r"(?<=[\w,] )[A-ZÅÄÖ][\wåäö-]+|^[A-ZÅÄÖ][\wåäö-]+(?=\s[A-ZÅÄÖ])", text)}


def _numbered(text: str) -> list[str]:
    """The numbers that tell one thing from another, and not how much or when: "Åtgärd 4", "Eken 1:23", "budget för 2024"."""
    return [n.rstrip(".,:") for m in _NUMBER.finditer(text) if (n := m["of"] or m["own"] or m["year"])]


def _figures(text: str) -> list[str]:
    """Figures and months, "1 000 000" as one."""
    return [f.casefold() for f in _FIGURE.findall(re.sub(r"(?<=\d)[\s.](?=\d{3}(?!\d))", "", text))]


def settle_memos(rows: Iterable[Row], town: Callable[[str], str]) -> list[Row]:
    """Join the proposals of memos with the decisions of the minutes that treat the same matter: the same registry number
    in the same town, on the memo's day or later, first the body that the memo is addressed to. A number that does not
    tell its body ("2021/112") counts in the minutes of that body alone. `town` tells where a document is from.
    """
    rows = list(rows)
    documents = {d.doc_id: d for d in rows if isinstance(d, records.Document)}
    met: dict[str, records.Document | records.Meeting] = {**documents}  # a file may hold several meetings
    met.update((m.meeting_id, m) for m in rows if isinstance(m, records.Meeting))
    treated: dict[tuple[str, str], list[tuple[str, int]]] = defaultdict(list)
    decided: dict[tuple[str, int], list[records.Decision]] = defaultdict(list)
    proposed: dict[str, list[records.Decision]] = defaultdict(list)
    for row in rows:
        if isinstance(row, records.Paragraph) and row.diarienummer and row.number is not None:
            treated[town(row.doc_id), matter(row.diarienummer)].append((row.meeting_id or row.doc_id, row.number))
        elif isinstance(row, records.Decision) and row.paragraph is not None and row.status == "beslut":
            decided[row.meeting_id or row.doc_id, row.paragraph].append(row)
        elif isinstance(row, records.Decision) and row.paragraph is None and row.status == "forslag":
            proposed[row.doc_id].append(row)
    changed: dict[int, Row] = {}
    for doc_id, points in proposed.items():
        memo = documents.get(doc_id)
        if memo is None or not memo.diarienummer or not memo.date:
            continue
        number = matter(memo.diarienummer)
        places = [p for p in treated[town(doc_id), number] if met[p[0]].date >= memo.date]
        if not number[:1].isalpha():
            to = memo.recipient.casefold()
            places = [p for p in places if to and met[p[0]].organ.casefold() == to]
        for place in sorted(places, key=lambda p: (met[p[0]].organ != memo.recipient, met[p[0]].date, p)):
            if decided[place]:
                _join(points, decided[place], place, changed)
                break
    return [changed.get(id(row), row) for row in rows]


def _join(
    points: Sequence[records.Decision],
    decisions: Sequence[records.Decision],
    place: tuple[str, int],
    changed: dict[int, Row],
) -> None:
    """Match points one to one, the most alike first."""
    for i, j in matched([p.text for p in points], [d.text for d in decisions]).items():
        point, decision = points[i], decisions[j]
        now = changed.get(id(decision), decision)
        assert isinstance(now, records.Decision)
        pair_id = now.pair_id or f"{place[0]}:{place[1]}:{1 + j}"
        same = says_the_same(point.text, decision.text)
        change = now.change if now.pair_id else "oforandrat" if same else "andrat"
        changed[id(decision)] = replace(now, pair_id=pair_id, change=change)
        changed[id(point)] = replace(point, pair_id=pair_id)


def matter(diarienummer: str) -> str:
    """A registry number as it is compared: signs between its figures are one sign, blanks and other signs do not count.

    >>> matter("KS 2021/11-2"), matter("KS-2021/112")
    ('ks2021-11-2', 'ks2021-112')
    """
    return re.sub(
        r"(?<!\d)[\W_]+|[\W_]+(?!\d)", "", re.sub(r"(?<=\d)\s*[^\w\s]\s*(?=\d)", "-", diarienummer)
    ).casefold()


@lru_cache(maxsize=1024)
def _opened(text: str) -> str:
    return _OPENING.sub("", _JOINS.sub("", text.strip()), count=1)


@lru_cache(maxsize=1024)
def _core(text: str) -> str:
    return _NO_WORD.sub(" ", text).casefold().strip()


@lru_cache(maxsize=1024)
def _stems(text: str) -> tuple[str, ...]:
    """The words as they are compared, whatever the form of the verb: "skickas" and "skicka" are one."""
    words = (w for w in _core(text).split() if w not in _SMALL)
    return tuple(_ENDING.sub("", w) if len(w) > 3 else w for w in words)
