"""How a sheet prints: paper, scale, titles on every page, page numbers."""

from __future__ import annotations

from typing import Final

from xlsxwriter.worksheet import Worksheet

from kinerja_xl.templat.lembaran import Lembaran, width

_KERTAS: Final = {"A4": (9, 11.69), "F4": (14, 13.0)}
"""Paper number of Excel, and the long side in inches; F4 is what Excel calls Folio."""
_MARGIN: Final = 0.4
_KAKI: Final = "&L&8&A&C&8Halaman &P dari &N&R&8Buku Kinerja"
_DPI: Final = 96
_LARGEST, _SAFE = 100, 90
"""Percent: no enlargement, and some room for printers that measure columns wider."""


def set_print(sheet: Worksheet, lembaran: Lembaran, baris_akhir: int) -> None:
    """Set up the print of a form down to a row counted from 1."""
    form = lembaran.form
    number, length = _KERTAS[form.kertas]
    sheet.set_landscape()
    sheet.set_paper(number)
    sheet.set_margins(left=_MARGIN, right=_MARGIN, top=0.5, bottom=0.6)
    sheet.center_horizontally()
    sheet.set_footer(_KAKI)
    sheet.print_area(0, 0, baris_akhir - 1, len(lembaran.kolom) - 1)
    sheet.repeat_rows(lembaran.kepala - 1 - bool(lembaran.kelompok), lembaran.kepala - 1)
    if not form.putus:
        sheet.fit_to_pages(1, 0)
        return
    split, repeated = lembaran.letak(form.putus), lembaran.letak(form.ulang) + 1
    widest = max(_inches(lembaran, 0, split), _inches(lembaran, 0, repeated) + _inches(lembaran, split))
    sheet.repeat_columns(0, repeated - 1)
    sheet.set_v_pagebreaks([split])
    sheet.set_print_scale(min(_LARGEST, int((length - 2 * _MARGIN) / widest * _SAFE)))


def _inches(lembaran: Lembaran, first: int, stop: int | None = None) -> float:
    return sum(int(width(column) * 7 + 5) for column in lembaran.kolom[first:stop]) / _DPI
