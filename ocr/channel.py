"""What a garbled word may have been: candidates, each with what the misreading costs.

Costs are negative natural logarithms of probabilities. The probabilities come from `data/channel.toml`, re-weighed by
the habits seen in the document. Candidates are found by the *frame* of a word, the letters that stay when å ä ö are
lost: "férvaltning" and "fiorvaltning" share a frame with "förvaltning". Between the letters of the frame stand runs of
floating letters, and the cost of a word is the sum of the costs of its runs, which are few and remembered.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import resources
from math import inf, log

from ocr.lexicon import MAX_LETTERS, MIN_PART, is_head, is_modifier, model

LOST = "åäö"
#: Readings costlier than this are not worth a look: what is left is a chance resemblance.
MAX_COST = 10.0
#: Candidates kept for one word.
MAX_CANDIDATES = 8
#: How many observations of a document weigh as much as the prior; the prior of a reading that only the document has.
PRIOR_WEIGHT, UNLISTED = 60.0, 0.0005
#: The least chance that å ä ö are read right, so that a right one is never impossible.
MIN_RIGHT = 0.02
#: Cost of reading a word as a compound that the vocabulary lacks, and as the genitive of a word.
COMPOUND_COST, GENITIVE_COST = 3.0, 6.0
#: A part of a compound that was never seen as one counts as this many times.
UNSEEN = 0.3
#: Words of the vocabulary at least this costly may themselves be misreadings, and are looked at like unknown strings.
RARE = 11.5
#: A candidate at most this costly, rarity included, makes the search for stranger readings idle.
NEAR_ENOUGH = 11.5
#: The longest reading of one letter.
MAX_READING = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word (case-folded) that may have been printed.

    `number` is its place in the vocabulary, -1 when it is not there; `cost` what reading it as observed costs;
    `rarity` the cost of the word itself, without context.
    """

    word: str
    number: int
    cost: float
    rarity: float


@dataclass(frozen=True, slots=True)
class Prior:
    """The contents of `channel.toml`, as probabilities: `lost` and `shapes` by printed letter and observed reading.

    `frame_splitter` and `frame_table` (for `str.translate`) take the floating letters out of a word.
    """

    lost: dict[str, dict[str, float]]
    shapes: dict[str, dict[str, float]]
    other: dict[str, float]
    floating: str
    frame_splitter: re.Pattern[str]
    frame_table: dict[int, None]


