"""The data dictionary says every column, and helps who mistypes a table."""

import pytest

from corpus.records import BY_TABLE
from corpus.schema import columns
from output.dictionary import UnknownTableError, as_markdown, as_text, dictionary


def test_every_table_and_column_is_there() -> None:
    entries = {entry.name: entry for entry in dictionary()}
    assert list(entries) == list(BY_TABLE)
    for name, cls in BY_TABLE.items():
        assert entries[name].columns == columns(cls)
        assert entries[name].text
        assert "\n" not in entries[name].text


def test_markdown_has_a_row_for_each_column() -> None:
    text = as_markdown()
    for entry in dictionary():
        part = text.split(f"## {entry.name}\n")[1].split("\n## ")[0]
        rows = [line for line in part.splitlines() if line.startswith("| `")]
        assert [row.split("`")[1] for row in rows] == [column.name for column in entry.columns]
        assert {row.replace("\\|", "").count("|") for row in rows} == {6}


def test_text_of_one_table_says_types_units_codes_and_references() -> None:
    text = as_text("pages")
    assert "width" in text
    assert "number (PDF point). Width as read, upright." in text
    assert "text_layer | ocr | mixed | text_file" in text
    assert "Points to documents.doc_id." in text
    assert "Primary key." in as_text("votes")
    assert all(len(line) < 200 for line in text.splitlines())


def test_text_of_all_tables_has_a_line_each() -> None:
    assert [line.split()[0] for line in as_text().splitlines()] == list(BY_TABLE)


@pytest.mark.parametrize(
    ("typed", "meant"), [("desicions", "decisions"), ("Paragraph", "paragraphs"), ("vote", "votes")]
)
def test_a_mistyped_table_is_guessed(typed: str, meant: str) -> None:
    with pytest.raises(UnknownTableError) as caught:
        as_text(typed)
    assert str(caught.value).startswith(
        f"There is no table {typed!r}. Did you mean {meant!r}? The tables are: documents,"
    )


def test_an_empty_name_is_an_unknown_table_too() -> None:
    with pytest.raises(UnknownTableError):
        dictionary("")
