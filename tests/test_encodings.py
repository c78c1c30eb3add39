"""Encoding damage: every table is undone byte for byte, and text that is right stays as it is.

The texts are about Grenhult, a municipality that does not exist.
"""

import doctest
import unicodedata
from collections.abc import Callable

import pytest
from conftest import grows_linearly
from hypothesis import given, settings
from hypothesis import strategies as st

from ocr import encodings
from ocr.encodings import METHODS, Damage, diagnose, edits, undo
from ocr.ledger import KINDS, replay

PAGE = """\
Grenhults kommun
Tekniska nämnden

§ 12 Trafiksäkerheten vid Ekbackens skola
Tekniska nämnden beslutar att godkänna förslaget till åtgärder för en säkrare skolväg. Kostnaden stiger med 3,5 %
jämfört med i fjol. Nämnden föreslår även att kommunstyrelsen gör en översyn av hastigheterna i tätorten, se 24 §.

Ärendet väcktes av Göran Åkerlund (S) på armén. Öppettiderna står på webben: tekniska@grenhult.example.
"""
#: The same with signs that only the larger code pages have.
RICH = PAGE + "Åren 2024–2025 får idén heta ”Säkra vägar” – en halv mil… • ½ Åby\n"

TO_ACCENTS = {"å": "a˚", "ä": "a¨", "ö": "o¨", "Å": "A˚", "Ä": "A¨", "Ö": "O¨", "é": "e´"}


def misread(written: str, read: str) -> Callable[[str], str]:
    """Bytes without a sign come out as controls, as most programs do it."""

    def sign(byte: int) -> str:
        return bytes([byte]).decode(read, "ignore") or chr(byte)

    return lambda text: "".join(map(sign, text.encode(written)))


def apart(form: str) -> Callable[[str], str]:
    """`form` places letter (0) and accent (1); blanks that two accents bring are one."""

    def damaged(text: str) -> str:
        return "".join(form.format(*TO_ACCENTS[c]) if c in TO_ACCENTS else c for c in text).replace("  ", " ")

    return damaged


