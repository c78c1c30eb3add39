"""Statements put to the minutes: reservations, särskilda yttranden, notes; who makes them, and their text."""

import pytest
from minutes_texts import found, minutes, rows_in

from corpus import records

A, B, C, E = ("Anna Ek", "S"), ("Bo Ask", "M"), ("Cilla Alm", "C"), ("Eva Björk", "V")
Author = tuple[str, str]


def statements(body: str) -> list[tuple[str, Author]]:
    return [(s.kind, (s.author, s.party)) for s in found(records.Statement, body)]


DECISION = "Beslut\n\nTaxan antas."

LEADS = [
    # reservations: under a heading, or in running text
    ("Reservation\n\nAnna Ek (S) reserverar sig mot beslutet.", "reservation"),
    ("Reservationer\n\nAnna Ek (S) reserverar sig mot beslutet till förmån för eget yrkande.", "reservation"),
    ("Reservation:\n\nAnna Ek (S) reserverar sig mot beslutet.", "reservation"),
    ("Reservation\n\nAnna Ek (S)", "reservation"),
    ("Reservation\n\nAnna Ek (S) reserverar sig till förmån för sitt yrkande.", "reservation"),
    ("Reservation\n\nAnna Ek (S) anmäler reservation mot beslutet.", "reservation"),
    ("Reservation\n\nAnna Ek (S) lämnar en skriftlig reservation.", "reservation"),
    ("Reservation\n\nMot beslutet reserverar sig Anna Ek (S).", "reservation"),
    ("Reservation\n\nMot beslutet reserverade sig Anna Ek (S) till förmån för eget yrkande.", "reservation"),
    ("Reservation\n\nReservation anfördes av Anna Ek (S).", "reservation"),
    ("Reservation\n\nReservation avges av Anna Ek (S).", "reservation"),
    ("Reservation av Anna Ek (S)\n\nTaxan är för hög.", "reservation"),
    ("Reservation från Anna Ek (S)\n\nTaxan är för hög.", "reservation"),
    ("Anna Ek (S) reserverar sig mot beslutet.", "reservation"),
    ("Anna Ek (S) reserverade sig mot beslutet.", "reservation"),
    ("Mot beslutet reserverar sig Anna Ek (S).", "reservation"),
    ("Anna Ek (S) reserverar sig skriftligt mot beslutet.", "reservation"),
    ("Anna Ek (S) reserverar sig mot beslutet till förmån för Bo Asks (M) yrkande.", "reservation"),
    (
        "Reservation\n\nAnna Ek (S) reserverar sig mot beslutet med följande motivering:\n\nTaxan är för hög.",
        "reservation",
    ),
    ("Reservation\n\nAnna Ek (S) reserverar sig mot beslutet enligt bilaga 1.", "reservation"),
    ("Anna Ek (S) reserverar sig till förmån för återremiss.", "reservation"),
    ("Reservation\n\nAnna Ek (Socialdemokraterna) reserverar sig.", "reservation"),
    ("Reservation\n\nAnna Ek (s) reserverar sig.", "reservation"),
    # särskilda yttranden
    ("Särskilt yttrande\n\nAnna Ek (S) lämnar följande särskilda yttrande:\n\nTaxan är för hög.", "sarskilt_yttrande"),
    ("Särskilt yttrande\n\nAnna Ek (S) lämnar ett särskilt yttrande.", "sarskilt_yttrande"),
    ("Särskilt yttrande\n\nAnna Ek (S) anmäler ett särskilt yttrande.", "sarskilt_yttrande"),
    ("Särskilda yttranden\n\nAnna Ek (S) avger ett särskilt yttrande.", "sarskilt_yttrande"),
    ("Särskilt yttrande\n\nAnna Ek (S) inkommer med ett särskilt yttrande.", "sarskilt_yttrande"),
    ("Särskilt yttrande\n\nSärskilt yttrande lämnas av Anna Ek (S).", "sarskilt_yttrande"),
    ("Särskilt yttrande av Anna Ek (S)\n\nTaxan är för hög.", "sarskilt_yttrande"),
    ("Särskilt yttrande från Anna Ek (S)\n\nTaxan är för hög.", "sarskilt_yttrande"),
    ("Särskilt uttalande\n\nAnna Ek (S) gör ett särskilt uttalande.", "sarskilt_yttrande"),
    ("Särskilt uttalande görs av Anna Ek (S).", "sarskilt_yttrande"),
    ("Anna Ek (S) lämnar ett särskilt yttrande.", "sarskilt_yttrande"),
    ("Ersättaryttrande\n\nAnna Ek (S) lämnar ett ersättaryttrande.", "sarskilt_yttrande"),
    # notes
    (
        "Protokollsanteckning\n\nAnna Ek (S) lämnar följande protokollsanteckning:\n\nTaxan är för hög.",
        "protokollsanteckning",
    ),
    ("Protokollsanteckning\n\nAnna Ek (S) får anteckna till protokollet att taxan är för hög.", "protokollsanteckning"),
    ("Anteckning till protokollet\n\nAnna Ek (S) antecknar att taxan är för hög.", "protokollsanteckning"),
    ("Anteckning till protokollet\n\nAnna Ek (S):\n\nTaxan är för hög.", "protokollsanteckning"),
    ("Anteckning\n\nAnna Ek (S) antecknar följande till protokollet.\n\nTaxan är för hög.", "protokollsanteckning"),
    ("Till protokollet\n\nAnna Ek (S) antecknar att taxan är för hög.", "protokollsanteckning"),
    ("Anna Ek (S) lämnar en protokollsanteckning.", "protokollsanteckning"),
    (
        "Protokollsanteckning från Anna Ek (S)\n\nTaxan är för hög.",
        "protokollsanteckning",
    ),
    ("Anna Ek (S) begär att få antecknat till protokollet att taxan är för hög.", "protokollsanteckning"),
    # röstförklaring
    ("Röstförklaring\n\nAnna Ek (S) lämnar följande röstförklaring:\n\nTaxan är för hög.", "rostforklaring"),
    ("Anna Ek (S) lämnar en röstförklaring.", "rostforklaring"),
]


