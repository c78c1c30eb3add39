"""Page furniture goes, content stays: on placed pages, on pages of text files, and in plain text."""

import pytest
from conftest import Row, grows_linearly, lines, placed, plain

BODY = (
    "Nämnden beslutar att godkänna taxan.",
    "Ärendet har beretts av kontoret.",
    "Beslutet gäller från årets början.",
)


def pages(count: int, head: str = "", foot: str = "", **look: float) -> list[list[Row]]:
    """Pages of text with a line at the head and at the foot; {n} is the number of the page."""
    made = []
    for n in range(1, count + 1):
        rows = lines(*(f"{text} ({'abcdefgh'[n]})" for text in BODY), y=300)
        rows += [Row(head.format(n=n), y=40, **look)] if head else []
        rows += [Row(foot.format(n=n), y=800)] if foot else []
        made.append(rows)
    return made


GOES = [
    # (head, foot, what is gone after the first page)
    ("Tallhälla kommun", "", "Tallhälla kommun"),
    ("Protokoll 2024-03-04 Sida {n} av 3", "", "Sida"),
    ("", "Torget 1, 123 45 Tallhälla", "Torget"),
    ("", "Justerandes sign", "Justerandes"),
    ("", "{n} (3)", "(3)"),
    ("", "- {n} -", "- 2 -"),
    ("Sida {n}", "", "Sida 2"),
]


@pytest.mark.parametrize(("head", "foot", "gone"), GOES)
def test_what_returns_on_every_page_is_furniture(head: str, foot: str, gone: str) -> None:
    clean = placed(*pages(3, head, foot))
    assert gone not in clean.text.split("(b)")[-1]
    assert all(text in clean.text for text in BODY)
    assert {edit.kind for edit in clean.ledger.edits} <= {"noise", "reflow"}


def test_a_running_header_stays_on_the_first_page_and_is_remembered() -> None:
    clean = placed(*pages(3, "Kommunstyrelsens protokoll"))
    assert clean.text.startswith("Kommunstyrelsens protokoll") and clean.text.count("protokoll") == 1
    assert clean.headers == ("Kommunstyrelsens protokoll",)


def test_a_page_number_at_the_end_of_a_header_goes_on_the_first_page_too() -> None:
    made = pages(3, "Kommunstyrelsen")
    for n, rows in enumerate(made, 1):
        rows.append(Row(f"{n} (3)", x=480, y=40))
    assert placed(*made).text.splitlines()[0] == "Kommunstyrelsen"


STAYS = [
    # the number of a § at the same height on every page
    "§ {n} Budget",
    # numbers that do not count the pages
    "Bilaga 7{n}1",
]


@pytest.mark.parametrize("head", STAYS)
def test_content_at_the_height_of_a_header_stays(head: str) -> None:
    text = placed(*pages(4, head)).text
    assert all(head.format(n=n) in text for n in range(1, 5))


def test_a_heading_that_returns_at_one_height_is_no_header_when_text_stands_above() -> None:
    made = pages(3, "Tallhälla kommun")
    for n, rows in enumerate(made, 1):
        rows.append(Row(f"Fråga nummer {'abc'[n - 1]} av en ledamot prövas här", y=80))
        rows.append(Row("Beslut", y=110, bold=True))
    assert placed(*made).text.count("Beslut\n") == 3


def test_a_lone_page_keeps_its_head_and_loses_its_number() -> None:
    text = placed([Row("Tallhälla kommun", y=40), *lines(*BODY, y=300), Row("1 (1)", y=810)]).text
    assert "Tallhälla kommun" in text and "(1)" not in text


def test_recognised_headers_are_known_in_spite_of_letter_errors() -> None:
    made = pages(4)
    for rows, head in zip(
        made, ["Tekniska nämnden", "Tekniska nämnden", "Tekniska nåmnden", "Teknlska nämnden"], strict=True
    ):
        rows.append(Row(head, y=40))
    assert placed(*made, text_source="ocr").text.count("Tekn") == 1


#: As much text as a page has.
PAGE = " ".join(["Nämnden beslutar om parker, vägar och broar i kommunen"] * 7)

