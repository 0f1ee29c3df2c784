"""The cells that formulas see: values as cached, trees of formulas, other values put in place of some cells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from kinerja_xl.calc.pohon_rumus import Acuan, Pohon, read_tree, references
from kinerja_xl.calc.rumus_sel import MAX_COLUMN, MAX_ROW
from kinerja_xl.cells import CellRef, split_file
from kinerja_xl.numbers import format_number, rounded
from kinerja_xl.tables.entry import MAX_DECIMALS
from kinerja_xl.tables.sheet_formulas import GENERAL, RawCell, SheetFormulas


class KodeGalat(NamedTuple):
    """An error in a cell, such as #DIV/0!."""

    kode: str


class BelumDihitung(NamedTuple):
    """A formula whose value the file does not hold."""


Isi = Decimal | str | bool | KodeGalat | BelumDihitung | None
"""What stands in a cell; None is an empty cell. Percentages are fractions, as stored."""


_WIDE = 1_000
"""How many columns of one reference are followed."""
_Span = tuple[int, int, list[CellRef]]
"""First and last row, and the formulas that refer to them."""


class Petak:
    """Every sheet of a workbook that holds formulas."""

    def __init__(self, sheets: Mapping[str, SheetFormulas]) -> None:
        self.sheets = sheets
        self._by_name = {name.casefold(): name for name in sheets}
        self._by_column: dict[str, dict[int, list[int]]] = {}
        self._trees: dict[str, Pohon] = {}
        self.keys: dict[CellRef, str] = {}
        """What a formula shares with its copies, by cell, once it was worked out."""

    def formulas(self) -> Iterator[tuple[CellRef, str]]:
        """Every formula with its cell, sheet by sheet."""
        for name, sheet in self.sheets.items():
            for (row, column), text in sheet.formulas.items():
                yield CellRef(name, row, column), text

    def formula(self, ref: CellRef) -> str | None:
        """The text of a cell's formula; None where there is none."""
        sheet = self.sheets.get(ref.sheet)
        return sheet.formulas.get((ref.row, ref.column)) if sheet else None

    def tree(self, ref: CellRef) -> Pohon | None:
        """The tree of a cell's formula; None where there is none."""
        text = self.formula(ref)
        return None if text is None else self.tree_of(text)

    def tree_of(self, rumus: str) -> Pohon:
        """The tree of a formula, read once."""
        if rumus not in self._trees:
            self._trees[rumus] = read_tree(rumus)
        return self._trees[rumus]

    def raw(self, ref: CellRef) -> RawCell | None:
        """A cell as stored."""
        sheet = self.sheets.get(ref.sheet)
        return sheet.cells.get((ref.row, ref.column)) if sheet else None

    def content(self, ref: CellRef) -> Isi:
        """What stands in a cell."""
        cell = self.raw(ref)
        if cell is None:
            return None
        if cell.kind == "kosong":
            return BelumDihitung()
        if cell.kind == "galat":
            return KodeGalat(str(cell.value))
        return cell.value == "BENAR" if cell.kind == "logika" else cell.value

    def number(self, ref: CellRef) -> Decimal | None:
        """The number in a cell, None where there is none."""
        content = self.content(ref)
        return content if isinstance(content, Decimal) else None

    def sheet_of(self, acuan: Acuan, own: str) -> str | None:
        """The sheet that a reference in a formula of sheet `own` means; None when it is not in this workbook."""
        if not acuan.lembar:
            return own
        file, _ = split_file(own)
        prefix = f"[{file}]" if file else ""
        return self._by_name.get(f"{prefix}{acuan.lembar}".casefold())

    def cells_of(self, acuan: Acuan, own: str) -> Iterator[CellRef]:
        """The cells with content that a reference covers; a single cell even when it is empty."""
        sheet = self.sheet_of(acuan, own)
        if sheet is None:
            return
        if acuan.satu_sel:
            yield CellRef(sheet, acuan.awal.baris, acuan.awal.kolom)
            return
        rows = self._rows(sheet)
        top, left, bottom, right = area_of(acuan)
        for column in (
            range(left, right + 1) if right - left < len(rows) else sorted(c for c in rows if left <= c <= right)
        ):
            found = rows.get(column, [])
            for row in found[bisect_left(found, top) : bisect_right(found, bottom)]:
                yield CellRef(sheet, row, column)

    def _rows(self, sheet: str) -> dict[int, list[int]]:
        """By column of a sheet, the rows with content, in order."""
        if sheet not in self._by_column:
            by_column: dict[int, list[int]] = {}
            for row, column in sorted(self.sheets[sheet].cells):
                by_column.setdefault(column, []).append(row)
            self._by_column[sheet] = by_column
        return self._by_column[sheet]

    def inputs(self, ref: CellRef, tree: Pohon) -> Iterator[CellRef]:
        """The cells that a formula refers to, each as often as it does."""
        for acuan in references(tree):
            yield from self.cells_of(acuan, ref.sheet)

    def dependents(self, ref: CellRef) -> list[CellRef]:
        """The formulas that refer to a cell."""
        single, wide = self._references
        found = list(single.get(ref, ()))
        for top, bottom, users in wide.get((ref.sheet, ref.column), ()):
            if top <= ref.row <= bottom:
                found += users
        return found

    @cached_property
    def width(self) -> int:
        """How many references of the columns must be looked at to know what depends on every formula."""
        _, wide = self._references
        return sum(len(wide.get((s.name, column), ())) for s in self.sheets.values() for _, column in s.formulas)

    @cached_property
    def _references(self) -> tuple[dict[CellRef, list[CellRef]], dict[tuple[str, int], list[_Span]]]:
        """Who refers to single cells, and to spans of rows by the column they run through."""
        single: dict[CellRef, list[CellRef]] = {}
        spans: dict[tuple[str, int, int, int], list[CellRef]] = {}
        for ref, text in self.formulas():
            for acuan in dict.fromkeys(references(self.tree_of(text))):
                sheet = self.sheet_of(acuan, ref.sheet)
                if sheet is None:
                    continue
                if acuan.satu_sel:
                    single.setdefault(CellRef(sheet, *acuan.awal[:2]), []).append(ref)
                    continue
                top, left, bottom, right = area_of(acuan)
                for column in range(left, min(right, left + _WIDE) + 1):
                    spans.setdefault((sheet, column, top, bottom), []).append(ref)
        wide: dict[tuple[str, int], list[_Span]] = {}
        for (sheet, column, top, bottom), users in spans.items():
            wide.setdefault((sheet, column), []).append((top, bottom, users))
        return single, wide

    def shown(self, value: Isi, like: CellRef) -> str:
        """A value as the number format of a cell shows it."""
        if not isinstance(value, Decimal):
            return "kosong" if value is None else value.kode if isinstance(value, KodeGalat) else str(value)
        cell = self.raw(like)
        form = cell.format if cell is not None else GENERAL
        value = value.scaleb(2) if form.percent else value
        places = max(0, -int(value.normalize().as_tuple().exponent))
        decimals = min(places, MAX_DECIMALS) if form.decimals is None else form.decimals
        return format_number(rounded(value, decimals), decimals) + ("%" if form.percent else "")

    def same(self, one: Isi, other: Isi, like: CellRef) -> bool:
        """Whether two values are the same to a reader of that cell."""
        return one == other or self.shown(one, like) == self.shown(other, like)


def area_of(acuan: Acuan) -> tuple[int, int, int, int]:
    """First row, first column, last row, last column of a reference; whole rows and columns reach to the edges."""
    (top, left), (bottom, right) = acuan.awal[:2], acuan.akhir[:2]
    if not (top and bottom):
        top, bottom = 1, MAX_ROW
    if not (left and right):
        left, right = 1, MAX_COLUMN
    return min(top, bottom), min(left, right), max(top, bottom), max(left, right)
