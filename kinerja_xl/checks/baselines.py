"""Baselines beside what was realised in their year, and beside each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.calc.kesamaan import Kesamaan
from kinerja_xl.calc.tempat import Sisi
from kinerja_xl.cells import CellRef
from kinerja_xl.checks.context import Context
from kinerja_xl.numbers import rounded


class Baseline(NamedTuple):
    """The places of one indicator's baseline of a year, and those of its realisasi in that year."""

    indikator: str
    tahun: str
    awal: list[Sisi]
    realisasi: list[Sisi]


def baselines(context: Context) -> Iterator[Baseline]:
    """Every indicator with a baseline of a year that its heading names."""
    places = {q.kondisi_awal.ref for q in context.quotes if q.kondisi_awal is not None}
    for same in context.same:
        if same.jenis == "awal":
            yield _split(same, places)


def agree(one: Sisi, other: Sisi) -> bool:
    """Whether two figures are one, the longer of them perhaps rounded."""
    if one.value is None or other.value is None:
        return True
    decimals = min(s.entries[0].decimals for s in (one, other))
    return rounded(one.value, decimals) == rounded(other.value, decimals)


def _split(same: Kesamaan, places: set[CellRef]) -> Baseline:
    name, _, year = same.nama.partition("#")
    stated = [s for s in same.sisi if s.ref in places]
    return Baseline(name, year, stated, [s for s in same.sisi if s.ref not in places])
