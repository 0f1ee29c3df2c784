"""How forms stand to each other: superiors, peers, twins of indicators, levels of an alignment, other workbooks."""

from __future__ import annotations

import pytest

from kinerja_xl.calc.kembar import butir, exchanged, same_formula, same_name
from kinerja_xl.calc.kemiripan import Kecocokan
from kinerja_xl.calc.kutipan import kutipan
from kinerja_xl.calc.nomenklatur import disputes, nomenklatur
from kinerja_xl.calc.objek import parts
from kinerja_xl.calc.pemangku import pemangku, superiors
from kinerja_xl.calc.penyelarasan import alignment
from kinerja_xl.calc.pohon import pohon
from kinerja_xl.calc.rangkap import are_peers
from kinerja_xl.calc.rantai import Potongan, joined, potongan
from kinerja_xl.tables.book import Book
from kinerja_xl.workbook.recognition.read import build_book
from tests.checks.examples import parse_example

IKI = """
### L{0}
INDIKATOR KINERJA INDIVIDU TAHUN 2026
{1}
| No | Sasaran | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Tertibnya urusan | {2} | Jumlah dokumen {0} yang disusun | Arsip |
{3}
"""


def book_of(text: str, file: str = "uji.xlsx") -> Book:
    return build_book(file, parse_example(text).sheets)


def forms(*posts: tuple[str, str, str]) -> list[str]:
    """For each form (post, indicator, signing superior) the post of the form above it."""
    texts = []
    for number, (post, name, signer) in enumerate(posts):
        signed = f"\nPihak Kedua, {signer}\nPihak Pertama, {post}" if signer else ""
        texts.append(IKI.format(number, f"Jabatan : {post}", name, signed))
    found = pemangku(book_of("".join(texts)))
    return [one.jabatan.text if one else "" for one in superiors(found)]


def test_the_post_that_signs_stands_above() -> None:
    assert forms(
        ("Kepala Bidang Mutasi", "Jumlah A", ""),
        ("Kepala Bidang Diklat", "Jumlah B", ""),
        ("Analis Mutasi", "Jumlah C", "Kepala Bidang Mutasi"),
        ("Analis Diklat", "Jumlah D", "Kabid Diklat"),
        ("Analis Arsip", "Jumlah E", "Kepala Bidang Arsip"),  # formulirnya tidak ada
    ) == ["", "", "Kepala Bidang Mutasi", "Kepala Bidang Diklat", ""]


def test_without_a_signature_the_higher_post_that_shares_indicators_or_stands_before() -> None:
    assert forms(
        ("Kepala Bidang Mutasi", "Jumlah dokumen mutasi", ""),
        ("Kepala Bidang Diklat", "Jumlah dokumen diklat", ""),
        ("Kepala Sub Bidang Satu", "Jumlah dokumen mutasi", ""),
        ("Kepala Sub Bidang Dua", "Jumlah dokumen lain", ""),
    ) == ["", "", "Kepala Bidang Mutasi", "Kepala Bidang Diklat"]


@pytest.mark.parametrize(
    ("head", "peers"), [("Unit Kerja : Bidang Mutasi", False), ("Unit Kerja : Bidang Diklat", True), ("", True)]
)
def test_posts_of_another_unit_are_no_peers(head: str, peers: bool) -> None:
    one = IKI.format(1, "Unit Kerja : Bidang Diklat\nJabatan : Kepala Sub Bidang Satu", "Jumlah A", "")
    other = IKI.format(2, f"{head}\nJabatan : Kepala Sub Bidang Dua".strip(), "Jumlah B", "")
    assert are_peers(*pemangku(book_of(one + other))) is peers


IKU = """
Indikator Kinerja Utama Tahun 2026
| No | Sasaran | Indikator Kinerja | Satuan | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- | --- | --- |
"""


def twins(*rows: str) -> dict[str, list[tuple[str, str]]]:
    book = book_of(IKU + "\n".join(f"| {n} | {row} | Arsip |" for n, row in enumerate(rows, 1)))
    [table] = [t for t in book.tables if t.form == "iku"]
    kinds = {"nama": same_name(table), "rumus": same_formula(table, 3), "tertukar": exchanged(table)}
    return {kind: [(p[0].nama.text, p[1].nama.text) for p in found] for kind, found in kinds.items()}


def test_an_indicator_needs_a_name_and_a_formula_of_its_own() -> None:
    rows = ("S1 | Jumlah dokumen A | Dokumen | Hitung dokumen A", "S1 | Jumlah dokumen B | Dokumen |", "S2 | | | Sisa")
    [table] = book_of(IKU + "\n".join(f"| {n} | {row} | Arsip |" for n, row in enumerate(rows, 1))).tables
    assert [(b.nama.text, b.rumus.text, b.sasaran) for b in butir(table)] == [  # type: ignore[arg-type]
        ("Jumlah dokumen A", "Hitung dokumen A", "S1")
    ]