@cache
def prior() -> Prior:
    """Read the prior (once)."""
    data = tomllib.loads((resources.files("ocr") / "data" / "channel.toml").read_text(encoding="utf-8"))

    def shares(table: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
        return {letter: {seen: n / 1000 for seen, n in row.items()} for letter, row in table.items()}

    floating = data["floating"]
    return Prior(
        lost=shares(data["lost"]),
        shapes=shares(data["shapes"]),
        other={name: n / 1000 for name, n in data["other"].items()},
        floating=floating,
        frame_splitter=re.compile(f"[^{re.escape(floating)}]"),
        frame_table=dict.fromkeys(map(ord, floating)),
    )


def frame(word: str) -> str:
    """The word without its floating letters."""
    return word.translate(prior().frame_table)


@cache
def _frames() -> dict[str, list[str]]:
    """The words of the vocabulary and the modifiers of compounds by their frames."""
    words = list(dict.fromkeys([*model().words, *model().modifiers]))
    found: dict[str, list[str]] = {}
    for word, key in zip(words, frame("\n".join(words)).split("\n"), strict=True):
        found.setdefault(key, []).append(word)
    return found


@cache
def _misreadings() -> list[tuple[str, str, float]]:
    """(observed, printed, cost) for the letters of frames, which change the frame itself."""
    data = prior()
    return [
        (seen, letter, -log(share))
        for letter, row in data.shapes.items()
        for seen, share in row.items()
        if not (set(seen) <= set(data.floating) and letter in data.floating)
    ]


@dataclass(slots=True)
class Channel:
    """The habits of one document's recognition.

    `loss` (0-1) is the share of å ä ö that were lost; `habits` counts (printed letter, observed reading) where known.
    """

    loss: float
    habits: Mapping[tuple[str, str], int] = field(default_factory=Counter)
    _runs: dict[tuple[str, str], float] = field(default_factory=dict, repr=False)
    _emissions: dict[str, dict[str, float]] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        data = prior()
        self._emissions = {letter: {s: -log(p) for s, p in row.items()} for letter, row in data.shapes.items()}
        for letter, row in data.lost.items():
            shares = {seen: p * self.loss for seen, p in row.items()} | {letter: max(1 - self.loss, MIN_RIGHT)}
            observed = {seen: n for (true, seen), n in self.habits.items() if true == letter}
            weight = PRIOR_WEIGHT + sum(observed.values())
            self._emissions[letter] = {
                seen: -log((PRIOR_WEIGHT * shares.get(seen, UNLISTED) + observed.get(seen, 0)) / weight)
                for seen in shares | observed
            }

    def run_cost(self, seen: str, true: str) -> float:
        """Cost of reading the floating letters `true` as `seen`."""
        if seen == true and not any(letter in LOST for letter in true):
            return 0.0
        cost = self._runs.get((seen, true))
        if cost is None:
            cost = self._runs[seen, true] = self.align(seen, true)
        return cost

    def align(self, seen: str, true: str) -> float:
        """Cost of reading letters as others: the cheapest way to cut `seen` into readings of the letters of `true`."""
        stray = -log(prior().other["stray"])
        costs = [i * stray for i in range(len(seen) + 1)]
        for letter in true:
            before, costs = costs, []
            for end in range(len(seen) + 1):
                ways = [
                    before[start] + self._emission(letter, seen[start:end])
                    for start in range(max(0, end - MAX_READING), end + 1)
                ]
                costs.append(min([*ways, costs[-1] + stray] if costs else ways))
        return costs[-1]

    def _emission(self, letter: str, seen: str) -> float:
        cost = self._emissions.get(letter, {}).get(seen)
        if cost is not None:
            return cost
        if seen == letter:
            return 0.0
        other = prior().other
        if not seen:
            return -log(other["dropped"])
        if letter in LOST and len(seen) == 1:
            return -log(other["lost"])
        if letter in LOST and not frame(seen):
            return -log(other["lost_as_two" if len(seen) == 2 else "lost_as_three"])
        return inf

    def word_cost(self, seen: str, true: str) -> float:
        """Cost of reading one case-folded word as another; infinite when their frames differ."""
        split = prior().frame_splitter.split
        a, b = split(seen), split(true)
        if len(a) != len(b) or frame(seen) != frame(true):
            return inf
        return sum(map(self.run_cost, a, b))

    def habits_of(self, seen: str, true: str) -> Iterator[tuple[str, str]]:
        """The (printed letter, observed reading) of å ä ö in a pair of words with the same frame."""
        split = prior().frame_splitter.split
        a, b = split(seen), split(true)
        if len(a) == len(b):
            yield from ((letter, run) for run, letter in zip(a, b, strict=True) if letter in tuple(LOST))


def _variants(word: str) -> Iterator[tuple[str, list[str], float]]:
    """Other frames that a word may have had: frame, runs, cost; one misread letter of the frame each."""
    data = prior()
    split = data.frame_splitter.split
    for seen, letter, cost in _misreadings():
        at = word.find(seen)
        while at >= 0:
            other = word[:at] + letter + word[at + len(seen) :]
            yield frame(other), split(other), cost
            at = word.find(seen, at + 1)
    for i, letter in enumerate(word):
        if letter not in data.floating:  # CASE: it stands where å ä ö stood, so it floats
            left, right = split(word[:i]), split(word[i + 1 :])
            yield frame(word[:i] + word[i + 1 :]), [*left[:-1], left[-1] + letter + right[0], *right[1:]], 0.0


def _lookup(key: str, runs: list[str], channel: Channel, extra: float = 0.0) -> dict[str, float]:
    """Vocabulary words and modifiers with a frame, by cost."""
    found: dict[str, float] = {}
    for word in _frames().get(key, ()):
        cost = extra
        for seen, true in zip(runs, _runs(word), strict=True):
            if seen or true:
                cost += channel.run_cost(seen, true)
                if cost > MAX_COST:
                    break
        else:
            found[word] = cost
    return found


@lru_cache(maxsize=100_000)
def _runs(word: str) -> list[str]:
    """The runs of floating letters before, between and after the letters of a word's frame."""
    return prior().frame_splitter.split(word)


def lookup(word: str, channel: Channel) -> dict[str, float]:
    """Vocabulary words and modifiers that a case-folded string may have been, by cost."""
    return _lookup(frame(word), prior().frame_splitter.split(word), channel)


def near_words(word: str, channel: Channel) -> list[Candidate]:
    """Words of the vocabulary that a case-folded string may have been, if only its floating letters were misread."""
    return list(_words(lookup(word, channel)))


def _rarity(number: int) -> float:
    data = model()
    return log(data.total / data.counts[number])


def _words(found: dict[str, float]) -> Iterator[Candidate]:
    numbers = model().number
    for word, cost in found.items():
        number = numbers.get(word)
        if number is not None:
            yield Candidate(word, number, cost, _rarity(number))


def _modifier_rarity(part: str) -> float:
    return log(_totals()[0] / model().modifiers.get(part, UNSEEN))


def _head_rarity(word: str) -> float:
    data = model()
    return log(_totals()[1] / (data.heads[data.number[word]] or UNSEEN))


@cache
def _totals() -> tuple[int, int]:
    """All modifiers and all heads seen in compounds."""
    return sum(model().modifiers.values()), sum(model().heads)


def compound_rarity(modifier: str, head: str) -> float:
    """The cost of a compound that the vocabulary lacks."""
    return COMPOUND_COST + _modifier_rarity(modifier) + _head_rarity(head)


def _compounds(word: str, channel: Channel) -> Iterator[Candidate]:
    """Compounds of two known words, the cheapest reading at each cut."""
    for cut in range(MIN_PART - 1, len(word) - MIN_PART + 2):
        heads = [(cost + _head_rarity(w), cost, w) for w, cost in lookup(word[cut:], channel).items() if is_head(w)]
        if not heads:
            continue
        part = _modifier(word[:cut], channel) or _two_modifiers(word[:cut], channel)
        if part:
            head = min(heads)
            cost = head[1] + part[1]
            if cost <= MAX_COST:
                yield Candidate(part[2] + head[2], -1, cost, COMPOUND_COST + head[0] + part[0] - cost)


def _modifier(text: str, channel: Channel) -> tuple[float, float, str] | None:
    """The likeliest first part of a compound that a string may have been: total cost, cost of the reading, the part."""
    found = lookup(text, channel)
    if text[-1] == "s":
        found |= {word + "s": cost for word, cost in lookup(text[:-1], channel).items()}
    return min(((cost + _modifier_rarity(w), cost, w) for w, cost in found.items() if is_modifier(w)), default=None)


def _two_modifiers(text: str, channel: Channel) -> tuple[float, float, str] | None:
    """The same for the first two parts of a compound of three."""
    found = []
    for cut in range(MIN_PART, len(text) - MIN_PART + 1):
        first, second = _modifier(text[:cut], channel), _modifier(text[cut:], channel)
        if first and second:
            total = first[0] + second[0] + COMPOUND_COST
            found.append((total, first[1] + second[1], first[2] + second[2]))
    return min(found, default=None)


def candidates(word: str, channel: Channel, hangs: bool = False) -> list[Candidate]:
    """Known words that a case-folded string may have been, the likeliest first, at most `MAX_CANDIDATES`.

    `hangs` says that a hyphen follows, so that the first part of a compound is a word too. Rarer readings, genitives
    and compounds are tried only for strings that are no common word and near none.

    >>> [c.word for c in candidates("firvaltning", Channel(loss=1.0))]
    ['förvaltning']
    """
    near = lookup(word, channel)
    found = {c.word: c for c in _words(near)}
    if hangs:
        for part, cost in near.items():
            found.setdefault(part, Candidate(part, -1, cost, COMPOUND_COST + _modifier_rarity(part)))
    near_enough = any(c.cost + c.rarity < NEAR_ENOUGH for c in found.values())
    if not near_enough and (word not in found or found[word].rarity > RARE) and len(word) <= MAX_LETTERS:
        for c in _stranger_readings(word, channel):
            if c.word not in found or c.cost + c.rarity < found[c.word].cost + found[c.word].rarity:
                found[c.word] = c
    return sorted(found.values(), key=lambda c: c.cost + c.rarity)[:MAX_CANDIDATES]


def _stranger_readings(word: str, channel: Channel) -> Iterator[Candidate]:
    """Words with one misread letter in the frame, genitives, compounds."""
    for key, runs, cost in _variants(word):
        yield from _words(_lookup(key, runs, channel, cost))
    if word.endswith("s"):
        for c in _words(lookup(word[:-1], channel)):
            yield Candidate(c.word + "s", -1, c.cost, c.rarity + GENITIVE_COST)
    yield from _compounds(word, channel)
