"""The row elsewhere whose name is most like one that is missed there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.calc.kemiripan import AMBANG_TINJAU
from kinerja_xl.calc.slip import letters_alike
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.rows import Row

R = TypeVar("R", bound=Row)


def nearest(key: str, rows: Mapping[str, R], place: Callable[[R], object]) -> tuple[R | None, str]:
    """The row, by its key, whose name is most like a key, and how a sentence goes on about it; None, "" without one.

    Args:
        key: the name that is missed.
        rows: the rows by their names, at least one.
        place: where a row stands, as the sentence says it.
    """
    best = max(rows, key=lambda other: letters_alike(key, other))
    likeness, row = letters_alike(key, best), rows[best]
    if likeness < AMBANG_TINJAU:
        return None, ""
    return row, f"; yang paling mirip {short(row_name(row))} ({place(row)}, kemiripan {likeness:.0%})"
