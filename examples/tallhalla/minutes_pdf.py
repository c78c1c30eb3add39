"""Front pages, contents lists, running heads and § heads of minutes as PDF, one look for each house."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .dates import weekday_date
from .house import CITY, COUNCIL, SMALL_TOWN, House, span
from .model import Meeting, Paragraph, Seat
from .sheet import Look, Sheet, build

LABEL = 42.0  # width of the label column of a boxed front page, mm


def entry(seat: Seat) -> str:
    """An attendance line: name, party or title, office, who is replaced, partial presence."""
    person = seat.person
    parts = [person.printed, seat.office and f"({seat.office})", person.title and f"({person.title})"]
    if seat.replaces:
        parts.append(f"ersätter {seat.replaces.printed}")
    return " ".join(filter(None, [*parts, seat.note]))


def crest(sheet: Sheet, x: float, y: float) -> None:
    """A small shield with a fir tree on it."""
    sheet.set_fill_color(40, 90, 70)
    sheet.polygon(((x, y), (x + 9, y), (x + 9, y + 6), (x + 4.5, y + 11), (x, y + 6)), style="F")
    sheet.set_fill_color(255, 255, 255)
    sheet.polygon(((x + 4.5, y + 1.5), (x + 7, y + 7), (x + 2, y + 7)), style="F")


def boxed_top(meeting: Meeting) -> Callable[[Sheet], None]:
    """Running head of the small town: crest, body, document type, date and page, over a rule."""

    def top(sheet: Sheet) -> None:
        crest(sheet, 20, 11)
        sheet.put(31, 15, meeting.municipality, 11, "B")
        sheet.put(31, 20, meeting.organ, 10)
        sheet.put(105, 15, "SAMMANTRÄDESPROTOKOLL", 10, "B")
        sheet.put(105, 20, meeting.date, 10)
        sheet.put(192, 15, f"{sheet.page_no()}({sheet.total or 1})", 10, align="R")
        sheet.set_y(25)
        sheet.rule(18, 192)
        sheet.set_y(32)

    return top


def boxed_bottom(sheet: Sheet) -> None:
    """Foot of the small town: a box for signatures."""
    sheet.set_line_width(0.2)
    sheet.rect(18, 275, 174, 12)
    sheet.line(108, 275, 108, 287)
    sheet.put(20, 278.5, "Justerandes sign", 7)
    sheet.put(110, 278.5, "Utdragsbestyrkande", 7)


def row(sheet: Sheet, label: str, cells: Sequence[Sequence[str]], gap: float = 0) -> None:
    """A row of the boxed front page: a label, and lines in one or two columns beside it."""
    top = sheet.get_y() + 1.5
    sheet.set_xy(20, top)
    sheet.lines(label, LABEL - 4, style="B", size=9.5, family="sans")
    bottom, width = sheet.get_y(), (192 - 20 - LABEL) / max(len(cells), 1)
    for i, lines in enumerate(cells):
        sheet.set_xy(20 + LABEL + i * width, top)
        for line in lines:
            sheet.lines(line, width - 2, size=10)
            sheet.set_x(20 + LABEL + i * width)
        bottom = max(bottom, sheet.get_y())
    sheet.set_y(bottom + 1.5 + gap)
    sheet.rule(18, 192)


def halves(lines: Sequence[str]) -> list[Sequence[str]]:
    """Two columns of about the same length."""
    middle = (len(lines) + 1) // 2
    return [lines[:middle], lines[middle:]]


def entries(meeting: Meeting, *roles: str) -> list[str]:
    """Attendance lines of these roles."""
    return [entry(seat) for seat in meeting.with_role(*roles)]


def boxed_front(sheet: Sheet, meeting: Meeting) -> None:
    """The small town's front page: ruled rows with labels at the left, members in two columns."""
    top = sheet.get_y() - 2
    sheet.set_y(top)
    sheet.rule(18, 192)
    row(sheet, "Plats och tid", [[meeting.place, f"kl. {_clock(meeting.start)}–{_clock(meeting.end)}"]])
    row(sheet, "Beslutande", halves(entries(meeting, "ledamot", "tjanstgorande_ersattare")))
    row(sheet, "Ej tjänstgörande ersättare", halves(entries(meeting, "ersattare")))
    row(sheet, "Övriga närvarande", [entries(meeting, "ovrig_narvarande")])
    row(sheet, "Utses att justera", [[person.printed for person in meeting.adjusters]])
    row(sheet, "Justeringens plats och tid", [[f"{meeting.adjustment_place}, {meeting.adjustment_date}"]])
    signatures(sheet, meeting)
    sheet.rect(18, top, 174, sheet.get_y() - top)
    notice(sheet, meeting)


