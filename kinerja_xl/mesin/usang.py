"""The cells of a sheet whose remembered value is not what their formula gives."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from kinerja_xl.calc.hitungan import Isi
from kinerja_xl.mesin.jawaban import Nilai, TakDihitung, beda_tanda, dibulatkan, sama
from kinerja_xl.pola import Pola
from kinerja_xl.workbook.formulas.formula_book import Formula, FormulaSheet, Place
from kinerja_xl.workbook.formulas.formula_text import area
from kinerja_xl.workbook.patching.stored_value import ErrorValue, Value

_ANGLE = Pola(r"\b(?:SIN|COS|TAN)\(", re.IGNORECASE)


class Usang(NamedTuple):
    """What is to be renewed in a sheet, what could not be calculated, and the new values to be written.

    `beda` and `tak_dihitung` are lines for `DaftarSel`: sheet, row, column, and the other fields of a `SelBeda` or
    `SelTakDihitung`. A hundred thousand of them as objects would take as long as to calculate them.
    """

    beda: list[tuple[Any, ...]]
    tak_dihitung: list[tuple[Any, ...]]
    baru: dict[Place | str, Value]


def usang(sheet: FormulaSheet, values: Nilai, logika_angka: bool) -> Usang:
    """A sheet compared with the values that an engine gave.

    Args:
        sheet: the sheet.
        values: the values of its formulas and of the cells that arrays fill.
        logika_angka: whether the engine gives 1 and 0 for TRUE and FALSE.
    """
    found = Usang([], [], {})
    name = sheet.name
    for place, formula in sheet.formulas():
        teks, lama, larik, _ = formula
        value = values[place]
        if value == lama and value.__class__ is lama.__class__ and not larik:  # most of them
            continue
        if value.__class__ is float and lama is None and not larik:  # never calculated: all of a book
            found.beda.append((name, place[0], place[1], None, value, "=" + teks))
            found.baru[place] = value
        elif isinstance(value, TakDihitung):
            found.tak_dihitung.append((name, *place, isi(lama), f"={teks}", value.alasan))
        elif ":" in larik:
            _larik(found, sheet, formula, values, logika_angka)
        elif lama is None or not _setara(lama, value, teks, logika_angka):
            found.beda.append((name, *place, isi(lama), isi(value), f"={teks}"))
            found.baru[place] = _seperti(lama, value, logika_angka)
    return found


def _larik(found: Usang, sheet: FormulaSheet, formula: Formula, values: Nilai, logika_angka: bool) -> None:
    """The cells that an array fills: all are to be written where one is new."""
    top, left, bottom, right = area(formula.larik)
    places = [(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)]
    changed = False
    for at in places:
        lama = formula.lama if at == (top, left) else sheet.children.get(at)
        baru = _nilai(values[at])
        if not _setara(lama, baru, formula.teks, logika_angka):
            changed = True
            found.beda.append((sheet.name, *at, isi(lama), isi(baru), f"={formula.teks}"))
    if changed:
        found.baru.update((at, _seperti(formula.lama, _nilai(values[at]), logika_angka)) for at in places)


def _setara(lama: Value, baru: Value, rumus: str, logika_angka: bool) -> bool:
    if sama(lama, baru, logika_angka) or beda_tanda(lama, baru) or residu(lama, baru, rumus):
        return True
    if isinstance(lama, float) and isinstance(baru, float):
        return dibulatkan(lama, baru)
    return isinstance(baru, ErrorValue) and lama == baru.code  # its code as a text, as some programs store it


def residu(lama: Value, baru: Value, rumus: str) -> bool:
    """Whether a difference or an angle that is zero in Excel left a trace of binary fractions here, or in both."""
    if isinstance(lama, float) and isinstance(baru, float) and max(abs(lama), abs(baru)) < 1e-14:
        return _ANGLE.search(rumus) is not None
    return lama == 0.0 and isinstance(baru, float) and abs(baru) < 1e-9 and ("-" in rumus or "SUM" in rumus.upper())


def isi(value: Value) -> Isi:
    """A value as a report shows it: an error by its code."""
    if value.__class__ is float or value is None:
        return value
    if isinstance(value, ErrorValue):
        return value.code
    return value if isinstance(value, bool | str) else float(value)


def _seperti(lama: Value, baru: Value, logika_angka: bool) -> Value:
    """The new value as a truth value where the old one is, of an engine that gives 1 and 0 for both."""
    return bool(baru) if logika_angka and isinstance(lama, bool) and baru in (0.0, 1.0) else baru


def _nilai(value: Value | TakDihitung) -> Value:
    if isinstance(value, TakDihitung):
        raise ValueError("sel ini tidak dihitung")
    return value
