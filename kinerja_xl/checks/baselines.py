"""Baselines beside what was realised in their year, and beside each other, and issues about those that differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kinerja_xl.calc.kesamaan import Kesamaan
from kinerja_xl.calc.tempat import Sisi
from kinerja_xl.cells import CellRef
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import also
from kinerja_xl.checks.wording import matched_by, short
from kinerja_xl.numbers import rounded


class Baseline(NamedTuple):
    """The places of one indicator's baseline of a year, and those of its realisasi in that year."""

    indikator: str
    tahun: str
    awal: list[Sisi]
    realisasi: list[Sisi]


def baselines(context: Context) -> Iterator[Baseline]:
    """Every indicator with a baseline of a year that its heading names."""
    places = {q.kondisi_awal.ref for q in context.quotes if q.kondisi_awal is not None}
    for same in context.same:
        if same.jenis == "awal":
            yield _split(same, places)


def agree(one: Sisi, other: Sisi) -> bool:
    """Whether two figures are one, the longer of them perhaps rounded."""
    if one.value is None or other.value is None:
        return True
    decimals = min(s.entries[0].decimals for s in (one, other))
    return rounded(one.value, decimals) == rounded(other.value, decimals)


def wrong_baseline(
    base: Baseline, wrong: Sequence[Sisi], right: Sisi, advice: str, what: str = "", more: str = ""
) -> Issue:
    """One issue for the places of a baseline that are wrong.

    `what` stands before the right figure, `more` closes the sentence on it.
    """
    first, *others = wrong
    matched = matched_by(first.kemiripan, right.kemiripan)
    return Issue(
        first.ref,
        f"Kondisi awal {short(first.nama)} tercetak {first.printed}, "
        f"tetapi {what}{right.printed} di {right.ref}{matched}{more}.{also(s.ref for s in others)}",
        advice,
        first.printed,
        right.printed,
        f"{base.indikator}|{base.tahun}",
        "peringatan" if matched else None,
    )


def _split(same: Kesamaan, places: set[CellRef]) -> Baseline:
    name, _, year = same.nama.partition("#")
    stated = [s for s in same.sisi if s.ref in places]
    return Baseline(name, year, stated, [s for s in same.sisi if s.ref not in places])
