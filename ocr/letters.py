"""Letter repair: put back the å ä ö that an engine without Swedish lost, and mend the letters around them.

`garbled` says how damaged a text is; `repair` returns the edits. Stretches that are not garbled get none. In the others
every word has candidates (`ocr.channel`), and the best sequence of candidates is found over each stretch (Viterbi) with
the counts of words and word pairs of `ocr.lexicon`. It is done twice: the second time with the habits of the
recognition and the words that the first time found in this document. Blanks, line breaks and punctuation stay.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from math import exp, inf, log

from ocr.channel import LOST, Candidate, Channel, candidates, compound_rarity, frame, near_words
from ocr.ledger import Edit
from ocr.lexicon import (
    MAX_LETTERS,
    NUMBER,
    START,
    count,
    known,
    model,
    names,
    pair,
    plain_names,
    plain_words,
    splits,
    strangeness,
)
from ocr.signs import mend_numerals, mend_section_signs
from ocr.tokens import MAX_NAME, Kind, Token, tokens

#: Damage (0-1) from which a stretch of text counts as garbled.
GARBLED = 0.08
#: Letters of a stretch that is judged by itself; shorter texts are one stretch.
STRETCH = 2_000
#: Tokens of a paragraph that is decoded in one go.
PIECE = 1_000
#: The commonest Swedish words without å ä ö, and words that tell other languages.
COMMON = frozenset(
    ["och", "att", "i", "av", "som", "till", "en", "med", "det", "om", "den", "ska", "har", "ett", "kan"]
)
FOREIGN = frozenset(["the", "of", "and", "this", "that", "with", "og", "af", "ikke", "der", "die", "und", "les", "des"])
#: Least share of `COMMON` in Swedish prose; within such a text, in a stretch of it, which may be a list of names.
MIN_SWEDISH, MIN_SWEDISH_PART = 0.06, 0.015

#: An unknown word counts as damaged when it may be a word with å ä ö of at most this rarity, misread at this cost.
COMMON_ENOUGH, NEAR = 13.0, 6.0

#: The most that an unknown word with a capital costs if it stays; the same for one written like a name.
CAPITAL, NAME = 19.0, 15.0
#: Names are mended toward known names, for readings at most this unlikely, or toward a word of some letters that the
#: document repeats. Of so many letters as `NO_CHANCE` no name looks like a common word: "Ordforanden".
NAME_MAX_COST, LONG, NO_CHANCE = 4.0, 6, 9
#: A compound that the vocabulary lacks is read for readings at most this unlikely.
NEW_MAX_COST = 5.0
#: What forms of one word end with.
ENDINGS = frozenset("adenrst")
#: By how much a change must be cheaper than leaving the word: for names, toward a known word and toward a new compound;
#: for other valid words, where their neighbours were seen beside the new word and where not; for changes of other
#: letters than å ä ö; for changes toward a compound that the vocabulary lacks; for all else.
NAME_MARGIN, NEW_NAME_MARGIN, VALID_MARGIN, UNBACKED_MARGIN = 1.5, 5.0, 1.5, 5.0
FRAME_MARGIN, COMPOUND_MARGIN, MARGIN = 4.0, 4.0, 0.4
#: With fewer letters any word is like another: changes other than of rings and dots must be so much cheaper.
SHORT_WORD, SHORT_MARGIN = 5, 4.5
#: A valid word is changed only with at least this confidence (0-1).
SURE = 0.8
#: Two readings whose costs differ by less than this (odds of three to two) leave an unknown word as it is, and in doubt.
TIE = 0.4
#: A word that the sources never had is rarer than if it had been seen so often.
NEVER_SEEN = 2.0
#: Inside a sentence, a word at least this common is no name: a capital that stands for å ä ö is then a small letter.
NO_NAME = 50
#: Share of a word's probability that comes from the document's own words the second time.
OWN_WORDS = 0.15


def garbled(text: str) -> float:
    """How damaged a Swedish text is, 0 (clean) to 1 (no å ä ö left); 0 for texts that are not Swedish prose.

    Compares words damaged (unknown as they stand, but words with å ä ö once misreadings, signs and figures among them,
    are undone) with words that still have their å ä ö. In clean Swedish about every fourth word has one, and hardly any
    word is damaged. A text that is garbled beyond this kind of damage shows in `ocr.lexicon.quality`.

    >>> garbled("Kommunstyrelsen föreslår att kommunfullmäktige beslutar att godkänna förslaget.")
    0.0
    """
    return _damage(*_signs_of_damage(list(tokens(text))))


def _signs_of_damage(stretch: Sequence[Token]) -> tuple[int, int, float]:
    """Damaged words, words with å ä ö intact, share of words that are common Swedish ones."""
    words = [t.text.casefold() for t in stretch if t.kind is Kind.WORD]
    intact = sum(1 for w in words if any(letter in w for letter in LOST) and known(w))
    damaged = sum(map(_is_damaged, words))
    common = sum(1 for w in words if w in COMMON)
    return damaged, intact, common / max(len(words), 1)


def _damage(damaged: int, intact: int, swedish: float) -> float:
    if swedish < MIN_SWEDISH or not damaged:
        return 0.0
    return (damaged - 1) / (damaged + intact)  # one word may be a slip of the pen


@lru_cache(maxsize=200_000)
def _is_damaged(word: str) -> bool:
    """Whether a case-folded word is unknown and very likely a known one with å ä ö."""
    if len(word) > MAX_LETTERS or count(word) or (word.endswith("s") and count(word[:-1])):
        return False
    as_compound = min((compound_rarity(*parts) for parts in splits(word)), default=inf)  # "forslag": fors + lag
    return any(
        c.cost < NEAR and c.rarity < COMMON_ENOUGH and c.cost + c.rarity < as_compound
        for c in near_words(word, _HALF_LOST)
        if any(letter in c.word for letter in LOST)
    )


_HALF_LOST = Channel(0.5)


@dataclass(frozen=True, slots=True)
class Doubt:
    """An unknown word `text[start:end]` that may be read otherwise, but not surely; `code` is that of its issue."""

    start: int
    end: int
    readings: tuple[str, ...]
    code: str = "ambiguous_word"


def repair(text: str) -> tuple[list[Edit], list[Doubt]]:
    """The edits that restore letters, list numerals and § of a text, and the words in doubt.

    Edits are sorted, do not overlap, and touch no blank.

    Kinds are `diacritic` (only å ä ö and accents change), `letter`, `numeral` and `section_sign`. Words get edits only
    in stretches that are garbled (`GARBLED`); numerals and § where their sequence shows them.

    >>> from ocr.ledger import replay
    >>> raw = "Kommunstyrelsen foreslar att kommunfullmaktige beslutar att godkanna forslaget."
    >>> replay(raw, repair(raw)[0])
    'Kommunstyrelsen föreslår att kommunfullmäktige beslutar att godkänna förslaget.'
    """
    damaged = _garbled_stretches(list(tokens(text)))
    ranges = [range(stretch[0].spans[0][0], stretch[-1].spans[-1][1]) for stretch in damaged]
    edits = mend_section_signs(text, ranges) + mend_numerals(text, bool(damaged))
    taken = {position for edit in edits for position in range(edit.start, edit.end)}
    doubts: list[Doubt] = []
    if damaged:
        words, doubts = _mend_words(damaged)
        edits += [e for e in words if not taken.intersection(range(e.start, e.end))]
    return sorted(edits, key=lambda edit: edit.start), doubts


def _garbled_stretches(all_tokens: list[Token]) -> list[list[Token]]:
    """The stretches of the text that are garbled.

    Few words prove little, so a stretch is judged together with a little of the whole text.
    """
    damaged, intact, swedish = _signs_of_damage(all_tokens)
    whole = _damage(damaged, intact, swedish)
    least = MIN_SWEDISH_PART if swedish >= MIN_SWEDISH else MIN_SWEDISH
    found = []
    for stretch in _stretches(all_tokens):
        damaged, intact, swedish = _signs_of_damage(stretch)
        if swedish >= least and (max(damaged - 1, 0) + 5 * whole) / (damaged + intact + 5) >= GARBLED:
            found.append(stretch)
    return found


def _stretches(all_tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Stretches of about `STRETCH` letters, cut between paragraphs, without the paragraphs in other languages."""
    stretch: list[Token] = []
    letters = 0
    for paragraph in _paragraphs(all_tokens):
        words = [token.text.casefold() for token in paragraph]
        if sum(map(FOREIGN.__contains__, words)) > sum(map(COMMON.__contains__, words)):
            continue
        stretch += paragraph
        letters += sum(map(len, words))
        if letters >= STRETCH:
            yield stretch
            stretch, letters = [], 0
    yield stretch


