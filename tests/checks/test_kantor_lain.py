"""Right books of other offices do not get the findings that a first reading raised; wrong ones keep theirs."""

from __future__ import annotations

import pytest

from kinerja_xl.calc.target import read_target
from kinerja_xl.cells import CellRef
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.run import run_checks
from kinerja_xl.checks.wording import called
from kinerja_xl.numbers import read_number
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisAnggaran
from kinerja_xl.workbook.recognition.read import build_book
from tests.checks.examples import parse_example

MEASURED = """
    Pengukuran Kinerja Tahun 2023
    | No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | {judul} |
    | --- | --- | --- | --- | --- | --- | --- |
    """
SPENT = """
    Realisasi Anggaran Tahun 2023
    | No | Program | Pagu | Realisasi Anggaran | {judul} |
    | --- | --- | --- | --- | --- |
    """


def found(text: str, *codes: str) -> list[tuple[str, str, str]]:
    from datetime import date

    from kinerja_xl.regulasi import aturan

    book = build_book("kantor.xlsx", parse_example(text).sheets, 2023)
    findings = run_checks(Context(book, aturan(date(2023, 12, 31))))
    return [(f.code, f.cell, f.severity) for f in findings if f.code in codes]


def measured(*rows: str, judul: str = "Capaian %") -> str:
    lines = "\n".join(f"| {n} | Layanan prima | {row} |" for n, row in enumerate(rows, 1))
    return MEASURED.format(judul=judul) + lines


def spent(*rows: str, judul: str = "Serapan (%)") -> str:
    return SPENT.format(judul=judul) + "\n".join(rows)


def text_entry(text: str) -> Entry:
    return Entry(CellRef("A", 1, 1), "teks", text, read_number(text))


BLUD = """
    Realisasi Anggaran Tahun 2023
    | No | Uraian | Pagu | Realisasi Anggaran |
    | --- | --- | --- | --- |
    | 1 | Pendapatan Jasa Layanan | 120 | 125 |
    | 2 | Hasil Usaha Lain | 5 | 6 |
    |  | Jumlah Pendapatan | 125 | 131 |
    | 1 | Belanja Pegawai | 80 | 70 |
    | 2 | Belanja Barang | 50 | {barang} |
    |  | Jumlah Belanja | 130 | {jumlah} |
    |  | SURPLUS / (DEFISIT) | -5 | 11 |
    """


@pytest.mark.parametrize(
    ("barang", "jumlah", "expected"),
    [
        (50, 120, []),
        (50, 121, [("PAG102", "D8", "galat")]),
        (51, 121, [("PAG104", "D7", "peringatan")]),
    ],
)
def test_income_and_balances_are_no_spending(barang: int, jumlah: int, expected: list[tuple[str, str, str]]) -> None:
    text = BLUD.format(barang=barang, jumlah=jumlah)
    assert found(text, "PAG102", "PAG103", "PAG104", "ANG105") == expected


def test_a_program_about_income_is_spending() -> None:
    text = spent("| 1 | Program Pengelolaan Pendapatan Daerah | 100 | 110 | 110,00 |")
    assert found(text, "PAG104") == [("PAG104", "D3", "peringatan")]


def test_ratios_under_a_header_that_says_so() -> None:
    text = spent(
        "| 1 | Program A | 80 | 78 | 0,98 |",
        "| 2 | Program B | 80 | 76 | 0,95 |",
        judul="Rasio antara Realisasi dan Anggaran",
    )
    assert found(text, "PAG101") == []
    wrong = spent("| 1 | Program A | 80 | 78 | 0,99 |", judul="Rasio antara Realisasi dan Anggaran")
    assert found(wrong, "PAG101") == [("PAG101", "E3", "galat")]


def test_a_column_of_fractions_is_reported_once() -> None:
    text = spent("| 1 | Program A | 80 | 78 | 0,98 |", "| 2 | Program B | 80 | 76 | 0,95 |")
    assert found(text, "PAG101") == [("PAG101", "E3", "peringatan")]


def test_a_cap_that_the_whole_table_keeps() -> None:
    rows = (
        "Nilai A | Nilai | 50 | 75 | 120,00",
        "Nilai B | Nilai | 50 | 80 | 120,00",
        "Nilai C | Nilai | 50 | 40 | 80,00",
    )
    assert found(measured(*rows), "CAP101", "CAP112") == [("CAP101", "G3", "info")]
    broken = (*rows[:1], "Nilai B | Nilai | 50 | 80 | 160,00")
    assert found(measured(*broken), "CAP101", "CAP112") == [("CAP101", "G3", "galat")]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Jumlah temuan | Temuan | 10 | 9 | 90,00", ["CAP112"]),
        ("Jumlah temuan | Temuan | 10 | 9 | 110,00", []),
        ("Jumlah temuan | Temuan | 10 | 10 | 100,00", []),
        ("Persentase temuan ditindaklanjuti | Persen | 80 | 72 | 90,00", []),
        ("Persentase penurunan kasus | Persen | 80 | 72 | 90,00", []),
        ("Nilai pelayanan | Nilai | 80 | 72 | 110,00", ["CAP112"]),
        ("Waktu layanan | Hari | '<= 14 | 12 | 114,29", []),
        ("Waktu layanan | Hari | '<= 14 | 12 | 85,71", ["CAP101"]),
        ("Nilai pelayanan | Nilai | '70-80 | 75 | 100,00", []),
        ("Nilai pelayanan | Nilai | '70-80 | 75 | 93,75", ["CAP101"]),
        ("Nilai pelayanan | Nilai | '80,0 (Baik) | '85,5 (Sangat Baik) | 106,88", []),
    ],
)
def test_direction_and_targets_written_as_text(row: str, expected: list[str]) -> None:
    assert [code for code, *_ in found(measured(row), "CAP101", "CAP112")] == expected


