"""What follows a measure: the two reports themselves, a second annex in another style, and where every body stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from .blocks import Block, Heading, Text
from .model import Annex, Answer, Chapter, Reply, Report
from .office import annex_pdf
from .places import MUNICIPALITY, NEAR, REPORTS, ROOM
from .plaintext import joined, lines
from .replies import ANNEX
from .scan import badly_read
from .sheet import Look, Sheet, build
from .truth import annex_truth

Made = tuple[bytes, dict[str, Any]]
#: (body, report, measure, where it stands) in the first annex; bodies that only tell what they do are left out.
STANCES = (
    ("Tekniska förvaltningen", "NEAR", "4.2.1", "positiv"),
    ("Tekniska förvaltningen", "NEAR", "4.2.2", "delvis"),
    ("Kultur- och fritidsförvaltningen", "NEAR", "4.1.2", "delvis"),
    ("Kultur- och fritidsförvaltningen", "ROOM", "4.2.1", "tveksam"),
    ("Norra kommundelsförvaltningen", "NEAR", "4.1.1", "positiv"),
    ("Norra kommundelsförvaltningen", "NEAR", "4.2.2", "positiv"),
    ("Södra kommundelsförvaltningen", "NEAR", "4.3.1", "delvis"),
    ("Södra kommundelsförvaltningen", "NEAR", "4.3.2", "delvis"),
    ("Tallhällabostäder AB", "NEAR", "4.1.1", "positiv"),
)
#: The same in the second annex.
LATER_STANCES = (
    ("Barn- och utbildningsnämnden", "ROOM", "4.1.1", "delvis"),
    ("Barn- och utbildningsnämnden", "ROOM", "4.1.2", "negativ"),
    ("Barn- och utbildningsnämnden", "ROOM", "4.3.1", "oklar"),
    ("Tekniska nämnden", "ROOM", "4.1.1", "positiv"),
    ("Tekniska nämnden", "ROOM", "4.1.2", "neutral"),
    ("Socialnämnden", "ROOM", "4.2.1", "positiv"),
    ("Socialnämnden", "ROOM", "4.3.1", "negativ"),
)


def _reply(number: str, *fields: tuple[str, str]) -> Reply:
    return Reply((number,), fields)


LATER = Annex(
    MUNICIPALITY,
    "Kompletterande yttranden över Rum för fler",
    "KS 2023/412",
    (
        (
            "Facknämnder",
            (
                Answer(
                    "Barn- och utbildningsnämnden",
                    "answered",
                    intro=("Nämnden yttrar sig över rapporten Rum för fler – barns och ungas fritid.",),
                    chapters=(
                        Chapter(
                            "ROOM",
                            "Rapport: Rum för fler – barns och ungas fritid",
                            replies=(
                                _reply(
                                    "4.1.1",
                                    (
                                        "Svar:",
                                        "Nämnden välkomnar förslaget, förutsatt att tekniska nämnden står för städning.",
                                    ),
                                ),
                                _reply(
                                    "4.1.2",
                                    ("Pågående arbete:", "Skolorna bokar sedan 2019 i ett eget system."),
                                    ("Svar:", "Nämnden ser inget behov av att byta system och avstyrker åtgärden."),
                                ),
                                _reply(
                                    "4.3.1",
                                    (
                                        "Svar:",
                                        "Nämnden kan ännu inte ta ställning till åtgärden. En översyn blir klar i juni 2025.",
                                    ),
                                ),
                            ),
                        ),
                    ),
                ),
                Answer(
                    "Tekniska nämnden",
                    "answered",
                    chapters=(
                        Chapter(
                            "ROOM",
                            "Rapport: Rum för fler – barns och ungas fritid",
                            replies=(
                                _reply(
                                    "4.1.1",
                                    (
                                        "Hantering:",
                                        "Nämnden har inget att erinra. Larmen byts i 7 av 9 salar under 2025.",
                                    ),
                                ),
                                _reply("4.1.2", ("Hantering:", "Åtgärden berör inte nämndens verksamhet.")),
                            ),
                        ),
                    ),
                ),
                Answer(
                    "Socialnämnden",
                    "answered",
                    chapters=(
                        Chapter(
                            "ROOM",
                            "Rapporten Rum för fler – barns och ungas fritid",
                            prose=(
                                "Nämnden stödjer ett ungdomsråd ([[ROOM:4.2.1]]) men ställer sig inte bakom åtgärd "
                                "[[ROOM:4.3.1]]. Uppsökande arbete bedrivs redan av fältgruppen enligt 5 kap. 1 § "
                                "socialtjänstlagen.",
                            ),
                        ),
                    ),
                ),
                Answer("Valnämnden", "missing", ("Inget yttrande har inkommit.",)),
            ),
        ),
    ),
)


def with_stances(annex: Annex, stances: Iterable[tuple[str, str, str, str]]) -> dict[str, Any]:
    """The truth about an annex, with `positions`."""
    rows = [
        {"organ": organ, "report": REPORTS[report].title, "number": number, "stance": stance}
        for organ, report, number, stance in stances
    ]
    return annex_truth(annex) | {"positions": rows}


def _later_blocks() -> Iterable[Block]:
    """The second annex: no recommendations, and the word before the number."""
    for group, bodies in LATER.groups:
        yield Heading(group, 1)
        for body in bodies:
            yield Heading(body.organ, 2)
            yield from map(Text, body.intro)
            for part in body.chapters:
                yield Heading(part.heading)
                yield from map(Text, part.prose)
                for reply in part.replies:
                    title = REPORTS[part.report].measure(reply.numbers[0]).title
                    yield Heading(f"Åtgärd {reply.numbers[0]} {title}", 4)
                    for label, text in reply.fields:
                        yield Text(text, label)


def later_text() -> bytes:
    """The second annex as text."""
    head = [LATER.municipality, "", LATER.title, "", f"Dnr {LATER.dnr}", ""]
    return joined([*head, *(line for block in _later_blocks() for line in lines(block))]).encode()


def _report_blocks(report: Report) -> Iterable[Block]:
    yield Heading("Inledning", 2)
    yield Text(
        f"Framtidsberedningen fick 2021 i uppdrag att föreslå åtgärder. Den lämnar härmed sin rapport {report.title}. "
        "Arbetet har kostat 1,2 miljoner kronor och pågått i 2,5 år."
    )
    for number, title, measures in report.recommendations:
        yield Heading(f"{number} {title}", 2)
        yield Text("Beredningen lämnar här två förslag, som båda kan börja gälla inom ett år.")
        for measure in measures:
            yield Heading(f"{measure.number} Åtgärd: {measure.title}", 4)
            yield Text("Ansvaret bör ligga på en nämnd, och resultatet bör följas upp efter två år.")


def report_truth(report: Report) -> dict[str, Any]:
    """The measures that a report states."""
    rows = [
        {"report": report.title, "number": m.number, "title": m.title, "recommendation_number": number}
        for number, _, measures in report.recommendations
        for m in measures
    ]
    mentions = [{"organ": "", "report": report.title, "number": row["number"]} for row in rows]
    town = MUNICIPALITY.removesuffix(" kommun")
    return {"kind": "rapport", "municipality": town, "measures": rows, "measure_mentions": mentions}


def report_pdf(report: Report) -> bytes:
    """A report as a PDF."""

    def top(sheet: Sheet) -> None:
        sheet.put(185, 14, str(sheet.page_no()), 8.5, align="R")
        sheet.set_y(22)

    def fill(sheet: Sheet, _: dict[int, int]) -> None:
        sheet.lines(f"{MUNICIPALITY}, Framtidsberedningen", size=11, family="sans")
        sheet.lines(f"Rapport: {report.title}", style="B", size=19, family="sans")
        sheet.blocks(_report_blocks(report))

    return build(Look(top, lambda _: None, "sans", "sans", 10.5, left=25, bottom_margin=22), report.title, fill)


def report_text(report: Report) -> bytes:
    """A report as text."""
    head = ["Slutrapport", "", report.title, "", f"{MUNICIPALITY}, Framtidsberedningen {report.year}", ""]
    return joined([*head, *(line for block in _report_blocks(report) for line in lines(block))]).encode()


DOCUMENTS: dict[str, Callable[[], Made]] = {
    "framtidsberedningen-2023-rapport-nara-till-vardagen.pdf": lambda: (report_pdf(NEAR), report_truth(NEAR)),
    "framtidsberedningen-2023-rapport-rum-for-fler.txt": lambda: (report_text(ROOM), report_truth(ROOM)),
    "kommunstyrelsen-2024-12-09-bilaga-namndsvar.txt": lambda: (later_text(), with_stances(LATER, LATER_STANCES)),
    "kommunstyrelsen-2024-12-09-bilaga-namndsvar-daligt-ocr.pdf": lambda: (
        badly_read(annex_pdf(LATER)),
        with_stances(LATER, LATER_STANCES),
    ),
}
ANNEX_TRUTH = with_stances(ANNEX, STANCES)
