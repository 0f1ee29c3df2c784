"""A chain as a workbook: the tree, all findings, the names matched by likeness, the posts with their IKI."""

from __future__ import annotations

import textwrap
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, BinaryIO, Final

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from kinerja_xl.calc.kedudukan import Kedudukan
from kinerja_xl.calc.kemiripan import AMBANG
from kinerja_xl.calc.pohon import Butir, Simpul
from kinerja_xl.cells import CellRef
from kinerja_xl.checks.finding import Finding
from kinerja_xl.report.cell_text import put_text
from kinerja_xl.report.chain_state import Matched, State, copy_of, label, level_name, owner, place
from kinerja_xl.tables.entry import Entry

_MADE: Final = datetime(2026, 1, 1)  # noqa: DTZ001  # a file property without a time zone, the same in every report
_FILLS: Final = {
    "galat": PatternFill("solid", "FFFBD5D1"),
    "peringatan": PatternFill("solid", "FFFFF0C2"),
    "info": PatternFill("solid", "FFDDEBF7"),
    "baik": PatternFill("solid", "FFE2F0D9"),
}
_HEAD: Final = PatternFill("solid", "FFD9E2F3")
_LINE: Final = Side(style="thin", color="FFBFBFBF")
_FRAME: Final = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_WRAP: Final = Alignment(vertical="top", wrap_text=True)
_LINKED: Final = Font(name="Arial", size=10, color="FF0563C1", underline="single")
_PLAIN: Final = Font(name="Arial", size=10)
_BOLD: Final = Font(name="Arial", size=10, bold=True)


def write_workbook(
    file: BinaryIO,
    nodes: Sequence[Simpul],
    states: Mapping[int, State],
    findings: Sequence[Finding],
    matched: Iterable[Matched],
    posts: Sequence[Kedudukan],
) -> None:
    """Write the report of a chain as an .xlsx; links lead to the copies beside it."""
    book = Workbook()
    book.remove(book.worksheets[0])
    _tree(book.create_sheet("Pohon"), nodes, states)
    _findings(book.create_sheet("Temuan"), findings)
    _matched(book.create_sheet("Tinjauan Nama"), matched)
    _posts(book.create_sheet("Jabatan"), posts)
    book.properties.creator = "kinerja_xl"
    book.properties.created = book.properties.modified = _MADE
    ExcelWriter(book, zipfile.ZipFile(file, "w")).save()  # Workbook.save would put in the time of now


def _tree(ws: Worksheet, nodes: Sequence[Simpul], states: Mapping[int, State]) -> None:
    years = sorted(
        {y for n in nodes for b in n.indikator for y in b.target} | {y for n in nodes for y in n.pagu}, key=str
    )
    targets = [f"Target {y}" if y else "Target" for y in years]
    money = [f"Pagu {y} (Rp)" if y else "Pagu (Rp)" for y in years]
    titles = ["Dokumen", "Tingkat", "Kode/No", "Nama", "Penanggung Jawab", "Indikator", "Satuan", *targets, *money]
    widths = [20, 12, 20, 42, 26, 40, 11, *[9] * len(years), *[17] * len(years), 12, 20, 9]
    _head(ws, [*titles, "Keadaan", "Temuan", "Buka"], widths)
    row = 2
    for node in nodes:
        for number, butir in enumerate(node.indikator or [None]):
            _node_row(ws, row, node, butir, states[id(node)], years, first=number == 0)
            row += 1
    ws.freeze_panes = "E2"
    ws.auto_filter.ref = f"A1:{get_column_letter(len(widths))}{max(2, row - 1)}"


def _node_row(
    ws: Worksheet,
    row: int,
    node: Simpul,
    butir: Butir | None,
    state: State,
    years: Sequence[int | None],
    first: bool,
) -> None:
    file, sheet, _ = place(node.ref)
    values: list[Any] = [f"{file} / {sheet}".strip(" /"), level_name(node), label(node), node.nama.text]
    values += [(butir.penanggung_jawab.text if butir and butir.penanggung_jawab else "") or owner(node)]
    values += [butir.nama.text if butir else "", butir.satuan.text if butir and butir.satuan else ""]
    values += [_figure(butir.target.get(y)) if butir else None for y in years]
    values += [_figure(node.pagu[y][0]) if first and len(node.pagu.get(y, [])) == 1 else None for y in years]
    values += [state.keadaan if first else "", state.codes if first else "", ""]
    for column, value in enumerate(values, 1):
        cell = _put(ws, row, column, value)
        cell.fill = _FILLS[state.keadaan] if column in (2, 3, 4) or column == len(values) - 2 else PatternFill()
        if isinstance(value, (int, float)):
            cell.number_format = "[$-421]#,##0" if value == int(value) else "[$-421]#,##0.00"
    ws.cell(row, 4).alignment = Alignment(vertical="top", wrap_text=True, indent=min(node.tingkat, 8))
    _link(_put(ws, row, len(values), ""), butir.nama.ref if butir else node.ref)
    _fit(ws, row)