@pytest.mark.parametrize(("text", "kind"), LEADS)
def test_kinds_and_their_leads(text: str, kind: str) -> None:
    assert statements(f"{DECISION}\n\n{text}") == [(kind, A)]


AUTHORS = [
    ("Reservation\n\nAnna Ek (S) och Bo Ask (M) reserverar sig mot beslutet.", [A, B]),
    ("Reservation\n\nAnna Ek (S), Bo Ask (M) samt Cilla Alm (C) reserverar sig mot beslutet.", [A, B, C]),
    ("Reservation\n\nAnna Ek (S)\nBo Ask (M)", [A, B]),
    ("Reservation\n\nMot beslutet reserverar sig Anna Ek (S), Bo Ask (M) och Cilla Alm (C).", [A, B, C]),
    ("Reservation\n\nAnna Ek m.fl. (S) reserverar sig mot beslutet.", [A]),
    ("Reservation\n\nAnna Ek (S) reserverar sig.\n\nBo Ask (M) reserverar sig.", [A, B]),
    ("Reservation\n\nAnna Ek (S) reserverar sig.\nBo Ask (M) reserverar sig.", [A, B]),
    ("Anna Ek (S) och Bo Ask (M) reserverar sig mot beslutet.", [A, B]),
    ("Anna Ek (S) reserverar sig till förmån för Bo Asks (M) yrkande.", [A]),
    ("Reservation\n\nAnna Ek och Bo Ask (båda S) reserverar sig mot beslutet.", [A, ("Bo Ask", "S")]),
    ("Reservation\n\nSocialdemokraterna reserverar sig mot beslutet.", [("", "S")]),
    ("Reservation\n\nSocialdemokraterna och Vänsterpartiet reserverar sig mot beslutet.", [("", "S"), ("", "V")]),
    ("Reservation\n\nSamtliga ledamöter från (S) reserverar sig mot beslutet.", [("", "S")]),
    ("Reservation (S)\n\nTaxan är för hög.", [("", "S")]),
    ("Reservation\n\nS-gruppen reserverar sig mot beslutet.", [("", "S")]),
    ("Reservation\n\nAnna Ek (S) för Socialdemokraterna reserverar sig.", [A]),
    ("Reservation\n\nAnna Ek reserverar sig mot beslutet.", [A]),  # the party is in the list
    ("Reservation\n\nOrdföranden reserverar sig mot beslutet.", [A]),
]


