"""Build the word model of `ocr.lexicon` from counted Swedish: `python -m ocr.build_model ../shared/data [TESSDATA]`.

Reads `unigrams.tsv.zst` (word, count) and `bigrams.tsv.zst` (word, word, count) of the given folder; its README says
where they come from. Writes `ocr/data/words.npz`. Needs the package `zstandard`, which paragraf itself does not.

What is kept, beside the counts:
- marks of the bigrams (`<s>`, `<num>`, `. , : ; ( )`) stand at the end of the word list;
- plain twins are left out: a form that turns into a far more common word once å ä ö are put back ("fran" 6 times,
  "från" 31,716 times) is a damaged word of the sources, and would teach the repairer that the damage is Swedish;
- modifiers: what the compounds of the list begin with ("arbets", "barn"), with the number of heads seen after each;
- heads: what they end with ("nämnden", "plan"), with the number of modifiers seen before each;
- names of `data/names.txt`, which the counts leave out.

With the folder of Tesseract's models, the words for its model `Latin` are built too, in the form that the model has them
(`ocr.light`): `ocr/data/latin_words.bin`. They are these words and those of the model `swe` (Apache-2.0), whose plain twins
are left out as well. Tesseract's own programs unpack and pack them.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import zlib
from collections import Counter, defaultdict
from hashlib import sha256
from pathlib import Path

import numpy as np
import zstandard

from ocr import lexicon
from ocr.light import LETTERS, parts_of

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

#: Words of so few letters must be so common to be given to Tesseract: "til" and "ti" are misprints of "till".
SHORT, SHORT_COUNT = 4, 100

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


def common_words(counts: dict[str, int]) -> set[str]:
    """Words as they are printed, inside a sentence and at its beginning; short ones that are rare are misprints mostly."""
    least = {word: SHORT_COUNT if len(word) <= SHORT else 1 for word in counts}
    words = {word for word, count in counts.items() if count >= least[word] and len(word) > 1 and word[0].isalpha()}
    return words | {word[0].upper() + word[1:] for word in words}


def build_list(models: Path, target: Path) -> None:
    """Write the words for Tesseract's model from those of `ocr.lexicon` and of the model `swe`.

    Raises OSError or CalledProcessError without Tesseract.
    """

    def run(program: str, *files: Path) -> None:
        subprocess.run([program, *files], check=True, capture_output=True)

    letters = parts_of(models / "Latin.traineddata")[LETTERS]
    counts = dict(zip(lexicon.model().words, lexicon.model().counts, strict=True))
    words = common_words(counts) | {name.title() for name in lexicon.names() | lexicon.plain_names()}
    damaged = {word.translate(PLAIN) for word in counts if word.translate(PLAIN) != word} - counts.keys()
    with tempfile.TemporaryDirectory() as place:
        alphabet, listed, packed = (Path(place, name) for name in ("alphabet", "words", "packed"))
        run("combine_tessdata", Path("-u"), models / "swe.traineddata", Path(place, "swe."))
        run("dawg2wordlist", Path(place, "swe.lstm-unicharset"), Path(place, "swe.lstm-word-dawg"), listed)
        words |= {w for w in listed.read_text(encoding="utf-8").split("\n") if w.casefold() not in damaged}
        words |= lexicon.plain_words()
        alphabet.write_bytes(letters)
        listed.write_text("\n".join(sorted(words - {""})) + "\n", encoding="utf-8")
        run("wordlist2dawg", listed, packed, alphabet)
        target.write_bytes(sha256(letters).digest() + zlib.compress(packed.read_bytes(), 9))


if __name__ == "__main__":
    folder = Path(__file__).parent / "data"
    build(Path(sys.argv[1]), folder / "words.npz")
    for models in sys.argv[2:]:
        build_list(Path(models), folder / "latin_words.bin")
