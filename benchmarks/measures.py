"""Score the tables of measures over the example documents: python benchmarks/measures.py TABLES TRUTH [--show TABLE].

F1 over multisets, document by document. A report counts as the right one where its titles are forms of one another; a text
by its first words. `traces` has no truth of its own: it is made from these tables (tests/test_traces.py).
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

import pandas as pd
from rapidfuzz import fuzz

#: The columns that make a row, by table. `first_words` stands for the beginning of `text`.
COLUMNS = {
    "measures": ("report", "number", "recommendation_number"),
    "measure_mentions": ("organ", "report", "number"),
    "measure_responses": ("organ", "report", "number", "field", "first_words"),
    "responsibilities": ("stated_by", "organ", "report", "number", "role"),
    "organ_responses": ("organ", "group", "status"),
    "positions": ("organ", "report", "number", "stance"),
    "consultations": ("report", "organ"),
}


def key(row: dict[str, str], columns: tuple[str, ...], titles: list[str]) -> tuple[str, ...]:
    """A row for comparison: small letters, the report by its title in the truth, texts by their first words."""
    cells = []
    for column in columns:
        cell = row.get(column, "") or " ".join(str(row.get("text", "")).split()[:6] if column == "first_words" else ())
        if column == "report" and cell:
            cell = max(titles, key=lambda t: fuzz.partial_ratio(t.casefold(), cell.casefold()), default=cell)
        cells.append(" ".join(str(cell).casefold().split()))
    return tuple(cells)


def main() -> None:
    """Print a line per table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", type=Path)
    parser.add_argument("truth", type=Path)
    parser.add_argument("--show", help="print what was missed and what was added in this table")
    args = parser.parse_args()

    def read(table: str) -> pd.DataFrame:
        return pd.read_csv(args.tables / f"{table}.csv", dtype=str, keep_default_na=False)

    ids = {
        Path(path).name: doc_id
        for path, doc_id in zip(*(read("documents")[c] for c in ("path", "doc_id")), strict=True)
    }
    truths = [json.loads(p.read_text("utf-8")) for p in sorted(args.truth.glob("*.json"))]
    titles = sorted({row["report"] for t in truths for row in t.get("measure_mentions", [])})
    for table, columns in COLUMNS.items():
        frame, right, gold, found = read(table), 0, 0, 0
        for truth in truths:
            if table not in truth:
                continue
            rows = frame[frame["doc_id"] == ids[truth["file"]]].to_dict("records")
            want = Counter(key(row, columns, titles) for row in truth[table])
            have = Counter(key(row, columns, titles) for row in rows)
            right, gold, found = right + (want & have).total(), gold + want.total(), found + have.total()
            if args.show == table:
                for name, rest in (("missed", want - have), ("extra ", have - want)):
                    for row in rest.elements():
                        print(f"    {truth['file'][:50]:50s} {name} {row}")
        f1 = 2 * right / (gold + found) if gold + found else 1
        print(f"{table:18s} F1 {f1:.4f}   gold {gold:4d}  found {found:4d}  right {right:4d}")


if __name__ == "__main__":
    main()
