"""Small rules at their limits: words without meaning, empty texts, the first and the last of what is compared."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kinerja_xl.calc.cakupan import coverages
from kinerja_xl.calc.hasil import Masukan
from kinerja_xl.calc.hitungan import HasilHitung
from kinerja_xl.calc.indikator import is_output
from kinerja_xl.calc.kata import content, share
from kinerja_xl.calc.keluaran import banding_keluaran
from kinerja_xl.calc.kemiripan import AMBANG, likeness
from kinerja_xl.calc.kesamaan import Kesamaan, places
from kinerja_xl.calc.pegawai import URUTAN_BAKU, plain
from kinerja_xl.calc.pembetulan import Pembetulan, pembetulan
from kinerja_xl.calc.penjumlahan import penjumlahan
from kinerja_xl.calc.petak import Petak
from kinerja_xl.calc.pohon import pohon
from kinerja_xl.calc.populasi import persons
from kinerja_xl.calc.sebutan import difference
from kinerja_xl.calc.serapan import pertumbuhan
from kinerja_xl.calc.slip import is_slip, one_stem
from kinerja_xl.calc.susunan import susunan
from kinerja_xl.calc.tahapan import of_the_year
from kinerja_xl.calc.target import read_target
from kinerja_xl.calc.turunan import turunan
from kinerja_xl.cells import CellRef
from kinerja_xl.numbers import read_number
from kinerja_xl.regulasi import aturan
from kinerja_xl.tables.book import Book
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisFrekuensi, BarisIndikator
from kinerja_xl.workbook.recognition.read import build_book
from tests.calc.test_pagu import plan
from tests.checks.examples import parse_example

SEL = CellRef("Kasus", 1, 1)


def book_of(text: str) -> Book:
    return build_book("uji.xlsx", parse_example(text).sheets)


def cell(text: str) -> Entry:
    return Entry(SEL, "teks", text, read_number(text))


@pytest.mark.parametrize("word", "dan yang bagi per juga adalah itu tersebut akan telah dapat setiap tiap".split())
def test_words_that_carry_no_meaning(word: str) -> None:
    assert content(word) == ()
    assert share(word, "pegawai") == 0


@pytest.mark.parametrize(
    ("nama", "satuan", "polaritas", "output"),
    [
        ("Jumlah dokumen", "Dokumen", "", True),
        ("Jumlah dokumen", "Ton", "", True),
        ("Banyaknya peserta", "", "", True),
        ("Dokumen tersusun", "Dokumen", "", True),
        ("Dokumen tersusun", "Ton", "", False),
        ("Indeks pelayanan", "", "", False),
        ("Jumlah dokumen", "Dokumen", "Naik", False),  # polaritas: sebuah tingkat yang dijaga
    ],
)
def test_what_counts_the_things_of_a_year(nama: str, satuan: str, polaritas: str, output: bool) -> None:
    stated = cell(polaritas) if polaritas else None
    row = BarisIndikator(SEL, indikator=cell(nama), satuan=cell(satuan), polaritas=stated)
    assert is_output(row) is output


@pytest.mark.parametrize(
    ("target", "keluaran", "found"),
    [
        ("12 Laporan; 3 Dokumen", "10 Laporan; 3 Dokumen", ["10 dari 12 Laporan", "3 dari 3 Dokumen"]),
        ("12 Laporan; 3 Dokumen", "3 Dokumen", ["tidak ada dari 12 Laporan", "3 dari 3 Dokumen"]),
        ("12 Laporan", "baik", []),
        ("", "3 Dokumen", []),
    ],
)
def test_what_was_put_out_of_a_target(target: str, keluaran: str, found: list[str]) -> None:
    assert [str(one) for one in banding_keluaran(cell(target), cell(keluaran))] == found


PAIRS = "masuk/keluar mutasi/promosi penghargaan/hukuman pengangkatan/pemberhentian peralatan/gedung renja/renstra"


@pytest.mark.parametrize("pair", [*PAIRS.split(), "bulanan/tahunan", "bulanan/triwulanan", "laki/perempuan", "rka/dpa"])
def test_words_that_exclude_each_other_make_names_other_names(pair: str) -> None:
    one, other = (f"Jumlah dokumen hasil pengelolaan {word} aparatur sipil negara" for word in pair.split("/"))
    assert likeness(one, other) == likeness(other, one) == 0
    assert likeness(one, one.replace("dokumen", "dokumne")) >= AMBANG


@pytest.mark.parametrize("score", ["Nilai", "Indeks"])
def test_a_score_is_no_report(score: str) -> None:
    assert likeness(f"{score} kinerja pelayanan kepegawaian", "Laporan kinerja pelayanan kepegawaian") == 0


def test_a_single_letter_is_no_acronym() -> None:
    assert likeness("Dokumen rencana kerja kelompok A", "Dokumen rencana kerja kelompok B") >= AMBANG


@pytest.mark.parametrize(
    ("jenis", "money"),
    [
        *((jenis, True) for jenis in ("pagu program", "realisasi program", "total pagu", "total pagu murni")),
        *(("total realisasi", True), ("target", False), ("persen program", False)),
    ],
)
def test_which_figures_are_money(jenis: str, money: bool) -> None:
    assert Kesamaan(jenis, "nama", ()).rupiah is money


def test_a_workbook_that_was_not_written_has_no_backup() -> None:
    found = HasilHitung("a.xlsx", "formualizer", 0, (), ())
    assert (found.mesin_lain, found.tanggal, found.ditulis, found.cadangan) == ("", None, "", "")


def test_a_first_top_that_prints_the_whole_plan_needs_no_change() -> None:
    whole = plan("50.000", "40.000", "10.000", "50.000")
    assert pembetulan(pohon(whole)) == Pembetulan((), ())
    assert pembetulan(pohon(plan("40.000", "40.000", "10.000", "50.000"))) == Pembetulan((), ())


def test_a_first_top_that_fits_neither_way_is_the_one_to_change() -> None:
    [change] = pembetulan(pohon(plan("45.000", "40.000", "10.000", "50.000"))).ubahan
    assert (change.sel.ref.a1, change.nilai) == ("F3", 40_000)


TOTALS = ("Total", "Jumlah", "TOTAL KESELURUHAN", "Jumlah Keseluruhan", "Jumlah Total", "Total Jumlah", "Grand Total")


@pytest.mark.parametrize("word", TOTALS)
def test_rows_that_are_totals_by_their_name(word: str) -> None:
    text = f"| Uraian | Anggaran |\n|---|---|\n| Program A | 1 |\n| Program B | 2 |\n| {word} | 3 |"
    [one] = penjumlahan(book_of(text))
    assert (one.jenis, one.jumlah.ref.a1, [e.ref.a1 for e in one.bagian]) == ("total", "B4", ["B2", "B3"])


def test_a_plan_without_codes_and_numbers_is_read_by_its_words() -> None:
    book = book_of("""
        Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan
        | Program/Kegiatan | Indikator Kinerja | Satuan | Target 2026 | Pagu 2026 | Target 2027 | Pagu 2027 |
        |---|---|---|---|---|---|---|
        | Program Kepegawaian | Persentase pegawai baik | Persen | 90 | 40 | 92 | 43 |
        | Kegiatan Mutasi | Persentase mutasi | Persen | 80 | 40 | 85 | 43 |
        | Sub Kegiatan Pengelolaan Mutasi | Jumlah dokumen | Dokumen | 3 | 40 | 3 | 43 |
        | Subkegiatan Pengelolaan Promosi | Jumlah laporan | Laporan | 3 | 40 | 3 | 43 |
        """)
    assert [node.jenis for node in pohon(book)] == ["program", "kegiatan", "sub_kegiatan", "sub_kegiatan"]


def test_two_tables_on_a_sheet_do_not_count_each_others_rows() -> None:
    head = "| Program | Pagu |\n|---|---|\n| Program A | 1 |\n| Program B | 2 |\n"
    text = f"Realisasi A\n{head}| Jumlah | `=SUM(B3:B4)` 3 |\n| | |\nRealisasi B\n{head}| Jumlah | `=SUM(B3:B4)` 3 |"
    book = book_of(text)
    cells = Petak(book.formulas)
    assert len(book.tables) == 2
    sums = [coverages(cells, table, susunan(table), book.tables) for table in book.tables]
    assert [[one.tepat for one in found] for found in sums] == [[True], []]  # yang kedua menjumlahkan tabel lain


def test_a_growth_that_cannot_be_computed_shows_its_inputs() -> None:
    inputs = Masukan("awal", None, SEL, "kosong"), Masukan("akhir", Decimal(5))
    assert pertumbuhan(*inputs, 3).masukan == inputs


@pytest.mark.parametrize(
    ("one", "other", "slip"), [("tahun", "ahun", False), ("tahunn", "tahun", True), ("dan", "dan", True)]
)
def test_a_short_word_within_another_is_another_word(one: str, other: str, slip: bool) -> None:
    assert is_slip(one, other) is slip


def test_a_stem_has_more_than_three_letters() -> None:
    assert one_stem("buku", "bukunya")
    assert not one_stem("itu", "itunya")


def test_the_cell_of_a_target_in_words_is_kept() -> None:
    assert read_target(cell("<= 14")).dari.alamat == SEL
    assert read_target(cell("maksimal x")).dari.alamat == SEL


def test_persons_that_cannot_be_read_are_shown_at_their_cell() -> None:
    text = """
        Data Pegawai per 30 Desember 2020
        | No | Tingkat Pendidikan | Laki-laki | Perempuan |
        |---|---|---|---|
        | 1 | S-2 | 3 | banyak |
        | 2 | S-1 | 10 | 2 |
        """
    [table] = book_of(text).of(BarisFrekuensi)
    found = persons(table.rows[0])
    assert (found.nama, found.alamat and found.alamat.a1, found.keadaan) == ("S-2", "C3", "tidak terbaca sebagai angka")


def test_the_year_of_a_total_is_that_of_its_table() -> None:
    text = """
        Laporan Realisasi Anggaran Tahun 2020
        | No | Program | Anggaran | Realisasi Anggaran | % |
        | --- | --- | --- | --- | --- |
        | 1 | Program Kepegawaian | 300 | 250 | 83,33 |
        | | Jumlah | 300 | 250 | 83,33 |
        """
    found = {jenis: side.tahun for jenis, _, side in places(book_of(text), {}) if jenis.startswith("total")}
    assert found == {"total pagu": 2020, "total realisasi": 2020}


@pytest.mark.parametrize(
    ("title", "printed", "fits"), [("Nilai Efisiensi", "56,38", True), ("Tingkat Efisiensi", "2,55", True)]
)
def test_an_efficiency_is_its_difference_or_its_score_by_its_title(title: str, printed: str, fits: bool) -> None:
    text = f"""
        Efisiensi Penggunaan Sumber Daya Tahun 2020
        | No | Indikator Kinerja | Capaian Kinerja (%) | Penyerapan Anggaran (%) | {title} |
        | --- | --- | --- | --- | --- |
        | 1 | Nilai SAKIP | 100,80 | 98,25 | {printed} |
        """
    [one] = turunan(book_of(text), aturan(date(2020, 12, 31)))
    assert one.cocok is fits
    assert one.hasil.rumus.startswith("50 + ") is (title == "Nilai Efisiensi")


def test_the_year_of_quarters_is_named_from_the_first_to_the_last() -> None:
    text = """
        Pengukuran Kinerja per Triwulan Tahun 2026
        | No | Sasaran | Indikator Kinerja | Satuan | Target 2026 | TW I | < | TW II | < | Realisasi 2026 |
        | ^ | ^ | ^ | ^ | ^ | Target | Realisasi | Target | Realisasi | ^ |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | 1 | Arsip tertib | Jumlah dokumen | Dokumen | 350 | 100 | 96 | 250 | 238 | 334 |
        """
    [table] = book_of(text).tables
    assert [rule.rumus.teks for rule in of_the_year(table)] == ["triwulan 1 s.d. triwulan 2"]


@pytest.mark.parametrize(
    ("one", "other", "beda"),
    [
        ("Kepala Bidang Mutasi dan Promosi", "Kepala Bidang Mutasi", ""),  # yang satu awal yang lain
        ("Sekretaris Badan", "Sekretaris", ""),
        ("Kasubbag Umum", "Kepala Sub Bagian Umum", ""),
        ("Kepala Bidang Mutasi", "Kepala Bidang Diklat", "lain"),
        ("Arsiparis Ahli Muda", "Arsiparis Ahli Pertama", "jenjang"),
    ],
)
def test_how_two_posts_differ(one: str, other: str, beda: str) -> None:
    assert difference(one, other) == difference(other, one) == beda


def test_truths_of_a_list_are_words() -> None:
    assert plain([True, "S-1", False, 1]) == ["ya", "S-1", "tidak", 1]
    assert plain(["S-1", 1]) == ["S-1", 1]


def test_the_order_of_a_list_without_titles_is_whole() -> None:
    assert len(URUTAN_BAKU) == len(set(URUTAN_BAKU)) == 8
