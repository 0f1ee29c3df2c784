"""The IPA of a list of persons as a workbook: the index and its units, every person, faults, the way to a target."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, BinaryIO, Final

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from kinerja_xl.calc.ipa import DIMENSI, IpaUnit
from kinerja_xl.calc.pembulatan import rounded
from kinerja_xl.inert import looks_like_formula
from kinerja_xl.report.cell_text import plain_text, put_text
from kinerja_xl.report.ipa_laporan import LaporanIpa, level

MAX_PERSONS: Final = 1_000_000
"""A sheet holds no more rows than 1.048.576."""
_HEAD: Final = PatternFill("solid", "FFD9E2F3")
_BOLD: Final = Font(name="Arial", size=10, bold=True)
_PLAIN: Final = Font(name="Arial", size=10)
_WRAP: Final = Alignment(vertical="top", wrap_text=True)
_TWO: Final = "0.00"


def write_ipa(file: BinaryIO, laporan: LaporanIpa, orang: Iterable[Sequence[Any]]) -> None:
    """Write the report as an .xlsx.

    `orang` are the persons: row, unit, half points of the four dimensions and in total (-1 for none), reasons.
    """
    book = Workbook(write_only=True)
    _index(book.create_sheet("IPA"), laporan)
    _faults(book.create_sheet("Perlu Dibetulkan"), laporan)
    if laporan.rencana is not None:
        _plan(book.create_sheet("Menuju Target"), laporan)
    if laporan.orang <= MAX_PERSONS:
        _persons(book.create_sheet("Pegawai"), orang)
    book.save(file)


def _index(ws: WriteOnlyWorksheet, laporan: LaporanIpa) -> None:
    dims = [f"IP {name.capitalize()}" for name in DIMENSI]
    _head(
        ws, ["Unit", "IPA", "Kategori", *dims, "Dihitung", "Belum dapat dihitung", "IPA ketat"], [44, 10, 16] + [13] * 7
    )
    _unit(ws, "Keseluruhan", laporan.keseluruhan, laporan)
    for name, unit in laporan.unit.items():
        _unit(ws, name, unit, laporan)
    ws.append([])
    for note in laporan.catatan:
        ws.append([_cell(ws, note)])


def _unit(ws: WriteOnlyWorksheet, name: str, unit: IpaUnit, laporan: LaporanIpa) -> None:
    dims = [_two(unit.dimensi[n].nilai) for n in DIMENSI]
    figures = [_two(unit.ipa.nilai), level(unit.ipa, laporan.aturan), *dims]
    _row(ws, [name, *figures, unit.dihitung, unit.belum, _two(unit.ketat.nilai)])


def _faults(ws: WriteOnlyWorksheet, laporan: LaporanIpa) -> None:
    _head(ws, ["Masalah", "Saran", "Orang", "Akibat", "Baris (yang pertama)"], [60, 44, 10, 26, 60])
    for fault in laporan.masalah:
        effect = "belum dapat dihitung" if fault.belum else "perlu dibetulkan" if fault.galat else "untuk diketahui"
        _row(ws, [fault.pesan, fault.saran, fault.jumlah, effect, ", ".join(fault.baris)])


def _plan(ws: WriteOnlyWorksheet, laporan: LaporanIpa) -> None:
    _head(ws, ["Langkah", "Poin per orang", "Orang", "Orang yang belum", "IPA sesudahnya"], [52, 14, 10, 18, 16])
    plan = laporan.rencana
    if plan is None:
        return
    _row(ws, ["Keadaan sekarang", None, None, None, _two(plan.ipa)])
    for step in plan.langkah:
        gap = step.kesenjangan
        _row(ws, [gap.nama, float(gap.poin), step.orang, gap.orang, _two(step.ipa)])
    _row(ws, [f"Target {'tercapai' if plan.tercapai else 'tidak tercapai'}", None, None, None, _two(plan.target)])


def _persons(ws: WriteOnlyWorksheet, orang: Iterable[Sequence[Any]]) -> None:
    titles = ["Baris", "Unit", *(name.capitalize() for name in DIMENSI), "IPA", "Belum dapat dihitung karena"]
    _head(ws, titles, [12, 40] + [13] * 5 + [70])
    for row, unit, *points, reasons in orang:
        shown = [None if point < 0 else point for point in points]
        ws.append([_plain(ws, row), _plain(ws, unit), *shown, _plain(ws, "; ".join(reasons))])


def _head(ws: WriteOnlyWorksheet, titles: Sequence[str], widths: Sequence[float]) -> None:
    for column, width in enumerate(widths, 1):
        ws.column_dimensions[get_column_letter(column)].width = width  # type: ignore[attr-defined]  # stubs lack it
    ws.freeze_panes = "A2"
    cells = [_cell(ws, title) for title in titles]
    for cell in cells:
        cell.font, cell.fill = _BOLD, _HEAD
    ws.append(cells)


def _row(ws: WriteOnlyWorksheet, values: Sequence[Any]) -> None:
    ws.append([_cell(ws, value) for value in values])


def _cell(ws: WriteOnlyWorksheet, value: Any) -> Any:
    """A cell; a text is never a formula, whatever it begins with."""
    cell = WriteOnlyCell(ws, None if isinstance(value, str) else value)
    if isinstance(value, str):
        put_text(cell, value)
    cell.font, cell.alignment = _PLAIN, _WRAP
    if isinstance(value, float):
        cell.number_format = _TWO
    return cell


def _plain(ws: WriteOnlyWorksheet, value: str) -> Any:
    """A text as it is, which is quick to write; as a cell where it would be taken for a formula."""
    plain = plain_text(value)
    return _cell(ws, plain) if looks_like_formula(plain) or plain.startswith("#") else plain or None


def _two(value: Decimal | None) -> float | None:
    return None if value is None else float(rounded(value, 2))
