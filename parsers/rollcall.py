"""Roll calls: who voted how, as lists of names under the words of a ballot, or as a table with marks in columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from parsers.blocks import Block, Cell, Span, flat
from parsers.castlists import BALLOTS, Cast, after_names, ballot_words, label_alone, listed, vote_rules
from parsers.closings import closing
from parsers.labels import fold, register
from parsers.names import NAME, is_party, party_of
from parsers.rollcolumns import (
    FAR,
    attended,
    column_of,
    columns_of,
    is_attendance,
    is_worded,
    person_in,
    vote_column,
    vote_columns,
    votes_in,
    worded_votes,
)
from parsers.rollsums import in_votes, sums_in, sums_under, total
from parsers.roster import A_MEMBER, MEMBER, Roster

#: What is put into a column to mark a ballot.
MARK = re.compile(r"[xX×✓✔√1*•]|[xX]{2}")
#: What recognition makes of a 1 beside a ruled line, where the party is known already.
MISREAD = re.compile(r"[1Ili|]{1,2}")
#: A roll call says for which § it is in the lines above it.
PARAGRAPH = re.compile(r"(?<!jfr )(?<!jämför )(?<!se )(?<!enligt )§\s?(\d{1,4})", re.IGNORECASE)
#: What the letters of a table stand for: "J = ja, N = nej".
LEGEND = re.compile(r"(?<!\w)(?P<letter>\w|[–—-])\s?[=:]\s?(?P<means>[^\W\d_]+(?:\s[^\W\d_]+){0,2})")
#: The title of a roll call, and how long such a line is at most.
TITLE_OF_ROLL = re.compile(r"\b(?:voterings|omröstnings)(?:list|bilag|protokoll)", re.IGNORECASE)
LONGEST_TITLE = 150
#: A sentence has so many words without a capital at least.
SENTENCE = 2
#: Lines above a roll call that are looked through for its §.
ABOVE = 12
#: Lines above a table that its columns may be labelled in.
HEADS = 3
#: A cell with one member and no more: not the next sentence.
ALONE = re.compile(rf"(?:{A_MEMBER}|{NAME.pattern})(?:,?\s+[\w:]+){{0,3}}")
#: Lines that a call of names goes over at most.
LINES = 8
#: Where names without end on the line open: "Vid uppropet röstade Anna Ek,", "Ja röstar Anna Ek,".
NAMES_OPEN = re.compile(r"\bröst(?:ar|ade)\s+(?=[A-ZÅÄÖ])")
#: Rows without a member that a table may hold before it is over: sums, a label that goes on, the head of the next page.
STRANGERS = 4


@dataclass(frozen=True, slots=True)
class RollCall:
    """A roll call. `counts` are the sums printed with it; `paragraph` is the § that it says it is for."""

    casts: tuple[Cast, ...]
    counts: Mapping[str, int]
    span: Span
    paragraph: int | None = None
    unclear: tuple[Cast, ...] = ()  # of members that stand under two ballots; their casts are left out
    beside: bool = False  # one of several votes in the columns of one table


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
    letters: Mapping[str, str] = field(default_factory=dict)  # ballots by the letters in the column of the vote
    beside: bool = False  # one of several votes in the columns of one table
    is_labelled: bool = False  # the columns of the table are said to be votes
    tells_presence: bool = False  # a label or a row says that a column tells who was there
    vote: str = ""  # the label of its column, where the cells below tell the ballots


def roll_calls(blocks: Sequence[Block], roster: Roster) -> list[RollCall]:
    """The roll calls among blocks, in order."""
    reader = _Reader(blocks, roster)
    for i, block in enumerate(blocks):
        reader.read(i, block)
    reader.close()
    return reader.found


def goes_on(blocks: Sequence[Block], at: int, number: int, *, is_last: bool) -> bool:
    """Whether § `number` goes on behind the list of a vote whose title is the block `at`: sentences or headings follow it.

    Behind the last § a list is taken for a part of it only where it says so, since other papers follow there.
    """
    said = PARAGRAPH.search(blocks[at].text)
    if (said and int(said[1]) != number) or (is_last and not said):
        return False
    for n in range(at + 1, len(blocks)):
        text = blocks[n].text
        if closing("roll").match(text):
            return goes_on(blocks, n, number, is_last=is_last)
        if closing("paragraph").match(text) or (is_last and closing("annex").match(text)):
            return False
        if len(blocks[n].cells) <= 1 and _resumes(text):
            return True
    return False


def _resumes(text: str) -> bool:
    """Whether a line is a heading or a sentence, and none of those that tell of names or of marks."""
    bare = text.split(maxsplit=1)[0] if text else ""
    if fold(bare) in ballot_words() or LEGEND.search(text) or total().match(text):
        return False
    words = text.split()
    is_sentence = text[:1].isupper() and text.endswith((".", ":")) and sum(word.islower() for word in words) >= SENTENCE
    return is_sentence or bool(register("section").concept(text))


class _Reader:
    """Reads blocks one by one, keeping the roll call that is open."""

    def __init__(self, blocks: Sequence[Block], roster: Roster) -> None:
        self.blocks = blocks
        self.roster = roster
        self.found: list[RollCall] = []
        self.open: _Open | None = None
        self.beside: list[_Open] = []  # further votes in the columns of the same table
        self.letters: dict[str, str] = dict(vote_rules()["letters"])
        self.attended = -ABOVE  # the last row of a table of who was there
        self.sentence = 0  # where the sentence ends that has been read to its end
        self.title: tuple[int, int | None] = (-ABOVE, None)  # the last title: its block, and the § it is for

    def read(self, i: int, block: Block) -> None:
        """Take in a block: the labels of columns, a row, names under a label, a label, or something else."""
        if block.end <= self.sentence:
            return
        if self.open is not None and self.open.letters and self._is_row(i, block):
            return  # before labels: "Anna Ek | S | J | N"
        header = columns_of(block)
        if header and self._names_a_member(block):
            header = ()  # "Anna Ek | Ja | Nej"
        if self._tells_who_was_there(i, block):
            return
        self._read_title(i, block)
        self._read_legend(block)
        block = self._whole(i, block)
        if header:
            self._table(i, block, header)
        elif vote_columns(block):
            self._lettered(i, block)
        elif not (self._is_row(i, block) or self._is_list(i, block) or self._is_label(i, block)):
            self._stranger()

    def _names_a_member(self, block: Block) -> bool:
        """Whether a row is a member's, who has answered both ja and nej perhaps, and no row of labels."""
        people = [person for c in block.cells if (person := person_in(c))]
        has_party = any(is_party(c.text) and fold(c.text) not in ballot_words() for c in block.cells)
        return any(party or has_party or self.roster.find(name) for name, party in people)

    def _tells_who_was_there(self, i: int, block: Block) -> bool:
        """Whether a row belongs to a table of who was there and served, "Ledamot | Närvarande | Tjänstgörande"."""
        if len(block.cells) > 1 and (self.attended == i - 1 or is_attendance(block)):
            self.attended = i
        return self.attended == i

    def close(self) -> None:
        """Keep the open roll call if it has at least two names."""
        rolls = [*([self.open] if self.open is not None else []), *self.beside]
        self.open, self.beside = None, []
        while len(rolls) > 1 and not rolls[0].is_labelled and _is_presence(rolls[0], rolls[1:]):
            rolls = rolls[1:]
        for roll in rolls:
            self._keep(roll)

    def _keep(self, roll: _Open) -> None:
        casts, unclear = _once(c for c in roll.casts if c.ballot in BALLOTS)
        if len(casts) < 2:
            return
        counts = roll.counts if {"ja", "nej"} <= roll.counts.keys() else {}  # sums half read tell nothing
        span = Span("", min(roll.start, casts[0].span.start), max(roll.end, casts[-1].span.end))
        self.found.append(RollCall(casts, counts, span, roll.paragraph, unclear, roll.beside))

    def _read_title(self, i: int, block: Block) -> None:
        """A line that says for which § a roll call is, or that one begins: what is open is another one's."""
        text = block.text
        if len(text) > LONGEST_TITLE:
            return
        said = PARAGRAPH.search(text) if "§" in text else None
        number = int(said[1]) if said else None
        if (number is None and not TITLE_OF_ROLL.search(text)) or MEMBER.search(text):
            return
        roll = self.open
        head_of_page = block.turn and number is None
        if roll is not None and roll.casts and not head_of_page and (number is None or number != roll.paragraph):
            self.close()
        elif roll is not None and not roll.casts:
            roll.paragraph = number if number is not None else roll.paragraph
        self.title = (i, number)

    def _read_legend(self, block: Block) -> None:
        """What letters stand for, where a line says so."""
        if "=" not in block.text and ":" not in block.text:
            return
        said = {fold(m["letter"]): ballot_words().get(fold(m["means"])) for m in LEGEND.finditer(block.text)}
        known = {letter: code for letter, code in said.items() if code}
        if {"ja", "nej"} <= set(known.values()):
            self.letters = known

    def _whole(self, i: int, block: Block) -> Block:
        """A call of names to the end of its sentence, where its lines stand apart; offsets stay."""
        if not NAMES_OPEN.search(block.text) or block.text.rstrip().endswith((".", ":")):
            return block
        text = block.text
        for below in self.blocks[i + 1 : i + 1 + LINES]:
            text += " " * (below.start - block.start - len(text)) + below.text
            if below.text.rstrip().endswith("."):
                whole = Block(text, block.start, below.end)
                if not list(listed(whole, self.roster, "")):
                    break
                self.sentence = below.end
                return whole
        return block

    def _lettered(self, i: int, block: Block) -> None:
        """The head of a table with a word or letter per member and vote: of a new one, or of the same on the next page."""
        self._side_by_side(i, block, vote_columns(block))

    def _side_by_side(self, i: int, block: Block, columns: Sequence[tuple[str, float]]) -> list[_Open]:
        """Open the votes of a table by the labels of their columns, "" for names and parties, with their middles."""
        votes = list(dict.fromkeys(label for label, _ in columns if label))
        rolls = [*([self.open] if self.open is not None else []), *self.beside]
        if [r.vote for r in rolls if r.letters] != votes:
            first = self._anew(i, block)
            self.beside = [_Open(start=block.start, paragraph=first.paragraph) for _ in votes[1:]]
            rolls = [first, *self.beside]
        for roll, vote in zip(rolls, votes, strict=True):
            said = PARAGRAPH.search(vote)
            roll.paragraph = int(said[1]) if said else roll.paragraph
            roll.vote, roll.letters, roll.beside = vote, self.letters, len(votes) > 1
            roll.is_labelled = roll.is_labelled or bool(vote_column().fullmatch(vote))
            roll.columns = tuple((label if label == vote else "", x) for label, x in columns)
        return rolls

    def _is_lettered_row(self, block: Block, rolls: Sequence[_Open]) -> bool:
        """Read a row of a table of letters: a member's letter for each vote, or a sum for each."""
        casts = list(_letters(block, rolls, self.roster))
        sums = [] if casts else sums_in(block, [r.columns for r in rolls])
        for n, code, number in sums:
            rolls[n].counts[code] = number
        for roll, cast in casts:
            roll.casts.append(cast)
        if not sums and not casts:
            return False
        for roll in rolls:
            roll.end, roll.strangers = block.end, 0
        return True

    def _anew(self, i: int, block: Block) -> _Open:
        self.close()
        at, number = self.title
        self.open = _Open(start=block.start, paragraph=number if i - at <= ABOVE else None)
        above = [cell for b in self.blocks[max(i - HEADS, 0) : i] if len(b.cells) > 1 for cell in b.cells]
        self.open.is_labelled = sum(vote_column().fullmatch(cell.text) is not None for cell in above) > 1
        self.open.tells_presence = any(attended().search(cell.text) for cell in above)
        return self.open

    def _table(self, i: int, block: Block, header: tuple[tuple[str, float], ...]) -> None:
        """Labels over columns: of a new table, or of the same one on the next page."""
        labels = [fold(c.text) for c in block.cells if fold(c.text) not in ballot_words()]
        folded = len(labels) > len(set(labels))  # "Ledamot Ja Nej Ledamot Ja Nej": one vote, its list in two columns
        first, *others = [header] if folded else votes_in(header)
        order = tuple(code for code, _ in first if code)
        roll = self.open
        if roll is None or not (block.turn and roll.order == order and not roll.counts):
            roll = self._anew(i, block)
            at = self.title[0]
            numbers = [int(n) for n in PARAGRAPH.findall(self.blocks[at].text)] if others and at >= 0 else []
            numbers = numbers if len(numbers) == 1 + len(others) else []
            roll.paragraph = numbers[0] if numbers else roll.paragraph
            self.beside = [
                _Open(start=block.start, paragraph=numbers[n] if numbers else None) for n in range(1, 1 + len(others))
            ]
        for other, columns in zip(self.beside, others, strict=False):
            other.columns, other.order, other.beside = columns, tuple(code for code, _ in columns if code), True
        roll.columns, roll.order, roll.beside = first, order, bool(others)
        if not others and all(fold(cell.text) in ballot_words() for cell in block.cells):
            roll.lefts = tuple((c, cell.x0) for c, cell in zip(order, block.cells, strict=True) if cell.x0 is not None)

    def _is_row(self, i: int, block: Block) -> bool:
        roll = self.open
        if roll is not None and roll.letters:
            worded = worded_votes(block)
            if len({vote for vote, _ in worded if vote}) > 1 + len(self.beside) and not roll.casts:
                return self._is_lettered_row(
                    block, self._side_by_side(i, block, worded)
                )  # their labels have run together
            return self._is_lettered_row(block, [roll, *self.beside])
        if (roll is None or not roll.columns) and (worded := worded_votes(block)):
            return self._is_lettered_row(block, self._side_by_side(i, block, worded))
        if roll is not None and roll.casts and not roll.columns and not roll.label and (told := sums_in(block, [()])):
            roll.counts |= {code: number for _, code, number in told}
            roll.end, roll.strangers = block.end, 0
            return True
        if (roll is None or not roll.columns) and is_worded(block):
            roll = roll if roll is not None and not roll.label else self._anew(i, block)
        elif roll is None or not roll.columns:
            return False
        before, sums = len(roll.casts), roll.counts
        if not _row(block, roll, self.roster):
            return False
        grown = len(roll.casts) > before or roll.counts is not sums
        for other in self.beside:
            _row(block, other, self.roster)
            other.end = block.end
        if before and not self.beside and any(_who(c) == _who(roll.casts[0]) for c in roll.casts[before:]):
            casts, roll.casts = roll.casts[before:], roll.casts[:before]  # the first member returns: the next roll call
            columns, lefts, order = roll.columns, roll.lefts, roll.order
            roll = self._anew(i, block)
            roll.casts, roll.columns, roll.lefts, roll.order = casts, columns, lefts, order
        roll.end, roll.strangers = block.end if grown else roll.end, 0
        return True

    def _is_list(self, i: int, block: Block) -> bool:
        roll = self.open
        under = roll.label if roll is not None and not roll.columns else ""
        casts = list(listed(block, self.roster, under))
        if not casts:
            return False
        # lines of one member each go on; a member who returns opens the next roll call
        alone = len(casts) == 1 and roll is not None and _who(casts[0]) not in {_who(c) for c in roll.casts}
        one_by_one = alone or after_names().search(block.text) is not None
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
        label = label_alone(block.text)
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


