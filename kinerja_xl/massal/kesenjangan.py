"""The points that persons measured still lack in kompetensi and kinerja, counted by what would close them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

import numpy as np

from kinerja_xl.calc.kesenjangan import Kesenjangan
from kinerja_xl.calc.pegawai import PELATIHAN
from kinerja_xl.massal.ipa import KOMBINASI, PoinMassal, parts
from kinerja_xl.massal.kolom import name_of
from kinerja_xl.regulasi.model import InstrumenIpa


def kesenjangan(poin: PoinMassal, instrumen: InstrumenIpa) -> list[Kesenjangan]:
    """Trainings not yet attended by group of posts, and kinerja one class up.

    Kualifikasi and disiplin are left out: neither a degree nor a sanction of the last years is mended in a year.
    """
    whole = poin.total >= 0
    lacking = _trainings(poin, instrumen, whole) if poin.diklat is not None else _stated(poin, instrumen, whole)
    return [gap for gap in (*lacking, *_classes(poin, instrumen, whole)) if gap.orang]


def _trainings(poin: PoinMassal, instrumen: InstrumenIpa, whole: np.ndarray) -> Iterator[Kesenjangan]:
    assert poin.diklat is not None
    size = (len(instrumen.kompetensi) + 1) * KOMBINASI
    states = np.bincount(poin.diklat[whole], minlength=size).reshape(-1, KOMBINASI)
    for place, group in enumerate(instrumen.kompetensi):
        for bit, peran in enumerate(PELATIHAN):
            points: Decimal = getattr(group, peran)
            if points:
                count = int(states[place, [s for s in range(KOMBINASI) if not s >> bit & 1]].sum())
                yield Kesenjangan(f"{name_of(peran)}, {group.nama}", points, count)


def _stated(poin: PoinMassal, instrumen: InstrumenIpa, whole: np.ndarray) -> Iterator[Kesenjangan]:
    """Where only the points of kompetensi are known, all that a person lacks is one gap."""
    points, counts = np.unique(poin.dimensi["kompetensi"][whole], return_counts=True)
    for own, count in zip(points.tolist(), counts.tolist(), strict=True):
        if lacking := instrumen.bobot_kompetensi - poin.poin(own):
            yield Kesenjangan("kompetensi dilengkapi", lacking, count)


def _classes(poin: PoinMassal, instrumen: InstrumenIpa, whole: np.ndarray) -> Iterator[Kesenjangan]:
    points = poin.dimensi["kinerja"][whole]
    for upper, lower in pairwise(instrumen.kinerja):
        name = f"nilai kinerja naik dari {lower.nama} ke {upper.nama}"
        yield Kesenjangan(
            name, upper.poin - lower.poin, int(np.count_nonzero(points == parts(lower.poin, poin.bagian)))
        )