def _paragraphs(all_tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """What stands between START tokens, the START with it; long ones in pieces of `PIECE` tokens."""
    starts = [i for i, token in enumerate(all_tokens) if token.kind is Kind.START]
    for start, end in pairwise([*starts, len(all_tokens)]):
        for at in range(start, end, PIECE):
            yield all_tokens[at : min(at + PIECE, end)]


def _mend_words(stretches: list[list[Token]]) -> tuple[list[Edit], list[Doubt]]:
    """Decode twice, the second time with what the first time found out about this document."""
    signs = [_signs_of_damage(stretch)[:2] for stretch in stretches]
    damaged, intact = sum(s[0] for s in signs), sum(s[1] for s in signs)
    first = Decoder(Channel(max(damaged / max(damaged + intact, 1), GARBLED)), Counter())
    readings = [reading for stretch in stretches for reading in first.decode(stretch)]
    habits = Counter(h for r in readings for h in first.channel.habits_of(r.token.text.casefold(), r.chosen.word))
    own = Counter(r.chosen.word for r in readings)
    second = Decoder(Channel(first.channel.loss, habits), own)
    edits: list[Edit] = []
    doubts: list[Doubt] = []
    for reading in (reading for stretch in stretches for reading in second.decode(stretch)):
        tied = len(reading.near) > 1
        if reading.may_be_left and (tied or reading.gain < _margin(reading)):
            spans = reading.token.spans
            ways = reading.near if tied else (*reading.near, reading.token.text.casefold())
            doubts.append(Doubt(spans[0][0], spans[-1][1], ways))
        else:
            edits += _edits(reading, second.channel)
    return edits, doubts


@dataclass(frozen=True, slots=True)
class Reading:
    """What a word was decided to be: `confidence` 0-1 against the other candidates, `gain` in cost over leaving it.

    `backed`: the sources have the word beside one of its neighbours here. `near`: the words that cost little more, the
    chosen one first; the word as it stands only if it was chosen.
    """

    token: Token
    chosen: Candidate
    confidence: float
    gain: float
    backed: bool
    near: tuple[str, ...]

    @property
    def may_be_left(self) -> bool:
        """Whether it is an unknown word and no name, and not settled that it stays."""
        text = self.token.text
        return not text[0].isupper() and not known(text) and (len(self.near) > 1 or self.chosen.word != text.casefold())


class Decoder:
    """Finds the likeliest sequence of words for a stretch of tokens, given a channel and the document's own words."""

    def __init__(self, channel: Channel, own: Counter[str]) -> None:
        self.channel = channel
        self.own = own
        self.own_total = max(sum(own.values()), 1)
        self._candidates: dict[tuple[str, float, bool, bool], list[Candidate]] = {}

    def decode(self, stretch: Sequence[Token]) -> list[Reading]:
        """The readings of the words of a stretch, in order."""
        joined = list(self._join(stretch))
        layers = [self.candidates_of(token) for token in joined]
        path = self._best_path(layers)
        readings = []
        for i, token in enumerate(joined):
            if token.kind is Kind.WORD:
                before = path[i - 1] if i else None
                after = path[i + 1] if i + 1 < len(path) else None
                if before is not None and joined[i - 1].text[:1].isupper() and not _is_common(before.word):
                    token = replace(token, inside=False)  # "Olle Aker": a name may open a sentence too
                readings.append(self._reading(token, path[i], layers[i], before, after))
        return readings

    def _join(self, stretch: Sequence[Token]) -> Iterator[Token]:
        """The tokens, words parted by a line end as one where the whole is a known word or can be read as one."""
        i = 0
        while i < len(stretch):
            token = stretch[i]
            follower = stretch[i + 1] if i + 1 < len(stretch) else token
            if token.breaks and token.kind is follower.kind is Kind.WORD and not follower.text[0].isupper():
                whole = token.text.casefold() + follower.text.casefold()
                if known(whole) or candidates(whole, self.channel):
                    spans = token.spans + follower.spans
                    yield replace(token, text=token.text + follower.text, spans=spans, hangs=follower.hangs)
                    i += 2
                    continue
            yield token
            i += 1

    def candidates_of(self, token: Token) -> list[Candidate]:
        """What a token may be: one candidate for what stays as it is, for words also the words it may have been."""
        if token.kind is not Kind.WORD:
            text = {Kind.START: START, Kind.NUMBER: NUMBER}.get(token.kind, token.text.casefold())
            return [Candidate(text, model().number.get(text, -1), 0.0, 0.0)]
        if token.text[0].isupper() and _of_names(token.text.casefold(), plain_names()):
            return [Candidate(token.text.casefold(), -1, 0.0, 0.0)]  # "Karl" is no "kärl"
        most = NAME if token.name else CAPITAL if token.text[0].isupper() and len(token.text) <= MAX_NAME else inf
        key = (token.text.casefold(), most, token.hangs, token.inside or token.opens)
        if key not in self._candidates:
            self._candidates[key] = self._word_candidates(*key)
        return self._candidates[key]

    def _word_candidates(self, word: str, most: float, hangs: bool, no_name: bool) -> list[Candidate]:
        """The candidates of a case-folded word, itself among them at a rarity of at most `most`.

        `no_name`: a capital here may be that of the sentence, or a small å ä ö misread: "Arendet Ar klart".
        """
        found = candidates(word, self.channel, hangs)
        if known(word):
            found = [c for c in found if frame(c.word) == frame(word)]  # "bar" is no "har", but may be "bär"
        if most == NAME:
            found = [c for c in found if c.word == word or self._may_replace_name(c, word, no_name)]
        if all(c.word != word for c in found):
            parts = [compound_rarity(*cut) for cut in splits(word)] if len(word) <= MAX_LETTERS else []
            rarity = min(max(min([strangeness(word), *parts]), log(model().total / NEVER_SEEN)), most)
            found.append(Candidate(word, -1, self.channel.word_cost(word, word), rarity))
        return found

    def _may_replace_name(self, c: Candidate, word: str, no_name: bool) -> bool:
        """Whether a string written like a name may be read as another word."""
        if self.own[c.word] > 1 and len(word) >= LONG:
            return True
        is_fit = (
            _of_names(c.word, names())
            or self.own[c.word] > 1
            or (no_name and c.word[0] in LOST and word[0] not in LOST)
            or (len(word) >= NO_CHANCE and _is_common(c.word))
        )
        return is_fit and c.cost <= NAME_MAX_COST

    def _step(self, before: Candidate | None, word: Candidate) -> float:
        """Cost of a word after another: from the pairs, what they leave to rarer pairs, and the document's words."""
        share = exp(-word.rarity)
        if self.own:
            share = (1 - OWN_WORDS) * share + OWN_WORDS * max(self.own[word.word] - 1, 0) / self.own_total
        if before is not None and before.number >= 0:
            data = model()
            follows = data.pairs.get(before.number * len(data.words) + word.number, 0) if word.number >= 0 else 0
            share = follows / data.counts[before.number] + data.rest[before.number] * share
        return -log(share)

    def _best_path(self, layers: list[list[Candidate]]) -> list[Candidate]:
        """The cheapest sequence of one candidate per layer (Viterbi)."""
        costs: list[float] = [0.0]
        before: list[Candidate | None] = [None]
        back: list[list[int]] = []
        for layer in layers:
            chosen, total = [], []
            for c in layer:
                ways = [cost + self._step(b, c) for cost, b in zip(costs, before, strict=True)]
                best = min(range(len(ways)), key=ways.__getitem__)
                chosen.append(best)
                total.append(ways[best] + c.cost)
            back.append(chosen)
            costs, before = total, [*layer]
        path: list[Candidate] = []
        at = min(range(len(costs)), key=costs.__getitem__)
        for layer, chosen in zip(reversed(layers), reversed(back), strict=True):
            path.append(layer[at])
            at = chosen[at]
        return path[::-1]

    def _reading(
        self, token: Token, chosen: Candidate, layer: list[Candidate], before: Candidate | None, after: Candidate | None
    ) -> Reading:
        """The choice weighed against the other candidates between the same neighbours."""
        word = token.text.casefold()
        scores = {
            c.word: self._step(before, c) + c.cost + (self._step(c, after) if after is not None else 0.0) for c in layer
        }
        best = scores[chosen.word]
        confidence = 1 / sum(exp(best - score) for score in scores.values())
        backed = _seen_together(before, chosen) or _seen_together(chosen, after)
        near = sorted(
            (w for w in scores if w != word and scores[w] - best < TIE and w != chosen.word), key=scores.__getitem__
        )
        return Reading(token, chosen, min(confidence, 1.0), scores[word] - best, backed, (chosen.word, *near))


def _of_names(word: str, register: frozenset[str]) -> bool:
    """Whether a case-folded word is a name of a register, or its genitive."""
    return word in register or word.removesuffix("s") in register


def _is_common(word: str) -> bool:
    """Whether a case-folded word is too common to be a name, and none that is known."""
    return count(word) >= NO_NAME and word not in names()


def _seen_together(first: Candidate | None, second: Candidate | None) -> bool:
    return first is not None and second is not None and pair(first.word, second.word) > 0


def _edits(reading: Reading, channel: Channel) -> Iterator[Edit]:
    """The edits of a reading, one for each part of a word that a line end parts; none where the gain is too small."""
    token, word = reading.token, reading.chosen.word
    observed = token.text.casefold()
    if word == observed or reading.gain < _margin(reading) or _is_barred(reading):
        return
    after = _in_case(token, word)
    cuts = [len(after)]
    if len(token.spans) == 2:
        first = token.spans[0][1] - token.spans[0][0]
        cuts.insert(0, _cut(observed, first, word, channel))
    at = done = 0
    for (start, end), cut in zip(token.spans, cuts, strict=True):
        before, part = token.text[at : at + end - start], after[done:cut]
        if part != before:
            kind = "diacritic" if _plain(before) == _plain(part) else "letter"
            yield Edit(start, end, part, kind, round(reading.confidence, 3))
        at, done = at + end - start, cut


def _margin(reading: Reading) -> float:
    """What a change must gain over leaving the word."""
    observed, chosen = reading.token.text.casefold(), reading.chosen
    if reading.token.name:
        return NAME_MARGIN if chosen.number >= 0 else NEW_NAME_MARGIN
    if known(observed):
        is_word = count(observed) or observed in plain_words()
        return VALID_MARGIN if reading.backed or not is_word else UNBACKED_MARGIN
    if len(observed) < SHORT_WORD and _plain(observed) != _plain(chosen.word):
        return SHORT_MARGIN  # "rond" is no "fond"
    if frame(observed) != frame(chosen.word):
        return FRAME_MARGIN
    return MARGIN if chosen.number >= 0 else COMPOUND_MARGIN


def _is_barred(reading: Reading) -> bool:
    """Whether a change is wrong more often than right.

    Unsure ones of valid words, unlikely readings as words that nobody has seen, names where no capital is seen, and other
    endings: lists lack forms of words that they have.
    """
    observed, word = reading.token.text.casefold(), reading.chosen.word
    if known(observed):
        return reading.confidence < SURE
    if reading.chosen.number < 0 and reading.chosen.cost > NEW_MAX_COST:
        return True  # "filtret" is no "fältåret"
    if len(word) >= LONG and observed[:-1] == word[:-1] and {observed[-1], word[-1]} <= ENDINGS:
        return True  # "bifallet" is no "bifaller"
    return reading.token.text[0].islower() and word in names() and _plain(observed) != _plain(word)  # "iland": "Öland"


def _cut(observed: str, first: int, word: str, channel: Channel) -> int:
    """Where the repaired word parts, so that its halves look most like the halves seen."""

    def cost(cut: int) -> float:
        return channel.align(observed[:first], word[:cut]) + channel.align(observed[first:], word[cut:])

    return min(range(1, len(word)), key=cost)


def _in_case(token: Token, word: str) -> str:
    """The word with the capitals of the token.

    A capital that is the wrong letter, or a sign, says nothing about the right one: there it depends on whether a
    sentence begins.
    """
    text = token.text
    if text.isupper() and sum(map(str.isalpha, text)) > 1:
        return word.upper()
    if token.inside and word[0] in LOST and text[0] not in "ÅÄÖ" and _is_common(word):
        return word  # a capital is what was seen in place of the small letter
    same_letter = _plain(text[0]) == _plain(word[0])
    if text[0].isupper() if same_letter else token.opens and not text[0].islower():
        return word[0].upper() + word[1:]
    return word


def _plain(text: str) -> str:
    """Case-folded, without accents, rings and dots."""
    return "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
