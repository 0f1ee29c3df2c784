"""One workbook through an engine: read first, calculate what can be trusted, name the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cached_property, partial
from itertools import chain
from typing import NamedTuple

from kinerja_xl.cells import CellRef
from kinerja_xl.functions.ejaan import calls
from kinerja_xl.mesin.jawaban import LembarTugas, Mesin, Nilai, TakDihitung, Tugas, alasan_teks, sama
from kinerja_xl.mesin.lingkup import Lingkup
from kinerja_xl.mesin.susunan import Susunan
from kinerja_xl.mesin.syarat import bertanda_ragu, dijumlah, syarat, syarat_ragu
from kinerja_xl.mesin.teks_angka import dihitung, meragukan, sel_meragukan
from kinerja_xl.mesin.teks_tumbuh import teks_tumbuh
from kinerja_xl.mesin.telaah import Penelaah
from kinerja_xl.mesin.tergantung import Pembaca, Sel, bacaan
from kinerja_xl.workbook.formulas.formula_book import Formula, FormulaBook, FormulaSheet, Place
from kinerja_xl.workbook.formulas.formula_text import Area, Token, area, tokens
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
        scan = Penelaah(self.lingkup, mesin)
        self.ditelaah = {sheet.name: scan.telaah(sheet) for sheet in book.sheets}
        self.fungsi = sorted(scan.fungsi)
        self.wilayah = {
            (name, place): area(read.rumus[place].larik)
            for name, read in self.ditelaah.items()
            for place in {*read.larik, *read.gagal}
            if ":" in read.rumus[place].larik
        }

    def hitung(self, saat: datetime) -> Perhitungan:
        gagal = {(name, place): why for name, read in self.ditelaah.items() for place, why in read.gagal.items()}
        gagal |= teks_tumbuh({name: read.rumus for name, read in self.ditelaah.items()}, self.lingkup)
        gagal |= self._teks_angka_dibaca(gagal)
        gagal |= self._ikut(gagal)
        nilai = self.mesin.hitung(self._tugas(gagal, saat))
        found = self._ditolak(nilai) | self._ditinjau(nilai) | self._galat_terlewat(nilai)
        found |= self._ikut(found, gagal)
        for (sheet, place), alasan in (gagal | found).items():
            nilai[sheet][place] = TakDihitung(alasan)
            for row, column in _inside(self.wilayah.get((sheet, place))):
                nilai[sheet][row, column] = TakDihitung(alasan)
        return Perhitungan(nilai, any(read.waktu for read in self.ditelaah.values()))

    @cached_property
    def pembaca(self) -> Pembaca:
        """The readers of every cell."""
        rumus = {name: {p: f.teks for p, f in read.rumus.items()} for name, read in self.ditelaah.items()}
        return Pembaca(rumus, self.wilayah, self.lingkup)

    def _teks_angka_dibaca(self, gagal: Mapping[Sel, str]) -> dict[Sel, str]:
        """The formulas that calculate with an input that is a text and another number in every language."""
        shared = any(map(_is_doubtful, next((s.frame.strings for s in self.book.sheets if s.frame is not None), ())))
        found: dict[Sel, str] = {}
        for sheet in self.book.sheets:
            for place in sel_meragukan(sheet, shared, _is_doubtful):
                for name, at in self.pembaca.langsung((sheet.name, place)) - found.keys() - gagal.keys():
                    form = Susunan(tokens(self.ditelaah[name].rumus[at].teks))
                    signed = bertanda_ragu(str(sheet.inputs[place]))  # codes such as 5.1 are criteria as they are
                    taken = [_joined(one) for one in syarat(form)] if signed else [*dihitung(form)]
                    read = [bacaan(one, name, self.lingkup)[0] for one in taken]
                    if [(sheet.name, (*place, *place))] in read:
                        source = CellRef(sheet.name, *place)
                        found[name, at] = (
                            f"menghitung dengan {source}, teks berupa angka yang dibaca menurut bahasa Excel"
                        )
        return found

    def _ikut(self, mulai: dict[Sel, str], juga: Iterable[Sel] = ()) -> dict[Sel, str]:
        """What depends on cells that cannot be calculated, each with the reason."""
        if not mulai:
            return {}
        return {
            cell: f"bergantung pada {CellRef(first[0], *first[1])} yang tidak dihitung"
            for cell, first in self.pembaca.dari(mulai, {*juga}).items()
        }

    def _tugas(self, gagal: dict[Sel, str], saat: datetime) -> Tugas:
        lembar = []
        larik: dict[str, list[Place]] = {}
        for sheet in self.book.sheets:
            rumus, without = self.ditelaah[sheet.name].rumus, {place for name, place in gagal if name == sheet.name}
            if without:
                rumus = {place: formula for place, formula in rumus.items() if place not in without}
            lembar.append(LembarTugas(sheet, rumus))
            arrays = [place for place in self.ditelaah[sheet.name].larik if place not in without]
            if arrays:
                larik[sheet.name] = arrays
        nama = [
            n for n in self.book.names if not n.nama.startswith("_xlnm.") and "#REF!" not in n.isi and "[" not in n.isi
        ]
        return Tugas(lembar, nama, self.book.date1904, saat, larik, self.fungsi)

    def _ditolak(self, nilai: dict[str, Nilai]) -> dict[Sel, str]:
        """The cells whose new value cannot be trusted after all."""
        found: dict[Sel, str] = {}
        for sheet in self.book.sheets:
            values = nilai[sheet.name]
            for place in [p for p, v in values.items() if v.__class__ is not float and p in sheet.formula_cells]:
                reason = self._alasan(sheet, place, values[place], nilai)
                if reason:
                    found[sheet.name, place] = reason
        return found

    def _ditinjau(self, nilai: Mapping[str, Nilai]) -> dict[Sel, str]:
        """The formulas whose answer depends on what they read in a way that engines do not share with Excel."""

        looked_at = [
            (name, place) for name, read in self.ditelaah.items() for place in read.ditinjau if place not in read.gagal
        ]
        if not looked_at:
            return {}
        from kinerja_xl.mesin.tinjauan import Tinjauan  # few workbooks need it, and start-up is counted

        def isi(name: str) -> Mapping[Place, object]:
            sheet = self.lingkup.sheets[name.casefold()]
            return {**sheet.inputs, **sheet.children, **nilai[sheet.name]}

        review = Tinjauan(self.lingkup, isi)
        found = {(name, place): review.alasan(self.ditelaah[name].rumus[place].teks, name) for name, place in looked_at}
        found |= {cell: _CRITERION for cell in looked_at if not found[cell] and self._syarat_ragu(cell, nilai)}
        return {cell: reason for cell, reason in found.items() if reason}

    def _syarat_ragu(self, cell: Sel, nilai: Mapping[str, Nilai]) -> bool:
        """Whether a formula has a criterion that only Excel can read, and gives another value than the file has."""
        return not self._seperti_tersimpan(cell, nilai) and syarat_ragu(self._susunan(cell))

    def _galat_terlewat(self, nilai: Mapping[str, Nilai]) -> dict[Sel, str]:
        """The formulas that add up a range with an error, which the embedded engine passes over and Excel does not."""
        adding = [(name, at) for name, read in self.ditelaah.items() for at in read.menjumlah if at not in read.gagal]
        errors = self._galat(nilai) if adding else {}
        if not errors:
            return {}
        known: dict[tuple[str, Area], bool] = {}
        found: dict[Sel, str] = {}
        for cell in adding:
            if self._seperti_tersimpan(cell, nilai):
                continue
            read = [bacaan(_joined(one), cell[0], self.lingkup)[0] for one in dijumlah(self._susunan(cell))]
            for name, part in chain.from_iterable(read):
                if (name, part) not in known:
                    known[name, part] = any(map(partial(_is_in, part), errors.get(name, ())))
                if known[name, part]:
                    found[cell] = "menjumlahkan menurut syarat pada rentang yang memuat galat"
        return found

    def _galat(self, nilai: Mapping[str, Nilai]) -> dict[str, list[Place]]:
        """Where errors stand, by sheet."""
        found: dict[str, list[Place]] = {}
        for sheet in self.book.sheets:
            cells = chain(sheet.inputs.items(), nilai[sheet.name].items())
            places = [place for place, value in cells if isinstance(value, ErrorValue)]
            if places:
                found[sheet.name] = places
        return found

    def _seperti_tersimpan(self, cell: Sel, nilai: Mapping[str, Nilai]) -> bool:
        """Whether a formula gives what the file remembers; so does one that was not calculated."""
        name, place = cell
        if place not in nilai[name]:
            return True
        value = nilai[name][place]
        remembered = self.ditelaah[name].rumus[place].lama
        return not isinstance(value, TakDihitung) and sama(value, remembered, self.mesin.logika_angka)

    def _susunan(self, cell: Sel) -> Susunan:
        return Susunan(tokens(self.ditelaah[cell[0]].rumus[cell[1]].teks))

    def _alasan(self, sheet: FormulaSheet, place: Place, value: Value | TakDihitung, nilai: Mapping[str, Nilai]) -> str:
        formula = sheet.formula_cells[place]
        if isinstance(value, TakDihitung):
            return value.alasan
        if value is None:
            return "hasilnya kosong"
        if isinstance(value, str) and value != formula.lama:
            return alasan_teks(value, formula.teks, partial(self._angka, sheet, place, nilai))
        if isinstance(value, ErrorValue) and value != formula.lama:
            return self._alasan_galat(sheet, place, value, formula)
        return ""

    def _alasan_galat(self, sheet: FormulaSheet, place: Place, value: ErrorValue, formula: Formula) -> str:
        """Why an error that the file does not remember cannot be trusted, "" when it can."""
        if isinstance(formula.lama, ErrorValue):
            return "galatnya lain; dari beberapa galat tidak setiap mesin menyebut yang sama"
        if value == _NO_NAME:
            return "memakai nama yang tidak dikenal mesin ini"
        if value == _WRONG_KIND and (_VALUE.search(formula.teks) or self._teks_angka(sheet, place)):
            return "membaca teks berupa angka, yang dibaca menurut bahasa Excel"
        return ""

    def _angka(self, sheet: FormulaSheet, place: Place, nilai: Mapping[str, Nilai]) -> list[float]:
        found = []
        for name, at in self._sel_terbaca(sheet, self.ditelaah[sheet.name].rumus[place].teks):
            value = nilai[name].get(at, self.lingkup.sheets[name.casefold()].inputs.get(at))
            if isinstance(value, float):
                found.append(value)
        return found

    def _teks_angka(self, sheet: FormulaSheet, place: Place) -> bool:
        """Whether a formula reads a text such as "85,5" that Excel may take for a number; ours read it alike."""
        text = self.ditelaah[sheet.name].rumus[place].teks
        for call in calls(text):
            text = text.replace(text[call.awal : call.akhir], "0" * (call.akhir - call.awal))
        values = (self.lingkup.sheets[name.casefold()].inputs.get(at) for name, at in self._sel_terbaca(sheet, text))
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


def _is_doubtful(teks: str) -> bool:
    return meragukan(teks) or bertanda_ragu(teks)


def _joined(argument: Iterable[Token]) -> str:
    return "".join(token.teks for token in argument)


_CRITERION = 'syarat berupa teks berangka, yang dibaca menurut bahasa Excel; rangkaikan angkanya, misalnya ">="&0.9'
_WRONG_KIND, _NO_NAME = ErrorValue("#VALUE!"), ErrorValue("#NAME?")
_VALUE = re.compile(r"\bVALUE\(", re.IGNORECASE)
_NUMERIC = frozenset("0123456789.,-+% Rp/:")


def _is_in(part: Area, place: Place) -> bool:
    return part[0] <= place[0] <= part[2] and part[1] <= place[1] <= part[3]


def _inside(part: Area | None) -> Iterable[Place]:
    if part is None:
        return ()
    return ((row, column) for row in range(part[0], part[2] + 1) for column in range(part[1], part[3] + 1))
