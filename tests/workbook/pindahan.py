"""Ways in which staff change a workbook without changing what it says."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from kinerja_xl.cells import CellRef, parse_a1
from kinerja_xl.numbers import format_number
from kinerja_xl.regulasi.peran import TEXT
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.rows import Row
from kinerja_xl.workbook.recognition.read import build_book
from kinerja_xl.workbook.sheets.grid import NumberFormat, RawCell, Sheet

Place = Callable[[int], int]
Sheets = tuple[Sheet, ...]


def moved(sheet: Sheet, row: Place = int, column: Place = int, name: str = "") -> Sheet:
    """The sheet with every row and column at its new number."""
    return Sheet(
        name or sheet.name,
        {(row(r), column(c)): cell for (r, c), cell in sheet.cells.items()},
        [(row(t), column(left), row(b), column(right)) for t, left, b, right in sheet.merges],
        {row(r) for r in sheet.hidden_rows},
        {column(c) for c in sheet.hidden_columns},
        sheet.hidden,
        dict(sheet.comments),
    )


_read: dict[int, tuple[Sheet, tuple[Table[Row], ...]]] = {}


def tables(sheet: Sheet) -> tuple[Table[Row], ...]:
    """The tables of a sheet, each sheet read once."""
    if id(sheet) not in _read:
        _read[id(sheet)] = sheet, build_book("x", [sheet]).tables
    return _read[id(sheet)][1]


def shifted(sheets: Sheets, rows: int = 7, columns: int = 3) -> list[Sheet]:
    return [moved(s, lambda r: r + rows, lambda c: c + columns) for s in sheets]


def renamed_and_reversed(sheets: Sheets) -> list[Sheet]:
    return [moved(s, name=f"Sheet{number}") for number, s in enumerate(reversed(sheets), start=1)]


def rotated(sheets: Sheets) -> list[Sheet]:
    half = len(sheets) // 2
    return [*sheets[half:], *sheets[:half]]


def stacked(sheets: Sheets, gap: int = 3) -> list[Sheet]:
    """All sheets below each other on a single one."""
    whole = Sheet("Semua")
    for sheet in sheets:
        below = max((r for r, _ in whole.cells), default=0) + gap
        part = moved(sheet, lambda r, below=below: r + below)  # type: ignore[misc]
        whole.cells |= part.cells
        whole.merges += part.merges
    return [whole]


def side_by_side(sheets: Sheets, gap: int = 3) -> list[Sheet]:
    """The sheets that hold one form each beside each other in fours."""
    alone = [sheet for sheet in sheets if [t.form for t in tables(sheet)] == ["iki"]]
    rows = [alone[i : i + 4] for i in range(0, len(alone), 4)]
    return [s for s in sheets if s not in alone] + [_beside(row, f"Baris {n}", gap) for n, row in enumerate(rows)]


def _beside(sheets: list[Sheet], name: str, gap: int) -> Sheet:
    whole = Sheet(name)
    for sheet in sheets:
        right = max((c for _, c in whole.cells), default=0) + gap
        part = moved(sheet, column=lambda c, right=right: c + right)  # type: ignore[misc]
        whole.cells |= part.cells
        whole.merges += part.merges
    return whole


def with_remarks(sheets: Sheets) -> list[Sheet]:
    """A column Keterangan right of every table."""
    result = [moved(s) for s in sheets]
    for sheet, copy in zip(sheets, result, strict=True):
        for table in tables(sheet):
            if table.columns and table.columns[0].peran:
                copy.cells[table.area[0], table.area[3] + 1] = RawCell("teks", "Keterangan")
    return result


def with_hidden_helpers(sheets: Sheets) -> list[Sheet]:
    helper = Sheet("_bantu", {(r, 1): RawCell("teks", f"pilihan {r}") for r in range(1, 9)}, hidden=True)
    return [helper, *sheets]


def _header_rows(table: Table[Row]) -> range:
    first = min((r.ref.row for r in table.all_rows), default=table.area[2])
    return range(table.area[0], first)


def _with_headings(sheets: Sheets, change: Callable[[str], str]) -> list[Sheet]:
    result = [moved(s) for s in sheets]
    for sheet, copy in zip(sheets, result, strict=True):
        for table in tables(sheet):
            _, left, _, right = table.area
            for (r, c), cell in sheet.cells.items():
                if r in _header_rows(table) and left <= c <= right and isinstance(cell.value, str):
                    copy.cells[r, c] = cell._replace(value=change(cell.value))
    return result


def with_other_headings(sheets: Sheets) -> list[Sheet]:
    """Headings in capitals, broken over lines, with blanks around them."""
    return _with_headings(sheets, lambda text: f" {text.upper().replace(' ', chr(10))}  ")


def _without_row(sheet: Sheet, row: int) -> Sheet:
    sheet.cells = {p: c for p, c in sheet.cells.items() if p[0] != row}
    sheet.merges = [m for m in sheet.merges if not m[0] == m[2] == row]
    return moved(sheet, lambda r: r - (r > row))


def without_number_rows(sheets: Sheets) -> list[Sheet]:
    """Without the rows (1) (2) (3) below the headings, those that state formulas apart."""
    result = []
    for sheet in sheets:
        copy = moved(sheet)
        for table in sorted(tables(sheet), key=lambda t: -t.area[0]):
            steps = [c.nomor for c in table.columns if c.nomor]
            if steps and not any("=" in step for step in steps):
                copy = _without_row(copy, max(_header_rows(table)))
        result.append(copy)
    return result


def repeated_parents(sheets: Sheets) -> list[Sheet]:
    """Merged texts of a table's body unmerged and written in every row."""
    return _unmerged(sheets, repeat=True)


