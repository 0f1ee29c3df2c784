"""A sheet as plain cells, whatever it was read from."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.tables.entry import Kind

Area = tuple[int, int, int, int]


class NumberFormat(NamedTuple):
    """What a number format does to a value: decimals shown (None: as they come), percent, date."""

    decimals: int | None = None
    percent: bool = False
    date: bool = False


GENERAL = NumberFormat()


class RawCell(NamedTuple):
    """Content of one cell as stored; numbers as Excel shows them (15 significant digits)."""

    kind: Kind
    value: Decimal | str
    format: NumberFormat = GENERAL
    formula: bool = False


class Remark(NamedTuple):
    """What is odd about a sheet at one of its cells; row and column are 0 where it concerns the whole sheet."""

    row: int
    column: int
    text: str


@dataclass
class Sheet:
    """Cells by (row, column), merged areas, hidden rows and columns, comments by cell address, and what is odd."""

    name: str
    cells: dict[tuple[int, int], RawCell] = field(default_factory=dict)
    merges: list[Area] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    hidden: bool = False
    comments: dict[str, str] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