@pytest.mark.parametrize(("text", "authors"), AUTHORS)
def test_authors(text: str, authors: list[Author]) -> None:
    assert statements(f"{DECISION}\n\n{text}") == [("reservation", author) for author in authors]


TEXTS = [
    ("Reservation\n\nAnna Ek (S) reserverar sig med följande text:\n\nTaxan är för hög.\n\nDen drabbar barnen.", 2),
    ("Reservation\n\nAnna Ek (S) lämnar följande reservation:\n\nTaxan är för hög.\n\nDen drabbar barnen.", 2),
    ("Särskilt yttrande\n\nAnna Ek (S):\n\nTaxan är för hög.\n\nDen drabbar barnen.", 2),
    ("Särskilt yttrande\n\nAnna Ek (S) anför:\n\n”Taxan är för hög.\n\nDen drabbar barnen.”", 2),
    ("Anna Ek (S) lämnar följande protokollsanteckning:\n\nTaxan är för hög.\n\nDen drabbar barnen.", 2),
]
AFTER = [
    "Expedieras till\n\nKontoret",
    "Beslutet skickas till\n\nKontoret",
    "Paragrafen är justerad",
    "____________",
    "Mötet ajourneras kl. 10.15.",
    "Särskilt yttrande\n\nBo Ask (M) lämnar ett särskilt yttrande.",
]


@pytest.mark.parametrize(("text", "blocks"), TEXTS)
@pytest.mark.parametrize("after", AFTER)
def test_where_a_text_begins_and_ends(text: str, blocks: int, after: str) -> None:
    first = found(records.Statement, f"{DECISION}\n\n{text}\n\n{after}")[0]
    assert first.text.strip("”") == "Taxan är för hög. Den drabbar barnen." and blocks == 2


def test_joint_authors_share_their_place() -> None:
    one, two = found(records.Statement, "Reservation\n\nAnna Ek (S) och Bo Ask (M) reserverar sig mot beslutet.")
    assert (one.start, one.end, one.text) == (two.start, two.end, two.text)


def test_several_kinds_in_one_paragraph() -> None:
    body = (
        f"{DECISION}\n\nReservation\n\nAnna Ek (S) reserverar sig mot beslutet.\n\n"
        "Särskilt yttrande\n\nBo Ask (M) lämnar ett särskilt yttrande.\n\n"
        "Protokollsanteckning\n\nCilla Alm (C) lämnar en protokollsanteckning."
    )
    assert statements(body) == [("reservation", A), ("sarskilt_yttrande", B), ("protokollsanteckning", C)]


def test_reservations_and_statements_under_one_heading() -> None:
    body = (
        f"{DECISION}\n\nReservationer och särskilda yttranden\n\nAnna Ek (S) reserverar sig mot beslutet.\n\n"
        "Bo Ask (M) lämnar ett särskilt yttrande."
    )
    assert statements(body) == [("reservation", A), ("sarskilt_yttrande", B)]


OWN = [
    "Kommunstyrelsens yttrande\n\nTaxan är bra.",
    "Kommunstyrelsen lämnar följande yttrande:\n\nTaxan är bra.",
    "Kommunstyrelsen avger följande yttrande: Taxan är bra.",
    "Styrelsen lämnar följande yttrande:\n\nTaxan är bra.",
    "Beslut\n\nKommunstyrelsen lämnar följande yttrande till regionen:\n\nTaxan är bra.",
]


@pytest.mark.parametrize("text", OWN)
def test_the_bodys_own(text: str) -> None:
    own = [s for s in found(records.Statement, text) if s.kind == "yttrande"]
    assert [(s.author, s.text) for s in own] == [("Kommunstyrelsen", "Taxan är bra.")]


