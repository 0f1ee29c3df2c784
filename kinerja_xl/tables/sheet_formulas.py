"""A sheet as its formulas see it: every cell as stored, and the texts of the formulas."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import TYPE_CHECKING, NamedTuple

from kinerja_xl.records import dataclass, field

if TYPE_CHECKING:  # start-up is counted: who reads formulas only has no entries
    from decimal import Decimal

    from kinerja_xl.tables.entry import Kind

Place = tuple[int, int]
"""Row and column, counted from 1."""


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


@dataclass(frozen=True, eq=False, repr=False)
class SheetFormulas:
    """The cells of a sheet with their cached values, and the formulas without `=` (English names, commas).

    A shared formula is written out; that of an array stands in braces; one the file does not give is "".
    """

    name: str
    cells: Mapping[Place, RawCell] = field(default_factory=dict)
    formulas: Mapping[Place, str] = field(default_factory=dict)
    hidden_rows: Set[int] = frozenset()
