"""Points of many persons as exact integers: half points, since no point of the instrument is finer.

Where a list states points that are finer, as means are, its unit is as fine as stated points are read. The lookup
tables are what `calc.pegawai` makes of each distinct value, as in `calc.daftar_pegawai`, so the two cannot disagree.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial
from itertools import product
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from kinerja_xl.calc.ipa import DIMENSI, Penilaian, poin_kompetensi
from kinerja_xl.calc.pegawai import (
    ASAL,
    DESIMAL_SKOR,
    PELATIHAN,
    dimensi_skor,
    jabatan,
    pelatihan,
    penilaian,
    skor,
)
from kinerja_xl.massal.coded import Coded, Integers, coded, last_read_as, plain_numbers
from kinerja_xl.regulasi.model import InstrumenIpa

MISSING = -1
"""Stands for points that cannot be told."""
KOMBINASI = 2 ** len(PELATIHAN)
HALVES, FINEST = 2, 10**DESIMAL_SKOR
"""Parts of a point: of points of the instrument, and of any that a list states."""
Parts = NDArray[np.signedinteger[Any]]


class Atribut(NamedTuple):
    """What was judged of each row: a code, and for each code why it keeps the person from being measured.

    For the stated points of the dimension `skor`, `catatan` tells for each code what a reader must know of it.
    """

    codes: Integers
    alasan: tuple[str, ...]
    skor: str = ""
    catatan: tuple[str, ...] = ()


class PoinMassal(NamedTuple):
    """Points of every person by dimension and in total, in parts of a point; `ketat` adds up what there is.

    A point has `bagian` parts. `diklat` is the group of posts of each person times 16 plus a bit for each training
    attended; None where the points of kompetensi were stated.
    """

    dimensi: dict[str, Parts]
    total: Parts
    ketat: Parts
    diklat: Integers | None
    atribut: tuple[Atribut, ...]
    bagian: int = HALVES

    def alasan(self, tempat: int) -> tuple[str, ...]:
        """Why the person in this place cannot be measured; empty for one who can."""
        return tuple(r for a in self.atribut if (r := a.alasan[a.codes[tempat]]))

    def poin(self, bagian: int) -> Decimal:
        """So many parts as points."""
        return Decimal(bagian) / self.bagian


class _Dimensi(NamedTuple):
    """What was judged of each person in a dimension: a code into points, the trainings as in PoinMassal."""

    codes: Integers
    poin: Sequence[Decimal | None]
    atribut: Atribut
    diklat: Integers | None = None
    pelatihan: Sequence[Atribut] = ()


def poin_massal(orang: pd.DataFrame, instrumen: InstrumenIpa) -> PoinMassal:
    """Points of persons, one a row; the columns are named by the roles of `calc.pegawai`, in any order.

    Categorical, boolean and numeric columns are read fastest; any other is coded first.
    """
    scored = dimensi_skor(tuple(map(str, orang.columns)))
    counted = [nama for nama in DIMENSI if nama not in scored]
    found = {nama: _counted(orang, nama, instrumen) for nama in counted}
    found.update((nama, _stated(orang, nama, instrumen)) for nama in scored)
    bagian = HALVES if all(_is_half(p) for nama in scored for p in found[nama].poin) else FINEST
    columns = {nama: _looked_up(found[nama], bagian) for nama in DIMENSI}
    ketat = sum((np.maximum(c, 0) for c in columns.values()), np.zeros(len(orang), _dtype(bagian)))
    lowest = np.minimum.reduce(list(columns.values()))
    total = np.where(lowest < 0, ketat.dtype.type(MISSING), ketat)
    judged = [found[nama].atribut for nama in counted]
    judged += [attribute for nama in counted for attribute in found[nama].pelatihan]
    judged += [found[nama].atribut for nama in scored]
    diklat = found["kompetensi"].diklat
    return PoinMassal(columns, total, ketat, diklat, tuple(judged), bagian)


def parts(points: Decimal | None, bagian: int = HALVES) -> int:
    """Points as whole parts of a point, -1 for none.

    Raises:
        ValueError: the points are finer than the parts; the instrument would need another unit here.

    >>> parts(Decimal("22.5")), parts(Decimal("22.98"), FINEST), parts(None)
    (45, 22980000, -1)
    """
    if points is None:
        return MISSING
    whole = points * bagian
    if whole != int(whole):
        raise ValueError(f"poin {points} bukan kelipatan 1/{bagian}")
    return int(whole)


def _is_half(points: Decimal | None) -> bool:
    return points is None or points * HALVES == int(points * HALVES)


def _dtype(bagian: int) -> type[np.signedinteger[Any]]:
    """An integer that holds 100 points."""
    return np.int16 if bagian == HALVES else np.int32


def _looked_up(one: _Dimensi, bagian: int) -> Parts:
    table: Parts = np.array([parts(points, bagian) for points in one.poin], _dtype(bagian))
    return table[one.codes]


def _counted(orang: pd.DataFrame, nama: str, instrumen: InstrumenIpa) -> _Dimensi:
    if nama == "kompetensi":
        return _kompetensi(orang, instrumen)
    if nama == "kinerja" and "nilai_kinerja" in orang:
        values = plain_numbers(orang["nilai_kinerja"])
        if values is not None:
            return _classes(values, instrumen)
    [peran] = ASAL[nama]
    column = coded(orang, peran)
    return _of(column.codes, column.each(lambda value: penilaian(peran, value, instrumen)))


def _of(codes: Integers, judged: Sequence[Penilaian], skor: str = "") -> _Dimensi:
    notes = tuple(one.catatan for one in judged) if skor else ()
    return _Dimensi(codes, [p.poin for p in judged], Atribut(codes, tuple(p.alasan for p in judged), skor, notes))


def _classes(values: NDArray[Any], instrumen: InstrumenIpa) -> _Dimensi:
    """Kinerja from a numeric column, held against the lower ends of the classes."""
    ends = sorted(k.di_atas for k in instrumen.kinerja if k.di_atas is not None)
    places = np.zeros(len(values), np.int8)
    for end in ends:
        places += values > last_read_as(end)
    if values.dtype.kind == "f":
        places[np.isnan(values)] = MISSING
    within = [ends[0], *(end + Decimal("0.5") for end in ends), None]
    return _of(places, [penilaian("nilai_kinerja", value, instrumen) for value in within])


def _kompetensi(orang: pd.DataFrame, instrumen: InstrumenIpa) -> _Dimensi:
    """Kompetensi from the group of posts and the trainings of each person."""
    posts = coded(orang, "kelompok_jabatan")
    groups = posts.each(partial(jabatan, instrumen=instrumen))
    order = [*instrumen.kompetensi, None]
    state = (np.array([order.index(group) for group, _ in groups], np.int16) * np.int16(KOMBINASI))[posts.codes]
    trained: list[Atribut] = []
    untold = np.zeros(0, np.bool_)
    for bit, peran in enumerate(PELATIHAN):
        column = coded(orang, peran)
        told = column.each(partial(pelatihan, peran))
        state |= np.array([bool(attended) << bit for attended, _ in told], np.int16)[column.codes]
        trained.append(Atribut(column.codes, tuple(reason for _, reason in told)))
        if any(reason for _, reason in told):
            unsure = np.array([attended is None for attended, _ in told])[column.codes]
            untold = untold | unsure if untold.size else unsure
    codes: Integers = state
    if untold.size:
        codes = np.where(untold, np.int16(len(order) * KOMBINASI - 1), state)
    reasons = Atribut(posts.codes, tuple(reason for _, reason in groups))
    return _Dimensi(codes, list(_points_of_states(instrumen)), reasons, state, trained)


def _points_of_states(instrumen: InstrumenIpa) -> Iterator[Decimal | None]:
    """Points of every group of posts with every combination of trainings, and of no known group."""
    for group, bits in product((*instrumen.kompetensi, None), range(KOMBINASI)):
        attended = [bool(bits >> bit & 1) for bit in range(len(PELATIHAN))]
        yield poin_kompetensi(group, attended) if group else None


def _stated(orang: pd.DataFrame, nama: str, instrumen: InstrumenIpa) -> _Dimensi:
    """A dimension whose points a column states; what those of kompetensi can be depends on the group of posts."""
    scores = coded(orang, f"skor_{nama}")
    posts = coded(orang, "kelompok_jabatan") if nama == "kompetensi" else Coded(np.zeros(0, np.int8), ())
    found = [skor(nama, score, post, instrumen) for post in (*posts.values, None) for score in (*scores.values, None)]
    width = len(scores.values) + 1
    codes = scores.codes.astype(np.int64)
    if nama == "kompetensi":
        row = np.where(posts.codes < 0, len(posts.values), posts.codes).astype(np.int64)
        codes = row * width + np.where(codes < 0, width - 1, codes)
    return _of(codes, found, nama)
