"""Find the header blocks of a sheet by their words, wherever they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kinerja_xl.cells import CellRef
from kinerja_xl.numbers import clean_text
from kinerja_xl.tables.book import Column
from kinerja_xl.workbook.grid import RawCell, Sheet
from kinerja_xl.workbook.headings import heading_key, is_heading_like, role_of

MAX_HEADER_ROWS = 6
_FIGURE = re.compile(r"(?:Rp\.?\s*)?-?\d[\d.,]*\s*%?", re.ASCII | re.IGNORECASE)
_STEP = re.compile(r"\(?\s*-?(\d{1,2})\s*\)?(?:\s*=.*)?", re.ASCII | re.DOTALL)


@dataclass(frozen=True)
class Header:
    """A header block with its columns; `body` is the first row below it and its numbering row."""

    top: int
    left: int
    right: int
    body: int
    columns: tuple[Column, ...]

    @property
    def roles(self) -> frozenset[str]:
        """The roles present."""
        return frozenset(c.peran for c in self.columns if c.peran)


class View:
    """A sheet with merged areas filled in and rows indexed."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.rows: dict[int, list[int]] = {}
        for row, column in sorted(sheet.cells):
            self.rows.setdefault(row, []).append(column)
        self.last_row = max(self.rows, default=0)
        self.origin: dict[tuple[int, int], tuple[int, int]] = {}
        self.area: dict[tuple[int, int], tuple[int, int]] = {}
        for top, left, bottom, right in sheet.merges:
            self._spread(top, left, min(bottom, self.last_row), right)

    def _spread(self, top: int, left: int, bottom: int, right: int) -> None:
        if (top, left) not in self.sheet.cells or (bottom - top + 1) * (right - left + 1) > 100_000:
            return
        self.area[top, left] = bottom, right
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                if (row, column) != (top, left) and (row, column) not in self.sheet.cells:
                    self.origin[row, column] = top, left

    def source(self, row: int, column: int) -> tuple[int, int]:
        """The cell whose content shows at this place."""
        return self.origin.get((row, column), (row, column))

    def cell(self, row: int, column: int) -> RawCell | None:
        """The content that shows at this place, also through a merge."""
        return self.sheet.cells.get(self.source(row, column))

    def text(self, row: int, column: int) -> str:
        """The content that shows at this place, as text."""
        cell = self.cell(row, column)
        if cell is None:
            return ""
        return clean_text(cell.value) if isinstance(cell.value, str) else f"{cell.value:f}"

    def bottom(self, row: int, column: int) -> int:
        """Last row of the merged area that starts here."""
        return self.area.get((row, column), (row, column))[0]


def find_headers(view: View) -> list[Header]:
    """Every header block of a sheet, from top to bottom and left to right."""
    found: list[Header] = []
    for row in sorted(view.rows):
        start = 0
        while True:
            taken = [h for h in found if h.top <= row < h.body]
            columns = [c for c in view.rows[row] if c > start and not any(h.left <= c <= h.right for h in taken)]
            header = _header_at(view, row, columns)
            if header is None:
                break
            found.append(header)
            start = header.right
    return found


def _header_at(view: View, row: int, columns: list[int]) -> Header | None:
    roles = {c: _single_role(view, row, c) for c in columns}
    known = [c for c, role in roles.items() if role]
    if len({roles[c] for c in known}) < 2:
        return None
    left, right = _extent(view, row, known, roles)
    if len({roles[c] for c in known if left <= c <= right}) < 2:
        return None
    if any(_is_figure(view.sheet.cells.get((row, c))) for c in range(left, right + 1)):
        return None
    bottom = _bottom(view, row, left, right)
    top = _raised_top(view, row, left, right)
    body = bottom + 1
    if _is_numbering(view, body, left, right):
        body += 1
    return Header(top, left, right, body, _columns(view, top, bottom, left, right))


def _single_role(view: View, row: int, column: int) -> str:
    cell = view.sheet.cells.get((row, column))
    if cell is None or cell.kind != "teks":
        return ""
    key, _ = heading_key(clean_text(str(cell.value)))
    return role_of((key,)) if key else ""


def _is_figure(cell: RawCell | None) -> bool:
    """A number, stored or typed as text, that is no year: headers hold none."""
    if cell is None or cell.kind != "teks":
        number = cell is not None and cell.kind == "angka"
        return cell is not None and not (number and heading_key(f"{cell.value:f}")[1] is not None)
    text = str(cell.value).strip()
    return _FIGURE.fullmatch(text) is not None and heading_key(text)[1] is None


def _extent(view: View, row: int, known: list[int], roles: dict[int, str]) -> tuple[int, int]:
    def filled(column: int) -> bool:
        return any(view.text(r, column) for r in (row, row + 1) if r == row or _follows(view, row, column))

    left = right = known[0]
    while left > 1 and filled(left - 1):
        left -= 1
    numbered = roles.get(left) == "nomor"
    while True:
        step = next((s for s in (1, 2) if filled(right + s)), 0)
        restart = numbered and roles.get(right + step) == "nomor"
        if not step or restart:
            return left, right
        right += step


def _follows(view: View, row: int, column: int) -> bool:
    cell = view.cell(row + 1, column)
    return cell is not None and cell.kind == "teks" and is_heading_like(view.text(row + 1, column))


def _bottom(view: View, row: int, left: int, right: int) -> int:
    bottom = max(view.bottom(row, c) for c in range(left, right + 1))
    while bottom - row < MAX_HEADER_ROWS:
        below = bottom + 1
        own = [c for c in range(left, right + 1) if (below, c) in view.sheet.cells]
        if not own or not all(_may_head(view, below, c) for c in own):
            break
        if _is_numbering(view, below, left, right):
            break
        bottom = max(view.bottom(below, c) for c in own)
    return bottom


def _may_head(view: View, row: int, column: int) -> bool:
    cell = view.sheet.cells[row, column]
    return not _is_figure(cell) and is_heading_like(view.text(row, column))


def _raised_top(view: View, row: int, left: int, right: int) -> int:
    above = [c for c in range(left, right + 1) if (row - 1, c) in view.sheet.cells]
    partial = all(view.area.get((row - 1, c), (0, c))[1] - c + 1 < right - left + 1 for c in above)
    if above and partial and all(_may_head(view, row - 1, c) for c in above) and left < min(above):
        return row - 1
    return row


def _is_numbering(view: View, row: int, left: int, right: int) -> bool:
    steps = []
    for column in range(left, right + 1):
        if text := view.text(row, column) if (row, column) in view.sheet.cells else "":
            match = _STEP.fullmatch(text)
            if match is None:
                return False
            steps.append(int(match[1]))
    return len(steps) >= 3 and all(b - a == 1 for a, b in zip(steps, steps[1:], strict=False))


def _columns(view: View, top: int, bottom: int, left: int, right: int) -> tuple[Column, ...]:
    columns = []
    for column in range(left, right + 1):
        cells = _levels(view, top, bottom, left, column)
        keys = [heading_key(view.text(*cell)) for cell in cells]
        years = [year for _, year in keys if year is not None]
        path = tuple(key for key, _ in keys if key)
        ref = CellRef(view.sheet.name, *(cells[-1] if cells else (bottom, column)))._replace(column=column)
        title = " / ".join(view.text(*cell) for cell in cells)
        columns.append(Column(role_of(path), years[-1] if years else None, title, ref))
    return _inherit_years(columns)


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
        result.append(Column(column.peran, year, column.judul, column.ref) if inherits else column)
    return tuple(result)
