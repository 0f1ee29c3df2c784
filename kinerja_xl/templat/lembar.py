"""A form written on its sheet: title, table, total, summary, signatures, protection."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from kinerja_xl.functions.nilai import Sel, is_blank
from kinerja_xl.templat.aturan_sel import add_colours, add_guidance
from kinerja_xl.templat.cetak import set_print
from kinerja_xl.templat.gaya import DESIMAL, TANGGAL, Gaya
from kinerja_xl.templat.hitungan import Hitungan
from kinerja_xl.templat.lembaran import Lembaran, width
from kinerja_xl.templat.model import Kolom
from kinerja_xl.templat.pilihan import Daftar
from kinerja_xl.templat.rumus import Terhitung, stored
from kinerja_xl.workbook.contoh_petak import text_height

PROTECTION: Mapping[str, bool] = {
    "autofilter": True,
    "format_cells": False,
    "format_columns": True,
    "format_rows": True,
    "insert_hyperlinks": True,
    "objects": True,
    "scenarios": True,
}
_PIHAK = (("Pihak Kedua,", "Pihak Pertama,"), ("", ""), ("", ""), ("", ""), ("", ""), ("", ""))
_SIGNED = {1, 5}
"""Lines of the signatures that are filled in: the posts and the names."""


class Penulis:
    """Writes the forms of one workbook; `sumber` are the forms from which others take their rows."""

    def __init__(
        self, workbook: Workbook, gaya: Gaya, daftar: Mapping[str, Daftar], hitungan: Hitungan, sumber: Collection[str]
    ) -> None:
        self.workbook, self.gaya, self.daftar = workbook, gaya, daftar
        self.hitungan, self.sumber = hitungan, sumber

    def write(self, lembaran: Lembaran) -> None:
        """Write a form on a sheet of its own."""
        form = lembaran.form
        sheet = self.workbook.add_worksheet(form.lembar)
        sheet.hide_gridlines(2)
        for at, column in enumerate(lembaran.kolom):
            sheet.set_column(at, at, width(column), self.gaya.make(locked=False))
        self._title(sheet, lembaran)
        self._table(sheet, lembaran)
        self._body(sheet, lembaran)
        last = self._total(sheet, lembaran)
        self._summary(sheet, lembaran)
        last = self._signatures(sheet, lembaran, last) if form.pihak else last
        sheet.freeze_panes(lembaran.kepala, lembaran.letak(form.beku) + 1 if form.beku else 0)
        sheet.protect("", {**PROTECTION, "sort": form.id not in self.sumber})
        set_print(sheet, lembaran, last)

    def _title(self, sheet: Worksheet, lembaran: Lembaran) -> None:
        form, hitungan = lembaran.form, self.hitungan
        self._formula(sheet, "A1", hitungan.judul(form.judul), self.gaya.judul())
        self._formula(sheet, "A2", hitungan.instansi(), self.gaya.subjudul())
        sheet.set_row(0, 20)
        for number, label in enumerate(form.isian):
            row = 3 + number
            sheet.write_string(row, 0, label, self.gaya.label())
            sheet.write_blank(row, lembaran.letak_ringkasan, None, self.gaya.isian())

    def _summary(self, sheet: Worksheet, lembaran: Lembaran) -> None:
        for number, line in enumerate(lembaran.form.ringkasan):
            row = lembaran.baris_ringkasan(number) - 1
            look = self.gaya.isian("General" if line.jenis == "tengah" else DESIMAL, terkunci=True)
            sheet.write_string(row, 0, line.label, self.gaya.label())
            self._formula(sheet, (row, lembaran.letak_ringkasan), self.hitungan.ringkas(lembaran, number), look)

    def _table(self, sheet: Worksheet, lembaran: Lembaran) -> None:
        columns, totals = [], lembaran.form.total
        for at, column in enumerate(lembaran.kolom):
            options: dict[str, Any] = {"header": column.judul, "header_format": self.gaya.kepala(self._locked(column))}
            if totals and at == 0:
                options["total_string"] = totals.label
            elif totals and column.id in (*totals.kolom, *totals.rasio):
                counted = self.hitungan.jumlah(lembaran, column)
                options |= {"total_function": counted.teks, "total_value": stored(counted.nilai)}
            columns.append(options)
        bottom = lembaran.baris_jumlah if totals else lembaran.terakhir
        area = lembaran.kepala - 1, 0, bottom - 1, len(lembaran.kolom) - 1
        name = "Tabel_" + lembaran.form.id.replace("-", "_")
        sheet.add_table(
            *area, {"name": name, "columns": columns, "total_row": bool(totals), "style": None, "autofilter": True}
        )
        sheet.set_row(lembaran.kepala - 1, self._head_height(lembaran))

    def _head_height(self, lembaran: Lembaran) -> float:
        """Room for the longest title, with the filter button below it."""
        return 16 + max(text_height(column.judul, width(column) - 2) for column in lembaran.kolom)

    def _body(self, sheet: Worksheet, lembaran: Lembaran) -> None:
        for at, column in enumerate(lembaran.kolom):
            for row in range(lembaran.banyak):
                bold = bool(lembaran.rincian(row))
                counted = self.hitungan.sel(lembaran, column, row)
                value = lembaran.nilai[row].get(column.id)
                fixed = row < len(lembaran.tetap) and column.id in lembaran.tetap[row].isi
                look = self.gaya.sel(column.jenis, counted is not None or fixed or column.id == "nomor", bold)
                place = lembaran.pertama - 1 + row, at
                if counted is not None:
                    self._formula(sheet, place, counted, look)
                else:
                    _write(sheet, place, value, look)
            if column.id != "nomor" and not self._locked(column):
                add_guidance(sheet, lembaran, column, self.daftar)
            add_colours(sheet, lembaran, column, self.gaya)

    def _total(self, sheet: Worksheet, lembaran: Lembaran) -> int:
        """The total row in its looks; the last row of the table."""
        totals = lembaran.form.total
        if totals is None:
            return lembaran.terakhir
        for at, column in enumerate(lembaran.kolom):
            look = self.gaya.sel("teks" if at == 0 else column.jenis, terkunci=True, tebal=True)
            place = lembaran.baris_jumlah - 1, at
            if column.id in (*totals.kolom, *totals.rasio):
                self._formula(sheet, place, self.hitungan.jumlah(lembaran, column), look)
            elif at == 0:
                sheet.write_string(*place, totals.label, self.gaya.make(**_total_label()))
            else:
                sheet.write_blank(*place, None, look)
        return lembaran.baris_jumlah

    def _signatures(self, sheet: Worksheet, lembaran: Lembaran, last: int) -> int:
        """Two parties below the table; the last row they take."""
        right = max(2, len(lembaran.kolom) - 3)
        for number, texts in enumerate(_PIHAK):
            for at, text in zip((1, right), texts, strict=True):
                place = last + 1 + number, at
                if text:
                    sheet.write_string(*place, text, self.gaya.label())
                elif number in _SIGNED:
                    sheet.write_blank(*place, None, self.gaya.isian())
        return last + 1 + len(_PIHAK)

    def _locked(self, column: Kolom) -> bool:
        """Whether every cell of a column is computed."""
        return self.hitungan.is_computed(column)

    def _formula(self, sheet: Worksheet, place: Any, counted: Terhitung, look: Any) -> None:
        at = (place,) if isinstance(place, str) else place
        sheet.write_formula(*at, counted.teks, look, stored(counted.nilai))


def _total_label() -> dict[str, Any]:
    return {
        "font_name": "Arial",
        "font_size": 10,
        "bold": True,
        "border": 1,
        "border_color": "#8EA0B8",
        "bg_color": "#DDE5F0",
    }


def _write(sheet: Worksheet, place: tuple[int, int], value: Sel, look: Any) -> None:
    if is_blank(value):
        sheet.write_blank(*place, None, look)
    elif isinstance(value, str):
        sheet.write_string(*place, value, look)
    else:
        sheet.write_number(*place, stored(value), look)
