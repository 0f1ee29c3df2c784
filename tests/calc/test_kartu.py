"""Control cards: a line of months against its total, and the total rows below the lines."""

from __future__ import annotations

import pytest

from kinerja_xl.calc.kartu import card_totals, culprit, deret
from kinerja_xl.numbers import format_number
from kinerja_xl.tables.book import Book
from kinerja_xl.workbook.recognition.read import build_book
from tests.checks.examples import parse_example

HEAD = """
KARTU KENDALI KEGIATAN TAHUN ANGGARAN 2026
| No | Kode | Sub Kegiatan | Pagu (Rp) | Uraian | Bulan | < | < | < | Jumlah s.d. Desember |
| ^ | ^ | ^ | ^ | ^ | Jan | Feb | Mar | Apr | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
"""
LINE = "| {no} | 5.03.01.2.01.000{no} | Sub Kegiatan {no} | {pagu} | {rest}"


def card(*rows: str) -> Book:
    return build_book("uji.xlsx", parse_example(HEAD + "\n".join(rows)).sheets)


def line(rest: str, no: int = 1, pagu: str = "10.000.000") -> str:
    return LINE.format(no=no, pagu=pagu, rest=rest)


@pytest.mark.parametrize(
    ("rest", "right", "gap"),
    [
        ("Realisasi fisik (%) | 10 | 30 | 20 | 40 | 100 |", "100", "0"),
        ("Realisasi fisik (%) | 10 | 30 | 20 | 40 | 90 |", "100", "-10"),
        ("Realisasi fisik (%) | 10 | | 20 | 40 | 70 |", "70", "0"),  # bulan kosong bukan nol
        ("Realisasi fisik kumulatif (%) | 10 | 40 | 60 | 100 | 100 |", "100", "0"),
        ("Realisasi fisik kumulatif (%) | 10 | 40 | 60 | 100 | 210 |", "100", "110"),
        ("Realisasi fisik (%) | 10 | 40 | 60 | 100 | 100 |", "210", "0"),  # menaik: dapat pula ditulis kumulatif
        ("Realisasi fisik (%) | 10 | 60 | 40 | 100 | 100 |", "210", "-110"),
        ("Realisasi fisik (%) | 10 | 30 | 20 | 40 | |", "100", "0"),  # jumlah tidak tercetak
    ],
)
def test_the_months_of_a_line_against_its_total(rest: str, right: str, gap: str) -> None:
    [one] = deret(card(line(rest)))
    assert (format_number(one.seharusnya), format_number(one.selisih)) == (right, gap)


def test_a_line_without_any_month_has_no_gap() -> None:
    [one] = deret(card(line("Realisasi fisik (%) | - | - | - | - | 100 |")))
    assert (one.terisi, one.selisih, one.total) == ([], 0, 0)


TWO = (
    line("Realisasi keuangan (Rp) | 100 | 200 | 300 | 400 | 1.000 |"),
    line("Realisasi keuangan (Rp) | 100 | 250 | 300 | 400 | 1.000 |", no=2),
)
TOTAL = "|  |  | Jumlah | {pagu} | Realisasi keuangan (Rp) | {months} |"


@pytest.mark.parametrize(
    ("pagu", "months", "wrong"),
    [
        ("20.000.000", "200 | 450 | 600 | 800 | 2.000", []),
        ("20.000.000", "200 | 400 | 600 | 800 | 2.000", ["G6 450"]),
        ("25.000.000", "200 | 450 | 600 | 800 | 2.000", ["D6 20.000.000"]),
        ("", "200 | 450 | 600 | 800 | 2.100", ["J6 2.000"]),  # pagu tidak dijumlahkan
        ("20.000.000", "200 | | 600 | 800 | 2.000", []),  # bulan yang tidak dijumlahkan
    ],
)
def test_the_total_row_of_a_card(pagu: str, months: str, wrong: list[str]) -> None:
    totals = list(card_totals(card(*TWO, TOTAL.format(pagu=pagu, months=months))))
    assert [f"{t.jumlah.ref.a1} {format_number(t.seharusnya)}" for t in totals if t.selisih] == wrong


def test_a_month_that_is_no_number_leaves_its_total_unjudged() -> None:
    rows = (TWO[0], TWO[1].replace("| 250 |", "| belum |"), TOTAL.format(pagu="", months="200 | 1 | 600 | 800 | 2.000"))
    assert [t.jumlah.ref.a1 for t in card_totals(card(*rows))] == ["F6", "H6", "I6", "J6"]


def test_the_month_that_spoils_its_line_and_its_total_is_named() -> None:
    book = card(*TWO, TOTAL.format(pagu="20.000.000", months="200 | 400 | 600 | 800 | 2.000"))
    totals = list(card_totals(book))
    found = [culprit(one, [t for t in totals if t.selisih]) for one in deret(book)]
    assert [one and one.ref.a1 for one in found] == [None, "G5"]
