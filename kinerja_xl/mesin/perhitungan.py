"""One workbook through an engine: read first, calculate what can be trusted, name the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import partial
from typing import NamedTuple

from kinerja_xl.cells import CellRef
from kinerja_xl.functions.ejaan import calls
from kinerja_xl.mesin.jawaban import Mesin, Nilai, TakDihitung, Tugas, alasan_teks
from kinerja_xl.mesin.lingkup import Lingkup
from kinerja_xl.mesin.telaah import Ditelaah, Penelaah
from kinerja_xl.mesin.tergantung import Sel, bacaan, pembaca
from kinerja_xl.workbook.formulas.formula_book import Formula, FormulaBook, FormulaSheet, Place
from kinerja_xl.workbook.formulas.formula_text import Area, area
from kinerja_xl.workbook.patching.stored_value import ErrorValue, Value

_MAX_READ = 2_000
"""So many cells of a formula's ranges are looked at when a text is judged."""


class Perhitungan(NamedTuple):
    """New values by sheet and cell; `memakai_waktu` tells whether a formula asks for today's date."""

    nilai: dict[str, Nilai]
    memakai_waktu: bool


def hitung_buku(book: FormulaBook, mesin: Mesin, saat: datetime) -> Perhitungan:
    """Every formula of a workbook calculated at a given time.

    Raises:
        KinerjaError: the engine could not do its work.
    """
    return _Buku(book, mesin).hitung(saat)


class _Buku:
    def __init__(self, book: FormulaBook, mesin: Mesin) -> None:
        self.book, self.mesin = book, mesin
        self.lingkup = Lingkup(book)
        self.terbaca: dict[Sel, Ditelaah] = {}
        self.wilayah: dict[Sel, Area] = {}
        scan = Penelaah(self.lingkup, mesin)
        for sheet in book.sheets:
            for place, formula in sheet.formulas():
                self.terbaca[sheet.name, place] = scan.telaah(sheet, place, formula)
                if ":" in formula.larik:
                    self.wilayah[sheet.name, place] = area(formula.larik)

    def hitung(self, saat: datetime) -> Perhitungan:
        gagal = {cell: read.alasan for cell, read in self.terbaca.items() if read.alasan}
        gagal |= self._ikut(gagal)
        nilai = self.mesin.hitung(self._tugas(gagal, saat))
        found = self._ditolak(nilai, gagal)
        found |= self._ikut(found, gagal)
        for (sheet, place), alasan in (gagal | found).items():
            nilai[sheet][place] = TakDihitung(alasan)
            for row, column in _inside(self.wilayah.get((sheet, place))):
                nilai[sheet][row, column] = TakDihitung(alasan)
        return Perhitungan(nilai, any(read.waktu for read in self.terbaca.values()))

    def _ikut(self, mulai: dict[Sel, str], juga: Iterable[Sel] = ()) -> dict[Sel, str]:
        """What depends on cells that cannot be calculated, each with the reason."""
        done = {*mulai, *juga}
        others = {cell: read.teks for cell, read in self.terbaca.items() if cell not in done} if mulai else {}
        readers = pembaca(mulai, others, self.wilayah, self.lingkup)
        return {
            cell: f"bergantung pada {CellRef(first[0], *first[1])} yang tidak dihitung"
            for cell, first in readers.items()
        }

    def _tugas(self, gagal: dict[Sel, str], saat: datetime) -> Tugas:
        lembar = [(sheet.name, self._isi(sheet, gagal)) for sheet in self.book.sheets]
        nama = [
            n for n in self.book.names if not n.nama.startswith("_xlnm.") and "#REF!" not in n.isi and "[" not in n.isi
        ]
        larik: dict[str, list[Place]] = {}
        for (sheet, place), read in self.terbaca.items():
            if read.larik and (sheet, place) not in gagal:
                larik.setdefault(sheet, []).append(place)
        return Tugas(lembar, nama, self.book.date1904, saat, larik)

    def _isi(self, sheet: FormulaSheet, gagal: dict[Sel, str]) -> dict[Place, Value | Formula]:
        cells: dict[Place, Value | Formula] = {}
        for place, cell in sheet.cells.items():
            if not isinstance(cell, Formula):
                cells[place] = cell
            elif (sheet.name, place) not in gagal:
                text = self.terbaca[sheet.name, place].teks
                cells[place] = cell if text == cell.teks else cell._replace(teks=text)
        return cells

    def _ditolak(self, nilai: dict[str, Nilai], gagal: Mapping[Sel, str]) -> dict[Sel, str]:
        """The cells whose new value cannot be trusted after all."""
        found: dict[Sel, str] = {}
        for sheet in self.book.sheets:
            values = nilai[sheet.name]
            for place, formula in sheet.formulas():
                value = values.get(place)
                if (sheet.name, place) in gagal:
                    continue
                if isinstance(value, TakDihitung):
                    found[sheet.name, place] = value.alasan
                elif value is None:
                    found[sheet.name, place] = "hasilnya kosong"
                elif isinstance(value, str) and value != formula.lama:
                    reason = alasan_teks(value, formula.teks, partial(self._angka, sheet, place, nilai))
                    if reason:
                        found[sheet.name, place] = reason
                elif (
                    value == _WRONG_KIND and not isinstance(formula.lama, ErrorValue) and self._teks_angka(sheet, place)
                ):
                    found[sheet.name, place] = "membaca teks berupa angka, yang dibaca menurut bahasa Excel"
        return found

    def _angka(self, sheet: FormulaSheet, place: Place, nilai: dict[str, Nilai]) -> list[float]:
        found = []
        for name, at in self._sel_terbaca(sheet, self.terbaca[sheet.name, place].teks):
            value = nilai[name].get(at, self.lingkup.sheets[name.casefold()].cells.get(at))
            if isinstance(value, float):
                found.append(value)
        return found

    def _teks_angka(self, sheet: FormulaSheet, place: Place) -> bool:
        """Whether a formula reads a text such as "85,5" that Excel may take for a number; ours read it alike."""
        text = self.terbaca[sheet.name, place].teks
        for call in calls(text):
            text = text.replace(text[call.awal : call.akhir], "0" * (call.akhir - call.awal))
        values = (self.lingkup.sheets[name.casefold()].cells.get(at) for name, at in self._sel_terbaca(sheet, text))
        return any(isinstance(v, str) and any(c.isdigit() for c in v) and set(v) <= _NUMERIC for v in values)

    def _sel_terbaca(self, sheet: FormulaSheet, rumus: str) -> list[Sel]:
        ranges, _ = bacaan(rumus, sheet.name, self.lingkup)
        found: list[Sel] = []
        for name, part in ranges:
            if name.casefold() not in self.lingkup.sheets:
                continue
            for cell in _inside(part):
                found.append((name, cell))
                if len(found) >= _MAX_READ:
                    return found
        return found


_WRONG_KIND = ErrorValue("#VALUE!")
_NUMERIC = frozenset("0123456789.,-+% Rp")


def _inside(part: Area | None) -> Iterable[Place]:
    if part is None:
        return ()
    return ((row, column) for row in range(part[0], part[2] + 1) for column in range(part[1], part[3] + 1))
