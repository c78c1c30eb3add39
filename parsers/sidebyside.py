"""Names that stand side by side on a line with nothing but blanks between, as under the lines to sign on."""

from __future__ import annotations

import re
from collections.abc import Set

from parsers.blocks import Span
from parsers.names import NAME

#: A name has so many words at least, and so many at most where it is not listed.
LEAST, MOST = 2, 3


def apart(span: Span, listed: Set[str]) -> list[Span]:
    """The names in a text that was taken for one name; that text alone when it is one.

    They are parted where the blanks are wide and each part is a name, or around the names of people who are `listed` (in
    small letters, with single blanks): what is left beside those must have the length of a name.
    """
    words = list(re.finditer(r"\S+", span.text))
    if len(words) < 2 * LEAST:
        return [span]
    wide = [m.span() for m in re.finditer(r"\s{2,}", span.text)]
    columns = _cut(span, [0, *(end for _, end in wide)])
    if len(columns) > 1 and all(NAME.fullmatch(part.text) for part in columns):
        return columns
    begins = {0}
    at = 0
    while at < len(words):
        fits = (n for n in range(len(words) - at, LEAST - 1, -1) if _words(words[at : at + n]) in listed)
        length = next(fits, 0)
        begins |= {at, at + length} if length else set()
        at += length or 1
    begins.discard(len(words))
    cuts = sorted(begins)
    lengths = [b - a for a, b in zip(cuts, [*cuts[1:], len(words)], strict=True)]
    known = [_words(words[a : a + n]) in listed for a, n in zip(cuts, lengths, strict=True)]
    if len(cuts) > 1 and all(is_known or LEAST <= n <= MOST for is_known, n in zip(known, lengths, strict=True)):
        return _cut(span, [words[n].start() for n in cuts])
    return [span]


def _words(words: list[re.Match[str]]) -> str:
    return " ".join(word[0] for word in words).casefold()


def _cut(span: Span, starts: list[int]) -> list[Span]:
    return [span.cut(a, b) for a, b in zip(starts, [*starts[1:], None], strict=True)]
