"""Several meetings in one file: each § belongs to the meeting it stands under, and nothing else opens a meeting."""

import importlib
from pathlib import Path
from typing import TypeVar

import pytest
from conftest import Row, placed, plain

from corpus import records
from ocr.clean import CleanText, clean
from ocr.read import read
from parsers import parse

R = TypeVar("R")
TITLE = "Tallhälla kommun\n\nSammanträdesprotokoll\n\n{organ} {day}\n\n"
LABELS = "Plats och tid\nKommunhuset kl. 9.00-11.30\n\nBeslutande\n{members}\n\nJusterare\n{adjuster}\n\n"
SIGNED = "Vid protokollet\t{secretary}\n\nJusteras\t{adjuster}\n\n"
PEOPLE = {
    "a": ("Anna Ek (S), ordförande\nBo Ask (M)\nCilla Alm (C)", "Bo Ask", "Siv Ros"),
    "b": ("Dan Öst (L), ordförande\nEva Björk (V)\nFinn Rask (SD)", "Eva Björk", "Ulf Dal"),
}


def chapters(first: int, last: int, extra: str = "") -> str:
    told = "Ärendet gäller vägen till skolan, som behöver lagas.\n\nBeslut\n\nSkolvägen ska lagas till hösten.\n\n"
    return "".join(f"§ {n} Skolväg {n}\n\n{told}{extra if n == last else ''}" for n in range(first, last + 1))


def protokoll(
    organ: str,
    day: str,
    first: int,
    last: int,
    who: str = "a",
    extra: str = "",
    stated: bool = True,
    title: str = TITLE,
) -> str:
    members, adjuster, secretary = PEOPLE[who]
    span = f"Paragrafer\n§§ {first}-{last}\n\n" if stated else ""
    front = title.format(organ=organ, day=day) + LABELS.format(members=members, adjuster=adjuster) + span
    return front + chapters(first, last, extra) + SIGNED.format(secretary=secretary, adjuster=adjuster)


def rows(kind: type[R], source: str | CleanText) -> list[R]:
    found = parse(plain(source) if isinstance(source, str) else source, "doc").rows
    return [row for row in found if isinstance(row, kind)]


def held(text: str) -> list[tuple[str, str, str, list[int | None]]]:
    """The meetings of a text: id, body, day and §§."""
    paragraphs = rows(records.Paragraph, text)
    return [
        (m.meeting_id, m.organ, m.date, [p.number for p in paragraphs if p.meeting_id == m.meeting_id])
        for m in rows(records.Meeting, text)
    ]


def codes(text: str) -> set[str]:
    return {issue.code for issue in rows(records.Issue, text)}


def test_two_meetings_of_one_body() -> None:
    text = protokoll("Kommunstyrelsen", "2024-02-05", 1, 3) + protokoll("Kommunstyrelsen", "2024-03-04", 4, 6)
    assert held(text) == [
        ("doc", "Kommunstyrelsen", "2024-02-05", [1, 2, 3]),
        ("doc.2", "Kommunstyrelsen", "2024-03-04", [4, 5, 6]),
    ]
    assert not codes(text) & {"stray_paragraph", "missing_paragraphs", "unread_text", "uncertain_meeting"}
    assert "several_meetings" in codes(text)


@pytest.mark.parametrize("stated", [True, False])
def test_a_body_and_its_committee_on_one_day(stated: bool) -> None:
    text = protokoll("Kommunstyrelsen", "2024-02-05", 11, 13, stated=stated) + protokoll(
        "Kommunstyrelsens arbetsutskott", "2024-02-05", 4, 5, "b", stated=stated
    )
    assert held(text) == [
        ("doc", "Kommunstyrelsen", "2024-02-05", [11, 12, 13]),
        ("doc.2", "Kommunstyrelsens arbetsutskott", "2024-02-05", [4, 5]),
    ]
    assert {(r.meeting_id, r.name) for r in rows(records.Attendance, text) if r.role == "ledamot"} >= {
        ("doc", "Cilla Alm"),
        ("doc.2", "Finn Rask"),
    }
    assert {(r.meeting_id, r.name) for r in rows(records.Signature, text)} == {
        ("doc", "Siv Ros"),
        ("doc", "Bo Ask"),
        ("doc.2", "Ulf Dal"),
        ("doc.2", "Eva Björk"),
    }
    assert {r.decider for r in rows(records.Decision, text) if r.meeting_id == "doc.2"} == {
        "Kommunstyrelsens arbetsutskott"
    }