def _is_presence(roll: _Open, others: Sequence[_Open]) -> bool:
    """Whether the answers of a column tell who was there, and the other columns how those voted.

    A label says so, or somebody was not there and has no answer else: a unanimous vote looks the same. All who said yes are
    there, whoever said no has no vote, and some vote is not unanimous.
    """
    away = {_who(c) for c in roll.casts if c.ballot != "ja"}
    if not (roll.tells_presence or away - {_who(c) for other in others for c in other.casts}):
        return False
    there = {_who(c) for c in roll.casts if c.ballot == "ja"}
    voted = [(_who(c), c.ballot) for other in others for c in other.casts if c.ballot in BALLOTS[:3]]
    is_said = all(c.ballot in ("ja", "nej", "franvarande") for c in roll.casts)
    return is_said and {who for who, _ in voted} <= there and any(ballot != "ja" for _, ballot in voted)


def _once(casts: Iterable[Cast]) -> tuple[tuple[Cast, ...], tuple[Cast, ...]]:
    """Each member's cast once, and apart from them those of members who stand under two ballots."""
    cast_by: dict[tuple[str, str], list[Cast]] = {}
    for cast in casts:
        cast_by.setdefault(_who(cast), []).append(cast)
    clear = [same[0] for same in cast_by.values() if len({c.ballot for c in same}) == 1]
    unclear = [same[0] for same in cast_by.values() if len({c.ballot for c in same}) > 1]
    return tuple(clear), tuple(unclear)


