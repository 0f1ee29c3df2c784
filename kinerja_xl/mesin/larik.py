"""Where a formula gives a range to what wants one value.

In a formula that is not an array Excel then takes the cell of the same row or column (implicit intersection); in one
that is, it calculates cell by cell. The embedded engine does neither for functions: it takes the first cell.
"""

from __future__ import annotations

from collections.abc import Callable

from kinerja_xl.functions import NAMA, registry
from kinerja_xl.mesin.fungsi_excel import BERHITUNG_LARIK, MENERIMA_RENTANG, TEMBUS
from kinerja_xl.mesin.susunan import NOWHERE, Susunan
from kinerja_xl.workbook.formulas.formula_text import split_sheet

MEMBERI_LARIK = frozenset(
    "FILTER SORT SORTBY UNIQUE SEQUENCE TRANSPOSE FREQUENCY LINEST LOGEST TREND GROWTH MODE.MULT HSTACK VSTACK TOCOL"
    " TOROW TAKE DROP CHOOSECOLS CHOOSEROWS TEXTSPLIT".split()
)
"""Functions that give several cells."""
_PER_SEL = frozenset({"IF", "IFERROR", "IFNA"})
"""Functions that the engine calculates cell by cell in an array."""
_POTONG = "rentang di tempat satu nilai (Excel mengambil sel sebaris atau sekolom)"
_LARIK = "perhitungan larik di dalam fungsi"
_Rentang = Callable[[str], bool]


def alasan_larik(form: Susunan, larik: bool, is_range: _Rentang) -> str:
    """Why the engine would not give what Excel gives for the ranges of a formula; "" where it would.

    Args:
        form: the formula.
        larik: whether it is stored as an array.
        is_range: whether a name stands for a range.
    """
    for first, last in _ranges(form, is_range):
        reason = _alasan(form, first, last, larik)
        if reason:
            return reason
    return ""


def _ranges(form: Susunan, is_range: _Rentang) -> list[tuple[int, int]]:
    found = []
    for at, token in enumerate(form.tokens):
        several = token.jenis == "acuan" and ":" in split_sheet(token.teks)[1]
        if several or (token.jenis == "nama" and is_range(token.teks)):
            found.append((at, at))
        elif token.teks == "{" or (token.jenis == "fungsi" and _gives_array(form, at)):
            found.append((at, form.tutup[at]))
    return found


def _gives_array(form: Susunan, at: int) -> bool:
    name = form.nama(at)
    if name == "OFFSET":
        return len(form.isi(at)) > 3
    if name == "INDIRECT":
        return any(t.jenis == "teks" and ":" in t.teks for part in form.isi(at) for t in part)
    return name in MEMBERI_LARIK


def _alasan(form: Susunan, first: int, last: int, larik: bool) -> str:
    """Follow a range outward until something takes it as a whole."""
    computed = form.tokens[first].teks == "{"
    while True:
        if form.dalam_tanda(first, last):
            computed = True
        around = form.induk[first]
        if around == NOWHERE:
            return "" if larik else _POTONG
        name, argument = form.nama(around), form.argumen[first]
        if computed and not (larik or _in_array(form, around)) and form.tokens[first].teks != "{":
            return _POTONG
        if name in TEMBUS and argument in TEMBUS[name]:
            if computed and name not in _PER_SEL:
                return _LARIK
        elif name in _PER_SEL and larik:
            computed = True
        elif name in NAMA:
            if argument < len(registry()[name].argumen) and registry()[name].argumen[argument].jenis == "rentang":
                return ""
            if not larik:
                return _POTONG
            computed = True
        elif name:
            if argument in MENERIMA_RENTANG.get(name, ()):
                return ""
            return _LARIK if larik or _in_array(form, around) else _POTONG
        first, last = around, form.tutup[around]


def _in_array(form: Susunan, at: int) -> bool:
    """Whether a bracket stands, or opens, within a function that calculates arrays; IF stops that."""
    while at != NOWHERE:
        name = form.nama(at)
        if name in BERHITUNG_LARIK:
            return True
        if name == "IF":
            return False
        at = form.induk[at]
    return False
