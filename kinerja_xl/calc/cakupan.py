"""Which rows the sum of a parent or a total counts, and which it forgets, counts twice or takes from elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.calc.petak import Petak
from kinerja_xl.calc.pohon_rumus import Acuan, Angka, Fungsi, Pohon, terms
from kinerja_xl.calc.pola_rumus import Kolom, columns_of
from kinerja_xl.calc.susunan import Simpul, Susunan
from kinerja_xl.cells import CellRef, column_letters
from kinerja_xl.regulasi.peran import MONEY
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.rows import Row


class Cakupan(NamedTuple):
    """A sum over rows of its own column.

    Args:
        butir: the rows of figures that it should count, each once.
        kurang: those that it does not count.
        ganda: those that it counts more than once, with the rows through which it does.
        luar: rows with figures that it counts though they are not below it.
        tepi: whether what is missing stands before or after all that it counts.
        kuat: whether neighbouring columns or sums tell that the rows are understood right.
        cocok_di: a neighbouring cell whose sum counts the rows right.
    """

    sel: CellRef
    simpul: Simpul
    kolom: Kolom
    butir: tuple[Simpul, ...]
    kurang: tuple[Simpul, ...]
    ganda: tuple[tuple[Simpul, tuple[Simpul, ...]], ...]
    luar: tuple[int, ...]
    tepi: bool
    seharusnya: Decimal
    rumus: str
    kuat: bool = False
    cocok_di: CellRef | None = None

    @property
    def tepat(self) -> bool:
        """Whether it counts every row once and nothing else."""
        return not (self.kurang or self.ganda or self.luar)


def coverages(petak: Petak, table: Table[Row], tree: Susunan, others: Sequence[Table[Row]]) -> list[Cakupan]:
    """Every sum of a parent or total of a table; `others` are the tables of the same sheet."""
    found = list(_all(petak, table, tree, others))
    return [_trusted(one, found, tree) for one in found]


def _all(petak: Petak, table: Table[Row], tree: Susunan, others: Sequence[Table[Row]]) -> Iterator[Cakupan]:
    nodes = [n for n in tree.simpul.values() if not n.rinci]
    taken = {row for t in others if t is not table for row in range(t.area[0], t.area[2] + 1)} - {
        *range(table.area[0], table.area[2] + 1)
    }
    for kolom in columns_of(table):
        for node in nodes:
            ref = CellRef(table.sheet, node.baris, kolom.kolom)
            formula = petak.tree(ref)
            rows = counted_rows(petak, ref, formula) if formula is not None else None
            if rows and not (rows.keys() & taken) and (one := _best(petak, tree, kolom, node, ref, rows)):
                yield one


def typed_sums(petak: Petak, table: Table[Row], tree: Susunan, found: Sequence[Cakupan]) -> Iterator[Cakupan]:
    """Typed figures of parents and totals where the other sums of the column, or of the row's money, are formulas."""
    nodes = [n for n in tree.simpul.values() if not n.rinci and not n.neraca]
    for kolom in columns_of(table):
        sums = [c for c in found if c.kolom == kolom]
        typed = [n for n in nodes if _is_typed(petak, CellRef(table.sheet, n.baris, kolom.kolom))]
        for node in typed:
            beside = [c for c in found if c.simpul is node and c.kolom.peran in MONEY and kolom.peran in MONEY]
            known = sums if len(sums) >= 2 and len(typed) * 2 <= len(sums) else beside
            ref = CellRef(table.sheet, node.baris, kolom.kolom)
            readings = [node.anak] if node.anak else list(_readings(tree, node))
            choice = [c for below in readings if (c := _measure(petak, tree, kolom, node, ref, {}, below)) is not None]
            fitting = next((c for c in choice if c.seharusnya == petak.number(ref)), next(iter(choice), None))
            if known and fitting is not None and len(fitting.butir) > 1:
                yield fitting._replace(cocok_di=known[0].sel, kuat=True)


def _is_typed(petak: Petak, ref: CellRef) -> bool:
    return petak.formula(ref) is None and petak.number(ref) is not None


def counted_rows(petak: Petak, ref: CellRef, tree: Pohon) -> Counter[int] | None:
    """How often a formula counts each row of its own column; None when it is no such sum."""
    found: Counter[int] = Counter()
    for sign, term in terms(tree):
        inner = term
        subtotal = isinstance(term, Fungsi) and term.nama == "SUBTOTAL" and len(term.isi) == 2
        if isinstance(term, Fungsi) and subtotal and term.isi[0] in (Angka(Decimal(9)), Angka(Decimal(109))):
            inner = term.isi[1]
        if sign < 0 or not isinstance(inner, Acuan) or inner.lembar:
            return None
        if not inner.awal.baris or not inner.awal.kolom == inner.akhir.kolom == ref.column:
            return None
        for cell in petak.cells_of(inner, ref.sheet):
            if not (subtotal and "SUBTOTAL(" in (petak.formula(cell) or "").upper()):
                found[cell.row] += 1
    return found


