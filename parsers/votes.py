"""Votes: what yes and no mean, the counts, and how each member voted.

A vote is told in parts, in whatever order: the question ("Den som vill bifalla … röstar ja"), the counts ("Med 8 ja-röster
mot 5 nej-röster"), and the roll call, as lists of names or as a table, in the § or after the last one. The parts of a §
are read in order; a part that the vote at hand has already begins the next vote. Words are data (`data/votes.toml`).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial

from corpus import records
from parsers.blocks import Block, Span, flat, spaced, standing_in
from parsers.castlists import BALLOTS, Cast, two_sides
from parsers.cues import Cued, any_in
from parsers.dates import find_date
from parsers.elsewhere import Meeting, is_background, is_elsewhere
from parsers.extraction import Rows
from parsers.language import sentences
from parsers.names import NAME
from parsers.rollcall import RollCall, roll_calls
from parsers.roster import Roster
from parsers.rules import load_rules
from parsers.sections import Section

#: What is counted; a year that stands no further behind the counts, in letters, tells when the vote was.
COUNTED = re.compile(r"röst\w*|\bnej\b", re.IGNORECASE)
NEAR = 20
#: What tells of an answer or of a vote.
ANSWERS = re.compile(r"\b(?:ja|nej|röst|avst|frånv)", re.IGNORECASE)
#: Longer blocks tell no vote: they are text that speaks of one.
LONGEST = 3000


@dataclass(slots=True)
class Vote:
    """A vote as far as it is told. `counts` is per ballot; `casts` who voted how."""

    start: int
    end: int
    yes_means: str = ""
    no_means: str = ""
    counts: dict[str, int] = field(default_factory=dict)
    casts: tuple[Cast, ...] = ()
    unclear: tuple[Cast, ...] = ()

    def reaches(self, span: Span) -> None:
        """Make a part of the text the vote's."""
        self.start, self.end = min(self.start, span.start), max(self.end, span.end)


def add_votes(
    sections: Sequence[Section],
    body: Sequence[Block],
    annexed: Sequence[RollCall],
    paragraph: int,
    meeting: Meeting,
    roster: Roster,
    rows: Rows,
) -> list[records.Vote]:
    """Add the votes of a paragraph with their ballots. `annexed` are the roll calls for it that stand elsewhere."""
    told_before = standing_in(body, (s.span for s in sections if is_background(s.role)))
    here = [b for b in body if b.start not in told_before]
    votes = votes_of(here, roster, meeting)
    _join(votes, annexed)
    added = []
    for n, vote in enumerate(votes, start=1):
        vote_id = f"{rows.meeting_id}:{paragraph}:{n}"
        counted = Counter(c.ballot for c in vote.casts)
        counts = vote.counts or (
            {b: counted[b] for b in BALLOTS if counted[b] or b in ("ja", "nej")} if counted else {}
        )
        row = records.Vote(
            vote_id=vote_id,
            paragraph=paragraph,
            yes_means=vote.yes_means,
            no_means=vote.no_means,
            yes=counts.get("ja"),
            no=counts.get("nej"),
            abstain=counts.get("avstar"),
            absent=counts.get("franvarande"),
            carried=_carried(counts, vote.casts, roster),
        )
        told = Span("", vote.start, vote.end)
        added.append(rows.add(row, told, 0.95 if vote.counts else 0.8 if counted else 0.5))
        for cast in vote.casts:
            ballot = records.Ballot(
                vote_id=vote_id, paragraph=paragraph, name=cast.name, party=cast.party, ballot=cast.ballot
            )
            rows.add(ballot, cast.span, 0.95 if cast.party else 0.85)
        if not counts:
            rows.issue("vote_without_result", f"§ {paragraph}: a vote was taken, but no result was found", told)
        for cast in vote.unclear:
            rows.issue("ballot_twice", f"§ {paragraph}: {cast.name} stands under two ballots", cast.span)
    return added


def _join(votes: list[Vote], annexed: Sequence[RollCall]) -> None:
    """Give roll calls from elsewhere to the votes of the §: by their sums, else in order; what is left is a vote itself."""
    for roll in annexed:
        bare = [v for v in votes if not v.casts]
        counted = Counter(c.ballot for c in roll.casts)
        fits = [v for v in bare if v.counts and all(v.counts.get(b, 0) == counted[b] for b in ("ja", "nej"))]
        vote = next(iter(fits or bare), None)
        if vote is None:
            vote = Vote(roll.span.start, roll.span.end)
            votes.append(vote)
        vote.casts, vote.unclear = roll.casts, roll.unclear
        vote.counts = vote.counts or dict(roll.counts)


