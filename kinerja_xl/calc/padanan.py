"""Phrases with their acronyms, and words that stand for one another, as documents of an office use them."""

from __future__ import annotations

PHRASES = (
    ("aparatur sipil negara", "asn"),
    ("pegawai negeri sipil", "asn"),
    ("pegawai pemerintah dengan perjanjian kerja", "pppk"),
    ("pendidikan dan pelatihan", "diklat"),
    ("pelatihan dasar", "latsar"),
    ("diklat dasar", "latsar"),
    ("diklat kepemimpinan", "diklatpim"),
    ("surat keputusan", "sk"),
    ("analisis jabatan", "anjab"),
    ("analisis beban kerja", "abk"),
    ("indikator kinerja individu", "iki"),
    ("indikator kinerja utama", "iku"),
    ("laporan hasil pemeriksaan", "lhp"),
    ("kenaikan gaji berkala", "kgb"),
    ("sasaran kinerja pegawai", "skp"),
    ("sasaran kerja pegawai", "skp"),
    ("perangkat daerah", "skpd"),
    ("rencana strategis", "renstra"),
    ("rencana pembangunan jangka menengah daerah", "rpjmd"),
    ("rencana kerja dan anggaran", "rka"),
    ("dokumen pelaksanaan anggaran", "dpa"),
    ("rencana kerja", "renja"),
    ("perjanjian kinerja", "pk"),
    ("kerangka acuan kerja", "kak"),
    ("satya lencana karya satya", "slks"),
    ("sistem informasi kepegawaian", "simpeg"),
    ("penilaian kompetensi", "assessment"),
    ("assessment center", "assessment"),
    ("uji kompetensi", "assessment"),
    ("tindak lanjut", "tindaklanjut"),
    ("standar operasional prosedur", "sop"),
    ("jabatan fungsional", "jf"),
    ("sistem akuntabilitas kinerja instansi pemerintah", "sakip"),
    ("angka kematian", "kematian"),
)
"""Phrases that have an acronym, each before one that is part of it."""
SAME = {
    **dict.fromkeys("asn pns pppk cpns casn pegawai aparatur aparat orang individu personil pejabat".split(), "orang"),
    "kepegawaian": "kepegawaian",
    "diklat": "diklat",
    **dict.fromkeys("skpd opd pd".split(), "skpd"),
    **dict.fromkeys("assesment asesmen assessment assessmen assessman".split(), "assessment"),
    **dict.fromkeys("formasi kebutuhan dibutuhkan".split(), "butuh"),
    **dict.fromkeys("jafung jabfung".split(), "jf"),
}
"""Words and stems by the word that stands for all their synonyms; persons of an office are one."""
SAME_ROOT = {
    "pns": "asn",
    "aparatur": "asn",
    "pegawai": "asn",
    "kepegawaian": "asn",
    "peroleh": "dapat",
    "terima": "dapat",
    "bayaran": "bayar",
    "pendidikan": "diklat",
    "pelatihan": "diklat",
}
"""Roots by the root that stands for them, where phrases keep their words."""
