"""What the rows of a workbook say, as contents of a template: texts as texts, figures as numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from kinerja_xl.functions.nilai import Sel
from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import BarisIndikator, BarisRencana, Row, Tahunan

R = TypeVar("R", bound=Row)
Baris = dict[str, Sel]
"""A row of a form, by the id of the column."""


def said_of(book: Book, key: str, field: str) -> Sel:
    """What any current table says of an indicator in one field; None when none does."""
    for table in current(book, BarisIndikator):
        for row in table.rows:
            if (
                row.indikator is not None
                and name_key(row.indikator.text) == key
                and (said := cell(getattr(row, field)))
            ):
                return said
    return None


def current(book: Book, kind: type[R], *forms: str) -> Iterator[Table[R]]:
    """The tables of a kind that are no draft and were not replaced by a review."""
    return (table for table in book.of(kind, *forms) if table.berlaku)


def yearly(name: str, entries: Tahunan, years: Sequence[int]) -> Baris:
    """The figures of the years of the plan; a source may count them from 1."""
    numbered = {(entry_year if entry_year in years else None): e for entry_year, e in entries.items()}
    found: dict[str, Any] = {}
    for number, year in enumerate(years, 1):
        entry = numbered.get(year) or entries.get(number)
        found[f"{name}_{number}"] = figure(entry)
    return filled(found)


def kode(row: Row) -> str:
    """The code of a row of a plan, "" for any other row."""
    return row.kode.text if isinstance(row, BarisRencana) and row.kode is not None else ""


def texts(row: Row, *fields: str) -> Baris:
    """The fields of a row that hold text."""
    return filled({field: cell(getattr(row, field)) for field in fields})


def cell(entry: Entry | None) -> Sel:
    """A cell as its text, None when it holds nothing."""
    return None if entry is None or entry.is_blank else entry.text


def figure(entry: Entry | None) -> Sel:
    """A figure as a number, a range or any other text as it is printed."""
    if entry is None or entry.is_blank:
        return None
    return entry.value if entry.value is not None else entry.printed


def filled(row: dict[str, Any]) -> Baris:
    """A row without the columns that hold nothing."""
    return {name: value for name, value in row.items() if value is not None}
