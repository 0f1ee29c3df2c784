"""The commands through the xlwings adapter, on an imitation of Excel: the same findings, no trace left."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from kinerja_xl import app
from kinerja_xl.cells import CellRef
from kinerja_xl.commands import jalankan
from kinerja_xl.commands.buku import Dibatalkan
from kinerja_xl.hosts.excel import buku as adapter
from kinerja_xl.hosts.excel.buku import ExcelBuku
from tests.hosts import excel_palsu

LKJIP = Path(__file__).parents[2] / "workbooks" / "contoh" / "lkjip-bontang-2020.xlsx"


@pytest.fixture
def excel(tmp_path: Path) -> excel_palsu.Buku:
    path = tmp_path / LKJIP.name
    path.write_bytes(LKJIP.read_bytes())
    return excel_palsu.Buku(path)


def marks(excel: excel_palsu.Buku) -> tuple[int, int]:
    sheets = list(excel.sheets)
    return sum(s.FormatConditions.Count for s in sheets), sum(s.Comments.Count for s in sheets)


def test_validasi_and_bersihkan(excel: excel_palsu.Buku) -> None:
    excel.isi["LRA"]["F9"].comment = Comment("catatan sendiri", "staf")
    before = excel.isi.sheetnames
    found = app.periksa(LKJIP).findings
    assert jalankan("validasi", ExcelBuku(excel)).endswith("Lihat lembar Temuan.")
    rows = list(excel.isi["Temuan"].iter_rows(min_row=3, values_only=True))
    assert [(r[1], r[2], r[3], r[4], r[5]) for r in rows] == [
        (f.code, f.severity, f.sheet or None, f.cell or None, f.message) for f in found
    ]
    cells = {(f.sheet, f.cell) for f in found if f.cell}
    assert marks(excel)[0] == len(cells)
    assert excel.isi["LRA"]["F9"].comment.text == "catatan sendiri"
    jalankan("bersihkan", ExcelBuku(excel))
    assert excel.isi.sheetnames == before
    assert marks(excel) == (0, 1)


def test_temuan_berikutnya(excel: excel_palsu.Buku) -> None:
    book = ExcelBuku(excel)
    jalankan("validasi", book)
    first = next(f for f in app.periksa(LKJIP).findings if f.cell)
    assert jalankan("temuan_berikutnya", book).startswith("Temuan 1 dari")
    selected = book.terpilih()
    assert selected is not None
    assert (selected.sheet, selected.a1) == (first.sheet, first.cell)


def test_formulas_are_found_entered_and_frozen(tmp_path: Path) -> None:
    book, path = Workbook(), tmp_path / "rumus.xlsx"
    book.active.title = "Data"
    book.active["B2"], book.active["C2"], book.active["D2"] = 80, 100, "=KINERJA.CAPAIAN(B2,C2)"
    book.save(path)
    excel = excel_palsu.Buku(path)
    assert list(ExcelBuku(excel).berumus()) == [(CellRef("Data", 2, 4), "=KINERJA.CAPAIAN(B2,C2)")]
    jalankan("hitung_ulang", ExcelBuku(excel))
    assert excel.isi["Data"]["D2"].value == "=CAPAIAN(B2,C2)"
    assert excel.dihitung == 1
    jalankan("bekukan", ExcelBuku(excel))
    assert excel.isi["Data"]["D2"].value.startswith('=(IF(OR(B2="",C2="")')


def test_a_name_error_is_not_frozen(tmp_path: Path) -> None:
    book, path = Workbook(), tmp_path / "rumus.xlsx"
    book.active.append(["=IPA(B1:C1)"])
    book.save(path)
    excel = excel_palsu.Buku(path)
    excel.nilai.active["A1"] = "#NAME?"
    assert jalankan("bekukan", ExcelBuku(excel)).startswith("Tidak dibekukan")


def test_esc_stops_before_anything_is_written(excel: excel_palsu.Buku, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adapter, "_escape_pressed", lambda: True)
    with pytest.raises(Dibatalkan):
        ExcelBuku(excel).kabarkan("Memeriksa", 0.5)
    assert "50%" in excel.app.StatusBar
    assert jalankan("validasi", ExcelBuku(excel)) == "Dibatalkan."
    assert marks(excel) == (0, 0)
