"""Find the header blocks of a sheet by their words, wherever they stand."""

from __future__ import annotations

import re
from functools import cached_property

from kinerja_xl.ingatan import ingat
from kinerja_xl.numbers import clean_text
from kinerja_xl.records import dataclass
from kinerja_xl.regulasi.peran import LABELS, TEXT
from kinerja_xl.tables.book import Column
from kinerja_xl.tables.title import heading_key
from kinerja_xl.workbook.recognition.blocks import block_titles, with_blocks
from kinerja_xl.workbook.recognition.columns import resolve_columns
from kinerja_xl.workbook.recognition.headings import (
    heading,
    is_heading_like,
    is_quarter,
    is_relative_year,
    is_rupiah,
    is_year_group,
    role_of,
)
from kinerja_xl.workbook.sheets.grid import RawCell
from kinerja_xl.workbook.sheets.view import View

MAX_HEADER_ROWS = 6
_LEAST_HALVES = 4
_LONGEST = 300
"""Letters of a heading with its note; a longer text is a paragraph, and not looked up."""
_FIGURE = re.compile(r"(?:Rp\.?\s*)?-?\d[\d.,]*\s*%?", re.ASCII | re.IGNORECASE)
_STEP = re.compile(r"\(?\s*-?(\d{1,2})\s*\)?(?:\s*=.*)?", re.ASCII | re.DOTALL)


@dataclass(frozen=True, eq=False)
class Header:
    """A header block with its columns; `body` is the first row below it and its numbering row."""

    top: int
    left: int
    right: int
    body: int
    columns: tuple[Column, ...]

    @cached_property
    def roles(self) -> frozenset[str]:
        """The roles present, those of single periods and of the blocks of a cascade apart."""
        return frozenset(c.peran for c in self.columns if c.peran and not c.periode and not c.blok)

    @cached_property
    def plain(self) -> dict[str, list[Column]]:
        """The columns that are not of a single period, by role, each from left to right."""
        found: dict[str, list[Column]] = {}
        for column in self.columns:
            if not column.periode:
                found.setdefault(column.peran, []).append(column)
        return found

    @cached_property
    def periods(self) -> frozenset[str]:
        """The roles that have columns for quarters or months."""
        return frozenset(c.peran for c in self.columns if c.periode)


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


def _header_at(view: View, row: int, places: list[int]) -> Header | None:
    roles = {c: _single_role(view, row, c) for c in places}
    known = [c for c, role in roles.items() if role]
    if len({roles[c] for c in known}) < 2:
        return None
    left, right = _extent(view, row, known, roles)
    if len({roles[c] for c in known if left <= c <= right}) < 2:
        return None
    if any(is_figure(view.sheet.cells.get((row, c))) for c in range(left, right + 1)):
        return None
    bottom = _bottom(view, row, left, right)
    numbering = bottom + 1 if _halves_below_numbering(view, bottom + 1, left, right) else 0
    bottom = numbering + 1 if numbering else bottom
    blocks = block_titles(view, row, left, right)
    top = row - 1 if blocks else _raised_top(view, row, left, right)
    columns = resolve_columns(view, row if blocks else top, bottom, left, right, numbering)
    body = bottom + 1
    if not numbering and _is_numbering(view, body, left, right):
        numbering, body = body, body + 1
    if numbering:
        columns = tuple(c._replace(nomor=view.text(numbering, c.ref.column)) for c in columns)
    return Header(top, left, right, body, with_blocks(columns, blocks))


def _single_role(view: View, row: int, column: int) -> str:
    cell = view.sheet.cells.get((row, column))
    if cell is None or cell.kind != "teks" or len(str(cell.value)) > _LONGEST:
        return ""
    return _role_of_text(str(cell.value))


@ingat
def _role_of_text(text: str) -> str:
    key = heading(clean_text(text)).kata
    return role_of((key,)) if key else ""


def is_figure(cell: RawCell | None) -> bool:
    """A number, stored or typed as text, that is no year: headers hold none."""
    if cell is None or cell.kind == "kosong":
        return False
    if cell.kind == "angka":
        return heading_key(f"{cell.value:f}")[1] is None
    if cell.kind != "teks":
        return True
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
        restart = numbered and roles.get(right + step) == "nomor" and not block_titles(view, row, left, right + step)
        if not step or restart or (step == 2 and _parts(view, row, right + 1, roles)):
            return left, right
        right += step


