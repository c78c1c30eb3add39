"""Registry numbers (diarienummer): by the head of a §, and in the head of a memo.

After a label ("Dnr") anything with a figure is one. Without a label its shape must say so: a body's letters with a year
and a number ("KS 2018/14", "SN 95/0131", "ÖFN/2024:11"), or a full year with a number ("2024.117 TEN"). A year with a
number also stands in the names of printed series ("SOU 2018:54"), and two years that follow each other are a span
("1983/84"): neither is a registry number, nor is a date.
"""

from __future__ import annotations

import re

from parsers.blocks import Span, flat
from parsers.dates import find_date

#: A body in short before the number: capitals, or a capital and one or two letters ("Ks").
_BODY = r"(?<![\w/])(?:[A-ZÅÄÖ]{2,6}|[A-ZÅÄÖ][a-zåäö]{1,2})"
#: What may follow the number: a class of the archive's plan ("-042", "Dpl 10"), a body in short.
_CLASS = r"(?:[-/.]\d{1,3}(?!\d)|\s(?:Dpl\s)?\d{2,3}(?![\d:./-]))?"
DIARIENUMMER = re.compile(
    r"(?i:dnr|diarie(?:nr|nummer)|ärendenummer)\.?:?\s*"
    r"(?P<labelled>(?:[A-ZÅÄÖ]{1,6}[ -])?[\wÅÄÖåäö][\wÅÄÖåäö./:-]*\d[\wÅÄÖåäö./:-]*(?:\s[A-ZÅÄÖ]{2,5}\b)?"
    r"(?:\s(?:Dpl\s)?\d{2,4}\b(?![-/.:]\d)){0,2})"
    r"|(?<!\w)(?i:ärende(?:nr|\s?nr|id|-id)?|ärendebeteckning|beteckning|diarium|diariet)\.?:?\s*"
    r"(?P<matter>(?:[A-ZÅÄÖ]{1,6}[ -]?)?(?:19|20)\d\d[-/:.]\d{1,6}\b(?![-/.:]\d))"
    rf"|(?P<bare>(?<![\w/])(?:19|20)\d\d[./:]\d{{2,6}}{_CLASS}(?:\s[A-ZÅÄÖ]{{2,5}}\b)?"
    rf"|{_BODY}[ /-]?(?:19|20)\d\d[-/:.]\d{{1,6}}{_CLASS}"
    rf"|{_BODY}[ /-]?(?:\d\d[/:-]\d{{2,5}}|\d{{1,5}}[/:-]\d\d(?!\d)){_CLASS}"
    r"|(?:19|20)\d\d/[A-ZÅÄÖ]{2,5}\s\d{4}(?:\s\d{3})?|[A-ZÅÄÖ]{1,4}\s\d{4}-\d{3}-\d{5})(?![\d/])"
)
#: The label as recognition misreads it in a cell of its own, before a number as it follows one: "Dür 214/77", "Dag 171/77".
MISREAD = re.compile(r"(?<![^\t])D(?!nr|en)[a-zåäöü]{2}\s(?=\d{1,4}/\d{2,4}\W?$)")
FIGURE = re.compile(r"\d")
#: What stands under a label: figures and stops, with the letters of the body before or behind.
VALUE = re.compile(r"(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,5}[\s-])?\S*\d\S*(?:\s(?:[A-ZÅÄÖ]{1,6}(?!\w)|Dpl|\d[\d./-]*))*")
_NAMED = re.compile(rf"\b(?:dnr|diarienr|diarienummer)\b[.:]*\s*(?P<number>(?-i:{VALUE.pattern}))", re.IGNORECASE)
#: Letters that may be left of a lost § and its number before a registry number.
REST_OF_HEAD = 12
#: Series of public print that number by year, as they stand before or in what looks like a registry number.
_SERIES_NAMES = r"SOU|Ds|SFS|SOSFS|HSLF-FS|BFS|AFS|MSBFS|NFS|SKOLFS|HVMFS|LIVSFS|STAFS|KOM|COM|EU|EG"
_SERIES = re.compile(
    rf"\b(?:{_SERIES_NAMES}|prop|bet|dir|rskr|cirk\w*|nr)[.:]?\s*$|^(?:{_SERIES_NAMES}|nr)\b", re.IGNORECASE
)
_SPAN_OF_YEARS = re.compile(r"(?<!\d)(?:19|20)?(\d\d)[/:.-](?:19|20)?(\d\d)$")
#: Laws, and words that stand before other numbers; and words after which a number is spoken of, not given.
_NO_BODY = re.compile(
    r"(?:PBL|LSS|LVU|LVM|SoL|KL|GDPR|RF|OSL|LOU|LUF|FL|HSL|TF|MB|JB|ÄPL|IVO|JO|Lag|Kap|Kl|Sid|Kv|Mål|Ej|Nr|Not|Bil|Art|Tel)\b",
    re.IGNORECASE,
)
_REFERS = re.compile(r"\b(?:för|enligt|till|av|om|med|i|från|och|under|inför|per)\s+$", re.IGNORECASE)


def find(text: str) -> tuple[str, re.Match[str]] | None:
    """The first registry number of a line, with its match; None when there is none."""
    for match in DIARIENUMMER.finditer(text) if FIGURE.search(text) else ():
        number = flat(match["labelled"] or match["matter"] or match["bare"]).rstrip("-./:")
        if any(c.isdigit() for c in number) and (match["labelled"] or _is_own(text, match)):
            return number, match
    return None


def named(text: str) -> str:
    """The registry number that a line names with its label: "Bilaga 1, dnr KS 2023/4" → "KS 2023/4", "" without one."""
    match = _NAMED.search(text)
    return flat(match["number"]).rstrip(".,;") if match else ""


def beside(text: str) -> str:
    """The registry number that opens or closes the line of a lost § and its heading, "" when it has none."""
    found = find(text)
    placed = found and (found[1].start() <= REST_OF_HEAD or found[1].end() >= len(text) - 2)
    return found[0] if found and placed else ""


def whole(text: str) -> str:
    """The registry number of a line that holds nothing else, "" for other lines."""
    found = find(text.strip())
    return found[0] if found and found[1].span() == (0, len(text.strip())) else ""


def take(span: Span) -> tuple[str, Span]:
    """Cut a registry number out of a heading line; it opens or ends the line. Returns it, "" without one, and the rest."""
    found = find(MISREAD.sub("Dnr ", span.text))
    if found is None or (found[1].start() > 2 and found[1].end() < len(span.text) - 2):
        return "", span
    number, match = found
    if match.start() <= 2:
        rest = span.cut(match.end())
        return number, Span(rest.text.strip(" \t,;()–-"), rest.start, rest.end)
    rest = span.cut(0, match.start())
    return number, Span(rest.text.rstrip(" \t,;(–-"), rest.start, rest.end)


def _is_own(text: str, match: re.Match[str]) -> bool:
    """Whether a number without a label is one: no number of a printed series, no date, no span of years."""
    if _SERIES.search(text, max(match.start() - 12, 0), match.start()) or _SERIES.search(match[0]):
        return False
    number = match["matter"] or match["bare"]
    if find_date(number):
        return False
    years = _SPAN_OF_YEARS.search(number)
    if years and (len(years[0]) == 9 or (int(years[1]) + 1) % 100 == int(years[2])):
        return False
    return not (_NO_BODY.match(number) or _REFERS.search(text, max(match.start() - 12, 0), match.start()))
