"""Labels in the left margin ("Beslut", "Reservation") head the text that stands beside them."""

from __future__ import annotations

from conftest import Row, blocks, lines, placed_blocks

from parsers.sections import sections_of


def side(*rows: tuple[str, str]) -> list[Row]:
    """Rows of a label and the text beside it; an empty label goes on with the text above."""
    return [
        row
        for i, (label, text) in enumerate(rows)
        for row in (*lines(label, x=60, y=100 + 20 * i), *lines(text, x=180, y=100 + 20 * i))
    ]


def test_labels_in_the_margin_are_headings() -> None:
    page = side(
        ("Bakgrund", "Vretens byalag har ansökt om bidrag till linbastun."),
        ("Yrkanden", "Eva Lind (c) yrkar bifall till ansökan."),
        ("", "Ulf Ek (m) yrkar avslag på ansökan."),
        ("Beslut", "Fritidsnämnden beslutar"),
        ("", "att bevilja byalaget 4 000 kr."),
        ("Reservation", "Ulf Ek (m) reserverar sig mot beslutet."),
    )
    found = sections_of(placed_blocks(page))
    assert [s.role for s in found] == ["bakgrund", "yrkanden", "beslut", "reservation"]
    assert found[1].text == "Eva Lind (c) yrkar bifall till ansökan. Ulf Ek (m) yrkar avslag på ansökan."
    assert found[2].text == "Fritidsnämnden beslutar att bevilja byalaget 4 000 kr."
    assert [s.heading.text for s in found] == ["Bakgrund", "Yrkanden", "Beslut", "Reservation"]


def test_the_head_of_a_table_is_no_label() -> None:
    page = side(("Beslut", "Datum"), ("Skolskjuts, Vreten", "2004-05-03"), ("Lantmäteri, Ås", "2004-05-04"))
    assert sections_of(placed_blocks(page)) == []


def test_a_label_beside_text_counts_though_a_table_stands_elsewhere() -> None:
    page = [
        *side(("Beslut", "Nämnden godkänner redovisningen.")),
        *lines("Drift", "Investering", x=100, y=200),
        *lines("4 300", "1 200", x=400, y=200),
    ]
    assert [s.role for s in sections_of(placed_blocks(page))] == ["beslut"]


def test_a_row_of_three_cells_is_a_table() -> None:
    page = [*side(("Omröstning", "Ja")), Row("Nej", x=300, y=100)]
    assert sections_of(placed_blocks(page)) == []


def test_text_files_without_places_too() -> None:
    found = sections_of(blocks("Beslut\tNämnden godkänner redovisningen.\n\nReservation\tUlf Ek (m) reserverar sig.\n"))
    assert [(s.role, s.text) for s in found] == [
        ("beslut", "Nämnden godkänner redovisningen."),
        ("reservation", "Ulf Ek (m) reserverar sig."),
    ]
