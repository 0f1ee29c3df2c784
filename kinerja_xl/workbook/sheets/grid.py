"""A sheet as plain cells, whatever it was read from."""

from __future__ import annotations

from typing import NamedTuple

from kinerja_xl.records import dataclass, field
from kinerja_xl.tables.sheet_formulas import GENERAL as GENERAL
from kinerja_xl.tables.sheet_formulas import NumberFormat as NumberFormat
from kinerja_xl.tables.sheet_formulas import RawCell as RawCell

Area = tuple[int, int, int, int]


class Remark(NamedTuple):
    """What is odd about a sheet at one of its cells; row and column are 0 where it concerns the whole sheet."""

    row: int
    column: int
    text: str


@dataclass
class Sheet:
    """Cells and texts of formulas by (row, column), merged areas, hidden rows and columns, comments by address,
    and what is odd.
    """

    name: str
    cells: dict[tuple[int, int], RawCell] = field(default_factory=dict)
    merges: list[Area] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    hidden: bool = False
    comments: dict[str, str] = field(default_factory=dict)
    formulas: dict[tuple[int, int], str] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
