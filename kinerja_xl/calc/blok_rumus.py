"""Blocks of formulas on sheets that hold no recognised form, as flat tables of rows and columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.calc.petak import Petak
from kinerja_xl.calc.pola_rumus import is_column_sum
from kinerja_xl.calc.susunan import Simpul, Susunan
from kinerja_xl.cells import CellRef
from kinerja_xl.tables.book import Column, Table
from kinerja_xl.tables.rows import Row
from kinerja_xl.tables.sheet_formulas import SheetFormulas

_LEAST = 4
_HEADING = 3
"""How far above a block the title of a column may stand."""


def blocks(
    petak: Petak, sheet: SheetFormulas, known: Sequence[tuple[int, int, int, int]]
) -> Iterator[tuple[Table[Row], Susunan]]:
    """Every run of rows with formulas outside the tables that are `known` by their areas."""
    rows: dict[int, list[int]] = {}
    for row, column in sheet.formulas:
        if not any(top <= row <= bottom for top, _, bottom, _ in known):
            rows.setdefault(row, []).append(column)
    for run in _runs(sorted(rows)):
        columns = [c for row in run for c in rows[row]]
        last = run[-1]
        total = all(_is_sum(petak, CellRef(sheet.name, last, c)) for c in rows[last])
        items = run[:-1] if total else run
        if len(items) >= _LEAST:
            yield _block(sheet, (run[0], min(columns), last, max(columns)), items, [last] if total else [])


def _runs(rows: Sequence[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for row in rows:
        if run and row != run[-1] + 1:
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _is_sum(petak: Petak, ref: CellRef) -> bool:
    tree = petak.tree(ref)
    return tree is not None and is_column_sum(tree, ref)


def _block(
    sheet: SheetFormulas, area: tuple[int, int, int, int], items: Sequence[int], totals: Sequence[int]
) -> tuple[Table[Row], Susunan]:
    top, left, _, right = area
    columns = tuple(
        Column("", None, _title(sheet, top, c), CellRef(sheet.name, top, c)) for c in range(left, right + 1)
    )
    nodes = [Simpul(row, _name(sheet, row, left), 0) for row in items]
    last = [Simpul(row, _name(sheet, row, left) or "Jumlah", 0, jumlah=True) for row in totals]
    table: Table[Row] = Table("", "", sheet.name, area, (), columns, ())
    return table, Susunan({n.baris: n for n in (*nodes, *last)}, nodes, last)


def _title(sheet: SheetFormulas, top: int, column: int) -> str:
    above = (sheet.cells.get((row, column)) for row in range(top - 1, max(0, top - 1 - _HEADING), -1))
    return next((str(c.value) for c in above if c is not None and c.kind == "teks"), "")


def _name(sheet: SheetFormulas, row: int, left: int) -> str:
    """The first text left of the formulas of a row."""
    cells = (sheet.cells.get((row, column)) for column in range(1, left))
    return next((str(c.value) for c in cells if c is not None and c.kind == "teks"), f"baris {row}")
