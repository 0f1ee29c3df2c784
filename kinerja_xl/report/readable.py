"""Names and texts of others on a terminal: nothing in them may move the cursor, hide, or turn the line around."""

from __future__ import annotations

from kinerja_xl.pola import Pola

_COLOURS = r"\x1b\[[0-9;]*m"
_UNSEEN = Pola(f"({_COLOURS})|[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def readable(name: str) -> str:
    r"""A name as one line that shows what is in it: what cannot be seen is written as an escape.

    >>> readable("rekap\u202exslx.\n\udcff")
    'rekap\\u202exslx.\\n\\xff'
    """
    return name if name.isprintable() else "".join(c if c.isprintable() else _escaped(c) for c in name)


def tamed(text: str) -> str:
    r"""A text of several lines with our own colours, in which other control characters are written as escapes.

    >>> tamed("\x1b[1mjudul\x1b[0m\n\x1b]0;x\x07")
    '\x1b[1mjudul\x1b[0m\n\\x1b]0;x\\x07'
    """
    if all(map(str.isprintable, text.split("\n"))):
        return text
    return _UNSEEN.sub(lambda match: match[1] or _escaped(match[0]), text)


def _escaped(character: str) -> str:
    if "\udc80" <= character <= "\udcff":  # a byte of a name that is no text
        return f"\\x{ord(character) - 0xDC00:02x}"
    return character.encode("unicode_escape").decode("ascii")
