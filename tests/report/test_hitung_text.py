"""What `kinerja hitung` says of a workbook, and of many."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja_xl.calc.hitungan import HasilHitung, JumlahHitung, SelBeda, SelSelisih, SelTakDihitung, SelTetapan
from kinerja_xl.cells import CellRef
from kinerja_xl.report.hitung_text import render_hitung, render_jumlah

SEL = CellRef("LRA", 7, 6)
SEPI = HasilHitung("a.xlsx", "formualizer", 0, (), ())
PENUH = HasilHitung(
    *("b.xlsx", "formualizer", 30),
    tuple(SelBeda(SEL._replace(row=row), None, 2.0, "=1+1") for row in range(1, 26)),
    (SelTakDihitung(SEL, "teks", "=INFO(1)", "fungsi ini tidak dihitung"),),
    (SelTetapan(SEL, 1250.5, "=A7*2"),),
    tuple(SelSelisih(SEL._replace(row=row), True, 1.5, f"=A{row}") for row in range(1, 61)),
    "libreoffice",
    date(2026, 8, 17),
    "hasil/b.xlsx",
    "b.xlsx.asli",
)


def test_a_workbook_without_formulas() -> None:
    assert render_hitung(SEPI).splitlines()[1:] == ["  Tidak ada rumus."]


@pytest.mark.parametrize(
    "line",
    [
        "30 rumus dihitung dengan formualizer: 0 nilainya usang, 25 belum bernilai, 1 tidak dihitung, "
        "60 berbeda dari libreoffice.",
        "Hari ini dianggap 2026-08-17 (ubah dengan --tanggal).",
        "lagi (semua ada pada --format json)",
        "formualizer BENAR, libreoffice 1,5",
        "asli disimpan di b.xlsx.asli",
    ],
)
def test_all_that_a_run_found_is_told(line: str) -> None:
    assert line in render_hitung(PENUH)


def test_many_workbooks_are_summed_up() -> None:
    assert render_jumlah(JumlahHitung().dengan(SEPI).dengan(SEPI)).splitlines() == [
        "2 buku kerja dihitung, 2 sesuai seluruhnya",
        "  0 rumus: 0 nilainya usang, 0 belum bernilai, 0 tidak dihitung.",
    ]
    assert render_jumlah(JumlahHitung().dengan(SEPI).dengan(PENUH)).endswith(
        "30 rumus: 0 nilainya usang, 25 belum bernilai, 1 tidak dihitung, 60 berbeda di mesin lain."
    )
