"""Names in plain small letters, for ids and file names."""

from __future__ import annotations

import re
import unicodedata


def slug(text: str) -> str:
    """Text in plain small letters and digits with hyphens between; "" when it has none.

    >>> slug("Barn- och ungdomsnämnden § 1–9")
    'barn-och-ungdomsnamnden-1-9'
    """
    words = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFKC", text))
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"-+", "-", plain).strip("-")
