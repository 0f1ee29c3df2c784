"""The embedded engine, formualizer, with what is known of its faults: see `tidak_bisa` and the scan before it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC
from math import isfinite
from typing import Any

import formualizer

from kinerja_xl.errors import KinerjaError
from kinerja_xl.functions import registry
from kinerja_xl.functions.ejaan import calls
from kinerja_xl.ingatan import ingat_lembar
from kinerja_xl.mesin.bentuk import BATAS
from kinerja_xl.mesin.fungsi_excel import ADA
from kinerja_xl.mesin.fungsi_teruji import TERUJI
from kinerja_xl.mesin.jawaban import Nilai, TakDihitung, Tugas
from kinerja_xl.mesin.nilai_mesin import nilai_sel
from kinerja_xl.mesin.pengganti import pengganti
from kinerja_xl.mesin.perbandingan import BANDING, banding, dengan_banding
from kinerja_xl.mesin.syarat import dengan_syarat
from kinerja_xl.workbook.formulas.formula_book import Formula, FormulaSheet, Place
from kinerja_xl.workbook.formulas.formula_text import area
from kinerja_xl.workbook.formulas.lean_copy import lean_book

_CRITERION = re.compile(rf'(?:COUNT|SUM|AVERAGE|MAX|MIN)IFS?\([^{BATAS}]*%\s*"', re.IGNORECASE)
_OMITS = (",,", "(,", ",)")
_BEYOND = TakDihitung("hasilnya lebih besar daripada yang dapat dihitung mesin ini")
_MANY = 20_000
"""From so many formulas on, the engine's threads pay."""


class Tertanam:
    """The embedded engine."""

    nama = "formualizer"
    memotong = False
    logika_angka = False
    tidak_bisa = ADA - TERUJI

    def __init__(self) -> None:
        self._ragu: set[str] = set()

    def hitung(self, tugas: Tugas) -> dict[str, Nilai]:
        """The value of every formula; those that would fill other cells than the file says are not calculated."""
        self._ragu.clear()
        values, book = self._sekali(tugas, {})
        spilled = self._meluap(tugas, values, book)
        if spilled:  # what filled other cells may have changed what reads them
            values, _ = self._sekali(tugas, spilled)
            for sheet, places in spilled.items():
                values[sheet].update(dict.fromkeys(places, TakDihitung("hasilnya mengisi sel lain")))
        for name in sorted(self._ragu):
            _doubt(tugas, values, name)
        return values

    def _sekali(self, tugas: Tugas, tanpa: Mapping[str, set[Place]]) -> tuple[dict[str, Nilai], Any]:
        sheets = [(s, _prepared(rumus, tanpa.get(s.name, set()))) for s, rumus in tugas.lembar]
        try:
            book = self._buka(lean_book(sheets, tugas.nama, tugas.date1904), tugas)
            book.evaluate_all()
        except (OSError, RuntimeError, ValueError, formualizer.ParserError, formualizer.ExcelEvaluationError) as error:
            raise KinerjaError(
                f"mesin hitung menolak buku kerja ini ({' '.join(str(error).split())[:120]}).",
                "Coba --mesin libreoffice.",
            ) from None
        return {sheet.name: _values(book, sheet.name, rumus, tugas) for sheet, rumus in tugas.lembar}, book

    def _buka(self, data: bytes, tugas: Tugas) -> Any:
        settings = formualizer.EvaluationConfig()
        many = sum(len(rumus) for _, rumus in tugas.lembar) >= _MANY
        settings.enable_parallel = many and not tugas.fungsi  # threads that call Python wait for each other
        if tugas.date1904:
            settings.date_system = "1904"
        config = formualizer.WorkbookConfig(mode=formualizer.WorkbookMode.Ephemeral, eval_config=settings)
        book = formualizer.Workbook.from_bytes(data, config=config)
        book.set_temporal_egress("serial")
        book.set_deterministic_clock(tugas.saat.replace(tzinfo=UTC))
        if tugas.fungsi:
            self._daftarkan(book, tugas)
        for name, isi in pengganti(self._ragu.add, tugas.date1904).items():
            book.register_function(name, isi, max_args=255, allow_override_builtin=True)
        book.register_function(BANDING, banding, min_args=3, max_args=3)
        return book

    def _daftarkan(self, book: Any, tugas: Tugas) -> None:
        """Our functions: only those that are called, for loading them takes longer than most workbooks."""
        from kinerja_xl.mesin.fungsi_kita import terpanggil

        for name in tugas.fungsi:
            book.register_function(name, terpanggil(registry()[name], tugas.date1904), max_args=255)

    def _meluap(self, tugas: Tugas, values: dict[str, Nilai], book: Any) -> dict[str, set[Place]]:
        """Formulas whose result fills other cells than the range the file states for them."""
        spilled: dict[str, set[Place]] = {}
        for sheet, rumus in tugas.lembar:
            for place in tugas.larik.get(sheet.name, ()):
                if _overflows(book, sheet, place, rumus[place], values[sheet.name]):
                    spilled.setdefault(sheet.name, set()).add(place)
        return spilled


