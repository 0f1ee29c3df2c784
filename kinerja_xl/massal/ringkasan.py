"""IPA of a unit and of each of its parts, from the points of persons."""

from __future__ import annotations

import numpy as np
import pandas as pd

from kinerja_xl.calc.ipa import DIMENSI, IpaUnit, ipa_jumlah
from kinerja_xl.calc.pegawai import teks
from kinerja_xl.massal.coded import Integers, coded
from kinerja_xl.massal.ipa import PoinMassal
from kinerja_xl.regulasi import Aturan

TANPA_UNIT = "(tanpa unit)"


def ringkasan(poin: PoinMassal, aturan: Aturan) -> IpaUnit:
    """IPA of all persons: the mean over those measured, and the strict one."""
    whole = poin.total >= 0
    count = int(np.count_nonzero(whole))
    sums = {name: poin.poin(int(poin.dimensi[name].sum(dtype=np.int64, where=whole))) for name in DIMENSI}
    strict = poin.poin(int(poin.ketat.sum(dtype=np.int64)))
    return ipa_jumlah(sums, strict, count, len(poin.total) - count, aturan)


def ringkasan_unit(orang: pd.DataFrame, poin: PoinMassal, aturan: Aturan) -> dict[str, IpaUnit]:
    """IPA of each unit by name; persons without one stand together."""
    names, places = _units(orang)
    whole = poin.total >= 0
    measured, everybody = (np.bincount(p, minlength=len(names)) for p in (places[whole], places))
    # sums of parts below 2**53 are exact as floats, those of ninety million persons
    sums = {n: np.bincount(places[whole], poin.dimensi[n][whole], len(names)) for n in DIMENSI}
    strict = np.bincount(places, poin.ketat, len(names))
    found = {}
    for i, name in enumerate(names):
        own = {n: poin.poin(int(sums[n][i])) for n in DIMENSI}
        count = int(measured[i])
        found[name] = ipa_jumlah(own, poin.poin(int(strict[i])), count, int(everybody[i]) - count, aturan)
    return {name: found[name] for name in sorted(found) if found[name].dihitung + found[name].belum}


def _units(orang: pd.DataFrame) -> tuple[list[str], Integers]:
    """The names of units and the place of each person's in them; blanks around a name do not count."""
    column = coded(orang, "unit")
    texts = column.each(lambda value: teks(value) or TANPA_UNIT)
    places: dict[str, int] = {}
    own = [places.setdefault(text, len(places)) for text in texts]
    return list(places), np.array(own, np.int64)[column.codes]
