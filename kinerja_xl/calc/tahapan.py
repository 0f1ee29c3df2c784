"""What the columns of a quarterly form imply of each other: quarters of a year, years of a plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from kinerja_xl.calc.rumus import Pohon
from kinerja_xl.calc.rumus_kolom import KolomRumus, implied
from kinerja_xl.tables.book import Column, Table
from kinerja_xl.tables.rows import Row

_HUNDRED = Decimal(100)
_LEAST = 2
_SHARE: Pohon = ("*", ("/", 1, 2), _HUNDRED)
_Rule = tuple[Column | None, str, Pohon, Mapping[int, Column | None]]
_KINDS = (
    ("realisasi", "realisasi_lalu", "realisasi_akhir", "target_akhir", "capaian_akhir"),
    (
        *("realisasi_anggaran", "realisasi_anggaran_lalu", "realisasi_anggaran_akhir"),
        *("pagu_akhir", "persen_anggaran_akhir"),
    ),
)


def of_the_year(table: Table[Row]) -> list[KolomRumus]:
    """Realisasi of the year from its quarters, of money and of performance."""
    return implied(table, [r for kind in _KINDS if (r := _year(table, kind[0])) is not None])


def of_the_plan(table: Table[Row]) -> list[KolomRumus]:
    """The stages of Formulir E.81: the year from its quarters, the plan up to this year, and its percentage."""
    rules: list[_Rule] = []
    for done, before, end, target, share in _KINDS:
        now, past, total = _plain(table, done), _plain(table, before), _plain(table, end)
        if (year := _year(table, done)) is not None:
            rules.append(year)
        rules.append((total, f"{_say(before)} + {_say(done)}", ("+", 1, 2), {1: past, 2: now}))
        text = f"{_say(end)} / {_say(target)} x 100"
        rules.append((_plain(table, share), text, _SHARE, {1: total, 2: _plain(table, target)}))
    return implied(table, rules)


def _year(table: Table[Row], role: str) -> _Rule | None:
    periods = _periods(table, role)
    if len(periods) < _LEAST:
        return None
    tree: Pohon = 1
    for number in range(2, len(periods) + 1):
        tree = ("+", tree, number)
    first, last = (_period(periods[i]) for i in (0, -1))
    return _plain(table, role), f"{first} s.d. {last}", tree, dict(enumerate(periods, 1))


def _periods(table: Table[Row], role: str) -> Sequence[Column]:
    """The quarters of a role, else its months."""
    columns = sorted((c for c in table.columns if c.peran == role and c.periode), key=lambda c: c.periode)
    kinds = {c.periode[:1] for c in columns}
    return columns if len(kinds) == 1 else [c for c in columns if c.periode.startswith("TW")]


def _plain(table: Table[Row], role: str) -> Column | None:
    return next((c for c in table.columns if c.peran == role and not c.periode), None)


def _period(column: Column) -> str:
    kind, number = column.periode[:2], column.periode[2:]
    words = {"TW": "triwulan", "SM": "semester"}
    return f"{words[kind]} {number}" if kind in words else f"bulan {int(column.periode[1:])}"


def _say(role: str) -> str:
    return {
        "realisasi_lalu": "realisasi s.d. tahun lalu",
        "realisasi_anggaran_lalu": "realisasi anggaran s.d. tahun lalu",
        "realisasi_akhir": "realisasi Renstra",
        "realisasi_anggaran_akhir": "realisasi anggaran Renstra",
        "target_akhir": "target Renstra",
        "pagu_akhir": "pagu Renstra",
    }.get(role, role.replace("_", " ") + " setahun")
