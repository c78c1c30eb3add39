"""The grammar of public bodies: nämnder, styrelser, utskott, förvaltningar, bolag and the like.

A body is known by the ending of its head word ("kulturnämnden", "Barn- och ungdomsförvaltningen"), by AB, or, in a
list of bodies, by its capitals ("Norra Hamnen Invest"). The endings are data (`data/organs.toml`), names are not.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

#: A word with a capital: "Kultur", "Barn-", "Hamn-Torget".
CAPITAL = r"[A-ZÅÄÖÉ][\w’'-]*"

#: Endings of the definite form and of the genitive, which a name on a front page may lack.
_DEFINITE = re.compile(r"(?:en|et|n|e)?s?$")


@dataclass(frozen=True, slots=True)
class Grammar:
    """Patterns made of the endings: what a name of a body may look like."""

    kinds: tuple[tuple[str, str], ...]  # (ending, kind), longest first
    head: re.Pattern[str]  # a head word in any form
    plural: re.Pattern[str]  # a head word in the plural
    several: re.Pattern[str]  # how a text begins or ends that means bodies without naming one
    name: re.Pattern[str]  # a whole name
    opener: re.Pattern[str]  # what a body in a list begins with
    company: re.Pattern[str]
    not_bodies: frozenset[str]
    proper: tuple[str, ...]
    short: Mapping[str, str]


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """The grammar, read once."""
    data = tomllib.loads((files("corpus") / "data" / "organs.toml").read_text("utf-8"))
    endings = {ending: kind for kind, group in data["endings"].items() for ending in group}
    singular, plural, words = data["inflection"]["singular"], data["inflection"]["plural"], data["words"]
    stem = rf"(?:\w[\w-]*)?(?:{_any(endings)})"
    head = rf"{stem}(?:{_any(singular + plural)})"
    tail = rf"(?:\s+(?:{_any(words['tails'])})\s+\w+(?:,?\s+\w+){{0,6}})?"
    determiner = rf"(?:(?:{_any(words['determiners'])})\s+){{0,3}}"
    return Grammar(
        kinds=tuple(sorted(endings.items(), key=lambda pair: -len(pair[0]))),
        head=re.compile(rf"\b{head}\b", re.IGNORECASE),
        plural=re.compile(rf"{stem}(?:{_any(plural)})|(?:\w+)?bolag(?:en)?", re.IGNORECASE),
        several=re.compile(
            rf"(?:{_any(words['determiners'])})\s|.*\b(?:{_any(words['joiners'])})$", re.IGNORECASE | re.DOTALL
        ),
        name=re.compile(rf"(?=[A-ZÅÄÖ])(?:(?:{CAPITAL}|och|&)\s+){{0,6}}(?i:{head}){tail}"),
        opener=re.compile(
            rf"(?i:{determiner}(?:[a-zåäö]+\s+)?(?:[a-zåäö]+-\s+(?:och|eller)\s+)?{head})\b|AB\s|{CAPITAL}"
        ),
        company=re.compile(rf"AB\s+{CAPITAL}(?:\s+\w[\w&-]*){{0,4}}|{CAPITAL}(?:\s+\w[\w&-]*){{0,5}}\s+(?:AB|HB|KB)"),
        not_bodies=frozenset(words["not_bodies"]),
        proper=tuple(words["proper"]),
        short=data["short"],
    )


@lru_cache(maxsize=4096)
def kind_of(name: str) -> str:
    """The kind of body that a name has (a code of `organs.kind`), "" when it is no name of a body.

    >>> kind_of("Barn- och ungdomsnämnden"), kind_of("AB Nybybostäder"), kind_of("Bakgrund")
    ('namnd', 'bolag', '')
    """
    known = grammar()
    name = name.strip()
    if known.company.fullmatch(name):
        return "bolag"
    for match in known.head.finditer(name):
        kind = kind_of_word(match[0])
        if kind:
            return kind
    return ""


@lru_cache(maxsize=4096)
def kind_of_word(word: str) -> str:
    """The kind of body that a single head word names, "" when it names none."""
    known = grammar()
    folded = word.casefold()
    if any(folded.startswith(no) or folded.endswith(no) for no in known.not_bodies):
        return ""
    at, kind = max((folded.rfind(ending), kind) for ending, kind in known.kinds if ending in folded)
    return kind if at >= 0 else ""


def is_name(text: str) -> bool:
    """Whether a whole text, as a heading or a line, is the name of one body and not a mere "Nämnden"."""
    text = text.strip().rstrip(".:")
    if grammar().company.fullmatch(text):
        return True
    return bool(grammar().name.fullmatch(text)) and bool(kind_of(text)) and not is_bare(text) and not is_group(text)


def is_bare(text: str) -> bool:
    """Whether a text is a body without a name of its own: "Nämnden", "förvaltningen", "bolag"."""
    folded = text.strip().casefold()
    return not folded.startswith(grammar().proper) and any(
        folded.startswith(ending) and len(folded) - len(ending) <= 4 and kind not in ("fullmaktige",)
        for ending, kind in grammar().kinds
    )


def in_full(name: str) -> str:
    """The whole name of a body that is written in short, any other name as it is.

    >>> in_full("KSAU"), in_full("Hamnnämnden")
    ('Kommunstyrelsens arbetsutskott', 'Hamnnämnden')
    """
    return grammar().short.get(name, name)


def is_called(organ: str, name: str) -> bool:
    """Whether minutes of the body `organ` may call it `name`: by its whole name, its last word or a bare "utskottet".

    A body whose committee meets is another one, and so is one whose name is only the end of a longer one.

    >>> is_called("Kommunstyrelsens arbetsutskott", "Utskottet"), is_called("Kommunstyrelsens arbetsutskott", "Kommunstyrelsen")
    (True, False)
    >>> is_called("Barn- och skolnämnden", "Nämnden"), is_called("Barn- och skolnämnden", "Skolnämnden")
    (True, False)
    """
    front, head, tail = _parts_of(organ)
    name_front, name_head, name_tail = _parts_of(name)
    if not name_head or name_tail not in ("", tail):
        return False
    if name_front:
        return head == name_head and f" {front}".endswith(f" {name_front}")
    if is_bare(name) or kind_of(name) == "fullmaktige":
        return head.endswith(name_head)
    return head == name_head and not front.endswith(" och ")


def _parts_of(name: str) -> tuple[str, str, str]:
    """A name in small letters without signs: what stands before its head word, that word without its ending, and the rest."""
    words = " ".join(re.findall(r"\w+", name.casefold().replace("&", " och ")))
    whole = words.partition(" för ")[0]
    heads = [m for m in grammar().head.finditer(whole) if kind_of_word(m[0])]
    start, end = heads[-1].span() if heads else (whole.rfind(" ") + 1, len(whole))
    return whole[:start], _DEFINITE.sub("", whole[start:end], count=1), words[end:].strip()


def is_one(text: str) -> bool:
    """Whether a text means one body: not bodies in the plural, not "samtliga nämnder", not a piece of a sentence.

    >>> is_one("Norra kommundelsnämnden"), is_one("kommundelsnämnderna"), is_one("berörda nämnder"), is_one("Kulturnämnden och")
    (True, False, False, False)
    """
    text = text.strip()
    known = grammar()
    heads = [match[0] for match in known.head.finditer(text) if kind_of_word(match[0])]
    in_plural = bool(heads) and not heads[0].casefold().endswith("bolag") and bool(known.plural.fullmatch(heads[0]))
    return bool(text) and not in_plural and not known.several.match(text)


def is_group(text: str) -> bool:
    """Whether a heading names bodies of one sort in the plural: "Facknämnder", "Kommunala bolag"."""
    words = text.strip().rstrip(":").split()
    if not words or len(words) > 4 or not words[0][0].isupper():
        return False
    kinds = re.split(r",?\s+(?:och|samt)\s+|,\s+", " ".join(words), flags=re.IGNORECASE)
    if len(kinds) > 1 and all(_in_plural(kind) for kind in kinds):
        return True
    return bool(grammar().plural.fullmatch(words[-1])) and bool(kind_of_word(words[-1]))


def _in_plural(word: str) -> bool:
    """Whether a single word means bodies of a sort; many have no ending of their own for it: "råd", "kontor", "utskott"."""
    as_it_is = word.casefold().endswith(tuple(ending for ending, _ in grammar().kinds))
    return bool(
        (grammar().plural.fullmatch(word) or as_it_is) and grammar().head.fullmatch(word) and kind_of_word(word)
    )


@lru_cache(maxsize=4096)
def without_genitive(word: str) -> str:
    """A body as the subject of a sentence: "Kulturförvaltningens" → "Kulturförvaltningen"; "" when it is none.

    >>> without_genitive("Barn- och ungdomsnämndens")
    'Barn- och ungdomsnämnden'
    """
    base = word.strip()
    if base.endswith("s") and not base.endswith("ss"):
        base = base[:-1]
    known = grammar()
    return base if known.name.fullmatch(base) and kind_of(base) else ""
