"""What is a Swedish word, how common is it, and which words follow each other.

The counts come from `data/words.npz`, built by `ocr.build_model` from public Swedish documents: 63,000 words and 260,000 word
pairs. The file is read at the first question and kept. Words are case-folded; `<s>`, `<num>` and `. , : ; ( )` count as words
in pairs (start of a sentence, a number, a mark).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

import numpy as np

#: Marks that the pairs count as words.
START, NUMBER = "<s>", "<num>"

#: Shortest parts of a compound that are looked for.
MIN_MODIFIER, MIN_HEAD = 3, 4
#: A compound's parts must be at least this common: rare words as parts make a compound of almost any string.
MIN_PART_COUNT = 20

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?:]\s+\W*$|\n\s*\W*$")


@dataclass(frozen=True, slots=True)
class Model:
    """The word statistics in memory.

    `number` gives a word's place in `words` and `counts`; `pairs` maps `number[a] * len(words) + number[b]` to a count;
    `rest[a]` is the share (0-1) of what follows `a` that the pairs do not hold, being too rare.
    """

    words: list[str]
    number: dict[str, int]
    counts: list[int]
    total: int
    pairs: dict[int, int]
    rest: list[float]
    modifiers: dict[str, int]


@cache
def model() -> Model:
    """Read the model file (once). Raises FileNotFoundError when the package was installed without its data."""
    with resources.as_file(resources.files("ocr") / "data" / "words.npz") as path, np.load(path) as data:
        words = data["words"].tobytes().decode().split("\n")
        keys = np.cumsum(data["pair_steps"], dtype=np.int64)
        pair_counts = data["pair_counts"]
        counts = data["counts"]
        parts = data["modifiers"].tobytes().decode().split("\n")
        heads = data["modifier_heads"].tolist()
    held = np.bincount(keys // len(words), weights=pair_counts, minlength=len(words))
    rest = np.maximum(1 - held / counts, 0.02)
    return Model(
        words=words,
        number=dict(zip(words, range(len(words)), strict=True)),
        counts=counts.tolist(),
        total=int(counts.sum()),
        pairs=dict(zip(keys.tolist(), pair_counts.tolist(), strict=True)),
        rest=rest.tolist(),
        modifiers=dict(zip(parts, heads, strict=True)),
    )


def count(word: str) -> int:
    """How often a word (any case) occurs in the sources; 0 when it is not in the vocabulary."""
    data = model()
    number = data.number.get(word.casefold())
    return 0 if number is None else data.counts[number]


def pair(first: str, second: str) -> int:
    """How often the second word follows the first in the sources; 0 when fewer than four times."""
    data = model()
    a, b = data.number.get(first.casefold()), data.number.get(second.casefold())
    return 0 if a is None or b is None else data.pairs.get(a * len(data.words) + b, 0)


def splits(word: str) -> Iterator[tuple[str, str]]:
    """The ways to read a case-folded word as modifier and head of a compound, the linking -s- with the modifier."""
    for cut in range(MIN_MODIFIER, len(word) - MIN_HEAD + 1):
        if count(word[cut:]) >= MIN_PART_COUNT and is_modifier(word[:cut]):
            yield word[:cut], word[cut:]


def is_modifier(part: str) -> bool:
    """Whether compounds begin so: seen before several heads, or a common word, as it is or with a linking -s-."""
    return (
        part in model().modifiers
        or count(part) >= MIN_PART_COUNT
        or (part.endswith("s") and count(part[:-1]) >= MIN_PART_COUNT and len(part) > MIN_MODIFIER)
    )


@lru_cache(maxsize=200_000)
def known(word: str) -> bool:
    """Whether a word (any case) is in the vocabulary, or a compound of two words that are; each part of a-b must be.

    >>> known("målområden"), known("Åtgärder"), known("malomraden")
    (True, True, False)
    """
    word = word.casefold()
    if "-" in word.strip("-"):
        return all(known(part) for part in word.split("-") if part)
    return word in model().number or next(splits(word), None) is not None


def quality(text: str) -> float:
    """Share (0-1) of the words of three letters or more that are known; 1.0 for a text without such words.

    Unknown words with a capital are names or abbreviations and do not count, except where a sentence or a line begins.

    >>> quality("Kommunstyrelsen beslutar att bifalla förslaget från Nxqvrt.")
    1.0
    """
    good = bad = 0
    for match in _WORD.finditer(text):
        word = match.group()
        if len(word) < 3:
            continue
        if known(word):
            good += 1
        elif not word[0].isupper() or _SENTENCE_END.search(text, max(0, match.start() - 8), match.start()):
            bad += 1
    return good / (good + bad) if good + bad else 1.0
