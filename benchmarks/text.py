"""Quality of recognised text, against bare Tesseract and OCRmyPDF in the same run.

    python benchmarks/text.py [--pages N] [--only DEGRADATION] [--ocrmypdf PATH]

Pages of the example documents and of `prose/` are rendered, degraded in eight ways and recognised by each contestant.
Printed for each: CER and WER (share of letters and words that differ, reading order counted), the share of § % and of å ä ö
that came through, and CPU seconds per page; paragraf's word lists are loaded before, once for all. The text layer of the
examples is the truth. Last comes the time for all pages as one document, as scanners store them. OCRmyPDF is left out where
it is missing (`pip install ocrmypdf`, and Ghostscript); paragraf is measured twice where tesserocr is installed: with it,
and with the program.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
from PIL import Image, ImageFilter
from rapidfuzz.distance import Levenshtein
from repair import PROSE, lines_of, picture

from ocr import pdf
from ocr.clean import clean, repair
from ocr.engine import Engine, Tesseract, Tesserocr, best_engine
from ocr.ledger import replay
from ocr.read import read

HERE = Path(__file__).resolve().parent.parent
#: Repairs of layout, which the other contestants do not do.
LAYOUT = ("noise", "reflow", "dehyphenation")
SYMBOLS = {"§": "§", "%": "%", "åäö": "åäöÅÄÖ"}
#: Texts of `prose/` with many §, and their typefaces.
SET = {"raddning": "sans", "val": "serif", "bibliotek": "book"}
NOISE = np.random.default_rng(7)


def _noisy(image: Image.Image, spread: float) -> Image.Image:
    grey = np.asarray(image, dtype=np.float32) * 0.8 + 30
    return Image.fromarray(np.clip(grey + NOISE.normal(0, spread, grey.shape), 0, 255).astype(np.uint8))


def _one_bit(image: Image.Image) -> Image.Image:
    return image.point(lambda v: 255 if v > 140 else 0)


def _shadow(image: Image.Image) -> Image.Image:
    x, y = np.meshgrid(np.linspace(0, 1, image.width), np.linspace(0, 1, image.height))
    light = 1 - 0.65 / (1 + np.exp(-14 * (x + 0.6 * y - 0.9)))
    grey = (np.asarray(image) * 0.85 + 10) * light + NOISE.normal(0, 4, light.shape)
    return Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))


def _specks(image: Image.Image) -> Image.Image:
    grey, chance = np.asarray(image).copy(), NOISE.random((image.height, image.width))
    grey[chance < 0.005], grey[chance > 0.995] = 0, 255
    return Image.fromarray(grey)


#: Name → resolution, and what is done to the page.
DEGRADATIONS: dict[str, tuple[int, Callable[[Image.Image], Image.Image]]] = {
    "clean 300": (300, lambda i: i),
    "blur 150": (150, lambda i: i.filter(ImageFilter.GaussianBlur(0.7))),
    "1-bit 200": (200, _one_bit),
    "fax 150": (150, lambda i: _one_bit(_noisy(i, 25))),
    "grey noise 200": (200, lambda i: _noisy(i, 22)),
    "shadow 200": (200, _shadow),
    "specks 200": (200, _specks),
    "skew 1.2 deg 200": (200, lambda i: i.rotate(1.2, Image.Resampling.BICUBIC, fillcolor=255)),
}


@dataclass
class Tally:
    """Errors of a contestant, summed over pages."""

    letters: int = 0
    letter_errors: int = 0
    words: int = 0
    word_errors: int = 0
    seconds: float = 0.0
    pages: int = 0
    symbols: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)

    def add(self, truth: str, got: str, seconds: float) -> None:
        truth, got = " ".join(truth.split()), " ".join(got.split())
        self.letters += len(truth)
        self.letter_errors += Levenshtein.distance(truth, got)
        self.words += len(truth.split())
        self.word_errors += Levenshtein.distance(truth.split(), got.split())
        self.seconds += seconds
        self.pages += 1
        for name, signs in SYMBOLS.items():
            wanted = sum(truth.count(s) for s in signs)
            self.symbols[name] += wanted
            self.right[name] += sum(min(truth.count(s), got.count(s)) for s in signs)

    def __str__(self) -> str:
        shares = "  ".join(f"{n} {self.right[n]}/{self.symbols[n]}" for n in SYMBOLS)
        cer, wer = self.letter_errors / self.letters, self.word_errors / self.words
        return f"CER {cer:6.2%}  WER {wer:6.2%}  {shares}  {self.seconds / self.pages:5.2f} CPU s/page"


def cpu() -> float:
    """CPU time of this process and its ended children, in seconds."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in used)


def paragraf(make: Callable[[], Engine]) -> Callable[[Path], str]:
    """What paragraf reads, letters repaired; the page's furniture left in and lines not joined, as the others do."""

    def recognise(image: Path) -> str:
        ledger = clean(read(image, make_engine=make)).ledger
        return replay(ledger.raw, [e for e in ledger.edits if e.kind not in LAYOUT])

    return recognise


