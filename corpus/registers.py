"""Registers of public facts: municipalities and regions with their codes, and the letters of parties."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from corpus.organs import grammar

#: Letters of the head of a document; a name there weighs so much more than one in the text.
HEAD, IN_HEAD = 600, 10
#: Without a head that names one, a municipality is named so often at least, and so many times as often as any other.
OFTEN, FAR_MORE = 2, 3

#: "Tallhälla kommun" on a line of its own, or in running text ("Tallhälla kommuns taxa").
OTHER = re.compile(
    r"\b(?P<name>[A-ZÅÄÖ][a-zåäöé]{2,}(?:-[A-ZÅÄÖ][a-zåäöé]+)??)s?\s(?:kommuns?|stads?)\b"
    r"(?P<end>[ \t]*(?:\n|\t|\Z)|\s{3})?"
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
#: A region, also a former or made-up one.
REGION = re.compile(r"\bRegion\s[A-ZÅÄÖ][a-zåäö]{2,}(?=\s)")
CAPITAL = re.compile(r"[A-ZÅÄÖ]\w*")
#: What stands before a letterhead, at the start of the text or of what is looked at.
BEGINS_CELL = re.compile(r"(?:\A|[\n\t]|\s{3})[ ]?\Z")
#: What stands behind a name that opens a sentence, or a matter: no letterhead. A body may stand behind a comma.
GOES_ON, OF_MATTER = re.compile(r"\s[a-zåäö]"), re.compile(r"(?:,|\s[–-])\s(?P<word>[a-zåäö][\wåäö-]*)")


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
def _words() -> dict[str, list[str]]:
    data: dict[str, list[str]] = tomllib.loads((files("corpus") / "data" / "towns.toml").read_text("utf-8"))
    return data


@lru_cache(maxsize=1)
def _party_register() -> dict[str, dict[str, str]]:
    return tomllib.loads((files("corpus") / "data" / "parties.toml").read_text("utf-8"))


def find_municipality(text: str, furniture: str = "") -> str:
    """The municipality or region that a document says it is of ("Alvesta kommun", "Solna stad", "Region Skåne"), or "".

    Its head says it: a letterhead, a title, or what returns on its pages (`furniture`). Where the head names none, the text
    does that names one again, and hardly any other. The text of a body that several towns have in common, as its head tells,
    says nothing of the kind.

    A name that is not in the register (a former or made-up municipality) counts where it stands as a letterhead does.

    >>> find_municipality("Protokoll. Solna stads kommunfullmäktige. Nacka kommun hörs.  Solna stad beslutar.")
    'Solna'
    >>> find_municipality(f"{'Protokoll. ' * 60} Yttrande från Nacka kommun.")
    ''
    """
    text = f"{furniture}\n{text}" if furniture else text
    head = HEAD + len(furniture)
    counts: Counter[str] = Counter()
    in_head: Counter[str] = Counter()
    bare: dict[str, str] = {}
    letterheads = [(m.start(), m["name"].title()) for m in CAPITALS.finditer(text[:head])]
    for match in _named_in(text):
        counts[name := match["town"] or match["region"]] += 1
        if match.start() < head and _opens_line(match, text):
            letterheads.append((match.start(), name))
        if match.start() < head and match["town"] and not _names_matter(match, text):
            in_head[name] += 1
    for match in (m for word in BEFORE_TOWN.finditer(text) if (m := OTHER.match(text, word.start()))):
        if (name := match["name"]) in _words()["no_names"]:
            continue
        bare[name] = bare.get(name) or _bare(name, text)
        counts[bare[name]] += bare[name] not in municipalities()
        if match.start() < head and (match["end"] is not None or _opens_line(match, text)):
            letterheads.append((match.start(), bare[name]))
    named = {at for at, _ in letterheads}
    letterheads += [
        (m.start(), m[0]) for m in REGION.finditer(text[:head]) if m.start() not in named and _opens_line(m, text)
    ]
    if letterheads:
        first = min(letterheads)[1]
        return first if first in municipalities() else _bare(first, text)
    if in_head:
        return max(in_head, key=lambda name: in_head[name] * IN_HEAD + counts[name])
    if council := COUNCIL_OF.search(text[:head]):
        return council["name"]
    (name, often), (_, next_often) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    told = often >= OFTEN and often >= FAR_MORE * next_often and not is_common(text[:head])
    return name if told else ""


def _opens_line(match: re.Match[str], text: str) -> bool:
    """Whether a name opens its line or its cell as a letterhead does, and no sentence."""
    before = text[max(match.start() - 4, 0) : match.start()]
    goes_on = GOES_ON.match(text, match.end()) or _names_matter(match, text)
    return bool(BEGINS_CELL.search(before)) and not goes_on


def _names_matter(match: re.Match[str], text: str) -> bool:
    """Whether a name opens what a matter is called: "Nacka kommun, avtal om vatten", but "Nacka kommun, kulturnämnden"."""
    behind = OF_MATTER.match(text, match.end())
    return behind is not None and not grammar().head.fullmatch(behind["word"])


def is_common(head: str) -> bool:
    """Whether the head of a document, or a title, is that of a body of several towns, or of a region.

    >>> is_common("Räddningstjänstförbundet Norr"), is_common("Gemensam överförmyndarnämnd"), is_common("Nacka kommun")
    (True, True, False)
    """
    return re.search(rf"\b(?:{'|'.join(_words()['common'])})", head, re.IGNORECASE) is not None


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
    own = name.endswith(tuple(_words()["own_s"])) or re.search(stands, text, re.MULTILINE)
    return name if own else bare


def _named_in(text: str) -> Iterator[re.Match[str]]:
    """The names of the register in a text: tried only at words that begin as one of them does, in a tenth of the time."""
    end, openings, named = 0, _openings(), _named()
    for word in CAPITAL.finditer(text):
        at = word.start()
        if text[at : at + 3] in openings and at >= end and (match := named.match(text, at)):
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
