"""What a TOML under `templat/data/` may say: forms as lists of columns."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Jenis = Literal[
    "nomor", "kode", "teks", "tengah", "pilihan", "tanggal", "angka", "rupiah", "persen", "capaian", "poin", "jawaban"
]
"""What a column holds: `angka` is a target or realisasi, `capaian` a coloured percentage, `poin` a score."""


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Rumus(_Model):
    """A formula: a function of the registry in capitals, or one of `natif.NATIF`, over columns of the row.

    An argument is the id of a column, `a:b` for a run of columns, `form.a:b` for whole columns of another form,
    `^form.a` for the same row of another form, `>a` for the rows below in a column, `=a` for the total of a column,
    `#1` for the first line of the summary, `@tahun` and `@profil` for the identity of the workbook, or a text in
    quotes. `{n}` stands for the number of the year in the five columns of the years. The cell stays empty while one
    of `perlu` is empty, one of `bukan_nol` is 0, nothing is filled in below `terisi`, or no figure stands in
    `berangka`. A formula that takes its figures `dari` another form is one only where the workbook has that form;
    elsewhere the cell is filled in.
    """

    fungsi: str
    argumen: tuple[str, ...]
    perlu: tuple[str, ...] = ()
    bukan_nol: tuple[str, ...] = ()
    terisi: str = ""
    berangka: str = ""
    dari: str = ""


class Kolom(_Model):
    """A column; `jumlah` says that a group row adds up its children, `tautan` where the whole book takes it from
    (`{n}` in it is the number of the book's year in the plan), `kelompok` the title above it and its neighbours.
    `pilihan` names a list of words, or with an @ the column of another form whose cells are offered.
    """

    id: str
    judul: str
    jenis: Jenis = "teks"
    lebar: float = 0
    pilihan: str = ""
    pesan: Annotated[str, Field(max_length=255)] = ""
    validasi: Literal["", "0-100", "18 angka"] = ""
    rumus: Rumus | None = None
    jumlah: bool = False
    tautan: str = ""
    kelompok: str = ""


class KolomTahunan(_Model):
    """Columns that stand once for every year of the plan, or of the five years `lalu`, `{tahun}` in their titles."""

    setiap_tahun: tuple[Kolom, ...]
    tahun: Literal["renstra", "lalu"] = "renstra"


class Jumlah(_Model):
    """The total row: columns that add up (only the rows of one `jenjang`, if named), and ratios of the totals."""

    label: str
    kolom: tuple[str, ...]
    jenjang: str = ""
    rasio: tuple[str, ...] = ()


class Ringkasan(_Model):
    """A line of label and figure above the table."""

    label: str
    jenis: Jenis
    rumus: Rumus


class Formulir(_Model):
    """One form on its sheet.

    `baris` empty rows, or the rows that the rules fix (`tetap`). `isian` are lines to fill in above the table; `pihak`
    puts a signature of two parties below it. A wide form is printed on two pages, split before the column `putus`,
    the columns up to `ulang` on both. `ikut` names the form with which it shares its small workbook; `acuan` shows
    the as-of date. An Excel table needs titles that differ; a form whose blocks repeat theirs has `tabel` false.
    """

    id: str
    nama: str
    lembar: Annotated[str, Field(max_length=31)]
    judul: str
    guna: str
    kertas: Literal["A4", "F4"]
    kolom: tuple[Kolom | KolomTahunan, ...]
    baris: int = 0
    tetap: Literal["", "lra", "sakip", "ipa", "merit"] = ""
    beku: str = ""
    putus: str = ""
    ulang: str = ""
    isian: tuple[str, ...] = ()
    pihak: bool = False
    acuan: bool = False
    tabel: bool = True
    ikut: str = ""
    total: Jumlah | None = None
    ringkasan: tuple[Ringkasan, ...] = ()


class Berkas(_Model):
    """A file of forms."""

    formulir: tuple[Formulir, ...]
