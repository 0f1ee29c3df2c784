"""The shape of a rule set: plain frozen dataclasses, so that a host without pydantic can carry them.

`kompilasi` holds the TOML files to these classes strictly (no unknown key, no converted type).
Points and percentages are Decimal; a date is the first day on which a block is in force.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

Keyakinan = Literal["terverifikasi", "sekunder", "asumsi"]
Polaritas = Literal["naik", "turun"]
_STRICT = {"strict": True, "extra": "forbid"}


@dataclass(frozen=True)
class Sumber:
    """A legal instrument or a published document that a value rests on."""

    __pydantic_config__ = _STRICT
    id: str
    nama: str
    tahun: int


@dataclass(frozen=True)
class Dasar:
    """Where a block of values comes from and how sure we are of it."""

    __pydantic_config__ = _STRICT
    rujukan: str
    pasal: str
    keyakinan: Keyakinan
    diperiksa_pada: date


@dataclass(frozen=True)
class Pita:
    """A band of a scale: values above `di_atas`, or from `mulai` on; a band without either is the lowest."""

    __pydantic_config__ = _STRICT
    nama: str
    sebutan: str
    di_atas: Decimal | None = None
    mulai: Decimal | None = None

    def holds(self, nilai: Decimal) -> bool:
        """Whether the value lies in this band or above it."""
        if self.mulai is not None:
            return nilai >= self.mulai
        return self.di_atas is None or nilai > self.di_atas


@dataclass(frozen=True)
class Skala:
    """A dated scale of bands, highest first, from `terendah` to `tertinggi`."""

    __pydantic_config__ = _STRICT
    subjek: str
    berlaku_sejak: date
    dasar: Dasar
    terendah: Decimal
    pita: tuple[Pita, ...]
    tertinggi: Decimal | None = None


@dataclass(frozen=True)
class ProfilCapaian:
    """How a capaian is computed: one formula per polaritas, and what happens at the edges.

    `turun` names the formula for "less is better": "selisih" is (2T - R) / T, "nisbah" is T / R.
    `target_nol_turun` is the capaian in percent when the target is 0 and the realisasi is above it.
    `batas_atas` and `batas_bawah` cap the capaian in percent; None leaves it as computed.
    """

    __pydantic_config__ = _STRICT
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


@dataclass(frozen=True)
class Kelas:
    """A class of an IPA dimension with its points; `sebutan` lists the spellings found in workbooks."""

    __pydantic_config__ = _STRICT
    nama: str
    poin: Decimal
    sebutan: tuple[str, ...]
    di_atas: Decimal | None = None


@dataclass(frozen=True)
class KelompokJabatan:
    """Points of the kompetensi components for one group of posts; 0 where a component does not apply."""

    __pydantic_config__ = _STRICT
    nama: str
    sebutan: tuple[str, ...]
    diklat_kepemimpinan: Decimal
    diklat_fungsional: Decimal
    diklat_teknis: Decimal
    seminar: Decimal


@dataclass(frozen=True)
class InstrumenIpa:
    """The instrument of the Indeks Profesionalitas ASN; points already carry the weights."""

    __pydantic_config__ = _STRICT
    berlaku_sejak: date
    dasar: Dasar
    bobot_kualifikasi: Decimal
    bobot_kompetensi: Decimal
    bobot_kinerja: Decimal
    bobot_disiplin: Decimal
    desimal: int
    kualifikasi: tuple[Kelas, ...]
    kompetensi: tuple[KelompokJabatan, ...]
    kinerja: tuple[Kelas, ...]
    disiplin: tuple[Kelas, ...]


@dataclass(frozen=True)
class KomponenBobot:
    """A weighted component of an evaluation; the weights of one instrument total 100."""

    __pydantic_config__ = _STRICT
    nama: str
    bobot: Decimal


@dataclass(frozen=True)
class InstrumenSakip:
    """Components of the SAKIP evaluation; `berlaku_sejak` is a date of evaluation, not of performance."""

    __pydantic_config__ = _STRICT
    berlaku_sejak: date
    dasar: Dasar
    komponen: tuple[KomponenBobot, ...]
    subkomponen: tuple[KomponenBobot, ...]


@dataclass(frozen=True)
class Kolom:
    """A column role with the header texts that stand for it; `>` separates the levels of a header."""

    __pydantic_config__ = _STRICT
    peran: str
    judul: tuple[str, ...]


@dataclass(frozen=True)
class Istilah:
    """A word of the field that names things in code, with its English gloss."""

    __pydantic_config__ = _STRICT
    kata: str
    inggris: str


@dataclass(frozen=True)
class SatuanSama:
    """Spellings of one unit of measurement."""

    __pydantic_config__ = _STRICT
    nama: str
    ejaan: tuple[str, ...]


@dataclass(frozen=True)
class Glosarium:
    """Glossary, header aliases and unit spellings."""

    __pydantic_config__ = _STRICT
    kata_turun: tuple[str, ...]
    istilah: tuple[Istilah, ...]
    kolom: tuple[Kolom, ...]
    satuan: tuple[SatuanSama, ...]


@dataclass(frozen=True)
class Himpunan:
    """All rules of all dates, as the TOML files state them."""

    __pydantic_config__ = _STRICT
    sumber: tuple[Sumber, ...]
    profil: tuple[ProfilCapaian, ...]
    ipa: tuple[InstrumenIpa, ...]
    sakip: tuple[InstrumenSakip, ...]
    skala: tuple[Skala, ...]
    glosarium: Glosarium
