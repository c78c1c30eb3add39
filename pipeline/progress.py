"""How a run is shown to people: a bar while it works (on stderr), a table when it is done (on stdout)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pandas as pd
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from corpus import records
from ocr.ledger import Ledger
from output.run import RunSummary
from pipeline.sources import Source

STYLES = {"ok": "green", "partial": "yellow", "failed": "red", "duplicate": "dim"}


class Bar:
    """A progress bar on stderr. Silent when stderr is no terminal or the user wants quiet; failures are always said."""

    def __init__(self, console: Console, *, quiet: bool, verbose: int) -> None:
        self.console = console
        self.quiet = quiet
        self.verbose = verbose
        self.pages = 0
        self.task: TaskID | None = None
        self.bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("documents  {task.fields[pages]} pages  {task.fields[rate]}"),
            TimeRemainingColumn(),
            console=console,
            disable=quiet or not console.is_terminal,
            transient=True,
        )

    def start(self, documents: int, kept: int) -> None:
        """Show the bar."""
        if kept and self.verbose:
            self.console.print(f"{kept} documents are kept from an earlier run or need no work")
        self.bar.start()
        self.task = self.bar.add_task("Reading", total=documents, pages=0, rate="")

    def done(self, source: Source, document: records.Document, issues: Sequence[records.Issue]) -> None:
        """Count a document; say what failed, and with -v what was done."""
        assert self.task is not None
        self.pages += document.page_count or 1
        elapsed = self.bar.tasks[0].elapsed or 0.0
        rate = f"{self.pages / elapsed:.1f} pages/s" if elapsed > 1 else ""
        self.bar.update(self.task, advance=1, pages=self.pages, rate=rate)
        if document.status == "failed":
            reason = issues[0].message if issues else "gave nothing"
            self._say(f"[red]failed[/]  {_safe(source.path.as_posix())} {_safe(reason)}")
        elif self.verbose:
            self._say(f"[dim]{document.status:7}[/] {_safe(source.path.as_posix())}  [dim]{document.kind}[/]")

    def writing(self) -> None:
        """Take the bar away, and say what comes."""
        self.bar.stop()
        if self.verbose:
            self.console.print("Linking and writing tables")

    def stop(self) -> None:
        """Take the bar away."""
        self.bar.stop()

    def _say(self, line: str) -> None:
        (self.bar.console if self.bar.live.is_started else self.console).print(line, soft_wrap=True, highlight=False)


def show_summary(console: Console, run: RunSummary, out: str, documents: pd.DataFrame, issues: pd.DataFrame) -> None:
    """Print what came in and what came out: documents by kind and status, rows by table, issues by code."""
    counts = run.counts
    said = ", ".join(f"[{STYLES[s]}]{counts[s]} {s}[/]" for s in STYLES if counts.get(s))
    console.print(
        f"[bold]{counts['sources']} source{'s' if counts['sources'] != 1 else ''}[/]: {said}  [dim]({run.seconds:.1f} s)[/]"
    )
    console.print(_documents(documents))
    rows = Table("table", "rows", title="Rows", title_justify="left", box=None, header_style="dim", pad_edge=False)
    for table, n in run.rows.items():
        if n:
            rows.add_row(table, str(n))
    console.print(rows)
    if len(issues):
        console.print(_issues(issues))
    console.print(f"Tables: [bold]{_safe(out)}[/]   Report: [bold]{_safe(out)}/report.html[/]", soft_wrap=True)


def difference(ledger: Ledger, *, marks: bool) -> Text:
    """The text of a ledger with its repairs: what was removed in red and struck through, what was added in green.

    With `marks` both stand in brackets, as `git diff --word-diff` shows them, for where colours do not show.
    """
    removed, added = ("[-{}-]", "{{+{}+}}") if marks else ("{}", "{}")
    shown = Text()
    at = 0
    for edit in ledger.edits:
        shown.append(ledger.raw[at : edit.start])
        if before := ledger.raw[edit.start : edit.end].replace("\n", "↵"):
            shown.append(removed.format(before), style="red strike")
        if edit.replacement:
            shown.append(added.format(edit.replacement), style="green")
        at = edit.end
    shown.append(ledger.raw[at:])
    return shown


def _documents(documents: pd.DataFrame) -> Table:
    table = Table(
        "kind", *STYLES, title="Documents", title_justify="left", box=None, header_style="dim", pad_edge=False
    )
    kinds: dict[str, Counter[str]] = {}
    for kind, status, copy_of in zip(documents["kind"], documents["status"], documents["duplicate_of"], strict=True):
        standing = "duplicate" if not pd.isna(copy_of) else str(status)
        kinds.setdefault("unknown" if pd.isna(kind) else str(kind), Counter())[standing] += 1
    for kind, counts in sorted(kinds.items()):
        table.add_row(kind, *(str(counts[s]) if counts[s] else "" for s in STYLES))
    return table


def _issues(issues: pd.DataFrame) -> Table:
    table = Table(
        "severity", "code", "times", "for example", title="Issues", box=None, header_style="dim", pad_edge=False
    )
    table.title_justify = "left"
    order = {"error": 0, "warning": 1, "info": 2}
    groups = sorted(issues.groupby(["severity", "code"], sort=False), key=lambda g: (order[str(g[0][0])], -len(g[1])))
    for (severity, code), group in groups:
        first = group.iloc[0]
        place = "" if pd.isna(first["path"]) else f"{first['path']}: "
        table.add_row(str(severity), str(code), str(len(group)), _safe(f"{place}{first['message']}")[:100])
    return table


def _safe(text: str) -> str:
    """Text that is not ours, without marks that rich would obey and without control characters."""
    return "".join(c if c.isprintable() else "�" for c in text).replace("[", "\\[")
