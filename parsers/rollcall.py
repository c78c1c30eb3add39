"""Roll calls: who voted how, as lists of names under the words of a ballot, or as a table with marks in columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from parsers.blocks import Block, Cell, Span, flat, spaced
from parsers.labels import fold
from parsers.names import NAME, REPLACES, TITLE, is_party, parse_person, party_of
from parsers.roster import A_MEMBER, MEMBER, Roster
from parsers.rules import load_rules

#: Codes of `ballots.ballot`, in the order of the columns.
BALLOTS = ("ja", "nej", "avstar", "franvarande")
#: What is put into a column to mark a ballot.
MARK = re.compile(r"[xX×✓✔√1*•]|[xX]{2}")
#: A roll call says for which § it is in the lines above it.
PARAGRAPH = re.compile(r"(?<!jfr )(?<!jämför )(?<!se )(?<!enligt )§\s?(\d{1,4})", re.IGNORECASE)
#: The title of a roll call, and how long such a line is at most.
TITLE_OF_ROLL = re.compile(r"\b(?:voterings|omröstnings)(?:list|protokoll)", re.IGNORECASE)
LONGEST_TITLE = 150
#: Lines above a roll call that are looked through for its §.
ABOVE = 12
#: A question put to the vote names people too: "Den som röstar för förslaget från Anna Ek (S) röstar ja".
ASKS = re.compile(r"\b(?:den|de)\s+som\b|\binnebär\b", re.IGNORECASE)
#: What may stand between a label and the first name: "Ja (5 st) –", "Ja-röst avges av".
FILLER = (
    r"(?:\s*[(]?\d{1,3}(?:\s*st\.?)?[)]?)?(?:\s*(?:röst(?:ar|ade|er)?|svara(?:r|de)))?"
    r"(?:\s*(?:avg(?:es?|avs)|lämna(?:s|des)|lades?|läggs)\s+av|\s*gör|\s*från)?\s*[:–-]?\s*(?:ledamöterna\s+)?"
)
#: A cell with one member and no more: not the next sentence.
ALONE = re.compile(rf"(?:{A_MEMBER}|{NAME.pattern})(?:,?\s+[\w:]+){{0,3}}")
#: How wide a letter is as a share of the font size: enough to tell columns apart.
LETTER = 0.5
#: Rows without a member that a table may hold before it is over: sums, a label that goes on, the head of the next page.
STRANGERS = 4
#: A mark is no further from its column than this, in points.
FAR = 45.0


@dataclass(frozen=True, slots=True)
class Cast:
    """How one member voted (a code of `ballots.ballot`)."""

    name: str
    party: str
    ballot: str
    span: Span


@dataclass(frozen=True, slots=True)
class RollCall:
    """A roll call. `counts` are the sums printed with it; `paragraph` is the § that it says it is for."""

    casts: tuple[Cast, ...]
    counts: Mapping[str, int]
    span: Span
    paragraph: int | None = None
    unclear: tuple[Cast, ...] = ()  # of members that stand under two ballots; their casts are left out


@dataclass(slots=True)
class _Open:
    """A roll call being read."""

    columns: tuple[tuple[str, float], ...] = ()
    lefts: tuple[tuple[str, float], ...] = ()  # left edges, where the names themselves stand in the columns of ballots
    order: tuple[str, ...] = ()
    casts: list[Cast] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    start: int = 0
    end: int = 0
    paragraph: int | None = None
    label: str = ""
    strangers: int = 0
    beside: bool = False  # one of several votes in the columns of one table


def roll_calls(blocks: Sequence[Block], roster: Roster) -> list[RollCall]:
    """The roll calls among blocks, in order."""
    reader = _Reader(blocks, roster)
    for i, block in enumerate(blocks):
        reader.read(i, block)
    reader.close()
    return reader.found


class _Reader:
    """Reads blocks one by one, keeping the roll call that is open."""

    def __init__(self, blocks: Sequence[Block], roster: Roster) -> None:
        self.blocks = blocks
        self.roster = roster
        self.found: list[RollCall] = []
        self.open: _Open | None = None
        self.beside: list[_Open] = []  # further votes in the columns of the same table
        self.title: tuple[int, int | None] = (-ABOVE, None)  # the last title: its block, and the § it is for

    def read(self, i: int, block: Block) -> None:
        """Take in a block: the labels of columns, a row, names under a label, a label, or something else."""
        header = _columns(block)
        self._read_title(i, block)
        if header:
            self._table(i, block, header)
        elif not (self._is_row(i, block) or self._is_list(i, block) or self._is_label(i, block)):
            self._stranger()

    def close(self) -> None:
        """Keep the open roll call if it has at least two names."""
        rolls = [*([self.open] if self.open is not None else []), *self.beside]
        self.open, self.beside = None, []
        for roll in rolls:
            self._keep(roll)

    def _keep(self, roll: _Open) -> None:
        casts, unclear = _once(c for c in roll.casts if c.ballot in BALLOTS)
        if len(casts) < 2:
            return
        span = Span("", min(roll.start, casts[0].span.start), max(roll.end, casts[-1].span.end))
        self.found.append(RollCall(casts, roll.counts, span, roll.paragraph, unclear))

    def _read_title(self, i: int, block: Block) -> None:
        """A line that says for which § a roll call is, or that one begins: what is open is another one's."""
        text = block.text
        if len(text) > LONGEST_TITLE or MEMBER.search(text):
            return
        said = PARAGRAPH.search(text)
        number = int(said[1]) if said else None
        if number is None and not TITLE_OF_ROLL.search(text):
            return
        roll = self.open
        head_of_page = block.turn and number is None
        if roll is not None and roll.casts and not head_of_page and (number is None or number != roll.paragraph):
            self.close()
        elif roll is not None and not roll.casts:
            roll.paragraph = number if number is not None else roll.paragraph
        self.title = (i, number)

    def _anew(self, i: int, block: Block) -> _Open:
        self.close()
        at, number = self.title
        self.open = _Open(start=block.start, paragraph=number if i - at <= ABOVE else None)
        return self.open

    def _table(self, i: int, block: Block, header: tuple[tuple[str, float], ...]) -> None:
        """Labels over columns: of a new table, or of the same one on the next page."""
        labels = [fold(c.text) for c in block.cells if fold(c.text) not in _words()]
        folded = len(labels) > len(set(labels))  # "Ledamot Ja Nej Ledamot Ja Nej": one vote, its list in two columns
        first, *others = [header] if folded else _votes_in(header)
        order = tuple(code for code, _ in first if code)
        roll = self.open
        if roll is None or not (block.turn and roll.order == order and not roll.counts):
            roll = self._anew(i, block)
            numbers = [int(n) for n in PARAGRAPH.findall(self.blocks[self.title[0]].text)] if others and i else []
            numbers = numbers if len(numbers) == 1 + len(others) else []
            roll.paragraph = numbers[0] if numbers else roll.paragraph
            self.beside = [
                _Open(start=block.start, paragraph=numbers[n] if numbers else None) for n in range(1, 1 + len(others))
            ]
        for other, columns in zip(self.beside, others, strict=False):
            other.columns, other.order, other.beside = columns, tuple(code for code, _ in columns if code), True
        roll.columns, roll.order, roll.beside = first, order, bool(others)
        if not others and all(fold(cell.text) in _words() for cell in block.cells):
            roll.lefts = tuple((c, cell.x0) for c, cell in zip(order, block.cells, strict=True) if cell.x0 is not None)

    def _is_row(self, i: int, block: Block) -> bool:
        roll = self.open
        if (roll is None or not roll.columns) and _is_worded(block):
            roll = roll if roll is not None and not roll.label else self._anew(i, block)
        elif roll is None or not roll.columns:
            return False
        before = len(roll.casts)
        if not _row(block, roll, self.roster):
            return False
        for other in self.beside:
            _row(block, other, self.roster)
            other.end = block.end
        if before and not self.beside and any(_who(c) == _who(roll.casts[0]) for c in roll.casts[before:]):
            casts, roll.casts = roll.casts[before:], roll.casts[:before]  # the first member returns: the next roll call
            columns, lefts, order = roll.columns, roll.lefts, roll.order
            roll = self._anew(i, block)
            roll.casts, roll.columns, roll.lefts, roll.order = casts, columns, lefts, order
        roll.end, roll.strangers = block.end, 0
        return True

    def _is_list(self, i: int, block: Block) -> bool:
        roll = self.open
        under = roll.label if roll is not None and not roll.columns else ""
        casts = list(_listed(block, self.roster, under))
        if not casts:
            return False
        one_by_one = _after().search(block.text) is not None
        again = (
            roll is not None and casts[0].ballot == "ja" and {c.ballot for c in roll.casts} - {"ja"} and not one_by_one
        )
        if roll is None or roll.columns or again:
            roll = self._anew(i, block)
        roll.casts += casts
        roll.label = casts[-1].ballot
        roll.end, roll.strangers = block.end, 0
        return True

    def _is_label(self, i: int, block: Block) -> bool:
        label = _label_alone(block.text)
        if not label:
            return False
        roll = self.open
        if roll is None or roll.columns or (label == "ja" and roll.casts):
            roll = self._anew(i, block)
        roll.label, roll.strangers = label, 0
        return True

    def _stranger(self) -> None:
        """A block that is no part of a roll call: some may stand between rows, names under a label follow at once."""
        if self.open is None:
            return
        self.open.strangers += 1
        if self.open.strangers > (STRANGERS if self.open.columns else 1):
            self.close()


