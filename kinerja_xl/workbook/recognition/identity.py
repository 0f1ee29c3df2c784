"""What a workbook declares about itself on an Identitas sheet: year, office, decimal separator, capaian profile."""

from __future__ import annotations

from typing import NamedTuple

from kinerja_xl.numbers import clean_text
from kinerja_xl.tables.title import FIRST_YEAR, LAST_YEAR
from kinerja_xl.workbook.sheets.grid import Sheet

_SHEET, _GUIDE = "identitas", "petunjuk"
_SEPARATORS = {"titik": ".", ".": ".", "koma": ",", ",": ","}


class Identity(NamedTuple):
    """The declarations; None or the standard where the workbook declares nothing."""

    tahun: int | None = None
    desimal: str = ","
    profil: str = "baku"
    perangkat_daerah: str = ""


def read_identity(sheets: list[Sheet]) -> Identity:
    """The declarations of the sheet named Identitas: a label in one cell, its value in the next one filled."""
    for sheet in sheets:
        if is_identity(sheet):
            found = _pairs(sheet)
            year = found.get("tahun", "")
            known = year.isdigit() and FIRST_YEAR <= int(year) <= LAST_YEAR
            return Identity(
                int(year) if known else None,
                _SEPARATORS.get(found.get("pemisah desimal", "").casefold(), ","),
                found.get("profil capaian", "baku").casefold() or "baku",
                found.get("perangkat daerah", ""),
            )
    return Identity()


def is_identity(sheet: Sheet) -> bool:
    """Whether a sheet is the one that declares."""
    return _name(sheet) == _SHEET


def is_guide(sheet: Sheet) -> bool:
    """Whether a sheet only explains how to fill in the others."""
    return _name(sheet) == _GUIDE


def _name(sheet: Sheet) -> str:
    return sheet.name.rpartition("]")[2].strip().casefold()


def _pairs(sheet: Sheet) -> dict[str, str]:
    found: dict[str, str] = {}
    rows: dict[int, list[str]] = {}
    for place in sorted(sheet.cells):
        value = sheet.cells[place].value
        rows.setdefault(place[0], []).append(clean_text(value) if isinstance(value, str) else f"{value:f}")
    for label, *values in rows.values():
        if values:
            found.setdefault(label.strip(" :").casefold(), next((v for v in values if v.strip(" :")), "").strip(" :"))
    return found
