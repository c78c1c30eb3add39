"""Write the example documents and the truth about them: python examples/make.py [--all] [OUT].

With --all also the minutes in more house styles, which take longer: for `make score` and the tests.
"""

from __future__ import annotations

import argparse
import io
import json
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
from styles import assembly, capital, committee, harbour, lakeside, market, nineties, region, seniors, typed
from tallhalla import measures, memos, minutes_board, minutes_council, minutes_technical
from tallhalla.house import ADVISORY
from tallhalla.minutes_pdf import PRESSES, Press, minutes_pdf
from tallhalla.model import Meeting
from tallhalla.office import annex_pdf, memo_pdf, utlatande
from tallhalla.plaintext import memo_text, minutes_text
from tallhalla.replies import ANNEX
from tallhalla.scan import badly_read, english, image_only, tiff
from tallhalla.truth import memo_truth, minutes_truth

Made = tuple[bytes, dict[str, Any]]


def minutes(meeting: Meeting, press: Press) -> Made:
    """Minutes as a PDF, and the truth."""
    return minutes_pdf(meeting, press), minutes_truth(meeting, press.house)


def scanned(scan: Callable[[bytes], bytes], made: Made) -> Made:
    """The same document as a scan."""
    return scan(made[0]), made[1]


def bound(*made: Made) -> Made:
    """Minutes of several meetings in one file, as archives bind them; the truth names the first, and holds the rows of all."""
    volume = pdfium.PdfDocument.new()
    for pdf, _ in made:
        volume.import_pages(pdfium.PdfDocument(pdf))
    written = io.BytesIO()
    volume.save(written)
    truths = [truth for _, truth in made]
    rows = {
        key: [row for truth in truths for row in truth[key]]
        for key, rows in truths[0].items()
        if isinstance(rows, list)
    }
    fields = ("organ", "date", "paragraph_first", "paragraph_last")
    dated = re.compile(rb"(?<=/ID\[<)\w+><\w+|(?<=CreationDate\(D:)\d+")  # else no two runs would write the same bytes
    same = dated.sub(lambda m: re.sub(rb"\w", b"0", m[0]), written.getvalue())
    return same, {**truths[0], **rows, "meetings": [{f: truth[f] for f in fields} for truth in truths]}


def memo(content: memos.Memo) -> Made:
    """A tjänsteskrivelse as a PDF, and the truth."""
    return memo_pdf(content), memo_truth(content)


DOCUMENTS: dict[str, Callable[[], Made]] = {
    "tekniska-namnden-2024-03-19-protokoll.pdf": lambda: minutes(minutes_technical.MARCH, PRESSES["small_town"]),
    "kommunstyrelsen-2024-03-04-protokoll.pdf": lambda: minutes(minutes_board.BOARD_MARCH, PRESSES["city"]),
    "kommunfullmaktige-2024-04-22-protokoll.pdf": lambda: minutes(minutes_council.APRIL, PRESSES["council"]),
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
        lambda pdf: image_only(pdf, sideways={3}), minutes(minutes_technical.MAY, PRESSES["scanned"])
    ),
    "miljo-och-byggnadsnamnden-2019-05-14-tjansteskrivelse-daligt-ocr.pdf": lambda: scanned(
        badly_read, memo(memos.WELLS)
    ),
    **measures.DOCUMENTS,
    "kultur-och-fritidsnamnden-2024-09-03-tjansteskrivelse-skannad.tif": lambda: scanned(tiff, memo(memos.HALL)),
}


# More house styles. The first word of a name is the style: benchmarks/score.py prints figures for each.
PAPERS: dict[str, tuple[Meeting, Press]] = {
    "assembly-2023-05-22-protokoll": (assembly.MAY, assembly.PRESS),
    "capital-2022-09-20-protokoll": (capital.SEPTEMBER, capital.PRESS),
    "committee-2021-02-09-protokoll": (committee.FEBRUARY, committee.PRESS),
    "harbour-2024-05-21-protokoll": (harbour.MAY, harbour.PRESS),
    "lakeside-2024-04-10-protokoll": (lakeside.APRIL, lakeside.PRESS),
    "market-2019-06-17-protokoll": (market.JUNE, market.PRESS),
    "nineties-1997-03-18-protokoll": (nineties.MARCH, nineties.PRESS),
    "region-2024-03-12-protokoll": (region.MARCH, region.PRESS),
    "seniors-2023-10-18-protokoll": (seniors.OCTOBER, seniors.PRESS),
    "typed-1978-11-14-protokoll": (typed.NOVEMBER, typed.PRESS),
}
SCANNED = (
    "harbour-2024-05-21-protokoll",
    "lakeside-2024-04-10-protokoll",
    "nineties-1997-03-18-protokoll",
    "typed-1978-11-14-protokoll",
)
GARBLED = ("harbour-2024-05-21-protokoll", "typed-1978-11-14-protokoll")
STYLES: dict[str, Callable[[], Made]] = {
    **{f"{name}.pdf": partial(minutes, *paper) for name, paper in PAPERS.items()},
    **{f"{name}-skannat.pdf": lambda name=name: scanned(image_only, minutes(*PAPERS[name])) for name in SCANNED},
    "volume-2024-protokoll.pdf": lambda: bound(
        minutes(minutes_technical.MARCH, PRESSES["small_town"]),
        minutes(minutes_technical.MAY, PRESSES["small_town"]),
        minutes(minutes_board.BOARD_MARCH, PRESSES["city"]),
    ),
    **{f"{name}-daligt-ocr.pdf": lambda name=name: scanned(english, minutes(*PAPERS[name])) for name in GARBLED},
}


def main() -> None:
    """Write every document into `out` and its truth into `out/truth`."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, nargs="?", default=Path(__file__).parent / "documents")
    parser.add_argument("--all", action="store_true", help="more house styles of minutes too")
    args = parser.parse_args()
    (args.out / "truth").mkdir(parents=True, exist_ok=True)
    documents = DOCUMENTS | STYLES if args.all else DOCUMENTS
    for name, make in documents.items():
        content, truth = make()
        (args.out / name).write_bytes(content)
        record = json.dumps({"file": name, "split": "dev", **truth}, ensure_ascii=False, indent=1)
        (args.out / "truth" / Path(name).with_suffix(".json").name).write_text(record + "\n", encoding="utf-8")
    print(f"{len(documents)} documents in {args.out}")


if __name__ == "__main__":
    main()