PLAIN = [
    # a page number on a line of its own
    ("Budgeten för nästa\n4 (44)\når antas.", "Budgeten för nästa\når antas.\n"),
    # torn over two lines
    ("Nämnden beslutar.\n4\n(44)\nNästa ärende.", "Nämnden beslutar.\nNästa ärende.\n"),
    # each after the text of a page
    *[(f"{PAGE}\n{n} (44)\n{PAGE}\n\n{m} (44)\n\n{PAGE}", f"{PAGE}\n{PAGE}\n\n{PAGE}") for n, m in ((4, 5), (4, 12))],
    # cells of a table: the same or other sums, alone, or not upwards
    ("Grupp\nKvinnor\n4 (44)\nMän\n5 (44)\nSlut",) * 2,
    ("Grupp\nKvinnor\n4 (44)\nMän\n5 (50)\nSlut",) * 2,
    ("Grupp\nKvinnor\n4 (44)\nMän",) * 2,
    (f"Kvinnor\n40 (44)\n{PAGE}\nMän\n4 (44)\nSlut",) * 2,
    # not in running text
    ("Av barnen fick 4 (44) plats.", "Av barnen fick 4 (44) plats."),
    # Word's broken fields
    ("Error! No text of specified style in document. Bakgrund\n\nText.", "Bakgrund\n\nText."),
    ("Se tabell.\n\nFel! Hittar inte referenskälla.\n\nText.", "Se tabell.\n\nText."),
    # Markdown
    ("**Beslut**\n\nNämnden *antar* taxan.", "Beslut\n\nNämnden antar taxan."),
    # stars that are no Markdown
    ("5 * 3 * 2 och *Anna Ek", "5 * 3 * 2 och *Anna Ek"),
]


@pytest.mark.parametrize(("before", "after"), PLAIN)
def test_plain_text(before: str, after: str) -> None:
    assert plain(before).text.strip() == after.strip()


def test_cells_in_the_body_of_a_page_stay() -> None:
    page = ["Tabell", "Kvinnor", "Antal", "Svar", "Fler rader", "4 (44)", "Män", "Flickor", "Pojkar", "Alla", "Slut"]
    text = plain("\f".join(["\n".join(page)] * 2)).text
    assert text.count("4 (44)") == 2


def test_pages_of_a_text_file_lose_headers_and_numbers() -> None:
    page = "Tallhälla kommun\nSida {n} (3)\n\nBeslut om sak {s}.\n\nMer om sak {s}.\n\nAnnat om {s}.\n\nSlut på {s}."
    text = plain("\f".join(page.format(n=n, s=s) for n, s in ((1, "ett"), (2, "två"), (3, "tre")))).text
    assert text.count("Tallhälla kommun") == 1 and "Sida" not in text
    assert [f"Slut på {s}." in text for s in ("ett", "två", "tre")] == [True] * 3


PARTS = [" ".join([f"Del {n} handlar om parker och vägar i kommunen och slutar här."] * 6) for n in range(1, 7)]


def test_page_numbers_left_at_the_ends_of_lines_go() -> None:
    clean = plain("\n\n".join(f"{part} {n}" for n, part in enumerate(PARTS, 4)))
    assert clean.text.split("\n\n") == PARTS


@pytest.mark.parametrize(
    "numbers",
    [
        (2019, 2021, 2020, 2022, 2023, 2024),  # years that do not count on
        (4, 5, 6),  # too few to be sure
    ],
)
def test_other_numbers_at_the_ends_of_lines_stay(numbers: tuple[int, ...]) -> None:
    text = "\n\n".join(f"{part} {n}" for n, part in zip(numbers, PARTS, strict=False))
    assert plain(text).text == text


def test_short_lines_that_count_on_are_no_pages() -> None:
    text = "\n\n".join(f"Bilaga om parker {n}" for n in range(1, 9))
    assert plain(text).text == text


