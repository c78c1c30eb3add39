"""A labelled field of a front page."""

from __future__ import annotations

from dataclasses import dataclass, field

from parsers.blocks import Span


@dataclass(slots=True)
class Field:
    """A labelled field: its concept (a key of `[front]` in labels.toml), its label and its values, a row each.

    `party` is that of the people in it, where they stand under a heading of their party.
    """

    concept: str
    label: Span
    values: list[Span] = field(default_factory=list)
    x0: float | None = None
    party: str = ""

    @property
    def text(self) -> str:
        """The values on one line."""
        return " ".join(v.text for v in self.values)
