"""The rules that are data: labels, verbs and patterns in the TOML files of `parsers/data/`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load_rules(name: str) -> dict[str, Any]:
    """What `parsers/data/<name>.toml` holds, read once per process. Raises FileNotFoundError when there is no such file."""
    return tomllib.loads((files("parsers") / "data" / f"{name}.toml").read_text("utf-8"))
