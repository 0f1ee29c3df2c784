"""Whole ranges as inputs of a calculation."""

from __future__ import annotations

from decimal import Decimal

from kinerja_xl.calc.hasil import Masukan
from kinerja_xl.functions.nilai import Galat, GalatArgumen, Matriks, is_blank, masukan, shape


def inputs(nama: str, rows: Matriks, keep_blanks: bool = False) -> list[Masukan]:
    """The cells of a range, row by row, as inputs numbered from 1; blanks and dashes only with `keep_blanks`.

    Raises:
        GalatArgumen: a cell holds an error (which is passed on) or text that is no number (#VALUE!).
    """
    found = []
    for number, cell in enumerate((cell for row in rows for cell in row), 1):
        one = masukan(f"{nama} {number}", cell)
        if one.nilai is None and not one.tanpa_isi:
            raise GalatArgumen(Galat.NILAI, f"{one.nama} {one.keadaan}")
        if keep_blanks or one.nilai is not None:
            found.append(one)
    return found


def numbers(nama: str, rows: Matriks) -> list[Decimal | None]:
    """The values of a range, row by row; None where a cell is blank."""
    return [one.nilai for one in inputs(nama, rows, keep_blanks=True)]


def same_size(*ranges: Matriks) -> None:
    """Refuse ranges that do not hold equally many cells."""
    counts = {rows * columns for rows, columns in map(shape, ranges)}
    if len(counts) > 1:
        raise GalatArgumen(Galat.NILAI, "rentang-rentangnya tidak sama banyak selnya")


def filled(rows: Matriks) -> Matriks:
    """The rows that hold anything."""
    return [row for row in rows if any(not is_blank(cell) for cell in row)]
