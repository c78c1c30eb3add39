"""What is a Swedish word, how common is it, and which words follow each other.

The counts come from `data/words.npz`, built by `ocr.build_model` from public Swedish documents: 63,000 words and
260,000 word pairs. The file is read at the first question and kept. Words are case-folded; `<s>`, `<num>` and the marks
`. , : ; ( )` count as words in pairs (start of a sentence, a number, a mark).
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

#: Longer strings are not words.
MAX_LETTERS = 45
#: Shortest parts of a compound that are looked for.
MIN_PART = 3
#: A part must be at least this common, as a word or by the compounds it is seen in: rare ones make any string a word.
MIN_PART_COUNT, MIN_COMPOUNDS = 20, 3

#: Cost of meeting a word that the vocabulary lacks; its letters come on top.
UNKNOWN_WORD = 3.0
_ALPHABET = "\nabcdefghijklmnopqrstuvwxyzåäöé-"
#: Signs of the letter statistics: the alphabet, and one for all else.
LETTERS = len(_ALPHABET) + 1


class _Codes(dict[int, int]):
    """For `str.translate`: the place of a character in the alphabet, the last place for those that are not in it."""

    def __missing__(self, key: int) -> int:
        return LETTERS - 1


_CODES = _Codes({ord(letter): i for i, letter in enumerate(_ALPHABET)})

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?:]\s+\W*$|\n\s*\W*$")


@dataclass(frozen=True, slots=True)
class Model:
    """The word statistics in memory.

    `number` gives a word's place in `words` and `counts`; `pairs` maps `number[a] * len(words) + number[b]` to a count;
    `rest[a]` is the share (0-1) of what follows `a` that the pairs do not hold, being too rare. `modifiers` and `heads`
    count the compounds in which a first part is seen, and a word as last part. `letter_costs` holds, for
    three letters in a row, the negative logarithm of the chance of the third, at `(a * LETTERS + b) * LETTERS + c`.
    """

    words: list[str]
    number: dict[str, int]
    counts: list[int]
    total: int
    pairs: dict[int, int]
    rest: list[float]
    modifiers: dict[str, int]
    heads: list[int]
    letter_costs: list[float]


@cache
def model() -> Model:
    """Read the model file (once). Raises FileNotFoundError when the package was installed without its data."""
    with resources.as_file(resources.files("ocr") / "data" / "words.npz") as path, np.load(path) as data:
        words = data["words"].tobytes().decode().split("\n")
        keys = np.cumsum(data["pair_steps"], dtype=np.int64)
        pair_counts = data["pair_counts"]
        counts = data["counts"]
        parts = data["modifiers"].tobytes().decode().split("\n")
        modifier_heads = data["modifier_heads"].tolist()
        heads = data["head_modifiers"].tolist()
    held = np.bincount(keys // len(words), weights=pair_counts, minlength=len(words))
    rest = np.maximum(1 - held / counts, 0.02)
    return Model(
        words=words,
        number=dict(zip(words, range(len(words)), strict=True)),
        counts=counts.tolist(),
        total=int(counts.sum()),
        pairs=dict(zip(keys.tolist(), pair_counts.tolist(), strict=True)),
        rest=rest.tolist(),
        modifiers=dict(zip(parts, modifier_heads, strict=True)),
        heads=heads,
        letter_costs=_letter_costs("\n" + "\n\n".join(words)),
    )


def _letter_costs(words: str) -> list[float]:
    """Letter statistics of a list of words with line breaks around each; every word counts once, however common."""
    codes = np.frombuffer(words.translate(_CODES).encode("latin-1"), np.uint8).astype(np.int64)
    triples = np.bincount((codes[:-2] * LETTERS + codes[1:-1]) * LETTERS + codes[2:], minlength=LETTERS**3)
    counts = triples.reshape(LETTERS, LETTERS, LETTERS) + 0.02
    doubles = counts.sum(axis=0)
    smooth = 5 * doubles / doubles.sum(axis=1, keepdims=True)
    shares = (counts + smooth) / (counts.sum(axis=2, keepdims=True) + 5)
    costs: list[float] = (-np.log(shares)).ravel().tolist()
    return costs


def strangeness(word: str) -> float:
    """How unlike a word of Swedish a case-folded string looks, as negative natural logarithm of its chance.

    About 2 for each letter of an unknown but possible word, more for strings with figures or signs inside.
    """
    codes = ("\n\n" + word + "\n").translate(_CODES).encode("latin-1")
    costs = model().letter_costs
    triples = zip(codes, codes[1:], codes[2:], strict=False)
    return UNKNOWN_WORD + sum(costs[(a * LETTERS + b) * LETTERS + c] for a, b, c in triples)


def count(word: str) -> int:
    """How often a word (any case) occurs in the sources; 0 when it is not in the vocabulary."""
    data = model()
    number = data.number.get(word.casefold())
    return 0 if number is None else data.counts[number]


@cache
def names() -> frozenset[str]:
    """The names of `data/names.txt`, case-folded; the vocabulary holds them too."""
    return frozenset(name for line in _register("names.txt") if (name := line.strip()))


@cache
def plain_names() -> frozenset[str]:
    """The common names without å ä ö of `data/plain_names.txt`, case-folded; the vocabulary does not hold them."""
    return frozenset(name for line in _register("plain_names.txt") for name in line.split())


@cache
def plain_words() -> frozenset[str]:
    """The words of `data/plain_words.txt`, valid although the vocabulary lacks them."""
    return frozenset(word for line in _register("plain_words.txt") for word in line.split())


def _register(file: str) -> list[str]:
    """The lines of a list in `data/`, case-folded and without remarks."""
    text = (resources.files("ocr") / "data" / file).read_text(encoding="utf-8")
    return [line.partition("#")[0].casefold() for line in text.splitlines()]


def pair(first: str, second: str) -> int:
    """How often the second word follows the first in the sources; 0 when fewer than four times."""
    data = model()
    a, b = data.number.get(first.casefold()), data.number.get(second.casefold())
    return 0 if a is None or b is None else data.pairs.get(a * len(data.words) + b, 0)


def splits(word: str) -> Iterator[tuple[str, str]]:
    """The ways to read a case-folded word as modifier and head of a compound, the linking -s- with the modifier."""
    for cut in range(MIN_PART, len(word) - MIN_PART + 1):
        if is_head(word[cut:]) and is_modifier(word[:cut]):
            yield word[:cut], word[cut:]


def is_modifier(part: str) -> bool:
    """Whether compounds begin so: seen before several heads, or a common word, as it is or with a linking -s-."""
    return len(part) >= MIN_PART and (
        part in model().modifiers
        or count(part) >= MIN_PART_COUNT
        or (part.endswith("s") and count(part[:-1]) >= MIN_PART_COUNT and len(part) > MIN_PART)
    )


def is_head(word: str) -> bool:
    """Whether compounds end so: seen after several modifiers, or a common word of more than three letters."""
    data = model()
    number = data.number.get(word)
    return (
        number is not None
        and len(word) >= MIN_PART
        and (data.heads[number] >= MIN_COMPOUNDS or (len(word) > MIN_PART and data.counts[number] >= MIN_PART_COUNT))
    )


@lru_cache(maxsize=200_000)
def known(word: str) -> bool:
    """Whether a word (any case) is in the vocabulary, or the genitive or a compound of words that are.

    With hyphens inside, each part must be.

    >>> known("målområden"), known("Åtgärder"), known("malomraden")
    (True, True, False)
    """
    word = word.casefold()
    if "-" in word.strip("-"):
        return all(known(part) for part in word.split("-") if part)
    if not word[:1].isalpha() or len(word) > MAX_LETTERS:
        return False
    return (
        word in model().number
        or word in plain_words()
        or (word.endswith("s") and word[:-1] in model().number)
        or next(splits(word), None) is not None
    )


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
