"""Numbers of measures (åtgärder) in headings and prose, and the report that each belongs to.

Numbers are written "6.2.1 Åtgärd: …", "A.2.3.2", "åtgärd 4.1.1", "(4.1.2.)", "4.2.1 - 4.2.2". Much else is written
with stops between digits: the words around a number tell (`data/mentions.toml`). Different reports reuse the same
numbers, so a mention is worth little without its report; `STAGES` find it, the surest first, or leave it open.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from rapidfuzz import fuzz

from corpus import records
from parsers.blocks import Block, Span, flat
from parsers.extraction import Rows
from parsers.language import around, sentences
from parsers.reports import Found, Report, Reports
from parsers.rules import load_rules
from parsers.sections import BULLET, role_of

#: No longer number follows, and no registry number.
_END = r"(?!\w|[,:]\d|\.\d|\s?[-–/]\d(?!\d?\.\d))"
#: What a number without a cue has at least: a stop between figures, or a letter before them.
FIGURE, PARTED = re.compile(r"\d"), re.compile(r"[\dA-ZÅÄÖ](?:\.|(?<=\D))\d")
NUMBER = re.compile(
    r"(?<![\w.,:§])(?P<prefix>[A-ZÅÄÖ]\.?(?=\d))?"
    rf"(?P<digits>\d{{1,2}}(?(prefix)(?:\.\d{{1,2}}){{0,2}}|(?:\.\d{{1,2}}){{1,2}})){_END}"
)
#: A number without stops says nothing by itself: "åtgärd 12", "åtgärderna 3, 4 och 7".
CUE_OF_BARE = re.compile(r"\b[åa]tg[äa]rd(?:en|erna)?\s++(?:nr\.?\s++|nummer\s++)?(?=\d{1,2}\b)", re.IGNORECASE)
BARE = re.compile(rf"(?P<prefix>(?!))?(?P<digits>\d{{1,2}}){_END}")
#: Between the numbers of one list.
CONNECTOR = re.compile(r"\s*(?:\s(?:och|samt|eller|respektive|till|t\.o\.m\.)\s|[,/–—-]|,\s*(?:och|samt)\s)\s*")
#: Said again before a number of a list: "åtgärd 4.1.1 och åtgärd nr 4.1.2".
BESIDE = re.compile(r"\b(?:åtgärd(?:en)?\s+)?(?:nr\.?\s+|nummer\s+)?(?=$)", re.IGNORECASE)
#: From one hour to another.
HOURS = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d\s?[-–]\s?(?:[01]?\d|2[0-4])\.[0-5]\d(?!\.?\d)")
#: After the numbers that open a block, before the title of the measure.
TITLE_LEAD = re.compile(r"[.)]?\s*+(?:[ÅA]tg[äa]rd\w*\b)?\s*+[:.–—-]?\s*+", re.IGNORECASE)
#: An introduction that speaks of several reports tells of none which measures are meant.
PLURAL = re.compile(r"\b\w*rapporter(?:na)?\b", re.IGNORECASE)
#: Between a number and the title of its report: "4.1.2 i rapporten Liv i staden".
IN_REPORT = re.compile(r"\s*(?:i|ur|från)\s+(?:\w*rapporten\s+)?[\"”“]?")
IN_QUOTES = re.compile(r"\s*+[,:]?\s*+[\"”“»]([^\"”“«»]{6,200})[\"”“«]")
#: A number has at most so many parts; one of a flat report has fewer.
DEEPEST, FLAT = 3, 2
RECOMMENDED = re.compile(r"\brekommendation(?:en|er|erna)?\s*$", re.IGNORECASE)
#: What says that a number is one of a measure stands so near before it, in letters.
NEAR = 60
#: Two printed titles of a measure are the same from this likeness on (0-100).
SAME_TITLE = 80
#: Below this likeness of their words they are titles of different measures.
OTHER_TITLE = 60


#: A sentence is no longer than this, in letters; of a longer text so many on each side of a number are given. Of the
#: sentences before it in its block so many may name its report.
LONGEST_SENTENCE, AROUND, NEIGHBOURS = 5000, 300, 100


@dataclass(frozen=True, slots=True)
class Passage:
    """A block with the body and the report whose part of the document it stands in.

    `lead` is the one report that the introduction of the part names; it counts where no heading tells. `cued` tells that
    it opens with the number of a measure, as in a column of measures.
    """

    block: Block
    organ: str = ""
    report: Report | None = None
    lead: Report | None = None
    cued: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A number of a measure. `opens`: it heads its block and `title` follows it; else `title` stands quoted behind."""

    number: str
    printed: Span
    passage: Passage
    sentence: Span
    opens: bool
    title: str
    list_end: int  # where the list of numbers ends that it stands in
    report: Report | None = None
    resolution: str = "unresolved"
    confidence: float = 0.6