def _parts(view: View, row: int, column: int, roles: dict[int, str]) -> bool:
    """Whether an empty column stands between two tables, each with labels and figures of its own."""
    sides = [{r for c, r in roles.items() if (c < column) is left} - {""} for left in (True, False)]
    whole = all(side & set(LABELS) and side - TEXT for side in sides)
    return whole and not any((r, column) in view.sheet.cells for r in range(row, view.last_row + 1))


def _follows(view: View, row: int, column: int) -> bool:
    cell = view.cell(row + 1, column)
    return cell is not None and not is_figure(cell) and is_heading_like(view.text(row + 1, column))


def _bottom(view: View, row: int, left: int, right: int) -> int:
    bottom = max(view.bottom(row, c) for c in range(left, right + 1))
    while bottom - row < MAX_HEADER_ROWS:
        below = bottom + 1
        own = [c for c in range(left, right + 1) if (below, c) in view.sheet.cells]
        relative = all(_is_relative_year(view, below, c) for c in own)
        if not own or not (relative or _may_head(view, below, own)) or _is_section(view, below, own, left, right):
            break
        if not relative and _is_numbering(view, below, left, right):
            break
        bottom = max(view.bottom(below, c) for c in own)
    return bottom


def _may_head(view: View, row: int, columns: list[int]) -> bool:
    """Whether cells could head columns; beside a bare 2020 only whole headings can: `Belanja Gaji | 2020` is data."""
    if any(is_figure(view.sheet.cells[row, column]) for column in columns):
        return False
    texts = [view.text(row, column) for column in columns]
    whole = any(text.isdigit() for text in texts)
    return all(is_heading_like(text, whole) for text in texts)


def _is_section(view: View, row: int, own: list[int], left: int, right: int) -> bool:
    """Whether a row is one cell across the table: the title of a section, whatever its words."""
    bottom, end = view.area.get((row, own[0]), (row, own[0]))
    return len(own) == 1 and bottom == row and right > left and end - own[0] >= max(1, (right - left) // 2)


def _is_relative_year(view: View, row: int, column: int) -> bool:
    """A `1` to `9` right below a group such as `Target Tahun ke-`, an `I` to `IV` below `Target Triwulan`."""
    text, above = view.text(row, column), view.text(row - 1, column)
    return (is_relative_year(text) and is_year_group(above)) or is_quarter(text, above)


def _raised_top(view: View, row: int, left: int, right: int) -> int:
    above = [c for c in range(left, right + 1) if (row - 1, c) in view.sheet.cells]
    partial = all(view.area.get((row - 1, c), (0, c))[1] - c + 1 < right - left + 1 for c in above)
    if above and partial and _may_head(view, row - 1, above) and left < min(above):
        return row - 1
    plans = [view.text(row - 1, c).casefold() for c in above]
    if partial and len(plans) > 1 and all("rpjmd" in p or "renstra" in p or "renja" in p for p in plans):
        return row - 1
    return row


def _halves_below_numbering(view: View, row: int, left: int, right: int) -> bool:
    """Whether a numbering row stands inside the header: above a row of K and Rp, as Formulir E.81 prints it."""
    own = [c for c in range(left, right + 1) if (row + 1, c) in view.sheet.cells]
    if len(own) < _LEAST_HALVES or not _is_numbering(view, row, left, right):
        return False
    halves = [heading(view.text(row + 1, c)).kata for c in own]
    return all(half == "k" or is_rupiah(half) for half in halves)


def _is_numbering(view: View, row: int, left: int, right: int) -> bool:
    steps = []
    for column in range(left, right + 1):
        if text := view.text(row, column) if (row, column) in view.sheet.cells else "":
            match = _STEP.fullmatch(text)
            if match is None:
                return False
            steps.append(int(match[1]))
    moved = sorted(steps) == list(range(1, len(steps) + 1))  # columns that changed places took their numbers along
    return len(steps) >= 3 and (moved or all(b - a == 1 for a, b in zip(steps, steps[1:], strict=False)))
