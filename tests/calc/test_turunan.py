"""Figures that follow from others in their row, finals of plans, and words of sums: as tables print them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kinerja_xl.calc.efisiensi import Keluaran, efisiensi_pmk214
from kinerja_xl.calc.frekuensi import dimensi_menurut_frekuensi, missing_points
from kinerja_xl.calc.jabatan import plain_post
from kinerja_xl.calc.penjumlahan import penjumlahan
from kinerja_xl.calc.rumus import read_formula
from kinerja_xl.calc.selisih import selisih
from kinerja_xl.calc.target_akhir import finals
from kinerja_xl.calc.tempat import Sisi
from kinerja_xl.calc.turunan import Turunan, salinan, turunan
from kinerja_xl.regulasi import aturan
from kinerja_xl.tables.book import Book
from kinerja_xl.workbook.recognition.read import build_book
from tests.checks.examples import parse_example

RULES = aturan(date(2020, 12, 31))
PENGUKURAN = """
### {0}
Pengukuran Kinerja Tahun 2020
| No | Sasaran | Indikator Kinerja | Target | Realisasi | Capaian (%) |
|---|---|---|---|---|---|
"""


def book_of(text: str) -> Book:
    return build_book("uji.xlsx", parse_example(text).sheets)


def measured(*rows: str, sheet: str = "Lembar1") -> str:
    lines = [f"| {number} | Sasaran | {row} |" for number, row in enumerate(rows, start=1)]
    return PENGUKURAN.format(sheet) + "\n".join(lines)


def capaian_of(text: str) -> dict[str, Turunan]:
    return {f"{one.tabel.sheet} {one.nama}": one for one in turunan(book_of(text), RULES)}


@pytest.mark.parametrize("cap", [100, 120])
def test_a_cap_is_part_of_the_formula_where_all_above_it_are_printed_as_that(cap: int) -> None:
    rows = ("Nilai A | 80 | 100 | {0},00", "Nilai B | 80 | 160 | {0},00", "Nilai C | 80 | 76 | 95,00")
    found = capaian_of(measured(*(row.format(cap) for row in rows)))
    capped = found["Lembar1 Nilai A"]
    assert (capped.cocok, capped.batas, capped.hasil.nilai) == (True, cap, cap)
    assert capped.hasil.rumus == f"realisasi / target x 100, paling banyak {cap}"
    assert (found["Lembar1 Nilai C"].batas, found["Lembar1 Nilai C"].hasil.nilai) == (None, 95)


def test_a_figure_above_the_cap_shows_that_there_is_none() -> None:
    found = capaian_of(measured("Nilai A | 80 | 100 | 120,00", "Nilai B | 80 | 160 | 200,00"))
    assert [(one.cocok, one.batas) for one in found.values()] == [(False, None), (True, None)]


def test_the_row_from_which_a_wrong_figure_was_copied() -> None:
    wrong = "Nilai A | 80 | 60 | 95,00"
    text = measured(wrong, "Nilai B | 80 | 76 | 95,00", sheet="S1")
    text += measured("Nilai A | 80 | 76 | 95,00", "Nilai D | 80 | 76 | 95,00", sheet="S2")
    found = capaian_of(text)
    source = salinan(found["S1 Nilai A"], list(found.values()))
    assert source is found["S1 Nilai B"]  # tabel yang sama lebih dulu
    source = salinan(found["S1 Nilai A"], [found["S2 Nilai D"], found["S2 Nilai A"]])
    assert source is found["S2 Nilai A"]  # lalu nama yang sama
    assert salinan(found["S1 Nilai A"], [found["S1 Nilai A"]]) is None


def test_every_kind_of_derived_figure_of_a_workbook() -> None:
    text = (
        measured("Nilai A | 80 | 60 | 75,00")
        + """
        ### Uang
        Laporan Realisasi Anggaran Tahun 2020
        | No | Uraian | Anggaran | Realisasi Anggaran | % | SILPA | % SILPA |
        |---|---|---|---|---|---|---|
        | 1 | Program Kepegawaian | 200 | 150 | 75,00 | 50 | 25,00 |
        ### Efisiensi
        Efisiensi Penggunaan Sumber Daya Tahun 2020
        | No | Indikator Kinerja | Capaian Kinerja (%) | Penyerapan Anggaran (%) | Tingkat Efisiensi |
        | --- | --- | --- | --- | --- |
        | 1 | Nilai SAKIP | 100,80 | 98,25 | 2,55 |
        """
    )
    found = {one.jenis: one for one in turunan(book_of(text), RULES)}
    assert list(found)[:2] == ["capaian", "serapan"]
    assert [m.nama for m in found["serapan"].hasil.masukan] == ["realisasi", "pagu"]
    assert found["efisiensi"].cocok
    assert {h.rumus for h in found["efisiensi"].alternatif} >= {
        "100 - serapan anggaran",
        "capaian kinerja / serapan anggaran",
        "capaian kinerja / serapan anggaran x 100",
    }


def test_the_formula_of_pmk_214_is_shown_with_its_basis() -> None:
    found = efisiensi_pmk214([Keluaran(Decimal(100), Decimal(90), Decimal(100))])
    assert found.rumus == "jumlah(pagu x capaian - realisasi) / jumlah(pagu x capaian) x 100, dibatasi -20 sampai 20"
    assert (found.nilai, found.rujukan) == (10, "PMK 214/PMK.02/2017 (keyakinan: sekunder)")
    assert [m.nama for m in found.masukan] == ["jumlah pagu x capaian", "jumlah realisasi"]


IPA = """
### IPA
Hasil Pengukuran Indeks Profesionalitas ASN Tahun 2020
Jumlah pegawai yang dinilai sebanyak {0} orang
| No | Dimensi | Bobot | Nilai |
| --- | --- | --- | --- |
| 1 | Kualifikasi | 25 | {1} |
| 2 | Kompetensi | 40 | 30,00 |
| 3 | Kinerja | 30 | 25,00 |
| 4 | Disiplin | 5 | 5,00 |
### Data
Data Pendidikan per 30 Desember 2020
| No | Tingkat Pendidikan | Jumlah Pegawai |
| --- | --- | --- |
| 1 | S-2 | 20 |
| 2 | S-1 | 80 |
"""


@pytest.mark.parametrize(
    ("orang", "nilai", "sisa"),
    [
        (100, "16,00", None),  # semua yang dinilai ada di tabel
        (102, "16,00", (2, 32, 32)),  # (1600 + 32) / 102 = 16,00
        (102, "15,90", (2, 22, 22)),
        (102, "15,50", None),  # dua orang paling sedikit 2 poin
        (102, "17,00", None),  # dua orang paling banyak 50 poin
    ],
)
def test_points_that_persons_missing_in_the_table_would_need(
    orang: int, nilai: str, sisa: tuple[int, int, int] | None
) -> None:
    [one] = dimensi_menurut_frekuensi(book_of(IPA.format(orang, nilai)), RULES)
    assert (one.orang, one.poin, one.turunan.jenis, one.turunan.hasil.nilai) == (100, 1600, "dimensi", 16)
    assert missing_points(one, RULES) == sisa


@pytest.mark.parametrize(("tahun", "found"), [("2020", 1), ("2019", 0)])
def test_a_table_of_another_year_counts_other_persons(tahun: str, found: int) -> None:
    text = IPA.format(100, "16,00").replace("30 Desember 2020", f"30 Desember {tahun}")
    assert len(list(dimensi_menurut_frekuensi(book_of(text), RULES))) == found


RENSTRA = """
Target Kinerja Renstra Tahun 2026-2028
| No | Indikator Kinerja | Satuan | Target 2026 | Target 2027 | Target 2028 | {0} |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Jumlah dokumen perencanaan | Dokumen | 1 | | | |
| 2 | Jumlah laporan kepegawaian | Laporan | 4 | 4 | 4 | 12 |
| 3 | Persentase ASN terlatih | Persen | 80 | 85 | 90 | {1} |
| 4 | Jumlah surat masuk | Surat | | 10 | 12 | 22 |
"""


@pytest.mark.parametrize(("akhir", "wrong"), [("90", []), ("255", ["Persentase ASN terlatih"])])
def test_the_final_target_of_a_plan(akhir: str, wrong: list[str]) -> None:
    found = list(finals(book_of(RENSTRA.format("Target Akhir Renstra", akhir))))
    assert [one.baris.indikator.text for one in found if one.baris.indikator] == [
        "Jumlah laporan kepegawaian",
        "Persentase ASN terlatih",
        "Jumlah surat masuk",
    ]
    assert [one.baris.indikator.text for one in found if one.baris.indikator and not one.cocok] == wrong
    assert (found[0].jumlah, found[0].terakhir.value) == (12, 4)


def test_the_final_target_of_another_plan_is_not_judged() -> None:
    assert list(finals(book_of(RENSTRA.format("Target Akhir RPJMD", "90")))) == []


@pytest.mark.parametrize(
    ("title", "rounding"),
    [
        *((f"Angka dalam {word} rupiah", True) for word in ("ribu", "juta", "miliar", "milyar")),
        ("Daftar Barang", False),
    ],
)
def test_amounts_in_thousands_may_be_rounded_whole_things_not(title: str, rounding: bool) -> None:
    text = f"""
        {title}
        | No | Uraian | Baik | Rusak Ringan | Rusak Berat | Jumlah |
        | --- | --- | --- | --- | --- | --- |
        | 1 | Meja | 40 | 3 | 2 | 45 |
        | 2 | Kursi | 50 | 5 | 1 | 56 |
        | | Jumlah | 91 | 8 | 3 | 102 |
        """
    gaps = [gap for one in penjumlahan(book_of(text)) if (gap := selisih(one)) is not None]
    assert {gap.karena_pembulatan for gap in gaps} == {rounding}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Analis SDM Aparatur Ahli Muda", "Analis Sumber Daya Manusia Aparatur Muda", True),
        ("Pengelola Aparatur Sipil Negara", "Pengelola ASN", True),
        ("Kepala Bidang Mutasi", "Kepala Bidang Diklat", False),
    ],
)
def test_posts_in_short_and_in_full(one: str, other: str, same: bool) -> None:
    assert (plain_post(one) == plain_post(other)) is same


def test_the_text_of_a_formula_is_tidied_for_the_reader() -> None:
    found = read_formula("(15  =  14 / 6   x 100%)")
    assert found is not None
    assert found.teks == "15 = 14 / 6 x 100%"


def test_a_place_is_named_with_its_year() -> None:
    assert Sisi("lra", 1, (), "Belanja", 2020).nama == "Belanja tahun 2020"
    assert Sisi("lra", 1, (), "", 2020).nama == "tahun 2020"
    assert Sisi("lra", 1, (), "Belanja").nama == "Belanja"