@pytest.mark.parametrize(
    ("text", "low", "high", "arah"),
    [
        ("70-80", "70", "80", None),
        ("70 s.d. 80 %", "70", "80", None),
        ("<= 14", "14", None, "turun"),
        ("\u2265 80,5", "80.5", None, "naik"),
        ("85,5 (Sangat Baik)", "85.5", None, None),
        ("Baik", None, None, None),
        ("2 dokumen, 3 laporan", None, None, None),
    ],
)
def test_targets(text: str, low: str | None, high: str | None, arah: str | None) -> None:
    target = read_target(text_entry(text))
    values = [None if m is None or m.nilai is None else str(m.nilai) for m in (target.dari, target.sampai)]
    assert (*values, target.arah) == (low, high, arah)


AGREED = """
    Perjanjian Kinerja Tahun 2023
    | No | Program | Anggaran |
    | --- | --- | --- |
    | 1 | Program Penunjang Urusan | 100 |
    | 2 | Program Kepegawaian | 200 |
    |  | Jumlah | 300 |
    ### Realisasi
    Realisasi Anggaran Tahun 2023
    | No | Program | Pagu | Realisasi Anggaran | Serapan (%) |
    | --- | --- | --- | --- | --- |
    """


def test_totals_are_compared_between_tables_of_the_same_programs() -> None:
    part = AGREED + "| 1 | Kepegawaian | 200 | 190 | 95,00 |\n|  | Jumlah | 200 | 190 | 95,00 |"
    assert found(part, "SLR104") == []
    whole = AGREED + (
        "| 1 | I. Penunjang Urusan | 100 | 90 | 90,00 |\n"
        "| 2 | Kepegawaian | 201 | 190 | 94,53 |\n|  | Jumlah | 301 | 280 | 93,02 |"
    )
    assert [code for code, *_ in found(whole, "SLR104", "SLR106")] == ["SLR104"]


@pytest.mark.parametrize("name", ["1. Program Kepegawaian", "I. Kepegawaian", "5.03.02 Kepegawaian", "a) Kepegawaian"])
def test_program_names_without_numbering(name: str) -> None:
    row = BarisAnggaran(CellRef("A", 1, 1), uraian=text_entry(name))
    assert row.key == "kepegawaian"


def test_an_agreement_of_which_nothing_is_measured_is_of_another_level() -> None:
    text = """
        Perjanjian Kinerja Tahun 2023
        | No | Sasaran Strategis | Indikator Kinerja | Target |
        | --- | --- | --- | --- |
        | 1 | Arsip tertib | Jumlah arsip tertata | 75 |
        """
    assert found(text + "### Pengukuran\n" + measured("Nilai layanan | Nilai | 80 | 80 | 100,00"), "SLR107") == []


SAKIP = """
    | No | Komponen yang Dinilai | Bobot | Nilai |
    | --- | --- | --- | --- |
    | 1 | Perencanaan Kinerja | 30 | 24,00 |
    | 2 | Pengukuran Kinerja | 30 | 21,00 |
    | 3 | Pelaporan Kinerja | 15 | 11,00 |
    | 4 | Evaluasi Internal | {bobot} | 15,00 |
    """


def test_weights_follow_the_instrument_that_fits_the_table() -> None:
    assert found(SAKIP.format(bobot=25), "CAP203") == []
    assert found(SAKIP.format(bobot=20), "CAP203") == [("CAP203", "C5", "galat")]


@pytest.mark.parametrize("title", ["Tingkat Efisiensi", "Nilai Efisiensi"])
@pytest.mark.parametrize(("printed", "expected"), [("9,00", []), ("110,00", []), ("72,50", []), ("70,00", ["CAP108"])])
def test_efficiency_as_value(title: str, printed: str, expected: list[str]) -> None:
    text = f"""
        | No | Sasaran Strategis | Indikator Kinerja Utama | % Capaian | < | {title} |
        | ^ | ^ | ^ | Kinerja | Anggaran | ^ |
        | --- | --- | --- | --- | --- | --- |
        | 1 | Layanan prima | Nilai pelayanan | 99,00 | 90,00 | {printed} |
        """
    assert [code for code, *_ in found(text, "CAP108")] == expected


def test_no_word_is_doubled() -> None:
    assert called("Persentase", "Persentase guru") == "Persentase guru"
    assert called("Program", "Programatik") == "Program Programatik"
