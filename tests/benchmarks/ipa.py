"""How long the IPA of every civil servant takes, beside DataFrame.apply of the scalar function.

Run: `make bench-ipa`. Best of several in one run: trust the ratio. The persons are made up.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

import numpy as np
import pandas as pd

from kinerja_xl.calc.daftar_pegawai import poin_baris
from kinerja_xl.calc.ipa import kategori
from kinerja_xl.calc.pegawai import PELATIHAN
from kinerja_xl.massal.ipa import poin_massal
from kinerja_xl.massal.pemeriksaan import pemeriksaan
from kinerja_xl.massal.ringkasan import ringkasan
from kinerja_xl.regulasi import aturan

PERSONS, COMPARED, SAMPLE, ROUNDS = 4_700_000, 1_000_000, 20_000, 7
RULES = aturan(date(2022, 12, 31))


def persons(count: int) -> pd.DataFrame:
    """So many persons in categorical, boolean and numeric columns, a few of them with faults."""
    chance = np.random.default_rng(38_2018)

    def words(values: list[str], share: list[float]) -> pd.Categorical:
        return pd.Categorical.from_codes(chance.choice(len(values), count, p=share).astype(np.int8), values)

    born, begun = chance.integers(1965, 1999, count), chance.integers(20, 30, count)
    place = (chance.integers(1, 13, count) * 100 + chance.integers(1, 29, count)) * 10**10
    rest = (born + begun) * 10**6 + chance.integers(1, 13, count) * 10**4
    sex = chance.integers(1, 3, count) * 10**3 + chance.integers(1, 1000, count)
    score = np.round(chance.normal(85, 7, count), 2)
    score[chance.random(count) < 0.002] = np.nan
    return pd.DataFrame(
        {
            "nip": born * 10**14 + place + rest + sex,
            "kualifikasi": words(
                ["S-1", "S-2", "D-III", "SMA", "S-3", "Kejar Paket C"], [0.6, 0.1, 0.1, 0.18, 0.018, 0.002]
            ),
            "kelompok_jabatan": words(["Pelaksana", "Fungsional", "Pengawas", "Administrator"], [0.4, 0.5, 0.07, 0.03]),
            **{role: chance.random(count) < 0.5 for role in PELATIHAN},
            "nilai_kinerja": score,
            "hukuman": words(["tidak pernah", "ringan", "sedang", "berat"], [0.99, 0.006, 0.003, 0.001]),
        }
    )


def best(work: Callable[[], object]) -> float:
    seconds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def main() -> None:
    frame = persons(PERSONS)
    points = poin_massal(frame, RULES.ipa)
    unit = ringkasan(points, RULES)
    counting = best(lambda: ringkasan(poin_massal(frame, RULES.ipa), RULES))
    checking = best(lambda: pemeriksaan(frame, points))
    sample = frame.head(SAMPLE)
    start = time.perf_counter()
    applied = sample.apply(lambda row: poin_baris(row, RULES.ipa).total, axis=1)
    scalar = (time.perf_counter() - start) * PERSONS / SAMPLE
    assert applied.map(lambda p: -1 if p is None else int(p * 2)).tolist() == points.total[:SAMPLE].tolist()
    columns = frame.head(COMPARED).drop(columns="nip").astype(object).itertuples(index=False)
    names = [c for c in frame if c != "nip"]
    for place, row in enumerate(columns):
        one = poin_baris(dict(zip(names, row, strict=True)), RULES.ipa)
        assert points.total[place] == (-1 if one.total is None else one.total * 2)
        assert points.alasan(place) == one.alasan
    assert unit.ipa.nilai is not None
    print(f"{PERSONS} orang: IPA {unit.ipa.nilai:.2f} {kategori(unit.ipa.nilai, RULES)}, {unit.belum} belum lengkap")
    print(f"{COMPARED} orang pertama sama dengan hitungan satu per satu")
    print(f"poin dan rata-rata    {counting:8.3f} s")
    print(f"pemeriksaan baris     {checking:8.3f} s")
    print(f"DataFrame.apply       {scalar:8.1f} s (dari {SAMPLE} orang)")
    print(f"rasio apply : massal = {scalar / counting:.0f}")


if __name__ == "__main__":
    main()
