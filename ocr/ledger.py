"""The ledger: every change between the raw text and the reading text, on record and reversible.

A stage of the work is a function from a text to edits. `Ledger.then` adds a stage's edits to those made before and keeps
one list of edits of the *raw* text, so that replaying the list once on the raw text gives the reading text, byte for byte.
The idea of carrying offsets through cleaning is eyecite's `SpanUpdater`; here the edits are known, so no diff is needed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

#: Kinds of edits, the weightiest first: where edits of two stages merge into one, the weightier kind names it.
KINDS = (
    "section_sign",
    "numeral",
    "letter",
    "diacritic",
    "spacing",
    "punctuation",
    "dehyphenation",
    "reflow",
    "noise",
)


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace `text[start:end]` (code points) by `replacement`; `confidence` is 0-1."""

    start: int
    end: int
    replacement: str
    kind: str
    confidence: float = 1.0

    @property
    def growth(self) -> int:
        """By how many code points the text grows (negative: shrinks)."""
        return len(self.replacement) - (self.end - self.start)


def replay(text: str, edits: Iterable[Edit]) -> str:
    """Apply edits, in order and not overlapping, to a text.

    Raises:
        ValueError: edits overlap or lie outside the text.
    """
    parts, at = [], 0
    for edit in edits:
        if not at <= edit.start <= edit.end <= len(text):
            raise ValueError(f"edit {edit} overlaps the one before it or lies outside the text")
        parts += [text[at : edit.start], edit.replacement]
        at = edit.end
    parts.append(text[at:])
    return "".join(parts)


@dataclass(frozen=True, slots=True)
class Ledger:
    """Edits of a raw text, and the text they give.

    >>> ledger = Ledger.of("Kommun-\\nstyrelsen f6reslar")
    >>> ledger = ledger.then([Edit(6, 8, "", "dehyphenation")])
    >>> ledger = ledger.then([Edit(16, 24, "föreslår", "letter", 0.9)])
    >>> ledger.text
    'Kommunstyrelsen föreslår'
    >>> ledger.to_raw(16), ledger.to_text(18)
    (18, 16)
    """

    raw: str
    edits: tuple[Edit, ...]
    text: str
    _raw_starts: tuple[int, ...] = field(repr=False)
    _text_starts: tuple[int, ...] = field(repr=False)

    @classmethod
    def of(cls, raw: str, edits: Sequence[Edit] = ()) -> Ledger:
        """Make the ledger of a raw text. Raises ValueError when edits overlap or lie outside it."""
        edits = tuple(edits)
        grown, text_starts = 0, []
        for edit in edits:
            text_starts.append(edit.start + grown)
            grown += edit.growth
        return cls(raw, edits, replay(raw, edits), tuple(e.start for e in edits), tuple(text_starts))

    def then(self, edits: Sequence[Edit]) -> Ledger:
        """Add edits of `self.text` (sorted, not overlapping) made by a later stage."""
        if not edits:
            return self
        return Ledger.of(self.raw, _compose(self.edits, edits, self.raw, self.text))

    def to_text(self, raw_position: int) -> int:
        """Where a position of the raw text stands in the text; inside an edit: where its replacement begins or ends."""
        i = bisect_right(self._raw_starts, raw_position) - 1
        if i < 0:
            return raw_position
        edit, start = self.edits[i], self._text_starts[i]
        if raw_position >= edit.end:
            return start + len(edit.replacement) + raw_position - edit.end
        return start + min(raw_position - edit.start, len(edit.replacement))

    def to_raw(self, text_position: int) -> int:
        """Where a position of the text stood in the raw text; inside a replacement: inside what it replaced."""
        i = bisect_right(self._text_starts, text_position) - 1
        if i < 0:
            return text_position
        edit, start = self.edits[i], self._text_starts[i]
        if text_position >= start + len(edit.replacement):
            return edit.end + text_position - start - len(edit.replacement)
        return min(edit.start + text_position - start, edit.end)

    def spans(self) -> Iterable[tuple[Edit, int, int]]:
        """Each edit with the start and end of its replacement in the text."""
        for edit, start in zip(self.edits, self._text_starts, strict=True):
            yield edit, start, start + len(edit.replacement)


def _compose(first: Sequence[Edit], second: Sequence[Edit], raw: str, middle: str) -> list[Edit]:
    """Edits raw → middle and middle → text as one list raw → text; edits that touch the same letters are merged."""
    out: list[Edit] = []
    i = j = 0
    shift = 0  # middle position = raw position + shift, between edits
    while i < len(first) or j < len(second):
        a = first[i] if i < len(first) else None
        b = second[j] if j < len(second) else None
        if b is None or (a is not None and a.start + shift + len(a.replacement) <= b.start):
            assert a is not None
            out.append(a)
            shift += a.growth
            i += 1
            continue
        if a is None or b.end <= a.start + shift:
            out.append(Edit(b.start - shift, b.end - shift, b.replacement, b.kind, b.confidence))
            j += 1
            continue
        # CASE: they overlap. Take in every edit of either stage that reaches into the stretch, and write it as one.
        lo = hi = min(a.start + shift, b.start)
        raw_lo = lo - shift
        group: list[Edit] = []
        inner: list[Edit] = []
        while True:
            if i < len(first) and (not group or first[i].start + shift < hi):
                group.append(first[i])
                hi = max(hi, first[i].start + shift + len(first[i].replacement))
                shift += first[i].growth
                i += 1
            elif j < len(second) and (not inner or second[j].start < hi):
                inner.append(Edit(second[j].start - lo, second[j].end - lo, second[j].replacement, second[j].kind))
                group.append(second[j])
                hi = max(hi, second[j].end)
                j += 1
            else:
                break
        replacement = replay(middle[lo:hi], inner)
        if replacement != raw[raw_lo : hi - shift]:  # else the later stage took the earlier one back
            kind = min((e.kind for e in group), key=KINDS.index)
            out.append(Edit(raw_lo, hi - shift, replacement, kind, min(e.confidence for e in group)))
    return out
