"""Words of names, units and formulas: what is counted, what is divided by what."""

from __future__ import annotations

import pytest

from kinerja_xl.calc.benda import contradiction, kind_of_unit, unit_kind
from kinerja_xl.calc.penyebut import denominators_differ, negated_numerator
from kinerja_xl.calc.pernyataan import is_reworded
from kinerja_xl.calc.rumusan import Rumusan, other_objek, ratio
from kinerja_xl.cells import CellRef
from kinerja_xl.numbers import read_number
from kinerja_xl.tables.entry import Entry


@pytest.mark.parametrize(
    ("nama", "satuan", "kata"),
    [
        ("Jumlah dokumen perencanaan", "Persen", "jumlah"),
        ("Jumlah dokumen perencanaan", "Dokumen", ""),
        ("Jumlah pegawai yang dilatih", "Dokumen", "pegawai"),
        ("Banyaknya unit kerja yang dinilai", "Unit", ""),
        ("Jumlah unit kerja yang dinilai", "Perangkat Daerah", ""),
        ("Jumlah rata-rata nilai", "Orang", ""),
        ("Jumlah dokumen perencanaan", "", ""),
        ("Jumlah 25", "Orang", ""),
        ("Persentase pegawai terlatih", "Orang", "persentase"),
        ("Persentase pegawai terlatih", "%", ""),
        ("Presentase pegawai terlatih", "Orang", "persentase"),
        ("Indeks Profesionalitas ASN", "Persen", "indeks"),
        ("Nilai SAKIP", "Dokumen", "nilai"),
        ("Nilai SAKIP", "Nilai", ""),
        ("Terlaksananya rapat", "Orang", ""),
    ],
)
def test_a_unit_that_cannot_measure_what_the_name_says(nama: str, satuan: str, kata: str) -> None:
    assert contradiction(nama, satuan) == kata


@pytest.mark.parametrize(
    ("satuan", "kind", "wide"),
    [
        ("SK", "surat", "dokumen"),
        ("Laporan", "laporan", "dokumen"),
        ("Orang dan Dokumen", "", ""),
        ("Orang & Dokumen", "", ""),
        ("Perangkat Daerah", "instansi", "instansi"),
        ("Kali", "kali", "kali"),
        ("-", "", ""),
    ],
)
def test_what_a_unit_counts(satuan: str, kind: str, wide: str) -> None:
    assert (kind_of_unit(satuan), unit_kind(satuan)) == (kind, wide)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Jumlah A yang selesai / Jumlah A seluruhnya x 100%", ("Jumlah A yang selesai", "Jumlah A seluruhnya")),
        ("Persentase = (Jumlah lulus / Jumlah peserta) x 100%", ("Jumlah lulus", "Jumlah peserta")),
        ("(Jumlah lulus / Jumlah peserta / Jumlah ASN) x 100%", ("", "")),  # dua pembagian
        ("Jumlah lulus dibagi jumlah peserta dibagi jumlah ASN", ("", "")),
        ("Jumlah lulus dibagi 4", ("", "")),
        ("Jumlah X dibagi jumlah peserta", ("Jumlah X", "jumlah peserta")),
        ("Jumlah ASN yang lulus ujian", ("", "")),
    ],
)
def test_the_two_sides_of_a_ratio(text: str, sides: tuple[str, str]) -> None:
    assert ratio(text) == sides


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("jumlah seluruh ASN", "Jumlah ASN yang mengikuti diklat", True),
        ("Jumlah ASN yang mengikuti diklat", "jumlah seluruh ASN", True),
        ("jumlah seluruh ASN", "Jumlah dokumen yang disusun", False),  # benda yang lain
        ("", "", False),
        ("Jumlah dokumen yang akan disusun", "Jumlah dokumen yang disusun", True),
        ("Jumlah dokumen yang disusun", "Jumlah dokumen yang disusun", False),
    ],
)
def test_denominators_that_are_not_the_same(one: str, other: str, differ: bool) -> None:
    assert denominators_differ(one, other) is differ


@pytest.mark.parametrize(
    ("pembilang", "penyebut", "word"),
    [
        ("ASN yang mengikuti diklat", "jumlah ASN yang tidak mengikuti diklat", "tidak mengikuti"),
        ("ASN yang tidak mengikuti diklat", "jumlah ASN yang tidak mengikuti diklat", ""),
        ("Dokumen yang disusun", "jumlah ASN yang tidak mengikuti diklat", ""),
        ("ASN yang mengikuti diklat", "jumlah ASN", ""),
    ],
)
def test_a_denominator_that_denies_the_numerator(pembilang: str, penyebut: str, word: str) -> None:
    assert negated_numerator(pembilang, penyebut) == word


def rumusan(sides: str) -> Rumusan:
    one, other = sides.split(" / ")
    cell = Entry(CellRef("Kasus", 1, 1), "teks", sides, read_number(sides))
    return Rumusan("formulasi", cell, sides, one, other)


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("ASN yang dilatih / seluruh ASN", "dokumen yang disusun / seluruh dokumen", True),
        ("ASN yang dilatih / seluruh ASN", "ASN yang lulus / seluruh ASN", False),
        ("ASN yang dilatih / seluruh ASN", "B / seluruh dokumen", False),  # sebuah lambang
        ("ASN yang dilatih / seluruh ASN", "dokumen yang disusun / seluruh ASN", False),
        ("dokumen yang disusun / seluruh dokumen", "laporan yang dikirim / seluruh laporan", False),
    ],
)
def test_ratios_of_another_thing(one: str, other: str, differ: bool) -> None:
    assert other_objek("Persentase ASN yang dilatih", rumusan(one), rumusan(other)) is differ


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Meningkatnya mutu layanan", "Meningkatkan mutu layanan", True),
        ("Meningkatnya mutu layanan", "Meningkatnya mutu layanan", False),  # tidak berbeda
        ("Meningkatnya mutu layanan", "Meningkatnya mutu layanan publik", True),  # kata tambahan
        ("Meningkatnya mutu layanan kesehatan", "Meningkatnya mutu layanan pendidikan", False),
    ],
)
def test_a_statement_in_other_words(one: str, other: str, same: bool) -> None:
    assert is_reworded(one, other) is same
