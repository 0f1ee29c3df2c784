"""The sheet Penutupan of a closed workbook: its record, held against what the other sheets hold now."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Context, Decimal

from kinerja_xl.cells import CellRef, parse_a1
from kinerja_xl.numbers import clean_text
from kinerja_xl.tables.penutupan import (
    ALASAN,
    GALAT,
    KEPALA,
    LEMBAR,
    SIDIK,
    TANGGAL,
    Berubah,
    Nilai,
    Penutupan,
    sidik_jari,
)
from kinerja_xl.tables.penutupan import berubah as changed
from kinerja_xl.workbook.sheets.grid import RawCell, Sheet

_ADDRESS = re.compile(r"[A-Z]{1,3}[1-9][0-9]{0,6}")
_DIGITS = Context(prec=12)
"""As many as survive a spreadsheet that saves fewer digits than another."""


def is_closing(sheet: Sheet) -> bool:
    """Whether a sheet is the record of a closing."""
    return _plain_name(sheet) == LEMBAR


def values_of(sheets: Sequence[Sheet]) -> list[Nilai]:
    """Every value of every sheet but the record itself, in the order of sheets and cells."""
    found = []
    for sheet in sheets:
        if not is_closing(sheet):
            name = _plain_name(sheet)
            for row, column in sorted(sheet.cells):
                if text := _text(sheet.cells[row, column]):
                    found.append(Nilai(name, CellRef(name, row, column).a1, text))
    return found


def read_closing(sheets: Sequence[Sheet]) -> Penutupan | None:
    """The closing of a workbook with what changed since; None for one that is open."""
    record = next((sheet for sheet in sheets if is_closing(sheet)), None)
    if record is None:
        return None
    head, kept, place = _record(record)
    names = {_plain_name(sheet): sheet.name for sheet in sheets if not is_closing(sheet)}
    now: dict[str, dict[str, Nilai]] = {name: {} for name in names}
    for one in values_of(sheets):
        now[one.lembar][one.sel] = one
    kept_cells = [one for one in kept if _ADDRESS.fullmatch(one.sel)]
    differences = tuple(
        Berubah(CellRef(names[sheet], *parse_a1(cell)), was, is_now)
        for sheet, cell, was, is_now in changed(kept_cells, now)
    )
    gone = tuple(dict.fromkeys(one.lembar for one in kept if one.lembar not in names))
    stated = head.get(SIDIK, "")
    return Penutupan(place, head.get(TANGGAL, ""), stated, stated == sidik_jari(head, kept), differences, gone)


def _record(sheet: Sheet) -> tuple[Mapping[str, str], list[Nilai], CellRef]:
    """The lines of label and text, the list of values, and the cell of the fingerprint."""
    head: dict[str, str] = {}
    kept: list[Nilai] = []
    place = CellRef(sheet.name, 1, 1)
    listed = False
    for row in sorted({row for row, _ in sheet.cells}):
        first, second, third = (_text(sheet.cells.get((row, column))) for column in (1, 2, 3))
        if listed:
            kept.append(Nilai(first, second, third))
        elif (first, second, third) == KEPALA:
            listed = True
        elif first in (TANGGAL, SIDIK, GALAT, ALASAN):
            head[first] = second
            place = CellRef(sheet.name, row, 2) if first == SIDIK else place
    return head, kept, place


def _text(cell: RawCell | None) -> str:
    """A value as the record keeps it: numbers without trailing zeros, texts without stray blanks."""
    if cell is None or cell.kind == "kosong":
        return ""
    if isinstance(cell.value, Decimal):
        number = cell.value.normalize(_DIGITS)
        return f"{number:f}" if number else "0"
    return clean_text(cell.value)


def _plain_name(sheet: Sheet) -> str:
    return clean_text(sheet.name.rpartition("]")[2])
