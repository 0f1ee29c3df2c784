"""Which subjects could be checked, given the forms that were recognised."""

from __future__ import annotations

from kinerja_xl.tables.book import Book

_SUBJECTS = (
    ("target jangka menengah", ("target_jangka_menengah", "pencapaian_pelayanan")),
    ("capaian indikator", ("pengukuran", "pencapaian_pelayanan")),
    ("kesesuaian dengan perjanjian kinerja", ("perjanjian_indikator", "perjanjian_anggaran")),
    ("realisasi anggaran program dan kegiatan", ("realisasi_anggaran", "pendanaan_pelayanan")),
    ("laporan realisasi anggaran dan SILPA", ("lra",)),
    ("efisiensi penggunaan sumber daya", ("efisiensi",)),
    ("nilai evaluasi SAKIP", ("sakip",)),
    ("Indeks Profesionalitas ASN per dimensi", ("ipa_dimensi", "pegawai")),
    (
        "tabel frekuensi pegawai (pendidikan, diklat, nilai kinerja)",
        ("frekuensi_pendidikan", "frekuensi_diklat", "frekuensi_kinerja"),
    ),
)


def unchecked_subjects(book: Book) -> list[str]:
    """Subjects for which the workbook holds no recognised form."""
    present = {table.form for table in book.tables}
    return [name for name, forms in _SUBJECTS if not present & set(forms)]
