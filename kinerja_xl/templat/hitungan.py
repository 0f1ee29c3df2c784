"""The contents of a workbook's forms: what is given, what the rules fix, what formulas make of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kinerja_xl.functions.nilai import Sel
from kinerja_xl.regulasi import Aturan
from kinerja_xl.templat.formulir import Permintaan, columns_of
from kinerja_xl.templat.lembaran import Lembaran
from kinerja_xl.templat.model import Formulir, Kolom, Rumus
from kinerja_xl.templat.rumus import ACUAN, OFFICE, TAHUN, Sekitar, Terhitung, formula, group, link, total
from kinerja_xl.templat.tetap import fixed_rows

BULAN = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()


class Hitungan:
    """The forms of one workbook with the values of all their cells, in the order of the forms."""

    def __init__(self, formulir: Sequence[Formulir], permintaan: Permintaan, aturan: Aturan) -> None:
        self.permintaan, self.aturan = permintaan, aturan
        self.lembaran: dict[str, Lembaran] = {}
        self._sel: dict[tuple[str, str, int], Terhitung] = {}
        for form in formulir:
            self.lembaran[form.id] = lembaran = self._placed(form)
            self._calculate(lembaran)

    def is_computed(self, kolom: Kolom) -> bool:
        """Whether a column holds formulas, of its own or from another form of this workbook."""
        return self._rumus(kolom) is not None or self._source(kolom) is not None

    def sel(self, lembaran: Lembaran, kolom: Kolom, baris: int) -> Terhitung | None:
        """The formula of a cell of the table, None where it is filled in."""
        return self._sel.get((lembaran.form.id, kolom.id, baris))

    def _formula(self, lembaran: Lembaran, kolom: Kolom, baris: int) -> Terhitung | None:
        if kolom.jumlah and lembaran.rincian(baris):
            return group(lembaran, kolom.id, baris)
        if (rumus := self._rumus(kolom)) is not None:
            return formula(rumus, self._around(lembaran, lembaran.pertama + baris, lembaran.nilai[baris]))
        source = self._source(kolom)
        return None if source is None else link(*source, baris)

    def jumlah(self, lembaran: Lembaran, kolom: Kolom) -> Terhitung:
        """The formula of a cell of the total row."""
        totals = lembaran.form.total
        assert totals is not None
        if kolom.id in totals.rasio and kolom.rumus is not None:
            return formula(kolom.rumus, self._around(lembaran, lembaran.baris_jumlah, lembaran.jumlah))
        return total(lembaran, kolom.id, totals.jenjang)

    def ringkas(self, lembaran: Lembaran, nomor: int) -> Terhitung:
        """The formula of a line of the summary."""
        return formula(lembaran.form.ringkasan[nomor].rumus, self._around(lembaran))

    def judul(self, teks: str) -> Terhitung:
        """The title of a form, which follows the year of the identity sheet."""
        years = self.permintaan.tahun_renstra
        past = self.permintaan.tahun_lalu
        shown = teks.replace("{periode}", f"TAHUN {years[0]}-{years[-1]}")
        shown = shown.replace("{lalu}", f"TAHUN {past[0]}-{past[-1]}")
        before, found, after = shown.partition("{tahun}")
        if not found:
            return Terhitung(f'="{shown}"', shown)
        tail = f'&"{after}"' if after else ""
        return Terhitung(f'="{before}"&{TAHUN}{tail}', f"{before}{self.permintaan.tahun}{after}")

    def instansi(self) -> Terhitung:
        """The name of the office, from the identity sheet."""
        return Terhitung(f'=IF({OFFICE}="","",UPPER({OFFICE}))', self.permintaan.perangkat_daerah.upper())

    def acuan(self) -> Terhitung:
        """The line that states the as-of date, spelled without a format that a language could read otherwise."""
        day = self.permintaan.tanggal_acuan
        months = ",".join(f'"{month}"' for month in BULAN)
        text = f'="Keadaan per "&DAY({ACUAN})&" "&CHOOSE(MONTH({ACUAN}),{months})&" "&YEAR({ACUAN})'
        return Terhitung(text, f"Keadaan per {day.day} {BULAN[day.month - 1]} {day.year}")

    def _placed(self, form: Formulir) -> Lembaran:
        columns = columns_of(form, self.permintaan)
        fixed = fixed_rows(form.tetap, self.aturan) if form.tetap else []
        given = self.permintaan.isi.get(form.id, ())
        sources = [source[0].banyak for column in columns if (source := self._source(column)) is not None]
        many = len(fixed) or max(sources, default=max(form.baris, len(given)))
        rows: list[dict[str, Sel]]
        rows = [dict(fixed[at].isi) if at < len(fixed) else {"nomor": at + 1} for at in range(many)]
        for row, contents in zip(rows, given, strict=False):
            row.update(contents)
        return Lembaran(form, columns, fixed, many, rows)

    def _calculate(self, lembaran: Lembaran) -> None:
        for column in lembaran.kolom:
            for row in reversed(range(lembaran.banyak)):
                counted = self._formula(lembaran, column, row)
                if counted is not None:
                    self._sel[lembaran.form.id, column.id, row] = counted
                    lembaran.nilai[row][column.id] = counted.nilai
            if lembaran.form.total and column.id in (*lembaran.form.total.kolom, *lembaran.form.total.rasio):
                lembaran.jumlah[column.id] = self.jumlah(lembaran, column).nilai
        for number in range(len(lembaran.form.ringkasan)):
            lembaran.ringkasan.append(self.ringkas(lembaran, number).nilai)

    def _rumus(self, kolom: Kolom) -> Rumus | None:
        """The formula of a column in this workbook: none where the form that it takes its figures from is missing."""
        rumus = kolom.rumus
        return None if rumus is None or (rumus.dari and rumus.dari not in self.lembaran) else rumus

    def _source(self, kolom: Kolom) -> tuple[Lembaran, str] | None:
        name, _, column = kolom.tautan.partition(".")
        return (self.lembaran[name], column) if name in self.lembaran else None

    def _around(self, lembaran: Lembaran, baris: int = 0, isi: Mapping[str, Sel] | None = None) -> Sekitar:
        return Sekitar(self.lembaran, lembaran, self.permintaan.tahun, self.permintaan.profil, baris, isi or {})
