"""Annexes of answers (nämndsvar): body after body says what it does about the measures (åtgärder) of reports.

A body's part opens with its name as a heading. Measures stand in it as blocks with labelled fields, as blocks of free
text, or in running prose. Which report a measure belongs to is found in `parsers.mentions`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from types import MappingProxyType

from corpus import records
from corpus.organs import CAPITAL
from parsers import organs, registry
from parsers.blocks import Block, Span, flat
from parsers.bodies import Answer, answers_of
from parsers.dates import find_date
from parsers.extraction import Rows
from parsers.grids import told
from parsers.labels import Register, fold
from parsers.language import sentences
from parsers.measures import recommended, stated
from parsers.mentions import Mention, add_mentions, lead_of, mentions_of, passages_of
from parsers.positions import LIMITED, Told, stance_of
from parsers.reports import Reports
from parsers.rules import load_rules
from parsers.sections import Section, add_sections, replace_text
from parsers.speakers import Speaker
from parsers.titles import title_of

#: Blocks of the head that are looked through for the day.
HEAD_BLOCKS = 12
TOGETHER = re.compile(
    r"(?<!\s)\s*+,?\s*+(?:i\s++(?:nära\s++)?(?:samverkan|samarbete|samråd)|tillsammans|gemensamt)\s++med\s++",
    re.IGNORECASE,
)
#: Signs that rule a line under a heading of a plain text.
UNDERLINE = re.compile(r"[-=*~]{3,}")
#: A duty told in a sentence: "Parknämnden har huvudansvaret."
DUTY = re.compile(
    r"(?=[A-ZÅÄÖ])[^.:;]{3,150}?(?P<verb>\s+(?:har|får|tar|bär)\s+(?:ett\s+|det\s+)?)(?P<duty>(?:huvud|med|del)?ansvar)(?:et)?\b",
    re.IGNORECASE,
)
#: Fields in which a body speaks for itself; the others retell the report, name bodies, or tell what goes on anyway.
OWN_WORDS = frozenset(["kommentar", "svar", "hantering", "fritext"])
#: What a state is told in, before a stop or a dash; who has come so far.
OPENING = re.compile(r"[.,;:(]|\s[–-]\s")
SUBJECT = re.compile(r"^\s*(?:åtgärden|arbetet|uppdraget|insatsen)\s+(?:är\s+)?", re.IGNORECASE)
NO_COLUMNS: Mapping[int, str] = MappingProxyType({})
REPORT_LEVEL, RECOMMENDATION_LEVEL, MEASURE_LEVEL = 2, 3, 4


@dataclass(slots=True)
class _Field:
    """A field of an answer: its label as printed ("" without one), and where its text stands."""

    name: str
    label: str
    parts: list[Span] = field(default_factory=list)

    @property
    def span(self) -> Span:
        return Span(" ".join(p.text for p in self.parts), self.parts[0].start, self.parts[-1].end)


@dataclass(frozen=True, slots=True)
class _Measure:
    """The part of an answer about one measure, or about several with one heading. `index` is the heading's block.

    `recommendation` is the heading of the recommendation that it stands under, where there is one.
    """

    mentions: tuple[Mention, ...]
    index: int
    content: tuple[Block, ...]
    recommendation: Block | None = None
    columns: Mapping[int, str] = field(default_factory=dict)
    shared: bool = False  # headings in a list that was announced as such have one answer


@lru_cache(maxsize=1)
def _labels() -> dict[str, Register]:
    data = load_rules("answers")

    def forms(part: str) -> tuple[tuple[re.Pattern[str], str], ...]:
        return tuple((re.compile(pattern), concept) for concept, pattern in data.get(f"{part}_patterns", {}).items())

    return {
        part: Register(
            {fold(v): concept for concept, variants in groups.items() for v in variants}, part == "field", forms(part)
        )
        for part, groups in data.items()
        if not part.endswith("_patterns")
    }


@lru_cache(maxsize=1)
def _label_inside() -> re.Pattern[str]:
    """A label with its colon inside a paragraph. It has a capital there, or a body in the genitive with one before it."""
    variants = sorted(_labels()["field"].variants, key=len, reverse=True)
    either = "|".join(f"{v[0].upper()}{re.escape(v[1:])}" for v in variants)
    lower = "|".join(map(re.escape, variants))
    owner = rf"{CAPITAL}(?:-?(?:\s+och)?\s+[\wåäö]{{1,40}}){{0,2}}?s\s+"
    return re.compile(rf"(?<!\S)(?P<label>{either}|(?P<owner>{owner})(?:{lower}))\s*:\s*")


def extract(blocks: Sequence[Block], rows: Rows) -> records.Document:
    """Read an annex of answers: who answered, what, about which measures, and who is made responsible."""
    blocks = [b for b in blocks if not UNDERLINE.fullmatch(b.text)]
    reports = Reports.learn(blocks, (), rows.clean)
    parts = answers_of(blocks, _labels()["status"])
    first = parts[0].index if parts else len(blocks)
    grids = [told(p.blocks, _labels()["column"], _labels()["field"]) for p in parts]
    parts = [replace(p, blocks=g.blocks) for p, g in zip(parts, grids, strict=True)]
    columns = {start: label for g in grids for start, label in g.labels.items()}
    cued = frozenset().union(*(g.measures for g in grids))
    passages = passages_of(blocks[:first], reports)
    lead = lead_of(blocks[:first], reports)
    for part in parts:
        passages += passages_of(part.blocks, reports, part.organ.text, lead, cued)
    mentions = mentions_of(passages, reports)
    add_mentions(rows, mentions)
    for part in parts:
        _add_answer(part, mentions, reports, columns, rows)
    head = blocks[: min(first, HEAD_BLOCKS)]
    day = next((found[0] for b in head if (found := find_date(b.text))), "")
    title = title_of(head)
    number = next(filter(None, (registry.named(b.text) for b in head)), "")
    return records.Document(kind="namndsvar", title=title, date=day, diarienummer=number)


def _add_answer(
    part: Answer, mentions: Sequence[Mention], reports: Reports, columns: Mapping[int, str], rows: Rows
) -> None:
    within = [m for m in mentions if part.start <= m.printed.start < part.end]
    measures = _measures(part, within, reports, columns)
    unanswered = [m for m in measures if _says_missing(m.content)]
    status = part.status
    if status == "answered" and unanswered:
        status = "partial"
    text = flat(" ".join(b.text for b in part.blocks))
    row = records.OrganResponse(organ=part.organ.text, group=part.group, status=status, text=text)
    rows.add(row, (part.start, part.end), part.confidence)
    _note_stray(part, unanswered, rows)
    add_sections(rows, list(_sections(part, measures, reports)))
    for measure in measures:
        _add_measure(measure, part, rows)
    _add_positions(part, measures, within, rows)


def add_duties(blocks: Sequence[Block], mentions: Sequence[Mention], reports: Reports, rows: Rows) -> None:
    """Add whom a report makes responsible for the measures that it proposes."""
    whole = Answer(Span("", 0, 0), "", 0, tuple(blocks), "answered", 0.8)
    for measure in _measures(whole, mentions, reports):
        for f in _fields(measure):
            if f.name == "ansvarig":
                for mention in measure.mentions:
                    _add_responsible(f, mention, "", min(mention.confidence, 0.9), rows)


def _add_responsible(f: _Field, mention: Mention, stated_by: str, sure: float, rows: Rows) -> None:
    report = mention.report.title if mention.report else ""
    for organ, role in _responsible(f):
        duty = records.Responsibility(
            stated_by=stated_by, organ=organ.text, number=mention.number, report=report, role=role
        )
        rows.add(duty, organ, sure)


def add_follow_up(blocks: Sequence[Block], mentions: Sequence[Mention], reports: Reports, rows: Rows) -> None:
    """Add what a follow-up says under each measure ("Status: Påbörjat"): fields of an answer that no body gives."""
    whole = Answer(Span("", 0, 0), "", 0, tuple(blocks), "answered", 0.8)
    for measure in _measures(whole, mentions, reports):
        _add_measure(measure, whole, rows)


def _says_missing(content: Sequence[Block]) -> bool:
    return len(content) == 1 and bool(_labels()["status"].concept(content[0].text))


def _note_stray(part: Answer, unanswered: Sequence[_Measure], rows: Rows) -> None:
    """Note "Skrivelse saknas" at the end of an answer that is there: the heading of another body was lost before it."""
    told = {m.content[0].start for m in unanswered}
    for block in part.blocks if part.status == "answered" else ():
        if _labels()["status"].concept(block.text) and block.start not in told:
            rows.issue("answer_without_body", f"{block.text!r} stands under no body of its own", block)


# Measures -----------------------------------------------------------------------------------------------------------


def _measures(
    part: Answer, mentions: Sequence[Mention], reports: Reports, columns: Mapping[int, str] = NO_COLUMNS
) -> list[_Measure]:
    """The blocks of an answer that stand under the heading of a measure. `columns`: their labels in a table, by start."""
    heads: dict[int, list[Mention]] = {}
    for mention in mentions:
        if mention.opens:
            index = next(i for i, b in enumerate(part.blocks) if b.start == mention.passage.block.start)
            heads.setdefault(index, []).append(mention)
    recommendations = _recommendations(part, heads)
    stops = {i for i, b in enumerate(part.blocks) if i in heads or reports.heading(b)} | set(recommendations)
    found: list[_Measure] = []
    for index, group in heads.items():
        end = min((s for s in stops if s > index), default=len(part.blocks))
        content = tuple(_content(part.blocks, index, end, group[-1]))
        under = max((r for r in recommendations if r < index), default=None)
        if not content and _is_answer(group[-1].title, part):
            content = (_after_numbers(part.blocks[index], group[-1]),)
            group = [replace(m, title="") for m in group]
        found.append(_Measure(tuple(group), index, content, None if under is None else part.blocks[under]))
    return _share([replace(m, columns=columns) for m in found], part.blocks)


def _is_answer(title: str, part: Answer) -> bool:
    """Whether what follows a number is no title but the answer: "Åtgärd 4.1.1: Tillstyrks."."""
    stance = stance_of([Span(title, 0, len(title))], Speaker(part.organ.text), asked=False) if title else None
    return stance is not None and stance.confidence >= LIMITED


def _after_numbers(block: Block, mention: Mention) -> Block:
    rest = block.text[mention.list_end - block.start :]
    return replace_text(block, len(block.text) - len(rest.lstrip(" .:)–-")))


def _recommendations(part: Answer, heads: dict[int, list[Mention]]) -> list[int]:
    """Headings numbered like the beginning of the next measure's number."""
    found = []
    for i, block in enumerate(part.blocks):
        after = next((heads[j][0].number for j in sorted(heads) if j > i), "")
        if i not in heads and recommended(block.text, after):
            found.append(i)
    return found


