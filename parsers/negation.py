"""Whether what a verb says is denied: "inte ska beviljas", "inga medel anslås", "godkänner därför inte"."""

from __future__ import annotations

import re

#: Before the verb, with a few words of the same clause between; "inte bara" denies nothing.
_ONLY = r"(?!\s+(?:bara|endast|enbart|minst|heller\s+bara)\b)"
DENIED = rf"\b(?:inte|ej|icke|aldrig|inget|ingen|inga|varken)\b{_ONLY}(?:\s+(?!(?:utan|men|och|samt|att|som)\b)[\w-]+){{0,3}}"
BEFORE = re.compile(rf"{DENIED}\s*$", re.IGNORECASE)
#: Behind a finite verb.
AFTER = re.compile(
    rf"\s+(?:(?:därför|därmed|alltså|således|nu|dock|emellertid|heller)\s+)?(?:inte|ej|icke|aldrig|varken|inga|inget|ingen)\b{_ONLY}",
    re.IGNORECASE,
)
#: In the midst of it: "ställer sig inte bakom".
INSIDE = re.compile(r"\b(?:inte|ej|icke)\b", re.IGNORECASE)
#: Letters before a verb that are looked through.
NEAR = 60


def is_denied(text: str, start: int, end: int) -> bool:
    """Whether the verb at `[start:end]` is denied.

    >>> text = "att bygglov inte ska beviljas"
    >>> is_denied(text, text.index("beviljas"), len(text))
    True
    """
    before = text[max(start - NEAR, 0) : start]
    return bool(BEFORE.search(before) or AFTER.match(text, end) or INSIDE.search(text, start, end))