#: Name of the damage, how it is done, on which text.
DAMAGES: dict[str, tuple[str, Callable[[str], str], str]] = {
    "UTF-8 as cp1252": ("UTF-8 read as cp1252", misread("utf-8", "cp1252"), RICH),
    "UTF-8 as Latin-1": ("UTF-8 read as cp1252", misread("utf-8", "latin-1"), RICH),
    "UTF-8 twice": (
        "UTF-8 read as cp1252 twice",
        lambda text: misread("utf-8", "cp1252")(misread("utf-8", "cp1252")(text)),
        RICH,
    ),
    "decomposed": ("decomposed", lambda text: unicodedata.normalize("NFD", text), RICH),
    "Mac Roman as cp1252": ("Mac Roman read as cp1252", misread("mac_roman", "cp1252"), RICH.replace("½", "")),
    "cp1252 as Mac Roman": ("cp1252 read as Mac Roman", misread("cp1252", "mac_roman"), RICH),
    "cp1252 as cp437": ("cp1252 read as cp437", misread("cp1252", "cp437"), RICH),
    "cp850 as cp1252": ("cp850 read as cp1252", misread("cp850", "cp1252"), PAGE),
    "accent after letter": ("accents after letters", apart("{0}{1}"), RICH),
    "accent after letter and blank": ("accents after letters", apart("{0} {1}"), RICH),
    "accent before letter": ("accents before letters", apart("{1}{0}"), RICH),
    "SE7": ("SE7 read as ASCII", lambda text: text.translate(str.maketrans("åäöÅÄÖé", "}{|][\\`")), RICH),
    "UTF-8 as Mac Roman": ("UTF-8 read as Mac Roman", misread("utf-8", "mac_roman"), RICH),
    "UTF-8 as cp437": ("UTF-8 read as cp437", misread("utf-8", "cp437"), RICH),
    "cp1252 as cp850": ("cp1252 read as cp850", misread("cp1252", "cp850"), RICH),
    "cp850 as Mac Roman": ("cp850 read as Mac Roman", misread("cp850", "mac_roman"), PAGE),
    "Mac Roman as cp850": ("Mac Roman read as cp850", misread("mac_roman", "cp850"), PAGE),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_named_and_undone(damage: str) -> None:
    name, damaged, text = DAMAGES[damage]
    raw = damaged(text)
    found = diagnose(raw)
    assert found is not None and found.name == name and found.sure > 0.85
    made = undo(raw, found)
    assert replay(raw, made) == text
    assert {e.kind for e in made} <= set(KINDS) and all(e.confidence == found.sure for e in made)


@pytest.mark.parametrize("form", [" {1}{0}", "{0}{1} "])
def test_blanks_that_accents_brought_are_closed(form: str) -> None:
    text = PAGE.replace("\nÄ", "\nNu väcks ä")  # a blank at the start of a line cannot be told from one that was there
    raw = apart(form)(text)
    assert replay(raw, edits(raw)) == text


def test_kinds_tell_what_came_back() -> None:
    raw = misread("cp1252", "mac_roman")(RICH)
    kinds = {e.replacement: e.kind for e in edits(raw)}
    assert kinds["§"] == "section_sign" and kinds["ä"] == kinds["é"] == "diacritic"
    assert kinds["”"] == kinds["–"] == kinds["½"] == "punctuation"


@pytest.mark.parametrize(
    "text",
    [
        "",
        PAGE,
        RICH,
        "Nämnden talade om „svenska” och ”utländska” citat, † 1998, 10 ÷ 2 = 5, Σ x, σ = 0,3 och ‰ av invånarna.",
        "Namn|Parti|Röst\nÅkesson|S|ja\n\\section{Säkerhet} för[1] {a, b} x_{n} C:\\filer\\väg d:\\för\\kom",
        "if (a[i] == b[j]) { för |= y; } else { foo[0]; }",
        "The committee’s “proposal” costs €5 — a naïve café {see} [note 1] ‰ † „quote”.",
        "Škoda, Šimunić, Žižek, Œuvre, Łódź, Ærø, Ñandú",
        "25 °C och 3 ° åt väster; nämnden ´ ¨ ˚ för",
    ],
)
def test_right_text_is_not_touched(text: str) -> None:
    assert diagnose(text) is None
    assert edits(text) == []


def test_text_that_was_undone_is_right() -> None:
    for _, damaged, text in DAMAGES.values():
        raw = damaged(text)
        assert diagnose(replay(raw, edits(raw))) is None


def test_words_in_an_undamaged_font_stay() -> None:
    head = "Tekniska nämnden sammanträder på rådhuset\n"
    raw = head + misread("mac_roman", "cp1252")(PAGE)
    assert replay(raw, edits(raw)) == head + PAGE


def test_each_page_has_its_own_damage() -> None:
    pages = [misread("cp1252", "cp437")(PAGE), PAGE, misread("mac_roman", "cp1252")(PAGE), "”Ja” och ”nej”"]
    assert replay("\f".join(pages), edits("\f".join(pages))) == "\f".join([PAGE, PAGE, PAGE, pages[-1]])


def test_a_short_page_shares_the_damage_of_the_document() -> None:
    damaged = misread("cp1252", "cp437")
    assert diagnose(damaged("Nämnden")) is None  # a word alone proves nothing
    raw = damaged(PAGE) + "\f" + damaged("Nämnden")
    assert replay(raw, edits(raw)) == PAGE + "\fNämnden"


HOSTILE = "åäöÅ”„†÷σΣŒŠš‰ˆÂÃ¤¥¶§{}|[]\\¨˚°´\u0308\u030a\x81\x8d\xa0√├╓ aAoOeöfrt\n\f"


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from(HOSTILE)) | st.text())
def test_never_raises_and_edits_are_in_range(text: str) -> None:
    edits(text)
    for name in METHODS:
        made = undo(text, Damage(name, 1.0))
        replay(text, made)  # raises unless they are sorted, apart and in range
        assert all(text[e.start : e.end] != e.replacement for e in made)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(PAGE.split()), min_size=40).map(" ".join), st.sampled_from(sorted(DAMAGES)))
def test_any_order_of_words_comes_back(text: str, damage: str) -> None:
    name, damaged, _ = DAMAGES[damage]
    raw = damaged(text)
    if name.startswith("accents"):  # blanks beside accents are judged by words
        assert replay(raw, edits(raw)).replace(" ", "") == text.replace(" ", "") or diagnose(raw) is None
    else:
        assert replay(raw, edits(raw)) == text or diagnose(raw) is None


@pytest.mark.parametrize("sign", ["§ ", "a", "{", "ö÷", "Ã¤", "a¨ ", "¨ a", "f÷r ", "[x", "\x81"])
def test_time_is_linear(sign: str) -> None:
    assert grows_linearly(lambda letters: edits(sign * (letters // len(sign))), 250_000)


def test_doctests() -> None:
    assert doctest.testmod(encodings).failed == 0
