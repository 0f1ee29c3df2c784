"""Points of many persons, in half points: exact integers, since no point of the instrument is finer.

The lookup tables are what `poin_baris` makes of each distinct value, so the two cannot disagree on a value.
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

from kinerja_xl.calc.ipa import DIMENSI, kelompok_jabatan
from kinerja_xl.calc.pegawai import (
    NILAI_TERTINGGI,
    PELATIHAN,
    alasan_pelatihan,
    diikuti,
    dimensi_skor,
    isian,
    poin_baris,
    skor,
)
from kinerja_xl.massal.coded import Coded, Integers, coded, plain_numbers
from kinerja_xl.regulasi.model import InstrumenIpa

MISSING = -1
"""Stands for points that cannot be told."""
KOMBINASI = 2 ** len(PELATIHAN)
Halves = NDArray[np.int16]


class Atribut(NamedTuple):
    """What was judged of each row: a code, and for each code why it keeps the person from being measured."""

    codes: Integers
    alasan: tuple[str, ...]


class PoinMassal(NamedTuple):
    """Half points of every person by dimension and in total; `ketat` adds up what there is.

    `diklat` is the group of posts of each person times 16 plus a bit for each training attended; None where
    the points of kompetensi were stated.
    """

    dimensi: dict[str, Halves]
    total: Halves
    ketat: Halves
    diklat: Integers | None
    atribut: tuple[Atribut, ...]

    def alasan(self, tempat: int) -> tuple[str, ...]:
        """Why the person in this place cannot be measured; empty for one who can."""
        return tuple(r for a in self.atribut if (r := a.alasan[a.codes[tempat]]))


def poin_massal(orang: pd.DataFrame, instrumen: InstrumenIpa) -> PoinMassal:
    """Points of persons, one a row; the columns are named by the roles of `calc.pegawai`, in any order.

    Categorical, boolean and numeric columns are read fastest; any other is coded first.
    """
    scored = dimensi_skor(tuple(map(str, orang.columns)))
    known = _known(instrumen)
    points: dict[str, Halves] = {}
    judged: list[Atribut] = []
    diklat: Integers | None = None
    trained: list[Atribut] = []
    if "kualifikasi" not in scored:
        points["kualifikasi"] = _looked_up(orang, "kualifikasi", "kualifikasi", known, instrumen, judged)
    if "kompetensi" not in scored:
        points["kompetensi"], diklat, trained = _kompetensi(orang, known, instrumen, judged)
    if "kinerja" not in scored:
        points["kinerja"] = _kinerja(orang, known, instrumen, judged)
    if "disiplin" not in scored:
        points["disiplin"] = _looked_up(orang, "hukuman", "disiplin", known, instrumen, judged)
    judged += trained
    for nama in scored:
        points[nama] = _stated(orang, nama, instrumen, judged)
    columns = [points[nama] for nama in DIMENSI]
    ketat = sum((np.maximum(c, 0) for c in columns), np.zeros(len(orang), np.int16))
    lowest = np.minimum.reduce(columns)
    total = np.where(lowest < 0, np.int16(MISSING), ketat)
    return PoinMassal(dict(zip(DIMENSI, columns, strict=True)), total, ketat, diklat, tuple(judged))


def halves(points: Decimal | None) -> int:
    """Points as whole half points, -1 for none.

    Raises:
        ValueError: the points are finer than a half; the instrument would need another unit here.

    >>> halves(Decimal("22.5")), halves(None)
    (45, -1)
    """
    if points is None:
        return MISSING
    doubled = points * 2
    if doubled != int(doubled):
        raise ValueError(f"poin {points} bukan kelipatan setengah")
    return int(doubled)


def _known(instrumen: InstrumenIpa) -> dict[str, object]:
    """A row whose person is measured in full, to judge one value at a time in."""
    return {
        "kualifikasi": instrumen.kualifikasi[0].nama,
        "kelompok_jabatan": instrumen.kompetensi[0].nama,
        "nilai_kinerja": NILAI_TERTINGGI,
        "hukuman": instrumen.disiplin[0].nama,
    }


def _looked_up(
    orang: pd.DataFrame,
    peran: str,
    dimensi: str,
    known: dict[str, object],
    instrumen: InstrumenIpa,
    judged: list[Atribut],
) -> Halves:
    """Half points of a dimension that one column tells."""
    column = coded(orang, peran)
    found = column.each(lambda value: poin_baris({**known, peran: value}, instrumen))
    judged.append(Atribut(column.codes, tuple("".join(p.alasan) for p in found)))
    return _table(halves(getattr(p, dimensi)) for p in found)[column.codes]


def _kinerja(orang: pd.DataFrame, known: dict[str, object], instrumen: InstrumenIpa, judged: list[Atribut]) -> Halves:
    """Half points of kinerja; a numeric column is held against the lower ends of the classes."""
    values = plain_numbers(orang["nilai_kinerja"]) if "nilai_kinerja" in orang else None
    if values is None:
        return _looked_up(orang, "nilai_kinerja", "kinerja", known, instrumen, judged)
    ends = sorted(k.di_atas for k in instrumen.kinerja if k.di_atas is not None)
    places = np.zeros(len(values), np.int8)
    for end in ends:
        places += values > _exact(end)
    if values.dtype.kind == "f":
        places[np.isnan(values)] = MISSING
    within = [ends[0], *(end + Decimal("0.5") for end in ends), None]
    found = [poin_baris({**known, "nilai_kinerja": value}, instrumen) for value in within]
    judged.append(Atribut(places, tuple("".join(p.alasan) for p in found)))
    return _table(halves(p.kinerja) for p in found)[places]


def _exact(end: Decimal) -> float:
    """The lower end of a class as a float, which must lose nothing."""
    if Decimal(float(end)) != end:
        raise ValueError(f"batas kelas {end} tidak tepat sebagai bilangan biner")
    return float(end)


def _kompetensi(
    orang: pd.DataFrame, known: dict[str, object], instrumen: InstrumenIpa, judged: list[Atribut]
) -> tuple[Halves, Integers, list[Atribut]]:
    """Half points of kompetensi, the group and trainings of each person, and what was judged of the trainings."""
    posts = coded(orang, "kelompok_jabatan")
    found = posts.each(lambda value: poin_baris({**known, "kelompok_jabatan": value}, instrumen))
    judged.append(Atribut(posts.codes, tuple("".join(p.alasan) for p in found)))
    groups = [*instrumen.kompetensi, None]
    own = posts.each(lambda value: groups.index(kelompok_jabatan(str(isian(value) or ""), instrumen)))
    state = (_table(own) * np.int16(KOMBINASI))[posts.codes]
    trained: list[Atribut] = []
    untold = np.zeros(0, np.bool_)
    for bit, peran in enumerate(PELATIHAN):
        column = coded(orang, peran)
        attended = column.each(diikuti)
        state |= _table(bool(a) << bit for a in attended)[column.codes]
        trained.append(Atribut(column.codes, tuple(column.each(partial(alasan_pelatihan, peran)))))
        if None in attended:
            unsure = np.array([a is None for a in attended])[column.codes]
            untold = untold | unsure if untold.size else unsure
    points = _table(_points_of_states(known, instrumen))[state]
    if untold.size:
        points[untold] = MISSING
    return points, state, trained


def _points_of_states(known: dict[str, object], instrumen: InstrumenIpa) -> Iterator[int]:
    """Half points of every group of posts with every combination of trainings, and of no known group."""
    for group, bits in product((*instrumen.kompetensi, None), range(KOMBINASI)):
        attended = {peran: bool(bits >> bit & 1) for bit, peran in enumerate(PELATIHAN)}
        row = {**known, **attended, "kelompok_jabatan": group.nama if group else None}
        yield halves(poin_baris(row, instrumen).kompetensi)


def _stated(orang: pd.DataFrame, nama: str, instrumen: InstrumenIpa, judged: list[Atribut]) -> Halves:
    """Half points of a dimension that a column states; those of kompetensi depend on the group of posts as well."""
    scores = coded(orang, f"skor_{nama}")
    posts = coded(orang, "kelompok_jabatan") if nama == "kompetensi" else Coded(np.zeros(0, np.int8), ())
    found = [skor(nama, score, post, instrumen) for post in (*posts.values, None) for score in (*scores.values, None)]
    width = len(scores.values) + 1
    codes = scores.codes.astype(np.int64)
    if nama == "kompetensi":
        row = np.where(posts.codes < 0, len(posts.values), posts.codes).astype(np.int64)
        codes = row * width + np.where(codes < 0, width - 1, codes)
    judged.append(Atribut(codes, tuple(reason for _, reason in found)))
    return _table(halves(points) for points, _ in found)[codes]


def _table(values: Iterator[int] | Sequence[Any]) -> Halves:
    return np.array(list(values), np.int16)
