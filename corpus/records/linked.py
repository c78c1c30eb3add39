"""Tables across documents: filled when the documents are linked."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.records.codes import ORGAN_KINDS, TRACE_EVENTS
from corpus.records.shared import Evidence, text_col
from corpus.schema import Row, col, table


@table("persons", key="person_id")
@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Row):
    """A person, across documents."""

    person_id: str = col(
        "Slug of municipality (where none is known: of the document) and name",
        "Kommun (när den är okänd: dokument) och namn i kortform",
    )
    name: str = col("Commonest form of the name", "Namnets vanligaste form")
    aliases: str = col("Other forms, `|` between", "Andra former, med `|` emellan")
    parties: str = col("Parties, `|` between", "Partier, med `|` emellan")
    municipality: str = col("Municipality or region", "Kommun eller region")
    first_date: str = col("First seen", "Först sedd", unit="ISO 8601")
    last_date: str = col("Last seen", "Sist sedd", unit="ISO 8601")
    documents: int | None = col("Number of documents", "Antal dokument", default=None)


@table("organs", key="organ_id")
@dataclass(frozen=True, slots=True, kw_only=True)
class Organ(Row):
    """A body, across documents."""

    organ_id: str = col(
        "Slug of municipality (where none is known: of the document) and name",
        "Kommun (när den är okänd: dokument) och namn i kortform",
    )
    name: str = col("Commonest form of the name", "Namnets vanligaste form")
    kind: str = col("Kind of body", "Slag av organ", codes=ORGAN_KINDS)
    municipality: str = col("Municipality or region", "Kommun eller region")
    aliases: str = col("Other forms, `|` between", "Andra former, med `|` emellan")


@table("reports", key="report_id")
@dataclass(frozen=True, slots=True, kw_only=True)
class Report(Row):
    """A report that measures belong to, learned from the documents."""

    report_id: str = col("Slug of the title", "Titeln i kortform")
    title: str = col("Fullest form of the title", "Titelns fullaste form")
    aliases: str = col("Other forms, `|` between", "Andra former, med `|` emellan")
    year: int | None = col("Year", "År", default=None)


@table("traces")
@dataclass(frozen=True, slots=True, kw_only=True)
class Trace(Evidence):
    """One step on the way of a measure through the documents."""

    measure_id: str = col("The measure", "Åtgärden", ref="measures.measure_id")
    position: int | None = col("Order of the step, from 1", "Stegets ordning, från 1", default=None)
    date: str = col("When", "När", unit="ISO 8601")
    event: str = col("What happened", "Vad som hände", codes=TRACE_EVENTS)
    organ: str = col("The body that acts, or that is asked", "Organet som handlar, eller som tillfrågas")
    text: str = text_col()
