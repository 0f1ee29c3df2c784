"""The fewest cell changes that make every sum of money in a plan hold, and the children that a parent leaves out.

A plan is a grid: nodes down, years across, the final column at the right. Only the figures of the lowest nodes are
free; everything else follows from them. A printed total that does not follow is one change. A lowest figure is
changed only where that makes more printed totals follow than it costs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from kinerja_xl.calc.pagu import AKHIR, columns, money
from kinerja_xl.calc.perbaikan import is_slip, slip
from kinerja_xl.calc.pohon import Simpul, above
from kinerja_xl.cells import CellRef
from kinerja_xl.tables.entry import Entry

Place = tuple[int, int | None]
"""A node's number in the plan and a column."""

_FEWEST_COLUMNS = 2


class Ubahan(NamedTuple):
    """One cell to change: to which value, why it was probably typed so, and the totals that then follow.

    `langsung` is what the printed figures right below (or the row's years) add up to; None for a lowest figure.
    `pilihan` are the lowest figures of which one, nobody can tell which, differs by this amount.
    """

    simpul: Simpul
    kolom: int | None
    sel: Entry
    nilai: Decimal
    langsung: Decimal | None
    sebab: str
    ikut: tuple[CellRef, ...]
    pilihan: tuple[CellRef, ...] = ()


class Terlewat(NamedTuple):
    """A child whose money a node's totals leave out, in these columns; `lain` have the same money and may be it too."""

    simpul: Simpul
    anak: Simpul
    kolom: tuple[int | None, ...]
    sel: Entry
    selisih: Decimal
    lain: tuple[Simpul, ...] = ()


class Pembetulan(NamedTuple):
    """All that mends the plans of one table."""

    ubahan: tuple[Ubahan, ...]
    terlewat: tuple[Terlewat, ...]


def pembetulan(plan: Sequence[Simpul]) -> Pembetulan:
    """The fewest changes that mend a plan; nothing where every sum holds."""
    grid = _Grid(plan)
    left_out = tuple(grid.leave_out())
    grid.close_tops()
    changes = grid.search()
    return Pembetulan(tuple(grid.report(changes)), left_out)


