"""A form placed on its sheet: where its rows and columns stand, what they hold, and how a formula refers to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from kinerja_xl.cells import column_letters
from kinerja_xl.functions.nilai import Nilai, Sel
from kinerja_xl.templat.model import Formulir, Kolom
from kinerja_xl.templat.tetap import BarisTetap

JUDUL: Final = 3
"""Rows of the title: its text, the office, a blank one; the as-of date has one more."""
LEBAR_LABEL: Final = 26
"""Characters that the labels above a table need."""
_WIDTHS: Final[Mapping[str, float]] = {"nomor": 5, "kode": 18, "rupiah": 17, "teks": 24}
_USUAL_WIDTH: Final = 12


def width(kolom: Kolom) -> float:
    """The width of a column in characters: its own, or the usual one of what it holds."""
    return kolom.lebar or _WIDTHS.get(kolom.jenis, _USUAL_WIDTH)


@dataclass
class Lembaran:
    """A form on its sheet, its `banyak` rows counted from 0; `jumlah` holds the total row, `ringkasan` the summary."""

    form: Formulir
    kolom: Sequence[Kolom]
    tetap: Sequence[BarisTetap]
    banyak: int
    nilai: list[dict[str, Sel]] = field(default_factory=list)
    jumlah: dict[str, Sel] = field(default_factory=dict)
    ringkasan: list[Sel] = field(default_factory=list)

    @property
    def judul(self) -> int:
        """The rows of the title."""
        return JUDUL + self.form.acuan

    @cached_property
    def kepala(self) -> int:
        """The row of the column titles, counted from 1 as a spreadsheet does."""
        above = len(self.form.isian) + len(self.form.ringkasan)
        return self.judul + above + bool(above) + bool(self.kelompok) + 1

    @cached_property
    def kelompok(self) -> list[tuple[str, int, int]]:
        """The titles above those of the columns, each with the first and last column it spans, counted from 0."""
        runs: list[tuple[str, int, int]] = []
        for at, column in enumerate(self.kolom):
            if runs and runs[-1][0] == column.kelompok:
                runs[-1] = column.kelompok, runs[-1][1], at
            else:
                runs.append((column.kelompok, at, at))
        return [run for run in runs if run[0]]

    @property
    def pertama(self) -> int:
        """The first row of the table's body."""
        return self.kepala + 1

    @property
    def terakhir(self) -> int:
        """The last row of the table's body, the total row not among them."""
        return self.kepala + self.banyak

    @property
    def baris_jumlah(self) -> int:
        """The row of the total, where the form has one."""
        return self.terakhir + 1

    def baris_ringkasan(self, nomor: int) -> int:
        """The row of a line of the summary, counted from 0."""
        return self.judul + len(self.form.isian) + nomor + 1

    @property
    def letak_ringkasan(self) -> int:
        """The column of what stands beside the labels above the table, counted from 0."""
        room = 0.0
        for at, column in enumerate(self.kolom):
            if room >= LEBAR_LABEL and at:
                return at
            room += width(column)
        return len(self.kolom) - 1

    @property
    def letak_label(self) -> int:
        """The column that names the rows, and the total: the first one of plain text."""
        return next(at for at, column in enumerate(self.kolom) if column.jenis == "teks")

    def sel_ringkasan(self, nomor: int) -> str:
        """The cell of a line of the summary."""
        return f"${column_letters(self.letak_ringkasan + 1)}${self.baris_ringkasan(nomor)}"

    def letak(self, kolom: str) -> int:
        """The place of a column, counted from 0."""
        return self._letak[kolom]

    @cached_property
    def _letak(self) -> dict[str, int]:
        return {column.id: at for at, column in enumerate(self.kolom)}

    def huruf(self, kolom: str) -> str:
        """The letters of a column."""
        return column_letters(self.letak(kolom) + 1)

    def sel(self, kolom: str, baris: int) -> str:
        """The cell of a column in a row of the sheet."""
        return f"{self.huruf(kolom)}{baris}"

    def rentang(self, kolom: str, sampai: str = "") -> str:
        """The body of a column, or of a run of columns."""
        return f"${self.huruf(kolom)}${self.pertama}:${self.huruf(sampai or kolom)}${self.terakhir}"

    @property
    def nama_lembar(self) -> str:
        """The name of the sheet as a formula writes it."""
        return f"'{self.form.lembar}'"

    def ids(self, kolom: str, sampai: str) -> list[str]:
        """The columns of a run."""
        return [column.id for column in self.kolom[self.letak(kolom) : self.letak(sampai) + 1]]

    def isi(self, kolom: str, sampai: str = "") -> Nilai:
        """The contents of a column, or of a run of columns, row by row."""
        names = self.ids(kolom, sampai or kolom)
        return [[row.get(name) for name in names] for row in self.nilai]

    def rincian(self, baris: int) -> range:
        """The rows that are the parts of a row."""
        return range(baris + 1, baris + 1 + (self.tetap[baris].anak if baris < len(self.tetap) else 0))
