"""The formula of a cell as a file stores it (English names, commas), cut into tokens and moved about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.cells import column_letters, column_number
from kinerja_xl.ingatan import ingat
from kinerja_xl.pola import Pola

SHEET = r"(?:(?:'(?:[^']|'')+'|(?:\[\d+\])?[^\W\d][\w.]*(?::[^\W\d][\w.]*)?|\[\d+\])!)?"
"""The sheet before a reference, with the mark behind it, or nothing."""
_COLUMN, _ROW = r"\$?[A-Za-z]{1,3}", r"\$?[1-9]\d{0,6}"
REFERENCE = rf"{SHEET}(?:{_COLUMN}{_ROW}(?::{_COLUMN}{_ROW})?|{_COLUMN}:{_COLUMN}|{_ROW}:{_ROW})(?![\w.(!\[])"
"""A cell, an area, whole columns or rows, on whatever sheet."""
_TOKEN = Pola(
    rf"""
      (?P<teks>"(?:[^"]|"")*")
    | (?P<galat>\#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A|GETTING_DATA|SPILL!|CALC!))
    | (?P<fungsi>{SHEET}[^\W\d][\w.]*\()
    | (?P<acuan>{REFERENCE})
    | (?P<tabel>[^\W\d][\w.]*\[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*\])
    | (?P<angka>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)
    | (?P<nama>{SHEET}(?:[^\W\d][\w.?]*|\#REF!))
    | (?P<tanda><>|<=|>=|[-+*/^&=<>%])
    | (?P<buka>\()
    | (?P<tutup>\))
    | (?P<koma>,)
    | (?P<sela>\s+)
    | (?P<lain>.)
    """,
    re.VERBOSE | re.DOTALL,
)
CORNER = Pola(r"(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?")
"""A corner of an address: sign and letters of the column, sign and number of the row."""
_LINK = Pola(r"'?(?:[^\[\]']*)\[([^\]]+)\][^\[\]]*!")
MAX_ROW, MAX_COLUMN = 1_048_576, 16_384


class Token(NamedTuple):
    """A piece of a formula; `jenis` is the name of its group in the pattern above."""

    jenis: str
    teks: str


class Sudut(NamedTuple):
    """A corner of a reference; row or column 0 where a whole column or row is meant. `kunci` tells `$`."""

    baris: int
    kolom: int
    kunci_baris: bool = False
    kunci_kolom: bool = False


def tokens(rumus: str) -> list[Token]:
    """The pieces of a formula without its `=`, blanks left out.

    >>> [t.jenis for t in tokens("SUM(A1:B2) > 'Data 1'!C3")]
    ['fungsi', 'acuan', 'tutup', 'tanda', 'acuan']
    """
    return [Token(str(m.lastgroup), m[0]) for m in _TOKEN.finditer(rumus) if m.lastgroup != "sela"]


@ingat
def split_sheet(acuan: str) -> tuple[str, str]:
    """Sheet (empty without one) and address of a reference.

    >>> split_sheet("'Data ''25'!$A$1:B2"), split_sheet("C3")
    (("Data '25", '$A$1:B2'), ('', 'C3'))
    """
    sheet, mark, address = acuan.rpartition("!")
    if not mark:
        return "", acuan
    return (sheet[1:-1].replace("''", "'") if sheet.startswith("'") else sheet), address


@ingat
def corners(address: str) -> tuple[Sudut, Sudut]:
    """The two corners of an address; those of a single cell are equal.

    >>> [tuple(corner) for corner in corners("$B2:C$9")]
    [(2, 2, False, True), (9, 3, True, False)]
    """
    first, _, last = address.partition(":")
    return _corner(first), _corner(last or first)


def _corner(text: str) -> Sudut:
    match = CORNER.fullmatch(text)
    if match is None:
        raise ValueError(f"bukan alamat: {text!r}")
    if match[2] is None:
        return Sudut(int(match[4]), 0, bool(match[1] or match[3]))
    return Sudut(int(match[4] or 0), column_number(match[2].upper()), bool(match[3]), bool(match[1]))


def moved(rumus: str, turun: int, kanan: int) -> str:
    """A formula as it reads when copied so many rows down and columns right; what leaves the sheet is `#REF!`.

    >>> moved('SUM(A1:$B$2)&"A1"', 2, 1), moved("A1+B2", -1, 0)
    ('SUM(B3:$B$2)&"A1"', '#REF!+B1')
    """
    return "".join(_moved(m[0], turun, kanan) if m.lastgroup == "acuan" else m[0] for m in _TOKEN.finditer(rumus))


def _moved(acuan: str, down: int, right: int) -> str:
    sheet, mark, address = acuan.rpartition("!")
    written = []
    for text in address.split(":"):
        c = _corner(text)
        row = c.baris + (0 if c.kunci_baris or not c.baris else down)
        column = c.kolom + (0 if c.kunci_kolom or not c.kolom else right)
        if not (bool(c.baris) <= row <= MAX_ROW and bool(c.kolom) <= column <= MAX_COLUMN):
            return f"{sheet}{mark}#REF!"
        letters = ("$" if c.kunci_kolom else "") + column_letters(column) if column else ""
        written.append(letters + (("$" if c.kunci_baris else "") + str(row) if row else ""))
    return f"{sheet}{mark}{':'.join(written)}"


def function_names(rumus: str) -> Iterator[str]:
    """The functions that a formula calls, in capitals, as they are spelled.

    >>> list(function_names('SUM(A1,_xlfn.IFNA(B1,"SUM("))'))
    ['SUM', '_XLFN.IFNA']
    """
    for token in tokens(rumus):
        if token.jenis == "fungsi":
            yield token.teks[:-1].upper()


def external_files(rumus: str) -> Iterator[str]:
    """The other workbooks that a formula refers to: the number of the link, or the file as it is spelled.

    >>> list(external_files("[1]Data!A1+'[Renja 2020.xlsx]TW I'!B2+'C:\\\\d\\\\[x.xlsx]A'!C1"))
    ['1', 'Renja 2020.xlsx', 'x.xlsx']
    """
    for token in tokens(rumus) if "[" in rumus else ():
        if token.jenis in ("acuan", "nama"):
            match = _LINK.match(token.teks)
            if match is not None and match[1] != "0":  # 0 is the workbook itself
                yield match[1]


def lost_reference(rumus: str) -> bool:
    """Whether a formula refers to something that was deleted.

    >>> lost_reference("SUM(A1,#REF!)"), lost_reference("Data!#REF!+1"), lost_reference('"#REF!"')
    (True, True, False)
    """
    return "#REF!" in rumus and any(t.jenis != "teks" and "#REF!" in t.teks for t in tokens(rumus))
