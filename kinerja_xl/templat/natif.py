"""Formulas that every spreadsheet calculates by itself, as text and with the value they have now."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from kinerja_xl.functions.nilai import Galat, Nilai, Sel, as_matrix, is_blank, plain

_LEVELS: Final = {2: "Program", 4: "Kegiatan", 5: "Sub Kegiatan"}
"""Levels by the number of dots in a code of Permendagri 90/2019."""


BERLAKU: Final = "berlaku"
"""What the log of changes writes beside the last change of an indicator."""


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


def _last(given: Sequence[Rujukan]) -> tuple[str, Sel]:
    """The last cell that holds a figure: what stands at the end of a year that is not over yet."""
    text = '""'
    for one in given:
        text = f"IF(ISNUMBER({one.teks}),{one.teks},{text})"
    values = numbers_in(cells_of(given))
    return text, plain(values[-1]) if values else ""


def _of_plan(given: Sequence[Rujukan]) -> tuple[str, Sel]:
    """The realisasi of a plan up to a year: that of the years before is added only where years add up."""
    tipe, before, now = given
    text = f'IF({tipe.teks}="kumulatif",SUM({before.teks},{now.teks}),{now.teks})'
    if tipe.nilai != "kumulatif":
        return text, _sel(now)
    return text, plain(sum(numbers_in(cells_of([before, now])), Decimal(0)))


def _percent(given: Sequence[Rujukan]) -> tuple[str, Sel]:
    part, whole = given
    values = numbers_in(cells_of(given))
    text = f"{part.teks}/{whole.teks}*100"
    return text, plain(values[0] / values[1] * 100) if len(values) == 2 and values[1] else Galat.BAGI_NOL


def _weighted_mean(given: Sequence[Rujukan]) -> tuple[str, Sel]:
    """The mean of the figures by their weights, of the rows that have both; empty without weights."""
    figures, weights = given
    whole = f'SUMIFS({weights.teks},{figures.teks},">=0")'
    text = f'IF({whole}=0,"",SUMPRODUCT({figures.teks},{weights.teks})/{whole})'
    rows = zip(cells_of([figures]), cells_of([weights]), strict=True)
    pairs = [found for row in rows if len(found := numbers_in(row)) == 2]
    total = sum((weight for _, weight in pairs), Decimal(0))
    return text, plain(sum((f * w for f, w in pairs), Decimal(0)) / total) if total else ""


def _of_code(given: Sequence[Rujukan]) -> tuple[str, Sel]:
    """The sum of a column over the rows of a code and of all codes below it; empty without a figure.

    With the asterisk the code is compared as text: without it 5.03.01 would be read as a date.
    """
    code, codes, figures = given
    below = f'{codes.teks},{code.teks}&"*"'
    text = f'IF(COUNTIFS({below},{figures.teks},">=0")=0,"",SUMIFS({figures.teks},{below}))'
    pairs = zip(cells_of([codes]), cells_of([figures]), strict=True)
    values = numbers_in([figure for other, figure in pairs if str(other or "").startswith(str(code.nilai))])
    return text, plain(sum(values, Decimal(0))) if values else ""


def _standing(given: Sequence[Rujukan]) -> tuple[str, Sel]:
    """Whether a change of a target is in force, or was itself followed by another of the same indicator."""
    name, names, targets = given
    later = zip(cells_of([names]), cells_of([targets]), strict=True)
    replaced = any(_same(other, name.nilai) and not is_blank(target) for other, target in later)
    text = f'IF(COUNTIFS({names.teks},{name.teks},{targets.teks},"<>")=0,"{BERLAKU}","diganti")'
    return text, "diganti" if replaced else BERLAKU


def _in_force(given: Sequence[Rujukan]) -> tuple[str, Sel]:
    """The target in force: that of the agreement, or the one that a change in force states, found by its number."""
    indicator, agreed, numbers, names, targets, standing = given
    place = f'SUMIFS({numbers.teks},{names.teks},{indicator.teks},{standing.teks},"{BERLAKU}")'
    text = f"IF({place}=0,{agreed.teks},INDEX({targets.teks},{place}))"
    rows = zip(cells_of([names]), cells_of([targets]), cells_of([standing]), strict=True)
    found = [target for name, target, state in rows if state == BERLAKU and _same(name, indicator.nilai)]
    return text, found[-1] if found else _sel(agreed)


def _same(one: Nilai, other: Nilai) -> bool:
    """Whether a spreadsheet holds two texts for the same: whatever their capitals."""
    return str(one or "").casefold() == str(other or "").casefold()


def _sel(one: Rujukan) -> Sel:
    return cells_of([one])[0]


NATIF: Final[Mapping[str, Callable[[Sequence[Rujukan]], tuple[str, Sel]]]] = {
    "jumlah": _sum,
    "selisih": _difference,
    "jenjang": _level,
    "realisasi_tahun": _of_year,
    "terakhir": _last,
    "realisasi_renstra": _of_plan,
    "persentase": _percent,
    "rata_tertimbang": _weighted_mean,
    "jumlah_kode": _of_code,
    "keadaan_perubahan": _standing,
    "target_berlaku": _in_force,
}
"""Formulas that need no add-in, by the name that the column lists give them."""
