"""Places of a figure: the cells that print it, in which table, and what it is called there."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.cells import CellRef
from kinerja_xl.numbers import format_number
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import Row


class Sisi(NamedTuple):
    """One place of a figure: one cell, or several whose sum is meant; the form it stands in with its number of rows.

    `kemiripan` is below 1 where the row's name was matched by likeness.
    """

    form: str
    baris: int
    entries: tuple[Entry, ...]
    sebutan: str
    tahun: int | None = None
    kemiripan: float = 1.0

    @classmethod
    def at(
        cls,
        table: Table[Row],
        entries: tuple[Entry, ...],
        sebutan: str,
        tahun: int | None = None,
        kemiripan: float = 1.0,
    ) -> Sisi:
        """A place in a table, by what it is called and the year it is of."""
        return cls(table.form, len(table.rows), entries, sebutan, tahun, kemiripan)

    @property
    def nama(self) -> str:
        """What the figure is called, with its year if there is one."""
        return f"{self.sebutan} tahun {self.tahun}".strip() if self.tahun else self.sebutan

    @property
    def printed(self) -> str:
        """The figure as a reader sees it, several cells as their sum."""
        if len(self.entries) == 1:
            return self.entries[0].printed
        return format_number(self.value) if self.value is not None else ""

    @property
    def ref(self) -> CellRef:
        """Its first cell."""
        return self.entries[0].ref

    @property
    def value(self) -> Decimal | None:
        """The figure, None when a cell has no certain number."""
        if len(self.entries) == 1:
            return self.entries[0].value
        values = [e.value for e in self.entries]
        return None if None in values else sum((v for v in values if v is not None), Decimal(0))


Tempat = tuple[str, str, Sisi]
"""A kind of figure, the name it goes by, and one place of it."""
