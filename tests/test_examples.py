"""The example documents: made twice alike, and their truth is what they say."""

import importlib
import json
import re
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

MAKE = Path(__file__).parent.parent / "examples" / "make.py"
MINUTES_AND_MEMOS = {
    "file",
    "split",
    "kind",
    "municipality",
    "organ",
    "date",
    "meeting_no",
    "start_time",
    "end_time",
    "place",
    "paragraph_first",
    "paragraph_last",
    "justering_date",
    "attendance",
    "presence",
    "paragraphs",
    "decisions",
    "motions",
    "votes",
    "statements",
    "handlaggare",
    "recipient",
    "diarienummer",
    "signers",
    "sections",
}
ANNEX = {
    "file",
    "kind",
    "municipality",
    "organ_responses",
    "measure_mentions",
    "measure_responses",
    "responsibilities",
    "positions",
}
REPORT = {"file", "kind", "municipality", "measures", "measure_mentions"}
FIELDS = {"namndsvar": ANNEX, "rapport": REPORT}
LOST = set("åäöÅÄÖ§")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("examples"))


def make(out: Path) -> Path:
    subprocess.run([sys.executable, MAKE, out], check=True)
    return out


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def truths(folder: Path) -> list[dict]:
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted((folder / "truth").glob("*.json"))]


def text_of(path: Path) -> str:
    """The text, white space normalised, bullets and hyphens at line ends taken out."""
    if path.suffix == ".txt":
        text = path.read_text(encoding="utf-8")
    else:
        with pypdfium2.PdfDocument(path) as pdf:
            text = "\n".join(page.get_textpage().get_text_range() for page in pdf)
    return " ".join(re.sub(r"[\x02\ufffe]\s*|•", "", text).split())


@pytest.fixture(scope="module")
def styles(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, dict]]:
    """The minutes in more house styles, as text PDFs, each with its truth."""
    out = tmp_path_factory.mktemp("styles")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(MAKE.parent)
        module = importlib.import_module("make")
        papers = {f"{name}.pdf": module.STYLES[f"{name}.pdf"]() for name in module.PAPERS}
    for name, (content, _) in papers.items():
        (out / name).write_bytes(content)
    return [(out / name, truth) for name, (_, truth) in papers.items()]


def edges(value: object) -> list[str]:
    """All first and last words anywhere in a truth."""
    if isinstance(value, list):
        return [words for item in value for words in edges(item)]
    if isinstance(value, dict):
        own = [value[key] for key in ("first_words", "last_words") if key in value]
        return own + [words for item in value.values() for words in edges(item)]
    return []


def test_the_same_bytes_every_time(made: Path, tmp_path: Path) -> None:
    assert files(made) == files(make(tmp_path))


def test_every_document_has_its_truth_with_all_fields(made: Path) -> None:
    found = truths(made)
    documents = {path.name for path in made.iterdir() if path.is_file()}
    assert {truth["file"] for truth in found} == documents and len(found) == len(documents) == 14
    for truth in found:
        assert set(truth) >= FIELDS.get(truth["kind"], MINUTES_AND_MEMOS), truth["file"]


def test_the_text_says_what_the_truth_says(made: Path) -> None:
    readable = [truth for truth in truths(made) if not re.search("skann|ocr", truth["file"])]
    assert len(readable) == 10
    for truth in readable:
        assert unsaid(made / truth["file"], truth) == [], truth["file"]


def unsaid(path: Path, truth: dict) -> list[str]:
    """What the truth holds and the text does not."""
    text = text_of(path)
    said = [*edges(truth), *(row["name"] for row in truth.get("attendance", []))]
    said += [row["heading"] for part in ("paragraphs", "sections") for row in truth.get(part, [])]
    said += [row["number"] for row in truth.get("measure_mentions", [])]
    said += [ballot["name"] for vote in truth.get("votes", []) for ballot in vote["ballots"]]
    return [words for words in said if words not in text]


def test_more_house_styles_say_what_their_truth_says(styles: list[tuple[Path, dict]]) -> None:
    assert len(styles) >= 6
    for path, truth in styles:
        assert set(truth) | {"file", "split"} >= MINUTES_AND_MEMOS
        # The last words of a § may stand on two pages, with foot and head between them: no more than that.
        assert len(unsaid(path, truth)) <= 2, (path.name, unsaid(path, truth))


def test_more_house_styles_come_out_the_same(styles: list[tuple[Path, dict]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(MAKE.parent)
        module = importlib.import_module("make")
        for path, truth in styles[:3]:
            assert module.STYLES[path.name]() == (path.read_bytes(), truth), path.name


def test_only_those_in_the_room_move_and_vote(styles: list[tuple[Path, dict]]) -> None:
    for path, truth in styles:
        there = {row["name"] for row in truth["attendance"]}
        gone = {
            (row["name"], number)
            for row in truth["presence"]
            for number in range(int(truth["paragraph_first"]), int(truth["paragraph_last"]) + 1)
            if away(row, number)
        }
        cast = [
            (ballot["name"], int(vote["paragraph"]))
            for vote in truth["votes"]
            for ballot in vote["ballots"]
            if ballot["ballot"] != "franvarande"
        ]
        moved = [(row["name"], int(row["paragraph"])) for row in truth["motions"] if row["name"]]
        assert [act for act in cast + moved if act[0] not in there or act in gone] == [], path.name
        for vote in truth["votes"]:
            total = vote["yes"] + vote["no"] + vote["abstain"] + vote["absent"]
            assert not vote["ballots"] or total == len(vote["ballots"]), path.name


def away(row: dict, number: int) -> bool:
    """Whether someone is out of the room at a §, by an event."""
    paragraph = int(row["paragraph"])
    return {
        "arrives": number < paragraph,
        "leaves": number > paragraph,
        "conflict_of_interest": number == paragraph,
    }[row["event"]]


def test_votes_add_up(made: Path) -> None:
    votes = [vote for truth in truths(made) for vote in truth.get("votes", [])]
    assert len(votes) == 3
    for vote in votes:
        assert vote["yes"] + vote["no"] + vote["abstain"] + vote["absent"] == len(vote["ballots"])


def test_scans_have_no_text_layer_and_one_page_on_its_side(made: Path) -> None:
    path = made / "tekniska-namnden-2024-05-21-protokoll-skannat.pdf"
    assert text_of(path) == ""
    with pypdfium2.PdfDocument(path) as pdf:
        assert [width > height for width, height in (page.get_size() for page in pdf)] == [False, False, True]
    with Image.open(made / "kultur-och-fritidsnamnden-2024-09-03-tjansteskrivelse-skannad.tif") as scan:
        assert scan.n_frames == 2


def test_an_english_recognition_loses_letters(styles: list[tuple[Path, dict]], tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(MAKE.parent)
        scan = importlib.import_module("tallhalla.scan")
    clean = next(path for path, _ in styles if path.name.startswith("seniors"))
    path = tmp_path / "scan.pdf"
    path.write_bytes(scan.english(clean.read_bytes(), 120))
    text = text_of(path)
    assert len(text.split()) > 200 and "pensionärsrådet" in text_of(clean) and "pensionärsrådet" not in text


def test_the_bad_text_layer_has_lost_its_letters(made: Path) -> None:
    path = made / "miljo-och-byggnadsnamnden-2019-05-14-tjansteskrivelse-daligt-ocr.pdf"
    text = text_of(path)
    assert len(text.split()) > 200 and not LOST & set(text)
