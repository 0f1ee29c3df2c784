"""Lists of persons as ranges: who stands in them, which cells hold errors, and what a reader must know of a mean."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any, NamedTuple

from kinerja_xl.calc.daftar_pegawai import poin_daftar, rows_of_persons
from kinerja_xl.calc.hasil import Hasil
from kinerja_xl.calc.ipa import IpaUnit, PoinPegawai
from kinerja_xl.calc.kolom_pegawai import BESIDE, settled_roles
from kinerja_xl.calc.pembulatan import rounded
from kinerja_xl.functions.kolom import Kolom, columns_of
from kinerja_xl.functions.nilai import Galat, GalatArgumen, Matriks, text_of
from kinerja_xl.numbers import format_number
from kinerja_xl.regulasi import Aturan

_MOST_NAMED = 3


class Orang(NamedTuple):
    """One row of a list: its index in the range and the person's points."""

    baris: int
    poin: PoinPegawai


class Daftar(NamedTuple):
    """The persons of a range, how many rows its titles take, and the first error of each row that holds one."""

    orang: list[Orang]
    baris_judul: int
    galat: dict[int, Galat]


def people_of(rows: Matriks, tahun: Aturan) -> Daftar:
    """The persons of a range; rows that tell nothing of a person are left out.

    Raises:
        GalatArgumen: the columns are not those of a list of persons (#VALUE!).
    """
    columns = columns_of(rows)
    if columns is None:
        raise GalatArgumen(
            Galat.NILAI, "kolom pegawai tidak dikenali: sertakan baris judul, atau 8 kolom menurut urutan baku"
        )
    cells, errors = _cells(rows[columns.baris_judul :], columns)
    if columns.baris_judul:
        names = settled_roles(cells, tahun.ipa)
        cells = {names.get(role, role): column for role, column in cells.items()}
    places = rows_of_persons(cells)
    points = poin_daftar({role: [column[i] for i in places] for role, column in cells.items()}, tahun.ipa)
    people = [Orang(columns.baris_judul + place, own) for place, own in zip(places, points)]
    return Daftar(people, columns.baris_judul, {columns.baris_judul + place: e for place, e in errors.items()})


def measured(rows: Matriks, tahun: Aturan) -> list[Orang]:
    """The persons of a range for a mean, which cannot be told when it depends on an error.

    Raises:
        GalatArgumen: a column of the list holds an error, which is passed on.
    """
    found = people_of(rows, tahun)
    if found.galat:
        row, error = min(found.galat.items(), key=lambda pair: pair[0])
        raise GalatArgumen(error, f"baris {row + 1} daftar pegawai berisi galat {error.value}")
    return found.orang


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
    """Who cannot be measured and why, whose score lies between two printed classes, whose points nobody can have."""
    lacking = [p for p in people if p.poin.alasan]
    noted = [(p, note) for p in people if p.poin.catatan for note in p.poin.catatan]
    named = _few([f"baris {p.baris + 1}: {', '.join(p.poin.alasan)}" for p in lacking[:_MOST_NAMED]], len(lacking))
    parts = [f"{len(lacking)} dari {len(people)} orang belum lengkap ({named})"] if lacking else []
    parts += [_few([f"baris {p.baris + 1}: {note}" for p, note in noted[:_MOST_NAMED]], len(noted))] if noted else []
    return "; ".join(parts)


def _cells(rows: Matriks, columns: Kolom) -> tuple[dict[str, Sequence[object]], dict[int, Galat]]:
    """The cells of each column, errors as the text they show; and the first error of each row that holds one."""
    by_place = list(zip_longest(*rows))
    cells: dict[str, Sequence[object]] = {}
    errors: dict[int, Galat] = {}
    for role, at in columns.letak.items():
        column: Sequence[Any] = by_place[at] if at < len(by_place) else ()
        if Galat in set(map(type, column)):
            if role not in BESIDE:
                found = ((place, cell) for place, cell in enumerate(column) if isinstance(cell, Galat))
                errors = {**dict(found), **errors}  # the leftmost counts
            column = [text_of(cell) if isinstance(cell, Galat) else cell for cell in column]
        cells[role] = column
    return cells, errors


def _few(texts: list[str], count: int) -> str:
    more = count - len(texts)
    return "; ".join(texts) + (f"; dan {more} lagi" if more > 0 else "")