@pytest.mark.parametrize("stated", [True, False])
def test_a_year_with_numbers_that_go_on(stated: bool) -> None:
    days = [f"2023-{month:02d}-14" for month in range(1, 13)]
    text = "".join(protokoll("Socialnämnden", day, 4 * i + 1, 4 * i + 4, stated=stated) for i, day in enumerate(days))
    assert [(day, numbers) for _, _, day, numbers in held(text)] == [
        (day, [4 * i + n for n in (1, 2, 3, 4)]) for i, day in enumerate(days)
    ]


@pytest.mark.parametrize("stated", [True, False])
def test_three_meetings_whose_numbers_begin_anew(stated: bool) -> None:
    vote = "Omröstning\n\nJa-röster: 2\nNej-röster: 1\n\nReservation\n\n{} reserverar sig mot beslutet.\n\n"
    text = "".join(
        protokoll("Byggnadsnämnden", day, 1, 3, who, vote.format(author), stated=stated)
        for day, who, author in (
            ("2021-01-19", "a", "Bo Ask (M)"),
            ("2022-01-18", "b", "Finn Rask (SD)"),
            ("2023-01-17", "a", "Cilla Alm (C)"),
        )
    )
    assert [(day, numbers) for _, _, day, numbers in held(text)] == [
        ("2021-01-19", [1, 2, 3]),
        ("2022-01-18", [1, 2, 3]),
        ("2023-01-17", [1, 2, 3]),
    ]
    votes = rows(records.Vote, text)
    assert [v.vote_id for v in votes] == ["doc:3:1", "doc.2:3:1", "doc.3:3:1"]
    assert [(s.meeting_id, s.author) for s in rows(records.Statement, text)] == [
        ("doc", "Bo Ask"),
        ("doc.2", "Finn Rask"),
        ("doc.3", "Cilla Alm"),
    ]
    positions = [s.position for s in rows(records.Section, text)]
    assert positions == list(range(1, len(positions) + 1))


TITLES = [
    "PROTOKOLL\n\n{organ}\n\nSammanträdesdatum\n{day}\n\n",
    "Tallhälla kommun\n{organ}\nSammanträdesprotokoll {day}\n\n",
    "Protokoll från {organ}\n{day}\n\n",
    "{organ}\n{day}\n\nProtokoll\n\n",
]


@pytest.mark.parametrize("title", TITLES)
def test_front_pages_of_other_forms(title: str) -> None:
    text = protokoll("Kulturnämnden", "2024-02-05", 1, 3, title=title)
    text += protokoll("Kulturnämnden", "2024-03-04", 4, 6, title=title)
    assert [(day, numbers) for _, _, day, numbers in held(text)] == [
        ("2024-02-05", [1, 2, 3]),
        ("2024-03-04", [4, 5, 6]),
    ]


