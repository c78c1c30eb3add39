"""Public bodies in running text: which ones a text names, and the bodies of a list. Names by themselves: `corpus.organs`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.organs import (
    CAPITAL,
    grammar,
    in_full,
    is_bare,
    is_called,
    is_group,
    is_name,
    kind_of,
    kind_of_word,
    without_genitive,
)
from parsers.blocks import Span

__all__ = [
    "bodies_in",
    "in_full",
    "is_bare",
    "is_called",
    "is_group",
    "is_name",
    "kind_of",
    "opens_list",
    "owned",
    "split_list",
    "without_genitive",
]

#: Between the bodies of a list.
_BETWEEN = re.compile(
    r"\s*[,;]\s*(?:(?:och|samt)\s+)?(?:(?:även|därutöver|också)\s+)?|\s+(?:och|samt)\s+(?:(?:även|därutöver)\s+)?"
)


def bodies_in(span: Span) -> Iterator[Span]:
    """The bodies that a running text names, each as it stands there without its genitive s.

    Capitals before the head word are left out: "Enligt kulturnämnden" begins a sentence.
    """
    for match in grammar().head.finditer(span.text):
        word = match[0]
        if not kind_of_word(word) or grammar().plural.fullmatch(word):
            continue
        begin = match.start()
        joined = re.search(rf"{CAPITAL}-\s+(?:och|,)\s+$|[a-zåäö]+-\s+och\s+$", span.text[max(begin - 40, 0) : begin])
        if joined:
            begin -= len(joined[0])
        yield span.cut(begin, match.end())


def owned(label: str) -> Iterator[str]:
    """What a label says to be a body's, without the body.

    >>> list(owned("Hamn- och fiskenämndens kommentar"))
    ['kommentar']
    """
    for owner in re.finditer(r"s\s+", label):
        if without_genitive(label[: owner.start() + 1]):
            yield label[owner.end() :]


def opens_list(text: str) -> bool:
    """Whether a text begins like a list of bodies and names one."""
    return bool(grammar().opener.match(text)) and (bool(kind_of(text)) or text.istitle())


def split_list(span: Span) -> list[Span]:
    """The bodies of a list: "kulturnämnden, samtliga stadsdelsnämnder och AB Nybybostäder" → three.

    A comma or "och" parts two bodies only where a body follows: "Kansliet för barn och unga" is one.
    """
    cuts = [0]
    for match in _BETWEEN.finditer(span.text):
        before, after = span.text[cuts[-1] : match.start()], span.text[match.end() :]
        if _parts(before, match[0], after):
            cuts += [match.start(), match.end()]
    cuts.append(len(span.text))
    pieces = (span.cut(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=True))
    return [_trimmed(p) for p in pieces if p.text]


def _parts(before: str, sign: str, after: str) -> bool:
    known = grammar()
    if before.endswith("-") or not known.opener.match(after):
        return False
    left, right = before.split()[-1:], re.match(r"\w+", after)
    is_pair = "," not in sign and left and right and is_bare(left[0]) and known.plural.fullmatch(left[0])
    return not (is_pair and right and known.plural.fullmatch(right[0]))


def _trimmed(piece: Span) -> Span:
    """Without a closing stop, and without the purpose behind a name in capitals ("Hamnen Invest för samordning")."""
    end = len(piece.text.rstrip(" .:;"))
    if not kind_of(piece.text):
        name = re.match(rf"{CAPITAL}(?:\s+{CAPITAL})*(?=\s+för\s)", piece.text)
        end = name.end() if name else end
    return piece.cut(0, end)
