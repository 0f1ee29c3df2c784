"""How the rows of a table stand to each other on the sheet: items, parents with their children, totals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.calc.apbd import is_balance
from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.records import dataclass, field
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.rows import Row


@dataclass(eq=False, repr=False)
class Simpul:
    """A row of the sheet with its parent and children; a total's children are the rows it may sum.

    `neraca` tells a row that is a difference between parts of the table, as SURPLUS is.
    """

    baris: int
    nama: str
    tingkat: int
    jumlah: bool = False
    neraca: bool = False
    induk: Simpul | None = None
    anak: list[Simpul] = field(default_factory=list)

    @property
    def rinci(self) -> bool:
        """Whether it is an item: no total, no children."""
        return not self.jumlah and not self.anak

    @property
    def jalur(self) -> Iterator[Simpul]:
        """The row and its parents upwards."""
        node: Simpul | None = self
        while node is not None:
            yield node
            node = node.induk


@dataclass(eq=False, repr=False)
class Susunan:
    """The rows of a table by row number; `puncak` are those without a parent, `jumlah` the totals."""

    simpul: dict[int, Simpul]
    puncak: list[Simpul]
    jumlah: list[Simpul]

    @property
    def rinci(self) -> list[Simpul]:
        """The items."""
        return [n for n in self.simpul.values() if n.rinci and not n.neraca]

    @property
    def bertingkat(self) -> bool:
        """Whether any row has children."""
        return any(n.anak for n in self.simpul.values() if not n.jumlah)


def susunan(table: Table[Row]) -> Susunan:
    """The rows of a table as they stand on the sheet."""
    nodes: dict[int, Simpul] = {}
    top: list[Simpul] = []
    stack: list[Simpul] = []
    for row in _once(table.rows):
        node = Simpul(row.ref.row, row_name(row), row.tingkat, neraca=is_balance(row))
        nodes[node.baris] = node
        while stack and stack[-1].tingkat >= node.tingkat:
            stack.pop()
        if stack:
            node.induk = stack[-1]
            stack[-1].anak.append(node)
        else:
            top.append(node)
        stack.append(node)
    totals = [
        Simpul(row.ref.row, row_name(row) or "Jumlah", 0, jumlah=True, neraca=is_balance(row))
        for row in _once(table.totals)
    ]
    nodes |= {node.baris: node for node in totals if node.baris not in nodes}
    return Susunan(dict(sorted(nodes.items())), top, totals)


def _once(rows: Sequence[Row]) -> Iterator[Row]:
    """Each row of the sheet once, however many years or periods were read from it."""
    seen: set[int] = set()
    for row in rows:
        if row.ref.row not in seen:
            seen.add(row.ref.row)
            yield row
