"""Figures that stand in several tables and must be the same."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.calc.kemiripan import Kecocokan
from kinerja_xl.cells import CellRef
from kinerja_xl.numbers import format_number
from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import BarisAnggaran, BarisDimensi, BarisEfisiensi, BarisIndikator, Row

_PARTIAL = ("lama", "periode", "rancangan")
_PERIOD = re.compile(r"triwulan|semester|\bbulan|\btw\b", re.IGNORECASE)
_IPA = name_key("Indeks Profesionalitas ASN")


class Sisi(NamedTuple):
    """One place of a figure: one cell, or several whose sum is meant; the form it stands in with its number of rows.

    `kemiripan` is below 1 where the row's name was matched by likeness.
    """

    form: str
    baris: int
    entries: tuple[Entry, ...]
    sebutan: str
    tahun: int | None = None
    kemiripan: float = 1.0

    @classmethod
    def at(
        cls,
        table: Table[Row],
        entries: tuple[Entry, ...],
        sebutan: str,
        tahun: int | None = None,
        kemiripan: float = 1.0,
    ) -> Sisi:
        """A place in a table, by what it is called and the year it is of."""
        return cls(table.form, len(table.rows), entries, sebutan, tahun, kemiripan)

    @property
    def nama(self) -> str:
        """What the figure is called, with its year if there is one."""
        return f"{self.sebutan} tahun {self.tahun}".strip() if self.tahun else self.sebutan

    @property
    def printed(self) -> str:
        """The figure as a reader sees it, several cells as their sum."""
        if len(self.entries) == 1:
            return self.entries[0].printed
        return format_number(self.value) if self.value is not None else ""

    @property
    def ref(self) -> CellRef:
        """Its first cell."""
        return self.entries[0].ref

    @property
    def value(self) -> Decimal | None:
        """The figure, None when a cell has no certain number."""
        values = [e.value for e in self.entries]
        return None if None in values else sum((v for v in values if v is not None), Decimal(0))


Tempat = tuple[str, str, Sisi]
"""A kind of figure, the name it goes by, and one place of it."""


class Kesamaan(NamedTuple):
    """A figure of one name in several places; `jenis` is target, realisasi, capaian, awal, pagu, total or ipa."""

    jenis: str
    nama: str
    sisi: tuple[Sisi, ...]

    @property
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

    @property
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
    return [
        *_indicators(book, nama_sama),
        *_baselines(book, nama_sama),
        *_lines(book),
        *_totals(book),
        *_efficiency(book),
        *_ipa(book),
    ]


def grouped(found: Iterable[Tempat]) -> list[Kesamaan]:
    """The figures that stand in more than one place with a certain value."""
    groups: dict[tuple[str, str], list[Sisi]] = defaultdict(list)
    for jenis, nama, side in found:
        if side.value is not None:
            groups[jenis, nama].append(side)
    return [Kesamaan(jenis, nama, tuple(sides)) for (jenis, nama), sides in groups.items() if len(sides) > 1]


def _indicators(book: Book, alike: Mapping[str, Kecocokan]) -> Iterator[Tempat]:
    tables = [t for t in book.of(BarisIndikator) if t.varian not in _PARTIAL or _compares_years(t)]
    amended = any(t.form == "perjanjian_indikator" and t.varian == "perubahan" for t in tables)
    for table in tables:
        original = amended and table.form == "perjanjian_indikator" and table.varian != "perubahan"
        group = "#murni" if original else ""
        for row, key, sure in _named(table, alike):
            for jenis, entries in (("target", row.target), ("realisasi", row.realisasi), ("capaian", row.capaian)):
                for year, entry in entries.items():
                    when = year or table.tahun
                    if jenis == "target" and (_of_an_old_plan(table, row, year) or table.varian == "periode"):
                        continue
                    if table.varian != "periode" or year is not None:
                        name = row.indikator.text if row.indikator else ""
                        yield jenis, f"{key}#{when}{group}", Sisi.at(table, (entry,), name, when, sure)


def _compares_years(table: Table[BarisIndikator]) -> bool:
    """Whether a table sets whole years beside the end of the plan: its years' realisasi count, its target does not."""
    return table.form == "perbandingan" and table.varian == "periode" and not _PERIOD.search(" ".join(table.judul))


