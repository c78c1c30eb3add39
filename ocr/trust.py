"""How far the text of a page can be trusted: a score of 0-1, with reasons.

For choosing a page's way: keep its text layer, undo damage to it, or recognise it anew; and for choosing between a layer
and its recognition (`better`). What is short, in another language, in capitals, or made of names and figures is not
garbled: a measure that cannot tell says nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from math import prod

from ocr import encodings, letters
from ocr.codepoints import BULLETS
from ocr.lexicon import known
from ocr.signs import mend_section_signs

#: Pages that score at least this are kept as they are. The measures leave a wide gap: of the pages below that have text
#: enough to judge, good ones score 0.9 and more, and nine in ten badly read ones less than 0.3.
TRUSTED = 0.6
#: Fewer letters and figures than this on a page are a stamp, a signature or a page number.
FEW_SIGNS = 100
#: A picture over more than this share of the page is a scan; one with text over less than the other share was not read.
SCAN_SHARE, LEAST_TEXT_SHARE = 0.5, 0.02


@dataclass(frozen=True, slots=True)
class Measure:
    """What a measure of damage takes from the score: nothing up to `fine`, `weight` of it from `bad` on, in between a part.

    `fine` may lie above `bad`: then less is worse.
    """

    fine: float
    bad: float
    weight: float

    def cost(self, value: float) -> float:
        """The share of the score that is lost (0-1)."""
        return self.weight * min(max((value - self.fine) / (self.bad - self.fine), 0.0), 1.0)


#: The measures by their reason. Values are shares (0-1) unless said otherwise. Set between what was measured on 221 good
#: pages (minutes, memos, answers; names, tables, votes and covers among them) and on pages read by an English engine.
MEASURES: dict[str, Measure] = {
    # Of the signs that are not blank. Good pages have none or a stray one; two in a hundred hit every eighth word.
    "replacement_characters": Measure(fine=0.001, bad=0.02, weight=0.9),
    "cid": Measure(fine=0.001, bad=0.02, weight=0.9),
    # Bullets of symbol fonts are private use as well, and are not counted.
    "private_use": Measure(fine=0.003, bad=0.03, weight=0.9),
    # Letters and figures among the signs, a dotted line counted as one. Good pages: 0.87 and more, contents lists too;
    # a table of percentages with signs: 0.7.
    "few_letters_and_figures": Measure(fine=0.65, bad=0.45, weight=0.8),
    # Known words among those of three letters or more, names apart. Good pages: 0.91 and more; badly read: 0.67-0.91.
    "few_known_words": Measure(fine=0.91, bad=0.75, weight=0.9),
    # å ä ö among letters. Good pages: 0.024 and more, names too; badly read, with the prior: 0.004-0.020.
    "few_swedish_letters": Measure(fine=0.024, bad=0.012, weight=0.6),
    # `letters.garbled`. Good pages: 0.06 at most; badly read: 0.67 and more, or silent for want of prose.
    "garbled": Measure(fine=0.08, bad=0.3, weight=0.8),
    # Sureness of `encodings.diagnose`, which is silent on good pages.
    "encoding": Measure(fine=0.0, bad=0.6, weight=0.9),
    # How many § at line starts were read as $ & 8 S. One may be a sum of money, and the words may still be right.
    "misread_section_signs": Measure(fine=0.0, bad=3.0, weight=0.5),
    # Whether next to no text (1 or 0) stands where words are expected, or where a picture fills the page.
    "no_text": Measure(fine=0.0, bad=1.0, weight=1.0),
    "picture_without_text": Measure(fine=0.0, bad=1.0, weight=0.9),
}
#: Every page is taken to hold so many usual signs, words and letters beside its own: a few bad ones do not condemn it.
PRIOR_SIGNS, PRIOR_WORDS, PRIOR_LETTERS = 50, 10, 200
#: å ä ö in modern Swedish, share of letters.
USUAL_SWEDISH_LETTERS = 0.055
#: `letters.garbled` is slow: it is asked only where known words or å ä ö are rarer than this, and of so many signs.
SUSPECT_WORDS, SUSPECT_LETTERS, ENOUGH = 0.97, 0.04, 50_000
#: Words that tell Swedish, garbled or not. "I" is English and a numeral.
SWEDISH = letters.COMMON - {"i"}
#: Share of `SWEDISH` from which a page is Swedish; lower than in prose, so that lists of names count.
MIN_SWEDISH = letters.MIN_SWEDISH_PART
#: Share of `FOREIGN` from which a page is in another language, if they are also more than those of `SWEDISH`.
MIN_FOREIGN = 0.04

#: Frequent words of languages that stand beside Swedish in public documents; none that is Swedish, garbled ("for") or not.
OTHER_LANGUAGES = {
    "English": "are was be or from you your have which their",
    "Finnish": "että sekä tai ovat oli mutta kun myös joka kuin hän",
    "German": "nicht mit von ist für zu auf wird eine",
    "French": "est pour dans que une qui",
    "Spanish": "los las para una como que",
    "Danish, Norwegian": "til være jeg ved fra",
    "Polish": "nie się jest na do że",
    "Bosnian, Croatian, Serbian": "je su ili za na koji",
    "Somali": "iyo waa oo ka ku ah ee",
    "Turkish, Kurdish": "ve bir bu için ile ji",
    "Northern Sámi": "lea leat dahje ahte mii",
}
FOREIGN = letters.FOREIGN.union(*(words.split() for words in OTHER_LANGUAGES.values()))

_WORD = re.compile(r"[^\W\d_][^\W_]*")
_CID = re.compile(r"\(cid:\d{1,6}\)")
_PRIVATE = re.compile(rf"(?![{BULLETS}])[\ue000-\uf8ff]")
_RUN = re.compile(r"([^\w\s])\1{2,}")
_NO_LETTER_OR_FIGURE = re.compile(r"[\W_]+")
#: Words of other scripts (Arabic, Cyrillic, Greek ...), which no measure of words or letters can judge.
_OTHER_SCRIPT = re.compile(r"[^\W\d_\u0000-\u024f\ue000-\uf8ff]")
_SECTION_MISREAD = re.compile(r"^[ \t]*[$&£]{1,2}[ \t]?\d{1,4}(?=[ \t]*(?:$|[A-ZÅÄÖ:]))", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Trust:
    """How far a text can be trusted: `score` 0-1 and the reasons against it, weightiest first.

    `too_little_text` is a reason to say little, and takes nothing from the score. `known_words` counts the known words of
    three letters or more.
    """

    score: float
    reasons: tuple[str, ...]
    known_words: int

    @property
    def trusted(self) -> bool:
        """Whether the text may be kept as it is."""
        return self.score >= TRUSTED


def assess(
    text: str, *, expects_words: bool = True, text_share: float | None = None, image_share: float | None = None
) -> Trust:
    """Assess the text of a page.

    Args:
        text: the page's text as read, not repaired.
        expects_words: whether the page is known to show words, so that none are a fault.
        text_share: share of the page (0-1) that the boxes of the text cover; None when unknown.
        image_share: share of the page (0-1) that its largest picture covers; None when unknown.

    >>> assess("Kommunstyrelsen föreslår att ärendet återremitteras för ytterligare beredning.").score
    1.0
    >>> assess("Kommunstyrelsen f6reslar att arendet aterremitteras fér ytterligare beredning.").reasons[-1]
    'too_little_text'
    """
    words = _Words.of(text)
    signs = len(_NO_LETTER_OR_FIGURE.sub("", text))
    little = signs < FEW_SIGNS
    read = not little and (text_share is None or text_share >= LEAST_TEXT_SHARE)
    values = {
        **_signs(text),
        **_words(text, words),
        "no_text": float(expects_words and not signs),
        "picture_without_text": float((image_share or 0.0) > SCAN_SHARE and not read),
    }
    costs = {reason: MEASURES[reason].cost(value) for reason, value in values.items()}
    reasons = sorted((reason for reason, cost in costs.items() if cost > 0), key=costs.__getitem__, reverse=True)
    if little:
        reasons.append("too_little_text")
    return Trust(round(prod(1 - cost for cost in costs.values()), 3), tuple(reasons), words.known)


def better(a: Trust, b: Trust) -> bool:
    """Whether `a` is the better text of a page than `b`, one being its layer and the other its recognition.

    What counts is how many words of it are good: a right header over a picture is worse than the whole page read with
    some faults. Pages with hardly a word are judged by their score.
    """
    return a.score * (a.known_words + PRIOR_WORDS) > b.score * (b.known_words + PRIOR_WORDS)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a page counted: `known` and `unknown` of three letters or more, unknown ones with a capital (names) apart.

    `letters` counts all letters, figures inside words among them; `swedish` and `foreign` are shares (0-1) of all words.
    """

    letters: int
    known: int
    unknown: int
    swedish: float
    foreign: float

    @classmethod
    def of(cls, text: str) -> _Words:
        if "@" in text or "://" in text or "www." in text:
            text = " ".join(c for c in text.split() if "@" not in c and "://" not in c and "www." not in c)
        right = wrong = swedish = foreign = total = letters_in_all = 0
        for word, times in Counter(_WORD.findall(text)).items():
            total += times
            letters_in_all += len(word) * times
            folded = word.casefold()
            swedish += times * (folded in SWEDISH)
            foreign += times * (folded in FOREIGN)
            if len(word) < 3:
                continue
            if known(folded):
                right += times
            elif not word[0].isupper():
                wrong += times
        return cls(letters_in_all, right, wrong, swedish / max(total, 1), foreign / max(total, 1))


