"""Dates and times as Swedish documents print them."""

from __future__ import annotations

import re
from datetime import date

from corpus.words import MONTHS

#: Months may be cut to three letters or more ("feb", "sept.").
_MONTH = "|".join(f"{m[:3]}(?:{'|'.join(m[3:i] for i in range(len(m), 3, -1))})?" if len(m) > 3 else m for m in MONTHS)

DATE = re.compile(
    # 2021-05-25, 2021 05 25, 2021.05.25; a digit too many after it is a slip of the pen ("2018-01-155")
    r"(?<![\d-])(?P<iso>(?:19|20)\d\d)[-./ ](?P<iso_month>\d{2})[-./ ](?P<iso_day>\d{2})(?!\d\d)"
    r"|(?<!\d)(?P<day>\d{1,2})(?::?[ae]|\.)?\s+(?P<name>" + _MONTH + r")\.?\s+(?P<year>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
#: What every date holds.
CENTURIES = ("19", "20")
TIME = re.compile(r"(?<![\d:.])([01]?\d|2[0-3])[.:]([0-5]\d)(?![\d:]|\.\d\d)")


def find_date(text: str, at: int = 0) -> tuple[str, re.Match[str]] | None:
    """The first date of a text from `at` on as ISO 8601, with its match; None when there is none."""
    if not any(century in text for century in CENTURIES):
        return None
    for match in DATE.finditer(text, at):
        iso = iso_date(match)
        if iso:
            return iso, match
    return None


def iso_date(match: re.Match[str]) -> str:
    """The date of a match of `DATE` as ISO 8601, "" when there is no such day."""
    if match["iso"]:
        year, month, day = int(match["iso"]), int(match["iso_month"]), int(match["iso_day"])
    else:
        year, day = int(match["year"]), int(match["day"])
        month = next(i for i, m in enumerate(MONTHS, 1) if m.startswith(match["name"].lower()[:3]))
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def find_times(text: str) -> list[str]:
    """The times of day of a text, as HH:MM."""
    return [f"{int(m[1]):02d}:{m[2]}" for m in TIME.finditer(text)]
