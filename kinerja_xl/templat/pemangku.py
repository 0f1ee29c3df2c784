"""The forms of posts in a workbook: whose they are, and their indicators as contents of the template."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kinerja_xl.functions.nilai import Sel
from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.rows import BarisIndikator
from kinerja_xl.templat.kutip import Baris, cell, current, figure, filled, texts


def posts(book: Book) -> dict[str, str]:
    """The post whose form it is, by the id of the form: that of the agreement, and of each form of a person."""
    found: dict[str, str] = {}
    for table in current(book, BarisIndikator, "perjanjian_indikator"):
        if table.jabatan is not None:
            found.setdefault("perjanjian-kinerja", table.jabatan.text)
    for number, table in enumerate(_forms(book), 1):
        if table.jabatan is not None:
            found[_id(number)] = table.jabatan.text
    return found


def personal(book: Book, year: int, targets: Mapping[str, Sel]) -> dict[str, list[Baris]]:
    """The form of every post, by its id; `targets` for a year that is not its own."""
    return {_id(number): list(_rows(table, year, targets)) for number, table in enumerate(_forms(book), 1)}


def _forms(book: Book) -> Iterator[Table[BarisIndikator]]:
    return (table for table in current(book, BarisIndikator, "iki") if any(row.key for row in table.rows))


def _rows(table: Table[BarisIndikator], year: int, targets: Mapping[str, Sel]) -> Iterator[Baris]:
    for row in table.rows:
        own = texts(row, "sasaran", "indikator", "formulasi", "sumber_data", "satuan", "polaritas")
        stated = row.target.get(None) or row.target.get(year)
        target = figure(stated) if table.tahun == year else targets.get(row.key)
        formula = own.get("formulasi") or cell(row.rumus)
        if row.key:
            yield own | filled({"formulasi": formula, "target": target})


def _id(number: int) -> str:
    return f"iki-{number}" if number > 1 else "iki"
