"""Persons that tables count, and the dimensions of an IPA that follow; the cases stand in populasi.md."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from kinerja_xl.calc.frekuensi import dimensi_menurut_frekuensi, kompetensi_menurut_diklat
from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.calc.populasi import class_rows, is_close, population
from kinerja_xl.numbers import format_number
from kinerja_xl.regulasi import aturan
from kinerja_xl.tables.book import Book
from kinerja_xl.tables.rows import BarisFrekuensi
from kinerja_xl.workbook.recognition.read import build_book
from tests.calc.masukan import shown
from tests.checks.examples import parse_example

RULES = aturan(date(2020, 12, 31))
CASES = dict(
    re.findall(
        r"^## (.+?)\n(.*?)(?=^## |\Z)",
        (Path(__file__).parent / "populasi.md").read_text(encoding="utf-8"),
        re.MULTILINE | re.DOTALL,
    )
)
IPA = """
### IPA
Hasil Pengukuran Indeks Profesionalitas ASN Tahun 2020
| No | Dimensi | Bobot | Nilai |
| --- | --- | --- | --- |
| 1 | Kualifikasi | 25 | 15,00 |
| 2 | Kompetensi | 40 | 30,00 |
| 3 | Kinerja | 30 | 25,00 |
| 4 | Disiplin | 5 | 5,00 |
### Data
{judul} per 30 Desember 2020
| No | {kolom} | Jumlah Pegawai |
| --- | --- | --- |
"""
DIKLAT = """
Data Pegawai yang Mengikuti Diklat per 30 Desember 2020
| No | Jenis Jabatan | Sudah Diklat | Belum Diklat |
| --- | --- | --- | --- |
"""


def book_of(text: str) -> Book:
    return build_book("kasus.xlsx", parse_example(text).sheets)


@pytest.mark.parametrize("name", CASES)
def test_persons_of_a_table(name: str) -> None:
    lines = CASES[name].splitlines()
    table = [line for line in lines if line.startswith("|")]
    [expected] = [line[2:] for line in lines if line.startswith("- ")]
    [found] = book_of("\n".join(["Data Pegawai per 30 Desember 2020", *table])).of(BarisFrekuensi)
    counted = population(found)
    classes = ", ".join(row_name(row) for row in class_rows(found)) or "tanpa kelas"
    assert f"{f'{format_number(counted.nilai)} orang' if counted else 'tidak diketahui'}: {classes}" == expected
    assert counted is None or counted.tanggal == date(2020, 12, 30)


@pytest.mark.parametrize(
    ("judul", "kolom", "kelas", "nilai"),
    [
        ("Data Pendidikan", "Tingkat Pendidikan", ["S-2 | 10", "S-1 | 30"], "16,25"),  # (10 x 20 + 30 x 15) / 40
        ("Data Pendidikan", "Tingkat Pendidikan", ["S-1 | 30", "Kejar Paket | 0"], "15,00"),
        ("Data Pendidikan", "Tingkat Pendidikan", ["S-1 | 30", "Kejar Paket | 1"], None),
        ("Data Pendidikan", "Tingkat Pendidikan", ["S-1 | 0", "S-2 | 0"], None),
        ("Rekapitulasi SKP", "Rentang Nilai", ["76 - 90 (Baik) | 3", "91 - 100 (Sangat Baik) | 1"], "26,25"),
        ("Rekapitulasi SKP", "Rentang Nilai", ["76 - 90 (Kurang) | 3", "91 - 100 (Sangat Baik) | 1"], None),
        ("Rekapitulasi SKP", "Rentang Nilai", ["di atas 90 (Sangat Baik) | 1", "76 - 90 (Baik) | 1"], "27,50"),
    ],
)
def test_a_dimension_follows_from_a_table_whose_classes_are_known(
    judul: str, kolom: str, kelas: list[str], nilai: str | None
) -> None:
    rows = [f"| {number} | {text} |" for number, text in enumerate(kelas, start=1)]
    found = list(dimensi_menurut_frekuensi(book_of(IPA.format(judul=judul, kolom=kolom) + "\n".join(rows)), RULES))
    assert [shown(one.turunan.hasil) for one in found] == ([] if nilai is None else [nilai])


@pytest.mark.parametrize(
    ("rows", "result"),
    [
        ("| 1 | Pengawas | 30 | 10 |", "36,25"),  # (30 x 40 + 10 x 25) / 40
        ("| 1 | Pengawas | 30 | |", "40,00"),
        ("| 1 | Pelaksana | 10 | 10 |", "28,75"),  # tanpa diklat teknis: 40 - 22,5
        ("| 1 | Pengawas | 0 | 0 |", "tidak dapat dihitung: jumlah orang 0"),
        ("| 1 | Pengawas | banyak | 1 |", "tidak dapat dihitung: orang tidak terbaca sebagai angka"),
        ("| 1 | Tamu | 5 | 1 |", "kelompok jabatan Tamu tidak dikenal"),
    ],
)
def test_the_highest_kompetensi_that_training_allows(rows: str, result: str) -> None:
    [table] = book_of(DIKLAT + rows).of(BarisFrekuensi, "frekuensi_diklat")
    assert shown(kompetensi_menurut_diklat(table, RULES)) == result


def test_counts_are_close_within_a_share_of_the_larger() -> None:
    share = Decimal("0.05")
    assert is_close(Decimal(95), Decimal(100), share)
    assert is_close(Decimal(100), Decimal(95), share)
    assert not is_close(Decimal(94), Decimal(100), share)
