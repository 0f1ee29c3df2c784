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
import unohelper  # type: ignore[import-not-found]
from com.sun.star.awt import XKeyHandler  # type: ignore[import-not-found]
from com.sun.star.awt.Key import ESCAPE  # type: ignore[import-not-found]
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]
from com.sun.star.sheet.AddressConvention import XL_OOX  # type: ignore[import-not-found]
from com.sun.star.sheet.ConditionOperator import FORMULA  # type: ignore[import-not-found]

from kinerja_xl.cells import CellRef
from kinerja_xl.commands.buku import Dibatalkan, Lembar, Tanda
from kinerja_xl.functions.ejaan import calls, for_calc
from kinerja_xl.functions.nilai import Galat, Sel
from kinerja_xl.hosts.calc.galat import error_of

_COLOURS = {"galat": 0xFBD5D1, "peringatan": 0xFFF0C2, "info": 0xDDEBF7}
_HEAD = 0xD9E2F3
_MARK = "kinerja_xl"
_FORMULA_CELLS = 16
_WIDTH_OF_A_CHARACTER = 210
"""In hundredths of a millimetre."""
_INFOBAR = "kinerja_xl"


class _Esc(unohelper.Base, XKeyHandler):  # type: ignore[misc]  # classes of LibreOffice
    """Remembers that the user pressed Esc."""

    def __init__(self) -> None:
        self.pressed = False

    def keyPressed(self, event: Any) -> bool:
        """Take Esc for ourselves, leave every other key to Calc."""
        self.pressed = self.pressed or event.KeyCode == ESCAPE
        return bool(event.KeyCode == ESCAPE)

    def keyReleased(self, event: Any) -> bool:
        """Leave it to Calc."""
        return False

    def disposing(self, source: Any) -> None:
        """The document was closed."""


class CalcBuku:
    """An open Calc document."""

    def __init__(self, context: Any, document: Any) -> None:
        self._context, self._document = context, document
        self._controller = document.getCurrentController()
        self._indicator: Any = None
        self._esc = _Esc()

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
        """Every cell with a formula; those that call no function of ours as Calc writes them, which is quicker."""
        parser = self._parser()
        for sheet in self._document.Sheets:
            for area in sheet.queryContentCells(_FORMULA_CELLS).getRangeAddresses():
                for row in range(area.StartRow, area.EndRow + 1):
                    for column in range(area.StartColumn, area.EndColumn + 1):
                        cell = sheet.getCellByPosition(column, row)
                        formula = cell.getFormula()
                        if calls(formula):
                            formula = "=" + parser.printFormula(cell.getTokens(), cell.getCellAddress())
                        yield CellRef(sheet.Name, row + 1, column + 1), formula

    def nilai(self, sel: CellRef) -> Sel:
        """What a cell shows."""
        cell = self._cell(sel)
        if error := cell.getError():
            return error_of(error)
        kind = (cell.FormulaResultType2 if cell.Type.value == "FORMULA" else cell.Type.value) or ""
        if kind in ("EMPTY", "TEXT", 2):  # 2: STRING of com.sun.star.sheet.FormulaResult
            return cell.getString() or None
        return float(cell.getValue())

    def isi(self, sel: CellRef, isi: Sel) -> None:
        """Put a value or a formula in a cell."""
        cell = self._cell(sel)
        if isinstance(isi, str) and isi.startswith("="):
            cell.setTokens(self._parser().parseFormula(for_calc(isi)[1:], cell.getCellAddress()))
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
        sheet.PageStyle = self._page_style()
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
        for mark in tanda:
            cell = self._cell(mark.sel)
            conditions = cell.ConditionalFormat
            conditions.addNew(
                (
                    _property("Operator", FORMULA),
                    _property("Formula1", f'LEN("{_MARK}:{mark.tingkat}")>0'),
                    _property("StyleName", self._style_for(cell, mark.tingkat)),
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
        for family in ("CellStyles", "PageStyles"):
            styles = self._document.StyleFamilies.getByName(family)
            for name in styles.ElementNames:
                if name.startswith(_MARK):
                    styles.removeByName(name)

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
            self._controller.addKeyHandler(self._esc)
            self._indicator = self._controller.getFrame().createStatusIndicator()
            self._indicator.start(f"{teks} (Esc untuk berhenti)", 100)
        self._indicator.setText(f"{teks} (Esc untuk berhenti)")
        self._indicator.setValue(int(bagian * 100))
        self._service("com.sun.star.awt.Toolkit").processEventsToIdle()
        if self._esc.pressed:
            raise Dibatalkan

    def selesai(self, pesan: str) -> None:
        """Clear the status bar and show what came of a command, without a window to close."""
        if self._indicator is not None:
            self._controller.removeKeyHandler(self._esc)
            self._indicator.end()
            self._indicator = None
        if self._controller.hasInfobar(_INFOBAR):
            self._controller.removeInfobar(_INFOBAR)
        kind = uno.getConstantByName("com.sun.star.frame.InfobarType.INFO")
        self._controller.appendInfobar(_INFOBAR, "Kinerja", pesan, kind, (), True)

    def _parser(self) -> Any:
        """What reads and writes formulas as they stand in .xlsx files: English, commas, `Lembar!A1`."""
        parser = self._document.createInstance("com.sun.star.sheet.FormulaParser")
        parser.CompileEnglish, parser.FormulaConvention = True, XL_OOX
        return parser

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

    def _page_style(self) -> str:
        """A page as wide as the sheet of findings, with its headings on every page."""
        styles = self._document.StyleFamilies.getByName("PageStyles")
        if not styles.hasByName(_MARK):
            style = self._document.createInstance("com.sun.star.style.PageStyle")
            styles.insertByName(_MARK, style)
            style.IsLandscape = True
            style.Width, style.Height = max(style.Width, style.Height), min(style.Width, style.Height)
            style.ScaleToPagesX, style.ScaleToPagesY = 1, 0
        return _MARK

    def _style_for(self, cell: Any, severity: str) -> str:
        """A cell style in the colour of a severity and the font of the cell, which Calc would take from the default."""
        name = f"{_MARK} {severity} {cell.CharFontName} {cell.CharHeight:g}"
        styles = self._document.StyleFamilies.getByName("CellStyles")
        if not styles.hasByName(name):
            style = self._document.createInstance("com.sun.star.style.CellStyle")
            styles.insertByName(name, style)
            style.CellBackColor = _COLOURS[severity]
            style.CharFontName, style.CharHeight = cell.CharFontName, cell.CharHeight
        return name


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


def _property(name: str, value: Any) -> Any:
    found = PropertyValue()
    found.Name, found.Value = name, value
    return found
