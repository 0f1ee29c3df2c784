"""The lists behind the dropdowns, from the rules where they name the words."""

from __future__ import annotations

from typing import NamedTuple

from kinerja_xl.calc.bagian_laporan import BAGIAN
from kinerja_xl.regulasi import Aturan

_SATUAN = "Persen Indeks Nilai Predikat Orang Dokumen Laporan Unit Paket Kegiatan Bulan Kali".split()


class Daftar(NamedTuple):
    """The words of a dropdown; an open list allows other words too."""

    kata: tuple[str, ...]
    terbuka: bool = False


def choices(aturan: Aturan) -> dict[str, Daftar]:
    """Every list by its name, as the rules of the year have it."""
    ipa = aturan.ipa
    return {
        "satuan": Daftar(tuple(_SATUAN), terbuka=True),
        "polaritas": Daftar(("naik", "turun")),
        "tipe": Daftar(("kumulatif", "posisi akhir", "rata-rata")),
        "pendidikan": Daftar(tuple(one.nama for one in ipa.kualifikasi)),
        "kelompok_jabatan": Daftar(tuple(one.nama for one in ipa.kompetensi)),
        "ya_tidak": Daftar(("ya", "tidak")),
        "predikat_kinerja": Daftar(("Sangat Baik", "Baik", "Butuh Perbaikan", "Kurang", "Sangat Kurang")),
        "hukuman": Daftar(tuple(one.nama for one in ipa.disiplin)),
        "status": Daftar(("Selesai", "Dalam proses", "Belum")),
        "bagian_laporan": Daftar(BAGIAN, terbuka=True),
        "komponen": Daftar(tuple(one.nama for one in aturan.sakip.komponen)),
    }
