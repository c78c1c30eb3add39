"""The lexicon: which strings are Swedish words, how common they and their neighbours are, how good a text is."""

import doctest
import subprocess
import sys
from importlib import resources
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocr import build_model, lexicon
from ocr.lexicon import MAX_LETTERS, count, known, model, pair, quality, splits, strangeness

SHARED = Path(__file__).parents[2] / "shared" / "data"


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("kommunstyrelsen", True),  # in the vocabulary
        ("KOMMUNSTYRELSEN", True),  # whatever its case
        ("bibliotekschefen", True),  # a compound with a linking -s-
        ("cykelplan", True),  # a compound without
        ("nämndernas", True),  # a genitive
        ("skol- och", False),  # two words are not one
        ("xqv-arbetet", False),  # each part must be known
        ("miljö-frågor", True),
        ("foreslar", False),  # lost its dots
        ("atgarder", False),
        ("fran", False),  # stands in the sources, but only as a damaged "från"
        ("xqvrtz", False),
        ("", False),
        ("-", False),
        (".", False),  # a mark of the pairs, not a word
        ("<s>", False),
    ],
)
def test_known(word: str, expected: bool) -> None:
    assert known(word) is expected


def test_counts_and_pairs() -> None:
    assert count("Och") == count("och") > count("beslut") > count("sammanträde") > 0
    assert count("xqvrtz") == 0
    assert pair("förslag", "till") > pair("förslag", "och") > 0
    assert pair("till", "xqvrtz") == pair("xqvrtz", "till") == 0


def test_a_compound_is_split_where_its_parts_are_words() -> None:
    assert ("arbetsmarknads", "frågor") in set(splits("arbetsmarknadsfrågor"))
    assert not list(splits("xqvrtz"))


def test_swedish_looks_less_strange_than_a_jumble() -> None:
    assert strangeness("grenhult") < strangeness("g4n#lr6e")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Nämnden beslutar att bifalla förslaget.", 1.0, 1.0),
        ("Namnden foreslar att arendet bordlaggs.", 0.0, 0.5),
        ("Ordförande Zbygnjew Qvarnxlund hälsade alla välkomna.", 1.0, 1.0),  # names are neutral
        ("qwpfgj mvnxcz zxcvbq", 0.0, 0.0),
        ("", 1.0, 1.0),
        ("12 34 § 5 a b", 1.0, 1.0),
    ],
)
def test_quality(text: str, low: float, high: float) -> None:
    assert low <= quality(text) <= high


@given(st.text())
def test_quality_is_a_share(text: str) -> None:
    assert 0.0 <= quality(text) <= 1.0


def test_long_strings_are_refused_at_once() -> None:
    assert not known("for" * 300_000)
    assert not known("å" * (MAX_LETTERS + 1))
    assert quality("a" * 1_000_000) == 0.0


def test_the_model_is_small_and_whole() -> None:
    path = resources.files("ocr") / "data" / "words.npz"
    assert len(path.read_bytes()) < 6_000_000
    data = model()
    assert len(data.words) == len(data.counts) == len(data.heads) == len(data.rest) == len(data.number)
    assert all(0 < share <= 1 for share in data.rest)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads its memory from /proc")
def test_the_model_loads_in_little_memory() -> None:
    """In a process of its own; the limit is the design's. How fast it loads is told by benchmarks/run.py."""
    program = (
        "import numpy; from ocr import lexicon; lexicon.model(); "
        "print(open('/proc/self/status').read().partition('VmHWM:')[2].split()[0])"
    )
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert int(shown) < 150_000


@pytest.mark.seeds
@pytest.mark.skipif(not SHARED.exists(), reason="needs the word counts in ../shared/data")
def test_the_shipped_model_is_what_the_script_builds(tmp_path: Path) -> None:
    pytest.importorskip("zstandard")
    shipped = Path(lexicon.__file__).parent / "data"
    (tmp_path / "names.txt").write_bytes((shipped / "names.txt").read_bytes())
    build_model.build(SHARED, tmp_path / "words.npz")
    with np.load(tmp_path / "words.npz") as built, np.load(shipped / "words.npz") as there:
        assert built.files == there.files
        for name in built.files:
            assert np.array_equal(built[name], there[name]), name


def test_the_examples_in_the_docstrings_hold() -> None:
    assert doctest.testmod(lexicon).failed == 0
