"""Registers of public facts: municipalities and regions with their codes, and the letters of parties."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

#: Letters of the head of a document; a name there weighs so much more than one in the text, and a town more than a region.
HEAD, IN_HEAD, TOWN = 600, 10, 2

#: "Tallhälla kommun" on a line of its own, or in running text ("Tallhälla kommuns taxa").
OTHER = re.compile(
    r"\b(?P<name>[A-ZÅÄÖ][a-zåäöé]{2,}(?:-[A-ZÅÄÖ][a-zåäöé]+)??)s?\s(?:kommuns?|stads?)\b"
    r"(?P<end>[ \t]*(?:\n|\t|\Z))?"
)
#: What every match of it begins with, found faster.
BEFORE_TOWN = re.compile(r"[A-ZÅÄÖ][a-zåäöé]{2,}+(?:-[A-ZÅÄÖ][a-zåäöé]++)?\s(?:kommun|stad)")
CAPITALS = re.compile(
    r"(?:(?<=\n)|(?<=\t)|\A)(?P<name>[A-ZÅÄÖÉ]{3,}(?:-[A-ZÅÄÖÉ]{2,})?)\s(?:KOMMUN|STAD)(?=[ \t]*(?:\n|\t|\Z|[A-ZÅÄÖ]))"
)
#: The council or board of a town, as the head of older minutes has it: "Stadsfullmäktige i Tallhälla".
COUNCIL_OF = re.compile(
    r"\b(?:[Ss]tads|[Kk]ommun)(?:fullmäktige|styrelsen)\si\s(?P<name>[A-ZÅÄÖ][a-zåäöé]{2,}(?:-[A-ZÅÄÖ][a-zåäöé]+)?)\b"
)
#: Endings of names of towns that end in s without genitive: so end all of the register that do, but one, and other places.
OWN_S = ("ås", "äs", "fors", "ss", "hus", "hals")
CAPITAL = re.compile(r"[A-ZÅÄÖ]\w*")
#: Words that stand before "kommun" and "stad" at the start of a sentence and are no names.
NO_NAMES = frozenset(
    [
        *(
            "Varje",
            "Vår",
            "Våra",
            "Denna",
            "Annan",
            "Andra",
            "Ingen",
            "Samma",
            "Respektive",
            "Berörd",
            "Berörda",
            "En",
            "Min",
        ),
        *(
            "Din",
            "Hela",
            "Egen",
            "Svensk",
            "Sveriges",
            "Någon",
            "Aktuell",
            "Som",
            "Att",
            "Och",
            "Inom",
            "Från",
            "Till",
            "För",
        ),
        *("Den", "Det", "De", "Mindre", "Större", "Stor", "Hållbar", "Attraktiv", "Trygg", "Levande"),
    ]
)


@lru_cache(maxsize=1)
def municipalities() -> dict[str, str]:
    """Name → code at Statistics Sweden (SCB): four digits for a municipality, two for a region. Source: SCB 2024."""
    lines = (files("corpus") / "data" / "municipalities.tsv").read_text("utf-8").splitlines()
    pairs = (line.split("\t") for line in lines)
    return {name: code for code, name in pairs}


@lru_cache(maxsize=1)
def parties() -> dict[str, str]:
    """Party letters → name."""
    letters: dict[str, str] = _party_register()["letters"]
    return letters


@lru_cache(maxsize=1)
def party_words() -> dict[str, str]:
    """Party names in words, case-folded → letters."""
    words: dict[str, str] = _party_register()["adjectives"]
    return words


@lru_cache(maxsize=1)
def _party_register() -> dict[str, dict[str, str]]:
    return tomllib.loads((files("corpus") / "data" / "parties.toml").read_text("utf-8"))


def find_municipality(text: str) -> str:
    """The municipality that a text names most often as one ("Alvesta kommun", "Solna stad", "Region Skåne"), or "".

    What stands in the head counts more, and a town more than the region that it writes about.

    A name that is not in the register (a former or made-up municipality) counts where it stands alone on a line, as in a
    letterhead, or more than once.

    >>> find_municipality("Protokoll. Solna stads kommunfullmäktige. Nacka kommun hörs.  Solna stad beslutar.")
    'Solna'
    """
    counts: Counter[str] = Counter()
    for match in _named_in(text):
        weight = IN_HEAD if match.start() < HEAD else 1
        counts[match["town"] or match["region"]] += weight * (TOWN if match["town"] else 1)
    places = (match.start() for match in BEFORE_TOWN.finditer(text))
    unknown = [named for at in places if (named := OTHER.match(text, at)) and named["name"] not in NO_NAMES]
    bare = {name: _bare(name, text) for name in {match["name"] for match in unknown}}
    others = Counter(bare[match["name"]] for match in unknown)
    alone = {
        bare[match["name"]] for match in unknown if match["end"] is not None and _is_letterhead(text, match.start())
    }
    if not counts:  # a letterhead in capitals, and "stadsfullmäktige i Tallhälla"
        head = [_bare(match["name"].title(), text) for match in CAPITALS.finditer(text[:HEAD])]
        head += [match["name"] for match in COUNCIL_OF.finditer(text[:HEAD])] if not head else []
        others.update(head)
        alone.update(head)
    counts.update({name: n for name, n in others.items() if name not in counts and (n > 1 or name in alone)})
    return counts.most_common(1)[0][0] if counts else ""


def _is_letterhead(text: str, at: int) -> bool:
    """Whether a name that ends its line is no part of a phrase further down: "Elever från Tallhälla kommun"."""
    return at < HEAD or not re.search(r"[a-zåäö] $", text[max(at - 2, 0) : at])


def _bare(name: str, text: str) -> str:
    """A name that is not in the register without its genitive s: where the text has it without as well, or where nothing
    says that the s is its own. Names that end in s of themselves have endings of their own, or stand so in a sentence.

    >>> _bare("Tallryds", "Tallryds kommun"), _bare("Tallnäs", "Tallnäs kommun"), _bare("Grads", "Mötet hålls i Grads.")
    ('Tallryd', 'Tallnäs', 'Grads')
    """
    bare = name.removesuffix("s")
    if bare == name or re.search(
        rf"{re.escape(bare)}\b(?<!\w{re.escape(bare)})", text
    ):  # the letters first: a fast search
        return bare
    stands = rf"\b(?:i|från|till|ur|vid)\s{re.escape(name)}(?=[.,;:)]|\s+(?:och|den|kl)\b|\s*$)"
    own = name.endswith(OWN_S) or re.search(stands, text, re.MULTILINE)
    return name if own else bare


def _named_in(text: str) -> Iterator[re.Match[str]]:
    """The names of the register in a text: tried only at words that begin as one of them does, in a tenth of the time."""
    end = 0
    for word in CAPITAL.finditer(text):
        at = word.start()
        if at >= end and text[at : at + 3] in _openings() and (match := _named().match(text, at)):
            end = match.end()
            yield match


@lru_cache(maxsize=1)
def _openings() -> frozenset[str]:
    """The first three letters of all names of the register."""
    return frozenset(name[:3] for name in municipalities())


@lru_cache(maxsize=1)
def _named() -> re.Pattern[str]:
    names = sorted(municipalities(), key=len, reverse=True)
    towns = "|".join(re.escape(n) for n in names if len(municipalities()[n]) == 4)
    regions = "|".join(re.escape(n) for n in names if len(municipalities()[n]) == 2)
    return re.compile(rf"\b(?:(?P<town>{towns})s?\s+(?:kommun|stad)s?\b|(?P<region>{regions})s?\b)")
