"""Sentences of Swedish official prose, with spaCy's Swedish tokenizer and rules of our own. No model is needed."""

from __future__ import annotations

import re
from functools import lru_cache

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from parsers.blocks import Span
from parsers.rules import load_rules

#: What ends a sentence, and what may stand between that and the next one.
ENDS = (".", "!", "?", "…")
CLOSERS = ('"', "”", "“", "’", "'", "»", ")", "]")
#: What a sentence may begin with besides a capital or a digit. Swedish opens and closes with the same sign ”.
OPENERS = ('"', "”", "“", "»", "(", "•", "-", "–")
INITIAL = re.compile(r"[A-ZÅÄÖ]\.")


@lru_cache(maxsize=1)
def nlp() -> Language:
    """The pipeline, made once per process when it is first needed."""
    language = spacy.blank("sv")
    language.add_pipe("paragraf_sentences")
    return language


@lru_cache(maxsize=1)
def _abbreviations() -> frozenset[str]:
    data = load_rules("language")
    return frozenset(data["abbreviations"])


@Language.component("paragraf_sentences")
def _mark_sentences(doc: Doc) -> Doc:
    """A sentence begins where the one before ended, with a capital, a digit, a quotation mark or a bullet.

    All tokens are marked at once: a token that is marked by itself looks through the whole text first.
    """
    starts = []
    ended = False
    for token in doc:
        starts.append(1 if token.i == 0 or (ended and _may_begin(token)) else -1)
        if token.is_space:
            continue
        ended = _ends(token) or (ended and token.text in CLOSERS)
    return doc.from_array(["SENT_START"], np.array(starts).reshape(-1, 1).astype("uint64"))  # type: ignore[arg-type]


def _may_begin(token: Token) -> bool:
    sign = token.text[0]
    return sign.isupper() or sign.isdigit() or (sign in OPENERS and bool(token.nbor(-1).whitespace_))


def _ends(token: Token) -> bool:
    if not token.text.endswith(ENDS) or _is_initial(token):
        return False
    glued = token.nbor(-1).text if token.i and not token.nbor(-1).whitespace_ else ""
    return not {token.text.casefold(), f"{glued}{token.text}".casefold()} & _abbreviations()


def _is_initial(token: Token) -> bool:
    """Whether a capital and a stop are an initial: "Lennart H. Brodin", "J. Olof Brandt", but not "enligt alternativ B."."""
    stop = token.text == "."
    letter = token.nbor(-1) if stop and token.i else token
    if not INITIAL.fullmatch(letter.text + ("." if stop else "")):
        return False
    before = letter.nbor(-1).text if letter.i else ""
    return (
        not before or before[0].isupper() or not before[0].isalnum() or before in ("och", "samt", "av", "för", "till")
    )


def sentences(span: Span) -> list[Span]:
    """The sentences of a span, in order.

    >>> [s.text for s in sentences(Span("Enl. 5 kap. 3 § m.m. gäller detta. Nämnden avslår.", 0, 50))]
    ['Enl. 5 kap. 3 § m.m. gäller detta.', 'Nämnden avslår.']
    """
    return [span.cut(start, end) for start, end in _bounds(span.text)]


@lru_cache(maxsize=256)
def _bounds(text: str) -> tuple[tuple[int, int], ...]:
    """Where the sentences of a text begin and end; remembered, since every number in a block asks anew."""
    return tuple((s.start_char, s.end_char) for s in nlp()(text).sents if s.text.strip())
