"""Every figure of a workbook that follows from others in its row: what is printed, what it should be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.calc.capaian import capaian, capaian_rentang, polaritas
from kinerja_xl.calc.efisiensi import dibatasi, efisiensi, nilai_efisiensi
from kinerja_xl.calc.hasil import Hasil, Masukan
from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.calc.pembulatan import agrees, rounded, rounding_that_explains
from kinerja_xl.calc.serapan import serapan, silpa, silpa_persen
from kinerja_xl.calc.target import Target, figure, read_target
from kinerja_xl.regulasi import Aturan
from kinerja_xl.regulasi.model import Polaritas, ProfilCapaian
from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisAnggaran, BarisDimensi, BarisEfisiensi, BarisIndikator, Row, Tahunan

_CAPS = (Decimal(100), Decimal(120))


class Turunan(NamedTuple):
    """A derived figure; `alternatif` are other formulas that the table leaves open, `batas` a cap of the table."""

    jenis: str
    tabel: Table[Row]
    nama: str
    tercetak: Entry
    hasil: Hasil
    alternatif: tuple[Hasil, ...] = ()
    batas: Decimal | None = None

    @property
    def cocok(self) -> bool:
        """Whether the printed figure is the rounding of the result (or there is nothing to compare)."""
        return self.hasil.nilai is None or not self.tercetak.candidates or self._fits(self.hasil)

    @property
    def cocok_alternatif(self) -> bool:
        """Whether another formula that the table leaves open gives the printed figure."""
        return self.cocok_dengan(self.alternatif)

    def cocok_dengan(self, hasil: Iterable[Hasil]) -> bool:
        """Whether one of these results gives the printed figure."""
        return any(self._fits(h) for h in hasil)

    @property
    def pembulatan(self) -> str:
        """The rounding mode that would explain a printed figure that does not fit."""
        if self.hasil.nilai is None:
            return ""
        modes = (rounding_that_explains(v, self.hasil.nilai, self.tercetak.decimals) for v in self.tercetak.candidates)
        return next(filter(None, modes), "")

    @property
    def pecahan(self) -> bool:
        """Whether the printed figure is the result as a fraction: 0,98 for 97,5 percent."""
        exact, shown = self.hasil.nilai, self.tercetak.decimals
        decimals = shown - 2 if shown else 0
        return exact is not None and any(v and agrees(v * 100, exact, decimals) for v in self.tercetak.candidates)

    def mencapai_lebih(self, batas: Decimal) -> bool:
        """Whether the printed figure, in percent or as a fraction of 1, is certainly above a cap."""
        scale = 100 if self.pecahan else 1
        return bool(self.tercetak.candidates) and min(self.tercetak.candidates) * scale > batas

    def _fits(self, hasil: Hasil) -> bool:
        return hasil.nilai is not None and any(
            agrees(value, hasil.nilai, self.tercetak.decimals) for value in self.tercetak.candidates
        )


def turunan(book: Book, aturan: Aturan) -> list[Turunan]:
    """All derived figures of a workbook, in the order of its tables."""
    found: list[Turunan] = []
    for measured in book.of(BarisIndikator):
        found += _capped([t for row in measured.rows for t in _capaian(measured, row, aturan, book.profil)])
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
    stated = polaritas(row.polaritas.text) if row.polaritas else None
    for year, printed in row.capaian.items():
        realisasi = figure("realisasi", of_year(row.realisasi, year))
        target = read_target(of_year(row.target, year))
        arah = stated or target.arah
        result = against(realisasi, target, arah or "naik", aturan, aturan.profil(profil))
        other = tuple(
            h
            for p in aturan.profil_lain
            for a in ((arah,) if arah else ("naik", "turun"))
            if (h := against(realisasi, target, a, aturan, p)) != result
            and (h.nilai is None or h.nilai != p.batas_atas)
        )
        yield as_ratio(Turunan("capaian", table, row_name(row), printed, result, other))


def against(realisasi: Masukan, target: Target, arah: Polaritas, aturan: Aturan, profil: ProfilCapaian) -> Hasil:
    """Capaian against a target as a cell holds it, a figure or a range."""
    if target.sampai is not None:
        return capaian_rentang(realisasi, target.dari, target.sampai, aturan, profil)
    return capaian(realisasi, target.dari, arah, aturan, profil)


def as_ratio(one: Turunan) -> Turunan:
    """A figure under a header that says rasio, printed as 0,98: its results as ratios too."""
    title = next((c.judul for c in one.tabel.columns if c.ref.column == one.tercetak.ref.column), "")
    if "rasio" not in title.casefold() or one.cocok or not one.pecahan:
        return one
    return one._replace(hasil=_hundredth(one.hasil), alternatif=tuple(map(_hundredth, one.alternatif)))


def _hundredth(hasil: Hasil) -> Hasil:
    value = None if hasil.nilai is None else hasil.nilai / 100
    return hasil._replace(nilai=value, rumus=hasil.rumus.removesuffix(" x 100"))


def _capped(found: list[Turunan]) -> list[Turunan]:
    """The capaian of a table; the cap is part of the formula where all above 100 or 120 are printed as that."""
    for cap in _CAPS:
        at_cap = [_limited(t, cap) for t in found]
        if any(at_cap) and not any(t.mencapai_lebih(cap) for t in found):
            return [limited or t for limited, t in zip(at_cap, found, strict=True)]
    return found


def _limited(one: Turunan, cap: Decimal) -> Turunan | None:
    """The figure with a result held at the cap, when only that explains the cap printed."""
    if one.cocok or one.cocok_alternatif:
        return None
    above = next((h for h in (one.hasil, *one.alternatif) if h.nilai is not None and h.nilai > cap), None)
    printed = {v * scale for v in one.tercetak.candidates for scale in (1, 100)}
    if above is None or cap not in printed:
        return None
    return one._replace(hasil=above._replace(nilai=cap, rumus=f"{above.rumus}, paling banyak {cap}"), batas=cap)


def of_year(entries: Tahunan, year: int | None) -> Entry | None:
    """The entry of a year; a table without that year but with a single one means that one."""
    if year in entries:
        return entries[year]
    return next(iter(entries.values())) if len(entries) == 1 else None


def _money(table: Table[Row], row: BarisAnggaran) -> Iterator[Turunan]:
    pagu, realisasi = Masukan.of("pagu", row.pagu), Masukan.of("realisasi", row.realisasi)
    name = row_name(row)
    if row.persen:
        yield as_ratio(Turunan("serapan", table, name, row.persen, serapan(realisasi, pagu)))
    if row.silpa:
        yield Turunan("silpa", table, name, row.silpa, silpa(pagu, realisasi))
        if row.silpa_persen:
            yield Turunan(
                "silpa_persen", table, name, row.silpa_persen, silpa_persen(Masukan.of("SILPA", row.silpa), pagu)
            )


def _efisiensi(table: Table[Row], row: BarisEfisiensi) -> Turunan:
    assert row.efisiensi is not None
    plain = efisiensi(Masukan.of("capaian kinerja", row.capaian), Masukan.of("serapan", row.serapan))
    score = _nilai_efisiensi(plain)
    titled = any("nilai efisiensi" in c.judul.casefold() for c in table.columns if c.peran == "efisiensi")
    result, other = (score, plain) if titled else (plain, score)
    return Turunan("efisiensi", table, row_name(row), row.efisiensi, result, (other, *_other_efisiensi(plain)))


def _nilai_efisiensi(plain: Hasil) -> Hasil:
    value = None if plain.nilai is None else nilai_efisiensi(dibatasi(plain.nilai))
    formula = "50 + (capaian kinerja - serapan anggaran, dibatasi -20 sampai 20) / 20 x 50"
    return plain._replace(nilai=value, rumus=formula, rujukan="PMK 214/PMK.02/2017 (keyakinan: sekunder)")


def _other_efisiensi(plain: Hasil) -> Iterator[Hasil]:
    """What other offices print as efficiency: the money left over, or capaian per serapan."""
    capaian_kinerja, serapan_anggaran = (m.nilai for m in plain.masukan)
    if capaian_kinerja is None or not serapan_anggaran:
        return
    yield Hasil(100 - serapan_anggaran, "100 - serapan anggaran", plain.masukan)
    ratio = capaian_kinerja / serapan_anggaran
    yield Hasil(ratio, "capaian kinerja / serapan anggaran", plain.masukan)
    yield Hasil(ratio * 100, "capaian kinerja / serapan anggaran x 100", plain.masukan)


def _selisih_bobot(table: Table[BarisDimensi]) -> Iterator[Turunan]:
    for row in table.rows:
        if row.selisih and row.bobot and row.nilai:
            bobot, nilai = Masukan.of("bobot", row.bobot), Masukan.of("nilai", row.nilai)
            value = None if bobot.nilai is None or nilai.nilai is None else bobot.nilai - nilai.nilai
            result = Hasil(value, "bobot - nilai dimensi", (bobot, nilai))
            yield Turunan("selisih_bobot", table, row_name(row), row.selisih, result)
