"""The dimensions of an IPA that follow from frequency tables, and the class that a printed range means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import NamedTuple

from kinerja_xl.calc.hasil import Hasil, Masukan
from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.calc.ipa import (
    DIMENSI,
    class_of,
    dimensi_frekuensi,
    kelas_kinerja,
    kompetensi_tertinggi,
    upper_bound,
)
from kinerja_xl.calc.populasi import assessed, class_rows, persons, tables_of
from kinerja_xl.calc.turunan import Turunan
from kinerja_xl.regulasi import Aturan
from kinerja_xl.regulasi.model import InstrumenIpa, Kelas
from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisDimensi, BarisFrekuensi


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


def dimension_weight(row: BarisDimensi, aturan: Aturan) -> Decimal:
    """The weight that the instrument gives a row's dimension, in index points."""
    weight: Decimal = getattr(aturan.ipa, f"bobot_{dimension_name(row)}")
    return weight


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


def class_of_score(text: str, instrumen: InstrumenIpa) -> Kelas | None:
    """The kinerja class of a printed range and word; None when the two do not name the same class.

    >>> from datetime import date
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
