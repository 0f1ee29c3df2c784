"""Efficiency of the use of resources."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.calc.hasil import Hasil, Masukan, missing

_BOUND = Decimal(20)


def efisiensi(capaian: Masukan, serapan: Masukan) -> Hasil:
    """Capaian kinerja less serapan, in percentage points. Source: 004 Tabel 3.3, column 6 = 4 - 5."""
    reason = missing(capaian, serapan)
    value = None if capaian.nilai is None or serapan.nilai is None else capaian.nilai - serapan.nilai
    return Hasil(
        value,
        "capaian kinerja - serapan anggaran",
        (capaian, serapan),
        "aritmetika tabel efisiensi (6 = 4 - 5)",
        reason,
    )


class Keluaran(NamedTuple):
    """One output: pagu and realisasi in rupiah, capaian in percent."""

    pagu: Decimal
    realisasi: Decimal
    capaian: Decimal


def efisiensi_pmk214(keluaran: Sequence[Keluaran]) -> Hasil:
    """E = sum(pagu x capaian - realisasi) / sum(pagu x capaian) x 100, bounded to -20 … 20.

    Source: PMK 214/PMK.02/2017 (secondary source).
    """
    formula = "jumlah(pagu x capaian - realisasi) / jumlah(pagu x capaian) x 100, dibatasi -20 sampai 20"
    worth = sum((k.pagu * k.capaian / 100 for k in keluaran), Decimal(0))
    spent = sum((k.realisasi for k in keluaran), Decimal(0))
    inputs = (Masukan("jumlah pagu x capaian", worth), Masukan("jumlah realisasi", spent))
    basis = "PMK 214/PMK.02/2017 (keyakinan: sekunder)"
    if not worth:
        return Hasil(None, formula, inputs, basis, "tidak dapat dihitung: pagu x capaian 0")
    return Hasil(dibatasi((worth - spent) / worth * 100), formula, inputs, basis)


def dibatasi(efisiensi_persen: Decimal) -> Decimal:
    """An efficiency in percent held within -20 … 20. Source: PMK 214/PMK.02/2017 (secondary source).

    >>> dibatasi(Decimal(25)), dibatasi(Decimal(-25)), dibatasi(Decimal(7))
    (Decimal('20'), Decimal('-20'), Decimal('7'))
    """
    return max(-_BOUND, min(_BOUND, efisiensi_persen))


def nilai_efisiensi(efisiensi_persen: Decimal) -> Decimal:
    """NE = 50 + E / 20 x 50, from 0 to 100. Source: PMK 214/PMK.02/2017 (secondary source).

    >>> nilai_efisiensi(Decimal(20)), nilai_efisiensi(Decimal(-20))
    (Decimal('100'), Decimal('0'))
    """
    return Decimal(50) + efisiensi_persen / 20 * 50
