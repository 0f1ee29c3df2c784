"""Merged areas: none over another, and not more cells than can be filled in."""

from __future__ import annotations

import heapq
from bisect import bisect_left, insort

from kinerja_xl.workbook.sheets.grid import Area


def find_overlap(areas: list[Area]) -> Area | None:
    """An area that lies over another one; None when no two do.

    >>> find_overlap([(1, 1, 3, 3), (4, 1, 4, 2), (2, 2, 4, 4)]), find_overlap([(1, 1, 1, 2), (1, 3, 2, 3)])
    ((2, 2, 4, 4), None)
    """
    open_: list[tuple[int, int]] = []  # left and right of the areas that reach the row, apart from each other
    ends: list[tuple[int, int, int]] = []
    for area in sorted(areas):
        top, left, bottom, right = area
        while ends and ends[0][0] < top:
            _, begin, end = heapq.heappop(ends)
            del open_[bisect_left(open_, (begin, end))]
        at = bisect_left(open_, (left, 0))
        if (at < len(open_) and open_[at][0] <= right) or (at and open_[at - 1][1] >= left):
            return area
        insort(open_, (left, right))
        heapq.heappush(ends, (bottom, left, right))
    return None


def count_cells(areas: list[Area], last_row: int) -> int:
    """How many cells the areas cover down to the last row with content."""
    return sum(max(0, min(b, last_row) - t + 1) * (r - lf + 1) for t, lf, b, r in areas)
