"""A year from its quarters, a period from its years; the cases stand in periode.toml."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.calc.hasil import Masukan
from kinerja_xl.calc.periode import TipePerhitungan, nilai_periode
from tests.calc.masukan import masukan, read_cases, shown

CASES = read_cases("periode.toml")["kasus"]
WITHIN_A_YEAR: tuple[TipePerhitungan, ...] = ("kumulatif", "posisi akhir", "rata-rata")

quarters = st.lists(st.none() | st.integers(0, 10**9).map(Decimal), max_size=12)


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['tipe']} {c['periode']}")
def test_nilai_periode(case: dict[str, Any]) -> None:
    inputs = [masukan(f"periode {n}", isi) for n, isi in enumerate(case["periode"], start=1)]
    result = nilai_periode(inputs, case["tipe"])
    assert shown(result) == case.get("nilai", case.get("alasan"))
    assert result.masukan == tuple(inputs)
    assert result.rumus


def test_every_tipe_has_a_case() -> None:
    assert {case["tipe"] for case in CASES} == set(get_args(TipePerhitungan))


@given(quarters, st.sampled_from(WITHIN_A_YEAR), st.integers(0, 12))
def test_an_empty_period_changes_nothing(values: list[Decimal | None], tipe: TipePerhitungan, place: int) -> None:
    """A quarter that is still empty, wherever it stands, changes neither sum nor mean nor last position."""
    inputs = [Masukan("periode", v) for v in values]
    wider = [*inputs[:place], Masukan("periode", None), *inputs[place:]]
    assert nilai_periode(wider, tipe).nilai == nilai_periode(inputs, tipe).nilai


@given(st.lists(st.integers(0, 10**9).map(Decimal), min_size=1, max_size=12))
def test_mean_lies_between_the_smallest_and_the_largest(values: list[Decimal]) -> None:
    """A mean of periods is never below the lowest nor above the highest of them."""
    mean = nilai_periode([Masukan("periode", v) for v in values], "rata-rata").nilai
    assert mean is not None
    assert min(values) <= mean <= max(values)
