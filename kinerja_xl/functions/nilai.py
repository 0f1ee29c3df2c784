"""What comes out of a spreadsheet's cells and what goes back: numbers, text, truth, blanks and errors."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Union

from kinerja_xl.calc.hasil import Masukan
from kinerja_xl.cells import CellRef
from kinerja_xl.ingatan import ingat
from kinerja_xl.numbers import Reading, read_number
from kinerja_xl.tables.entry import Entry

_NOWHERE = CellRef("", 1, 1)
_BLANK = Entry(_NOWHERE, "kosong", "", Reading("kosong"))


class Galat(Enum):
    """The error values that every spreadsheet knows, by the text they show."""

    KOSONG = "#NULL!"
    BAGI_NOL = "#DIV/0!"
    NILAI = "#VALUE!"
    ACUAN = "#REF!"
    NAMA = "#NAME?"
    ANGKA = "#NUM!"
    TIDAK_ADA = "#N/A"

    def __repr__(self) -> str:
        return str(self.value)


class _TidakDiisi:
    """An argument that was left out, which is neither a blank cell nor an error."""

    def __repr__(self) -> str:
        return "TIDAK_DIISI"


TIDAK_DIISI = _TidakDiisi()

Sel = Union[None, bool, int, float, Decimal, str, date, Galat, _TidakDiisi]
"""One cell: None is blank; a number may come as whichever type the host has."""
Matriks = list[list[Sel]]
"""The cells of a range, row by row."""
Nilai = Union[Sel, Matriks]
"""What an argument or a result may be."""


class GalatArgumen(Exception):
    """An argument that cannot be used; the cell shows `galat`, JELASKAN says `alasan`."""

    def __init__(self, galat: Galat, alasan: str) -> None:
        super().__init__(alasan)
        self.galat, self.alasan = galat, alasan


def as_matrix(value: Nilai) -> Matriks:
    """A value as rows of cells: a single cell is one row of one cell."""
    return value if isinstance(value, list) else [[value]]


def shape(rows: Matriks) -> tuple[int, int]:
    """Rows and columns of a range."""
    return len(rows), max(map(len, rows), default=0)


def is_blank(cell: Sel) -> bool:
    """Whether a cell holds nothing: empty, blanks only, or an argument left out.

    >>> is_blank(None), is_blank(" "), is_blank(0), is_blank("-")
    (True, True, False, False)
    """
    return cell is None or cell is TIDAK_DIISI or (isinstance(cell, str) and not cell.strip())


def desimal(cell: int | float | Decimal) -> Decimal:
    """A number of a host as the 15 digits that a spreadsheet shows.

    >>> desimal(0.1 + 0.2), desimal(85)
    (Decimal('0.3'), Decimal('85'))
    """
    return cell if isinstance(cell, Decimal) else Decimal(f"{cell:.15g}")


def entry_of(cell: Sel) -> Entry:
    """A cell without address, read as the workbook's reader reads one.

    >>> entry_of("85,5").value, entry_of(85.5).value, entry_of("N/A").reading.state
    (Decimal('85.5'), Decimal('85.5'), 'na')
    """
    if isinstance(cell, str):
        return _text_entry(cell)
    if cell is None or cell is TIDAK_DIISI:
        return _BLANK
    if isinstance(cell, Galat):
        return Entry(_NOWHERE, "galat", cell.value, Reading("ditolak", reason="sel galat"))
    if isinstance(cell, bool):
        return Entry(_NOWHERE, "logika", text_of(cell), Reading("ditolak", reason="nilai benar atau salah"))
    if isinstance(cell, (int, float, Decimal)):
        value = desimal(cell)
        return Entry(_NOWHERE, "angka", str(value), Reading("angka", value))
    return Entry(_NOWHERE, "tanggal", text_of(cell), Reading("ditolak", reason="tanggal"))


@ingat
def _text_entry(text: str) -> Entry:
    return Entry(_NOWHERE, "teks", text, read_number(text)) if text.strip() else _BLANK


def masukan(nama: str, cell: Sel) -> Masukan:
    """A cell as the input of a calculation, named as in the function's help.

    Raises:
        GalatArgumen: the cell holds an error, which the result then shows too.
    """
    if isinstance(cell, (float, int, Decimal)) and not isinstance(cell, bool):
        return Masukan(nama, desimal(cell))  # the common case: ten thousand cells a recalculation
    if isinstance(cell, Galat):
        raise GalatArgumen(cell, f"{nama} berisi galat {cell.value}")
    return Masukan.of(nama, entry_of(cell))._replace(alamat=None)


def text_of(cell: Sel) -> str:
    """A cell as text, "" for a blank one; whole numbers without decimals.

    >>> text_of(2020.0), text_of(None), text_of(True)
    ('2020', '', 'BENAR')
    """
    if is_blank(cell):
        return ""
    if isinstance(cell, bool):
        return "BENAR" if cell else "SALAH"
    if isinstance(cell, Galat):
        return str(cell.value)
    if isinstance(cell, (int, float, Decimal)):
        value = desimal(cell)
        return f"{value:f}"
    return cell.isoformat() if isinstance(cell, (date, datetime)) else str(cell).strip()


def plain(value: Any) -> Sel:
    """A result as the plain value that every host can hold: a Decimal becomes a float."""
    return float(value) if isinstance(value, Decimal) else value
