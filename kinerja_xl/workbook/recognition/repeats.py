"""Parents written again in every row, read as the merged cells they stand for."""

from __future__ import annotations

from kinerja_xl.regulasi.peran import TEXT
from kinerja_xl.tables.book import Column
from kinerja_xl.workbook.recognition.headers import Header
from kinerja_xl.workbook.sheets.view import View

_PARENTS = frozenset({"nomor", "kode", "tujuan", "sasaran", "uraian", "program", "kegiatan", "sub_kegiatan"})
_LEAST = 2
"""A number alone that stands twice is a slip; with its name it is a parent written again."""


def merge_repeats(view: View, header: Header, rows: list[int]) -> None:
    """Let the cells of a parent that repeat those of the row above show through, as a merge does.

    A row repeats a parent where its cells equal those above from the left on, up to the first that differs. In a
    cascading form all blocks left of that one are parents, in other forms the leading numbers, codes and names.
    """
    for above, row in zip(rows, rows[1:], strict=False):
        if row - above > 1:
            continue
        same = _leading(view, header, above, row)
        if len(same) < len(header.columns):
            for column in _parents(view, header, row, same):
                view.origin[row, column.ref.column] = view.source(above, column.ref.column)


def _leading(view: View, header: Header, above: int, row: int) -> list[Column]:
    """The columns from the left in which a row shows what the row above shows, or leaves it out."""
    same: list[Column] = []
    for column in header.columns:
        own = (row, column.ref.column) in view.sheet.cells
        if own and view.text(row, column.ref.column) != view.text(above, column.ref.column):
            return same
        same.append(column)
    return same


def _parents(view: View, header: Header, row: int, same: list[Column]) -> list[Column]:
    differs = header.columns[len(same)]
    if differs.blok:
        named = differs.peran not in _PARENTS
        within = [c for c in same if c.blok != differs.blok or (named and c.peran in _PARENTS)]
    else:
        leading = next((i for i, c in enumerate(same) if c.peran not in _PARENTS), len(same))
        within = same if differs.peran in TEXT else same[:leading] if leading < len(same) else []
    own = [c for c in within if (row, c.ref.column) in view.sheet.cells]
    return own if differs.blok or sum(c.peran in _PARENTS for c in own) >= _LEAST else []
