"""Targets changed after the agreement: the log of changes against the agreement and against the target in force."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisIndikator, BarisPerubahan

_FOLLOWING = ("perjanjian_indikator", "rencana_aksi", "pengukuran_periodik", "pengukuran")
_AMENDED = "perubahan"


class Catatan(NamedTuple):
    """A change as the log has it; `dasar` is the target that it starts from: agreed, or changed before."""

    tabel: Table[BarisPerubahan]
    baris: BarisPerubahan
    dasar: Entry | None


class Beralih(NamedTuple):
    """The target of an indicator in a table that is neither the agreed one nor what the log changed it to.

    `menurut` is where the log states the target in force, None where it does not know the indicator.
    """

    baris: BarisIndikator
    target: Entry
    semula: Entry
    menurut: Entry | None


def keeps_log(book: Book) -> bool:
    """Whether a workbook has a form for changes, filled in or not."""
    return any(table.form == "perubahan_target" for table in book.tables)


def catatan(book: Book) -> Iterator[Catatan]:
    """Every change of the log from first to last; a row that names no indicator is left out."""
    now: dict[tuple[int | None, str], Entry] = dict(_agreed(book))
    for table in book.of(BarisPerubahan, "perubahan_target"):
        for row in table.rows:
            if row.key:
                yield Catatan(table, row, now.get((table.tahun, row.key)))
                if row.menjadi is not None and not row.menjadi.is_blank:
                    now[table.tahun, row.key] = row.menjadi


def targets_before(book: Book) -> dict[tuple[int | None, str], list[Entry]]:
    """By year and indicator the targets that a change replaced, as the log states them."""
    found: dict[tuple[int | None, str], list[Entry]] = {}
    for one in catatan(book):
        if one.baris.semula is not None:
            found.setdefault((one.tabel.tahun, one.baris.key), []).append(one.baris.semula)
    return found


def beralih(book: Book) -> Iterator[Beralih]:
    """Targets of agreements that were amended, of action plans and of measurements that the log does not explain."""
    agreed = _agreed(book)
    last = {(c.tabel.tahun, c.baris.key): c.baris.menjadi for c in catatan(book)}
    for table in book.of(BarisIndikator, *_FOLLOWING) if keeps_log(book) else ():
        if not table.berlaku or _is_original(table):
            continue
        for row in table.rows:
            place = table.tahun, row.key
            target = row.target.get(None) or row.target.get(table.tahun)
            before, stated = agreed.get(place), last.get(place)
            if target is None or target.is_blank or before is None:
                continue
            if not alike(target, before if stated is None or stated.is_blank else stated):
                yield Beralih(row, target, before, stated)


def alike(one: Entry, other: Entry) -> bool:
    """Whether two cells state the same target, as a number or word by word.

    A range such as 80-90 has no single number.
    """
    if one.value is not None and other.value is not None:
        return one.value == other.value
    return one.printed.casefold() == other.printed.casefold()


def _agreed(book: Book) -> Mapping[tuple[int | None, str], Entry]:
    found: dict[tuple[int | None, str], Entry] = {}
    for table in book.of(BarisIndikator, "perjanjian_indikator"):
        for row in table.rows if _is_original(table) else ():
            target = row.target.get(None) or row.target.get(table.tahun)
            if row.key and target is not None and not target.is_blank:
                found.setdefault((table.tahun, row.key), target)
    return found


def _is_original(table: Table[BarisIndikator]) -> bool:
    return table.form == "perjanjian_indikator" and table.varian != _AMENDED
