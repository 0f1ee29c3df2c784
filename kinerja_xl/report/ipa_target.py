"""The way to a target as a sheet that calculates: change how many persons close a gap, and the index follows."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from kinerja_xl.calc.pembulatan import rounded
from kinerja_xl.report.ipa_laporan import LaporanIpa
from kinerja_xl.report.printed_book import BULAT, DUA, PrintedBook

_FIRST: Final = 8
_FILL_IN: Final = "#FFFFE0"


def write_target(book: PrintedBook, laporan: LaporanIpa) -> None:
    """The sheet Menuju Target: every gap with the persons who have it, those of the plan filled in."""
    sheet = book.page("Menuju Target", [50, 14, 16, 18, 16, 16])
    book.title(sheet, 0, "SIMULASI MENUJU TARGET IPA", "Ubah target dan jumlah orang pada sel kuning.")
    plan = laporan.rencana
    planned = {step.kesenjangan.nama: step.orang for step in plan.langkah} if plan is not None else {}
    gaps = sorted(laporan.kesenjangan, key=lambda gap: (-gap.poin, gap.nama))
    persons = laporan.keseluruhan.dihitung
    index = laporan.keseluruhan.ipa.nilai or Decimal(0)
    total = index * persons
    for row, (label, value, shape) in enumerate(
        (("Jumlah poin sekarang", float(total), DUA), ("Orang yang dihitung", float(persons), BULAT)), 2
    ):
        book.text(sheet, row, 0, label)
        book.number(sheet, row, 1, value, bentuk=shape)
    _formula(book, sheet, 4, 1, "=B3/B4", _two(index))
    book.text(sheet, 4, 0, "IPA sekarang", bold=True)
    book.text(sheet, 5, 0, "Target IPA", bold=True)
    book.number(sheet, 5, 1, None if plan is None else _two(plan.target), bg_color=_FILL_IN)
    sheet.data_validation(5, 1, 5, 1, {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 100})
    titles = ["Yang dilengkapi", "Poin per orang", "Orang yang belum", "Orang yang dilengkapi", "Tambahan poin"]
    book.heads(sheet, _FIRST - 1, [*titles, "IPA sesudahnya"])
    gained = Decimal(0)
    for row, gap in enumerate(gaps, _FIRST):
        count = planned.get(gap.nama, 0)
        gained += gap.poin * count
        book.text(sheet, row, 0, gap.nama)
        book.number(sheet, row, 1, float(gap.poin), bentuk="[$-421]0.##")
        book.number(sheet, row, 2, gap.orang, bentuk=BULAT)
        book.number(sheet, row, 3, count, bentuk=BULAT, bg_color=_FILL_IN)
        limits = {"validate": "integer", "criteria": "between", "minimum": 0, "maximum": gap.orang}
        message = {"error_title": "Terlalu banyak", "error_message": f"Isi 0 sampai {gap.orang} orang."}
        sheet.data_validation(row, 3, row, 3, limits | message)
        _formula(book, sheet, row, 4, f"=B{row + 1}*D{row + 1}", float(gap.poin * count))
        after = f"=($B$3+SUM(E${_FIRST + 1}:E{row + 1}))/$B$4"
        _formula(book, sheet, row, 5, after, _two((total + gained) / persons))
    _result(book, sheet, _FIRST + len(gaps), (total + gained) / persons, laporan)


def _result(book: PrintedBook, sheet: Worksheet, row: int, index: Decimal, laporan: LaporanIpa) -> None:
    last = xl_rowcol_to_cell(row - 1, 5)
    plan = laporan.rencana
    book.text(sheet, row, 0, "IPA bila semua di atas dilakukan", bold=True)
    for column in range(1, 5):
        book.text(sheet, row, column, "")
    _formula(book, sheet, row, 5, f"={last}", _two(index))
    book.text(sheet, row + 1, 0, "Kekurangan terhadap target", bold=True)
    for column in range(1, 5):
        book.text(sheet, row + 1, column, "")
    gap: float | str = "" if plan is None else _two(max(Decimal(0), plan.target - index))
    _formula(book, sheet, row + 1, 5, f'=IF(B6="","",MAX(0,B6-{last}))', gap)
    shown = {"type": "formula", "format": book.workbook.add_format({"bg_color": "#E2F0D9"})}
    sheet.conditional_format(row, 5, row, 5, {**shown, "criteria": f"=AND(ISNUMBER($B$6),{last}>=$B$6)"})
    note = "Diklat dihitung sendiri-sendiri; kualifikasi dan disiplin tidak dapat dilengkapi dalam setahun."
    book.text(sheet, row + 3, 0, note, border=0, text_wrap=False)


def _formula(book: PrintedBook, sheet: Worksheet, row: int, column: int, text: str, value: float | str) -> None:
    sheet.write_formula(row, column, text, book.look(num_format=DUA, align="right", bold=column == 5), value)


def _two(value: Decimal) -> float:
    return float(rounded(value, 2))
