"""Undo damage to the encoding of a whole page: "f÷reslσr", "fÃ¶reslÃ¥r", "f|resl}r", "fo¨resla˚r" for "föreslår".

Such damage is a table, not a guess: every sign stands for exactly one other. The tables are made from Python's codecs
(how the text was *written*, how it was *read*), but for 7-bit Swedish (SIS 63 61 27, "SE7") and for accents that stand
beside their letter. Which table is right is decided for a page or more, by the words that the table makes Swedish;
a sign inside a single word proves nothing. Must see the text as read, before controls and no-break blanks are removed:
they are halves of letters here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from math import log

from ocr.ledger import Edit, Ledger
from ocr.lexicon import MAX_LETTERS, count, known, model

SWEDISH = frozenset("åäöÅÄÖ")
#: Different words that must become Swedish before a page counts as damaged, and the least sureness (0-1).
MIN_WORDS, MIN_SURE = 2, 0.6
#: Shorter words prove nothing, whether they become Swedish or are Swedish as they stand.
MIN_LETTERS = 3
#: As much of a text is looked at, in signs: more would only cost time.
ENOUGH = 100_000

_WORD = re.compile(r"[^\W\d_]+")

Method = Callable[[str], list[Edit]]


@dataclass(frozen=True, slots=True)
class Damage:
    """What happened to a text: the name of a method in `METHODS`, and how sure that is (0-1)."""

    name: str
    sure: float


def diagnose(text: str) -> Damage | None:
    """How the encoding of a text was damaged; None for text that is right, or not Swedish. Give it a page or more.

    >>> diagnose("Kommunstyrelsen f÷reslσr Σndringar").name
    'cp1252 read as cp437'
    >>> diagnose("Nämnden sade ”ja” † 2 ÷ 3 {x|y}") is None
    True
    """
    text = text[:ENOUGH]
    signs = set(text)
    best, most = None, 0
    for name, (telling, method) in METHODS.items():
        if telling.isdisjoint(signs):
            continue
        right, wrong = _words_made(text, method(text))
        sure = right / (right + wrong + 1)
        if right >= MIN_WORDS and sure >= MIN_SURE and right - wrong > most:
            best, most = Damage(name, round(sure, 3)), right - wrong
    return best


def undo(text: str, damage: Damage) -> list[Edit]:
    """The edits that undo a damage: sorted, not overlapping, one for each damaged sign.

    Kinds are `diacritic` for letters, `section_sign`, `spacing` and `punctuation`. Words with å ä ö that are right as
    they stand stay: they were set in a font that was not damaged.

    >>> from ocr.ledger import replay
    >>> replay("f|resl}r", undo("f|resl}r", Damage("SE7 read as ASCII", 0.9)))
    'föreslår'
    """
    _, method = METHODS[damage.name]
    return [replace(e, kind=_kind(e.replacement), confidence=damage.sure) for e in method(text)]


def edits(text: str) -> list[Edit]:
    """The edits that undo the damage of a document, each page (they end in form feeds) by its own table.

    A page too short to tell is taken to share the damage of the whole document when that makes any of its words Swedish.
    """
    whole = diagnose(text)
    found: list[Edit] = []
    at = 0
    for page in text.split("\f"):
        damage = diagnose(page)
        if damage is None and whole is not None and len(page) < len(text):
            _, method = METHODS[whole.name]
            right, wrong = _words_made(page[:ENOUGH], method(page[:ENOUGH]))
            damage = whole if right > wrong else None
        if damage is not None:
            found += [replace(e, start=e.start + at, end=e.end + at) for e in undo(page, damage)]
        at += len(page) + 1
    return found


def _words_made(text: str, made: Sequence[Edit]) -> tuple[int, int]:
    """Of the different words that get an å ä ö: how many become Swedish by that, and how many do not."""
    ledger = Ledger.of(text, made)
    places = [start for edit, start, _ in ledger.spans() if not SWEDISH.isdisjoint(edit.replacement)]
    right: set[str] = set()
    wrong: set[str] = set()
    i = 0
    for match in _WORD.finditer(ledger.text) if places else ():
        while i < len(places) and places[i] < match.start():
            i += 1
        if i == len(places):
            break
        word = match.group()
        if places[i] < match.end() and len(word) >= MIN_LETTERS:
            in_one_case = word[1:].islower() or word.isupper()
            (right if in_one_case and known(word) else wrong).add(word[: MAX_LETTERS + 1])
    return len(right), len(wrong)


def _kind(sign: str) -> str:
    if "§" in sign:
        return "section_sign"
    if sign.isspace():
        return "spacing"
    return "diacritic" if sign.isalpha() else "punctuation"


# One byte read as another sign ----------------------------------------------------------------------------------------


def _bytes_of(read: str) -> dict[str, int]:
    """The sign that each byte over 127 is read as. Bytes without a sign, and those of Latin-1, are read as controls."""
    signs = {chr(byte): byte for byte in range(0x80, 0xA0)}
    for byte in range(0x80, 0x100):
        signs[bytes([byte]).decode(read, "ignore") or chr(byte)] = byte
    return signs


def _recoding(written: str, read: str) -> tuple[frozenset[str], Method]:
    table = {sign: bytes([byte]).decode(written, "ignore") for sign, byte in _bytes_of(read).items()}
    table = {sign: right for sign, right in table.items() if right and right != sign}
    telling = frozenset(sign for sign, right in table.items() if right in SWEDISH)
    return telling, partial(_recoded, pattern=_any_of(table), table=table)


def _recoded(text: str, pattern: re.Pattern[str], table: dict[str, str]) -> list[Edit]:
    right = iter(_right_words(text))
    start, end = next(right, (len(text), len(text)))
    found = []
    for match in pattern.finditer(text):
        while match.start() >= end and end < len(text):
            start, end = next(right, (len(text), len(text)))
        if not start <= match.start() < end:
            found.append(Edit(match.start(), match.end(), table[match.group()], "diacritic"))
    return found


def _right_words(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the words with å ä ö that are right as they stand: known, and long or between blanks."""
    for match in _WORD.finditer(text):
        word, (start, end) = match.group(), match.span()
        if SWEDISH.isdisjoint(word) or len(word) < 2:
            continue
        apart = not text[start - 1 : start].strip() and not text[end : end + 1].strip()  # no half of a word: "öm÷te"
        if (apart or len(word) >= MIN_LETTERS) and known(word):
            yield start, end


