"""Colours of terminal text."""

from __future__ import annotations

_COLOURS: dict[str, str] = {"galat": "31;1", "peringatan": "33", "info": "36", "judul": "1", "redup": "2", "baik": "32"}


class Painter:
    """Colours text, or leaves it alone."""

    def __init__(self, colour: bool) -> None:
        self.colour = colour

    def __call__(self, style: str, text: str) -> str:
        """The text in a style."""
        return f"\x1b[{_COLOURS[style]}m{text}\x1b[0m" if self.colour and text else text
