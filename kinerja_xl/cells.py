"""The address that every value and every finding carries."""

from __future__ import annotations

import re
from typing import NamedTuple

from kinerja_xl.ingatan import ingat

_A1 = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})", re.ASCII)


@ingat
def column_letters(column: int) -> str:
    """Letters of a column counted from 1.

    >>> column_letters(1), column_letters(28), column_letters(16384)
    ('A', 'AB', 'XFD')
    """
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """Number of a column, counted from 1.

    >>> column_number("XFD")
    16384
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


class CellRef(NamedTuple):
    """One cell of one sheet; row and column are counted from 1."""

    sheet: str
    row: int
    column: int

    @property
    def a1(self) -> str:
        """Address within the sheet.

        >>> CellRef("LRA", 7, 6).a1
        'F7'
        """
        return f"{column_letters(self.column)}{self.row}"

    def __str__(self) -> str:
        return f"{self.sheet}!{self.a1}"


def split_file(sheet: str) -> tuple[str, str]:
    """File and sheet of a name such as `[renstra.xlsx]Tabel 4.1`; no file where the name has none.

    >>> split_file("[renstra[1].xlsx]Tabel 4.1"), split_file("LRA")
    (('renstra[1].xlsx', 'Tabel 4.1'), ('', 'LRA'))
    """
    file, mark, name = sheet.rpartition("]")  # the name of a sheet has no bracket, that of a file may
    return (file[1:], name) if mark and file.startswith("[") else ("", sheet)


@ingat
def parse_a1(text: str) -> tuple[int, int]:
    """Row and column of an A1 address; ValueError when it is none.

    >>> parse_a1("$F$7")
    (7, 6)
    """
    match = _A1.fullmatch(text)
    if match is None:
        raise ValueError(f"bukan alamat sel: {text!r}")
    return int(match[2]), column_number(match[1])


def parse_range(text: str) -> tuple[int, int, int, int]:
    """First row, first column, last row, last column of a range such as `B2:D5`.

    >>> parse_range("B2:D5")
    (2, 2, 5, 4)
    """
    first, _, last = text.partition(":")
    top, left = parse_a1(first)
    bottom, right = parse_a1(last or first)
    return top, left, bottom, right
