"""The grammar of public bodies: nämnder, styrelser, utskott, förvaltningar, bolag and the like.

A body is known by the ending of its head word ("kulturnämnden", "Barn- och ungdomsförvaltningen"), by AB, or, in a
list of bodies, by its capitals ("Norra Hamnen Invest"). The endings are data (`data/organs.toml`), names are not.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from parsers.blocks import Span

#: A word with a capital: "Kultur", "Barn-", "Hamn-Torget".
_CAPITAL = r"[A-ZÅÄÖÉ][\w’'-]*"
#: Between the bodies of a list.
_BETWEEN = re.compile(
    r"\s*[,;]\s*(?:(?:och|samt)\s+)?(?:(?:även|därutöver|också)\s+)?|\s+(?:och|samt)\s+(?:(?:även|därutöver)\s+)?"
)


@dataclass(frozen=True, slots=True)
class _Grammar:
    kinds: tuple[tuple[str, str], ...]  # (ending, kind), longest first
    head: re.Pattern[str]  # a head word in any form
    plural: re.Pattern[str]  # a head word in the plural
    name: re.Pattern[str]  # a whole name
    opener: re.Pattern[str]  # what a body in a list begins with
    company: re.Pattern[str]
    not_bodies: frozenset[str]


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


@lru_cache(maxsize=1)
def _grammar() -> _Grammar:
    data = tomllib.loads((files("parsers") / "data" / "organs.toml").read_text("utf-8"))
    endings = {ending: kind for kind, group in data["endings"].items() for ending in group}
    singular, plural, words = data["inflection"]["singular"], data["inflection"]["plural"], data["words"]
    stem = rf"(?:\w[\w-]*)?(?:{_any(endings)})"
    head = rf"{stem}(?:{_any(singular + plural)})"
    tail = rf"(?:\s+(?:{_any(words['tails'])})\s+\w+(?:,?\s+\w+){{0,6}})?"
    determiner = rf"(?:(?:{_any(words['determiners'])})\s+){{0,3}}"
    return _Grammar(
        kinds=tuple(sorted(endings.items(), key=lambda pair: -len(pair[0]))),
        head=re.compile(rf"\b{head}\b", re.IGNORECASE),
        plural=re.compile(rf"{stem}(?:{_any(plural)})|(?:\w+)?bolag(?:en)?", re.IGNORECASE),
        name=re.compile(rf"(?=[A-ZÅÄÖ])(?:(?:{_CAPITAL}|och|&)\s+){{0,6}}(?i:{head}){tail}"),
        opener=re.compile(
            rf"(?i:{determiner}(?:[a-zåäö]+\s+)?(?:[a-zåäö]+-\s+(?:och|eller)\s+)?{head})\b|AB\s|{_CAPITAL}"
        ),
        company=re.compile(rf"AB\s+{_CAPITAL}(?:\s+\w[\w&-]*){{0,4}}|{_CAPITAL}(?:\s+\w[\w&-]*){{0,5}}\s+(?:AB|HB|KB)"),
        not_bodies=frozenset(words["not_bodies"]),
    )


def kind_of(name: str) -> str:
    """The kind of body that a name has (a code of `organs.kind`), "" when it is no name of a body.

    >>> kind_of("Barn- och ungdomsnämnden"), kind_of("AB Nybybostäder"), kind_of("Bakgrund")
    ('namnd', 'bolag', '')
    """
    grammar = _grammar()
    name = name.strip()
    if grammar.company.fullmatch(name):
        return "bolag"
    for match in grammar.head.finditer(name):
        kind = _kind_of_word(match[0])
        if kind:
            return kind
    return ""


def _kind_of_word(word: str) -> str:
    grammar = _grammar()
    folded = word.casefold()
    if any(folded.startswith(no) or folded.endswith(no) for no in grammar.not_bodies):
        return ""
    at, kind = max((folded.rfind(ending), kind) for ending, kind in grammar.kinds if ending in folded)
    return kind if at >= 0 else ""


def is_name(text: str) -> bool:
    """Whether a whole text, as a heading or a line, is the name of one body and not a mere "Nämnden"."""
    text = text.strip().rstrip(".:")
    if _grammar().company.fullmatch(text):
        return True
    return bool(_grammar().name.fullmatch(text)) and bool(kind_of(text)) and not is_bare(text) and not is_group(text)


def is_bare(text: str) -> bool:
    """Whether a text is a body without a name of its own: "Nämnden", "förvaltningen", "bolag"."""
    folded = text.strip().casefold()
    return any(
        folded.startswith(ending) and len(folded) - len(ending) <= 4 and kind not in ("fullmaktige",)
        for ending, kind in _grammar().kinds
    )


def is_group(text: str) -> bool:
    """Whether a heading names bodies of one sort in the plural: "Facknämnder", "Kommunala bolag"."""
    words = text.strip().rstrip(":").split()
    if not words or len(words) > 4 or not words[0][0].isupper():
        return False
    return bool(_grammar().plural.fullmatch(words[-1])) and bool(_kind_of_word(words[-1]))


def without_genitive(word: str) -> str:
    """A body as the subject of a sentence: "Kulturförvaltningens" → "Kulturförvaltningen"; "" when it is none.

    >>> without_genitive("Barn- och ungdomsnämndens")
    'Barn- och ungdomsnämnden'
    """
    base = word.strip()
    if base.endswith("s") and not base.endswith("ss"):
        base = base[:-1]
    grammar = _grammar()
    return base if grammar.name.fullmatch(base) and kind_of(base) else ""


def bodies_in(span: Span) -> Iterator[Span]:
    """The bodies that a running text names, each as it stands there without its genitive s.

    Capitals before the head word are left out: "Enligt kulturnämnden" begins a sentence.
    """
    for match in _grammar().head.finditer(span.text):
        word = match[0]
        if not _kind_of_word(word) or _grammar().plural.fullmatch(word):
            continue
        begin = match.start()
        joined = re.search(rf"{_CAPITAL}-\s+(?:och|,)\s+$|[a-zåäö]+-\s+och\s+$", span.text[max(begin - 40, 0) : begin])
        if joined:
            begin -= len(joined[0])
        yield span.cut(begin, match.end())


def opens_list(text: str) -> bool:
    """Whether a text begins like a list of bodies and names one."""
    return bool(_grammar().opener.match(text)) and (bool(kind_of(text)) or text.istitle())


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
    grammar = _grammar()
    if before.endswith("-") or not grammar.opener.match(after):
        return False
    left, right = before.split()[-1:], re.match(r"\w+", after)
    is_pair = "," not in sign and left and right and is_bare(left[0]) and grammar.plural.fullmatch(left[0])
    return not (is_pair and right and grammar.plural.fullmatch(right[0]))


def _trimmed(piece: Span) -> Span:
    """Without a closing stop, and without the purpose behind a name in capitals ("Hamnen Invest för samordning")."""
    end = len(piece.text.rstrip(" .:;"))
    if not kind_of(piece.text):
        name = re.match(rf"{_CAPITAL}(?:\s+{_CAPITAL})*(?=\s+för\s)", piece.text)
        end = name.end() if name else end
    return piece.cut(0, end)
