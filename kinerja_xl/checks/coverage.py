"""Which subjects could be checked, given the forms that were recognised."""

from __future__ import annotations

from kinerja_xl.tables.book import Book

_FAMILIES = (
    (
        ("target jangka menengah", ("target_jangka_menengah", "pencapaian_pelayanan")),
        ("capaian indikator", ("pengukuran", "pencapaian_pelayanan", "pengukuran_periodik")),
        ("kesesuaian dengan perjanjian kinerja", ("perjanjian_indikator", "perjanjian_anggaran")),
        ("realisasi anggaran program dan kegiatan", ("realisasi_anggaran", "pendanaan_pelayanan", "evaluasi_renja")),
        ("laporan realisasi anggaran dan SILPA", ("lra",)),
        ("efisiensi penggunaan sumber daya", ("efisiensi",)),
        ("nilai evaluasi SAKIP", ("sakip",)),
        ("Indeks Profesionalitas ASN per dimensi", ("ipa_dimensi", "pegawai")),
        (
            "tabel frekuensi pegawai (pendidikan, diklat, nilai kinerja)",
            ("frekuensi_pendidikan", "frekuensi_diklat", "frekuensi_kinerja"),
        ),
    ),
    (
        ("target jangka menengah", ("target_jangka_menengah", "rencana_pendanaan")),
        ("rencana program, kegiatan, sub kegiatan dan pendanaan", ("rencana_pendanaan",)),
        ("keselarasan tujuan, sasaran, indikator dan program", ("penyelarasan", "penjenjangan")),
        ("rumus, sumber data dan penanggung jawab indikator", ("iku", "iki")),
        ("definisi operasional", ("definisi_operasional", "iku")),
    ),
    (("penjenjangan kinerja", ("penjenjangan",)),),
    (("indikator kinerja individu", ("iki",)),),
    (
        ("rencana aksi", ("rencana_aksi", "kartu_kendali")),
        ("realisasi per triwulan", ("pengukuran_periodik", "evaluasi_renja", "kartu_kendali")),
    ),
)
"""Subjects that belong to one kind of document: report, plan, cascade, individual indicators, quarterly work."""
_TELLING = (
    frozenset("pengukuran lra efisiensi sakip ipa_dimensi pegawai realisasi_anggaran".split()),
    frozenset({"rencana_pendanaan", "penyelarasan", "definisi_operasional"}),
    frozenset({"penjenjangan"}),
    frozenset({"iki"}),
    frozenset({"rencana_aksi", "kartu_kendali", "pengukuran_periodik", "evaluasi_renja"}),
)
"""Forms that show which kinds of document a workbook holds."""


def unchecked_subjects(book: Book) -> list[str]:
    """Subjects of the documents a workbook holds for which it has no recognised form; those of a report when unclear."""
    present = {table.form for table in book.tables}
    held = [family for family, own in zip(_FAMILIES, _TELLING, strict=True) if own & present] or [_FAMILIES[0]]
    missing = [name for family in held for name, forms in family if not present & set(forms)]
    return list(dict.fromkeys(missing))
