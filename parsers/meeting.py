"""Who met, when and where: the rows that the front page of minutes gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import takewhile, zip_longest

from corpus import records
from parsers import organs
from parsers.blocks import Block, Span, flat
from parsers.dates import DATE, TIME, find_date, find_times, iso_date
from parsers.extraction import Rows
from parsers.fields import Field
from parsers.front import fields_of, pick
from parsers.letterhead import TITLE, title_of_minutes
from parsers.rules import load_rules

RANGE = re.compile(r"(?:§§?\s*)?(\d{1,4})\s*(?:[-–—]{1,2}|t\.?o\.?m\.?|till)\s*(?:§\s*)?(\d{1,4})")
#: "Protokoll nr 3", "Sammanträde 3/2024"; a number alone in the next cell is that of the page.
MEETING_NO = re.compile(
    r"\b(?:protokoll|sammanträde|möte)\w*(?:\s*\(?(?:nr|nummer|no)\.?:?\s*|[ \xa0]?\(?\.?(?::\s*|[ \xa0]?))"
    r"(\d{1,3}(?:\s?/\s?(?:19|20)?\d\d)?)(?![\d-])(?!\s*(?:\(|av\s|"
    r"jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))",
    re.IGNORECASE,
)
#: "fört vid tekniska nämndens sammanträde", "sammanträde med kommunstyrelsen", "Landsbygdsrådets möte torsdagen …"
HELD_BY = (
    re.compile(
        r"(?:fört|hållet|förda?)\s+vid\s+(?P<body>(?!sammanträde|möte).{3,90}?)s\s+(?:sammanträde|möte)", re.IGNORECASE
    ),
    re.compile(
        r"(?:sammanträde|möte)\s+med\s+(?P<body>[^,.:;\d]{3,90}?)(?=\s+(?:den|mån|tis|ons|tors|fre|lör|sön|kl|i)|[,.:;\d]|$)",
        re.IGNORECASE,
    ),
    re.compile(r"^(?P<body>[A-ZÅÄÖ][^,.:;\d]{3,90}?)s\s+(?:sammanträde|möte)\b"),
)
#: Kinds of bodies that meet and keep minutes (codes of `organs.kind`).
MEETS = ("fullmaktige", "styrelse", "namnd", "utskott", "rad")
#: A line of the head that names the body is no longer than this.
LONGEST_HEAD = 90
#: Without one a line holds no day.
FIGURE = re.compile(r"\d")
#: The label of the day, or words before it, behind the body: "Kommunstyrelsen  Sammanträdesdatum 2002-10-22".
BEFORE_DAY = re.compile(
    r"(?:(?:\s|,)+(?:(?:sammanträdes|mötes)?(?:datum|dag(?:en)?)|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?|den)\b:?)+$",
    re.IGNORECASE,
)
#: The title of the minutes before it, and words in capitals: "TALLHÄLLA KOMMUN PROTOKOLL".
TITLED = re.compile(rf"^(?:{TITLE})\s+(?:från\s+|för\s+)?", re.IGNORECASE)
LETTERHEAD = re.compile(r"^(?:[A-ZÅÄÖ-]{3,}\s+)+(?=[A-ZÅÄÖ][a-zåäö])|^\w+\s(?:kommun|stad)\s+(?=[A-ZÅÄÖ])")
#: "Justerat den", before a day; blocks at the end of a document that are looked through for it.
ADJUSTED, TAIL_BLOCKS = re.compile(r"\bjustera(?:t|des|d)\b(?:\s+den)?\s*", re.IGNORECASE), 30
#: Where the first paragraphs say when it will be: "Justeringen äger rum den 8 oktober", mostly without the year.
WILL_ADJUST = re.compile(
    r"\b(?:protokollet\s+justeras|justering(?:en)?(?:\s+av\s+(?:dagens\s+)?protokollet)?\s+"
    r"(?:äger\s+rum|sker|görs|hålls|genomförs|bestäms\s+till|ska\s+ske))\b(?!\s+omedelbart)[^.;]{0,80}?"
    r"(?<!\d)(?P<day>\d{1,2})(?::?e)?\s+(?P<month>[a-z]{3,9})\b(?P<year>\s+(?:19|20)\d\d)?",
    re.IGNORECASE,
)
#: Minutes are adjusted within so many days.
MOST_DAYS = 60
#: Blocks of the first paragraphs that are looked through for it.
FIRST_BLOCKS = 25
#: Words around days and hours.
WHEN = re.compile(
    r"\bkl(?:ockan)?\b\.?|\b(?:tid|den|dagen|(?:mån|tis|ons|tors|fre|lör|sön)(?:dag(?:en)?)?)\b\.?|\s[-–—]\s|[-–—]\s*$|\bmed\s*$",
    re.IGNORECASE,
)
_SPAN = r"\d{1,2}(?:[.:]\d\d)?(?:\s*(?:[-–—]|till|och)\s*(?:kl\.?\s*)?\d{1,2}(?:[.:]\d\d)?)?"
#: A break in the meeting, with its hours: "Ajournering kl 19.45-20.00", "Mötet ajourneras 14.40–15.00", "lunchpaus 12–13".
BREAK = re.compile(
    r"(?:\b(?:mötet|sammanträdet)\s+)?\b(?:ajourner\w*|\w{0,12}(?:paus|uppehåll)\w*|lunch|avbrott|gruppmöte\w*)\b"
    rf"(?:[^,;\d\t]{{0,40}}{_SPAN}(?:\s*(?:och|samt)\s*(?:kl\.?\s*)?{_SPAN})*+)?\.?",
    re.IGNORECASE,
)
#: A full hour: "kl. 9", "kl 13–15", "8.30–12".
HOURS = (
    (re.compile(r"\bkl(?:ockan)?\b\.?\s*(\d{1,2})(?![\d.:])", re.IGNORECASE), r"kl \1.00"),
    (re.compile(r"(\d[.:]\d\d)\s*[-–—]\s*(?:kl\.?\s*)?(\d{1,2})(?![\d.:])"), r"\1-\2.00"),
)
#: Words before a place that are no part of it.
HELD_IN = re.compile(
    r"^(?:(?:sammanträdet|mötet)\s+(?:hölls|hålls|ägde\s+rum)\s+(?:(?:i|på|vid)\s+)?|(?:i|på)\s+(?-i:(?=[A-ZÅÄÖ])))",
    re.IGNORECASE,
)
TOLD_PLACE = re.compile(
    r"\bkl(?:ockan)?\b\.?\s*[\d.:]+(?:\s*[-–—]\s*[\d.:]+)?\s+(?:i|på|vid)\s+(?P<place>[A-ZÅÄÖ][^.;\n]{3,100})"
)
#: Letters between the first and the last day of a notice.
APART = 80
#: A label of place that stands before it without a colon.
PLACE_LABEL = re.compile(r"^(?:plats(?:\s+och\s+tid)?|tid\s+och\s+plats|lokal)\s+(?=[A-ZÅÄÖ])", re.IGNORECASE)
#: Fields of those who sign, the secretary first: an adjuster may sign for some of the §§.
SIGN = ("signatures", "secretary", "chair")
#: Lines of the head that are looked through for the body and the day.
HEAD_BLOCKS = 14


def add_meeting(
    front: Sequence[Block], fields: Sequence[Field], tail: Sequence[Block], end: Sequence[Block], rows: Rows
) -> records.Document:
    """Add the meeting, and say what it tells of the document; `tail` is what follows the front page, `end` the bevis at
    the end.
    """
    head = front[:HEAD_BLOCKS]
    organ, organ_span = _organ(head, fields)
    day, _ = _date(head, fields)
    place_time = pick(fields, "place_time")
    outside = _outside(head, fields)
    times = _times(" ".join(f.text for f in place_time)) or _span_in(outside)
    first, last = _range(front, fields)
    adjustment = " ".join(f.text for f in pick(fields, "adjustment"))
    notice = _told("of_notice")
    signed = [v.text for f in pick(fields, "adjusters", "adjuster_signs") for v in f.values]
    signing = " ".join(takewhile(lambda text: not notice.search(text), signed))
    adjusted = find_date(adjustment) or find_date(signing) or _adjusted(tail[-TAIL_BLOCKS:]) or _adjusted(front)
    adjusted_on = adjusted[0] if adjusted else _will_adjust(tail[:FIRST_BLOCKS], day)
    posted, taken_down = _posted([*fields, *fields_of(end)], [*front, *end])
    meeting_no = _meeting_no(head)
    span = (front[0].start, front[-1].end) if front else (0, 0)
    meeting = records.Meeting(
        organ=organ,
        meeting_no=meeting_no,
        date=day,
        start_time=times[0] if times else "",
        end_time=times[-1] if len(times) > 1 else "",
        place=_place(place_time) or _place_told(" ".join(outside)) or _place_with_time(outside),
        first_paragraph=first,
        last_paragraph=last,
        justering_date=adjusted_on,
        justering_place=_place_in(adjustment),
        anslag_from=posted,
        anslag_to=taken_down,
    )
    rows.add(meeting, span, 0.95 if organ and day else 0.6)
    if not organ:
        rows.issue("no_organ", "the front page does not state its organ in a way that is understood", organ_span)
    if not day:
        rows.issue("no_date", "the front page does not state its date in a way that is understood", organ_span)
    return records.Document(
        kind="protokoll", title=title_of_minutes(head), organ=organ, date=day, meeting_no=meeting_no
    )


def _adjusted(blocks: Sequence[Block]) -> tuple[str, re.Match[str]] | None:
    """The day of adjustment as running text tells it: "Justerat den 21 november 1978", "Det justerades den 16 november"."""
    for block in blocks:
        said = ADJUSTED.search(block.text)
        day = find_date(block.text, said.end()) if said else None
        if said and day and day[1].start() - said.end() < 6:
            return day
    return None


def _will_adjust(blocks: Sequence[Block], met: str) -> str:
    """The day of adjustment as the first paragraphs tell it, "" without one; `met` is the day of the meeting (ISO 8601).

    Without a year it is the first such day after the meeting.
    """
    for block in blocks:
        said = WILL_ADJUST.search(block.text)
        year = said and (said["year"] or met[:4]).strip()
        found = find_date(f"{said['day']} {said['month']} {year}") if said and year else None
        if said and year and found and met:
            early = not said["year"] and found[0] < met
            again = find_date(f"{said['day']} {said['month']} {int(year) + 1}") if early else found
            return again[0] if again and 0 <= _apart(met, again[0]) <= MOST_DAYS else ""
    return ""


def _apart(earlier: str, later: str) -> int:
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days


def _times(text: str) -> list[str]:
    """The times of day that a meeting begins and ends, without those of its breaks: "kl. 9.30–15.10, lunchpaus 12–13"."""
    return find_times(BREAK.sub(" ", _hours(text)))


def _span_in(lines: Sequence[str]) -> list[str]:
    """The hours of a meeting in lines without a label: of the first with a beginning and an end, else of them all."""
    return next((times for times in map(_times, lines) if len(times) > 1), _times(" ".join(lines)))


def _hours(text: str) -> str:
    """A text with full hours written out: "kl 9–12" → "kl 9.00-12.00"."""
    for pattern, written in HOURS:
        text = pattern.sub(written, text)
    return text


def _place_told(text: str) -> str:
    """The place that running text tells behind the time: "sammanträder kl. 8.30–11.45 i Stadshuset, sal 3"."""
    told = TOLD_PLACE.search(text)
    return _place_in(told["place"]) if told else ""


def _place_with_time(lines: Sequence[str]) -> str:
    """The place in a line without a label that has the hours too: "Digitalt möte via Teams, kl. 9–11"."""
    for line in lines:
        if _times(line) and _told("place").search(line):
            return _place_in(PLACE_LABEL.sub("", line))
    return ""


def _outside(head: Sequence[Block], fields: Sequence[Field]) -> list[str]:
    """The words of the head that stand in no field: the time by a person's name is not the meeting's."""
    inside = {s.start for f in fields for s in (f.label, *f.values)}
    return [cell.text for b in head for cell in b.cells if cell.start not in inside]


def who_and_when(front: Sequence[Block], fields: Sequence[Field]) -> tuple[str, str]:
    """The body that met and the day (ISO 8601) as the front page states them, each "" when it does not."""
    head = front[:HEAD_BLOCKS]
    return _organ(head, fields)[0], _date(head, fields)[0]


def range_of(front: Sequence[Block], fields: Sequence[Field]) -> tuple[int | None, int | None]:
    """First and last § as the front page states them."""
    return _range(front, fields)


def _organ(head: Sequence[Block], fields: Sequence[Field]) -> tuple[str, Span | None]:
    for field in pick(fields, "organ"):
        return flat(field.values[0].text), field.values[0]
    for block in head:
        for pattern in HELD_BY:
            held = pattern.search(block.text)
            if held:
                name = flat(held["body"])
                return name[0].upper() + name[1:], block.cut(*held.span("body"))
    for block in head:
        for cell in block.cells:
            name = TITLED.sub("", cell.text).strip(" .")
            day = find_date(name)
            name = name if day is None else BEFORE_DAY.sub("", name[: day[1].start()].strip(" ,.:"))
            name = TITLED.sub("", LETTERHEAD.sub("", organs.in_full(name)))
            if not name:
                continue
            if organs.kind_of(name) in MEETS and (organs.is_name(name[0].upper() + name[1:]) or organs.is_bare(name)):
                name = flat(name)
                return name[0].upper() + name[1:], cell
    for block in head:  # "Tallhälla kommun Kommunfullmäktige": with other things on one line
        for body in organs.bodies_in(Span(block.text, block.start, block.end)):
            begins = not block.text[: body.start - block.start].strip() or body.text[:1].isupper()
            if begins and organs.kind_of(body.text) in MEETS and len(block.text) <= LONGEST_HEAD:
                return LETTERHEAD.sub("", TITLED.sub("", flat(body.text))), body
    return "", None


def _date(head: Sequence[Block], fields: Sequence[Field]) -> tuple[str, Span | None]:
    """The day of the meeting: labelled, with place and time, or the first of the head."""
    spans = [v for f in pick(fields, "meeting_date", "place_time") for v in f.values]
    others = {v.start for f in fields if f.concept not in ("meeting_date", "place_time") for v in f.values}
    for span in [*spans, *(cell for b in head for cell in b.cells if cell.start not in others)]:
        found = find_date(span.text)
        if found:
            return found[0], span
    return "", None


def _posted(fields: Sequence[Field], blocks: Sequence[Block]) -> tuple[str, str]:
    """The first and the last day of the notice on the board, as labels or running text tell it, each "" when neither does."""
    days = {
        concept: [d for f in pick(fields, concept) for d in _days(f.text)[:2]]
        for concept in ("anslag_from", "anslag_to")
    }
    first, last = days["anslag_from"][:1], days["anslag_to"][:1]
    if not first or not last:
        told = [said for b in blocks for c in b.cells or (b,) if (said := _told_posted(c.text))]
        first = first or [d[0] for d in told][:1]
        last = last or days["anslag_from"][1:2] or [d[1] for d in told if len(d) > 1][:1]
    return "".join(first), "".join(last)


def _days(text: str) -> list[str]:
    return [day for m in DATE.finditer(text.replace("--", " –")) if (day := iso_date(m))]


def _told_posted(text: str) -> list[str]:
    """The day of posting in a line of running text, and the day of taking down where it follows: "anslås 2024-03-12 – …"."""
    days = list(DATE.finditer(text)) if FIGURE.search(text) and _told("of_notice").search(text) else []
    for day, after in zip_longest(days, days[1:]):
        if not _told("posted").search(text[: day.start()]):
            continue
        until = (
            after is not None
            and after.start() - day.end() < APART
            and _told("until").fullmatch(text[day.end() : after.start()])
        )
        return [iso for m in ((day, after) if until else (day,)) if m and (iso := iso_date(m))]
    return []


@cache
def _told(what: str) -> re.Pattern[str]:
    return re.compile(load_rules("meetings")[what], re.IGNORECASE)


def _range(front: Sequence[Block], fields: Sequence[Field]) -> tuple[int | None, int | None]:
    for field in pick(fields, "paragraphs"):
        found = RANGE.search(field.text)
        if found:
            return int(found[1]), int(found[2])
        single = re.fullmatch(r"\W*(\d{1,4})\W*", field.text)
        if single:
            return int(single[1]), int(single[1])
    for field in pick(fields, *SIGN):  # the §§ may stand by the signature, on a row of their own
        found = next((m for v in field.values if (m := RANGE.fullmatch(v.text)) and "§" in v.text), None)
        if found:
            return int(found[1]), int(found[2])
    return None, None


def _meeting_no(head: Sequence[Block]) -> str:
    for block in head:
        found = MEETING_NO.search(block.text)
        if found:
            return found[1].replace(" ", "")
    return ""


def _place(place_time: Sequence[Field]) -> str:
    """Where: what the fields of place and time say beside the day and the hour."""
    return _place_in(", ".join(v.text for f in place_time for v in f.values))


def _place_in(text: str) -> str:
    """A place without the days, hours and their words around it: "kl. 13.00–15.00, Kommunhuset" → "Kommunhuset"."""
    parts = [_without_time(part) for part in re.split(r",\s*|\t|;\s*", BREAK.sub(" ", _hours(text)))]
    place = flat(", ".join(part for part in parts if re.search(r"\w{2}", part)))
    return place if len(place) < 120 else ""


def _without_time(part: str) -> str:
    bare = WHEN.sub(" ", TIME.sub(" ", DATE.sub(" ", part)))
    return HELD_IN.sub("", flat(bare).strip(" ,;:.–—-()"))
