"""Figures that stand in several tables and must be the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from kinerja_xl.calc.kemiripan import Kecocokan
from kinerja_xl.calc.tempat import Sisi, Tempat
from kinerja_xl.calc.tempat_anggaran import places_of_money
from kinerja_xl.calc.tempat_indikator import places_of_indicators, places_of_summaries
from kinerja_xl.records import dataclass
from kinerja_xl.tables.book import Book


@dataclass(frozen=True, eq=False, repr=False)
class Kesamaan:
    """A figure of one name in several places; `jenis` is target, realisasi, capaian, awal, pagu, total or ipa."""

    jenis: str
    nama: str
    sisi: tuple[Sisi, ...]

    @cached_property
    def rujukan(self) -> Sisi:
        """The place held to be right: the value most places agree on; on a tie an agreement before a report,
        a summary before a detailed table, whatever their order in the workbook.
        """
        count = Counter(s.value for s in self.sisi)
        return max(self.sisi, key=lambda s: (count[s.value], _rank(s.form), -s.baris))

    @property
    def rupiah(self) -> bool:
        """Whether the figure is an amount of money."""
        return self.jenis in ("pagu program", "realisasi program", "total pagu", "total pagu murni", "total realisasi")

    @property
    def pasti(self) -> bool:
        """Whether most places agree, so that the others are the wrong ones."""
        return len(self.menyimpang) * 2 < len(self.sisi)

    @cached_property
    def menyimpang(self) -> list[Sisi]:
        """The places that differ from it."""
        right = self.rujukan.value
        return [s for s in self.sisi if s.value != right]


def _rank(form: str) -> int:
    return 1 if form.startswith("perjanjian") else 0


def kesamaan(book: Book, nama_sama: Mapping[str, Kecocokan] | None = None) -> list[Kesamaan]:
    """All figures that a workbook prints in more than one table with a certain value.

    `nama_sama` gives, for the key of a name typed differently, the name it was matched with.
    """
    return grouped(places(book, nama_sama or {}))


def places(book: Book, nama_sama: Mapping[str, Kecocokan]) -> list[Tempat]:
    """Every place of every figure that several tables may print."""
    return [*places_of_indicators(book, nama_sama), *places_of_money(book), *places_of_summaries(book)]


def grouped(found: Iterable[Tempat]) -> list[Kesamaan]:
    """The figures that stand in more than one place with a certain value."""
    groups: dict[tuple[str, str], list[Sisi]] = defaultdict(list)
    for jenis, nama, side in found:
        if side.value is not None:
            groups[jenis, nama].append(side)
    return [Kesamaan(jenis, nama, tuple(sides)) for (jenis, nama), sides in groups.items() if len(sides) > 1]
