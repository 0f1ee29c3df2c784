"""Formulas changed at random: whatever stands in a workbook, calculating it ends with values and reasons."""

from __future__ import annotations

from math import isfinite
from pathlib import Path

import pytest

from kinerja_xl.app.hitung import hitung
from kinerja_xl.app.pilihan_hitung import Pilihan
from tests.korpus.rumus_acak import DAY, Pengubah, buku


@pytest.mark.parametrize("benih", range(4))
def test_every_formula_gets_a_value_or_a_reason(tmp_path: Path, benih: int) -> None:
    rumus = Pengubah(benih).rumus(600)
    assert len(set(rumus)) == 600
    assert rumus == Pengubah(benih).rumus(600)
    buku(tmp_path / "acak.xlsx", rumus)
    hasil = hitung(tmp_path / "acak.xlsx", Pilihan(tanggal=DAY))
    assert hasil.jumlah == 601
    assert len(hasil.beda) + len(hasil.tak_dihitung) == 601
    assert all(cell.alasan for cell in hasil.tak_dihitung)
    assert all(isfinite(cell.baru) for cell in hasil.beda if isinstance(cell.baru, float))
