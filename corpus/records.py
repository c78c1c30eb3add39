"""The record types of every table: the contract (see docs/tables.md, which is made from this file).

General rules. One row, one fact as the document states it. Unknown is empty, never guessed. Codes are lower-case ASCII
Swedish. Text keeps the document's own spelling, with white space collapsed. Offsets are code points, 0-based, end
exclusive, into `texts/<doc_id>.txt`, so that `text[start:end]` is the evidence of a row.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from corpus.schema import PROVENANCE, Row, col, table

KINDS = ("protokoll", "tjansteutlatande", "namndsvar", "rapport", "kallelse", "ovrigt")
STATUSES = ("ok", "partial", "failed")
TEXT_SOURCES = ("text_layer", "ocr", "mixed", "text_file")
SEVERITIES = ("info", "warning", "error")
REPAIR_KINDS = (
    "diacritic",
    "letter",
    "numeral",
    "section_sign",
    "spacing",
    "punctuation",
    "dehyphenation",
    "reflow",
    "noise",
)
ROLES = (
    "ordforande",
    "vice_ordforande",
    "ledamot",
    "tjanstgorande_ersattare",
    "ersattare",
    "ovrig_narvarande",
    "sekreterare",
    "justerare",
    "foredragande",
)
EVENTS = ("arrives", "leaves", "conflict_of_interest")
OUTCOMES = (
    "bifall",
    "avslag",
    "aterremiss",
    "bordlaggning",
    "besvarad",
    "antecknad",
    "val",
    "information",
    "utgar",
    "ovrigt",
)
DECISION_STATUSES = ("forslag", "beslut")
CHANGES = ("oforandrat", "andrat", "tillagt", "struket")
MOTION_KINDS = ("bifall", "avslag", "aterremiss", "bordlaggning", "andring", "tillagg", "besvarad")
BALLOTS = ("ja", "nej", "avstar", "franvarande")
STATEMENT_KINDS = (
    "yttrande",
    "sarskilt_yttrande",
    "reservation",
    "protokollsanteckning",
    "rostforklaring",
    "inget_yttrande",
)
SECTION_ROLES = (
    "sammanfattning",
    "bakgrund",
    "arendet",
    "beredning",
    "synpunkter",
    "forslag",
    "beslut",
    "beslutsunderlag",
    "yrkanden",
    "beslutsgang",
    "votering",
    "reservation",
    "sarskilt_yttrande",
    "expediering",
    "bilagor",
    "ovrigt",
)
SIGNATURE_METHODS = ("digital", "printed")
REFERENCE_KINDS = (
    "rapport",
    "bilaga",
    "dokument",
    "beslut",
    "protokoll",
    "diarienummer",
    "lag",
    "budget",
    "url",
)
RESOLUTIONS = ("block", "section", "title", "context", "unique", "unresolved")
FIELDS = ("beskrivning", "pagaende_arbete", "kommentar", "ansvarig", "svar", "hantering", "fritext")
STANCES = ("positiv", "delvis", "tveksam", "negativ", "neutral", "oklar")
RESPONSIBILITIES = ("ansvarig", "huvudansvarig", "medansvarig", "samverkan")
RESPONSE_STATUSES = ("answered", "partial", "missing")
ORGAN_KINDS = ("fullmaktige", "styrelse", "namnd", "utskott", "rad", "forvaltning", "bolag", "ovrigt")
TRACE_EVENTS = ("proposed", "consulted", "answered", "decided", "mentioned")


# Columns that several tables share: said once.


def _paragraph() -> Any:
    return col(
        "§ number of the paragraph that the row belongs to", "§-nummer för paragrafen som raden hör till", default=None
    )


def _name() -> Any:
    return col("Name as printed, without party and title", "Namn som det står, utan parti och titel")


def _person_id() -> Any:
    return col("The person, across documents", "Personen, genom dokumenten", ref="persons.person_id")


def _party() -> Any:
    return col("Party as printed", "Parti som det står")


def _organ() -> Any:
    return col("Body whose answer or section the row stands in", "Organ vars svar eller avsnitt raden står i")


def _organ_id() -> Any:
    return col("The body, across documents", "Organet, genom dokumenten", ref="organs.organ_id")


def _text() -> Any:
    return col("Text, white space collapsed", "Text, med hopdragna blanktecken")


def _measure_id() -> Any:
    return col("`<report_id>:<number>`", "`<report_id>:<number>`", ref="measures.measure_id")


def _number() -> Any:
    return col("Number of the measure (åtgärd), normalised", "Åtgärdens nummer, normaliserat")


def _report() -> Any:
    return col("Title of the report that the measure belongs to", "Titel på rapporten som åtgärden hör till")


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


# Documents and their text ------------------------------------------------------------------------------------------


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
    municipality: str = col("Municipality or region", "Kommun eller region")
    municipality_code: str = col("Its code at Statistics Sweden (SCB)", "Dess kod hos SCB")
    organ: str = col("Body that met or that wrote the document", "Organ som sammanträdde eller skrev dokumentet")
    organ_id: str = col("The body, across documents", "Organet, genom dokumenten", ref="organs.organ_id")
    date: str = col("Date of the meeting or of the document", "Sammanträdes- eller dokumentdatum", unit="ISO 8601")
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


# Protokoll ---------------------------------------------------------------------------------------------------------


@table("meetings")
@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Evidence):
    """A meeting, from the front page of its protokoll."""

    organ: str = col("Body that met", "Organ som sammanträdde")
    organ_id: str = col("The body, across documents", "Organet, genom dokumenten", ref="organs.organ_id")
    meeting_no: str = col("Number of the meeting", "Sammanträdets nummer")
    date: str = col("Date", "Datum", unit="ISO 8601")
    start_time: str = col("When it began", "När det började", unit="HH:MM")
    end_time: str = col("When it ended", "När det slutade", unit="HH:MM")
    place: str = col("Where", "Plats")
    first_paragraph: int | None = col(
        "First § as the front page states it", "Första § enligt försättssidan", default=None
    )
    last_paragraph: int | None = col("Last § as the front page states it", "Sista § enligt försättssidan", default=None)
    justering_date: str = col("When the minutes were to be approved", "När protokollet justeras", unit="ISO 8601")
    justering_place: str = col("Where the minutes were to be approved", "Var protokollet justeras")
    anslag_from: str = col("Posted on the notice board from", "Anslaget från", unit="ISO 8601")
    anslag_to: str = col("Posted until", "Anslaget till", unit="ISO 8601")


@table("attendance")
@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance(Evidence):
    """A person present, one row per role."""

    name: str = _name()
    person_id: str = _person_id()
    party: str = _party()
    role: str = col("Role at the meeting", "Roll vid sammanträdet", codes=ROLES)
    title: str = col("Title as printed", "Titel som den står")
    replaces: str = col("Whom a substitute replaces", "Vem en ersättare ersätter")
    note: str = col("What else stands by the name: §§, times", "Vad mer som står vid namnet: §§, tider")


@table("presence")
@dataclass(frozen=True, slots=True, kw_only=True)
class Presence(Evidence):
    """An arrival, a departure or a conflict of interest (jäv)."""

    name: str = _name()
    person_id: str = _person_id()
    party: str = _party()
    event: str = col("What happened", "Vad som hände", codes=EVENTS)
    paragraph: int | None = col(
        "First § attended, last § attended, or § of the conflict",
        "Första eller sista § personen var med på, eller § för jävet",
        default=None,
    )
    time: str = col("When, as printed", "När, som det står", unit="HH:MM")
    text: str = _text()


@table("paragraphs")
@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(Evidence):
    """A § of a protokoll."""

    number: int | None = col("§ number", "§-nummer", default=None)
    number_printed: str = col("§ number as printed", "§-nummer som det står")
    heading: str = col("Heading", "Rubrik")
    diarienummer: str = col("Registry number", "Diarienummer")
    outcome: str = col("Outcome; empty when none is stated", "Utfall; tomt när inget anges", codes=OUTCOMES)
    immediate: bool | None = col("Approved at once (omedelbart justerad)", "Omedelbart justerad", default=None)
    last_page: int | None = col("Page where it ends", "Sida där den slutar", default=None)
    text: str = col("Text after the heading, furniture left out", "Text efter rubriken, utan sidhuvud och sidfot")


@table("decisions")
@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Evidence):
    """A point of a proposal or of a decision."""

    paragraph: int | None = _paragraph()
    status: str = col("Proposed or decided", "Förslag eller beslut", codes=DECISION_STATUSES)
    decider: str = col("Who proposes or decides", "Vem som föreslår eller beslutar")
    point: int | None = col("Number of the point, from 1", "Punktens nummer, från 1", default=None)
    text: str = _text()
    pair_id: str = col("Joins a proposal with the decision that settles it", "Förenar förslag och beslut")
    change: str = col("What became of the proposal", "Vad som hände med förslaget", codes=CHANGES)


@table("motions")
@dataclass(frozen=True, slots=True, kw_only=True)
class Motion(Evidence):
    """A motion in the room (yrkande), one row per mover."""

    paragraph: int | None = _paragraph()
    name: str = _name()
    person_id: str = _person_id()
    party: str = _party()
    kind: str = col("What is moved", "Vad som yrkas", codes=MOTION_KINDS)
    text: str = _text()


@table("votes", key="vote_id")
@dataclass(frozen=True, slots=True, kw_only=True)
class Vote(Evidence):
    """A vote (votering, omröstning)."""

    vote_id: str = col("`<doc_id>:<§>:<n>`", "`<doc_id>:<§>:<n>`")
    paragraph: int | None = _paragraph()
    yes_means: str = col("What a yes means", "Vad ja betyder")
    no_means: str = col("What a no means", "Vad nej betyder")
    yes: int | None = col("Yes votes as printed", "Ja-röster som det står", default=None)
    no: int | None = col("No votes as printed", "Nej-röster som det står", default=None)
    abstain: int | None = col("Abstentions as printed", "Avstår som det står", default=None)
    absent: int | None = col("Absent as printed", "Frånvarande som det står", default=None)
    carried: str = col("What was carried", "Vad som vann")


@table("ballots")
@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot(Evidence):
    """How one member voted."""

    vote_id: str = col("The vote", "Voteringen", ref="votes.vote_id")
    paragraph: int | None = _paragraph()
    name: str = _name()
    person_id: str = _person_id()
    party: str = _party()
    ballot: str = col("How", "Hur", codes=BALLOTS)


@table("statements")
@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Evidence):
    """A statement put to the minutes, one row per author; joint authors share start and end."""

    paragraph: int | None = _paragraph()
    kind: str = col("Kind of statement", "Slag av yttrande", codes=STATEMENT_KINDS)
    author: str = col("Author: a person, or the body itself", "Författare: en person, eller organet självt")
    person_id: str = col("The person, across documents", "Personen, genom dokumenten", ref="persons.person_id")
    party: str = col("Party as printed", "Parti som det står")
    text: str = _text()


# Structure shared by all kinds -------------------------------------------------------------------------------------


@table("sections")
@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Evidence):
    """A section: a heading and the text under it."""

    paragraph: int | None = _paragraph()
    position: int | None = col("Order in the document, from 1", "Ordning i dokumentet, från 1", default=None)
    level: int | None = col("Level of the heading, from 1", "Rubrikens nivå, från 1", default=None)
    heading: str = col("Heading", "Rubrik")
    role: str = col("What the section is for", "Vad avsnittet är till för", codes=SECTION_ROLES)
    text: str = _text()


@table("list_items")
@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem(Evidence):
    """An item of a numbered list."""

    paragraph: int | None = _paragraph()
    section: str = col("Heading of the section", "Avsnittets rubrik")
    point: str = col("Number or letter of the item, normalised", "Punktens nummer eller bokstav, normaliserad")
    text: str = _text()


@table("signatures")
@dataclass(frozen=True, slots=True, kw_only=True)
class Signature(Evidence):
    """A signature."""

    name: str = col("Name in its usual form", "Namn i vanlig form")
    printed_name: str = col("Name as printed", "Namn som det står")
    person_id: str = col("The person, across documents", "Personen, genom dokumenten", ref="persons.person_id")
    title: str = col("Title", "Titel")
    date: str = col("When it was signed", "När det skrevs under", unit="ISO 8601")
    method: str = col("How", "Hur", codes=SIGNATURE_METHODS)


@table("references")
@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Evidence):
    """A reference to something outside the sentence."""

    kind: str = col("What is referred to", "Vad som hänvisas till", codes=REFERENCE_KINDS)
    text: str = _text()
    title: str = col("Title of it", "Dess titel")
    year: int | None = col("Year of it", "Dess år", default=None)
    target_doc_id: str = col(
        "The document, where it is in the run", "Dokumentet, om det är med i körningen", ref="documents.doc_id"
    )


# Measures (åtgärder) and who answers them --------------------------------------------------------------------------


@table("measures", key="measure_id")
@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Evidence):
    """A measure (åtgärd) of a report, once, where it is best stated."""

    measure_id: str = _measure_id()
    report: str = _report()
    report_id: str = col("The report", "Rapporten", ref="reports.report_id")
    number: str = _number()
    title: str = col("Title of the measure", "Åtgärdens titel")
    recommendation_number: str = col(
        "Number of the recommendation that it stands under", "Numret på rekommendationen den står under"
    )
    recommendation: str = col("That recommendation", "Den rekommendationen")


@table("measure_mentions")
@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureMention(Evidence):
    """A place where the number of a measure is printed."""

    organ: str = _organ()
    organ_id: str = _organ_id()
    measure_id: str = _measure_id()
    number: str = _number()
    number_printed: str = col("Number as printed", "Nummer som det står")
    report: str = _report()
    resolution: str = col("How the report was found", "Hur rapporten hittades", codes=RESOLUTIONS)


@table("measure_responses")
@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureResponse(Evidence):
    """One field of a body's answer to a measure."""

    organ: str = _organ()
    organ_id: str = _organ_id()
    measure_id: str = _measure_id()
    number: str = _number()
    report: str = _report()
    field: str = col("Which field", "Vilket fält", codes=FIELDS)
    label_printed: str = col("Label as printed", "Etikett som den står")
    text: str = _text()


