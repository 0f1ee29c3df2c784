"""A sheet as it shows: merged areas filled in, rows indexed."""

from __future__ import annotations

from kinerja_xl.numbers import clean_text
from kinerja_xl.workbook.sheets.grid import RawCell, Sheet


class View:
    """A sheet with merged areas filled in and rows indexed; `desimal` is the workbook's decimal separator."""

    def __init__(self, sheet: Sheet, desimal: str = ",") -> None:
        self.sheet, self.desimal = sheet, desimal
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
        place = row, column
        return self.sheet.cells.get(self.origin.get(place, place))

    def text(self, row: int, column: int) -> str:
        """The content that shows at this place, as text."""
        cell = self.cell(row, column)
        return text_of(cell) if cell is not None else ""

    def beside(self, row: int, column: int) -> int:
        """The column of the next cell to the right, at most two blank ones further; 0 where there is none."""
        right = self.area.get((row, column), (row, column))[1]
        return next((c for c in range(right + 1, right + 4) if (row, c) in self.sheet.cells), 0)

    def bottom(self, row: int, column: int) -> int:
        """Last row of the merged area that starts here."""
        return self.area.get((row, column), (row, column))[0]


def text_of(cell: RawCell) -> str:
    """The content of a cell as text, every kind of blank in it one space."""
    return clean_text(cell.value) if isinstance(cell.value, str) else f"{cell.value:f}"