# Tables ------------------------------------------------------------------------------------------------------------


def _row(block: Block, roll: _Open, roster: Roster) -> bool:
    """Read a row of a table: a member with a mark in a column or a ballot in words, or the sums."""
    if total().match(block.text):
        roll.counts = sums_under(block, roll.columns, roll.order)
        return True
    placed = [(c, person) for c in block.cells if roll.lefts and ALONE.fullmatch(c.text) and (person := person_in(c))]
    if placed and _under(placed[0][0], roll) and not any(MARK.fullmatch(c.text) for c in block.cells):
        for place, (who, party) in placed:
            x0 = place.x0 or 0.0
            ballot = min((abs(left - x0), code) for code, left in roll.lefts)[1]
            roll.casts.append(Cast(who, party, ballot, Span(place.text, place.start, place.end)))
        return True
    lead, members = _members(block, roster)
    casts = [cast for member, cells in members for cast in _marked(member, cells, roll, block)]
    if not casts and len(members) == 1 and not roll.columns:  # the answer first: "Ja | Anna Ek (S)"
        casts = list(_marked(members[0][0], lead, roll, block))
    for cast in casts:
        seat = roster.find(cast.name, cast.party.strip("-"))
        party = cast.party if cast.party.strip("-") or not seat else seat.party
        roll.casts.append(Cast(cast.name, party, cast.ballot, cast.span))
    return bool(members)


