"""The command `paragraf`."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import pandas as pd
import typer
from rich.console import Console
from rich.table import Table

from ocr.clean import clean
from ocr.clean import repair as repair_text
from ocr.errors import UnreadableError
from ocr.read import ReadSettings, read
from ocr.textfile import decode
from output.dictionary import UnknownTableError, as_markdown, as_text
from pipeline import doctor as checkup
from pipeline.executor import StoppedError
from pipeline.limits import PAGES_PER_LIMIT
from pipeline.progress import Bar, difference, show_summary
from pipeline.run import NothingToDoError
from pipeline.run import run as run_pipeline
from pipeline.settings import VERSION, Settings
from pipeline.trace import trace

#: Exit codes: all well; no tables were written; finished, but some documents failed; stopped by Ctrl-C.
OK, NOTHING_DONE, SOME_FAILED, STOPPED = 0, 1, 2, 130


class Ocr(StrEnum):
    """`auto`: scans without text, and pages whose text cannot be trusted; `always`: all; `never`: none."""

    auto = "auto"
    always = "always"
    never = "never"


class Colour(StrEnum):
    """`auto`: on a terminal; `always`: into a pipe or file too; `never`: not at all."""

    auto = "auto"
    always = "always"
    never = "never"


#: What `paragraf repair` says of input that it cannot use, by the code of the reason.
NO_TEXT = {"empty_file": "is empty", "not_text": "is not text; for a PDF or an image: paragraf text FILE"}

app = typer.Typer(
    name="paragraf",
    help="Turn folders of Swedish council minutes (protokoll), memos (tjänsteutlåtanden) and annexes into tables.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main() -> None:
    """Entry point. Wrong arguments end with exit code 1, like everything that leaves nothing done."""
    try:
        code = app(standalone_mode=False)
    except typer.TyperException as error:
        if message := error.format_message():
            command = getattr(getattr(error, "ctx", None), "command_path", "paragraf")
            typer.echo(f"{command}: {message}\nTry: {command} --help", err=True)
        raise SystemExit(NOTHING_DONE) from error
    raise SystemExit(code or OK)


def _folder(name: str) -> Path:
    """The folder of a name; "" would be the one that the user stands in, which an unset variable does not mean."""
    if not name:
        raise typer.BadParameter("is empty; is a variable unset that should hold a folder?")
    return Path(name)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"paragraf {VERSION}")
        raise typer.Exit


@app.callback()
def paragraf(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Turn folders of Swedish council minutes (protokoll), memos (tjänsteutlåtanden) and annexes into tables."""


@app.command()
def run(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE...", help="Files, folders (with all below them) and quoted patterns.", show_default=False
        ),
    ],
    out: Annotated[
        Path,
        typer.Option("--out", "-o", metavar="DIR", help="Folder for the tables.", show_default=False, parser=_folder),
    ],
    workers: Annotated[int, typer.Option(min=0, help="Worker processes; 0: one per core.")] = 0,
    document_seconds: Annotated[
        float,
        typer.Option(
            min=1, help=f"Longest time for one document, and for each {PAGES_PER_LIMIT} pages of a longer one."
        ),
    ] = 1800,
    page_seconds: Annotated[float, typer.Option(min=1, help="Longest time to recognise one page.")] = 120,
    ocr: Annotated[Ocr, typer.Option(help="Which PDF pages are recognised: those that need it, all, none.")] = Ocr.auto,
    searchable_pdf: Annotated[
        bool, typer.Option("--searchable-pdf", help="Write PDFs with a right text layer to DIR/pdf.")
    ] = False,
    alto: Annotated[
        bool, typer.Option("--alto", help="Write ALTO XML with places and confidences to DIR/alto.")
    ] = False,
    dpi: Annotated[int, typer.Option(min=70, max=1200, help="Resolution at which scans are recognised.")] = 300,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say only what failed.")] = False,
    verbose: Annotated[
        int, typer.Option("--verbose", "-v", count=True, help="Say what is done with each document.")
    ] = 0,
) -> None:
    """Read documents and write their tables to a folder.

    Reads PDF files (with text or scanned), text files, TIFF, PNG and JPEG images. Writes a CSV file per table, the same as
    Parquet and SQLite, `datapackage.json` with the meaning of every column, the texts, `run.json`, and `report.html`: open
    that first.

    PDF pages are recognised when they are scans without text, or when their text cannot be trusted (`--ocr auto`); the better
    of the two texts is kept. `--ocr always` recognises every page, `--ocr never` none.

    A file that cannot be read never stops the others: it is listed with the reason in the report, in `documents.csv`
    (status failed) and in `issues.csv`. A run that was stopped goes on where it was when the same command is given again.

    **Examples**

    A folder, with everything below it:

        paragraf run protokoll/ --out tables

    Some files, and a quoted pattern:

        paragraf run ks-2024-01.pdf "archive/**/*.pdf" --out tables

    **Exit codes**

    0 all is well; 1 no tables were written (wrong arguments, no sources, another run in the folder, disk full, no workers);
    2 finished, but some documents failed; 130 stopped by Ctrl-C.
    """
    reading = ReadSettings(ocr=ocr.value, dpi=dpi, page_seconds=page_seconds)
    settings = Settings(workers, document_seconds, alto, searchable_pdf, reading)
    errors = Console(stderr=True)
    bar = Bar(errors, quiet=quiet, verbose=verbose)
    try:
        summary = run_pipeline(sources, out, settings, bar)
    except NothingToDoError as error:
        errors.print(f"Nothing was done: {error}", style="red", markup=False, soft_wrap=True)
        raise typer.Exit(NOTHING_DONE) from error
    except StoppedError as error:
        bar.stop()
        errors.print(f"Stopped: {error}", style="red", markup=False, soft_wrap=True)
        errors.print("What is done is kept: mend that, and give the same command again to go on.")
        raise typer.Exit(NOTHING_DONE) from error
    except KeyboardInterrupt:
        bar.stop()
        errors.print("Stopped. What is done is kept: give the same command again to go on.")
        raise typer.Exit(STOPPED) from None
    finally:
        bar.stop()
    if not quiet:
        show_summary(Console(), summary, out.as_posix(), _read(out, "documents"), _read(out, "issues"))
    issues = _read(out, "issues")
    lost = issues[(issues["severity"] == "error") & issues["doc_id"].isna()]
    for path, message in zip(lost["path"], lost["message"], strict=True):
        errors.print(f"failed  {path} {message}", markup=False, highlight=False, soft_wrap=True)
    raise typer.Exit(SOME_FAILED if summary.counts.get("failed", 0) or len(lost) else OK)


