"""An Excel of the least kind: the objects that the xlwings adapter touches, over an openpyxl workbook.

It imitates what the adapter relies on and nothing more; the manual checklist covers the real program.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.comments import Comment

from kinerja_xl.functions.nilai import Galat
from kinerja_xl.hosts.excel.com_values import CVERR

_ERRORS = {galat.value: -2146828288 + number for galat, number in CVERR.items()}


class Buku:
    """`xlwings.Book`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.isi, self.nilai = load_workbook(path), load_workbook(path, data_only=True)
        self.app, self.api = Aplikasi(self), self
        self.terpilih: tuple[str, int, int] | None = None
        self.dihitung = 0

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def Path(self) -> str:  # names are Excel's
        return str(self.path.parent)

    def SaveCopyAs(self, path: str) -> None:
        Path(path).write_bytes(self.path.read_bytes())

    @property
    def sheets(self) -> Lembaran:
        return Lembaran(self)


class Aplikasi:
    """`xlwings.App` and its api."""

    def __init__(self, book: Buku) -> None:
        self._book, self.api, self.DisplayAlerts, self.StatusBar = book, self, True, ""

    @property
    def ActiveCell(self) -> Any:
        if self._book.terpilih is None:
            return None
        sheet, row, column = self._book.terpilih
        return Sel(Lembar(self._book, sheet), row, column)

    def Goto(self, cell: Sel, scroll: bool) -> None:
        self._book.terpilih = (cell.lembar.name, cell.Row, cell.Column)

    def CalculateFull(self) -> None:
        self._book.dihitung += 1


class Lembaran:
    """`book.sheets`."""

    def __init__(self, book: Buku) -> None:
        self._book = book

    def __iter__(self) -> Any:
        return (Lembar(self._book, name) for name in self._book.isi.sheetnames)

    def __getitem__(self, which: str | int) -> Lembar:
        return Lembar(self._book, which if isinstance(which, str) else self._book.isi.sheetnames[which])

    def add(self, name: str, after: Lembar) -> Lembar:
        self._book.isi.create_sheet(name, self._book.isi.sheetnames.index(after.name) + 1)
        return Lembar(self._book, name)


class Lembar:
    """`xlwings.Sheet` and its api."""

    def __init__(self, book: Buku, name: str) -> None:
        self.buku, self.name, self.ws, self.api, self.Name = book, name, book.isi[name], self, name
        self.Hyperlinks, self.Cells = self, self

    def range(self, first: tuple[int, int], last: tuple[int, int] | None = None) -> Sel | Rentang:
        return Sel(self, *first) if last is None else Rentang(self, first, last)

    @property
    def used_range(self) -> Rentang:
        return Rentang(self, (1, 1), (self.ws.max_row, self.ws.max_column))

    def Delete(self) -> None:
        assert self.buku.app.DisplayAlerts is False, "Excel would ask"
        del self.buku.isi[self.name]

    def Add(self, anchor: Sel, address: str, sub_address: str) -> None:
        anchor.cell.hyperlink = f"#{sub_address}"

    @property
    def FormatConditions(self) -> Daftar:
        return Daftar(_conditions(self.ws))

    @property
    def Comments(self) -> Daftar:
        cells = [c for row in self.ws.iter_rows() for c in row if c.comment is not None]
        return Daftar([Komentar(c) for c in cells])


class Daftar:
    """A collection of Excel, counted from 1."""

    def __init__(self, items: list[Any]) -> None:
        self.items, self.Count = items, len(items)

    def Item(self, number: int) -> Any:
        return self.items[number - 1]


class Komentar:
    """`Comment`."""

    def __init__(self, cell: Any) -> None:
        self.cell = cell

    def Text(self) -> str:
        return str(self.cell.comment.text)

    def Delete(self) -> None:
        self.cell.comment = None


class Syarat:
    """`FormatCondition`."""

    def __init__(self, ws: Any, formula: str) -> None:
        self.ws, self.Formula1, self.Type, self.StopIfTrue, self.Interior = ws, formula, 2, True, Rupa()

    def Delete(self) -> None:
        _conditions(self.ws).remove(self)


class Rupa:
    """Anything that only takes looks."""

    Color: int = 0
    Bold: bool = False


class Sel:
    """`xlwings.Range` of one cell, and its api."""

    HasArray, CommentThreaded = False, None

    def __init__(self, sheet: Lembar, row: int, column: int) -> None:
        self.lembar, self.Row, self.Column, self.api = sheet, row, column, self
        self.cell, self.Font, self.Worksheet = sheet.ws.cell(row, column), Rupa(), sheet
        self.column_width, self.color = 8, (0, 0, 0)

    @property
    def Value2(self) -> Any:
        if self.lembar.name not in self.lembar.buku.nilai.sheetnames:
            return self.cell.value
        return _com(self.lembar.buku.nilai[self.lembar.name].cell(self.Row, self.Column).value)

    @property
    def Formula(self) -> Any:
        return "" if self.cell.value is None else self.cell.value

    @Formula.setter
    def Formula(self, content: Any) -> None:
        self.cell.value = content if content != "" else None

    @property
    def Comment(self) -> Komentar | None:
        return Komentar(self.cell) if self.cell.comment else None

    def AddComment(self, text: str) -> None:
        self.cell.comment = Comment(text, "Excel")

    @property
    def FormatConditions(self) -> Sel:
        return self

    def Add(self, kind: int, operator: None, formula: str) -> Syarat:
        found = Syarat(self.lembar.ws, formula)
        _conditions(self.lembar.ws).append(found)
        return found


class Rentang:
    """`xlwings.Range` of several cells, and its api."""

    def __init__(self, sheet: Lembar, first: tuple[int, int], last: tuple[int, int]) -> None:
        self.lembar, self.first, self.last, self.api = sheet, first, last, self
        self.Row, self.Column, self.Font, self.color = *first, Rupa(), (0, 0, 0)
        self.NumberFormat, self.WrapText, self.VerticalAlignment = "", False, 0

    def _each(self, what: str) -> tuple[tuple[Any, ...], ...]:
        (top, left), (bottom, right) = self.first, self.last
        rows = range(top, bottom + 1)
        return tuple(tuple(getattr(Sel(self.lembar, r, c), what) for c in range(left, right + 1)) for r in rows)

    @property
    def Value2(self) -> Any:
        return self._each("Value2")

    @property
    def Formula(self) -> Any:
        return self._each("Formula")

    @property
    def value(self) -> Any:
        return self._each("Value2")

    @value.setter
    def value(self, rows: list[list[Any]]) -> None:
        assert self.NumberFormat == "@", "a quoted formula would be calculated"
        for r, row in enumerate(rows):
            for c, content in enumerate(row):
                self.lembar.ws.cell(self.first[0] + r, self.first[1] + c).value = content or None


def _conditions(ws: Any) -> list[Syarat]:
    if not hasattr(ws, "syarat_palsu"):
        ws.syarat_palsu = []
    found: list[Syarat] = ws.syarat_palsu
    return found


def _com(value: Any) -> Any:
    if isinstance(value, str):
        return _ERRORS.get(value, value)
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


assert set(_ERRORS) == {galat.value for galat in Galat}
