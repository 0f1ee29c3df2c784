"""Indeks Profesionalitas ASN of a person, of a list of persons, and from frequency tables.

Points already carry the weights of the dimensions and are never multiplied by them again.
Source: PermenPANRB 38/2018, Peraturan BKN 8/2019; 004 lines 1826-2345.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import compress, product
from typing import Any, NamedTuple, TypeVar

from kinerja_xl.calc.hasil import Hasil, Masukan, missing
from kinerja_xl.calc.pembulatan import rounded
from kinerja_xl.ingatan import ingat
from kinerja_xl.numbers import format_number
from kinerja_xl.pola import Pola
from kinerja_xl.regulasi import Aturan
from kinerja_xl.regulasi.model import InstrumenIpa, Kelas, KelompokJabatan

DIMENSI = ("kualifikasi", "kompetensi", "kinerja", "disiplin")
CELAH = (50, 60, 75, 90)
"""Below the gaps of one point that the printed kinerja classes leave open."""
_UPPER = Pola(r"(\d+(?:[.,]\d+)?)\s*(?:-|\u2013|s\.?d\.?|sampai(?: dengan)?)\s*(\d+(?:[.,]\d+)?)")
_FROM = Pola(r"(\d+(?:[.,]\d+)?)\s*(?:ke atas|keatas)|(?:>|di atas|lebih dari)\s*(\d+(?:[.,]\d+)?)")
_UP_TO = Pola(r"(\d+(?:[.,]\d+)?)\s*(?:ke bawah|kebawah)|(?:<=|\u2264|di bawah|kurang dari)\s*(\d+(?:[.,]\d+)?)")
_LETTER_AND_GRADE = Pola(r"(?<=[a-z]) (?=\d)|(?<=\b[ds]) (?=[iv]+\b)")


class Pegawai(NamedTuple):
    """What is known of one person; None is unknown, which is not the same as False."""

    kualifikasi: str | None
    kelompok_jabatan: str | None
    diklat_kepemimpinan: bool = False
    diklat_fungsional: bool = False
    diklat_teknis: bool = False
    seminar: bool = False
    nilai_kinerja: Decimal | str | None = None
    hukuman: str = "tidak pernah"


class Penilaian(NamedTuple):
    """Points that one thing known of a person gives; None for `alasan`; `catatan` is what a reader must know of it."""

    poin: Decimal | None
    alasan: str = ""
    catatan: str = ""


class PoinPegawai(NamedTuple):
    """Points of a person per dimension; None where they cannot be told, for `alasan`."""

    kualifikasi: Decimal | None
    kompetensi: Decimal | None
    kinerja: Decimal | None
    disiplin: Decimal | None
    alasan: tuple[str, ...]
    catatan: tuple[str, ...] = ()

    @property
    def total(self) -> Decimal | None:
        """The person's IPA, or None when a dimension is missing."""
        kualifikasi, kompetensi, kinerja, disiplin = self[:4]
        if kualifikasi is None or kompetensi is None or kinerja is None or disiplin is None:
            return None
        return kualifikasi + kompetensi + kinerja + disiplin


class IpaUnit(NamedTuple):
    """IPA of a unit. `ketat` counts 0 points for what is missing and keeps every person in the mean."""

    ipa: Hasil
    ketat: Hasil
    dimensi: dict[str, Hasil]
    dihitung: int
    belum: int


def class_of(text: str, classes: tuple[Kelas, ...]) -> Kelas | None:
    """The class that a workbook's word for it means; None when it means none.

    >>> from datetime import date
    >>> from kinerja_xl.regulasi import aturan
    >>> [class_of(t, aturan(date(2020, 1, 1)).ipa.kualifikasi).nama for t in ("SMA/Sederajat", "DIV/S1", "Sp-1")]
    ['D-II/D-I/SLTA sederajat', 'S-1/D-IV', 'S-2']
    """
    return _index(classes).get(_class_key(text))


