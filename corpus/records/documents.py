"""Documents and their text: what every run tells of its sources."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.records.codes import KINDS, REPAIR_KINDS, SEVERITIES, STATUSES, TEXT_SOURCES
from corpus.schema import Row, col, table


@table("documents", key="doc_id")
@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Row):
    """A source file, also one that failed."""

    doc_id: str = col(
        "Slug of the file's stem, `-` and the first 8 hex digits of its SHA-256 (and `-2`, `-3` for exact copies)",
        "Filnamnet utan ändelse, `-` och de 8 första hexsiffrorna av dess SHA-256 (och `-2`, `-3` för exakta kopior)",
    )
    path: str = col("Where the file was found", "Var filen fanns")
    sha256: str = col("SHA-256 of the file", "Filens SHA-256")
    kind: str = col("Kind of document", "Dokumentslag", codes=KINDS)
    title: str = col("Title", "Titel")
    municipality: str = col(
        "Municipality or region that the document says it is of; empty when it does not",
        "Kommun eller region som dokumentet säger att det är från; tomt när det inte gör det",
    )
    municipality_code: str = col("Its code at Statistics Sweden (SCB)", "Dess kod hos SCB")
    organ: str = col(
        "Body that met or that wrote the document; of a file with several meetings that of the first (see `meetings`)",
        "Organ som sammanträdde eller skrev dokumentet; för en fil med flera sammanträden det första (se `meetings`)",
    )
    organ_id: str = col("The body, across documents", "Organet, genom dokumenten", ref="organs.organ_id")
    date: str = col(
        "Date of the meeting or of the document; of a file with several meetings that of the first (see `meetings`)",
        "Sammanträdes- eller dokumentdatum; för en fil med flera sammanträden det första (se `meetings`)",
        unit="ISO 8601",
    )
    meeting_no: str = col("Number of the meeting", "Sammanträdets nummer")
    diarienummer: str = col("Registry number", "Diarienummer")
    handlaggare: str = col("Case officer", "Handläggare")
    recipient: str = col("Body that a memo is addressed to", "Organ som en skrivelse är ställd till")
    page_count: int | None = col("Pages", "Sidor", default=None)
    text_source: str = col("Where the text comes from", "Var texten kommer från", codes=TEXT_SOURCES)
    ocr_confidence: float | None = col(
        "Mean confidence of recognised words", "Igenkända ords medelsäkerhet", unit="0-1", default=None
    )
    quality: float | None = col(
        "Share of words that are known Swedish words", "Andel ord som är kända svenska ord", unit="0-1", default=None
    )
    coverage: float | None = col(
        "Share of the letters that some row holds; of protokoll, after the first §",
        "Andel tecken som någon rad rymmer; i protokoll efter första §",
        unit="0-1",
        default=None,
    )
    words: int | None = col("Words of the reading text", "Ord i lästexten", default=None)
    repairs: int | None = col(
        "Repairs, noise and reflow included", "Rättelser, brus och radbrytning inräknade", default=None
    )
    status: str = col("How the work went", "Hur arbetet gick", codes=STATUSES)
    duplicate_of: str = col(
        "The document that this is an exact copy of",
        "Dokumentet som detta är en exakt kopia av",
        ref="documents.doc_id",
    )


@table("pages")
@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Row):
    """A page of a document."""

    doc_id: str = col("The document", "Dokumentet", ref="documents.doc_id")
    page: int | None = col("Page, from 1", "Sida, från 1", default=None)
    start: int | None = col("Where it starts in texts/", "Var den börjar i texts/", unit="code point", default=None)
    end: int | None = col("Where it ends, exclusive", "Var den slutar, exklusivt", unit="code point", default=None)
    text_source: str = col("Where the text comes from", "Var texten kommer från", codes=TEXT_SOURCES)
    width: float | None = col("Width as read, upright", "Bredd, upprätt", unit="PDF point", default=None)
    height: float | None = col("Height as read, upright", "Höjd, upprätt", unit="PDF point", default=None)
    rotation: int | None = col(
        "Turn that made the page upright, clockwise", "Vridning till upprätt, medurs", unit="degree", default=None
    )
    skew: float | None = col(
        "Skew that was removed, counter-clockwise", "Lutning som rätades, moturs", unit="degree", default=None
    )
    words: int | None = col("Words of the reading text", "Ord i lästexten", default=None)
    ocr_confidence: float | None = col(
        "Mean confidence of recognised words", "Igenkända ords medelsäkerhet", unit="0-1", default=None
    )
    quality_before: float | None = col(
        "How far the text as read can be trusted", "Hur pass den lästa texten går att lita på", unit="0-1", default=None
    )
    quality_after: float | None = col(
        "How far the text after repair can be trusted",
        "Hur pass texten efter rättning går att lita på",
        unit="0-1",
        default=None,
    )
    reasons: str = col(
        "What speaks against the text after repair, `|` between",
        "Vad som talar mot texten efter rättning, med `|` emellan",
    )


@table("repairs")
@dataclass(frozen=True, slots=True, kw_only=True)
class Repair(Row):
    """A change between raw/ and texts/. Replaying all of a document on raw/ gives texts/ exactly."""

    doc_id: str = col("The document", "Dokumentet", ref="documents.doc_id")
    page: int | None = col("Page, from 1", "Sida, från 1", default=None)
    raw_start: int | None = col("Where it starts in raw/", "Var det börjar i raw/", unit="code point", default=None)
    raw_end: int | None = col(
        "Where it ends in raw/, exclusive", "Var det slutar i raw/, exklusivt", unit="code point", default=None
    )
    start: int | None = col("Where it starts in texts/", "Var det börjar i texts/", unit="code point", default=None)
    end: int | None = col(
        "Where it ends in texts/, exclusive", "Var det slutar i texts/, exklusivt", unit="code point", default=None
    )
    kind: str = col("Kind of repair", "Slag av rättelse", codes=REPAIR_KINDS)
    original: str = col("What stood there", "Vad som stod där")
    replacement: str = col(
        "What stands there now; empty where noise was removed", "Vad som står där nu; tomt där brus togs bort"
    )
    confidence: float | None = col("How sure the repair is", "Hur säker rättelsen är", unit="0-1", default=None)


@table("issues")
@dataclass(frozen=True, slots=True, kw_only=True)
class Issue(Row):
    """Something that a person may want to look at."""

    doc_id: str = col(
        "The document; empty for the run itself", "Dokumentet; tomt för körningen själv", ref="documents.doc_id"
    )
    path: str = col("The file", "Filen")
    page: int | None = col("Page, from 1", "Sida, från 1", default=None)
    start: int | None = col("Where it starts in texts/", "Var det börjar i texts/", unit="code point", default=None)
    end: int | None = col("Where it ends, exclusive", "Var det slutar, exklusivt", unit="code point", default=None)
    severity: str = col("How much it matters", "Hur allvarligt det är", codes=SEVERITIES)
    code: str = col("What it is, as a stable code", "Vad det är, som en fast kod")
    message: str = col("What it is, where, and what to do", "Vad det är, var, och vad man kan göra")
