"""Capaian per quarter: what the printed figure of a quarter, or of a year of quarters, may be computed from."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kinerja_xl.calc.capaian_periode import fits_with, of_all_periods, per_period
from kinerja_xl.calc.pembulatan import rounded
from kinerja_xl.numbers import format_number
from kinerja_xl.regulasi import aturan
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.rows import BarisPeriode
from kinerja_xl.workbook.recognition.read import build_book
from tests.checks.examples import parse_example

RULES = aturan(date(2026, 12, 31))
HEAD = """
Pengukuran Kinerja per Triwulan Tahun 2026
| No | Sasaran | Indikator Kinerja | Satuan | Polaritas | Target 2026 | TW I | < | < | TW II | < | < | {akhir} |
| ^ | ^ | ^ | ^ | ^ | ^ | Target | Realisasi | Capaian (%) | Target | Realisasi | Capaian (%) | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Arsip tertib | Jumlah dokumen | Dokumen | """
JUDUL = "Tindak Lanjut"


def table(row: str, akhir: str = JUDUL) -> Table[BarisPeriode]:
    """One indicator: its polaritas and target of the year, then target, realisasi and capaian of two quarters."""
    [found] = build_book("uji.xlsx", parse_example(HEAD.format(akhir=akhir) + row).sheets).of(BarisPeriode)
    return found


def judged(row: str) -> list[str]:
    found = per_period(table(row), RULES)
    return [
        f"{one.tercetak.ref.a1} {'=' if one.cocok else '<>'} {format_number(rounded(one.nilai, 2), 2)}" for one in found
    ]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("| 700 | 100 | 96 | 96,00 | 250 | 238 | 95,20 | |", ["I4 = 96,00", "L4 = 95,20"]),
        ("| 700 | 100 | 96 | 96,00 | 250 | 238 | 92,50 | |", ["I4 = 96,00", "L4 <> 95,20"]),
        ("| 700 | 100 | 96 | 13,71 | 250 | 238 | 34,00 | |", ["I4 = 96,00", "L4 = 95,20"]),  # dari target setahun
        ("| 700 | 100 | 90 | 90,00 | 200 | 90 | 90,00 | |", ["I4 = 90,00", "L4 = 45,00"]),  # kumulatif: 180 dari 200
        ("| 700 | 100 | 150 | 120,00 | 250 | 250 | 100,00 | |", ["I4 = 150,00", "L4 = 100,00"]),  # dibatasi 120
        ("| 700 | 100 | 150 | 110,00 | | | | |", ["I4 <> 150,00"]),
        ("Turun | 10 | 10 | 8 | 120,00 | 10 | 12 | 80,00 | |", ["I4 = 120,00", "L4 = 80,00"]),
        ("Naik | 10 | 10 | 8 | 120,00 | 10 | 12 | 80,00 | |", ["I4 <> 80,00", "L4 <> 120,00"]),
        ("| 84 | - | 42 | 50,00 | - | 84 | 100,00 | |", ["I4 = 50,00", "L4 = 100,00"]),  # target triwulan tidak ada
        ("| - | - | 42 | 50,00 | 84 | 84 | 100,00 | |", ["L4 = 100,00"]),  # tidak ada target untuk triwulan I
        ("| 700 | 100 | baik | 96,00 | 250 | 238 | 95,20 | |", ["L4 = 95,20"]),
        ("| 700 | 100 | 96 | | 250 | 238 | belum | |", []),
        ("| 700 | 0 | 7 | 1,00 | | | | |", ["I4 = 0,00"]),  # target triwulan 0: terhadap target setahun
        ("| | | 7 | 1,00 | | | | |", []),
    ],
)
def test_capaian_of_a_quarter(row: str, found: list[str]) -> None:
    assert judged(row) == found


def test_another_realisasi_or_target_would_make_it_right() -> None:
    [_, one] = per_period(table("| 700 | 100 | 96 | 96,00 | 250 | 238 | 92,50 | |"), RULES)
    assert not fits_with(one)
    assert fits_with(one, realisasi=Decimal("231.25"))
    assert fits_with(one, target=Decimal(238) / Decimal("0.925"))
    assert not fits_with(one, realisasi=Decimal(231))
    assert not fits_with(one, target=Decimal(0))


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("| 200 | 100 | 96 | 96,00 | 100 | 98 | 98,00 | 97,00 |", None),  # jumlah: 194 dari 200
        ("| 84 | 84 | 80 | 95,24 | 84 | 82 | 97,62 | 97,62 |", None),  # triwulan terakhir
        ("| 84 | 84 | 80 | 95,24 | 84 | 82 | 97,62 | 96,43 |", None),  # rata-rata
        ("| 200 | 100 | 96 | 96,00 | 100 | 98 | 98,00 | 91,00 |", "97,00"),
        ("| 84 | 84 | 80 | 95,24 | 84 | 82 | 97,62 | 91,00 |", "97,62"),
        ("| 200 | 100 | 96 | 96,00 | | | | 91,00 |", None),  # satu triwulan saja
        ("| 200 | 100 | 96 | 96,00 | 100 | baik | 98,00 | 91,00 |", None),
        ("| | | 96 | | | 98 | | 91,00 |", None),  # tanpa target
        ("| 200 | 100 | 96 | 96,00 | 100 | 98 | 98,00 | |", None),
    ],
)
def test_capaian_of_a_year_that_prints_no_realisasi(row: str, found: str | None) -> None:
    wrong = [format_number(rounded(value, 2), 2) for _, _, value in of_all_periods(table(row, "Capaian (%)"), RULES)]
    assert wrong == ([] if found is None else [found])
