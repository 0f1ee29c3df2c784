"""Failures that a user can cause: one line of what is wrong, one of what to do."""

from __future__ import annotations


class KinerjaError(Exception):
    """A failure the user can mend.

    Args:
        message: what is wrong and where, one line of Indonesian.
        hint: what to do about it, one line of Indonesian; may be empty.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()
