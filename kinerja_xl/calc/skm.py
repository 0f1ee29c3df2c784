"""Indeks Kepuasan Masyarakat of a survey (SKM), from answers or from the mean answer of each unsur.

Source: PermenPANRB 14/2017.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from kinerja_xl.calc.hasil import Hasil, Masukan, missing, outside
from kinerja_xl.calc.pembulatan import rounded
from kinerja_xl.calc.predikat import predikat
from kinerja_xl.numbers import format_number
from kinerja_xl.regulasi import Aturan
from kinerja_xl.regulasi.model import Pita


def nrr(unsur: str, jawaban: Sequence[Masukan], aturan: Aturan) -> Hasil:
    """Mean answer (nilai rata-rata) to one unsur; blank answers are left out, any other must be 1, 2, 3 or 4."""
    instrumen = aturan.skm
    basis = aturan.rujukan(instrumen.dasar)
    given = [m for m in jawaban if not m.tanpa_isi]
    formula = f"jumlah jawaban / banyaknya jawaban, {unsur} ({len(given)} dari {len(jawaban)} responden)"
    wrong = [str(m) for m in given if m.nilai is not None and m.nilai not in instrumen.jawaban]
    if reason := missing(*given):
        return Hasil(None, formula, tuple(jawaban), basis, reason)
    if wrong:
        allowed = ", ".join(map(format_number, instrumen.jawaban))
        reason = f"tidak dapat dihitung: {', '.join(wrong)}, jawaban hanya {allowed}"
        return Hasil(None, formula, tuple(jawaban), basis, reason)
    if not given:
        return Hasil(None, formula, tuple(jawaban), basis, f"tidak dapat dihitung: {unsur} belum ada jawaban")
    total = sum((m.nilai or Decimal(0) for m in given), Decimal(0))
    return Hasil(total / len(given), formula, tuple(jawaban), basis, desimal=instrumen.desimal)


def ikm(nrr: Sequence[Masukan], aturan: Aturan) -> Hasil:
    """Index from the mean answers of the unsur, 25 to 100: sum(nrr x 1 / number of unsur) x 25.

    >>> from datetime import date
    >>> from kinerja_xl.regulasi import aturan
    >>> means = [Masukan(f"U{n}", Decimal(3)) for n in range(1, 10)]
    >>> ikm(means, aturan(date(2024, 12, 31))).nilai
    Decimal('75')
    """
    instrumen = aturan.skm
    basis = aturan.rujukan(instrumen.dasar)
    factor = format_number(instrumen.pengali)
    formula = f"jumlah(nilai rata-rata unsur x 1/{len(nrr)}) x {factor}"
    reason = missing(*nrr) or outside(min(instrumen.jawaban), max(instrumen.jawaban), *nrr)
    if reason or not nrr:
        return Hasil(None, formula, tuple(nrr), basis, reason or "tidak ada unsur")
    total = sum((m.nilai or Decimal(0) for m in nrr), Decimal(0))
    return Hasil(total * instrumen.pengali / len(nrr), formula, tuple(nrr), basis, desimal=instrumen.desimal)


def ikm_jawaban(jawaban: Sequence[Sequence[Masukan]], aturan: Aturan) -> Hasil:
    """Index from the answers: one row a respondent, one column an unsur (U1, U2, …)."""
    width = max(map(len, jawaban), default=0)
    means = [nrr(f"U{n + 1}", [row[n] for row in jawaban if n < len(row)], aturan) for n in range(width)]
    result = ikm([Masukan(f"U{n}", mean.nilai) for n, mean in enumerate(means, start=1)], aturan)
    reasons = [mean.alasan for mean in means if mean.alasan]
    return result._replace(alasan=reasons[0]) if reasons else result


def mutu(nilai: Decimal, aturan: Aturan) -> Pita:
    """Grade of a service, A to D, judged on the rounded index so that no value falls between two bands.

    Raises:
        KinerjaError: the index lies outside 25 to 100.

    >>> from datetime import date
    >>> from kinerja_xl.regulasi import aturan
    >>> [mutu(Decimal(n), aturan(date(2024, 12, 31))).nama for n in ("76.604", "76.605")]
    ['C', 'B']
    """
    return predikat(rounded(nilai, aturan.skm.desimal), "mutu_skm", aturan)
