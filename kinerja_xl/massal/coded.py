"""A column as codes into its distinct values, so that each value is judged once however many rows repeat it."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from kinerja_xl.calc.pegawai import isian, plain

Integers = NDArray[np.integer[Any]]


class Coded(NamedTuple):
    """For each row the place of its value in `values`, -1 where nothing is."""

    codes: Integers
    values: tuple[object, ...]

    def each(self, judge: Callable[[object], Any]) -> list[Any]:
        """What a judgement makes of every value, and last, where a code of -1 leads, of nothing."""
        return [judge(value) for value in (*self.values, None)]


def coded(orang: pd.DataFrame, peran: str) -> Coded:
    """The codes of a column of persons; a column that is not there holds nothing."""
    if peran not in orang:
        return Coded(np.full(len(orang), -1, np.int8), ())
    column = orang[peran]
    if isinstance(column.dtype, pd.CategoricalDtype):
        return Coded(column.cat.codes.to_numpy(), tuple(column.cat.categories.tolist()))
    if column.dtype == np.bool_:
        return Coded(column.to_numpy().view(np.int8), (False, True))
    if column.dtype == object and pd.api.types.infer_dtype(column, skipna=True).startswith("mixed"):
        column = pd.Series(plain(column.tolist()), column.index, dtype=object)
    codes, values = pd.factorize(column)
    return Coded(codes, tuple(values.tolist()))


def plain_numbers(column: pd.Series[Any]) -> NDArray[Any] | None:
    """The numbers of a numeric column, NaN where nothing is; None for a column of anything else."""
    if not pd.api.types.is_numeric_dtype(column) or pd.api.types.is_bool_dtype(column):
        return None
    return column.to_numpy() if isinstance(column.dtype, np.dtype) else column.to_numpy(np.float64, na_value=np.nan)


def first_read_as(number: Decimal) -> float:
    """The lowest float that is read as a number, to the 15 digits that count."""
    return _farthest(number, -math.inf)


def last_read_as(number: Decimal) -> float:
    """The highest float that is read as a number, to the 15 digits that count.

    >>> last_read_as(Decimal(90)) > 90, isian(last_read_as(Decimal(90)))
    (True, Decimal('90'))
    """
    return _farthest(number, math.inf)


def _farthest(number: Decimal, towards: float) -> float:
    found = float(number)
    while isian(following := math.nextafter(found, towards)) == number:
        found = following
    return found
