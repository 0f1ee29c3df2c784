"""The one rounding of the house, and the modes that explain other figures."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.calc.pembulatan import agrees, rounded, rounding_that_explains

figures = st.decimals(-(10**9), 10**9, places=6, allow_nan=False)


@pytest.mark.parametrize(
    ("nilai", "desimal", "bulat"),
    [
        ("2.345", 2, "2.35"),
        ("-2.345", 2, "-2.35"),
        ("2.3449999", 2, "2.34"),
        ("0.005", 2, "0.01"),
        ("-0.005", 2, "-0.01"),
        ("109.5", 0, "110"),
        ("100.80555", 2, "100.81"),
        ("62.769230769", 2, "62.77"),
        ("72", 2, "72.00"),
    ],
)
def test_half_goes_away_from_zero(nilai: str, desimal: int, bulat: str) -> None:
    assert str(rounded(Decimal(nilai), desimal)) == bulat


@pytest.mark.parametrize(
    ("tercetak", "tepat", "desimal", "cara"),
    [
        ("100.80", "100.80555", 2, "dipotong, bukan dibulatkan"),
        ("97.20", "97.2055", 2, "dipotong, bukan dibulatkan"),
        ("100.81", "100.80111", 2, "dibulatkan ke atas"),
        ("-2.35", "-2.341", 2, "dibulatkan ke bawah"),
        ("2.34", "2.345", 2, "dipotong, bukan dibulatkan"),
        ("2.36", "2.355", 2, "dibulatkan ke atas"),
        ("95.51", "95.5429", 2, ""),
    ],
)
def test_rounding_that_explains_a_printed_figure(tercetak: str, tepat: str, desimal: int, cara: str) -> None:
    assert rounding_that_explains(Decimal(tercetak), Decimal(tepat), desimal) == cara


@pytest.mark.parametrize(
    ("tercetak", "tepat", "desimal", "cocok"),
    [
        ("117.67", "117.666666", 2, True),
        ("117.66", "117.666666", 2, False),
        ("118", "117.666666", 0, True),
        ("98.25", "98.2518", 2, True),
        ("98.3", "98.2518", 1, True),
    ],
)
def test_printed_figure_agrees_at_its_own_decimals(tercetak: str, tepat: str, desimal: int, cocok: bool) -> None:
    assert agrees(Decimal(tercetak), Decimal(tepat), desimal) is cocok


@given(figures, st.integers(0, 5))
def test_rounding_twice_is_rounding_once(value: Decimal, decimals: int) -> None:
    """A rounded figure rounds to itself, and never lies further than half a step from what it stands for."""
    once = rounded(value, decimals)
    assert rounded(once, decimals) == once
    assert abs(once - value) <= Decimal("0.5").scaleb(-decimals)
    assert agrees(once, value, decimals)


@given(figures, st.integers(0, 5))
def test_the_sign_does_not_matter(value: Decimal, decimals: int) -> None:
    """Rounding a loss is rounding the gain with a minus."""
    assert rounded(-value, decimals) == -rounded(value, decimals)


@given(figures, figures, st.integers(0, 5))
def test_rounding_keeps_the_order(one: Decimal, other: Decimal, decimals: int) -> None:
    """The larger of two figures is never printed as the smaller."""
    if one <= other:
        assert rounded(one, decimals) <= rounded(other, decimals)
