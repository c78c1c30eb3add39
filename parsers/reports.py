"""The reports that a document speaks of: titles learned from its own headings, quotation marks, emphasis and lists.

Titles are spelled in many ways ("Delrapport 1: Liv i staden – en studie", "rapporten ”Liv i staden”"), so forms that
are alike are kept together as one report, named by its fullest form. Nothing is known before the document is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from corpus.titles import LEAST_WORDS, QUOTES, SHORTEST, alike, spelled_alike
from corpus.titles import plain as _plain
from ocr.clean import CleanText
from parsers.blocks import Block, Span, flat
from parsers.cues import Cued
from parsers.sections import BULLET, NUMBERED, Section, has_form

#: From this likeness on (0-100) what stands right after the word for a report is a title, as little else can stand there.
MISSPELLED = 85

#: What is called a report is called by a word with one of these in it; the patterns below all want one.
WORDS = ("rapport", "översikt")
_WORD = rf"(?:{'|'.join(WORDS)})"
_KIND = rf"\w*{_WORD}"
_QUOTE = QUOTES
_CUE = rf"\b{_KIND}(?:en|er|erna)?\b"
CUE = Cued(re.compile(_CUE), WORDS)
#: "Rapport: X", "Delrapport 2 – X", "Delrapporten ”X”", "Delrapporten X" as a heading.
HEADING = re.compile(
    rf"{_KIND}(?:en)?(?:\s+\d{{1,2}})?\s*(?P<sign>[:–—-]|\s[{_QUOTE}])?\s*[{_QUOTE}]?(?P<title>[A-ZÅÄÖ0-9][^{_QUOTE}]{{4,150}})"
    rf"[{_QUOTE}]?\.?",
    re.IGNORECASE,
)
#: "Yttranden över slutrapporten X" as a heading: the title is the rest of it.
TITLED = re.compile(rf"\S.*?\b\w{{0,20}}rapporten\s+[{_QUOTE}]?(?-i:([A-ZÅÄÖ][^{_QUOTE}]{{6,150}}))$", re.IGNORECASE)
#: Between the titles of two reports in a heading: "… och kunskapsöversikten …".
AND_REPORT = re.compile(rf"\s+(?:och|samt)\s+{_KIND}en\s+(?=[A-ZÅÄÖ{QUOTES}])")
#: What a list of annexes calls a report before its title.
CALLED = re.compile(rf"(?i:{_KIND}(?:en)?)\s+(?=[A-ZÅÄÖ])")
#: A title said to be one: in quotation marks, or with its year behind.
QUOTED = re.compile(rf"{_CUE}(?:\s+\w+){{0,3}}\s+[{_QUOTE}]([^{_QUOTE}]{{4,150}})[{_QUOTE}]", re.IGNORECASE)
DATED = re.compile(
    rf"{_CUE},?\s+(?:\w+\s+)?(?-i:([A-ZÅÄÖ][^.(){_QUOTE}]{{4,150}}))\s+\(((?:19|20)\d\d)\)", re.IGNORECASE
)
#: "…följande rapporter:" opens a list of titles.
LIST = Cued(re.compile(r"rapport(?:er|erna)?\s*:", re.IGNORECASE), ("rapport",))
IN_QUOTES = re.compile(rf"[{_QUOTE}]([^{_QUOTE}]{{4,150}})[{_QUOTE}]")
#: Emphasis of a text file, taken away in cleaning: it sets off titles.
EMPHASIS = re.compile(r"(?<![\w*])\*(?=\S)([^*]{4,200}?)(?<=\S)\*(?![\w*])(?:\s+\(((?:19|20)\d\d)\))?")
#: An entry of a list of annexes, with the year of what is annexed.
ANNEX = re.compile(r"(?:bilaga\s+)?(?:\d{1,2}[.):]?\s+)?(\S.{4,200}?)\s+\(((?:19|20)\d\d)\)", re.IGNORECASE)
#: A title without any sign, "rapporten Liv i staden visar …": where it ends is told by what its occurrences share.
BARE = re.compile(rf"{_WORD}(?:en|er|erna)?\s+(?=(?-i:[A-ZÅÄÖ]))", re.IGNORECASE)
#: The first two words of such a title.
OPENING = re.compile(r"\S+\s+(\w+)")
CAPITAL = re.compile(r"[A-ZÅÄÖ]")
#: Letters in which the occurrences of such a title are compared.
LONGEST_RUN = 150
#: No title ends with these.
NOT_LAST = frozenset(
    [
        "och",
        "samt",
        "som",
        "har",
        "är",
        "i",
        "på",
        "av",
        "att",
        "om",
        "för",
        "med",
        "till",
        "från",
        "den",
        "det",
        "de",
        "en",
        "ett",
        "föreslås",
        "finns",
    ]
)
#: Right behind a title, when it came out: "(2021)", "(rapport 2021:4)", "från 2021".
PUBLISHED = re.compile(
    r"\s*+,?\s*+(?:\((?:\w*rapport\s+)?((?:19|20)\d\d)(?::\d{1,3})?\)|(?:från|utgiven|publicerad)\s+(?:år\s+)?((?:19|20)\d\d)\b)",
    re.IGNORECASE,
)
YEAR = re.compile(r"\s*\(((?:19|20)\d\d)\)")
_PARTS = re.compile(r"\s[-–—]\s|[.:]\s")


@dataclass(frozen=True, slots=True)
class Report:
    """A report: its fullest title, every form of it, and its year where one is printed."""

    title: str
    forms: tuple[str, ...]
    year: int | None = None
    #: The forms, and their first parts where these have words enough to stand for the whole, as they are compared.
    names: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Find the names."""
        heads = (_PARTS.split(form)[0] for form in self.forms)
        names = (*self.forms, *(h for h in heads if len(h.split()) >= LEAST_WORDS))
        object.__setattr__(self, "names", tuple(dict.fromkeys(map(_plain, names))))


