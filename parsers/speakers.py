"""Who speaks in a sentence: the body whose answer it is, or others whose opinion it tells.

Words that stand for the body itself, for others, and for telling are in `data/speakers.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from corpus.organs import grammar, kind_of, kind_of_word
from parsers.rules import load_rules

BULLET = re.compile(r"^[\s•●▪◦·–-]+")
#: A clause that asks or supposes, up to the phrase: "tar inte ställning till om den …", "vill veta huruvida nämnden …".
SUPPOSED = re.compile(r"\b(?:om|huruvida|ifall)\s+(?:(?!(?:och|samt)\b)[^\s,;:]{1,40}\s+){0,3}$", re.IGNORECASE)
#: A clause that is opened right before a finite verb has its subject between: "att rektorn är positiv".
OPENED = re.compile(
    r"\b(?:att|som|där|medan|när|vad|hur)\s+((?:(?!(?:och|samt)\b)[^\s,;:]{1,40}\s+){1,4})$", re.IGNORECASE
)
RELATIVE = re.compile(r",?\s+som\s+(?:[^\s,;:]{1,40}\s+){0,4}$", re.IGNORECASE)
FINITE = re.compile(r"\w{1,30}r\b", re.IGNORECASE)
#: Right behind a verb an indefinite body is what is done, not who does it: "stödjer ett ungdomsråd", "inrätta en kommitté".
OBJECT = re.compile(
    r"(?P<verb>\b(?!(?:eller|[dnh]är|bara)\b)\w{2,30}[ra])\s+(?:ett|en)\s+(?:\w{1,30}\s+)?$", re.IGNORECASE
)
#: The subject of a phrase stands so near before it, in letters.
SUBJECT_NEAR = 300
#: Parts of a name around its head word: "Barn- och skolnämnden", "Tekniska nämnden"; "nämnden för teknik", "nämnden i Ekby".
FRONT = re.compile(r"(?:(?P<part>\w{2,30})-\s+(?:och\s+|samt\s+|,\s*)|\b(?P<adjective>\w{2,30}a)\s+)$", re.IGNORECASE)
TAIL = re.compile(r"\s+(?:(?i:för)\s+(?P<purpose>[\wåäö]{2,30})|(?:(?i:i)\s+)?(?P<place>[A-ZÅÄÖ]\w{1,30}))")


#: The town, and the bodies whose word is its own.
TOWN = re.compile(r"\b(?:kommunen|staden|regionen)\b", re.IGNORECASE)
OF_TOWN = re.compile(r"\b(?:kommun|stad|region)\b", re.IGNORECASE)
GOVERNING = ("styrelse", "fullmaktige")


@dataclass(frozen=True, slots=True)
class Speaker:
    """The body whose words are read. In a memo, drafted by an office for a board, "nämnden" is not the office."""

    name: str = ""
    in_memo: bool = False


@dataclass(frozen=True, slots=True)
class _Rules:
    own: re.Pattern[str]
    common: tuple[str, ...]
    other: re.Pattern[str]
    no_names: frozenset[str]
    preposition: re.Pattern[str]
    opener: re.Pattern[str]
    telling: re.Pattern[str]
    tells: re.Pattern[str]
    pronouns: frozenset[str]


@lru_cache(maxsize=1)
def _rules() -> _Rules:
    data = load_rules("speakers")

    def either(*lists: str) -> str:
        return "|".join(t.replace(r"\w*", r"\w{0,30}") for name in lists for t in data[name])

    other, tells = either("others", "tellers"), either("telling")
    return _Rules(
        own=re.compile(rf"(?<!\w)(?:{either('self')})(?!\w)", re.IGNORECASE),
        common=tuple(data["common"]),
        other=re.compile(rf"(?<!\w)(?:{either('others')})(?!\w)", re.IGNORECASE),
        no_names=frozenset(data["no_names"]),
        preposition=re.compile(rf"\b(?:{either('prepositions')})\s+(?:\w+\s+)?$", re.IGNORECASE),
        opener=re.compile(rf"(?:\s*(?:{either('openers')})\b)*\s*", re.IGNORECASE),
        telling=re.compile(
            rf"(?:i|enligt|av)\s+(?:den\s+)?(?:{other})\b|(?:i|enligt)\s+\w{{1,40}}\s+från\s"
            rf"|(?:den\s+)?(?:{other})(?:\s+(?:{tells})|s\s+(?:{either('opinions')}))\b",
            re.IGNORECASE,
        ),
        tells=re.compile(rf"\b(?:{tells})\b(?=(?:\s+[^\s,;:]{{1,40}}){{0,4}}?\s+att\b|,)", re.IGNORECASE),
        pronouns=frozenset(data["pronouns"]),
    )


def is_self(word: str) -> bool:
    """Whether a word stands for the body itself: "nämnden", "vi"."""
    return bool(_rules().own.fullmatch(word))


def speaks(text: str, match: re.Match[str], speaker: Speaker) -> bool:
    """Whether the body itself is the subject of a phrase, and not the report or others whose opinion it tells."""
    inside = [is_own for _, is_own in subjects_in(match[0], speaker)]
    if inside:
        return inside[-1]
    after = next(iter(subjects_in(text[match.end() : match.end() + 60], speaker)), None)
    closed = _rules().preposition.search(f"{match[0]} ")  # "är enig med beredningen": no subject
    if after and not closed and not text[match.end() : match.end() + after[0]].strip():
        return after[1]
    before = text[max(match.start() - SUBJECT_NEAR, 0) : match.start()]
    named = subjects_in(before, speaker)
    if named:
        at, own = named[-1]
        return own and not SUPPOSED.search(before[at:]) and not _of_another(before[at:], match[0], speaker.name)
    return bool(_rules().opener.fullmatch(BULLET.sub("", before)))


def _of_another(between: str, phrase: str, name: str) -> bool:
    """Whether a clause opened behind the body has a subject that nobody knows: "Nämnden noterar att Karin är positiv"."""
    if not FINITE.match(phrase):
        return False
    opened, which = OPENED.search(between), RELATIVE.search(between)
    after_name = between[: which.start()].partition(" ")[2] if which else ""
    if set(_words(after_name)) - set(_words(name)):  # "till länsstyrelsen, som är positiv"
        return True
    return bool(opened and set(_words(opened[1])) - _rules().pronouns)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def may_mean(text: str, match: re.Match[str], speaker: Speaker) -> bool:
    """Whether a phrase that needs no subject is said by the body: not "Rektorn anser att … är viktig" nor "om … är viktig"."""
    rules = _rules()
    before = text[max(match.start() - SUBJECT_NEAR, 0) : match.start()]
    if SUPPOSED.search(before[-SUBJECT_NEAR // 4 :]) and not re.search(r"\bom\s", match[0]):
        return False
    if verb := max(rules.tells.finditer(before), key=re.Match.start, default=None):
        named = subjects_in(before, speaker)
        after = next((own for at, own in named if at >= verb.end() and not before[verb.end() : at].strip()), None)
        teller = after if after is not None else next((own for at, own in reversed(named) if at < verb.start()), None)
        return bool(rules.opener.fullmatch(BULLET.sub("", before[: verb.start()]))) if teller is None else teller
    return not rules.telling.match(BULLET.sub("", text)) or any(own for _, own in subjects_in(before, speaker))


def subjects_in(text: str, speaker: Speaker) -> list[tuple[int, bool]]:
    """Those who may be the subject in a stretch of text, in order: where, and whether it is the body itself.

    "Kommunen" is the body that governs it. A word for others is the body where its name begins so and has no head word:
    "Regionen" in an answer of Region Norr.
    """
    rules = _rules()
    governs = kind_of(speaker.name) in GOVERNING or bool(OF_TOWN.search(speaker.name))
    first = "" if kind_of(speaker.name) else speaker.name.casefold().partition(" ")[0]
    found = {m.start(): bool(first) and m[0].casefold().startswith(first) for m in rules.other.finditer(text)}
    found |= {m.start(): governs for m in TOWN.finditer(text)}
    found |= {m.start(): True for m in rules.own.finditer(text)}
    found |= {m.start(): own for m, own in _bodies(text, speaker)}
    return [(at, own) for at, own in sorted(found.items()) if not rules.preposition.search(text[max(at - 30, 0) : at])]


def _bodies(text: str, speaker: Speaker) -> Iterator[tuple[re.Match[str], bool]]:
    """The named bodies of a text: the one that answers by any of its names, or another."""
    endings = [ending for ending, _ in grammar().kinds]
    for match in grammar().head.finditer(text):
        kind = kind_of_word(match[0])
        if kind and not _is_object(text[max(match.start() - SUBJECT_NEAR // 4, 0) : match.start()]):
            word = match[0].casefold()
            stem = next(word[: word.rfind(e)] for e in endings if e in word)
            own = not _named_otherwise(text, match, speaker.name.casefold())
            if not stem or stem in _rules().common:
                own = own and (not speaker.in_memo or kind == kind_of(speaker.name))
            else:
                own = own and stem.removesuffix("s") in speaker.name.casefold()
            yield match, own


def _is_object(before: str) -> bool:
    """Whether what stands before a body makes it an object; verbs that tell an opinion may have it as their subject."""
    match = OBJECT.search(before)
    return match is not None and not _rules().tells.match(f"{match['verb']},")


def _named_otherwise(text: str, head: re.Match[str], organ: str) -> bool:
    """Whether words around the head of a name are not in the name of the body: "Tekniska nämnden", "nämnden i Ekby"."""
    front = FRONT.search(text, max(head.start() - SUBJECT_NEAR // 10, 0), head.start())
    word = (front["part"] or front["adjective"] or "").casefold() if front else ""
    if word and word not in _rules().no_names and word not in organ:
        return True
    tail = TAIL.match(text, head.end())
    word = (tail["purpose"] or tail["place"]).casefold() if tail else ""
    return bool(word) and word not in _rules().no_names and word not in organ
