"""Heads of paragraphs: which lines are one, in what sequence, and the registry numbers that stand by them."""

import pytest
from conftest import blocks
from minutes_texts import rows_in as rows

from corpus import records
from parsers import registry
from parsers.blocks import Block
from parsers.heads import heads_of, is_candidate

# Heads --------------------------------------------------------------------------------------------------------------

TEXT = "Nämnden har fått en skrivelse om saken och har talat om den länge.\n\n"


def numbers(text: str, first: int | None = None, last: int | None = None) -> list[int]:
    return [head.number for head in heads_of(blocks(text), first, last)]


def chapters(*heads: str) -> str:
    return "".join(f"{head}\n\n{TEXT}" for head in heads)


FORMS = [
    ("§ 45 Budget", 45, "§ 45", "Budget"),
    ("§45 Budget", 45, "§45", "Budget"),
    ("§ 45", 45, "§ 45", ""),
    ("45 § Budget", 45, "45 §", "Budget"),
    ("KS § 45 Budget", 45, "KS § 45", "Budget"),
    ("§ 45. Budget", 45, "§ 45.", "Budget"),
    ("§ 45/18 Budget", 45, "§ 45/18", "Budget"),
    ("§ 45/2018 Budget", 45, "§ 45/2018", "Budget"),
    ("§ 45\tKS 2024/11\tBudget", 45, "§ 45", "KS 2024/11\tBudget"),
]


@pytest.mark.parametrize(("line", "number", "printed", "rest"), FORMS)
def test_forms_of_heads(line: str, number: int, printed: str, rest: str) -> None:
    found = heads_of(blocks(chapters(line)))
    assert [(h.number, h.printed.text, h.rest.text) for h in found] == [(number, printed, rest)]


NO_HEADS = [
    "5 kap. 38 § kommunallagen",
    "§ 5 skollagen gäller här",
    "14 § i taxan",
    "§ 5 och § 6 ändras",
    "§§ 8-12",
    "§ 8-12",
    "§ 8, 9 och 10",
    "Paragraf 8",
    "enligt § 8",
    "$ 8 Budget",  # alone, nothing says that the sign is §
    "8 45 Budget",
    "2024 var ett gott år",
    "3.5 % mer",
]


@pytest.mark.parametrize("line", NO_HEADS)
def test_what_is_no_head(line: str) -> None:
    assert numbers(chapters(line)) == []


CHAINS = [
    (["§ 4 Val", "§ 5 Budget", "§ 6 Taxa"], [4, 5, 6]),
    # a masked paragraph leaves a gap
    (["§ 4 Val", "§ 6 Taxa", "§ 7 Plan"], [4, 6, 7]),
    # misread signs in the sequence
    (["§ 4 Val", "$ 5 Budget", "8 6 Taxa", "§ 7 Plan"], [4, 5, 6, 7]),
    # and signs that are not in it
    (["§ 4 Val", "§ 5 Budget", "8 30 Taxa", "§ 6 Plan"], [4, 5, 6]),
    # another body's paragraph is named
    (["§ 4 Val", "§ 112 Kommunfullmäktige", "§ 5 Budget", "§ 6 Taxa", "§ 7 Plan"], [4, 5, 6, 7]),
    (["§ 44 Val", "§ 45 Budget", "§ 3 Arbetsutskottet", "§ 46 Taxa"], [44, 45, 46]),
]


@pytest.mark.parametrize(("heads", "expected"), CHAINS)
def test_chains(heads: list[str], expected: list[int]) -> None:
    assert numbers(chapters(*heads)) == expected


def test_the_list_of_contents_is_not_taken() -> None:
    heads = ["§ 4 Val", "§ 5 Budget", "§ 6 Taxa"]
    contents = "".join(f"{head}\t{page}\n" for page, head in enumerate(heads, 2))
    found = heads_of(blocks(f"Innehåll\n\n{contents}\n\n{chapters(*heads)}"))
    assert [h.number for h in found] == [4, 5, 6]
    assert all("\t" not in h.rest.text for h in found)


def test_the_range_of_the_front_page_bounds() -> None:
    assert numbers(chapters("§ 2 Annat", "§ 4 Val", "§ 5 Budget", "§ 9 Annat"), 4, 5) == [4, 5]


