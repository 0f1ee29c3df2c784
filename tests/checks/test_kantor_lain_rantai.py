"""Plans, cascades and quarterly forms as other offices lay them out: read as such, right ones without a finding."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.run import run_checks
from kinerja_xl.regulasi import aturan
from kinerja_xl.workbook.recognition.read import build_book
from tests.checks.examples import parse_example

Found = tuple[str, str]


def read(text: str) -> tuple[list[str], list[Found]]:
    """The forms of a book, and its findings above info."""
    book = build_book("kantor.xlsx", parse_example(text).sheets)
    findings = run_checks(Context(book, aturan(date(2024, 12, 31))))
    return [t.form for t in book.tables], [(f.code, f.cell) for f in findings if f.severity != "info"]


SPLIT = """
    MATRIK RENCANA STRATEGIS DINAS PENDIDIKAN 2025 - 2026
    | Kode | < | < | < | < | Urusan/Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan (Rp. 000) | < | < | < | < | < |
    | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | '2025 | < | '2026 | < | Kondisi Kinerja Akhir Periode | < |
    | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | K | Rp | K | Rp | K | Rp |
    | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
    | '1 | '01 | '02 |  |  | PROGRAM PENGELOLAAN PENDIDIKAN | Angka Partisipasi Murni SD | % | 97 | 3.450 | 98 | 3.900 | 98 | 7.350 |
    |  |  |  |  |  |  | Rata-rata Lama Sekolah | Tahun | 7,5 |  | 7,6 |  | 7,6 |  |
    | '1 | '01 | '02 | '2.01 |  | Pengelolaan Pendidikan Sekolah Dasar | Persentase ruang kelas layak | % | 73 | 3.450 | 76 | 3.900 | 76 | 7.350 |
    | '1 | '01 | '02 | '2.01 | '03 | Pembangunan Ruang Kelas Baru | Jumlah ruang kelas baru yang dibangun | Ruang | 10 | 1.250 | 12 | 1.500 | 22 | 2.750 |
    | '1 | '01 | '02 | '2.01 | '22 | Rehabilitasi Ruang Kelas | Jumlah ruang kelas yang direhabilitasi | Ruang | 22 | {rehab} | 24 | 2.400 | 46 | 4.600 |
    | |
    | '1 | '01 | '04 |  |  | PROGRAM PENDIDIK DAN TENAGA KEPENDIDIKAN | Persentase guru bersertifikat pendidik | % | 55 | 120 | 58 | 125 | 58 | 245 |
    | '1 | '01 | '04 | '2.01 |  | Pemerataan Pendidik | Persentase sekolah dengan guru cukup | % | 60 | 120 | 65 | 125 | 65 | 245 |
    | '1 | '01 | '04 | '2.01 | '02 | Penataan Pendistribusian Pendidik | Jumlah dokumen peta kebutuhan guru | Dokumen | 1 | 120 | 1 | 125 | 2 | 245 |
    """


@pytest.mark.parametrize(("rehab", "expected"), [("2.200", []), ("2.020", [("PAG203", "J9")])])
def test_a_plan_with_a_code_in_five_columns_and_money_in_thousands(rehab: str, expected: list[Found]) -> None:
    assert read(SPLIT.format(rehab=rehab)) == (["rencana_pendanaan"], expected)


HALVES = """
    | Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target dan Pagu Indikatif (Juta Rupiah) | < | < | < |
    | ^ | ^ | ^ | ^ | Tahun 2025 | < | Tahun 2026 | < |
    | ^ | ^ | ^ | ^ | Kinerja | Pagu | Kinerja | Pagu |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | X.XX.01 | PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH | Nilai SAKIP Perangkat Daerah | Nilai | 63 | 35,5 | 65 | 36,5 |
    | X.XX.01.2.01 | Perencanaan dan Evaluasi Kinerja | Persentase dokumen tepat waktu | % | 100 | 35,5 | 100 | 36,5 |
    | X.XX.01.2.01.0001 | Penyusunan Dokumen Perencanaan | Jumlah dokumen perencanaan yang disusun | Dokumen | 6 | 25,5 | 6 | 26,5 |
    | X.XX.01.2.01.0007 | Evaluasi Kinerja Perangkat Daerah | Jumlah laporan evaluasi kinerja | Laporan | {laporan} | 10,0 | 4 | 10,0 |
    """


def test_performance_and_money_named_below_a_group_of_both() -> None:
    assert read(HALVES.format(laporan="4")) == (["rencana_pendanaan"], [])
    assert read(HALVES.format(laporan="4,5"))[1] == [("TGT210", "E7")]


NUMBERED = """
    Tabel 4.2 Program, Kegiatan, Sub Kegiatan dan Pendanaan
    | NO | Tujuan / Sasaran / Program / Kegiatan / Sub Kegiatan | Indikator | Satuan | '2024 | < | '2025 | < |
    | ^ | ^ | ^ | ^ | Target | Rp | Target | Rp |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | '1 | Tujuan: Meningkatnya kualitas perencanaan | Indeks Perencanaan Pembangunan | Indeks | 3,2 |  | 3,3 |  |
    | '1.1 | Sasaran: Meningkatnya keselarasan dokumen | Persentase keselarasan RKPD | % | 90 |  | 92 |  |
    | '1.1.1 | Program Perencanaan Pembangunan Daerah | Persentase usulan yang diakomodir | % | 57 | 900.000 | 60 | 950.000 |
    | '1.1.1.1 | Penyusunan Perencanaan dan Pendanaan | Persentase dokumen tepat waktu | % | 100 | 600.000 | 100 | 640.000 |
    | '1.1.1.1.1 | Pelaksanaan Musrenbang Kabupaten | Jumlah berita acara Musrenbang | Berita Acara | 1 | 600.000 | 1 | 640.000 |
    | '1.1.1.2 | Analisis Data dan Informasi | Persentase data yang terisi | % | 82 | 300.000 | 85 | 310.000 |
    | '{nomor} | Analisis Data Perencanaan | Jumlah dokumen hasil analisis data | Dokumen | 2 | {pagu} | 2 | 310.000 |
    |  | Total |  |  |  | {total} |  | 950.000 |
    """


@pytest.mark.parametrize(
    ("nomor", "pagu", "total", "expected"),
    [
        ("1.1.1.2.1", "300.000", "900.000", []),
        ("1.1.1.2.1", "300.000", "980.000", [("PAG102", "F11")]),
        ("1.1.1.2.1", "310.000", "900.000", [("PAG203", "F10")]),
        ("1.1.1.1.1", "300.000", "900.000", [("BUK109", "A10")]),
    ],
)
def test_a_plan_whose_levels_only_its_numbers_tell(nomor: str, pagu: str, total: str, expected: list[Found]) -> None:
    assert read(NUMBERED.format(nomor=nomor, pagu=pagu, total=total)) == (["rencana_pendanaan"], expected)


AGREED = """
    ### Kadis
    PERJANJIAN KINERJA TAHUN 2023
    | No | Sasaran Strategis | Indikator Kinerja | Target |
    | --- | --- | --- | --- |
    | 1 | Kesehatan ibu meningkat | Cakupan kunjungan ibu hamil K4 | 92 % |
    | 2 | Gizi balita membaik | Jumlah balita yang ditangani | 1.200 Balita |

    | No | Program | Anggaran |
    | --- | --- | --- |
    | 1 | Program Penunjang Urusan | 4.500 |
    | 2 | Program Pemenuhan Upaya Kesehatan | 10.200 |
    |  | Jumlah | 14.700 |
    ### Kabid
    PERJANJIAN KINERJA TAHUN 2023
    | No | Sasaran Program | Indikator Kinerja | Target |
    | --- | --- | --- | --- |
    | 1 | Kesehatan ibu meningkat | Cakupan kunjungan ibu hamil K4 | {target} |

    | No | Kegiatan | Anggaran |
    | --- | --- | --- |
    | 1 | Penyediaan Layanan Kesehatan | 5.100 |
    |  | Jumlah | 5.100 |
    ### Kadis perubahan
    PERJANJIAN KINERJA PERUBAHAN TAHUN 2023
    | No | Program | Anggaran |
    | --- | --- | --- |
    | 1 | Program Penunjang Urusan | 4.650 |
    | 2 | Program Pemenuhan Upaya Kesehatan | 10.050 |
    |  | Jumlah | 14.700 |
    """


@pytest.mark.parametrize(("target", "expected"), [("92 %", []), ("90 %", [("SLR101", "D3")])])
def test_agreements_of_several_posts_share_targets_and_not_money(target: str, expected: list[Found]) -> None:
    assert read(AGREED.format(target=target))[1] == expected


def test_an_amended_agreement_prints_both_targets() -> None:
    text = """
        PERJANJIAN KINERJA PERUBAHAN TAHUN 2022
        | No | Sasaran Program | Indikator Kinerja | Satuan | Target | < | Keterangan |
        | ^ | ^ | ^ | ^ | Murni | Perubahan | ^ |
        | --- | --- | --- | --- | --- | --- | --- |
        | 1 | Pelayanan izin membaik | Persentase izin terbit tepat waktu | % | 95 | {target} | Naik |
        """
    assert read(text.format(target=96)) == (["perjanjian_indikator"], [])
    assert read(text.format(target=960))[1] == [("TGT106", "F4")]


def test_an_agreement_with_targets_and_programs_in_one_table() -> None:
    text = """
        PERJANJIAN KINERJA TAHUN 2025
        | NO | SASARAN STRATEGIS | INDIKATOR KINERJA | SATUAN | TARGET | PROGRAM | ANGGARAN |
        | --- | --- | --- | --- | --- | --- | --- |
        | 1 | Lalu lintas selamat | Persentase fasilitas perlengkapan jalan | % | {target} | Program Penyelenggaraan LLAJ | 2.750 |
        | 2 | Kinerja meningkat | Nilai SAKIP Dinas Perhubungan | Nilai | 70,50 | Program Penunjang Urusan | 5.100 |
        |  |  |  |  |  | JUMLAH | 7.850 |
        """
    assert read(text.format(target="72,5")) == (["perjanjian_anggaran", "perjanjian_indikator"], [])
    assert read(text.format(target="725"))[1] == [("TGT106", "E3")]


MONTHS = "Jan Feb Mar Apr Mei Jun Jul Agt Sep Okt Nov Des".split()


@pytest.mark.parametrize(("mei", "expected"), [("1", []), ("2", [("TGT203", "J4")])])
def test_months_under_bulan_share_a_target_out(mei: str, expected: list[Found]) -> None:
    numbers = ["1"] * 12
    numbers[4] = mei
    text = f"""
        RENCANA AKSI KINERJA KECAMATAN TAHUN 2024
        | No | Sasaran | Indikator | Satuan | Target | Bulan | {" | ".join("<" * 11)} | PIC |
        | ^ | ^ | ^ | ^ | ^ | {" | ".join(MONTHS)} | ^ |
        | {" | ".join(["---"] * 18)} |
        | 1 | Koordinasi meningkat | Jumlah rapat koordinasi | Kali | 12 | {" | ".join(numbers)} | Kasi Pemerintahan |
        """
    assert read(text) == (["rencana_aksi"], expected)


@pytest.mark.parametrize(
    ("jumlah", "bawah", "expected"),
    [("58", "27", []), ("57", "27", [("FML103", "H4")]), ("58", "26", [("FML107", "G6")])],
)
def test_a_card_of_quarterly_spending(jumlah: str, bawah: str, expected: list[Found]) -> None:
    text = f"""
        KARTU KENDALI KEGIATAN TAHUN 2023
        | No | Kegiatan | Pagu | Realisasi Anggaran Triwulan | < | < | < | Jumlah |
        | ^ | ^ | ^ | I | II | III | IV | ^ |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | 1 | Posyandu balita | 60 | 10 | 15 | 15 | 18 | {jumlah} |
        | 2 | Kelas ibu hamil | 40 | 10 | 10 | 10 | 9 | 39 |
        |  | Jumlah | 100 | 20 | 25 | 25 | {bawah} | 97 |
        """
    assert read(text) == (["kartu_kendali"], expected)


@pytest.mark.parametrize(("capaian", "expected"), [("100,00", []), ("95,00", [("FML104", "J4")])])
def test_quarters_over_t_and_r(capaian: str, expected: list[Found]) -> None:
    text = """
        MONITORING RENCANA AKSI TAHUN 2024
        | No | Sasaran | Indikator | Satuan | Target | TW I | < | TW II | < | Capaian (%) |
        | ^ | ^ | ^ | ^ | ^ | T | R | T | R | ^ |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | 1 | IKM bertumbuh | Jumlah IKM baru | IKM | 20 | 10 | 9 | 10 | 11 | {capaian} |
        """
    assert read(text.format(capaian=capaian)) == (["pengukuran_periodik"], expected)


E81 = """
    Formulir E.81
    | No | Program/Kegiatan | Indikator Kinerja Program (outcome)/Kegiatan (output) | Target Renstra Perangkat Daerah pada Tahun 2026 (Akhir Periode Renstra Perangkat Daerah) | < | Realisasi Capaian Kinerja Renstra Perangkat Daerah sampai dengan Renja Perangkat Daerah Tahun Lalu | < | Target Kinerja dan Anggaran Renja Perangkat Daerah Tahun Berjalan yang Dievaluasi | < | Realisasi Kinerja Pada Triwulan | < | < | < | Realisasi Capaian Kinerja dan Anggaran Renja Perangkat Daerah yang Dievaluasi | < | Realisasi Kinerja dan Anggaran Renstra Perangkat Daerah s/d Tahun 2023 | < | Unit Perangkat Daerah Penanggung Jawab |
    | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | I | < | II | < | ^ | ^ | ^ | ^ | ^ |
    | '1 | '2 | '3 | '4 | < | '5 | < | '6 | < | '7 | < | '8 | < | '9 | < | '10 = 5 + 9 | < | '11 |
    | ^ | ^ | ^ | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | ^ |
    | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
    | 1 | Program Sarana Pertanian | Jumlah kelompok tani penerima sarana | 250 | 9.000 | 40 | 1.500 | 50 | 1.800 | 25 | 800 | 23 | 950 | 48 | 1.750 | {akhir} | {rupiah} | Bidang PSP |
    """


@pytest.mark.parametrize(
    ("akhir", "rupiah", "expected"),
    [("88", "3.250", []), ("78", "3.250", [("FML101", "P6")]), ("88", "3.520", [("FML101", "Q6")])],
)
def test_e81_numbers_its_columns_above_k_and_rp(akhir: str, rupiah: str, expected: list[Found]) -> None:
    assert read(E81.format(akhir=akhir, rupiah=rupiah)) == (["evaluasi_renja"], expected)


CASCADE = """
    POHON KINERJA TAHUN 2024
    | ADMINISTRATOR | < | < | < | < | PENGAWAS | < | < | < | < |
    | No | Sasaran Program | Indikator Kinerja | Target | Penanggung Jawab | No | Sasaran Kegiatan | Indikator Kinerja | Target | Penanggung Jawab |
    | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
    | A.1 | Perda ditegakkan | Persentase pelanggaran Perda yang ditindak | 90 % | Kabid Penegakan Perda | A.1.1 | Operasi terlaksana | Jumlah operasi penegakan Perda | 48 Kali | Kasi Operasi |
    | ^ | ^ | ^ | ^ | ^ | {nomor} | Penyidikan terlaksana | Jumlah kasus yang disidik | 12 Kasus | {pemilik} |
    | A.2 | Masyarakat terlindungi | Persentase linmas terlatih | 80 % | Kabid Linmas | A.2.1 | Pelatihan terlaksana | Jumlah linmas yang dilatih | 40 Orang | Kasi Linmas |
    """


@pytest.mark.parametrize(
    ("nomor", "pemilik", "expected"),
    [
        ("A.1.2", "Kasi Penyidikan", []),
        ("A.1.1", "Kasi Penyidikan", [("CAS209", "F5")]),
        ("A.1.2", "Kabid Penegakan Perda", [("CAS223", "J5")]),
    ],
)
def test_a_cascade_numbered_by_letters_in_blocks_named_by_kind_of_post(
    nomor: str, pemilik: str, expected: list[Found]
) -> None:
    assert read(CASCADE.format(nomor=nomor, pemilik=pemilik)) == (["penjenjangan"], expected)


def test_a_count_is_not_held_against_a_share() -> None:
    text = """
        CAPAIAN SPM PUSKESMAS TAHUN 2023
        | No | Jenis Layanan | Indikator | Target (%) | Realisasi (Orang) | Capaian (%) |
        | --- | --- | --- | --- | --- | --- |
        | 1 | Ibu hamil | Persentase ibu hamil mendapat pelayanan | 100 | 399 | 95,00 |
        """
    assert read(text)[1] == []


YEARS = """
    Capaian Indikator Kinerja Utama Tahun 2023
    | No | Sasaran | Indikator Kinerja | Satuan | Target | Realisasi | Capaian (%) |
    | --- | --- | --- | --- | --- | --- | --- |
    | 1 | SPBE membaik | Indeks SPBE | Indeks | 2,80 | 2,95 | 105,36 |
    ### Perbandingan
    Perbandingan Realisasi Tahun 2022 s.d. 2023
    | No | Indikator Kinerja | Satuan | Realisasi | < | Target Akhir Renstra |
    | ^ | ^ | ^ | '2022 | '2023 | ^ |
    | --- | --- | --- | --- | --- | --- |
    | 1 | Indeks SPBE | Indeks | 2,62 | {realisasi} | 3,50 |
    """


@pytest.mark.parametrize(("realisasi", "expected"), [("2,95", 0), ("2,59", 1)])
def test_years_beside_the_end_of_the_plan_are_the_years_reported(realisasi: str, expected: int) -> None:
    assert [code for code, _ in read(YEARS.format(realisasi=realisasi))[1]] == ["SLR102"] * expected


def test_recommendations_under_other_titles() -> None:
    text = """
        MATRIKS TINDAK LANJUT LHE AKIP TAHUN 2023
        | No | Komponen | Catatan / Rekomendasi | Rencana Tindak Lanjut | Penanggung Jawab | Status | Bukti Dukung |
        | --- | --- | --- | --- | --- | --- | --- |
        | 1 | Perencanaan | Menyempurnakan pohon kinerja | Menyusun ulang bersama seluruh seksi | Sekcam | Selesai |  |
        """
    assert read(text) == (["rekomendasi"], [("BKT106", "G3")])


def test_the_year_below_the_title_is_that_of_the_form() -> None:
    def card(number: int, year: int) -> str:
        return f"""
            ### {number}
            INDIKATOR KINERJA INDIVIDU
            DINAS TENAGA KERJA TAHUN {year}
            Jabatan : Kepala Seksi Pelatihan {number}
            | Sasaran | Indikator Kinerja Individu | Formulasi | Sumber Data |
            | --- | --- | --- | --- |
            | Pelatihan ke-{number} terlaksana | Jumlah peserta pelatihan ke-{number} | Jumlah peserta ke-{number} | Daftar hadir |
            """

    def years(last: int) -> list[Found]:
        text = "".join(card(n, last if n == 4 else 2023) for n in range(1, 5))
        return [f for f in read(text)[1] if f[0] == "IKI103"]

    assert years(2023) == []
    assert years(2022) == [("IKI103", "A2")]
