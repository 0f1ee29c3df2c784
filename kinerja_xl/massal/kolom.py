"""Columns of a list of persons: which are there, and what a column titled by a bare dimension holds."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import numpy as np
import pandas as pd

from kinerja_xl.calc.frekuensi import skor_instrumen
from kinerja_xl.calc.ipa import DIMENSI
from kinerja_xl.calc.pegawai import ASAL, PELATIHAN, dimensi_skor, isian
from kinerja_xl.massal.coded import coded
from kinerja_xl.numbers import read_number
from kinerja_xl.regulasi.model import InstrumenIpa

_BARE = {"kualifikasi": "kualifikasi", "kinerja": "nilai_kinerja", "disiplin": "hukuman"}
"""What a column titled by its dimension alone may hold instead of points."""
_KOSONG = {
    **dict.fromkeys(PELATIHAN, "dihitung belum diikuti"),
    "hukuman": "dihitung tidak pernah dijatuhi hukuman",
}


def settled(orang: pd.DataFrame, instrumen: InstrumenIpa) -> pd.DataFrame:
    """The same persons, with columns of points renamed where most of their values are no points: `Kinerja` over 85."""
    names = {}
    for nama, peran in _BARE.items():
        given = f"skor_{nama}"
        if given in orang and peran not in orang and not _holds_points(orang, given, nama, instrumen):
            names[given] = peran
    return orang.rename(columns=names)


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
    roles = [r for d in ("kompetensi", "disiplin") if d not in scored for r in ASAL[d]]
    for peran in roles:
        name = "hukuman disiplin" if peran == "hukuman" else peran.replace("_", " ")
        if peran not in orang:
            yield f"Tidak ada kolom {name}: semua pegawai {_KOSONG[peran]}."
            continue
        column = coded(orang, peran)
        empty = np.array(column.each(lambda value: isian(value) is None))
        count = int(np.count_nonzero(empty[column.codes]))
        if count:
            yield f"{count} sel {name} yang kosong {_KOSONG[peran]}."


def _holds_points(orang: pd.DataFrame, column: str, nama: str, instrumen: InstrumenIpa) -> bool:
    allowed = skor_instrumen(nama, "", instrumen)
    given = [cell for value in coded(orang, column).values if (cell := isian(value)) is not None]
    points = [c for c in given if allowed & set((c,) if isinstance(c, Decimal) else read_number(str(c)).candidates)]
    return 2 * len(points) >= len(given)