def _read(out: Path, table: str) -> pd.DataFrame:
    return pd.read_parquet(out / "parquet" / f"{table}.parquet", dtype_backend="pyarrow")


@app.command()
def text(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A PDF, a text file or an image.", show_default=False)],
    raw: Annotated[bool, typer.Option("--raw", help="The text as it was read, nothing repaired.")] = False,
    repairs: Annotated[
        bool,
        typer.Option(
            "--repairs", help="Show what was changed: removed red, added green; [-so-]{+and so+} without colours."
        ),
    ] = False,
    color: Annotated[Colour, typer.Option(help="Colours of --repairs: on a terminal, always, never.")] = Colour.auto,
) -> None:
    """Print the reading text of one document.

    The same text that `paragraf run` writes to `texts/`: letters restored, page furniture gone, lines joined to paragraphs.
    Exit code 0, or 1 when the file cannot be read.

    **Examples**

        paragraf text protokoll.pdf

        paragraf text scan.tif --repairs --color always | less -R
    """
    try:
        if file.is_dir():
            raise UnreadableError("folder", "is a folder; name a file in it, or give it to `paragraf run`")
        if not file.exists():
            raise UnreadableError("not_found", "does not exist; check the name")
        cleaned = clean(read(file))
    except UnreadableError as error:
        typer.echo(f"{file} {error}", err=True)
        raise typer.Exit(NOTHING_DONE) from error
    for problem in cleaned.document.problems:
        typer.echo(f"{file} page {problem.page}: {problem.message}", err=True)
    if repairs:
        forced = {Colour.always: True, Colour.never: False}.get(color)
        console = Console(soft_wrap=True, highlight=False, force_terminal=forced, no_color=color is Colour.never)
        console.print(difference(cleaned.ledger, marks=not console.is_terminal or console.no_color), end="")
    else:
        typer.echo(cleaned.raw if raw else cleaned.text, nl=False)


@app.command()
def repair() -> None:
    """Repair Swedish text from standard input to standard output.

    Restores å, ä, ö and § where recognition or a wrong encoding lost them, and undoes what looks right but is not (letters
    and accents apart, ligatures). Lines and blanks stay as they are, and text that is not damaged comes out unchanged. The
    input may be UTF-8, UTF-16, Windows-1252, Mac Roman or code page 850; the output is UTF-8. Exit code 0, or 1 when the input
    is no text.

    **Example**

        paragraf repair < garbled.txt > right.txt
    """
    try:
        found, _ = decode(sys.stdin.buffer.read())
    except UnreadableError as error:
        typer.echo(f"standard input {NO_TEXT.get(error.code, error.message)}", err=True)
        raise typer.Exit(NOTHING_DONE) from error
    sys.stdout.buffer.write(repair_text(found).text.encode("utf-8"))


app.command()(trace)


@app.command()
def doctor(
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="Folder that a run would write to.")] = Path(),
) -> None:
    """Check that this machine has what paragraf needs: Tesseract, its models, word statistics, disk.

    Says how to mend each thing that is missing. Exit code 0: all is there, warnings aside; 1: something is missing.

    **Example**

        paragraf doctor
    """
    console = Console()
    found = list(checkup.checks(out))
    styles = {"ok": "green", "warning": "yellow", "error": "red"}
    table = Table("", "", "", box=None, show_header=False, pad_edge=False)
    for check in found:
        table.add_row(f"[{styles[check.level]}]{check.level}[/]", check.name, check.found)
        if check.mend:
            table.add_row("", "", f"[dim]mend:[/] {check.mend}")
    console.print(table)
    raise typer.Exit(NOTHING_DONE if any(c.level == "error" for c in found) else OK)


@app.command()
def tables(
    table: Annotated[str | None, typer.Argument(help="One table; all when left out.", show_default=False)] = None,
    markdown: Annotated[bool, typer.Option("--markdown", help="As the page docs/tables.md.")] = False,
) -> None:
    """Print the data dictionary: every table with the type, unit, codes and meaning of its columns.

    It comes from the same records that the tables are written from, so it is never out of date.

    **Examples**

        paragraf tables

        paragraf tables decisions
    """
    try:
        typer.echo(as_markdown() if markdown else as_text(table))
    except UnknownTableError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(NOTHING_DONE) from error