def kelas_kinerja(nilai: Decimal | str, instrumen: InstrumenIpa) -> Kelas | None:
    """The kinerja class of a score, of a printed range such as `76 - 90 (Baik)`, or of a predicate."""
    if isinstance(nilai, str):
        upper = upper_bound(nilai)
        if upper is None:
            return class_of(nilai, instrumen.kinerja)
        nilai = upper
    return next(k for k in instrumen.kinerja if k.di_atas is None or nilai > k.di_atas)


def in_gap(nilai: Decimal) -> bool:
    """Whether a kinerja score lies between two printed classes, as 90,5 does between 76-90 and 91-100."""
    return int(nilai) in CELAH and nilai != int(nilai)


def upper_bound(text: str) -> Decimal | None:
    """The upper end of a printed range of scores (one above the lower end of an open one); None for no range.

    >>> upper_bound("76 - 90 (Baik)"), upper_bound("50 Ke Bawah (Buruk)"), upper_bound("Baik")
    (Decimal('90'), Decimal('50'), None)
    """
    text = text.casefold()
    if match := _UPPER.search(text):
        return _decimal(match[2])
    if match := _UP_TO.search(text):
        return _decimal(match[1] or match[2])
    if match := _FROM.search(text):
        return _decimal(match[1] or match[2]) + 1
    return None


def lower_bound(text: str) -> Decimal | None:
    """The lower end of a printed range of scores; None when it has none."""
    match = _UPPER.search(text.casefold())
    return _decimal(match[1]) if match else None


def kelompok_jabatan(text: str, instrumen: InstrumenIpa) -> KelompokJabatan | None:
    """The group of posts that a workbook's word for it means."""
    return _index(instrumen.kompetensi).get(_class_key(text))


def skor_instrumen(nama: str, jabatan: str, instrumen: InstrumenIpa) -> frozenset[Decimal]:
    """The points a person can have in a dimension; for kompetensi those of the group of posts, else of any."""
    return _possible(nama, kelompok_jabatan(jabatan, instrumen) if nama == "kompetensi" else None, instrumen)


def poin_kualifikasi(kualifikasi: str | None, instrumen: InstrumenIpa) -> Penilaian:
    """Points of an education, as a workbook words it."""
    found = class_of(kualifikasi, instrumen.kualifikasi) if kualifikasi else None
    return Penilaian(found.poin) if found else _untold("kualifikasi", kualifikasi)


def poin_kinerja(nilai: Decimal | str | None, instrumen: InstrumenIpa) -> Penilaian:
    """Points of a kinerja score, of a printed range or of a predicate."""
    found = None if nilai is None else kelas_kinerja(nilai, instrumen)
    if found is None:
        return _untold("nilai kinerja", str(nilai or ""))
    if isinstance(nilai, Decimal) and in_gap(nilai):
        return Penilaian(
            found.poin, "", f"nilai kinerja {format_number(nilai)} di celah kelas, dihitung ke kelas di atasnya"
        )
    return Penilaian(found.poin)


def poin_disiplin(hukuman: str, instrumen: InstrumenIpa) -> Penilaian:
    """Points of the sanction that a person was given, or of none."""
    found = class_of(hukuman, instrumen.disiplin)
    return Penilaian(found.poin) if found else _untold("hukuman disiplin", hukuman)


def poin_kompetensi(kelompok: KelompokJabatan, diikuti: Sequence[bool]) -> Decimal:
    """Points of the trainings that a person of a group of posts attended.

    Args:
        kelompok: the group of posts.
        diikuti: whether diklat kepemimpinan, fungsional and teknis and a seminar were attended.
    """
    return sum(compress(_trainings(kelompok), diikuti), Decimal(0))


def kelompok_pegawai(jabatan: str | None, instrumen: InstrumenIpa) -> tuple[KelompokJabatan | None, str]:
    """The group of posts of a person, or None and why."""
    found = kelompok_jabatan(jabatan, instrumen) if jabatan else None
    return found, "" if found else _untold("kelompok jabatan", jabatan).alasan


