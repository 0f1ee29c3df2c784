"""Plans and codes: which rows start a node, which codes stand under another's, who holds an indicator beside whom."""

from __future__ import annotations

import pytest

from kinerja_xl.calc.kemiripan import matches
from kinerja_xl.calc.nomenklatur import disputes, nomenklatur
from kinerja_xl.calc.pemangku import pemangku
from kinerja_xl.calc.pohon import pohon
from kinerja_xl.calc.program_anggaran import program_anggaran
from kinerja_xl.calc.rangkap import are_peers
from kinerja_xl.tables.book import Book
from kinerja_xl.workbook.recognition.read import build_book
from tests.checks.examples import parse_example

PLAN = """
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target {0} | Pagu {0} | Target {1} | Pagu {1} |
|---|---|---|---|---|---|---|---|
"""
IKI = """
### {lembar}
INDIKATOR KINERJA INDIVIDU TAHUN 2026
{kepala}
| No | Sasaran | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Tertibnya urusan | Jumlah dokumen {lembar} | Jumlah dokumen {lembar} yang disusun | Arsip |
"""


def book_of(text: str) -> Book:
    return build_book("uji.xlsx", parse_example(text).sheets)


def plan(rows: str, years: tuple[str, str] = ("2026", "2027")) -> Book:
    return book_of(PLAN.format(*years) + rows)


def test_rows_before_the_first_node_and_codes_of_urusan_start_none() -> None:
    book = plan("""
        | | | Indeks Profesionalitas ASN | Indeks | 70 | | 72 | |
        | 5.03 | Urusan Kepegawaian | | | | | | |
        | 5.03.02 | Program Kepegawaian Daerah | Persentase pegawai baik | Persen | 90 | 40 | 92 | 43 |
        | 5.03.02.2.02 | Mutasi dan Promosi ASN | Persentase mutasi | Persen | 80 | 40 | 85 | 43 |
        """)
    found = [(n.jenis, n.nama.text, n.induk and n.induk.code, [b.nama.text for b in n.indikator]) for n in pohon(book)]
    assert found == [
        ("program", "Program Kepegawaian Daerah", None, ["Persentase pegawai baik"]),
        ("kegiatan", "Mutasi dan Promosi ASN", "5.03.02", ["Persentase mutasi"]),
    ]


@pytest.mark.parametrize(
    ("years", "found"), [(("2026", "2027"), [("5.03.02", 2026), ("5.03.02", 2027)]), (("Tahun-1", "Tahun-2"), [])]
)
def test_money_of_years_that_are_only_counted_belongs_to_no_year(
    years: tuple[str, str], found: list[tuple[str, int]]
) -> None:
    book = plan(
        """
        | 5.03.02 | Program Kepegawaian Daerah | Persentase pegawai baik | Persen | 90 | 40 | 92 | 43 |
        | 5.03.02.2.02 | Mutasi dan Promosi ASN | Persentase mutasi | Persen | 80 | | 85 | |
        """,
        years,
    )
    assert [(p.kode, p.tahun) for p in program_anggaran(book, pohon(book))] == found


@pytest.mark.parametrize(
    ("codes", "found"),
    [
        ("5.03.02 5.03.02.2.01 5.03.02.2.02 5.03.03 5.03.03.2.01", []),
        ("5.03.02.2.01 5.03.02.2.02 5.03.03 5.03.03.2.01", ["hilang: 5.03.02.2.01 5.03.02.2.02"]),
        ("5.03.03.2.01 5.03.03 5.03.03.2.02 5.03.03.2.03", []),  # induknya ada, di bawahnya
        ("5.03.02 5.03.02.2.01 5.03.04.2.02 5.03.02.2.03", ["anak: 5.03.04.2.02"]),
        ("5.03.02 5.03.02.2.01 5.03.04.2.01 5.03.04.2.02", ["hilang: 5.03.04.2.01 5.03.04.2.02"]),
        ("5.03.02 5.03.04.2.01 5.03.04.2.02 5.03.03 5.03.03.2.01", ["induk: 5.03.04.2.01 5.03.04.2.02"]),
    ],
)
def test_codes_that_do_not_continue_those_they_stand_under(codes: str, found: list[str]) -> None:
    rows = "".join(f"| {code} | Nama {code} | Jumlah {code} | Dokumen | 1 | 1 | 1 | 1 |\n" for code in codes.split())
    [table] = nomenklatur(plan(rows))
    assert [f"{s.jenis}: {' '.join(c.code for c in s.anak)}" for s in disputes(table)] == found


@pytest.mark.parametrize(
    ("one", "other", "peers"),
    [
        ("Jabatan : Kepala Bidang Mutasi", "Jabatan : Kepala Bidang Diklat", True),
        ("Jabatan : Kepala Bidang Mutasi", "Jabatan : Kepala Bidang Mutasi", False),
        ("Jabatan : Kepala Bidang Mutasi", "Jabatan : Kepala Sub Bidang Mutasi", False),
        ("Jabatan : Lurah Api-Api", "Jabatan : Lurah Bontang Baru", False),  # unit yang sejenis
        (
            "Perangkat Daerah : Dinas Kesehatan\nJabatan : Kepala Bidang Mutasi",
            "Perangkat Daerah : Dinas Perhubungan\nJabatan : Kepala Bidang Diklat",
            False,
        ),
        (
            "Perangkat Daerah : Dinas Kesehatan\nJabatan : Kepala Bidang Mutasi",
            "Perangkat Daerah : Dinas Kesehatan\nJabatan : Kepala Bidang Diklat",
            True,
        ),
    ],
)
def test_forms_of_peers_are_of_one_level_in_one_office(one: str, other: str, peers: bool) -> None:
    book = book_of(IKI.format(lembar="L1", kepala=one) + IKI.format(lembar="L2", kepala=other))
    assert are_peers(*pemangku(book)) is peers


def test_a_form_that_names_no_post_is_nobodys() -> None:
    assert pemangku(book_of(IKI.format(lembar="L1", kepala="Tahun : 2026"))) == []


def test_a_misread_name_is_found_among_many_that_begin_alike() -> None:
    names = [
        f"Jumlah dokumen perencanaan {word}" for word in (f"{a}{b}{c}" for a in "klmn" for b in "ai" for c in "pqrstu")
    ]
    slip = names[0].replace("perencanaan", "perancanaan")
    keys = {name.replace(" ", "").casefold(): name for name in (*names, slip)}
    groups = [list(keys)[:-1], [*list(keys)[1:-1], list(keys)[-1]]]
    assert len(names) > 40
    assert [(keys[m.kunci], keys[m.rujukan]) for m in matches(keys, groups)] == [(names[0], slip)]
