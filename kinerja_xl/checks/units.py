"""The units that documents in force state of one indicator, where they differ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from kinerja_xl.calc.satuan import unit_name
from kinerja_xl.calc.slip import letters_alike
from kinerja_xl.calc.teks import words
from kinerja_xl.cells import CellRef
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.statements import Said, said, usual
from kinerja_xl.numbers import SATUAN_CACAH

_SALAH_KETIK = 0.75


class UnitGap(NamedTuple):
    """A unit that is not the one the other documents state: another one, a slip of typing, or a closer one."""

    tertulis: Said
    rujukan: Said
    jenis: Literal["lain", "salah ketik", "rincian"]


def unit_gaps(context: Context) -> Iterator[list[UnitGap]]:
    """The differing units of each indicator with a unit in more than one table; other units before slips."""
    for name, units in said(context, "satuan"):
        right = _right(name, units)
        gaps = [UnitGap(u, right, _kind(unit(u), unit(right))) for u in units if unit(u) != unit(right)]
        apart = [gap for gap in gaps if gap.tertulis.document != right.document]
        yield [gap for gap in apart if gap.jenis == "lain"] or apart


def contradicted_units(context: Context) -> frozenset[CellRef]:
    """The cells of units that another document contradicts."""
    return frozenset(gap.tertulis.entry.ref for gaps in unit_gaps(context) for gap in gaps if gap.jenis == "lain")


def unit(word: Said) -> str:
    """The unit by the glossary's name."""
    return unit_name(word.entry.text)


def _right(name: str, units: list[Said]) -> Said:
    """The unit that the name itself tells, else the one that most documents use, a unit that exists before a slip."""
    told = [unit_name(word) for word in words(name)[:2]]
    known = [u for u in units if unit(u) in SATUAN_CACAH] or units
    return next((u for u in units if unit(u) in told), None) or usual(known, lambda a, b: unit(a) == unit(b))


def _kind(one: str, other: str) -> Literal["lain", "salah ketik", "rincian"]:
    if letters_alike(one, other) >= _SALAH_KETIK:
        return "salah ketik"
    return "rincian" if one.split("/")[0].strip() == other.split("/")[0].strip() else "lain"
