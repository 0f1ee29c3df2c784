"""A year's realisasi from its quarters, and a period's final target from its years."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from kinerja_xl.calc.hasil import Hasil, Masukan

TipePerhitungan = Literal["kumulatif", "posisi akhir", "rata-rata", "kumulatif 5 tahun", "non-kumulatif 5 tahun"]

_FORMULAS: dict[TipePerhitungan, str] = {
    "kumulatif": "jumlah periode yang terisi",
    "posisi akhir": "periode terakhir yang terisi",
    "rata-rata": "rata-rata periode yang terisi",
    "kumulatif 5 tahun": "jumlah semua tahun",
    "non-kumulatif 5 tahun": "nilai tahun terakhir",
}


def nilai_periode(periode: Sequence[Masukan], tipe: TipePerhitungan) -> Hasil:
    """Value of a year from its periods (or of five years from the years) by tipe perhitungan.

    An empty period is not 0: it is left out. The five-year kinds need every year.
    Source: 001 Tabel 4.1 (Persen, Indeks, Nilai end as the last year; counts as the sum).
    """
    formula = _FORMULAS[tipe]
    filled = [m.nilai for m in periode if m.nilai is not None]
    if not filled:
        return Hasil(None, formula, tuple(periode), alasan="belum ada periode yang terisi")
    if tipe.endswith("5 tahun") and len(filled) < len(periode):
        return Hasil(None, formula, tuple(periode), alasan="tidak dapat dihitung: ada tahun yang kosong")
    if tipe in ("posisi akhir", "non-kumulatif 5 tahun"):
        return Hasil(filled[-1], formula, tuple(periode))
    total = sum(filled, Decimal(0))
    return Hasil(total / len(filled) if tipe == "rata-rata" else total, formula, tuple(periode))
