"""Where the fonts lie: by known path, else by fontconfig."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path

FOLDER = Path("/usr/share/fonts/truetype")
FAMILIES = {
    "sans": ("liberation/LiberationSans-{}.ttf", "Liberation Sans", "fonts-liberation"),
    "serif": ("liberation/LiberationSerif-{}.ttf", "Liberation Serif", "fonts-liberation"),
    "mono": ("liberation/LiberationMono-{}.ttf", "Liberation Mono", "fonts-liberation"),
    "wide": ("dejavu/DejaVuSans{}.ttf", "DejaVu Sans", "fonts-dejavu-core"),
}
STYLES = {"": "Regular", "B": "Bold"}


@cache
def font_file(family: str, style: str = "") -> Path:
    """The TrueType file of a family (sans, serif, mono, wide) and style ("" or "B"); names the package if it is missing."""
    pattern, name, package = FAMILIES[family]
    word = {"": "", "B": "-Bold"}[style] if family == "wide" else STYLES[style]
    path = FOLDER / pattern.format(word)
    if not path.exists():
        path = _ask_fontconfig(name, STYLES[style])
    if not path.exists():
        raise SystemExit(f"The examples need the font {name}: apt-get install {package}")
    return path


def _ask_fontconfig(name: str, style: str) -> Path:
    if not shutil.which("fc-match"):
        return FOLDER / "missing"
    query = ["fc-match", "--format=%{family}|%{file}", f"{name}:style={style}"]
    family, _, file = subprocess.run(query, capture_output=True, text=True, check=True).stdout.partition("|")
    return Path(file) if name in family else FOLDER / "missing"
