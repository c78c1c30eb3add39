"""What became of a matter (`paragraphs.outcome`): by the verbs of its decision. Verbs are data (`data/outcomes.toml`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from corpus import records
from corpus.words import MONTHS
from parsers import organs
from parsers.blocks import Block, Span
from parsers.cues import Cued
from parsers.decisions import is_before_the_meeting
from parsers.elsewhere import Meeting, is_elsewhere
from parsers.language import sentences
from parsers.names import NAME
from parsers.negation import AFTER, is_denied
from parsers.pairs import AS_PROPOSED, WHICH
from parsers.rules import load_rules
from parsers.sections import Section
from parsers.statements import GIVEN, OWN

#: "… utsågs Anna Ek (S)", without "beslutar".
ELECTED = re.compile(
    rf"\b(?:utsåg(?:s|os)|(?:om|in|ny)?valdes|utses|(?:om|ny)?väljs)\b\s+(?:\w+\s+){{0,6}}?{NAME.pattern}"
)
#: Letters of a block that are looked through, and of a sentence that tells an outcome.
HEAD, LONGEST = 300, 400
#: "avslå Anna Eks yrkande samt bifalla förslaget": what becomes of a motion in the room is not what becomes of the matter.
OF_A_MOTION = re.compile(
    r"\b(?:avsl(?:å|år|ås|og|ogs)\s[^,.;]{0,60}?yrkande\w*(?:\s+om\s+\w+)?|(?:bifall(?:a|er|s)?|biföll)\s[^,.;]{0,60}?yrkande\w*)"
    r"|yrkande\w*(?:\s+om\s+\w+)?\s+avsl(?:ås|ogs)",
    re.IGNORECASE,
)
#: Verbs after these are somebody's task, or tell of another decision: "uppdra åt kontoret att utse", "som kan antas".
ELSEWHERE = re.compile(
    r"\b(?:uppdra\w*|uppdrag|delegation\w*|delegera\w*|bemyndiga\w*|befullmäktiga\w*|begär\w*|uppmana\w*|anmoda\w*|hemställ\w*)\b.{0,120}\batt\b|\bsom\b.{0,20}|\bbeslut\w*\s+om\s*$",
    re.IGNORECASE,
)
#: Letters before a verb in which such words may stand.
LEAD = 160
#: A task that is given, or a matter that is passed on, before the verb of what is to be done.
TASK = re.compile(
    r"\b(?:uppdra\w*|uppdrag|föreslå\w*|begär\w*|överlämna\w*|remitter\w*|ska|skall|bör|inte|ej|icke|som|om(?!\s+(?:(?:sammanlagt|totalt|högst|cirka|ca)\s+)?\d))\b",
    re.IGNORECASE,
)
#: Headings of the meeting's own agenda: what is taken off it is another matter.
AGENDA = re.compile(r"dagordning|föredragningslist|ärendelist", re.IGNORECASE)
#: Sections that tell what the meeting did, besides that for the decision.
HERE = ("ovrigt", "beslutsgang", "votering")
#: What is told beside what became of the matter.
WEAK = ("antecknad", "information", "ovrigt")
#: What others too may have said, of what a paragraph only informs of.
VERDICTS = ("bifall", "avslag")
#: What became of a thing, what the body that meets does, and what anybody does, in the data.
VOICES = ("done", "does", "somebody")
#: The code of an objection in the data, which counts where it is denied: "har inget att erinra" takes what is proposed.
OBJECTED = "invändning"
#: What a proposal becomes that is not taken, or not objected to.
IF_DENIED = {"bifall": "avslag", OBJECTED: "bifall"}
#: What the chair finds, or the count shows: the rest of the sentence tells what the body decided.
FOUND = re.compile(
    r"\b(?:finner|fann|konstatera(?:r|de))\s+(?:ordföranden\s+)?(?:att\s+)?"
    r"|\b(?:har|hade)\s+(?:[\wåäö-]+\s+){0,3}?(?:därmed|därför|således|alltså|härmed|sålunda)\b"
    r"|\b(?:beslutar|beslutade|beslöt)\s+(?:[\wåäö-]+\s+){0,3}?(?:därmed|därför|således|alltså|härmed|sålunda)\b",
    re.IGNORECASE,
)
#: … and which proposal it is, where that stands before: "proposition på utskottets förslag och finner att nämnden beslutar så".
PUT = re.compile(
    r"\bpå\s+(?:bifall\s+till\s+)?(?P<put>(?:[\wåäö-]+\s+){0,6}?(?:besluts)?förslag(?:et|en)?)\b", re.IGNORECASE
)
SO = re.compile(r"\b(?:enligt|i\s+enlighet\s+med)\s+(?:det|detta)\b|\bbeslut\w+\s+så\b", re.IGNORECASE)
#: "… finner utskottets förslag antaget".
TAKEN = re.compile(
    r"^(?P<taken>(?:[\wåäö-]+\s+){0,6}?(?:besluts)?förslag(?:et)?)\s+(?:vara\s+|ha\s+blivit\s+)?(?:bifall|antag|godkän)(?:et|its?|en|t)\b",
    re.IGNORECASE,
)
#: What is only handed on or asked for is no proposal that is granted, whatever the chair finds.
HANDED_ON = re.compile(
    r"\b(?:överlämna|översänd|avge|avgav|lämna|remitter|vidarebefordra|överlåt|uppdra)\w*|\bi\s+uppdrag\b|\bsom\s+sitt\s+(?:svar|yttrande)\b",
    re.IGNORECASE,
)
#: What is put beside the proposal does not tell what became of that.
BESIDE = re.compile(r"tillägg", re.IGNORECASE)
#: The code of a release from office in the data: an election where somebody else is elected, else it is granted.
RELEASED = "entledigad"


def outcome_of(
    decided: Sequence[records.Decision],
    heading: str,
    body: Sequence[Block] = (),
    sections: Sequence[Section] = (),
    meeting: Meeting | None = None,
) -> str:
    """What became of the matter: by the verbs of the decision; else it took the proposal, or only passed something on.

    Where nothing was decided the heading or the text (`body`, of it the `sections` that tell of the meeting) tells it.
    """
    points = [d for d in decided if d.status == "beslut"]
    if points:
        codes = [
            code for d in points if (code := _main_verb(d.text)) and not (code == "utgar" and AGENDA.search(heading))
        ]
        told = codes[0] if codes else ""
        if told == RELEASED:
            elects = dict(_patterns("outcome"))["val"]
            released = (d.text for d in points if _main_verb(d.text) == RELEASED)
            return "val" if "val" in codes or any(elects.search(text) for text in released) else "bifall"
        if told:
            return told
        taken = {d.pair_id for d in decided if d.status == "forslag" and is_before_the_meeting(d.decider)}
        if any((d.pair_id and d.pair_id in taken) or _as_a_body_proposed(d.text) for d in points):
            return "bifall"
        if not all(HANDED_ON.search(d.text) for d in points) and _found_as_proposed(body):
            return "bifall"
        return next((code for d in points for code, act in _acts() if _is_done(d.text, act)), "ovrigt")
    if any(d.status == "forslag" and d.decider for d in decided):
        return "ovrigt"  # proposed to another body
    if any(GIVEN.match(b.text) or OWN.match(b.text) for b in body):
        return "ovrigt"  # the body has given its opinion
    if any(ELECTED.search(b.text[:HEAD]) for b in body):
        return "val"
    meeting = meeting or Meeting()
    quoted = {b.start for s in sections if s.role not in HERE for b in s.body}
    here = [b for b in body if b.start not in quoted]
    headed = next((code for code, pattern in _patterns("heading") if pattern.search(heading)), "")
    told = outcome_told(here, meeting, informs=headed == "information")
    return told or headed or ("information" if _informs(body, here, meeting) else "")


def _is_done(text: str, act: re.Pattern[str]) -> bool:
    """Whether a point says that a thing is done, and not that somebody gets the task, or that it is not done."""
    found = act.match(text)
    return found is not None and not TASK.search(found[0]) and not AFTER.match(text, found.end())


def _is_body(name: str) -> bool:
    return bool(organs.kind_of(name)) or organs.is_bare(name)


def _as_a_body_proposed(text: str) -> bool:
    """Whether a decision follows the proposal of a body: what a member proposed may have been a refusal."""
    found = AS_PROPOSED.search(text)
    owner = WHICH.sub("", found["whose"] or found["subject"] or "").strip() if found else ""
    return found is not None and (not owner or bool(organs.kind_of(owner.removesuffix("s")) or organs.kind_of(owner)))


def _found_as_proposed(body: Sequence[Block]) -> bool:
    """Whether the chair finds, or the count shows, that a body's proposal is taken: the last of what is told so counts."""
    for block in reversed(body):
        if not FOUND.search(block.text):
            continue
        for sentence in reversed(sentences(block)):
            found = FOUND.search(sentence.text)
            if found is None:
                continue
            before, told = sentence.text[: found.start()], sentence.text[found.end() :]
            put = PUT.search(before) if SO.search(told) else None
            taken = TAKEN.match(told)
            told = f"enligt {put['put']}" if put else f"enligt {taken['taken']}" if taken else told
            if not BESIDE.search(told) and re.search(r"förslag|yrkande", told, re.IGNORECASE):
                return _as_a_body_proposed(told)
    return False


