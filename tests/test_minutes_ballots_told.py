"""Who voted how, told in sentences that name some of them by their office."""

import pytest
from minutes_texts import found

from corpus import records

TOLD = [
    # (the sentence of a vote, the letters of those who voted ja and nej: A is the chair)
    ("Bo Ask (M), Cilla Alm (C) och ordföranden Anna Ek (S) röstar ja, Eva Björk (V) röstar nej.", "ABC", "E"),
    ("Bo Ask (M), Cilla Alm (C) och ordföranden, Anna Ek (S), röstar ja och Eva Björk (V) röstar nej.", "ABC", "E"),
    (
        "Vid omröstningen röstar Bo Ask (M), Cilla Alm (C) samt ordföranden Anna Ek (S) ja. Eva Björk (V) röstar nej.",
        "ABC",
        "E",
    ),
    ("Ja röstar Bo Ask (M), Cilla Alm (C) och ordföranden Anna Ek (S). Nej röstar Eva Björk (V).", "ABC", "E"),
    (
        "Ja-röst avgavs av Cilla Alm (C) och mötesordföranden Anna Ek (S); nej-röst av Bo Ask (M) och Eva Björk (V).",
        "AC",
        "BE",
    ),
    (
        "Cilla Alm (C), andre vice ordföranden Bo Ask (M) och ersättaren Eva Björk (V) röstade nej. "
        "Ordföranden Anna Ek (S) röstade ja.",
        "A",
        "BCE",
    ),
    ("Bo Ask (M) och Cilla Alm (C) samt ordföranden röstar ja. Eva Björk (V) röstar nej.", "ABC", "E"),
    ("Bo Ask (M) och Eva Björk (V) röstar nej, Cilla Alm (C) och ordföranden svarar ja.", "AC", "BE"),
    ("Bo Ask (M) röstar ja, Eva Björk (V) röstar nej. Cilla Alm (C) och vice ordföranden lämnar salen.", "B", "E"),
]


@pytest.mark.parametrize(("text", "yes", "no"), TOLD)
@pytest.mark.parametrize("join", [" ", "\n\n"], ids=["same block", "next block"])
def test_an_office_before_a_name_breaks_no_list(text: str, yes: str, no: str, join: str) -> None:
    ballots = found(records.Ballot, f"Omröstning begärs.{join}{text}")
    by_ballot = {code: "".join(sorted(b.name[0] for b in ballots if b.ballot == code)) for code in ("ja", "nej")}
    assert by_ballot == {"ja": yes, "nej": no}
    assert {b.party for b in ballots if b.name == "Anna Ek"} <= {"S"}
