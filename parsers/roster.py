"""The people of a meeting, as the front page lists them: whom a name in the text means.

Texts name members in short: "Ek (S)", "Anna Ek" without party, "Ordföranden". A name is taken for a listed person only
where exactly one fits; else it stays as it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from corpus.registers import parties, party_words
from parsers.blocks import Span
from parsers.names import NAME, PARTY, SAME_NAME, is_party, party_of

#: "Anna Ek (S)", "Anna Ek m.fl. (S)": a person with a party in running text.
#: Blanks are not given back: a list of many members would else be read in two ways per member, and take for ever.
MEMBER = re.compile(
    rf"(?P<name>{NAME.pattern})(?:\s+m\.?\s?fl\.?)?\s*+,?\s*+(?:(?:båda|samtliga)\s)?(?P<party>{PARTY.pattern})"
)
#: The group of the letters in its party; one party for all those before it, and what stands between them.
PARTY_LETTERS = 3
SHARED = re.compile(r"\b(?:båda|samtliga|alla)\b", re.IGNORECASE)
JOINS = re.compile(r"\s*+,?\s*+(?:\b(?:och|samt)\s+)?")
#: The same as a part of other patterns, without the names of its groups.
A_MEMBER = re.sub(r"\?P<\w+>", "?:", MEMBER.pattern)
#: "Herr Ek (s)", "Fru Ek", older minutes; "ledamoten Anna Ek".
STYLE = re.compile(
    r"^(?:\w*(?:yrkande|motion|interpellation|fråga|förslag|reservation|yttrande|anteckning)\s+(?:av|från)\s+)?"
    r"(?:(?:herr|fru|fröken|hr|ledamoten|kommunalrådet|regionrådet|borgarrådet|(?:vice\s+)?ordföranden?)\s+)?",
    re.IGNORECASE,
)
_SURNAME = r"[A-ZÅÄÖ][\w-]+"
#: "Herr Ask", "herrar Ask, Öst och Ek", "fru Ek".
STYLED = re.compile(
    rf"\b(?i:(?P<many>herrar(?:na)?|fruar(?:na)?)|herr|fru|fröken|hr)\s+(?P<names>{_SURNAME}(?(many)(?:(?:,|\s+och|\s+samt)\s+{_SURNAME})*))"
)
#: "Herr Ek" as a part of other patterns.
A_STYLED = r"(?i:herr|fru|fröken|hr)\s+(?-i:[A-ZÅÄÖ][\w-]+)"
#: "Ek (S)": a surname by itself with a party.
SHORT = re.compile(rf"(?<![\w-])(?<![A-ZÅÄÖ]\.\s)(?P<name>{_SURNAME})\s\((?P<party>[A-Za-zÅÄÖåäö]{{1,3}})\)")
#: Words that open a sentence or a list and are no part of the name after them.
OPENERS = frozenset(
    "Även Både Dels Vidare Slutligen Dessutom Därefter Därutöver Också Samt Och I Med Mot Att Från Av Till För På Vid Under "  # noqa: SIM905
    "Efter Sedan Då När Ledamöterna Ledamoten Ersättarna Ersättaren Kommunalråden Regionråden Medborgaren Herrar".split()
)
#: What someone owns in minutes: "Anna Eks (S) yrkande".
OWNED = re.compile(
    r"\s*(?:m\.?\s?fl\.?\s*)?\w*(?:yrkande|förslag|motion|reservation|fråga|interpellation|yttrande)", re.IGNORECASE
)
#: Roles of people who move nothing.
OFFICIALS = ("ovrig_narvarande", "sekreterare", "foredragande")
#: A list of nothing but letters of parties: "M, C och KD".
LETTERS = re.compile(r"\W*([A-ZÅÄÖ]{1,4})(?:(?:,|\s+och|\s+samt|,\s+och)\s+([A-ZÅÄÖ]{1,4}))*\W*")
CHAIR = re.compile(
    r"(?<!\w)(?:(?P<second>andre|andra|2:[ea])\s)?(?P<vice>vice\s)?(?:mötes)?ordföranden?(?!\w)", re.IGNORECASE
)
#: Parties as movers: "Moderaterna", "(M)", "M-gruppen".
_WORDS = "|".join(sorted((re.escape(w) for w in party_words()), key=len, reverse=True))
PARTIES = re.compile(
    rf"(?<![\w-])(?P<word>{_WORDS})(?![\w-])|(?<!\w)\((?P<letters>[A-ZÅÄÖ]{{1,4}})\)|(?<![\w-])(?P<group>[A-ZÅÄÖ]{{1,4}})-gruppen",
    re.IGNORECASE,
)
#: "Socialdemokraternas ledamöter, Anna Ek och …", "Moderaternas grupp genom …": the party of those named behind.
OF_A_PARTY = re.compile(
    rf"(?<![\w-])(?P<word>{_WORDS})s?\s+(?:ledamöter(?:na)?|ledamot|företrädare|representant(?:er)?|förtroendevalda|(?:parti)?grupp)"
    r"(?:\s+genom)?\s*[,:(]?\s*(?=(?-i:[A-ZÅÄÖ]))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Named:
    """A person, or a party without person (`name` empty), that a text names; `span` is where."""

    name: str
    party: str
    span: Span


@dataclass(frozen=True, slots=True)
class Seat:
    """A listed person in a role (codes of `attendance.role`)."""

    name: str
    party: str
    role: str


@dataclass(frozen=True, slots=True)
class Roster:
    """The listed people of a meeting."""

    seats: tuple[Seat, ...] = ()
    _by_name: dict[str, list[Seat]] = field(
        init=False, default_factory=dict, repr=False, compare=False
    )  # in lower case

    def __post_init__(self) -> None:
        for seat in self.seats:
            self._by_name.setdefault(seat.name.casefold(), []).append(seat)

    @property
    def chair(self) -> Seat | None:
        """Who is in the chair, None when that is not one person."""
        return self._only("ordforande")

    def _only(self, role: str) -> Seat | None:
        """The one person in a role, None when there are none or several."""
        people = {(s.name, s.party): s for s in self.seats if s.role == role}
        return next(iter(people.values())) if len(people) == 1 else None

    def find(self, name: str, party: str = "") -> Seat | None:
        """The one listed person that a name means: the same name but for letter errors, or the only one so surnamed."""
        wanted = STYLE.sub("", name).casefold()
        people = self._called((wanted,), party) or self._called(_alike(wanted, self._by_name), party)
        if not people:
            short = wanted.split()
            people = self._called((known for known in self._by_name if _is_short_for(short, known.split())), party)
        return next(iter(people.values())) if len(people) == 1 else None

    def _called(self, names: Iterable[str], party: str) -> dict[tuple[str, str], Seat]:
        """The listed persons with one of these names, in lower case, who may be of a party."""
        seats = (s for name in names for s in self._by_name.get(name, ()))
        return {(s.name, s.party or party): s for s in seats if not party or not s.party or s.party == party}

    def members(self, span: Span) -> list[Named]:
        """The persons with parties that a text names, in order. A name in the genitive ("Anna Eks (S) yrkande") is none."""
        found: list[Named] = []
        end = 0
        for match in MEMBER.finditer(span.text):
            letters = match[PARTY_LETTERS]
            named = self._named(match, party_of(letters), span) if is_party(letters) else None
            if named is not None:
                found += self._before(match, end, named.party, span)
                found.append(named)
            end = match.end()
        return found

    def owners(self, span: Span) -> list[Named]:
        """The persons with parties that a text names in the genitive: "Anna Eks (S) yrkande"."""
        found = (self._named(m, party_of(m[PARTY_LETTERS]), span, own=True) for m in MEMBER.finditer(span.text))
        return [named for named in found if named is not None]

    def _before(self, match: re.Match[str], start: int, party: str, span: Span) -> list[Named]:
        """Those named right before a member, with one party behind the last: "Anna Ek och Bo Ask (båda S)".

        Without "båda" only listed ones are meant, with the party of the list.
        """
        together = SHARED.search(match[0])
        found: list[Named] = []
        end = match.start()
        for name in reversed(list(NAME.finditer(span.text, start, end))):
            if not JOINS.fullmatch(span.text, name.end(), end):
                break
            seat = self.find(name[0], party) or (None if together else self.find(name[0]))
            if not together and (seat is None or seat.role in OFFICIALS):
                break
            who, letters = (seat.name, seat.party or party) if seat else (name[0], party)
            found.append(Named(who, letters, span.cut(name.start(), name.end())))
            end = name.start()
        return found[::-1]

    def movers(self, span: Span) -> list[Named]:
        """Whom a text names as acting: persons with parties; else the chair, a listed name, or parties by themselves."""
        if named := self.named(span):
            return named
        if members := self._listed(span):
            return members
        chair = CHAIR.search(span.text)
        seat = (
            self._only("vice_ordforande" if chair["vice"] else "ordforande") if chair and not chair["second"] else None
        )
        if chair and seat:
            return [Named(seat.name, seat.party, span.cut(chair.start(), chair.end()))]
        found = []
        if LETTERS.fullmatch(span.text):
            listed = re.finditer(r"[A-ZÅÄÖ]+", span.text)
            return [Named("", m[0], span.cut(m.start(), m.end())) for m in listed if m[0] in parties()]
        for match in PARTIES.finditer(span.text):
            letters = party_words().get((match["word"] or "").casefold()) or (match["letters"] or match["group"] or "")
            if match["word"] or is_party(letters):
                found.append(Named("", party_of(letters), span.cut(match.start(), match.end())))
        return found

    def _listed(self, span: Span) -> list[Named]:
        """The first listed person that a text names without a party, and those named together with that one."""
        found: list[Named] = []
        end = 0
        for match in NAME.finditer(span.text):
            seat = self.find(match[0])
            if found and not JOINS.fullmatch(span.text, end, match.start()):
                break
            if seat and seat.role not in OFFICIALS:
                found.append(Named(seat.name, seat.party, span.cut(match.start(), match.end())))
                end = match.end()
        return found

    def first_listed(self, span: Span) -> list[Named]:
        """The listed persons with whom a text begins, without their parties."""
        found = self._listed(span)
        return found if found and not span.text[: found[0].span.start - span.start].strip() else []

    def _short(self, span: Span) -> list[Named]:
        """The listed persons that a text names by surname and party: "Ek (S)"."""
        hits = [(self.find(m["name"], party_of(m["party"])), m) for m in SHORT.finditer(span.text)]
        return [Named(s.name, s.party, span.cut(m.start(), m.end())) for s, m in hits if s]

    def named(self, span: Span) -> list[Named]:
        """The persons that a text names as minutes do: with parties, by title and surname, or by surname and party."""
        return self.members(span) or self._styled(span) or self._short(span) or self._of_a_party(span)

    def _of_a_party(self, span: Span) -> list[Named]:
        """Whom a text names as the members of a party: "Socialdemokraternas ledamöter Anna Ek och Bo Ask"."""
        group = OF_A_PARTY.search(span.text)
        if group is None:
            return []
        party = party_of(group["word"])
        found: list[Named] = []
        end = group.end()
        for match in NAME.finditer(span.text, group.end()):
            if found and not JOINS.fullmatch(span.text, end, match.start()):
                break
            seat = self.find(match[0], party)
            name = seat.name if seat else match[0]
            found.append(Named(name, party, span.cut(match.start(), match.end())))
            end = match.end()
        return found

    def _styled(self, span: Span) -> list[Named]:
        """Whom older minutes name by surname: "herr Ask och fru Ek"."""
        found = []
        for match in STYLED.finditer(span.text):
            for surname in re.finditer(_SURNAME, match["names"]):
                seat = self.find(surname[0])
                name, party = (seat.name, seat.party) if seat else (surname[0], "")
                at = match.start("names")
                found.append(Named(name, party, span.cut(at + surname.start(), at + surname.end())))
        return found

    def _named(self, match: re.Match[str], party: str, span: Span, *, own: bool = False) -> Named | None:
        """The person of a match of `MEMBER`: without the words before the name, and whole where it stands in short.

        A name in the genitive gives one only with `own`, and nothing else does then.
        """
        place = span.cut(match.start(), match.end())
        words = STYLE.sub("", match["name"]).split()
        for n in range(len(words) - 1):  # "Även Anna Ek" ends with a listed name
            name = " ".join(words[n:])
            if self._called((name.casefold(),), party):
                return None if own else Named(name, party, place)
            if owner := self._called((name.casefold().removesuffix("s"),), party):
                return Named(next(iter(owner.values())).name, party, place) if own else None
        while len(words) > 2 and words[0] in OPENERS:
            words = words[1:]
        if len(words) > 1:
            owned = words[-1].endswith("s") and OWNED.match(span.text, match.end()) is not None
            return Named(" ".join(words).removesuffix("s" if own else ""), party, place) if own == owned else None
        if own:
            return None
        seat = self.find(words[0], party) if words else None
        return Named(seat.name if seat else " ".join(words), party, place)


def _alike(wanted: str, known: Iterable[str]) -> list[str]:
    """The names that are the same but for letter errors."""
    return [
        name
        for name, _, _ in process.extract(wanted, list(known), scorer=fuzz.ratio, score_cutoff=SAME_NAME, limit=None)
    ]


def _is_short_for(short: Sequence[str], whole: Iterable[str]) -> bool:
    """Whether a surname, alone or after an initial, stands for a whole name."""
    words = list(whole)
    if not short or not words or short[-1] != words[-1] or len(short) > 2:
        return False
    return len(short) == 1 or (short[0].rstrip(".") == words[0][: len(short[0].rstrip("."))] and len(short[0]) <= 2)
