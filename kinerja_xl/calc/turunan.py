"""Every figure of a workbook that follows from others in its row: what is printed, what it should be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kinerja_xl.calc.capaian import capaian, polaritas
from kinerja_xl.calc.efisiensi import efisiensi
from kinerja_xl.calc.hasil import Hasil, Masukan
from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.calc.pembulatan import agrees, rounded, rounding_that_explains
from kinerja_xl.calc.serapan import serapan, silpa, silpa_persen
from kinerja_xl.regulasi import Aturan
from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisAnggaran, BarisDimensi, BarisEfisiensi, BarisIndikator, Row, Tahunan


class Turunan(NamedTuple):
    """A derived figure; `alternatif` are other formulas that the table leaves open."""

    jenis: str
    tabel: Table[Row]
    nama: str
    tercetak: Entry
    hasil: Hasil
    alternatif: tuple[Hasil, ...] = ()

    @property
    def cocok(self) -> bool:
        """Whether the printed figure is the rounding of the result (or there is nothing to compare)."""
        return self.hasil.nilai is None or not self.tercetak.candidates or self._fits(self.hasil)

    @property
    def cocok_alternatif(self) -> bool:
        """Whether another formula that the table leaves open gives the printed figure."""
        return any(self._fits(h) for h in self.alternatif)

    @property
    def pembulatan(self) -> str:
        """The rounding mode that would explain a printed figure that does not fit."""
        if self.hasil.nilai is None:
            return ""
        modes = (rounding_that_explains(v, self.hasil.nilai, self.tercetak.decimals) for v in self.tercetak.candidates)
        return next(filter(None, modes), "")

    def _fits(self, hasil: Hasil) -> bool:
        return hasil.nilai is not None and any(
            agrees(value, hasil.nilai, self.tercetak.decimals) for value in self.tercetak.candidates
        )


def turunan(book: Book, aturan: Aturan) -> list[Turunan]:
    """All derived figures of a workbook, in the order of its tables."""
    found: list[Turunan] = []
    for measured in book.of(BarisIndikator):
        for row in measured.rows:
            found += _capaian(measured, row, aturan, book.profil)
    for money in book.of(BarisAnggaran):
        for line in money.all_rows:
            found += _money(money, line)
    for efficient in book.of(BarisEfisiensi):
        found += [_efisiensi(efficient, row) for row in efficient.rows if row.efisiensi]
    for dims in book.of(BarisDimensi):
        found += _selisih_bobot(dims)
    return found


def salinan(one: Turunan, others: list[Turunan]) -> Turunan | None:
    """Another row for which the printed figure of this one would be right: the likely source of a copy."""
    for other in sorted(others, key=lambda t: (t.tabel is not one.tabel, t.nama != one.nama)):
        if other.tercetak.ref == one.tercetak.ref or other.jenis != one.jenis or other.hasil.nilai is None:
            continue
        if other.hasil.nilai == one.hasil.nilai:
            continue
        shown = rounded(other.hasil.nilai, one.tercetak.decimals)
        same_print = other.tercetak.value in one.tercetak.candidates and other.nama == one.nama
        if shown in one.tercetak.candidates or same_print:
            return other
    return None


def _capaian(table: Table[Row], row: BarisIndikator, aturan: Aturan, profil: str) -> Iterator[Turunan]:
    arah = polaritas(row.polaritas.text) if row.polaritas else None
    for year, printed in row.capaian.items():
        realisasi = Masukan.of("realisasi", of_year(row.realisasi, year))
        target = Masukan.of("target", of_year(row.target, year))
        result = capaian(realisasi, target, arah or "naik", aturan, aturan.profil(profil))
        other = tuple(
            h
            for p in aturan.profil_lain
            for a in ((arah,) if arah else ("naik", "turun"))
            if (h := capaian(realisasi, target, a, aturan, p)) != result
        )
        yield Turunan("capaian", table, row_name(row), printed, result, other)


def of_year(entries: Tahunan, year: int | None) -> Entry | None:
    """The entry of a year; a table without that year but with a single one means that one."""
    if year in entries:
        return entries[year]
    return next(iter(entries.values())) if len(entries) == 1 else None


def _money(table: Table[Row], row: BarisAnggaran) -> Iterator[Turunan]:
    pagu, realisasi = Masukan.of("pagu", row.pagu), Masukan.of("realisasi", row.realisasi)
    name = row_name(row)
    if row.persen:
        yield Turunan("serapan", table, name, row.persen, serapan(realisasi, pagu))
    if row.silpa:
        yield Turunan("silpa", table, name, row.silpa, silpa(pagu, realisasi))
        if row.silpa_persen:
            yield Turunan(
                "silpa_persen", table, name, row.silpa_persen, silpa_persen(Masukan.of("SILPA", row.silpa), pagu)
            )


def _efisiensi(table: Table[Row], row: BarisEfisiensi) -> Turunan:
    assert row.efisiensi is not None
    result = efisiensi(Masukan.of("capaian kinerja", row.capaian), Masukan.of("serapan", row.serapan))
    return Turunan("efisiensi", table, row_name(row), row.efisiensi, result, tuple(_other_efisiensi(result)))


def _other_efisiensi(result: Hasil) -> Iterator[Hasil]:
    """What other offices print as efficiency: the money left over, or capaian per serapan."""
    capaian_kinerja, serapan_anggaran = (m.nilai for m in result.masukan)
    if capaian_kinerja is None or not serapan_anggaran:
        return
    yield Hasil(100 - serapan_anggaran, "100 - serapan anggaran", result.masukan)
    ratio = capaian_kinerja / serapan_anggaran
    yield Hasil(ratio, "capaian kinerja / serapan anggaran", result.masukan)
    yield Hasil(ratio * 100, "capaian kinerja / serapan anggaran x 100", result.masukan)


def _selisih_bobot(table: Table[BarisDimensi]) -> Iterator[Turunan]:
    for row in table.rows:
        if row.selisih and row.bobot and row.nilai:
            bobot, nilai = Masukan.of("bobot", row.bobot), Masukan.of("nilai", row.nilai)
            value = None if bobot.nilai is None or nilai.nilai is None else bobot.nilai - nilai.nilai
            result = Hasil(value, "bobot - nilai dimensi", (bobot, nilai))
            yield Turunan("selisih_bobot", table, row_name(row), row.selisih, result)


def by_cell(found: list[Turunan]) -> Mapping[str, Turunan]:
    """Derived figures by the address of their cell."""
    return {str(t.tercetak.ref): t for t in found}
