"""The shape of a rule set: plain named tuples, quick to load and without need of pydantic in a host.

`kompilasi` holds the TOML files to these classes strictly (no unknown key, no converted type).
Points and percentages are Decimal; a date is the first day on which a block is in force.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

Keyakinan = Literal["terverifikasi", "sekunder", "asumsi"]
Polaritas = Literal["naik", "turun"]


class Sumber(NamedTuple):
    """A legal instrument or a published document that a value rests on."""

    id: str
    nama: str
    tahun: int


class Dasar(NamedTuple):
    """Where a block of values comes from and how sure we are of it."""

    rujukan: str
    pasal: str
    keyakinan: Keyakinan
    diperiksa_pada: date


class Pita(NamedTuple):
    """A band of a scale: values above `di_atas`, or from `mulai` on; a band without either is the lowest."""

    nama: str
    sebutan: str
    di_atas: Decimal | None = None
    mulai: Decimal | None = None

    def holds(self, nilai: Decimal) -> bool:
        """Whether the value lies in this band or above it."""
        if self.mulai is not None:
            return nilai >= self.mulai
        return self.di_atas is None or nilai > self.di_atas


class Skala(NamedTuple):
    """A dated scale of bands, highest first, from `terendah` to `tertinggi`."""

    subjek: str
    berlaku_sejak: date
    dasar: Dasar
    terendah: Decimal
    pita: tuple[Pita, ...]
    tertinggi: Decimal | None = None


class ProfilCapaian(NamedTuple):
    """How a capaian is computed: one formula per polaritas, and what happens at the edges.

    `turun` names the formula for "less is better": "selisih" is (2T - R) / T, "nisbah" is T / R.
    `target_nol_turun` is the capaian in percent when the target is 0 and the realisasi is above it.
    `batas_atas` and `batas_bawah` cap the capaian in percent; None leaves it as computed.
    """

    id: str
    nama: str
    berlaku_sejak: date
    dasar: Dasar
    turun: Literal["selisih", "nisbah"]
    rentang_turun: bool
    target_nol_turun: Decimal
    desimal: int
    wajar_dari: Decimal
    wajar_sampai: Decimal
    batas_atas: Decimal | None = None
    batas_bawah: Decimal | None = None


class Kelas(NamedTuple):
    """A class of an IPA dimension with its points; `sebutan` lists the spellings found in workbooks."""

    nama: str
    poin: Decimal
    sebutan: tuple[str, ...]
    di_atas: Decimal | None = None


class KelompokJabatan(NamedTuple):
    """Points of the kompetensi components for one group of posts; 0 where a component does not apply.

    `tahun_teknis` and `tahun_seminar` are the years for which a training counts, 0 for ever.
    """

    nama: str
    sebutan: tuple[str, ...]
    diklat_kepemimpinan: Decimal
    diklat_fungsional: Decimal
    diklat_teknis: Decimal
    seminar: Decimal
    tahun_teknis: int
    tahun_seminar: int


class InstrumenIpa(NamedTuple):
    """The instrument of the Indeks Profesionalitas ASN; points already carry the weights.

    A sanction counts for `tahun_hukuman` years.
    """

    berlaku_sejak: date
    dasar: Dasar
    bobot_kualifikasi: Decimal
    bobot_kompetensi: Decimal
    bobot_kinerja: Decimal
    bobot_disiplin: Decimal
    desimal: int
    tahun_hukuman: int
    kualifikasi: tuple[Kelas, ...]
    kompetensi: tuple[KelompokJabatan, ...]
    kinerja: tuple[Kelas, ...]
    disiplin: tuple[Kelas, ...]


class KomponenBobot(NamedTuple):
    """A weighted component of an evaluation; the weights of one instrument total 100."""

    nama: str
    bobot: Decimal


class InstrumenSakip(NamedTuple):
    """Components of the SAKIP evaluation; `berlaku_sejak` is a date of evaluation, not of performance."""

    berlaku_sejak: date
    dasar: Dasar
    komponen: tuple[KomponenBobot, ...]
    subkomponen: tuple[KomponenBobot, ...]


class InstrumenSkm(NamedTuple):
    """The survey of users of a service: the answers an unsur may have, and what turns their mean into an index."""

    berlaku_sejak: date
    dasar: Dasar
    jawaban: tuple[Decimal, ...]
    pengali: Decimal
    desimal: int


class InstrumenMerit(NamedTuple):
    """Aspects of the merit system, whose scores add up to at most `tertinggi`."""

    berlaku_sejak: date
    dasar: Dasar
    aspek: tuple[str, ...]
    tertinggi: Decimal


class PotonganIki(NamedTuple):
    """A straight piece of a conversion: whole capaian `dari` to `sampai` become `nilai_dari` to `nilai_sampai`."""

    nama: str
    dari: Decimal
    sampai: Decimal
    nilai_dari: Decimal
    nilai_sampai: Decimal
    keyakinan: Keyakinan


class InstrumenIki(NamedTuple):
    """Conversion of the capaian of an indicator of a person into its score, lowest piece first."""

    berlaku_sejak: date
    dasar: Dasar
    potongan: tuple[PotonganIki, ...]


class Kolom(NamedTuple):
    """A column role with the header texts that stand for it; `>` separates the levels of a header."""

    peran: str
    judul: tuple[str, ...]


class Istilah(NamedTuple):
    """A word of the field that names things in code, with its English gloss."""

    kata: str
    inggris: str


class SatuanSama(NamedTuple):
    """Spellings of one unit of measurement."""

    nama: str
    ejaan: tuple[str, ...]


class Glosarium(NamedTuple):
    """Glossary, header aliases and unit spellings.

    `kolom_pegawai` are the columns of a list of persons for the IPA, `kolom_ekspor` those that only the exports of
    personnel systems have.
    """

    kata_turun: tuple[str, ...]
    istilah: tuple[Istilah, ...]
    kolom: tuple[Kolom, ...]
    satuan: tuple[SatuanSama, ...]
    kolom_pegawai: tuple[Kolom, ...]
    kolom_ekspor: tuple[Kolom, ...]


class Himpunan(NamedTuple):
    """All rules of all dates, as the TOML files state them."""

    sumber: tuple[Sumber, ...]
    profil: tuple[ProfilCapaian, ...]
    ipa: tuple[InstrumenIpa, ...]
    sakip: tuple[InstrumenSakip, ...]
    skm: tuple[InstrumenSkm, ...]
    merit: tuple[InstrumenMerit, ...]
    iki: tuple[InstrumenIki, ...]
    skala: tuple[Skala, ...]
    glosarium: Glosarium