def blank_parents(sheets: Sheets) -> list[Sheet]:
    """Merged texts of a table's body unmerged and left blank below the first row."""
    return _unmerged(sheets, repeat=False)


def _unmerged(sheets: Sheets, *, repeat: bool) -> list[Sheet]:
    result = [moved(s) for s in sheets]
    for sheet, copy in zip(sheets, result, strict=True):
        for table in tables(sheet):
            first = _header_rows(table).stop
            for area in sheet.merges:
                top, left, bottom, right = area
                if first <= top < bottom <= table.area[2] and left == right and table.area[1] <= left <= table.area[3]:
                    copy.merges.remove(area)
                    if repeat and (top, left) in sheet.cells:
                        copy.cells |= {(r, left): sheet.cells[top, left] for r in range(top, bottom + 1)}
    return result


def with_blank_rows(sheets: Sheets) -> list[Sheet]:
    """A blank row before every group: where a cell of the first or second column begins, unless most rows begin one."""
    result = []
    for sheet in sheets:
        before: list[int] = []
        for table in tables(sheet):
            rows = [row.ref.row for row in table.rows]
            starts = [r for r in rows[1:] if any((r, table.area[1] + c) in sheet.cells for c in (0, 1))]
            spanned = {r for t, _, b, _ in sheet.merges for r in range(t + 1, b + 1)}
            before += [r for r in starts if r not in spanned] if 2 * len(starts) < len(rows) else []
        result.append(moved(sheet, lambda r, before=before: r + sum(b <= r for b in before)))  # type: ignore[misc]
    return result


def with_last_columns_swapped(sheets: Sheets) -> list[Sheet]:
    """The last two columns of every table of words in the other order."""
    result = []
    for sheet in sheets:
        copy = moved(sheet)
        for table in tables(sheet):
            top, _, bottom, right = table.area
            pair = [c for c in table.columns if c.ref.column in (right - 1, right)]
            merged = any(left <= right - 1 <= end and t <= bottom and b >= top for t, left, b, end in sheet.merges)
            merged |= any(left <= right <= end and t <= bottom and b >= top for t, left, b, end in sheet.merges)
            if len(pair) == 2 and all(c.peran in TEXT for c in pair) and not merged:
                for row in range(top, bottom + 1):
                    one, other = copy.cells.pop((row, right - 1), None), copy.cells.pop((row, right), None)
                    copy.cells |= {(row, right - 1): other} if other else {}
                    copy.cells |= {(row, right): one} if one else {}
        result.append(copy)
    return result


def with_titles_above(sheets: Sheets) -> list[Sheet]:
    """Two lines of an office's letterhead above everything, and blank rows."""
    result = shifted(sheets, 5, 0)
    for sheet in result:
        sheet.cells[1, 1] = RawCell("teks", "PEMERINTAH KABUPATEN CONTOH")
        sheet.cells[2, 1] = RawCell("teks", "Dicetak dari aplikasi, 14 halaman")
    return result


def with_inserted_column(sheets: Sheets, at: int = 2) -> list[Sheet]:
    """An empty column with a heading of its own after the column `at`; merges across it grow."""
    return [moved(s, column=lambda c: c + (c > at)) for s in sheets]


def retyped(sheets: Sheets) -> list[Sheet]:
    """Every figure as text, with Indonesian separators."""
    result = [moved(s) for s in sheets]
    for sheet in result:
        for place, cell in sheet.cells.items():
            if cell.kind == "angka" and isinstance(cell.value, Decimal) and not cell.format.date:
                sheet.cells[place] = RawCell("teks", typed(cell.value, cell.format))
    return result


def typed(value: Decimal, form: NumberFormat) -> str:
    shown = value.scaleb(2) if form.percent else value
    if form.decimals in (None, 0) and 1990 <= shown <= 2100:
        return f"{shown:f}"
    decimals = form.decimals if form.decimals is not None else max(0, -int(shown.as_tuple().exponent))
    return format_number(round(shown, decimals), decimals) + ("%" if form.percent else "")


def shifted_a1(a1: str, rows: int, columns: int) -> str:
    if not a1:
        return ""
    row, column = parse_a1(a1)
    return CellRef("", row + rows, column + columns).a1
