"""A form written on its sheet: title, table, total, summary, signatures, protection."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from kinerja_xl.functions.nilai import Sel, is_blank
from kinerja_xl.inert import looks_like_formula
from kinerja_xl.templat.aturan_sel import add_colours, add_guidance
from kinerja_xl.templat.cetak import set_print
from kinerja_xl.templat.gaya import DESIMAL, Gaya
from kinerja_xl.templat.hitungan import Hitungan
from kinerja_xl.templat.lembaran import Lembaran, width
from kinerja_xl.templat.model import Kolom
from kinerja_xl.templat.pilihan import Daftar
from kinerja_xl.templat.rumus import Terhitung, stored
from kinerja_xl.templat.tanda_tangan import write_signatures
from kinerja_xl.workbook.contoh.petak import text_height

PROTECTION: Mapping[str, bool] = {
    "autofilter": True,
    "format_cells": False,
    "format_columns": True,
    "format_rows": True,
    "insert_hyperlinks": True,
    "objects": True,
    "scenarios": True,
}
_JABATAN = "Jabatan"
_ONE_LINE, _TALLEST, _PADDING, _WIDEST = 19.0, 409.0, 3, 1.1
"""Points of one line, and of the tallest row that Excel allows; characters of the
padding of a cell; how much wider than reckoned a text may turn out.
"""


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
        self._heights(sheet, lembaran)
        last = self._total(sheet, lembaran)
        self._summary(sheet, lembaran)
        last = write_signatures(sheet, lembaran, self.gaya, last) if form.pihak else last
        sheet.freeze_panes(lembaran.kepala, lembaran.letak(form.beku) + 1 if form.beku else 0)
        sheet.protect("", {**PROTECTION, "sort": form.id not in self.sumber and not form.tetap})
        set_print(sheet, lembaran, last)

    def _title(self, sheet: Worksheet, lembaran: Lembaran) -> None:
        form, hitungan = lembaran.form, self.hitungan
        wrapped = bool(form.ulang)
        if wrapped:  # on the second page the title has only the room of the columns that are printed again
            sheet.merge_range(0, 0, 0, lembaran.letak(form.ulang), "", self.gaya.judul(wrapped))
        self._formula(sheet, (0, 0), hitungan.judul(form.judul), self.gaya.judul(wrapped))
        self._formula(sheet, (1, 0), hitungan.instansi(), self.gaya.subjudul())
        if form.acuan:
            self._formula(sheet, (2, 0), hitungan.acuan(), self.gaya.label())
        sheet.set_row(0, 36 if wrapped else 20)
        for number, label in enumerate(form.isian):
            row = lembaran.judul + number
            sheet.write_string(row, lembaran.letak_ringkasan - 1, f"{label}:", self.gaya.label(rata="right"))
            post = hitungan.permintaan.jabatan.get(form.id) if label == _JABATAN else None
            _write(sheet, (row, lembaran.letak_ringkasan), post, self.gaya.isian(teks=looks_like_formula(post or "")))

    def _summary(self, sheet: Worksheet, lembaran: Lembaran) -> None:
        for number, line in enumerate(lembaran.form.ringkasan):
            row = lembaran.baris_ringkasan(number) - 1
            look = self.gaya.isian("General" if line.jenis == "tengah" else DESIMAL, terkunci=True)
            sheet.write_string(row, lembaran.letak_ringkasan - 1, f"{line.label}:", self.gaya.label(rata="right"))
            self._formula(sheet, (row, lembaran.letak_ringkasan), self.hitungan.ringkas(lembaran, number), look)

    def _table(self, sheet: Worksheet, lembaran: Lembaran) -> None:
        columns: list[dict[str, Any]] = []
        totals = lembaran.form.total
        for at, column in enumerate(lembaran.kolom):
            options: dict[str, Any] = {"header": column.judul, "header_format": self.gaya.kepala(self._locked(column))}
            if totals and at == lembaran.letak_label:
                options["total_string"] = totals.label
            elif totals and column.id in (*totals.kolom, *totals.rasio):
                counted = self.hitungan.jumlah(lembaran, column)
                options |= {"total_function": counted.teks, "total_value": stored(counted.nilai)}
            columns.append(options)
        bottom = lembaran.baris_jumlah if totals else lembaran.terakhir
        self._groups(sheet, lembaran)
        area = lembaran.kepala - 1, 0, bottom - 1, len(lembaran.kolom) - 1
        sheet.set_row(lembaran.kepala - 1, self._head_height(lembaran))
        if lembaran.form.tabel:
            name = "Tabel_" + lembaran.form.id.replace("-", "_")
            sheet.add_table(
                *area, {"name": name, "columns": columns, "total_row": bool(totals), "style": None, "autofilter": True}
            )
            return
        for at, head in enumerate(columns):
            sheet.write_string(lembaran.kepala - 1, at, head["header"], head["header_format"])
        sheet.autofilter(*area)

    def _groups(self, sheet: Worksheet, lembaran: Lembaran) -> None:
        look = self.gaya.kepala(dihitung=False)
        if lembaran.kelompok:
            sheet.set_row(lembaran.kepala - 2, 20)
        for title, first, last in lembaran.kelompok:
            sheet.merge_range(lembaran.kepala - 2, first, lembaran.kepala - 2, last, title, look)

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
                    quoted = isinstance(value, str) and looks_like_formula(value)
                    _write(sheet, place, value, self.gaya.sel(column.jenis, fixed, bold, True) if quoted else look)
            if column.id != "nomor" and not self._locked(column):
                add_guidance(sheet, lembaran, column, self.daftar, self.hitungan.lembaran)
            add_colours(sheet, lembaran, column, self.gaya)

    def _heights(self, sheet: Worksheet, lembaran: Lembaran) -> None:
        """Room for the texts that are there already; other rows grow as they are filled in."""
        for row, contents in enumerate(lembaran.nilai):
            texts = [(contents.get(c.id), width(c)) for c in lembaran.kolom if c.jenis in ("teks", "tengah")]
            heights = [text_height(text, (room - _PADDING) / _WIDEST) for text, room in texts if isinstance(text, str)]
            needed = max(heights, default=0)
            if needed > _ONE_LINE:
                sheet.set_row(lembaran.pertama - 1 + row, min(needed, _TALLEST))

    def _total(self, sheet: Worksheet, lembaran: Lembaran) -> int:
        """The total row in its looks; the last row of the table."""
        totals = lembaran.form.total
        if totals is None:
            return lembaran.terakhir
        for at, column in enumerate(lembaran.kolom):
            look = self.gaya.sel(column.jenis, terkunci=True, tebal=True)
            place = lembaran.baris_jumlah - 1, at
            if column.id in (*totals.kolom, *totals.rasio):
                self._formula(sheet, place, self.hitungan.jumlah(lembaran, column), look)
            elif at == lembaran.letak_label:
                sheet.write_string(*place, totals.label, look)
            else:
                sheet.write_blank(*place, None, look)
        return lembaran.baris_jumlah

    def _locked(self, column: Kolom) -> bool:
        """Whether every cell of a column is computed."""
        return self.hitungan.is_computed(column)

    def _formula(self, sheet: Worksheet, place: tuple[int, int], counted: Terhitung, look: Any) -> None:
        sheet.write_formula(*place, counted.teks, look, stored(counted.nilai))


def _write(sheet: Worksheet, place: tuple[int, int], value: Sel, look: Any) -> None:
    if is_blank(value):
        sheet.write_blank(*place, None, look)
    elif isinstance(value, str):
        sheet.write_string(*place, value, look)
    elif isinstance(value, date):
        sheet.write_datetime(*place, datetime(value.year, value.month, value.day), look)  # noqa: DTZ001  # a day
    else:
        sheet.write(*place, stored(value), look)
