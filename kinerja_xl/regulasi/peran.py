"""What kind of content the column roles of the glossary carry; a test holds every role to exactly one kind."""

from __future__ import annotations

MONEY = frozenset(
    "pagu murni perubahan realisasi_anggaran silpa pagu_akhir realisasi_anggaran_lalu realisasi_anggaran_akhir".split()
)
PERCENT = frozenset(
    "capaian persen persen_anggaran fisik silpa_persen efisiensi capaian_akhir persen_anggaran_akhir".split()
)
COUNT = frozenset("jumlah laki_laki perempuan sudah belum disparitas populasi".split())
SCORE = frozenset(
    "bobot nilai nilai_sebelumnya nilai_berjalan selisih kenaikan nilai_ipa "
    "skor_kualifikasi skor_kompetensi skor_kinerja skor_disiplin jawaban".split()
)
PERFORMANCE = frozenset(
    "kondisi_awal target target_akhir realisasi realisasi_lalu realisasi_akhir bulanan standar_nasional".split()
)
GROWTH = frozenset("pertumbuhan_anggaran pertumbuhan_realisasi".split())
NUMERIC = MONEY | PERCENT | COUNT | SCORE | PERFORMANCE | GROWTH

LABELS = tuple(
    "uraian program kegiatan sub_kegiatan komponen aspek dimensi pendidikan jabatan kelas indikator sasaran".split()
)
"""Roles that can name a row, the most telling first."""
PROSE = frozenset(
    "tujuan sasaran indikator indikator_tujuan uraian program kegiatan sub_kegiatan hasil formulasi rumus sumber_data "
    "penanggung_jawab definisi alasan kelompok_sasaran lokasi faktor tindak_lanjut rekomendasi aksi acuan "
    "narasi".split()
)
"""Roles whose cells are sentences and never read as numbers."""
TEXT = frozenset(
    "tujuan indikator_tujuan satuan polaritas status nama nip keterangan kode nomor lain keluaran hasil "
    "formulasi rumus sumber_data penanggung_jawab definisi alasan tipe_perhitungan kelompok_sasaran lokasi "
    "bukti faktor tindak_lanjut rekomendasi aksi acuan nomenklatur bagian narasi".split()
) | frozenset(LABELS)
