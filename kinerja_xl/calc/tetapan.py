"""Numbers written into the arithmetic of a formula, where a cell should hold them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kinerja_xl.calc.pohon_rumus import Acuan, Angka, Fungsi, Operasi, Pohon, references, terms

_COMMON = frozenset(map(Decimal, (0, 1, 2, 25, 100, 1_000, 1_000_000)))
"""Numbers of scales and of the ratio (2T - R)/T; 25 turns answers of 1 to 4 into an index."""
_YEARS = range(1900, 2101)
_THROUGH = frozenset({"SUM", "ROUND", "ROUNDUP", "ROUNDDOWN", "IFERROR", "ABS", "N"})


def constants(tree: Pohon) -> list[Decimal]:
    """The numbers that a formula adds, subtracts, multiplies or divides by, save the usual ones and years.

    >>> from kinerja_xl.calc.pohon_rumus import read_tree
    >>> constants(read_tree("ROUND(C5*1.1,2)+1500")), constants(read_tree("(C5+D5+E5+F5)/4*100"))
    ([Decimal('1.1'), Decimal('1500')], [])
    """
    return list(_found(tree)) if references(tree) else []


def _found(tree: Pohon) -> Iterator[Decimal]:
    if isinstance(tree, Fungsi):
        if tree.nama == "IF":
            inner = tree.isi[1:]
        else:
            inner = tree.isi if tree.nama == "SUM" else tree.isi[:1] if tree.nama in _THROUGH else ()
        for part in inner:
            yield from (_found(part) if not isinstance(part, Angka) or tree.nama == "SUM" else ())
    elif isinstance(tree, Operasi) and tree.tanda in ("+", "-", "*", "/", "^"):
        for side in (tree.kiri, tree.kanan):
            if side is not None and not (side is tree.kanan and _counts(tree)):
                yield from _found(side)
    elif isinstance(tree, Angka) and not _usual(tree.nilai):
        yield tree.nilai


def _usual(number: Decimal) -> bool:
    return number in _COMMON or (number == int(number) and int(number) in _YEARS)


def _counts(tree: Operasi) -> bool:
    """Whether a number divides by how many things are added above it, or is a power."""
    if tree.tanda == "^":
        return True
    if tree.tanda != "/" or tree.kiri is None or not isinstance(tree.kanan, Angka):
        return False
    count = sum(len(list(t.sel)) if isinstance(t, Acuan) else 1 for _, t in terms(tree.kiri))
    return Decimal(count) == tree.kanan.nilai
