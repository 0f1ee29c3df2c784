"""The levels of the table that aligns tujuan, sasaran, outcome, output, indicators and program."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisIndikator


class Letak(NamedTuple):
    """A row of the table, at the level its own cells tell or, where only an indicator stands, that of the row above."""

    tabel: Table[BarisIndikator]
    baris: BarisIndikator
    jenis: str


def own(entry: Entry | None) -> Entry | None:
    """An entry with text of its own, not one that a merge repeats."""
    return entry if entry is not None and not entry.merged and any(map(str.isalnum, entry.text)) else None


def alignment(book: Book) -> Iterator[list[Letak]]:
    """The rows of each such table with their level: tujuan, sasaran, program, kegiatan or sub_kegiatan."""
    for table in book.of(BarisIndikator, "penyelarasan"):
        found: list[Letak] = []
        for row in table.rows:
            before = found[-1].jenis if found else ""
            found.append(Letak(table, row, _level(row) or before))
        yield found


def _level(row: BarisIndikator) -> str:
    if own(row.uraian) is not None:
        return _of_name(row)
    by_cell = (("keluaran", "kegiatan"), ("hasil", "program"), ("sasaran", "sasaran"), ("tujuan", "tujuan"))
    return next((jenis for role, jenis in by_cell if own(getattr(row, role)) is not None), "")


def _of_name(row: BarisIndikator) -> str:
    words = row.uraian.text.casefold().split() if row.uraian is not None else []
    if words[:1] == ["program"] or own(row.hasil) is not None:
        return "program"
    if words[:1] == ["kegiatan"] or own(row.keluaran) is not None or own(row.indikator) is not None:
        return "kegiatan" if words[:2] != ["sub", "kegiatan"] else "sub_kegiatan"
    return "sub_kegiatan"
