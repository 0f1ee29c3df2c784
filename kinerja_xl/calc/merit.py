"""Score of the merit system: its aspects added up. Source: PermenPANRB 40/2018 (secondary source)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from kinerja_xl.calc.hasil import Hasil, Masukan, missing, outside
from kinerja_xl.regulasi import Aturan


def nilai_merit(aspek: Sequence[Masukan], aturan: Aturan) -> Hasil:
    """Sum of the eight aspects, at most 400; its grade is a band of the scale "kategori_merit".

    A blank aspect is not 0: nothing is computed until each of the eight is assessed.

    >>> from datetime import date
    >>> from kinerja_xl.regulasi import aturan
    >>> printed = "37.5 36 52.5 15 47.5 30 10 18".split()
    >>> nilai_merit([Masukan("aspek", Decimal(n)) for n in printed], aturan(date(2024, 12, 31))).nilai
    Decimal('246.5')
    """
    formula = "jumlah nilai aspek"
    instrumen = aturan.merit
    basis = aturan.rujukan(instrumen.dasar)
    reason = missing(*aspek) or outside(Decimal(0), instrumen.tertinggi, *aspek)
    if not reason and len(aspek) != len(instrumen.aspek):
        reason = f"tidak dapat dihitung: ada {len(aspek)} aspek, seharusnya {len(instrumen.aspek)}"
    total = Masukan("jumlah aspek", sum((m.nilai or Decimal(0) for m in aspek), Decimal(0)))
    reason = reason or outside(Decimal(0), instrumen.tertinggi, total)
    return Hasil(None if reason else total.nilai, formula, tuple(aspek), basis, reason)
