"""The persons behind an IPA: who was assessed, what frequency tables count, which dimensions follow from them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import product
from typing import NamedTuple

from kinerja_xl.calc.hasil import Hasil, Masukan
from kinerja_xl.calc.hierarki import children, leaves, row_name
from kinerja_xl.calc.ipa import (
    DIMENSI,
    class_of,
    dimensi_frekuensi,
    kelas_kinerja,
    kelompok_jabatan,
    kompetensi_tertinggi,
    upper_bound,
)
from kinerja_xl.calc.turunan import Turunan
from kinerja_xl.cells import CellRef
from kinerja_xl.numbers import find_date, read_number
from kinerja_xl.regulasi import Aturan
from kinerja_xl.regulasi.model import InstrumenIpa, Kelas
from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisDimensi, BarisFrekuensi, Row

_ASSESSED = re.compile(r"(?:dinilai|diukur)\D{0,40}?(\d[\d.]*)\s*(?:orang|pegawai|pns|asn)", re.IGNORECASE)
_PARTS = (("laki_laki", "perempuan"), ("sudah", "belum"))
_SAME_PERSONS = Decimal("0.05")


class Populasi(NamedTuple):
    """How many persons a table or a note counts, as of which date; `rincian` is the sum of the classes."""

    tabel: Table[Row]
    ref: CellRef
    nilai: Decimal
    tanggal: date | None
    rincian: Decimal | None = None


class DimensiFrekuensi(NamedTuple):
    """A printed dimension with what a frequency table makes of it: persons times points over persons."""

    turunan: Turunan
    frekuensi: Table[BarisFrekuensi]
    poin: Decimal
    orang: Decimal


class SisaPoin(NamedTuple):
    """Persons assessed that a table lacks, and the points they may have together."""

    orang: Decimal
    paling_sedikit: Decimal
    paling_banyak: Decimal


def dimension_name(row: BarisDimensi) -> str:
    """The dimension of the instrument that a row is about; "" when its text names none or several."""
    text = row.dimensi.text.casefold() if row.dimensi else ""
    named = [name for name in DIMENSI if name in text]
    return named[0] if len(named) == 1 else ""


def is_close(one: Decimal, other: Decimal, share: Decimal) -> bool:
    """Whether two counts differ by no more than a share of the larger."""
    return abs(one - other) <= share * max(one, other)


def is_same_year(dims: Table[BarisDimensi], table: Table[BarisFrekuensi]) -> bool:
    """Whether a frequency table is of the year of a measurement, as far as both state one."""
    year = table.tanggal[0].year if table.tanggal else table.tahun
    return not year or not dims.tahun or year == dims.tahun


def dimension_weight(row: BarisDimensi, aturan: Aturan) -> Decimal:
    """The weight that the instrument gives a row's dimension, in index points."""
    weight: Decimal = getattr(aturan.ipa, f"bobot_{dimension_name(row)}")
    return weight


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


def dimensi_menurut_frekuensi(book: Book, aturan: Aturan) -> Iterator[DimensiFrekuensi]:
    """Each kualifikasi and kinerja with the frequency table it follows from, one that agrees before others."""
    for dims in book.of(BarisDimensi):
        for row in dims.rows:
            form = {"kualifikasi": "frekuensi_pendidikan", "kinerja": "frekuensi_kinerja"}.get(dimension_name(row))
            if form and row.nilai is not None and row.nilai.candidates:
                tables = tables_of(dims, book, form)
                found = [r for t in tables if (r := _result(dims, row, row.nilai, t, aturan))]
                yield from sorted(found, key=lambda r: not r.turunan.cocok)[:1]


