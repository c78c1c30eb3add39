"""Minutes checked against themselves: what does not add up is a row in `issues` and less sure, and no fact is changed for it.

Numbering, sums and dates work as checksums (domain notes 8): a gap can be lawful, so most of these are for information.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from corpus import records
from parsers.blocks import Span
from parsers.extraction import Rows
from parsers.roster import Roster

R = TypeVar("R", bound=records.Evidence)
#: Those who decide.
DECIDING = ("ledamot", "tjanstgorande_ersattare", "ordforande", "vice_ordforande")


#: How sure a row is that a check speaks against, as a share of what it is else, by the code of the issue and its severity.
#: Fewer votes than members are mostly lawful absences and change nothing.
LESS_SURE = {
    ("vote_sum", "warning"): 0.7,
    ("vote_members", "warning"): 0.7,
    ("odd_dates", "info"): 0.7,
    ("adjuster_no_member", "info"): 0.8,
}


#: What the list of contents names beyond the last § by more than this is a misread number.
FAR = 10


@dataclass(frozen=True, slots=True)
class Term:
    """A member's seat, and the §§ that the list says it was taken at (None: from the first, to the last)."""

    name: str
    first: int | None
    last: int | None


def check(numbers: Sequence[int], listed: Sequence[int], span: tuple[int | None, int | None], rows: Rows) -> None:
    """Report paragraphs that are missing from the chain, from the range of the front page or from the list of contents."""
    first, last = span
    if not numbers:
        rows.issue(
            "no_paragraphs", "no paragraph (§) was found in these minutes; only a part of them, or lost in recognition"
        )
        return
    begin, end = first or numbers[0], last or numbers[-1]
    wanted = {*range(begin, end + 1), *(n for n in listed if begin <= n <= end + FAR)}
    missing = sorted(wanted - set(numbers))
    if missing:
        said = ", ".join(map(str, missing[:20])) + (" …" if len(missing) > 20 else "")
        rows.issue("missing_paragraphs", f"§ {said} not found; masked, approved apart, or lost in recognition")


def check_people(terms: Sequence[Term], roster: Roster, rows: Rows) -> None:
    """Report adjusters that are no members, members without party, votes by more or fewer than decide, and odd dates."""
    members = {s.name for s in roster.seats if s.role in DECIDING}
    for row in tuple(rows.of(records.Attendance)):
        if row.role == "justerare" and members and not roster_has(row.name, members, roster):
            _report(
                rows, row, "adjuster_no_member", f"{row.name} adjusts the minutes but is not listed among the members"
            )
    _check_parties(rows)
    casts: dict[str, Counter[str]] = defaultdict(Counter)
    for ballot in rows.of(records.Ballot):
        casts[ballot.vote_id][ballot.ballot] += 1
    for vote in tuple(rows.of(records.Vote)):
        _check_seats(_check_sum(vote, casts[vote.vote_id], rows), terms, rows)
    for meeting in tuple(rows.of(records.Meeting)):
        days = [meeting.date, meeting.justering_date, meeting.anslag_from, meeting.anslag_to]
        known = [day for day in days if day]
        if any(a > b for a, b in pairwise(known)):
            _report(rows, meeting, "odd_dates", f"meeting, adjustment and notice are not in order: {', '.join(known)}")


def roster_has(name: str, members: set[str], roster: Roster) -> bool:
    """Whether a name is a member's, as listed or in another form."""
    seat = roster.find(name)
    return name in members or (seat is not None and seat.name in members)


def _check_parties(rows: Rows) -> None:
    deciding = [r for r in rows.of(records.Attendance) if r.role in DECIDING]
    without = [r for r in deciding if not r.party]
    if without and len(without) < len(deciding) / 2:
        for row in without:
            _report(rows, row, "no_party", f"{row.name} stands without party, the others have one")


def _check_sum(vote: records.Vote, casts: Counter[str], rows: Rows) -> records.Vote:
    """A vote against the names under its ballots."""
    counts = {"ja": vote.yes, "nej": vote.no, "avstar": vote.abstain, "franvarande": vote.absent}
    wrong = {b: n for b, n in counts.items() if casts and n is not None and n != casts[b]}
    if not wrong:
        return vote
    said = ", ".join(f"{b} {casts[b]} of {n}" for b, n in wrong.items())
    message = f"§ {vote.paragraph}: the names do not add up to the count ({said})"
    return _report(rows, vote, "vote_sum", message, "warning")


def _check_seats(vote: records.Vote, terms: Sequence[Term], rows: Rows) -> None:
    """A vote against those who decide at its §; jäv and absences explain fewer, nothing explains more."""
    if vote.yes is None or vote.no is None or vote.paragraph is None or not terms:
        return
    here = {t.name for t in terms if (t.first or 0) <= vote.paragraph <= (t.last or 10_000)}
    away = {
        p.name for p in rows.of(records.Presence) if p.event == "conflict_of_interest" and p.paragraph == vote.paragraph
    } | {a.name for a in rows.of(records.Abstention) if a.paragraph == vote.paragraph}
    cast = vote.yes + vote.no + (vote.abstain or 0)
    seats = len(here - away)
    if cast > seats or (vote.absent is None and cast < seats):
        message = f"§ {vote.paragraph}: {cast} votes, but {seats} members decide there by the list of members"
        _report(rows, vote, "vote_members", message, "warning" if cast > seats else "info")


def _report(rows: Rows, row: R, code: str, message: str, severity: str = "info") -> R:
    """Report a row that does not add up; it is that much less sure (`LESS_SURE`), and comes back as it is then."""
    span = Span("", row.start or 0, row.end or 0) if row.start is not None else None
    rows.issue(code, message, span, severity)
    if (code, severity) not in LESS_SURE or row.confidence is None:
        return row
    lowered = replace(row, confidence=row.confidence * LESS_SURE[code, severity])
    rows.exchange({id(row): lowered})
    return lowered
