"""NIP of many persons: which are none, which were cut by Excel, which stand twice."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from kinerja_xl.calc.nip import DIGITS, PPPK, YOUNGEST

_BIRTH, _MONTH, _SEX = 10**10, 10**4, 10**3
_DAYS = np.array([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] + [0] * 87, np.int64)
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
    birth = numbers // _BIRTH
    rest = numbers - birth * _BIRTH
    birth, rest = birth.astype(np.int32), rest // _SEX
    born, day = birth // 10_000, birth % 100
    born_month = birth // 100 % 100
    leap = (born % 4 == 0) & ((born % 100 != 0) | (born % 400 == 0))
    days = _DAYS[born_month] + (leap & (born_month == 2))
    sex, begun = rest % 10, rest // 10
    year, month = begun // 100, begun % 100
    civil = (month >= 1) & (month <= 12)
    age = year - born - (civil & (month < born_month))
    valid: Mask = (
        (numbers >= 10 ** (DIGITS - 1))
        & (numbers < 10**DIGITS)
        & ((day >= 1) & (day <= days))
        & (civil | ((month >= PPPK.start) & (month < PPPK.stop)))
        & ((sex == 1) | (sex == 2))
        & (age >= YOUNGEST)
    )
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
    return given & np.isin(numbers, np.unique(twice))
