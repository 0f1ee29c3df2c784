"""Sentences and tables that the chapters share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kinerja_xl.dokumen.isi import Balok, Paragraf, Teks
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import Row


def belum(apa: str, lembar: str, templat: str = "") -> Paragraf:
    """The sentence that stands where the workbook has nothing for a section, and says which sheet to fill."""
    given = f" (templat: kinerja templat {templat})" if templat else ""
    return Paragraf(f"Buku kerja tidak memuat {apa}; isi lembar {lembar}{given}.")


def sumber(*tables: Table[Row]) -> str:
    """The line below a table of a report: the sheets and ranges that it was made from."""
    places = dict.fromkeys(f"lembar {t.sheet} ({t.range_text})" for t in tables)
    return f"Sumber: {'; '.join(places)}" if places else ""


def kata(entry: Entry | None) -> str:
    """The words of a cell, without blanks around; "" for none."""
    return entry.text.strip() if entry is not None else ""


def ulang(rows: Sequence[Sequence[Teks]], columns: Iterable[int]) -> Iterator[tuple[Teks | None, ...]]:
    """Rows whose cell goes on where it says what the one above says; a column only within that of the one before."""
    merged = tuple(columns)
    for n, row in enumerate(rows):
        made: list[Teks | None] = list(row)
        for column in merged:
            if not n or rows[n - 1][column] != row[column] or not row[column]:
                break
            made[column] = None
        yield tuple(made)


def kapital(teks: str) -> str:
    """A text with a capital letter at its beginning."""
    return teks[:1].upper() + teks[1:]


Bagian = tuple[Balok, ...]
"""A section of a report."""