def _who(cast: Cast) -> tuple[str, str]:
    return cast.name, cast.party


def _once(casts: Iterable[Cast]) -> tuple[tuple[Cast, ...], tuple[Cast, ...]]:
    """Each member's cast once, and apart from them those of members who stand under two ballots."""
    cast_by: dict[tuple[str, str], list[Cast]] = {}
    for cast in casts:
        cast_by.setdefault(_who(cast), []).append(cast)
    clear = [same[0] for same in cast_by.values() if len({c.ballot for c in same}) == 1]
    unclear = [same[0] for same in cast_by.values() if len({c.ballot for c in same}) > 1]
    return tuple(clear), tuple(unclear)


# Tables ------------------------------------------------------------------------------------------------------------


def _columns(block: Block) -> tuple[tuple[str, float], ...]:
    """The columns that a row of labels heads, each with its middle in points (-1 without places) and its ballot, "" for
    what is no ballot.
    """
    if len(block.cells) < 2:
        return ()
    found = [
        place
        for cell in block.cells
        for place in (list(_labels_in(cell, block.size)) or [("", _middle(cell, block.size))])
    ]
    return tuple(found) if {"ja", "nej"} <= {code for code, _ in found} else ()


def _votes_in(header: tuple[tuple[str, float], ...]) -> list[tuple[tuple[str, float], ...]]:
    """The columns of each vote of a table: where a label returns the next vote begins, and its columns are not the first's."""
    votes: list[set[int]] = [set()]
    for n, (code, _) in enumerate(header):
        if code and any(header[m][0] == code for m in votes[-1]):
            votes.append(set())
        if code:
            votes[-1].add(n)
    return [tuple((code if n in mine else "", x) for n, (code, x) in enumerate(header)) for mine in votes]


