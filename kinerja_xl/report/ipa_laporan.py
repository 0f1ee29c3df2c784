"""What a report on the IPA of a list of persons tells, in whatever form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kinerja_xl.calc.hasil import Hasil
from kinerja_xl.calc.ipa import IpaUnit, kategori
from kinerja_xl.calc.kesenjangan import Kesenjangan, Rencana
from kinerja_xl.calc.pembulatan import rounded
from kinerja_xl.numbers import format_number
from kinerja_xl.regulasi import Aturan


class MasalahBaris(NamedTuple):
    """A kind of fault: so many rows have it, `baris` names the first of them; `belum`: they cannot be measured."""

    pesan: str
    saran: str
    jumlah: int
    baris: Sequence[str]
    galat: bool
    belum: bool


class LaporanIpa(NamedTuple):
    """The IPA of a list of persons: the whole, its units by name, faults of its rows, and the way to a target.

    `kesenjangan` is all that could be closed, whether or not a target is named.
    """

    berkas: str
    keseluruhan: IpaUnit
    unit: Mapping[str, IpaUnit]
    masalah: Sequence[MasalahBaris]
    catatan: Sequence[str]
    rencana: Rencana | None
    aturan: Aturan
    kesenjangan: Sequence[Kesenjangan] = ()

    @property
    def has_galat(self) -> bool:
        """Whether a row is wrong or cannot be measured."""
        return any(m.galat for m in self.masalah)

    @property
    def orang(self) -> int:
        """Everybody in the list."""
        return self.keseluruhan.dihitung + self.keseluruhan.belum


def shown(hasil: Hasil) -> str:
    """An index as it is printed, "-" where there is none."""
    return "-" if hasil.nilai is None else format_number(rounded(hasil.nilai, hasil.desimal), hasil.desimal)


def level(hasil: Hasil, aturan: Aturan) -> str:
    """The level of an index, "" where there is none."""
    return "" if hasil.nilai is None else kategori(hasil.nilai, aturan)
