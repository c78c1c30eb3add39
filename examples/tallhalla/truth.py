"""The truth about each document, from the same data as the document, in the format of the project's gold files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple
from typing import Any

from .blocks import MARK, Block, Heading, plain, words
from .house import House
from .model import Annex, Answer, Meeting, Memo, Motion, Paragraph, Person, Points, Reply, Seat, Statement, Vote
from .office import skrivelse
from .places import REPORTS

Row = dict[str, Any]
EDGE = 6
CHAIRS = ("ordforande", "vice_ordforande")
NOT_STATED = (
    "organ",
    "date",
    "meeting_no",
    "start_time",
    "end_time",
    "place",
    "paragraph_first",
    "paragraph_last",
    "justering_date",
    "handlaggare",
    "recipient",
    "diarienummer",
)
NONE_HELD = (
    "attendance",
    "presence",
    "paragraphs",
    "decisions",
    "motions",
    "votes",
    "statements",
    "signers",
    "sections",
)
EMPTY: Row = dict.fromkeys(NOT_STATED, "") | {part: [] for part in NONE_HELD}
FIELDS = {
    "Beskrivning:": "beskrivning",
    "Ansvarig:": "ansvarig",
    "Svar:": "svar",
    "Kommentar:": "kommentar",
    "Pågående arbete:": "pagaende_arbete",
    "Hantering:": "hantering",
    "": "fritext",
}


def edges(text: str | Sequence[str]) -> Row:
    """The first and last words of a text."""
    parts = plain(text).split() if isinstance(text, str) else text
    return {"first_words": " ".join(parts[:EDGE]), "last_words": " ".join(parts[-EDGE:])}


def _municipality(name: str) -> str:
    """The bare name; a region is no municipality."""
    return "" if name.startswith("Region ") else name.removesuffix(" kommun").removesuffix(" stad")


def _attendee(person: Person, role: str, title: str = "", replaces: str = "") -> Row:
    return {"name": person.name, "party": person.party, "role": role, "title": title, "replaces": replaces}


def _seat(seat: Seat) -> list[Row]:
    replaces = seat.replaces.name if seat.replaces else ""
    rows = [_attendee(seat.person, seat.role, seat.person.title, replaces)]
    if seat.office and seat.role not in CHAIRS:  # a chair under a label of its own is not among the members
        role = "ordforande" if seat.office == "ordförande" else "vice_ordforande"
        rows.append(_attendee(seat.person, role, seat.office))
    return rows


def attendance(meeting: Meeting) -> list[Row]:
    """One row per person and role."""
    listed = {seat.person for seat in meeting.seats}
    secretary = meeting.secretary
    return [
        *(row for seat in meeting.seats for row in _seat(seat)),
        _attendee(secretary, "sekreterare", secretary.title if secretary in listed else ""),
        *(_attendee(person, "justerare") for person in meeting.adjusters),
    ]


def _points(paragraph: str, status: str, points: Points | None) -> list[Row]:
    if not points:
        return []
    return [
        {"paragraph": paragraph, "status": status, "decider": points.decider, "point": i, **edges(text)}
        for i, text in enumerate(points.texts, 1)
    ]


def decisions(paragraph: Paragraph) -> list[Row]:
    """Every point proposed or decided in a §, members' own wording included."""
    number = str(paragraph.number)
    moved = (*paragraph.motions, *paragraph.stated(Motion))
    worded = [Points(motion.people[0].name, (motion.worded,)) for motion in moved if motion.worded]
    proposed = [paragraph.proposal, *worded, paragraph.passed_on]
    return [
        *(row for points in proposed for row in _points(number, "forslag", points)),
        *_points(number, "beslut", paragraph.decision),
        *(row for points in paragraph.stated(Points) for row in _points(number, points.status, points)),
    ]


def motions(paragraph: Paragraph) -> list[Row]:
    """One row per person and motion."""
    return [
        {"paragraph": str(paragraph.number), "name": person.name, "party": person.party, "kind": motion.kind}
        for motion in (*paragraph.motions, *paragraph.stated(Motion))
        for person in motion.people
    ]


def votes(paragraph: Paragraph) -> list[Row]:
    """The votes of a § with their ballots."""
    held = [*([paragraph.vote] if paragraph.vote else []), *paragraph.stated(Vote)]
    return [_vote(str(paragraph.number), vote) for vote in held]


def _vote(number: str, vote: Vote) -> Row:
    columns = {"yes": "ja", "no": "nej", "abstain": "avstar", "absent": "franvarande"}
    ballots = [{"name": who.name, "party": who.party, "ballot": cast} for who, cast in vote.ballots]
    counts = {column: vote.count(cast) for column, cast in columns.items()}
    return {"paragraph": number, **counts, "ballots": ballots}


