"""How the tables of an example workbook stand on their sheets: styles, merges, heights, print set-up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from kinerja_xl.workbook.contoh.model import Larik, Lembar, Pasangan, Tabel
from kinerja_xl.workbook.contoh.petak import TINGGI_BARIS, Petak, cell_areas, row_heights, text_height
from kinerja_xl.workbook.contoh.sel import Jenis, cell_content

Perataan = Literal["left", "center", "right"]

KERTAS: Final = {"A4": 9, "F4": 14}
ORIENTASI: Final[dict[str, Literal["portrait", "landscape"]]] = {
    "tegak": "portrait",
    "mendatar": "landscape",
}
PERATAAN: Final[dict[Jenis, Perataan]] = {
    "nomor": "center",
    "teks": "left",
    "tengah": "center",
    "angka": "right",
}
_GARIS: Final = Side(style="thin", color="FF595959")
_BINGKAI: Final = Border(left=_GARIS, right=_GARIS, top=_GARIS, bottom=_GARIS)


class Gaya(NamedTuple):
    """The look of a row; `perataan` None follows the columns."""

    huruf: Font
    warna: PatternFill | None = None
    perataan: Perataan | None = None


JUDUL: Final = Gaya(Font(name="Arial", size=11, bold=True), perataan="center")
PENGANTAR: Final = Gaya(Font(name="Arial", size=10), perataan="left")
KEPALA: Final = Gaya(Font(name="Arial", size=10, bold=True), PatternFill("solid", "FFD9E2F3"), "center")
PENOMORAN: Final = Gaya(Font(name="Arial", size=8, italic=True), PatternFill("solid", "FFF2F2F2"), "center")
ISI: Final = Gaya(Font(name="Arial", size=10))
TEBAL: Final = Gaya(Font(name="Arial", size=10, bold=True), PatternFill("solid", "FFF2F2F2"))
CATATAN: Final = Gaya(Font(name="Arial", size=9, italic=True), perataan="left")
TANDA_TANGAN: Final = Gaya(Font(name="Arial", size=10), perataan="center")


def write_sheet(ws: Worksheet, lembar: Lembar) -> None:
    """Write the tables of a sheet from top to bottom; a single table keeps its head in view and in print."""
    for column, width in enumerate(lembar.lebar, start=1):
        ws.column_dimensions[get_column_letter(column)].width = width
    row = 1
    for tabel in lembar.tabel:
        row += 2 if tabel.judul and row > 1 else row > 1
        head = _write_title(ws, row, tabel, lembar.lebar)
        body = _write_head(ws, head, tabel, lembar.lebar)
        row = _write_rest(ws, body, tabel, lembar.lebar)
        if len(lembar.tabel) == 1:
            ws.print_title_rows = f"{head}:{body - 1}"
            ws.freeze_panes = f"A{body}"
    _set_print(ws, lembar)


def _write_title(ws: Worksheet, row: int, tabel: Tabel, lebar: Sequence[float]) -> int:
    span = (1, tabel.lebar)
    below = _write_lines(ws, row, tabel.judul, span, lebar, JUDUL)
    if tabel.judul and (tabel.isian or tabel.pengantar):
        below += 1
    below = _write_pairs(ws, below, [(label, f": {isi}") for label, isi in tabel.isian], _label_span(tabel), lebar)
    below = _write_lines(ws, below, tabel.pengantar, span, lebar, PENGANTAR)
    return below + (below > row)


def _write_head(ws: Worksheet, row: int, tabel: Tabel, lebar: Sequence[float]) -> int:
    columns: list[Jenis] = ["nomor"] * tabel.lebar
    row = _write_grid(ws, row, [(larik, KEPALA) for larik in tabel.kepala], columns, lebar)
    return _write_grid(ws, row, [(tabel.penomoran, PENOMORAN)], columns, lebar) if tabel.penomoran else row


def _write_rest(ws: Worksheet, row: int, tabel: Tabel, lebar: Sequence[float]) -> int:
    rows = [(larik, TEBAL if tebal else ISI) for larik, tebal in tabel.baris_isi]
    row = _write_grid(ws, row, rows, tabel.jenis, lebar)
    row = _write_lines(ws, row, tabel.catatan, (1, tabel.lebar), lebar, CATATAN)
    if tabel.tanda_tangan:
        span = (max(1, tabel.lebar - 2), tabel.lebar)
        row = _write_lines(ws, row + 1, tabel.tanda_tangan, span, lebar, TANDA_TANGAN) + 4
    if tabel.pihak:
        row = _write_pairs(ws, row + 1, tabel.pihak, max(1, tabel.lebar // 2), lebar, TANDA_TANGAN) + 4
    return row


def _label_span(tabel: Tabel) -> int:
    """How many columns the label of a line takes: the first and, where there are enough, the second."""
    return 2 if tabel.lebar > 2 else 1


def _write_pairs(
    ws: Worksheet, row: int, pairs: Sequence[Pasangan], split: int, lebar: Sequence[float], gaya: Gaya = PENGANTAR
) -> int:
    """Lines of two texts side by side, the second from the column after `split`."""
    right = len(lebar)
    for one, other in pairs:
        heights = [TINGGI_BARIS]
        for text, span in ((one, (1, split)), (other, (split + 1, max(split + 1, right)))):
            if text:
                _write_lines(ws, row, (text,), span, lebar, gaya)
                heights.append(text_height(text, sum(lebar[span[0] - 1 : span[1]])))
        ws.row_dimensions[row].height = max(heights)
        row += 1
    return row


def _write_lines(
    ws: Worksheet, row: int, lines: Larik, span: tuple[int, int], lebar: Sequence[float], gaya: Gaya
) -> int:
    left, right = span
    for line in lines:
        cell = ws.cell(row, left, line)
        cell.font = gaya.huruf
        cell.alignment = Alignment(gaya.perataan, "center", wrap_text=True)
        ws.merge_cells(start_row=row, start_column=left, end_row=row, end_column=right)
        ws.row_dimensions[row].height = text_height(line, sum(lebar[left - 1 : right]))
        row += 1
    return row


def _write_grid(
    ws: Worksheet,
    row: int,
    rows: Sequence[tuple[Larik, Gaya]],
    jenis: Sequence[Jenis],
    lebar: Sequence[float],
) -> int:
    areas = cell_areas([larik for larik, _ in rows])
    for petak in areas:
        _write_area(ws, row, petak, rows[petak.atas][1], jenis[petak.kiri])
    for offset, height in enumerate(row_heights(areas, lebar)):
        ws.row_dimensions[row + offset].height = height
    return row + len(rows)


def _write_area(ws: Worksheet, row: int, petak: Petak, gaya: Gaya, jenis: Jenis) -> None:
    top, left, bottom, right = row + petak.atas, petak.kiri + 1, row + petak.bawah, petak.kanan + 1
    isi = cell_content(petak.teks, jenis)
    cell = ws.cell(top, left, isi.nilai)
    cell.number_format = isi.format
    cell.font = gaya.huruf
    wraps = isinstance(isi.nilai, str)
    cell.alignment = Alignment(gaya.perataan or PERATAAN[jenis], "center", wrap_text=wraps)
    cell.border = _BINGKAI
    if gaya.warna:
        cell.fill = gaya.warna
    if not petak.tunggal:
        ws.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)


def _set_print(ws: Worksheet, lembar: Lembar) -> None:
    ws.sheet_view.showGridLines = False
    ws.page_setup.paperSize = KERTAS[lembar.kertas]
    ws.page_setup.orientation = ORIENTASI[lembar.orientasi]
    ws.page_setup.fitToWidth, ws.page_setup.fitToHeight = 1, 0
    ws.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    ws.print_options.horizontalCentered = True
    ws.page_margins.left = ws.page_margins.right = 0.6
    ws.page_margins.top = ws.page_margins.bottom = 0.7
    assert ws.oddFooter is not None
    ws.oddFooter.right.text = "Halaman &P dari &N"
