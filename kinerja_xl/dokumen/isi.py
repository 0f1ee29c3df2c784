"""What a document is made of: paragraphs, tables and charts whose texts are words and bound figures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from kinerja_xl.dokumen.angka import Angka

Teks = str | Angka | tuple[str | Angka, ...]
"""Words, a figure, or a sentence of both."""
Rata = Literal["kiri", "tengah", "kanan"]


class Judul(NamedTuple):
    """A heading within a section; `tingkat` as in Word, 1 for a chapter."""

    tingkat: int
    teks: Teks


class Paragraf(NamedTuple):
    """A paragraph; `gaya` is the name of a style of the template."""

    teks: Teks
    gaya: str = ""


class Kolom(NamedTuple):
    """A column of a table; neighbours with one `grup` stand under that heading. `lebar` is relative to the others."""

    judul: str
    lebar: float
    rata: Rata = "kiri"
    grup: str = ""


class Baris(NamedTuple):
    """A row of a table; a cell None continues the one above it."""

    sel: tuple[Teks | None, ...]
    tebal: bool = False


class Tabel(NamedTuple):
    """A table with its caption (none where it is empty) and the line of its source below."""

    judul: str
    kolom: tuple[Kolom, ...]
    baris: tuple[Baris, ...]
    sumber: Teks = ""


class Seri(NamedTuple):
    """The values of a chart that are drawn in one colour, one for each category; None where there is none."""

    nama: str
    nilai: tuple[Angka | None, ...]


class Bagan(NamedTuple):
    """A bar chart with its caption; the figures are drawn from what they print, and listed as such."""

    judul: str
    kategori: tuple[str, ...]
    seri: tuple[Seri, ...]
    satuan: str = ""
    batang: Literal["tegak", "mendatar"] = "tegak"


class Kotak(NamedTuple):
    """A framed remark that must not be overlooked."""

    judul: str
    isi: tuple[Teks, ...]


class Pihak(NamedTuple):
    """A party that signs: how the form calls it, its post, and its name and NIP where the workbook states them."""

    sebutan: str
    jabatan: str
    nama: str = ""
    nip: str = ""


class TandaTangan(NamedTuple):
    """Two parties that sign side by side, below the line of place and date."""

    kiri: Pihak
    kanan: Pihak
    tempat: str = ""


class Mendatar(NamedTuple):
    """Pages lying on their side, for wide tables."""

    isi: tuple[Balok, ...]


Balok = Judul | Paragraf | Tabel | Bagan | Kotak | TandaTangan | Mendatar


class Naskah(NamedTuple):
    """A document before it is written: short texts and sections by the names that the template calls them.

    `peringatan` is what the first page must say of a workbook with galat; the template places it.
    """

    judul: str
    teks: Mapping[str, Teks]
    bagian: Mapping[str, tuple[Balok, ...]]
    peringatan: tuple[Balok, ...] = ()


def words(teks: Teks) -> str:
    """A text without the bindings of its figures.

    >>> words(("capaian ", Angka("72,58", "realisasi", ())))
    'capaian 72,58'
    """
    if isinstance(teks, Angka):
        return teks.teks
    return teks if isinstance(teks, str) else "".join(map(words, teks))


def figures(teks: Teks) -> list[Angka]:
    """The figures of a text, in order."""
    if isinstance(teks, Angka):
        return [teks]
    return [] if isinstance(teks, str) else [part for part in teks if isinstance(part, Angka)]