@pytest.mark.parametrize(
    ("signs", "expected"),
    [
        (["§", "£"], [(4, False), (5, True)]),
        (["£", "§"], [(5, False)]),  # it continues nothing
        (["£", "£"], []),  # two alone prove nothing
        (["£", "£", "£"], [(4, True), (5, True), (6, True)]),
    ],
)
def test_misread_heads_say_so(signs: list[str], expected: list[tuple[int, bool]]) -> None:
    made = [Block(f"{sign} {n} Budget, del", 0, 0) for n, sign in enumerate(signs, 4)]
    text = Block(TEXT, 0, 0)
    assert [(h.number, h.misread) for h in heads_of([b for head in made for b in (head, text)])] == expected


@pytest.mark.parametrize(
    ("line", "expected"), [("§ 4 Val", True), ("4 § Val", True), ("Efter § 4", False), ("$ 4", False)]
)
def test_candidates(line: str, expected: bool) -> None:
    assert is_candidate(blocks(line)[0]) is expected


# What once went wrong ------------------------------------------------------------------------------------------------

SHORT = "Kommunstyrelsen\n\nSammanträdesprotokoll 2024-03-04\n\n"


def minutes(*parts: tuple[str, str]) -> str:
    return SHORT + "\n\n".join(f"{head}\n\n{body}" for head, body in parts)


@pytest.mark.parametrize(
    "heading",
    ["Medborgarförslag om lekplats", "Förslag till budget", "Anslag till vägar", "Underlag för taxa", "I backspegeln"],
)
def test_headings_that_begin_like_a_law_are_headings(heading: str) -> None:
    text = minutes(("§ 1 Val", TEXT), (f"§ 2 {heading}", TEXT), ("§ 3 Slut", TEXT))
    assert [p.heading for p in rows(records.Paragraph, text)] == ["Val", heading, "Slut"]


def test_an_account_plan_is_no_paragraph() -> None:
    text = minutes(("§ 1 Val", TEXT), ("§ 2 Konton", f"{TEXT}53 Gator\n54 Parker\n55 Torg\n\nBeslut\n\nPlanen antas."))
    assert [p.number for p in rows(records.Paragraph, text)] == [1, 2]
    assert [d.paragraph for d in rows(records.Decision, text)] == [2]


def test_a_paragraph_of_another_meeting_is_told() -> None:
    text = minutes(
        ("§ 298 Taxa", f"{TEXT}Beslut\n\nTaxan antas."),
        ("§ 1 Val", TEXT * 3),
        ("§ 2 Plan", TEXT * 3),
        ("§ 3 Budget", TEXT * 3),
    )
    assert [i.code for i in rows(records.Issue, text) if "298" in i.message] == ["stray_paragraph"]


LOST = [
    # (the line of § 3 as recognition gives it, whether its § is opened)
    ("eo Dnr KS 2024/12\nSkolväg", True),
    ("aB Skolväg Dnr KS 2024/12", True),
    ("Remissen från länsstyrelsen dnr 2023/44", False),  # a number of another body
    ("Skolväg", False),  # nothing tells that it is a head
]


@pytest.mark.parametrize(("line", "opened"), LOST)
def test_a_head_whose_number_was_lost(line: str, opened: bool) -> None:
    parts = ["§ 1 Val", "§ 2 Taxa\nDnr KS 2024/11", line, "§ 4 Slut\nDnr KS 2024/13"]
    text = "Protokoll\n\nKommunstyrelsen 2024-03-04\n\n" + "".join(
        f"{head}\n\nÄrendet gäller vägen till skolan.\n\nBeslut\n\nTaxan antas.\n\n" for head in parts
    )
    found = {p.number: p for p in rows(records.Paragraph, text)}
    assert (3 in found) is opened
    assert not opened or (found[3].heading, found[3].diarienummer) == ("Skolväg", "KS 2024/12")
    assert not opened or found[3].confidence < found[2].confidence
    assert ("lost_paragraph" in {i.code for i in rows(records.Issue, text)}) is opened


@pytest.mark.parametrize(
    ("lost", "numbers"),
    [
        (["eo Dnr KS 2024/12\nSkolväg", "aB Skola Dnr KS 2024/22"], [1, 2, 3, 4, 5]),
        (["eo Dnr KS 2024/12\nSkolväg", "Ett stycke till."], [1, 2, 5]),  # two are lost, and one line is like a head
    ],
)
def test_two_heads_whose_numbers_were_lost(lost: list[str], numbers: list[int]) -> None:
    parts = ["§ 1 Val", "§ 2 Taxa\nDnr KS 2024/11", *lost, "§ 5 Slut\nDnr KS 2024/13"]
    text = "Protokoll\n\nKommunstyrelsen 2024-03-04\n\n" + "".join(
        f"{head}\n\nÄrendet gäller vägen till skolan.\n\nBeslut\n\nTaxan antas.\n\n" for head in parts
    )
    assert [p.number for p in rows(records.Paragraph, text)] == numbers


