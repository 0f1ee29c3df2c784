"""Formulas as a file stores them (English names, commas), cut into tokens; joined again, the tokens are the formula."""

from __future__ import annotations

import re
from functools import lru_cache

from kinerja_xl.calc.rumus_sel import CORNER, MAX_COLUMN, MAX_ROW, REFERENCE, SHEET, Token, split_sheet
from kinerja_xl.cells import column_letters, column_number
from kinerja_xl.workbook.formulas.formula_book import Area as Area

__all__ = ["Area", "Token", "area", "moved", "relative", "split_sheet", "tokens"]

_TOKEN = re.compile(
    rf"""
      (?P<teks>"(?:[^"]|"")*")
    | (?P<galat>\#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!))
    | (?P<fungsi>{SHEET}[^\W\d][\w.]*\()
    | (?P<acuan>{REFERENCE})
    | (?P<tabel>[^\W\d][\w.]*\[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*\])
    | (?P<angka>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)
    | (?P<nama>{SHEET}[^\W\d][\w.?]*)
    | (?P<tanda><>|<=|>=|[-+*/^&=<>%@\#:])
    | (?P<buka>[({{])
    | (?P<tutup>[)}}])
    | (?P<koma>[,;])
    | (?P<sela>\s+)
    | (?P<lain>.)
    """,
    re.VERBOSE | re.DOTALL,
)


def tokens(rumus: str) -> list[Token]:
    """The pieces of a formula, without its leading `=`.

    >>> [t.jenis for t in tokens("SUM(A1:B2)>0")]
    ['fungsi', 'acuan', 'tutup', 'tanda', 'angka']
    """
    return [Token(str(m.lastgroup), m[0]) for m in _TOKEN.finditer(rumus)]


@lru_cache(maxsize=100_000)
def area(address: str) -> Area:
    """First row, first column, last row, last column of an address, whole rows and columns too.

    >>> area("$B2:$A1"), area("C:C"), area("5:7")
    ((1, 1, 2, 2), (1, 3, 1048576, 3), (5, 1, 7, 16384))
    """
    first, _, last = address.replace("$", "").upper().partition(":")
    rows, columns = [], []
    for corner in (first, last or first):
        match = CORNER.fullmatch(corner)
        if match is None:
            raise ValueError(f"bukan alamat: {address!r}")
        columns.append(column_number(match[2]) if match[2] else 0)
        rows.append(int(match[4]) if match[4] else 0)
    if not any(rows):
        rows = [1, MAX_ROW]
    if not any(columns):
        columns = [1, MAX_COLUMN]
    return min(rows), min(columns), max(rows), max(columns)


def moved(rumus: str, down: int, right: int) -> str:
    """A formula as it reads when copied: relative addresses move along, those that leave the sheet become `#REF!`.

    >>> moved('SUM(A1:$B$2)&"A1"', 2, 1)
    'SUM(B3:$B$2)&"A1"'
    """
    return "".join(
        part if isinstance(part, str) else _moved_address(part, down, right) for part in _movable_parts(rumus)
    )


_Corner = tuple[str, str, str, str]


@lru_cache(maxsize=4_096)
def _movable_parts(rumus: str) -> list[str | list[_Corner]]:
    """The text of a formula between its addresses, and each address as the signs and numbers of its corners."""
    parts: list[str | list[_Corner]] = [""]
    for token in tokens(rumus):
        if token.jenis != "acuan":
            parts[-1] = str(parts[-1]) + token.teks
            continue
        sheet, mark, address = token.teks.rpartition("!")
        parts[-1] = str(parts[-1]) + sheet + mark
        parts.append([_corner(corner) for corner in address.split(":")])
        parts.append("")
    return parts


def _corner(text: str) -> _Corner:
    """Sign and letters of the column, sign and number of the row; a whole row or column lacks one of them."""
    match = CORNER.fullmatch(text)
    if match is None:
        raise ValueError(f"bukan alamat: {text!r}")
    if match[2] is None:
        return "", "", match[1] or match[3], match[4]
    return match[1], match[2].upper(), match[3], match[4] or ""


def _moved_address(corners: list[_Corner], down: int, right: int) -> str:
    written = []
    for column_sign, letters, row_sign, number in corners:
        column = column_number(letters) + (0 if column_sign else right) if letters else 1
        row = int(number) + (0 if row_sign else down) if number else 1
        if not (1 <= row <= MAX_ROW and 1 <= column <= MAX_COLUMN):
            return "#REF!"
        written.append(f"{column_sign}{column_letters(column) if letters else ''}{row_sign}{row if number else ''}")
    return ":".join(written)


def relative(rumus: str, row: int, column: int) -> str:
    """The pattern of a formula: equal for two cells when one is a copy of the other.

    >>> relative("A2*$B$1", 2, 3) == relative("A9*$B$1", 9, 3)
    True
    """
    return "".join(
        part if isinstance(part, str) else ":".join(_relative_corner(c, row, column) for c in part)
        for part in _movable_parts(rumus)
    )


def _relative_corner(corner: _Corner, row: int, column: int) -> str:
    column_sign, letters, row_sign, number = corner
    across = f"C{column_number(letters) - (0 if column_sign else column)}{column_sign}" if letters else ""
    return across + (f"R{int(number) - (0 if row_sign else row)}{row_sign}" if number else "")
