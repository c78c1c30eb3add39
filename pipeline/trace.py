"""`paragraf trace`: follow a measure (åtgärd) through the documents of a finished run."""

from __future__ import annotations

import io
import shlex
from collections import defaultdict
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from corpus import records
from corpus.load import NotARunError, load
from corpus.lookup import find, of_report, parts
from output.files import write_text
from output.trace import EVENTS, FORMATS, STANCES, Answer, Way, as_html, grouped, matrix, ways_of

#: Exit codes: shown; nothing fits, or no run; several measures fit.
SHOWN, NOTHING, SEVERAL = 0, 1, 2
#: Texts in the terminal are cut at so many letters; the other formats hold them whole.
SHORT = 300
COLOURS = {
    "positiv": "green",
    "delvis": "yellow",
    "tveksam": "yellow",
    "negativ": "red",
    "neutral": "dim",
    "oklar": "dim",
}


class Format(StrEnum):
    """How the way of a measure is told."""

    text = "text"
    csv = "csv"
    json = "json"
    html = "html"
    graphml = "graphml"


def trace(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="NUMBER|WORDS", help="A measure's number, id, or words of its title.", show_default=False
        ),
    ],
    tables: Annotated[
        Path,
        typer.Option("--in", "-i", metavar="TABLES", help="Folder that `paragraf run` wrote to.", show_default=False),
    ],
    report: Annotated[
        str, typer.Option("--report", "-r", metavar="TITLE", help="The report: its title, a part of it, or its id.")
    ] = "",
    form: Annotated[
        Format | None,
        typer.Option("--format", "-f", help="For people, or for other programs.", show_default="text, or as FILE ends"),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="Write to a file.", show_default="the terminal")
    ] = None,
) -> None:
    """Follow a measure (åtgärd): where it was proposed, referred to bodies, answered, decided and mentioned.

    Prints a timeline with the sentence and the place of each step, and a table of what each body answers and where it stands.
    Different reports use the same numbers: where a number means several measures, they are listed; say which with `--report`.
    The number of a recommendation shows all measures under it; several numbers show each. Words are found in any form.

    **Examples**

        paragraf trace 6.2.1 --in tables

        paragraf trace 6.2.1 --in tables --report "en skola" --format html --out 6.2.1.html

        paragraf trace 4.2.1 4.2.2 --in tables

        paragraf trace "community center" --in tables

    **Exit codes**

    0 shown; 1 nothing fits, or the folder holds no tables; 2 several measures fit.
    """
    errors = Console(stderr=True)
    asked = " ".join(words)
    try:
        chosen = [(part, _chosen(part, report, tables)) for part in parts(asked)]
        for part, several in chosen:
            if len(several) > 1 and not _under_one(several, part):
                _ask(errors, part, several, tables)
                raise typer.Exit(SEVERAL)
        if len(chosen) > 1 and (unknown := [part for part, fit in chosen if not fit]):
            errors.print(f"No measure fits “{', '.join(unknown)}”: it is left out.", markup=False)
        found = list({m.measure_id: m for _, fit in chosen for m in fit}.values())
        ways = ways_of(found, [row for kind in TOLD for row in load(tables, kind)])
    except NotARunError as error:
        errors.print(str(error), style="red", markup=False, soft_wrap=True)
        raise typer.Exit(NOTHING) from error
    if not ways:
        if not load(tables, records.Measure):
            errors.print("These tables hold no measures: nothing can be traced.")
            raise typer.Exit(NOTHING)
        where = f" in a report like “{report}”" if report else ""
        errors.print(
            f"No measure fits “{asked}”{where}. Numbers and titles are in {tables / 'measures.csv'}.", markup=False
        )
        raise typer.Exit(NOTHING)
    ending = out.suffix.lower().removeprefix(".") if out else ""
    form = form or (Format(ending) if ending in set(Format) else Format.text)
    if form is Format.text and out is None:
        show(Console(), ways)
        return
    text = _told(form, ways, tables, (out.parent if out else Path()).resolve())
    if out:
        write_text(out, text)
    else:
        typer.echo(text, nl=False)


