"""Where a body stands on a measure (åtgärd), and the sentence that shows it.

Readable rules: phrases by which bodies agree, doubt and refuse, negators that turn them, reservations that limit them (all in
`data/positions.toml`). Sentence by sentence a phrase counts only where the body itself speaks; what the sentences say
together is one stance. A description of work going on, or a promise, is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from corpus import records
from parsers.blocks import Block, Span, flat
from parsers.cues import Cued
from parsers.extraction import Rows
from parsers.language import sentences
from parsers.mentions import Mention
from parsers.rules import load_rules
from parsers.sections import CLOSED
from parsers.speakers import Speaker, is_self, may_mean, speaks, subjects_in

#: "…" in a pattern: up to four words of the same clause.
GAP = r"\s+(?:[^\s,;:]{0,40}[^\s,;:.?!]\s+){0,4}?"
#: A negator counts so many words before its phrase.
BEFORE = 3
CLAUSE = re.compile(r"[,;:()]|\b(?:men|och|samt|utan|medan|att)\b", re.IGNORECASE)
#: What is asked for stands so near its connective ("Nämnden menar dock att …"), in letters; "Men" opens within the lead.
NEAR_BEFORE, NEAR_AFTER, LEAD = 30, 80, 3
#: Sets what is said of one measure against what is said of another.
TURN = re.compile(r",?\s*+\b(?:men|medan|däremot)\b\s*+|;\s*+", re.IGNORECASE)
#: Speaks of a report as a whole, or of all that it proposes.
WHOLE = re.compile(r"\b\w{0,20}rapport(?:en|ens|erna|ernas)\b|\bsamtliga (?:åtgärder|förslag)", re.IGNORECASE)
#: All but those named.
REST = re.compile(
    r"\b(?:övriga|resterande|(?:alla|samtliga|de) andra)\s+(?:\w{0,20}åtgärd|förslag|rekommendation|del)\w{0,8}",
    re.IGNORECASE,
)
#: Joins what is said of one measure to what is said of another, where a phrase of its own stands with the other.
JOIN = re.compile(r",\s*+(?:(?:och|samt)\b\s*+)?(?:att\b\s*+)?|\b(?:och|samt)\s++(?:att\b\s*+)?", re.IGNORECASE)
#: What is said before these is not said of the measure behind.
BARRIER = re.compile(
    r"\b(?:utom|förutom|undantag\w{0,4}|bortsett|skillnad från|andra än|eftersom|därför att)\b", re.IGNORECASE
)
RELATIVE = re.compile(r",\s+(?:som|vilk\w{1,3})\b", re.IGNORECASE)
OTHERS, TAKEN = 1, 2
AGREEING = ("positiv", "instämmer")
FIRM, WEAK, LIMITED = 0.85, 0.6, 0.75


@dataclass(frozen=True, slots=True)
class Stance:
    """A code of `positions.stance`, the sentence that shows it best, and how sure it is (0-1)."""

    code: str
    evidence: Span
    confidence: float


@dataclass(frozen=True, slots=True)
class _Phrase:
    pattern: Cued
    stance: str
    by_body: bool
    firm: bool
    negated: str


@dataclass(frozen=True, slots=True)
class _Rules:
    phrases: tuple[_Phrase, ...]
    connective: re.Pattern[str]
    adding: re.Pattern[str]
    cue: re.Pattern[str]
    condition: re.Pattern[str]
    demand: re.Pattern[str]
    reason: re.Pattern[str]
    negator: re.Pattern[str]
    not_negating: re.Pattern[str]
    proposal: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Hit:
    """A phrase of the body in a sentence. `code` is a stance, or "instämmer": agreement with the reasons."""

    code: str
    firm: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence with what it says."""

    sentence: Span
    hits: tuple[_Hit, ...]
    condition: bool  # states a condition
    demand: bool  # asks for means or for more inquiry
    limits: bool  # sets itself against what was said before
    turns: bool  # does so within itself, after an agreement: "är positiv men …"

    def has(self, code: str, *, firm: bool | None = None) -> bool:
        return any(h.code == code and firm in (None, h.firm) for h in self.hits)

    def without_weak_praise(self) -> _Said:
        return replace(self, hits=tuple(h for h in self.hits if h.firm or h.code != "positiv"))

    @property
    def agrees(self) -> bool:
        return self.has("positiv") or self.has("instämmer")