def _carried(counts: dict[str, int], casts: Sequence[Cast], roster: Roster) -> str:
    """Whether yes or no won; the chair's vote decides where they are equal (Kommunallagen 4 kap. 29 §, 5 kap. 54 §)."""
    yes, no = counts.get("ja"), counts.get("nej")
    if yes is None or no is None:
        return ""
    if yes != no:
        return "ja" if yes > no else "nej"
    chair = roster.chair
    return next((c.ballot for c in casts if chair and c.name == chair.name and c.ballot in ("ja", "nej")), "")


def votes_of(body: Sequence[Block], roster: Roster, meeting: Meeting) -> list[Vote]:
    """The votes that a paragraph tells of, in order; votes of another day or body than the meeting's are none."""
    if not any(_data().held.search(b.text, b.lowered) for b in body):
        return []
    rolls: dict[int, list[RollCall]] = defaultdict(list)
    for roll in roll_calls(body, roster):
        rolls[roll.span.start].append(roll)
    called = standing_in(body, ((roll.span.start, roll.span.end) for group in rolls.values() for roll in group))
    votes: list[Vote] = []
    lines: list[Block] = []
    for block in _whole(body, rolls):
        _add_rolls(votes, rolls.get(block.start, ()))
        if block.start in rolls:
            _read_sides(votes, Span(spaced(block.text), block.start, block.end), roster)
        if block.start in called:
            told = {} if votes[-1].counts else _counts_behind(block)
            votes[-1].counts |= {**Counter(c.ballot for c in votes[-1].casts), **told} if told else {}
            continue
        if _data().line.fullmatch(block.text):
            lines.append(block)
            continue
        _read_lines(votes, lines)
        lines = []
        for sentence in _parts(block):
            if not _is_elsewhere(sentence.text, meeting):
                _read(votes, sentence)
    _read_lines(votes, lines)
    return [v for v in votes if v.counts or v.casts or (v.yes_means and v.no_means)]


def _whole(body: Sequence[Block], rolls: Container[int]) -> Iterator[Block]:
    """Blocks, a question that goes over lines put together; offsets stay."""
    data = _data()
    above: Block | None = None
    for block in body:
        if above and block.start not in rolls and len(above.text) < LONGEST and data.open.search(above.text):
            margin = data.margin.match(block.text)
            at = margin.end() if margin else 0
            text = f"{above.text}{' ' * (block.start - above.end + at)}{block.text[at:]}"
            above = replace(above, text=text, end=block.end, cells=())
            continue
        if above is not None:
            yield above
        above = block
    if above is not None:
        yield above


def _read_lines(votes: list[Vote], lines: Sequence[Block]) -> None:
    """Counts on lines of their own: "Ja: 8" over "Nej: 5"."""
    if lines:
        text = spaced(", ".join(b.text.rstrip(" .") for b in lines))
        _read(votes, Span(text, lines[0].start, lines[-1].end))


def _counts_behind(block: Block) -> dict[str, int]:
    """The counts that a block of a roll call tells in a sentence without names: "… och Bo Al. Utfallet är 8 ja mot 5 nej"."""
    told = (_counts(part.text)[0] for part in _parts(block) if not NAME.search(part.text))
    return next((counts for counts in told if counts), {})


def _is_elsewhere(text: str, meeting: Meeting) -> bool:
    """Whether a sentence tells of a vote on an earlier day or of another body, as far as the meeting's are known."""
    other = _data().others.search(text)
    if other and meeting.organ and not meeting.is_body(other["before"] or other["after"]):
        return True
    counted = [m.span() for m in COUNTED.finditer(text)]
    if counted and is_elsewhere(text[: counted[0][0]], meeting):
        return True
    told = text[: (counted[-1][1] if counted else 0) + NEAR]
    date = find_date(told)
    if date and date[0] != meeting.day:
        return True
    return any(m[0] < meeting.day[:4] for m in re.finditer(r"(?<![\d/])(?:19|20)\d\d(?![\d/])", told))


def _parts(block: Block) -> list[Span]:
    """What is read together: a sentence, or a row that holds counts."""
    if len(block.text) > LONGEST or not ANSWERS.search(block.text):
        return []
    return sentences(Span(spaced(block.text), block.start, block.end))


