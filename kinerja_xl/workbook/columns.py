"""The columns under a header block: role and year of each, from all header levels above it."""

from __future__ import annotations

from kinerja_xl.cells import CellRef
from kinerja_xl.tables.book import Column
from kinerja_xl.workbook.headings import TEXT_ROLES, heading_key, is_relative_year, role_of
from kinerja_xl.workbook.view import View

_SAMPLE = 200


def resolve_columns(view: View, top: int, bottom: int, left: int, right: int) -> tuple[Column, ...]:
    """The columns under a header block, left to right; one without a known heading has no role."""
    levels = {c: _levels(view, top, bottom, left, c) for c in range(left, right + 1)}
    columns = [_column(view, bottom, c, levels[c]) for c in levels]
    return _capaian_as_realisasi(_inherit_years([_unless_label_of(view, bottom, levels, c) for c in columns]))


def _column(view: View, bottom: int, column: int, cells: list[tuple[int, int]]) -> Column:
    keys = [heading_key(view.text(*cell)) for cell in cells]
    years = [year for _, year in keys if year is not None]
    if keys and is_relative_year(keys[-1][0]):
        years, keys = [int(keys[-1][0])], keys[:-1]
    path = tuple(key for key, _ in keys if key)
    ref = CellRef(view.sheet.name, *(cells[-1] if cells else (bottom, column)))._replace(column=column)
    title = " / ".join(view.text(*cell) for cell in cells)
    return Column(role_of(path), years[-1] if years else None, title, ref)


def _unless_label_of(view: View, bottom: int, levels: dict[int, list[tuple[int, int]]], column: Column) -> Column:
    """Of a figure column that one header spreads over several, such as `Rp | 1.000`, only the one with figures."""
    own = levels[column.ref.column]
    twins = [c for c, cells in levels.items() if own and cells == own]
    if column.peran in TEXT_ROLES or len(twins) < 2:
        return column
    best = max(twins, key=lambda c: (_figures(view, bottom, c), -c))
    return column if column.ref.column == best else column._replace(peran="")


def _figures(view: View, bottom: int, column: int) -> int:
    rows = range(bottom + 1, min(view.last_row, bottom + _SAMPLE) + 1)
    cells = (view.sheet.cells.get((row, column)) for row in rows)
    return sum(c is not None and (c.kind == "angka" or any(map(str.isdigit, str(c.value)))) for c in cells)


def _levels(view: View, top: int, bottom: int, left: int, column: int) -> list[tuple[int, int]]:
    """Header cells above a column, outermost first; a group title that is not merged spreads right."""
    cells: list[tuple[int, int]] = []
    for row in range(top, bottom + 1):
        place = view.source(row, column)
        if not view.text(*place) and row < bottom and any(view.text(r, column) for r in range(row + 1, bottom + 1)):
            group = column - 1
            while group >= left and not view.text(row, group):
                group -= 1
            spans = group >= left and view.bottom(*view.source(row, group)) == row
            if spans and any(view.text(r, group) for r in range(row + 1, bottom + 1)):
                place = view.source(row, group)
        if view.text(*place) and place not in cells:
            cells.append(place)
    return cells


def _inherit_years(columns: list[Column]) -> tuple[Column, ...]:
    """A ratio column between year groups belongs to the group on its left."""
    if (
        len({c.tahun for c in columns if c.tahun and c.peran in ("target", "realisasi", "pagu", "realisasi_anggaran")})
        < 2
    ):
        return tuple(columns)
    result: list[Column] = []
    year: int | None = None
    for column in columns:
        year = column.tahun or year
        inherits = column.tahun is None and column.peran in ("capaian", "persen", "persen_anggaran", "status")
        result.append(column._replace(tahun=year) if inherits else column)
    return tuple(result)


def _capaian_as_realisasi(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """`Target | Capaian | %`: where the ratio has its own column, a plain Capaian is what was achieved."""
    roles = {c.peran for c in columns}
    if not {"target", "capaian"} <= roles or roles & {"realisasi", "realisasi_anggaran"}:
        return columns
    ratios = {c.tahun for c in columns if c.peran == "persen" or (c.peran == "capaian" and _says_ratio(c))}
    return tuple(
        c._replace(peran="realisasi") if c.peran == "capaian" and not _says_ratio(c) and c.tahun in ratios else c
        for c in columns
    )


def _says_ratio(column: Column) -> bool:
    words = column.judul.casefold()
    return any(word in words for word in ("%", "persen", "rasio", "tingkat"))