NONE_MADE = [
    "Kommunstyrelsen har inget yttrande i ärendet.",
    "Kommunstyrelsen beslutar att inte lämna något yttrande.",
    "Kommunstyrelsen avstår från att yttra sig.",
    "Kommunstyrelsen avstår från att lämna yttrande.",
    "Kommunstyrelsen väljer att inte yttra sig.",
    "Kommunstyrelsen avstår från yttrande.",
]


@pytest.mark.parametrize("text", NONE_MADE)
def test_the_body_makes_none(text: str) -> None:
    assert statements(f"Beslut\n\n{text}") == [("inget_yttrande", ("Kommunstyrelsen", ""))]


NO_STATEMENTS = [
    "Ärendet\n\nKontoret har reserverat pengar för vägen.",
    "Ärendet\n\nMarken är reserverad för bostäder.",
    "Ärendet\n\nI motionen från Anna Ek (S) reserveras platser för barn.",
    "Bakgrund\n\nI arbetsutskottet reserverade sig Anna Ek (S) mot beslutet.",
    "Beredning\n\nAnna Ek (S) lämnade ett särskilt yttrande i nämnden i mars.",
    "Ärendet\n\nFörvaltningens yttrande är klart.",
    "Reservation\n\nIngen reserverar sig.",
    "Anföranden\n\nAnna Ek (S) och Bo Ask (M) yttrar sig.",
    "Yttranden\n\nI ärendet yttrar sig Anna Ek (S) och Bo Ask (M).",
    "Kommunstyrelsen beslutar att anta kontorets yttrande som sitt eget.",
    "Reservation\n\nReservationer saknas.",
]


@pytest.mark.parametrize("text", NO_STATEMENTS)
def test_what_is_no_statement(text: str) -> None:
    assert statements(text) == []


NOTICE = "Anna Ek (S) reserverar sig mot beslutet."
TOLD_TWICE = [
    f"{NOTICE}\n\nReservation\n\nAnna Ek (S) lämnar följande reservation:\n\nTaxan är för hög.",
    f"{NOTICE}\n\nReservation från Anna Ek (S)\n\nTaxan är för hög.",
    f"{NOTICE}\n\nReservation\n\nTaxan är för hög.\n\nAnna Ek (S)",
    f"{NOTICE}\n\nReservation\n\nAnna Ek (S): Taxan är för hög.",
    f"Reservation\n\n{NOTICE}\n\nAnna Ek (S) lämnar följande skriftliga reservation:\n\nTaxan är för hög.",
]


@pytest.mark.parametrize("text", TOLD_TWICE)
def test_a_notice_and_its_text_are_one_reservation(text: str) -> None:
    (one,) = found(records.Statement, f"{DECISION}\n\n{text}")
    assert (one.author, one.text) == ("Anna Ek", "Taxan är för hög.")


def test_the_same_reservation_in_short_and_in_full() -> None:
    full = "Anna Ek (S) reserverar sig mot beslutet till förmån för eget yrkande."
    (one,) = found(records.Statement, f"{DECISION}\n\n{NOTICE}\n\nReservation\n\n{full}")
    assert one.text == full


ONE_EACH = [
    ("Anna Ek (S) reserverar sig mot beslutet om taxan.\n\nAnna Ek (S) reserverar sig mot beslutet om avgiften.", 2),
    (f"{NOTICE}\n\nProtokollsanteckning\n\nAnna Ek (S) antecknar att taxan är hög.", 2),
    (f"{NOTICE}\n\nReservation från Bo Ask (M)\n\nTaxan är för hög.", 2),
    ("Anna Ek (S) och Bo Ask (M) reserverar sig mot beslutet.\n\nReservation från Anna Ek (S)\n\nTaxan är för hög.", 3),
]


@pytest.mark.parametrize(("text", "rows"), ONE_EACH)
def test_what_is_not_told_twice(text: str, rows: int) -> None:
    assert len(statements(f"{DECISION}\n\n{text}")) == rows


EXTRACTS = [
    "Utdragsbestyrkande",
    "Justerandes sign\tUtdragsbestyrkande",
    "Rätt utdraget intygar",
    "Utdragets riktighet bestyrkes",
]