@lru_cache(maxsize=1)
def _rules() -> _Rules:
    data = load_rules("positions")
    words: dict[str, str] = data["words"]

    def pattern(text: str) -> str:
        for name, either in words.items():
            text = text.replace(f"{{{name}}}", either)
        return text.replace(" … ", GAP).replace(r"\w*", r"\w{0,30}")

    def any_of(texts: Sequence[str]) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{'|'.join(pattern(t) for t in texts)})(?!\w)", re.IGNORECASE)

    phrases = (
        _Phrase(
            Cued(any_of([text]), (_cue(text),)), part["stance"], part["who"] == "body", part["firm"], part["negated"]
        )
        for part in data["phrases"]
        for text in part["patterns"]
    )
    reservation, negation = data["reservation"], data["negation"]
    return _Rules(
        phrases=tuple(sorted(phrases, key=lambda p: (p.negated != "same", not p.firm))),
        connective=any_of(reservation["connectives"]),
        adding=re.compile(rf"\s+(?:{'|'.join(reservation['adding'])})\b", re.IGNORECASE),
        cue=any_of(reservation["cues"]),
        condition=any_of(reservation["conditions"]),
        demand=any_of(reservation["demands"]),
        reason=re.compile(
            rf"\b(?:{'|'.join(reservation['reasons'])})\s(?:(?!\b(?:men|dock)\b)[^,;:]){{0,300}}", re.IGNORECASE
        ),
        negator=any_of(negation["negators"]),
        not_negating=any_of(negation["not_negating"]),
        proposal=any_of(["{förslag}", r"föreslag(?:na|en|et)", r"\d{1,2}(?:\.\d{1,2}){1,2}"]),
    )


def _cue(pattern: str) -> str:
    """The longest word that every match of a pattern holds, "" when none does: it stands in no group and is not optional."""
    bare = re.sub(r"\{[^}]*\}|\\.|\[[^]]*\]", " ", pattern)
    while "(" in bare:
        bare = re.sub(r"\([^()]*\)", " ", bare)
    words = re.findall(r"[a-zåäö]+(?![?*])", bare)
    return "" if "|" in bare else max(words, key=len, default="")


def stance_of(parts: Sequence[Span], speaker: Speaker, *, asked: bool = True) -> Stance | None:
    """Where a body stands by what it says in `parts`; None where no sentence expresses a position.

    `asked` tells that the parts stand under a label that asks for its opinion. Elsewhere "it is important that …" is none
    unless the sentence speaks of the proposal.
    """
    said = [_said(sentence, speaker) for part in parts for sentence in sentences(part)]
    if not asked:
        said = [s if _rules().proposal.search(s.sentence.text) else s.without_weak_praise() for s in said]
    return _together(said)


@dataclass(slots=True)
class Told:
    """What a body says of each measure, gathered from its answers and its prose: whether it was asked, and the parts."""

    speaker: Speaker
    parts: dict[tuple[str, str], tuple[Mention, bool, list[Span]]] = field(default_factory=dict)

    def add(self, mention: Mention, parts: Iterable[Span], *, asked: bool) -> None:
        """Add what is said of a measure; `asked`: under a label that asks for an opinion."""
        key = (mention.report.title if mention.report else "", mention.number)
        self.parts.setdefault(key, (mention, asked, []))[2].extend(parts)

    def add_prose(self, blocks: Sequence[Block], mentions: Sequence[Mention]) -> None:
        """Add what paragraphs say of the measures that they mention."""
        in_prose = [m for m in mentions if not m.opens]
        for paragraph in _paragraphs(blocks):
            here = [m for m in in_prose if paragraph.start <= m.printed.start < paragraph.end]
            for about, parts in parts_about(paragraph, here, self.speaker) if here else ():
                for mention in about:
                    self.add(mention, parts, asked=False)

    def add_rows(self, rows: Rows) -> None:
        """Add a row for each measure that the body takes a position on."""
        for (report, number), (mention, asked, parts) in self.parts.items():
            stance = stance_of(parts, self.speaker, asked=asked)
            if stance:
                evidence = flat(stance.evidence.text)
                row = records.Position(
                    organ=self.speaker.name, number=number, report=report, stance=stance.code, evidence=evidence
                )
                rows.add(row, stance.evidence, min(mention.confidence, stance.confidence))


def _paragraphs(blocks: Iterable[Block]) -> Iterator[Span]:
    """Blocks; a sentence that goes on in the next block made whole. The join is as long as what stands between them."""
    held: Span | None = None
    for block in blocks:
        if held and not block.gap and block.text[:1].islower() and not CLOSED.search(held.text):
            held = Span(held.text + " " * (block.start - held.end) + block.text, held.start, block.end)
            continue
        if held:
            yield held
        held = block
    if held:
        yield held