def _content(blocks: Sequence[Block], index: int, end: int, head: Mention) -> Iterator[Block]:
    """What stands under the heading of a measure: the rest of its own block, and the blocks up to the next heading."""
    block = blocks[index]
    at = block.text.find(head.title) + len(head.title) if head.title else len(block.text)
    rest = replace_text(block, at)
    if rest.text.strip(" ."):
        yield rest
    for i in range(index + 1, end):
        is_title_rest = i == index + 1 and not rest.text and blocks[i].text[0].islower() and len(blocks[i].text) < 120
        if not is_title_rest:
            yield blocks[i]


def _share(measures: list[_Measure], blocks: Sequence[Block]) -> list[_Measure]:
    """Headings in a row right after a lead ("… är följande:") are a list: the answer after the last one is for all."""
    shared: list[_Measure] = []
    for i, measure in enumerate(measures):
        if measure.content or measure.index == 0:
            shared.append(measure)
            continue
        run_end = next((j for j in range(i, len(measures)) if measures[j].content), i)
        announced = blocks[measure.index - 1].text.endswith(":") or (shared and shared[-1].shared)
        in_row = measures[run_end].index - measure.index == run_end - i
        shared.append(
            replace(measure, content=measures[run_end].content, shared=True) if announced and in_row else measure
        )
    return shared


