"""Issues about figures that stand in several tables and differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator

from kinerja_xl.calc.kesamaan import Kesamaan
from kinerja_xl.calc.tempat import Sisi
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import also
from kinerja_xl.checks.wording import matched_by, short
from kinerja_xl.numbers import format_number


def differing_figures(
    context: Context, names: dict[str, str], leave_out: Collection[tuple[str, str]] = ()
) -> Iterator[Issue]:
    """Figures of the named kinds that differ between tables, at each place that differs from the others."""
    causes: dict[tuple[str, ...], list[tuple[Kesamaan, Sisi]]] = defaultdict(list)
    for same in context.same:
        if same.jenis in names and (same.jenis, same.nama) not in leave_out:
            for side in same.menyimpang:
                causes[_cause(same, side)].append((same, side))
    for found in causes.values():
        yield _issue(found, names, context)


def _cause(same: Kesamaan, side: Sisi) -> tuple[str, ...]:
    """What differences of one name in several years have in common: the two tables."""
    name, year, _ = same.nama.partition("#")
    right = same.rujukan
    tables = side.ref.sheet, str(side.baris), right.ref.sheet, right.form, str(right.baris)
    return (same.jenis, name, side.form, *tables) if year else (same.jenis, name, str(side.ref))


def _issue(found: list[tuple[Kesamaan, Sisi]], names: dict[str, str], context: Context) -> Issue:
    (same, side), *others = found
    right = same.rujukan
    agreeing = sum(s.value == right.value for s in same.sisi)
    more = f" dan {agreeing - 1} tempat lain" if agreeing > 1 else ""
    cells = " + ".join(str(e.ref) for e in right.entries)
    matched = matched_by(side.kemiripan, right.kemiripan)
    return Issue(
        side.ref,
        f"{names[same.jenis]} {short(side.nama)} tercetak {side.printed}, tetapi {right.printed} di {cells}{more}"
        f"{matched}.{also(o.ref for _, o in others)}",
        _advice(same, side, right, context),
        side.printed,
        right.printed,
        f"{same.jenis}|{same.nama}|{side.form}",
        "peringatan" if matched else None,
    )


def _advice(same: Kesamaan, side: Sisi, right: Sisi, context: Context) -> str:
    if any(m is not None and (m.sel.ref, m.nilai) == (side.ref, right.value) for *_, m in context.broken):
        return f"Ganti dengan {right.printed}: jumlah rinciannya juga demikian."
    gap = ""
    if same.rupiah and side.value is not None and right.value is not None:
        gap = f" Selisihnya {format_number(abs(side.value - right.value))}."
    return "Samakan kedua angka menurut dokumen sumbernya." + gap + _other_year(same, side, context)


def _other_year(same: Kesamaan, side: Sisi, context: Context) -> str:
    """Where the same indicator has this figure for another year: the likely slip."""
    indicator = same.nama.partition("#")[0]
    for other in context.same:
        if other is not same and other.jenis == same.jenis and other.nama.partition("#")[0] == indicator:
            twin = next((s for s in other.sisi if s.value == side.value), None)
            if twin is not None:
                return f" {side.printed} adalah angka {short(twin.nama)} ({twin.ref})."
    return ""
