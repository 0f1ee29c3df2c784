"""Grade words of scores, and scores that are sums of weighted components."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from kinerja_xl.calc.bobot import Berbobot, nilai_berbobot
from kinerja_xl.calc.hasil import Hasil, Masukan, missing, outside
from kinerja_xl.errors import KinerjaError
from kinerja_xl.numbers import format_number
from kinerja_xl.regulasi import Aturan
from kinerja_xl.regulasi.model import InstrumenSakip, Pita


def predikat(nilai: Decimal, subjek: str, aturan: Aturan) -> Pita:
    """The band of a scale that holds a score.

    Raises:
        KinerjaError: the score lies outside the scale.

    >>> from datetime import date
    >>> from kinerja_xl.regulasi import aturan
    >>> predikat(Decimal("71.31"), "predikat_sakip", aturan(date(2020, 8, 19))).nama
    'BB'
    """
    scale = aturan.skala(subjek)
    if nilai < scale.terendah or (scale.tertinggi is not None and nilai > scale.tertinggi):
        top = "ke atas" if scale.tertinggi is None else f"sampai {format_number(scale.tertinggi)}"
        raise KinerjaError(f"Nilai {format_number(nilai)} berada di luar skala {format_number(scale.terendah)} {top}.")
    return next(p for p in scale.pita if p.holds(nilai))


def nilai_sakip(komponen: Sequence[Masukan], aturan: Aturan, persen: bool = False) -> Hasil:
    """Score of a SAKIP evaluation, points out of 100.

    Args:
        komponen: the components of the instrument in force on the day of the evaluation, in its order.
        aturan: the rules of that day.
        persen: whether they are percent of their weights (0 to 100) and not points (0 to the weight).
    """
    formula = "jumlah nilai komponen"
    instrumen = aturan.sakip
    basis = aturan.rujukan(instrumen.dasar)
    reason = missing(*komponen) or _unlike_components(komponen, instrumen, persen)
    if reason:
        return Hasil(None, formula, tuple(komponen), basis, reason)
    if not persen:
        return Hasil(sum((m.nilai or Decimal(0) for m in komponen), Decimal(0)), formula, tuple(komponen), basis)
    weights = [Masukan(f"bobot {k.nama}", k.bobot) for k in instrumen.komponen]
    return nilai_berbobot([Berbobot(m, weights[n]) for n, m in enumerate(komponen)], basis)


def _unlike_components(komponen: Sequence[Masukan], instrumen: InstrumenSakip, persen: bool) -> str:
    """Why the components are not those of the instrument; "" when they may be."""
    if not komponen:
        return "tidak ada komponen"
    weights = [k.bobot for k in instrumen.komponen]
    if len(komponen) != len(weights):
        return f"tidak dapat dihitung: ada {len(komponen)} komponen, seharusnya {len(weights)}"
    tops = [Decimal(100)] * len(weights) if persen else weights
    return next(filter(None, (outside(Decimal(0), tops[n], m) for n, m in enumerate(komponen))), "")
