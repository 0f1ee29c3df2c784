"""The words that rules go by, each at work: what units count, thresholds, ranges, kinds of lines, likeness of names."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kinerja_xl.calc.ambang import ambang
from kinerja_xl.calc.apbd import is_balance, is_income
from kinerja_xl.calc.benda import contradiction
from kinerja_xl.calc.kemiripan import AMBANG, likeness
from kinerja_xl.calc.kode import level_of
from kinerja_xl.calc.nomor import parsed, written
from kinerja_xl.calc.pegawai import URUTAN_BAKU
from kinerja_xl.calc.pemasangan import unmatched
from kinerja_xl.calc.rentang import rentang
from kinerja_xl.calc.rumusan import ratio
from kinerja_xl.calc.satuan import same_unit, unit_word
from kinerja_xl.calc.sifat import is_share, sifat_of
from kinerja_xl.calc.slip import is_slip, is_typing_slip
from kinerja_xl.calc.target import figure, read_target
from kinerja_xl.calc.teks import only_slips
from kinerja_xl.cells import CellRef
from kinerja_xl.numbers import read_number
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisRekapitulasi


def cell(text: str) -> Entry:
    return Entry(CellRef("Kasus", 1, 1), "teks", text, read_number(text))


def line(name: str) -> BarisRekapitulasi:
    return BarisRekapitulasi(CellRef("Kasus", 1, 1), uraian=cell(name))


CONTRARY = {
    "Orang": "dokumen laporan surat paket unit kendaraan perangkat",
    "Dokumen": "pegawai paket unit kendaraan perangkat kelurahan",
    "Laporan": "pegawai dokumen paket unit kendaraan perangkat kelompok",
    "Surat": "pegawai",
    "Paket": "pegawai laporan surat",
    "Unit": "pegawai dokumen laporan perangkat",
    "Kali": "pegawai dokumen laporan surat paket unit kendaraan perangkat desa",
    "Bulan": "pegawai dokumen surat paket unit kendaraan perangkat sekolah",
    "Perangkat Daerah": "dokumen",
}
"""Units, and the things that they cannot count."""


@pytest.mark.parametrize(("satuan", "benda"), [(unit, word) for unit in CONTRARY for word in CONTRARY[unit].split()])
def test_a_unit_that_cannot_count_a_thing(satuan: str, benda: str) -> None:
    assert contradiction(f"Jumlah {benda} tertentu", satuan) == benda
    assert contradiction(f"Jumlah {benda} tertentu", "") == ""


@pytest.mark.parametrize(
    ("satuan", "benda"),
    [
        *(("Orang", word) for word in "kelompok kegiatan peserta asn guru jiwa dokter petani".split()),
        *(("Dokumen", word) for word in "surat naskah berkas".split()),
        *(("Laporan", word) for word in "surat kegiatan".split()),
        *(("Unit", word) for word in "kendaraan buah kelompok surat".split()),
        *(("Kelompok", word) for word in "pegawai lembaga desa kelurahan kecamatan sekolah".split()),
    ],
)
def test_a_unit_that_can_count_a_thing(satuan: str, benda: str) -> None:
    assert contradiction(f"Jumlah {benda} tertentu", satuan) == ""


COUNTED = "Orang Dokumen Laporan Surat Paket Unit Barang Kali Instansi Kelompok"


@pytest.mark.parametrize("satuan", COUNTED.split())
def test_a_share_or_an_index_is_counted_in_no_things(satuan: str) -> None:
    assert contradiction("Persentase pelayanan", satuan) == "persentase"
    assert contradiction("Indeks pelayanan", satuan) == "indeks"
    assert contradiction("Persentase pelayanan", "Lembar") == "persentase"  # dihitung, tetapi tidak diketahui apanya
    assert contradiction("Persentase pelayanan", "Bulan") == ""


@pytest.mark.parametrize("satuan", ["Poin", "%", "Skala 100", ""])
def test_a_share_may_have_a_unit_that_counts_nothing(satuan: str) -> None:
    assert contradiction("Persentase pelayanan", satuan) == ""


@pytest.mark.parametrize(
    ("name", "income", "balance"),
    [
        *((name, True, False) for name in ("PENDAPATAN DAERAH", "PAD", "Retribusi Parkir", "1. Pajak Daerah")),
        *((name, True, False) for name in ("Hasil Retribusi", "Hasil Pajak", "Lain-lain PAD yang Sah")),
        *((name, True, False) for name in ("Lain-lain Pendapatan yang Sah", "Transfer Pusat", "Dana Bagi Hasil")),
        *((name, True, False) for name in ("Dana Alokasi Umum", "Dana Perimbangan", "Jumlah Penerimaan", "a. Pajak")),
        *((name, False, True) for name in ("SURPLUS / (DEFISIT)", "Defisit", "(Defisit)", "SILPA", "SIKPA")),
        *((name, False, True) for name in ("Sisa Lebih Anggaran", "Sisa Kurang Anggaran", "Pembiayaan Neto")),
        *((name, False, False) for name in ("Program Peningkatan Pendapatan", "Padanan", "Belanja", "Pajakan", "")),
    ],
)
def test_lines_of_a_budget_that_are_no_spending(name: str, income: bool, balance: bool) -> None:
    assert (is_income(line(name)), is_balance(line(name))) == (income, balance)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        *((f"nilai {words} 80", ["≥ 80"]) for words in ("≥", ">=", "minimal", "paling rendah", "sekurang-kurangnya")),
        *((f"nilai {words} 80", ["≥ 80"]) for words in ("minimum", "paling sedikit", "lebih dari atau sama dengan")),
        *((f"nilai {words} 80", ["> 80"]) for words in (">", "lebih dari", "di atas", "diatas", "lebih besar dari")),
        *((f"nilai {words} 80", ["≤ 80"]) for words in ("≤", "<=", "=<", "maksimal", "paling tinggi", "paling banyak")),
        *((f"nilai {words} 80", ["≤ 80"]) for words in ("maksimum", "sama dengan atau kurang dari")),
        *((f"nilai {words} 80", ["< 80"]) for words in ("<", "kurang dari", "di bawah", "dibawah")),
        ("minimal 20 JP dan maksimal 3 bulan", []),
        ("nilai 80", []),
        ("minimal baik", []),
        ("> 60,5 dan < 80", ["> 60,5", "< 80"]),
    ],
)
def test_thresholds_as_they_are_written(text: str, found: list[str]) -> None:
    assert [str(one) for one in ambang(text)] == found


@pytest.mark.parametrize(
    ("nama", "tertinggi"),
    [
        *(("Nilai SAKIP", 100), ("Nilai Akuntabilitas Kinerja", 100), ("Indeks Sistem Merit", 400)),
        *(("Indeks Merit Sistem", 400), ("Indeks Reformasi Birokrasi", 100), ("Indeks SPBE", 5)),
        *(("Indeks Sistem Pemerintahan Berbasis Elektronik", 5), ("Level Maturitas SPIP", 5), ("Nilai IKM", 100)),
        *(("Indeks Kepuasan Masyarakat", 100), ("Indeks Kualitas Data", 100), ("Indeks Pembangunan Manusia", 100)),
        *(("Persentase SPIP", None), ("Peningkatan Nilai SAKIP", None), ("Nilai Jumlah SPIP", None)),
        *(("Indeks Keterbukaan", None), ("SAKIP", None), ("Indeks Kenaikan SPBE", None)),
    ],
)
def test_the_highest_value_of_an_index(nama: str, tertinggi: int | None) -> None:
    found = rentang(nama)
    assert (found and found.tertinggi) == (None if tertinggi is None else Decimal(tertinggi))


@pytest.mark.parametrize(
    ("text", "dari", "sampai", "arah"),
    [
        ("80", "target = 80", None, None),
        ("80-90", "awal rentang = 80", "akhir rentang = 90", None),
        ("80 s.d. 90", "awal rentang = 80", "akhir rentang = 90", None),
        ("80 sampai dengan 90", "awal rentang = 80", "akhir rentang = 90", None),
        ("<= 14", "target = 14", None, "turun"),
        ("< 14", "target = 14", None, "turun"),
        ("maksimal 14", "target = 14", None, "turun"),
        ("paling lama 14", "target = 14", None, "turun"),
        (">= 14", "target = 14", None, "naik"),
        ("minimal 14", "target = 14", None, "naik"),
        ("paling sedikit 14", "target = 14", None, "naik"),
        ("85,5 (Sangat Baik)", "target = 85,5", None, None),
        ("Sangat Baik", "target tidak terbaca sebagai angka", None, None),
    ],
)
def test_a_target_as_its_cell_states_it(text: str, dari: str, sampai: str | None, arah: str | None) -> None:
    found = read_target(cell(text))
    low = found.dari
    shown = f"{low.nama} = {text_of(low.nilai)}" if low.nilai is not None else f"{low.nama} {low.keadaan}"
    high = found.sampai and f"{found.sampai.nama} = {text_of(found.sampai.nilai)}"
    assert (shown, high, found.arah) == (dari, sampai, arah)


def text_of(value: Decimal | None) -> str:
    return str(value).replace(".", ",")


def test_a_cell_that_is_not_there_has_no_figure() -> None:
    assert read_target(None).dari.nilai is None
    assert figure("realisasi", None).nilai is None


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Jumlah surat masuk", "Jumlah surat keluar", False),
        ("Pengelolaan PNS", "Pengelolaan PPPK", False),
        ("Diklat struktural pegawai", "Diklat fungsional pegawai", False),
        ("Jumlah mutasi pegawai", "Jumlah promosi pegawai", False),
        ("Jumlah penghargaan pegawai", "Jumlah hukuman pegawai", False),
        ("Penyusunan Renja perangkat", "Penyusunan Renstra perangkat", False),
        ("Laporan bulanan kepegawaian", "Laporan tahunan kepegawaian", False),
        ("Pemeliharaan peralatan kantor", "Pemeliharaan gedung kantor", False),
        ("Jumlah pegawai laki", "Jumlah pegawai perempuan", False),
        ("Dokumen RKA perangkat daerah", "Dokumen DPA perangkat daerah", False),
        ("Jumlah dokumen tahun 2020", "Jumlah dokumen tahun 2021", False),
        ("Cakupan pelayanan kepegawaian daerah", "Jumlah pelayanan kepegawaian daerah", False),
        ("Persentase pelayanan kepegawaian daerah", "Jumlah pelayanan kepegawaian daerah", False),
        ("Persentase pelayanan kepegawaian daerah", "Prosentase pelayanan kepegawaian daerah", True),
        ("Nilai pelayanan", "Laporan pelayanan", False),
        ("Terlaksananya pelayanan kepegawaian", "Terlaksananya pelayanan kepegawaain", True),
        ("Indeks Profesionalitas ASN (IPA)", "Indeks Profesionalitas ASN", True),  # singkatan kata-katanya sendiri
        ("Pengelolaan kepegawaian SIMPEG", "Pengelolaan kepegawaian", False),
        ("Pengelolaan kepegawaian", "Pengelolaan kepegawaian SIMPEG", False),
        ("Jumlah data ASN", "Jumlah data PNS", True),
    ],
)
def test_names_of_one_thing_and_of_another(one: str, other: str, alike: bool) -> None:
    assert (likeness(one, other) >= AMBANG) is alike
    assert (likeness(other, one) >= AMBANG) is alike


@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("5", "urusan"),
        ("5.03", "bidang urusan"),
        ("5.03.01", "program"),
        ("5.03.01.2", None),
        ("5.03.01.2.01", "kegiatan"),
        ("5.03.01.2.01.0001", "sub_kegiatan"),
        ("5.03.01.2.01.0001.1", None),
    ],
)
def test_the_level_of_a_code(code: str, level: str | None) -> None:
    assert level_of(code) == level


@pytest.mark.parametrize("text", ["1", "2.11", "A", "Z.3", "I", "IV.1.2", "XV.9"])
def test_a_number_before_a_node_is_read_and_written(text: str) -> None:
    assert written(parsed(text)) == text


@pytest.mark.parametrize("text", ["", "AB", "XVI", "1.a", "1234", "i"])
def test_what_is_no_number_before_a_node(text: str) -> None:
    assert parsed(text) == ()


def test_letters_and_roman_numbers_are_other_numbers() -> None:
    heads = [parsed(text)[0] for text in ("1", "A", "I", "XV", "Z")]
    assert len(set(heads)) == 5
    assert parsed("I") != parsed("1")


@pytest.mark.parametrize(
    ("left", "right", "alone"),
    [
        (("satu", "dua", "tiga", "empat", "lima"), ("satu", "dua", "tiga", "empat", "enam"), (["lima"], ["enam"])),
        (("satu", "dua", "tiga", "empat"), ("satu", "dua", "tiga", "empat"), ([], [])),
        (("satu", "dua", "tiga", "lima"), ("satu", "dua", "tiga", "enam"), ([], [])),  # tiga pasang: terlalu sedikit
        (("satu", "dua", "tiga", "empat", "x", "y"), ("satu", "dua", "tiga", "empat"), ([], [])),  # empat dari enam
        (("satu", "dua", "tiga", "empat", "limaan"), ("satu", "dua", "tiga", "empat", "limaam"), ([], [])),
    ],
)
def test_names_that_only_one_table_has(
    left: tuple[str, ...], right: tuple[str, ...], alone: tuple[list[str], list[str]]
) -> None:
    one, other = unmatched([cell(n) for n in left], [cell(n) for n in right])
    assert ([e.text for e in one], [e.text for e in other]) == alone


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Orang (PNS)", "orang", True),
        ("Orang", "", False),
        ("", "", True),
    ],
)
def test_units_that_are_one(one: str, other: str, same: bool) -> None:
    assert same_unit(one, other) is same


def test_the_word_of_a_unit() -> None:
    assert [unit_word(text) for text in ("12 unit kendaraan", "%", "")] == ["unit", "", ""]


@pytest.mark.parametrize("word", ["Persentase", "Prosentase", "Presentase", "Perentase"])
def test_a_share_is_known_however_it_is_spelled(word: str) -> None:
    assert is_share(f"{word} ASN kompeten")
    assert sifat_of(f"{word} ASN kompeten", "") == "posisi"
    assert not is_share(f"{word} kenaikan pendapatan")


@pytest.mark.parametrize("word", "indeks nilai tingkat rasio skor cakupan predikat opini level".split())
def test_a_position_is_not_added_up(word: str) -> None:
    assert sifat_of(f"{word} pelayanan", "") == "posisi"


@pytest.mark.parametrize("unit", "persen indeks nilai kategori rasio skala level predikat opini peringkat poin".split())
def test_a_unit_of_a_position(unit: str) -> None:
    assert sifat_of("Mutu pelayanan", unit) == "posisi"


@pytest.mark.parametrize(
    ("one", "other", "slip", "typing"),
    [
        ("laporan", "laporn", True, True),
        ("laporan", "lapoarn", True, True),
        ("abcd", "abce", True, True),  # tiga dari empat huruf
        ("abc", "abd", True, False),
        ("pns", "cpns", False, True),
        ("kepegawaian", "kepegagagn", True, True),
        ("pengadaan", "pembinaan", False, False),
        ("meningkatnya", "meningkatkan", True, False),
        ("sama", "sama", True, True),
        ("pegawai", "pegawaiannya", False, False),
    ],
)
def test_slips_of_a_scan_and_of_typing(one: str, other: str, slip: bool, typing: bool) -> None:
    assert (is_slip(one, other), is_typing_slip(one, other)) == (slip, typing)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Tersedianya jasa surat", "Tersedianya jasa surat", True),
        ("Tersedianya jasa surat", "Tersedianya j[asa surat", True),
        ("Tersedianya jasa suratan", "Tersedianya jsa srtan", False),  # tiga huruf kurang
        ("Dokumen tahun 2020", "Dokumen tahun 2021", False),
        ("Data CPNS", "Data PNS", False),
    ],
)
def test_texts_that_differ_by_slips_only(one: str, other: str, same: bool) -> None:
    assert only_slips(one, other) is same


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Jumlah lulus dibagi dengan jumlah peserta", ("Jumlah lulus", "jumlah peserta")),
        ("Jumlah lulus dibanding jumlah peserta", ("Jumlah lulus", "jumlah peserta")),
        ("Perbandingan antara jumlah lulus dengan jumlah peserta", ("jumlah lulus", "jumlah peserta")),
        ("Persentase jumlah lulus terhadap jumlah peserta", ("jumlah lulus", "jumlah peserta")),
        ("Kerja sama dengan seluruh peserta", ("", "")),  # tanpa kata yang membandingkan
        ("Jumlah A dibagi jumlah peserta", ("Jumlah A", "jumlah peserta")),
    ],
)
def test_words_that_part_a_ratio(text: str, sides: tuple[str, str]) -> None:
    assert ratio(text) == sides


def test_a_list_without_titles_has_its_columns_in_the_order_of_the_regulation() -> None:
    assert (
        *("kualifikasi", "kelompok_jabatan", "diklat_kepemimpinan", "diklat_fungsional", "diklat_teknis"),
        *("seminar", "nilai_kinerja", "hukuman"),
    ) == URUTAN_BAKU
