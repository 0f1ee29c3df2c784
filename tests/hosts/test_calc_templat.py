"""The filled Buku Kinerja in a real Calc with the extension: each formula gives there what the file keeps beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from kinerja_xl import app
from kinerja_xl.templat import BUKU, Permintaan, build
from tests.hosts.calc import Calc
from tests.templat.isian import ISI
from tests.templat.test_templat import type_into


def test_every_formula_calculates_to_its_kept_value(calc: Calc, tmp_path: Path) -> None:
    path = tmp_path / "buku-terisi.xlsx"
    path.write_bytes(build(BUKU, Permintaan("Badan Kepegawaian Kabupaten Contoh", 2026, isi=ISI)))
    formulas, kept = load_workbook(path), load_workbook(path, data_only=True)
    sheets = [sheet.title for sheet in formulas]
    reads = [["baca", name, formulas[name].dimensions] for name in sheets]
    answers = calc.jalankan(["buka", str(calc.simpan(path))], ["perintah", "hitung_ulang"], ["hitung"], *reads)[3:]
    wrong = []
    compared = 0
    for name, shown in zip(sheets, answers, strict=True):
        for row in formulas[name].iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    compared += 1
                    value = kept[name][cell.coordinate].value or ""
                    found = shown[cell.row - 1][cell.column - 1] or ""
                    if found != (value if isinstance(value, str) else pytest.approx(value)):
                        wrong.append((name, cell.coordinate, cell.value, value, found))
    assert wrong == []
    assert compared > 1000


def test_a_blank_book_filled_in_and_calculated_there_has_no_findings(calc: Calc, tmp_path: Path) -> None:
    blank = tmp_path / "kosong.xlsx"
    blank.write_bytes(build(BUKU, Permintaan("Badan Kepegawaian Kabupaten Contoh", 2026)))
    typed = calc.simpan(type_into(blank, tmp_path / "diketik.xlsx"))
    saved = calc.folder / "dihitung.xlsx"
    calc.jalankan(["buka", str(typed)], ["perintah", "hitung_ulang"], ["hitung"], ["simpan", str(saved)])
    report = app.periksa(saved)
    assert [(f.code, f.sheet, f.cell, f.message) for f in report.findings] == []
    assert report.recomputed > 80