def _column(cell: Cell, columns: Sequence[tuple[str, float]], size: float) -> str:
    """The ballot of the column that a cell stands in, "" when it is another column or none."""
    middle = _middle(cell, size)
    far, code = min((abs(x - middle), code) for code, x in columns)
    return code if far <= FAR else ""


def _labels_in(cell: Cell, size: float) -> Iterator[tuple[str, float]]:
    """The labels of a cell, with their middles; narrow columns may have run together in it ("Ja Nej Avst")."""
    words = [(m[0], m.start()) for m in re.finditer(r"\S+", cell.text)]
    whole = _words().get(fold(cell.text))
    if whole:
        yield whole, _middle(cell, size)
    elif all(_words().get(fold(word)) for word, _ in words):
        for word, at in words:
            x0 = None if cell.x0 is None else cell.x0 + LETTER * (size or 10.0) * at
            yield _words()[fold(word)], _middle(Cell(word, cell.start, cell.end, x0), size)


def _middle(cell: Cell, size: float) -> float:
    return -1.0 if cell.x0 is None else cell.x0 + LETTER * (size or 10.0) * len(cell.text) / 2


def _row(block: Block, roll: _Open, roster: Roster) -> bool:
    """Read a row of a table: a member with a mark in a column or a ballot in words, or the sums."""
    if _total().match(block.text):
        sums = [c for c in block.cells[1:] if c.text.isdigit()]
        if roll.columns and all(c.x0 is not None for c in sums):
            placed_sums = ((_column(c, roll.columns, block.size), int(c.text)) for c in sums)
            roll.counts = {code: n for code, n in placed_sums if code}
        else:
            roll.counts = dict(zip(roll.order, (int(c.text) for c in sums), strict=False))
        return True
    placed = [(c, person) for c in block.cells if roll.lefts and ALONE.fullmatch(c.text) and (person := _person(c))]
    if placed and _under(placed[0][0], roll) and not any(MARK.fullmatch(c.text) for c in block.cells):
        for place, (who, party) in placed:
            x0 = place.x0 or 0.0
            ballot = min((abs(left - x0), code) for code, left in roll.lefts)[1]
            roll.casts.append(Cast(who, party, ballot, Span(place.text, place.start, place.end)))
        return True
    casts: list[Cast] = []
    member: tuple[str, str, int] | None = None
    waiting: list[Cell] = []
    for cell in (*block.cells, None):
        person = _person(cell) if cell is not None else None
        if cell is None or person is not None:
            if member is not None:
                casts += _marked(member, waiting, roll, block)
            if person is not None and cell is not None:
                member, waiting = (*person, cell.start), []
        else:
            waiting.append(cell)
    for cast in casts:
        seat = roster.find(cast.name, cast.party.strip("-"))
        party = cast.party if cast.party.strip("-") or not seat else seat.party
        roll.casts.append(Cast(cast.name, party, cast.ballot, cast.span))
    return bool(casts) or member is not None