@table("positions")
@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Evidence):
    """Where a body stands on a measure."""

    organ: str = _organ()
    organ_id: str = _organ_id()
    measure_id: str = _measure_id()
    number: str = _number()
    report: str = _report()
    stance: str = col("Where it stands", "Var det står", codes=STANCES)
    evidence: str = col("The sentence that shows it", "Meningen som visar det")


@table("responsibilities")
@dataclass(frozen=True, slots=True, kw_only=True)
class Responsibility(Evidence):
    """Who is made responsible for a measure."""

    stated_by: str = col("The body whose answer states it", "Organet vars svar anger det")
    organ: str = col("The body made responsible", "Organet som görs ansvarigt")
    organ_id: str = _organ_id()
    measure_id: str = _measure_id()
    number: str = _number()
    report: str = _report()
    role: str = col("How it is responsible", "Hur det är ansvarigt", codes=RESPONSIBILITIES)


@table("organ_responses")
@dataclass(frozen=True, slots=True, kw_only=True)
class OrganResponse(Evidence):
    """Whether and what a body answered."""

    organ: str = _organ()
    organ_id: str = _organ_id()
    group: str = col("Group heading that the body stands under", "Grupprubrik som organet står under")
    status: str = col("Whether it answered", "Om det svarade", codes=RESPONSE_STATUSES)
    text: str = _text()


