"""Registers of public facts: municipalities and regions with their codes, and the letters of parties."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files


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

    >>> find_municipality("Protokoll. Solna stads kommunfullmäktige. Nacka kommun hörs.  Solna stad beslutar.")
    'Solna'
    """
    counts: dict[str, int] = {}
    for match in _named().finditer(text):
        name = match["town"] or match["region"]
        counts[name] = counts.get(name, 0) + 1
    return max(counts, key=counts.__getitem__) if counts else ""


@lru_cache(maxsize=1)
def _named() -> re.Pattern[str]:
    names = sorted(municipalities(), key=len, reverse=True)
    towns = "|".join(re.escape(n) for n in names if len(municipalities()[n]) == 4)
    regions = "|".join(re.escape(n) for n in names if len(municipalities()[n]) == 2)
    return re.compile(rf"\b(?:(?P<town>{towns})s?\s+(?:kommun|stad)s?\b|(?P<region>{regions})s?\b)")
