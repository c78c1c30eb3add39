"""Those who join what another one moved, in the words of many secretaries: what they move then, and where it begins."""

import pytest
from minutes_texts import found

from corpus import records

OWN = "taxan sänks till 80 kronor."


def moved(body: str) -> list[tuple[str, str]]:
    return [(m.name, m.kind) for m in found(records.Motion, body)]


def worded(body: str) -> list[str]:
    return [d.text for d in found(records.Decision, body) if d.status == "forslag"]


VERB_FIRST = [
    "I detta yrkande instämmer Bo Ask (M) och Cilla Alm (C).",
    "Häri instämde Bo Ask (M) och Cilla Alm (C).",
    "Häruti förenade sig Bo Ask (M) och Cilla Alm (C).",
    "I yrkandet instämde herr Ask och fru Alm.",
    "Till yrkandet ansluter sig även Bo Ask (M) samt Cilla Alm (C).",
    "Med henne instämmer Bo Ask (M) och Cilla Alm (C).",
    "I Anna Eks (S) yrkande instämmer Bo Ask (M) och Cilla Alm (C).",
    "Instämmanden: Bo Ask (M), Cilla Alm (C).",
    "Instämmer: Bo Ask (M) och Cilla Alm (C)",
    "Instämmer gör Bo Ask (M) och Cilla Alm (C).",
    "Instämmande från Bo Ask (M) och Cilla Alm (C).",
]


@pytest.mark.parametrize("text", VERB_FIRST)
@pytest.mark.parametrize("join", [" ", "\n\n"], ids=["same block", "next block"])
@pytest.mark.parametrize("head", ["Yrkanden", "Överläggning", ""], ids=["motions", "debate", "plain"])
def test_who_joins_stands_behind_the_verb(text: str, join: str, head: str) -> None:
    body = f"{head}\n\nAnna Ek (S) yrkar att {OWN}{join}{text}".strip()
    assert moved(body) == [("Anna Ek", "andring"), ("Bo Ask", "andring"), ("Cilla Alm", "andring")]
    assert worded(body) == [OWN]


@pytest.mark.parametrize("text", ["Häri instämde hela gruppen.", "Instämmanden gjordes av flera ledamöter."])
def test_a_sentence_that_joins_ends_the_proposal_whoever_joins(text: str) -> None:
    body = f"Yrkanden\n\nAnna Ek (S) yrkar att {OWN} {text}"
    assert (moved(body), worded(body)) == ([("Anna Ek", "andring")], [OWN])


LAST = [
    # (what Cilla Alm joins after a change by Anna Ek and a refusal by Bo Ask, what she moves)
    ("Cilla Alm (C) instämmer i yrkandet.", "avslag"),
    ("I yrkandet instämmer Cilla Alm (C).", "avslag"),
    ("Cilla Alm (C) förenar sig i yrkandet.", "avslag"),
    ("I detta instämmer Cilla Alm (C).", "avslag"),
    ("Cilla Alm (C) instämmer i Anna Eks yrkande.", "andring"),
    ("I Anna Eks (S) yrkande instämmer Cilla Alm (C).", "andring"),
    ("Cilla Alm (C) instämmer i yrkandet om bifall.", "bifall"),
    ("I yrkandet om avslag instämmer Cilla Alm (C).", "avslag"),
]


@pytest.mark.parametrize(("text", "kind"), LAST)
@pytest.mark.parametrize("join", [" ", "\n\n"], ids=["same block", "next block"])
def test_who_joins_the_motion_joins_the_last_one_named(text: str, kind: str, join: str) -> None:
    body = f"Yrkanden\n\nAnna Ek (S) yrkar att {OWN}{join}Bo Ask (M) yrkar avslag.{join}{text}"
    assert moved(body) == [("Anna Ek", "andring"), ("Bo Ask", "avslag"), ("Cilla Alm", kind)]


def test_who_joins_a_motion_of_several_things_joins_them_all() -> None:
    body = "Yrkanden\n\nAnna Ek (S) yrkar att taxan halveras samt i övrigt bifall. Häri instämmer Bo Ask (M)."
    assert moved(body) == [(name, kind) for name in ("Anna Ek", "Bo Ask") for kind in ("andring", "bifall")]
    assert worded(body) == ["taxan halveras"]


def test_where_nothing_was_moved_nobody_joins() -> None:
    assert moved("Överläggning\n\nHäri instämmer Bo Ask (M).") == []