def missing_points(one: DimensiFrekuensi, aturan: Aturan) -> SisaPoin | None:
    """The points that persons assessed but missing in the table would need for the printed value to be right.

    None when the table counts everybody assessed, or when no points of the classes could make it right.
    """
    table = one.turunan.tabel
    note = assessed(table) if isinstance(table.all_rows[0], BarisDimensi) else None  # type: ignore[arg-type]  # just checked
    people = note.nilai - one.orang if note else Decimal(0)
    value = one.turunan.tercetak.value
    if note is None or value is None or people <= 0:
        return None
    half = Decimal("0.5").scaleb(-one.turunan.tercetak.decimals)
    least = ((value - half) * note.nilai - one.poin).to_integral_value(ROUND_CEILING)
    most = ((value + half) * note.nilai - one.poin).to_integral_value(ROUND_FLOOR)
    points = [k.poin for k in getattr(aturan.ipa, one.turunan.nama)]
    least, most = max(least, people * min(points)), min(most, people * max(points))
    return SisaPoin(people, least, most) if least <= most else None


def kompetensi_menurut_diklat(table: Table[BarisFrekuensi], aturan: Aturan) -> Hasil:
    """The highest kompetensi that a table of trained and untrained persons allows; a blank count is 0."""
    rows = class_rows(table)
    groups = [(row_name(r), _count(r.hitungan.get("sudah")), _count(r.hitungan.get("belum"))) for r in rows]
    return kompetensi_tertinggi(groups, aturan)


def skor_instrumen(nama: str, jabatan: str, instrumen: InstrumenIpa) -> set[Decimal]:
    """The points a person can have in a dimension; for kompetensi those of the group of posts, else of any."""
    if nama != "kompetensi":
        return {k.poin for k in getattr(instrumen, nama)}
    known = kelompok_jabatan(jabatan, instrumen)
    possible: set[Decimal] = set()
    for group in (known,) if known else instrumen.kompetensi:
        parts = (group.diklat_kepemimpinan, group.diklat_fungsional, group.diklat_teknis, group.seminar)
        possible |= {sum(chosen, Decimal(0)) for chosen in product(*((Decimal(0), p) for p in parts))}
    return possible


def class_of_score(text: str, instrumen: InstrumenIpa) -> Kelas | None:
    """The kinerja class of a printed range and word; None when the two do not name the same class.

    >>> from kinerja_xl.regulasi import aturan
    >>> instrumen = aturan(date(2022, 1, 1)).ipa
    >>> class_of_score("76 - 90 (Baik)", instrumen).nama, class_of_score("90 - 109 (Baik)", instrumen)
    ('baik', None)
    """
    upper = upper_bound(text)
    found = None if upper is not None and upper > 100 else kelas_kinerja(text, instrumen)
    words = re.sub(r"[^a-z ]|ke ?bawah|sampai dengan|s\.?d\.?|nilai", " ", text.casefold())
    named = class_of(words, instrumen.kinerja)
    return found if named is None or found is None or named.poin == found.poin else None


def _result(
    dims: Table[BarisDimensi], row: BarisDimensi, printed: Entry, table: Table[BarisFrekuensi], aturan: Aturan
) -> DimensiFrekuensi | None:
    name, instrumen = dimension_name(row), aturan.ipa
    counted: list[tuple[Masukan, Decimal]] = []
    for line in class_rows(table):
        count, text = persons(line), row_name(line)
        known = class_of(text, instrumen.kualifikasi) if name == "kualifikasi" else class_of_score(text, instrumen)
        if known is None and not (count.tanpa_isi or count.nilai == 0):
            return None
        counted.append((count, known.poin if known else Decimal(0)))
    result = dimensi_frekuensi(name, counted, aturan)
    if result.nilai is None:
        return None
    people = sum((m.nilai or Decimal(0) for m, _ in counted), Decimal(0))
    points = sum(((m.nilai or Decimal(0)) * p for m, p in counted), Decimal(0))
    return DimensiFrekuensi(Turunan("dimensi", dims, name, printed, result), table, points, people)


def _count(entry: Entry | None) -> Masukan:
    if entry is not None and entry.is_blank:
        return Masukan("orang", Decimal(0), entry.ref)
    return Masukan.of("orang", entry)


def _sum(rows: Sequence[BarisFrekuensi]) -> Decimal:
    return sum((persons(row).nilai or Decimal(0) for row in rows), Decimal(0))