def test_a_volume_as_a_pdf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Running headers are taken out as noise, and still tell whose the front pages in the middle are."""
    monkeypatch.syspath_prepend(Path(__file__).parent.parent / "examples")
    content, truth = importlib.import_module("make").STYLES["volume-2024-protokoll.pdf"]()
    (tmp_path / "volume.pdf").write_bytes(content)
    source = clean(read(tmp_path / "volume.pdf"))
    meetings, paragraphs = rows(records.Meeting, source), rows(records.Paragraph, source)
    assert [
        {
            "organ": m.organ,
            "date": m.date,
            "paragraph_first": str(m.first_paragraph),
            "paragraph_last": str(m.last_paragraph),
        }
        for m in meetings
    ] == truth["meetings"]
    for m in meetings:
        numbers = [p.number for p in paragraphs if p.meeting_id == m.meeting_id]
        assert numbers == list(range(m.first_paragraph or 0, (m.last_paragraph or 0) + 1))
    assert not any("SAMMANTRÄDESPROTOKOLL" in p.text for p in paragraphs)
    held_at = {m.organ: m.meeting_id for m in meetings}
    signed = {s.meeting_id for s in rows(records.Signature, source)}
    assert held_at["Kommunstyrelsen"] in signed
    assert not {i.code for i in rows(records.Issue, source)} & {"stray_paragraph", "uncertain_meeting", "unread_text"}


ONE = protokoll("Kommunstyrelsen", "2024-02-05", 1, 6)


@pytest.mark.parametrize(
    "added",
    [
        "Kommunstyrelsen 2024-02-05\n\nSammanträdesprotokoll\n\n",  # the header of a page
        "Sammanträdesprotokoll\n\nKommunstyrelsen 2024-02-05\n\nEj tjänstgörande ersättare\nEva Björk (V)\n\n",
        "Arbetsutskottet behandlade ärendet, se protokoll från 3 maj 2023 § 12.\n\n",
        "Kommunstyrelsens arbetsutskott 2023-05-03 § 12\n\n",
        "Bilaga 1 2023-11-20\n\nTaxa för avfall\n\nTaxan gäller från den 1 januari 2024.\n\n",
        "Närvarande\nEva Björk (V)\n\nÖvriga närvarande\nUlf Dal\n\n",
        "Innehåll\n\n§ 1 Skolväg 1\n§ 2 Skolväg 2\n§ 3 Skolväg 3\n\n",
        TITLE.format(organ="Kommunstyrelsen", day="2024-02-05")
        + LABELS.format(members="Anna Ek (S)", adjuster="Bo Ask"),
    ],
)
def test_what_opens_no_meeting(added: str) -> None:
    text = ONE.replace("§ 4 Skolväg", f"{added}§ 4 Skolväg")
    assert [numbers for *_, numbers in held(text)] == [[1, 2, 3, 4, 5, 6]]
    assert "uncertain_meeting" not in codes(text)


ANNEXED = protokoll("Byggnadsnämnden", "2023-11-20", 1, 2, "b")
UNSTATED = protokoll("Byggnadsnämnden", "2023-11-20", 1, 3, "b", stated=False)


@pytest.mark.parametrize(
    "text",
    [
        ONE.replace("§ 4 Skolväg", f"Bilaga 2\n\n{ANNEXED}§ 4 Skolväg"),  # an annex says that it is one
        ONE.replace("§ 4 Skolväg", f"{UNSTATED}§ 4 Skolväg"),  # the minutes go on after it, where does it end?
        ONE + ANNEXED.replace("Byggnadsnämnden 2023-11-20\n\n", ""),  # whose, and when?
        ONE + ANNEXED[: ANNEXED.index("§ 1 Skolväg")].replace("Paragrafer\n§§ 1-2\n\n", ""),  # no paragraph follows
    ],
)
def test_where_it_is_uncertain_nothing_is_parted(text: str) -> None:
    assert len(held(text)) == 1
    assert "uncertain_meeting" in codes(text)


@pytest.mark.parametrize("last", [1, 2, 3, 4, 5, 8])
@pytest.mark.parametrize("place", [4, 6])
def test_minutes_of_another_body_in_the_midst(last: int, place: int) -> None:
    """They are a meeting of their own, however many §§ they have, and the one at hand goes on behind them."""
    bound = protokoll("Funktionshinderrådet", "2024-01-22", 1, last, "b")
    text = ONE.replace(f"§ {place} Skolväg", f"{bound}§ {place} Skolväg")
    assert held(text) == [
        ("doc", "Kommunstyrelsen", "2024-02-05", [1, 2, 3, 4, 5, 6]),
        ("doc.2", "Funktionshinderrådet", "2024-01-22", list(range(1, last + 1))),
    ]
    assert {(r.meeting_id, r.name) for r in rows(records.Attendance, text) if r.role == "ordforande"} == {
        ("doc", "Anna Ek"),
        ("doc.2", "Dan Öst"),
    }
    assert not codes(text) & {"stray_paragraph", "missing_paragraphs", "uncertain_meeting"}


def test_a_meeting_after_minutes_in_the_midst() -> None:
    bound = protokoll("Funktionshinderrådet", "2024-01-22", 1, 3, "b")
    text = ONE.replace("§ 4 Skolväg", f"{bound}§ 4 Skolväg") + protokoll("Kommunstyrelsen", "2024-03-04", 7, 9)
    assert [(organ, day, numbers) for _, organ, day, numbers in held(text)] == [
        ("Kommunstyrelsen", "2024-02-05", [1, 2, 3, 4, 5, 6]),
        ("Funktionshinderrådet", "2024-01-22", [1, 2, 3]),
        ("Kommunstyrelsen", "2024-03-04", [7, 8, 9]),
    ]


def test_a_lost_last_paragraph_does_not_keep_the_next_meeting_out() -> None:
    lost = ONE.replace("§ 6 Skolväg 6\n\n", "")
    text = lost + protokoll("Byggnadsnämnden", "2024-03-04", 1, 8, "b")
    assert [numbers for *_, numbers in held(text)] == [[1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6, 7, 8]]


def test_an_extract_of_another_body_behind_the_last_paragraph() -> None:
    extract = (
        "Funktionshinderrådet\nUtdrag ur protokoll 2024-01-22\n\n§ 3 Ramper\n\nBeslut\n\nRampen till biblioteket byggs."
    )
    unsigned = ONE[: ONE.rindex("Vid protokollet")]
    pages = [
        [Row(line, y=60 + 14 * n) for n, line in enumerate(page.split("\n")) if line] for page in (unsigned, extract)
    ]
    source = placed(*pages)
    last = rows(records.Paragraph, source)[-1]
    assert (last.number, "Ramper" in last.text) == (6, False)
    assert all("Rampen" not in d.text for d in rows(records.Decision, source))
    assert "stray_paragraph" in {i.code for i in rows(records.Issue, source)}