def _under(place: Cell, roll: _Open) -> bool:
    """Whether a name stands under the label of a ballot, and not in a column of its own."""
    return place.x0 is not None and min(abs(left - place.x0) for _, left in roll.lefts) <= FAR


def _is_worded(block: Block) -> bool:
    """Whether a row names a member in one cell and a ballot in another: "1 | Anna Ek | S | Ja"."""
    words = [c for c in block.cells if len(c.text) > 1 and fold(c.text) in _words()]
    return len(words) == 1 and any(_person(c) for c in block.cells if c is not words[0])


def _person(cell: Cell) -> tuple[str, str] | None:
    """Name and party of a cell that names a member: "Anna Ek (S), ledamot", "Ek, Anna (S)", "Anna Ek"."""
    turned = re.match(
        rf"({NAME.pattern}|[A-ZÅÄÖ][\w-]+),\s+([A-ZÅÄÖ][\w-]+(?:\s[A-ZÅÄÖ][\w-]+)?)(?=\s*\(|\s*$)", cell.text
    )
    if turned and not TITLE.search(turned[2]):
        rest = cell.cut(turned.end())
        letters = rest.text.strip("() ")
        return f"{turned[2]} {turned[1]}", party_of(letters) if is_party(letters) else ""
    person = parse_person(cell)
    return (person.name, person.party) if person else None


def _marked(member: tuple[str, str, int], cells: Sequence[Cell], roll: _Open, block: Block) -> Iterator[Cast]:
    """The ballot of a member, from the cells after the name."""
    name, party, start = member
    ballot = ""
    for cell in cells:
        word = _words().get(fold(cell.text))
        elsewhere = roll.beside and cell.x0 is not None and not _column(cell, roll.columns, block.size)
        if word and len(cell.text) > 1:
            ballot = ballot or ("" if elsewhere else word)
        elif not party and is_party(cell.text.strip("()")) and not MARK.fullmatch(cell.text):
            party = party_of(cell.text.strip("()"))
        elif MARK.fullmatch(cell.text) and cell.x0 is not None and not ballot:
            ballot = _column(cell, roll.columns, block.size)
    if ballot:
        yield Cast(name, party, ballot, Span(flat(block.text), start, block.end))


# Lists of names ------------------------------------------------------------------------------------------------------


def _listed(block: Block, roster: Roster, label: str) -> Iterator[Cast]:
    """The ballots that a block lists: names after a label ("Ja: Anna Ek (S), …"), before one ("… röstar nej"), or all of
    it under a label of its own (`label`).
    """
    text = spaced(block.text)
    after = list(_after().finditer(text))
    labels = list(_label().finditer(text))
    stops = [m.end() for m in re.finditer(r"(?<=\))[.;]\s+(?=[A-ZÅÄÖ])", text)] if after and labels else []
    if stops:  # both ways in one block: "Ja: Anna Ek (S). Bo Al (M) avstår."
        for start, end in zip([0, *stops], [*stops, len(text)], strict=True):
            part = Span(text, block.start, block.end).cut(start, end)
            yield from _listed(Block(part.text, part.start, part.end), roster, "")
        return
    if after and not ASKS.search(text):
        start = 0
        for match in after:
            part = Span(text, block.start, block.end).cut(start, match.start())
            yield from _casts(part, _words()[fold(match["ballot"] or match["bare"])], roster)
            start = match.end()
        return
    if not labels:
        if label and _only_names(text, roster):
            yield from _casts(Span(text, block.start, block.end), label, roster)
        return
    lead = Span(text, block.start, block.end)
    if label and _only_names(text[: labels[0].start()], roster):
        yield from _casts(lead.cut(0, labels[0].start()), label, roster)
    ends = [*(m.start() for m in labels[1:]), len(text)]
    for match, end in zip(labels, ends, strict=True):
        code = _code(match)
        yield from _casts(lead.cut(match.end(), end), code, roster)


