"""One cause, one finding: the first cell tells it and names the others."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from kinerja_xl.cells import CellRef
from kinerja_xl.checks.finding import Issue

_NAMED = 6


def told_once(issues: Iterable[tuple[Hashable, Issue]]) -> Iterator[Issue]:
    """Of the issues with one key only the first, with the cells of the others in its message."""
    groups: dict[Hashable, list[Issue]] = {}
    for key, issue in issues:
        groups.setdefault(key, []).append(issue)
    for first, *others in groups.values():
        yield first._replace(message=first.message + also(first.cell, [i.cell for i in others]))


def also(first: CellRef, others: Iterable[CellRef]) -> str:
    """The sentence that names further cells; those on the sheet of the first without its name."""
    rest = [c for c in dict.fromkeys(others) if c != first]
    if not rest:
        return ""
    named = [c.a1 if c.sheet == first.sheet else str(c) for c in rest[:_NAMED]]
    more = f" dan {len(rest) - _NAMED} sel lain" if len(rest) > _NAMED else ""
    return f" Begitu juga {', '.join(named)}{more}."
