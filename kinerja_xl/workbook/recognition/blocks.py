"""The blocks of a cascading form: the same columns again and again, one block for each level of post."""

from __future__ import annotations

import re

from kinerja_xl.tables.book import Column
from kinerja_xl.workbook.sheets.view import View

_LEVEL = re.compile(
    r"\b(?:wali ?kota|bupati|gubernur|kepala daerah|(?:non ?-?)?eselon|pelaksana|jpt|jabatan pimpinan tinggi"
    r"|administrator|pengawas|staf|kepala (?:badan|dinas|bidang|bagian|sub ?bagian|sub ?bidang)|sekretaris"
    r"|jabatan fungsional|camat|lurah)\b",
    re.IGNORECASE,
)
LEAST = 2


def block_titles(view: View, row: int, left: int, right: int) -> dict[int, str]:
    """Title of the block above each column, when the row above `row` names at least two levels of post."""
    titles: dict[int, str] = {}
    title = ""
    for column in range(left, right + 1):
        here = view.text(row - 1, column) if view.bottom(*view.source(row - 1, column)) < row else ""
        title = here or title
        if title and _LEVEL.search(title):
            titles[column] = title
    return titles if len(set(titles.values())) >= LEAST else {}


def with_blocks(columns: tuple[Column, ...], titles: dict[int, str]) -> tuple[Column, ...]:
    """The columns with the block each belongs to."""
    return tuple(c._replace(blok=titles.get(c.ref.column, "")) for c in columns)
