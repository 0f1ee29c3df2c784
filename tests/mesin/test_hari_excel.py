"""Functions of days, held against numpy's days of work and Python's calendar."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.mesin.pengganti import pengganti

FIRST = date(1899, 12, 30)
NUM, VALUE, NA = ({"type": "Error", "kind": kind} for kind in ("Num", "Value", "Na"))
days = st.integers(61, 2_900_000)
free = st.lists(st.integers(45_000, 45_400), max_size=8)


def answer(name: str, *given: Any, date1904: bool = False) -> tuple[Any, bool]:
    """What the function gives, and whether it is sure of it."""
    doubts: list[str] = []
    return pengganti(doubts.append, date1904)[name](*given), not doubts


def day(serial: int) -> date:
    return FIRST + timedelta(serial)


@given(days | st.integers(45_000, 45_400), st.integers(45_000, 45_400), free)
def test_networkdays_counts_as_numpy_does(first: int, last: int, holidays: list[int]) -> None:
    begin, end = sorted((first, last))
    count = np.busday_count(day(begin), day(end) + timedelta(1), holidays=[day(h) for h in holidays])
    rows = [[float(h)] for h in holidays] or None
    assert answer("NETWORKDAYS", float(first), float(last), rows) == (count if first <= last else -count, True)


@given(st.integers(44_000, 46_000), st.integers(1, 400), st.booleans(), free)
def test_workday_goes_as_numpy_does(start: int, count: int, back: bool, holidays: list[int]) -> None:
    roll, offset = ("forward", -count) if back else ("backward", count)
    found = np.busday_offset(day(start), offset, roll=roll, holidays=[day(h) for h in holidays])
    rows = [[float(h)] for h in holidays] or None
    assert answer("WORKDAY", float(start), float(offset), rows) == ((found.item() - FIRST).days, True)


@given(days, st.integers(-5_000, 5_000))
def test_months_are_those_of_the_calendar(start: int, months: int) -> None:
    index = day(start).year * 12 + day(start).month - 1 + months
    if not 1900 * 12 + 2 <= index <= 9999 * 12 + 11:
        return
    last = monthrange(index // 12, index % 12 + 1)[1]
    ends = (date(index // 12, index % 12 + 1, last) - FIRST).days
    same = (date(index // 12, index % 12 + 1, min(last, day(start).day)) - FIRST).days
    assert answer("EOMONTH", float(start), float(months)) == (ends, True)
    assert answer("EDATE", float(start), float(months)) == (same, True)


@pytest.mark.parametrize(
    ("name", "given", "gives", "sure"),
    [
        ("EOMONTH", (0.0, 0.0), 31.0, True),
        ("EOMONTH", (None, 1.0), 60.0, True),  # sel kosong; Excel menghitung 29 Februari 1900
        ("EOMONTH", (60.0, 0.0), 60.0, True),
        ("EOMONTH", (3.0, -1.0), NUM, False),  # hari 0 atau galat: Excel tidak menguraikannya
        ("EOMONTH", (3.0, -2.0), NUM, True),
        ("EOMONTH", (-1.0, 0.0), NUM, True),
        ("EOMONTH", (2958465.0, 1.0), NUM, True),
        ("EOMONTH", (True, 0.0), VALUE, True),
        ("EOMONTH", ("tahun", 0.0), VALUE, True),
        ("EOMONTH", ("1_0", 0.0), VALUE, True),
        ("EOMONTH", ("inf", 0.0), VALUE, True),
        ("EOMONTH", (NA, 0.0), NA, True),
        ("EOMONTH", (1.0,), VALUE, True),
        ("EOMONTH", (date(2025, 1, 5), 0.9), 45688.0, True),
        ("EDATE", (0.0, 1.0), 31.0, True),
        ("EDATE", (0.0, 2.0), 60.0, True),
        ("EDATE", (3.0, -1.0), NUM, False),
        ("EDATE", (59.0, 0.0), 59.0, True),
        ("WORKDAY", (0.0, 1.0), 2.0, True),
        ("WORKDAY", (7.0, -1.0), 6.0, True),
        ("WORKDAY", (2.0, -1.0), NUM, True),
        ("WORKDAY", (2958465.0, 1.0), NUM, True),
        ("WORKDAY", (45658.0, 1.0, [[None], ["libur"]]), VALUE, True),
        ("WORKDAY", (45658.0, 1.0, 45659.0), 45660.0, True),
        ("NETWORKDAYS", (1.0, -1.0), NUM, True),
        ("NETWORKDAYS", (1.0, 7.0, [[-5.0]]), NUM, True),
    ],
)
def test_the_edges_of_the_calendar(name: str, given: tuple[Any, ...], gives: Any, sure: bool) -> None:
    assert answer(name, *given) == (gives, sure)


def test_a_calendar_from_1904() -> None:
    assert answer("EOMONTH", 0.0, 0.0, date1904=True) == (30.0, True)
    assert answer("EOMONTH", 0.0, -1.0, date1904=True) == (NUM, True)
    assert answer("WORKDAY", 0.0, 1.0, date1904=True) == (3.0, True)  # 1 Januari 1904 hari Jumat
    assert answer("NETWORKDAYS", 0.0, 6.0, date1904=True) == (5.0, True)