TITLE = "Slutrapport om parkerna i Tallhälla 2023"
OTHERS = [f"Plan för ort nummer {n} i en annan kommun" for n in range(40)]
REST = "Rapporten beskriver kommunens parker. Den är skriven av förvaltningen."


def test_a_list_of_other_documents_before_the_text_goes() -> None:
    page = "\n\n".join([TITLE, "Liknande dokument", *OTHERS, "Avskrift:", TITLE, REST])
    assert plain(page).text == "\n\n".join([TITLE, TITLE, REST])


@pytest.mark.parametrize(
    "page",
    [
        [TITLE, *OTHERS, REST],  # the title does not return: a list of contents may be the text
        [TITLE, *OTHERS[:5], TITLE, REST],  # a short list
        [TITLE, *(f"{o}." for o in OTHERS), TITLE, REST],  # sentences
        [TITLE, *(f"{o} § {n}" for n, o in enumerate(OTHERS)), TITLE, REST],  # a list of business
        [TITLE, *OTHERS, "Anna Ek (S)", TITLE, REST],  # a front page with its people
    ],
)
def test_other_lists_stay(page: list[str]) -> None:
    assert plain("\n\n".join(page)).text == "\n\n".join(page)


OPEN = "Nämnden har i dag behandlat frågan om vägarna och deras underhåll och kommit fram till att alla"
REST = "måste rustas upp innan nästa vinter. Arbetet börjar i maj och ska vara klart till hösten."


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_lone_page_numbers_amid_sentences_go_and_the_sentences_go_on(gap: str) -> None:
    page = "\n\n".join([REST] * 4)
    found = plain("\n\n".join(gap.join((OPEN, str(n), page)) for n in (7, 8, 9)) + "\n")
    assert found.text.split() == " ".join(f"{OPEN} {page}" for _ in range(3)).split()
    assert found.text.count(f"{OPEN} {REST}") == 3


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(f"{n}\n\nBakgrund\n\n{REST}" for n in (1, 2, 3)),  # chapters
        "\n".join(f"{OPEN}\n{n}\n{REST}" for n in (7, 19, 30)),  # they do not count on
        "\n".join(f"{OPEN}\n{n}\n{REST}" for n in (7, 8)),  # two are too few
        "Skolan har elever i\n\n4\n\nklasser och\n\n5\n\nklasser samt\n\n6\n\nlokaler.",  # cells, line by line
        "\n".join(f"{OPEN}\n{n}\n{REST}" for n in (4, 5, 6)),  # no page has so little text
    ],
)
def test_other_lone_numbers_stay(text: str) -> None:
    assert sum(word.isdigit() for word in plain(text).text.split()) == sum(word.isdigit() for word in text.split())


def test_the_number_of_a_page_and_of_all_pages_goes_wherever_it_stands() -> None:
    assert plain(f"{REST}\n\nSida 3 av 12\n\n{REST}").text.count("Sida") == 0
    assert "sida 3 av 12" in plain(f"{REST}\n\nSe sida 3 av 12 i bilagan\n\n{REST}").text


HEAD_OF_PAGE = "TALLHÄLLA RÄDDNINGSFÖRBUND     PROTOKOLL 3/2019\nDirektionen                    2019-05-06\n\n"
TEXT_OF_PAGE = (
    "§ {n}\nEtt ärende\n\n" + "Direktionen har tagit del av en redovisning av läget i förbundet.\n" * 8 + "\n"
)


def test_the_head_of_every_page_goes_from_a_text_without_pages() -> None:
    text = plain("".join(HEAD_OF_PAGE + TEXT_OF_PAGE.format(n=n) for n in (7, 8, 9))).text
    assert text.count("PROTOKOLL 3/2019") == 1
    assert text.count("2019-05-06") == 1
    assert text.count("§ ") == 3


@pytest.mark.parametrize("counter", ["Sida {n}", "Sida {n} (12)", "Blad {n}", "sid. {n} av 12", "{n} (12)"])
def test_the_head_of_every_page_goes_with_the_number_of_the_page(counter: str) -> None:
    head = "TALLHÄLLA KOMMUN     PROTOKOLL     {n}\nKulturnämnden        Sammanträdesdatum 2004-05-06\n\n"
    text = plain("".join(head.format(n=counter.format(n=n)) + TEXT_OF_PAGE.format(n=n) for n in (2, 3, 4))).text
    assert text.count("PROTOKOLL") == text.count("2004-05-06") == 1
    assert text.count("§ ") == 3


