"""Menu, wizard and commands of the extension in a real LibreOffice."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from kinerja_xl import app
from kinerja_xl.functions import registry
from tests.hosts.calc import Calc

CONTOH = Path(__file__).parents[2] / "workbooks" / "contoh"
LKJIP = CONTOH / "lkjip-bontang-2020.xlsx"


def test_the_wizard_explains_every_function_and_argument(calc: Calc) -> None:
    (shown,) = calc.jalankan(["bantuan"])
    for fungsi in registry().values():
        summary, arguments = shown[fungsi.nama]
        assert summary == fungsi.ringkasan
        assert [name for name, *_ in arguments] == [a.nama for a in fungsi.argumen]
        assert all(
            text.removeprefix("(wajib) ") == a.bantuan
            for (_, text, _), a in zip(arguments, fungsi.argumen, strict=True)
        )


def test_validasi_shows_the_findings_of_the_headless_check_and_bersihkan_takes_them_away(calc: Calc) -> None:
    path = str(calc.simpan(LKJIP))
    sheets, told, rows, marks, first, second, _, left, styles, after = calc.jalankan(
        ["buka", path],
        ["perintah", "validasi"],
        ["baca", "Temuan", "B3:F200"],
        ["format_bersyarat", "LRA"],
        ["perintah", "temuan_berikutnya"],
        ["terpilih"],
        ["perintah", "bersihkan"],
        ["lembar"],
        ["gaya"],
        ["format_bersyarat", "LRA"],
    )
    found = app.periksa(LKJIP).findings
    assert told is True
    assert first is True
    assert [tuple(row) for row in rows if row[0]] == [
        (f.code, f.severity, f.sheet or None, f.cell or None, f.message) for f in found
    ]
    assert marks == len({f.cell for f in found if f.sheet == "LRA"})
    assert second[0] == next(f.sheet for f in found if f.cell)
    assert left == sheets
    assert styles == []
    assert after == 0


def test_hitung_ulang_makes_a_workbook_of_excel_calculate_and_keeps_blank_cells_blank(
    calc: Calc, tmp_path: Path
) -> None:
    before, said, formula, after = calc.jalankan(
        ["buka", "private:factory/scalc"],
        ["isi", "Sheet1", [["85", "85,5", "=KINERJA.CAPAIAN(A1;B1)", "=KINERJA.CAPAIAN(A2;B1)"]]],
        ["perintah", "hitung_ulang"],
        ["rumus", "Sheet1", "D1"],
        ["baca", "Sheet1", "C1:D1"],
    )[1:]
    assert before is None
    assert said is True
    assert formula == "=KINERJA.CAPAIAN(A2:A2;B1:B1)"
    assert after == [[pytest.approx(85 / 85.5 * 100), {"galat": 32767}]]


def test_bekukan_leaves_a_workbook_that_needs_no_extension(calc: Calc) -> None:
    *_, formulas, values = calc.jalankan(
        ["buka", "private:factory/scalc"],
        ["isi", "Sheet1", [["80", "100", "=KINERJA.CAPAIAN(A1;B1)", '=KINERJA.CAPAIAN("80,5";B1)']]],
        ["perintah", "bekukan"],
        ["rumus", "Sheet1", "C1"],
        ["baca", "Sheet1", "C1:D1"],
    )
    assert "KINERJA" not in formulas
    assert formulas.startswith("=(IF(")
    assert values == [[80, 80.5]]


def test_the_other_commands_run_and_the_workbook_can_be_saved(calc: Calc) -> None:
    path = calc.simpan(CONTOH / "cascading-bontang-2020.xlsx")
    saved = calc.folder / "tersimpan.xlsx"
    calc.jalankan(
        ["buka", str(path)], ["perintah", "laporan"], ["perintah", "periksa_cascading"], ["simpan", str(saved)]
    )
    report = calc.folder / "cascading-bontang-2020 - laporan pemeriksaan.txt"
    assert "CAS" in report.read_text(encoding="utf-8")
    codes = {row[1][:3] for row in load_workbook(saved)["Temuan"].iter_rows(min_row=3, values_only=True)}
    assert "CAS" in codes
    assert codes <= {"CAS", "PAG", "SLR", "IKU", "IKI"}


@pytest.mark.parametrize(
    "rumus",
    [
        "=CAPAIAN(A1,B1)",
        "=_xll.CAPAIAN(A1,B1)",
        "=_xlfn.CAPAIAN(A1,B1)",
        "=_xludf.CAPAIAN(A1,B1)",
        "=[0]!CAPAIAN(A1,B1)",
        "='C:\\Users\\a b\\AddIns\\kinerja.xlam'!CAPAIAN(A1,B1)",
        "=kinerja.xlam!CAPAIAN(A1,B1)",
        "=KINERJA.CAPAIAN(A1,B1)",
    ],
)
def test_every_spelling_that_a_file_may_hold_calculates_after_hitung_ulang(
    calc: Calc, tmp_path: Path, rumus: str
) -> None:
    book, path = Workbook(), tmp_path / "dari-excel.xlsx"
    book.active.append([80, 100, rumus])
    book.save(path)
    *_, shown = calc.jalankan(["buka", str(calc.simpan(path))], ["perintah", "hitung_ulang"], ["baca", "Sheet1", "C1"])
    assert shown == [[80]]
