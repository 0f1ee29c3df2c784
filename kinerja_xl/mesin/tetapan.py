"""Numbers typed over a formula: the cells above and below are copies of one formula, this one is not."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from kinerja_xl.workbook.formulas.formula_book import FormulaSheet, Place
from kinerja_xl.workbook.formulas.formula_text import area, moved, relative, split_sheet, tokens


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

    What a subtotal adds up is typed, and stands where it should:

    >>> book = {(1, 3): Formula("SUM(C2:C3)", None), (4, 3): Formula("SUM(C5:C6)", None)}
    >>> list(tetapan(FormulaSheet("S", book, {(2, 3): 8.0, (3, 3): 9.0})))
    []
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
    if one.larik or one.alasan or other.larik or other.alasan or _adds_up(one.teks, column):
        return False
    return relative(one.teks, above, column) == relative(other.teks, below, column)


def _adds_up(rumus: str, column: int) -> bool:
    """Whether a formula takes several rows of its own column together, as a subtotal does."""
    for token in tokens(rumus):
        if token.jenis == "acuan":
            sheet, address = split_sheet(token.teks)
            top, left, bottom, right = area(address)
            if not sheet and top < bottom and left <= column <= right:
                return True
    return False