#: The tables that tell of the way of a measure.
TOLD: tuple[type[records.Document | records.Evidence], ...] = (
    records.Document,
    records.Trace,
    records.Position,
    records.MeasureResponse,
    records.Responsibility,
)


def _chosen(asked: str, report: str, tables: Path) -> list[records.Measure]:
    measures = load(tables, records.Measure)
    told: defaultdict[str, list[str]] = defaultdict(list)
    for mention in load(tables, records.MeasureMention):
        told[mention.measure_id].append(mention.text)
    found = find(asked, measures, told)
    return of_report(report, found, load(tables, records.Report)) if report else found


def _under_one(found: Sequence[records.Measure], asked: str) -> bool:
    """Whether the measures are those of one recommendation, asked for by its number."""
    one_report = len({m.report_id for m in found}) == 1
    return one_report and all(m.number != asked and m.number.startswith(f"{asked.strip('.')}.") for m in found)


def _ask(console: Console, asked: str, found: Sequence[records.Measure], tables: Path) -> None:
    table = Table("number", "measure", "report", box=None, pad_edge=False)
    for measure in found:
        table.add_row(measure.number, Text(measure.title or "(title not known)"), Text(measure.report))
    console.print(f"“{asked}” means several measures:", markup=False)
    console.print(table)
    one = found[-1]
    command = shlex.join(["paragraf", "trace", one.number, "--in", tables.as_posix(), "--report", one.report])
    console.print(f"Say which, for example: {command}", markup=False, soft_wrap=True, highlight=False)


def _told(form: Format, ways: Sequence[Way], tables: Path, folder: Path) -> str:
    if form is Format.html:
        return as_html(ways, tables, folder)
    if form is not Format.text:
        return FORMATS[form](ways)
    plain = io.StringIO()
    show(Console(file=plain, width=120), ways)
    return plain.getvalue()


def show(console: Console, ways: Sequence[Way]) -> None:
    """Print a timeline of each measure, and the table of bodies by measures."""
    for way in ways:
        console.print(Text(way.title, style="bold"))
        console.print(Text(way.measure.report, style="dim"))
        if way.measure.recommendation:
            console.print(Text(f"under {way.measure.recommendation_number} {way.measure.recommendation}", style="dim"))
        _timeline(console, way)
    if any(way.answers for way in ways):
        _answers(console, ways)


def _timeline(console: Console, way: Way) -> None:
    table = Table("date", "what", "who", "where it says so", box=None, pad_edge=False, padding=(0, 2, 1, 0))
    for step, organs in grouped(way.steps):
        where = f"{step.document}" + (f", p. {step.page}" if step.page else "")
        told = Text(_short(step.text)).append(f"\n{where}", style="dim")
        what = Text(EVENTS[step.event])
        table.add_row(step.date or Text("no date", style="dim"), what, Text("\n".join(organs)), told)
    console.print(table)


def _answers(console: Console, ways: Sequence[Way]) -> None:
    table = Table("body", title="What the bodies answer", title_justify="left")
    for way in ways:
        table.add_column(Text(way.measure.number))
    for organ, cells in matrix(ways):
        table.add_row(Text(organ), *map(_cell, cells))
    console.print(table)


def _cell(answers: Sequence[Answer]) -> Text:
    cell = Text()
    for answer in answers:
        cell.append("\n\n" if cell else "")
        cell.append(f"{STANCES[answer.stance]}\n" if answer.stance else "", style=COLOURS.get(answer.stance, ""))
        cell.append(_short(answer.evidence or answer.step.text))
    return cell


def _short(text: str) -> str:
    return text if len(text) <= SHORT else f"{text[:SHORT].rsplit(' ', 1)[0]} …"
