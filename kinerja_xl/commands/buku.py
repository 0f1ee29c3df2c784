"""What a command may ask of an open workbook, whichever program holds it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from kinerja_xl.cells import CellRef
from kinerja_xl.functions.nilai import Sel


def copy_name(nama: str) -> str:
    """How a copy of an open workbook is named: .xlsm for one with macros, .xlsx for all others.

    >>> copy_name("RENJA 2026.XLSM"), copy_name("Book1")
    ('RENJA 2026.xlsm', 'Book1.xlsx')
    """
    path = Path(nama)
    return path.stem + (".xlsm" if path.suffix.casefold() == ".xlsm" else ".xlsx")


class Dibatalkan(Exception):
    """The user asked to stop; the workbook is as it was before the command."""


class Tanda(NamedTuple):
    """A mark on a cell: its severity gives the colour, its text becomes a comment where the cell has none."""

    sel: CellRef
    tingkat: str
    teks: str


class Lembar(NamedTuple):
    """A sheet to be written: rows of text, the first one its title, the second its headings, with column widths in
    characters; `tautan` are links from a cell of it (row, column from 1) to a cell of the workbook, `tingkat` the
    severity that colours a row.
    """

    nama: str
    baris: Sequence[Sequence[str]]
    lebar: Sequence[int]
    tautan: Sequence[tuple[int, int, CellRef]] = ()
    tingkat: Sequence[tuple[int, str]] = ()


class BukuKerja(Protocol):
    """An open workbook.

    Formulas are in English with commas, as in the file; rows and columns are counted from 1.
    """

    @property
    def nama(self) -> str:
        """The file name, or the title of a workbook never saved."""

    @property
    def folder(self) -> Path | None:
        """The folder of the file; None for a workbook never saved."""

    def lembar(self) -> Sequence[str]:
        """The names of the sheets, in order."""

    def simpan_salinan(self, path: Path) -> None:
        """Save a copy under a name that `copy_name` gave, the open workbook untouched."""

    def isi_lembar(self, nama: str) -> Sequence[Sequence[Sel]]:
        """The values of a sheet from A1 on."""

    def berumus(self) -> Iterable[tuple[CellRef, str]]:
        """Every cell that holds a formula."""

    def nilai(self, sel: CellRef) -> Sel:
        """What a cell shows."""

    def isi(self, sel: CellRef, isi: Sel) -> None:
        """Put a value in a cell, or a formula (a text that starts with `=`)."""

    def tulis_lembar(self, lembar: Lembar) -> None:
        """Add a sheet at the end."""

    def hapus_lembar(self, nama: str) -> None:
        """Remove a sheet."""

    def tandai(self, tanda: Sequence[Tanda]) -> None:
        """Colour and comment cells so that `hapus_tanda` can undo it without a trace."""

    def hapus_tanda(self) -> None:
        """Take away every mark, and nothing else."""

    def terpilih(self) -> CellRef | None:
        """The cell the user is in."""

    def pilih(self, sel: CellRef) -> None:
        """Go to a cell."""

    def hitung_ulang(self) -> None:
        """Recalculate everything."""

    def buka(self, path: Path) -> None:
        """Open a workbook or a page in the program that is meant for it."""

    def kabarkan(self, teks: str, bagian: float) -> None:
        """Show progress (0 to 1) in the status bar; raises Dibatalkan when the user asked to stop."""