@pytest.mark.parametrize("words", EXTRACTS)
@pytest.mark.parametrize("signer", ["Bo Ask (M)", "Bo Ask"])
def test_who_certifies_an_extract_makes_no_reservation(words: str, signer: str) -> None:
    text = f"{DECISION}\n\nReservation\n\nTaxan är för hög.\n\nAnna Ek (S)\n\n{words}\n\n{signer}"
    assert [(s.author, s.text) for s in found(records.Statement, text)] == [("Anna Ek", "Taxan är för hög.")]


OLD = [
    ("Häremot reserverade sig herr Ask.", [B]),
    ("Hr Ask reserverade sig till förmån för sitt yrkande.", [B]),
    ("Hr Berg och fru Lund reserverade sig.", [("Berg", ""), ("Lund", "")]),
    ("Herrar Ask och Alm reserverade sig mot beslutet.", [B, C]),
    ("Mot beslutet anmälde fru Ek reservation.", [A]),
    ("Fröken Ek anmälde till protokollet sin reservation mot beslutet.", [A]),
    ("Herr Ask lät till protokollet anteckna sin reservation.", [B]),
    ("Reservation avgavs av hr Ask.", [B]),
    ("Reservation\n\nHerr Ask: Taxan är för hög.", [B]),
    ("Reservanter: Anna Ek (S), Bo Ask (M)", [A, B]),
    ("Herr Karlsson reserverade sig mot beslutet.", [("Karlsson", "")]),
]


@pytest.mark.parametrize(("text", "authors"), OLD)
def test_older_minutes(text: str, authors: list[Author]) -> None:
    assert statements(f"Kommunstyrelsen beslöt att anta taxan.\n\n{text}") == [("reservation", a) for a in authors]


NOT_HERE = [
    "I miljönämnden reserverade sig Anna Ek (S).",
    "Anna Ek (S) reserverade sig i nämnden mot beslutet.",
    "Vid förra sammanträdet reserverade sig Anna Ek (S).",
    "Om Anna Ek (S) reserverar sig ska det antecknas.",
    "Ordföranden frågar om Anna Ek (S) reserverar sig.",
]


@pytest.mark.parametrize("text", NOT_HERE)
def test_reservations_made_elsewhere_or_supposed(text: str) -> None:
    assert statements(f"{DECISION}\n\nAnföranden\n\n{text}") == []


def test_a_reservation_against_what_another_body_proposes_is_made_here() -> None:
    text = "Anna Ek (S) reserverar sig till förmån för förslaget i miljönämnden."
    assert statements(f"{DECISION}\n\n{text}") == [("reservation", A)]


def test_an_annex_of_a_party_leaves_the_names_that_the_paragraph_gives() -> None:
    body = f"{DECISION}\n\nBo Ask (M) reserverar sig mot beslutet, se bilaga."
    annex = "Bilaga 1 till § 7\n\nReservation\n\nModeraterna reserverar sig mot beslutet. Taxan är för hög."
    rows = rows_in(records.Statement, f"{minutes(body)}\n{annex}\n")
    assert [(r.author, r.party) for r in rows] == [("Bo Ask", "M")] and "hög" in rows[0].text


def test_an_annex_gives_names_to_a_party_that_reserves() -> None:
    body = f"{DECISION}\n\nModeraterna reserverar sig mot beslutet, se bilaga."
    annex = "Bilaga 1 till § 7\n\nReservation\n\nTaxan är för hög.\n\nBo Ask (M)"
    rows = rows_in(records.Statement, f"{minutes(body)}\n{annex}\n")
    assert [(r.author, r.party, r.text) for r in rows] == [("Bo Ask", "M", "Taxan är för hög.")]


# Annexes behind the last paragraph --------------------------------------------------------------------------------------

