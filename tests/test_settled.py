"""Which decision settles which proposal, and whether it says the same: made-up points."""

from __future__ import annotations

import pytest

from corpus import records
from corpus.link import link
from corpus.schema import Row
from corpus.settled import matched, says_the_same

POINTS = [
    # (proposed, decided, what became of it; "" when they are two matters)
    ("Taxan för avfall antas.", "Nämnden beslutar att taxan för avfall antas.", "oforandrat"),
    ("att anslå 1 000 000 kronor till parken", "att anslå 1000000 kronor till parken.", "oforandrat"),
    ("att anslå 1 000 000 kronor till parken", "att anslå 7 000 000 kronor till parken", "andrat"),
    ("Avgiften höjs från den 1 maj 2024.", "Avgiften höjs från den 1 juni 2024.", "andrat"),
    ("Vägen ska byggas ut under året som planerat.", "Vägen ska inte byggas ut under året som planerat.", "andrat"),
    ("Taxan antas.", "Taxan antas med ändringen att barn går in gratis.", "andrat"),
    ("Taxan antas.", "Taxan antas med följande tillägg: barn och unga går in utan avgift.", "andrat"),
    ("att skicka förslaget på remiss", "Kommunstyrelsen skickar förslaget på remiss.", "oforandrat"),
    ("att godkänna årsredovisningen för 2023", "Nämnden godkänner årsredovisningen för 2023.", "oforandrat"),
    ("Förslaget skickas på remiss.", "att skicka förslaget på remiss", "oforandrat"),
    ("att anta taxan för avfall", "Taxan för avfall antas.", "oforandrat"),
    ("att anta taxan för avfall", "Taxan för avfall antas inte.", "andrat"),
    ("Motionen bifalls.", "Motionen avslås.", ""),
    ("Motionen om fler bänkar i parken bifalls.", "Motionen om fler bänkar i parken avslås.", ""),
    ("Rapporten godkänns.", "Planen godkänns.", ""),
    ("Detaljplan för kvarteret Björken antas.", "Detaljplan för kvarteret Granen antas.", ""),
    ("Detaljplan för fastigheten Björken 1:23 antas.", "Detaljplan för fastigheten Björken 1:32 antas.", ""),
    ("Åtgärd 4.1.1 genomförs under året.", "Åtgärd 4.1.2 genomförs under året.", ""),
    ("Etapp 2 av skolans ombyggnad påbörjas i höst.", "Etapp 3 av skolans ombyggnad påbörjas i höst.", ""),
    ("Årsredovisningen för 2023 fastställs av nämnden.", "Årsredovisningen för 2024 fastställs av nämnden.", ""),
    ("Maria Ek (S) väljs till ledamot i skolrådet.", "Marie Ek (S) väljs till ledamot i skolrådet.", ""),
    ("Anna Ek (S) väljs till ledamot i skolrådet.", "Bo Ek (S) väljs till ledamot i skolrådet.", ""),
    ("Bidraget till parken höjs med 4,5 procent.", "Bidraget till parken höjs med 5,5 procent.", "andrat"),
    ("Mötet börjar kl. 9.30 i skolans matsal.", "Mötet börjar kl. 10.30 i skolans matsal.", "andrat"),
    (
        "Detaljplan för fastigheten Björken 1:23 antas.",
        "att anta detaljplan för fastigheten Björken 1:23",
        "oforandrat",
    ),
]


def decision(text: str, **columns: object) -> records.Decision:
    place = {"page": 1, "start": 0, "end": 3, "confidence": 0.9, "status": "beslut", "text": text}
    return records.Decision(**{**place, **columns})  # type: ignore[arg-type]


@pytest.mark.parametrize(("proposed", "decided", "change"), POINTS)
def test_two_points(proposed: str, decided: str, change: str) -> None:
    for one, other in ((proposed, decided), (decided, proposed)):
        same = says_the_same(one, other)
        assert ("oforandrat" if same else "andrat" if matched([one], [other]) else "") == change


