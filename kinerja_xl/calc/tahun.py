"""Years of targets: which years a workbook plans for, and what Tahun-1 to Tahun-5 stand for."""

from __future__ import annotations

from collections import Counter

from kinerja_xl.ingatan import ingat_benda
from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.rows import Row

_TERBESAR_NISBI = 10
_SEDIKITNYA = 2


def is_relative(year: int | None) -> bool:
    """Whether a year is one of Tahun-1, Tahun-2 ... and not of the calendar."""
    return year is not None and year <= _TERBESAR_NISBI


@ingat_benda
def target_years(table: Table[Row]) -> tuple[int, ...]:
    """The years of the target columns, relative ones as they are."""
    return tuple(sorted({c.tahun for c in table.columns if c.peran == "target" and c.tahun and not c.periode}))


def planned_years(book: Book) -> tuple[int, ...]:
    """The calendar years that most tables of targets have as columns; () when two sets are equally common."""
    count = Counter(
        years
        for table in book.tables
        if table.form != "pencapaian_pelayanan" and table.berlaku
        if len(years := target_years(table)) >= _SEDIKITNYA and not is_relative(years[0])
    )
    (most, often), *others = count.most_common(2) or [((), 0)]
    return () if others and others[0][1] == often else most


def calendar_years(table: Table[Row], book: Book) -> dict[int, int]:
    """The calendar year of each relative year of a table; {} unless it is unambiguous.

    It is when the table has as many relative years, counted from one, as the workbook plans for.
    """
    own = target_years(table)
    if not own or own != tuple(range(1, len(own) + 1)):
        return {}
    planned = planned_years(book)
    if len(own) != len(planned):
        return {}
    return dict(zip(own, planned, strict=True))
