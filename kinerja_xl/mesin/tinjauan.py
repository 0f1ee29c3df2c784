"""What formulas read, looked at once it is there: where it decides whether an engine answers as Excel does.

The nearest entry is looked up in a sorted list only: in another one Excel's answer follows from the steps of its
search, which are not documented. Texts that look like numbers are numbers to some functions and nothing to others.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from kinerja_xl.mesin.jebakan import Cari, bilangan, bilangan_tunggal, mendekati
from kinerja_xl.mesin.lingkup import Lingkup
from kinerja_xl.mesin.susunan import Susunan
from kinerja_xl.mesin.tergantung import bacaan
from kinerja_xl.numbers import read_number
from kinerja_xl.workbook.formulas.formula_book import Place
from kinerja_xl.workbook.formulas.formula_text import Area, Token, tokens

Isi = Callable[[str], Mapping[Place, Any]]
"""The cells of a sheet that hold something."""


class Tinjauan:
    """The cells that the formulas of a workbook read; each range is looked through once.

    Args:
        lingkup: names of the workbook.
        isi: the cells of a sheet, formulas with their new values.
    """

    def __init__(self, lingkup: Lingkup, isi: Isi) -> None:
        self._lingkup, self._isi = lingkup, isi
        self._sorted: dict[tuple[str, Area, bool, bool], bool] = {}
        self._sheets: dict[str, _Lembar] = {}

    def alasan(self, rumus: str, sheet: str) -> str:
        """Why the value of a formula on a sheet is not certain, "" when it is."""
        form = Susunan(tokens(rumus))
        for cari in mendekati(form):
            ranges, free = self._ranges(cari.daftar, sheet)
            if (
                free
                or not _constants_in_order(cari)
                or not all(self._is_sorted(*one, cari.mendatar, cari.menurun) for one in ranges)
            ):
                return (
                    "mencari yang terdekat pada daftar yang tidak urut; FALSE atau 0 di akhir mencari yang sama persis"
                )
        for argument in bilangan(form):
            if any(self._has_figures_as_text(*one) for one in self._ranges(argument, sheet)[0]):
                return "membaca teks berupa angka"
        for argument in bilangan_tunggal(form):
            if any(
                isinstance(self._of(name).values.get(part[:2]), str) for name, part in self._ranges(argument, sheet)[0]
            ):
                return "membaca teks di tempat angka"
        return ""

    def _ranges(self, argument: list[Token], sheet: str) -> tuple[list[tuple[str, Area]], bool]:
        return bacaan("".join(token.teks for token in argument), sheet, self._lingkup)

    def _has_figures_as_text(self, sheet: str, part: Area) -> bool:
        top, left, bottom, right = part
        return any(top <= row <= bottom and left <= column <= right for row, column in self._of(sheet).figures)

    def _is_sorted(self, sheet: str, part: Area, mendatar: bool | None, menurun: bool) -> bool:
        top, left, bottom, right = part
        key = sheet, part, right > left and top == bottom if mendatar is None else mendatar, menurun
        if key not in self._sorted:
            self._sorted[key] = _in_order(self._line(*key[:3]), menurun)
        return self._sorted[key]

    def _line(self, sheet: str, part: Area, mendatar: bool) -> list[Any]:
        """The values of the first row or column of a range, up to its last one; None where it has a gap."""
        top, left, bottom, right = part
        cells = self._of(sheet)
        if mendatar:
            found = _between(cells.columns.get(top, []), left, right)
            return [cells.values.get((top, column)) for column in range(found[0], found[-1] + 1)] if found else []
        found = _between(cells.rows.get(left, []), top, bottom)
        return [cells.values.get((row, left)) for row in range(found[0], found[-1] + 1)] if found else []

    def _of(self, sheet: str) -> _Lembar:
        if sheet not in self._sheets:
            self._sheets[sheet] = _lembar(self._isi(sheet))
        return self._sheets[sheet]


class _Lembar(NamedTuple):
    """The cells of a sheet: their values, the rows that each column holds and the columns of each row, in order, and
    where texts stand that are numbers.
    """

    values: Mapping[Place, Any]
    rows: dict[int, list[int]]
    columns: dict[int, list[int]]
    figures: list[Place]


def _lembar(values: Mapping[Place, Any]) -> _Lembar:
    found = _Lembar(values, defaultdict(list), defaultdict(list), [])
    for place in sorted(values):
        found.rows[place[1]].append(place[0])
        found.columns[place[0]].append(place[1])
        value = values[place]
        if isinstance(value, str) and any(map(str.isdigit, value)) and read_number(value).candidates:
            found.figures.append(place)
    return found


def _constants_in_order(cari: Cari) -> bool:
    """Whether the list that is searched is sorted where it is written in the formula itself; others are not judged."""
    written = "".join(token.teks for token in cari.daftar)
    if not written.startswith("{"):
        return True
    rows = [line.split(",") for line in written.strip("{}").split(";")]
    across = cari.mendatar if cari.mendatar is not None else len(rows) == 1
    return _in_order([_constant(one) for one in (rows[0] if across else [row[0] for row in rows])], cari.menurun)


def _constant(written: str) -> float | str:
    try:
        return float(written)
    except ValueError:
        return written.strip('"')


def _between(line: list[int], first: int, last: int) -> list[int]:
    return line[bisect_left(line, first) : bisect_right(line, last)]


def _in_order(values: list[Any], menurun: bool) -> bool:
    """Whether values of one kind ascend, or descend."""
    if len({type(v) for v in values}) > 1:
        return False
    keys = [v.casefold() if isinstance(v, str) else v for v in values]
    try:
        return keys == sorted(keys, reverse=menurun)
    except TypeError:  # errors stand in no order
        return False
