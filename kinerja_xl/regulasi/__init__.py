"""Rules in force on a date, with their legal basis."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache, lru_cache
from typing import Protocol, TypeVar

from kinerja_xl.errors import KinerjaError
from kinerja_xl.numbers import format_date
from kinerja_xl.records import dataclass
from kinerja_xl.regulasi.model import (
    Dasar,
    Glosarium,
    Himpunan,
    InstrumenIki,
    InstrumenIpa,
    InstrumenMerit,
    InstrumenSakip,
    InstrumenSkm,
    ProfilCapaian,
    Skala,
    Sumber,
)

PROFIL_BAKU = "baku"


class _Dated(Protocol):
    @property
    def berlaku_sejak(self) -> date: ...


_Block = TypeVar("_Block", bound=_Dated)


@dataclass(frozen=True, eq=False, repr=False)
class Aturan:
    """The rules in force on `tanggal`; a subject without rules on that date is a KinerjaError."""

    tanggal: date
    himpunan: Himpunan

    def profil(self, nama: str = PROFIL_BAKU) -> ProfilCapaian:
        """The capaian profile with this id."""
        return _profil(self, nama)

    @property
    def profil_lain(self) -> tuple[ProfilCapaian, ...]:
        """Every profile in force, the standard one first."""
        names = dict.fromkeys(p.id for p in self.himpunan.profil if p.berlaku_sejak <= self.tanggal)
        return tuple(self.profil(nama) for nama in sorted(names, key=lambda n: n != PROFIL_BAKU))

    @property
    def ipa(self) -> InstrumenIpa:
        """The instrument of the Indeks Profesionalitas ASN."""
        return self._in_force(self.himpunan.ipa, "Indeks Profesionalitas ASN")

    @property
    def sakip(self) -> InstrumenSakip:
        """The components of the SAKIP evaluation held on `tanggal`."""
        return self._in_force(self.himpunan.sakip, "evaluasi SAKIP")

    @property
    def skm(self) -> InstrumenSkm:
        """The survey of the users of a service."""
        return self._in_force(self.himpunan.skm, "survei kepuasan masyarakat")

    @property
    def merit(self) -> InstrumenMerit:
        """The aspects of the merit system."""
        return self._in_force(self.himpunan.merit, "sistem merit")

    @property
    def iki(self) -> InstrumenIki:
        """The conversion of the capaian of an indicator of a person."""
        return self._in_force(self.himpunan.iki, "konversi capaian IKI")

    def skala(self, subjek: str) -> Skala:
        """A scale by its subject in predikat.toml, such as "status_capaian", "predikat_sakip" or "mutu_skm"."""
        return self._in_force([s for s in self.himpunan.skala if s.subjek == subjek], f"skala {subjek}")

    def sumber(self, dasar: Dasar) -> Sumber:
        """The instrument that a basis names."""
        return next(s for s in self.himpunan.sumber if s.id == dasar.rujukan)

    def rujukan(self, dasar: Dasar) -> str:
        """A basis as text for users: instrument, article, and how sure it is when it is not certain."""
        return _rujukan(self, dasar)

    def _in_force(self, blocks: Iterable[_Block], subject: str) -> _Block:
        ordered = sorted(blocks, key=lambda b: b.berlaku_sejak)
        current = [b for b in ordered if b.berlaku_sejak <= self.tanggal]
        if not current:
            first = format_date(ordered[0].berlaku_sejak)
            raise KinerjaError(
                f"Belum ada aturan {subject} pada {format_date(self.tanggal)}.",
                f"Aturan pertama berlaku sejak {first}.",
            )
        return current[-1]


@lru_cache(maxsize=256)  # asked for every cell
def _profil(rules: Aturan, nama: str) -> ProfilCapaian:
    blocks = [p for p in rules.himpunan.profil if p.id == nama]
    if not blocks:
        known = ", ".join(sorted({p.id for p in rules.himpunan.profil}))
        raise KinerjaError(f"Profil capaian {nama!r} tidak dikenal.", f"Pilih salah satu: {known}.")
    return rules._in_force(blocks, f"profil capaian {nama!r}")


@lru_cache(maxsize=1024)  # as above
def _rujukan(rules: Aturan, dasar: Dasar) -> str:
    text = ", ".join(filter(None, (rules.sumber(dasar).nama, dasar.pasal)))
    return text if dasar.keyakinan == "terverifikasi" else f"{text} (keyakinan: {dasar.keyakinan})"


@lru_cache(maxsize=256)
def aturan(tanggal: date) -> Aturan:
    """The rules in force on a date.

    Raises:
        KinerjaError: no rule is in force yet; the message names the first date.

    >>> from datetime import date
    >>> aturan(date(2020, 12, 31)).ipa.bobot_kompetensi
    Decimal('40')
    """
    result = Aturan(tanggal, _himpunan())
    result.profil()
    return result


@cache
def terbaru() -> Aturan:
    """The newest rules that this version knows, dated by the youngest block: what holds where no year is given."""
    rules = _himpunan()
    blocks: list[_Dated] = [*rules.profil, *rules.ipa, *rules.sakip, *rules.skm, *rules.merit, *rules.iki]
    blocks += rules.skala
    return Aturan(max(b.berlaku_sejak for b in blocks), rules)


def glosarium() -> Glosarium:
    """The glossary with header aliases and unit spellings; it is not dated."""
    return _himpunan().glosarium


@cache
def _himpunan() -> Himpunan:
    """Loaded late, so that the compiler can run when the compiled module is stale."""
    from kinerja_xl.regulasi._aturan import HIMPUNAN

    return HIMPUNAN
