"""Signs that look right but are not what they should be: composed apart, invisible, private. Certain, so no lexicon."""

from __future__ import annotations

import re
import unicodedata
from statistics import median
from typing import Literal

from ocr import lexicon
from ocr.draft import Draft
from ocr.ledger import Edit

#: Bullets of symbol fonts (Wingdings, Symbol) as they come out of PDFs, from the private use area.
BULLETS = "\uf0b7\uf0a7\uf0d8\uf0fc\uf02d\uf076\uf06f\uf0e0\uf0de"
#: Other signs that open items, and the letter that Word sets for an open ring, before what an item begins with.
ITEM_SIGNS = r"(?m)^[ \t]*(?:[>›‣⁃➢➤►▶▸◆❖→⇒]{1,2}|o(?=[ \t]+[A-ZÅÄÖ]))(?=[ \t]+(?:[A-ZÅÄÖ\d(\[”]|att\b|dels\b))"

#: What recognition writes for a bullet.
BULLET_LIKE = frozenset("eoaəc*©¢«»®°.·-")
#: A bullet is lower than this share of the words after it; a letter "e" is not.
SMALL = 0.56

#: Marks below letters that an underline is read as: dot, cedilla, comma, ogonek, macron; and of them those that are no
#: marks of names.
BELOW, DOT_BELOW = frozenset("\u0323\u0327\u0326\u0328\u0331"), frozenset("\u0323\u0331")
WORD = re.compile(r"[^\W\d_]+")

NORMAL_FORMS: dict[str, Literal["NFC", "NFKC"]] = {"NFC": "NFC", "NFKC": "NFKC"}
#: What is replaced: (pattern, replacement or Unicode normal form, kind of repair).
RULES: tuple[tuple[str, str, str], ...] = (
    # a letter and its accent apart: NFC joins them
    (r"[A-Za-z][\u0300-\u036f]+", "NFC", "diacritic"),
    (r"[\ufb00-\ufb06]", "NFKC", "letter"),  # ligatures: ﬁ ﬂ
    (r"\xad(?=\n)", "-", "dehyphenation"),  # a soft hyphen that shows
    (r"\xad(?!\n)", "", "dehyphenation"),
    (r"[\u00a0\u2000-\u200a\u202f\u3000]", " ", "spacing"),
    # NUL and other controls, zero-width signs, marks that turn the direction of writing
    (r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]", "", "noise"),
    (rf"[{BULLETS}]", "•", "punctuation"),
    (ITEM_SIGNS, "•", "punctuation"),
)
_RULES = tuple((re.compile(pattern), to, kind) for pattern, to, kind in RULES)


def edits(text: str) -> list[Edit]:
    """Edits of the signs of a text."""
    found: list[Edit] = []
    for pattern, to, kind in _RULES:
        for match in pattern.finditer(text):
            new = unicodedata.normalize(NORMAL_FORMS[to], match[0]) if to in NORMAL_FORMS else to
            if new != match[0]:
                found.append(Edit(match.start(), match.end(), new, kind))
    return sorted(found, key=lambda e: e.start)


def lone_letters(draft: Draft) -> list[Edit]:
    """Edits of "l" and "|" that recognition wrote for the word "I", at the start of a line or a sentence."""
    found: list[Edit] = []
    for line in draft.lines:
        words, starts = line.line.words, line.line.starts
        for i, word in enumerate(words[:-1]):
            if word.confidence is None or word.text not in ("l", "|") or not words[i + 1].text[0].isalpha():
                continue
            if i == 0 or words[i - 1].text.endswith((".", "!", "?", ":")):
                at = draft.ledger.to_text(line.raw_start + starts[i] - line.line.start)
                found.append(Edit(at, at + 1, "I", "letter", 0.85))
    return found


def underlined(draft: Draft) -> list[Edit]:
    """Edits of letters with a mark below that recognition wrote for underlined ones: "Interpẹllațiọn".

    Such words have a dot below, which no language has that Swedish minutes cite names from; else the lexicon knows them
    without their marks. "Şimşek" stays.
    """
    found: list[Edit] = []
    if BELOW.isdisjoint(unicodedata.normalize("NFD", draft.text)):
        return found
    recognised = [
        (line.start, line.end) for line in draft.lines if any(w.confidence is not None for w in line.line.words)
    ]
    for start, end in recognised:
        for word in WORD.finditer(draft.text, start, end):
            apart = unicodedata.normalize("NFD", word[0])
            marks = BELOW.intersection(apart)
            if not marks:
                continue
            plain = unicodedata.normalize("NFC", "".join(c for c in apart if c not in BELOW))
            if not marks.isdisjoint(DOT_BELOW) or lexicon.known(plain.casefold()):
                found.append(Edit(word.start(), word.end(), plain, "diacritic", 0.9))
    return found


def bullets(draft: Draft) -> list[Edit]:
    """Edits of bullets that recognition took for letters: "e Tjänsteskrivelse". They open a line and are too small."""
    found: list[Edit] = []
    for line in draft.lines:
        words = line.line.words
        if len(words) < 2 or words[0].confidence is None or words[0].text not in BULLET_LIKE:
            continue
        box = words[0].box
        letters = median(w.box.height for w in words[1:])
        if box.height < SMALL * letters and 0.4 < box.width / max(box.height, 0.1) < 2.5:
            found.append(Edit(line.start, line.start + len(words[0].text), "•", "punctuation", 0.9))
    return found
