"""Columns of a list of persons: which are there, and what a column titled by a bare dimension holds."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from kinerja_xl.calc.daftar_pegawai import SAMPING
from kinerja_xl.calc.ipa import DIMENSI
from kinerja_xl.calc.kolom_pegawai import settled_roles
from kinerja_xl.calc.pegawai import ASAL, PELATIHAN, dimensi_skor, isian
from kinerja_xl.massal.coded import coded
from kinerja_xl.numbers import format_number
from kinerja_xl.regulasi.model import InstrumenIpa


def settled(orang: pd.DataFrame, instrumen: InstrumenIpa) -> pd.DataFrame:
    """The same persons, with columns of points renamed where most of their values are no points: `Kinerja` over 85."""
    roles = map(str, orang.columns)
    cells = {role: coded(orang, role).values if role.startswith("skor_") else () for role in roles}
    return orang.rename(columns=settled_roles(cells, instrumen))


def rows_of_persons(orang: pd.DataFrame) -> pd.DataFrame:
    """The persons without the rows that only a name, a unit or a total fills: headings within the list."""
    empty = np.ones(len(orang), np.bool_)
    for peran in map(str, orang.columns):
        if peran not in SAMPING and empty.any():
            empty &= _are_blank(orang, peran)
    return orang[~empty] if empty.any() else orang


def missing_dimensions(orang: pd.DataFrame) -> list[str]:
    """The dimensions that no column tells; disiplin is never missing, since no sanction is the rule."""
    roles = set(map(str, orang.columns))
    scored = dimensi_skor(roles)
    told = [d for d in DIMENSI if d in scored or roles & set(ASAL[d])]
    if "kompetensi" not in scored and "kelompok_jabatan" not in roles:
        told = [d for d in told if d != "kompetensi"]
    return [d for d in DIMENSI if d not in (*told, "disiplin")]


def blanks(orang: pd.DataFrame) -> Iterator[str]:
    """Sentences on the cells that are counted although nothing stands in them."""
    scored = dimensi_skor(tuple(map(str, orang.columns)))
    if "kompetensi" not in scored:
        absent = [name_of(r) for r in PELATIHAN if r not in orang]
        empty = {name_of(r): _blank_cells(orang, r) for r in PELATIHAN if r in orang}
        told = [f"{name} {format_number(Decimal(count))}" for name, count in empty.items() if count]
        if absent:
            yield f"Tidak ada kolom {', '.join(absent)}: dihitung belum diikuti."
        if told:
            yield f"Sel kosong yang dihitung belum diikuti: {', '.join(told)}."
    if "disiplin" not in scored:
        count = _blank_cells(orang, "hukuman") if "hukuman" in orang else len(orang)
        if count:
            yield f"{format_number(Decimal(count))} orang tanpa isian hukuman disiplin dihitung tidak pernah dihukum."


def name_of(peran: str) -> str:
    """A role as words.

    >>> name_of("diklat_teknis")
    'diklat teknis'
    """
    return peran.replace("_", " ")


def _are_blank(orang: pd.DataFrame, peran: str) -> NDArray[np.bool_]:
    column = coded(orang, peran)
    empty: NDArray[np.bool_] = np.array(column.each(lambda value: isian(value) is None))
    return empty[column.codes]


def _blank_cells(orang: pd.DataFrame, peran: str) -> int:
    return int(np.count_nonzero(_are_blank(orang, peran)))
