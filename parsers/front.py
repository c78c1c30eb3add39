"""The front page of minutes: labels and what stands beside or below them.

A label opens a field; what follows belongs to it: cells to its right, and rows below in the same column, until another
label. A label may run over two rows ("Ej tjänstgörande" / "ersättare"), two labels may share a row, and in plain text the
label stands on a line of its own above its values.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from functools import cache
from itertools import pairwise, zip_longest

from parsers.blocks import Block, Cell, Span
from parsers.fields import Field
from parsers.frontrows import LINE, parted, party_heading, tidy
from parsers.heads import is_candidate
from parsers.labels import Register, fold, register
from parsers.names import NAME, PARTY
from parsers.rules import load_rules
from parsers.seats import seats_of

#: A row that begins this far left of the values, in points, is no value.
OUTDENT = 15.0
#: Rows begin at the same column within this many points.
SAME_COLUMN = 6.0
#: A label and its value in one cell, without a colon: "Paragrafer 39-42", "Sammanträdesdatum 2024-03-19".
LABEL_AND_NUMBER = re.compile(r"(\D{3,60}?)\s+(?=§|\d|den\s+\d)")
#: A line to sign on between them: "Sekreterare ............... Rut Lind".
DOTTED = re.compile(r"([^\W\d][^.…_]{2,40}+)[.…_]{4,}")
#: What is written, besides lines to sign on; and between the words of a cell.
WRITTEN, LETTER, BREAK = re.compile(r"[^\W_]"), re.compile(r"[^\W\d_]"), re.compile(r"[,\s]\s*")
SIGN = re.compile(r"\w")
#: "Närvarande från föreningarna": members by whom they speak for.
MEMBERS_OF = re.compile(r"(?:Närvarande|Ledamöter|Representanter)\s+(?:från|för|ur)\s+\w[\w ,-]{2,50}:?")
#: Roles of those who sign.
SIGNERS = ("chair", "vice_chair", "secretary", "adjusters", "adjuster_signs")
#: A label before people on its own line, without a colon: "Tjänstemän kulturdirektör Anna Ek, …".
PEOPLE_INLINE = re.compile(
    rf"(?P<label>[A-ZÅÄÖ][\wåäö]+(?:\s[a-zåäö]+){{0,2}}?)\s+(?=(?:[a-zåäö-]{{5,}}\s)?{NAME.pattern})"
)
INLINE = ("others", "adjusters", "serving")
#: Fields whose members may stand under headings of their parties.
SEATED = ("members", "serving", "substitutes", "absent")
SEATS = ("members", "serving", "substitutes")
#: A label goes on in so many rows below at most.
MOST_ROWS = 2
#: After so many rows without a label a field is over, whatever comes.
LONGEST_FIELD = 150


def fields_of(blocks: Sequence[Block]) -> list[Field]:
    """The fields of the blocks before the first paragraph, in reading order."""
    reader = _Reader()
    rows = parted(blocks)
    seated = {rows[i].start: seats for i, seats in seats_of(rows).items()}
    blocks = tidy(rows, seated.keys())
    signed = _signed(blocks)
    for i, block in enumerate(blocks):
        if i in signed:
            reader.fields += signed[i]
            continue
        if block.start in seated:
            reader.fields += seated[block.start]
            continue
        if is_candidate(block) and not reader.expects_paragraphs():
            reader.close()  # the list of contents
        else:
            reader.row(block, [b.cells for b in blocks[i + 1 : i + 1 + MOST_ROWS]])
    return reader.fields


def _signed(blocks: Sequence[Block]) -> dict[int, list[Field]]:
    """Names with their roles below, as by signatures: "Anna Ek" / "Ordförande" / "Bo Al" / "Justerare", per block."""
    labels = register("front")
    found: dict[int, list[Field]] = {}
    written = [i for i, b in enumerate(blocks) if WRITTEN.search(b.text)]  # not the lines to sign on
    run: list[int] = []
    below = _names_below(written, blocks, labels)
    for i, after in zip_longest(written, written[1:]):
        run.append(i)
        if after is None or any(blocks[n].gap for n in range(i + 1, after + 1)):
            found |= _alternate(run, blocks, labels) if below.isdisjoint(run) else {}
            run = []
    for i, after in pairwise(written):
        if i not in found and after not in found:
            found |= _in_columns(i, after, blocks, labels)
    return found | _titled(blocks, labels, found.keys())


def _names_below(written: Sequence[int], blocks: Sequence[Block], labels: Register) -> set[int]:
    """Rows of roles with their names below, by turns: from a role to a name, though gaps may stand between the two."""
    found: set[int] = set()
    run: list[int] = []
    for i, after in zip_longest(written, written[1:]):
        run.append(i)
        kinds = {_is_role(blocks[n], labels) for n in (i, *([after] if after is not None else ()))}
        if kinds != {True, False}:  # by turns no longer
            if len(run) > 2 and _is_role(blocks[run[0]], labels) and _is_role(blocks[i], labels) is False:
                found |= set(run)
            run = []
    return found


def _is_role(block: Block, labels: Register) -> bool | None:
    """True for the role of one who signs alone on its row, False for such a name, None for other rows."""
    if len(block.cells) != 1:
        return None
    is_role = labels.concept(block.text) in SIGNERS
    return True if is_role else False if _is_name(block.text, labels) else None


def _titled(blocks: Sequence[Block], labels: Register, taken: Set[int]) -> dict[int, list[Field]]:
    """Names with their roles behind, as by signatures: groups of such rows and nothing else, of whom one keeps the minutes
    or adjusts them ("Anna Ek, sekreterare" / "Bo Al (S), ordförande"). Such rows amid other people are part of their list.
    """
    found: dict[int, list[Field]] = {}
    run: dict[int, list[Field]] = {}  # groups that are nothing else
    group: dict[int, list[Field]] = {}
    for i, block in enumerate([*blocks, Block("", 0, 0, gap=True)]):
        if block.gap:
            run, group = (run | group if all(group.values()) else {}), {}
            roles = {f.concept for fields in run.values() for f in fields}
            found |= run if len(roles) > 1 and {"secretary", "adjusters", "adjuster_signs"} & roles else {}
        if not WRITTEN.search(block.text):
            continue
        if len(block.cells) != 1 or labels.concept(block.text) != "signatures":
            is_other = i in taken or not all(group.values())  # then nothing in the group counts
            group[i] = [] if is_other else _roles_behind(block.cells, labels)
    return found


def _roles_behind(cells: Sequence[Cell], labels: Register) -> list[Field]:
    """The fields of a row of names with their roles behind, in the same cells or in the next ones; none for other rows."""
    found: list[Field] = []
    names: list[Cell] = []
    for cell in cells:
        cuts = [0, *(m.end() for m in BREAK.finditer(cell.text))]
        cut = next((at for at in cuts if labels.concept(cell.text[at:]) in SIGNERS), None)
        name = cell.text[:cut].strip(" ,")
        if cut is None and _is_name(name, labels):
            names.append(cell)
            continue
        if cut is None or bool(name) == bool(names) or (name and not _is_name(name, labels)):
            return []
        who = names.pop() if names else cell.cut(0, len(name))
        found.append(Field(labels.concept(cell.text[cut:]), cell.cut(cut), [who]))
    return [] if names else found


def _is_name(text: str, labels: Register) -> bool:
    return NAME.fullmatch(PARTY.sub("", text).strip()) is not None and not labels.concept(text)


def _alternate(run: Sequence[int], blocks: Sequence[Block], labels: Register) -> dict[int, list[Field]]:
    """Rows that are a name and a role by turns."""
    pairs = list(zip(run[::2], run[1::2], strict=False))
    if (
        len(run) % 2
        or any(LINE.search(blocks[r].text) for _, r in pairs)
        or not all(_sign(blocks[n].cells, blocks[r].cells, labels) for n, r in pairs)
    ):
        return {}
    return {i: f for n, r in pairs for i, f in ((n, _fields(blocks[n].cells, blocks[r].cells, labels)), (r, []))}


def _in_columns(upper: int, lower: int, blocks: Sequence[Block], labels: Register) -> dict[int, list[Field]]:
    """A row of names over or under a row of as many roles."""
    for names, roles in ((upper, lower), (lower, upper)):
        cells = blocks[names].cells
        if len(cells) > 1 and _sign(cells, blocks[roles].cells, labels):
            return {names: _fields(cells, blocks[roles].cells, labels), roles: []}
    return {}


def _sign(names: Sequence[Cell], roles: Sequence[Cell], labels: Register) -> bool:
    return (
        len(names) == len(roles) > 0
        and all(labels.concept(c.text) in SIGNERS for c in roles)
        and all(_is_name(c.text, labels) for c in names)
    )


def _fields(names: Sequence[Cell], roles: Sequence[Cell], labels: Register) -> list[Field]:
    return [
        Field(labels.concept(role.text), Span(role.text, role.start, role.end), [name.cut(0)])
        for name, role in zip(names, roles, strict=True)
    ]


@cache
def _openings() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Words that open running text on who is there, and the field that they open."""
    data = load_rules("labels")["front_openings"]
    return tuple((re.compile(pattern, re.IGNORECASE), concept) for concept, pattern in data.items())


