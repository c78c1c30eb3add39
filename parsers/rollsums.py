"""What is printed beside the ballots in a table of several votes: the sums, and in which vote's column a cell stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from parsers.blocks import Block, Cell, flat
from parsers.castlists import BALLOTS, ballot_words, vote_rules
from parsers.labels import fold
from parsers.rollcolumns import column_of

#: The columns of a vote, each with its ballot or label ("" for what is no ballot) and its middle in points.
Columns = Sequence[tuple[str, float]]
#: No row of sums is longer, in letters.
LONGEST = 200


def in_votes(cells: Sequence[Cell], votes: Sequence[Columns], size: float) -> list[tuple[int, Cell]]:
    """The cells of a row with the number of the vote that each stands under: by places, else one for each vote, at the end."""
    if all(votes) and all(c.x0 is not None for c in cells):
        placed = [(n, c) for c in cells for n, columns in enumerate(votes) if column_of(c, columns, size)]
        if placed or len(votes) > 1:
            return placed
        return [(0, c) for c in cells[-1:]]  # a wide column, its label at its left
    return list(enumerate(cells[-len(votes) :])) if len(cells) >= len(votes) else []


def sums_in(block: Block, votes: Sequence[Columns]) -> list[tuple[int, str, int]]:
    """The sums in a row without a member, each as number of the vote, ballot and count.

    "Summa ja | 11 | 15" has a count for each vote; "Summa | 11 ja, 4 nej", "Ja: | 11 | Nej: | 4" have those of one.
    """
    if not block.cells or len(block.text) > LONGEST:
        return []
    if len(votes) == 1:
        return [(0, code, count) for code, count in _counted(total().sub("", flat(block.text)))]
    code = ballot_words().get(fold(total().sub("", block.cells[0].text).strip(" :")))
    figures = [c for c in block.cells[1:] if c.text.isdigit()]
    if code and figures:
        return [(n, code, int(c.text)) for n, c in in_votes(figures, votes, block.size)]
    told = [c for c in block.cells[1:] if _counted(c.text)]
    return [(n, code, count) for n, c in in_votes(told, votes, block.size) for code, count in _counted(c.text)]


def sums_under(block: Block, columns: Columns, order: Sequence[str]) -> dict[str, int]:
    """The sums of a row below the columns of ballots, by places, else in the order of the ballots: "Summa | 11 | 4"."""
    sums = [c for c in block.cells[1:] if c.text.isdigit()]
    if columns and all(c.x0 is not None for c in sums):
        return {code: int(c.text) for c in sums if (code := column_of(c, columns, block.size))}
    return dict(zip(order, (int(c.text) for c in sums), strict=False))


def _counted(text: str) -> list[tuple[str, int]]:
    """The ballots of a text that holds nothing but ballots with their counts, in either order."""
    one, many = _counts()
    if not many.fullmatch(text):
        return []
    return [
        (ballot_words()[fold(m["label"] or m["behind"])], int(m["count"] or m["before"])) for m in one.finditer(text)
    ]


@cache
def total() -> re.Pattern[str]:
    """What opens a row of sums."""
    return re.compile(vote_rules()["count"]["total"], re.IGNORECASE)


@cache
def _counts() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = (re.escape(w) for code in BALLOTS for w in vote_rules()["ballots"][code] if len(w) > 1)
    label = "|".join(sorted(words, key=len, reverse=True))
    one = (
        rf"(?P<label>{label})\s*+(?:[:=–-]\s*+)?\(?(?P<count>\d{{1,3}})\b\)?(?:\s*(?:st\b\.?|röster))?"
        rf"|(?P<before>\d{{1,3}})\s*(?:st\b\.?\s*)?(?P<behind>{label})(?!\w)"
    )
    bare = re.sub(r"\?P<\w+>", "?:", one)
    many = rf"[\s:–-]*(?:{bare})(?:[\s,;/]+(?:(?:och|samt)\s+)?(?:{bare}))*[\s.]*"
    return re.compile(one, re.IGNORECASE), re.compile(many, re.IGNORECASE)