def _main_verb(point: str) -> str:
    """The outcome that a point states: by the passive that ends its sentence ("… avslås."), else by its first verb.

    What is refused or granted of motions counts only where nothing else is decided; "inte bifalla" refuses, and the other
    verbs say nothing when they are negated.
    """
    whole = point.split(". ")[0].rstrip(" .")
    apart = OF_A_MOTION.sub(lambda m: " " * len(m[0]), whole)
    return _verb(apart) or (_verb(whole) if apart != whole else "")


def _verb(sentence: str) -> str:
    found = []
    lowered = sentence.lower()
    here = ((code, cued.pattern) for code, cued in _patterns("outcome") if cued.may_be_in(lowered))
    for code, pattern in here:
        for match in pattern.finditer(sentence):
            before = sentence[max(match.start() - LEAD, 0) : match.start()]
            if any(m.end() == len(before) or m[0].endswith("att") for m in ELSEWHERE.finditer(before)):
                continue
            denied = is_denied(sentence, match.start(), match.end())
            if (became := IF_DENIED.get(code, "") if denied else code) and became != OBJECTED:
                found.append((match.start(), match.end(), became))
    if not found:
        return ""
    last = max(found, key=lambda hit: (hit[1], -hit[0]))
    passive = last[1] == len(sentence) and re.search(r"[^s]s$", sentence)  # not the noun "återremiss"
    return last[2] if passive else min(found)[2]


