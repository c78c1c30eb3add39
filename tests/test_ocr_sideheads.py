"""Headings in the margin beside their text are read before it; what only looks like them is read across."""

from __future__ import annotations

from conftest import Row, lines, placed, placed_blocks

BODY = (
    "Förelåg ansökan från Vretens hembygdsförening om bidrag till",
    "upprustning av linbastun vid ån. Fritidschefen redogjorde för",
    "ärendet och förordade att bidrag utgår med 4.000 kronor.",
    "Nämnden hade vid besök på platsen den 3 maj funnit byggnaden",
    "vara i behov av nytt tak.",
)


def beside(
    number: str, *heading: str, body: tuple[str, ...] = BODY, y: float = 100.0, below: float = 28.0
) -> list[Row]:
    """A number and a heading in the margin, text beside them."""
    side = [Row(number, x=72, y=y), *lines(*heading, x=72, y=y + below)]
    return [*side, *lines(*body, x=190, y=y)]


def test_a_heading_in_the_margin_comes_before_the_text() -> None:
    clean = placed(beside("§ 31", "Bidrag till", "hembygds-", "föreningen i", "Vreten"))
    first, second = clean.text.split("\n")[:2]
    assert first == "§ 31 Bidrag till hembygdsföreningen i Vreten"
    assert second.startswith("Förelåg ansökan") and "linbastun vid ån." in second
    assert "Bidrag till\nhembygds-\nföreningen i\nVreten\nFörelåg" in clean.raw


def test_each_paragraph_has_its_own_heading_and_misread_signs_count() -> None:
    page = (
        beside("S 31", "Linbastu")
        + beside("$ 32", "Parkerings-", "platser", y=300)
        + beside("S. 33", "VA-", "taxa", y=500)
    )
    text = placed(page).text
    assert "31 Linbastu\n" in text and "32 Parkeringsplatser\n" in text and "33 VA-taxa\n" in text


def test_a_mark_in_the_binding_does_not_hide_the_heading() -> None:
    page = beside("§ 31", "Linbastun", "vid ån")
    marks = [Row("|", x=8, y=y) for y in (100, 128, 142, 156)]
    found = [b.text for b in placed_blocks([*page, *marks])]
    assert "§ 31 Linbastun vid ån" in found


def test_the_words_keep_their_places() -> None:
    clean = placed(beside("§ 31", "Linbastun", "vid ån"))
    page = clean.document.pages[0]
    for line in page.lines:
        for word, start in zip(line.words, line.starts, strict=True):
            assert page.raw[start : start + len(word.text)] == word.text


def across(page: list[Row]) -> bool:
    return not any(line.side for line in placed(page).document.pages[0].lines)


def test_labels_under_a_heading_beside_the_number_are_no_heading() -> None:
    page = [
        *lines("§ 31", "", "Beslut", "", "", "Bakgrund", x=72),
        *lines("Bidrag till linbastun", "", *BODY[:2], "", *BODY[2:], x=190),
    ]
    assert across(page)
    tight = [*lines("§ 31", "Beslut", x=72), *lines("Bidrag till linbastun", *BODY, x=190)]
    assert across(tight)


def test_lists_of_contents_tables_and_registry_numbers_are_read_across() -> None:
    contents = [
        row
        for i in range(8)
        for row in (Row(f"§ {i + 4}", x=72, y=100 + 14 * i), Row("Val av justerare", x=190, y=100 + 14 * i))
    ]
    assert across(contents)
    assert across(beside("§ 31", "Dnr 12/77"))
    front = [
        *lines("Plats", "Tid", "Beslutande", x=72),
        *lines("Folkets hus", "Kl 18.30", "Åke Ström (s)", "Eva Lind (c)", "Ulf Ek (m)", "Ida Alm (s)", x=190),
    ]
    assert across(front)
    amounts = [*lines("5 116", "Summa", x=72), *lines(*BODY, x=190)]
    assert across(amounts)


def test_a_wide_left_column_is_no_margin() -> None:
    page = [Row("§ 31", x=72), Row("Linbastu", x=72, y=128), *lines(*(t[:30] for t in BODY), x=330)]
    assert across(page)


def test_a_heading_further_down_is_not_of_the_number() -> None:
    assert across(beside("§ 31", "Vid protokollet", below=100))