def _named(table: Table[BarisIndikator], alike: Mapping[str, Kecocokan]) -> Iterator[tuple[BarisIndikator, str, float]]:
    """Rows with a name that stands once in the table, the name it goes by, and how sure that is."""
    keys = {id(r): alike[r.key].rujukan if r.key in alike else r.key for r in table.rows}
    count = Counter(keys[id(r)] for r in table.rows if not (r.indikator is not None and r.indikator.merged))
    for row in table.rows:
        if row.key and count[keys[id(row)]] < 2 and row.indikator is not None:
            yield row, keys[id(row)], alike[row.key].kemiripan if row.key in alike else 1.0


def _of_an_old_plan(table: Table[BarisIndikator], row: BarisIndikator, year: int | None) -> bool:
    """Whether a target of T-C.23 lies after the years it reports: the plan that ends, not the one that begins."""
    if table.form != "pencapaian_pelayanan":
        return False
    told = row.realisasi.get(year)
    return told is None or told.is_blank


def _baselines(book: Book, alike: Mapping[str, Kecocokan]) -> Iterator[Tempat]:
    """Baselines of a year that the heading names, beside what was reported as realised in that year."""
    for table in book.of(BarisIndikator):
        if table.varian in _PARTIAL:
            continue
        years = {c.tahun for c in table.columns if c.peran == "kondisi_awal" and c.tahun}
        for row, key, sure in _named(table, alike):
            name = row.indikator.text if row.indikator else ""
            if len(years) == 1 and row.kondisi_awal is not None:
                (told,) = years
                yield "awal", f"{key}#{told}", Sisi.at(table, (row.kondisi_awal,), name, told, sure)
            for year, entry in row.realisasi.items():
                if when := year or table.tahun:
                    yield "awal", f"{key}#{when}", Sisi.at(table, (entry,), name, when, sure)


def _final_money(book: Book) -> Iterator[Table[BarisAnggaran]]:
    """Tables that state the final ceiling of a year: reports of realisation, the agreement in force."""
    for table in book.of(BarisAnggaran, "realisasi_anggaran", "perjanjian_anggaran", "lra"):
        agreement, report = table.form == "perjanjian_anggaran", table.form == "realisasi_anggaran"
        by_program = report or (table.form == "lra" and _operational(table) is None)
        if table.varian not in _PARTIAL and (by_program or (agreement and not _is_original(table, book))):
            yield table


def _is_original(agreement: Table[BarisAnggaran], book: Book) -> bool:
    """Whether an agreement is the one before the amendment: another is amended, or it totals the LRA's murni."""
    if agreement.varian == "perubahan":
        return False
    if any(t.varian == "perubahan" for t in book.of(BarisAnggaran, "perjanjian_anggaran")):
        return True
    total = agreement.totals[-1].pagu if agreement.totals else None
    for table in book.of(BarisAnggaran, "lra"):
        line = _operational(table)
        if total is not None and line is not None and line.murni is not None and line.perubahan is not None:
            return total.value == line.murni.value != line.perubahan.value
    return False


def _lines(book: Book) -> Iterator[Tempat]:
    for table in _final_money(book):
        rows = [r for r in table.rows if r.tingkat == 0]
        for key in dict.fromkeys(r.key for r in rows if r.key):
            same = [r for r in rows if r.key == key]
            for jenis in ("pagu", "realisasi", "persen"):
                entries = tuple(e for r in same if isinstance(e := getattr(r, jenis), Entry))
                adds_up = jenis != "persen" or len(entries) == 1
                if entries and adds_up and not all(e.is_blank for e in entries):
                    yield f"{jenis} program", f"{key}#{table.tahun}", Sisi.at(table, entries, row_name(same[0]))


