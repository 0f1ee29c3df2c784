"""Numbers typed over a formula: the cells above and below are copies of one formula, this one is not."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from kinerja_xl.workbook.formulas.formula_book import FormulaSheet, Place
from kinerja_xl.workbook.formulas.formula_text import moved, relative


class Tetapan(NamedTuple):
    """A typed number, where it stands, and the formula that its neighbours would give it."""

    place: Place
    nilai: float
    rumus: str


def tetapan(sheet: FormulaSheet) -> Iterator[Tetapan]:
    """The numbers of a sheet that stand in the middle of a column of copies of one formula.

    >>> from kinerja_xl.workbook.formulas.formula_book import Formula
    >>> sheet = FormulaSheet("S", {(1, 3): Formula("A1*2", None), (3, 3): Formula("A3*2", None)}, {(2, 3): 8.0})
    >>> [(t.place, t.rumus) for t in tetapan(sheet)]
    [((2, 3), 'A2*2')]
    """
    columns: dict[int, list[int]] = {}
    for row, column in sheet.formula_cells:
        columns.setdefault(column, []).append(row)
    for column, rows in sorted(columns.items()):
        rows.sort()
        if rows[-1] - rows[0] < len(rows):  # none between them
            continue
        for above, below in pairwise(rows):
            if below - above > 1 and _are_copies(sheet, above, below, column):
                first = sheet.formula_cells[above, column].teks
                yield from (
                    Tetapan((row, column), number, moved(first, row - above, 0))
                    for row, number in _typed(sheet, above, below, column)
                )


def _typed(sheet: FormulaSheet, above: int, below: int, column: int) -> list[tuple[int, float]]:
    """The numbers between two rows; none where another cell or a blank one stands between."""
    found = []
    for row in range(above + 1, below):
        value = sheet.inputs.get((row, column))
        if not isinstance(value, float):
            return []
        found.append((row, value))
    return found


def _are_copies(sheet: FormulaSheet, above: int, below: int, column: int) -> bool:
    one, other = sheet.formula_cells[above, column], sheet.formula_cells[below, column]
    if one.larik or one.alasan or other.larik or other.alasan:
        return False
    return relative(one.teks, above, column) == relative(other.teks, below, column)
