"""Figures that several tables print, and figures that follow from others: which cells are held against each other."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja_xl.calc.kesamaan import kesamaan
from kinerja_xl.calc.kesamaan import places as all_places
from kinerja_xl.calc.kutipan import kutipan
from kinerja_xl.calc.pohon import pohon
from kinerja_xl.calc.rantai import joined, potongan
from kinerja_xl.calc.rumus_kolom import checked, formulas
from kinerja_xl.calc.tahapan import of_the_plan
from kinerja_xl.calc.turunan import turunan
from kinerja_xl.records import replace
from kinerja_xl.regulasi import aturan
from kinerja_xl.tables.book import Book
from kinerja_xl.tables.rows import BarisDimensi, BarisEfisiensi
from kinerja_xl.workbook.recognition.read import build_book
from tests.checks.examples import parse_example

RULES = aturan(date(2020, 12, 31))
PK = """
### PK
Perjanjian Kinerja Tahun 2020
| No | Program | Anggaran |
| --- | --- | --- |
| 1 | Program Kepegawaian | {0} |
| 2 | Program Diklat | {1} |
| | Jumlah | {2} |
"""
LRA = """
### LRA
Laporan Realisasi Anggaran Tahun 2020
| No | Uraian | Murni | Perubahan | Realisasi | SILPA |
| --- | --- | --- | --- | --- | --- |
| 1 | Belanja | {0} | {1} | 300 | 50 |
| | Belanja Pegawai | {0} | {1} | 300 | 50 |
"""
LAPORAN = """
### Laporan
Realisasi Anggaran Tahun 2020
| No | Program | Anggaran | Realisasi Anggaran | % |
| --- | --- | --- | --- | --- |
| 1 | Program Kepegawaian | 300 | 250 | 83,33 |
| 1 | Program Diklat | 50 | 50 | 100,00 |
| | Jumlah | 350 | 300 | 85,71 |
"""


def book_of(text: str, file: str = "uji.xlsx") -> Book:
    return build_book(file, parse_example(text).sheets)


def places(text: str) -> list[str]:
    """The figures that stand in several places, each with what is printed there."""
    found = kesamaan(book_of(text))
    return [f"{one.jenis}: {' '.join(f'{s.ref} {s.printed}' for s in one.sisi)}" for one in found]


def test_the_money_of_an_office_in_its_agreement_its_report_and_its_lra() -> None:
    found = places(PK.format(300, 50, 350) + LRA.format("400", "350") + LAPORAN)
    assert found == [
        "pagu program: PK!C3 300 Laporan!C3 300",
        "pagu program: PK!C4 50 Laporan!C4 50",
        "total pagu: PK!C5 350 Laporan!C5 350 LRA!D3 350",
        "total realisasi: Laporan!D5 300 LRA!E3 300",
    ]


def test_an_agreement_that_totals_the_first_budget_is_held_against_that() -> None:
    found = places(PK.format(350, 50, 400) + LRA.format("400", "350") + LAPORAN)
    assert "total pagu murni: PK!C5 400 LRA!C3 400" in found
    assert not any(line.startswith("pagu program") for line in found)


def test_a_program_on_two_lines_is_their_sum() -> None:
    two = "| 1 | Program Kepegawaian | 200 | 250 | |\n| 1 | Program Kepegawaian | 100 | | |"
    report = LAPORAN.replace("| 1 | Program Kepegawaian | 300 | 250 | 83,33 |", two)
    assert "pagu program: PK!C3 300 Laporan!C3 300" in places(PK.format(300, 50, 350) + report)
    unread = report.replace("| 100 |", "| seratus |")
    assert not any("Program Kepegawaian" in line for line in places(PK.format(300, 50, 350) + unread))


def test_an_original_agreement_without_a_total_and_an_lra_of_one_budget_say_less() -> None:
    amended = PK.format(310, 50, 360).replace("### PK", "### P").replace("Kinerja Tahun", "Kinerja Perubahan Tahun")
    original = PK.format(300, 50, 0).replace("| | Jumlah | 0 |\n", "")
    lra = (
        LRA.format("360", "").replace("| Perubahan ", "").replace("| 360 |  |", "| 360 |").replace("- |\n", "- |\n", 1)
    )
    assert places(original + amended + LAPORAN) == [
        "pagu program: P!C3 310 Laporan!C3 300",
        "pagu program: P!C4 50 Laporan!C4 50",
        "total pagu: P!C5 360 Laporan!C5 350",
    ]
    assert "total pagu murni: PK!C5 360 LRA!C3 360" in places(PK.format(310, 50, 360) + amended + lra)


EFISIENSI = """
Efisiensi Penggunaan Sumber Daya Tahun 2020
| No | Indikator Kinerja | Capaian Kinerja (%) | Penyerapan Anggaran (%) | Tingkat Efisiensi |
| --- | --- | --- | --- | --- |
| 1 | Nilai SAKIP | 100,80 | 98,25 | 2,55 |
"""
IPA = """
### IPA
Hasil Pengukuran Indeks Profesionalitas ASN Tahun 2020
| No | Dimensi | Bobot | Nilai |
| --- | --- | --- | --- |
| 1 | Kualifikasi | 25 | 11,97 |
| 2 | Kompetensi | 40 | 32,63 |
| 3 | Kinerja | 30 | 22,98 |
| 4 | Disiplin | 5 | 5,00 |
|  | Indeks Profesionalitas ASN | 100 | 72,58 |
"""


def test_an_efficiency_table_tells_a_capaian_and_what_was_spent() -> None:
    book = book_of(EFISIENSI)
    assert [(jenis, name) for jenis, name, _ in all_places(book, {})] == [
        ("capaian", "nilaisakip#2020"),
        ("total persen", "2020"),
    ]
    [table] = book.of(BarisEfisiensi)
    bare = replace(table, rows=tuple(replace(row, indikator=None) for row in table.rows))
    assert [jenis for jenis, *_ in all_places(replace(book, tables=(bare,)), {})] == ["total persen"]


def test_an_index_without_a_cell_for_its_value_stands_nowhere() -> None:
    book = book_of(IPA)
    assert [jenis for jenis, *_ in all_places(book, {})] == ["realisasi"]
    [table] = book.of(BarisDimensi)
    bare = replace(table, totals=tuple(replace(total, nilai=None) for total in table.totals))
    assert all_places(replace(book, tables=(bare,)), {}) == []


def test_the_target_of_an_agreement_that_another_workbook_amends_is_held_against_none() -> None:
    text = """
        ### [{3}]{0}
        Perjanjian Kinerja {1}Tahun 2026
        | No | Sasaran Strategis | Indikator Kinerja | Target |
        | --- | --- | --- | --- |
        | 1 | ASN profesional | Nilai pelayanan | {2} |
        | 2 | ASN disiplin | Nilai kedisiplinan | 85 |
        """
    first, amended, plan = (
        book_of(text.format("PK", *words, file), file)
        for file, words in (("pk.xlsx", ("", 80)), ("pkp.xlsx", ("Perubahan ", 78)), ("iku.xlsx", ("", 80)))
    )
    pieces = [potongan(b, kutipan(b, pohon(b)), pohon(b)) for b in (first, plan)]
    assert [one.jenis for one in joined(pieces, {})] == ["target", "target"]
    pieces.append(potongan(amended, kutipan(amended, pohon(amended)), pohon(amended)))
    assert [one.jenis for one in joined(pieces, {})] == []


def test_a_figure_that_cannot_be_computed_was_rounded_in_no_way() -> None:
    text = (
        "| Uraian | Anggaran | Realisasi Anggaran | % |\n|---|---|---|---|\n| Program Kepegawaian | {} | 50 | 100,00 |"
    )
    [share] = turunan(book_of(text.format(0)), RULES)
    assert (share.hasil.nilai, share.pembulatan) == (None, "")
    [share] = turunan(book_of(text.format("50,004")), RULES)
    assert share.pembulatan


STATED = """
Laporan Realisasi Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Sisa | Serapan |
| 1 | 2 | 3 | 4 | {0} | {1} |
| --- | --- | --- | --- | --- | --- |
| 1 | Program Pelayanan Administrasi | {2} | 150 | 50 | 75 |
| 2 | Rata-rata | 200 | 150 | 60 | 70 |
"""


@pytest.mark.parametrize(
    ("sisa", "serapan", "pagu", "wrong"),
    [
        ("5 = 3-4", "6 = 4/3 x 100", "200", []),
        ("5 = 3-4", "6 = 4/3 x 100", "210", ["E4 60", "F4"]),
        ("5 = 3-9", "6 = 4/3 x 100", "200", []),  # kolom 9 tidak ada
        ("5 = 3-4", "6 = 4/3 x 100", "0", ["E4 -150"]),  # serapan: dibagi nol
        ("5 = 5-4", "6", "210", []),
    ],
)
def test_columns_follow_the_formulas_of_their_numbering_row(
    sisa: str, serapan: str, pagu: str, wrong: list[str]
) -> None:
    [table] = book_of(STATED.format(sisa, serapan, pagu)).tables
    found = [c for c in checked(table, formulas(table)) if not c.cocok]
    assert [c.tercetak.ref.a1 for c in found] == [w.split()[0] for w in wrong]


def test_a_plan_without_quarters_still_adds_up_its_years() -> None:
    titles = (
        "No | Kode | Program/Kegiatan | Indikator Kinerja | Satuan",
        "Target Renstra Perangkat Daerah pada Akhir Periode | Realisasi s.d. Tahun Lalu",
        "Realisasi Capaian Kinerja dan Anggaran Renja 2026 | Realisasi Renstra s.d. Tahun 2026",
        "Tingkat Capaian Renstra s.d. Tahun 2026 (%)",
    )
    text = f"""
        Evaluasi Terhadap Hasil Renja Tahun 2026
        | {" | ".join(titles)} |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | 1 | 5.03.01 | Penyusunan | Jumlah dokumen | Dokumen | 30 | 5 | 6 | 11 | 36,67 |
        """
    [table] = book_of(text).tables
    assert [rule.rumus.teks for rule in of_the_plan(table)] == [
        "realisasi s.d. tahun lalu + realisasi setahun",
        "realisasi Renstra / target Renstra x 100",
    ]
