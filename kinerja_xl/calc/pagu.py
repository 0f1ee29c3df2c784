"""Sums of money in a plan: a node and what stands below it, in every year, and a row's years with its final column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from kinerja_xl.calc.pohon import Simpul
from kinerja_xl.calc.selisih import Penjumlahan, selisih
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisRencana

AKHIR = -1
"""Stands for the final column among the years."""

_BELOW = {"tujuan": "sasaran", "sasaran": "program", "program": "kegiatan", "kegiatan": "sub kegiatan"}
_LEAST_MONEY = Decimal(1000)


def column_name(year: int | None) -> str:
    """How a column of money is called.

    >>> column_name(2026), column_name(1), column_name(AKHIR)
    ('pagu 2026', 'pagu tahun ke-1', 'pagu akhir')
    """
    if year == AKHIR:
        return "pagu akhir"
    return "pagu" if year is None else f"pagu tahun ke-{year}" if year < 10 else f"pagu {year}"


def money(node: Simpul, year: int | None) -> list[Entry]:
    """The node's own figures of money in a column; a figure too small to be rupiah slipped in from another column."""
    entries = node.pagu_akhir if year == AKHIR else node.pagu.get(year, [])
    large = [e for e in entries if any(v >= _LEAST_MONEY or v == 0 for v in e.candidates)]
    return large or entries


def columns(nodes: Sequence[Simpul]) -> list[int | None]:
    """The columns of money of nodes, the final one last."""
    years = sorted({y for n in nodes for y in n.pagu}, key=lambda y: y or 0)
    return [*years, AKHIR] if any(n.pagu_akhir for n in nodes) else years


def below(node: Simpul, year: int | None) -> list[Entry]:
    """The figures right below a node: of each child, or where a child has none, of what stands below it."""
    found: list[Entry] = []
    for child in node.anak:
        found += money(child, year) or below(child, year)
    return found


def penjumlahan_pohon(nodes: Sequence[Simpul]) -> list[Penjumlahan]:
    """Every sum of money that the plans print: nodes over their children, years to the final column."""
    plans: dict[int, list[Simpul]] = {}
    for node in nodes:
        if node.tabel.form == "rencana_pendanaan":
            plans.setdefault(id(node.tabel), []).append(node)
    return [s for plan in plans.values() for s in (*_nodes(plan), *_rows(plan[0].tabel), *_grand(plan))]  # type: ignore[arg-type]


def _nodes(plan: Sequence[Simpul]) -> Iterator[Penjumlahan]:
    for year in columns(plan):
        for node in plan:
            own, parts = money(node, year), below(node, year)
            if len(own) == 1 and any(not e.is_blank for e in parts):
                yield _with_siblings(_sum(node, year, own[0], parts), node, year, plan)


def _sum(node: Simpul, year: int | None, total: Entry, parts: Sequence[Entry]) -> Penjumlahan:
    butir = f"{_BELOW.get(node.jenis, 'rincian')} di bawahnya"
    return Penjumlahan("induk", node.tabel, column_name(year), node.nama.text, total, tuple(parts), butir)


def _with_siblings(sum_: Penjumlahan, node: Simpul, year: int | None, plan: Sequence[Simpul]) -> Penjumlahan:
    """A first tujuan that prints the money of the whole plan sums the tujuan after it too."""
    if node.induk is not None or selisih(sum_) is None:
        return sum_
    later = [n for n in plan if n.induk is None and n.ref.row > node.ref.row]
    more = [e for n in later for e in (money(n, year) or below(n, year))]
    wider = sum_._replace(bagian=(*sum_.bagian, *more), butir="baris teratas di bawahnya")
    return wider if more and selisih(wider) is None else sum_


def _grand(plan: Sequence[Simpul]) -> Iterator[Penjumlahan]:
    """The total row of a plan, where it is the sum neither of the topmost figures nor of the lowest ones."""
    table: Table[BarisRencana] = plan[0].tabel  # type: ignore[assignment]
    tops, leaves = [n for n in plan if n.induk is None], [n for n in plan if not n.anak]
    for row in table.totals if len(table.totals) == 1 else ():
        for year in columns(plan):
            total = row.pagu_akhir if year == AKHIR else row.pagu.get(year)
            readings = [tuple(e for n in tops for e in money(n, year) or below(n, year))]
            readings.append(tuple(e for n in leaves for e in money(n, year)))
            sums = [
                Penjumlahan("total", table, column_name(year), "Jumlah", total, parts, "baris teratas")
                for parts in readings
                if total is not None and not total.is_blank and any(not e.is_blank for e in parts)
            ]
            if sums and all(selisih(s) is not None for s in sums):
                yield sums[0]


def _rows(table: Table[BarisRencana]) -> Iterator[Penjumlahan]:
    """The years of each row with its final column, where every year of money is there."""
    for row in table.rows:
        years = [row.pagu[y] for y in sorted(row.pagu, key=lambda y: y or 0)]
        final = row.pagu_akhir
        if final is not None and not final.is_blank and len(years) > 1 and all(e.candidates for e in years):
            name = next(e.text for e in (row.uraian, row.indikator, row.sasaran, row.tujuan, final) if e and e.text)
            yield Penjumlahan("mendatar", table, column_name(AKHIR), name, final, tuple(years), "tahun-tahunnya")
