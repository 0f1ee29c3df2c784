"""The workbook protocol over openpyxl: a workbook on disk, with no program that holds it open.

What openpyxl does not know of a file (shapes, slicers, cached values) is lost when it saves: meant for copies.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.formatting.rule import FormulaRule, Rule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from kinerja_xl.cells import CellRef
from kinerja_xl.commands.buku import Lembar, Tanda
from kinerja_xl.functions.ejaan import for_excel
from kinerja_xl.functions.nilai import Galat, Sel
from kinerja_xl.report.cell_text import plain_text, put_text

_MARK = "kinerja_xl"
_COLOURS = {"galat": "FFFBD5D1", "peringatan": "FFFFF0C2", "info": "FFDDEBF7"}
_HEAD = "FFD9E2F3"
_ERRORS = {error.value: error for error in Galat}


class BerkasBuku:
    """A workbook file; changes are in memory until `simpan`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._book = load_workbook(path, keep_vba=path.suffix == ".xlsm")
        self._values = load_workbook(path, data_only=True)
        self.terpilih_di: CellRef | None = None
        self.kabar: list[tuple[str, float]] = []
        self.dibuka: list[Path] = []

    @property
    def nama(self) -> str:
        """The file name."""
        return self._path.name

    @property
    def folder(self) -> Path | None:
        """The folder of the file."""
        return self._path.parent

    def simpan(self, path: Path) -> None:
        """Write the workbook with its changes to another file."""
        self._book.save(path)

    def lembar(self) -> Sequence[str]:
        """The names of the sheets."""
        return tuple(self._book.sheetnames)

    def simpan_salinan(self, path: Path) -> None:
        """Copy the file as it is on disk: the check reads the values that its program last stored."""
        path.write_bytes(self._path.read_bytes())

    def isi_lembar(self, nama: str) -> Sequence[Sequence[Sel]]:
        """The cells of a sheet; formulas show as what they were last worth."""
        source = self._values if nama in self._values.sheetnames else self._book
        return [[_value(v) for v in row] for row in source[nama].iter_rows(values_only=True)]

    def berumus(self) -> Iterable[tuple[CellRef, str]]:
        """Every cell with a formula."""
        for sheet in self._book.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.data_type == "f" and isinstance(cell.value, str):
                        yield CellRef(sheet.title, cell.row, cell.column), cell.value

    def nilai(self, sel: CellRef) -> Sel:
        """What a cell was last worth."""
        return _value(self._values[sel.sheet].cell(sel.row, sel.column).value)

    def isi(self, sel: CellRef, isi: Sel) -> None:
        """Put a value or a formula in a cell."""
        if isinstance(isi, str) and isi.startswith("="):
            isi = for_excel(isi)
        self._book[sel.sheet].cell(sel.row, sel.column).value = isi.value if isinstance(isi, Galat) else isi  # type: ignore[assignment]  # one cell

    def tulis_lembar(self, lembar: Lembar) -> None:
        """Add a sheet at the end."""
        sheet = self._book.create_sheet(lembar.nama)
        for row_number, row in enumerate(lembar.baris, 1):
            for column, text in enumerate(row, 1):
                cell = sheet.cell(row_number, column)
                put_text(cell, text)
                cell.alignment = Alignment(vertical="top", wrap_text=row_number > 1)
        for number, width in enumerate(lembar.lebar, 1):
            sheet.column_dimensions[get_column_letter(number)].width = width
            sheet.cell(2, number).fill = PatternFill("solid", _HEAD)
            sheet.cell(2, number).font = Font(bold=True)
        sheet.cell(1, 1).font = Font(bold=True)
        for row_number, severity in lembar.tingkat:
            sheet.cell(row_number, 3).fill = PatternFill("solid", _COLOURS[severity])
        for row_number, column, target in lembar.tautan:
            quoted = target.sheet.replace("'", "''")
            cell = sheet.cell(row_number, column)
            cell.hyperlink = Hyperlink(cell.coordinate, location=f"'{quoted}'!{target.a1}")
        sheet.freeze_panes = "A3"

    def hapus_lembar(self, nama: str) -> None:
        """Remove a sheet."""
        del self._book[nama]

    def tandai(self, tanda: Sequence[Tanda]) -> None:
        """Colour and comment cells."""
        for mark in tanda:
            sheet = self._book[mark.sel.sheet]
            fill = PatternFill(bgColor=_COLOURS[mark.tingkat], fill_type="solid")
            rule: Rule = FormulaRule(  # type: ignore[no-untyped-call]  # the stubs leave it out
                formula=[f'LEN("{_MARK}:{mark.tingkat}")>0'], fill=fill
            )
            sheet.conditional_formatting.add(mark.sel.a1, rule)
            cell = sheet.cell(mark.sel.row, mark.sel.column)
            if cell.comment is None:
                cell.comment = Comment(f"{_MARK}: {plain_text(mark.teks)}", _MARK)

    def hapus_tanda(self) -> None:
        """Take away every mark, and nothing else."""
        for sheet in self._book.worksheets:
            _remove_rules(sheet)
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.comment is not None and cell.comment.text.startswith(f"{_MARK}: "):
                        cell.comment = None

    def terpilih(self) -> CellRef | None:
        """The cell last gone to."""
        return self.terpilih_di

    def pilih(self, sel: CellRef) -> None:
        """Go to a cell: the sheet and cell the file opens with."""
        self.terpilih_di = sel
        self._book.active = self._book[sel.sheet]
        selection = self._book[sel.sheet].sheet_view.selection[0]
        selection.activeCell = selection.sqref = sel.a1

    def hitung_ulang(self) -> None:
        """Ask the next program that opens the file to recalculate."""
        self._book.calculation.fullCalcOnLoad = True

    def buka(self, path: Path) -> None:
        """Remember what was to be opened: there is no program here that could."""
        self.dibuka.append(path)

    def kabarkan(self, teks: str, bagian: float) -> None:
        """Remember the progress."""
        self.kabar.append((teks, bagian))


def _value(value: object) -> Sel:
    return _ERRORS.get(value, value) if isinstance(value, str) else value  # type: ignore[return-value]  # plain cells


def _remove_rules(sheet: Worksheet) -> None:
    kept = ConditionalFormattingList()
    for group in sheet.conditional_formatting:
        for rule in group.rules:
            if not any(_MARK in formula for formula in rule.formula):
                kept.add(str(group.sqref), rule)
    sheet.conditional_formatting = kept
