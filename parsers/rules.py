"""The rules that are data: labels, verbs and patterns in the TOML files of `parsers/data/`."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load_rules(name: str) -> dict[str, Any]:
    """What `parsers/data/<name>.toml` holds, read once per process. Raises FileNotFoundError when there is no such file."""
    return tomllib.loads((files("parsers") / "data" / f"{name}.toml").read_text("utf-8"))


def pattern(rules: str, name: str, **stands_for: str) -> re.Pattern[str]:
    """The pattern `name` of the file `rules`, compared without case; each word in capitals given stands for a part."""
    text: str = load_rules(rules)[name]
    for word, part in stands_for.items():
        text = text.replace(word, part)
    return re.compile(text, re.IGNORECASE)
