"""Places of the figures of indicators: targets, realisasi, capaian, baselines, the efficiency table, the IPA."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from kinerja_xl.calc.kemiripan import Kecocokan
from kinerja_xl.calc.perubahan import alike, targets_before
from kinerja_xl.calc.tempat import Sisi, Tempat
from kinerja_xl.pola import Pola
from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.entry import name_key
from kinerja_xl.tables.rows import BarisAnggaran, BarisDimensi, BarisEfisiensi, BarisIndikator

_PERIOD = Pola(r"triwulan|semester|\bbulan|\btw\b", re.IGNORECASE)
_IPA = name_key("Indeks Profesionalitas ASN")


def places_of_indicators(book: Book, nama_sama: Mapping[str, Kecocokan]) -> Iterator[Tempat]:
    """Every place of a target, realisasi, capaian or baseline, with the baselines beside the years they are of."""
    yield from _indicators(book, nama_sama)
    yield from _baselines(book, nama_sama)


def places_of_summaries(book: Book) -> Iterator[Tempat]:
    """The figures of indicators and of absorption that the table of efficiency repeats, and the IPA that its own
    table totals.
    """
    yield from _efficiency(book)
    yield from _ipa(book)


def _indicators(book: Book, nama_sama: Mapping[str, Kecocokan]) -> Iterator[Tempat]:
    tables = [t for t in book.of(BarisIndikator) if t.berlaku_utuh or _compares_years(t)]
    amended = any(t.form == "perjanjian_indikator" and t.varian == "perubahan" for t in tables)
    replaced = targets_before(book)
    for table in tables:
        original = amended and table.form == "perjanjian_indikator" and table.varian != "perubahan"
        group = "#murni" if original else ""
        for row, key, sure in _named(table, nama_sama):
            for jenis, entries in (("target", row.target), ("realisasi", row.realisasi), ("capaian", row.capaian)):
                for year, entry in entries.items():
                    when = year or table.tahun
                    if jenis == "target" and (_of_an_old_plan(table, row, year) or table.varian == "periode"):
                        continue
                    if jenis == "target" and any(alike(entry, e) for e in replaced.get((when, row.key), ())):
                        continue  # what a change replaced is no other target of the year: SLR130 to SLR132 judge it
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
        if not table.berlaku_utuh:
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
