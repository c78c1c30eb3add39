"""What several tables share, said once: columns, and the provenance of every row that comes out of a document."""

# ruff: noqa: D103 -- the text of a column is its documentation
from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from corpus.schema import PROVENANCE, Row, col


def paragraph_col() -> Any:
    return col(
        "§ number of the paragraph that the row belongs to", "§-nummer för paragrafen som raden hör till", default=None
    )


def name_col() -> Any:
    return col("Name as printed, without party and title", "Namn som det står, utan parti och titel")


def person_id_col() -> Any:
    return col("The person, across documents", "Personen, genom dokumenten", ref="persons.person_id")


def party_col() -> Any:
    return col("Party, its letters in the usual case", "Parti, bokstäverna i vanligt skick")


def organ_col() -> Any:
    return col("Body whose answer or section the row stands in", "Organ vars svar eller avsnitt raden står i")


def organ_id_col() -> Any:
    return col("The body, across documents", "Organet, genom dokumenten", ref="organs.organ_id")


def text_col() -> Any:
    return col("Text, white space collapsed", "Text, med hopdragna blanktecken")


def measure_id_col() -> Any:
    return col("`<report_id>:<number>`", "`<report_id>:<number>`", ref="measures.measure_id")


def number_col() -> Any:
    return col("Number of the measure (åtgärd), normalised", "Åtgärdens nummer, normaliserat")


def report_col() -> Any:
    return col("Title of the report that the measure belongs to", "Titel på rapporten som åtgärden hör till")


def meeting_id_col() -> Any:
    return col(
        "The meeting, in a file of several; empty outside minutes",
        "Sammanträdet, i en fil med flera; tomt utanför protokoll",
        ref="meetings.meeting_id",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Row):
    """What every row that comes out of a document carries."""

    TAIL: ClassVar[tuple[str, ...]] = PROVENANCE

    doc_id: str = col("The document", "Dokumentet", ref="documents.doc_id")
    page: int | None = col("Page where it starts, from 1", "Sida där det börjar, från 1", default=None)
    start: int | None = col("Where it starts in texts/", "Var det börjar i texts/", unit="code point", default=None)
    end: int | None = col("Where it ends, exclusive", "Var det slutar, exklusivt", unit="code point", default=None)
    confidence: float | None = col(
        "How sure the row is: about nine in ten rows at 0.9 are right",
        "Hur säker raden är: ungefär nio av tio rader på 0,9 är rätt",
        unit="0-1",
        default=None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class OfMeeting(Evidence):
    """What rows carry that belong to one meeting of the document."""

    TAIL: ClassVar[tuple[str, ...]] = ("meeting_id", *PROVENANCE)

    meeting_id: str = meeting_id_col()
