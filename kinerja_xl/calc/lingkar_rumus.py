"""Formulas that are computed from themselves, directly or through others."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.calc.petak import Petak
from kinerja_xl.cells import CellRef

_MOST = 2_000_000
"""How many references are followed; a workbook with more is not searched."""


def circles(petak: Petak) -> list[tuple[CellRef, ...]]:
    """Every group of cells that depend on each other, in the order of the sheet."""
    if sum(map(len, petak.dependents.values())) > _MOST:
        return []
    search = _Search(petak)
    for ref, _ in petak.formulas():
        if ref not in search.index:
            search.visit(ref)
    return [tuple(sorted(group)) for group in search.found]


class _Search:
    """Tarjan's search for strongly connected components, without recursion."""

    def __init__(self, petak: Petak) -> None:
        self.after = petak.dependents
        self.index: dict[CellRef, int] = {}
        self.low: dict[CellRef, int] = {}
        self.path: list[CellRef] = []
        self.on_path: set[CellRef] = set()
        self.found: list[list[CellRef]] = []

    def visit(self, start: CellRef) -> None:
        """Search from a cell."""
        work: list[tuple[CellRef, Iterator[CellRef]]] = [self._enter(start)]
        while work:
            ref, rest = work[-1]
            following = next(rest, None)
            if following is None:
                work.pop()
                self._leave(ref)
                if work:
                    above = work[-1][0]
                    self.low[above] = min(self.low[above], self.low[ref])
            elif following not in self.index:
                work.append(self._enter(following))
            elif following in self.on_path:
                self.low[ref] = min(self.low[ref], self.index[following])

    def _enter(self, ref: CellRef) -> tuple[CellRef, Iterator[CellRef]]:
        self.index[ref] = self.low[ref] = len(self.index)
        self.path.append(ref)
        self.on_path.add(ref)
        return ref, iter(self.after.get(ref, ()))

    def _leave(self, ref: CellRef) -> None:
        if self.low[ref] != self.index[ref]:
            return
        group: list[CellRef] = []
        while not group or group[-1] != ref:
            group.append(self.path.pop())
            self.on_path.discard(group[-1])
        if len(group) > 1 or ref in self.after.get(ref, ()):
            self.found.append(group)
