"""What was worked out once, kept for the next time it is asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")

ingat = lru_cache(maxsize=20_000)
"""The texts of one workbook come back often; those of twenty thousand workbooks must not pile up."""


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
