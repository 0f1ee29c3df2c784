"""`kinerja jelaskan BERKAS SEL`: where a figure of a workbook comes from."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja_xl.checks.context import Context
from kinerja_xl.errors import KinerjaError
from kinerja_xl.regulasi import aturan
from kinerja_xl.report.explain import explain_cell
from kinerja_xl.workbook.recognition.read import build_book
from tests.checks.examples import parse_example

IPA = """
### IPA
Hasil Pengukuran Indeks Profesionalitas ASN Tahun 2020
| No | Dimensi | Bobot | Nilai |
| --- | --- | --- | --- |
| 1 | Kualifikasi | 25 | 11,97 |
| 2 | Kompetensi | 40 | 32,63 |
| 3 | Kinerja | 30 | 22,98 |
| 4 | Disiplin | 5 | 5,00 |
|  | Indeks Profesionalitas ASN | 100 | {} |
"""
SAKIP = """
### SAKIP
Hasil Evaluasi SAKIP Tahun 2020
| No | Komponen | Bobot | Nilai |
| --- | --- | --- | --- |
| 1 | Perencanaan Kinerja | 30 | 24,00 |
| 2 | Pengukuran Kinerja | 25 | 18,00 |
| 3 | Pelaporan Kinerja | 15 | 12,00 |
| 4 | Evaluasi Internal | 10 | 7,00 |
| 5 | Capaian Kinerja | 20 | 14,00 |
|  | Jumlah | 100 | 75,00 |
"""
ANGGARAN = """
### Anggaran
Realisasi Anggaran Tahun 2020
| No | Program | Anggaran | Realisasi Anggaran | % |
| --- | --- | --- | --- | --- |
| 1 | Program Kepegawaian | 300 | 250 | 83,33 |
| 2 | Program Diklat | 0 | | 100,00 |
| | Jumlah | 350 | 250 | 71,43 |
"""


def explained(text: str, address: str) -> list[str]:
    book = build_book("uji.xlsx", parse_example(text).sheets)
    return [line.strip() for line in explain_cell(address, Context(book, aturan(date(2020, 12, 31)))).splitlines()]


def test_a_total_that_holds_names_its_parts_and_its_predicate() -> None:
    lines = explained(IPA.format("72,58"), "ipa!$D$7")
    assert lines[1:4] == ["Tercetak   : 72,58", "Dihitung   : sama dengan yang tercetak", "Rumus      : jumlah dimensi"]
    assert lines[4:8] == [f"Masukan    : {n} (IPA!D{r})" for r, n in enumerate(("11,97", "32,63", "22,98", "5,00"), 3)]
    assert lines[8] == "Predikat   : Sedang"
    assert lines[9].startswith("Dasar      : Peraturan BKN")


def test_a_total_that_does_not_hold_says_what_its_parts_give() -> None:
    lines = explained(IPA.format("75,84"), "IPA!D7")
    assert lines[1:3] == ["Tercetak   : 75,84", "Dihitung   : 72,58"]
    assert "Predikat   : Sedang" in lines


def test_a_total_beyond_its_scale_has_no_predicate() -> None:
    lines = explained(IPA.format("172,58").replace("22,98", "122,98"), "IPA!D7")
    assert not any(line.startswith("Predikat") for line in lines)


def test_a_predicate_with_a_letter_is_also_named_in_words() -> None:
    assert "Predikat   : BB (Sangat Baik)" in explained(SAKIP, "SAKIP!D8")


def test_a_total_of_money_and_a_share_that_cannot_be_computed() -> None:
    assert "Dihitung   : 300" in explained(ANGGARAN, "Anggaran!C5")
    share = explained(ANGGARAN, "Anggaran!E4")
    assert share[2].startswith("Dihitung   : ")
    assert "Status" not in " ".join(share)


def test_the_same_figure_elsewhere_is_named() -> None:
    again = """
        ### PK
        Perjanjian Kinerja Tahun 2020
        | No | Program | Anggaran |
        | --- | --- | --- |
        | 1 | Program Kepegawaian | 300 |
        """
    lines = explained(ANGGARAN + again, "Anggaran!C3")
    assert lines == ["Angka yang sama (pagu program) tercetak juga di: PK!C3."]


@pytest.mark.parametrize("address", ["Anggaran!C3", "Anggaran!Z9", "C5"])
def test_what_is_computed_from_nothing_is_said(address: str) -> None:
    with pytest.raises(KinerjaError, match=f"Sel {address} bukan angka yang dihitung dari angka lain"):
        explained(ANGGARAN, address)
