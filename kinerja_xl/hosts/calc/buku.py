"""The workbook protocol over UNO: an open Calc document.

Marks are conditional formats whose condition carries our name, and comments that begin with it: both can be taken
away without touching what the user made. Runs inside LibreOffice only.
"""

from __future__ import annotations

import webbrowser
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

import uno  # type: ignore[import-not-found]  # only inside LibreOffice
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]
from com.sun.star.sheet.ConditionOperator import FORMULA  # type: ignore[import-not-found]

from kinerja_xl.cells import CellRef
from kinerja_xl.commands.buku import Lembar, Tanda
from kinerja_xl.functions.ejaan import for_calc
from kinerja_xl.functions.nilai import Galat, Sel

ERRORS = {
    521: Galat.KOSONG,
    532: Galat.BAGI_NOL,
    519: Galat.NILAI,
    524: Galat.ACUAN,
    525: Galat.NAMA,
    503: Galat.ANGKA,
    32767: Galat.TIDAK_ADA,
}
"""Calc's own numbers of the error values."""
_COLOURS = {"galat": 0xFBD5D1, "peringatan": 0xFFF0C2, "info": 0xDDEBF7}
_HEAD = 0xD9E2F3
_MARK = "kinerja_xl"
_FORMULA_CELLS = 16
_WIDTH_OF_A_CHARACTER = 210
"""In hundredths of a millimetre."""
_INFOBAR = "kinerja_xl"
_SMALL_PAUSE = 1


