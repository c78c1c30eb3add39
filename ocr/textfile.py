"""Plain text files: finding out how they are encoded, and splitting them at form feeds."""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

from ocr.errors import UnreadableError
from ocr.model import Line, Page

#: Marks at the start of a file that say how it is encoded. UTF-32 before UTF-16: the one begins like the other.
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Single-byte encodings of Swedish texts; the one whose reading has most Swedish letters is right.
SWEDISH = ("cp1252", "mac_roman", "cp850")
SWEDISH_LETTERS = frozenset("åäöÅÄÖéÉ§–”’½%°")
#: A text file holds next to no control characters; a file with more than this share of them is not text.
MOST_CONTROLS = 0.01


def decode(data: bytes) -> tuple[str, str]:
    """Decode the bytes of a text file. Returns the text, lines ended by "\\n", and the name of the encoding.

    Raises:
        UnreadableError: empty, or not text at all.
    """
    if not data.strip():
        raise UnreadableError("empty_file", "is empty; fetch it again")
    encoding = _encoding(data)
    text = data.decode(encoding, "replace").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip("\ufeff \t\n\f"):
        raise UnreadableError("empty_file", "is empty; fetch it again")
    controls = sum(c < " " and c not in "\n\t\f" for c in text)
    if controls > MOST_CONTROLS * len(text):
        raise UnreadableError("not_text", "is not text although its name says so; rename it after what it is")
    return text, encoding


def _encoding(data: bytes) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return encoding
    for encoding, zeros in (("utf-16-le", data[1::2]), ("utf-16-be", data[::2])):  # Swedish has few letters over U+00FF
        if len(data) % 2 == 0 and zeros.count(0) > 0.9 * len(zeros) and not _other(data, encoding).count(0):
            return encoding
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return "utf-8"
    best = max(SWEDISH, key=lambda e: _swedish(data, e))
    if _swedish(data, best) > 0:
        return best
    guess = from_bytes(data).best()
    return guess.encoding if guess else "cp1252"


def _other(data: bytes, encoding: str) -> bytes:
    return data[::2] if encoding == "utf-16-le" else data[1::2]


def _swedish(data: bytes, encoding: str) -> int:
    """Swedish letters less other signs outside ASCII, in a reading of the bytes."""
    text = data.decode(encoding, "replace")
    return sum(1 if c in SWEDISH_LETTERS else -1 for c in text if c > "\x7f")


def pages_of(text: str) -> tuple[Page, ...]:
    """Pages between form feeds, numbered from 1; one page without a number where there are none."""
    parts = text.removesuffix("\f").split("\f")
    return tuple(
        Page(number if len(parts) > 1 else None, part, _lines(part), "text_file")
        for number, part in enumerate(parts, start=1)
    )


def _lines(raw: str) -> tuple[Line, ...]:
    lines, at = [], 0
    for part in raw.split("\n"):
        if part.strip():
            lines.append(Line(at + len(part) - len(part.lstrip()), at + len(part.rstrip())))
        at += len(part) + 1
    return tuple(lines)
