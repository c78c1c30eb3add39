"""Heads of paragraphs that write the sign as a word, and what stands at the seam between two paragraphs."""

import pytest
from conftest import plain
from minutes_texts import minutes, rows_in

from corpus import records
from ocr.signs import mend_section_signs
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


def test_one_lost_number_does_not_break_the_signs_that_are_mended() -> None:
    text = (
        "§ 44 Dnr 7/77\nVal\n\nText.\n\nSS 45\tDnr 8/77\nTaxa\n\nText.\n\nS-6\tDnr 9/77\nVäg\n\nText."
        "\f$ 47\tDnr 10/77\nBad\n\nText.\n\nS 48\tDnr 11/77\nHamn\n"
    )
    assert [text[e.start : e.end] for e in mend_section_signs(text)] == ["SS", "$", "S"]


@pytest.mark.parametrize("row", ["8 46 Gator", "5 46 Parker", "S 47 Torg"])
def test_a_figure_does_not_leap_over_a_number(row: str) -> None:
    text = f"§ 43 Val\n\nText.\n\n§ 44 Taxa\n\nText.\n\n{row}\n\nText.\n"
    assert mend_section_signs(text) == []


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("§ 7\tDür 214/77", "214/77"),
        ("§ 7\tDag 171/77", "171/77"),
        ("§ 7\tDnr 203/77-", "203/77"),
        ("§ 7\tDar 12/1977", "12/1977"),
    ],
)
def test_a_misread_label_of_a_registry_number(line: str, number: str) -> None:
    text = minutes("Taxan antas.").replace("§ 7 Taxa för avfall", f"{line}\n\nTaxa för avfall")
    found = next(p for p in rows_in(records.Paragraph, text) if p.number == 7)
    assert (found.diarienummer, found.heading) == (number, "Taxa för avfall")


@pytest.mark.parametrize("heading", ["Möte den 5/12", "Dans 12/77"])
def test_no_misread_label(heading: str) -> None:
    text = minutes("Taxan antas.").replace("§ 7 Taxa för avfall", f"§ 7 {heading}")
    assert next(p for p in rows_in(records.Paragraph, text) if p.number == 7).diarienummer == ""


FEET = [
    "Justerare\tUtdragsbestyrkande", "Justerare\tOrdförande\tSekreterare", "Justerandes sign\tUtdragsbestyrkande",
    "Ordförandens signatur\tJusterarens signatur", "Justeringsmännens signaturer", "Paraf\tUtdraget bestyrks",
]  # fmt: skip


@pytest.mark.parametrize("foot", FEET)
def test_where_a_page_is_signed_is_no_text(foot: str) -> None:
    body = f"Beslut\n\nTaxan antas.\n\nSkickas till\n\nKontoret\n\n{foot}"
    assert next(p for p in rows_in(records.Paragraph, minutes(body)) if p.number == 7).text.endswith("Kontoret")


@pytest.mark.parametrize("line", ["Ordförande", "Ordförande och sekreterare", "Justerare: Bo Ask"])
def test_other_words_of_office_are_text(line: str) -> None:
    body = f"Beslut\n\nTaxan antas.\n\nSkickas till\n\n{line}"
    assert next(p for p in rows_in(records.Paragraph, minutes(body)) if p.number == 7).text.endswith(line)


def test_the_page_of_those_who_signed_still_ends_the_last_paragraph() -> None:
    text = minutes("Taxan antas.") + "\nSigneringssida\n\nAnna Ek\tOrdförande\t2024-03-11 08:02 BankID\n"
    assert rows_in(records.Paragraph, text)[-1].text == "Ordföranden tackar alla."
