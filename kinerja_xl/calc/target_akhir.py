"""The target at the end of a plan against the targets of its years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.calc.indikator import targets
from kinerja_xl.calc.pembulatan import agrees
from kinerja_xl.calc.sifat import Sifat, final_values, sifat
from kinerja_xl.pola import Pola
from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import BarisIndikator

_OTHERS = Pola(r"nasional|rpjmd|standar|ikk|nspk|provinsi", re.IGNORECASE)
_CUMULATIVE = Pola(r"\b(?:non|tidak|bukan)\W*kumulatif", re.IGNORECASE)
_LEAST_YEARS = 2


class Akhir(NamedTuple):
    """A row with the targets of all its years and its final target; `boleh` are the values the final may have."""

    tabel: Table[BarisIndikator]
    baris: BarisIndikator
    tahun: tuple[tuple[int, Entry], ...]
    akhir: Entry
    sifat: Sifat
    boleh: tuple[Decimal, ...]

    @property
    def jumlah(self) -> Decimal:
        """The sum of the years."""
        return sum((e.value for _, e in self.tahun if e.value is not None), Decimal(0))

    @property
    def terakhir(self) -> Entry:
        """The last year."""
        return self.tahun[-1][1]

    @property
    def cocok(self) -> bool:
        """Whether the final target is one of the values it may have."""
        decimals = max(self.akhir.decimals, *(e.decimals for _, e in self.tahun))
        return any(agrees(v, b, decimals) for v in self.akhir.candidates for b in self.boleh)

    def sama(self, nilai: Decimal) -> bool:
        """Whether the final target is certainly this value."""
        return self.akhir.value is not None and self.akhir.value == nilai


def finals(book: Book) -> Iterator[Akhir]:
    """Every row with a target in each year of the plan, at least two, and a column of its own for the final one."""
    for table in book.of(BarisIndikator):
        last = max((c.tahun for c in table.columns if c.peran == "target" and c.tahun), default=None)
        column = next((c for c in table.columns if c.peran == "target_akhir"), None)
        if column is None or last is None or _OTHERS.search(column.judul) or (column.tahun or last) > last:
            continue
        for row in table.rows:
            final = row.target_akhir
            years = tuple(targets(row))
            if final is not None and not final.merged and len(years) >= _LEAST_YEARS and years[-1][0] == last:
                yield from _of_row(table, row, years, final)


def _of_row(
    table: Table[BarisIndikator], row: BarisIndikator, years: tuple[tuple[int, Entry], ...], final: Entry
) -> Iterator[Akhir]:
    values = [e.value for _, e in years if e.value is not None]
    first = next((i for i, (_, e) in enumerate(years) if not e.is_blank), len(years))
    if len(values) < len(years) - first or len(values) < _LEAST_YEARS:
        return
    kind = stated(row) or sifat(row)
    name = row.indikator.text if row.indikator else ""
    yield Akhir(table, row, years[first:], final, kind, final_values(values, kind, name))


def stated(row: BarisIndikator) -> Sifat:
    """What the column of the tipe perhitungan says; "" when there is none."""
    words = row.tipe_perhitungan.text.casefold() if row.tipe_perhitungan is not None else ""
    if _CUMULATIVE.search(words) or "posisi" in words or "akhir" in name_key(words):
        return "posisi"
    return "cacah" if "kumulatif" in words or "jumlah" in words else ""