def _totals(book: Book) -> Iterator[Tempat]:
    finals = list(_final_money(book))
    groups = _by_coverage(finals, book)
    for table, group in zip(finals, groups, strict=True):
        for total in table.totals[-1:]:
            for jenis in ("pagu", "realisasi"):
                entry = getattr(total, jenis)
                if isinstance(entry, Entry) and not entry.is_blank:
                    yield f"total {jenis}", group, Sisi.at(table, (entry,), "", table.tahun)
    originals = [t for t in book.of(BarisAnggaran, "perjanjian_anggaran") if t not in finals]
    for table, group in zip(originals, _by_coverage(originals, book), strict=True):
        pagu = table.totals[-1].pagu if table.totals else None
        if pagu is not None:
            yield "total pagu murni", group, Sisi.at(table, (pagu,), "", table.tahun)
    for table in book.of(BarisAnggaran, "lra"):
        line = _operational(table)
        if line is None or table.varian in _PARTIAL:
            continue
        for jenis, figure in (("pagu", line.perubahan), ("pagu murni", line.murni), ("realisasi", line.realisasi)):
            if figure is not None:
                yield f"total {jenis}", str(table.tahun), Sisi.at(table, (figure,), row_name(line), table.tahun)


def _by_coverage(tables: list[Table[BarisAnggaran]], book: Book) -> list[str]:
    """The group of each table's total: its year, numbered where it covers other programs than the whole office."""
    agreements = sorted(book.of(BarisAnggaran, "perjanjian_anggaran"), key=lambda t: (t in tables, _total(t)))
    whole = {t.tahun: _programs(t) for t in agreements}
    groups: list[tuple[int | None, frozenset[str], str]] = []
    found = []
    for table in tables:
        programs = _programs(table)
        group = next((g for y, p, g in groups if y == table.tahun and _same_programs(p, programs)), None)
        if group is None:
            alone = not any(y == table.tahun for y, *_ in groups)
            office = whole.get(table.tahun)
            is_whole = _same_programs(office, programs) if office else alone
            group = str(table.tahun) if is_whole else f"{table.tahun}#{len(groups)}"
            groups.append((table.tahun, programs, group))
        found.append(group)
    return found


def _total(table: Table[BarisAnggaran]) -> Decimal:
    pagu = table.totals[-1].pagu if table.totals else None
    return pagu.value if pagu is not None and pagu.value is not None else Decimal(0)


def _programs(table: Table[BarisAnggaran]) -> frozenset[str]:
    return frozenset(r.key for r in table.rows if r.tingkat == 0 and r.key)


def _same_programs(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two tables cover the same programs: as many, most of them named alike."""
    return len(one) == len(other) and 2 * len(one & other) >= len(one)


def _operational(table: Table[BarisAnggaran]) -> BarisAnggaran | None:
    """The line that programs are paid from: Belanja Langsung where it is kept apart, else all Belanja."""
    named = {r.key: r for r in reversed(table.all_rows)}
    return (
        named.get("belanjalangsung") or named.get("belanja") or named.get("belanjadaerah") or named.get("jumlahbelanja")
    )


def _efficiency(book: Book) -> Iterator[Tempat]:
    percent = [
        ("total persen", str(t.tahun), Sisi.at(t, (t.totals[-1].persen,), "", t.tahun))
        for t in book.of(BarisAnggaran, "realisasi_anggaran")
        if t.totals and t.totals[-1].persen
    ]
    tables = list(book.of(BarisEfisiensi))
    for table in tables:
        for row in table.rows:
            if row.indikator and row.capaian:
                key = f"{name_key(row.indikator.text)}#{table.tahun}"
                yield "capaian", key, Sisi.at(table, (row.capaian,), row.indikator.text, table.tahun)
            if row.serapan and len(table.rows) == 1:
                percent.append(("total persen", str(table.tahun), Sisi.at(table, (row.serapan,), "", table.tahun)))
    if tables:
        yield from percent


def _ipa(book: Book) -> Iterator[Tempat]:
    for table in book.of(BarisDimensi):
        for total in table.totals[-1:]:
            if total.nilai is not None:
                side = Sisi.at(table, (total.nilai,), "Indeks Profesionalitas ASN", table.tahun)
                yield "realisasi", f"{_IPA}#{table.tahun}", side
