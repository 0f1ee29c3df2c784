"""A workbook as its formulas see it: inputs, formulas with their cached values, names, tables."""

from __future__ import annotations

from collections.abc import ItemsView, Sequence
from functools import cached_property
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple, Protocol

from kinerja_xl.cells import parse_range
from kinerja_xl.workbook.patching.sheet_cells import Cut
from kinerja_xl.workbook.patching.stored_value import Value

Place = tuple[int, int]
"""Row and column, counted from 1."""
Area = tuple[int, int, int, int]
"""First row, first column, last row, last column."""


class Formula(NamedTuple):
    """A formula cell: its text without `=`, the value the file remembers (None: none), the range an array fills
    (empty for a plain formula), and why it cannot be read, where it cannot.
    """

    teks: str
    lama: Value
    larik: str = ""
    alasan: str = ""


_ABOUT, _USUAL = itemgetter(2, 3), frozenset({("", "")})


class Frame(Protocol):
    """The bytes of a sheet around its formula cells, `pieces`.

    Each but the last ends with the tag that opens a formula cell; the next one begins with the tag that closes it.
    """

    @property
    def pieces(self) -> Sequence[bytes]: ...  # noqa: D102  # said above

    @property
    def strings(self) -> Sequence[str]: ...  # noqa: D102  # the shared texts of the workbook

    def inputs(self) -> dict[Place, Value]:
        """The inputs that stand in them."""

    def without(self, areas: Sequence[Area]) -> tuple[Frame, dict[Place, Value]]:
        """The frame without the inputs in some areas, and their values."""


class FormulaSheet:
    """A sheet: its formulas, and its inputs, which are read when they are first asked for.

    Args:
        name: the name of its tab.
        formula_cells: the formulas in the order of the file.
        inputs: the other cells that are not blank, or the bytes in which they stand; what arrays fill is taken out.
        hidden_rows: whether rows are hidden, by hand or by a filter.
    """

    def __init__(
        self,
        name: str,
        formula_cells: dict[Place, Formula],
        inputs: dict[Place, Value] | Frame,
        hidden_rows: bool = False,
    ) -> None:
        self.name, self.formula_cells, self.hidden_rows = name, formula_cells, hidden_rows
        self.frame = None if isinstance(inputs, dict) else inputs
        self.children: dict[Place, Value] = {}
        """Cells that an array fills, with the value that is stored there."""
        self.tokens: list[bytes] | None = None
        """The part cut around its formula cells, as `cut_usual` cuts it; None for one that it does not cut."""
        if isinstance(inputs, dict):
            self.inputs = inputs
        self.unlike: set[Place] = set()
        """The formulas that are arrays, and those that cannot be read."""
        if not _USUAL.issuperset(map(_ABOUT, formula_cells.values())):
            self.unlike = {place for place, f in formula_cells.items() if f.larik or f.alasan}
        larik = (formula_cells[place].larik for place in self.unlike)
        areas = [parse_range(text) for text in larik if ":" in text]
        if areas:
            self._take_children(areas)

    @cached_property
    def inputs(self) -> dict[Place, Value]:
        """The inputs by cell."""
        return self.frame.inputs() if self.frame is not None else {}

    @property
    def cells(self) -> dict[Place, Value | Formula]:
        """Inputs and formulas; blank cells are not there."""
        return {**self.inputs, **self.formula_cells}

    def formulas(self) -> ItemsView[Place, Formula]:
        """The formula cells."""
        return self.formula_cells.items()

    def _take_children(self, areas: Sequence[Area]) -> None:
        if self.frame is not None:
            self.frame, self.children = self.frame.without(areas)
            return
        for top, left, bottom, right in areas:
            for place in [p for p in self.inputs if top <= p[0] <= bottom and left <= p[1] <= right]:
                self.children[place] = self.inputs.pop(place)


class BookTable(NamedTuple):
    """A table of Excel: its sheet, its whole range, its columns, how many header and total rows it has."""

    nama: str
    sheet: str
    area: tuple[int, int, int, int]
    kolom: tuple[str, ...]
    baris_judul: int
    baris_jumlah: int


class DefinedName(NamedTuple):
    """A name of the workbook, or of one sheet; `isi` is the formula it stands for."""

    nama: str
    isi: str
    sheet: str = ""


class FormulaBook:
    """A workbook; `data` are the bytes it was read from."""

    def __init__(self, path: Path, data: bytes) -> None:
        self.path, self.data = path, data
        self.sheets: list[FormulaSheet] = []
        self.parts: dict[str, str] = {}
        """The member of the archive that holds each sheet, by its name."""
        self.names: list[DefinedName] = []
        self.tables: dict[str, BookTable] = {}
        """By name, case-folded."""
        self.date1904 = self.iterative = False

    @property
    def cut(self) -> Cut:
        """How its sheets were cut, for who writes to it."""
        return Cut(
            self.data, self.parts, {sheet.name: sheet.tokens for sheet in self.sheets if sheet.tokens is not None}
        )
