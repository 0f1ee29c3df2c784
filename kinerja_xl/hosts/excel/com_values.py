"""Values as they cross from Excel to Python and back over COM, and the errors among them."""

from __future__ import annotations

from typing import Any

from kinerja_xl.functions.nilai import TIDAK_DIISI, Galat, Nilai, Sel

MARKER = "\ue0f0"
"""First letter of a text that stands for an error; from the private area, so that no cell's own text begins so."""
CVERR = {
    Galat.KOSONG: 2000,
    Galat.BAGI_NOL: 2007,
    Galat.NILAI: 2015,
    Galat.ACUAN: 2023,
    Galat.NAMA: 2029,
    Galat.ANGKA: 2036,
    Galat.TIDAK_ADA: 2042,
}
"""The number that VBA's CVErr takes for each error."""
LEFT_OUT = f"{MARKER}-"
"""How our VBA hands over an argument that was left out, which is no blank cell."""
_BASE = 0x800A0000 - (1 << 32)
_NEWER = range(2043, 2100)
"""Errors of newer Excels, such as #SPILL! and #CALC!, which no function of ours can tell apart."""
_GALAT = {_BASE + number: galat for galat, number in CVERR.items()}
_GALAT.update((_BASE + number, Galat.NILAI) for number in _NEWER)


def from_com(value: Any) -> Nilai:
    """An argument as pywin32 hands it over: a cell, a row, or rows of cells.

    >>> from_com(((1.0, None), ("a", -2146826246)))
    [[1.0, None], ['a', #N/A]]
    >>> from_com((1.0, 2.0)), from_com(-2146826246.0)
    ([[1.0, 2.0]], -2146826246.0)
    """
    if not isinstance(value, (tuple, list)):
        return _cell(value)
    rows = value if value and isinstance(value[0], (tuple, list)) else (value,)
    return [[_cell(cell) for cell in row] for row in rows]


def to_com(value: Nilai) -> list[list[Any]]:
    """A result as rows of what COM can carry; an error becomes a text that our VBA turns into a real one.

    >>> to_com([[1.5, None], ["a", Galat.TIDAK_ADA]]) == [[1.5, ""], ["a", MARKER + "2042"]]
    True
    """
    rows = value if isinstance(value, list) else [[value]]
    return [[_plain(cell) for cell in row] for row in rows]


def _cell(value: Any) -> Sel:
    """Excel's own numbers are always floats over COM: an int of this range is an error and nothing else."""
    if type(value) is int:
        return _GALAT.get(value, value)
    return TIDAK_DIISI if value == LEFT_OUT else value


def _plain(cell: Sel) -> Any:
    if isinstance(cell, Galat):
        return f"{MARKER}{CVERR[cell]}"
    return "" if cell is None else cell
