"""Which formulas read a cell, directly or through others."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from typing import NamedTuple

from kinerja_xl.mesin.bentuk import ADDRESS, bentuk
from kinerja_xl.mesin.fungsi_excel import MENUNJUK_BEBAS
from kinerja_xl.mesin.lingkup import Lingkup
from kinerja_xl.pola import Pola
from kinerja_xl.workbook.formulas.formula_book import Place
from kinerja_xl.workbook.formulas.formula_text import Area, Token, area, split_sheet, tokens

Sel = tuple[str, Place]
"""Sheet and place of a cell."""
_LITERAL = Pola(r'\bINDIRECT\("((?:[^"]|"")*)"\)', re.IGNORECASE)
_WIDE = 64
"""Ranges of more columns than this are looked through one by one."""


def bacaan(rumus: str, sheet: str, lingkup: Lingkup) -> tuple[list[tuple[str, Area]], bool]:
    """The ranges that a formula reads, names resolved, and whether it may read any cell (INDIRECT, OFFSET)."""
    found: list[tuple[str, Area]] = []
    free = False
    rumus = _LITERAL.sub(lambda m: m[1].replace('""', '"'), rumus)
    waiting, seen = list(tokens(rumus)), set[str]()
    while waiting:
        token = waiting.pop()
        if token.jenis == "acuan":
            named, address = split_sheet(token.teks)
            known = lingkup.sheets.get(named.casefold()) if named else None
            found.append((known.name if known else named or sheet, area(address)))
        elif token.jenis == "fungsi":
            free = free or token.teks[:-1].upper() in MENUNJUK_BEBAS
        elif token.jenis == "nama" and token.teks.casefold() not in seen:
            seen.add(token.teks.casefold())
            waiting += _behind(token, sheet, lingkup)
    return found, free


def _behind(token: Token, sheet: str, lingkup: Lingkup) -> list[Token]:
    name = lingkup.nama(token.teks, sheet)
    return tokens(name.isi) if name is not None else []


class Pembaca:
    """The readers of every cell.

    Args:
        rumus: all formulas, by sheet and place.
        wilayah: the ranges that arrays fill, by the cell of their formula.
        lingkup: names of the workbook.
    """

    def __init__(self, rumus: Mapping[str, Mapping[Place, str]], wilayah: Mapping[Sel, Area], lingkup: Lingkup) -> None:
        self._wilayah, self._lingkup = wilayah, lingkup
        self._index = _Indeks()
        self._free: list[Sel] = []
        for sheet, formulas in rumus.items():
            self._add(sheet, formulas)

    def langsung(self, cell: Sel) -> set[Sel]:
        """The formulas that read a cell themselves, by address."""
        return set(self._index.readers(cell))

    def dari(self, mulai: Mapping[Sel, str], kecuali: Set[Sel]) -> dict[Sel, Sel]:
        """Every formula that reads one of the first cells, directly or through others, each with the first cell behind
        it; but none of those excepted.
        """
        found: dict[Sel, Sel] = {}
        waiting = [(cell, cell) for cell in mulai]
        free = self._free
        while waiting:
            cell, first = waiting.pop()
            for place in _filled(cell, self._wilayah):
                for reader in self._index.readers(place):
                    if reader not in found and reader not in mulai and reader not in kecuali:
                        found[reader] = first
                        waiting.append((reader, first))
            new = [c for c in free if c not in found and c not in mulai and c not in kecuali]
            free = []  # what may read any cell may read the first one
            found.update(dict.fromkeys(new, first))
            waiting += [(c, first) for c in new]
        return found

    def _add(self, sheet: str, formulas: Mapping[Place, str]) -> None:
        """Put the formulas of a sheet into the index; copies of one are taken apart once."""
        plans: dict[str, _Rencana | None] = {}
        for (place, text), shape in zip(formulas.items(), bentuk(list(formulas.values())), strict=True):
            cell = sheet, place
            if shape not in plans:
                plans[shape] = _rencana(text, sheet, self._lingkup)
            plan = plans[shape]
            if plan is None:
                ranges, free = bacaan(text, sheet, self._lingkup)
            else:
                found = ADDRESS.findall(text)
                free = False
                ranges = [(s, area(":".join(found[first:last]))) for s, first, last in plan.acuan]
                ranges += plan.tetap
            for name, part in ranges:
                self._index.add(name, part, cell)
            if free:
                self._free.append(cell)


class _Rencana(NamedTuple):
    """How the ranges of a formula are read off its addresses.

    Args:
        acuan: sheet, and first and last (exclusive) of the addresses that are the corners of a range.
        tetap: ranges that all copies share, behind names or as whole rows and columns.
    """

    acuan: list[tuple[str, int, int]]
    tetap: list[tuple[str, Area]]


def _rencana(rumus: str, sheet: str, lingkup: Lingkup) -> _Rencana | None:
    """The plan of a formula and its copies; None where each must be read by itself."""
    if "(" in rumus and any(f"{name}(" in rumus.upper() for name in MENUNJUK_BEBAS):
        return None
    plan = _Rencana([], [])
    at = 0
    for token in tokens(rumus):
        count = len(ADDRESS.findall(token.teks))
        if token.jenis == "acuan" and ADDRESS.sub("", token.teks.rpartition("!")[2]) in ("", ":"):
            corners = len(token.teks.rpartition("!")[2].split(":"))
            named = bacaan(token.teks, sheet, lingkup)[0][0][0]
            plan.acuan.append((named, at + count - corners, at + count))
        elif token.jenis in ("acuan", "nama"):
            if count:
                return None
            ranges, free = bacaan(token.teks, sheet, lingkup)
            if free:
                return None
            plan.tetap.extend(ranges)
        at += count
    return plan if at == len(ADDRESS.findall(rumus)) else None


def _filled(cell: Sel, wilayah: Mapping[Sel, Area]) -> Iterator[Sel]:
    part = wilayah.get(cell)
    if part is None:
        yield cell
        return
    for row in range(part[0], part[2] + 1):
        for column in range(part[1], part[3] + 1):
            yield cell[0], (row, column)


class _Indeks:
    """Ranges by sheet and column, so that the readers of a cell are found without looking at every formula."""

    def __init__(self) -> None:
        self._single: dict[Sel, list[Sel]] = defaultdict(list)
        self._columns: dict[tuple[str, int], dict[tuple[int, int], list[Sel]]] = defaultdict(lambda: defaultdict(list))
        self._wide: dict[str, list[tuple[Area, Sel]]] = defaultdict(list)

    def add(self, sheet: str, part: Area, reader: Sel) -> None:
        """A range that a formula reads."""
        top, left, bottom, right = part
        if (top, left) == (bottom, right):
            self._single[sheet, (top, left)].append(reader)
        elif right - left > _WIDE:
            self._wide[sheet].append((part, reader))
        else:
            for column in range(left, right + 1):
                self._columns[sheet, column][top, bottom].append(reader)

    def readers(self, cell: Sel) -> Iterable[Sel]:
        """The formulas that read a cell."""
        sheet, (row, column) = cell
        yield from self._single.get(cell, ())
        for (top, bottom), readers in self._columns.get((sheet, column), {}).items():
            if top <= row <= bottom:
                yield from readers
        for (top, left, bottom, right), reader in self._wide.get(sheet, ()):
            if top <= row <= bottom and left <= column <= right:
                yield reader
