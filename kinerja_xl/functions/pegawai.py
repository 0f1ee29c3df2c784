"""Lists of persons as ranges: who stands in them, which cells hold errors, and what a reader must know of a mean."""

from __future__ import annotations

from kinerja_xl.calc.hasil import Hasil
from kinerja_xl.calc.ipa import IpaUnit
from kinerja_xl.calc.pegawai import Kolom, Orang, columns_of, persons
from kinerja_xl.calc.pembulatan import rounded
from kinerja_xl.functions.nilai import Galat, GalatArgumen, Matriks, entry_of
from kinerja_xl.numbers import format_number
from kinerja_xl.regulasi import Aturan

_MOST_NAMED = 3


def people_of(rows: Matriks, tahun: Aturan) -> tuple[list[Orang], Kolom]:
    """The persons of a range, and where its columns stand.

    Raises:
        GalatArgumen: the columns are not those of a list of persons (#VALUE!).
    """
    entries = [[entry_of(cell) for cell in row] for row in rows]
    columns = columns_of(entries)
    if columns is None:
        raise GalatArgumen(
            Galat.NILAI, "kolom pegawai tidak dikenali: sertakan baris judul, atau 8 kolom menurut urutan baku"
        )
    return persons(entries, columns, tahun.ipa), columns


def measured(rows: Matriks, tahun: Aturan) -> list[Orang]:
    """The persons of a range for a mean, which cannot be told when it depends on an error.

    Raises:
        GalatArgumen: a column of the list holds an error, which is passed on.
    """
    people, columns = people_of(rows, tahun)
    for row, error in errors_of(rows, columns).items():
        raise GalatArgumen(error, f"baris {row + 1} daftar pegawai berisi galat {error.value}")
    return people


def errors_of(rows: Matriks, columns: Kolom) -> dict[int, Galat]:
    """The first error in the columns of the list, by row."""
    places = sorted(columns.letak.values())
    found: dict[int, Galat] = {}
    for index, row in enumerate(rows[columns.baris_judul :], columns.baris_judul):
        for cell in (row[at] for at in places if at < len(row)):
            if isinstance(cell, Galat):
                found.setdefault(index, cell)
    return found


def noted(result: Hasil, people: list[Orang], unit: IpaUnit) -> Hasil:
    """A mean with what a reader must know of it: who was left out, both figures, values between two classes."""
    if result.nilai is None:
        return result
    both = ""
    if unit.belum:
        plain, strict = (format_number(rounded(r.nilai, 2)) if r.nilai is not None else "-" for r in unit[:2])
        both = f"; IPA dari yang lengkap {plain}, ketat {strict}"
    return result._replace(alasan=doubts(people) + both)


def doubts(people: list[Orang]) -> str:
    """Who cannot be measured and why, and whose score lies between two printed classes."""
    lacking = [f"baris {p.baris + 1}: {', '.join(p.poin.alasan)}" for p in people if p.poin.alasan]
    parts = [f"{len(lacking)} dari {len(people)} orang belum lengkap ({_few(lacking)})"] if lacking else []
    notes = [f"baris {p.baris + 1}: {note}" for p in people for note in p.poin.catatan]
    return "; ".join([*parts, *([_few(notes)] if notes else [])])


def _few(texts: list[str]) -> str:
    more = len(texts) - _MOST_NAMED
    return "; ".join(texts[:_MOST_NAMED]) + (f"; dan {more} lagi" if more > 0 else "")
