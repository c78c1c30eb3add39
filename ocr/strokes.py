"""Recognised words whose thin letters were taken for one another ("besiutar", "tili"), or that have foreign accents ("frân").

On coarse pages l i t f j are a stroke each. A word that no list knows is read anew where that gives one known word.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product

from ocr.lexicon import count, known, plain_names
from ocr.model import Word

#: What a letter may have been in print, from what is read for it. Letters that Swedish lacks come first.
ACCENTED = {
    **dict.fromkeys("âãàáāă", "åäa"),
    **dict.fromkeys("ÂÃÀÁĀĂ", "ÅÄA"),
    **dict.fromkeys("òóôõō", "öo"),
    **dict.fromkeys("íìîïıī", "il"),
    **dict.fromkeys("łļľĺ", "l"),
    **dict.fromkeys("úùûū", "u"),
    **dict.fromkeys("ñňń", "n"),
    **dict.fromkeys("šşș", "s"),
    **dict.fromkeys("ţťț", "t"),
    **dict.fromkeys("ýÿ", "y"),
}
THIN = dict.fromkeys("itfj!|1", "l")
#: A word is looked at below this confidence (0-1); one with a capital, which may be a name, below the second.
UNSURE, UNSURE_NAME = 0.93, 0.85
#: So many thin letters of a word may be misread at once; more are taken as they stand.
MOST_CHANGED, MOST_THIN = 3, 8
#: Of several known words one is right if it is so many times as common as the others together.
FAR_COMMONER = 20
#: Shorter words than this are left alone, those with accents apart: "bif" may be "bil" or "bit".
SHORTEST = 4
#: What stands around a word. "!" may be its last letter.
MARKS = ".,:;?()[]\"”’'-–"


def mended(word: Word) -> Word:
    """The word with its thin letters put right, or as it is; its confidence stays."""
    if word.confidence is None:
        return word
    bare = word.text.strip(MARKS)
    accented = any(c in ACCENTED for c in bare)
    unsure = word.confidence < (UNSURE_NAME if bare[:1].isupper() else UNSURE) and len(bare) >= SHORTEST
    if not (accented or unsure) or not bare[:1].isalpha() or known(bare) or bare.casefold() in plain_names():
        return word
    better = _read_anew(bare)
    return word if better is None else replace(word, text=word.text.replace(bare, better, 1))


def _read_anew(word: str) -> str | None:
    """The known word that a string was, if there is one that far surpasses the others. Abbreviations are none."""
    readings = (
        [list(_readings(word, changes)) for changes in range(MOST_CHANGED + 1)] if word[1:] == word[1:].lower() else []
    )
    counts = {w: n for some in readings for w in some if (n := count(w))}
    if counts:
        best = max(counts, key=counts.__getitem__)
        return best if counts[best] >= FAR_COMMONER * (sum(counts.values()) - counts[best]) else None
    compounds = next((found for some in readings if (found := {w for w in some if known(w)})), set())
    return compounds.pop() if len(compounds) == 1 else None


def _readings(word: str, changes: int) -> Iterator[str]:
    """What a string may have been in print, with so many thin letters misread, and every letter that Swedish lacks.

    Capitals are not thin.
    """
    fixed = [ACCENTED.get(c, c) for c in word]
    thin = [i for i, c in enumerate(word) if c in THIN]
    if len(thin) > MOST_THIN or sum(c in ACCENTED for c in word) > MOST_CHANGED:
        return
    for places in combinations(thin, changes):
        ways = [THIN[c] if i in places else fixed[i] for i, c in enumerate(word)]
        yield from (reading for letters in product(*ways) if (reading := "".join(letters)) != word)