def _values(book: Any, name: str, rumus: Mapping[Place, Formula], tugas: Tugas) -> Nilai:
    get = book.get_value
    places = list(rumus)
    for place in tugas.larik.get(name, ()):
        places += _places(place, rumus[place])
    found: Nilai = {(row, column): get(name, row, column) for row, column in places}
    for place in [p for p, value in found.items() if value.__class__ is not float]:
        found[place] = nilai_sel(found[place], tugas.date1904)
    numbers = [v for v in found.values() if v.__class__ is float]
    if not isfinite(sum(numbers)):
        found.update((p, _BEYOND) for p, v in found.items() if v.__class__ is float and not isfinite(v))
    return found


def _doubt(tugas: Tugas, values: dict[str, Nilai], name: str) -> None:
    """Take back the values of the formulas that call a function one of whose answers is not sure."""
    called = re.compile(rf"\b{name}\(", re.IGNORECASE)
    reason = f"hasil {name} di sini bergantung pada cara kerja Excel yang tidak diuraikan"
    for sheet, rumus in tugas.lembar:
        for place, formula in rumus.items():
            if called.search(formula.teks):
                values[sheet.name][place] = TakDihitung(reason)


def _overflows(book: Any, sheet: FormulaSheet, place: Place, cell: Formula, own: Nilai) -> bool:
    top, left, bottom, right = area(cell.larik) if cell.larik else (*place, *place)
    outside = (bottom + 1, left), (top, right + 1)
    free = [p for p in outside if p not in own and p not in sheet.inputs]
    if any(book.get_value(sheet.name, *p) is not None for p in free):
        return True
    inside = _places(place, cell) if ":" in cell.larik else ()
    return any(own.get(p) is None for p in inside)


def _places(place: Place, cell: Formula) -> list[Place]:
    if ":" not in cell.larik:
        return [place]
    top, left, bottom, right = area(cell.larik)
    return [(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)]


def _prepared(rumus: Mapping[Place, Formula], without: set[Place]) -> Mapping[Place, Formula]:
    """Formulas in the spelling for this engine."""
    spelled = _spelled(BATAS.join([f.teks for f in rumus.values()]))
    if spelled:
        places = list(rumus)
        changed = {places[at]: Formula(text, None, rumus[places[at]].larik) for at, text in spelled.items()}
        rumus = {**rumus, **changed}
    return {place: formula for place, formula in rumus.items() if place not in without} if without else rumus


@ingat_lembar
def _spelled(joined: str) -> Mapping[int, str]:
    """The formulas that this engine must have in another spelling, by their number."""
    texts = joined.split(BATAS)
    spelled = dengan_banding(texts)
    if _CRITERION.search(joined):  # in next to no sheet
        for at, text in enumerate(texts):
            if _CRITERION.search(text):
                spelled[at] = dengan_syarat(spelled.get(at, text))
    if any(mark in joined for mark in _OMITS):  # likewise
        for at, text in enumerate(texts):
            if any(mark in text for mark in _OMITS):
                spelled[at] = _with_omitted(spelled.get(at, text))
    return spelled


def _with_omitted(text: str) -> str:
    """A formula in which the arguments of our functions that were left out are marked: the engine gives 0 for them."""
    from kinerja_xl.mesin.fungsi_kita import DILEWATI  # as above

    for call in reversed(calls(text)):
        if "" in call.argumen:
            given = ",".join(a or f'"{DILEWATI}"' for a in call.argumen)
            text = f"{text[: call.awal]}{call.fungsi.nama}({given}){text[call.akhir :]}"
    return text
