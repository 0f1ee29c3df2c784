"""Cells with formulas as tests write them."""

from __future__ import annotations

from collections.abc import Set
from decimal import Decimal

from kinerja_xl.calc.petak import Petak
from kinerja_xl.cells import CellRef, parse_a1
from kinerja_xl.tables.entry import Kind
from kinerja_xl.tables.sheet_formulas import RawCell, SheetFormulas


def sheet_of(name: str, hidden_rows: Set[int] = frozenset(), **contents: object) -> SheetFormulas:
    """A sheet: numbers, texts, truths, errors, and formulas as a pair of text and value.

    None as the value of a formula stands for one that was never calculated; "tgl 2025-01-31" is a date.
    """
    cells, formulas = {}, {}
    for address, content in contents.items():
        place = parse_a1(address)
        if isinstance(content, tuple):
            formulas[place], content = content
        cells[place] = _cell(content)
    return SheetFormulas(name, cells, formulas, hidden_rows)


def petak(**contents: object) -> Petak:
    """A sheet S beside a sheet "Data 1" that has a 7 in A1."""
    return Petak({"S": sheet_of("S", **contents), "Data 1": sheet_of("Data 1", A1=7)})


def _cell(content: object) -> RawCell:
    if content is None:
        return RawCell("kosong", "")
    if isinstance(content, bool):
        return RawCell("logika", "BENAR" if content else "SALAH")
    if not isinstance(content, str):
        return RawCell("angka", Decimal(str(content)))
    if content.startswith("tgl "):
        return RawCell("tanggal", content[4:])
    kind: Kind = "galat" if content.startswith("#") else "teks"
    return RawCell(kind, content)


def at(address: str) -> CellRef:
    """A cell of sheet S."""
    return CellRef("S", *parse_a1(address))