def _any_of(signs: dict[str, str] | str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(signs))}]")


# UTF-8 read byte by byte ----------------------------------------------------------------------------------------------


def _utf8(read: str, times: int = 1) -> tuple[frozenset[str], Method]:
    signs = _bytes_of(read)

    def some(first: int, last: int) -> str:
        return f"[{re.escape(''.join(sign for sign, byte in signs.items() if first <= byte <= last))}]"

    rest = some(0x80, 0xBF)
    pattern = re.compile(f"{some(0xC2, 0xDF)}{rest}|{some(0xE0, 0xEF)}{rest}{{2}}|{some(0xF0, 0xF4)}{rest}{{3}}")
    telling = frozenset(sign for sign, byte in signs.items() if byte == 0xC3)  # the first byte of å ä ö Å Ä Ö é
    return telling, partial(_utf8_decoded, pattern=pattern, signs=signs, times=times)


def _utf8_decoded(text: str, pattern: re.Pattern[str], signs: dict[str, int], times: int) -> list[Edit]:
    ledger = Ledger.of(text)
    for _ in range(times):
        found = []
        for match in pattern.finditer(ledger.text):
            right = bytes(signs[sign] for sign in match.group()).decode("utf-8", "ignore")
            if right:
                found.append(Edit(match.start(), match.end(), right, "diacritic"))
        ledger = ledger.then(found)
    return list(ledger.edits)


# 7-bit Swedish --------------------------------------------------------------------------------------------------------

_SE7 = dict(zip("}{|][\\`~", "åäöÅÄÖéü", strict=True))
#: Beside a letter (or another such sign) only: a lone | is the rule of a table, while "å" is a word.
_SE7_SIGN = re.compile(
    r"(?<=[^\W\d_])[}{|\]\[\\`~]|(?<=[}{|\]\[\\])[}{|\]\[\\]|[}{|\]\[\\](?=[^\W\d_]|[}{|\]\[\\])|(?<!\S)[}\]](?= [^\W\d_])"
)


def _se7(text: str) -> list[Edit]:
    return [Edit(m.start(), m.end(), _SE7[m.group()], "diacritic") for m in _SE7_SIGN.finditer(text)]


# Accents beside their letters -----------------------------------------------------------------------------------------

#: What is seen as an accent, and the combining accent that it is.
_ACCENTS = {"¨": "\u0308", "\u0308": "\u0308", "˚": "\u030a", "°": "\u030a", "\u030a": "\u030a", "´": "\u0301"}
_ACCENTED = frozenset("åäöéÅÄÖÉ")
_AFTER = re.compile(rf"(?P<letter>[AOEaoe]) ?(?P<accent>[{''.join(_ACCENTS)}])")
_BEFORE = re.compile(rf"(?P<accent>[{''.join(_ACCENTS)}]) ?(?P<letter>[AOEaoe])")
_DECOMPOSED = re.compile(r"[A-Za-z][\u0300-\u036f]+")
#: What a true blank does not stand after, and not before.
_OPENING, _CLOSING = frozenset(["", "\n", "\f", "("]), frozenset(["", "\n", "\f", *".,:;!?)-"])
#: Costs, as negative logarithms: of a string that is no word, over that of its letters; of a compound that the
#: vocabulary lacks; of a seam inside a string that is no word where accents bring blanks.
_NO_WORD, _COMPOUND, _SEAM = 25.0, 22.0, 8.0
#: Two words make one by chance ("på följande") at so large a share of their blanks at most.
_CHANCE = 0.1
#: As many pieces of a word are tried together at most.
_MOST_PIECES = 6


def _composed(text: str) -> list[Edit]:
    found = [(m, unicodedata.normalize("NFC", m.group())) for m in _DECOMPOSED.finditer(text)]
    return [Edit(m.start(), m.end(), new, "diacritic") for m, new in found if new != m.group()]


