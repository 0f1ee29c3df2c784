"""The persons an IPA is about: who was assessed, whom a frequency table counts, which tables count the same persons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.calc.hasil import Masukan
from kinerja_xl.calc.hierarki import children, leaves, row_name
from kinerja_xl.cells import CellRef
from kinerja_xl.numbers import find_date, read_number
from kinerja_xl.pola import Pola
from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.rows import BarisDimensi, BarisFrekuensi, Row

_ASSESSED = Pola(r"(?:dinilai|diukur)\D{0,40}?(\d[\d.]*)\s*(?:orang|pegawai|pns|asn)", re.IGNORECASE)
_PARTS = (("laki_laki", "perempuan"), ("sudah", "belum"))
_SAME_PERSONS = Decimal("0.05")


class Populasi(NamedTuple):
    """How many persons a table or a note counts, as of which date; `rincian` is the sum of the classes."""

    tabel: Table[Row]
    ref: CellRef
    nilai: Decimal
    tanggal: date | None
    rincian: Decimal | None = None


def assessed(table: Table[BarisDimensi]) -> Populasi | None:
    """The persons assessed, as a note near a table of dimensions says."""
    for note in table.catatan:
        match = _ASSESSED.search(note.text)
        count = read_number(match[1].rstrip("."), jenis="cacah").value if match else None
        if count:
            stated = table.tanggal[0] if table.tanggal else None
            return Populasi(table, note.ref, count, find_date(note.text) or stated)
    return None


def population(table: Table[BarisFrekuensi]) -> Populasi | None:
    """The persons a frequency table counts: its total row, else the sum of its classes."""
    rows = class_rows(table)
    counts = [persons(row) for row in rows]
    total = persons(table.totals[-1]) if table.totals else None
    unread = any(m.nilai is None and not m.tanpa_isi for m in counts)
    summed = None if unread or not counts else sum((m.nilai or Decimal(0) for m in counts), Decimal(0))
    value = total.nilai if total and total.nilai is not None else summed
    place = total.alamat if total and total.nilai is not None else counts[-1].alamat if counts else None
    if not value or place is None:
        return None
    return Populasi(table, place, value, table.tanggal[0] if table.tanggal else None, summed)


def persons(row: BarisFrekuensi) -> Masukan:
    """The persons of a class: its total column, else the sum of two columns that split it."""
    name = row_name(row)
    if "jumlah" in row.hitungan:
        return Masukan.of(name, row.hitungan["jumlah"])
    cells = next((c for p in _PARTS if (c := [row.hitungan[k] for k in p if k in row.hitungan])), [])
    if not cells or any(e.value is None and not e.is_blank for e in cells):
        return Masukan(name, None, cells[0].ref if cells else None, "tidak terbaca sebagai angka")
    return Masukan(name, sum((e.value or Decimal(0) for e in cells), Decimal(0)), cells[0].ref)


def class_rows(table: Table[BarisFrekuensi]) -> Sequence[BarisFrekuensi]:
    """The classes of a table: rows without detail below them, unless only all rows make up the total."""
    total = persons(table.totals[-1]).nilai if table.totals else None
    lowest = leaves(table.rows)
    if len(lowest) == len(table.rows) or _sum(lowest) == total:
        return lowest
    if _sum(table.rows) == total:
        return table.rows
    parents = [(row, children(table.rows, i)) for i, row in enumerate(table.rows)]
    holds = all(persons(row).nilai == _sum(below) for row, below in parents if below)
    return lowest if holds or total is not None else ()


def tables_of(dims: Table[BarisDimensi], book: Book, form: str) -> list[Table[BarisFrekuensi]]:
    """Frequency tables of a form that count the persons a table of dimensions is about."""
    tables = list(book.of(BarisFrekuensi, form))
    note = assessed(dims)
    if note is not None:
        sizes = [(t, population(t)) for t in tables if is_same_year(dims, t)]
        return [t for t, size in sizes if size and is_close(size.nilai, note.nilai, _SAME_PERSONS)]
    alone = len(tables) == 1 and len(list(book.of(BarisDimensi))) == 1 and is_same_year(dims, tables[0])
    return tables if alone and (tables[0].tanggal or tables[0].sheet == dims.sheet) else []


def is_close(one: Decimal, other: Decimal, share: Decimal) -> bool:
    """Whether two counts differ by no more than a share of the larger."""
    return abs(one - other) <= share * max(one, other)


def is_same_year(dims: Table[BarisDimensi], table: Table[BarisFrekuensi]) -> bool:
    """Whether a frequency table is of the year of a measurement, as far as both state one."""
    year = table.tanggal[0].year if table.tanggal else table.tahun
    return not year or not dims.tahun or year == dims.tahun


def _sum(rows: Sequence[BarisFrekuensi]) -> Decimal:
    return sum((persons(row).nilai or Decimal(0) for row in rows), Decimal(0))
