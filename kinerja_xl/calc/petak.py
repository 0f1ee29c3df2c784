"""The cells that formulas see: values as cached, trees of formulas, other values put in place of some cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from kinerja_xl.calc.pohon_rumus import Acuan, Pohon, read_tree, references
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


class Petak:
    """Every sheet of a workbook that holds formulas."""

    def __init__(self, sheets: Mapping[str, SheetFormulas]) -> None:
        self.sheets = sheets
        self._by_name = {name.casefold(): name for name in sheets}

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
        return None if text is None else read_tree(text)

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
        cells = self.sheets[sheet].cells
        inside = list(acuan.sel) if _size(acuan) <= len(cells) else [p for p in sorted(cells) if _within(acuan, p)]
        for place in inside:
            if place in cells:
                yield CellRef(sheet, *place)

    def inputs(self, ref: CellRef, tree: Pohon) -> Iterator[CellRef]:
        """The cells that a formula refers to, each as often as it does."""
        for acuan in references(tree):
            yield from self.cells_of(acuan, ref.sheet)

    @cached_property
    def dependents(self) -> Mapping[CellRef, tuple[CellRef, ...]]:
        """By cell, the formulas that refer to it."""
        found: dict[CellRef, list[CellRef]] = {}
        for ref, text in self.formulas():
            for source in dict.fromkeys(self.inputs(ref, read_tree(text))):
                found.setdefault(source, []).append(ref)
        return {source: tuple(refs) for source, refs in found.items()}

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


def _size(acuan: Acuan) -> int:
    (top, left), (bottom, right) = acuan.awal[:2], acuan.akhir[:2]
    if not (top and bottom and left and right):
        return 1 << 40
    return (abs(bottom - top) + 1) * (abs(right - left) + 1)


def _within(acuan: Acuan, place: tuple[int, int]) -> bool:
    inside = True
    for at, first, last in zip(place, acuan.awal[:2], acuan.akhir[:2], strict=True):
        inside = inside and (not first or min(first, last) <= at <= max(first, last))
    return inside