def poin(pegawai: Pegawai, instrumen: InstrumenIpa) -> PoinPegawai:
    """Points of one person; what is missing or unknown is named, never counted as 0."""
    kualifikasi = poin_kualifikasi(pegawai.kualifikasi, instrumen)
    kelompok, no_group = kelompok_pegawai(pegawai.kelompok_jabatan, instrumen)
    kinerja = poin_kinerja(pegawai.nilai_kinerja, instrumen)
    disiplin = poin_disiplin(pegawai.hukuman, instrumen)
    return PoinPegawai(
        kualifikasi.poin,
        poin_kompetensi(kelompok, pegawai[2:6]) if kelompok else None,
        kinerja.poin,
        disiplin.poin,
        tuple(filter(None, (kualifikasi.alasan, no_group, kinerja.alasan, disiplin.alasan))),
        tuple(filter(None, (kinerja.catatan,))),
    )


def ipa_unit(persons: Iterable[Pegawai], aturan: Aturan) -> IpaUnit:
    """IPA of a unit: the mean over the persons measured, rounded once where it is shown."""
    return ipa_poin([poin(p, aturan.ipa) for p in persons], aturan)


def ipa_poin(points: Sequence[PoinPegawai], aturan: Aturan) -> IpaUnit:
    """IPA of a unit from the points of its persons."""
    whole: list[list[Decimal]] = []
    rest: list[list[Decimal]] = []
    for p in points:
        known = [v for v in p[:4] if v is not None]
        (whole if len(known) == len(DIMENSI) else rest).append(known)
    sums = {name: sum([p[i] for p in whole], Decimal(0)) for i, name in enumerate(DIMENSI)}
    strict = sum([v for p in rest for v in p], sum(sums.values(), Decimal(0)))
    return ipa_jumlah(sums, strict, len(whole), len(rest), aturan)


def ipa_jumlah(jumlah: Mapping[str, Decimal], ketat: Decimal, dihitung: int, belum: int, aturan: Aturan) -> IpaUnit:
    """IPA of a unit whose points were added up elsewhere.

    Args:
        jumlah: points of each dimension of the persons measured in full.
        ketat: every point of every person, also of those who lack a dimension.
        dihitung: persons measured in full.
        belum: persons who lack a dimension.
        aturan: the rules in force.
    """
    basis = aturan.rujukan(aturan.ipa.dasar)
    return IpaUnit(
        _mean("IPA", sum(jumlah.values(), Decimal(0)), dihitung, basis),
        _mean("IPA ketat (yang kosong dihitung 0)", ketat, dihitung + belum, basis),
        {name: _mean(f"IP {name}", jumlah[name], dihitung, basis) for name in DIMENSI},
        dihitung,
        belum,
    )


def dimensi_frekuensi(nama: str, kelas: Sequence[tuple[Masukan, Decimal]], aturan: Aturan) -> Hasil:
    """A dimension from a frequency table: sum(persons x points) / persons, index points.

    Args:
        nama: "kualifikasi", "kinerja" or "disiplin".
        kelas: persons of each class with the points of the class.
    """
    inputs = tuple(m._replace(nama=f"{m.nama} (poin {format_number(points)})") for m, points in kelas)
    formula = f"jumlah(orang x poin kelas) / jumlah orang, dimensi {nama}"
    persons = sum((m.nilai or Decimal(0) for m in inputs), Decimal(0))
    basis = aturan.rujukan(aturan.ipa.dasar)
    if reason := missing(*(m for m, _ in kelas if not m.tanpa_isi)):
        return Hasil(None, formula, inputs, basis, reason)
    if not persons:
        return Hasil(None, formula, inputs, basis, "tidak dapat dihitung: jumlah orang 0")
    total = sum(((m.nilai or Decimal(0)) * points for m, points in kelas), Decimal(0))
    return Hasil(total / persons, formula, inputs, basis, desimal=aturan.ipa.desimal)


