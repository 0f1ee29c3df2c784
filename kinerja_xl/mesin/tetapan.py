"""Numbers typed over a formula: the cells above and below are copies of one formula, this one is not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.workbook.formula_book import Formula, FormulaSheet, Place
from kinerja_xl.workbook.formula_text import moved, relative


class Tetapan(NamedTuple):
    """A typed number, where it stands, and the formula that its neighbours would give it."""

    place: Place
    nilai: float
    rumus: str


def tetapan(sheet: FormulaSheet) -> Iterator[Tetapan]:
    """The numbers of a sheet that stand in the middle of a column of copies of one formula.

    >>> cells = {(1, 3): Formula("A1*2", None), (2, 3): 8.0, (3, 3): Formula("A3*2", None)}
    >>> [(t.place, t.rumus) for t in tetapan(FormulaSheet("S", cells))]
    [((2, 3), 'A2*2')]
    """
    for (row, column), cell in sheet.cells.items():
        if not isinstance(cell, float):
            continue
        above = _formula_beyond(sheet, row, column, -1)
        below = _formula_beyond(sheet, row, column, 1) if above else None
        if above and below and relative(above[1], above[0], column) == relative(below[1], below[0], column):
            yield Tetapan((row, column), cell, moved(above[1], row - above[0], 0))


def _formula_beyond(sheet: FormulaSheet, row: int, column: int, step: int) -> tuple[int, str] | None:
    """The next formula in a direction, typed numbers between; None when something else comes first."""
    row += step
    while isinstance(cell := sheet.cells.get((row, column)), float):
        row += step
    return (row, cell.teks) if isinstance(cell, Formula) and not cell.larik and not cell.alasan else None
