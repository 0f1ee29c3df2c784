"""The target of a year against those of its quarters or months."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.calc.perbaikan import is_slip
from kinerja_xl.calc.sifat import Sifat, sifat
from kinerja_xl.calc.target_akhir import stated
from kinerja_xl.calc.turunan import of_year
from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisPeriode

_LEAST = 2


class TargetSetahun(NamedTuple):
    """A row with its target of the year and those of its periods that have one, in order."""

    tabel: Table[BarisPeriode]
    baris: BarisPeriode
    setahun: Entry
    periode: tuple[tuple[str, Entry, Decimal], ...]
    sifat: Sifat

    @property
    def nilai(self) -> Decimal:
        """The target of the year."""
        assert self.setahun.value is not None
        return self.setahun.value

    @property
    def jumlah(self) -> Decimal:
        """The sum of the periods."""
        return sum((v for *_, v in self.periode), Decimal(0))

    @property
    def terakhir(self) -> Entry:
        """The last period with a target."""
        return self.periode[-1][1]

    @property
    def cocok(self) -> bool:
        """Whether the year is the sum of its periods, or the last of them where that can be meant."""
        values = [v for *_, v in self.periode]
        last = values[-1] == self.nilai and (self.sifat != "cacah" or values == sorted(values))
        held = max(values) == self.nilai and self.sifat != "cacah"
        return self.jumlah == self.nilai or last or held

    @property
    def tersangka(self) -> tuple[Entry, Decimal] | None:
        """The one period whose change mends the sum, with the value it then has: like its neighbours, or a slip."""
        values = [v for *_, v in self.periode]
        meant = [(e, v, v + self.nilai - self.jumlah) for _, e, v in self.periode]
        alike = [(e, m) for e, v, m in meant if m >= 0 and values.count(m) >= _LEAST]
        slips = [(e, m) for e, v, m in meant if m >= 0 and is_slip(v, m)]
        return next((found[0] for found in (alike, slips) if len(found) == 1), None)


def yearly(book: Book) -> Iterator[TargetSetahun]:
    """Every row of a quarterly or monthly form with certain targets for the year and at least one period."""
    for table in book.of(BarisPeriode):
        for row in table.rows:
            year = of_year(row.target, table.tahun)
            entries = sorted((p, e) for p, e in row.periode.get("target", {}).items() if not e.merged)
            filled = tuple((p, e, e.value) for p, e in entries if e.value is not None)
            unread = any(e.value is None and not e.is_blank for _, e in entries)
            one_kind = len({p[:1] for p, *_ in filled}) == 1
            if year is not None and year.value is not None and not year.merged and one_kind and not unread:
                yield TargetSetahun(table, row, year, filled, stated(row) or sifat(row))