def _best(
    petak: Petak, tree: Susunan, kolom: Kolom, node: Simpul, ref: CellRef, rows: Mapping[int, int]
) -> Cakupan | None:
    """The reading of what a sum should count that fits best, None when none comes near."""
    readings = [node.anak] if node.anak else list(_readings(tree, node))
    found = [c for below in readings if (c := _measure(petak, tree, kolom, node, ref, rows, below)) is not None]
    exact = next((c for c in found if c.tepat), None)
    return exact or min(found, key=lambda c: len(c.kurang) + len(c.ganda) + len(c.luar), default=None)


def _readings(tree: Susunan, total: Simpul) -> Iterator[list[Simpul]]:
    """What a total may sum: the rows since the total before it, all rows above, all rows where none is above."""
    before = max((t.baris for t in tree.jumlah if t.baris < total.baris), default=0)
    above = [n for n in tree.puncak if n.baris < total.baris and not n.neraca]
    if section := [n for n in above if n.baris > before]:
        yield section
    if before and above:
        yield above
    if not above:
        yield [n for n in tree.puncak if not n.neraca]


def _measure(
    petak: Petak,
    tree: Susunan,
    kolom: Kolom,
    node: Simpul,
    ref: CellRef,
    rows: Mapping[int, int],
    below: Sequence[Simpul],
) -> Cakupan | None:
    def number(n: Simpul) -> Decimal | None:
        return petak.number(ref._replace(row=n.baris))

    items = [i for n in below for i in _items(n, number)]
    paths = {i.baris: _path(tree, i, node) for i in items}
    times = {i.baris: sum(rows.get(x.baris, 0) for x in paths[i.baris] if number(x) is not None) for i in items}
    reached = {x.baris for path in paths.values() for x in path}
    balance = {n.baris for n in tree.simpul.values() if n.neraca}
    outside = [
        r
        for r in sorted(rows)
        if r not in reached | balance | {node.baris} and petak.number(ref._replace(row=r)) is not None
    ]
    missing = tuple(i for i in items if not times[i.baris])
    if not items or (rows and len(missing) * 2 > len(items)):
        return None
    first, last = min(rows, default=0), max(rows, default=0)
    return Cakupan(
        ref,
        node,
        kolom,
        tuple(items),
        missing,
        tuple((i, tuple(x for x in paths[i.baris] if rows.get(x.baris))) for i in items if times[i.baris] > 1),
        tuple(outside),
        all(not first <= i.baris <= last for i in missing),
        sum((v for i in items if (v := number(i)) is not None), Decimal(0)),
        _as_formula(kolom, below, [n for n in below if number(n) is not None]),
    )


def _items(node: Simpul, number: Callable[[Simpul], Decimal | None]) -> Iterator[Simpul]:
    """The rows of figures at or below a node: the deepest that have a figure."""
    inner = [i for child in node.anak for i in _items(child, number)]
    if inner:
        yield from inner
    elif number(node) is not None and not node.neraca:
        yield node


def _path(tree: Susunan, item: Simpul, top: Simpul) -> list[Simpul]:
    """A row and its parents below the sum, with the total of its own section where that stands between."""
    path = []
    for node in item.jalur:
        if node is top:
            break
        path.append(node)
    section = next((t for t in tree.jumlah if item.baris < t.baris < top.baris), None) if top.jumlah else None
    return [*path, section] if section is not None else path


def _as_formula(kolom: Kolom, below: Sequence[Simpul], filled: Sequence[Simpul]) -> str:
    letters = column_letters(kolom.kolom)
    chosen = filled or below
    rows = [n.baris for n in chosen]
    if rows == list(range(rows[0], rows[-1] + 1)) and len(rows) > 1:
        return f"SUM({letters}{rows[0]}:{letters}{rows[-1]})"
    return "+".join(f"{letters}{row}" for row in rows)


def _trusted(one: Cakupan, found: Sequence[Cakupan], tree: Susunan) -> Cakupan:
    """A sum with what its neighbours tell: other columns of its row, other sums of its column."""
    if one.tepat:
        return one
    beside = [c for c in found if c.simpul is one.simpul and c is not one]
    right = [c for c in beside if c.tepat]
    alike = [c for c in beside if _faults(c) == _faults(one)]
    column = [c for c in found if c.kolom == one.kolom and c.tepat]
    flat = not tree.bertingkat and len(tree.jumlah) == 1
    sure = len(right) > len(alike) if right else (flat or len(column) >= 2) and not (alike and not one.tepi)
    near = next(iter((*right, *column)), None)
    return one._replace(kuat=sure, cocok_di=near.sel if near else None)


def _faults(one: Cakupan) -> tuple[object, ...]:
    return [n.baris for n in one.kurang], [n.baris for n, _ in one.ganda], one.luar