def _signs(text: str) -> dict[str, float]:
    """Measures of the signs."""
    solid = _RUN.sub(r"\1", text)
    signs = len("".join(solid.split())) + PRIOR_SIGNS
    usual = len(_NO_LETTER_OR_FIGURE.sub("", solid)) + PRIOR_SIGNS
    return {
        "replacement_characters": text.count("\ufffd") / signs,
        "cid": sum(map(len, _CID.findall(text))) / signs,
        "private_use": len(_PRIVATE.findall(text)) / signs,
        "few_letters_and_figures": usual / signs,
    }


def _words(text: str, words: _Words) -> dict[str, float]:
    """Measures of the words, and of what they are written with."""
    damage = encodings.diagnose(text)
    misread = {e.start for e in mend_section_signs(text)} | {m.start() for m in _SECTION_MISREAD.finditer(text)}
    values = {"encoding": damage.sure if damage else 0.0, "misread_section_signs": float(len(misread))}
    other_script = 2 * len(_OTHER_SCRIPT.findall(text)) > words.letters
    if other_script or words.foreign > max(words.swedish, MIN_FOREIGN):
        return values
    share_known = (words.known + PRIOR_WORDS) / (words.known + words.unknown + PRIOR_WORDS)
    values["few_known_words"] = share_known
    if words.swedish < MIN_SWEDISH:
        return values
    swedish_letters = sum(map(text.count, encodings.SWEDISH))
    share = (swedish_letters + USUAL_SWEDISH_LETTERS * PRIOR_LETTERS) / (words.letters + PRIOR_LETTERS)
    values["few_swedish_letters"] = share
    if share_known < SUSPECT_WORDS or share < SUSPECT_LETTERS:
        values["garbled"] = letters.garbled(text[:ENOUGH])
    return values
