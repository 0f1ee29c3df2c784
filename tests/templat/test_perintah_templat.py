"""`kinerja templat` as a user meets it."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from kinerja_xl.cli import main
from kinerja_xl.templat import small_forms


@pytest.fixture(autouse=True)
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_without_a_name_the_templates_are_listed(capsys) -> None:
    assert main(["templat"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["buku", *small_forms()]


def test_the_book_is_written_for_the_office_and_the_year(tmp_path, capsys) -> None:
    assert main(["templat", "buku", "--perangkat-daerah", "Dinas Contoh", "--tahun", "2027"]) == 0
    assert "Buku Kinerja 2027.xlsx" in capsys.readouterr().out
    book = load_workbook(tmp_path / "Buku Kinerja 2027.xlsx", data_only=True)
    assert [book["Identitas"][f"B{row}"].value for row in (3, 4, 5)] == ["Dinas Contoh", 2027, "2025-2029"]
    assert book["PK"]["A1"].value == "PERJANJIAN KINERJA TAHUN 2027"
    assert book["Tujuan dan Sasaran"]["K4"].value == "Target 2029"


def test_a_form_is_written_where_it_is_asked_for(tmp_path) -> None:
    assert main(["templat", "iku", "--keluaran", "iku saya.xlsx", "--periode", "2024-2028", "--tahun", "2026"]) == 0
    assert load_workbook(tmp_path / "iku saya.xlsx").sheetnames == ["Petunjuk", "Identitas", "IKU"]


def test_what_looks_like_a_formula_stays_a_name(tmp_path) -> None:
    assert main(["templat", "iku", "--perangkat-daerah", "=1+1"]) == 0
    cell = load_workbook(tmp_path / "iku.xlsx")["Identitas"]["B3"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["tidak-ada"], "Templat tidak-ada tidak ada"),
        (["iku", "--keluaran", "ada.xlsx"], "ada.xlsx sudah ada dan tidak ditimpa"),
        (["iku", "--keluaran", "tidak/ada/iku.xlsx"], "tidak dapat ditulis"),
        (["iku", "--keluaran", "iku.xls"], "ditulis sebagai buku kerja .xlsx"),
        (["iku", "--periode", "2025"], "bukan lima tahun"),
        (["iku", "--periode", "2019-2023", "--tahun", "2026"], "bukan lima tahun"),
        (["iku", "--tahun", "1990"], "1990"),
        (["iku", "--tahun", "20260"], "di luar 1990 sampai 2100"),
        (["iku", "--tahun", "dua"], "bukan bilangan bulat"),
    ],
)
def test_a_failure_is_one_line_and_exit_2(arguments: list[str], said: str, tmp_path, capsys) -> None:
    (tmp_path / "ada.xlsx").write_bytes(b"milik orang lain")
    assert main(["templat", *arguments]) == 2
    shown = capsys.readouterr().err
    assert said in shown
    assert shown.count("\n") == 1
    assert (tmp_path / "ada.xlsx").read_bytes() == b"milik orang lain"
    assert [p.name for p in tmp_path.iterdir()] == ["ada.xlsx"]
