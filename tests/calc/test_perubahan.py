"""Targets that changed after the agreement, by the log of changes."""

from __future__ import annotations

import pytest

from kinerja_xl.calc.perubahan import beralih, catatan, targets_before
from kinerja_xl.records import replace
from kinerja_xl.tables.book import Book
from kinerja_xl.tables.rows import BarisPerubahan
from kinerja_xl.workbook.recognition.read import build_book
from tests.checks.examples import parse_example

AGREED = """
### PK
Perjanjian Kinerja Tahun 2026
| No | Sasaran Strategis | Indikator Kinerja | Target |
| --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | 80 |
| 2 | ASN disiplin | Nilai kedisiplinan | |
| 3 | ASN disiplin | Predikat SAKIP | BB |
"""
LOG = """
### Perubahan
Perubahan Target Perjanjian Kinerja Tahun 2026
| No | Indikator Kinerja | Satuan | Target Semula | Target Menjadi | Tanggal Perubahan | Alasan Perubahan | Dasar Perubahan |
| --- | --- | --- | --- | --- | --- | --- | --- |
"""  # noqa: E501  # a row of a table is one line
AMENDED = """
### PK Perubahan
Perjanjian Kinerja Perubahan Tahun 2026
| No | Sasaran Strategis | Indikator Kinerja | Target |
| --- | --- | --- | --- |
"""


def book(log: str, amended: str = "") -> Book:
    text = AGREED + LOG + log + (AMENDED + amended if amended else "")
    return build_book("uji.xlsx", parse_example(text).sheets)


def test_each_change_starts_from_the_one_before() -> None:
    log = """
        | 1 | Nilai pelayanan | Nilai | 80 | 78 | 1 Juni 2026 | Anggaran | PK Perubahan |
        | 2 | | | | 70 | 1 Juni 2026 | Anggaran | PK Perubahan |
        | 3 | Nilai pelayanan | Nilai | 78 | | 1 Agustus 2026 | Anggaran | PK Perubahan |
        | 4 | Nilai pelayanan | Nilai | 78 | 75 | 1 Agustus 2026 | Anggaran | PK Perubahan |
        | 5 | Nilai kedisiplinan | Nilai | | 90 | 1 Agustus 2026 | Anggaran | PK Perubahan |
        """
    found = [(one.baris.ref.row, one.dasar and one.dasar.text) for one in catatan(book(log))]
    assert found == [(3, "80"), (5, "78"), (6, "78"), (7, None)]


def test_the_targets_that_changes_replaced() -> None:
    log = """
        | 1 | Nilai pelayanan | Nilai | 80 | 78 | 1 Juni 2026 | Anggaran | PK Perubahan |
        | 2 | Nilai pelayanan | Nilai | 78 | 75 | 1 Agustus 2026 | Anggaran | PK Perubahan |
        """
    [(place, before)] = targets_before(book(log)).items()
    assert place == (2026, "nilaipelayanan")
    assert [entry.text for entry in before] == ["80", "78"]


def test_a_row_without_a_cell_for_the_old_target_replaces_none() -> None:
    whole = book("| 1 | Nilai pelayanan | Nilai | 80 | 78 | 1 Juni 2026 | Anggaran | PK Perubahan |")
    tables = [replace(t, rows=tuple(replace(r, semula=None) for r in t.rows)) for t in whole.of(BarisPerubahan)]
    assert targets_before(replace(whole, tables=tuple(tables))) == {}


@pytest.mark.parametrize(
    ("log", "amended", "found"),
    [
        ("80 | 75", "Nilai pelayanan | 75", []),
        ("80 | 75", "Nilai pelayanan | 75,00", []),
        ("80 | 75", "Nilai pelayanan | 70", ["70, semula 80, menurut 75"]),
        ("80 |", "Nilai pelayanan | 80", []),  # nilai baru kosong: yang disepakati tetap berlaku
        ("80 |", "Nilai pelayanan | 75", ["75, semula 80, menurut "]),
        ("80 | 75", "Nilai pelayanan |", []),
        ("80 | 75", "Nilai kedisiplinan | 90", []),  # tidak disepakati sebelumnya
        ("80 | 75", "Predikat SAKIP | bb", []),  # kata: huruf besar kecil tidak membedakan
        ("80 | 75", "Predikat SAKIP | A", ["A, semula BB, menurut tidak ada"]),
    ],
)
def test_an_amended_target_is_what_the_log_says(log: str, amended: str, found: list[str]) -> None:
    row = f"| 1 | Nilai pelayanan | Nilai | {log} | 1 Juni 2026 | Anggaran | PK Perubahan |"
    one_row = f"| 1 | ASN profesional | {amended} |\n| 2 | ASN mutu | Jumlah lulusan | 9 |"
    told = [
        f"{one.target.text}, semula {one.semula.text}, menurut {one.menurut.text if one.menurut else 'tidak ada'}"
        for one in beralih(book(row, one_row))
    ]
    assert told == found


def test_without_a_log_no_target_is_judged() -> None:
    text = AGREED + AMENDED + "| 1 | ASN profesional | Nilai pelayanan | 70 |\n| 2 | ASN mutu | Jumlah lulusan | 9 |"
    assert list(beralih(build_book("uji.xlsx", parse_example(text).sheets))) == []
