"""Real scans of the archive, where the shared folder is at hand: every § survives and next to no word is lost."""

import re
from collections import Counter
from pathlib import Path

import pytest
from conftest import needs_tesseract

from ocr.clean import clean
from ocr.read import ReadSettings, read

SCANS = Path(__file__).parents[2] / "shared" / "real" / "scans"
TRIED = ["07", "09", "10"]

pytestmark = [
    pytest.mark.seeds,
    pytest.mark.skipif(not SCANS.is_dir(), reason="the real scans (../shared/real/scans) are absent"),
    needs_tesseract,
]


def counted(text: str) -> Counter[str]:
    """The words of a text; words parted at a line end count as one."""
    return Counter(re.findall(r"[^\W_]+|§", re.sub(r"-\n\s*", "", text).casefold()))


@pytest.mark.parametrize("name", TRIED)
def test_section_signs_and_words_survive(name: str) -> None:
    truth = counted((SCANS / f"{name}_truth.txt").read_text(encoding="utf-8"))
    found = counted(clean(read(SCANS / f"{name}_scan.pdf", ReadSettings())).text)
    assert found["§"] >= truth["§"]
    assert sum((truth & found).values()) >= 0.95 * sum(truth.values())