def _findings(ws: Worksheet, findings: Sequence[Finding]) -> None:
    _head(
        ws, ["Dokumen", "Lembar", "Sel", "Tingkat", "Kode", "Temuan", "Saran", "Dasar"], [26, 22, 8, 12, 10, 70, 50, 36]
    )
    for row, f in enumerate(findings, 2):
        for column, value in enumerate((f.file, f.sheet, f.cell, f.severity, f.code, f.message, f.hint, f.basis), 1):
            _put(ws, row, column, value)
        ws.cell(row, 4).fill = _FILLS[f.severity]
        if f.cell:
            _open_at(_put(ws, row, 3, f.cell), f.file, f.sheet, f.cell)
        _fit(ws, row)
    ws.freeze_panes = "A2"
    ws.auto_filter.ref = f"A1:H{max(2, len(findings) + 1)}"


def _matched(ws: Worksheet, matched: Iterable[Matched]) -> None:
    _head(ws, ["Nama", "Sel", "Dicocokkan dengan", "Sel", "Kemiripan", "Dipakai"], [60, 34, 60, 34, 12, 26])
    for row, ((name, at), (other, of), score) in enumerate(sorted(matched, key=lambda m: m[2]), 2):
        used = "ya, tunjukkan kemiripannya" if score >= AMBANG else "tidak, perlu ditinjau"
        for column, value in enumerate((name, at, other, of, round(score, 3), used), 1):
            _put(ws, row, column, value).fill = _FILLS["baik" if score >= AMBANG else "peringatan"]
        ws.cell(row, 5).number_format = "0%"
        _fit(ws, row)
    ws.freeze_panes = "A2"


def _posts(ws: Worksheet, posts: Sequence[Kedudukan]) -> None:
    titles = ["Jabatan", "Jenjang", "Atasan", "Simpul yang dipegang", "Indikator IKI", "Ejaan lain (kemiripan)"]
    _head(ws, titles, [64, 10, 54, 22, 16, 60])
    with_forms = any(post.iki for post in posts)
    for row, post in enumerate(posts, 2):
        told = "; ".join(f"{text} ({likeness:.0%})" for text, likeness in post.ejaan)
        for column, value in enumerate((post.nama, post.jenjang, post.atasan, post.simpul, post.iki, told), 1):
            _put(ws, row, column, value)
        ws.cell(row, 1).alignment = Alignment(vertical="top", wrap_text=True, indent=min(2 * post.tingkat, 12))
        if with_forms and not post.iki:
            ws.cell(row, 5).fill = _FILLS["info"]
        _fit(ws, row)
    ws.freeze_panes = "A2"


def _head(ws: Worksheet, titles: Sequence[str], widths: Sequence[float]) -> None:
    for column, (title, width) in enumerate(zip(titles, widths, strict=True), 1):
        cell = _put(ws, 1, column, title)
        cell.font, cell.fill = _BOLD, _HEAD
        cell.alignment = Alignment("center", "center", wrap_text=True)
        ws.column_dimensions[get_column_letter(column)].width = width
    ws.print_title_rows = "1:1"
    ws.page_setup.orientation = "landscape"
    ws.page_setup.paperSize = 9
    ws.page_setup.fitToWidth, ws.page_setup.fitToHeight = 1, 0
    ws.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _fit(ws: Worksheet, row: int) -> None:
    """A row as high as its longest text needs: not every program grows rows by itself."""
    lines = 1
    for column, cell in enumerate(ws[row], 1):
        width = max(4, int((ws.column_dimensions[get_column_letter(column)].width or 10) * 1.05))
        lines = max(lines, len(textwrap.wrap(str(cell.value), width)) if cell.value is not None else 1)
    ws.row_dimensions[row].height = min(400, 13 * lines + 3)


def _put(ws: Worksheet, row: int, column: int, value: Any) -> Cell:
    """A value in a framed cell; a text is never a formula, whatever it begins with."""
    cell = ws.cell(row, column)
    assert isinstance(cell, Cell)
    if isinstance(value, str):
        put_text(cell, value)
    else:
        cell.value = value
    cell.font, cell.border, cell.alignment = _PLAIN, _FRAME, _WRAP
    return cell


def _figure(entry: Entry | None) -> float | int | str | None:
    if entry is None or entry.is_blank:
        return None
    if entry.value is None:
        return entry.text
    return int(entry.value) if entry.value == int(entry.value) else float(entry.value)


def _link(cell: Cell, ref: CellRef) -> None:
    file, sheet, address = place(ref)
    cell.value = address
    _open_at(cell, file, sheet, address)


def _open_at(cell: Cell, file: str, sheet: str, address: str) -> None:
    """Make a cell open the copy of a workbook at one of its cells."""
    copy, location = copy_of(file, sheet, address)
    cell.hyperlink = Hyperlink(cell.coordinate, target=copy, location=location)
    cell.font = _LINKED
