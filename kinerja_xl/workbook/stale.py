"""Stored values of simple formulas against the cells they point to: a file changed without being calculated tells."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal, DivisionByZero, InvalidOperation

from kinerja_xl.cells import parse_a1
from kinerja_xl.workbook.grid import RawCell

Cells = Mapping["tuple[int, int]", RawCell]

MOST = 2_000
"""Formulas looked at in one sheet: a file that was not calculated shows it in the first ones."""
_TERM = r"(\$?[A-Z]{1,3}\$?[1-9][0-9]{0,6}|[0-9]{1,15}(?:\.[0-9]{1,15})?)"
_SIMPLE = re.compile(rf"{_TERM}([-+*/]){_TERM}", re.ASCII)
_FAR = Decimal("1e-9")


def is_simple(formula: str) -> bool:
    """Whether this module can tell what a formula is worth: two cells or numbers and one operation.

    >>> is_simple("A1*2"), is_simple("$B$2-C2"), is_simple("SUM(A1:A9)")
    (True, True, False)
    """
    return len(formula) < 40 and _SIMPLE.fullmatch(formula) is not None


def is_stale(formula: str, stored: RawCell, cells: Cells) -> bool:
    """Whether a simple formula is worth another number than the stored one; False where it cannot be told."""
    match = _SIMPLE.fullmatch(formula)
    if match is None or not isinstance(stored.value, Decimal):
        return False
    left, right = _worth(match[1], cells), _worth(match[3], cells)
    if left is None or right is None:
        return False
    try:
        worth = (
            {"+": left + right, "-": left - right, "*": left * right}.get(match[2]) if match[2] != "/" else left / right
        )
    except (DivisionByZero, InvalidOperation):
        return False
    if worth is None:
        return False
    return abs(worth - stored.value) > _FAR * max(abs(left), abs(right), abs(worth), abs(stored.value))


def _worth(term: str, cells: Cells) -> Decimal | None:
    if term[0].isdigit():
        return Decimal(term)
    cell = cells.get(parse_a1(term))
    if cell is None:
        return Decimal(0)
    return cell.value if isinstance(cell.value, Decimal) else None
