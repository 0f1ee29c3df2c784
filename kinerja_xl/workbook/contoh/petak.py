"""The geometry of a printed table: which cells are merged into one, and how high its rows must be."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Final, NamedTuple

from kinerja_xl.workbook.contoh.model import ATAS, KIRI, Larik

TINGGI_BARIS: Final = 13.0
"""Points for one line of text at the size of the tables."""
RUANG: Final = 6.0
"""Points that a row has above and below its text together."""


class Petak(NamedTuple):
    """A rectangle of cells, counted from 0, that shows the text of its top left cell."""

    teks: str
    atas: int
    kiri: int
    bawah: int
    kanan: int

    @property
    def tunggal(self) -> bool:
        """Whether it is one cell."""
        return (self.atas, self.kiri) == (self.bawah, self.kanan)


def cell_areas(larik: Sequence[Larik]) -> list[Petak]:
    """Every area of the rows in reading order, the marks of merging followed to their text.

    >>> [(p.teks, p.bawah, p.kanan) for p in cell_areas([("No", "Tahun", "<"), ("^", "2019", "2020")])]
    [('No', 1, 0), ('Tahun', 0, 2), ('2019', 1, 1), ('2020', 1, 2)]
    """
    owners: dict[tuple[int, int], tuple[int, int]] = {}
    areas: dict[tuple[int, int], Petak] = {}
    for row, texts in enumerate(larik):
        for column, text in enumerate(texts):
            if text in (KIRI, ATAS):
                owner = owners[(row, column - 1) if text == KIRI else (row - 1, column)]
                kanan = max(areas[owner].kanan, column)
                areas[owner] = areas[owner]._replace(bawah=row, kanan=kanan)
            else:
                owner = (row, column)
                areas[owner] = Petak(text, row, column, row, column)
            owners[row, column] = owner
    return list(areas.values())


def row_heights(areas: Sequence[Petak], lebar: Sequence[float]) -> list[float]:
    """The height in points of each row, so that all text of areas shows when it wraps.

    Args:
        areas: what `cell_areas` found.
        lebar: the column widths in characters.
    """
    heights = [TINGGI_BARIS + RUANG] * (max(petak.bawah for petak in areas) + 1)
    for petak in sorted(areas, key=lambda petak: petak.bawah - petak.atas):
        needed = text_height(petak.teks, sum(lebar[petak.kiri : petak.kanan + 1]))
        rows = range(petak.atas, petak.bawah + 1)
        missing = max(0.0, needed - sum(heights[row] for row in rows))
        for row in rows:
            heights[row] += missing / len(rows)
    return heights


def text_height(teks: str, lebar: float) -> float:
    """The height in points of a text that wraps at `lebar` characters; capitals take more room."""
    capacity = max(1, int(lebar * (0.85 if teks.isupper() else 1.1)))
    lines = sum(len(textwrap.wrap(line, capacity)) or 1 for line in teks.split("\n"))
    return lines * TINGGI_BARIS + RUANG