TEXT = "Taxan är för hög.\n\nDen drabbar barnen."
ANNEXES = [
    f"Bilaga 1 till § 7\n\nReservation\n\n{TEXT}\n\nAnna Ek (S)",
    f"Bilaga 1, § 7\n\nReservation\n\n{TEXT}\n\nAnna Ek",
    f"Reservation § 7 Taxa för avfall\n\n{TEXT}\n\nAnna Ek (S)",
    f"Skriftlig reservation, KS § 7\n\n{TEXT}\n\nAnna Ek (S)",
    f"§ 7 Taxa för avfall – reservation\n\n{TEXT}\n\nAnna Ek (S)",
    f"Bilaga § 7\n\nReservation från Anna Ek (S)\n\n{TEXT}",
    f"Bilaga 2 § 7\n\nReservation\n\nAnna Ek (S) reserverar sig mot beslutet med följande motivering:\n\n{TEXT}",
]


def test_an_annex_of_a_party_leaves_its_members_their_names() -> None:
    body = f"{DECISION}\nReservation\n\nBo Ask (M) och Lena Bok (M) reserverar sig mot beslutet, se bilaga 1.\n"
    annex = "Bilaga 1\n\nReservation § 7\n\nModeraterna reserverar sig mot beslutet. Taxan är för hög.\n\nModeraterna"
    rows = rows_in(records.Statement, f"{minutes(body)}\n{annex}\n")
    assert {(r.author, r.party) for r in rows} == {("Bo Ask", "M"), ("Lena Bok", "M")}
    assert all("för hög" in r.text for r in rows)


@pytest.mark.parametrize("annex", ANNEXES)
@pytest.mark.parametrize("notice", ["", "\n\nReservation\n\nAnna Ek (S) reserverar sig mot beslutet, se bilaga."])
def test_a_reservation_behind_the_last_paragraph(annex: str, notice: str) -> None:
    rows = rows_in(records.Statement, f"{minutes(f'{DECISION}{notice}')}\n{annex}\n")
    assert [(r.paragraph, r.kind, r.author, r.party, r.text) for r in rows] == [
        (7, "reservation", "Anna Ek", "S", "Taxan är för hög. Den drabbar barnen.")
    ]


@pytest.mark.parametrize(
    "annex",
    [
        "Bilaga 1 § 7\n\nTaxa för avfall\n\nTaxan är 200 kronor per hushåll.",
        "Bilaga § 45\n\nReservation\n\nTaxan är för hög.\n\nAnna Ek (S)",  # of other minutes
        "Handlingar till § 7 finns hos kontoret.",
    ],
)
def test_an_annex_that_is_no_statement_of_these_minutes(annex: str) -> None:
    text = f"{minutes(DECISION)}\n{annex}\n"
    assert [r for r in rows_in(records.Statement, text) if r.paragraph == 7] == []


def test_who_is_named_in_the_sentence_before_makes_no_reservation() -> None:
    text = "Bo Ask (M) deltar inte i beslutet. Anna Ek (S) reserverar sig mot beslutet."
    assert statements(f"{DECISION}\n\n{text}") == [("reservation", ("Anna Ek", "S"))]


@pytest.mark.parametrize("after", ["Bilaga 3\n\nNärvarolista", "Justeras", "Anslagsbevis"])
def test_who_signs_behind_an_annex_makes_no_reservation(after: str) -> None:
    rows = rows_in(records.Statement, f"{minutes(DECISION)}\n{ANNEXES[0]}\n\n{after}\n\nBo Ask (M)\n")
    assert [r.author for r in rows] == ["Anna Ek"]


def test_the_next_annex_is_no_part_of_a_reservation() -> None:
    annexes = f"{ANNEXES[0]}\n\nBilaga 2\n\nSvar på interpellation om bussar\n\nBussarna går.\n\nBo Ask (M)\nOrdförande"
    rows = rows_in(records.Statement, f"{minutes(DECISION)}\n{annexes}\n")
    assert [r.author for r in rows] == ["Anna Ek"]
    assert "Bussarna" not in rows[0].text


def test_two_annexes_of_one_paragraph() -> None:
    annexes = (
        "Reservation § 7\n\nTaxan är för hög.\n\nAnna Ek (S)\n\nSärskilt yttrande § 8\n\nVägen är smal.\n\nBo Ask (M)"
    )
    rows = rows_in(records.Statement, f"{minutes(DECISION)}\n{annexes}\n")
    assert [(r.paragraph, r.kind, r.author, r.text) for r in rows] == [
        (7, "reservation", "Anna Ek", "Taxan är för hög."),
        (8, "sarskilt_yttrande", "Bo Ask", "Vägen är smal."),
    ]


