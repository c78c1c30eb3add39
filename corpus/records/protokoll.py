"""Minutes (protokoll): the meeting, its paragraphs, and what was moved, voted and decided."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.records.codes import (
    BALLOTS,
    CARRIED,
    CHANGES,
    DECISION_STATUSES,
    EVENTS,
    MOTION_KINDS,
    OUTCOMES,
    ROLES,
    STATEMENT_KINDS,
)
from corpus.records.shared import OfMeeting, name_col, paragraph_col, party_col, person_id_col, text_col
from corpus.schema import col, table


@table("meetings", key="meeting_id")
@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(OfMeeting):
    """A meeting, from the front page of its protokoll."""

    meeting_id: str = col(
        "The meeting: its document, from the second meeting of a file on with its number (`<doc_id>.2`)",
        "Sammanträdet: dess dokument, från filens andra sammanträde med nummer (`<doc_id>.2`)",
    )
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
class Attendance(OfMeeting):
    """A person present, one row per role."""

    name: str = name_col()
    person_id: str = person_id_col()
    party: str = party_col()
    role: str = col("Role at the meeting", "Roll vid sammanträdet", codes=ROLES)
    title: str = col("Title as printed", "Titel som den står")
    replaces: str = col("Whom a substitute replaces", "Vem en ersättare ersätter")
    note: str = col("What else stands by the name: §§, times", "Vad mer som står vid namnet: §§, tider")


@table("presence")
@dataclass(frozen=True, slots=True, kw_only=True)
class Presence(OfMeeting):
    """An arrival, a departure or a conflict of interest (jäv)."""

    name: str = name_col()
    person_id: str = person_id_col()
    party: str = party_col()
    event: str = col("What happened", "Vad som hände", codes=EVENTS)
    paragraph: int | None = col(
        "First § attended, last § attended, or § of the conflict",
        "Första eller sista § personen var med på, eller § för jävet",
        default=None,
    )
    time: str = col("When, as printed", "När, som det står", unit="HH:MM")
    text: str = text_col()


@table("abstentions")
@dataclass(frozen=True, slots=True, kw_only=True)
class Abstention(OfMeeting):
    """A member who is at the meeting and takes no part in the decision of a § ("deltar inte i beslutet"), without jäv."""

    paragraph: int | None = paragraph_col()
    name: str = name_col()
    person_id: str = person_id_col()
    party: str = party_col()
    text: str = text_col()


@table("paragraphs")
@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(OfMeeting):
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
class Decision(OfMeeting):
    """A point of a proposal or of a decision."""

    paragraph: int | None = paragraph_col()
    status: str = col("Proposed or decided", "Förslag eller beslut", codes=DECISION_STATUSES)
    decider: str = col("Who proposes or decides", "Vem som föreslår eller beslutar")
    point: int | None = col("Number of the point, from 1", "Punktens nummer, från 1", default=None)
    text: str = text_col()
    pair_id: str = col("Joins a proposal with the decision that settles it", "Förenar förslag och beslut")
    change: str = col("What became of the proposal", "Vad som hände med förslaget", codes=CHANGES)


@table("motions")
@dataclass(frozen=True, slots=True, kw_only=True)
class Motion(OfMeeting):
    """A motion in the room (yrkande), one row per mover."""

    paragraph: int | None = paragraph_col()
    name: str = name_col()
    person_id: str = person_id_col()
    party: str = party_col()
    kind: str = col("What is moved", "Vad som yrkas", codes=MOTION_KINDS)
    text: str = text_col()


@table("votes", key="vote_id")
@dataclass(frozen=True, slots=True, kw_only=True)
class Vote(OfMeeting):
    """A vote (votering, omröstning)."""

    vote_id: str = col("`<meeting_id>:<§>:<n>`", "`<meeting_id>:<§>:<n>`")
    paragraph: int | None = paragraph_col()
    yes_means: str = col("What a yes means", "Vad ja betyder")
    no_means: str = col("What a no means", "Vad nej betyder")
    yes: int | None = col("Yes votes as printed", "Ja-röster som det står", default=None)
    no: int | None = col("No votes as printed", "Nej-röster som det står", default=None)
    abstain: int | None = col("Abstentions as printed", "Avstår som det står", default=None)
    absent: int | None = col("Absent as printed", "Frånvarande som det står", default=None)
    carried: str = col(
        "Whether yes or no won; where both are equal the chair's vote decides, empty where that is unknown",
        "Om ja eller nej vann; vid lika röstetal avgör ordförandens röst, tomt där den är okänd",
        codes=CARRIED,
    )


@table("ballots")
@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot(OfMeeting):
    """How one member voted."""

    vote_id: str = col("The vote", "Voteringen", ref="votes.vote_id")
    paragraph: int | None = paragraph_col()
    name: str = name_col()
    person_id: str = person_id_col()
    party: str = party_col()
    ballot: str = col("How", "Hur", codes=BALLOTS)


@table("statements")
@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(OfMeeting):
    """A statement put to the minutes, one row per author; joint authors share start and end."""

    paragraph: int | None = paragraph_col()
    kind: str = col("Kind of statement", "Slag av yttrande", codes=STATEMENT_KINDS)
    author: str = col("Author: a person, or the body itself", "Författare: en person, eller organet självt")
    person_id: str = col("The person, across documents", "Personen, genom dokumenten", ref="persons.person_id")
    party: str = col("Party, its letters in the usual case", "Parti, bokstäverna i vanligt skick")
    text: str = text_col()
