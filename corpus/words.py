"""The words of a text, as titles and points are compared by them, and the names of the months."""

from __future__ import annotations

import re

MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)


def words(text: str, least: int = 1) -> set[str]:
    """The words of so many letters or more, in one case; figures are none.

    >>> sorted(words("Plan 2030 för Parken", 4))
    ['parken', 'plan']
    """
    return set(re.findall(rf"[^\W\d_]{{{least},}}", text.casefold()))
