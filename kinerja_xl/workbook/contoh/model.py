"""What a TOML under `workbooks/sumber/` may say: a workbook as rows of printed text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, NaiveDatetime, model_validator

from kinerja_xl.workbook.contoh.sel import Jenis

KIRI, ATAS = "<", "^"
"""Marks of a cell that is merged with the cell to its left, or above it."""

Larik = tuple[str, ...]
Pasangan = tuple[str, str]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Tebal(_Model):
    """A row in bold: a subtotal, a total, a program."""

    tebal: Larik


class Bagian(_Model):
    """A section heading that spans the table."""

    bagian: str


class Tabel(_Model):
    """One table as printed; every row has one text for every column.

    `isian` are the lines of label and value between title and table, as `Jabatan | Sekretaris`; `pihak` the
    lines of a signature of two parties, left and right.
    """

    sumber: str
    judul: Larik = ()
    isian: tuple[Pasangan, ...] = ()
    pengantar: Larik = ()
    kepala: Annotated[tuple[Larik, ...], Field(min_length=1)]
    penomoran: Larik = ()
    jenis: Annotated[tuple[Jenis, ...], Field(min_length=1)]
    baris: tuple[Larik | Tebal | Bagian, ...]
    catatan: Larik = ()
    tanda_tangan: Larik = ()
    pihak: tuple[Pasangan, ...] = ()

    @property
    def lebar(self) -> int:
        """The number of columns."""
        return len(self.jenis)

    @property
    def baris_kepala(self) -> tuple[Larik, ...]:
        """The heading rows, the column numbers last."""
        return (*self.kepala, self.penomoran) if self.penomoran else self.kepala

    @property
    def baris_isi(self) -> Iterator[tuple[Larik, bool]]:
        """Every row below the heading, with whether it is bold."""
        for baris in self.baris:
            match baris:
                case Tebal():
                    yield baris.tebal, True
                case Bagian():
                    yield (baris.bagian, *[KIRI] * (self.lebar - 1)), True
                case _:
                    yield baris, False

    @model_validator(mode="after")
    def _rows_fit(self) -> Tabel:
        for larik in (*self.baris_kepala, *(larik for larik, _ in self.baris_isi)):
            if len(larik) != self.lebar:
                raise ValueError(f"{len(larik)} sel, seharusnya {self.lebar}: {larik[:2]}")
        return self


class Lembar(_Model):
    """One sheet: its paper, its column widths in characters, its tables from top to bottom."""

    nama: Annotated[str, Field(min_length=1, max_length=31)]
    kertas: Literal["A4", "F4"]
    orientasi: Literal["tegak", "mendatar"]
    lebar: tuple[float, ...]
    tabel: Annotated[tuple[Tabel, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _columns_have_widths(self) -> Lembar:
        if any(tabel.lebar > len(self.lebar) for tabel in self.tabel):
            raise ValueError(f"lembar {self.nama}: tabel lebih lebar daripada `lebar` kolomnya")
        return self


class Buku(_Model):
    """The identity of the workbook; `tanggal` is the only time that its file shows."""

    judul: str
    sumber: str
    tanggal: NaiveDatetime


class Contoh(_Model):
    """A whole example workbook."""

    buku: Buku
    lembar: Annotated[tuple[Lembar, ...], Field(min_length=1)]