def signatures(sheet: Sheet, meeting: Meeting) -> None:
    """Dotted lines over the names of secretary, chair and adjusters; the range of paragraphs beside the first."""
    people = [("Sekreterare", meeting.secretary), ("Ordförande", meeting.chair)]
    people += [("Justerande", person) for person in meeting.adjusters]
    for i, (office, person) in enumerate(people):
        y = sheet.get_y() + 10
        if i == 0:
            sheet.put(20, y - 4.5, "Underskrifter", 9.5, "B")
            sheet.put(148, y, "Paragrafer", 9.5, "B")
            sheet.put(168, y, span(meeting), 10, family="serif")
        sheet.put(20, y, office, 9)
        sheet.put(20 + LABEL, y, "." * 70, 9)
        sheet.put(20 + LABEL, y + 4.5, person.printed, 10, family="serif")
        sheet.set_y(y + 5.5)
    sheet.set_y(sheet.get_y() + 2)
    sheet.rule(18, 192)


def notice(sheet: Sheet, meeting: Meeting) -> None:
    """The notice that the minutes are adjusted."""
    sheet.set_y(sheet.get_y() + 2)
    sheet.set_x(18)
    sheet.lines("ANSLAG/BEVIS", 174, style="B", size=10, family="sans", align="C")
    sheet.set_x(18)
    sheet.lines("Protokollet är justerat. Justeringen har tillkännagivits genom anslag.", 174, size=10, align="C")
    y = sheet.get_y() + 4
    fields = (
        ("Organ", meeting.organ, "Sammanträdesdatum", meeting.date),
        ("Anslaget sätts upp", meeting.notice[0], "Anslaget tas ned", meeting.notice[1]),
        ("Protokollet förvaras", meeting.adjustment_place, "Underskrift", "." * 30),
    )
    for left, value, right, other in fields:
        sheet.put(20, y, left, 9)
        sheet.put(20 + LABEL, y, value, 9.5, family="serif")
        sheet.put(122, y, right, 9)
        sheet.put(156, y, other, 9.5, family="serif")
        y += 5
    sheet.set_y(y)


def contents(sheet: Sheet, meeting: Meeting, starts: dict[int, int]) -> None:
    """A list of the paragraphs with dots and page numbers."""
    sheet.add_page()
    sheet.lines("Innehållsförteckning", style="B", size=13, family=sheet.look.display)
    sheet.skip()
    for paragraph in meeting.paragraphs:
        sheet.set_font(sheet.look.text, "", sheet.look.size)
        sheet.cell(14, 6.5, f"§ {paragraph.number}")
        sheet.set_font_size(sheet.look.size)
        page = str(starts.get(paragraph.number, 0))
        room = sheet.epw - 24
        sheet.multi_cell(room, 6.5, _dotted(sheet, paragraph.heading, room - 3), align="L", new_y="LAST")
        sheet.cell(10, 6.5, page, align="R", new_x="LMARGIN", new_y="NEXT")


def _dotted(sheet: Sheet, heading: str, width: float) -> str:
    last = sheet.multi_cell(width, 6, heading, dry_run=True, output="LINES")[-1]
    dots = int((width - sheet.get_string_width(last + "  ")) / sheet.get_string_width("."))
    return f"{heading} {'.' * max(dots, 3)}"


def stacked(sheet: Sheet, paragraph: Paragraph) -> None:
    """§ and Dnr on one line, the heading on the next."""
    sheet.skip(1.4)
    sheet.room(45)
    sheet.starts[paragraph.number] = sheet.page_no()
    y = sheet.get_y() + 4
    sheet.put(sheet.l_margin, y, f"§ {paragraph.number}", 12, "B")
    if paragraph.dnr:
        sheet.put(sheet.w - sheet.r_margin, y, f"Dnr {paragraph.dnr}", 10.5, align="R")
    sheet.set_y(y + 2)
    sheet.lines(paragraph.heading, style="B", size=12.5, family=sheet.look.display)
    sheet.skip(0.2)


