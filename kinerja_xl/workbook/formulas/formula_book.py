"""A workbook as its formulas see it: inputs, formulas with their cached values, names, tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from kinerja_xl.workbook.patching.stored_value import Value

Place = tuple[int, int]
"""Row and column, counted from 1."""


class Formula(NamedTuple):
    """A formula cell: its text without `=`, the value the file remembers (None: none), the range an array fills
    (empty for a plain formula), and why it cannot be read, where it cannot.
    """

    teks: str
    lama: Value
    larik: str = ""
    alasan: str = ""


@dataclass
class FormulaSheet:
    """The cells of a sheet in the order of the file.

    Args:
        cells: inputs and formulas; blank cells are not there.
        children: cells that an array fills, with the value that is stored there.
        hidden_rows: whether rows are hidden, by hand or by a filter.
    """

    name: str
    cells: dict[Place, Value | Formula] = field(default_factory=dict)
    children: dict[Place, Value] = field(default_factory=dict)
    hidden_rows: bool = False

    def formulas(self) -> Iterator[tuple[Place, Formula]]:
        """The formula cells."""
        for place, cell in self.cells.items():
            if isinstance(cell, Formula):
                yield place, cell


class BookTable(NamedTuple):
    """A table of Excel: its sheet, its whole range, its columns, how many header and total rows it has."""

    nama: str
    sheet: str
    area: tuple[int, int, int, int]
    kolom: tuple[str, ...]
    baris_judul: int
    baris_jumlah: int


class DefinedName(NamedTuple):
    """A name of the workbook, or of one sheet; `isi` is the formula it stands for."""

    nama: str
    isi: str
    sheet: str = ""


@dataclass
class FormulaBook:
    """A workbook; `data` are the bytes it was read from."""

    path: Path
    data: bytes
    sheets: list[FormulaSheet]
    names: list[DefinedName]
    tables: dict[str, BookTable]
    date1904: bool = False
    iterative: bool = False
