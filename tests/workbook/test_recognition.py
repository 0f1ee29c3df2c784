"""Forms recognised by their header text; the cases stand in pengenalan.md."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from kinerja_xl.calc.penjumlahan import penjumlahan
from kinerja_xl.calc.selisih import selisih
from kinerja_xl.cells import column_letters
from kinerja_xl.tables.book import Book, Column, Table
from kinerja_xl.tables.rows import BarisAnggaran, Row
from kinerja_xl.workbook.recognition.read import build_book
from kinerja_xl.workbook.sheets.grid import NumberFormat, RawCell, Sheet
from tests.checks.examples import parse_example

CASES = dict(
    re.findall(
        r"^## (.+?)\n(.*?)(?=^## |\Z)",
        (Path(__file__).parent / "pengenalan.md").read_text(encoding="utf-8"),
        re.MULTILINE | re.DOTALL,
    )
)


def book_of(case: str) -> Book:
    sheet = "\n".join(line for line in case.splitlines() if not line.startswith("- "))
    return build_book("kasus.xlsx", parse_example(sheet).sheets)


def written(table: Table[Row]) -> str:
    name = " ".join(filter(None, (table.form, str(table.tahun or ""), table.varian)))
    columns = ", ".join(map(column_text, table.columns))
    return f"{name}, {table.range_text}; {columns}; baris {row_text(table.rows)}; jumlah {row_text(table.totals)}"


def column_text(column: Column) -> str:
    year = f" {column.tahun}" if column.tahun else ""
    return f"{column_letters(column.ref.column)} {column.peran or 'tanpa peran'}{year}"


def row_text(rows: tuple[Row, ...]) -> str:
    return " ".join(str(row.ref.row) for row in rows) or "-"


@pytest.mark.parametrize("name", CASES)
def test_recognised_tables(name: str) -> None:
    book = book_of(CASES[name])
    expected = [line[2:] for line in CASES[name].splitlines() if line.startswith("- ")]
    assert [written(table) for table in book.tables] == expected


@pytest.mark.parametrize(
    "name", [n for n in CASES if "halaman" in n or "penomoran" in n or "tanda tangan" in n.lower()]
)
def test_what_stands_around_a_table_breaks_no_sum(name: str) -> None:
    assert [s for s in penjumlahan(book_of(CASES[name])) if selisih(s)] == []


def test_depth_is_judged_over_a_page_break() -> None:
    book = book_of("""
        | Uraian | Anggaran |
        |---|---|
        | Program Kepegawaian | 300 |
        | Kegiatan Mutasi | 100 |
        | Uraian | Anggaran |
        | Kegiatan Promosi | 200 |
        | Jumlah | 300 |
        """)
    (table,) = book.tables
    assert [row.tingkat for row in table.rows] == [0, 1, 1]
    assert [selisih(s) for s in penjumlahan(book)] == [None, None]


@pytest.mark.parametrize(
    ("value", "decimals", "printed"),
    [
        ("2.345", 2, "2,35"),  # seperti Excel: setengah menjauhi nol
        ("-2.345", 2, "-2,35"),
        ("1E+30", 0, "1" + 10 * ".000"),
        ("1E-300", 2, "0,00"),
        ("5429689056", 2, "5.429.689.056,00"),
    ],
)
def test_figures_of_any_size_are_read_and_printed_as_excel_shows_them(value: str, decimals: int, printed: str) -> None:
    sheet = Sheet("Lembar1")
    sheet.cells |= {(1, 1): RawCell("teks", "Program"), (1, 2): RawCell("teks", "Anggaran")}
    sheet.cells[2, 1] = RawCell("teks", "Program Kepegawaian")
    sheet.cells[2, 2] = RawCell("angka", Decimal(value), NumberFormat(decimals))
    (table,) = build_book("kasus.xlsx", [sheet]).tables
    (row,) = table.rows
    assert isinstance(row, BarisAnggaran)
    assert row.pagu
    assert (row.pagu.value, row.pagu.printed) == (Decimal(value), printed)
