"""NIP of many persons are judged as one NIP is; all numbers here are made up."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.calc.nip import nip_fault
from kinerja_xl.massal.nip import is_nip, read_nip

GOOD, PPPK, BAD = "197001011990031001", "198506172023211005", "197013011990031001"
near = st.builds(
    lambda born, day, begun, month, sex, number: f"{born}{day}{begun}{month:02}{sex}{number:03}",
    st.integers(1930, 2010),
    st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(lambda d: d.strftime("%m%d")) | st.just("0229"),
    st.integers(1950, 2026),
    st.integers(0, 40),
    st.integers(0, 3),
    st.integers(0, 999),
)


@given(st.lists(near | st.integers(10**17, 10**18 - 1).map(str), min_size=1))
def test_numbers_are_judged_as_texts_are(numbers: list[str]) -> None:
    """A number is a NIP exactly when the scalar check finds no fault in its digits."""
    found = is_nip(np.array([int(n) for n in numbers], np.int64)).tolist()
    assert found == [nip_fault(n) == "" for n in numbers]


@pytest.mark.parametrize(
    "column",
    [
        pd.Series([GOOD, PPPK, BAD, GOOD, ""], dtype="str"),
        pd.Series([GOOD, PPPK, BAD, GOOD, None], dtype="str"),
        pd.Series(["19700101 199003 1 001", PPPK, BAD, GOOD, "-"], dtype=object),
        pd.Series([GOOD, PPPK, BAD, GOOD, None], dtype="category"),
        pd.Series([int(GOOD), int(PPPK), int(BAD), int(GOOD), None], dtype="Int64"),
    ],
    ids=["teks", "teks kosong", "objek", "kategori", "angka"],
)
def test_faults_and_repeats(column: pd.Series) -> None:
    found = read_nip(column)
    assert found.salah.tolist() == [False, False, True, False, False]
    assert found.ganda.tolist() == [True, False, False, True, False]
    assert not found.terpotong.any()


def test_number_cells_have_lost_digits() -> None:
    mixed = read_nip(pd.Series([GOOD, Decimal("197001011990031000"), "12345", None], dtype=object))
    assert mixed.terpotong.tolist() == [False, True, False, False]
    assert mixed.salah.tolist() == [False, False, True, False]
    floats = read_nip(pd.Series([1.97001011990031e17, None]))
    assert (floats.terpotong.tolist(), floats.salah.any()) == ([True, False], False)


def test_whole_numbers() -> None:
    found = read_nip(pd.Series([int(GOOD), int(PPPK), 5], dtype="int64"))
    assert (found.salah.tolist(), found.ganda.any()) == ([False, False, True], False)
