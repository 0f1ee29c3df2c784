"""Why each person has the points that were counted, and what the person still lacks: one text a case."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import pandas as pd

from kinerja_xl.calc.ipa import DIMENSI, class_of, kelas_kinerja
from kinerja_xl.calc.pegawai import ASAL, PELATIHAN, dimensi_skor, nilai_kinerja, teks
from kinerja_xl.massal.coded import Integers, coded
from kinerja_xl.massal.ipa import KOMBINASI, PoinMassal, parts
from kinerja_xl.massal.kolom import name_of
from kinerja_xl.numbers import format_number
from kinerja_xl.regulasi.model import InstrumenIpa, Kelas

_STATED = "poin tertulis pada daftar"

Kurang = tuple[tuple[str, Decimal], ...]
"""What is lacking with the points that it would add, the most first."""


class Alasan(NamedTuple):
    """A text for each code, and the code of each person."""

    codes: Integers
    teks: Sequence[str]

    def of(self, tempat: int) -> str:
        """The text of the person in this place."""
        return self.teks[int(self.codes[tempat])]


class Penjelasan(NamedTuple):
    """The reasons of every person by dimension, and what each lacks of kompetensi and kinerja."""

    dimensi: Mapping[str, Alasan]
    codes: Integers
    kurang: Sequence[Kurang]

    def lacking(self, tempat: int) -> Kurang:
        """What the person in this place lacks."""
        return self.kurang[int(self.codes[tempat])]


def penjelasan(orang: pd.DataFrame, poin: PoinMassal, instrumen: InstrumenIpa) -> Penjelasan:
    """The reasons behind the points of every person, from the cells that were judged."""
    scored = dimensi_skor(tuple(map(str, orang.columns)))
    reasons = {nama: _reasons(orang, poin, nama, nama in scored, instrumen) for nama in DIMENSI}
    return Penjelasan(reasons, *_lacking(poin, instrumen))


def _reasons(orang: pd.DataFrame, poin: PoinMassal, nama: str, stated: bool, instrumen: InstrumenIpa) -> Alasan:
    if stated:
        return Alasan(np.zeros(len(orang), np.int8), [_STATED])
    if nama == "kompetensi" and poin.diklat is not None:
        return Alasan(poin.diklat, list(_trained(instrumen)))
    [peran] = ASAL[nama]
    column = coded(orang, peran)
    judge: Callable[[object], str] = partial(_class_text, peran, instrumen)
    return Alasan(column.codes, column.each(judge))


def _class_text(peran: str, instrumen: InstrumenIpa, value: object) -> str:
    given = teks(value)
    if peran == "nilai_kinerja":
        score = nilai_kinerja(value)
        found: Kelas | None = None if score is None else kelas_kinerja(score, instrumen)
    else:
        found = class_of(given or "tidak pernah", instrumen.disiplin) if peran == "hukuman" else None
        found = class_of(given, instrumen.kualifikasi) if peran == "kualifikasi" and given else found
    if found is None:
        return f"{given} tidak dikenal" if given else "kosong"
    return found.nama if not given or given.casefold() == found.nama.casefold() else f"{given}: {found.nama}"


def _trained(instrumen: InstrumenIpa) -> Iterator[str]:
    """The text of every group of posts with every combination of trainings, and of no known group."""
    for group in (*instrumen.kompetensi, None):
        for bits in range(KOMBINASI):
            if group is None:
                yield "kelompok jabatan tidak dikenal"
                continue
            own = [(name_of(p), getattr(group, p), bits >> n & 1) for n, p in enumerate(PELATIHAN)]
            had = [f"{name} {format_number(points)}" for name, points, attended in own if points and attended]
            yield f"{group.nama}: {' + '.join(had) or 'belum ada diklat atau seminar'}"


def _lacking(poin: PoinMassal, instrumen: InstrumenIpa) -> tuple[Integers, list[Kurang]]:
    """What persons lack, by a code of their trainings and their kinerja; nothing where they cannot be measured."""
    steps = [(upper, lower) for upper, lower in pairwise(instrumen.kinerja)]
    ladder = np.zeros(len(poin.total), np.int64)
    for number, (_, lower) in enumerate(steps, 1):
        ladder[poin.dimensi["kinerja"] == parts(lower.poin, poin.bagian)] = number
    rises: list[Kurang] = [()]
    rises += [((f"nilai kinerja naik ke {upper.nama}", upper.poin - lower.poin),) for upper, lower in steps]
    if poin.diklat is None:
        own, trainings = _stated(poin, instrumen)
    else:
        own, trainings = poin.diklat.astype(np.int64), [*_untrained(instrumen)]
    cases = [_ordered((*one, *other)) for one in trainings for other in rises]
    codes = own * len(rises) + ladder
    return np.where(poin.total < 0, len(cases), codes), [*cases, ()]


def _untrained(instrumen: InstrumenIpa) -> Iterator[Kurang]:
    for group in (*instrumen.kompetensi, None):
        for bits in range(KOMBINASI):
            lacking = ((name_of(p), getattr(group, p)) for n, p in enumerate(PELATIHAN) if group and not bits >> n & 1)
            yield tuple((name, points) for name, points in lacking if points)


def _stated(poin: PoinMassal, instrumen: InstrumenIpa) -> tuple[Integers, list[Kurang]]:
    """Where only the points of kompetensi are known, all that a person lacks is one gap."""
    points, codes = np.unique(poin.dimensi["kompetensi"], return_inverse=True)
    rest = [instrumen.bobot_kompetensi - poin.poin(max(own, 0)) for own in points.tolist()]
    return codes, [(("kompetensi dilengkapi", gap),) if gap else () for gap in rest]


def _ordered(kurang: Kurang) -> Kurang:
    return tuple(sorted(kurang, key=lambda one: (-one[1], one[0])))
