"""NIP of many persons: which are none, which were cut by Excel, which stand twice."""

from __future__ import annotations

from calendar import isleap, monthrange
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from kinerja_xl.calc.nip import DIGITS, PPPK, YOUNGEST

_BIRTH, _NUMBER = 10**10, 10**3
_CHUNK = 2**15
_LEAP_DAY = 229
_DAY = np.array([n // 100 in range(1, 13) and 1 <= n % 100 <= monthrange(2000, n // 100)[1] for n in range(10_000)])
"""Whether month and day, as four digits, are a day of a leap year."""
_MONTH_AND_SEX = np.array([n % 10 in (1, 2) and (n // 10 in range(1, 13) or n // 10 in PPPK) for n in range(1_000)])
_BUCKETS = 2**20 - 1
_SEPARATORS = r"[ .\-]"
_NOTHING = ("n/a", "na", "\u2013", "\u2014", "\u2212")
Mask = NDArray[np.bool_]


class NipMassal(NamedTuple):
    """Of each row: whether its NIP was cut short by being stored as a number, is none, or stands in another row."""

    terpotong: Mask
    salah: Mask
    ganda: Mask


def read_nip(column: pd.Series[Any]) -> NipMassal:
    """Judge a column of NIP: texts, with or without blanks and points, or whole numbers; an empty cell is no fault."""
    if pd.api.types.is_integer_dtype(column):
        given = column.notna().to_numpy()
        numbers = column.to_numpy(np.int64) if given.all() else column.fillna(0).to_numpy(np.int64)
        return NipMassal(np.zeros(len(column), np.bool_), given & ~is_nip(numbers), _repeated(numbers, given))
    if pd.api.types.is_float_dtype(column):
        given = column.notna().to_numpy()
        return NipMassal(given, np.zeros(len(column), np.bool_), np.zeros(len(column), np.bool_))
    texts, cut = _texts(column)
    digits = texts.str.replace(_SEPARATORS, "", regex=True)
    digits = digits.mask(digits.str.casefold().isin(_NOTHING), "")
    whole = digits.str.fullmatch(rf"[0-9]{{{DIGITS}}}").to_numpy(np.bool_)
    numbers = np.zeros(len(column), np.int64)
    numbers[whole] = digits[whole].to_numpy(object).astype(np.int64)
    given = (digits != "").to_numpy(np.bool_)
    return NipMassal(cut, given & ~(whole & is_nip(numbers)), _repeated(numbers, whole))


def is_nip(numbers: NDArray[np.int64]) -> Mask:
    """Whether whole numbers are NIP, by the same rules as `nip_fault`.

    >>> is_nip(np.array([197001011990031001, 197002301990031001, 0])).tolist()
    [True, False, False]
    """
    valid = np.zeros(len(numbers), np.bool_)
    for start in range(0, len(numbers), _CHUNK):
        valid[start : start + _CHUNK] = _are_nip(numbers[start : start + _CHUNK])
    return valid


def _are_nip(numbers: NDArray[np.int64]) -> Mask:
    """As `is_nip`, for few enough numbers that what is made of them stays in the cache."""
    birth = numbers // _BIRTH
    rest = ((numbers - birth * _BIRTH) // _NUMBER).astype(np.int32)  # year, month and sex
    birth = birth.astype(np.int32)
    born, begun = birth // 10_000, rest // 1_000
    days, months = birth - born * 10_000, rest - begun * 1_000
    age = begun - born
    valid: Mask = (numbers >= 10 ** (DIGITS - 1)) & (numbers < 10**DIGITS) & (age >= YOUNGEST)
    valid[valid] = _DAY[days[valid]] & _MONTH_AND_SEX[months[valid]]
    leap_days = np.flatnonzero(valid & (days == _LEAP_DAY))
    valid[leap_days] = [isleap(year) for year in born[leap_days].tolist()]
    youngest = np.flatnonzero(valid & (age == YOUNGEST))
    month = months[youngest] // 10
    valid[youngest] = (month > 12) | (month >= days[youngest] // 100)
    return valid


def _texts(column: pd.Series[Any]) -> tuple[pd.Series[str], Mask]:
    """A column as texts, and which cells hold a number instead."""
    if isinstance(column.dtype, pd.StringDtype):
        return column.fillna(""), np.zeros(len(column), np.bool_)
    cells = column.astype(object).where(column.notna(), "").tolist()
    cut = np.array([not isinstance(cell, str) for cell in cells], np.bool_)
    return pd.Series([cell if isinstance(cell, str) else "" for cell in cells], dtype="str"), cut


def _repeated(numbers: NDArray[np.int64], given: Mask) -> Mask:
    """Whether a number stands in another row as well."""
    ordered = np.sort(numbers[given])
    twice = ordered[1:][ordered[1:] == ordered[:-1]]
    if not twice.size:
        return np.zeros(len(numbers), np.bool_)
    twice = np.unique(twice)
    known = np.zeros(_BUCKETS + 1, np.bool_)  # most numbers are ruled out by their last bits
    known[twice & _BUCKETS] = True
    repeated: Mask = given & known[numbers & _BUCKETS]
    repeated[repeated] = np.isin(numbers[repeated], twice)
    return repeated
