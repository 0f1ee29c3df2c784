"""Gaps to close on the way to a target; the cases stand in kesenjangan.toml."""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.calc.kesenjangan import Kesenjangan, rencana
from kinerja_xl.calc.pembulatan import rounded
from kinerja_xl.errors import KinerjaError
from kinerja_xl.numbers import format_number
from tests.calc.masukan import read_cases


@pytest.mark.parametrize("case", read_cases("kesenjangan.toml")["rencana"], ids=lambda c: c["nama"])
def test_steps_towards_a_target(case: dict[str, Any]) -> None:
    gaps = [Kesenjangan(nama, Decimal(poin), orang) for nama, poin, orang in case["ada"]]
    plan = rencana(Decimal(case["jumlah"]), case["orang"], gaps, Decimal(case["target"]))
    steps = [[s.kesenjangan.nama, s.orang, format_number(rounded(s.ipa, 2), 2)] for s in plan.langkah]
    assert (steps, plan.tercapai) == (case["langkah"], case["tercapai"])


@pytest.mark.parametrize("target", ["-0.01", "100.01"])
def test_target_must_be_an_index(target: str) -> None:
    with pytest.raises(KinerjaError, match="bukan nilai IPA"):
        rencana(Decimal(10), 1, [], Decimal(target))


def test_nobody_measured() -> None:
    with pytest.raises(KinerjaError, match="Tidak ada orang"):
        rencana(Decimal(0), 0, [], Decimal(50))


@given(
    st.integers(0, 60),
    st.lists(st.tuples(st.integers(1, 45), st.integers(0, 3)), max_size=3),
    st.integers(0, 100),
)
def test_no_choice_of_fewer_closings_reaches_the_target(start: int, gaps: list[tuple[int, int]], target: int) -> None:
    """Among all ways to close gaps none reaches the target with fewer closings."""
    known = [Kesenjangan(f"g{i}", Decimal(points) / 2, people) for i, (points, people) in enumerate(gaps)]
    plan = rencana(Decimal(start), 1, known, Decimal(target))
    ways = product(*(range(people + 1) for _, people in gaps))
    reach = [
        sum(way)
        for way in ways
        if start + sum(n * Decimal(p) / 2 for n, (p, _) in zip(way, gaps, strict=True)) >= target
    ]
    assert plan.tercapai == bool(reach)
    if reach:
        assert sum(step.orang for step in plan.langkah) == min(reach)
