"""Money of a plan and blocks of formulas: which figures are held against which, and what the sums are called."""

from __future__ import annotations

import pytest

from kinerja_xl.calc.blok_rumus import blocks
from kinerja_xl.calc.pagu import penjumlahan_pohon
from kinerja_xl.calc.petak import Petak
from kinerja_xl.calc.pohon import pohon
from kinerja_xl.calc.selisih import selisih
from kinerja_xl.tables.book import Book
from kinerja_xl.workbook.recognition.read import build_book
from tests.calc.sel import sheet_of
from tests.checks.examples import parse_example

PLAN = """
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan
| No | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target 2026 | Pagu 2026 | Target 2027 | Pagu 2027 |
|---|---|---|---|---|---|---|---|
| 1 | Program Kepegawaian | Persentase pegawai baik | Persen | 90 | {0} | | |
| 1.1 | Mutasi dan Promosi ASN | Persentase mutasi | Persen | 80 | {1} | | |
| 1.1.1 | Pengelolaan Mutasi | Jumlah dokumen | Dokumen | 80 | {1} | | |
| 2 | Program Diklat | Persentase lulus | Persen | 90 | {2} | | |
| 2.1 | Pelatihan Teknis | Persentase lulus | Persen | 90 | {2} | | |
| | Jumlah | | | | {3} | | |
"""


def plan(*money: str) -> Book:
    return build_book("uji.xlsx", parse_example(PLAN.format(*money)).sheets)


def test_the_rows_of_a_numbered_plan_stand_below_each_other() -> None:
    found = [(n.jenis, n.nama.text, n.induk and n.induk.nama.text) for n in pohon(plan("40", "40", "10", "50"))]
    assert found == [
        ("program", "Program Kepegawaian", None),
        ("kegiatan", "Mutasi dan Promosi ASN", "Program Kepegawaian"),
        ("sub_kegiatan", "Pengelolaan Mutasi", "Mutasi dan Promosi ASN"),
        ("program", "Program Diklat", None),
        ("kegiatan", "Pelatihan Teknis", "Program Diklat"),
    ]


@pytest.mark.parametrize(
    ("money", "wrong"),
    [
        (("40.000", "40.000", "10.000", "50.000"), []),
        (("45.000", "40.000", "10.000", "55.000"), ["induk Program Kepegawaian: F3 = F4, 40000"]),
        (("40.000", "40.000", "10.000", "60.000"), ["total Jumlah: F8 = F3 + F6, 50000"]),
        # baris teratas yang pertama boleh memuat seluruh rencana
        (("50.000", "40.000", "10.000", "50.000"), []),
        (("50.000", "40.000", "10.000", "55.000"), ["total Jumlah: F8 = F3 + F6, 60000"]),
    ],
)
def test_sums_of_a_plan_that_do_not_hold(money: tuple[str, ...], wrong: list[str]) -> None:
    found = []
    for one in penjumlahan_pohon(pohon(plan(*money))):
        if (gap := selisih(one)) is not None:
            parts = " + ".join(e.ref.a1 for e in one.bagian)
            found.append(f"{one.jenis} {one.nama}: {one.jumlah.ref.a1} = {parts}, {gap.seharusnya}")
            assert one.kolom == "pagu 2026"
    assert found == wrong


def test_a_first_top_with_the_money_of_the_whole_plan_sums_the_tops_after_it() -> None:
    [one, *_] = penjumlahan_pohon(pohon(plan("50.000", "40.000", "10.000", "50.000")))
    assert ([e.ref.a1 for e in one.bagian], one.butir) == (["F4", "F6"], "baris teratas di bawahnya")


BLOCK = {f"{column}{row}": value for row in range(4, 8) for column, value in (("B", 1), ("C", (f"B{row}*2", 2)))}


def test_rows_of_formulas_outside_every_form_are_a_block() -> None:
    names = {
        "A4": "Meja",
        "A5": "Kursi",
        "A6": "Lemari",
        "A8": "Jumlah semua",
        "C1": "Dua kali",
        "C8": ("SUM(C4:C7)", 8),
    }
    sheet = sheet_of("S", **names, **BLOCK)
    [(table, tree)] = blocks(Petak({"S": sheet}), sheet, [])
    assert table.area == (4, 3, 8, 3)
    assert [(c.judul, c.ref.a1) for c in table.columns] == [("Dua kali", "C4")]
    assert [(n.baris, n.nama) for n in tree.puncak] == [(4, "Meja"), (5, "Kursi"), (6, "Lemari"), (7, "baris 7")]
    assert [(n.baris, n.nama, n.jumlah) for n in tree.jumlah] == [(8, "Jumlah semua", True)]
    assert sorted(tree.simpul) == [4, 5, 6, 7, 8]


def test_the_title_of_a_block_stands_at_most_three_rows_above_and_a_total_is_no_item() -> None:
    sheet = sheet_of("S", **{f"C{row + 1}": (f"B{row + 1}*2", 2) for row in range(4, 8)}, C1="Jauh")
    [(table, tree)] = blocks(Petak({"S": sheet}), sheet, [])
    assert ([c.judul for c in table.columns], tree.jumlah) == ([""], [])
    two = sheet_of("S", **BLOCK, D5=("B5*3", 3), C8=("SUM(C4:C7)", 8), D8=("B8", 1))
    [(table, tree)] = blocks(Petak({"S": two}), two, [])
    assert (table.area, tree.jumlah) == ((4, 3, 8, 4), [])  # D8 tidak menjumlahkan kolomnya: baris biasa


def test_too_few_rows_and_rows_of_known_tables_are_no_block() -> None:
    sheet = sheet_of("S", **BLOCK)
    cells = Petak({"S": sheet})
    assert len(list(blocks(cells, sheet, [(1, 1, 3, 3)]))) == 1
    assert list(blocks(cells, sheet, [(4, 1, 4, 3)])) == []
    assert list(blocks(cells, sheet, [(7, 1, 9, 3)])) == []
    apart = sheet_of("S", **{k: v for k, v in BLOCK.items() if k not in ("B6", "C6")}, C9=("B9", 0), C10=("B10", 0))
    assert list(blocks(Petak({"S": apart}), apart, [])) == []
