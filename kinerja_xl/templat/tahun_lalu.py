"""What a book says of the year that ended, and of the years before, as the five years that the next book reports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from kinerja_xl.tables.book import Book
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisAnggaran, BarisIndikator
from kinerja_xl.templat.formulir import Permintaan
from kinerja_xl.templat.kutip import Baris, cell, current, figure, filled, said_of

_MEASURED = ("pengukuran_periodik", "pengukuran")
_KEGIATAN_DOTS = 4


class Terukur(NamedTuple):
    """Target in force and realisasi of an indicator in the year of the book."""

    nama: str
    satuan: Entry | None
    target: Entry | None
    realisasi: Entry | None


def realised(book: Book) -> dict[str, Terukur]:
    """What was measured in the year of a book, by the key of the indicator."""
    found: dict[str, Terukur] = {}
    for table in current(book, BarisIndikator, *_MEASURED):
        for row in table.rows if table.tahun == book.tahun else ():
            if row.key and row.indikator is not None:
                target, done = (_of(entries, table.tahun) for entries in (row.target, row.realisasi))
                found.setdefault(row.key, Terukur(row.indikator.text, row.satuan, target, done))
    return found


def services(book: Book, permintaan: Permintaan) -> list[Baris]:
    """The rows of T-C.23: the years that the old table has, and the year of the book."""
    years = {year: number for number, year in enumerate(permintaan.tahun_lalu, 1)}
    rows: dict[str, Baris] = {}
    for table in current(book, BarisIndikator, "pencapaian_pelayanan"):
        for row in table.rows:
            if row.key and row.indikator is not None:
                own = rows.setdefault(row.key, _named(book, row.key, row.indikator.text, row.satuan))
                for name, entries in (("target", row.target), ("realisasi", row.realisasi)):
                    own |= {f"{name}_{years[y]}": figure(e) for y, e in entries.items() if y in years}
    last = years.get(book.tahun or 0)
    for key, one in realised(book).items():
        own = rows.setdefault(key, _named(book, key, one.nama, one.satuan))
        own |= {f"target_{last}": figure(one.target), f"realisasi_{last}": figure(one.realisasi)} if last else {}
    return [filled(row) for row in rows.values()]


def funded(book: Book, permintaan: Permintaan) -> list[Baris]:
    """The rows of T-C.24, likewise: program and kegiatan with their money."""
    years = {year: number for number, year in enumerate(permintaan.tahun_lalu, 1)}
    rows: dict[str, Baris] = {}
    for table in current(book, BarisAnggaran, "pendanaan_pelayanan", "realisasi_anggaran"):
        for row in table.rows:
            code = row.kode.text.strip(". ") if row.kode is not None else ""
            number = years.get(row.tahun or table.tahun or 0)
            if number is None or not row.key or code.count(".") > _KEGIATAN_DOTS:
                continue
            own = rows.setdefault(code or row.key, {"kode": code or None, "uraian": cell(row.uraian)})
            own |= {f"anggaran_{number}": figure(row.pagu), f"realisasi_{number}": figure(row.realisasi)}
    return [filled(row) for row in rows.values()]


def _named(book: Book, key: str, name: str, unit: Entry | None) -> dict[str, Any]:
    return {"indikator": name, "satuan": cell(unit), "polaritas": said_of(book, key, "polaritas")}


def _of(entries: Mapping[int | None, Entry], year: int | None) -> Entry | None:
    return entries.get(None) or entries.get(year)
