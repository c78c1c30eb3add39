"""Words of scans whose text is known: python benchmarks/scans.py [FOLDER] [--show]. Default: ../shared/real/scans.

The folder holds NAME_scan.pdf and NAME_truth.txt. Words are runs of letters and figures and the sign §, in any case and
order, each as often as it stands there; parts of a word on two lines are one. Printed for each scan: words of the truth
that were recognised (the raw text), words that stand in the reading text, and those that do not since they were taken out
as furniture of the page ("Sida 1 av 3"), which the ledger says. `--show` lists what was not recognised and what was taken
out.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from pathlib import Path

from ocr.clean import CleanText, clean
from ocr.read import read

SHARED = Path(__file__).resolve().parents[2] / "shared" / "real" / "scans"
WORD = re.compile(r"[^\W_]+|§")


def words(text: str) -> Counter[str]:
    """The words of a text; words parted at a line end count as one."""
    return Counter(WORD.findall(re.sub(r"-\n\s*", "", text).casefold()))


def furniture(text: CleanText) -> Counter[str]:
    """The words that were taken out of a text as furniture."""
    return sum((words(text.raw[e.start : e.end]) for e in text.ledger.edits if e.kind == "noise"), Counter())


def main() -> int:
    """Read all scans and count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=SHARED)
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    total: Counter[str] = Counter()
    for scan in sorted(args.folder.glob("*_scan.pdf")):
        truth = words(scan.with_name(scan.name.replace("_scan.pdf", "_truth.txt")).read_text(encoding="utf-8"))
        text = clean(read(scan))
        lost, missed = truth - words(text.raw), truth - words(text.text)
        out = missed & furniture(text)
        counts = {
            "words": truth.total(),
            "recognised": (truth - lost).total(),
            "in the text": (truth - missed).total(),
            "furniture": out.total(),
            "§": truth["§"],
            "§ in the text": min(truth["§"], words(text.text)["§"]),
        }
        total.update(counts)
        print(f"{scan.stem:12}", "  ".join(f"{what} {n}" for what, n in counts.items()))
        if args.show:
            spoilt = missed - lost - out
            for what, group in (("not recognised", lost), ("spoilt by cleaning", spoilt), ("taken out", out)):
                print(f"    {what}: {' '.join(sorted(group.elements()))}")
    everything = total["words"]
    if not everything:
        print(f"no scans in {args.folder}")
        return 1
    kept = total["in the text"] + total["furniture"]
    print(
        f"all: recognised {total['recognised']} of {everything} ({total['recognised'] / everything:.4f}), "
        f"in the text {total['in the text']} ({total['in the text'] / everything:.4f}), "
        f"with the furniture {kept} ({kept / everything:.4f}), § {total['§ in the text']} of {total['§']}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
