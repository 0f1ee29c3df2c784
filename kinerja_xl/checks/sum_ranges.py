"""Issues about sums that do not count the rows they should, by what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from kinerja_xl.calc.cakupan import Cakupan, coverages, typed_sums
from kinerja_xl.calc.susunan import Susunan
from kinerja_xl.checks.cell_formulas import consequence, formula, petak, place, tables
from kinerja_xl.checks.context import Context, per_context
from kinerja_xl.checks.finding import Issue, Severity
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.rows import Row

Salah = Literal["rentang", "lompat", "ganda"]
_TOLD = 3


@per_context
def _sums(context: Context) -> list[tuple[Table[Row], Susunan, list[Cakupan]]]:
    """The tables with the sums of their parents and totals."""
    found = tables(context)
    return [
        (table, tree, coverages(petak(context), table, tree, [t for t, _ in found if t.sheet == table.sheet]))
        for table, tree in found
    ]


def typed_over_sums(context: Context) -> Iterator[Cakupan]:
    """Typed numbers of parents and totals where their neighbours are sums."""
    for table, tree, sums in _sums(context) if context.book.formulas else ():
        yield from typed_sums(petak(context), table, tree, sums)


def sum_issues(context: Context, salah: Salah) -> Iterator[Issue]:
    """The wrong sums of one kind."""
    for _, _, sums in _sums(context) if context.book.formulas else ():
        yield from (_issue(context, one) for one in sums if one.kuat and _kind(one) == salah)


def _kind(one: Cakupan) -> Salah:
    return "ganda" if one.ganda else "lompat" if one.kurang and not one.tepi else "rentang"


def _issue(context: Context, one: Cakupan) -> Issue:
    cells = petak(context)
    now, right = cells.shown(cells.content(one.sel), one.sel), cells.shown(one.seharusnya, one.sel)
    differs = not cells.same(cells.content(one.sel), one.seharusnya, one.sel)
    severity: Severity = "galat" if differs else "peringatan"
    own = cells.formula(one.sel) or ""
    rumus = one.rumus.replace("SUM(", "SUBTOTAL(9,") if own.upper().startswith("SUBTOTAL(") else one.rumus
    like = f", seperti {one.cocok_di.a1}" if one.cocok_di is not None else ""
    tail = f", seharusnya {right}" if differs else ", sama dengan yang seharusnya"
    return Issue(
        one.sel,
        f"{place(one.kolom, one.simpul.nama)} {_what(one)}: {formula(own)}. "
        f"Polanya menjumlahkan {len(one.butir)} baris rinciannya masing-masing sekali{like}. "
        f"Nilainya sekarang {now}{tail}.{consequence(context, one.sel, one.seharusnya) if differs else ''}",
        f"Isi {one.sel.a1} dengan {formula(rumus)}.",
        formula(own),
        right if differs else formula(rumus),
        f"{one.kolom.judul}|{one.simpul.nama}",
        severity,
    )


def _what(one: Cakupan) -> str:
    letters = one.sel.a1.rstrip("0123456789")
    texts = []
    if one.ganda:
        item, through = one.ganda[0]
        ways = " dan ".join(f"{letters}{x.baris}" for x in through)
        many = f" dan {len(one.ganda) - 1} baris lain" if len(one.ganda) > 1 else ""
        texts.append(f"menjumlahkan {letters}{item.baris}{many} lebih dari sekali (lewat {ways})")
    if one.kurang:
        texts.append(f"tidak memuat {_rows(letters, [n.baris for n in one.kurang])}")
    if one.luar:
        texts.append(f"memuat {_rows(letters, one.luar)} yang bukan rinciannya")
    return " dan ".join(texts)


def _rows(letters: str, rows: tuple[int, ...] | list[int]) -> str:
    more = f" dan {len(rows) - _TOLD} sel lain" if len(rows) > _TOLD else ""
    return ", ".join(f"{letters}{row}" for row in rows[:_TOLD]) + more
