"""Trust in a page's text: good pages of all sorts are trusted, damaged ones are not, and the better of two is told.

The texts are about Grenhult, a municipality that does not exist.
"""

import doctest
import re

import pytest
from conftest import grows_linearly
from hypothesis import given, settings
from hypothesis import strategies as st

from ocr import trust
from ocr.encodings import edits
from ocr.ledger import replay
from ocr.trust import MEASURES, assess, better

PAGE = """\
Tekniska nämnden
§ 12 Trafiksäkerheten vid Ekbackens skola

Tekniska nämnden beslutar att godkänna förslaget till åtgärder för en säkrare skolväg och att anvisa medel ur årets
investeringsbudget. Nämnden föreslår även att kommunstyrelsen beslutar om en översyn av hastigheterna i tätorten.

Föräldrar och rektor har påtalat att många elever går längs Ågatan, där fordon ofta kör fortare än vad som är tillåtet.
Förvaltningen har därför mätt hastigheterna under två veckor. Mätningen visar att nästan hälften av bilarna kör för
fort, och att antalet cyklister har ökat. Åtgärderna bedöms kunna genomföras inom ramen för budgeten.
"""
GOOD = {
    "prose": PAGE,
    "capitals": PAGE.upper(),
    "cover": "PROTOKOLL\n2024-03-19\nTekniska nämnden",
    "signatures": "Justerandes sign\n\nUtdragsbestyrkande",
    "names": "".join(
        f"{a} {b} ({p})\n" for a in ("Nora", "Xhevat", "Tyra") for b in ("Qvarn", "Hrnjic") for p in "SMVL"
    ),
    "figures": "".join(f"{i * 37} {i * 911 % 7001} -{i},{i % 10} %\n" for i in range(60)),
    "contents": "".join(f"§ {i} Val av ordförande ........................ {i + 3}\n" for i in range(20)),
    "addresses": PAGE + "tekniska.nxqv@grenhult.example https://grenhult.example/xqv/zkrt " * 9,
    "English": "The municipality provides services to all residents, and you have the right to an interpreter when you "
    "contact the authorities. Applications are handled by the committee, which was set up to support families.",
    "Finnish": "Kunta tarjoaa palveluja kaikille asukkaille, ja sinulla on oikeus tulkkiin, kun otat yhteyttä "
    "viranomaisiin. Hakemukset käsittelee lautakunta, joka on perustettu tukemaan perheitä. Myös lapset ovat mukana.",
    "Somali": "Degmadu waxay siisaa adeegyo dhammaan dadka deggan. Guddiga waa kan go'aanka qaata oo ka shaqeeya "
    "arrimaha qoysaska iyo carruurta ee ku nool degmada.",
    "Arabic": "تقدم البلدية خدمات لجميع السكان، ولديك الحق في مترجم عند الاتصال بالسلطات. تتم معالجة الطلبات " * 3,
}


@pytest.mark.parametrize("page", GOOD)
def test_good_pages_are_trusted(page: str) -> None:
    found = assess(GOOD[page])
    assert found.score > 0.9
    assert set(found.reasons) <= {"too_little_text"}


#: Reason that must be among those given → the damaged page.
BAD = {
    "garbled": PAGE.translate(str.maketrans("åäöÅÄÖ", "aaoAAO")),
    "few_swedish_letters": PAGE.translate(str.maketrans("åäöÅÄÖ", "4&6AAO")),
    "few_known_words": "".join(c for i, c in enumerate(PAGE) if i % 9),
    "replacement_characters": re.sub("[åäöÅÄÖ]", "\ufffd", PAGE),
    "private_use": re.sub("[åäöÅÄÖ]", "\ue0e5", PAGE),
    "cid": re.sub("[åäöÅÄÖ]", "(cid:138)", PAGE),
    "encoding": PAGE.encode().decode("latin-1"),
    "few_letters_and_figures": re.sub("[a-p]", "~^", PAGE),
    "misread_section_signs": PAGE + "".join(f"$ {n} Rubrik\n\n" for n in range(13, 17)),
    "no_text": "\n ",
}


@pytest.mark.parametrize("reason", BAD)
def test_bad_pages_are_not(reason: str) -> None:
    found = assess(BAD[reason])
    assert not found.trusted
    assert reason in found.reasons and set(found.reasons) <= {*MEASURES, "too_little_text"}


def test_a_cipher_is_no_language() -> None:
    assert not assess(
        "".join(chr((ord(c) - 97 + 3) % 26 + 97) if c in "abcdefghijklmnopqrstuvwxyz" else c for c in PAGE)
    ).trusted


def test_undoing_an_encoding_brings_trust_back() -> None:
    raw = PAGE.encode("cp1252").decode("mac_roman")
    assert not assess(raw).trusted
    assert assess(replay(raw, edits(raw))).score > 0.9


def test_little_text_is_a_fault_only_over_a_picture_or_where_words_are_expected() -> None:
    stamp = "Inkom 2024-03-19"
    assert assess(stamp).trusted and assess(stamp).reasons == ("too_little_text",)
    assert not assess(stamp, image_share=0.95).trusted
    assert assess(PAGE, image_share=0.95).trusted  # a scan with its text
    assert not assess(PAGE, image_share=0.95, text_share=0.01).trusted
    assert not assess("").trusted and assess("", expects_words=False).trusted


def test_one_bad_word_condemns_no_page() -> None:
    assert assess("Kommunstyrelsen föreslår xqvrt").trusted
    assert assess(PAGE + "\ufffd").trusted


def test_better() -> None:
    good, bad, part, none = assess(PAGE), assess(BAD["garbled"]), assess(PAGE[:60]), assess("")
    assert better(good, bad) and not better(bad, good)
    assert better(good, part)  # a right heading alone is not the page
    assert better(good, none) and better(part, none)
    assert not better(good, good)


@settings(max_examples=200, deadline=None)
@given(st.text() | st.text(st.sampled_from("$8& 5\nÅå(cid:1)\ufffd\ue000@.i")))
def test_never_raises_and_scores_are_shares(text: str) -> None:
    assert 0 <= assess(text).score <= 1


@pytest.mark.parametrize("sign", ["§ § §", "a", "$ 4\n", "I.\n", "ö÷", "(cid:", ".", "\ue000", "a@ "])
def test_time_is_linear(sign: str) -> None:
    assert grows_linearly(lambda letters: assess(sign * (letters // len(sign))), 500_000)


def test_doctests() -> None:
    assert doctest.testmod(trust).failed == 0
