"""Scores that are weighted sums, with weights that the user or an instrument states."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.calc.hasil import Hasil, Masukan, missing
from kinerja_xl.numbers import format_number

_TOTALS = (Decimal(100), Decimal(1))


class Berbobot(NamedTuple):
    """A value and the weight it counts for."""

    nilai: Masukan
    bobot: Masukan


def nilai_berbobot(komponen: Sequence[Berbobot], rujukan: str = "") -> Hasil:
    """The sum of values times weights, on the scale of the values.

    The weights total 100 or 1, exactly; none is negative. A blank value is not 0: nothing is computed.
    Source: 001, nilai kinerja manajemen internal (the weights are those the user enters).

    >>> parts = [("perencanaan", 80, 60), ("pelaporan", 90, 40)]
    >>> of = lambda name, value: Masukan(name, Decimal(value))
    >>> nilai_berbobot([Berbobot(of(n, v), of(f"bobot {n}", w)) for n, v, w in parts]).nilai
    Decimal('84')
    """
    inputs = (*(k.nilai for k in komponen), *(k.bobot for k in komponen))
    formula = "jumlah(nilai x bobot) / jumlah bobot"
    if reason := _unweighted(komponen):
        return Hasil(None, formula, inputs, rujukan, reason)
    products = [(k.nilai.nilai or Decimal(0)) * (k.bobot.nilai or Decimal(0)) for k in komponen]
    return Hasil(sum(products, Decimal(0)) / _total(komponen), formula, inputs, rujukan)


def _unweighted(komponen: Sequence[Berbobot]) -> str:
    """Why values cannot be weighted; "" when they can."""
    if not komponen:
        return "tidak ada komponen"
    if lacking := missing(*(m for k in komponen for m in k)):
        return lacking
    negative = ", ".join(str(k.bobot) for k in komponen if k.bobot.nilai is not None and k.bobot.nilai < 0)
    if negative:
        return f"tidak dapat dihitung: {negative}, bobot tidak boleh negatif"
    total = _total(komponen)
    return "" if total in _TOTALS else f"tidak dapat dihitung: jumlah bobot {format_number(total)}, seharusnya 100"


def _total(komponen: Sequence[Berbobot]) -> Decimal:
    return sum((k.bobot.nilai or Decimal(0) for k in komponen), Decimal(0))