class _Grid:
    def __init__(self, plan: Sequence[Simpul]) -> None:
        self.plan = list(plan)
        self.number = {id(n): i for i, n in enumerate(self.plan)}
        self.columns = columns(self.plan)
        self.choices: dict[Place, list[Place]] = {}
        self.up: dict[Place, list[Place]] = {}
        self.years = [c for c in self.columns if c != AKHIR]
        self.cell: dict[Place, Entry] = {}
        for i, node in enumerate(self.plan):
            for column in self.columns:
                own = money(node, column)
                if len(own) == 1 and own[0].value is not None:
                    self.cell[i, column] = own[0]
        for i, node in enumerate(self.plan):
            missing = [y for y in self.years if (i, y) not in self.cell]
            if len(missing) == 1 and not node.anak and (i, AKHIR) in self.cell and missing[0] in node.kosong:
                self.cell[i, missing[0]] = node.kosong[missing[0]]  # the final column tells what was left empty
        self.value = {p: Decimal(0) if e.is_blank else e.value for p, e in self.cell.items()}
        self.parts: dict[Place, list[int]] = {
            (i, column): list(self._below(node, column)) for i, node in enumerate(self.plan) for column in self.columns
        }

    def _below(self, node: Simpul, column: int | None) -> Iterator[int]:
        """The nearest nodes below that have a figure in a column."""
        for child in node.anak:
            i = self.number[id(child)]
            if (i, column) in self.cell:
                yield i
            else:
                yield from self._below(child, column)

    def printed(self, place: Place) -> Decimal | None:
        return self.value.get(place)

    def sum_below(self, place: Place) -> Decimal | None:
        """What the printed figures right below a place add up to."""
        if not self.parts[place]:
            return None
        return sum((self.printed((i, place[1])) or Decimal(0) for i in self.parts[place]), Decimal(0))

    def sum_across(self, node: int) -> Decimal | None:
        """What the printed years of a node add up to, when all of them are there."""
        return self._across.get(node)

    @cached_property
    def _across(self) -> dict[int, Decimal]:
        """The sums of the nodes that print every year."""
        found: dict[int, Decimal] = {}
        for i in range(len(self.plan)):
            values = [v for y in self.years if (v := self.printed((i, y))) is not None]
            if len(values) == len(self.years) >= _FEWEST_COLUMNS:
                found[i] = sum(values, Decimal(0))
        return found

    def leave_out(self) -> Iterator[Terlewat]:
        for i, node in enumerate(self.plan):
            gaps = {
                c: total - below
                for c in self.columns
                if (total := self.printed((i, c))) is not None
                and (below := self.sum_below((i, c))) is not None
                and total != below
            }
            if len(gaps) < _FEWEST_COLUMNS:
                continue
            matching = [n for n in node.anak if all(g and self._share(node, n, c) == -g for c, g in gaps.items())]
            if not matching:
                continue
            child, *others = matching
            for c in self.columns:
                inside = {*self._members(child, c)}
                self.parts[i, c] = [p for p in self.parts[i, c] if p not in inside]
            first = next(iter(gaps))
            yield Terlewat(node, child, tuple(gaps), self.cell[i, first], -gaps[first], tuple(others))

    def _members(self, child: Simpul, column: int | None) -> Iterator[int]:
        i = self.number[id(child)]
        if (i, column) in self.cell:
            yield i
        else:
            yield from self._below(child, column)

    def _share(self, node: Simpul, child: Simpul, column: int | None) -> Decimal:
        inside = set(self.parts[self.number[id(node)], column])
        members = [m for m in self._members(child, column) if m in inside]
        return sum((self.printed((m, column)) or Decimal(0) for m in members), Decimal(0))

    def close_tops(self) -> None:
        """A first top node that prints the money of the whole plan sums the top nodes after it too."""
        tops = [i for i, node in enumerate(self.plan) if node.induk is None]
        if len(tops) < _FEWEST_COLUMNS:
            return
        first, later = tops[0], tops[1:]
        for c in self.columns:
            total, below = self.printed((first, c)), self.sum_below((first, c)) or Decimal(0)
            more = [m for i in later for m in ([i] if (i, c) in self.cell else self._below(self.plan[i], c))]
            if total is not None and total != below:
                wider = below + sum((self.printed((m, c)) or Decimal(0) for m in more), Decimal(0))
                if wider == total:
                    self.parts[first, c] += more

    def follow(self, changed: dict[Place, Decimal]) -> dict[Place, Decimal]:
        """Every figure as it follows from the lowest ones."""
        found = dict(changed)

        def value(place: Place) -> Decimal:
            if place not in found:
                addends = self._addends[place]
                found[place] = sum(map(value, addends), Decimal(0)) if addends else self.value[place] or Decimal(0)
            return found[place]

        for place in self.cell:
            value(place)
        return found

    @cached_property
    def _addends(self) -> dict[Place, list[Place]]:
        """What each figure is the sum of, once it is known what is left out and where the tops end."""
        return {
            (i, c): [(i, y) for y in self.years]
            if c == AKHIR and self.sum_across(i) is not None
            else [(part, c) for part in self.parts[i, c]]
            for i, c in self.cell
        }

    def wrong(self, changed: dict[Place, Decimal]) -> dict[Place, Decimal]:
        """Cells that do not follow, with the value that would."""
        return self._unlike(self.follow(changed), changed)

    def _unlike(self, derived: dict[Place, Decimal], changed: dict[Place, Decimal]) -> dict[Place, Decimal]:
        return {p: derived[p] for p in self.cell if p not in changed and derived[p] != self.value[p]}

    @cached_property
    def _free(self) -> frozenset[Place]:
        """The figures that nothing stands below and that are no sum of years."""
        return frozenset(place for place, addends in self._addends.items() if not addends)

    def search(self) -> dict[Place, Decimal]:
        """The lowest figures to change, the most telling first; where several would do, all are kept as a choice."""
        changed: dict[Place, Decimal] = {}
        self.up = self._up()
        derived = self.follow(changed)
        while wrong := self._unlike(derived, changed):
            trials = [
                (self._gain(place, value, derived), is_slip(self.printed(place) or Decimal(0), value), place, value)
                for place, value in self._candidates(wrong, changed)
            ]
            best = max((trial[:2] for trial in trials), default=(0, False))
            if best[0] <= 0:
                break
            chosen = [(place, value) for gain, slip, place, value in trials if (gain, slip) == best]
            place, value = chosen[0]
            others = {p for p, _ in chosen[1:] if p[1] == place[1] and p != place}
            if others:
                self.choices[place] = [place, *sorted(others)]
            changed[place] = value
            derived = self.follow(changed)
        return changed

    def _up(self) -> dict[Place, list[Place]]:
        """The totals that take up each figure directly."""
        found: dict[Place, list[Place]] = {}
        for total, addends in self._addends.items():
            for place in addends:
                found.setdefault(place, []).append(total)
        return found

    def _gain(self, place: Place, value: Decimal, derived: dict[Place, Decimal]) -> int:
        """How many totals follow more than before when a lowest figure is changed, less the change itself."""
        delta = value - derived[place]
        gain, todo = -1, [place]
        while todo:
            for total in self.up.get(todo.pop(), ()):  # reached once: a sum adds either parts or years, each once
                todo.append(total)
                printed = self.printed(total)
                gain += (derived[total] + delta == printed) - (derived[total] == printed)
        return gain

    def _candidates(
        self, wrong: dict[Place, Decimal], changed: dict[Place, Decimal]
    ) -> Iterator[tuple[Place, Decimal]]:
        """Lowest figures whose change would mend two wrong totals by the same amount."""
        gaps: dict[Place, set[Decimal]] = {}
        for (i, c), derived in wrong.items():
            gap = (self.printed((i, c)) or Decimal(0)) - derived
            for low in self._lowest[i]:
                for year in self.years if c == AKHIR else [c]:
                    place = low, year
                    if place in self._free and place not in changed:
                        seen = gaps.setdefault(place, set())
                        if gap in seen and (value := (self.printed(place) or Decimal(0)) + gap) >= 0:
                            yield place, value
                        seen.add(gap)

    @cached_property
    def _lowest(self) -> list[list[int]]:
        """The lowest nodes below each node, itself where it has no children."""
        found: dict[int, list[int]] = {}

        def lowest(i: int) -> list[int]:
            if i not in found:
                below = [low for child in self.plan[i].anak for low in lowest(self.number[id(child)])]
                found[i] = below if self.plan[i].anak else [i]
            return found[i]

        return [lowest(i) for i in range(len(self.plan))]

    def report(self, changed: dict[Place, Decimal]) -> Iterator[Ubahan]:
        """The changes in the order of their cells; of a choice only the choice is told, not what follows from it."""
        before = self.wrong({})
        unsure = {(i, AKHIR) for i, _ in self.choices}
        after = {p: v for p, v in self.wrong(changed).items() if p not in unsure}
        for place, value in sorted({**after, **changed}.items(), key=lambda item: self.cell[item[0]].ref[1:]):
            i, c = place
            mended: list[CellRef] = []
            direct = None
            if place in changed:
                alone = self.wrong({place: value})
                mended = [self.cell[p].ref for p in before if p not in alone]
            else:
                direct = self.sum_across(i) if c == AKHIR else None
                direct = direct if direct is not None and direct != self.printed(place) else self.sum_below(place)
            choice = tuple(self.cell[p].ref for p in self.choices.get(place, ()))
            cause = self._cause(place, value)
            yield Ubahan(self.plan[i], c, self.cell[place], value, direct, cause, tuple(mended), choice)

    def _cause(self, place: Place, value: Decimal) -> str:
        i, c = place
        typed = self.printed(place) or Decimal(0)
        if not typed:
            return ""
        near = ((i + d, c) for d in (1, -1, 2, -2, 3, -3))
        beside = ((i, y) for y in self.years if y != c)
        for other in (*near, *beside):
            same = other in self.cell and self.printed(other) == typed and (other[1] == c or c == AKHIR)
            if same and (other[0] == i or not self._related(i, other[0])):
                return f"angkanya sama dengan {self.cell[other].ref}, mungkin tersalin"
        return slip(typed, value)

    def _related(self, one: int, other: int) -> bool:
        """Whether one node is above the other: then equal money is no copy."""
        a, b = self.plan[one], self.plan[other]
        return a in above(b) or b in above(a)
