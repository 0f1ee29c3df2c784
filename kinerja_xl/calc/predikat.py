"""Grade words of scores, and scores that are sums of weighted components."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from kinerja_xl.calc.hasil import Hasil, Masukan, missing
from kinerja_xl.errors import KinerjaError
from kinerja_xl.numbers import format_number
from kinerja_xl.regulasi import Aturan
from kinerja_xl.regulasi.model import Pita


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


def nilai_sakip(komponen: Sequence[Masukan], aturan: Aturan) -> Hasil:
    """Score of a SAKIP evaluation: the sum of its component scores, points out of 100."""
    formula = "jumlah nilai komponen"
    basis = aturan.rujukan(aturan.sakip.dasar)
    reason = missing(*komponen)
    if reason or not komponen:
        return Hasil(None, formula, tuple(komponen), basis, reason or "tidak ada komponen")
    return Hasil(sum((m.nilai or Decimal(0) for m in komponen), Decimal(0)), formula, tuple(komponen), basis)
