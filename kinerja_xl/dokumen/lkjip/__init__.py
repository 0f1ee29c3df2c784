"""LKjIP: the yearly performance report, after the outline of PermenPANRB 53/2014."""

from __future__ import annotations

from kinerja_xl.dokumen.bahan import Bahan
from kinerja_xl.dokumen.isi import Naskah
from kinerja_xl.dokumen.kerangka import HALAMAN_BARU, Larik
from kinerja_xl.dokumen.peringatan import peringatan

LARIK = (
    Larik("{{p peringatan }}"),
    Larik("{{ judul }}", "Title"),
    Larik("DAFTAR ISI", "JudulDepan"),
    Larik("{{p daftar_isi }}"),
    Larik("LAMPIRAN SUMBER ANGKA", "Heading1"),
    Larik("{{p sumber_angka }}"),
    HALAMAN_BARU,
)


def susun(bahan: Bahan) -> Naskah:
    """The draft of the report."""
    tahun = str(bahan.tahun or "")
    judul = f"Laporan Kinerja Instansi Pemerintah {bahan.perangkat_daerah} Tahun {tahun}"
    return Naskah(judul, {"tahun": tahun, "perangkat_daerah": bahan.perangkat_daerah}, {}, peringatan(bahan))
