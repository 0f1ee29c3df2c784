"""The rules over many workbooks: a context made of pieces, and the rules that compare documents."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from kinerja_xl.calc.kesamaan import Kesamaan
from kinerja_xl.calc.kutipan import Kutipan
from kinerja_xl.calc.pembetulan import Pembetulan
from kinerja_xl.calc.pohon import Simpul
from kinerja_xl.calc.rantai import Potongan, joined
from kinerja_xl.calc.sandingan import Mata
from kinerja_xl.calc.selisih import Penjumlahan
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.rule import Rule
from kinerja_xl.regulasi import Aturan
from kinerja_xl.tables.book import Book

_ACROSS = ("SLR", "IKI", "CAS104", "CAS214")
"""Areas and codes of rules that hold documents against each other."""


class ChainContext(Context):
    """The workbooks of an office as if they were one; figures only where more than one workbook prints them."""

    def __init__(self, book: Book, pieces: Sequence[Potongan], aturan: Aturan) -> None:
        super().__init__(book, aturan)
        self.pieces = pieces

    @cached_property
    def nodes(self) -> list[Simpul]:
        """Every node of every workbook."""
        return [node for piece in self.pieces for node in piece.simpul]

    @cached_property
    def quotes(self) -> list[Kutipan]:
        """All that the workbooks say of indicators."""
        return [quote for piece in self.pieces for quote in piece.kutipan]

    @cached_property
    def sums(self) -> list[Penjumlahan]:
        """None: every sum stands within one workbook and was judged there."""
        return []

    @cached_property
    def mends(self) -> list[tuple[list[Simpul], Pembetulan]]:
        """None, for the same reason."""
        return []

    @cached_property
    def budget(self) -> list[Mata]:
        """The lines of the budget that every workbook states."""
        return [line for piece in self.pieces for line in piece.mata]

    @cached_property
    def same(self) -> list[Kesamaan]:
        """Every figure that more than one workbook prints."""
        return joined(self.pieces, self.alike)


def across(rules: Sequence[Rule]) -> list[Rule]:
    """The rules that hold documents against each other."""
    return [rule for rule in rules if rule.code.startswith(_ACROSS)]
