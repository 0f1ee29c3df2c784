"""LKjIP: the yearly performance report, after the outline of PermenPANRB 53/2014."""

from __future__ import annotations

from collections.abc import Mapping

from kinerja_xl.dokumen.bahan import Bahan
from kinerja_xl.dokumen.hitungan import Hitungan
from kinerja_xl.dokumen.isi import Naskah
from kinerja_xl.dokumen.lkjip.anggaran import (
    efisiensi_sumber_daya,
    realisasi_belanja,
    realisasi_kegiatan,
    realisasi_program,
)
from kinerja_xl.dokumen.lkjip.bahasa import Bagian
from kinerja_xl.dokumen.lkjip.capaian import (
    analisis,
    capaian_antartahun,
    capaian_standar,
    capaian_tahun_ini,
    capaian_target_akhir,
    dimensi_ipa,
    tabel_pengukuran,
)
from kinerja_xl.dokumen.lkjip.narasi import narasi, narasi_lain, narasi_wajib
from kinerja_xl.dokumen.lkjip.perencanaan import indikator_utama, perjanjian_kinerja, rencana_strategis
from kinerja_xl.dokumen.lkjip.ringkasan import ikhtisar, penutup
from kinerja_xl.dokumen.lkjip.sakip import hasil_evaluasi, rekomendasi
from kinerja_xl.dokumen.lkjip.sumber_daya import sumber_daya
from kinerja_xl.dokumen.lkjip.templat import LARIK as LARIK
from kinerja_xl.dokumen.lkjip.ukuran import ukuran
from kinerja_xl.dokumen.peringatan import peringatan


def susun(bahan: Bahan) -> Naskah:
    """The draft of the report."""
    year = str(bahan.tahun or "")
    office = bahan.perangkat_daerah
    title = " ".join(filter(None, ("LKjIP", office, f"Tahun {year}" if year else "")))
    words = {"tahun": year, "perangkat_daerah": office.upper(), "buku_kerja": bahan.berkas}
    return Naskah(title, words, _sections(bahan), peringatan(bahan))


def _sections(bahan: Bahan) -> Mapping[str, Bagian]:
    measured, sums = ukuran(bahan), Hitungan(bahan.context)
    return {
        "kata_pengantar": narasi_wajib(bahan, "Kata Pengantar"),
        "ikhtisar": (*narasi(bahan, "Ikhtisar Eksekutif"), *ikhtisar(bahan, measured, sums)),
        "tugas_fungsi": narasi_wajib(bahan, "Tugas dan Fungsi"),
        "struktur_organisasi": narasi_wajib(bahan, "Struktur Organisasi"),
        "aspek_strategis": narasi_wajib(bahan, "Aspek Strategis"),
        "permasalahan_utama": narasi_wajib(bahan, "Permasalahan Utama"),
        "narasi_lain": narasi_lain(bahan),
        "sumber_daya": sumber_daya(bahan, sums),
        "strategi": narasi(bahan, "Strategi"),
        "rencana_strategis": rencana_strategis(bahan),
        "indikator_utama": indikator_utama(bahan),
        "perjanjian_kinerja": perjanjian_kinerja(bahan, sums),
        "capaian_tahun_ini": capaian_tahun_ini(bahan, measured),
        "dimensi_ipa": dimensi_ipa(bahan),
        "pengukuran_kinerja": narasi(bahan, "Pengukuran Kinerja"),
        "capaian_antartahun": capaian_antartahun(bahan, measured),
        "capaian_target_akhir": capaian_target_akhir(bahan, measured),
        "capaian_standar": capaian_standar(bahan, measured),
        "analisis": analisis(bahan, measured)
        + (narasi(bahan, _ANALISIS) if analisis(bahan, measured) else narasi_wajib(bahan, _ANALISIS)),
        "efisiensi": (*efisiensi_sumber_daya(bahan, measured, sums), *narasi(bahan, "Efisiensi Sumber Daya")),
        "program_penunjang": narasi_wajib(bahan, "Program Penunjang"),
        "realisasi_program": (*realisasi_program(bahan, sums), *narasi(bahan, "Realisasi Anggaran")),
        "realisasi_kegiatan": realisasi_kegiatan(bahan, sums),
        "realisasi_belanja": realisasi_belanja(bahan, sums),
        "hasil_evaluasi": hasil_evaluasi(bahan),
        "rekomendasi": (*rekomendasi(bahan), *narasi(bahan, "Tindak Lanjut Evaluasi")),
        "penutup": (*penutup(bahan, measured, sums), *narasi(bahan, "Penutup")),
        "tabel_pengukuran": tabel_pengukuran(bahan, measured),
    }


_ANALISIS = "Analisis Capaian"