def statements(paragraph: Paragraph) -> list[Row]:
    """Reservations, notes and opinions of a §."""
    return [
        {
            "paragraph": str(paragraph.number),
            "kind": statement.kind,
            "authors": [{"name": person.name, "party": person.party} for person in statement.people],
            **edges(statement.text),
        }
        for statement in (*paragraph.reservations, *paragraph.statements, *paragraph.stated(Statement))
    ]


def _paragraph(paragraph: Paragraph, house: House) -> Row:
    return {
        "number": str(paragraph.number),
        "heading": paragraph.heading,
        "diarienummer": paragraph.dnr,
        "outcome": paragraph.outcome,
        "immediate": paragraph.immediate,
        **edges(words(house.body(paragraph))),
    }


def minutes_truth(meeting: Meeting, house: House) -> Row:
    """The truth about minutes in a house style."""
    return EMPTY | {
        "kind": "protokoll",
        "municipality": _municipality(meeting.municipality),
        "organ": meeting.organ,
        "date": meeting.date,
        "meeting_no": meeting.number,
        "start_time": meeting.start,
        "end_time": meeting.end,
        "place": meeting.place,
        "paragraph_first": str(meeting.paragraphs[0].number),
        "paragraph_last": str(meeting.paragraphs[-1].number),
        "justering_date": meeting.adjustment_date,
        "attendance": attendance(meeting),
        "presence": [
            {
                "name": entry.person.name,
                "party": entry.person.party,
                "event": entry.event,
                "paragraph": str(entry.paragraph),
                "time": entry.time,
            }
            for entry in meeting.presence
        ],
        "paragraphs": [_paragraph(paragraph, house) for paragraph in meeting.paragraphs],
        **{
            part.__name__: [row for paragraph in meeting.paragraphs for row in part(paragraph)]
            for part in (decisions, motions, votes, statements)
        },
    }


def mentions(organ: str, texts: Iterable[str]) -> list[Row]:
    """Every measure mentioned in the texts."""
    return [_mention(organ, mark["report"], mark["number"]) for text in texts for mark in MARK.finditer(text)]


def _mention(organ: str, report: str, number: str) -> Row:
    return {"organ": organ, "report": REPORTS[report].title, "number": number}


def memo_truth(memo: Memo, blocks: Sequence[Block] = ()) -> Row:
    """The truth about a memo; `blocks` are those of its house style (a tjänsteskrivelse unless given)."""
    texts = (text for part in memo.sections for text in (*part.texts, *part.bullets))
    asked = (pair for part in memo.sections for pair in part.asked)
    headings = [block.text for block in blocks or skrivelse(memo) if isinstance(block, Heading)]
    return EMPTY | {
        "kind": "tjansteutlatande",
        "municipality": _municipality(memo.municipality),
        "organ": memo.office,
        "title": memo.title,
        "date": memo.date,
        "handlaggare": memo.handlaggare.name,
        "recipient": memo.recipient,
        "diarienummer": memo.dnr,
        "decisions": _points("", "forslag", memo.proposal),
        "signers": [{"name": person.name, "title": person.title} for person in memo.signers],
        "sections": [{"heading": heading} for heading in headings],
        "measure_mentions": mentions("", texts),
        "consultations": [{"report": REPORTS[report].title, "organ": organ} for report, organ in asked],
    }


def _responses(answer: Answer) -> list[Row]:
    return [
        _mention(answer.organ, part.report, number) | {"field": FIELDS[label], **edges(text)}
        for part in answer.chapters
        for reply in part.replies
        for number in reply.numbers
        for label, text in reply.fields
    ]


def _reply_mentions(organ: str, report: str, reply: Reply) -> list[Row]:
    headed = [_mention(organ, report, number) for number in reply.numbers]
    return headed + mentions(organ, (text for _, text in reply.fields))


def _answer_mentions(answer: Answer) -> list[Row]:
    rows = mentions(answer.organ, answer.intro)
    for part in answer.chapters:
        rows += mentions(answer.organ, part.prose)
        rows += [row for reply in part.replies for row in _reply_mentions(answer.organ, part.report, reply)]
    return rows


def _duties(answer: Answer) -> list[Row]:
    rows = map(astuple, answer.duties)
    return [
        {"stated_by": answer.organ, "organ": organ, "report": REPORTS[report].title, "number": number, "role": role}
        for report, number, organ, role in rows
    ]


def annex_truth(annex: Annex) -> Row:
    """The truth about an annex of answers."""
    answers = [(group, answer) for group, bodies in annex.groups for answer in bodies]
    return {
        "kind": "namndsvar",
        "municipality": _municipality(annex.municipality),
        "title": annex.title,
        "diarienummer": annex.dnr,
        "organ_responses": [
            {"organ": answer.organ, "group": group, "status": answer.status} for group, answer in answers
        ],
        "measure_mentions": [row for _, answer in answers for row in _answer_mentions(answer)],
        "measure_responses": [row for _, answer in answers for row in _responses(answer)],
        "responsibilities": [row for _, answer in answers for row in _duties(answer)],
    }