def _code(match: re.Match[str]) -> str:
    return next(str(code) for code in _data()["ballots"] if match[code])


def _casts(part: Span, ballot: str, roster: Roster) -> Iterator[Cast]:
    members = roster.members(part)
    if members:
        ends = [part.start, *(m.span.end for m in members)]
        for end, m in zip(ends, members, strict=False):
            between = part.text[end - part.start : m.span.start - part.start]
            if end == part.start or not REPLACES.fullmatch(f"{between.lstrip(' (').rstrip()} "):
                yield Cast(m.name, m.party, ballot, m.span)
        return
    for match in NAME.finditer(part.text):
        seat = roster.find(match[0])
        if seat:
            yield Cast(seat.name, seat.party, ballot, part.cut(match.start(), match.end()))


def _only_names(text: str, roster: Roster) -> bool:
    """Whether a text is nothing but names with parties, or of listed members."""
    rest = re.sub(rf"{A_MEMBER}|\b(?:och|samt)\b|[,;.\s]", "", text)
    if bool(text.strip()) and len(rest) <= len(text) // 4 and MEMBER.search(text):
        return True
    names = [m[0] for m in NAME.finditer(text)]
    rest = re.sub(rf"{NAME.pattern}|\b(?:och|samt|ledamoten|(?:vice\s+)?ordföranden)\b|[,;.\s]", "", text)
    return not rest and bool(names) and all(roster.find(name) for name in names)


def _label_alone(text: str) -> str:
    """The ballot that a line labels by itself: "Ja", "Nej-röster (5):", "Följande röstar ja:"."""
    if len(text) > 70:
        return ""
    bare = re.sub(r"[\s(]*\d*\s*(?:st|röster)?[)\s]*[:.]?\s*$", "", text)
    direct = _words().get(fold(bare))
    if direct and len(bare) > 1:
        return direct
    said = re.fullmatch(
        r"(?:följande\s+)?(?:ledamöter\s+)?(?:som\s+)?(?:röst(?:ar|ade|er)?|svara(?:r|de))\s*(?:för\s+)?(ja|nej)\s*:?",
        bare,
        re.IGNORECASE,
    )
    return said[1].casefold() if said else ""


@cache
def _label() -> re.Pattern[str]:
    """A label of a ballot right before a name: "Ja:", "Nej (5 st) –", "Ja-röst avges av", "Nej röstar"."""
    groups = []
    for code, words in _data()["ballots"].items():
        forms = "|".join(sorted((re.escape(w) for w in words if len(w) > 1), key=len, reverse=True))
        groups.append(rf"(?P<{code}>{forms})")
    name = rf"(?=(?i:\d+[.)]?\s*)?(?-i:{A_MEMBER}|{NAME.pattern}))"
    return re.compile(rf"(?<![\w-])(?i:{'|'.join(groups)})(?![\w])(?i:{FILLER}){name}")


@cache
def _after() -> re.Pattern[str]:
    """A ballot right after the names: "Anna Ek (S) – Ja", "… och Bo Al (M) röstar nej"."""
    forms = "|".join(sorted((re.escape(w) for w in _words() if len(w) > 1), key=len, reverse=True))
    return re.compile(
        rf"(?<=[)\]])\s*(?:(?:[–:-]|röst(?:ar|ade|er)|svara(?:r|de))\s*(?P<ballot>{forms})(?![\w-])(?!\s*:|\s*\((?!\d+\)\s*(?:[.;,]|$)))"
        r"|(?P<bare>avst(?:år|od)|ja|nej)(?:\s+från\s+att\s+rösta)?(?=\s*(?:[.,;]|$)|\s+(?:och|samt|medan)\b))",
        re.IGNORECASE,
    )


@cache
def _words() -> dict[str, str]:
    return {fold(word): code for code, words in _data()["ballots"].items() for word in words}


@cache
def _total() -> re.Pattern[str]:
    return re.compile(_data()["count"]["total"], re.IGNORECASE)


@cache
def _data() -> dict[str, Any]:
    return load_rules("votes")