PAPERS = [
    "Beslutsunderlag\n\n- Tjänsteskrivelse KS 2024/12",
    "Beslutsunderlag\n\nTjänsteskrivelse om taxan KS 2024/12",
    "Beslutsunderlag\n\nRemissvar från byalaget\n\nTjänsteskrivelse om taxan KS 2024/12",
    "Beslutsunderlag\n• Remissvar från byalaget\n\n• Tjänsteskrivelse om taxan KS 2024/12",
    "Bilagor\n\nKS 2024/12 Karta",
    "Tjänsteskrivelse om taxan KS 2024/11",  # of the matter itself
]


@pytest.mark.parametrize("papers", PAPERS)
@pytest.mark.parametrize("after", ["", "\n\nBeslutet skickas till\n\nKontoret"])
def test_a_paper_is_no_head_of_a_masked_paragraph(papers: str, after: str) -> None:
    parts = ["§ 1 Val", f"§ 2 Taxa\nDnr KS 2024/11\n\n{papers}{after}", "§ 4 Slut\nDnr KS 2024/13"]
    text = "Protokoll\n\nKommunstyrelsen 2024-03-04\n\n" + "".join(
        f"{head}\n\nÄrendet gäller vägen till skolan.\n\nBeslut\n\nTaxan antas.\n\n" for head in parts
    )
    assert [p.number for p in rows(records.Paragraph, text)] == [1, 2, 4]


def test_a_lost_head_right_after_a_list_of_papers() -> None:
    parts = ["§ 1 Val", "§ 2 Taxa\nDnr KS 2024/11", "eo Dnr KS 2024/12\nSkolväg", "§ 4 Slut\nDnr KS 2024/13"]
    papers = "Beslutsunderlag\n\nKontorets skrivelse\nRemissvar från byalaget"
    text = "Protokoll\n\nKommunstyrelsen 2024-03-04\n\n" + "".join(
        f"{head}\n\nÄrendet gäller vägen till skolan.\n\nBeslut\n\nTaxan antas.\n\n{papers}\n\n" for head in parts
    )
    assert [p.number for p in rows(records.Paragraph, text)] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("line", "number", "heading"),
    [
        ("SN 95/0131", "SN 95/0131", ""),
        ("KS 2019/00288-042", "KS 2019/00288-042", ""),
        ("ÖFN/2023:87", "ÖFN/2023:87", ""),
        ("Dnr BMN 2023-000412", "BMN 2023-000412", ""),
        ("Svar på remiss (SOU 2018:54)", "", "Svar på remiss (SOU 2018:54)"),
        ("Budget 2019/2020", "", "Budget 2019/2020"),
        ("Skolskjutsar läsåret 1983/84", "", "Skolskjutsar läsåret 1983/84"),
    ],
)
def test_registry_numbers_and_what_is_none(line: str, number: str, heading: str) -> None:
    text = minutes(("§ 1 Val", TEXT), (f"§ 2 {line}", f"Vägen till skolan\n\n{TEXT}" if number else TEXT))
    assert [(p.diarienummer, p.heading) for p in rows(records.Paragraph, text)][1] == (
        number,
        heading or "Vägen till skolan",
    )


@pytest.mark.parametrize("prefix", ["Kf ", "KS ", "Bun ", "KSau ", "BMN "])
def test_the_body_in_short_before_a_paragraph(prefix: str) -> None:
    text = minutes((f"{prefix}§ 1 Val", TEXT), (f"{prefix}§ 2 Taxa", TEXT))
    assert [(p.number, p.heading) for p in rows(records.Paragraph, text)] == [(1, "Val"), (2, "Taxa")]


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Strategi för IT 2024-2027", ""),
        ("Plan för VA 2025-2030", ""),
        ("Tillsyn enligt PBL 10:12", ""),
        ("Remiss av betänkandet En ny lag (SOU 2019:12)", ""),
        ("Skolskjutsar läsåret 1983/84", ""),
        ("Taxa SN 95/0131", "SN 95/0131"),
        ("KS/2024:11", "KS/2024:11"),
        ("Val av ombud (BUN2012-7)", "BUN2012-7"),
        ("Taxa Dnr 112/83", "112/83"),
    ],
)
def test_registry_numbers_and_what_only_looks_like_one(line: str, number: str) -> None:
    found = registry.find(line)
    assert (found[0] if found else "") == number
