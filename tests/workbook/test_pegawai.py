"""Lists of persons are found by the words of their headers, in any order, at any place."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from kinerja_xl.calc.kolom_pegawai import person_roles
from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.recognition.pegawai import read_persons

HEAD = ["No", "Nama", "NIP", "Pendidikan", "Kelompok Jabatan", "Diklat Teknis", "Nilai Kinerja"]
ROW = [1, "Pegawai 01", "19700101 199003 1 901", "S-1", "Pelaksana", "Ya", 85.5]


def book(path: Path, sheets: dict[str, list[list[Any]]], merges: tuple[str, ...] = ()) -> Path:
    built = openpyxl.Workbook()
    built.remove(built.worksheets[0])
    for name, rows in sheets.items():
        sheet = built.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for area in merges:
            sheet.merge_cells(area)
    built.save(path)
    return path


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("PENDIDIKAN TERAKHIR", "kualifikasi"),
        ("Jenis Jabatan", "kelompok_jabatan"),
        ("Jabatan", "kelompok_jabatan"),
        ("Diklat PIM", "diklat_kepemimpinan"),
        ("Pelatihan Fungsional", "diklat_fungsional"),
        ("diklat_teknis", "diklat_teknis"),
        ("Seminar / Workshop / Magang / Kursus", "seminar"),
        ("Nilai SKP Tahun 2025", "nilai_kinerja"),
        ("Predikat Kinerja", "nilai_kinerja"),
        ("Hukuman Disiplin", "hukuman"),
        ("Perangkat Daerah", "unit"),
        ("Kualifikasi (maks. 25)", "skor_kualifikasi"),
        ("Nilai IPA", "nilai_ipa"),
        ("Keterangan", ""),
        ("", ""),
    ],
)
def test_title_of_a_column(title: str, role: str) -> None:
    assert list(person_roles([[title]])) == ([role] if role else [])


def test_each_role_has_one_column_and_the_telling_title_goes_first() -> None:
    titles = [["Jabatan"], ["Kelompok Jabatan"], ["Seminar"], ["Workshop"], ["Kelompok Jabatan"]]
    assert person_roles(titles) == {"kelompok_jabatan": 1, "seminar": 2}


def test_unit_may_be_any_column_also_one_that_tells_something_else() -> None:
    titles = [["Golongan"], ["Pendidikan"], ["Unit Kerja"]]
    assert person_roles(titles, "golongan") == {"unit": 0, "kualifikasi": 1}
    assert person_roles(titles, "Pendidikan") == {"kualifikasi": 1, "unit": 1}
    with pytest.raises(KinerjaError, match="Kolom yang ada: Golongan, Pendidikan, Unit Kerja"):
        person_roles(titles, "Bidang")


def test_columns_in_any_order_below_a_title(tmp_path: Path) -> None:
    rows = [["Daftar Pegawai"], [], list(reversed(HEAD)), list(reversed(ROW)), list(reversed([2, *ROW[1:]]))]
    found = read_persons(book(tmp_path / "a.xlsx", {"Data": rows}))
    assert found.baris == ["4", "5"]
    assert {role: cells[0] for role, cells in found.kolom.items()} == {
        "nilai_kinerja": Decimal("85.5"),
        "diklat_teknis": "Ya",
        "kelompok_jabatan": "Pelaksana",
        "kualifikasi": "S-1",
        "nip": "19700101 199003 1 901",
        "nama": "Pegawai 01",
    }


def test_two_header_rows(tmp_path: Path) -> None:
    rows = [
        ["No", "Nama", "Pendidikan", "Jabatan", "Diklat", None, None, "Nilai SKP"],
        [None, None, None, None, "Kepemimpinan", "Fungsional", "Teknis", None],
        [1, "Pegawai 01", "S-1", "Pelaksana", None, None, "Ya", 85],
        [2, "Pegawai 02", "S-2", "Fungsional", None, "Ya", None, 92],
    ]
    merges = ("A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:G1", "H1:H2")
    found = read_persons(book(tmp_path / "a.xlsx", {"Data": rows}, merges))
    assert found.kolom["diklat_teknis"] == ["Ya", None]
    assert found.kolom["diklat_fungsional"] == [None, "Ya"]
    assert found.baris == ["3", "4"]


def test_sheets_of_the_same_layout_are_one_list(tmp_path: Path) -> None:
    sheets = {"Dinas A": [HEAD, ROW], "Dinas B": [HEAD, ROW, [2, *ROW[1:]]], "Lain": [["Catatan"]]}
    found = read_persons(book(tmp_path / "a.xlsx", sheets))
    assert found.baris == ["Dinas A!2", "Dinas B!2", "Dinas B!3"]
    assert [len(cells) for cells in found.kolom.values()] == [3] * 6


def test_a_workbook_without_persons(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", {"Data": [["No", "Nama", "NIP"], [1, "Pegawai 01", "x"]]})
    with pytest.raises(KinerjaError, match="tidak ada daftar pegawai yang dikenali"):
        read_persons(path)
