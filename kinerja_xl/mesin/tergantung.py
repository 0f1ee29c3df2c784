"""Which formulas read a cell, directly or through others."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kinerja_xl.mesin.fungsi_excel import MENUNJUK_BEBAS
from kinerja_xl.mesin.lingkup import Lingkup
from kinerja_xl.workbook.formulas.formula_book import Place
from kinerja_xl.workbook.formulas.formula_text import Area, Token, area, split_sheet, tokens

Sel = tuple[str, Place]
"""Sheet and place of a cell."""
_LITERAL = re.compile(r'\bINDIRECT\("((?:[^"]|"")*)"\)', re.IGNORECASE)
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


def pembaca(
    mulai: Mapping[Sel, str], rumus: Mapping[Sel, str], wilayah: Mapping[Sel, Area], lingkup: Lingkup
) -> dict[Sel, Sel]:
    """Every formula that reads one of the first cells, directly or through others, each with the first cell behind it.

    Args:
        mulai: the first cells; the values are not looked at.
        rumus: the other formulas, by cell.
        wilayah: the ranges that arrays fill, by the cell of their formula.
        lingkup: names of the workbook.
    """
    if not mulai:
        return {}
    index = _Indeks()
    free = []
    for cell, text in rumus.items():
        ranges, anywhere = bacaan(text, cell[0], lingkup)
        for sheet, part in ranges:
            index.add(sheet, part, cell)
        if anywhere:
            free.append(cell)
    found: dict[Sel, Sel] = {}
    waiting = [(cell, cell) for cell in mulai]
    waiting_free = bool(free)
    while waiting:
        cell, first = waiting.pop()
        for place in _filled(cell, wilayah):
            for reader in index.readers(place):
                if reader not in found and reader not in mulai:
                    found[reader] = first
                    waiting.append((reader, first))
        if waiting_free:  # what may read any cell may read this one
            waiting_free = False
            new = [c for c in free if c not in found and c not in mulai]
            found.update(dict.fromkeys(new, first))
            waiting += [(c, first) for c in new]
    return found


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
