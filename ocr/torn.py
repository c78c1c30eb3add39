"""Words that stuck together when a hyphen was lost: "grundoch" from "grund- och".

A hyphen that parts a word at the end of a line goes when the line is joined to the next; one that stands for a word left
out ("grund- och gymnasieskola") is then lost too, if whoever joined the lines did not look. The two words are set apart
again where the whole is no word, and the first part makes a word of the vocabulary with the end of the word that follows
("grundskola"); elsewhere the place is only told.
"""

from __future__ import annotations

import re

from ocr.ledger import Edit
from ocr.letters import Doubt
from ocr.lexicon import MIN_PART, count, is_modifier, known

#: What follows the hyphen of a word left out.
CONJUNCTIONS = ("och", "eller", "samt")
#: Longer words are no words.
LONGEST = 40
_STUCK = re.compile(
    rf"\b(?P<first>[^\W\d_]{{{MIN_PART},{LONGEST}}}?)(?P<joint>{'|'.join(CONJUNCTIONS)})"
    rf"(?=[ \t\n](?P<next>[a-zåäöé]{{3,{LONGEST}}})\b)"
)
_WORD = re.compile(rf"(?<![^\W_])[^\W\d_]{{1,{LONGEST}}}(?:{'|'.join(CONJUNCTIONS)})(?=[ \t\n])")


def find(text: str) -> tuple[list[Edit], list[Doubt]]:
    """The edits (kind `spacing`) that part such words, and those that are not certain. Lines with tabs are only told.

    >>> from ocr.ledger import replay
    >>> raw = "Kommunens grundoch gymnasieskolor"
    >>> replay(raw, find(raw)[0])
    'Kommunens grund- och gymnasieskolor'
    """
    edits: list[Edit] = []
    doubts: list[Doubt] = []
    for word in _WORD.finditer(text):
        match = _STUCK.match(text, word.start())
        if match is None or match.end() != word.end() or known(word[0]):
            continue
        first = match["first"].casefold()
        if not is_modifier(first):
            continue
        if _makes_a_word(first, match["next"]) and not _in_row(text, word.start(), word.end()):
            edits.append(Edit(match.end("first"), match.end("first"), "- ", "spacing", 0.9))
        else:
            doubts.append(Doubt(*word.span(), (f"{match['first']}- {match['joint']}",), "stuck_together"))
    return edits, doubts


def _makes_a_word(first: str, follower: str) -> bool:
    """Whether the first part makes a word of the vocabulary with the end of a compound."""
    return any(count(first + follower[cut:]) for cut in range(MIN_PART, len(follower) - MIN_PART + 1))


def _in_row(text: str, start: int, end: int) -> bool:
    """Whether a tab stands on the line, so that its words must not change in number."""
    line = text[text.rfind("\n", 0, start) + 1 : end]
    return "\t" in line or "\t" in text[end : text.find("\n", end) + 1 or len(text)]
