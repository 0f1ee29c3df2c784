"""Numbers typed over a formula: the cells above and below are copies of one formula, this one is not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.workbook.formulas.formula_book import Formula, FormulaSheet, Place
from kinerja_xl.workbook.formulas.formula_text import moved, relative


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
    columns: dict[int, list[int]] = {place[1]: [] for place, _ in sheet.formulas()}
    for row, column in sheet.cells:
        if column in columns:
            columns[column].append(row)
    for column, rows in sorted(columns.items()):
        above: tuple[int, str] | None = None
        typed: list[tuple[int, float]] = []
        before = 0
        for row in sorted(rows):
            if row != before + 1:  # a blank cell ends a column of copies
                above, typed = None, []
            before, cell = row, sheet.cells[row, column]
            if isinstance(cell, float):
                typed.append((row, cell))
                continue
            below = (row, cell.teks) if isinstance(cell, Formula) and not (cell.larik or cell.alasan) else None
            if typed and above and below and _is_copy(above, below, column):
                yield from (Tetapan((r, column), v, moved(above[1], r - above[0], 0)) for r, v in typed)
            above, typed = below, []


def _is_copy(one: tuple[int, str], other: tuple[int, str], column: int) -> bool:
    return relative(one[1], one[0], column) == relative(other[1], other[0], column)
