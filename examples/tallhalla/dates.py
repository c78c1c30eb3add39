"""Dates in Swedish words."""

from datetime import date

DAYS = ("måndagen", "tisdagen", "onsdagen", "torsdagen", "fredagen", "lördagen", "söndagen")
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


def long_date(iso: str) -> str:
    """A date as "19 mars 2024"."""
    day = date.fromisoformat(iso)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def weekday_date(iso: str) -> str:
    """A date as "tisdagen 19 mars 2024"."""
    return f"{DAYS[date.fromisoformat(iso).weekday()]} {long_date(iso)}"
