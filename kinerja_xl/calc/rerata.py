"""Means that leave out what has no value, and say how many they left out."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from kinerja_xl.calc.hasil import Hasil, Masukan


def rerata(masukan: Sequence[Masukan]) -> Hasil:
    """Mean of the inputs that have a value."""
    filled = [m.nilai for m in masukan if m.nilai is not None]
    formula = f"rata-rata {len(filled)} dari {len(masukan)} nilai"
    if not filled:
        return Hasil(None, formula, tuple(masukan), alasan="tidak dapat dihitung: tidak ada nilai")
    return Hasil(sum(filled, Decimal(0)) / len(filled), formula, tuple(masukan))
