"""One cause, one finding: the first cell tells it, and a closing sentence, `Begitu juga ...`, names the others."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from kinerja_xl.cells import CellRef
from kinerja_xl.checks.finding import Issue

_MOST_COUNTED = 6
_MOST_BESIDE = 6
_MOST_ANYWHERE = 3
_MOST_LISTED = 8


def told_once(issues: Iterable[tuple[Hashable, Issue]]) -> Iterator[Issue]:
    """Of the issues with one key only the first, which names the cells of the others as seen from its sheet."""
    return _first_of_each(issues, also_beside)


def together(issues: Iterable[tuple[Hashable, Issue]]) -> Iterator[Issue]:
    """Of the issues with one key only the first, which names the cells of the others with their sheets."""
    return _first_of_each(issues, lambda first, others: also_anywhere([c for c in others if c != first]))


def also(cells: Iterable[object]) -> str:
    """The further cells of one cause, counted and with their sheets; "" when there are none.

    >>> also(["B3", "B4"]), also([])
    (' Begitu juga 2 sel lain: B3, B4.', '')
    """
    places = [str(cell) for cell in cells]
    more = ", …" if len(places) > _MOST_COUNTED else ""
    return f" Begitu juga {len(places)} sel lain: {', '.join(places[:_MOST_COUNTED])}{more}." if places else ""


def also_beside(first: CellRef, others: Iterable[CellRef]) -> str:
    """The further cells of a cause, those on the sheet of the first without its name."""
    rest = [c for c in dict.fromkeys(others) if c != first]
    named = [c.a1 if c.sheet == first.sheet else str(c) for c in rest]
    return _listed(named, _MOST_BESIDE, "lain")


def also_anywhere(refs: Sequence[CellRef]) -> str:
    """The further cells of a cause with their sheets, the last after `dan`."""
    named = list(dict.fromkeys(map(str, refs)))
    if 1 < len(named) <= _MOST_ANYWHERE:
        return f" Begitu juga {', '.join(named[:-1])} dan {named[-1]}."
    return _listed(named, _MOST_ANYWHERE, "lain")


def also_at(refs: Iterable[object]) -> str:
    """The further cells of a cause with their sheets, not counted."""
    return _listed([str(ref) for ref in refs], _MOST_LISTED, "lain")


def likewise(refs: Sequence[CellRef]) -> str:
    """The further cells of a cause that stays on one sheet."""
    return _listed([ref.a1 for ref in refs], _MOST_LISTED, "lagi")


def _first_of_each(
    issues: Iterable[tuple[Hashable, Issue]], closing: Callable[[CellRef, Sequence[CellRef]], str]
) -> Iterator[Issue]:
    groups: dict[Hashable, list[Issue]] = {}
    for cause, issue in issues:
        groups.setdefault(cause, []).append(issue)
    for first, *others in groups.values():
        yield first._replace(message=first.message + closing(first.cell, [o.cell for o in others]))


def _listed(named: Sequence[str], most: int, rest: str) -> str:
    """As many names as a line bears, then the count of the rest; "" when there are none."""
    more = f" dan {len(named) - most} sel {rest}" if len(named) > most else ""
    return f" Begitu juga {', '.join(named[:most])}{more}." if named else ""
