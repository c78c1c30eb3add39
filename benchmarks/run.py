"""Speed, compared with a peer in the same run. Ratios are what to look at: machines are noisy.

    python benchmarks/run.py [FOLDER_OF_DOCUMENTS] [--repeat N] [--only parsing]

Without a folder the example documents are made and used. Four questions are asked:

1. Text layers: pages per second from file to clean text with positions and ledger, against pdfplumber's words alone.
2. Parsing: megabytes of clean text per CPU second, from clean text to records; and of the longest text, bound once and
   four times: time is to grow with length only.
3. Words: how many are judged and repaired per CPU second, and how long the word model loads. No peer does the same.
4. Scans: CPU seconds per page of paragraf, against bare Tesseract on the same page images.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pdfplumber
import pypdfium2 as pdfium
from PIL import Image

from ocr import image as picture
from ocr import letters, pdf, trust
from ocr.clean import CleanText, clean
from ocr.engine import best_model
from ocr.model import Document
from ocr.read import ReadSettings, read
from ocr.textfile import pages_of
from parsers import parse

HERE = Path(__file__).resolve().parent.parent
LOST = str.maketrans("åäöÅÄÖ§", "aaoAAO8")  # as an English recognition writes them


def best_of(repeat: int, work: Callable[[], int], clock: Callable[[], float] = time.perf_counter) -> tuple[int, float]:
    """The count that `work` returns, and its shortest time in seconds."""
    times = []
    count = 0
    for _ in range(repeat):
        begin = clock()
        count = work()
        times.append(clock() - begin)
    return count, min(times)


def cpu_seconds() -> float:
    """CPU time of this process and of its children that have ended."""
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def _look(page: pdfium.PdfPage) -> pdf.Look:
    return pdf.look_of(page, sum(len(word.text) for word in pdf.words_of(page)))


def split(files: list[Path]) -> tuple[list[Path], list[Path]]:
    """Files whose pages all have a text layer, and files whose pages are all scans."""
    texts, scans = [], []
    for file in files:
        document = pdf.open_pdf(file)
        kinds = {_look(page).is_scan for page in document}
        document.close()
        if kinds == {False}:
            texts.append(file)
        elif kinds == {True}:
            scans.append(file)
    return texts, scans


def text_layers(files: list[Path], repeat: int) -> None:
    """Print pages per second over text layers."""

    def peer() -> int:
        pages = 0
        for file in files:
            with pdfplumber.open(file) as document:
                for page in document.pages:
                    page.extract_words()
                    page.close()
                    pages += 1
        return pages

    def ours() -> int:
        return sum(len(clean(read(file)).pages) for file in files)

    ours()  # loads the word statistics
    pages, seconds = best_of(repeat, ours)
    _, peer_seconds = best_of(repeat, peer)
    print(
        f"text layers   paragraf {pages / seconds:7.1f} pages/s   pdfplumber words {pages / peer_seconds:7.1f} pages/s   "
        f"ratio {peer_seconds / seconds:.2f}  ({pages} pages)"
    )


def parsing(files: list[Path], repeat: int) -> None:
    """Print megabytes of clean text that are parsed per second of CPU, by the shortest time of each document."""
    texts = [clean(read(file)) for file in files]
    longest = max((text.text for text in texts), key=len)
    bound = [clean(Document(pages_of("\n\n".join([longest] * times)))) for times in (1, 4)]

    def seconds_of(sources: list[CleanText]) -> list[float]:
        for found in remembered():  # every run is to do its own work
            found.cache_clear()
        return [best_of(1, lambda text=text: len(parse(text).rows), time.process_time)[1] for text in sources]

    for text in texts:
        parse(text)  # loads the registers
    for what, sources in ((f"{len(files)} documents", texts), *(("in one document", [text]) for text in bound)):
        runs = [seconds_of(sources) for _ in range(3 * repeat)]
        count, seconds = sum(len(text.text.encode()) for text in sources), sum(map(min, zip(*runs, strict=True)))
        print(f"parsing       paragraf {count / 1e6 / seconds:7.2f} MB/s  ({count / 1e3:.0f} kB, {what})")


@cache
def remembered() -> tuple[Any, ...]:
    """The functions of the parsers that remember what they found in a text; registers, which are read once, stay."""
    here = [module for name, module in sys.modules.items() if name.partition(".")[0] in ("corpus", "parsers")]
    cached = [f for module in here for f in vars(module).values() if hasattr(f, "cache_parameters")]
    return tuple(f for f in cached if (f.cache_parameters()["maxsize"] or 0) > 1)


def words(files: list[Path], repeat: int) -> None:
    """Print words per CPU second that are judged, and repaired after å, ä, ö and § were lost; how long the model loads."""
    load = "import time, numpy; from ocr.lexicon import model; begin = time.time(); model(); print(time.time() - begin)"
    seconds = min(float(subprocess.check_output([sys.executable, "-c", load], cwd=HERE)) for _ in range(repeat))
    good = [part for file in files for part in clean(read(file)).text.split("\n\n§ ")]
    lost = [text.translate(LOST) for text in good]
    count = sum(len(text.split()) for text in good)

    def done(one: Callable[[str], object], texts: list[str]) -> float:
        return count / best_of(repeat, lambda: len([one(text) for text in texts]), time.process_time)[1]

    judged, repaired = done(trust.assess, good), done(letters.repair, lost)
    print(
        f"words         judged {judged:,.0f} words/s   repaired {repaired:,.0f} words/s   "
        f"model loads in {seconds:.2f} s  ({count:,} words)"
    )


def scans(files: list[Path]) -> None:
    """Print CPU seconds per scanned page."""
    with tempfile.TemporaryDirectory() as folder:
        images = []
        for file in files:
            document = pdf.open_pdf(file)
            for i in range(len(document)):
                image, dpi = pdf.render(document[i], 300, ReadSettings().most_pixels)
                skew = picture.skew_of(picture.ink_of(image))
                upright = image.rotate(-skew, Image.Resampling.BICUBIC, fillcolor=255)
                images.append(Path(folder, f"{file.stem}-{i}.png"))
                upright.save(images[-1], dpi=(dpi, dpi))
            document.close()
        begin = cpu_seconds()
        for image_file in images:
            command = ["tesseract", image_file, "-", "-l", best_model(), "--psm", "3", "tsv"]
            subprocess.run(
                command, capture_output=True, check=True, env={"OMP_THREAD_LIMIT": "1", "PATH": "/usr/bin:/bin"}
            )
        bare = cpu_seconds() - begin
        begin = cpu_seconds()
        for file in files:
            clean(read(file))
        ours = cpu_seconds() - begin
    pages = len(images)
    print(
        f"scans         paragraf {ours / pages:7.2f} CPU s/page   bare tesseract {bare / pages:7.2f} CPU s/page   "
        f"overhead {100 * (ours / bare - 1):+.0f} %  ({pages} pages)"
    )


def main() -> int:
    """Run all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--only", choices=["parsing"], help="parsing: leave out the others")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = args.folder
        if folder is None:
            folder = Path(made)
            subprocess.run(
                [sys.executable, HERE / "examples" / "make.py", folder], check=True, stdout=subprocess.DEVNULL
            )
        texts, scanned = split(sorted(folder.rglob("*.pdf")))
        if texts:
            if not args.only:
                text_layers(texts, args.repeat)
            parsing(texts, args.repeat)
            if not args.only:
                words(texts, args.repeat)
        if scanned and not args.only:
            scans(scanned)
    return 0


if __name__ == "__main__":
    sys.exit(main())
