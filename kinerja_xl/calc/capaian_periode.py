"""Capaian per quarter or month, against its own target or against that of the year."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.calc.capaian import capaian, polaritas
from kinerja_xl.calc.hasil import Masukan
from kinerja_xl.calc.pembulatan import agrees
from kinerja_xl.calc.turunan import of_year
from kinerja_xl.regulasi import Aturan
from kinerja_xl.regulasi.model import Polaritas
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisPeriode

_LEAST = 2
_CAPS = (Decimal(100), Decimal(120))
_BOTH: tuple[Polaritas, ...] = ("naik", "turun")


class CapaianPeriode(NamedTuple):
    """A printed capaian of a period with the figures beside it and what they give, the likeliest first."""

    baris: BarisPeriode
    periode: str
    tercetak: Entry
    realisasi: Entry
    target: Entry
    nilai: Decimal
    cocok: bool


def per_period(table: Table[BarisPeriode], aturan: Aturan) -> Iterator[CapaianPeriode]:
    """Every printed capaian of a period that can be computed from realisasi and target of its row."""
    for row in table.rows:
        done, planned = row.periode.get("realisasi", {}), row.periode.get("target", {})
        year = of_year(row.target, table.tahun)
        for period, printed in row.periode.get("capaian", {}).items():
            realisasi, target = done.get(period), planned.get(period) or year
            if realisasi is None or target is None or not printed.candidates or printed.merged:
                continue
            expected = list(_expected(row, period, target, year, aturan))
            if expected:
                fits = any(_fits(printed, value) for value in expected)
                yield CapaianPeriode(row, period, printed, realisasi, target, expected[0], fits)


def of_all_periods(table: Table[BarisPeriode], aturan: Aturan) -> Iterator[tuple[BarisPeriode, Entry, Decimal]]:
    """Printed capaian of the year, beside quarters without a realisasi of the year, that no reading of the quarters
    gives: their sum, their last or their mean; with what the likeliest reading gives.
    """
    for row in table.rows:
        printed, told = of_year(row.capaian, table.tahun), of_year(row.realisasi, table.tahun)
        done = [(p, e.value) for p, e in sorted(row.periode.get("realisasi", {}).items()) if not e.is_blank]
        values = [v for _, v in done if v is not None]
        if printed is None or not printed.candidates or printed.merged or told is not None or len(values) < len(done):
            continue
        if len(values) < _LEAST:
            continue
        planned = row.periode.get("target", {})
        year = of_year(row.target, table.tahun)
        so_far = [planned[p].value for p, _ in done if p in planned]
        whole = sum((v for v in so_far if v is not None), Decimal(0))
        aims = [v for v in (year.value if year else None, *so_far[-1:], whole) if v]
        readings = (sum(values, Decimal(0)), values[-1], sum(values, Decimal(0)) / len(values))
        given = [c for aim in aims for value in readings for c in _by_direction(row, value, aim, aturan)]
        if given and not any(_fits(printed, value) for value in given):
            counted = whole == aims[0]
            yield row, printed, readings[0 if counted else 1] / aims[0] * 100


def fits_with(one: CapaianPeriode, realisasi: Decimal | None = None, target: Decimal | None = None) -> bool:
    """Whether another realisasi, or another target, of the period would make the printed capaian right."""
    if realisasi is None and target is None:
        return False
    done = one.realisasi.value if realisasi is None else realisasi
    aim = one.target.value if target is None else target
    return done is not None and bool(aim) and aim is not None and _fits(one.tercetak, done / aim * 100)


def _expected(row: BarisPeriode, period: str, target: Entry, year: Entry | None, aturan: Aturan) -> Iterator[Decimal]:
    """The capaian of the period alone, then of all periods up to it, against its target and that of the year."""
    done = row.periode["realisasi"]
    value = done[period].value
    if value is None:
        return
    so_far = sum((e.value for p, e in done.items() if p <= period and e.value is not None), Decimal(0))
    if target.value is not None:
        yield from _by_direction(row, value, target.value, aturan)
    for realisasi in dict.fromkeys((value, so_far)):
        for aim in (target, year):
            if aim is not None and aim.value:
                yield realisasi / aim.value * 100


def _by_direction(row: BarisPeriode, realisasi: Decimal, target: Decimal, aturan: Aturan) -> Iterator[Decimal]:
    stated = polaritas(row.polaritas.text) if row.polaritas is not None else None
    one, other = Masukan("realisasi", realisasi), Masukan("target", target)
    for profil in aturan.profil_lain:
        for arah in (stated,) if stated else _BOTH:
            result = capaian(one, other, arah, aturan, profil).nilai
            if result is not None:
                yield result
                yield from (cap for cap in _CAPS if result > cap and (stated or arah == "naik"))


def _fits(printed: Entry, value: Decimal) -> bool:
    decimals = printed.decimals
    return any(agrees(v, value, decimals) or agrees(v * 100, value, max(0, decimals - 2)) for v in printed.candidates)
