"""Totals across a row: which columns a column Jumlah adds, when most rows show that it does."""

from __future__ import annotations

import pytest

from kinerja_xl.calc.jumlah_baris import melintang
from kinerja_xl.numbers import format_number
from kinerja_xl.workbook.recognition.read import build_book
from tests.checks.examples import parse_example

HEAD = """
Daftar Barang Inventaris Tahun 2020
| No | Uraian | Baik | Rusak Ringan | Rusak Berat | Jumlah |
| --- | --- | --- | --- | --- | --- |
"""
FOUR = [
    "| 1 | Meja | 40 | 3 | 2 | 45 |",
    "| 2 | Kursi | 50 | 5 | 1 | 56 |",
    "| 3 | Lemari | 12 | 1 | 1 | 14 |",
    "| 4 | Komputer | 30 | 2 | 4 | 36 |",
]


def wrong(rows: list[str]) -> list[str] | None:
    """The totals that do not hold; None where no column is a total of others."""
    text = "\n".join([*rows, "|  | Jumlah | 142 | 12 | 10 | 164 |"])
    [table] = build_book("uji.xlsx", parse_example(HEAD + text).sheets).tables
    found = list(melintang(table))
    broken = [f"{m.nama}: {m.jumlah.ref.a1} {format_number(m.seharusnya)}" for m in found if not m.cocok]
    return broken if found else None


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("| 5 | Pencetak | 10 | 1 | 2 | 13 |", []),
        ("| 5 | Pencetak | 10 | 1 | 2 | 12 |", ["Pencetak: F7 13"]),
        ("| 5 | Pencetak | 10 | | 2 | 12 |", []),  # yang kosong tidak menambah
    ],
)
def test_a_total_across_its_row(row: str, found: list[str]) -> None:
    assert wrong([*FOUR, row]) == found


@pytest.mark.parametrize(
    "rows",
    [
        [*FOUR],  # empat baris: terlalu sedikit
        [*FOUR, "| 5 | Pencetak | 10 | 1 | 2 | |"],  # baris kelima tidak mencetak jumlah
        [*FOUR, "| 5 | Pencetak | 10 | rusak | 2 | 13 |"],  # bagiannya tidak terbaca
        [*FOUR[:3], *(f"| {n} | Barang {n} | 10 | 1 | 2 | 99 |" for n in (4, 5))],  # dua dari lima menyimpang
        [
            *FOUR[:2],
            *(f"| {n} | Barang {n} | {n} | 0 | | {n} |" for n in range(3, 7)),
        ],  # dua baris saja berbicara
    ],
)
def test_too_little_shows_that_the_column_adds_others(rows: list[str]) -> None:
    assert wrong(rows) is None


def test_three_rows_that_speak_are_enough() -> None:
    assert wrong([*FOUR[:3], *(f"| {n} | Barang {n} | {n} | 0 | | {n} |" for n in range(4, 7))]) == []


@pytest.mark.parametrize(("between", "found"), [("", 5), ("aktif | ", 0)])
def test_the_columns_must_stand_side_by_side(between: str, found: int) -> None:
    title, rule = ("Keadaan | ", "--- | ") if between else ("", "")
    text = f"""
        Data Pegawai per 30 Desember 2020
        | No | Tingkat Pendidikan | Laki-laki | Perempuan | {title}Jumlah |
        | --- | --- | --- | --- | {rule}--- |
        """
    rows = [f"| {n} | D-{n} | {n} | {2 * n} | {between}{3 * n} |" for n in range(1, 6)]
    [table] = build_book("uji.xlsx", parse_example(text + "\n".join(rows)).sheets).tables
    assert len(list(melintang(table))) == found
