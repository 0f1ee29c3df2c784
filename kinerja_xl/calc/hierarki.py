"""Rows above and below each other in a table, and what a row is called."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import Row

R = TypeVar("R", bound=Row)


def children(rows: Sequence[R], index: int) -> list[R]:
    """The rows one level below a row, down to the next row that is not deeper."""
    below: list[R] = []
    for place in range(index + 1, len(rows)):  # a slice would copy the rest of the table for every row
        if rows[place].tingkat <= rows[index].tingkat:
            break
        below.append(rows[place])
    nearest = min((r.tingkat for r in below), default=0)
    return [r for r in below if r.tingkat == nearest]


def leaves(rows: Sequence[R]) -> list[R]:
    """The rows without children."""
    last = len(rows) - 1
    return [row for i, row in enumerate(rows) if i == last or rows[i + 1].tingkat <= row.tingkat]


def row_name(row: Row) -> str:
    """How a person would name a row."""
    for field in ("uraian", "indikator", "komponen", "dimensi", "kelas"):
        entry = getattr(row, field, None)
        if isinstance(entry, Entry) and entry.text:
            return entry.text
    return row.nomor.text if row.nomor else ""
