"""Tables that look unusual and are right, and a few that are wrong in ways the examples of the rules do not show."""

from __future__ import annotations

import pytest

from kinerja_xl.checks.rule import Rule, all_rules
from tests.checks.test_rules import findings

RULES: list[Rule] = [rule for rule in all_rules() if rule.code.startswith("CAS")]

BUDGET = """Perjanjian Kinerja Tahun 2026
| Kode | Program/Kegiatan/Sub Kegiatan | Anggaran |
| --- | --- | --- |
"""
BLOCK = "Indikator Kinerja | Satuan | Target | Penanggung Jawab"
CASCADE = f"""Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon III {"| < " * 5}| Perjanjian Kinerja Eselon IV {"| < " * 5}|
| No | Program | {BLOCK} | No | Kegiatan | {BLOCK} |
{"| --- " * 12}|
"""


def told(text: str) -> list[tuple[str, str]]:
    """Codes and cells of the findings of this area."""
    return sorted((f.code, f.cell) for f in findings(text, RULES)[1])


def budget(*lines: str) -> str:
    return BUDGET + "".join(f"| {line} | 1.000.000 |\n" for line in lines)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            ("1.01.01 | Program Penunjang", "1.01.01.2.01 | Perencanaan", "5.1.02.01 | Belanja Barang"), id="rekening"
        ),
        pytest.param(
            ("X.XX.01 | Program Penunjang", "5.03.01.2.01 | Perencanaan", "5.03.01.2.01.0001 | Renja"), id="urusan"
        ),
        pytest.param(
            ("1.20.1.20.05.01.01 | Program Lama", "1.20.1.20.05.01.02 | Kegiatan Lama"), id="Permendagri 13/2006"
        ),
        pytest.param(
            ("5.03.02 | Program Kepegawaian", "5.03.02.2.01 | Mutasi", "5.03.02 | Program Kepegawaian"), id="diulang"
        ),
    ],
)
def test_codes_that_are_right(lines: tuple[str, ...]) -> None:
    assert told(budget(*lines)) == []


def test_parent_mistyped_is_told_once() -> None:
    lines = ("5.03.02 | Program Kepegawaian", "5.03.02.2.10 | Mutasi", "5.03.02.2.01.0001 | Promosi")
    assert told(budget(*lines, "5.03.02.2.01.0002 | Pangkat")) == [("CAS102", "A4")]


def test_kegiatan_without_a_row_is_told_once() -> None:
    lines = ("5.03.02 | Program Kepegawaian", "5.03.02.2.01 | Mutasi", "5.03.02.2.01.0001 | Promosi")
    assert told(budget(*lines, "5.03.02.2.04.0001 | Disiplin", "5.03.02.2.04.0002 | Kinerja")) == [("CAS201", "A6")]


@pytest.mark.parametrize(
    ("owner", "found"),
    [
        ("Kasubbid. Disiplin", []),
        ("Kepala Puskesmas", []),
        ("Analis SDM Aparatur Ahli Muda", []),
        ("Kabid. Pembinaan", [("CAS223", "L4")]),
        ("Pengolah Data", [("CAS223", "L4")]),
    ],
)
def test_owner_fits_the_block(owner: str, found: list[tuple[str, str]]) -> None:
    program = "| 1 | Disiplin | Persentase kasus yang ditangani | Persen | 100 | Kabid. Pembinaan"
    assert told(f"{CASCADE}{program} | 1.1 | Kasus | Jumlah kasus | kali | 5 | {owner} |\n") == found


@pytest.mark.parametrize(
    ("child", "found"),
    [
        ("Jumlah perjalanan dinas luar daerah | kali | 90", [("CAS212", "K4")]),
        ("Jumlah perjalanan dinas luar daerah | kali | 30", []),
        ("Jumlah perjalanan dinas tiap bulan | kali | 90", []),
        ("Jumlah laporan perjalanan dinas | dokumen | 90", []),
        ("Jumlah perjalanan dinas | kali | 71", []),
        ("Jumlah perjalanan dinas | kali | 30", [("CAS212", "K4")]),
    ],
)
def test_target_of_the_child(child: str, found: list[tuple[str, str]]) -> None:
    program = "| 1 | Rapat | Jumlah perjalanan dinas | kali | 71 | Kabid. Umum"
    assert told(f"{CASCADE}{program} | 1.1 | Perjalanan | {child} | Kasubbid. Umum |\n") == found
