"""What another value in one cell changes in the cells that are computed from it, up to the totals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.calc.nilai_rumus import known_value
from kinerja_xl.calc.petak import BelumDihitung, Isi, Petak
from kinerja_xl.calc.selisih import Penjumlahan
from kinerja_xl.cells import CellRef

_MOST = 2_000
"""How many cells are followed: what a cell changes beyond them is not told."""


class Akibat(NamedTuple):
    """A cell that changes with another: its value now and then."""

    sel: CellRef
    lama: Isi
    baru: Isi


Jumlah = Mapping[CellRef, tuple[Penjumlahan, ...]]
"""By cell, the printed sums it is a part of."""


def typed_totals(petak: Petak, sums: Iterable[Penjumlahan]) -> Jumlah:
    """By part, the sums whose total is typed: no formula carries a change to them."""
    found: dict[CellRef, tuple[Penjumlahan, ...]] = {}
    for sum_ in sums:
        if petak.formula(sum_.jumlah.ref) is None:
            for part in sum_.bagian:
                found[part.ref] = (*found.get(part.ref, ()), sum_)
    return found


def effects(petak: Petak, sel: CellRef, nilai: Isi, sums: Jumlah) -> list[Akibat]:
    """The cells that change when a cell gets a value, in the order in which they are computed, that cell left out.

    Cells whose new value cannot be told are left out with all that depends on them alone.
    """
    changed: dict[CellRef, Isi] = {sel: nilai}
    for ref in _in_order(petak, sel, sums):
        value = _new_value(petak, ref, changed, sums)
        if not isinstance(value, BelumDihitung):
            changed[ref] = value
    pairs = [(ref, petak.content(ref), value) for ref, value in changed.items() if ref != sel]
    return [Akibat(ref, old, new) for ref, old, new in pairs if not petak.same(old, new, ref)]


def _new_value(petak: Petak, ref: CellRef, changed: Mapping[CellRef, Isi], sums: Jumlah) -> Isi:
    tree = petak.tree(ref)
    if tree is not None:
        return known_value(petak, ref, tree, changed)
    total = petak.number(ref)
    for part, value in changed.items():
        old = petak.number(part)
        if total is not None and old is not None and isinstance(value, Decimal):
            total += (value - old) * any(s.jumlah.ref == ref for s in sums.get(part, ()))
    return total


def _in_order(petak: Petak, sel: CellRef, sums: Jumlah) -> list[CellRef]:
    """What depends on a cell, each after all it depends on."""
    order: list[CellRef] = []
    seen = {sel}
    stack = [(sel, iter(_next(petak, sel, sums)))]
    while stack:
        ref, rest = stack[-1]
        after = next(rest, None)
        if after is None:
            order.append(ref)
            stack.pop()
        elif after not in seen and len(seen) < _MOST:
            seen.add(after)
            stack.append((after, iter(_next(petak, after, sums))))
    return order[::-1][1:]


def _next(petak: Petak, ref: CellRef, sums: Jumlah) -> list[CellRef]:
    return [*petak.dependents.get(ref, ()), *(s.jumlah.ref for s in sums.get(ref, ()))]
