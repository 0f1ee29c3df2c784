"""What was worked out once, kept for the next time it is asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

K = TypeVar("K")
B = TypeVar("B", str, bytes)
V = TypeVar("V")

ingat = lru_cache(maxsize=20_000)
"""The texts of one workbook come back often; those of twenty thousand workbooks must not pile up."""

_SHEETS, _LONGEST = 32, 60_000
"""So many sheets are kept, of so many letters at most: some 5 MB for each kind of work if all were as large."""


def ingat_lembar(work: Callable[[B], V]) -> Callable[[B], V]:
    """What is worked out of the formulas of a whole sheet, kept where they are not too many: sheets of one layout, and
    the workbooks that offices fill from one template, have the same ones. The result must not be changed.
    """
    kept = lru_cache(maxsize=_SHEETS)(work)

    @wraps(work)
    def once(formulas: B) -> V:
        return kept(formulas) if len(formulas) <= _LONGEST else work(formulas)

    return once


def ingat_benda(work: Callable[[K], V]) -> Callable[[K], V]:
    """Work an object out only once, a row or a context; what was found is kept with the object and goes with it."""
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def once(thing: K) -> V:
        kept = vars(thing)
        if name not in kept:
            kept[name] = work(thing)
        found: V = kept[name]
        return found

    return once
