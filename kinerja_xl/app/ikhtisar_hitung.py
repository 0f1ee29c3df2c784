"""What the summary of many workbooks keeps of a recalculation: plain values that JSON can hold."""

from __future__ import annotations

from collections import Counter
from typing import Any

from kinerja_xl.calc.hitungan import HasilHitung

_LISTED = 500
"""So many stale cells of one workbook are listed; all of them are counted, and `kinerja hitung` lists them all."""


def ikhtisar_hitung(hasil: HasilHitung) -> dict[str, Any]:
    """The formulas of a workbook: how many are stale, without a value, not calculated and why, and the stale cells."""
    stale = hasil.usang
    reasons = Counter(cell.alasan for cell in hasil.tak_dihitung)
    return {
        "rumus": hasil.jumlah,
        "usang": len(stale),
        "belum_bernilai": hasil.belum_bernilai,
        "tidak_dihitung": len(hasil.tak_dihitung),
        "angka_di_tempat_rumus": len(hasil.tetapan),
        "selisih_mesin": len(hasil.selisih) if hasil.mesin_lain else None,
        "tanggal": hasil.tanggal.isoformat() if hasil.tanggal else None,
        "gagal": None,
        "sel_usang": [
            {"sheet": c.sel.sheet, "cell": c.sel.a1, "tersimpan": c.lama, "dihitung": c.baru, "rumus": c.rumus}
            for c in stale[:_LISTED]
        ],
        "sebab": [
            {"sheet": first.sel.sheet, "cell": first.sel.a1, "rumus": first.rumus, "sebab": reason, "banyak": count}
            for reason, count in sorted(reasons.items(), key=lambda item: (-item[1], item[0]))
            for first in [next(c for c in hasil.tak_dihitung if c.alasan == reason)]
        ],
    }


def tanpa_hitung(gagal: str) -> dict[str, Any]:
    """The same for a workbook whose formulas could not be calculated."""
    return {**ikhtisar_hitung(HasilHitung("", "", 0, (), ())), "gagal": gagal}
