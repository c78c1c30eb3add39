"""Lines that close a paragraph, a decision, a statement or an annex, and are no part of it (`data/closings.toml`)."""

from __future__ import annotations

import re
from functools import cache

from parsers.rules import load_rules


@cache
def closing(what: str) -> re.Pattern[str]:
    """The beginning of a line that ends a "paragraph", "points", a "statement" or an "annex".

    >>> bool(closing("points").match("Paragrafen är omedelbart justerad.")), bool(closing("points").match("Taxan antas."))
    (True, False)
    """
    lines = [line["pattern"] for line in load_rules("closings")["line"] if what in line["ends"]]
    return re.compile("|".join(lines), re.IGNORECASE)
