"""Formulas that every spreadsheet calculates by itself, as text and with the value they have now."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from kinerja_xl.functions.nilai import Galat, Nilai, Sel, as_matrix, plain

_LEVELS: Final = {2: "Program", 4: "Kegiatan", 5: "Sub Kegiatan"}
"""Levels by the number of dots in a code of Permendagri 90/2019."""


class Rujukan(NamedTuple):
    """A reference as a formula writes it, and what stands there."""

    teks: str
    nilai: Nilai


def cells_of(given: Sequence[Rujukan]) -> list[Sel]:
    """Every cell of some references."""
    return [cell for one in given for row in as_matrix(one.nilai) for cell in row]


def numbers_in(cells: Sequence[Sel]) -> list[Decimal]:
    """The figures among some cells."""
    return [
        Decimal(str(cell)) for cell in cells if isinstance(cell, (int, float, Decimal)) and not isinstance(cell, bool)
    ]


def _sum(given: Sequence[Rujukan]) -> tuple[str, Sel]:
    """The sum of the cells that hold figures; empty without any."""
    text = ",".join(one.teks for one in given)
    values = numbers_in(cells_of(given))
    return f'IF(COUNT({text})=0,"",SUM({text}))', plain(sum(values, Decimal(0))) if values else ""


def _difference(given: Sequence[Rujukan]) -> tuple[str, Sel]:
    one, other = given
    values = numbers_in(cells_of(given))
    return f"{one.teks}-{other.teks}", plain(values[0] - values[1]) if len(values) == 2 else Galat.NILAI


def _level(given: Sequence[Rujukan]) -> tuple[str, Sel]:
    """The level that a code has by the number of its parts."""
    [code] = given
    names = ",".join(f'"{_LEVELS.get(dots, "")}"' for dots in range(6))
    dots = f'LEN({code.teks})-LEN(SUBSTITUTE({code.teks},".",""))'
    text = f'IF({dots}>5,"",CHOOSE({dots}+1,{names}))'
    return text, _LEVELS.get(str(code.nilai or "").count("."), "")


def _of_year(given: Sequence[Rujukan]) -> tuple[str, Sel]:
    """The realisasi of a year from its quarters, by the tipe perhitungan: their sum, their mean, or the last filled."""
    tipe, *quarters = given
    filled = numbers_in(cells_of(quarters))
    cells = ",".join(one.teks for one in quarters)
    last = quarters[0].teks
    for one in quarters[1:]:
        last = f"IF(ISNUMBER({one.teks}),{one.teks},{last})"
    text = (
        f'IF(COUNT({cells})=0,"",IF({tipe.teks}="kumulatif",SUM({cells}),'
        f'IF({tipe.teks}="rata-rata",AVERAGE({cells}),{last})))'
    )
    if not filled:
        return text, ""
    added = sum(filled, Decimal(0))
    value = {"kumulatif": added, "rata-rata": added / len(filled)}.get(str(tipe.nilai), filled[-1])
    return text, plain(value)


NATIF: Final[Mapping[str, Callable[[Sequence[Rujukan]], tuple[str, Sel]]]] = {
    "jumlah": _sum,
    "selisih": _difference,
    "jenjang": _level,
    "realisasi_tahun": _of_year,
}
"""Formulas that need no add-in, by the name that the column lists give them."""
