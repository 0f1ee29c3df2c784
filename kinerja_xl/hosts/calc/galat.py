"""Calc's own numbers of the error values."""

from __future__ import annotations

from kinerja_xl.functions.nilai import Galat

CODES = {
    Galat.KOSONG: 521,
    Galat.BAGI_NOL: 532,
    Galat.NILAI: 519,
    Galat.ACUAN: 524,
    Galat.NAMA: 525,
    Galat.ANGKA: 503,
    Galat.TIDAK_ADA: 32767,
}
_ERRORS = {code: error for error, code in CODES.items()}


def error_of(code: int) -> Galat:
    """The error value of a number; those that only Calc has (Err:504 …) count as #VALUE!.

    >>> error_of(532), error_of(504)
    (#DIV/0!, #VALUE!)
    """
    return _ERRORS.get(code, Galat.NILAI)