@dataclass(frozen=True, slots=True)
class Found:
    """A place where a report is named."""

    span: Span
    report: Report


@dataclass(frozen=True, slots=True)
class Reports:
    """The reports of one document."""

    known: tuple[Report, ...]

    @classmethod
    def learn(cls, blocks: Sequence[Block], sections: Sequence[Section], clean: CleanText) -> Reports:
        """Learn the titles of a document."""
        annexes = (b for s in sections if s.role == "bilagor" for b in s.body)
        named = [b for b in blocks if CUE.may_be_in(b.lowered)]
        told = [
            *_in_headings(named),
            *_in_prose(named),
            *(_in_lists(blocks) if named else ()),
            *_in_annexes(annexes),
            *_emphasised(clean),
            *_repeated(clean.text, named),
        ]
        groups: list[list[tuple[str, int | None]]] = []
        for title, year in told:
            title = flat(title).strip(" .,;:" + _QUOTE)
            if len(title) < SHORTEST:
                continue
            group = next((g for g in groups if any(alike(title, form) for form, _ in g)), None) or _begun(title, groups)
            if group is None:
                groups.append(group := [])
            group.append((title, year))
        return cls(tuple(_report(g) for g in groups))

    def with_own(self, title: str) -> tuple[Reports, Report]:
        """These reports and the document itself, which is a report of this title; known when it names itself."""
        known = self.named(title)
        own = known or Report(title, (title,))
        return (self if known else Reports((own, *self.known))), own

    def heading(self, block: Block) -> Report | None:
        """The report that a heading names as a whole, None when it is no heading of a report."""
        if not self.known:
            return None
        is_item = NUMBERED.match(block.text) or not has_form(block.text.rstrip("."))
        title = heading_title(block.text) or ("" if is_item else block.text)
        return (
            next((r for r in self.known if any(spelled_alike(title, name) for name in r.names)), None)
            if title
            else None
        )

    def named(self, text: str) -> Report | None:
        """The report of this title, None when it is not known."""
        return next((r for r in self.known if any(alike(text, f) for f in r.forms)), None)

    def find(self, span: Span) -> list[Found]:
        """The reports that a sentence names, in order. A misspelled title counts right after the word for a report."""
        if not self.known:
            return []
        plain = _plain(span.text)
        hits: list[tuple[int, int, Report]] = []
        taken = bytearray(len(plain))
        names = [(name, r) for r in self.known for name in r.names if name in plain]
        for name, report in sorted(names, key=lambda pair: -len(pair[0])):
            for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", plain):
                start, end = match.span()
                if not any(taken[start:end]) and span.text[start].isupper():
                    taken[start:end] = b"\1" * (end - start)
                    hits.append((start, end, report))
        if not hits and CUE.search(plain):
            hits = [hit for report in self.known if (hit := _misspelled(plain, report))]
        return [Found(span.cut(a, b), r) for a, b, r in sorted(hits, key=lambda hit: hit[:2])]


def heading_title(text: str) -> str:
    """The title in a heading of a report, "" when the text is none.

    >>> heading_title("Delrapport 2: Liv i staden"), heading_title("Rapporten visar att det går bra.")
    ('Liv i staden', '')
    """
    match = HEADING.fullmatch(text.strip())
    if match is None or not match["title"][0].isupper() or match["title"].split()[-1].lower() in NOT_LAST:
        return ""
    return flat(match["title"]) if match["sign"] or has_form(text) else ""


def _report(group: Sequence[tuple[str, int | None]]) -> Report:
    forms = tuple(dict.fromkeys(form for form, _ in group))
    return Report(max(forms, key=len), forms, next((year for _, year in group if year), None))


def _begun(title: str, groups: Sequence[list[tuple[str, int | None]]]) -> list[tuple[str, int | None]] | None:
    """The one report whose title begins with these words: what all occurrences of a misspelled title share."""
    opening = f"{_plain(title)} "
    hits = [g for g in groups if any(_plain(form).startswith(opening) for form, _ in g)]
    return hits[0] if len(hits) == 1 else None


