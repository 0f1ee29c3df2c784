"""Control cards: what a row counts per month, its total, and the ceiling it is held against."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import BarisPeriode

_MONEY = ("keuangan", "anggaran", "rp", "rupiah", "belanja", "dana")
_UP_TO = ("kumulatif", "s.d", "s/d", "sampai dengan")


class Deret(NamedTuple):
    """The figures of a row per period, in order, with their printed total and the row's pagu.

    `rupiah` is an amount of money, else percent; `kumulatif` says that each period holds all before it; None where
    the card does not say.
    """

    tabel: Table[BarisPeriode]
    nama: str
    apa: str
    periode: tuple[tuple[str, Entry], ...]
    jumlah: Entry | None
    pagu: Entry | None
    rupiah: bool
    realisasi: bool
    kumulatif: bool | None

    @property
    def terisi(self) -> list[tuple[str, Entry, Decimal]]:
        """The periods with a certain figure."""
        return [(p, e, e.value) for p, e in self.periode if e.value is not None]

    @property
    def total(self) -> Decimal:
        """The sum of the periods."""
        return sum((v for *_, v in self.terisi), Decimal(0))

    @property
    def seharusnya(self) -> Decimal:
        """What the total must be: the last period where periods are cumulative, else their sum."""
        return self.terisi[-1][2] if self.kumulatif else self.total

    @property
    def selisih(self) -> Decimal:
        """What the printed total has too much; 0 where it holds or there is none."""
        total = self.jumlah.value if self.jumlah is not None else None
        filled = self.terisi
        if total is None or not filled or (self.kumulatif is None and self.menaik and total == filled[-1][2]):
            return Decimal(0)
        return total - self.seharusnya

    @property
    def menaik(self) -> bool:
        """Whether no period is below the one before it."""
        values = [v for *_, v in self.terisi]
        return values == sorted(values)


def deret(book: Book) -> Iterator[Deret]:
    """Every series of every control card, total rows apart."""
    for table in book.of(BarisPeriode, "kartu_kendali"):
        pagu: Entry | None = None
        name = ""
        for row in table.rows:
            if row.pagu is not None and row.pagu.candidates and not row.pagu.merged:
                pagu, name = row.pagu, row_name(row)
            yield from _of_row(table, row, row_name(row) or name, pagu)


def _of_row(table: Table[BarisPeriode], row: BarisPeriode, name: str, pagu: Entry | None) -> Iterator[Deret]:
    for role, total in (("realisasi_anggaran", row.realisasi_anggaran or row.jumlah), ("fisik", row.fisik)):
        if entries := row.periode.get(role):
            titles = " ".join(c.judul for c in table.columns if c.peran == role and c.periode).casefold()
            stated = _up_to(titles) or None
            yield Deret(table, name, role, _sorted(entries), total, pagu, role != "fisik", True, stated)
    if entries := row.periode.get("bulanan"):
        what = row.aksi.text if row.aksi is not None else ""
        words = what.casefold()
        money = any(word in _words(what) for word in _MONEY)
        done = "realisasi" in words or "capaian" in words
        yield Deret(table, name, what, _sorted(entries), row.jumlah, pagu, money, done, _up_to(words) or None)


def _sorted(entries: Mapping[str, Entry]) -> tuple[tuple[str, Entry], ...]:
    return tuple(sorted(entries.items()))


def _up_to(words: str) -> bool:
    return any(word in words for word in _UP_TO)


class JumlahKartu(NamedTuple):
    """A figure of a total row of a card with what its lines add up to."""

    tabel: Table[BarisPeriode]
    apa: str
    kolom: str
    jumlah: Entry
    seharusnya: Decimal
    banyak: int

    @property
    def selisih(self) -> Decimal:
        """What the printed total has too much."""
        return (self.jumlah.value or Decimal(0)) - self.seharusnya


def card_totals(book: Book) -> Iterator[JumlahKartu]:
    """Every figure of the total rows of control cards whose lines say what they count or whose columns are money."""
    for table in book.of(BarisPeriode, "kartu_kendali"):
        own = [row for row in table.rows if row.pagu is not None and row.pagu.candidates and not row.pagu.merged]
        for total in table.totals[:1]:
            yield from _total(table, total, own, "pagu", lambda row: row.pagu)
        for total in table.totals[:1]:
            pagu = list(_total(table, total, own, "pagu", lambda row: row.pagu))
            if total.aksi is None and pagu and not pagu[0].selisih:
                for period in total.periode.get("realisasi_anggaran", {}):
                    yield from _total(table, total, own, period, _month(period, "realisasi_anggaran"))
                yield from _total(table, total, own, "jumlah", lambda row: row.realisasi_anggaran or row.jumlah)
        for total in table.totals:
            if total.aksi is None or not any(word in _words(total.aksi.text) for word in _MONEY):
                continue
            key = name_key(total.aksi.text)
            rows = [r for r in table.rows if r.aksi is not None and name_key(r.aksi.text) == key]
            for name, pick in _columns(total):
                yield from _total(table, total, rows, name, pick)


def _total(
    table: Table[BarisPeriode],
    total: BarisPeriode,
    rows: Sequence[BarisPeriode],
    name: str,
    pick: Callable[[BarisPeriode], Entry | None],
) -> Iterator[JumlahKartu]:
    printed, parts = pick(total), [e for r in rows if (e := pick(r)) is not None and not e.is_blank]
    values = [e.value for e in parts if e.value is not None]
    if printed is None or printed.value is None or printed.merged or not values or len(values) < len(parts):
        return
    what = total.aksi.text if total.aksi is not None and name != "pagu" else ""
    yield JumlahKartu(table, what, name, printed, sum(values, Decimal(0)), len(values))


def _columns(total: BarisPeriode) -> Iterator[tuple[str, Callable[[BarisPeriode], Entry | None]]]:
    """The months of a card and its total, each with what picks it from a row."""
    for period in total.periode.get("bulanan", {}):
        yield period, _month(period)
    yield "jumlah", lambda row: row.jumlah


def _month(period: str, role: str = "bulanan") -> Callable[[BarisPeriode], Entry | None]:
    return lambda row: row.periode.get(role, {}).get(period)


def culprit(one: Deret, totals: Sequence[JumlahKartu]) -> Entry | None:
    """The period of a series that alone spoils both the total of its row and that of its column."""
    spoiled = {t.kolom for t in totals if t.apa and name_key(t.apa) == name_key(one.apa) and t.selisih == one.selisih}
    found = [e for p, e, _ in (one.terisi[-1:] if one.kumulatif else one.terisi) if p in spoiled]
    return found[0] if len(found) == 1 else None


def _words(text: str) -> list[str]:
    return text.casefold().replace("(", " ").replace(")", " ").split()
