"""What a unit counts and what a name says is counted: persons, papers, goods, offices, time."""

from __future__ import annotations

import re

from kinerja_xl.calc.satuan import unit_name
from kinerja_xl.ingatan import ingat
from kinerja_xl.numbers import is_countable
from kinerja_xl.pola import Pola

PERSEN = "persen"
PERSONS = "orang asn pns pppk cpns casn pegawai aparatur peserta pejabat siswa guru murid penduduk mahasiswa".split()
"""Words for persons wherever something is counted."""
_PERSONS_OF_A_UNIT = "jiwa karyawan pelamar honorer dokter bidan perawat petani nelayan wisatawan".split()
_KINDS = {
    **dict.fromkeys((*PERSONS, *_PERSONS_OF_A_UNIT), "orang"),
    **dict.fromkeys("dokumen naskah berkas".split(), "dokumen"),
    "laporan": "laporan",
    **dict.fromkeys("surat sk".split(), "surat"),
    "paket": "paket",
    **dict.fromkeys("unit buah".split(), "unit"),
    **dict.fromkeys(
        "barang kendaraan peralatan gedung meubelair mebel komputer laptop spanduk media".split(), "barang"
    ),
    **dict.fromkeys("skpd opd perangkat instansi".split(), "instansi"),
    **dict.fromkeys("kali kegiatan".split(), "kali"),
    **dict.fromkeys("bulan tahun hari minggu".split(), "waktu"),
    **dict.fromkeys("persen".split(), PERSEN),
    **dict.fromkeys("kelompok lembaga desa kelurahan kecamatan sekolah".split(), "kelompok"),
}
_CONTRARY = {
    "orang": {"dokumen", "laporan", "surat", "paket", "unit", "kali", "waktu"},
    "dokumen": {"orang", "laporan", "unit", "kali", "waktu", "instansi"},
    "laporan": {"orang", "paket", "unit", "kali"},
    "surat": {"orang", "paket", "kali", "waktu"},
    "paket": {"orang", "dokumen", "laporan", "kali", "waktu"},
    "unit": {"orang", "dokumen", "laporan", "kali", "waktu"},
    "barang": {"orang", "dokumen", "laporan", "kali", "waktu"},
    "instansi": {"orang", "dokumen", "laporan", "unit", "kali", "waktu"},
    "kelompok": {"dokumen", "laporan", "kali", "waktu"},
}
_COUNT = frozenset({"orang", "dokumen", "laporan", "surat", "paket", "unit", "barang", "kali", "instansi", "kelompok"})
_SHARE = Pola(r"\W*(?:perse[nt]+tase|prosentase|presentase|persen)\b", re.IGNORECASE)
_SCORE = Pola(r"\W*(?:indeks|index|nilai|skor)\b", re.IGNORECASE)
_COUNTED = Pola(r"\W*(?:jumlah|banyaknya)\s+(?!(?:rata|nilai|persen|skor))(.+)", re.IGNORECASE | re.DOTALL)
_NEAR = 3
_PAPERS = ("dokumen", "laporan", "surat")


@ingat
def kind_of_unit(satuan: str) -> str:
    """What a unit counts; "" when it is not known or several units stand there.

    >>> kind_of_unit("Orang/bulan"), kind_of_unit("%"), kind_of_unit("unit kerja"), kind_of_unit("surat; materai")
    ('orang', 'persen', 'instansi', '')
    """
    text = " ".join(satuan.casefold().split()).strip("(). ")
    if ";" in text or " dan " in text or " & " in text:
        return ""
    if text.startswith(("unit kerja", "perangkat daerah")):
        return "instansi"
    first = next(iter(re.findall(r"[a-z]+", text)), "")
    return _KINDS.get(unit_name(text)) or _KINDS.get(first, "")


def unit_kind(text: str) -> str:
    """What a unit counts, papers of every sort as one kind.

    >>> unit_kind("Orang/bulan"), unit_kind("berkas"), unit_kind("SK"), unit_kind("kali")
    ('orang', 'dokumen', 'dokumen', 'kali')
    """
    kind = kind_of_unit(text)
    return "dokumen" if kind in _PAPERS else kind


def contradiction(nama: str, satuan: str) -> str:
    """What a name says is measured, when its unit cannot measure that; else "".

    >>> contradiction("Jumlah Paket Peralatan Kantor", "Orang"), contradiction("Persentase dokumen sah", "Dokumen")
    ('Paket', 'persentase')
    >>> contradiction("Jumlah Dokumen Laporan Keuangan", "Laporan"), contradiction("Jumlah peserta diklat", "orang")
    ('', '')
    """
    kind = kind_of_unit(satuan)
    if _SHARE.match(nama):
        return "persentase" if kind in _COUNT or (not kind and is_countable(satuan)) else ""
    if score := _SCORE.match(nama):
        return score[0].strip(" -").casefold() if kind in _COUNT or kind == PERSEN else ""
    counted = _COUNTED.match(nama)
    if counted is None or not kind:
        return ""
    if kind == PERSEN:
        return "jumlah"
    printed = re.findall(r"[^\W\d_]+", counted[1])[:_NEAR]
    said = [word.casefold() for word in printed]
    thing = _KINDS.get(said[0], "") if said else ""
    if said[:2] == ["unit", "kerja"]:
        thing = "instansi"
    near = any(_KINDS.get(word) == kind for word in said)
    return printed[0] if kind in _CONTRARY.get(thing, ()) and not near else ""
