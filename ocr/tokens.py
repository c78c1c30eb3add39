"""Cut a text into the words, numbers and marks that letter repair looks at, and mark what must not be touched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import pairwise

#: Longer chunks without a blank are no text.
MAX_CHUNK = 100

#: Longer words with a capital are hardly names.
MAX_NAME = 11
#: Capitals inside a word that may be misread å ä ö ("fGr"); more make it a name or an abbreviation.
MAX_INNER_CAPITALS = 2

_CHUNK = re.compile(r"\n[^\S\n]*\n\s*|\f|\S+")
_OUTER = "\"'()«»“”„‘’*_–—~•·<>-"
_EDGES = re.compile(rf"(?P<lead>[{_OUTER}]*)(?P<core>.*?)(?P<trail>[.,;:!?}}{_OUTER}]*)$", re.DOTALL)
_PART = re.compile(r"[^-–—/]+")
_ADDRESS = re.compile(r"@.*\.|www\.|://|\.(?:se|com|org|net|nu|eu)\b")
_NUMBER = re.compile(r"\d[\d.,:%]*$")
_ROMAN = re.compile(r"[IVXLC]+$")
#: What a garbled word may hold beside letters: figures and signs that å ä ö l i were taken for, but never two figures
#: in a row.
_GARBLED = re.compile(r"(?!.*\d\d)(?=.*[^\W\d_])[^\W_][\w&#@$£|!\[\]¢]*$|[&#@$£|\[{][^\W_][\w&#@$£|!\[\]¢]*$|\|$")
#: Single signs that may be a garbled word: "är" and "på" that lost a letter, and a stroke for "i". Others are initials.
_SINGLES = frozenset("rp|")
_ITEM = re.compile(r"\d[a-h]$")  # "bilaga 4a"
_CAPITAL_SIGN = re.compile(r"[^\W\d_][\d$&#@]$")  # "E6", "P4", "S$"
_MARKS = frozenset(".,:;()")
_SENTENCE_END = frozenset(".!?")


class Kind(Enum):
    """What a token is to the repairer."""

    WORD = auto()  # may be repaired
    FIXED = auto()  # a word, name, address or sign that stays
    NUMBER = auto()
    MARK = auto()
    START = auto()  # a paragraph begins


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text; `spans` are its places (code points), two where a line end parts it.

    `name`: written like a name inside a sentence. `opens`: first of a sentence or paragraph. `hangs`: a hyphen follows.
    `breaks`: the hyphen stands at the end of a line. `inside`: amid a line and a sentence, no capital before or after but
    that of the sentence.
    """

    kind: Kind
    text: str
    spans: tuple[tuple[int, int], ...]
    name: bool = False
    opens: bool = False
    hangs: bool = False
    breaks: bool = False
    inside: bool = False


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a text, in order, a START before each paragraph."""
    return _with_names(text, list(_raw_tokens(text)))


def _raw_tokens(text: str) -> Iterator[Token]:
    yield Token(Kind.START, "", ((0, 0),))
    for match in _CHUNK.finditer(text):
        chunk = match.group()
        if chunk.isspace():
            yield Token(Kind.START, "", (match.span(),))
        elif len(chunk) > MAX_CHUNK or _ADDRESS.search(chunk):
            yield Token(Kind.FIXED, chunk[:MAX_CHUNK], (match.span(),))
        else:
            yield from _chunk_tokens(text, match.start(), chunk)


def _chunk_tokens(text: str, start: int, chunk: str) -> Iterator[Token]:
    """The parts of a chunk between blanks: leading marks, words between hyphens or slashes, closing marks."""
    edges = _EDGES.match(chunk)
    assert edges is not None  # every part of the pattern may be empty
    yield from _marks(edges["lead"], start)
    core_start = start + edges.start("core")
    for part in _PART.finditer(edges["core"]):
        at, end = core_start + part.start(), core_start + part.end()
        hangs = text[end : end + 1] == "-"
        yield Token(
            _kind(part.group()),
            part.group(),
            ((at, end),),
            hangs=hangs,
            breaks=hangs and text[end + 1 : end + 2] == "\n",
        )
    yield from _marks(edges["trail"], start + edges.start("trail"))


def _marks(marks: str, start: int) -> Iterator[Token]:
    for i, mark in enumerate(marks, start):
        if mark in _MARKS or mark in _SENTENCE_END:
            yield Token(Kind.MARK, mark, ((i, i + 1),))


def _kind(part: str) -> Kind:
    """A word that may be repaired, or not: figures, initials, abbreviations, Roman numerals, inner points."""
    if _NUMBER.match(part):
        return Kind.NUMBER
    letters = [c for c in part if c.isalpha()]
    if (
        not _GARBLED.match(part)
        or _ROMAN.match(part)
        or (len(part) == 1 and part not in _SINGLES)
        or _ITEM.match(part)
        or (len(letters) < 5 and len(letters) > 1 and part.upper() == part)
        or (sum(c.isupper() for c in part[1:]) > MAX_INNER_CAPITALS and part.upper() != part)
    ):
        return Kind.FIXED
    return Kind.WORD


def _with_names(text: str, raw: list[Token]) -> Iterator[Token]:
    """The tokens with `opens` and `name` filled in, which depend on the neighbours."""
    yield raw[0]
    first_of_line = True  # but for numbers and marks
    before_opens = False
    for i, (before, token) in enumerate(pairwise(raw), 1):
        first_of_line = (
            before.kind is Kind.START
            or "\n" in text[before.spans[-1][1] : token.spans[0][0]]
            or (first_of_line and before.kind is not Kind.WORD)
        )
        if token.kind is not Kind.WORD:
            yield token
            continue
        opens = before.kind is Kind.START or before.text in _SENTENCE_END
        if token.text[0].isupper() and _CAPITAL_SIGN.match(token.text) and not (opens or first_of_line):
            yield replace(token, kind=Kind.FIXED)
            continue
        follower = raw[i + 1] if i + 1 < len(raw) else raw[0]
        capital = token.text[0].isupper() and not token.text.isupper()
        beside_name = follower.text[:1].isupper() and "\n" not in text[token.spans[0][1] : follower.spans[0][0]]
        short = len(token.text) <= MAX_NAME
        after_name = before.text[:1].isupper() and not before_opens
        inside = not (opens or first_of_line or after_name or follower.text[:1].isupper())
        before_opens = opens
        name = capital and short and (beside_name or not (opens or first_of_line))
        yield replace(token, opens=opens, name=name, inside=inside)