def _read(votes: list[Vote], part: Span) -> None:
    """Take what a sentence tells of a vote: its counts, or what yes and no mean."""
    if not any_in(_data().cues, part.text.lower()):
        return
    counts, yes_means, no_means = _counts(part.text)
    if counts:
        current = _cast_before(votes, part, counts) or _current(votes, part, partial(_has_other_counts, counts))
        named = Counter(c.ballot for c in current.casts) if _are_named(counts, current) else {}
        current.counts = {**current.counts, **named, **counts} if named else {**counts, **current.counts}
        current.yes_means, current.no_means = current.yes_means or yes_means, current.no_means or no_means
        return
    otherwise = _data().otherwise.search(part.text)
    if otherwise:
        if votes and not votes[-1].no_means:
            votes[-1].no_means = flat(otherwise["means"]).strip(" ,.–-")
            votes[-1].reaches(part)
        return
    aside = _aside(part.text)
    if aside and votes and votes[-1].counts:
        votes[-1].counts = {**aside, **votes[-1].counts}
        votes[-1].reaches(part)
    for ballot in ("ja", "nej"):
        means = _meaning(ballot, part.text)
        if means:
            current = _current(votes, part, partial(_has_meaning, ballot))
            if ballot == "ja":
                current.yes_means = means
            else:
                current.no_means = means


def _read_sides(votes: Sequence[Vote], part: Span, roster: Roster) -> None:
    """Take what yes and no mean from a sentence that names who voted for what."""
    last = votes[-1] if votes else None
    if last is None or not last.casts or last.yes_means or last.no_means:
        return
    casts, yes, no = two_sides(part, roster)
    if [(c.name, c.ballot) for c in casts] == [(c.name, c.ballot) for c in last.casts]:
        last.yes_means, last.no_means = yes, no


def _cast_before(votes: Sequence[Vote], part: Span, counts: dict[str, int]) -> Vote | None:
    """The vote whose names have been read and whose counts a sentence tells: by its number, else by the counts."""
    fits = [v for v in votes if v.casts and _adds_up(v, counts) and not (v.counts and _adds_up(v, v.counts))]
    if not fits or (votes[-1].yes_means and not votes[-1].casts):
        return None
    numbered = [v for v, number in zip(votes, _data().number, strict=False) if v in fits and number.search(part.text)]
    vote = (numbered or fits)[0]
    vote.reaches(part)
    return vote


def _adds_up(vote: Vote, counts: dict[str, int]) -> bool:
    counted = Counter(c.ballot for c in vote.casts)
    return all(counted[ballot] == counts[ballot] for ballot in ("ja", "nej") if ballot in counts)


def _has_meaning(ballot: str, vote: Vote) -> bool:
    return bool(vote.counts or vote.casts or (vote.yes_means if ballot == "ja" else vote.no_means))


def _has_other_counts(counts: dict[str, int], vote: Vote) -> bool:
    return bool(vote.counts) and _differ(vote.counts, counts) and not _are_named(counts, vote)


def _are_named(counts: dict[str, int], vote: Vote) -> bool:
    """Whether so many are named for each ballot: then printed sums that differ are misread, and no other vote."""
    named = Counter(c.ballot for c in vote.casts)
    return bool(named) and all(named[ballot] == n for ballot, n in counts.items())


def _current(votes: list[Vote], part: Span, is_told: Callable[[Vote], bool]) -> Vote:
    """The vote at hand, or a new one where that has been told already."""
    if not votes or is_told(votes[-1]):
        votes.append(Vote(part.start, part.end))
    votes[-1].reaches(part)
    return votes[-1]


def _differ(a: dict[str, int], b: dict[str, int]) -> bool:
    return any(a[k] != b[k] for k in a.keys() & b.keys())


def _add_rolls(votes: list[Vote], rolls: Sequence[RollCall]) -> None:
    """Add the roll calls of one table: of votes that have been told without names, each its own, in order."""
    bare = [v for v in votes[-len(rolls) :] if not v.casts]
    if len(rolls) > 1 and len(bare) == len(rolls):
        for vote, roll in zip(bare, rolls, strict=True):
            _add_roll([vote], roll)
        return
    for roll in rolls:
        _add_roll(votes, roll)


def _add_roll(votes: list[Vote], roll: RollCall) -> None:
    counted = Counter(c.ballot for c in roll.casts)
    fits = bool(votes) and not votes[-1].casts
    if fits and votes[-1].counts and roll.counts and _differ(votes[-1].counts, dict(roll.counts)):
        fits = all(counted[ballot] == n for ballot, n in votes[-1].counts.items())  # else the printed sums are misread
    if not fits:
        votes.append(Vote(roll.span.start, roll.span.end))
    vote = votes[-1]
    vote.reaches(roll.span)
    vote.casts, vote.unclear = roll.casts, roll.unclear
    if roll.counts and not vote.counts and sum(counted.values()):
        adds_up = all(counted[ballot] == roll.counts[ballot] for ballot in ("ja", "nej"))
        vote.counts = {**(counted if adds_up else {}), **roll.counts}  # the names tell who abstained where no sum does


