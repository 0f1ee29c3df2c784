"""The parts of the LKjIP that an office writes itself, in the sheet Narasi (outline of PermenPANRB 53/2014)."""

from __future__ import annotations

BAGIAN = (
    "Kata Pengantar",
    "Ikhtisar Eksekutif",
    "Tugas dan Fungsi",
    "Struktur Organisasi",
    "Aspek Strategis",
    "Permasalahan Utama",
    "Strategi",
    "Pengukuran Kinerja",
    "Analisis Capaian",
    "Efisiensi Sumber Daya",
    "Program Penunjang",
    "Realisasi Anggaran",
    "Tindak Lanjut Evaluasi",
    "Penutup",
)
"""In the order of the report."""