def _members(block: Block, roster: Roster) -> tuple[list[Cell], list[tuple[tuple[str, str, int], list[Cell]]]]:
    """The members that a row names, each as name, party and start with the cells behind; and the cells before the first.

    A name without party right behind a member with one, or that nobody present bears, is where that one comes from.
    """
    lead: list[Cell] = []
    members: list[tuple[tuple[str, str, int], list[Cell]]] = []
    for cell in block.cells:
        person = person_in(cell)
        if person and members and not members[-1][1] and not person[1]:
            person = person if not members[-1][0][1] and roster.find(person[0]) else None
        if person:
            members.append(((*person, cell.start), []))
        else:
            (members[-1][1] if members else lead).append(cell)
    return lead, members


def _letters(block: Block, rolls: Sequence[_Open], roster: Roster) -> Iterator[tuple[_Open, Cast]]:
    """The ballot of each member of a row in each vote."""
    for (name, party, start), cells in _members(block, roster)[1]:
        seat = roster.find(name, party.strip("-"))
        cells = [c for c in cells if not c.text.strip(".").isdigit()]  # the number of the next member
        letters = next((party_of(c.text) for c in cells[:1] if is_party(c.text)), "") if len(cells) > len(rolls) else ""
        party = party or letters or (seat.party if seat else "")
        answers = in_votes(cells, [r.columns for r in rolls], block.size)
        said = {n: rolls[n].letters.get(fold(c.text)) or ballot_words().get(fold(c.text), "") for n, c in answers}
        if any(c.x0 is None and not said[n] and c.text.strip(" –-.") for n, c in answers):
            rolls[0].tells_presence |= "nej" in said.values()  # not there, and no answer else
            continue  # a cell is empty, and nothing tells which
        for n, ballot in said.items():
            if ballot:
                yield rolls[n], Cast(name, party, ballot, Span(flat(block.text), start, block.end))


def _under(place: Cell, roll: _Open) -> bool:
    """Whether a name stands under the label of a ballot, and not in a column of its own."""
    return place.x0 is not None and min(abs(left - place.x0) for _, left in roll.lefts) <= FAR


def _marked(member: tuple[str, str, int], cells: Sequence[Cell], roll: _Open, block: Block) -> Iterator[Cast]:
    """The ballot of a member, from the cells after the name."""
    name, party, start = member
    ballot = ""
    for cell in cells:
        word = ballot_words().get(fold(cell.text))
        elsewhere = roll.beside and cell.x0 is not None and not column_of(cell, roll.columns, block.size)
        if word and len(cell.text) > 1:
            ballot = ballot or ("" if elsewhere else word)
        elif not party and is_party(cell.text.strip("()")) and not MARK.fullmatch(cell.text):
            party = party_of(cell.text.strip("()"))
        elif (MARK.fullmatch(cell.text) or (party and MISREAD.fullmatch(cell.text))) and cell.x0 is not None:
            ballot = ballot or column_of(cell, roll.columns, block.size)
    if ballot:
        yield Cast(name, party, ballot, Span(flat(block.text), start, block.end))
