"""Which lines of a budget report are spending."""

from __future__ import annotations

import pytest

from kinerja_xl.calc.apbd import spending
from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.tables.rows import BarisAnggaran
from kinerja_xl.workbook.recognition.read import build_book
from tests.checks.examples import parse_example

BY_CODE = """
Laporan Realisasi Anggaran Tahun 2020
| Kode | Uraian | Murni | Perubahan | Realisasi | SILPA |
|---|---|---|---|---|---|
| 4 | PENDAPATAN DAERAH | 100 | 100 | 100 | 0 |
| 4.1 | Pendapatan Asli Daerah | 100 | 100 | 100 | 0 |
| 4.1.01 | Sewa Gedung | 100 | 100 | 100 | 0 |
| 5 | BELANJA | 80 | 80 | 80 | 0 |
| 5.1 | Belanja Operasi | 80 | 80 | 80 | 0 |
|  | SURPLUS / (DEFISIT) | 20 | 20 | 20 | 0 |
| 6 | PEMBIAYAAN DAERAH | 10 | 10 | 10 | 0 |
| 6.1 | Pencairan Cadangan | 10 | 10 | 10 | 0 |
"""
BY_TOTAL = """
Laporan Realisasi Anggaran Tahun 2020
| No | Uraian | Anggaran | Realisasi Anggaran | % |
|---|---|---|---|---|
| 1 | Sewa Gedung | 60 | 60 | 100 |
| 2 | Hasil Usaha | 40 | 40 | 100 |
| | Jumlah Pendapatan | 100 | 100 | 100 |
| 1 | Program Kepegawaian | 60 | 60 | 100 |
| 2 | Program Peningkatan Pendapatan Daerah | 40 | 40 | 100 |
| | Jumlah Belanja | 100 | 100 | 100 |
"""


@pytest.mark.parametrize(
    ("report", "lines"),
    [
        (BY_CODE, ["BELANJA", "Belanja Operasi"]),
        (BY_TOTAL, ["Program Kepegawaian", "Program Peningkatan Pendapatan Daerah", "Jumlah Belanja"]),
    ],
)
def test_spending_is_without_income_balances_and_financing(report: str, lines: list[str]) -> None:
    [table] = build_book("uji.xlsx", parse_example(report).sheets).of(BarisAnggaran)
    assert [row_name(row) for row in spending(table)] == lines
