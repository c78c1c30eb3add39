"""Who voted how as lists of names: under or after the words of a ballot ("Ja: Anna Ek (S)"), or before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any

from corpus.registers import parties
from parsers.blocks import Block, Span, flat, spaced
from parsers.cues import any_in, without_longer
from parsers.labels import fold
from parsers.names import NAME, REPLACES, TITLE_IN_ANY_FORM, party_of
from parsers.roster import A_MEMBER, MEMBER, STYLED, Roster, Seat
from parsers.rules import load_rules

#: Codes of `ballots.ballot`, in the order of the columns.
BALLOTS = ("ja", "nej", "avstar", "franvarande")
#: A question put to the vote names people too: "Den som röstar för förslaget från Anna Ek (S) röstar ja".
ASKS = re.compile(r"\b(?:den|de)\s+som\b|\binnebär\b", re.IGNORECASE)
#: What may stand between a label and the first name: "Ja (5 st) –", "Ja-röst avges av".
FILLER = (
    r"(?:\s*[(]?\d{1,3}(?:\s*st\.?)?[)]?)?(?:\s*(?:röst(?:ar|ade|er)?|svara(?:r|de)))?"
    r"(?:\s*(?:avg(?:es?|avs)|lämna(?:s|des)|lades?|läggs)\s+av|\s*gör|\s*från|\s+av)?\s*[:–-]?\s*(?:ledamöterna\s+)?[(]?"
)


#: "Anna Ek, S, och Bo Al, M", "Anna Ek S": parties without brackets.
COMMA_PARTY = re.compile(rf"(?P<name>{NAME.pattern}),?\s(?P<party>[A-ZÅÄÖ]{{1,4}})(?=\s*[,;)]|\s+(?:och|samt)\b|\s*$)")
#: A call of names: "Vid uppropet röstade Anna Ek och Bo Al ja samt Eva Ask nej", and where the answers stand.
CALLED = re.compile(r"(?<!ja )(?<!nej )\bröst(?:ar|ade)\s+(?=[A-ZÅÄÖ])")
ANSWER = re.compile(r"(?<=\w)\s+(?:röst(?:ar|ade)\s+)?(?P<ballot>ja|nej)(?=\s*(?:[.,;]|$)|\s+(?:och|samt|medan)\b)")
#: "För förslaget röstade Anna Ek (S) och emot Bo Al (M)".
FOR = re.compile(rf"(?<!\w)[Ff]ör\s[^.;()]{{3,80}}?\sröst(?:ar|ade)\s+(?={A_MEMBER})")
AGAINST = re.compile(
    rf"(?<!\w)[Ee]?[Mm]ot(?:\s[a-zåäö]+){{0,2}}?\s+(?={A_MEMBER})"
    rf"(?!{NAME.pattern}(?<=s)\s*+\([^()]*\)\s+(?!(?:och|samt|medan)\b)[a-zåäö])"  # "mot Bo Als (M) vilja"
)
#: "Anna Ek (S) röstade för förslaget. Bo Al (M) röstade emot."
SIDES = re.compile(
    r"(?<=[)\]])\s+röst(?:ar|ade)\s+(?:(?P<ja>för\s+(?:förslaget|bifall|beslutet))"
    r"|e?mot(?:\s+(?:förslaget|bifall|beslutet))?)(?=\s*[.,;]|\s+(?:och|samt|medan)\b|\s*$)"
)
#: A surname by itself, with a party or without.
SURNAME = re.compile(r"(?P<name>[A-ZÅÄÖ][\w-]+)(?:\s\((?P<party>[A-Za-zÅÄÖåäö]{1,4})\))?")
A_SURNAME = r"[A-ZÅÄÖ][\w-]+(?:,\s|\s\([A-Za-zÅÄÖåäö]{1,4}\)|\s+och\s|$)"
ABSTAINS = re.compile(r"\bavst(?:år|od)\b|\blade ned\b")
#: What may stand beside names in a list of them.
JOINS = re.compile(r"\b(?:och|samt|medan|ledamoten|(?:vice\s+)?ordföranden)\b|[,;.\s]")
MEMBERS_AND_JOINS = re.compile(rf"{A_MEMBER}|\b(?:och|samt)\b|[,;.\s]")

#: Between two names: that the first one takes the seat of the next; and the end of a sentence.
SUBJECT, STOPS = re.compile(r"^[\s(,]*(?:som\s+)?"), re.compile(r"[.;]\s")
#: What stands in parentheses behind a name.
NOTE = re.compile(r"\([^()]{0,60}\)")
#: Where a sentence ends: who is named before it gave no answer that stands after it.
STOP = re.compile(r"(?<=[a-zåäö)]{2})[.;]\s+(?=[A-ZÅÄÖ])")
#: The same in a block that gives answers both before and behind the names.
ENDS = re.compile(r"(?<=[)a-zåäö])[.;]\s+(?=[A-ZÅÄÖ])")


#: A label on a line of its own is no longer than this; the count behind it: "Nej-röster (5):"; and one in words.
LONGEST_LABEL, COUNT_BEHIND = 70, re.compile(r"[\s(]*\d*\s*(?:st|röster)?[)\s]*[:.]?\s*$")
FOLLOWING = re.compile(
    r"(?:följande\s+)?(?:ledamöter\s+)?(?:som\s+)?(?:röst(?:ar|ade|er)?|svara(?:r|de))\s*(?:för\s+)?(ja|nej)\s*:?",
    re.IGNORECASE,
)
#: The second list of a sentence begins behind one of so many joins.
MOST_JOINS = 12


@dataclass(frozen=True, slots=True)
class Cast:
    """How one member voted (a code of `ballots.ballot`)."""

    name: str
    party: str
    ballot: str
    span: Span


def listed(block: Block, roster: Roster, label: str) -> Iterator[Cast]:
    """The ballots that a block lists: names after a label ("Ja: Anna Ek (S), …"), before one ("… röstar nej"), or all of
    it under a label of its own (`label`).
    """
    if not label and not tells_ballots(block.lowered):
        return
    text = spaced(block.text)
    whole = Span(text, block.start, block.end)
    told = (
        _called(whole, roster)
        or [*_for_and_against(whole, roster)]
        or _sides(whole, roster)
        or _two_sides(whole, roster)
    )
    if told:
        yield from told
        return
    after = list(after_names().finditer(text))
    labels = list(_label().finditer(text))
    stops = [m.end() for m in ENDS.finditer(text)] if after and labels else []
    if stops:  # both ways in one block: "Ja: Anna Ek (S). Bo Al (M) avstår."
        for start, end in zip([0, *stops], [*stops, len(text)], strict=True):
            part = Span(text, block.start, block.end).cut(start, end)
            yield from listed(Block(part.text, part.start, part.end), roster, "")
        return
    if after and not ASKS.search(text):
        start = 0
        for match in after:
            start = max((m.end() for m in STOP.finditer(text, start, match.start())), default=start)
            part = Span(text, block.start, block.end).cut(start, match.start())
            code = "avstar" if match["laid"] else ballot_words()[fold(match["ballot"] or match["bare"])]
            yield from _casts(part, code, roster, before=True)
            if match["chair"] and (chair := roster.chair):
                place = Span(text, block.start, block.end).cut(*match.span("chair"))
                yield Cast(chair.name, chair.party, code, place)
            start = match.end()
        return
    if not labels:
        if label and _only_names(text, roster):
            yield from _casts(Span(text, block.start, block.end), label, roster)
        return
    lead = Span(text, block.start, block.end)
    if label and _only_names(text[: labels[0].start()], roster):
        yield from _casts(lead.cut(0, labels[0].start()), label, roster)
    ends = [*(m.start() for m in labels[1:]), len(text)]
    for match, end in zip(labels, ends, strict=True):
        code = _code(match)
        yield from _casts(lead.cut(match.end(), end), code, roster)


def _called(text: Span, roster: Roster) -> list[Cast]:
    """The ballots of a call of names without parties, the answer after those who gave it; none where one is unclear.

    Where no "röstade" opens the names, all of them must be listed; else most of them.
    """
    if ASKS.search(text.text):
        return []
    called = CALLED.search(text.text)
    start = called.end() if called else 0
    casts: list[Cast] = []
    for answer in ANSWER.finditer(text.text, start):
        part = text.cut(start, answer.start())
        found = _styled(part, roster) or _plain(part, roster, listed=called is None)
        if not found:
            return []
        casts += [Cast(name, party, answer["ballot"], place) for name, party, place in found]
        start = answer.end()
    known = sum(roster.find(c.name) is not None for c in casts)
    return casts if 2 * known > len(casts) and re.search(r"\bröst(?:ar|ade)\b", text.text) else []


def _styled(part: Span, roster: Roster) -> list[tuple[str, str, Span]]:
    """The listed persons of a text that holds nothing but names as "herr Ek och fru Al"."""
    people = [] if JOINS.sub("", STYLED.sub("", part.text)) else roster.named(part)
    return [(p.name, p.party, p.span) for p in people] if all(p.party for p in people) else []


def _plain(part: Span, roster: Roster, *, listed: bool) -> list[tuple[str, str, Span]]:
    """The persons of a text that holds nothing but names without parties."""
    if JOINS.sub("", NAME.sub("", part.text)):
        return []
    names = [(roster.find(flat(m[0])), flat(m[0]), part.cut(m.start(), m.end())) for m in NAME.finditer(part.text)]
    if listed and not all(seat for seat, _, _ in names):
        return []
    return [(seat.name, seat.party, place) if seat else (name, "", place) for seat, name, place in names]


def _for_and_against(text: Span, roster: Roster) -> Iterator[Cast]:
    """The ballots of those named for and against in one sentence; yes is for what is put first."""
    favour = FOR.search(text.text)
    against = AGAINST.search(text.text, favour.end()) if favour else None
    if not favour or not against or ABSTAINS.search(text.text):
        return
    stop = re.search(r"[.](?=\s+[A-ZÅÄÖ])|$", text.text[against.end() :])
    yield from _casts(text.cut(favour.end(), against.start()), "ja", roster)
    yield from _casts(text.cut(against.end(), against.end() + (stop.start() if stop else 0)), "nej", roster)


def _sides(text: Span, roster: Roster) -> list[Cast]:
    """The ballots of those of whom it is said behind their names that they voted for or against."""
    casts: list[Cast] = []
    start = 0
    for side in SIDES.finditer(text.text):
        casts += _casts(text.cut(start, side.start()), "ja" if side["ja"] else "nej", roster, before=True)
        start = side.end()
    return casts if {c.ballot for c in casts} == {"ja", "nej"} else []


def _two_sides(text: Span, roster: Roster) -> list[Cast]:
    return two_sides(text, roster)[0]


def two_sides(text: Span, roster: Roster) -> tuple[list[Cast], str, str]:
    """The ballots of two lists of names in one sentence, each with what it voted for, and what yes and no mean there.

    Yes is for what is put first.
    """
    words = _two_side_words()
    voted = words["voted"].search(text.text)
    first = words["side"].search(text.text, voted.end()) if voted and not ASKS.search(text.text) else None
    if not voted or not first:
        return [], "", ""
    stop = STOPS.search(text.text, first.end())
    end = stop.start() if stop else len(text.text)
    for join in islice(words["other_side"].finditer(text.text, first.end(), end), MOST_JOINS):
        second = words["side"].search(text.text, join.end(), end)
        lists = [text.cut(voted.end(), first.start()), text.cut(join.end(), second.start())] if second else []
        people = [_listed_only(part, roster) for part in lists]
        if second and all(people) and (first["side"] == "för" or second["side"] == "för"):
            codes = ("ja", "nej") if first["side"] == "för" else ("nej", "ja")
            found = [(who, code) for group, code in zip(people, codes, strict=True) for who in group]
            casts = [Cast(name, party, code, place) for (name, party, place), code in found]
            ends = (join.start(), end)
            said = [
                flat(text.text[side.end() : stop]).strip(" ,.;") if side["side"] == "för" else ""
                for side, stop in zip((first, second), ends, strict=True)
            ]
            yes, no = said if codes[0] == "ja" else said[::-1]
            return casts, yes, no
    return [], "", ""


def _listed_only(part: Span, roster: Roster) -> list[tuple[str, str, Span]]:
    """The persons of a text that holds nothing but persons with parties, or listed ones."""
    members = roster.members(part)
    if members and not JOINS.sub("", MEMBER.sub("", part.text)):
        return [(m.name, m.party, m.span) for m in members]
    return _plain(part, roster, listed=True)


def _code(match: re.Match[str]) -> str:
    return next(str(code) for code in vote_rules()["ballots"] if match[code])


def _casts(part: Span, ballot: str, roster: Roster, *, before: bool = False) -> Iterator[Cast]:
    """The ballots of those whom a text names right after the words of the ballot, or with `before` right before them."""
    members = [(m.name, m.party, m.span) for m in roster.members(part)]
    found = members or _behind_commas(part, roster) or _named_alone(part, roster)
    places = [place for _, _, place in found]
    first, last = _run(part, places, before=before)
    for n, (name, party, place) in enumerate(found[first:last], start=first):
        between = _between(part, places, n) if n else ""
        if name and not REPLACES.fullmatch(f"{SUBJECT.sub('', between).rstrip()} "):
            yield Cast(name, party, ballot, place)


def _behind_commas(part: Span, roster: Roster) -> list[tuple[str, str, Span]]:
    """The persons of a text with their parties behind commas: "Anna Ek, S"."""
    return [
        (flat(m["name"]), party_of(m["party"]), part.cut(m.start(), m.end()))
        for m in COMMA_PARTY.finditer(part.text)
        if m["party"] in parties() or roster.find(flat(m["name"]), m["party"])
    ]


def _named_alone(part: Span, roster: Roster) -> list[tuple[str, str, Span]]:
    """The names of a text without parties, in whole or surnames; those of nobody listed are empty."""
    full = [(roster.find(m[0]), m) for m in NAME.finditer(part.text)]
    found = [(seat, part.cut(m.start(), m.end())) for seat, m in full or _surnames(part.text, roster)]
    return [(seat.name, seat.party, place) if seat else ("", "", place) for seat, place in found]


def _run(part: Span, places: Sequence[Span], *, before: bool) -> tuple[int, int]:
    """Which of the persons named in a text are one list: the first ones, or with `before` the last ones.

    Between them stand no words but titles and the like: whoever is named beyond others did not give the answer.
    """
    if not places:
        return 0, 0
    gaps = [_between(part, places, n) for n in range(1, len(places))]
    rest = part.text[places[-1].end - part.start :]
    if before:
        first = next((n + 1 for n in range(len(gaps) - 1, -1, -1) if _breaks(gaps[n]) or STOPS.search(gaps[n])), 0)
        lead = part.text[: places[first].start - part.start] if first == 0 else gaps[first - 1]
        return (len(places), len(places)) if _no_subject().search(lead) else (first, len(places))
    for n, gap in enumerate(gaps):
        goes_on = [*gaps, rest][n + 1]
        if _breaks(gap) or (STOPS.search(gap) and _breaks(goes_on)):  # "… Bo Al (M). Eva Ask (S) deltar inte."
            return 0, n + 1
    return 0, len(places)


def _between(part: Span, places: Sequence[Span], n: int) -> str:
    """What stands between the person number `n` and the one before."""
    return part.text[places[n - 1].end - part.start : places[n].start - part.start]


def _breaks(gap: str) -> bool:
    """Whether a text between two names holds words that no list of names does."""
    gap = REPLACES.sub(" ", SUBJECT.sub("", f"{NOTE.sub(' ', gap)} "))
    words = re.findall(r"(?<![\w.])[a-zåäö]{2,}(?!\w)", gap)
    return any(not TITLE_IN_ANY_FORM.search(w) and w not in vote_rules()["names"]["beside"] for w in words)


def _surnames(text: str, roster: Roster) -> list[tuple[Seat | None, re.Match[str]]]:
    """The listed persons of a text that holds nothing but surnames: "Ek (S), Al", "Ek, Anna (S)"."""
    if JOINS.sub("", SURNAME.sub("", text)):
        return []
    found: list[tuple[Seat | None, re.Match[str]]] = []
    last: re.Match[str] | None = None  # a surname without party, with the given name perhaps behind it
    for match in SURNAME.finditer(text):
        party = party_of(match["party"]) if match["party"] else ""
        turned = roster.find(f"{match['name']} {last['name']}", party) if last and party else None
        if turned:
            found[-1] = (turned, match)
        else:
            found.append((roster.find(match["name"], party), match))
        last = None if party else match
    return found


def _only_names(text: str, roster: Roster) -> bool:
    """Whether a text is nothing but names with parties, or of listed members."""
    rest = MEMBERS_AND_JOINS.sub("", text)
    if bool(text.strip()) and len(rest) <= len(text) // 4 and MEMBER.search(text):
        return True
    names = [m[0] for m in NAME.finditer(text)]
    rest = JOINS.sub("", NAME.sub("", text))
    return not rest and bool(names) and all(roster.find(name) for name in names)


def label_alone(text: str) -> str:
    """The ballot that a line labels by itself: "Ja", "Nej-röster (5):", "Följande röstar ja:"."""
    if len(text) > LONGEST_LABEL or not tells_ballots(text.lower()):
        return ""
    bare = COUNT_BEHIND.sub("", text)
    direct = ballot_words().get(fold(bare))
    if direct and len(bare) > 1:
        return direct
    said = FOLLOWING.fullmatch(bare)
    return said[1].casefold() if said else ""


@cache
def _label() -> re.Pattern[str]:
    """A label of a ballot right before a name: "Ja:", "Nej (5 st) –", "Ja-röst avges av", "Nej röstar"."""
    groups = []
    for code, words in vote_rules()["ballots"].items():
        forms = "|".join(sorted((re.escape(w) for w in words if len(w) > 1), key=len, reverse=True))
        groups.append(rf"(?P<{code}>{forms})")
    name = rf"(?=(?i:\d+[.)]?\s*)?(?-i:{A_MEMBER}|{NAME.pattern}|{A_SURNAME}))"
    return re.compile(rf"(?<![\w-])(?i:{'|'.join(groups)})(?![\w])(?i:{FILLER}){name}")


@cache
def after_names() -> re.Pattern[str]:
    """A ballot right after the names, the last of which may be "ordföranden": "Anna Ek (S) – Ja", "… röstar nej"."""
    forms = "|".join(sorted((re.escape(w) for w in ballot_words() if len(w) > 1), key=len, reverse=True))
    return re.compile(
        rf"(?<=[)\]])(?:,?\s+(?:och|samt|jämte)\s+(?P<chair>ordföranden)(?=\s))?(?:,(?=\s+(?:röst|svara)))?"
        rf"\s*(?:(?:[–:-]|röst(?:ar|ade|er)|svara(?:r|de))\s*(?P<ballot>{forms})(?![\w-])(?!\s*:|\s*\((?!\d+\)\s*(?:[.;,]|$)))"
        rf"|(?:(?P<laid>{vote_rules()['names']['laid_down']})|(?P<bare>avst(?:år|od)|ja|nej))"
        r"(?=\s*(?:[.,;]|$)|\s+(?:och|samt|medan)\b))",
        re.IGNORECASE,
    )


def tells_ballots(lowered: str) -> bool:
    """Whether a text in lower case may tell who voted how, by the words that each way of telling it needs."""
    return any_in(_ballot_cues(), lowered)


@cache
def _ballot_cues() -> tuple[str, ...]:
    long = (word for words in vote_rules()["ballots"].values() for word in words if len(word) > 1)
    return without_longer((*vote_rules()["names"]["cues"], *long))


@cache
def _two_side_words() -> dict[str, re.Pattern[str]]:
    rules = vote_rules()["names"]
    return {name: re.compile(rules[name], re.IGNORECASE) for name in ("voted", "side", "other_side")}


@cache
def _no_subject() -> re.Pattern[str]:
    """Words right before a name that say that somebody else, or nobody, does what is told of it."""
    return re.compile(vote_rules()["names"]["no_subject"], re.IGNORECASE)


@cache
def ballot_words() -> dict[str, str]:
    """The code of a ballot by each of its words, folded."""
    return {fold(word): code for code, words in vote_rules()["ballots"].items() for word in words}


@cache
def vote_rules() -> dict[str, Any]:
    """The words of votes (`data/votes.toml`)."""
    return load_rules("votes")