def parts_about(
    block: Span, mentions: Sequence[Mention], speaker: Speaker
) -> Iterator[tuple[tuple[Mention, ...], list[Span]]]:
    """What a paragraph of running prose says about each of the measures that it mentions.

    That is the sentence with the number and those up to the next number, without sentences on the whole report. A sentence
    is cut where it sets two measures against each other: "tillstyrker 4.1.1 men avstyrker 4.1.2". Of a piece that may
    say other things of its measures nothing is given.
    """
    pieces: list[tuple[Span, tuple[Mention, ...], bool]] = []
    for s in sentences(block):
        here = [m for m in mentions if s.start <= m.printed.start < s.end]
        cut = list(_cut(s, here, speaker))
        starts = {h.start for h in _said(s, speaker).hits} if len(cut) > 1 else set()
        for p in cut:
            held = tuple(m for m in here if p.start <= m.printed.start < p.end)
            # a piece without its subject may be of another body: what it says must be said in the whole sentence too
            hits = _said(p, speaker).hits if held and (len(cut) > 1 or len(held) > 1) else ()
            known = len(cut) == 1 or all(h.start + p.start - s.start in starts for h in hits)
            pieces.append((p, held, known and not _mixed(hits) and not _barred(p, held, speaker)))
    opening = [i for i, (_, held, _) in enumerate(pieces) if held]
    for start, end in zip(opening, [*opening[1:], len(pieces)], strict=True):
        piece, held, clear = pieces[start]
        after = (p for p, _, _ in pieces[start + 1 : end] if not WHOLE.search(p.text) and not REST.search(p.text))
        if clear:
            yield held, [piece, *after]


def _cut(sentence: Span, mentions: Sequence[Mention], speaker: Speaker) -> Iterator[Span]:
    """A sentence cut between its measures; "övriga åtgärder" is one among them."""
    text, at = sentence.text, 0
    places = [(m.printed.start - sentence.start, m.printed.end - sentence.start) for m in mentions]
    places = sorted(places + [m.span() for m in REST.finditer(text)]) if places else []
    firm = [h for h in _said(sentence, speaker).hits if h.firm] if len(places) > 1 else []
    for one, other in pairwise(places):
        turn = TURN.search(text, one[1], other[0]) or _joint(text, firm, at, one, other[0])
        if turn:
            yield sentence.cut(at, turn.start())
            at = turn.end()
    yield sentence.cut(at)


def _joint(text: str, firm: Sequence[_Hit], at: int, one: tuple[int, int], end: int) -> re.Match[str] | None:
    """Where a sentence goes over from one measure to the next: before the phrase of the next, or after that of the first."""
    joins = JOIN.finditer(text, one[1], end)
    if any(at <= h.start and h.end <= one[0] for h in firm):  # "tillstyrker 4.1.1 och avstyrker 4.1.2"
        phrase = min((h.start for h in firm if one[1] <= h.start < end), default=0)
        return max((j for j in joins if j.end() <= phrase), key=re.Match.end, default=None)
    phrase = max((h.end for h in firm if one[1] < h.end <= end), default=end)  # "4.1.1 tillstyrks och 4.1.2 avstyrks"
    return next((j for j in joins if j.start() >= phrase), None)


def _mixed(hits: Sequence[_Hit]) -> bool:
    codes = {"positiv" if h.code == "instämmer" else h.code for h in hits if h.firm or h.code == "negativ"}
    return len(codes) > 1


def _barred(piece: Span, held: Sequence[Mention], speaker: Speaker) -> bool:
    """Whether an exception or a reason stands before a measure, or a clause of its own or another speaker between two."""
    if not held:
        return False
    first, last = held[0].printed.end - piece.start, held[-1].printed.start - piece.start
    if len(held) > 1 and RELATIVE.search(piece.text, first, last):
        return True
    if not all(own for _, own in subjects_in(piece.text[first:last], speaker)):
        return True
    bar = BARRIER.search(piece.text, 0, last)
    return bar is not None and (len(held) > 1 or piece.text[: bar.end()].strip(" –-").lower() != "eftersom")


def _together(said: Sequence[_Said]) -> Stance | None:
    """What sentences say together: a refusal of the proposal and doubt weigh more than agreement with its reasons."""

    def first(code: str, *, firm: bool | None = None) -> Span | None:
        return next((s.sentence for s in said if s.has(code, firm=firm)), None)

    agreed = next((i for i, s in enumerate(said) if s.agrees), None)
    firm = any(s.has("positiv", firm=True) or s.has("instämmer") for s in said)
    if refusal := first("negativ", firm=True):
        return Stance("delvis", refusal, LIMITED) if first("positiv", firm=True) else Stance("negativ", refusal, FIRM)
    if doubt := first("tveksam", firm=True):
        return Stance("tveksam", doubt, FIRM)
    if agreed is not None:
        limit = next((s.sentence for i, s in enumerate(said) if _limits(s, first=i == 0, after=i > agreed)), None)
        if limit:
            return Stance("delvis", limit, LIMITED if firm else WEAK)
        plain = [s.sentence for s in said if s.has("positiv", firm=True)] + [s.sentence for s in said if s.agrees]
        return Stance("positiv", plain[0], FIRM if firm else WEAK)
    if refusal := first("negativ"):
        return Stance("negativ", refusal, LIMITED)
    if unclear := first("oklar"):
        return Stance("oklar", unclear, FIRM)
    if demand := next((s.sentence for s in said if s.demand), None):
        return Stance("delvis", demand, WEAK)
    if doubt := first("tveksam"):
        return Stance("tveksam", doubt, WEAK)
    neutral = first("neutral")
    return Stance("neutral", neutral, FIRM) if neutral else None


