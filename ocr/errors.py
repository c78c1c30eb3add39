"""What can be wrong with a file, in words that a person understands."""

from __future__ import annotations


class UnreadableError(Exception):
    """The file gives no text at all. `code` is stable; `message` says what is wrong and what to do."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code, message)  # both, so that it survives the way back from a worker process
        self.code = code
        self.message = message

    def __str__(self) -> str:
        return self.message


class EngineError(Exception):
    """Recognition of one page failed (crash, time limit, nothing usable came back)."""


class EngineMissingError(EngineError):
    """The recognition engine or its model is not installed."""
