"""House styles of memos and annexes: what is printed in which order, and the PDF looks of both."""

from __future__ import annotations

from collections.abc import Iterable

from .blocks import Block, Heading, Items, Signers, Text
from .house import point_blocks
from .model import Annex, Answer, Chapter, Memo, Reply, Section
from .places import REPORTS
from .sheet import Look, Sheet, build


def section(part: Section) -> list[Block]:
    """A section of a memo."""
    bullets = [Items(part.bullets, "bullet")] if part.bullets else []
    return [Heading(part.heading), *map(Text, part.texts), *bullets]


def proposal(memo: Memo) -> list[Block]:
    """The proposal with its heading."""
    return [Heading(memo.proposal.label or "Förslag till beslut"), *point_blocks(memo.proposal, "number")]


def listed(heading: str, items: tuple[str, ...], marker: str) -> list[Block]:
    """A list under a heading, or nothing."""
    return [Heading(heading), Items(items, marker)] if items else []


def skrivelse(memo: Memo) -> list[Block]:
    """Tjänsteskrivelse: case first, proposal after it, signers last."""
    return [
        *(block for part in memo.sections for block in section(part)),
        *proposal(memo),
        *listed("Bilagor", memo.attachments, "number"),
        *listed("Beslutet ska skickas till", memo.dispatch, "plain"),
        Signers(memo.signers),
    ]


def utlatande(memo: Memo) -> list[Block]:
    """Tjänsteutlåtande: proposal and signers first."""
    return [
        *proposal(memo),
        Signers(memo.signers),
        *(block for part in memo.sections for block in section(part)),
        *listed("Bilagor", memo.attachments, "number"),
    ]


def reply(report: str, answer: Reply) -> Iterable[Block]:
    """The answer to one measure."""
    title = answer.title or REPORTS[report].measure(answer.numbers[0]).title
    yield Heading(f"{' / '.join(answer.numbers)} {answer.word}{title}", 4)
    for label, text in answer.fields:
        yield Text(text, label)


def chapter(part: Chapter) -> Iterable[Block]:
    """What a body says about one report."""
    yield Heading(part.heading)
    yield from map(Text, part.prose)
    shown = None
    for answer in part.replies:
        above = REPORTS[part.report].recommendation(answer.numbers[0])
        if part.grouped and above != shown:
            yield Heading(" ".join(above))
            shown = above
        yield from reply(part.report, answer)


def answers(answer: Answer) -> Iterable[Block]:
    """The section of a body."""
    yield Heading(answer.organ, 2)
    yield from map(Text, answer.intro)
    for part in answer.chapters:
        yield from chapter(part)


def annex_blocks(annex: Annex) -> Iterable[Block]:
    """The whole annex, its title page aside."""
    for group, bodies in annex.groups:
        yield Heading(group, 1)
        for body in bodies:
            yield from answers(body)


def _memo_look(memo: Memo) -> Look:
    def top(sheet: Sheet) -> None:
        sheet.put(25, 17, memo.municipality, 13, "B")
        sheet.put(25, 22, memo.office, 9)
        sheet.put(185, 17, f"{sheet.page_no()} ({sheet.total or 1})", 9, align="R")
        if sheet.page_no() == 1:
            sheet.put(110, 17, "TJÄNSTESKRIVELSE", 10, "B")
        sheet.set_y(34)

    def bottom(sheet: Sheet) -> None:
        sheet.set_y(280)
        sheet.rule()
        sheet.put(25, 284, f"{memo.municipality}, 999 80 Tallhälla   Besök: Torggatan 2   Växel: 0999-12 30 00", 7.5)

    return Look(top, bottom, left=25, bottom_margin=27)


def memo_pdf(memo: Memo) -> bytes:
    """A tjänsteskrivelse as a PDF."""

    def fill(sheet: Sheet, _: dict[int, int]) -> None:
        fields = (("Datum:", memo.date), ("Handläggare:", memo.handlaggare.name), ("Diarienr:", memo.dnr))
        for i, (label, value) in enumerate(fields):
            sheet.put(25, 36 + 4.6 * i, label, 9.5)
            sheet.put(52, 36 + 4.6 * i, value, 9.5)
        sheet.put(120, 36, memo.recipient, 9.5)
        sheet.set_y(58)
        sheet.lines(memo.title, style="B", size=15, family="sans")
        sheet.blocks(skrivelse(memo))

    return build(_memo_look(memo), memo.title, fill)


def annex_pdf(annex: Annex) -> bytes:
    """An annex of answers as a PDF."""

    def top(sheet: Sheet) -> None:
        sheet.put(25, 14, f"Bilaga 1, dnr {annex.dnr}", 8.5)
        sheet.put(185, 14, f"{sheet.page_no()} ({sheet.total or 1})", 8.5, align="R")
        sheet.set_y(22)

    def fill(sheet: Sheet, _: dict[int, int]) -> None:
        sheet.lines(annex.municipality, size=11, family="sans")
        sheet.lines(annex.title, style="B", size=17, family="sans")
        sheet.blocks(annex_blocks(annex))

    return build(Look(top, lambda _: None, "sans", "sans", 10.5, left=25, bottom_margin=22), annex.title, fill)
