"""Means that leave out what has no value."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.calc.hasil import Masukan
from kinerja_xl.calc.rerata import rerata
from tests.calc.masukan import masukan, shown


@pytest.mark.parametrize(
    ("isi", "nilai", "rumus"),
    [
        ([80, 90, 100], "90,00", "rata-rata 3 dari 3 nilai"),
        ([80, "", "-", 90], "85,00", "rata-rata 2 dari 4 nilai"),
        ([0, 100], "50,00", "rata-rata 2 dari 2 nilai"),
        ([1, 1, 2], "1,33", "rata-rata 3 dari 3 nilai"),
        (["72,58%", "22.28"], "72,58", "rata-rata 1 dari 2 nilai"),
        (["", "-"], "tidak dapat dihitung: tidak ada nilai", "rata-rata 0 dari 2 nilai"),
        ([], "tidak dapat dihitung: tidak ada nilai", "rata-rata 0 dari 0 nilai"),
    ],
)
def test_rerata(isi: list[Any], nilai: str, rumus: str) -> None:
    inputs = [masukan("nilai", one) for one in isi]
    result = rerata(inputs)
    assert (shown(result), result.rumus, result.masukan) == (nilai, rumus, tuple(inputs))


@given(st.lists(st.decimals(-1000, 1000, places=2), min_size=1, max_size=20), st.randoms(use_true_random=False))
def test_order_does_not_matter(values: list[Decimal], random: Any) -> None:
    """The mean does not depend on the order of the rows."""
    mixed = values.copy()
    random.shuffle(mixed)
    first, second = ([Masukan("nilai", v) for v in vs] for vs in (values, mixed))
    assert rerata(first).nilai == rerata(second).nilai
