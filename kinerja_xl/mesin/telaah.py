"""Read every formula before one is calculated: what an engine would get wrong or could not know is told apart.

IFERROR makes a plausible value of everything an engine does not know, so that nothing can be told from values alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from kinerja_xl.functions import NAMA, registry
from kinerja_xl.functions.ejaan import for_excel
from kinerja_xl.mesin.bentuk import ADDRESS, PLACE, bentuk, golongan, tergantung_alamat
from kinerja_xl.mesin.fungsi_excel import ACAK, ADA, DARI_LUAR, MENURUT_BAHASA, WAKTU
from kinerja_xl.mesin.jebakan import jebakan, jebakan_rumus, menurut_bahasa, perlu_ditinjau, teks_dihitung
from kinerja_xl.mesin.larik import MEMBERI_LARIK, alasan_larik
from kinerja_xl.mesin.lingkup import Lingkup, TidakTerbaca
from kinerja_xl.mesin.susunan import NOWHERE, Susunan
from kinerja_xl.mesin.syarat import dijumlah
from kinerja_xl.workbook.formulas.formula_book import Formula, FormulaSheet, Place
from kinerja_xl.workbook.formulas.formula_text import split_sheet, tokens

_OPERANDS = ("acuan", "nama", "angka", "teks", "galat", "fungsi")
_ENDS = ("acuan", "nama", "angka", "teks", "galat", "tutup")
_MAYBE_ARRAY = MEMBERI_LARIK | {"INDEX", "OFFSET", "INDIRECT", "XLOOKUP", "LET", "CHOOSE"}
_LONGEST_NAME = 255
"""Bytes of a defined name that the engine knows; Excel takes as many letters."""
_OPERATORS = 190
"""The embedded engine refuses a whole workbook for one formula of 256 operators and functions within each other, the
latter at most FORMULA_DEPTH."""
_HIDDEN = frozenset({"SUBTOTAL", "AGGREGATE"})
"""What they give depends on the hidden rows of the sheet."""
_LAMBDA = frozenset({"LAMBDA", "MAP", "REDUCE", "SCAN", "BYROW", "BYCOL", "MAKEARRAY"})


class Kemampuan(Protocol):
    """What the scan must know of an engine."""

    tidak_bisa: frozenset[str]
    """Functions of Excel that it lacks or gets wrong."""
    memotong: bool
    """Whether it takes one cell of a range where Excel does, and counts hidden rows as Excel does."""


class Ditelaah(NamedTuple):
    """The formulas of a sheet as an engine may have them: our functions by their bare names, tables as addresses.

    Args:
        rumus: the formulas by cell, also those that cannot be calculated.
        gagal: why some cannot be calculated.
        larik: those whose value may be an array.
        ditinjau: those for which what they read decides whether an engine answers as Excel does.
        menjumlah: those that add up where a criterion is met.
        waktu: whether one asks for today's date.
    """

    rumus: dict[Place, Formula]
    gagal: dict[Place, str]
    larik: list[Place]
    ditinjau: list[Place]
    menjumlah: list[Place]
    waktu: bool


class _Pola(NamedTuple):
    """What is known of all copies of a formula; `lain` tells that an engine must have it in another spelling."""

    alasan: str
    waktu: bool = False
    larik: bool = False
    lain: bool = False
    ditinjau: bool = False
    menjumlah: bool = False

    @property
    def biasa(self) -> bool:
        """Whether an engine may have it as it is."""
        return not any(self)


class Penelaah:
    """Reads the formulas of a workbook for an engine; copies of a formula are read once."""

    def __init__(self, lingkup: Lingkup, mesin: Kemampuan) -> None:
        self._lingkup, self._mesin = lingkup, mesin
        self._dikenal: dict[tuple[str, str, bool], _Pola] = {}
        self._di_mana_saja: dict[tuple[str, bool], _Pola] = {}
        self._nama: dict[tuple[str, str], str] = {}
        self.fungsi: set[str] = set()
        """Our functions that were found."""

    def telaah(self, sheet: FormulaSheet) -> Ditelaah:
        """The formulas of a sheet as the engine may have them, and the reasons why not."""
        cells = sheet.formula_cells
        failed: dict[Place, str] = {}
        arrays: list[Place] = []
        looked_at: list[Place] = []
        adding: list[Place] = []
        clock = False
        changed: dict[Place, Formula] = {}
        shapes = bentuk([f.teks for f in cells.values()])
        usual = self._biasa(sheet, shapes)
        if not sheet.unlike and usual.issuperset(shapes):
            return Ditelaah(cells, failed, arrays, looked_at, adding, clock)
        for (place, formula), shape in zip(cells.items(), shapes, strict=True):
            if shape in usual and place not in sheet.unlike:
                continue
            text, pattern = self._satu(sheet, place, formula, shape)
            if text != formula.teks:
                changed[place] = formula._replace(teks=text)
            if pattern.alasan:
                failed[place] = pattern.alasan
            if pattern.larik:
                arrays.append(place)
            if pattern.ditinjau:
                looked_at.append(place)
            if pattern.menjumlah:
                adding.append(place)
            clock = clock or pattern.waktu
        return Ditelaah({**cells, **changed} if changed else cells, failed, arrays, looked_at, adding, clock)

    def _biasa(self, sheet: FormulaSheet, shapes: Sequence[str]) -> set[str]:
        """The shapes whose copies an engine may have as they are."""
        examples = dict(zip(shapes, sheet.formula_cells, strict=True))
        return {
            shape
            for shape, place in examples.items()
            if "[" not in shape
            and not tergantung_alamat(shape)
            and place not in sheet.unlike
            and self._pola(sheet.formula_cells[place].teks, shape, sheet.name, larik=False).biasa
        }

    def _satu(self, sheet: FormulaSheet, place: Place, formula: Formula, shape: str) -> tuple[str, _Pola]:
        text, _, larik, reason = formula
        if reason:
            return text, _Pola(reason)
        if "[" in shape:
            return self._bersiku(sheet, place, formula)
        known = self._pola(text, golongan(text, shape), sheet.name, bool(larik))
        return for_excel(text) if known.lain else text, known

    def _bersiku(self, sheet: FormulaSheet, place: Place, formula: Formula) -> tuple[str, _Pola]:
        """A formula with brackets: of a table, of another workbook, of our functions there."""
        text = for_excel(formula.teks)
        if re.search(r"\[\d+\]", text):
            return text, _Pola("menunjuk buku kerja lain")
        try:
            text = self._lingkup.tanpa_tabel(text, sheet.name, place)
        except TidakTerbaca as reason:
            return text, _Pola(str(reason))
        return text, self._pola(text, golongan(text, ADDRESS.sub(PLACE, text)), sheet.name, bool(formula.larik))

    def _pola(self, text: str, shape: str, sheet: str, larik: bool) -> _Pola:
        known = self._di_mana_saja.get((shape, larik)) or self._dikenal.get((sheet, shape, larik))
        return known or self._baca(text, shape, sheet, larik)

    def _baca(self, text: str, shape: str, sheet: str, larik: bool) -> _Pola:
        bare = for_excel(text)
        form = Susunan(tokens(bare))
        called = self._dipanggil(form)
        reason = next(filter(None, self._alasan(form, called, sheet)), "") or (
            "" if self._mesin.memotong else alasan_larik(form, larik, lambda nama: self._rentang(nama, sheet))
        )
        clock = bool(called & WAKTU) or self._nama_waktu(form, sheet)
        arrays = larik or any(map(_may_be_array, called))
        adding = not self._mesin.memotong and any(dijumlah(form))
        found = _Pola(reason, clock, arrays, bare != text, perlu_ditinjau(form), adding)
        if called & _HIDDEN or any(token.jenis == "nama" for token in form.tokens):
            self._dikenal[sheet, shape, larik] = found
        else:
            self._di_mana_saja[shape, larik] = found
        return found

    def _dipanggil(self, form: Susunan) -> set[str]:
        called = {form.nama(at) for at in form.fungsi()}
        self.fungsi |= called & NAMA
        return called

    def _alasan(self, form: Susunan, called: set[str], sheet: str) -> Iterator[str]:
        if not form.seimbang:
            yield "kurungnya tidak berpasangan"
            return
        if not self._mesin.memotong and sum(t.jenis == "tanda" for t in form.tokens) > _OPERATORS:
            yield "rumusnya terlalu panjang bagi mesin ini"
        for name in sorted(called):
            yield from self._alasan_fungsi(name)
        yield _alasan_rentang(form)
        for token in form.tokens:
            if token.jenis == "lain":
                yield f"memuat {token.teks!r} yang tidak dikenal"
            elif token.jenis == "acuan":
                yield from self._alasan_lembar(token.teks)
            elif token.jenis == "nama":
                yield self._alasan_nama(token.teks, sheet)
            elif token.teks in ("@", "#"):
                yield "memakai @ atau # (larik dinamis)"
        if teks_dihitung(form):
            yield "menghitung dengan teks berupa angka, yang dibaca menurut bahasa Excel"
        for at in form.fungsi():
            yield menurut_bahasa(form, at)
            if not self._mesin.memotong:
                yield from jebakan(form, at, self._lingkup.book.date1904)
        if not self._mesin.memotong:
            yield from jebakan_rumus(form)
        if not self._mesin.memotong and called & _HIDDEN and self._tersembunyi(form, sheet):
            yield "SUBTOTAL/AGGREGATE pada lembar yang baris-barisnya ada yang tersembunyi"

    def _alasan_fungsi(self, name: str) -> Iterator[str]:
        if name in NAMA or not name:
            return
        if "!" in name or name not in ADA:
            yield f"fungsi {name.rpartition('!')[2]} tidak dikenal"
        elif name in DARI_LUAR:
            yield f"fungsi {name} mengambil keterangan dari luar sel"
        elif name in ACAK:
            yield f"fungsi {name} memberi angka acak"
        elif name in MENURUT_BAHASA:
            yield f"hasil fungsi {name} bergantung pada bahasa Excel"
        elif name in _LAMBDA or (name in self._mesin.tidak_bisa and self._mesin.memotong):
            yield f"fungsi {name} belum dapat dihitung mesin ini"
        elif name in self._mesin.tidak_bisa:
            yield f"fungsi {name} belum teruji pada mesin ini; coba --mesin libreoffice"

    def _alasan_lembar(self, acuan: str) -> Iterator[str]:
        sheet, _ = split_sheet(acuan)
        if "[" in sheet:
            yield "menunjuk buku kerja lain"
        elif ":" in sheet:
            yield "menunjuk beberapa lembar sekaligus"
        elif sheet and sheet.casefold() not in self._lingkup.sheets:
            yield f"lembar '{sheet}' tidak ada"

    def _alasan_nama(self, name: str, sheet: str) -> str:
        if name.upper() in ("TRUE", "FALSE") or name.lower().startswith("_xlpm."):
            return ""
        key = sheet, name.casefold()
        if key not in self._nama:
            self._nama[key] = "nama yang menunjuk dirinya sendiri"  # while it is being read
            self._nama[key] = self._baca_nama(name, sheet)
        return self._nama[key]

    def _baca_nama(self, name: str, sheet: str) -> str:
        found = self._lingkup.nama(name, sheet)
        if found is None:
            return f"nama {name} tidak dikenal"
        if len(name.encode("utf-8", "replace")) > _LONGEST_NAME:
            return f"nama {name[:20]}... terlalu panjang untuk mesin ini"
        if "[" in found.isi:
            return f"nama {name} menunjuk buku kerja lain atau tabel"
        form = Susunan(tokens(found.isi))
        for token in form.tokens:
            if token.jenis == "acuan" and any(c.isalnum() for c in token.teks) and not _is_absolute(token.teks):
                return f"nama {name} memakai alamat relatif"
        reason = next(filter(None, self._alasan(form, self._dipanggil(form), sheet)), "")
        return f"nama {name}: {reason}" if reason else ""

    def _rentang(self, name: str, sheet: str) -> bool:
        """Whether a name stands for a range of several cells, or may do so."""
        found = self._lingkup.nama(name, sheet)
        if found is None:
            return False
        form = Susunan(tokens(found.isi))
        return bool(form.fungsi()) or any(t.jenis == "acuan" and ":" in split_sheet(t.teks)[1] for t in form.tokens)

    def _nama_waktu(self, form: Susunan, sheet: str) -> bool:
        names = (self._lingkup.nama(t.teks, sheet) for t in form.tokens if t.jenis == "nama")
        return any(n is not None and any(f"{w}(" in n.isi.upper() for w in WAKTU) for n in names)

    def _tersembunyi(self, form: Susunan, sheet: str) -> bool:
        named = {split_sheet(t.teks)[0] or sheet for t in form.tokens if t.jenis == "acuan"}
        return any(self._lingkup.sheets[name.casefold()].hidden_rows for name in named | {sheet})


def _may_be_array(name: str) -> bool:
    return name in _MAYBE_ARRAY or (name in NAMA and registry()[name].hasil == "larik")


def _alasan_rentang(form: Susunan) -> str:
    """Ranges joined by a comma or cut by a space."""
    for at, token in enumerate(form.tokens):
        around = form.induk[at]
        if token.jenis == "koma" and (around == NOWHERE or form.tokens[around].teks == "("):
            return "menggabungkan rentang dengan koma"
        before = form.tokens[at - 1].jenis if at else ""
        if token.jenis in _OPERANDS and before in _ENDS:
            return "mengiris rentang dengan spasi"
    return ""


def _is_absolute(acuan: str) -> bool:
    _, address = split_sheet(acuan)
    return all(re.fullmatch(r"\$[A-Za-z]{1,3}\$\d+|\$[A-Za-z]{1,3}|\$\d+", corner) for corner in address.split(":"))