def outcome_told(body: Sequence[Block], meeting: Meeting, *, informs: bool = False) -> str:
    """What the sentences of a text without a decision tell that the meeting did with the matter, "" when none does.

    Where the paragraph only `informs`, what was granted or refused without saying by whom may have been so by others.
    """
    codes = []
    for block in body:
        parts = _sentences(block)
        for before, sentence in zip((None, *parts), parts, strict=False):
            code = _clause(sentence, meeting, others=informs or bool(before and _told().others.search(before.text)))
            if code:
                codes.append(code)
    return next((code for code in codes if code not in WEAK), codes[0] if codes else "")


def _sentences(block: Block) -> list[Span]:
    return [s for s in sentences(block) if len(s.text) <= LONGEST]


def _clause(sentence: Span, meeting: Meeting, *, others: bool) -> str:
    """The outcome that the main clause of a sentence tells: what became of a thing, or what the body that meets did.

    With `others` it may have been others who granted or refused a thing.
    """
    rules = _told()
    if not rules.any_verb.search(sentence.text):
        return ""
    for code, verb, voice, thing in rules.clauses:
        found = verb.search(sentence.text)
        if found is None or rules.no_main.search(sentence.text, 0, found.start()):
            continue
        subject, end = sentence.text[: found.start()].strip(), found.end()
        if voice == "done":
            by_others = code in VERDICTS and (others or rules.to_others.search(subject))
            mine = not by_others and bool(thing.search(subject))
        else:
            mine = voice == "somebody" or (_is_body(subject) and meeting.is_body(subject))
        here = mine and not AFTER.match(sentence.text, end) and not rules.elsewhere.match(sentence.text, end)
        if here and not is_elsewhere(sentence.text, meeting):
            return code
    return ""


