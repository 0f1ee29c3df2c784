"""Texts that a spreadsheet program would take for a formula, and how they are kept from becoming one."""

from __future__ import annotations

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_LITERAL = 255  # the longest text that may stand in a formula


def looks_like_formula(text: str) -> bool:
    """Whether a text begins as a formula does, also for a program that takes full-width signs for the plain ones.

    >>> looks_like_formula("=1+1"), looks_like_formula("-5"), looks_like_formula("Belanja")
    (True, True, False)
    """
    return text.startswith(_STARTS)


def as_formula(text: str) -> str:
    """The formula whose value is a text.

    >>> as_formula('=SUM("a")')
    '="=SUM(""a"")"'
    """
    pieces = [text[at : at + _LITERAL] for at in range(0, len(text), _LITERAL)]
    return "=" + "&".join('"' + piece.replace('"', '""') + '"' for piece in pieces)
