"""Build the word model of `ocr.lexicon` from counted Swedish: `python -m ocr.build_model ../shared/data`.

Reads `unigrams.tsv.zst` (word, count) and `bigrams.tsv.zst` (word, word, count) of the given folder; its README says
where they come from. Writes `ocr/data/words.npz`. Needs the package `zstandard`, which paragraf itself does not.

What is kept, beside the counts:
- marks of the bigrams (`<s>`, `<num>`, `. , : ; ( )`) stand at the end of the word list;
- plain twins are left out: a form that turns into a far more common word once å ä ö are put back ("fran" 6 times,
  "från" 31,716 times) is a damaged word of the sources, and would teach the repairer that the damage is Swedish;
- modifiers: what the compounds of the list begin with ("arbets", "barn"), with the number of heads seen after each;
- heads: what they end with ("nämnden", "plan"), with the number of modifiers seen before each;
- names of `data/names.txt`, which the counts leave out.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import zstandard

#: How often the marks of the bigrams occur in the sources; they are not in the word counts (README of the data).
MARKS = {
    "<s>": 497_277,
    "<num>": 209_887,
    ".": 434_543,
    ",": 210_283,
    ":": 29_038,
    ";": 1_429,
    "(": 44_877,
    ")": 45_616,
}
#: A plain form is a damaged twin when the form with å ä ö is this many times as common.
TWIN_RATIO = 200
PLAIN = str.maketrans("åäöé", "aaoe")

#: Parts of compounds: letters of each, heads that a modifier must have, uses of a word that proves a modifier.
MIN_LETTERS = 3
PROOF_LETTERS = 4
MIN_HEADS = 3
PROOF_COUNT = 20

#: A name counts as this many uses.
NAME_COUNT = 200


def read_rows(path: Path) -> list[list[str]]:
    """Rows of a zstandard-compressed, tab-separated file."""
    with path.open("rb") as file:
        text = zstandard.ZstdDecompressor().stream_reader(file).read().decode("utf-8")
    return [line.split("\t") for line in text.splitlines()]


def without_twins(counts: dict[str, int]) -> dict[str, int]:
    """The words without those that are only a damaged spelling of a much more common one."""
    best: dict[str, int] = defaultdict(int)
    for word, count in counts.items():
        best[word.translate(PLAIN)] = max(best[word.translate(PLAIN)], count)
    return {
        word: count
        for word, count in counts.items()
        if word != word.translate(PLAIN) or best[word] < TWIN_RATIO * count
    }


def modifiers(counts: dict[str, int]) -> dict[str, int]:
    """First parts of compounds, linking -s- included, with the number of common words that follow them."""
    found: Counter[str] = Counter()
    for word in counts:
        for cut in range(MIN_LETTERS, len(word) - PROOF_LETTERS + 1):
            if counts.get(word[cut:], 0) >= PROOF_COUNT and word[cut - 1] != "-":
                found[word[:cut]] += 1
    return {part: heads for part, heads in found.items() if heads >= MIN_HEADS}


def heads(counts: dict[str, int], firsts: dict[str, int]) -> list[int]:
    """For each word, the number of words in which it follows a modifier."""
    found: Counter[str] = Counter()
    for word in counts:
        for cut in range(MIN_LETTERS, len(word) - MIN_LETTERS + 1):
            if word[:cut] in firsts and word[cut:] in counts:
                found[word[cut:]] += 1
    return [found[word] for word in counts]


def with_names(counts: dict[str, int], path: Path) -> dict[str, int]:
    """The words and the names of a file, one a line, `#` for remarks."""
    lines = (line.partition("#")[0].strip().casefold() for line in path.read_text(encoding="utf-8").splitlines())
    return counts | {name: max(counts.get(name, 0), NAME_COUNT) for name in lines if name}


def build(source: Path, target: Path) -> None:
    """Write the model file. Raises FileNotFoundError when the sources are missing."""
    counts = without_twins({word: int(count) for word, count in read_rows(source / "unigrams.tsv.zst")})
    counts = with_names(counts, target.with_name("names.txt")) | MARKS
    number = {word: i for i, word in enumerate(counts)}
    pairs = sorted(
        (number[a] * len(number) + number[b], int(count))
        for a, b, count in read_rows(source / "bigrams.tsv.zst")
        if a in number and b in number
    )
    parts = modifiers(counts)
    np.savez_compressed(
        target,
        words=np.frombuffer("\n".join(counts).encode(), np.uint8),
        counts=np.array(list(counts.values()), np.uint32),
        # Sorted, so their steps are small numbers that pack well.
        pair_steps=np.diff(np.array([key for key, _ in pairs], np.int64), prepend=0).astype(np.uint32),
        pair_counts=np.array([count for _, count in pairs], np.uint32),
        modifiers=np.frombuffer("\n".join(parts).encode(), np.uint8),
        modifier_heads=np.array(list(parts.values()), np.uint16),
        head_modifiers=np.array(heads(counts, parts), np.uint16),
    )


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(__file__).parent / "data" / "words.npz")