def _add_measure(measure: _Measure, part: Answer, rows: Rows) -> None:
    fields = _fields(measure)
    for mention in measure.mentions:
        report = mention.report.title if mention.report else ""
        sure = min(mention.confidence, 0.6 if measure.shared else 0.92)
        if report and mention.title:
            rows.add(stated(mention, measure.recommendation), mention.passage.block, sure)
        for f in fields:
            row = records.MeasureResponse(
                organ=part.organ.text,
                number=mention.number,
                report=report,
                field=f.name,
                label_printed=f.label,
                text=flat(f.span.text),
                status=_progress(f),
            )
            rows.add(row, f.span, sure)
            if f.name == "ansvarig":
                _add_responsible(f, mention, part.organ.text, min(sure, 0.9), rows)


def _fields(measure: _Measure) -> list[_Field]:
    """The labelled fields of an answer; what stands before the first label describes the measure."""
    fields = [_Field("", "")]
    for block in measure.content:
        at = 0
        if block.start in measure.columns:
            column = measure.columns[block.start]
            if name := _labels()["field"].concept(column):  # else a column of another sort: "Tidplan"
                fields.append(_Field(name, column))
                _append(fields[-1], block)
            continue
        for label, begin, end in _labels_in(block):
            _append(fields[-1], block.cut(at, begin))
            fields.append(_Field(_labels()["field"].concept(label), label))
            at = end
        _append(fields[-1], block.cut(at))
    fields[0].name = "beskrivning" if len(fields) > 1 else "fritext"
    return [f for f in fields if f.parts]