# A note asked for in prose, and the members of a party ---------------------------------------------------------------

ASKED = [
    "Bo Ask (M) önskade få antecknat till protokollet:",
    "Bo Ask önskade få antecknat till protokollet:",
    "Bo Ask (M) ville få följande antecknat till protokollet:",
    "Bo Ask saknade ett besked om priset och ville få detta antecknat till protokollet:",
    "Bo Ask (M) begärde att få följande antecknat till protokollet:",
    "Bo Ask (M) begär att följande förs till protokollet:",
    "Bo Ask (M) bad att få antecknat i protokollet:",
    "Bo Ask (M) anhöll om att få följande fört till protokollet:",
    "Bo Ask (M) fick till protokollet antecknat:",
    "Bo Ask (M) antecknade till protokollet:",
    "Bo Ask (M) låter till protokollet anteckna följande:",
]


@pytest.mark.parametrize("lead", ASKED)
@pytest.mark.parametrize("gap", ["\n\n", " "])
def test_notes_that_are_asked_for(lead: str, gap: str) -> None:
    rows = found(records.Statement, f"Kontoret har räknat på taxan.\n\n{lead}{gap}”Taxan är för hög.”")
    assert [(s.kind, s.author, s.party, s.text) for s in rows] == [
        ("protokollsanteckning", "Bo Ask", "M", "”Taxan är för hög.”")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Det antecknas till protokollet att kungörelsen har anslagits.",
        "Sekreteraren antecknade till protokollet vilka som deltog.",
        "Ordföranden ville inte få frågan antecknad.",
        "Bo Ask (M) ville veta om protokollet fanns på webben.",
    ],
)
def test_notes_that_nobody_asked_for(text: str) -> None:
    assert found(records.Statement, f"Kontoret har räknat på taxan.\n\n{text}") == []


GROUPED = [
    "Socialdemokraternas ledamöter, Rut Alm, Olle Brink och Siv Dal, reserverar sig mot beslutet.",
    "Socialdemokraternas ledamöter Rut Alm, Olle Brink och Siv Dal reserverade sig mot beslutet.",
    "Socialdemokraternas företrädare Rut Alm, Olle Brink och Siv Dal reserverar sig mot beslutet till förmån för eget yrkande.",
]


@pytest.mark.parametrize("text", GROUPED)
@pytest.mark.parametrize("heading", ["Reservation\n\n", "Reservationer\n\n", ""])
def test_members_of_a_party_without_its_letters(text: str, heading: str) -> None:
    rows = found(records.Statement, f"Beslut\n\nTaxan antas.\n\n{heading}{text}")
    assert [(s.kind, s.author, s.party) for s in rows] == [
        ("reservation", name, "S") for name in ("Rut Alm", "Olle Brink", "Siv Dal")
    ]


GROUPS = [
    "Samtliga ledamöter för Moderaterna, Bo Ask (M) och Cilla Alm (C), reserverar sig mot beslutet.",
    "Ledamöterna Bo Ask (M) och Cilla Alm (C) reserverar sig mot beslutet.",
    "Borgerliga gruppen genom Bo Ask (M) och Cilla Alm (C) reserverar sig mot beslutet.",
    "Alliansgruppen, Bo Ask (M) och Cilla Alm (C), reserverar sig mot beslutet.",
    "Oppositionens ledamöter Bo Ask (M) och Cilla Alm (C) reserverar sig mot beslutet.",
]


@pytest.mark.parametrize("text", GROUPS)
@pytest.mark.parametrize("label", ["", "Reservation\n\n"])
def test_whose_members_they_are_stands_before_the_names(text: str, label: str) -> None:
    assert statements(f"{DECISION}\n\n{label}{text}") == [("reservation", B), ("reservation", C)]


def test_others_before_the_names_make_no_statement() -> None:
    assert (
        statements(f"{DECISION}\n\nOrdföranden meddelar att Bo Ask (M) reserverar sig mot beslutet i kulturnämnden.")
        == []
    )
