"""Entries of a table: the content of a cell read as the role of its column expects."""

from __future__ import annotations

from decimal import Decimal

from kinerja_xl.cells import CellRef
from kinerja_xl.numbers import Jenis, Reading, read_number
from kinerja_xl.regulasi.peran import COUNT, GROWTH, MONEY, PROSE
from kinerja_xl.tables.entry import MAX_DECIMALS, Entry
from kinerja_xl.workbook.sheets.grid import RawCell
from kinerja_xl.workbook.sheets.view import View, text_of

_JENIS: dict[str, Jenis] = {**dict.fromkeys(MONEY | GROWTH, "rupiah"), **dict.fromkeys(COUNT, "cacah")}
_BLANK = Reading("kosong")
_SENTENCE = Reading("ditolak", reason="kalimat")
_LONGEST_MARK = 4
"""`N/A` and `n.a.` stand for no value even among sentences."""


def make_entry(view: View, row: int, column: int, role: str, is_text: bool, jenis: Jenis = None) -> Entry:
    """The entry at a place; text shows through a merge, a figure belongs to the first cell of its merge.

    `jenis` says what the row's unit makes of its figures, where the role does not say it already.
    """
    ref = CellRef(view.sheet.name, row, column)
    source = view.source(row, column)
    cell = view.sheet.cells.get(source)
    merged = source != (row, column)
    if cell is None or (merged and not is_text):
        return Entry(ref, "kosong", "", _BLANK, merged=merged)
    text = text_of(cell)
    if role in PROSE and cell.kind == "teks":
        return Entry(ref, cell.kind, text, _prose(text), 0, False, merged, cell.formula)
    reading = read_cell(cell, _JENIS.get(role, jenis), view.desimal)
    decimals = _decimals(cell, reading)
    return Entry(ref, cell.kind, text, reading, decimals, cell.format.percent, merged, cell.formula)


def _prose(text: str) -> Reading:
    """A sentence is no number; one reading serves all of them."""
    return _SENTENCE if any(map(str.isalpha, text)) and len(text) > _LONGEST_MARK else read_number(text)


def read_cell(cell: RawCell, jenis: Jenis = None, desimal: str = ",") -> Reading:
    """A cell as a number: a stored number is taken as it is, text is read under the convention."""
    if isinstance(cell.value, Decimal) and cell.kind == "angka":
        value = cell.value.scaleb(2) if cell.format.percent else cell.value
        return Reading("angka", _plain(value), percent=cell.format.percent)
    if cell.kind == "teks":
        return read_number(str(cell.value), desimal, jenis)
    if cell.kind == "kosong":
        return _BLANK
    return Reading("ditolak", reason=f"sel berisi {cell.kind}")


def _plain(value: Decimal) -> Decimal:
    """Without exponent: 7.3E+8 compares right but would show wrong."""
    whole = value == value.to_integral_value()
    return Decimal(f"{value.to_integral_value():f}") if whole else value.normalize()


def _decimals(cell: RawCell, reading: Reading) -> int:
    if cell.kind == "teks":
        if reading.state == "ambigu" and reading.by_point is not None:
            return max(0, -int(reading.by_point.as_tuple().exponent))
        return reading.decimals
    if cell.format.decimals is not None:
        return cell.format.decimals
    if reading.value is None:
        return 0
    return min(MAX_DECIMALS, max(0, -int(reading.value.as_tuple().exponent)))