def _progress(f: _Field) -> str:
    """How far a measure has come, where a field of its state opens with the word for it: "Påbörjat", "Grönt – enligt plan"."""
    if f.name != "pagaende_arbete":
        return ""
    opening = SUBJECT.sub("", OPENING.split(f.parts[0].text, maxsplit=1)[0])
    return _labels()["progress"].variants.get(fold(opening), "")


def _append(f: _Field, part: Span) -> None:
    if part.text.strip(" ."):
        f.parts.append(part)


def _labels_in(block: Block) -> Iterator[tuple[str, int, int]]:
    """The labels of a block: as printed, where each begins, where its text begins. Letter errors only at the start."""
    labels = _labels()["field"]
    if ":" not in block.text.rstrip(" :") and labels.concept(block.text):
        yield block.text.rstrip(" :"), 0, len(block.text)
        return
    concept, end = labels.split(block.text)
    if concept:
        yield block.text[: end - 1].strip(), 0, end
    for match in _label_inside().finditer(block.text, end):
        if not match["owner"] or organs.without_genitive(match["owner"]):
            yield match["label"], match.start(), match.end()


def _responsible(f: _Field) -> Iterator[tuple[Span, str]]:
    """The bodies of a list of those responsible, with their roles."""
    role = _labels()["responsible"].concept(f.label) or "ansvarig"
    told = [(s, duty) for part in f.parts for s in sentences(part) if (duty := DUTY.match(s.text))]
    for sentence, duty in told:
        for organ in organs.split_list(sentence.cut(0, duty.start("verb"))):
            yield organ, _labels()["responsible"].concept(duty["duty"]) or "ansvarig"
    if told:
        return
    first = sentences(f.parts[0])[0]
    cuts = [0, *(at for m in TOGETHER.finditer(first.text) for at in m.span()), len(first.text)]
    for i, (begin, end) in enumerate(zip(cuts[::2], cuts[1::2], strict=True)):
        for organ in organs.split_list(first.cut(begin, end)):
            yield organ, role if i == 0 else "samverkan"


def _add_positions(part: Answer, measures: Sequence[_Measure], mentions: Sequence[Mention], rows: Rows) -> None:
    """Where the body stands on each measure: by what it says under its heading, or where running prose mentions it."""
    told = Told(Speaker(part.organ.text))
    answered = _tell(measures, told)
    told.add_prose([b for b in part.blocks if b.start not in answered], mentions)
    told.add_rows(rows)


def _tell(measures: Sequence[_Measure], told: Told) -> set[int]:
    """Gather what a body says under the headings of measures; gives where the blocks with its words start."""
    for measure in measures:
        own = [f for f in _fields(measure) if f.name in OWN_WORDS]
        for mention in measure.mentions:
            told.add(mention, (p for f in own for p in f.parts), asked=any(f.label for f in own))
    return {b.start for m in measures for b in m.content}


def tell_headed(
    blocks: Sequence[Block], mentions: Sequence[Mention], reports: Reports, told: Told, headings: set[int]
) -> set[int]:
    """Gather what a memo says under the headings of measures, each up to the next one or the next of its `headings`."""
    held = {b.start for b in blocks}
    opening = [m for m in mentions if m.opens and m.passage.block.start in held]
    whole = Answer(Span("", 0, 0), "", 0, tuple(blocks), "answered", 0.8)
    heads = {m.passage.block.start for m in opening}
    cut = []
    for measure in _measures(whole, opening, reports):
        end = next((i for i, b in enumerate(measure.content) if b.start in headings and b.start not in heads), None)
        cut.append(replace(measure, content=measure.content[:end]))
    return _tell(cut, told)


# Outline ------------------------------------------------------------------------------------------------------------


def _sections(part: Answer, measures: Sequence[_Measure], reports: Reports) -> Iterator[Section]:
    """The body, and under it reports, recommendations and measures."""
    heads = {m.index: list(m.mentions) for m in measures}
    levels = {i: REPORT_LEVEL for i, b in enumerate(part.blocks) if reports.heading(b)}
    levels.update((i, RECOMMENDATION_LEVEL) for i in _recommendations(part, heads))
    levels.update((i, MEASURE_LEVEL) for i in heads)
    starts = sorted(levels)
    yield Section(0, part.organ, 1, "ovrigt", part.blocks[: starts[0] if starts else None], part.confidence)
    for start, end in zip(starts, [*starts[1:], len(part.blocks)], strict=False):
        block = part.blocks[start]
        title = heads[start][-1].title if start in heads else ""
        length = block.text.find(title) + len(title) if title and title in block.text else len(block.text)
        body = part.blocks[start + 1 : end]
        if length < len(block.text):
            body = (replace_text(block, length), *body)
        yield Section(start, block.cut(0, length), levels[start], "ovrigt", body, 0.85)
