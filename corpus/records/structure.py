"""Structure shared by all kinds of documents."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.records.codes import REFERENCE_KINDS, SECTION_ROLES, SIGNATURE_METHODS
from corpus.records.shared import OfMeeting, paragraph_col, text_col
from corpus.schema import col, table


@table("sections")
@dataclass(frozen=True, slots=True, kw_only=True)
class Section(OfMeeting):
    """A section: a heading and the text under it."""

    paragraph: int | None = paragraph_col()
    position: int | None = col("Order in the document, from 1", "Ordning i dokumentet, från 1", default=None)
    level: int | None = col("Level of the heading, from 1", "Rubrikens nivå, från 1", default=None)
    heading: str = col("Heading", "Rubrik")
    role: str = col("What the section is for", "Vad avsnittet är till för", codes=SECTION_ROLES)
    text: str = text_col()


@table("list_items")
@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem(OfMeeting):
    """An item of a numbered list."""

    paragraph: int | None = paragraph_col()
    section: str = col("Heading of the section", "Avsnittets rubrik")
    point: str = col("Number or letter of the item, normalised", "Punktens nummer eller bokstav, normaliserad")
    text: str = text_col()


@table("signatures")
@dataclass(frozen=True, slots=True, kw_only=True)
class Signature(OfMeeting):
    """A signature."""

    name: str = col("Name in its usual form", "Namn i vanlig form")
    printed_name: str = col("Name as printed", "Namn som det står")
    person_id: str = col("The person, across documents", "Personen, genom dokumenten", ref="persons.person_id")
    title: str = col("Title", "Titel")
    date: str = col("When it was signed", "När det skrevs under", unit="ISO 8601")
    method: str = col("How", "Hur", codes=SIGNATURE_METHODS)


@table("references")
@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(OfMeeting):
    """A reference to something outside the sentence."""

    kind: str = col("What is referred to", "Vad som hänvisas till", codes=REFERENCE_KINDS)
    text: str = text_col()
    title: str = col("Title of it", "Dess titel")
    year: int | None = col("Year of it", "Dess år", default=None)
    target_doc_id: str = col(
        "The document, where it is in the run", "Dokumentet, om det är med i körningen", ref="documents.doc_id"
    )