def tesseract(model: str) -> Callable[[Path], str]:
    """Bare Tesseract with a model."""

    def recognise(image: Path) -> str:
        command = ["tesseract", image, "-", "-l", model]
        return subprocess.run(command, capture_output=True, check=True, text=True, env=ENVIRONMENT).stdout

    return recognise


def ocrmypdf(program: str, model: str) -> Callable[[Path], str]:
    """OCRmyPDF with deskewing, and the text layer that it writes."""

    def recognise(image: Path) -> str:
        out = image.with_suffix(".ocr.pdf")
        command = [program, "-q", "--deskew", "--image-dpi", "300", "--output-type", "pdf", "-l", model, image, out]
        subprocess.run(command, capture_output=True, check=True)
        document = pdfium.PdfDocument(out)
        text = document[0].get_textpage().get_text_range()
        document.close()
        return text.replace("￾", "-")

    return recognise


ENVIRONMENT = {"OMP_THREAD_LIMIT": "1", "PATH": "/usr/bin:/bin:/usr/local/bin"}


@dataclass(frozen=True)
class Truth:
    """A page: what it says, and how it looks at a resolution."""

    text: str
    look: Callable[[int], Image.Image]


def rendered(page: pdfium.PdfPage, dpi: int) -> Image.Image:
    return pdf.render(page, dpi, 40_000_000)[0]


def set_page(text: str, font: str, dpi: int) -> Image.Image:
    return picture(text, font, dpi, 11, 0.0, 0.0)


def truths(folder: Path, pages: int) -> list[Truth]:
    """Pages of running text of the examples, and the texts of `SET`."""
    found = []
    for file in sorted(folder.glob("*protokoll.pdf")):
        for part in clean(read(file)).pages[2:]:
            if len(part.page.raw) > 800:
                page = pdf.open_pdf(file)[(part.page.number or 1) - 1]
                found.append(Truth(part.page.raw, partial(rendered, page)))
    found = found[:: max(len(found) // max(pages, 1), 1)][:pages]
    for name, font in SET.items():
        text = (PROSE / f"{name}.txt").read_text(encoding="utf-8")
        look = partial(set_page, text, font)
        found.append(Truth("\n".join(lines_of(text)), look))
    return found


def main() -> int:
    """Run all contestants over all pages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=2)
    parser.add_argument("--only", action="append", choices=DEGRADATIONS, help="this degradation alone")
    parser.add_argument("--ocrmypdf", default=shutil.which("ocrmypdf"))
    args = parser.parse_args()
    contestants: dict[str, Callable[[Path], str]] = {"paragraf": paragraf(Tesseract)}
    if isinstance(best_engine(60), Tesserocr):
        contestants["with tesserocr"] = paragraf(Tesserocr)
    contestants |= {f"tesseract {m}": tesseract(m) for m in ("Latin", "swe")}
    if args.ocrmypdf:
        contestants["ocrmypdf swe"] = ocrmypdf(args.ocrmypdf, "swe")
    else:
        print("OCRmyPDF is not installed and is left out")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        subprocess.run([sys.executable, HERE / "examples" / "make.py", folder], check=True, stdout=subprocess.DEVNULL)
        pages = truths(folder, args.pages)
        total = {name: Tally() for name in contestants}
        repair(pages[0].text)  # loads the word lists
        for title in args.only or DEGRADATIONS:
            dpi, degrade = DEGRADATIONS[title]
            here = {name: Tally() for name in contestants}
            for number, truth in enumerate(pages):
                file = folder / f"{title.replace(' ', '-')}-{number}.png"
                degrade(truth.look(dpi)).save(file, dpi=(dpi, dpi))
                for name, recognise in contestants.items():
                    begin = cpu()
                    text = recognise(file)
                    seconds = cpu() - begin
                    for tally in (here[name], total[name]):
                        tally.add(truth.text, text, seconds)
            for name, tally in here.items():
                print(f"{title:17} {name:16} {tally}", flush=True)
        print()
        for name, tally in total.items():
            print(f"{'all':17} {name:16} {tally}")
        images = [Image.open(file) for file in sorted(folder.glob("*-[0-9].png")) if "300" not in file.name]
        images[0].save(folder / "all.tif", save_all=True, append_images=images[1:], dpi=(200, 200))
        for name, recognise in contestants.items():
            if not name.startswith("ocrmypdf"):  # which makes a PDF of one page only
                begin = cpu()
                recognise(folder / "all.tif")
                print(
                    f"{'one document':17} {name:16} {(cpu() - begin) / len(images):5.2f} CPU s/page, {len(images)} pages"
                )
    return 0


if __name__ == "__main__":
    sys.exit(main())
