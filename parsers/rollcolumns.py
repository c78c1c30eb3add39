"""The columns of a roll call set as a table: what their labels say, in which of them a cell stands, whom a cell names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from parsers.blocks import Block, Cell, flat
from parsers.castlists import ballot_words, vote_rules
from parsers.labels import fold
from parsers.names import TITLE, TURNED_IN_ROLL, is_party, parse_person, party_of

#: How wide a letter is as a share of the font size: enough to tell columns apart.
LETTER = 0.5
#: A mark is no further from its column than this, in points.
FAR = 45.0


def columns_of(block: Block) -> tuple[tuple[str, float], ...]:
    """The columns that a row of labels heads, each with its middle in points (-1 without places) and its ballot, "" for
    what is no ballot.
    """
    if len(block.cells) < 2 or sum(c.text.isdigit() for c in block.cells) > 1:  # "Ja | 9 | Nej | 4" are sums
        return ()
    found = [
        place
        for cell in block.cells
        for place in (list(_labels_in(cell, block.size)) or [("", _middle(cell, block.size))])
    ]
    return tuple(found) if {"ja", "nej"} <= {code for code, _ in found} else ()


def votes_in(header: tuple[tuple[str, float], ...]) -> list[tuple[tuple[str, float], ...]]:
    """The columns of each vote of a table: where a label returns the next vote begins, and its columns are not the first's."""
    votes: list[set[int]] = [set()]
    for n, (code, _) in enumerate(header):
        if code and any(header[m][0] == code for m in votes[-1]):
            votes.append(set())
        if code:
            votes[-1].add(n)
    return [tuple((code if n in mine else "", x) for n, (code, x) in enumerate(header)) for mine in votes]


def column_of(cell: Cell, columns: Sequence[tuple[str, float]], size: float) -> str:
    """The ballot of the column that a cell stands in, "" when it is another column or none."""
    middle = _middle(cell, size)
    far, code = min((abs(x - middle), code) for code, x in columns)
    return code if far <= FAR else ""


def _labels_in(cell: Cell, size: float) -> Iterator[tuple[str, float]]:
    """The labels of a cell, with their middles; narrow columns may have run together in it ("Ja Nej Avst")."""
    whole = ballot_words().get(fold(cell.text))
    if whole:
        yield whole, _middle(cell, size)
    elif all(ballot_words().get(fold(word)) for word in cell.text.split()):
        for word in re.finditer(r"\S+", cell.text):
            x0 = None if cell.x0 is None else cell.x0 + LETTER * (size or 10.0) * word.start()
            yield ballot_words()[fold(word[0])], _middle(Cell(word[0], cell.start, cell.end, x0), size)


@cache
def vote_column() -> re.Pattern[str]:
    """The label of the column of a vote in a table of ballots as words or letters."""
    rules = vote_rules()["columns"]
    return re.compile(rules["vote"].replace("A_VOTE", rules["a_vote"]), re.IGNORECASE)


def _middle(cell: Cell, size: float) -> float:
    return -1.0 if cell.x0 is None else cell.x0 + LETTER * (size or 10.0) * len(cell.text) / 2


def vote_columns(block: Block) -> list[tuple[str, float]]:
    """The columns of a table of words or letters, each with its middle and the label of its vote, "" for names and parties.

    What stands below begins where the label does, or in its middle: so a label counts at both places.
    """
    if len(block.cells) < 2 or vote_column().fullmatch(block.cells[0].text):
        return []
    said = [(flat(c.text).casefold() if vote_column().fullmatch(c.text) else "", c) for c in block.cells]
    if not said[-1][0]:
        return []
    middles = [(label, _middle(c, block.size)) for label, c in said]
    return [
        *middles,
        *((label, _middle(replace(c, text="Ja"), block.size)) for label, c in said if label and c.x0 is not None),
    ]


def _answers(block: Block) -> list[int]:
    """Which answer of its member each cell of a row is, 0 for what is none; none at all where no member is named.

    Where each of several members has answered they are counted for each: "Anna Ek | Ja | Bo Al | Nej" is one
    vote in two columns.
    """
    said = [len(c.text) > 1 and fold(c.text) in ballot_words() for c in block.cells]
    if not any(said):
        return []
    members = [n for n, c in enumerate(block.cells) if not said[n] and person_in(c)]
    anew = members if all(any(said[a:b]) for a, b in pairwise([*members, len(said)])) else members[:1]
    starts = [0, *anew, len(said)]
    return [said[n] and sum(said[a : n + 1]) for a, b in pairwise(starts) for n in range(a, b)] if members else []


def worded_votes(block: Block) -> list[tuple[str, float]]:
    """The columns of several votes by a row that answers each in words: "Anna Ek | S | Ja | Nej", whatever heads them."""
    answers = _answers(block)
    if max(answers, default=0) < 2:
        return []
    return [(str(n) if n else "", _middle(c, block.size)) for n, c in zip(answers, block.cells, strict=True)]


def is_attendance(block: Block) -> bool:
    """Whether labels of columns tell of who was there and served, and of no vote."""
    if not attended().search(block.text) or any(_voted_on().search(c.text) for c in block.cells):
        return False
    return not any(person_in(c) or fold(c.text) in ("ja", "nej") for c in block.cells)


@cache
def attended() -> re.Pattern[str]:
    """What the label of a column says that tells who was there."""
    return re.compile(vote_rules()["names"]["attended"], re.IGNORECASE)


@cache
def _voted_on() -> re.Pattern[str]:
    """What the label of a column of a vote says."""
    return re.compile(vote_rules()["names"]["voted_on"], re.IGNORECASE)


def is_worded(block: Block) -> bool:
    """Whether a row names members in cells and a ballot of each in another: "1 | Anna Ek | S | Ja"."""
    return max(_answers(block), default=0) == 1


def person_in(cell: Cell) -> tuple[str, str] | None:
    """Name and party of a cell that names a member: "Anna Ek (S), ledamot", "Ek, Anna (S)", "Anna Ek"."""
    turned = TURNED_IN_ROLL.match(cell.text)
    if turned and not TITLE.search(turned[2]):
        rest = cell.cut(turned.end())
        letters = rest.text.strip("() ")
        return f"{turned[2]} {turned[1]}", party_of(letters) if is_party(letters) else ""
    person = parse_person(cell)
    return (person.name, person.party) if person else None
