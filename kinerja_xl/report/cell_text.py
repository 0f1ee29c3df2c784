"""A user's text in a cell that openpyxl writes: always a text, whatever it begins with."""

from __future__ import annotations

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell

from kinerja_xl.inert import looks_like_formula


def put_text(cell: Cell, text: str) -> None:
    """Put a text in a cell, without what no file can hold.

    What looks like a formula is marked as typed with an apostrophe (quotePrefix), so that it also stays a text when
    somebody edits the cell.
    """
    plain = plain_text(text)
    cell.value = plain or None
    if plain:
        cell.data_type = "s"
        cell.quotePrefix = looks_like_formula(plain)


def plain_text(text: str) -> str:
    """A text without the control characters that no workbook can hold."""
    return ILLEGAL_CHARACTERS_RE.sub("", text)
