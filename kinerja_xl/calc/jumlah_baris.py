"""Columns of totals across a row that a table keeps without saying so: baik + rusak ringan + rusak berat = jumlah."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.pola import Pola
from kinerja_xl.tables.book import Column, Table, row_entries
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import Row

_TOTAL = Pola(r"\W*(?:jumlah|total|jml)\W*(?:\([^)]*\))?\W*", re.IGNORECASE)
_LEAST_ROWS = 5
_MOST = 0.8
_TELLING = 3


class Melintang(NamedTuple):
    """A total across a row with its parts and the columns they stand in."""

    nama: str
    jumlah: Entry
    bagian: tuple[Entry, ...]
    kolom: tuple[Column, ...]

    @property
    def seharusnya(self) -> Decimal:
        """The sum of the parts; an empty one counts as nothing."""
        return sum((e.value for e in self.bagian if e.value is not None), Decimal(0))

    @property
    def cocok(self) -> bool:
        """Whether the total is that sum."""
        return self.seharusnya in self.jumlah.candidates


def melintang(table: Table[Row]) -> Iterator[Melintang]:
    """Every row total of the columns whose title says Jumlah and that most rows show to be a sum."""
    columns = sorted((*table.columns, *table.unread), key=lambda c: c.ref.column)
    for index, column in enumerate(columns):
        if _TOTAL.fullmatch(column.judul.rpartition(" / ")[2]):
            yield from _best(table, column, columns[:index])


def _best(table: Table[Row], column: Column, left: Sequence[Column]) -> list[Melintang]:
    """The totals over as many columns as make most rows hold, nothing where no choice does."""
    rows = [(row_name(row), {e.ref.column: e for e in row_entries(row)}) for row in table.rows]
    for count in range(min(6, len(left)), 1, -1):
        parts = left[-count:]
        if any(b.ref.column - a.ref.column != 1 for a, b in zip(parts, [*parts[1:], column], strict=True)):
            continue
        found = [m for name, entries in rows if (m := _of_row(name, entries, column, parts)) is not None]
        telling = sum(sum(bool(e.value) for e in m.bagian) > 1 and m.cocok for m in found)
        if len(found) >= _LEAST_ROWS and telling >= _TELLING and sum(m.cocok for m in found) >= _MOST * len(found):
            return found
    return []


def _of_row(name: str, entries: Mapping[int, Entry], column: Column, parts: Sequence[Column]) -> Melintang | None:
    total = entries.get(column.ref.column)
    cells = [entries.get(c.ref.column) for c in parts]
    if total is None or not total.candidates or total.merged:
        return None
    if any(e is None or e.merged or (e.value is None and not e.is_blank) for e in cells):
        return None
    return Melintang(name, total, tuple(e for e in cells if e is not None), tuple(parts))