def test_twins_of_one_name_of_one_formula_and_exchanged_ones() -> None:
    one, other = "Persentase pegawai terlatih", "Jumlah dokumen kepegawaian tersusun"
    assert twins(
        f"S1 | {one} | Persen | Pegawai terlatih dibagi pegawai", f"S1 | {one} | Persen | Lain sama sekali"
    ) == {
        "nama": [(one, one)],
        "rumus": [],
        "tertukar": [],
    }
    apart = twins(
        f"S1 | {one} | Persen | Pegawai lulus dibagi pegawai", f"S2 | {one} | Persen | Pegawai lulus dibagi pegawai"
    )
    assert apart["nama"] == []  # sasaran lain, rumus sama
    formula = "Pegawai terlatih dibagi seluruh pegawai daerah"
    found = twins(f"S1 | {one} | Persen | Pegawai terlatih dibagi pegawai", f"S1 | {one} | Persen | Lain sama sekali")
    assert found == {"nama": [(one, one)], "rumus": [], "tertukar": []}
    same = f"{one} | Persen | Pegawai lulus dibagi pegawai"
    assert twins(f"S1 | {same}", f"S2 | {same}")["nama"] == []  # sasaran lain, rumus sama
    formula = "Pegawai terlatih dibagi seluruh pegawai daerah"
    assert twins(f"S1 | {one} | Persen | {formula}", f"S1 | {other} | Dokumen | {formula}")["rumus"] == [(one, other)]
    assert twins(f"S1 | {one} | Persen | Dokumen kepegawaian tersusun", f"S1 | {other} | Dokumen | Pegawai terlatih")[
        "tertukar"
    ] == [(one, other)]


def test_the_levels_of_an_alignment() -> None:
    text = """
        Tabel 4.2 Perumusan Program, Kegiatan dan Sub Kegiatan
        | Tujuan | Sasaran | Outcome | Output | Indikator | Program/Kegiatan/Sub Kegiatan |
        | --- | --- | --- | --- | --- | --- |
        | ASN profesional | | | | Indeks profesionalitas ASN | |
        | | Tata kelola ASN baik | | | Indeks sistem merit | |
        | | | Kinerja ASN meningkat | | Persentase pegawai berkinerja baik | Kepegawaian Daerah |
        | | | | Mutasi ASN berkualitas | Persentase mutasi | Mutasi dan Promosi ASN |
        | | | | | Jumlah dokumen | Sub Kegiatan Pengelolaan Mutasi |
        | | | | | Jumlah laporan | Pengelolaan Promosi ASN |
        | | | | | | Pengelolaan Arsip |
        | | | | | Jumlah arsip | |
        | | | | | | Program Diklat |
        | | | | | | Kegiatan Pelatihan |
        | | | Lulusan meningkat | | Jumlah lulusan | |
        """
    [found] = alignment(book_of(text))
    assert [one.jenis for one in found] == [
        *("tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan", "kegiatan", "sub_kegiatan", "sub_kegiatan"),
        *("program", "kegiatan", "program"),
    ]


PLAN = """
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan
| Kode | Program/Kegiatan | Indikator Kinerja | Satuan | Target 2026 | Pagu 2026 | Target 2027 | Pagu 2027 |
|---|---|---|---|---|---|---|---|
"""


def test_a_masked_urusan_stands_for_any() -> None:
    codes = "X.XX.01 X.XX.01.2.01 5.03.01.2.02 X.XX.02.2.01".split()
    rows = "".join(f"| {code} | Nama {code} | Jumlah {code} | Dokumen | 1 | 1 | 1 | 1 |\n" for code in codes)
    [table] = nomenklatur(book_of(PLAN + rows))
    assert [s.anak[0].code for s in disputes(table)] == ["X.XX.02.2.01"]
    assert [row.nama.text if row.nama else "" for row in table] == [f"Nama {code}" for code in codes]


@pytest.mark.parametrize(
    ("nama", "satuan", "target", "found"),
    [
        ("Jumlah laporan; jumlah dokumen", "Laporan; Dokumen", "12; 3", [("laporan", 12), ("dokumen", 3)]),
        ("Jumlah laporan; jumlah dokumen", "Laporan; Dokumen", "12; tiga", []),
        ("Jumlah laporan; jumlah dokumen", "Laporan", "12; 3", []),
        ("Jumlah laporan dan dokumen", "", "12 Laporan; 3 Dokumen", [("laporan", 12), ("dokumen", 3)]),
        ("Jumlah laporan", "Laporan", "12", []),
    ],
)
def test_the_quantities_of_a_target(nama: str, satuan: str, target: str, found: list[tuple[str, int]]) -> None:
    rows = f"| 5.03.01 | Program Umum | {nama} | {satuan} | {target} | 1 | | 1 |\n"
    book = book_of(PLAN + rows + "| 5.03.01.2.01 | Kegiatan | Jumlah | Dokumen | 1 | 1 | 1 | 1 |")
    [indicator] = pohon(book)[0].indikator
    assert [(part[1], int(part[0])) for part in parts(indicator)] == found


def test_a_name_matched_with_that_of_another_workbook_goes_by_it() -> None:
    text = """
        ### [{0}]PK
        Perjanjian Kinerja Tahun 2026
        | No | Sasaran Strategis | Indikator Kinerja | Target |
        | --- | --- | --- | --- |
        | 1 | ASN profesional | {1} | 80 |
        | 2 | ASN disiplin | Nilai kedisiplinan | 85 |
        """

    def piece(file: str, name: str) -> Potongan:
        book = book_of(text.format(file, name), file)
        return potongan(book, kutipan(book, pohon(book)), pohon(book))

    pieces = [piece("a.xlsx", "Nilai pelayanan"), piece("b.xlsx", "Nilai pelayanam")]
    assert {(t.rows, t.totals, t.unread, t.gaps) for p in pieces for t in p.tabel} == {((), (), (), ())}
    assert [one.nama for one in joined(pieces, {})] == ["nilaikedisiplinan#2026"]
    alike = {"nilaipelayanam": Kecocokan("nilaipelayanam", "nilaipelayanan", 0.95)}
    assert sorted(one.nama for one in joined(pieces, alike)) == ["nilaikedisiplinan#2026", "nilaipelayanan#2026"]