def kompetensi_tertinggi(kelompok: Sequence[tuple[str, Masukan, Masukan]], aturan: Aturan) -> Hasil:
    """The highest kompetensi that a table of trained and untrained persons per group allows.

    Who is untrained lacks the training of the post (for pelaksana: diklat teknis) but may have the rest.
    """
    instrumen = aturan.ipa
    points = persons = Decimal(0)
    for nama, sudah, belum in kelompok:
        group = kelompok_jabatan(nama, instrumen)
        if group is None:
            return Hasil(None, "batas atas kompetensi", (sudah, belum), alasan=f"kelompok jabatan {nama} tidak dikenal")
        if sudah.nilai is None or belum.nilai is None:
            return Hasil(None, "batas atas kompetensi", (sudah, belum), alasan=missing(sudah, belum))
        own = max(group.diklat_kepemimpinan, group.diklat_fungsional) or group.diklat_teknis
        full = group.diklat_kepemimpinan + group.diklat_fungsional + group.diklat_teknis + group.seminar
        points += sudah.nilai * full + belum.nilai * (full - own)
        persons += sudah.nilai + belum.nilai
    inputs = tuple(m for _, *pair in kelompok for m in pair)
    formula = "(sudah diklat x 40 + belum diklat x (40 - poin diklat jabatan)) / jumlah orang"
    basis = aturan.rujukan(instrumen.dasar)
    if not persons:
        return Hasil(None, formula, inputs, basis, "tidak dapat dihitung: jumlah orang 0")
    return Hasil(points / persons, formula, inputs, basis, desimal=instrumen.desimal)


def kategori(nilai: Decimal, aturan: Aturan) -> str:
    """Level of an IPA, judged on the rounded value. Source: Peraturan BKN 8/2019 (gaps closed upwards)."""
    value = rounded(nilai, aturan.ipa.desimal)
    return next(p.nama for p in aturan.skala("kategori_ipa").pita if p.holds(value))


def _trainings(group: KelompokJabatan) -> tuple[Decimal, ...]:
    return group.diklat_kepemimpinan, group.diklat_fungsional, group.diklat_teknis, group.seminar


def _untold(nama: str, given: str | None) -> Penilaian:
    return Penilaian(None, f"{nama} {given} tidak dikenal" if given else f"{nama} kosong")


@ingat
def _possible(nama: str, kelompok: KelompokJabatan | None, instrumen: InstrumenIpa) -> frozenset[Decimal]:
    if nama != "kompetensi":
        return frozenset(k.poin for k in getattr(instrumen, nama))
    groups = (kelompok,) if kelompok else instrumen.kompetensi
    return frozenset(poin_kompetensi(g, attended) for g in groups for attended in product((False, True), repeat=4))


def _mean(nama: str, total: Decimal, count: int, basis: str) -> Hasil:
    inputs = (Masukan("jumlah poin", total), Masukan("jumlah orang", Decimal(count)))
    formula = f"jumlah poin / jumlah orang, {nama}"
    if not count:
        return Hasil(None, formula, inputs, basis, "tidak dapat dihitung: tidak ada orang yang terukur lengkap")
    return Hasil(total / count, formula, inputs, basis)


_Named = TypeVar("_Named", Kelas, KelompokJabatan)
_indexes: dict[int, tuple[object, dict[str, Any]]] = {}


def _index(named: Sequence[_Named]) -> dict[str, _Named]:
    """The classes by every spelling of their names.

    Rules are constants that live as long as the process, so their identity is a safe key, and the only quick one.
    """
    known = _indexes.get(id(named))
    if known is None or known[0] is not named:
        spellings = {_class_key(word): one for one in reversed(named) for word in _spellings(one)}
        known = _indexes[id(named)] = (named, spellings)
    return known[1]


def _spellings(one: Kelas | KelompokJabatan) -> tuple[str, ...]:
    return one.nama, *one.sebutan


@ingat
def _class_key(text: str) -> str:
    """`D-III` and `DIII` are one word; `Diploma I,II` is not `Diploma III`."""
    return _LETTER_AND_GRADE.sub("", _key(text))


def _key(text: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", text.casefold()).split())


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))
