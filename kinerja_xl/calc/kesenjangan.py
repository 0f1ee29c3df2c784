"""What a unit would have to close to reach a target: which points, for how many persons, the largest gain first."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, Decimal
from typing import NamedTuple

from kinerja_xl.errors import KinerjaError
from kinerja_xl.numbers import format_number


class Kesenjangan(NamedTuple):
    """Points that persons still lack in the same way: what it is, points for each, how many persons lack it."""

    nama: str
    poin: Decimal
    orang: int


class Langkah(NamedTuple):
    """A gap closed for so many persons, and the index after it, exact."""

    kesenjangan: Kesenjangan
    orang: int
    ipa: Decimal


class Rencana(NamedTuple):
    """The steps towards a target, from the index of today; `tercapai` when they reach it."""

    target: Decimal
    ipa: Decimal
    langkah: tuple[Langkah, ...]

    @property
    def tercapai(self) -> bool:
        """Whether the last step reaches the target."""
        return (self.langkah[-1].ipa if self.langkah else self.ipa) >= self.target


def rencana(jumlah: Decimal, orang: int, kesenjangan: Sequence[Kesenjangan], target: Decimal) -> Rencana:
    """The fewest closings of gaps that lift a mean to a target: those that gain most go first.

    Args:
        jumlah: points of the persons measured, added up.
        orang: persons measured, at least one.
        kesenjangan: gaps that can be closed; each closing counts on its own.
        target: the mean to reach, compared with the exact mean.

    Raises:
        KinerjaError: the target is no index, or nobody is measured.

    >>> steps = rencana(Decimal(250), 4, [Kesenjangan("seminar", Decimal(10), 4)], Decimal(70)).langkah
    >>> [(s.orang, s.ipa) for s in steps]
    [(3, Decimal('70'))]
    """
    if not 0 <= target <= 100:
        raise KinerjaError(f"Target {format_number(target)} bukan nilai IPA.", "Sebutkan angka 0 sampai 100.")
    if orang < 1:
        raise KinerjaError("Tidak ada orang yang terukur lengkap.", "Lengkapi datanya dahulu.")
    steps = []
    total = jumlah
    for gap in sorted((g for g in kesenjangan if g.poin > 0 and g.orang > 0), key=lambda g: (-g.poin, g.nama)):
        lacking = target * orang - total
        if lacking <= 0:
            break
        count = min(gap.orang, int((lacking / gap.poin).to_integral_value(ROUND_CEILING)))
        total += gap.poin * count
        steps.append(Langkah(gap, count, total / orang))
    return Rencana(target, jumlah / orang, tuple(steps))
