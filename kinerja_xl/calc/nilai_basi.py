"""Cached values that are no longer what their formula gives over the cached values of its inputs."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.calc.nilai_rumus import known_value
from kinerja_xl.calc.petak import BelumDihitung, Isi, KodeGalat, Petak
from kinerja_xl.calc.pohon_rumus import Pohon, read_tree
from kinerja_xl.cells import CellRef

_NOISE = Decimal("1e-9")
"""How far, relative to its inputs, binary arithmetic may carry a value from the exact one."""


class Basi(NamedTuple):
    """A stale value: what the file holds and what the formula gives."""

    sel: CellRef
    tersimpan: Isi
    seharusnya: Isi


def stale(petak: Petak, kecuali: Collection[CellRef] = ()) -> Iterator[Basi]:
    """Every value that simple arithmetic shows to be stale; the cells `kecuali` are left out."""
    for ref, text in petak.formulas():
        old = petak.content(ref)
        if ref in kecuali or not isinstance(old, (Decimal, KodeGalat)):
            continue
        tree = read_tree(text)
        new = known_value(petak, ref, tree)
        if isinstance(new, (Decimal, KodeGalat)) and old != new and _differs(petak, ref, tree, old, new):
            yield Basi(ref, old, new)


def _differs(petak: Petak, ref: CellRef, tree: Pohon, old: Isi, new: Isi) -> bool:
    if not isinstance(old, Decimal) or not isinstance(new, Decimal):
        return type(old) is not type(new)  # which of several errors wins is the program's choice
    numbers = (abs(n) for cell in petak.inputs(ref, tree) if (n := petak.number(cell)) is not None)
    scale = max(numbers, default=Decimal(0))
    return abs(old - new) > _NOISE * max(scale, abs(old), abs(new)) and not petak.same(old, new, ref)


def uncomputed(petak: Petak) -> dict[str, list[CellRef]]:
    """By sheet, the formulas that have no value in the file."""
    found: dict[str, list[CellRef]] = {}
    for ref, _ in petak.formulas():
        if isinstance(petak.content(ref), BelumDihitung):
            found.setdefault(ref.sheet, []).append(ref)
    return found