@dataclass(frozen=True, slots=True)
class _Words:
    cue: re.Pattern[str]
    cue_after: re.Pattern[str]
    appended: re.Pattern[str]
    sign: re.Pattern[str]
    other: re.Pattern[str]
    unit: re.Pattern[str]
    in_paper: re.Pattern[str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    data = load_rules("mentions")
    cues, signs, others, units, papers = (
        "|".join(map(re.escape, data[k])) for k in ("cues", "signs", "others", "units", "papers")
    )
    return _Words(
        cue=re.compile(rf"\b(?:{cues})\w*\s*(?:nr\.?|nummer)?\s*[:(]*\s*$", re.IGNORECASE),
        appended=re.compile(rf"\b(?:{cues})\w*\s*,\s*$", re.IGNORECASE),
        cue_after=re.compile(rf"[.)]?\s*(?:{cues})\w*\b", re.IGNORECASE),
        sign=re.compile(rf"(?:{signs})", re.IGNORECASE),
        other=re.compile(rf"(?:(?<!\w)(?:{others})[.:]?)\s*$", re.IGNORECASE),
        in_paper=re.compile(rf"\s+(?:i|ur)\s+(?:\w{{1,20}}\s+)?(?:{papers})\w{{0,4}}(?!\w)", re.IGNORECASE),
        unit=re.compile(rf"\s*-?(?:{units})(?!\w)", re.IGNORECASE),
    )


@dataclass(frozen=True, slots=True)
class _Group:
    """Numbers listed together: what is said of one is said of all."""

    numbers: tuple[re.Match[str], ...]
    cued: bool
    barred: bool
    opens: bool
    recommended: bool  # called a recommendation

    @property
    def depth(self) -> int:
        """How many parts the numbers have."""
        return self.numbers[0]["digits"].count(".") + 1


@dataclass(frozen=True, slots=True)
class _Told:
    """How a document numbers its measures, as told where the word stands by them."""

    deep: bool  # with three parts
    stops: bool  # with two or three
    flat_reports: frozenset[Report]  # reports with two
    headed: frozenset[str]  # numbers that head a measure
    called: frozenset[str]  # numbers of two parts with the word beside them
    heading: frozenset[str]  # bodies whose measures have the word in their headings


def mentions_of(passages: Sequence[Passage], reports: Reports) -> list[Mention]:
    """Every number of a measure in the passages, in order, each with its report as far as it can be told."""
    groups = [
        (p, replace(g, cued=True) if p.cued and g.opens else g)
        for p in passages
        for g in _groups(p.block.text)
        if not g.barred
    ]
    told = _Told(
        deep=any(g.cued and g.depth == DEEPEST for _, g in groups),
        stops=any(g.cued and g.depth > 1 for _, g in groups),
        flat_reports=frozenset(p.report for p, g in groups if g.cued and g.opens and g.depth == FLAT and p.report),
        called=frozenset(_number(n) for _, g in groups if g.cued and g.depth == FLAT for n in g.numbers),
        heading=frozenset(p.organ for p, g in groups if g.cued and g.opens and g.depth == FLAT),
        headed=frozenset(_number(n) for _, g in groups if g.cued and g.opens for n in g.numbers),
    )
    found = [m for p, g in groups if _counts(p, g, told) for m in _mentions(p, g)]
    return _resolved(found, reports)


def add_mentions(rows: Rows, mentions: Sequence[Mention]) -> None:
    """Add the rows of the mentions."""
    for mention in mentions:
        row = records.MeasureMention(
            organ=mention.passage.organ,
            number=mention.number,
            number_printed=mention.printed.text,
            report=mention.report.title if mention.report else "",
            resolution=mention.resolution,
            text=flat(_heading(mention) if mention.opens else _sentence(mention)),
        )
        rows.add(row, mention.printed, mention.confidence)


def _sentence(mention: Mention) -> str:
    """The sentence of a mention; of one without end what stands around the number."""
    sentence, at = mention.sentence, mention.printed.start - mention.sentence.start
    return (
        sentence.text if len(sentence.text) <= LONGEST_SENTENCE else sentence.cut(max(at - AROUND, 0), at + AROUND).text
    )


def _heading(mention: Mention) -> str:
    text = mention.passage.block.text
    at = text.find(mention.title) if mention.title else -1
    return text[: at + len(mention.title)] if at >= 0 else mention.sentence.text


def add_named(blocks: Sequence[Block], rows: Rows) -> None:
    """Add the mentions of a document that is not itself about a report: reports are learned from its text alone."""
    reports = Reports.learn(blocks, (), rows.clean)
    blocks = (
        blocks if reports.known else [b for b in blocks if FIGURE.search(b.text)]
    )  # without reports no heading counts
    add_mentions(rows, mentions_of(passages_of(blocks, reports), reports))


def passages_of(
    blocks: Sequence[Block],
    reports: Reports,
    organ: str = "",
    lead: Report | None = None,
    cued: Collection[int] = (),
) -> list[Passage]:
    """The blocks of a part of a document, each under the last heading of a report before it.

    `lead` is the report that the introduction of the whole names; one that the part itself names comes first. `cued` is
    where blocks start that open with the number of a measure.
    """
    if not reports.known:
        return [Passage(block, organ, None, lead) for block in blocks]
    headings = [reports.heading(b) for b in blocks]
    first = next((i for i, (b, h) in enumerate(zip(blocks, headings, strict=True)) if h or _opens(b.text)), len(blocks))
    lead = lead_of(blocks[:first], reports) or lead
    passages, report = [], None
    for block, heading in zip(blocks, headings, strict=True):
        report = heading or report
        passages.append(Passage(block, organ, report, lead, block.start in cued))
    return passages


def lead_of(introduction: Sequence[Span], reports: Reports) -> Report | None:
    """The one report that an introduction names; None where it speaks of several."""
    named = {found.report for b in introduction for found in reports.find(b)}
    return named.pop() if len(named) == 1 and not any(PLURAL.search(b.text) for b in introduction) else None


def _opens(text: str) -> bool:
    return any(g.opens for g in _groups(text))


def _groups(text: str) -> Iterator[_Group]:
    """The numbers of a text, those of one list together."""
    if not FIGURE.search(text) or not (PARTED.search(text) or "tg" in text.lower()):
        return  # what every number below has
    run: list[re.Match[str]] = []
    for match in NUMBER.finditer(text):
        if run and not CONNECTOR.fullmatch(BESIDE.sub("", text[run[-1].end() : match.start()])):
            yield _group(text, run)
            run = []
        run.append(match)
    if run:
        yield _group(text, run)
    for cue in CUE_OF_BARE.finditer(text):
        run, at = [], cue.end()
        while number := BARE.match(text, at):
            run.append(number)
            between = CONNECTOR.match(text, number.end())
            at = between.end() if between else number.end()
        if run:
            yield _group(text, run)


def _group(text: str, run: Sequence[re.Match[str]]) -> _Group:
    words = _words()
    start, end = run[0].start(), run[-1].end()
    near = text[max(start - NEAR, 0) : start]
    cued_before = bool(words.cue.search(near))
    appended = len(run) > 1 and bool(words.appended.search(near))  # "Tre åtgärder, 2.1, 2.2 och 2.3, rör …"
    cued = cued_before or appended or bool(words.cue_after.match(text, end))
    unit = any(words.unit.match(text, m.end()) for m in run) or bool(
        HOURS.match(text, start) or words.in_paper.match(text, end)
    )
    joined = bool(re.search(r"[\d\w][-–/]$", near))
    lead = re.sub(r"\s*[ÅAåa]tg[äa]rd\w*\s*$", "", BULLET.sub("", near, count=1)) if start < NEAR else "more"
    title = text[_lead_end(text, end) : end + NEAR]
    opens = not lead.strip() and (title[0].isupper() or title[0] in '”"' if title.strip(" .:)") else cued_before)
    recommended = bool(RECOMMENDED.search(near))
    return _Group(tuple(run), cued, unit or joined or (not cued and bool(words.other.search(near))), opens, recommended)


def _lead_end(text: str, at: int) -> int:
    match = TITLE_LEAD.match(text, at)
    return match.end() if match else at


def _counts(passage: Passage, group: _Group, told: _Told) -> bool:
    """Whether the numbers of a group are numbers of measures."""
    text, first = passage.block.text, group.numbers[0]
    in_brackets = text[: first.start()].endswith("(")
    if group.depth == 1 and not first["prefix"]:
        return not told.stops
    if group.recommended and told.deep and group.depth < DEEPEST:
        return False  # "Rekommendation 2.1" above measure 2.1.1
    if group.cued:
        return True
    if group.depth == 1:
        return (group.opens or in_brackets) and _number(first) in told.headed
    if group.depth == FLAT:
        return _counts_flat(passage, group, told, in_brackets=in_brackets)
    if group.opens:
        return told.deep and not role_of(_title_after(text, group.numbers[-1].end()))
    return told.deep or passage.report is not None or bool(_words().sign.search(text))


def _counts_flat(passage: Passage, group: _Group, told: _Told, *, in_brackets: bool) -> bool:
    """Whether numbers of two parts without the word count: where the document numbers its measures so, and no deeper."""
    if group.opens or in_brackets:
        if passage.report in told.flat_reports:
            return True
        alone = not told.deep and bool(told.called)
        if in_brackets:
            return alone
        # each body has its own layout; where one writes the word, other numbers are of sections
        title = _title_after(passage.block.text, group.numbers[-1].end())
        return (
            alone and bool(passage.organ and told.heading) and passage.organ not in told.heading and not role_of(title)
        )
    if told.deep or not all(_number(n) in told.called for n in group.numbers):
        return False
    first = group.numbers[0].start()
    _, held, _ = around(passage.block, passage.block.start + first + 1)
    return bool(_words().sign.search(held.text))


def _number(match: re.Match[str]) -> str:
    """A number as it is written in tables: "A.2.3" is A2.3."""
    return (match["prefix"] or "").rstrip(".") + match["digits"]


def _mentions(passage: Passage, group: _Group) -> Iterator[Mention]:
    block = passage.block
    _, held, _ = around(block, block.start + group.numbers[0].end())
    for match in group.numbers:
        quoted = IN_QUOTES.match(block.text, match.end())
        title = _title_after(block.text, group.numbers[-1].end()) if group.opens else quoted[1] if quoted else ""
        span = block.cut(match.start(), match.end())
        end = block.start + group.numbers[-1].end()
        yield Mention(_number(match), span, passage, held, group.opens, flat(title), end)


def _title_after(text: str, at: int) -> str:
    """The title of a measure: the first sentence after its number."""
    rest = text[_lead_end(text, at) :]
    parts = sentences(Span(rest, 0, len(rest))) if rest.strip() else []
    return parts[0].text if parts else ""


# Which report? ------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Known:
    """What the document tells for sure: the reports that have a number, with the titles printed there."""

    reports: Reports
    titles: dict[str, dict[str, list[str]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))

    _found: dict[tuple[int, int], list[Found]] = field(default_factory=dict)

    def find(self, sentence: Span) -> list[Found]:
        """The reports that a sentence names; looked for once, since all its numbers ask."""
        place = sentence.start, sentence.end
        if place not in self._found:
            self._found[place] = self.reports.find(sentence)
        return self._found[place]

    def learn(self, mention: Mention) -> None:
        if mention.report:
            titles = self.titles[mention.number][mention.report.title]
            if mention.title:
                titles.append(mention.title)

    def speaks_against(self, report: Report, number: str) -> bool:
        """Whether other reports have this number, and this one has known chapters, but not that of the number."""
        chapters = {n.partition(".")[0] for n, have in self.titles.items() if report.title in have}
        others = set(self.titles.get(number, ())) - {report.title}
        return bool(others and chapters) and number.partition(".")[0] not in chapters

    def with_title(self, mention: Mention) -> set[str]:
        if not mention.title:
            return set()
        known = self.titles.get(mention.number, {})
        return {report for report, titles in known.items() if any(_same_title(mention.title, t) for t in titles)}


def _same_title(one: str, other: str) -> bool:
    a, b = one.casefold().strip(" ."), other.casefold().strip(" .")
    return max(fuzz.ratio(a, b), fuzz.partial_ratio(a, b) if min(len(a), len(b)) > 20 else 0.0) >= SAME_TITLE


def _by_block(mention: Mention, known: _Known) -> Report | None:
    return mention.passage.report if mention.opens else None


def _by_sentence(mention: Mention, known: _Known) -> Report | None:
    """The one report that the sentence names; among several, the one that the list of numbers is said to stand in."""
    text, at = mention.sentence.text, mention.list_end - mention.sentence.start
    for found in known.find(mention.sentence):
        if IN_REPORT.fullmatch(text, at, found.span.start - mention.sentence.start):
            return found.report
    return _only(known, mention.sentence)


def _by_section(mention: Mention, known: _Known) -> Report | None:
    report = mention.passage.report
    return None if report is None or known.speaks_against(report, mention.number) else report


def _by_title(mention: Mention, known: _Known) -> Report | None:
    hits = known.with_title(mention)
    return known.reports.named(hits.pop()) if len(hits) == 1 else None


def _by_neighbours(mention: Mention, known: _Known) -> Report | None:
    """The report of the nearest sentence before it in its block that names one, else of the one right after."""
    before, _, after = around(mention.passage.block, mention.sentence.end, NEIGHBOURS, 1)
    for sentence in (*reversed(before), *after):
        if known.find(sentence):
            return _only(known, sentence)
    return None


def _by_lead(mention: Mention, known: _Known) -> Report | None:
    return mention.passage.lead


def _by_number(mention: Mention, known: _Known) -> Report | None:
    """The one report that has this number, unless it has it with another title."""
    have = known.titles.get(mention.number, {})
    if len(have) != 1:
        return None
    ((report, titles),) = have.items()
    if mention.title and titles and all(fuzz.token_set_ratio(mention.title, t) < OTHER_TITLE for t in titles):
        return None
    return known.reports.named(report)


def _only(known: _Known, sentence: Span) -> Report | None:
    named = {found.report for found in known.find(sentence)}
    return named.pop() if len(named) == 1 else None


_Rule = Callable[[Mention, _Known], "Report | None"]
#: How a report is found, the surest way first: (rule, `resolution`, share that is right). What one stage finds is known
#: to the rules of the next: the first needs nothing but the place of the mention.
STAGES: tuple[tuple[tuple[_Rule, str, float], ...], ...] = (
    ((_by_block, "block", 0.97), (_by_sentence, "context", 0.93)),
    (
        (_by_section, "section", 0.9),
        (_by_title, "title", 0.9),
        (_by_neighbours, "context", 0.85),
        (_by_lead, "section", 0.8),
    ),
    ((_by_title, "title", 0.88), (_by_number, "unique", 0.8)),
)


def _resolved(mentions: Sequence[Mention], reports: Reports) -> list[Mention]:
    known = _Known(reports)
    found = list(mentions)
    for rules in STAGES:
        found = [m if m.report else _apply(m, known, rules) for m in found]
        known.titles.clear()
        for mention in found:
            known.learn(mention)
    return found


def _apply(mention: Mention, known: _Known, rules: Sequence[tuple[_Rule, str, float]]) -> Mention:
    for rule, resolution, confidence in rules:
        report = rule(mention, known)
        if report:
            return replace(mention, report=report, resolution=resolution, confidence=confidence)
    return mention
