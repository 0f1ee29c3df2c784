"""Errors that a formula puts a figure in place of: IFERROR(x,0), IF(ISERROR(x),0,x)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.calc.nilai_rumus import known_value
from kinerja_xl.calc.petak import Isi, KodeGalat, Petak
from kinerja_xl.calc.pohon_rumus import Angka, Fungsi, Lain, Operasi, Pohon, Teks, parts, read_tree
from kinerja_xl.cells import CellRef

_BROKEN = frozenset({"#REF!", "#NAME?", "#NULL!"})


class GalatTertutup(NamedTuple):
    """A hidden error: its cell, the term that gives it, which one, the term shown instead, the cells divided by."""

    sel: CellRef
    isi: Pohon
    kode: str
    pengganti: Pohon
    pembagi: tuple[CellRef, ...]

    @property
    def rusak(self) -> bool:
        """Whether the formula itself is broken, whatever its figures are."""
        return self.kode in _BROKEN


def hidden_errors(petak: Petak) -> Iterator[GalatTertutup]:
    """Every error that a figure hides in a row with figures, and every broken formula that anything hides."""
    for ref, text in petak.formulas():
        if "ERR" not in text.upper():
            continue
        for inner, instead in _guards(read_tree(text)):
            value = known_value(petak, ref, inner)
            if not isinstance(value, KodeGalat):
                continue
            filled = any(petak.content(cell) is not None for cell in petak.inputs(ref, inner))
            figure = isinstance(instead, Angka) or instead == Lain("")
            if value.kode in _BROKEN or (figure and filled):
                yield GalatTertutup(ref, inner, value.kode, instead, _zero_divisors(petak, ref, inner))
                break


def _guards(tree: Pohon) -> Iterator[tuple[Pohon, Pohon]]:
    for part in parts(tree):
        if not isinstance(part, Fungsi):
            continue
        if part.nama == "IFERROR" and len(part.isi) == 2:
            yield part.isi[0], part.isi[1]
        elif part.nama == "IF" and len(part.isi) == 3:
            asked = part.isi[0]
            if isinstance(asked, Fungsi) and asked.nama in ("ISERROR", "ISERR") and asked.isi:
                yield asked.isi[0], part.isi[1]


def _zero_divisors(petak: Petak, ref: CellRef, tree: Pohon) -> tuple[CellRef, ...]:
    divisors = [p.kanan for p in parts(tree) if isinstance(p, Operasi) and p.tanda == "/" and p.kanan is not None]
    cells = [c for d in divisors if _is_zero(known_value(petak, ref, d)) for c in petak.inputs(ref, d)]
    return tuple(dict.fromkeys(cells))


def _is_zero(value: Isi) -> bool:
    return value is None or (not isinstance(value, (str, tuple)) and not value)


def instead_text(tree: Pohon) -> str:
    """What stands in place of the error, as a reader sees it."""
    if isinstance(tree, Angka):
        return f"{tree.nilai:f}".replace(".", ",")
    return f'"{tree.isi}"' if isinstance(tree, Teks) else "0"
