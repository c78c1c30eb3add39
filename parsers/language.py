"""Sentences of Swedish official prose, with spaCy's Swedish tokenizer and rules of our own. No model is needed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import lru_cache

import spacy
from spacy.tokens import Doc

from parsers.blocks import Span
from parsers.rules import load_rules

#: What ends a sentence, and what may stand between that and the next one.
ENDS = (".", "!", "?", "…")
CLOSERS = ('"', "”", "“", "’", "'", "»", ")", "]")
#: What a sentence may begin with besides a capital or a digit. Swedish opens and closes with the same sign ”.
OPENERS = ('"', "”", "“", "»", "(", "•", "-", "–")
#: Where a sentence may end and another begin, which no figure does right behind a stop; a text without such a place is one.
_ENDS, _CLOSERS = "".join(ENDS), re.escape("".join(CLOSERS))
TURN = re.compile(rf"[{_ENDS}](?:[\s{_CLOSERS}]++[^a-zåäö,;:]|[^a-zåäö,;:\d\s{_CLOSERS}])")
INITIAL = re.compile(r"[A-ZÅÄÖ]\.")


@lru_cache(maxsize=1)
def tokenizer() -> Callable[[str], Doc]:
    """The tokenizer, made once per process when it is first needed."""
    made: Callable[[str], Doc] = spacy.blank("sv").tokenizer
    return made


@lru_cache(maxsize=1)
def _abbreviations() -> frozenset[str]:
    data = load_rules("language")
    return frozenset(data["abbreviations"])


def sentences(span: Span) -> list[Span]:
    """The sentences of a span, in order.

    >>> [s.text for s in sentences(Span("Enl. 5 kap. 3 § m.m. gäller detta. Nämnden avslår.", 0, 50))]
    ['Enl. 5 kap. 3 § m.m. gäller detta.', 'Nämnden avslår.']
    """
    return [span.cut(start, end) for start, end in _bounds(span.text)]


def around(span: Span, at: int, before: int = 0, after: int = 0) -> tuple[list[Span], Span, list[Span]]:
    """The first sentence of a span that ends at a place of the text or after it, with so many before it and after it."""
    bounds = _bounds(span.text)
    here = bisect_left(bounds, at - span.start, key=lambda bound: bound[1])
    first = max(here - before, 0)
    near = [span.cut(*bound) for bound in bounds[first : here + after + 1]]
    return near[: here - first], near[here - first], near[here - first + 1 :]


@lru_cache(maxsize=256)
def _bounds(text: str) -> tuple[tuple[int, int], ...]:
    """Where the sentences of a text begin and end; remembered, since every number in a block asks anew.

    A sentence begins where the one before ended, with a capital, a digit, a quotation mark or a bullet.
    """
    if not TURN.search(text):
        return ((0, len(text)),) if text.strip() else ()
    tokens = [(token.text, bool(token.whitespace_)) for token in tokenizer()(text)]
    bounds: list[tuple[int, int]] = []
    begin = at = end = 0
    ended = False
    for i, (word, blank) in enumerate(tokens):
        if ended and _may_begin(tokens, i):
            bounds.append((begin, end))
            begin = at
        end = at + len(word)
        at = end + blank
        if not word.isspace():
            ended = _ends(tokens, i) or (ended and word in CLOSERS)
    bounds.append((begin, end))
    return tuple((a, b) for a, b in bounds if text[a:b].strip())


#: Words, each with whether a blank follows it.
_Tokens = Sequence[tuple[str, bool]]


def _may_begin(tokens: _Tokens, i: int) -> bool:
    sign = tokens[i][0][0]
    return sign.isupper() or sign.isdigit() or (sign in OPENERS and tokens[i - 1][1])


def _ends(tokens: _Tokens, i: int) -> bool:
    word = tokens[i][0]
    if not word.endswith(ENDS) or _is_initial(tokens, i):
        return False
    glued = tokens[i - 1][0] if i and not tokens[i - 1][1] else ""
    return not {word.casefold(), f"{glued}{word}".casefold()} & _abbreviations()


def _is_initial(tokens: _Tokens, i: int) -> bool:
    """Whether a capital and a stop are an initial: "Lennart H. Brodin", "J. Olof Brandt", but not "enligt alternativ B."."""
    stop = tokens[i][0] == "."
    at = i - 1 if stop and i else i
    if not INITIAL.fullmatch(tokens[at][0] + ("." if stop else "")):
        return False
    before = tokens[at - 1][0] if at else ""
    return (
        not before or before[0].isupper() or not before[0].isalnum() or before in ("och", "samt", "av", "för", "till")
    )