def _accents(text: str, pattern: re.Pattern[str]) -> list[Edit]:
    """Put accents on their letters; then close the blanks that the accents brought into words ("f ¨or", "fo¨ r")."""
    found = []
    for match in pattern.finditer(text):
        letter = unicodedata.normalize("NFC", match["letter"] + _ACCENTS[match["accent"]])
        if letter in _ACCENTED:
            found.append(Edit(match.start(), match.end(), letter, "diacritic"))
    ledger = Ledger.of(text, found)
    beside = [start - 1 if pattern is _BEFORE else end for _, start, end in ledger.spans()]
    blanks = [at for at in beside if at >= 0 and ledger.text[at : at + 1] == " "]
    closed = [Edit(at, at + 1, "", "diacritic") for at in _false_blanks(ledger.text, blanks)]
    return list(ledger.then(closed).edits)


def _false_blanks(text: str, blanks: Sequence[int]) -> list[int]:
    """Those of the blanks beside accents that the accents brought: inside words, and before marks and line ends."""
    inner = [at for at in blanks if text[at - 1 : at].isalpha() and text[at + 1 : at + 2].isalpha()]
    false = list(_inside_words(text, inner, _NO_WORD))
    if 2 * len(false) <= len(inner):
        return false if len(false) > _CHANCE * len(inner) else []
    outer = (at for at in blanks if text[at - 1 : at] in _OPENING or text[at + 1 : at + 2] in _CLOSING)
    return sorted({*_inside_words(text, inner, _SEAM), *outer})  # every accent of this page brings a blank


def _inside_words(text: str, blanks: Sequence[int], seam: float) -> Iterator[int]:
    """Those of the blanks that stand inside words; `seam` is what closing one costs where it gives no word."""
    chain: list[int] = []
    for blank, following in pairwise([*blanks, len(text)]):
        chain.append(blank)
        if len(chain) == MAX_LETTERS or following == len(text) or not text[blank + 1 : following].isalpha():
            pieces = [_head(text[max(chain[0] - MAX_LETTERS, 0) : chain[0]][::-1])[::-1]]
            pieces += [text[a + 1 : b] for a, b in pairwise(chain)]
            pieces.append(_head(text[blank + 1 : blank + 1 + MAX_LETTERS]))
            yield from (at for at, inside in zip(chain, _seams(pieces, seam), strict=True) if inside)
            chain = []


def _seams(pieces: Sequence[str], seam: float) -> list[bool]:
    """For each seam between pieces whether it is inside a word: the cheapest way to read the pieces as words."""
    costs, starts = [0.0], [0]
    for end in range(1, len(pieces) + 1):
        options = range(end - 1, max(-1, end - 1 - _MOST_PIECES), -1)
        ways = [costs[start] + _cost("".join(pieces[start:end]), seam * (end - start - 1)) for start in options]
        costs.append(min(ways))
        starts.append(options[ways.index(costs[-1])])
    inside = [True] * (len(pieces) - 1)
    at = len(pieces)
    while starts[at]:
        at = starts[at]
        inside[at - 1] = False
    return inside


def _cost(word: str, seams: float) -> float:
    """Negative logarithm of a word's frequency; for a string that is no word, more than two words' worth and `seams`."""
    seen = count(word)
    if seen:
        return log(model().total / seen)
    return _COMPOUND if known(word) else _NO_WORD + len(word) + seams


def _head(text: str) -> str:
    match = _WORD.match(text)
    return match.group() if match else ""


#: Name of the damage → signs that tell of it (where none of them is, nothing happened), and how to undo it. The first
#: eight lines are the nine cases met in archives (Latin-1 is undone with cp1252); the others come from the same tables.
METHODS: dict[str, tuple[frozenset[str], Method]] = {
    "UTF-8 read as cp1252": _utf8("cp1252"),
    "decomposed": (frozenset("\u0308\u030a"), _composed),
    "Mac Roman read as cp1252": _recoding("mac_roman", "cp1252"),
    "cp1252 read as Mac Roman": _recoding("cp1252", "mac_roman"),
    "cp1252 read as cp437": _recoding("cp1252", "cp437"),
    "cp850 read as cp1252": _recoding("cp850", "cp1252"),
    "accents after letters": (frozenset(_ACCENTS), partial(_accents, pattern=_AFTER)),
    "SE7 read as ASCII": (frozenset("}{|][\\"), _se7),
    "accents before letters": (frozenset(_ACCENTS), partial(_accents, pattern=_BEFORE)),
    "UTF-8 read as cp1252 twice": _utf8("cp1252", times=2),
    "UTF-8 read as Mac Roman": _utf8("mac_roman"),
    "UTF-8 read as cp437": _utf8("cp437"),
    "UTF-8 read as cp850": _utf8("cp850"),
    "cp1252 read as cp850": _recoding("cp1252", "cp850"),
    "cp850 read as Mac Roman": _recoding("cp850", "mac_roman"),
    "Mac Roman read as cp850": _recoding("mac_roman", "cp850"),
    "Mac Roman read as cp437": _recoding("mac_roman", "cp437"),
}
