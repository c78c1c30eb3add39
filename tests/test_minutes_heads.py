"""Heads of paragraphs that write the sign as a word, and what stands at the seam between two paragraphs."""

import pytest
from conftest import plain

from corpus import records
from parsers import parse

FRONT = (
    "Tallhälla kommun\n\nProtokoll\n\nKommunstyrelsen 2024-03-04\n\nBeslutande\nAnna Ek (S), ordförande\nBo Ask (M)\n\n"
)
TEXTS = ("Ordföranden öppnar mötet.", "Ärendet gäller vägen till skolan.", "Avgiften höjs inte i år.")


def paragraphs(text: str) -> list[records.Paragraph]:
    return [row for row in parse(plain(FRONT + text)).rows if isinstance(row, records.Paragraph)]


def told(heads: list[str], seam: str = "") -> list[tuple[int, str, str]]:
    """Number, heading and text of the paragraphs under these heads, with what stands at the end of each."""
    body = "\n\n".join(f"{head}\n\n{text}{seam}" for head, text in zip(heads, TEXTS, strict=False))
    return [(p.number, p.heading, p.text) for p in paragraphs(body)]


@pytest.mark.parametrize(
    "form",
    [
        "Paragraf {}. {}",
        "Paragraf {} {}",
        "PARAGRAF {}: {}",
        "Par. {} {}",
        "Par {} – {}",
        "PAR. {}. {}",
        "Paragraf {}\n{}",
        "Paragraf {}/2024 {}",
        "KS paragraf {} {}".replace("p", "P"),
    ],
)
def test_the_sign_as_a_word(form: str) -> None:
    heads = [form.format(n, title) for n, title in ((7, "Öppnande"), (8, "Skolväg"), (9, "Badavgift"))]
    assert told(heads) == [(7, "Öppnande", TEXTS[0]), (8, "Skolväg", TEXTS[1]), (9, "Badavgift", TEXTS[2])]


@pytest.mark.parametrize(
    "line",
    [
        "Paragraf 9 utgår.",
        "Paragraf 9 i stadgarna ändras.",
        "Paragraf 9-11 justeras i dag.",
        "Paragraf 9 – 11",
        "Paragraf 9, 10 och 11",
        "Paragraf 9 och 10 behandlas i ett sammanhang.",
        "Parken 9 Norra",
        "Paragrafen 9 Taxa",
        "Parkering 9 Torget",
    ],
)
def test_a_sentence_on_a_paragraph_is_no_head(line: str) -> None:
    heads = ["Paragraf 7. Öppnande", "Paragraf 8. Skolväg"]
    assert [number for number, *_ in told(heads, f"\n\n{line}")] == [7, 8]


def test_rules_that_are_quoted_under_a_true_sign_head_nothing() -> None:
    heads = ["§ 7 Öppnande", "§ 8 Stadgar", "§ 10 Badavgift"]
    quoted = "\n\nParagraf 9. Ändamål\n\nFöreningen främjar simning."
    assert [number for number, *_ in told(heads, quoted)] == [7, 8, 10]


@pytest.mark.parametrize("rule", ["-" * 40, "=" * 12, "* * * * *", "_______", "~~~~~~~~~~", "- - - - -"])
def test_a_rule_between_paragraphs_belongs_to_none(rule: str) -> None:
    heads = ["§ 7 Öppnande", "§ 8 Skolväg", "§ 9 Badavgift"]
    assert [text for *_, text in told(heads, f"\n\n{rule}")] == list(TEXTS)


@pytest.mark.parametrize(
    "counter",
    ["Ärende {}", "ÄRENDE {}", "Punkt {}", "Ärende nr {}", "Dagordningspunkt {}:", "Punkt {} på dagordningen", "Nr {}",
     "Ärende {} (14)", "Föredragningslistan punkt {}"],
)  # fmt: skip
def test_a_counter_over_a_head_is_no_text_of_the_paragraph_before(counter: str) -> None:
    body = "\n\n".join(f"{counter.format(n)}\n\n§ {n + 20} Rubrik\n\n{text}" for n, text in enumerate(TEXTS, start=1))
    assert [p.text for p in paragraphs(body)] == list(TEXTS)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Punkt 4", "Punkt 4"),  # once, it is an entry of a list
        ("Punkt 4 utgår.", "Punkt 4 utgår."),
    ],
)
def test_what_looks_like_a_counter(line: str, text: str) -> None:
    body = f"§ 7 Bordlagda ärenden\n\nBordläggs gör:\n\n{line}\n\n§ 8 Skolväg\n\n{TEXTS[1]}"
    assert paragraphs(body)[0].text == f"Bordläggs gör: {text}"


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Ärende: VR 2023/8", "VR 2023/8"),
        ("Ärende nr: 2023/8", "2023/8"),
        ("Ärendenr 2023-114", "2023-114"),
        ("Beteckning: MRN 2023:5", "MRN 2023:5"),
        ("ÄRENDE-ID: 2023/0041", "2023/0041"),
        ("Diarium KS 2023-7", "KS 2023-7"),
    ],
)
def test_registry_numbers_under_other_labels(line: str, number: str) -> None:
    found = paragraphs(f"§ 7 Skolväg\n{line}\n\n{TEXTS[1]}\n\n§ 8 Badavgift\n\n{TEXTS[2]}")
    assert (found[0].diarienummer, found[0].heading, found[0].text) == (number, "Skolväg", TEXTS[1])


@pytest.mark.parametrize("line", ["Ärende 5", "Ärende: Vägen till skolan", "Ärende 2023-03-04", "Ärende 2023/2024"])
def test_no_registry_number(line: str) -> None:
    found = paragraphs(f"§ 7 Skolväg\n\n{line}\n\n{TEXTS[1]}\n\n§ 8 Badavgift\n\n{TEXTS[2]}")
    assert found[0].diarienummer == ""
