"""What the pages of a summary have in common: tables with a head, whose workbook a row is, where a figure stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from kinerja_xl.checks.area import AREAS
from kinerja_xl.checks.finding import SEVERITIES
from kinerja_xl.report.plain_book import MAX_ROWS, Cell, Page
from kinerja_xl.report.readable import readable
from kinerja_xl.report.rekap import Entry, Rekap


class Link:
    """How the workbooks of a summary are named in it, and where they are.

    Args:
        address: the address of a workbook from where the summary stands.
        common: the folder that all are in, which is not repeated.
    """

    def __init__(self, address: Callable[[str], str], common: str) -> None:
        self._address, self._common = address, common

    def __call__(self, name: str) -> str:
        """Where a workbook is."""
        return self._address(name)

    def shown(self, name: str) -> str:
        """How it is named."""
        return readable(name.removeprefix(self._common))


Item = Mapping[str, Any]
Column = tuple[str, float]
"""The title of a column, and its width in characters."""

WHOSE: tuple[Column, ...] = (("Perangkat Daerah", 34), ("Tahun", 7), ("Buku Kerja", 36))
"""The columns that `whose` fills."""
PLACE: tuple[Column, ...] = (("Lembar", 16), ("Sel", 9))
"""The columns that `place` fills."""
COUNTS: tuple[Column, ...] = tuple((severity.capitalize(), 11) for severity in SEVERITIES)
"""The columns that `severities` fills."""


def listed(name: str, title: str, columns: Sequence[Column], rows: list[list[Cell]], still: int = 0) -> Page:
    """A page of one table under a title; what no sheet can hold is said in its last row."""
    most = MAX_ROWS - 2
    if len(rows) > most:
        rest = f"{len(rows) - most} baris lagi tidak muat di lembar ini; semuanya ada pada --format json."
        rows = [*rows[:most], [Cell(rest, "biasa")]]
    if not rows:
        rows = [[Cell("(tidak ada)", "biasa")]]
    head = [Cell(words, "kepala") for words, _ in columns]
    return Page(name, [width for _, width in columns], [head, *rows], head=1, still=still, title=title)


def without_column(page: Page, title: str) -> Page:
    """A page without one of its columns, where it would be empty."""
    at = next((n for n, cell in enumerate(page.rows[0]) if cell.value == title), len(page.widths))
    rows = [[*row[:at], *row[at + 1 :]] for row in page.rows]
    return page._replace(
        widths=[*page.widths[:at], *page.widths[at + 1 :]], rows=rows, still=page.still - (at < page.still)
    )


def whose(entry: Entry, link: Link, tahun: int | None = None) -> list[Cell]:
    """Office, year and workbook of a row."""
    return [office(entry["perangkat_daerah"]), Cell(tahun or entry["tahun"], "tahun"), file(entry["file"], link)]


def office(name: str) -> Cell:
    """The name of an office."""
    return Cell(name or "(tidak disebut)")


def file(name: str, link: Link) -> Cell:
    """The name of a workbook, which leads to it."""
    return Cell(link.shown(name), "tautan", (link(name), ""))


def place(entry: Entry, one: Item, link: Link) -> list[Cell]:
    """Sheet and cell, which leads to it."""
    sheet, cell = one["sheet"], one["cell"]
    name = sheet.replace("'", "''")
    return [Cell(sheet), Cell(cell, "tautan", (link(entry["file"]), f"'{name}'!{cell}")) if cell else Cell("")]


def items(rekap: Rekap, key: str) -> Iterator[tuple[Entry, Item]]:
    """Everything of one kind in all workbooks."""
    return ((entry, one) for entry in rekap.files for one in entry[key])


def figure(value: bool | float | str | None) -> Cell:
    """A value of a cell."""
    if isinstance(value, bool):
        return Cell("BENAR" if value else "SALAH")
    if value is None or isinstance(value, str):
        return Cell(value)
    return Cell(value, "cacah" if value == value // 1 else "desimal")


def share(persen: float | None) -> Cell:
    """A percentage; over 100 of the money spent cannot be."""
    return Cell(persen, "galat desimal" if persen is not None and persen > 100 else "desimal")


def severities(counts: Mapping[str, int]) -> list[Cell]:
    """How many findings of each severity; zeros without a colour."""
    return [Cell(counts.get(s, 0), s if counts.get(s) else "cacah") for s in SEVERITIES]


def count(number: int, style: str = "peringatan") -> Cell:
    """A number that should be 0."""
    return Cell(number, style if number else "cacah")


def failed(rekap: Rekap, link: Link, name: str) -> Page:
    """The files that could not be worked on."""
    rows = [[file(path, link), Cell(reason, "galat")] for path, reason in rekap.gagal]
    return listed(name, "Berkas yang tidak dapat dikerjakan", [("Berkas", 50), ("Sebab", 90)], rows)


def area_name(area: str) -> str:
    """The name of an area, as a line begins with it."""
    return AREAS[area][0].upper() + AREAS[area][1:]