def one_line(sheet: Sheet, paragraph: Paragraph) -> None:
    """§ and heading on one line, Dnr under it."""
    sheet.skip(1.4)
    sheet.room(40)
    sheet.starts[paragraph.number] = sheet.page_no()
    sheet.lines(f"§ {paragraph.number} {paragraph.heading}", style="B", size=12.5, family=sheet.look.display)
    if paragraph.dnr:
        sheet.lines(paragraph.dnr)
    sheet.skip(0.3)


def plain_top(meeting: Meeting) -> Callable[[Sheet], None]:
    """Running head of the city: one line, page at the right; none on the first page."""

    def top(sheet: Sheet) -> None:
        if sheet.page_no() > 1:
            sheet.put(25, 14, f"{meeting.organ}, protokoll {meeting.number}", 8.5)
        sheet.put(185, 14, f"Sida {sheet.page_no()} av {sheet.total or 1}", 8.5, align="R")
        sheet.set_y(24)

    return top


def plain_bottom(meeting: Meeting) -> Callable[[Sheet], None]:
    """Foot of the city: an address line."""

    def bottom(sheet: Sheet) -> None:
        sheet.set_y(283)
        sheet.rule()
        sheet.put(25, 287, f"{meeting.municipality} · Torggatan 2 · Kontaktcenter 0999-12 30 00", 7.5)

    return bottom


def plain_front(sheet: Sheet, meeting: Meeting) -> None:
    """The city's front page: headings and lists, no lines."""
    sheet.lines(meeting.municipality, size=11, family="wide")
    sheet.skip(2)
    sheet.lines(f"Protokoll {meeting.number}", style="B", size=18, family="wide")
    sheet.lines(f"fört vid sammanträde med {meeting.organ[0].lower()}{meeting.organ[1:]}", size=12)
    sheet.skip(1)
    fields = (
        ("Tid", f"{weekday_date(meeting.date)}, kl. {_clock(meeting.start)}–{_clock(meeting.end)}"),
        ("Plats", meeting.place),
        ("Paragrafer", f"§§ {span(meeting)}"),
        ("Justerare", " och ".join(person.printed for person in meeting.adjusters)),
        ("Justering", f"{meeting.adjustment_place}, den {weekday_date(meeting.adjustment_date).split(' ', 1)[1]}"),
        ("Sekreterare", meeting.secretary.name),
    )
    for label, value in fields:
        sheet.set_font("wide", "B", 9.5)
        sheet.cell(32, 6, label)
        sheet.set_font("wide", "", 9.5)
        sheet.cell(0, 6, value, new_x="LMARGIN", new_y="NEXT")
    roles = (
        ("Beslutande ledamöter", "ledamot"),
        ("Tjänstgörande ersättare", "tjanstgorande_ersattare"),
        ("Närvarande ersättare", "ersattare"),
        ("Övriga deltagare", "ovrig_narvarande"),
    )
    for label, role in roles:
        sheet.skip(0.8)
        sheet.lines(label, style="B", size=10.5, family="wide")
        for line in entries(meeting, role):
            sheet.lines(line)


def digital(sheet: Sheet, meeting: Meeting) -> None:
    """Electronic signatures after the last §."""
    sheet.room(60)
    sheet.skip(2)
    sheet.rule()
    sheet.skip(0.6)
    sheet.lines("Elektroniska underskrifter", style="B", size=11, family="wide")
    sheet.lines("Protokollet har skrivits under elektroniskt och gäller utan namnteckning på papper.")
    sheet.skip(0.5)
    signers = ((meeting.secretary, "Sekreterare"), (meeting.chair, "Ordförande"))
    others = [person for person in meeting.adjusters if person != meeting.chair]
    for person, office in (*signers, *((person, "Justerare") for person in others)):
        for text, width in ((person.name, 60), (office, 40), (meeting.adjustment_date, 40)):
            sheet.cell(width, 6, text)
        sheet.ln()


