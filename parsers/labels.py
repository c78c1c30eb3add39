"""Labels and headings: which concept a printed label stands for.

The labels are data (`data/labels.toml`), one list of variants per concept. They are compared without regard to case,
numbering and the sign that ends them, and with tolerance for letter errors, since archives hold scans.
"""

from __future__ import annotations

import re
import string
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from parsers import organs
from parsers.rules import load_rules

#: From this likeness on (0-100) a label is the same but for letter errors; short labels must agree to the letter.
ALIKE = 90
SHORT = 6
#: No label is longer than this.
LONGEST = 70


@dataclass(frozen=True, slots=True, eq=False)
class Register:
    """Labels of one part of a document: variant (case-folded) → concept; forms are patterns for labels worded freely.

    `with_owner`: a label counts with the body before it too, whatever it is called: "Hamnnämndens bedömning".
    """

    variants: Mapping[str, str]
    with_owner: bool = False
    forms: tuple[tuple[re.Pattern[str], str], ...] = ()
    _any_form: re.Pattern[str] | None = field(init=False)  # all of them in one, since most labels have none

    def __post_init__(self) -> None:
        whole = "|".join(f"(?:{form.pattern})" for form, _ in self.forms)
        object.__setattr__(self, "_any_form", re.compile(whole) if whole else None)

    def concept(self, label: str) -> str:
        """The concept that a whole label stands for, "" when it is none."""
        return _concept(self, label) if len(label) <= 2 * LONGEST else ""  # with its numbering and blanks

    def exact(self, label: str) -> str:
        """The concept that a label stands for to the letter, "" when it is none."""
        key = fold(label)
        return self.variants.get(key) or self.form(key)

    def form(self, key: str) -> str:
        """The concept whose pattern a folded label has, "" when it has none."""
        if self._any_form is None or not self._any_form.fullmatch(key):
            return ""
        return next(concept for form, concept in self.forms if form.fullmatch(key))

    def split(self, text: str) -> tuple[str, int]:
        """The concept of a label with a colon that opens a text ("Justerare: A, B"), and where the rest begins."""
        head, colon, _ = text[: LONGEST + 1].partition(":")
        concept = self.concept(head) if colon else ""
        return (concept, len(head) + 1) if concept else ("", 0)


@lru_cache(maxsize=8192)
def _concept(labels: Register, label: str) -> str:
    """The concept of a label; remembered, since each step of reading a list of members asks anew."""
    key = fold(label)
    if not key or len(key) > LONGEST:
        return ""
    if labels.with_owner and (
        owned := next((c for rest in organs.owned(label.strip()) if (c := labels.concept(rest))), "")
    ):
        return owned
    if key in labels.variants:
        return labels.variants[key]
    if concept := labels.form(key):
        return concept
    if len(key) < SHORT or SPEAKS.search(key):
        return ""
    first, last = _as_long(labels, len(key))
    near = (*first.get(key[0], ()), *last.get(key[-1], ()))
    hit = process.extractOne(key, near, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return labels.variants[hit[0]] if hit else ""


@cache
def _as_long(labels: Register, length: int) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The variants that may be alike to a label of so many letters, by their first and by their last letter.

    Likeness is the share of letters that both have; of two that are as alike one end at least is the same, but for few.
    """
    first, last = defaultdict(list), defaultdict(list)
    for variant in labels.variants:
        if 200 * min(len(variant), length) >= ALIKE * (len(variant) + length):
            first[variant[0]].append(variant)
            last[variant[-1]].append(variant)
    return dict(first), dict(last)


@lru_cache(maxsize=8192)
def fold(label: str) -> str:
    """A label without case, numbering, closing signs and double blanks; remembered as `_concept` is."""
    bare = label if label[:1].isalpha() else NUMBERING.sub("", label, count=1) or label  # "§§" is a label too
    return " ".join(bare.rstrip(CLOSING).casefold().split())


#: The end of a sentence that leads to points is no misread label: "Nämnden beslutar" is not "Nämndens beslut".
SPEAKS = re.compile(r"\s(?:besluta(?:r|de)|föreslår|yrkar)$")
#: What stands before a label, and what may close one.
NUMBERING = re.compile(r"^\W*(?:\d+(?:\.\d+)*[.)]?\s+)?")
CLOSING = f"{string.whitespace}\u00a0\u2009\u202f:.*_–—-"


@cache
def register(part: str) -> Register:
    """The labels of a part of `labels.toml`. Raises KeyError when there is no such part."""
    data = load_rules("labels")
    forms = data.get(f"{part}_patterns", {})
    return Register(
        {fold(v): concept for concept, variants in data[part].items() for v in variants},
        forms=tuple((re.compile(pattern), concept) for concept, pattern in forms.items()),
    )
