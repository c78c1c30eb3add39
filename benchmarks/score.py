"""Quality against gold, printed: the seeds, the real documents and our own examples.

    python benchmarks/score.py [--shared ../shared]

Runs paragraf over the documents and then the scorers of ../shared, which are not part of this repository; where that
folder is absent it says so. Figures are F1 unless they say otherwise.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import re
import runpy
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent


def call(*command: str | Path) -> int:
    """Run a command of this environment, its output shown."""
    return subprocess.run([sys.executable, *map(str, command)], cwd=HERE, check=False).returncode


def paragraf(out: Path, *sources: Path) -> None:
    """Run paragraf over sources."""
    code = call("-c", "from pipeline.cli import main; main()", "run", *sources, "--out", out, "--quiet")
    if code == 1:
        raise SystemExit(f"paragraf could not run over {', '.join(map(str, sources))}")


COLUMNS = {
    "meetings": "meet",
    "attendance": "att",
    "presence": "pres",
    "paragraphs": "§",
    "paragraph_dnr": "dnr",
    "outcomes": "outc",
    "paragraph_text": "text",
    "decisions": "dec",
    "motions": "mot",
    "motion_kinds": "kind",
    "votes": "vote",
    "ballots": "ball",
    "statements": "stat",
    "statement_text": "stxt",
}
FIGURE = re.compile(r"^(\w+) +F1 ([\d.]+) +gold +(\d+) +found +(\d+)", re.MULTILINE)


def figures(scorer: Path, out: Path, truth: Path) -> dict[str, str]:
    """The F1 of every table over the truth in a folder; a dash where there is nothing to find and nothing is found."""
    printed, arguments = io.StringIO(), sys.argv
    sys.argv = [str(scorer), str(out), str(truth)]
    with contextlib.redirect_stdout(printed), contextlib.suppress(SystemExit):
        runpy.run_path(str(scorer), run_name="__main__")  # in this process: to load pandas anew takes a second
    sys.argv = arguments
    return {
        table: "–" if gold == found == "0" else f"{float(f1):.2f}"
        for table, f1, gold, found in FIGURE.findall(printed.getvalue())
    }


def by_document(scorer: Path, out: Path, truths: list[Path], work: Path) -> None:
    """A line for each document, a column for each table: which house style is read badly, and where."""
    print(f"{'':44s}" + "".join(f"{short:>6s}" for short in COLUMNS.values()))
    for truth in truths:
        alone = work / "alone" / truth.stem
        alone.mkdir(parents=True)
        shutil.copy(truth, alone)
        row = figures(scorer, out, alone)
        print(f"{truth.stem:44s}" + "".join(f"{row.get(table, ''):>6s}" for table in COLUMNS), flush=True)


def main() -> int:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=HERE.parent / "shared")
    shared = parser.parse_args().shared.resolve()
    scorer = shared / "score" / "score.py"
    if not scorer.exists():
        print(f"The scorers and gold are not here ({shared} is absent), so no figures can be printed.")
        print("They come with the project's workplace; name their folder with --shared.")
        return 0
    with tempfile.TemporaryDirectory() as place:
        work = Path(place)
        print("== seeds: score.py", flush=True)
        paragraf(work / "seeds", shared / "seeds")
        call(scorer, work / "seeds", shared / "score" / "gold-dev")
        print("\n== real protokoll and memos: score_real.py", flush=True)
        paragraf(work / "real", shared / "real" / "protokoll", shared / "real" / "memos")
        call(scorer.with_name("score_real.py"), work / "real", shared / "real" / "gold")
        print("\n== own examples, scans among them: score_real.py", flush=True)
        call("examples/make.py", "--all", work / "examples")
        paragraf(work / "own", work / "examples")
        call(scorer.with_name("score_real.py"), work / "own", work / "examples" / "truth")
        print("\n== own minutes one by one, house style by house style")
        minutes = sorted((work / "examples" / "truth").glob("*protokoll*.json"))
        by_document(scorer.with_name("score_real.py"), work / "own", minutes, work)
        print("\n== own examples, measures: benchmarks/measures.py", flush=True)
        call("benchmarks/measures.py", work / "own", work / "examples" / "truth")
    return 0


if __name__ == "__main__":
    sys.exit(main())