def council_top(meeting: Meeting) -> Callable[[Sheet], None]:
    """Running head of the council: body and date centred, page at the right."""

    def top(sheet: Sheet) -> None:
        crest(sheet, 25, 9)
        sheet.put(105, 14, meeting.organ, 12, "B", align="C")
        sheet.put(105, 19, f"Sammanträdesprotokoll {meeting.date}", 10, align="C")
        sheet.put(185, 14, f"Sida {sheet.page_no()} ({sheet.total or 1})", 9, align="R")
        sheet.set_y(30)

    return top


def council_bottom(sheet: Sheet) -> None:
    """Foot of the council: lines for initials."""
    for x, text in ((25, "Ordförandes signatur"), (80, "Justerandes signatur"), (135, "Utdragsbestyrkande")):
        sheet.set_line_width(0.2)
        sheet.line(x, 279, x + 48, 279)
        sheet.put(x, 282.5, text, 7.5)


def council_front(sheet: Sheet, meeting: Meeting) -> None:
    """The council's front page: labels at the left, names run on with commas."""
    lists = (
        ("Tid och plats", [f"{meeting.date}, kl. {_clock(meeting.start)}–{_clock(meeting.end)}, {meeting.place}"]),
        ("Ledamöter", [", ".join(entries(meeting, "ledamot"))]),
        ("Tjänstgörande ersättare", [", ".join(entries(meeting, "tjanstgorande_ersattare"))]),
        ("Ersättare", [", ".join(entries(meeting, "ersattare"))]),
        ("Övriga", entries(meeting, "ovrig_narvarande")),
        ("Justerare", [", ".join(person.printed for person in meeting.adjusters)]),
        ("Tid och plats för justering", [f"{meeting.adjustment_date}, {meeting.adjustment_place}"]),
        ("Paragrafer", [f"§§ {span(meeting)}"]),
    )
    for label, lines in lists:
        top = sheet.get_y()
        sheet.set_x(25)
        sheet.lines(label, 38, style="B", size=10)
        end = sheet.get_y()
        sheet.set_y(top)
        for line in lines:
            sheet.set_x(65)
            sheet.lines(line, 120, size=10.5)
        sheet.set_y(max(end, sheet.get_y()) + 3)
    sheet.skip(2)
    people = [("Sekreterare", meeting.secretary), ("Ordförande", meeting.chair)]
    people += [("Justerare", person) for person in meeting.adjusters]
    for office, person in people:
        sheet.room(15)
        y = sheet.get_y() + 7
        sheet.line(65, y, 150, y)
        sheet.put(25, y, office, 10)
        sheet.put(65, y + 4.5, person.printed, 10)
        sheet.set_y(y + 7)


def _clock(time: str) -> str:
    return time.replace(":", ".")


@dataclass(frozen=True)
class Press:
    """How a house's minutes are set: words (house), look, front page, § head, and what follows the last §."""

    house: House
    look: Callable[[Meeting], Look]
    front: Callable[[Sheet, Meeting], None]
    head: Callable[[Sheet, Paragraph], None]
    contents: bool = False
    end: Callable[[Sheet, Meeting], None] | None = None


PRESSES = {
    "small_town": Press(
        SMALL_TOWN, lambda m: Look(boxed_top(m), boxed_bottom, justify=True), boxed_front, stacked, contents=True
    ),
    "scanned": Press(SMALL_TOWN, lambda m: Look(boxed_top(m), boxed_bottom), boxed_front, stacked),
    "city": Press(
        CITY,
        lambda m: Look(plain_top(m), plain_bottom(m), "sans", "wide", 10.5, left=25, bottom_margin=25),
        plain_front,
        one_line,
        end=digital,
    ),
    "council": Press(
        COUNCIL,
        lambda m: Look(council_top(m), council_bottom, "serif", "serif", 11.5, left=25),
        council_front,
        stacked,
        contents=True,
    ),
}


def minutes_pdf(meeting: Meeting, press: Press) -> bytes:
    """The minutes of a meeting as a PDF."""

    def fill(sheet: Sheet, starts: dict[int, int]) -> None:
        press.front(sheet, meeting)
        if press.contents:
            contents(sheet, meeting, starts)
        sheet.add_page()
        for paragraph in meeting.paragraphs:
            press.head(sheet, paragraph)
            sheet.blocks(press.house.body(paragraph))
        if press.end:
            press.end(sheet, meeting)

    return build(press.look(meeting), f"{meeting.organ} {meeting.date}", fill)
