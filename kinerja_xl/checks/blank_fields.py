"""Fields of an indicator that a form asks for and most of its rows or nodes fill, left empty in one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kinerja_xl.calc.nomor import cascades
from kinerja_xl.calc.pohon import Butir
from kinerja_xl.cells import CellRef
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.nodes import levels
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisIndikator

_MOST = 0.6
_MOSTLY = 2 / 3


def gaps(
    context: Context, forms: tuple[str, ...], *roles: str
) -> Iterator[tuple[Table[BarisIndikator], BarisIndikator, CellRef]]:
    """Rows with an indicator that leave every one of these roles empty, where the form's tables mostly fill one.

    The cell is that of the column, or of the indicator where the form is a card without the line.
    """
    tables = [t for t in context.book.of(BarisIndikator, *forms) if any(_filled(r, roles) for r in t.rows)]
    for form in dict.fromkeys(t.form for t in tables):
        same = [t for t in tables if t.form == form]
        rows = [r for t in same for r in t.rows if is_named(r)]
        if sum(_filled(r, roles) for r in rows) < max(2, _MOST * len(rows)):
            continue
        for table in same:
            for row in table.rows:
                if is_named(row) and not _filled(row, roles) and row.indikator is not None:
                    yield table, row, _place(table, row, row.indikator, roles)


def blank_in_cascades(context: Context, role: str, pick: Callable[[Butir], Entry | None]) -> Iterator[Issue]:
    """Indicators of a cascading form whose `role` is empty, in a block where most are filled."""
    for nodes in cascades(context.nodes):
        for level in levels(nodes):
            told = [(butir, pick(butir)) for node in level for butir in node.indikator]
            empty = [(b, entry) for b, entry in told if entry is not None and entry.is_blank and not entry.merged]
            if len(told) - len(empty) < _MOSTLY * len(told):
                continue
            for butir, entry in empty:
                yield Issue(
                    entry.ref,
                    f"{role.capitalize()} {short(butir.nama.text)} kosong.",
                    f"Isi {role}nya.",
                    entry.printed or "kosong",
                    role,
                    f"{role}|{butir.key}",
                )


def is_named(row: BarisIndikator) -> bool:
    """Whether a row states an indicator of its own, not one that a merge repeats."""
    name = row.indikator
    return name is not None and not name.merged and any(map(str.isalpha, name.text))


def _filled(row: BarisIndikator, roles: tuple[str, ...]) -> bool:
    entries: list[Entry | None] = [getattr(row, role) for role in roles]
    return any(e is not None and not e.is_blank and bool(e.text.strip()) for e in entries)


def _place(table: Table[BarisIndikator], row: BarisIndikator, name: Entry, roles: tuple[str, ...]) -> CellRef:
    column = next((c.ref.column for c in table.columns if c.peran in roles), None)
    return CellRef(table.sheet, name.ref.row, column) if column else name.ref
