"""The workbook protocol over xlwings: an open Excel workbook on Windows.

Marks are conditional formats whose condition carries our name, and comments that begin with it: both can be taken
away without touching what the user made.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from kinerja_xl.cells import CellRef
from kinerja_xl.commands.buku import Dibatalkan, Lembar, Tanda
from kinerja_xl.functions.ejaan import for_excel
from kinerja_xl.functions.nilai import Galat, Sel
from kinerja_xl.hosts.excel.com_values import from_com

_MARK = "kinerja_xl"
_COLOURS = {"galat": (251, 213, 209), "peringatan": (255, 240, 194), "info": (221, 235, 247)}
_HEAD = (217, 226, 243)
_EXPRESSION = 2
"""xlExpression: a conditional format by formula."""
_TOP = -4160
"""xlTop."""
_WIDEST = 255
_ESCAPE = 0x1B


class ExcelBuku:
    """An open workbook, as `xlwings.Book` holds it."""

    def __init__(self, book: Any) -> None:
        self._book = book

    @property
    def nama(self) -> str:
        """The file name, or the title of a workbook never saved."""
        return str(self._book.name)

    @property
    def folder(self) -> Path | None:
        """The folder of the file; None for a workbook never saved."""
        folder = str(self._book.api.Path)
        return Path(folder) if folder and not folder.startswith("http") else None

    def lembar(self) -> Sequence[str]:
        """The names of the worksheets."""
        return [sheet.name for sheet in self._book.sheets]

    def simpan_salinan(self, path: Path) -> None:
        """Save a copy in the workbook's own format."""
        self._book.api.SaveCopyAs(str(path))

    def isi_lembar(self, nama: str) -> Sequence[Sequence[Sel]]:
        """The values of a sheet."""
        return [row for _, row in self._rows(nama, "Value2")]

    def berumus(self) -> Iterable[tuple[CellRef, str]]:
        """Every cell with a formula."""
        for name in self.lembar():
            for number, row in self._rows(name, "Formula"):
                for column, content in enumerate(row, 1):
                    if isinstance(content, str) and content.startswith("="):
                        yield CellRef(name, number, column), content

    def nilai(self, sel: CellRef) -> Sel:
        """What a cell shows."""
        return from_com(self._cell(sel).Value2)  # type: ignore[return-value]  # one cell

    def isi(self, sel: CellRef, isi: Sel) -> None:
        """Put a value or a formula in a cell; a cell inside an array formula is changed with its whole array."""
        cell = self._cell(sel)
        if isinstance(isi, Galat):
            isi = "=" + isi.value if isi is not Galat.TIDAK_ADA else "=NA()"
        if isinstance(isi, str) and isi.startswith("="):
            isi = for_excel(isi)
        if not cell.HasArray:
            cell.Formula = "" if isi is None else isi
            return
        array = cell.CurrentArray
        if (array.Row, array.Column) == (sel.row, sel.column):
            if isinstance(isi, str) and isi.startswith("="):
                array.FormulaArray = isi
            else:
                array.Value2 = array.Value2  # its values, all at once: Excel changes no part of an array

    def tulis_lembar(self, lembar: Lembar) -> None:
        """Add a sheet at the end."""
        sheet = self._book.sheets.add(lembar.nama, after=self._book.sheets[-1])
        wide = len(lembar.lebar)
        rows = [[*row, *[""] * (wide - len(row))] for row in lembar.baris]
        cells = sheet.range((1, 1), (len(rows), wide))
        cells.api.NumberFormat = "@"  # a finding may quote a formula: it must stay text
        cells.value = rows
        body = sheet.range((2, 1), (len(rows), wide)).api
        body.WrapText, body.VerticalAlignment = True, _TOP
        for number, width in enumerate(lembar.lebar, 1):
            sheet.range((1, number)).column_width = min(width, _WIDEST)
        head = sheet.range((2, 1), (2, wide))
        head.color, head.api.Font.Bold, sheet.range((1, 1)).api.Font.Bold = _HEAD, True, True
        for row_number, severity in lembar.tingkat:
            sheet.range((row_number, 3)).color = _COLOURS[severity]
        for row_number, column, target in lembar.tautan:
            quoted = target.sheet.replace("'", "''")
            anchor = sheet.range((row_number, column)).api
            sheet.api.Hyperlinks.Add(anchor, "", f"'{quoted}'!{target.a1}")

    def hapus_lembar(self, nama: str) -> None:
        """Remove a sheet without Excel's question."""
        application = self._book.app.api
        asked, application.DisplayAlerts = application.DisplayAlerts, False
        try:
            self._book.sheets[nama].api.Delete()
        finally:
            application.DisplayAlerts = asked

    def tandai(self, tanda: Sequence[Tanda]) -> None:
        """Colour and comment cells."""
        for mark in tanda:
            cell = self._cell(mark.sel)
            condition = cell.FormatConditions.Add(_EXPRESSION, None, f'="{_MARK}:{mark.tingkat}"<>""')
            red, green, blue = _COLOURS[mark.tingkat]
            condition.Interior.Color = red + green * 256 + blue * 65536
            condition.StopIfTrue = False
            if cell.Comment is None and getattr(cell, "CommentThreaded", None) is None:
                cell.AddComment(f"{_MARK}: {mark.teks}")

    def hapus_tanda(self) -> None:
        """Take away every mark, and nothing else."""
        for sheet in self._book.sheets:
            conditions = sheet.api.Cells.FormatConditions
            for number in range(conditions.Count, 0, -1):
                condition = conditions.Item(number)
                if condition.Type == _EXPRESSION and _MARK in condition.Formula1:
                    condition.Delete()
            comments = sheet.api.Comments
            for number in range(comments.Count, 0, -1):
                comment = comments.Item(number)
                if comment.Text().startswith(f"{_MARK}: "):
                    comment.Delete()

    def terpilih(self) -> CellRef | None:
        """The cell the user is in."""
        cell = self._book.app.api.ActiveCell
        return None if cell is None else CellRef(str(cell.Worksheet.Name), int(cell.Row), int(cell.Column))

    def pilih(self, sel: CellRef) -> None:
        """Go to a cell."""
        self._book.app.api.Goto(self._cell(sel), True)

    def hitung_ulang(self) -> None:
        """Recalculate everything."""
        self._book.app.api.CalculateFull()

    def buka(self, path: Path) -> None:
        """Open a workbook in this Excel, anything else in the program that is meant for it."""
        if path.suffix == ".xlsx":
            self._book.app.books.open(str(path))
        else:
            os.startfile(path)  # type: ignore[attr-defined]  # Windows only, as this adapter

    def kabarkan(self, teks: str, bagian: float) -> None:
        """Show progress in the status bar; the Esc key stops the work."""
        self._book.app.api.StatusBar = f"Kinerja: {teks}, {bagian:.0%} (Esc untuk berhenti)"
        if _escape_pressed():
            raise Dibatalkan

    def _cell(self, sel: CellRef) -> Any:
        return self._book.sheets[sel.sheet].range((sel.row, sel.column)).api

    def _rows(self, name: str, what: str) -> Iterator[tuple[int, list[Sel]]]:
        """The rows of a sheet from the first one on, each with its number; what lies before the used part is blank."""
        used = self._book.sheets[name].used_range.api
        cells = from_com(getattr(used, what))
        rows = cells if isinstance(cells, list) else [[cells]]
        for number in range(1, used.Row):
            yield number, []
        for number, row in enumerate(rows, used.Row):
            yield number, [*[None] * (used.Column - 1), *row]


def _escape_pressed() -> bool:
    """Whether Esc was pressed since the last time: Excel itself takes no keys while it waits for us."""
    import ctypes

    keys = getattr(ctypes, "windll", None)
    return bool(keys and keys.user32.GetAsyncKeyState(_ESCAPE))