def run(memo: dict[str, str], minutes: dict[str, str], points: list[str], decided: list[str], number: str) -> list[str]:
    """The change of each decision of the minutes, "" where no proposal of the memo is joined to it."""
    common = {"status": "ok", "municipality": "Tallhälla"}
    rows: list[Row] = [
        records.Document(**{**common, "doc_id": "memo", "date": "2024-01-10", **memo}),  # type: ignore[arg-type]
        records.Document(**{**common, "doc_id": "min", "date": "2024-02-01", **minutes}),  # type: ignore[arg-type]
        records.Paragraph(doc_id="min", number=5, diarienummer=number),
        *(decision(text, doc_id="memo", status="forslag") for text in points),
        *(decision(text, doc_id="min", paragraph=5) for text in decided),
    ]
    done = [r for r in link(rows) if isinstance(r, records.Decision)]
    proposed = {d.pair_id for d in done if d.status == "forslag"}
    return [d.change if d.pair_id and d.pair_id in proposed else "" for d in done if d.status == "beslut"]


MATTERS = [
    # (memo, minutes, registry number in the minutes, change)
    ({"diarienummer": "KS 2021/112"}, {}, "KS 2021/112", "oforandrat"),
    ({"diarienummer": "KS-2021/112"}, {}, "KS 2021-112", "oforandrat"),
    ({"diarienummer": "KS 2021/11-2"}, {}, "KS 2021/112", ""),
    ({"diarienummer": "KS 2021/112", "municipality": "Granby"}, {}, "KS 2021/112", ""),
    ({"diarienummer": "KS 2021/112", "municipality": ""}, {"municipality": ""}, "KS 2021/112", ""),
    ({"diarienummer": "KS 2021/112", "municipality": ""}, {}, "KS 2021/112", "oforandrat"),  # the only town of the run
    ({"diarienummer": "KS 2021/112", "date": ""}, {}, "KS 2021/112", ""),
    ({"diarienummer": "KS 2021/112"}, {"date": ""}, "KS 2021/112", ""),
    ({"diarienummer": "KS 2021/112"}, {"date": "2024-01-01"}, "KS 2021/112", ""),
    ({"diarienummer": "2021/112"}, {"organ": "Hamnnämnden"}, "2021/112", ""),
    ({"diarienummer": "2021/112", "recipient": "hamnnämnden"}, {"organ": "Hamnnämnden"}, "2021/112", "oforandrat"),
    ({"diarienummer": "2021/112", "recipient": "Skolnämnden"}, {"organ": "Hamnnämnden"}, "2021/112", ""),
]


@pytest.mark.parametrize(("memo", "minutes", "number", "change"), MATTERS)
def test_the_matter_of_a_memo(memo: dict[str, str], minutes: dict[str, str], number: str, change: str) -> None:
    assert run(memo, minutes, ["Bryggan byggs."], ["Bryggan byggs."], number) == [change]


def test_points_are_matched_one_to_one() -> None:
    memo = {"diarienummer": "KS 2021/112"}
    points = ["Åtgärd 4.1.1 genomförs under året.", "Åtgärd 4.1.2 genomförs under året."]
    assert run(memo, {}, points, points[::-1], "KS 2021/112") == ["oforandrat", "oforandrat"]
    assert run(memo, {}, points[:1], points, "KS 2021/112") == ["oforandrat", ""]


def test_points_of_a_list_that_differ_in_a_figure_alone_are_not_joined() -> None:
    one = ["Föreningen får 10 000 kronor för ljus i parken.", "Föreningen får 20 000 kronor för ljus i parken."]
    assert matched(one, [one[1].replace("20", "30")]) == {}
    assert matched(one, [one[1]]) == {1: 0}
    assert matched(one[:1], [one[1]]) == {0: 0}  # changed


def test_the_same_words_come_first() -> None:
    points = [f"Vägen till gården nummer {n} ska lagas i höst." for n in range(400)]
    assert matched(points, points[::-1]) == {n: 399 - n for n in range(400)}
