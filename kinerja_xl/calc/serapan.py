"""Budget figures that follow from pagu and realisasi: serapan, SILPA and its share."""

from __future__ import annotations

from decimal import Decimal

from kinerja_xl.calc.hasil import Hasil, Masukan, missing

_BASIS = "aritmetika laporan realisasi anggaran (6 = 5 / 4, 7 = 4 - 5, 8 = 7 / 4)"


def serapan(realisasi: Masukan, pagu: Masukan) -> Hasil:
    """Realisasi against pagu, in percent. Source: 004 LRA, column 6 = 5 / 4."""
    return _share("realisasi / pagu x 100", realisasi, pagu)


def silpa(pagu: Masukan, realisasi: Masukan) -> Hasil:
    """Pagu less realisasi, in rupiah. Source: 004 LRA, column 7 = 4 - 5."""
    reason = missing(pagu, realisasi)
    value = None if pagu.nilai is None or realisasi.nilai is None else pagu.nilai - realisasi.nilai
    return Hasil(value, "pagu - realisasi", (pagu, realisasi), _BASIS, reason, 0)


def silpa_persen(sisa: Masukan, pagu: Masukan) -> Hasil:
    """SILPA against pagu, in percent. Source: 004 LRA, column 8 = 7 / 4."""
    return _share("SILPA / pagu x 100", sisa, pagu)


def pertumbuhan(awal: Masukan, akhir: Masukan, tahun: int) -> Hasil:
    """Average yearly growth over `tahun` values, in percent: (akhir / awal)^(1 / (tahun - 1)) - 1."""
    formula = "(akhir / awal)^(1 / (jumlah tahun - 1)) - 1, dalam persen"
    inputs = (awal, akhir)
    if reason := missing(*inputs):
        return Hasil(None, formula, inputs, alasan=reason)
    first, last = awal.nilai or Decimal(0), akhir.nilai or Decimal(0)
    if tahun < 2:
        return Hasil(None, formula, inputs, alasan="tidak dapat dihitung: kurang dari dua tahun")
    if first <= 0 or last < 0:
        return Hasil(None, formula, inputs, alasan="tidak dapat dihitung: nilai awal 0, atau ada nilai negatif")
    return Hasil(((last / first) ** (Decimal(1) / (tahun - 1)) - 1) * 100, formula, inputs)


def _share(formula: str, part: Masukan, whole: Masukan) -> Hasil:
    reason = missing(part, whole)
    if part.nilai is None or whole.nilai is None:
        return Hasil(None, formula, (part, whole), _BASIS, reason)
    if not whole.nilai:
        return Hasil(None, formula, (part, whole), _BASIS, f"tidak dapat dihitung: {whole.nama} 0")
    return Hasil(part.nilai / whole.nilai * 100, formula, (part, whole), _BASIS)
