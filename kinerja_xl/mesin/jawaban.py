"""What an engine gives for a cell, and when two values of a cell are the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple, Protocol

from kinerja_xl.pola import Pola
from kinerja_xl.workbook.formulas.formula_book import DefinedName, Formula, FormulaSheet, Place
from kinerja_xl.workbook.patching.stored_value import Value


class TakDihitung(NamedTuple):
    """A cell without a value that can be trusted, and why."""

    alasan: str


Nilai = dict[Place, "Value | TakDihitung"]
"""Values of the formula cells of a sheet, and of the cells that arrays fill."""


class LembarTugas(NamedTuple):
    """A sheet, and those of its formulas that are to be calculated, as the scan left them: our functions by their bare
    names, tables as addresses.
    """

    lembar: FormulaSheet
    rumus: Mapping[Place, Formula]


class Tugas(NamedTuple):
    """What an engine has to calculate: sheets, names, date system, the time it is taken to be.

    `larik` are the formulas by sheet whose value may fill several cells, `fungsi` those of our functions that are
    called.
    """

    lembar: Sequence[LembarTugas]
    nama: Sequence[DefinedName]
    date1904: bool
    saat: datetime
    larik: Mapping[str, Collection[Place]]
    fungsi: Collection[str]


class Mesin(Protocol):
    """An engine."""

    nama: str
    tidak_bisa: frozenset[str]
    memotong: bool
    logika_angka: bool
    """Whether it gives 1 and 0 where Excel gives TRUE and FALSE."""

    def hitung(self, tugas: Tugas) -> dict[str, Nilai]:
        """The value of every formula; KinerjaError when it could not do its work."""


def sama(satu: Value, lain: Value, logika_angka: bool = False) -> bool:
    """Whether two values of a cell are the same: numbers to 15 significant digits.

    >>> sama(0.1 + 0.2, 0.3), sama(1.0, True), sama(1.0, True, True), sama(None, "")
    (True, False, True, False)
    """
    if logika_angka and isinstance(satu, bool) != isinstance(lain, bool):
        satu, lain = (float(v) if isinstance(v, bool) else v for v in (satu, lain))
    if isinstance(satu, bool) or isinstance(lain, bool):
        return satu is lain
    if isinstance(satu, float) and isinstance(lain, float):
        return satu == lain or f"{satu:.15g}" == f"{lain:.15g}" or _neighbours(satu, lain)
    return type(satu) is type(lain) and satu == lain


def _neighbours(satu: float, lain: float) -> bool:
    """Whether two numbers are apart only by the order in which fractions were added up.

    Whole numbers never are: of a budget in rupiah every digit counts.

    >>> _neighbours(1.0037583694283845, 1.0037583694283854), _neighbours(123456789012345.0, 123456789012346.0)
    (True, False)
    """
    if satu.is_integer() and lain.is_integer():
        return False
    return abs(satu - lain) <= 16 * 2.0**-53 * max(abs(satu), abs(lain))


def dibulatkan(lama: float, baru: float) -> bool:
    """Whether a remembered number is the new one as a program rounded it that writes fewer digits than Excel.

    >>> dibulatkan(6666.6666666667, 6666.666666666667), dibulatkan(5.963176471, 5.963176470588236)
    (True, True)
    >>> dibulatkan(0.33, 1 / 3), dibulatkan(1234567890.0, 1234567890.3)
    (False, False)
    """
    shown = repr(lama)
    decimals = len(shown.partition(".")[2])
    digits = len(shown.replace(".", "").lstrip("-0"))
    if "e" in shown or decimals < _LEAST_DECIMALS or not _LEAST_DIGITS <= digits < _DIGITS:
        return False
    return round(baru, decimals) == lama


_DECIMAL = Pola(r"(?<=\d)[.,](?=\d)")
_LONG = Pola(r"\d+[.,]?\d*")
_QUOTED = Pola(r"\"[^\"]*\"|'[^']*'")
_ARITHMETIC = Pola(r"[-+*/^%]|AVERAGE|SUM|ROUND", re.IGNORECASE)
_DIGITS = 15
_LEAST_DIGITS, _LEAST_DECIMALS = 10, 6
"""With fewer digits a remembered number may be another one."""


def alasan_teks(teks: str, rumus: str, angka: Callable[[], Iterable[float]]) -> str:
    """Why a text that a formula made cannot be trusted: Excel writes a fraction in it as its language does.

    Args:
        teks: the text.
        rumus: the formula.
        angka: gives the numbers that the formula reads.

    >>> alasan_teks("12.5 %", 'A1&" %"', lambda: [12.5]), alasan_teks("5.03", 'A1&"."&B1', lambda: [5.0])
    ('teksnya memuat pecahan, yang ditulis menurut bahasa Excel', '')
    """
    if teks in rumus:
        return ""
    if any(sum(c.isdigit() for c in number) > _DIGITS for number in _LONG.findall(teks)):
        return "teksnya memuat angka lebih dari 15 digit"
    if "." not in {m[0] for m in _DECIMAL.finditer(teks)}:
        return ""
    calculates = _ARITHMETIC.search(_QUOTED.sub("", rumus)) is not None
    if calculates or any(a != int(a) and f"{a:.15g}" in teks for a in angka()):
        return "teksnya memuat pecahan, yang ditulis menurut bahasa Excel"
    return ""


def beda_tanda(satu: Value, lain: Value) -> bool:
    """Whether two texts differ by their decimal signs only.

    >>> beda_tanda("12,5 %", "12.5 %"), beda_tanda("12,5", "13.5")
    (True, False)
    """
    if not (isinstance(satu, str) and isinstance(lain, str)):
        return False
    return satu != lain and _DECIMAL.sub(".", satu) == _DECIMAL.sub(".", lain)