def _limits(said: _Said, *, first: bool, after: bool) -> bool:
    """Whether a sentence limits an agreement; a mere "dock" does so after it, or in its sentence when more stands before."""
    against = any(said.has(code) for code in ("tveksam", "negativ", "oklar"))
    return (
        against
        or said.condition
        or said.demand
        or (said.limits and (after or (said.agrees and (said.turns or not first))))
    )


def _said(sentence: Span, speaker: Speaker) -> _Said:
    rules, text = _rules(), sentence.text
    hits: list[_Hit] = []
    taken = bytearray(len(text))  # where a phrase was found already: one of others may still be part of a firm one
    lowered = text.lower()
    for phrase in rules.phrases:
        for match in phrase.pattern.pattern.finditer(text) if phrase.pattern.may_be_in(lowered) else ():
            over = max(taken[match.start() : match.end()])
            if over == TAKEN or (over and not phrase.firm):
                continue
            code, firm = phrase.stance, phrase.firm
            if not (speaks if phrase.by_body else may_mean)(text, match, speaker):
                code = ""
            elif phrase.negated != "same" and _negated(text, match):
                code, firm = phrase.negated, firm and phrase.stance != "instämmer"
            taken[match.start() : match.end()] = bytes([TAKEN if code or not phrase.stance else OTHERS]) * (
                match.end() - match.start()
            )
            if code:
                hits.append(_Hit(code, firm, match.start(), match.end()))
    told, rest = _without_reasons(text, hits)
    condition, demand = bool(rules.condition.search(rest)), bool(rules.demand.search(rest))
    return _Said(sentence, told, condition, demand, _sets_against(rest, told), _turns(rest, told))


def _without_reasons(text: str, hits: Sequence[_Hit]) -> tuple[tuple[_Hit, ...], str]:
    """What a sentence says beside the reasons of an agreement: "tillstyrker eftersom det i dag saknas personal"."""
    agreed = [h for h in hits if h.code in AGREEING]
    kept, rest = list(hits), text
    for reason in _rules().reason.finditer(text) if agreed else ():
        end = min((h.start for h in agreed if h.start >= reason.start()), default=reason.end())
        if end < reason.end() or any(h.end <= reason.start() for h in agreed):
            start, end = reason.start(), min(end, reason.end())
            kept = [h for h in kept if h.code in AGREEING or not start <= h.start < end]
            rest = rest[:start] + " " * (end - start) + rest[end:]
    return tuple(kept), rest


def _turns(text: str, hits: Sequence[_Hit]) -> bool:
    agreed = min((h.end for h in hits if h.code in AGREEING), default=len(text))
    return bool(_rules().connective.search(text, agreed))


def _sets_against(text: str, hits: Sequence[_Hit]) -> bool:
    """Whether a connective ("dock", "men") stands with an agreement or with what is asked for or lacking."""
    rules = _rules()
    agreed = any(h.code in AGREEING for h in hits)
    first = min((h.start for h in hits), default=len(text))
    for match in rules.connective.finditer(text):
        if match[0].lower() == "men":
            joins = match.start() > LEAD and first > match.start()
            if joins or rules.adding.match(text, match.end()):
                continue
        if agreed or rules.cue.search(text, max(match.start() - NEAR_BEFORE, 0), match.end() + NEAR_AFTER):
            return True
    return False


def _negated(text: str, match: re.Match[str]) -> bool:
    """Whether a negator stands in the phrase, shortly before it in its clause, or right after its verb."""
    rules = _rules()
    at = max(match.start() - NEAR_BEFORE, 0)
    near = rules.not_negating.sub(lambda m: " " * len(m[0]), text[at : match.end() + NEAR_AFTER])
    start, end = match.start() - at, match.end() - at
    before = CLAUSE.split(near[:start])[-1]
    return bool(rules.negator.search(" ".join([*before.split()[-BEFORE:], near[start:end], *_after(near, end)])))


def _after(text: str, at: int) -> list[str]:
    """The word after a phrase, and the next where that one is the body: "tillstyrker nämnden inte"."""
    words = re.split(r"[,;:.]", text[at : at + 60])[0].split()[:2]
    return words if words and is_self(words[0]) else words[:1]