class CalcBuku:
    """An open Calc document."""

    def __init__(self, context: Any, document: Any) -> None:
        self._context, self._document = context, document
        self._controller = document.getCurrentController()
        self._indicator: Any = None

    @property
    def nama(self) -> str:
        """The file name, or the title of a document never saved."""
        return Path(unquote(urlparse(self._document.getURL()).path)).name or str(self._document.Title)

    @property
    def folder(self) -> Path | None:
        """The folder of the file; None for a document never saved."""
        url = self._document.getURL()
        return Path(uno.fileUrlToSystemPath(url)).parent if url.startswith("file:") else None

    def lembar(self) -> Sequence[str]:
        """The names of the sheets."""
        return tuple(self._document.Sheets.ElementNames)

    def simpan_salinan(self, path: Path) -> None:
        """Save a copy as .xlsx."""
        options = _property("FilterName", "Calc MS Excel 2007 XML")
        self._document.storeToURL(uno.systemPathToFileUrl(str(path)), (options,))

    def isi_lembar(self, nama: str) -> Sequence[Sequence[Sel]]:
        """The values of a sheet."""
        sheet = self._document.Sheets.getByName(nama)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        end = cursor.getRangeAddress()
        rows = sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow).getDataArray()
        return [[None if cell == "" else cell for cell in row] for row in rows]

    def berumus(self) -> Iterable[tuple[CellRef, str]]:
        """Every cell with a formula, in English with commas."""
        for sheet in self._document.Sheets:
            for area in sheet.queryContentCells(_FORMULA_CELLS).getRangeAddresses():
                for row in range(area.StartRow, area.EndRow + 1):
                    for column in range(area.StartColumn, area.EndColumn + 1):
                        formula = sheet.getCellByPosition(column, row).getFormula()
                        yield CellRef(sheet.Name, row + 1, column + 1), formula

    def nilai(self, sel: CellRef) -> Sel:
        """What a cell shows."""
        cell = self._cell(sel)
        if error := cell.getError():
            return ERRORS.get(error, Galat.NILAI)
        kind = (cell.FormulaResultType2 if cell.Type.value == "FORMULA" else cell.Type.value) or ""
        if kind in ("EMPTY", "TEXT", 2):  # 2: STRING of com.sun.star.sheet.FormulaResult
            return cell.getString() or None
        return float(cell.getValue())

    def isi(self, sel: CellRef, isi: Sel) -> None:
        """Put a value or a formula in a cell."""
        cell = self._cell(sel)
        if isinstance(isi, str) and isi.startswith("="):
            cell.setFormula(for_calc(isi))
        elif isinstance(isi, Galat):
            cell.setFormula("=NA()" if isi is Galat.TIDAK_ADA else f"={isi.value}")
        elif isinstance(isi, str):
            cell.setString(isi)
        elif isi is None:
            cell.setString("")
        else:
            cell.setValue(float(isi))  # type: ignore[arg-type]  # a number here

    def tulis_lembar(self, lembar: Lembar) -> None:
        """Add a sheet at the end."""
        sheets = self._document.Sheets
        sheets.insertNewByName(lembar.nama, sheets.Count)
        sheet = sheets.getByName(lembar.nama)
        wide = len(lembar.lebar)
        for number, row in enumerate(lembar.baris):
            cells = sheet.getCellRangeByPosition(0, number, wide - 1, number)
            for column, text in enumerate(row):
                sheet.getCellByPosition(column, number).setString(text)
            cells.IsTextWrapped = number > 0
            cells.VertJustify = uno.getConstantByName("com.sun.star.table.CellVertJustify2.TOP")
        for number, width in enumerate(lembar.lebar):
            sheet.Columns.getByIndex(number).Width = width * _WIDTH_OF_A_CHARACTER
        head = sheet.getCellRangeByPosition(0, 1, wide - 1, 1)
        head.CellBackColor = _HEAD
        for bold in (head, sheet.getCellByPosition(0, 0)):
            bold.CharWeight = uno.getConstantByName("com.sun.star.awt.FontWeight.BOLD")
        for row_number, severity in lembar.tingkat:
            sheet.getCellByPosition(2, row_number - 1).CellBackColor = _COLOURS[severity]
        for row_number, column, target in lembar.tautan:
            self._link(sheet.getCellByPosition(column - 1, row_number - 1), target)

    def hapus_lembar(self, nama: str) -> None:
        """Remove a sheet."""
        self._document.Sheets.removeByName(nama)

    def tandai(self, tanda: Sequence[Tanda]) -> None:
        """Colour and comment cells."""
        self._add_styles()
        for mark in tanda:
            cell = self._cell(mark.sel)
            conditions = cell.ConditionalFormat
            conditions.addNew(
                (
                    _property("Operator", FORMULA),
                    _property("Formula1", f'LEN("{_MARK}:{mark.tingkat}")>0'),
                    _property("StyleName", _style(mark.tingkat)),
                )
            )
            cell.ConditionalFormat = conditions
            if not cell.getAnnotation().getString():
                notes = self._sheet(mark.sel).getAnnotations()
                notes.insertNew(cell.getCellAddress(), f"{_MARK}: {mark.teks}")

    def hapus_tanda(self) -> None:
        """Take away every mark, and nothing else."""
        for sheet in self._document.Sheets:
            _remove_conditions(sheet)
            notes = sheet.getAnnotations()
            for number in reversed(range(notes.Count)):
                if notes.getByIndex(number).getString().startswith(f"{_MARK}: "):
                    notes.removeByIndex(number)
        styles = self._document.StyleFamilies.getByName("CellStyles")
        for severity in _COLOURS:
            if styles.hasByName(_style(severity)):
                styles.removeByName(_style(severity))

    def terpilih(self) -> CellRef | None:
        """The cell the user is in."""
        selection = self._controller.getSelection() if self._controller else None
        if selection is None or not hasattr(selection, "getRangeAddress"):
            return None
        address = selection.getRangeAddress()
        return CellRef(self._controller.ActiveSheet.Name, address.StartRow + 1, address.StartColumn + 1)

    def pilih(self, sel: CellRef) -> None:
        """Go to a cell."""
        self._controller.setActiveSheet(self._sheet(sel))
        self._controller.select(self._cell(sel))

    def hitung_ulang(self) -> None:
        """Recalculate everything."""
        self._document.calculateAll()

    def buka(self, path: Path) -> None:
        """Open a workbook in Calc, anything else in the program that is meant for it."""
        if path.suffix == ".xlsx":
            desktop = self._service("com.sun.star.frame.Desktop")
            desktop.loadComponentFromURL(uno.systemPathToFileUrl(str(path)), "_default", 0, ())
        else:
            webbrowser.open(path.as_uri())

    def kabarkan(self, teks: str, bagian: float) -> None:
        """Show progress in the status bar; the Esc key stops the work."""
        if self._indicator is None:
            self._indicator = self._controller.getFrame().createStatusIndicator()
            self._indicator.start(teks, 100)
        self._indicator.setText(teks)
        self._indicator.setValue(int(bagian * 100))

    def selesai(self, pesan: str) -> None:
        """Clear the status bar and show what came of a command, without a window to close."""
        if self._indicator is not None:
            self._indicator.end()
            self._indicator = None
        if self._controller.hasInfobar(_INFOBAR):
            self._controller.removeInfobar(_INFOBAR)
        kind = uno.getConstantByName("com.sun.star.frame.InfobarType.INFO")
        self._controller.appendInfobar(_INFOBAR, "Kinerja", pesan, kind, (), True)

    def _sheet(self, sel: CellRef) -> Any:
        return self._document.Sheets.getByName(sel.sheet)

    def _cell(self, sel: CellRef) -> Any:
        return self._sheet(sel).getCellByPosition(sel.column - 1, sel.row - 1)

    def _service(self, name: str) -> Any:
        return self._context.ServiceManager.createInstanceWithContext(name, self._context)

    def _link(self, cell: Any, target: CellRef) -> None:
        text = cell.getString()
        cell.setString("")
        field = self._document.createInstance("com.sun.star.text.TextField.URL")
        field.Representation = text
        sheet = target.sheet.replace("'", "''")
        field.URL = f"#'{sheet}'.{target.a1}"
        cell.insertTextContent(cell.createTextCursor(), field, False)

    def _add_styles(self) -> None:
        styles = self._document.StyleFamilies.getByName("CellStyles")
        for severity, colour in _COLOURS.items():
            if not styles.hasByName(_style(severity)):
                style = self._document.createInstance("com.sun.star.style.CellStyle")
                styles.insertByName(_style(severity), style)
                style.CellBackColor = colour


def _remove_conditions(sheet: Any) -> None:
    """Remove our conditional formats: those whose first condition carries our name."""
    formats = sheet.ConditionalFormats
    for one in formats.getConditionalFormats():
        entries = [one.getByIndex(n) for n in range(one.getCount())]
        ours = [n for n, entry in enumerate(entries) if _MARK in getattr(entry, "Formula1", "")]
        if len(ours) == len(entries):
            formats.removeByID(one.ID)
        else:
            for number in reversed(ours):
                one.removeByIndex(number)


def _style(severity: str) -> str:
    return f"{_MARK} {severity}"


def _property(name: str, value: Any) -> Any:
    found = PropertyValue()
    found.Name, found.Value = name, value
    return found
