"""What every rule may look at, computed once for a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cached_property

from kinerja_xl.calc.frekuensi import DimensiFrekuensi, dimensi_menurut_frekuensi
from kinerja_xl.calc.kemiripan import AMBANG, Kecocokan, matches
from kinerja_xl.calc.kesamaan import Kesamaan, kesamaan
from kinerja_xl.calc.kode import clean_code, is_code
from kinerja_xl.calc.kutipan import Kutipan, kutipan
from kinerja_xl.calc.nomenklatur import Nomenklatur, nomenklatur, official
from kinerja_xl.calc.pagu import penjumlahan_pohon
from kinerja_xl.calc.pembetulan import Pembetulan, pembetulan
from kinerja_xl.calc.penjumlahan import penjumlahan
from kinerja_xl.calc.perbaikan import Jaringan, Perbaikan, perbaikan
from kinerja_xl.calc.pohon import DALAM, Simpul, pohon
from kinerja_xl.calc.sandingan import Mata, Sandingan, mata_anggaran, sandingan
from kinerja_xl.calc.selisih import Penjumlahan, Selisih
from kinerja_xl.calc.target_akhir import Akhir, finals
from kinerja_xl.calc.turunan import Turunan, turunan
from kinerja_xl.calc.urutan import in_order
from kinerja_xl.cells import CellRef
from kinerja_xl.ingatan import ingat_benda
from kinerja_xl.records import replace
from kinerja_xl.regulasi import Aturan
from kinerja_xl.tables.book import Book
from kinerja_xl.tables.rows import BarisDimensi, BarisNomenklatur

per_context = ingat_benda
"""Makes a function look a context through only once."""


class Context:
    """A workbook under the rules in force, with its sums, derived figures and repeated figures."""

    def __init__(self, book: Book, aturan: Aturan, nomenklatur: Mapping[str, str] | None = None) -> None:
        self.book, self.aturan = replace(book, tables=in_order(book.tables)), aturan
        self._nomenklatur = nomenklatur or {}

    @cached_property
    def nomenklatur(self) -> Mapping[str, str]:
        """The official names by code: the table that was given, else the one the workbook itself holds."""
        return self._nomenklatur or {
            clean_code(row.kode.text): row.nomenklatur.text
            for table in self.book.of(BarisNomenklatur)
            for row in table.rows
            if row.kode is not None and row.nomenklatur is not None and is_code(row.kode.text)
        }

    @cached_property
    def coded(self) -> list[list[Nomenklatur]]:
        """The rows with a code of each table that keeps the codes of the nomenclature."""
        return nomenklatur(self.book)

    @property
    def officially_named(self) -> Iterator[tuple[Nomenklatur, str | None]]:
        """The rows with a well formed code and the official name of that code; none without official names."""
        if self.nomenklatur:
            yield from ((r, official(self.nomenklatur, r.code)) for rows in self.coded for r in rows if r.tepat)

    @cached_property
    def sums(self) -> list[Penjumlahan]:
        """Every printed sum."""
        return penjumlahan(self.book) + penjumlahan_pohon(self.nodes)

    @cached_property
    def derived(self) -> list[Turunan]:
        """Every printed figure that follows from others in its row."""
        return turunan(self.book, self.aturan)

    @cached_property
    def derived_cells(self) -> frozenset[CellRef]:
        """The cells of those figures."""
        return frozenset(t.tercetak.ref for t in self.derived)

    @cached_property
    def same(self) -> list[Kesamaan]:
        """Every figure printed in several tables."""
        return kesamaan(self.book, self.alike)

    @cached_property
    def nodes(self) -> list[Simpul]:
        """Every node of the plans and cascading forms."""
        return pohon(self.book)

    @cached_property
    def tables_of_nodes(self) -> list[list[Simpul]]:
        """The nodes of each plan and cascading form."""
        found: dict[int, list[Simpul]] = {}
        for node in self.nodes:
            found.setdefault(id(node.tabel), []).append(node)
        return list(found.values())

    @cached_property
    def plans(self) -> list[list[Simpul]]:
        """The nodes of each plan of program, kegiatan and sub kegiatan."""
        inner = ([node for node in nodes if node.jenis in DALAM] for nodes in self.tables_of_nodes)
        return [nodes for nodes in inner if nodes]

    @cached_property
    def mends(self) -> list[tuple[list[Simpul], Pembetulan]]:
        """The fewest cell changes that mend the money of each plan."""
        return [(plan, pembetulan(plan)) for plan in self.plans]

    @cached_property
    def finals(self) -> list[Akhir]:
        """The rows with a target in each year of the plan and one for its end."""
        return list(finals(self.book))

    @cached_property
    def budget(self) -> list[Mata]:
        """The lines of the agreements and reports of the budget."""
        return mata_anggaran(self.book)

    @cached_property
    def beside_budget(self) -> list[Sandingan]:
        """The blocks of cascading forms beside the lines of the budget that they break down."""
        return list(sandingan(self.nodes, self.budget)) if self.nodes else []

    @cached_property
    def quotes(self) -> list[Kutipan]:
        """All that the tables say of indicators."""
        return kutipan(self.book, self.nodes)

    @cached_property
    def matches(self) -> list[Kecocokan]:
        """Names of indicators that differ a little between tables, with their likeness, the doubtful ones too."""
        names: dict[str, str] = {}
        groups: dict[int, set[str]] = {}
        for quote in self.quotes:
            names.setdefault(quote.key, quote.nama.text)
            groups.setdefault(id(quote.tabel), set()).add(quote.key)
        return matches(names, groups.values())

    @cached_property
    def alike(self) -> dict[str, Kecocokan]:
        """The matches that are close enough to be taken as one name, by the key of the name that differs."""
        return {m.kunci: m for m in self.matches if m.kemiripan >= AMBANG}

    @cached_property
    def dimensions(self) -> list[DimensiFrekuensi]:
        """Every printed dimension of the IPA that follows from a frequency table."""
        return list(dimensi_menurut_frekuensi(self.book, self.aturan)) if any(self.book.of(BarisDimensi)) else []

    @property
    def figures(self) -> list[Turunan]:
        """Every printed figure that is computed anew from others, sums apart."""
        return [*self.derived, *(d.turunan for d in self.dimensions)]

    @cached_property
    def corrections(self) -> dict[CellRef, Decimal]:
        """The value a wrong cell must have: from the sum it mends, else from the tables that agree against it."""
        found = {
            side.ref: same.rujukan.value
            for same in self.same
            for side in same.menyimpang
            if len(side.entries) == 1 and same.rujukan.value is not None and same.pasti
        }
        return found | {mend.sel.ref: mend.nilai for *_, mend in self.broken if mend is not None}

    @cached_property
    def broken(self) -> list[tuple[Penjumlahan, Selisih, Perbaikan | None]]:
        """Every sum that does not hold, with the single cell that would mend it when there is one."""
        net = Jaringan(self.sums, self.same, self.derived)
        return [(sum_, gap, perbaikan(sum_, net)) for sum_ in self.sums if (gap := net.gap(sum_)) is not None]