def _informs(body: Sequence[Block], here: Sequence[Block], meeting: Meeting) -> bool:
    """Whether somebody tells the meeting something; told in the past only at the beginning of a sentence about the meeting."""
    rules = _told()
    if any(rules.informs.search(b.text[:HEAD]) for b in body):
        return True
    for sentence in (s for b in here for s in _sentences(b)):
        told = rules.informed.search(sentence.text, 0, HEAD)
        if (
            told
            and not rules.no_main.search(sentence.text, 0, told.start())
            and not is_elsewhere(sentence.text, meeting)
        ):
            return True
    return False


@dataclass(frozen=True, slots=True)
class _Told:
    no_main: re.Pattern[str]
    elsewhere: re.Pattern[str]
    to_others: re.Pattern[str]
    others: re.Pattern[str]
    any_verb: re.Pattern[str]  # of the clauses: most sentences hold none
    clauses: tuple[tuple[str, re.Pattern[str], str, re.Pattern[str]], ...]  # code, verb, voice, things it is said of
    informs: re.Pattern[str]
    informed: re.Pattern[str]


@cache
def _told() -> _Told:
    data = load_rules("outcomes")
    told, informs = data["told"], data["informs"]

    def of(things: str) -> re.Pattern[str]:
        return _pattern(rf"(?<![\w])\w*{things}")

    return _Told(
        no_main=_pattern(told["no_main"]),
        elsewhere=_pattern(told["elsewhere"]),
        to_others=_pattern(told["to_others"]),
        others=_pattern(told["others"]),
        any_verb=_pattern("|".join(rf"\b(?:{c[voice]})\b" for c in told["clause"] for voice in VOICES if voice in c)),
        clauses=tuple(
            (c["code"], _pattern(rf"\b(?:{c[voice]})\b"), voice, of(c.get("of", told["thing"])))
            for c in told["clause"]
            for voice in VOICES
            if voice in c
        ),
        informs=_pattern(informs["now"]),
        informed=_pattern(rf"^(?:[\w.,()-]+\s+){{1,8}}?{informs['then']}"),
    )


@cache
def _acts() -> tuple[tuple[str, re.Pattern[str]], ...]:
    lead = r"^(?:att\s+|(?:[\wåäö:,-]+\s+){0,12}?)(?:får\s+|fick\s+)?"
    rows = load_rules("outcomes")["acts"]
    return tuple((row["code"], re.compile(rf"{lead}(?:{'|'.join(row['verbs'])})\b", re.IGNORECASE)) for row in rows)


@cache
def _patterns(part: str) -> tuple[tuple[str, Cued], ...]:
    rows = load_rules("outcomes")[part]
    return tuple((row["code"], Cued(_pattern(row["pattern"]), tuple(row.get("cues", [""])))) for row in rows)


def _pattern(text: str) -> re.Pattern[str]:
    """A pattern of the data, the words in capitals filled in."""
    parts = {**dict(reversed(load_rules("outcomes")["parts"].items())), "MONTH": "|".join(MONTHS)}
    for word, part in parts.items():
        text = text.replace(word, part)
    return re.compile(text, re.IGNORECASE)
