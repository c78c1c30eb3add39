"""Quality of letter repair, on pages of made-up prose that a foreign engine read: what it mends and what it spoils.

    python benchmarks/repair.py [--prose FOLDER] [--keep FOLDER] [--show PAGE]

Each text of `benchmarks/prose/` is set in a typeface, degraded lightly and recognised by bare Tesseract with `eng` (no
å ä ö) and `swe` (no §). Printed for each, before and after repair: share of wrong words (reading order counted), right
words spoilt per 10,000, § and list numerals at line starts that came through. Last come the words that repair changes in
the texts as written, which must be none. `--keep` keeps what was recognised and uses it again; `--show` lists the words
of a page that repair left wrong. Rules were made with the faults of all these pages
in sight: write a new page to judge them.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from rapidfuzz.distance import Levenshtein

from ocr.clean import repair

PROSE = Path(__file__).with_name("prose")
#: Pages that were looked at first.
TUNED = ("skola", "vatten", "bygglov")
FONTS = {
    "sans": "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
    "serif": "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf",
    "book": "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf",
}
#: Resolution, letter size in points, blur in pixels, spread of the noise (of 255).
LOOKS = {"good": (300, 11, 0.0, 0.0), "blurred": (200, 11, 0.7, 8.0), "small": (200, 10, 0.4, 14.0)}
MODELS = ("eng", "swe")
WIDTH = 84
SWEDISH = frozenset("åäöÅÄÖ")
NUMERAL = re.compile(r"^(?:[IVX]+|\d{1,2})\.(?=\s)", re.MULTILINE)
SECTION = re.compile(r"^§ \d+", re.MULTILINE)


def lines_of(text: str) -> Iterator[str]:
    for line in text.splitlines():
        row = ""
        for word in line.split():
            if row and len(row) + 1 + len(word) > WIDTH:
                yield row
                row = word
            else:
                row = f"{row} {word}".strip()
        yield row


def picture(text: str, font: str, dpi: int, size: float, blur: float, noise: float) -> Image.Image:
    """The page as an image, grey."""
    letters = ImageFont.truetype(FONTS[font], round(size * dpi / 72))
    image = Image.new("L", (round(8.27 * dpi), round(13 * dpi)), 255)
    draw = ImageDraw.Draw(image)
    for i, line in enumerate(lines_of(text)):
        draw.text((0.7 * dpi, 0.6 * dpi + i * size * 1.35 * dpi / 72), line, font=letters, fill=20)
    if blur:
        image = image.filter(ImageFilter.GaussianBlur(blur))
    grey = np.asarray(image, dtype=np.float32) + np.random.default_rng(3).normal(0, noise, (image.height, image.width))
    return Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))


def recognised(image: Image.Image, dpi: int, model: str) -> str:
    with tempfile.NamedTemporaryFile(suffix=".png") as file:
        image.save(file.name, dpi=(dpi, dpi))
        command = ["tesseract", file.name, "-", "-l", model, "--psm", "6"]
        return subprocess.run(command, capture_output=True, check=True, text=True, env={"OMP_THREAD_LIMIT": "1"}).stdout


@dataclass
class Tally:
    words: int = 0
    before: int = 0
    after: int = 0
    spoilt: Counter[tuple[str, str]] = field(default_factory=Counter)
    left: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    signs: Counter[str | tuple[str, str]] = field(default_factory=Counter)

    def add(self, truth: str, raw: str) -> None:
        mended = repair(raw).text
        want, got, now = truth.split(), raw.split(), mended.split()
        self.words += len(want)
        self.before += Levenshtein.distance(want, got)
        self.after += Levenshtein.distance(want, now)
        for reading, name in ((got, "before"), (now, "after")):
            kept = {
                i
                for op in Levenshtein.opcodes(want, reading)
                if op.tag == "equal"
                for i in range(op.src_start, op.src_end)
            }
            self.signs["å ä ö", name] += sum(1 for i in kept if SWEDISH & set(want[i]))
        self.signs["å ä ö"] += sum(1 for word in want if SWEDISH & set(word))
        for op in Levenshtein.opcodes(want, got):
            if len(got) != len(now):
                continue
            for i, at in enumerate(range(op.dest_start, op.dest_end)):
                if op.tag == "equal" and now[at] != got[at]:
                    self.spoilt[got[at], now[at]] += 1
                if op.tag == "replace" and now[at] != want[op.src_start + i]:
                    self.left[want[op.src_start + i], got[at], now[at]] += 1
        for name, pattern in (("§", SECTION), ("numerals", NUMERAL)):
            wanted = Counter(pattern.findall(truth))
            self.signs[name] += wanted.total()
            self.signs[name, "before"] += (wanted & Counter(pattern.findall(raw))).total()
            self.signs[name, "after"] += (wanted & Counter(pattern.findall(mended))).total()

    def __str__(self) -> str:
        signs = "  ".join(
            f"{n} {self.signs[n, 'before']} → {self.signs[n, 'after']} of {self.signs[n]}"
            for n in ("§", "numerals", "å ä ö")
        )
        spoilt = 1e4 * self.spoilt.total() / self.words
        return (
            f"WER {self.before / self.words:6.2%} → {self.after / self.words:6.2%}"
            f"  spoilt per 10,000 {spoilt:4.1f}  {signs}"
        )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--prose", type=Path, default=PROSE, help="folder of texts to set and read")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--show", action="append", default=[])
    args = parser.parse_args()
    texts = {file.stem: file.read_text(encoding="utf-8") for file in sorted(args.prose.glob("*.txt"))}
    tallies: dict[tuple[str, str], Tally] = {}
    with tempfile.TemporaryDirectory() as made:
        keep = args.keep or Path(made)
        keep.mkdir(exist_ok=True)
        for name, text in texts.items():
            for font in FONTS:
                for look, measures in LOOKS.items():
                    for model in MODELS:
                        file = keep / f"{name}-{font}-{look}-{model}.txt"
                        if not file.exists():
                            image = picture(text, font, *measures)
                            file.write_text(recognised(image, measures[0], model), encoding="utf-8")
                        raw = file.read_text(encoding="utf-8")
                        group = "tuned" if name in TUNED else "other"
                        for key in ((group, model), (name, model)):
                            tallies.setdefault(key, Tally()).add(text, raw)
    for (group, model), tally in sorted(tallies.items(), key=lambda item: item[0][1]):
        print(f"{group:12} {model}  {tally}")
        if group in args.show:
            for words, times in tally.left.most_common():
                print(f"    left   {times:3} {' | '.join(words)}")
        for pair, times in tally.spoilt.most_common() if group in args.show else ():
            print(f"    spoilt {times:3} {' | '.join(pair)}")
    changed = {name: [text[e.start : e.end] for e in repair(text).edits] for name, text in texts.items()}
    print("changed in the texts as written:", {name: words for name, words in changed.items() if words} or "nothing")
    return 0


if __name__ == "__main__":
    sys.exit(main())
