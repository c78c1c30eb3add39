"""The files that people open: what is written is what the rows said, in every form, the same on every run."""

import doctest
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow.parquet as pq
import pytest
import sqlite_utils
from conftest import grows_linearly
from made_up_run import COPY, MINUTES, rows

from corpus.records import BY_TABLE, Document, Issue, Organ, Paragraph, Person
from corpus.schema import columns
from output import files
from output.frames import DTYPES, frames, violations
from output.writers import FORMULA, write_all, write_csv, write_parquet, write_sqlite


@pytest.fixture(scope="module")
def tables() -> dict[str, pd.DataFrame]:
    return frames(rows())


@pytest.fixture(scope="module")
def out(tables: dict[str, pd.DataFrame], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    assert write_all(tables, folder) == []
    return folder


def select(out: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(out / "paragraf.sqlite")) as db:
        return db.execute(sql, values).fetchall()


def read_csv(path: Path) -> pd.DataFrame:
    """A CSV as the data dictionary types it, formulas given back."""
    types = {c.name: DTYPES[c.type] for c in columns(BY_TABLE[path.stem])}
    table = pd.read_csv(path, dtype=types, keep_default_na=False, na_values=[""])  # type: ignore[arg-type]
    for name in table.columns[[t == "string" for t in table.dtypes]]:
        table[name] = table[name].map(lambda cell: cell[1:] if FORMULA.match(cell[1:]) else cell, na_action="ignore")
        table[name] = table[name].astype(DTYPES[str])
    return table


def test_every_table_is_there_even_when_empty(tmp_path: Path) -> None:
    empty = frames([])
    assert write_all(empty, tmp_path) == []
    for name, cls in BY_TABLE.items():
        header = ",".join(c.name for c in columns(cls))
        assert (tmp_path / f"{name}.csv").read_bytes() == f"{header}\r\n".encode()
        assert pq.read_table(tmp_path / "parquet" / f"{name}.parquet").num_rows == 0
    found = {name for (name,) in select(tmp_path, "select name from sqlite_master where type = 'table'")}
    assert set(BY_TABLE) <= found


def test_the_same_rows_give_the_same_bytes(out: Path, tmp_path: Path) -> None:
    write_all(frames(rows()), tmp_path)
    first = {p.relative_to(out): p.read_bytes() for p in out.rglob("*") if p.is_file()}
    second = {p.relative_to(tmp_path): p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    assert first == second


def test_csv_reads_back(tables: dict[str, pd.DataFrame], out: Path) -> None:
    for name, table in tables.items():
        pd.testing.assert_frame_equal(read_csv(out / f"{name}.csv"), table, check_dtype=True)


def test_csv_is_plain(out: Path) -> None:
    text = (out / "paragraphs.csv").read_bytes()
    assert not text.startswith(b"\xef\xbb\xbf")
    assert "Ärlövägen".encode() in text
    assert b",true," in text
    assert b",false," in text
    assert b",0.9235\r\n" in text  # four decimals


def test_parquet_is_raw_typed_and_described(tables: dict[str, pd.DataFrame], out: Path) -> None:
    for name, table in tables.items():
        pd.testing.assert_frame_equal(pd.read_parquet(out / "parquet" / f"{name}.parquet"), table)
    metadata = pq.read_schema(out / "parquet" / "pages.parquet").field("width").metadata
    assert metadata[b"unit"] == b"PDF point"
    assert metadata[b"description_sv"] == "Bredd, upprätt".encode()


@pytest.mark.parametrize(
    "cell", ["- att bifalla", "- att bifalla (bilaga 1)", "-", "+46 8 123", "-5", "–", "§ 4", "'", "a=b", "- vill!"]
)
def test_text_that_is_no_formula_stays(cell: str) -> None:
    assert not FORMULA.match(cell)


FORMULAS = [
    "=1+1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "-cmd|' /C calc'!A0",
    "+cmd|' /C calc'!A0",
    "-SUM(A1)",
    "-2+3+A1!b",
    "-(1)",
    "- cmd|' /C calc'!A0",
    "+ HYPERLINK(A1)",
    "-\nSUM(A1)",
    "'=1+1",
    "''=1+1",
]


def test_formulas_are_made_harmless_in_csv_only(tmp_path: Path) -> None:
    cells = ["Val av justerare", *FORMULAS]
    write_all(frames(Paragraph(doc_id=MINUTES, heading=cell) for cell in cells), tmp_path)
    written = pd.read_csv(tmp_path / "paragraphs.csv", dtype=str)["heading"]
    assert written.tolist() == [cells[0], *("'" + cell for cell in FORMULAS)]
    assert read_csv(tmp_path / "paragraphs.csv")["heading"].tolist() == cells
    assert pd.read_parquet(tmp_path / "parquet" / "paragraphs.parquet")["heading"].tolist() == cells
    assert [cell for (cell,) in select(tmp_path, "select heading from paragraphs order by rowid")] == cells


@pytest.mark.parametrize(("start", "sign"), [("-", "|"), ("- ", "a"), ("", "'"), ("- ", "(")])
def test_looking_for_formulas_takes_linear_time(start: str, sign: str) -> None:
    assert grows_linearly(lambda length: FORMULA.match(start + sign * length), 10**6)


def test_sqlite_keys_hold(out: Path) -> None:
    assert select(out, "pragma integrity_check") == [("ok",)]
    assert select(out, "pragma foreign_key_check") == []
    assert {row[3]: row[2] for row in select(out, "pragma foreign_key_list(documents)")} == {
        "organ_id": "organs",
        "duplicate_of": "documents",
    }
    assert select(out, "select doc_id from documents where duplicate_of is not null") == [(COPY,)]
    assert select(out, "select count(*) from issues where doc_id is null") == [(1,)]
    for name, cls in BY_TABLE.items():
        keys = [row[1] for row in select(out, f'pragma table_info("{name}")') if row[5]]
        assert keys == ([cls.KEY] if cls.KEY else [])
        if any(c.name == "doc_id" for c in columns(cls)):
            plan = select(out, f"explain query plan select * from \"{name}\" where doc_id = 'x'")
            assert "USING INDEX" in plan[0][3]


@pytest.mark.parametrize(
    ("table", "query", "hits"),
    [
        ("paragraphs", "ärlövägen", 1),
        ("paragraphs", "ÄRLÖVÄGEN", 1),
        ("paragraphs", "arlovagen", 0),
        ("paragraphs", "heading: cykelväg", 1),
        ("decisions", "bifalla", 1),
        ("statements", "färre", 1),
        ("sections", "svämm*", 1),
        ("measure_responses", "ängar", 1),
    ],
)
def test_full_text_search_knows_the_swedish_letters(out: Path, table: str, query: str, hits: int) -> None:
    fts = f"{table}_fts"
    sql = f"select count(*) from {table} join {fts} on {fts}.rowid = {table}.rowid where {fts} match ?"
    assert select(out, sql, query) == [(hits,)]


def test_the_data_package_is_true_of_what_was_written(out: Path) -> None:
    package = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    resources = {resource["name"]: resource for resource in package["resources"]}
    cells = {n: pd.read_csv(out / r["path"], dtype=str, keep_default_na=False) for n, r in resources.items()}
    assert list(resources) == list(BY_TABLE)
    for name, resource in resources.items():
        schema = resource["schema"]
        assert [field["name"] for field in schema["fields"]] == list(cells[name].columns)
        for field in schema["fields"]:
            assert field["description"]
            assert field["description_sv"]
            for cell in cells[name][field["name"]]:
                check_cell(cell, field)
        for key in schema.get("primaryKey", []):
            assert cells[name][key].is_unique
        for foreign in schema.get("foreignKeys", []):
            there = cells[foreign["reference"]["resource"] or name][foreign["reference"]["fields"][0]]
            here = cells[name][foreign["fields"][0]]
            assert set(here) - {""} <= set(there)


READ: dict[str, Callable[[str], Any]] = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": {"true": True, "false": False}.__getitem__,
}


def check_cell(cell: str, field: dict[str, Any]) -> None:
    """What Table Schema asks of a cell."""
    constraints = field.get("constraints", {})
    assert cell or not constraints.get("required")
    if not cell:
        return
    value = READ[field["type"]](cell)
    assert value in constraints.get("enum", [value])
    assert constraints.get("minimum", value) <= value <= constraints.get("maximum", value)


def test_what_breaks_the_contract_is_told_and_the_files_are_written(tmp_path: Path) -> None:
    broken = [
        Organ(organ_id="o", name="Nämnden", kind="nämnd"),
        Organ(organ_id="o", name="Styrelsen", kind="styrelse"),
        Person(person_id="", name="Okänd"),
        Paragraph(doc_id="borta"),
    ]
    assert write_all(frames(broken), tmp_path) == [
        "paragraphs.doc_id: 1 × 'borta' is not in documents.doc_id",
        "persons.person_id: 1 × <NA> is an empty key",
        "organs.organ_id: 1 × 'o' is the key of an earlier row too",
        "organs.kind: 1 × 'nämnd' is no code of the column",
    ]
    assert len(pd.read_csv(tmp_path / "organs.csv")) == 2
    assert select(tmp_path, "select name from organs") == [("Nämnden",)]


def test_a_killed_run_leaves_no_half_file(
    out: Path, tables: dict[str, pd.DataFrame], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    write_all(tables, tmp_path)
    before = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    monkeypatch.setattr(pd.DataFrame, "to_csv", killed)
    monkeypatch.setattr(pq, "write_table", killed)
    monkeypatch.setattr(sqlite_utils.db.Table, "enable_fts", killed)
    for write in (write_csv, write_parquet, write_sqlite):
        with pytest.raises(KeyboardInterrupt):
            write(tables, tmp_path)
    assert {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()} == before


def test_a_file_name_that_is_not_utf8_is_written(tmp_path: Path) -> None:
    tables = frames([Document(doc_id="a", path="arkiv/m\udce5l.pdf"), Issue(path="arkiv/mål.pdf")])
    write_all(tables, tmp_path)
    assert pd.read_csv(tmp_path / "documents.csv")["path"].tolist() == ["arkiv/m\\udce5l.pdf"]


def test_a_cell_of_the_wrong_type_is_named() -> None:
    with pytest.raises(TypeError, match=r"paragraphs\.number holds int"):
        frames([Paragraph(doc_id="a", number="fyra")])  # type: ignore[arg-type]


def test_unknown_is_null_and_rows_keep_their_order(tables: dict[str, pd.DataFrame]) -> None:
    assert tables["documents"]["municipality"].isna().tolist() == [False, True, True, True]
    assert tables["paragraphs"]["number"].tolist() == [41, 42]
    assert violations(tables) == []


def test_the_example_in_the_docstring_holds() -> None:
    assert doctest.testmod(files) == (0, 2)
