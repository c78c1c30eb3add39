"""Write the example documents and the truth about them: python examples/make.py [OUT]."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tallhalla import measures, memos, minutes_board, minutes_council, minutes_technical
from tallhalla.house import ADVISORY
from tallhalla.minutes_pdf import PRESSES, minutes_pdf
from tallhalla.model import Meeting
from tallhalla.office import annex_pdf, memo_pdf, utlatande
from tallhalla.plaintext import memo_text, minutes_text
from tallhalla.replies import ANNEX
from tallhalla.scan import badly_read, image_only, tiff
from tallhalla.truth import memo_truth, minutes_truth

Made = tuple[bytes, dict[str, Any]]


def minutes(meeting: Meeting, press: str) -> Made:
    """Minutes as a PDF, and the truth."""
    return minutes_pdf(meeting, PRESSES[press]), minutes_truth(meeting, PRESSES[press].house)


def scanned(scan: Callable[[bytes], bytes], made: Made) -> Made:
    """The same document as a scan."""
    return scan(made[0]), made[1]


def memo(content: memos.Memo) -> Made:
    """A tjänsteskrivelse as a PDF, and the truth."""
    return memo_pdf(content), memo_truth(content)


DOCUMENTS: dict[str, Callable[[], Made]] = {
    "tekniska-namnden-2024-03-19-protokoll.pdf": lambda: minutes(minutes_technical.MARCH, "small_town"),
    "kommunstyrelsen-2024-03-04-protokoll.pdf": lambda: minutes(minutes_board.BOARD_MARCH, "city"),
    "kommunfullmaktige-2024-04-22-protokoll.pdf": lambda: minutes(minutes_council.APRIL, "council"),
    "landsbygdsradet-2024-05-16-protokoll.txt": lambda: (
        minutes_text(minutes_board.RURAL_MAY, ADVISORY),
        minutes_truth(minutes_board.RURAL_MAY, ADVISORY),
    ),
    "kommunstyrelsen-2024-11-04-tjansteutlatande.txt": lambda: (
        memo_text(memos.REPLIES),
        memo_truth(memos.REPLIES, utlatande(memos.REPLIES)),
    ),
    "kommunstyrelsen-2024-03-04-tjansteskrivelse.pdf": lambda: memo(memos.REPORTS),
    "kommunstyrelsen-2024-11-04-bilaga-namndsvar.pdf": lambda: (annex_pdf(ANNEX), measures.ANNEX_TRUTH),
    "tekniska-namnden-2024-05-21-protokoll-skannat.pdf": lambda: scanned(
        lambda pdf: image_only(pdf, sideways={3}), minutes(minutes_technical.MAY, "scanned")
    ),
    "miljo-och-byggnadsnamnden-2019-05-14-tjansteskrivelse-daligt-ocr.pdf": lambda: scanned(
        badly_read, memo(memos.WELLS)
    ),
    **measures.DOCUMENTS,
    "kultur-och-fritidsnamnden-2024-09-03-tjansteskrivelse-skannad.tif": lambda: scanned(tiff, memo(memos.HALL)),
}


def main(out: Path) -> None:
    """Write every document into `out` and its truth into `out/truth`."""
    (out / "truth").mkdir(parents=True, exist_ok=True)
    for name, make in DOCUMENTS.items():
        content, truth = make()
        (out / name).write_bytes(content)
        record = json.dumps({"file": name, "split": "dev", **truth}, ensure_ascii=False, indent=1)
        (out / "truth" / Path(name).with_suffix(".json").name).write_text(record + "\n", encoding="utf-8")
    print(f"{len(DOCUMENTS)} documents in {out}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "documents")
