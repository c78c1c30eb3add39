"""The record types of every table: the contract (see docs/tables.md, which is made from this file).

General rules. One row, one fact as the document states it. Unknown is empty, never guessed. Codes are lower-case ASCII
Swedish. Text keeps the document's own spelling, with white space collapsed. Offsets are code points, 0-based, end
exclusive, into `texts/<doc_id>.txt`, so that `text[start:end]` is the evidence of a row.
"""

from __future__ import annotations

from corpus.records.codes import (
    BALLOTS,
    CARRIED,
    CHANGES,
    DECISION_STATUSES,
    EVENTS,
    FIELDS,
    KINDS,
    MOTION_KINDS,
    ORGAN_KINDS,
    OUTCOMES,
    REFERENCE_KINDS,
    REPAIR_KINDS,
    RESOLUTIONS,
    RESPONSE_STATUSES,
    RESPONSIBILITIES,
    ROLES,
    SECTION_ROLES,
    SEVERITIES,
    SIGNATURE_METHODS,
    STANCES,
    STATEMENT_KINDS,
    STATUSES,
    TEXT_SOURCES,
    TRACE_EVENTS,
)
from corpus.records.documents import Document, Issue, Page, Repair
from corpus.records.linked import Organ, Person, Report, Trace
from corpus.records.measures import (
    Consultation,
    Measure,
    MeasureMention,
    MeasureResponse,
    OrganResponse,
    Position,
    Responsibility,
)
from corpus.records.protokoll import Attendance, Ballot, Decision, Meeting, Motion, Paragraph, Presence, Statement, Vote
from corpus.records.shared import Evidence, OfMeeting
from corpus.records.structure import ListItem, Reference, Section, Signature
from corpus.schema import Row

__all__ = [
    "BALLOTS",
    "BY_TABLE",
    "CARRIED",
    "CHANGES",
    "DECISION_STATUSES",
    "EVENTS",
    "FIELDS",
    "KINDS",
    "MOTION_KINDS",
    "ORGAN_KINDS",
    "OUTCOMES",
    "RECORDS",
    "REFERENCE_KINDS",
    "REPAIR_KINDS",
    "RESOLUTIONS",
    "RESPONSE_STATUSES",
    "RESPONSIBILITIES",
    "ROLES",
    "SECTION_ROLES",
    "SEVERITIES",
    "SIGNATURE_METHODS",
    "STANCES",
    "STATEMENT_KINDS",
    "STATUSES",
    "TEXT_SOURCES",
    "TRACE_EVENTS",
    "Attendance",
    "Ballot",
    "Consultation",
    "Decision",
    "Document",
    "Evidence",
    "Issue",
    "ListItem",
    "Measure",
    "MeasureMention",
    "MeasureResponse",
    "Meeting",
    "Motion",
    "OfMeeting",
    "Organ",
    "OrganResponse",
    "Page",
    "Paragraph",
    "Person",
    "Position",
    "Presence",
    "Reference",
    "Repair",
    "Report",
    "Responsibility",
    "Section",
    "Signature",
    "Statement",
    "Trace",
    "Vote",
]

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
