"""The default template of the LKjIP: cover, chapters after PermenPANRB 53/2014, annexes."""

from __future__ import annotations

from kinerja_xl.dokumen.kerangka import Larik


def _bab(nomor: str, judul: str) -> Larik:
    return Larik(f"BAB {nomor}\n{judul}", "Heading1")


def _butir(judul: str, *bagian: str) -> tuple[Larik, ...]:
    return (Larik(judul, "Heading2"), *(Larik(f"{{{{p {nama} }}}}") for nama in bagian))


def _anak(judul: str, *bagian: str) -> tuple[Larik, ...]:
    return (Larik(judul, "Heading3"), *(Larik(f"{{{{p {nama} }}}}") for nama in bagian))


LARIK = (
    Larik("{{p peringatan }}"),
    Larik("LAPORAN KINERJA\nINSTANSI PEMERINTAH (LKjIP)", "Title"),
    Larik("TAHUN {{ tahun }}", "Title"),
    Larik("{{ perangkat_daerah }}", "Subtitle"),
    Larik("KATA PENGANTAR", "JudulDepan"),
    Larik("{{p kata_pengantar }}"),
    Larik("IKHTISAR EKSEKUTIF", "JudulDepan"),
    Larik("{{p ikhtisar }}"),
    Larik("DAFTAR ISI", "JudulDepan"),
    Larik("{{p daftar_isi }}"),
    Larik("DAFTAR TABEL", "JudulDaftar"),
    Larik("{{p daftar_tabel }}"),
    Larik("DAFTAR GAMBAR", "JudulDaftar"),
    Larik("{{p daftar_gambar }}"),
    _bab("I", "PENDAHULUAN"),
    *_butir("A. Tugas dan Fungsi", "tugas_fungsi"),
    *_butir("B. Struktur Organisasi", "struktur_organisasi"),
    *_butir("C. Aspek Strategis", "aspek_strategis"),
    *_butir("D. Permasalahan Utama", "permasalahan_utama"),
    *_butir("E. Sumber Daya", "sumber_daya"),
    Larik("{{p narasi_lain }}"),
    _bab("II", "PERENCANAAN KINERJA"),
    *_butir("A. Tujuan dan Sasaran Strategis", "strategi", "rencana_strategis"),
    *_butir("B. Indikator Kinerja Utama", "indikator_utama"),
    *_butir("C. Perjanjian Kinerja", "perjanjian_kinerja"),
    _bab("III", "AKUNTABILITAS KINERJA"),
    *_butir("A. Capaian Kinerja Organisasi"),
    *_anak("1. Target dan Realisasi Tahun {{ tahun }}", "capaian_tahun_ini", "dimensi_ipa", "pengukuran_kinerja"),
    *_anak("2. Perbandingan dengan Tahun Sebelumnya", "capaian_antartahun"),
    *_anak("3. Perbandingan dengan Target Akhir Renstra", "capaian_target_akhir"),
    *_anak("4. Perbandingan dengan Standar Nasional", "capaian_standar"),
    *_anak("5. Analisis Keberhasilan dan Kegagalan", "analisis"),
    *_anak("6. Efisiensi Penggunaan Sumber Daya", "efisiensi"),
    *_anak("7. Program dan Kegiatan Penunjang", "program_penunjang"),
    *_butir("B. Realisasi Anggaran"),
    *_anak("1. Realisasi Anggaran per Program", "realisasi_program"),
    *_anak("2. Realisasi Anggaran, Fisik, dan Kinerja per Kegiatan", "realisasi_kegiatan"),
    *_anak("3. Laporan Realisasi Anggaran", "realisasi_belanja"),
    *_butir("C. Tindak Lanjut Hasil Evaluasi SAKIP", "hasil_evaluasi", "rekomendasi"),
    _bab("IV", "PENUTUP"),
    Larik("{{p penutup }}"),
    Larik("LAMPIRAN 1\nPENGUKURAN KINERJA", "Heading1"),
    Larik("{{p tabel_pengukuran }}"),
    Larik("LAMPIRAN 2\nSUMBER ANGKA", "Heading1"),
    Larik(
        "Setiap angka dalam laporan ini berasal dari sel buku kerja {{ buku_kerja }} yang disebut di bawah ini, atau "
        "dihitung dari sel itu dengan aturan di sebelahnya. Angka yang sama disebut satu kali."
    ),
    Larik("{{p sumber_angka }}"),
)
"""The lines of the template."""