def test_heads_whose_numbers_do_not_count_on_stay() -> None:
    head = "TALLHÄLLA KOMMUN     PROTOKOLL     Sida 1\n\n"
    assert plain((head + TEXT_OF_PAGE.format(n=1)) * 3).text.count("Sida 1") == 3


def test_a_recognised_head_goes_whatever_its_doubted_figures() -> None:
    def page(n: int, day: str) -> list[Row]:
        head = [Row("Kulturnämnden", y=40, confidence=0.95), Row(day, x=300, y=40, confidence=0.1)]
        return [*head, *lines(*(f"{text} ({'abcdefgh'[n]})" for text in BODY), y=300, confidence=0.95)]

    days = ("1971-1I-28", "L9ITe11=28", "1974A1I=28", "T9=28")
    clean = placed(*(page(n, day) for n, day in enumerate(days)), text_source="ocr")
    assert clean.text.count("Kulturnämnden") == 1 and days[1] not in clean.text


def test_the_heads_of_other_meetings_stay() -> None:
    days = ("2019-05-06", "2019-06-03", "2019-09-02")
    text = plain("".join(HEAD_OF_PAGE.replace("2019-05-06", d) + TEXT_OF_PAGE.format(n=1) for d in days)).text
    assert all(day in text for day in days)
    letterhead = "TALLHÄLLA RÄDDNINGSFÖRBUND\n"
    assert plain((letterhead + TEXT_OF_PAGE.format(n=1)) * 3).text.count(letterhead.strip()) == 3


SIGN_LINES = [
    "Justerarnas signatur: ______  ______                        Sida 3 av 5",
    "Justerandes signatur: __________",
    "Justerandes sign        Utdragsbestyrkande",
    "Justeringsmännens sign ....  ....      Sid 3 (5)",
    "Ordförandens signatur ______   Justerarens signatur ______",
    "Protokollsjusterares sign\t\tUtdraget bestyrkes",
    "Utdragets riktighet intygas _______",
]


@pytest.mark.parametrize("line", SIGN_LINES)
def test_lines_to_sign_go_from_texts_without_pages(line: str) -> None:
    text = plain(f"§ 4 Taxa\n\n{BODY[0]}\n\n{line}\n\n{BODY[1]}\n").text
    assert (
        text.split("\n\n") == ["§ 4 Taxa", BODY[0], BODY[1] + "\n"]
        or text.split() == f"§ 4 Taxa {BODY[0]} {BODY[1]}".split()
    )


@pytest.mark.parametrize(
    "line", ["Anna Ek (S)  Sida 3 av 5 visar taxan.", "Justeras", "Signatur: Anna Ek", "Kontorets signal  Sida 2"]
)
def test_other_lines_with_such_words_stay(line: str) -> None:
    text = plain(f"§ 4 Taxa\n\n{BODY[0]}\n\n{line}\n\n{BODY[1]}\n").text
    assert line.split()[0] in text


@pytest.mark.parametrize("rule", ["_", ".", "…", ".. ", "._", "._. "])
def test_a_long_rule_before_a_word_takes_linear_time(rule: str) -> None:
    texts = {n: plain(f"Justerarens signatur: {rule * n}x").text for n in (20_000, 40_000)}
    assert all(text.endswith("x") for text in texts.values())
    assert grows_linearly(lambda n: plain(texts[n]), 20_000)


@pytest.mark.parametrize("rule", ["______", "......", "…", ".. .. ..", "._._._", ": __ . __"])
def test_rules_of_all_kinds_are_there_to_sign(rule: str) -> None:
    assert "Sekreterarens" not in plain(f"§ 4 Taxa\n\n{BODY[0]}\n\nSekreterarens sign {rule}\n\n{BODY[1]}\n").text
