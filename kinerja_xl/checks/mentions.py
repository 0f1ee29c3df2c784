"""Several cells with one cause, told in one issue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kinerja_xl.cells import CellRef
from kinerja_xl.checks.finding import Issue

_SHOWN = 3


def also(refs: Sequence[CellRef]) -> str:
    """A closing sentence that names other cells of the same cause; "" when there are none."""
    names = list(dict.fromkeys(map(str, refs)))
    if not names:
        return ""
    if len(names) > _SHOWN:
        return f" Begitu juga {', '.join(names[:_SHOWN])} dan {len(names) - _SHOWN} sel lain."
    *first, last = names
    return f" Begitu juga {', '.join(first)} dan {last}." if first else f" Begitu juga {last}."


def together(found: Iterable[tuple[object, Issue]]) -> Iterator[Issue]:
    """Issues of one cause as one, by the cause each is given with: the first names the cells of the others."""
    groups: dict[object, list[Issue]] = {}
    for cause, issue in found:
        groups.setdefault(cause, []).append(issue)
    for first, *others in groups.values():
        cells = [o.cell for o in others if o.cell != first.cell]
        yield first._replace(message=first.message + also(cells))
