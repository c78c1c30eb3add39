"""Words that repair leaves in doubt are rows in issues: one for each word form, with its place and how often it stands."""

from pathlib import Path

from corpus.records import Issue
from pipeline.extract import extract


def test_words_in_doubt_are_told_once_with_their_count(tmp_path: Path) -> None:
    file = tmp_path / "svar.txt"
    file.write_text(
        "Priset på mjölkoch fisk stiger.\n\nÅret därpå sjönk mjölkoch till sist.\n\nFärgoch ljus.\n", "utf-8"
    )
    result = extract(file, "svar-00000000")
    assert result.text is not None
    rows = [row for row in result.rows if isinstance(row, Issue) and row.code == "stuck_together"]
    assert [result.text.text[row.start or 0 : row.end or 0] for row in rows] == ["mjölkoch", "Färgoch"]
    assert [row.severity for row in rows] == ["info", "info"]
    assert "(2 times)" in rows[0].message and "'mjölk- och'" in rows[0].message
