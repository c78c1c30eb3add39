"""Persons as minutes print them: name, party, title, whom they replace, which §§ and times they were there.

Notations: "Namn Namnsson (S)", "Namn, (C)", lower case "(s)", "(-)" without party, "Namn (S), ordförande", "Namn (ordförande)",
"Namn Namnsson Tjänsteman", "Namn (S) ersätter Annan (M) §§ 4-9", "Vakant (M)".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from corpus.registers import municipalities, parties, party_words
from parsers.blocks import Span, flat
from parsers.dates import find_times

#: Capitals of the names in Sweden, and what recognition makes of Å, Ä and Ö.
CAPITAL = "[A-ZÀ-ÖØ-ÞĆČĐĞİŁŃŘŚŞŠŽŹŻ]"
#: A word of a name: capital letter and more, double ("Anna-Lena"), initial ("M", "B."), or a particle between.
#: Nothing is given back once taken, and no name begins inside a word: so that hostile text is read in linear time.
_WORD = rf"(?:(?:(?:al|el|ul|ad)-)?(?:{CAPITAL}(?:hr|oh|ust)?\.|{CAPITAL}[\w'’´`-]*+)(?:-{CAPITAL}[\w'’]*+)*+)"
_PARTICLE = r"(?:von|af|av|de|der|den|van|la|di|da|del|dos|le|al|el|zu|(?<=Natt )och|bin|ibn|ul)"
NAME = re.compile(rf"(?<!\w)(?<![\w'’´`-]['’´`-]){_WORD}(?:\s+(?:{_PARTICLE}\s+)*{_WORD}){{1,5}}")
_BLANKS = re.compile(r"\s*")
_BEHIND_PARTY = re.compile(r"[)\]}][\s,;]*$")
#: Letters of a party in parentheses or brackets; recognition takes ")" for "]" or "}". "(båda S)" stands behind two names.
PARTY = re.compile(
    r"[(\[{]\s*(?:(?:båda|alla|samtliga)\s+)?([A-Za-zÅÄÖåäö]{1,6}|[A-Za-zÅÄÖåäö -]{7,40}|-|–|—)\s*[)\]}>]"
)
#: "§§ 34-41", "§32", "§ 12, 14-16", "kl. 15.20-"
PARAGRAPHS = re.compile(
    r"(?:§{1,2}\.?|\b[Pp]aragraf(?:er(?:na)?|en)?(?=\s)|(?<!\w)88(?=\s+\d{1,4}\s*[-–—]))\s*"
    r"(\d{1,4})(?:\s*[-–—]\s*(\d{1,4})?)?(?:\s*,\s*\d{1,4}(?:\s*[-–—]\s*\d{1,4})?)*"
)
#: Before a §: the person was there but for it.
ABSENT = re.compile(r"\b(?:ej|utom|inte|förutom|frånvarande|jäv\w*(?:\s+(?:i|vid|på))?)[\s:(]*$", re.IGNORECASE)
REPLACES = re.compile(
    r"(?:,\s*)?\b(?:ersätter|(?:(?:tj(?:g|änstg\w*)?\.?|ers(?:ättare)?\.?|suppl(?:eant)?\.?)\s+){0,3}(?:i\s?stället\s+)?för|ers\.?)\s+"
    r"(?:(?:herr|fru|fröken|hr)\s+)?",
    re.IGNORECASE,
)
#: Right before the name of who is replaced.
REPLACING = re.compile(
    r"\b(?:för|ersätter|ers\.?|av|efter|med|och|samt|som|från)\s+(?:(?:herr|fru|fröken|hr|ordföranden|ledamoten)\s+)?$"
    r"|,\s*(?:ersättare|suppleant(?:en)?)\s+$|[(;,\t]\s*$",
    re.IGNORECASE,
)
#: Before what one takes part by.
APPLIANCE = re.compile(r"\b(?:via|genom|på)\s+$", re.IGNORECASE)
#: The same the other way round: "Rut Lind (C) ersätts av Cilla Alm (C)".
REPLACED_BY = re.compile(r"[\s,]*+(?:[(\[{][^()]{1,30}[)\]}])?[\s,]*+ersätts\s+av\s+")
#: How titles end. A word with one of these endings is a title and no surname.
_TITLES = (
    r"(?:chef|direktör|sekreterare|ordförande|samordnare|strateg|handläggare|ekonom|controller|utvecklare|ledare|ingenjör"
    r"|planerare|arkitekt|jurist|inspektör|rektor|assistent|konsult|revisor|tjänsteman|tjänsteperson|företrädare"
    r"|kamrer|kamrerare|notarie|borgmästare|intendent|sekr\.?|utredare|kommunikatör|tekniker|psykolog|sköterska|kurator|sakkunnig|ombudsman|förvaltare|kommunalråd|borgarråd|oppositionsråd|regionråd|rådgivare|administratör|koordinator|kanslist|registrator|ansvarig"
    r"|pedagog|skötare|läkare|politiker|insynsplats|adjungerad|representant|ledamot|ledamöter|ersättare|suppleant|biolog|geolog|analytiker)"
)
TITLE = re.compile(f"{_TITLES}$", re.IGNORECASE)
#: A title before the name: "Ordförande Anna Ek (S)".
TITLE_BEFORE = re.compile(
    r"((?:\d:[ea]\s)?(?:[Vv]ice\s)?[Oo]rdförande|[Ll]edamot|[Ee]rsättare|[Ss]ekreterare)[:,]?\s+(?=[A-ZÅÄÖÉ])"
)
#: A word that may be a title before a name: "Förvaltningsdirektör Anna Ek", "T.f. ekonomichef Bo Al".
WORD_BEFORE = re.compile(
    r"((?:[Tt]\.?\s?f\.?\s|[Bb]itr(?:ädande|\.)\s|[Vv]ice\s)?[A-ZÅÄÖa-zåäö-]{4,}):?\s+(?=(?:(?:herr|fru|fröken)\s+)?[A-ZÅÄÖÉ][\w-]*\.?\s+\S)"
)
#: A title in lower case before a name in a list: "…, avdelningschef Anna Ek".
TITLE_WORD = re.compile(r"([a-zåäö-]{5,})\s+(?=(?:(?:herr|fru|fröken)\s+)?[A-ZÅÄÖ])")
#: "herr Anna Ek", and the sign that stands for the same word on the next line.
HONORIFIC = re.compile(
    r"(?:[\"”»„]\s*)?(?:(?:herr(?:ar(?:na)?)?|fru(?:ar(?:na)?)?|fröken|hr)\s+)?(?=[A-ZÅÄÖÉ])", re.IGNORECASE
)
#: "såsom sekreterare stadsnotarien Folke Ek".
AS_SECRETARY = re.compile(r"(?:såsom|som)\s+sekreterare\s+", re.IGNORECASE)
#: "(S) Anna Ek": the party before the name.
PARTY_BEFORE = re.compile(rf"{PARTY.pattern}\s+(?=[A-ZÅÄÖÉ])")
#: "Anna Ek, ordförande (S)", "Anna Ek, Norrby (S)": a title or a home between name and party.
PARTY_LATER = re.compile(
    r"[\s,]*+(?P<between>(?:\d:[ea]\s)?[^(),;§\d]{2,40}?)\s*\(\s*(?P<letters>[A-Za-zÅÄÖåäö-]{1,6})\s*\)"
)
#: Titles in short: "ordf", "1:e v. ordf.", "led", "ers.".
SHORT_TITLE = re.compile(
    r"(?:\d:[ea]\s+)?(?:v(?:ice|\.)?\s*)?ordf\.?|led\.?|ers\.?|suppl\.?|\w*president", re.IGNORECASE
)
#: "Norrby", "Norra Ekby": the home of a member behind the party.
HOME_ALONE = re.compile(r"[A-ZÅÄÖ][a-zåäöé-]+(?:\s[A-ZÅÄÖ][a-zåäöé-]+)?")
#: "Norrby: Anna Ek (S)": the home before the name.
HOME_BEFORE = re.compile(r"[A-ZÅÄÖ][\wåäö -]{2,40}:\s+(?=[A-ZÅÄÖ])")
#: Words in the names of associations and bodies: "Fastighetsanställdas Förbund", "Region Mälarbygden".
ORGANISATION = re.compile(
    r"(?:förbund|förbundet|förening|föreningen|klubben|sällskap|sällskapet|kyrka|kyrkan|församling|församlingen|partiet|nämnden|styrelsen"
    r"|rådet|fullmäktige|utskottet|bolaget|seniorerna|pensionärerna|skadades|anställdas|avdelning|distrikt)\b|^(?:Region|Funktionsrätt)\b|\bAB\b",
    re.IGNORECASE,
)
#: A town where a list of people may name it: "Norra Granby kommun" behind a member, "Södra Ekby" over those of a town.
TOWN_AFTER = re.compile(r"\s+(?:kommun|stad|region|landsting)\b")
DIRECTION = re.compile(
    r"(?:(?:Norra|Södra|Östra|Västra|Nya|Gamla|Stora|Lilla|Övre|Nedre|Yttre|Inre)\s|\S+\s(?:Norra|Södra|Östra|Västra)\b)"
)
#: What a note says of the seat: serving, a substitute, away.
SERVES = re.compile(
    r"(?<!ej )(?<!icke )(?<!inte )\b(?:tjg\b|tj\.?\s*ers|tjänstg(?:ör(?:ande)?|jorde|\.))"
    r"(?!\w*\.?\s+(?:ej|icke|inte|ordf\w*)\b)",
    re.IGNORECASE,
)
SUBSTITUTE = re.compile(r"^\W*(?:ersättare|suppleant|ers\.|suppl\.)|\b(?:ej|icke|inte)\s+tj(?:g|änstg)", re.IGNORECASE)
AWAY = re.compile(
    r"^\W*(?:(?:är\s+)?frånvarande|(?:ej|inte|icke)\s+närvarande|(?:har\s+)?anmält\s+(?:förhinder|frånvaro)|förhinder|förhindrad|frånv\.?|frv\.?)\W*$",
    re.IGNORECASE,
)
#: "tillika sekreterare": a second role.
ALSO = re.compile(
    r"\b(?:tillika|och|samt)\s+(?P<role>sekreterare|protokollförare|justerare|justeringsman)\b", re.IGNORECASE
)
#: "PRO Ekby", "SPF Seniorerna": an association, no person.
ABBREVIATED = re.compile(r"[A-ZÅÄÖ]{2,6}\s+[A-ZÅÄÖ][a-zåäö]")
#: "ordföranden", "ledamoten", "kommunalrådet", "ledamöterna".
TITLE_IN_ANY_FORM = re.compile(f"{_TITLES}(?:n|en|et|na)?$", re.IGNORECASE)
#: "Från PRO: Sven Alm": whom a person speaks for.
SPEAKS_FOR = re.compile(r"(?:Från|För)\s+[^:,;()]{2,50}:\s+(?=[A-ZÅÄÖ])")
#: "Ek, Anna (S)": surname first; only where a party follows, since commas part people too.
_GIVEN = rf",\s+({_WORD}(?:\s{_WORD})?)"
TURNED = re.compile(rf"({_WORD}){_GIVEN}(?=\s*\()")
TURNED_DOUBLE = re.compile(rf"({_WORD}\s{_WORD}){_GIVEN}(?=\s*\()")
#: The same in a cell of a table, where nobody else stands, also without a party. In a table of members a home may follow
#: ("Anna Ek, Norrby"), in a roll call a double surname opens ("Ek Alm, Anna").
TURNED_CELL = re.compile(rf"({_WORD}){_GIVEN}(?=\s*(?:\(|$))")
TURNED_IN_ROLL = re.compile(rf"({NAME.pattern}|{_WORD}){_GIVEN}(?=\s*(?:\(|$))")
#: "Anna Ek, S": letters of a party without parentheses.
BARE_PARTY = re.compile(r",\s*([A-ZÅÄÖ]{1,3})(?=\s*(?:,|$))")
#: What says that a person came.
COMES = re.compile(
    r"\b(?:från|fr\.?\s?o\.?\s?m|from|anländ\w+|ankom\w*|anslut\w+|anslöt|inträd\w+|kommer|kom)\b", re.IGNORECASE
)
#: "från § 3": from it on.
_CLOCK = r"[\s,]*+(?:kl(?:ockan|\.)?\s*+[\d.:]++[\s,]*+)?"
FROM = re.compile(
    rf"\b(?:(?:från(?:\s+och\s+med)?|fr\.?\s?o\.?\s?m\.?|from){_CLOCK}\(?"
    rf"|(?:anländer|anlände|ankommer|ankom|ansluter|anslöt|inträder|inträdde|kommer|kom){_CLOCK}\(?(?:vid|under|till|inför)?)\s*$",
    re.IGNORECASE,
)
#: "t.o.m. § 4", "t.o.m. kl. 14.30, § 4": up to it, and not from it.
UNTIL = re.compile(
    rf"\b(?:(?:t\.?\s?o\.?\s?m\.?|till(?:\s+och\s+med)?|tom\.?){_CLOCK}"
    rf"|(?:lämnar|lämnade|avviker|avvek|går|gick)(?:\s+(?:mötet|sammanträdet))?{_CLOCK}(?:vid|under|efter)?)\s*$",
    re.IGNORECASE,
)
#: "lämnar före § 8": neither the first nor the last that the person was at.
BESIDE = re.compile(r"\b(?:före|innan|efter)\s*$", re.IGNORECASE)
#: What stands after a name and is no title: times and absence.
NO_TITLE = re.compile(
    r"(?:från|till|den(?=\s+\d)|t\.?o\.?m|fr\.?o\.?m|ej|inte|frånvarande|närvarande|del av|jäv|via|på|tjänstgör(?:de)?"
    r"|(?:delta|lämna|avvik|avvek|anländ|ankom|anslut|anslöt|kom|går|gick)(?:r|de|er|mer)?)\b",
    re.IGNORECASE,
)
#: "digitalt, ordförande": how one takes part.
FROM_AFAR = re.compile(r"^(?:deltar\s+)?(?:digitalt|på\s+distans)\b[\s,]*", re.IGNORECASE)
#: "Ekby kommun, ordförande": where a member is from; "förvaltningschef), t.o.m": when an official was there.
HOME = re.compile(r"^[A-ZÅÄÖ][\w-]+(?:\s[A-ZÅÄÖ][\w-]+)?\s(?:kommun|stad)(?:,\s*|$)")
UNTIL_WHEN = re.compile(
    r"\b(?:t\.?\s?o\.?\s?m|fr\.?\s?o\.?\s?m|from|tom)\b.*$|§.*$|\s(?:under|vid|på|till|från)\s*$", re.IGNORECASE
)
VICE = re.compile(r"\b(?:vice|v\.?)\s*ordf", re.IGNORECASE)
CHAIR = re.compile(r"\b(?:mötes)?(?:ordförande(?!\s+i\s)|ordf\b)", re.IGNORECASE)
#: From this likeness on (0-100) two printed names are one person's.
SAME_NAME = 90
#: Words that open no name though capitals follow: "Från RPG", "Enligt Bilaga 1".
NO_NAME = re.compile(r"(?:Från|För|Enligt|Representant\w*|Via)\s")
#: The same of words that are also names: so only where no party follows ("Se Bilaga 1", but "Se Hun Park (S)").
NO_NAME_ALONE = re.compile(r"(?:Ur|Se|Kl)\s")
VACANT = re.compile(r"^(?:vakant|vakans)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Person:
    """A person in a list. `span` is the whole entry; `first` and `last` are §§ attended, as far as they are printed."""

    name: str
    party: str
    title: str
    note: str
    replaces: str
    first: int | None
    last: int | None
    times: tuple[str, ...]
    span: Span

    @property
    def is_chair(self) -> bool:
        """Whether the entry says that the person is in the chair."""
        return bool(CHAIR.search(self.title)) and not self.is_vice_chair

    @property
    def is_vice_chair(self) -> bool:
        """Whether the entry says that the person is vice chair."""
        return bool(VICE.search(self.title))

    @property
    def serves(self) -> bool:
        """Whether the entry says that a substitute takes a seat."""
        return bool(self.replaces or SERVES.search(self.note) or SERVES.search(self.title))

    @property
    def is_substitute(self) -> bool:
        """Whether the entry says that the person is a substitute."""
        return bool(SUBSTITUTE.search(self.title) or SUBSTITUTE.search(self.note))

    @property
    def is_away(self) -> bool:
        """Whether the entry says that the person is not there at all."""
        return bool(AWAY.match(self.note) or AWAY.match(self.title))

    @property
    def also(self) -> str:
        """A second role that the entry names: "tillika sekreterare" → "sekreterare", "" when there is none."""
        said = ALSO.search(self.note) or ALSO.search(self.title)
        if said is None:
            return ""
        return "justerare" if said["role"].casefold().startswith("juster") else "sekreterare"


def party_of(letters: str) -> str:
    """Party letters as they are usually written: "s" → "S", "–" → "-", a name in words → its letters."""
    if letters in ("-", "–", "—"):
        return "-"
    if letters.casefold() in party_words():
        return party_words()[letters.casefold()]
    return letters.upper() if letters.upper() in parties() or letters.islower() else letters


def is_party(letters: str) -> bool:
    """Whether letters in parentheses after a name are a party: a known one in any case, or a run of capitals."""
    folded = letters.upper()
    if letters in ("-", "–", "—") or folded in parties() or letters.casefold() in party_words():
        return True
    return letters[:1].isupper() and len(letters) <= 6 and sum(c.isupper() for c in letters) > 1


def split_people(span: Span) -> list[Span]:
    """Entries of a list of people on one line: parted by commas, semicolons, tabs or "och", not inside parentheses.

    A comma before something that is no name ("Anna Ek, ordförande") parts nothing.
    """
    cuts = [0]
    depth = 0
    glued = _glued(span.text)
    for match in BREAKS.finditer(span.text):
        sign = match[0]
        if sign.isspace() and sign != "\t":
            if depth == 0 and match.end() in glued:
                cuts += [match.start(), match.end()]
            continue
        if sign in "([{":
            depth += 1
        elif sign in ")]}":
            depth = max(depth - 1, 0)
        elif depth == 0 and _opens_person(span.text, match.end()):
            cuts += [match.start(), match.end()]
    cuts.append(len(span.text))
    parts = [span.cut(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=True)]
    return [part for part in parts if part.text]


def _glued(text: str) -> set[int]:
    """Where a person with a party follows another without any sign: "Anna Ek (S) ordförande Bo Al (M)"."""
    found: set[int] = set()
    party = PARTY.search(text)
    for match in NAME.finditer(text, party.end()) if party else ():
        if not PARTY.match(text[match.end() : match.end() + 50].lstrip(" ,")):
            continue
        before = (max(0, match.start() - 30), match.start())
        if APPLIANCE.search(text, *before) and " " in match[0]:  # "via Teams Anna Ek (S)"
            found.add(match.end() - len(match[0].split(None, 1)[1]))
        elif not REPLACING.search(text, *before):
            found.add(match.start())
    return found


def _opens_person(text: str, at: int) -> bool:
    blanks = _BLANKS.match(text, at)
    start = blanks.end() if blanks else at
    if (opens := AS_SECRETARY.match(text, start)) or (opens := HONORIFIC.match(text, start)):
        start = opens.end()
    word = TITLE_WORD.match(text, start)
    if word and _is_title(word[1]):
        start = word.end()
        if honorific := HONORIFIC.match(text, start):
            start = honorific.end()
    if ABBREVIATED.match(text, start):
        return False
    match = None if REPLACES.match(text, start) else NAME.match(text, start)
    if match is None or TOWN_AFTER.match(text, match.end()):
        return False
    behind_party = _BEHIND_PARTY.search(text, max(start - 5, 0), start)  # else the home of who stands before
    if is_place(match[0]) and not (behind_party and _has_party(text, match.end())):
        return False
    return not TITLE.search(match[0]) and not ORGANISATION.search(match[0])


def _has_party(text: str, at: int) -> bool:
    """Whether letters of a party in brackets stand at a place of a text."""
    party = PARTY.match(text[at : at + 50].lstrip(" ,"))
    return party is not None and is_party(party[1])


def is_place(name: str) -> bool:
    """Whether a name of several words is a town and no person: "Upplands Väsby", "Södra Ekby", "Granby kommun"."""
    town = name.strip(" :")
    kind = TOWN_AFTER.search(town)
    party = PARTY.search(town)
    ends = party is not None and is_party(party[1])  # "Norra Ek (S)" is a member
    return (
        (kind is not None and kind.end() == len(town))
        or town in municipalities()
        or (DIRECTION.match(town) is not None and not ends)
    )


#: What opens an entry, what may part one from the next, and a name that ends with an initial.
NUMBERED, BREAKS = re.compile(r"[\s*•–-]*(?:\d{1,2}[.)]?\s+)?"), re.compile(r"[(\[{]|[)\]}]|[;,\t]|\s(?:och|samt)\s|\s")
INITIAL_LAST = re.compile(r"(?:^|\s)\w\.$")


@lru_cache(maxsize=4096)
def _is_title(word: str) -> bool:
    return TITLE_IN_ANY_FORM.search(word) is not None


def parse_person(span: Span, *, surnames_first: bool = False) -> Person | None:
    """Read one entry of a list of people; None when it holds no name.

    With `surnames_first` two words before a comma are a surname, "Ek Lund, Anna (S)"; else the home follows it.
    """
    found = _person(span.text, surnames_first)
    return Person(*found, span) if found else None


#: All of a `Person` but its place.
_Said = tuple[str, str, str, str, str, int | None, int | None, tuple[str, ...]]


@lru_cache(maxsize=4096)
def _person(text: str, surnames_first: bool) -> _Said | None:
    """What an entry says of a person; remembered, since lists are looked through in several steps."""
    body, title_before, party_before = _opened(text)
    if VACANT.match(body):
        return None
    if turned := TURNED.match(body) or (TURNED_DOUBLE.match(body) if surnames_first else None):
        body = f"{turned[2]} {turned[1]}{body[turned.end() :]}"
    found = NAME.match(body)
    if found is None or ORGANISATION.search(found[0]) or NO_NAME.match(found[0]) or REPLACES.match(body):
        return None
    alone = not _has_party(body, found.end())
    if (alone and (is_place(found[0]) or NO_NAME_ALONE.match(found[0]))) or TOWN_AFTER.match(body, found.end()):
        return None
    if (by := REPLACED_BY.match(body, found.end())) and (serving := NAME.match(body, by.end())):
        found, body = serving, f"{' ' * by.end()}{body[by.end() :]} ersätter {found[0]}"
    replaces, rest, after = "", body, ""
    swap = REPLACES.search(body, found.end())
    if swap and (other := NAME.match(body, swap.end())):
        replaces = other[0]
        rest = body[: swap.start()].rstrip(" (")
        after = PARTY.sub("", body[other.end() :], count=1)
    name, title = _without_title(found[0], rest)
    name = name if INITIAL_LAST.search(name) else name.rstrip(".")
    name, letters, remains = _party_after(name, rest[found.end() :], party_before)
    remains = f"{remains} {after}"
    first, last = _paragraphs(remains)
    words = flat(PARAGRAPHS.sub("", remains)).strip(" ,;")
    title = _tidy(title or _title_in(words, is_member=bool(letters))) or title_before
    if VACANT.search(title) or (NAME.fullmatch(PARTY.sub("", title).strip()) and PARTY.search(title)):
        title = ""
    note = flat(remains.strip(" ,;"))
    note = "" if note.strip("().") == title else note
    return flat(name), letters, title, note, flat(replaces), first, last, tuple(find_times(remains))


def _opened(text: str) -> tuple[str, str, str]:
    """An entry from the name on, and the title and the party that stand before it."""
    lead = NUMBERED.match(text)
    assert lead is not None
    body = HOME_BEFORE.sub("", SPEAKS_FOR.sub("", text[lead.end() :], count=1), count=1)
    title = party = ""
    if as_secretary := AS_SECRETARY.match(body):
        body, title = body[as_secretary.end() :], "sekreterare"
    if (first := PARTY_BEFORE.match(body)) and is_party(first[1]):
        body, party = body[first.end() :], party_of(first[1])
    body = _without_honorific(body)
    before = TITLE_BEFORE.match(body)
    if before is None and (word := WORD_BEFORE.match(body)) and _is_title(word[1]):
        before = word
    if before:
        body = _without_honorific(body[before.end() :])
        title = title or ("" if before[1].endswith("na") else before[1].lower())
    return body, title, party


def _without_honorific(text: str) -> str:
    opening = HONORIFIC.match(text)
    return text[opening.end() :] if opening else text


def _party_after(name: str, rest: str, before: str) -> tuple[str, str, str]:
    """The name, its party, and what is left of the text after it: "(S), §§ 1-4", ", S", ", ordförande (S)"."""
    remains = rest.lstrip(" ,")
    party = PARTY.match(remains)
    if party and is_party(party[1]):
        return name, party_of(party[1]), remains[party.end() :]
    *names, last_word = name.split()
    if before:
        return name, before, remains
    if len(names) > 1 and last_word in parties():
        return " ".join(names), last_word, remains
    if (bare := BARE_PARTY.match(rest)) and bare[1] in parties():
        return name, bare[1], rest[bare.end() :].lstrip(" ,")
    if (later := PARTY_LATER.match(rest)) and is_party(later["letters"]):
        between = later["between"].strip()
        words = between.split()
        is_title = _is_title(words[-1]) or _is_title(words[0]) or SHORT_TITLE.fullmatch(between)
        if is_title or re.fullmatch(_WORD, between):
            return name, party_of(later["letters"]), f"{between}{rest[later.end() :]}"
    return name, "", remains


def _without_title(name: str, rest: str) -> tuple[str, str]:
    """Part a title from the name that it follows without a comma: "Björn Ek Tjänsteman"."""
    words = name.split()
    keep = len(words)
    while keep > 2 and TITLE.search(words[keep - 1]):
        keep -= 1
    if keep == len(words):
        return name, ""
    tail = rest[len(" ".join(words[:keep])) :].strip(" ,")
    return " ".join(words[:keep]), flat(re.split(r"[(§]", tail)[0])


def _is_home(part: str) -> bool:
    """Whether a part of what stands behind a member is a place: words with capitals that are no title."""
    return HOME_ALONE.fullmatch(part) is not None and not _is_title(part) and not SHORT_TITLE.fullmatch(part)


def _title_in(words: str, *, is_member: bool) -> str:
    """The title in what stands after name and party: in parentheses, after a comma, or bare."""
    inner = re.match(r"\(([^()]*)\)", words)
    if inner:
        return _title_of_list(inner[1])
    words = FROM_AFAR.sub("", re.split(r"[(]|\bkl\b", words)[0].strip(" ,;."))
    if NO_TITLE.match(words):
        return ""
    parts = [part.strip() for part in words.split(",")]
    words = ", ".join(p for p in parts if p and not NO_TITLE.match(p) and not (is_member and _is_home(p)))
    first = words.split(",")[0]
    if first != words and not TITLE.search(words) and TITLE.search(first):
        return first  # "1:e vice ordförande, ej på grund av jäv"
    return words if words and (TITLE.search(words.split()[0]) or TITLE.search(words) or len(words.split()) <= 4) else ""


def _tidy(title: str) -> str:
    """A title without the town before it, the time behind it, and signs that belong to neither."""
    title = UNTIL_WHEN.sub("", HOME.sub("", title))
    for opening, closing in ("()", "””", '""', "””"):
        if title.count(opening) != title.count(closing) or (opening == closing and title.count(opening) % 2):
            title = title.replace(opening, "").replace(closing, "")
    return title.strip(" ,;(–—-")


def _title_of_list(text: str) -> str:
    """The title among several notes: "punkt A, C, förvaltningschef" → "förvaltningschef"."""
    if re.match(r"(?:punkt|kl|tom|t\.o\.m|fr|from|fd|f\.d|f d|till|deltar|via|på distans)\b", text, re.IGNORECASE):
        parts = [p.strip() for p in text.split(",")]
        return next((p for p in parts if TITLE.search(p) or (len(p) > 3 and TITLE.search(p.split()[0]))), "")
    return text.strip()


def _paragraphs(text: str) -> tuple[int | None, int | None]:
    """The first and last § of the ranges after a name; last is None for an open range."""
    match = PARAGRAPHS.search(text)
    if match is None or ABSENT.search(text[: match.start()]):
        return None, None
    if BESIDE.search(text[: match.start()]) and not UNTIL.search(text[: match.start()]):
        return None, None
    numbers = [int(n) for n in re.findall(r"\d+", match[0].removeprefix("88 ") if "§" not in match[0] else match[0])]
    comes = FROM.search(text[: match.start()])  # also "anlände till § 8"
    if len(numbers) == 1 and not comes and UNTIL.search(text[: match.start()]):
        return None, numbers[0]
    numbers += [int(n) for n in re.findall(r"\bdel(?:ar)?\s+av\s+§\s*(\d{1,4})", text[match.end() :])]
    is_open = bool(len(numbers) == 1 and comes) or bool(re.search(r"[-–—]\s*$", match[0]))
    misread = numbers[-1] < numbers[0]  # "§§ 205-21 1"
    return numbers[0], None if is_open or misread else numbers[-1]