def pick(fields: Iterable[Field], *concepts: str) -> list[Field]:
    """The fields of some concepts that have values."""
    return [f for f in fields if f.concept in concepts and f.values]


def _alike(a: float, b: float | None) -> bool:
    return b is not None and abs(a - b) <= SAME_COLUMN


class _Reader:
    """Reads rows one by one, keeping the fields that are open."""

    def __init__(self) -> None:
        self.fields: list[Field] = []
        self.open: list[Field] = []
        self.labels = register("front")
        self.abreast = False  # lists of people side by side, in a text file
        self.taken: set[int] = set()  # cells that were read with the row above

    def close(self) -> None:
        self.open = []

    def expects_paragraphs(self) -> bool:
        return bool(self.open) and self.open[-1].concept == "paragraphs" and not self.open[-1].values

    def row(self, block: Block, below: Sequence[Sequence[Cell]]) -> None:
        """Take in a row; `below` are the cells of the next two, where a label may go on."""
        new: list[Field] = []
        for cell in block.cells:
            if cell.start in self.taken:
                continue
            opened = self._over_rows(cell, below) or self._opened_by(cell)
            if opened is not None:
                new.append(opened)
                if opened.party:  # the party of those in the columns beside too
                    beside = (
                        f for f in self.open if f.concept != opened.concept and (self.abreast or f.x0 is not None)
                    )
                    new += [Field(f.concept, opened.label, x0=f.x0, party=opened.party) for f in beside]
            elif new:
                self._give(new[-1], cell)
            elif not self.abreast or cell.x0 is not None:
                self._value(cell)
            elif len(block.cells) == len(self.open):  # in a text file only whole rows tell their columns
                self._give(self.open[block.cells.index(cell)], cell)
        if len(new) > 1 and len(new) == len(block.cells) and all(f.x0 is None for f in new):
            for headed, cell in zip(new, block.cells, strict=True):  # a row of labels: each heads a column
                headed.x0 = cell.x0
        if new:
            self.fields += new
            self.open = [*self._running_on(new), *new]
            lists = sum(f.concept in (*SEATED, "others") for f in new)
            placed = any(f.x0 is not None or f.values for f in new)
            self.abreast = lists > 1 and not placed and (self.abreast or not new[0].party)

    def _running_on(self, new: Sequence[Field]) -> list[Field]:
        """The open lists of people left of new labels that stand in the columns of other open lists, as second captions do."""
        lefts: list[float | None] = [getattr(field.label, "x0", None) for field in new]
        columns = [f.x0 for f in self.open]
        if not all(x is not None and any(_alike(x, column) for column in columns) for x in lefts):
            return []
        before = [
            f
            for f in self.open
            if f.concept in (*SEATED, "others")
            and f.x0 is not None
            and all(x and f.x0 < x - SAME_COLUMN for x in lefts)
        ]
        for field, x in zip(new, lefts, strict=True) if before else ():
            field.x0 = field.x0 or x
        return before

    def _over_rows(self, cell: Cell, below: Sequence[Sequence[Cell]]) -> Field | None:
        """A label that goes on in the cells below: together they are one, and the lower parts are none by themselves."""
        if not LETTER.search(cell.text) or ("(" in cell.text and PARTY.search(cell.text)):
            return None  # the end of a range of §§ over a label; a member
        parts = [cell]
        for row in below:
            lower = next((c for c in row if self._goes_on(cell, c)), None)
            if lower is None:
                break
            parts.append(lower)
        for count in range(len(parts), 1, -1):
            whole = " ".join(part.text for part in parts[:count])
            concept = self.labels.concept(whole)
            own = any(self.labels.concept(part.text) for part in parts[1:count])
            runs_on = all(part.text[:1].islower() for part in parts[1:count]) and self.labels.exact(whole) in SEATS
            if concept and (fold(whole) in self.labels.variants or runs_on or not own):
                self.taken |= {part.start for part in parts[1:count]}
                return Field(concept, Span(whole, cell.start, parts[count - 1].end))
        return None

    @staticmethod
    def _goes_on(cell: Cell, lower: Cell) -> bool:
        """Whether a cell stands right below in the column, and is no line to sign on, or the number of a member."""
        in_column = cell.x0 is not None and lower.x0 is not None and abs(cell.x0 - lower.x0) <= SAME_COLUMN
        return in_column and LETTER.search(lower.text) is not None

    def _opened_by(self, cell: Cell) -> Field | None:
        if cell.text[:1].islower() and self.open and self.open[0].values and not self._left_of_values(cell):
            return None  # "ordförande" under "Anna Ek (M), 1:e vice" goes on with that entry
        if self.open and self.open[0].concept in SEATED and (headed := self._party(cell)):
            return headed
        concept = self.labels.concept(cell.text) or ("members" if MEMBERS_OF.fullmatch(cell.text) else "")
        if concept:
            return Field(concept, cell)
        concept, rest = self.labels.split(cell.text)
        if not concept and (opening := next((o for o in _openings() if o[0].match(cell.text)), None)):
            said = opening[0].match(cell.text)
            concept, rest = opening[1], said.end() if said else 0
        if not concept and (dotted := DOTTED.match(cell.text)):
            concept, rest = self.labels.concept(dotted[1]), dotted.end()
        if not concept and (bare := LABEL_AND_NUMBER.match(cell.text)) and fold(bare[1]) in self.labels.variants:
            concept, rest = self.labels.concept(bare[1]), bare.end(1)
        if not concept and (inline := PEOPLE_INLINE.match(cell.text)) and fold(inline["label"]) in self.labels.variants:
            concept, rest = self.labels.concept(inline["label"]), inline.end("label")
            listing = bool(self.open) and self.open[0].concept in (*SEATED, "others")  # there it is a member's title
            signs = concept in ("secretary", "chair") and not listing and not PARTY.search(cell.text)
            concept = concept if concept in INLINE or signs else ""
        if not concept:
            return None
        opened = Field(concept, cell.cut(0, rest))
        if cell.text[rest:].strip():
            opened.values.append(cell.cut(rest))
        return opened

    def _left_of_values(self, cell: Cell) -> bool:
        left = self.open[0].x0
        return cell.x0 is not None and left is not None and cell.x0 < left - OUTDENT

    def _party(self, cell: Cell) -> Field | None:
        """A heading over the members of a party, or its letters before them: "Centerpartiet (C)", "S: Anna Ek, Bo Al"."""
        concept = self.open[0].concept
        if party := party_heading(cell.text):
            return Field(concept, cell, party=party)
        head, colon, rest = cell.text.partition(":")
        if colon and NAME.match(rest.strip()) and (party := party_heading(head)):
            return Field(concept, cell.cut(0, len(head)), [cell.cut(len(head) + 1)], party=party)
        return None

    def _value(self, cell: Cell) -> None:
        """Give a cell to the open field in whose column it stands."""
        if not self.open:
            return
        placed = [f for f in self.open if f.x0 is not None]
        empty = next((f for f in self.open if f.x0 is None), None)
        if cell.x0 is None or not placed:
            self._give(self.open[0] if cell.x0 is not None else self.open[-1], cell)
            return
        if cell.x0 < min(f.x0 for f in placed if f.x0 is not None) - OUTDENT:
            if empty is not None:
                self._give(empty, cell)
            else:
                self.close()
            return
        here = [f for f in placed if f.x0 is not None and f.x0 <= cell.x0 + SAME_COLUMN]
        self._give(max(here, key=lambda f: f.x0 or 0.0) if here else placed[0], cell)

    def _give(self, to: Field, cell: Cell) -> None:
        if to.x0 is None:
            to.x0 = cell.x0  # dots to sign on stand in the column too
        if len(to.values) < LONGEST_FIELD and SIGN.search(cell.text):
            to.values.append(cell)
