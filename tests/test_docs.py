"""The documentation holds: its commands and Python run, its data dictionary is the code's own, every option has help."""

from __future__ import annotations

import ast
import contextlib
import io
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from output.dictionary import as_markdown
from pipeline.cli import app

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("README.md", "docs/getting-started.md", "docs/trace.md")
BIN = Path(sys.executable).parent


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A place where `make demo` has been: the example documents (those that need no recognition) and their tables."""
    place = tmp_path_factory.mktemp("docs")
    subprocess.run([sys.executable, ROOT / "examples" / "make.py", place / "demo" / "documents"], check=True)
    for scan in (place / "demo" / "documents").iterdir():
        if scan.suffix == ".tif" or "skannat" in scan.name:
            scan.unlink()
    (place / "protokoll").symlink_to(place / "demo" / "documents")
    done = command(place, ".venv/bin/paragraf run demo/documents --out demo/tables")
    assert done.returncode == 0, done.stderr
    return place


def command(place: Path, line: str) -> subprocess.CompletedProcess[str]:
    words = shlex.split(line.replace(".venv/bin/", f"{BIN}/"))
    return subprocess.run(words, cwd=place, capture_output=True, text=True, check=False)


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", (ROOT / page).read_text("utf-8"), re.MULTILINE | re.DOTALL)


CONSOLE = [(page, line) for page in PAGES for block in blocks(page, "console") for line in block.splitlines()]


@pytest.mark.parametrize(("page", "line"), CONSOLE)
def test_commands_run(page: str, line: str, demo: Path) -> None:
    if line.startswith("make "):
        targets = (ROOT / "Makefile").read_text("utf-8")
        assert re.search(rf"^{line.split()[1]}:", targets, re.MULTILINE), f"no such target: {line}"
    elif " -m venv" in line or " -m pip " in line:
        assert "constraints.txt" in line or "venv" in line  # what the Makefile does, and CI with it
    else:
        done = command(demo, line)
        assert done.returncode == 0, f"{line}\n{done.stdout}\n{done.stderr}"


@pytest.mark.parametrize("page", PAGES)
def test_python_runs(page: str, demo: Path) -> None:
    names: dict[str, object] = {}
    with contextlib.chdir(demo), contextlib.redirect_stdout(io.StringIO()) as said:
        for block in blocks(page, "python"):
            exec(compile(block, page, "exec"), names)
    assert len(said.getvalue().split()) > 5, "the example prints nothing"


def test_the_page_of_tables_is_the_codes_own() -> None:
    assert (ROOT / "docs" / "tables.md").read_text("utf-8").strip() == as_markdown().strip(), "run: make docs"


def test_every_command_and_option_has_help() -> None:
    for name, known in typer.main.get_command(app).commands.items():  # type: ignore[attr-defined]
        assert known.help and "Example" in known.help, name
        for option in known.params:
            assert getattr(option, "help", None), f"{name} {option.name}"


def test_links_between_pages_lead_somewhere() -> None:
    for page in (*PAGES, "examples/README.md"):
        for target in re.findall(r"\]\((?!http)([^)#]+)\)", (ROOT / page).read_text("utf-8")):
            assert ((ROOT / page).parent / target).exists(), f"{page}: {target}"


def test_decisions_are_numbered_pages_in_one_form() -> None:
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [p.name[:4] for p in pages] == [f"{n:04d}" for n in range(1, len(pages) + 1)]
    for page in pages:
        text = page.read_text("utf-8")
        assert "Context" in text and "Choice" in text and "easured" in text, page.name


#: What makes an issue: functions and classes with a code among their arguments.
ISSUES = {"issue", "_issue", "_report", "failed", "UnreadableError", "Problem", "Doubt", "Issue"}
SEVERITY = {"info", "warning", "error"}


def test_every_issue_is_in_the_docs_and_no_other() -> None:
    written = re.findall(r"`([a-z_]+)`", "\n".join(re.findall(r"^\| (`.+?) \|", read("docs/issues.md"), re.MULTILINE)))
    assert len(written) == len(set(written))
    assert set(written) == {code for code in raised() if re.fullmatch(r"[a-z]+(?:_[a-z]+)*", code)} - SEVERITY


def raised() -> Iterator[str]:
    """The codes of issues in the code of all rooms: arguments of what makes one, defaults, and pairs with a severity."""
    for room in ("ocr", "parsers", "corpus", "pipeline"):
        for node in (n for p in (ROOT / room).rglob("*.py") for n in ast.walk(ast.parse(p.read_text("utf-8")))):
            if isinstance(node, ast.Call) and name_of(node.func) in ISSUES:
                given = [*node.args, *(k.value for k in node.keywords if k.arg == "code")]
                yield from (a.value for a in given if isinstance(a, ast.Constant) and isinstance(a.value, str))
            elif (
                isinstance(node, ast.Tuple)
                and len(node.elts) == 3
                and strings(node)[:1]
                and strings(node)[0] in SEVERITY
            ):
                yield from strings(node)[1:2]
            elif isinstance(node, ast.Tuple) and len(node.elts) == 2 and "; " in "".join(strings(node)[1:]):
                yield strings(node)[0]  # what is wrong with a file, and what to do
            elif isinstance(node, ast.AnnAssign) and name_of(node.target) == "code" and node.value:
                yield from strings(ast.Tuple([node.value]))


def name_of(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def strings(node: ast.Tuple) -> list[str]:
    return [e.value for e in node.elts if isinstance(e, ast.Constant) and isinstance(e.value, str)]


def read(page: str) -> str:
    return (ROOT / page).read_text("utf-8")