def _meaning(ballot: str, text: str) -> str:
    data = _data()
    if ballot not in text.lower():
        return ""
    for pattern in data.meaning[ballot]:
        found = pattern.search(text)
        if found and not re.match(r"\W*\d", found["means"]):
            means = flat(found["means"]).strip(" ,.–-")
            return "" if data.empty.search(means) else means
    return ""


def _counts(text: str) -> tuple[dict[str, int], str, str]:
    """The counts of a sentence, and what yes and no mean where it says so. No count without both yes and no."""
    data = _data()
    counts: dict[str, int] = {}
    for ballot, patterns in data.count.items():
        for pattern in patterns:
            found = pattern.search(text)
            if found:
                counts[ballot] = _number(found["n"])
                break
    if "ja" in counts and "nej" in counts:
        return counts, "", ""
    found = next((m for p in data.against if (m := p.search(text))), None)
    if found and not data.election.search(text):
        return (
            {"ja": _number(found["n"]), "nej": _number(found["n2"]), **_aside(text)},
            flat(found["yes_means"] or ""),
            data.rest.sub("", flat(found["no_means"] or "")),
        )
    return {}, "", ""


def _aside(text: str) -> dict[str, int]:
    """Those who abstained or were away, told in a sentence of their own: "3 ledamöter avstår."."""
    found = {b: next((m for p in _data().count[b] if (m := p.search(text))), None) for b in ("avstar", "franvarande")}
    return {b: _number(m["n"]) for b, m in found.items() if m}


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _data().numbers[text.casefold()]


@dataclass(frozen=True, slots=True)
class _Words:
    held: Cued
    cues: tuple[str, ...]
    number: tuple[re.Pattern[str], ...]
    count: dict[str, tuple[re.Pattern[str], ...]]
    against: tuple[re.Pattern[str], ...]
    rest: re.Pattern[str]
    election: re.Pattern[str]
    others: re.Pattern[str]
    otherwise: re.Pattern[str]
    line: re.Pattern[str]
    meaning: dict[str, tuple[re.Pattern[str], ...]]
    empty: re.Pattern[str]
    open: re.Pattern[str]
    margin: re.Pattern[str]
    numbers: dict[str, int]


@cache
def _data() -> _Words:
    data = load_rules("votes")
    words = "|".join(sorted(data["numbers"], key=len, reverse=True))
    number = (
        rf"(?<![\w.,/-])(?<!alternativ )(?<!förslag )(?<!punkt )(?<!nr )(?<!nummer )(?<!§ )"
        rf"(?P<n>\d{{1,3}}|{words})(?![\w/]|\s*%|\s+procent)\)?"
    )

    def pattern(text: str) -> re.Pattern[str]:
        first, *others = text.split("N")
        whole = first + "".join(
            (number if i == 0 else number.replace("?P<n>", "?P<n2>")) + other for i, other in enumerate(others)
        )
        return re.compile(whole, re.IGNORECASE)

    def plain(text: str) -> re.Pattern[str]:
        return re.compile(text, re.IGNORECASE)

    def meanings(answer: str, other: str) -> Iterator[re.Pattern[str]]:
        what = data["meaning"]["what"]
        for text in data["meaning"]["patterns"]:
            yield plain(text.replace("ANSWER", answer).replace("OTHER", other).replace("WHAT", what))

    count = data["count"]
    labels = "|".join(re.escape(w) for b in BALLOTS for w in data["ballots"][b] if len(w) > 1)
    amount = r"\(?\d{1,3}\)?"
    return _Words(
        number=tuple(plain(text) for text in data["number"]),
        held=Cued(plain(data["held"]), tuple(data["held_cues"])),
        cues=tuple(data["told_cues"]),
        count={b: tuple(pattern(p) for p in count[b]) for b in BALLOTS},
        against=tuple(pattern(p) for p in count["against"]),
        rest=plain(count["rest"]),
        election=plain(count["election"]),
        others=plain(count["others"]),
        otherwise=plain(data["meaning"]["otherwise"]),
        line=plain(
            rf"[\s•–-]*(?:(?:antal\s+)?(?:{labels})\s*[:=–-]?\s*{amount}(?:\s*(?:st\.?|röster))?"
            rf"|{amount}\s*(?:st\.?\s*)?(?:{labels}))\s*[.,;]?\s*"
        ),
        meaning={"ja": tuple(meanings("ja", "nej")), "nej": tuple(meanings("nej", "ja"))},
        empty=plain(data["meaning"]["empty"]),
        open=plain(data["meaning"]["open"]),
        margin=plain(data["meaning"]["margin"]),
        numbers=data["numbers"],
    )