@table("consultations")
@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation(Evidence):
    """A body asked to comment on a report."""

    report: str = col("The report", "Rapporten")
    organ: str = col("The body asked to comment", "Organet som ska yttra sig")
    organ_id: str = _organ_id()


# Across documents --------------------------------------------------------------------------------------------------


@table("persons", key="person_id")
@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Row):
    """A person, across documents."""

    person_id: str = col("Slug of municipality and name", "Kommun och namn i kortform")
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

    organ_id: str = col("Slug of municipality and name", "Kommun och namn i kortform")
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
    organ: str = col("The body that acts", "Organet som handlar")
    text: str = _text()


#: Every record class, in the order in which tables are listed.
RECORDS: tuple[type[Row], ...] = (
    Document,
    Page,
    Repair,
    Issue,
    Meeting,
    Attendance,
    Presence,
    Paragraph,
    Decision,
    Motion,
    Vote,
    Ballot,
    Statement,
    Section,
    ListItem,
    Signature,
    Reference,
    Measure,
    MeasureMention,
    MeasureResponse,
    Position,
    Responsibility,
    OrganResponse,
    Consultation,
    Person,
    Organ,
    Report,
    Trace,
)

#: The record class of each table.
BY_TABLE: dict[str, type[Row]] = {cls.TABLE: cls for cls in RECORDS}
