"""Lists in which the nearest entry is looked up: only in a sorted one is the answer certain.

In an unsorted one Excel's answer follows from the steps of its search, which are not documented.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from kinerja_xl.mesin.jebakan import mendekati
from kinerja_xl.mesin.lingkup import Lingkup
from kinerja_xl.mesin.susunan import Susunan
from kinerja_xl.mesin.tergantung import bacaan
from kinerja_xl.workbook.formulas.formula_book import Place
from kinerja_xl.workbook.formulas.formula_text import Area, tokens

Isi = Callable[[str], Mapping[Place, Any]]
"""The cells of a sheet that hold something."""


class Pencarian:
    """The lists of a workbook; each is looked through once.

    Args:
        lingkup: names of the workbook.
        isi: the cells of a sheet, formulas with their new values.
    """

    def __init__(self, lingkup: Lingkup, isi: Isi) -> None:
        self._lingkup, self._isi = lingkup, isi
        self._known: dict[tuple[str, Area], bool] = {}

    def alasan(self, rumus: str, sheet: str) -> str:
        """Why the value of a formula on a sheet is not certain, "" when it is."""
        for argument in mendekati(Susunan(tokens(rumus))):
            ranges, free = bacaan("".join(token.teks for token in argument), sheet, self._lingkup)
            if free or any(not self._is_sorted(*one) for one in ranges):
                return "mencari yang terdekat pada daftar yang tidak urut"
        return ""

    def _is_sorted(self, sheet: str, part: Area) -> bool:
        if (sheet, part) not in self._known:
            self._known[sheet, part] = self._looks_sorted(sheet, part)
        return self._known[sheet, part]

    def _looks_sorted(self, sheet: str, part: Area) -> bool:
        """Whether its first column or its first row ascends or descends, all of one kind, without a gap."""
        top, left, bottom, right = part
        cells = self._isi(sheet)
        down = sorted(p for p in cells if p[1] == left and top <= p[0] <= bottom)
        across = sorted(p for p in cells if p[0] == top and left <= p[1] <= right)
        lines = [line for line, long in ((down, bottom > top), (across, right > left)) if long]
        return any(_in_order([cells[p] for p in line], _has_gap(line)) for line in lines) or not lines


def _has_gap(line: list[Place]) -> bool:
    return bool(line) and (line[-1][0] - line[0][0] + line[-1][1] - line[0][1] + 1 != len(line))


def _in_order(values: list[Any], gap: bool) -> bool:
    if gap or len({type(v) for v in values}) > 1:
        return False
    keys = [v.casefold() if isinstance(v, str) else v for v in values]
    try:
        return keys in (sorted(keys), sorted(keys, reverse=True))
    except TypeError:  # errors stand in no order
        return False