def _misspelled(plain: str, report: Report) -> tuple[int, int, Report] | None:
    """A title with letters or words amiss, right after the word for a report."""
    best: tuple[float, int, int] = (MISSPELLED, 0, 0)
    for cue in re.finditer(rf"{_CUE},?\s+(?:om\s+)?\"?", plain):
        ends = [m.end() for m in re.finditer(r"\S+", plain[cue.end() :])]
        for name in report.names:
            words = len(name.split())
            for end in ends[max(words - 2, 1) : words + 2]:
                likeness = fuzz.ratio(name, plain[cue.end() : cue.end() + end].rstrip(' .,;:"'))
                best = max(best, (likeness, cue.end(), cue.end() + end))
    return (best[1], best[2], report) if best[2] else None


def _in_headings(blocks: Sequence[Block]) -> Iterator[tuple[str, int | None]]:
    for block in blocks:
        title = heading_title(block.text)
        if not title and has_form(block.text) and (match := TITLED.search(block.text)):
            title = match[1]
        for one in AND_REPORT.split(title) if title else ():
            year = YEAR.search(one)
            yield YEAR.sub("", one), int(year[1]) if year else None


def _in_prose(blocks: Sequence[Block]) -> Iterator[tuple[str, int | None]]:
    for block in blocks:
        for match in QUOTED.finditer(block.text):
            yield match[1], _year_after(block.text, match.end())
        for match in DATED.finditer(block.text):
            yield match[1], int(match[2])
        for match in LIST.finditer(block.text):
            for quoted in IN_QUOTES.finditer(block.text, match.end()):
                yield quoted[1], _year_after(block.text, quoted.end())


def _repeated(text: str, named: Iterable[Block]) -> Iterator[tuple[str, int | None]]:
    """Bare titles: the words that stand alike after every place where the first two of them do; `named` are the blocks of
    the text that speak of reports.
    """
    openings = (OPENING.match(text, cue.end()) for b in named for cue in BARE.finditer(text, b.start, b.end))
    places: dict[str, list[int]] = {match[0]: [] for match in openings if match}
    starts = {opening[:3] for opening in places}
    for capital in CAPITAL.finditer(text) if places else ():
        at = capital.start()
        here = OPENING.match(text, at, at + LONGEST_RUN) if text[at : at + 3] in starts else None
        for end in range(here.start(1) + 1, here.end() + 1) if here else ():  # the second word may go on here
            if text[at:end] in places:
                places[text[at:end]].append(at)
    for found in places.values():
        runs = [re.split(r"[.,;:(\n]", text[at : at + LONGEST_RUN])[0].split() for at in found]
        shared = _shared_start(runs)
        if len(runs) > 1 and len(shared) > 1:
            yield " ".join(shared), None


def _shared_start(runs: Sequence[Sequence[str]]) -> list[str]:
    """The words that all runs begin with, without those that no title ends with."""
    shared = []
    for words in zip(*runs, strict=False):
        if len(set(words)) > 1:
            break
        shared.append(words[0])
    while shared and shared[-1].lower() in NOT_LAST:
        shared.pop()
    return shared


def _year_after(text: str, at: int) -> int | None:
    match = PUBLISHED.match(text, at)
    return int(match[1] or match[2]) if match else None


def _in_lists(blocks: Sequence[Block]) -> Iterator[tuple[str, int | None]]:
    """Titles that follow a block ending in "rapporter:"; in quotation marks, or one to an item."""
    for i, lead in enumerate(blocks):
        match = LIST.search(lead.text, lead.lowered)
        if match is None or match.end() < len(lead.text):
            continue
        for block in blocks[i + 1 :]:
            quoted = list(IN_QUOTES.finditer(block.text))
            mark = NUMBERED.match(block.text) or BULLET.match(block.text)
            if quoted and quoted[0].start() == 0:
                yield from ((q[1], _year_after(block.text, q.end())) for q in quoted)
            elif mark:
                year = YEAR.search(block.text)
                yield YEAR.sub("", block.text[mark.end() :]), int(year[1]) if year else None
            else:
                break


def _in_annexes(blocks: Iterable[Block]) -> Iterator[tuple[str, int | None]]:
    for block in blocks:
        match = ANNEX.fullmatch(block.text.strip())
        if match:
            yield CALLED.sub("", match[1], count=1), int(match[2])


def _emphasised(clean: CleanText) -> Iterator[tuple[str, int | None]]:
    """What the raw text sets off by asterisks, where it is called a report or has a year."""
    ledger = clean.ledger
    for match in EMPHASIS.finditer(clean.raw) if "*" in clean.raw else ():
        called = re.search(rf"{_CUE}\s*$", clean.raw[max(match.start() - 40, 0) : match.start()], re.IGNORECASE)
        if called or match[2]:
            title = clean.text[ledger.to_text(match.start(1)) : ledger.to_text(match.end(1))]
            yield title, int(match[2]) if match[2] else None
