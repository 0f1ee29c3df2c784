"""The indicators that a report is about: target, realisasi and capaian, with last year and the end of the plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.calc.capaian import polaritas, status
from kinerja_xl.calc.hasil import Hasil
from kinerja_xl.calc.target import figure, read_target
from kinerja_xl.calc.turunan import against
from kinerja_xl.dokumen.angka import Angka, dihitung, salinan
from kinerja_xl.dokumen.bahan import Bahan
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisIndikator, Tahunan

_MEASURED = ("pengukuran", "pengukuran_periodik", "pencapaian_pelayanan", "perbandingan")


class Nilai(NamedTuple):
    """Target, realisasi and capaian of one indicator in one year."""

    tahun: int | None
    target: Entry | None
    realisasi: Entry | None
    hasil: Hasil
    tercetak: Entry | None


class Ukuran(NamedTuple):
    """An indicator of the report: this year, the year before where the workbook has it, its row in the plan
    (`rencana`) and the target at the end of that (`akhir`, with its year).
    """

    tabel: Table[BarisIndikator]
    baris: BarisIndikator
    nama: str
    kini: Nilai
    lalu: Nilai | None
    rencana: BarisIndikator | None
    akhir: tuple[int | None, Entry] | None

    @property
    def satuan(self) -> str:
        """The unit, "" where none is stated."""
        return self.baris.satuan.text if self.baris.satuan else ""

    @property
    def sasaran(self) -> Entry | None:
        """What it measures: its sasaran, else its tujuan."""
        return self.baris.sasaran or self.baris.tujuan


def ukuran(bahan: Bahan) -> tuple[Ukuran, ...]:
    """The indicators of the first table that measures the year of the workbook."""
    year = bahan.tahun
    for table in bahan.book.of(BarisIndikator, *_MEASURED):
        if not _in_force(table) or table.tahun not in (None, year):
            continue
        rows = [
            r for r in table.rows if r.key and pada(r.realisasi, year) is not None and pada(r.target, year) is not None
        ]
        if rows:
            return tuple(_ukuran(bahan, table, row) for row in rows)
    return ()


def pada(entries: Tahunan, year: int | None) -> Entry | None:
    """The entry of a year, or the one whose column names no year."""
    return entries.get(year) or entries.get(None)


def capaian_angka(bahan: Bahan, one: Ukuran, nilai: Nilai) -> Angka:
    """The capaian as a figure in percent, without the sign."""
    return dihitung(f"Capaian {one.nama} {nilai.tahun or ''}".strip(), nilai.hasil, tercetak=nilai.tercetak)


def status_capaian(bahan: Bahan, hasil: Hasil) -> str:
    """The word that judges a capaian, a dash where there is none."""
    return status(hasil.nilai, bahan.aturan, hasil.desimal) if hasil.nilai is not None else "-"


def angka_target(one: Ukuran, nilai: Nilai) -> Angka:
    """The target as it stands in its cell."""
    return salinan(f"Target {one.nama} {nilai.tahun or ''}".strip(), nilai.target)


def angka_realisasi(one: Ukuran, nilai: Nilai) -> Angka:
    """The realisasi as it stands in its cell."""
    return salinan(f"Realisasi {one.nama} {nilai.tahun or ''}".strip(), nilai.realisasi)


def _ukuran(bahan: Bahan, table: Table[BarisIndikator], row: BarisIndikator) -> Ukuran:
    year = bahan.tahun
    name = row.indikator.text if row.indikator else ""
    now = _nilai(bahan, row, year, year)
    last = _last_year(bahan, row, year)
    plan = next(_alike(bahan, row, "target_jangka_menengah"), None)
    return Ukuran(table, row, name, now, last, plan, _end_of_plan(bahan, row, year))


def _nilai(bahan: Bahan, row: BarisIndikator, key: int | None, year: int | None) -> Nilai:
    target, done = pada(row.target, key), pada(row.realisasi, key)
    read = read_target(target)
    stated = polaritas(row.polaritas.text) if row.polaritas else None
    rules = bahan.aturan
    result = against(
        figure("realisasi", done), read, stated or read.arah or "naik", rules, rules.profil(bahan.book.profil)
    )
    return Nilai(year, target, done, result, pada(row.capaian, key))


def _last_year(bahan: Bahan, row: BarisIndikator, year: int | None) -> Nilai | None:
    """The year before, of the fullest row that names it; rows without a year in their heading say nothing of it."""
    if year is None:
        return None
    found = [r for r in _alike(bahan, row) if r.realisasi.get(year - 1) is not None]
    found.sort(key=lambda r: r.target.get(year - 1) is None)
    return _nilai(bahan, found[0], year - 1, year - 1) if found else None


def _end_of_plan(bahan: Bahan, row: BarisIndikator, year: int | None) -> tuple[int | None, Entry] | None:
    for plan in (*_alike(bahan, row, "target_jangka_menengah"), *_alike(bahan, row)):
        years = [y for y in plan.target if y is not None]
        if plan.target_akhir is not None and not plan.target_akhir.is_blank:
            return max(years, default=None), plan.target_akhir
        if years and max(years) >= (year or 0) and (len(years) > 1 or max(years) > (year or 0)):
            return max(years), plan.target[max(years)]
    return None


def _alike(bahan: Bahan, row: BarisIndikator, *forms: str) -> Iterator[BarisIndikator]:
    """The rows of one indicator in the tables in force."""
    for table in bahan.book.of(BarisIndikator, *forms):
        if _in_force(table):
            yield from (r for r in table.rows if r.key == row.key)


def _in_force(table: Table[BarisIndikator]) -> bool:
    """Whether a table speaks of the year: not replaced, and not of a single quarter alone."""
    whole_year = table.varian != "periode" or table.form == "pengukuran_periodik"
    return table.berlaku and whole_year
