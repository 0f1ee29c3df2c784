"""Scores that are weighted sums; the cases stand in bobot.toml."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.calc.bobot import Berbobot, nilai_berbobot
from kinerja_xl.calc.hasil import Masukan
from tests.calc.masukan import masukan, read_cases, shown


def parts(nilai: list[Any], bobot: list[Any]) -> list[Berbobot]:
    pairs = enumerate(zip(nilai, bobot, strict=True), start=1)
    return [Berbobot(masukan(f"nilai {n}", v), masukan(f"bobot {n}", w)) for n, (v, w) in pairs]


@pytest.mark.parametrize("case", read_cases("bobot.toml")["berbobot"], ids=lambda c: f"{c['nilai']} {c['bobot']}")
def test_weighted_score(case: dict[str, Any]) -> None:
    assert shown(nilai_berbobot(parts(case["nilai"], case["bobot"]))) == case["hasil"]


def test_explanation_holds_every_value_and_weight_and_the_basis_given() -> None:
    result = nilai_berbobot(parts([80, 90], [60, 40]), "keputusan kepala daerah")
    assert [m.nama for m in result.masukan] == ["nilai 1", "nilai 2", "bobot 1", "bobot 2"]
    assert result.rujukan == "keputusan kepala daerah"


@given(st.lists(st.decimals(0, 100, places=2), min_size=2, max_size=6), st.data())
def test_weighted_score_lies_between_its_values(values: list[Decimal], data: st.DataObject) -> None:
    """However the weights are chosen, the score lies between the lowest and the highest value."""
    cuts = sorted(data.draw(st.integers(0, 100)) for _ in values[1:])
    weights = [Decimal(b - a) for a, b in zip([0, *cuts], [*cuts, 100], strict=True)]
    pairs = zip(values, weights, strict=True)
    result = nilai_berbobot([Berbobot(Masukan("nilai", v), Masukan("bobot", w)) for v, w in pairs])
    assert result.nilai is not None
    assert min(values) <= result.nilai <= max(values)
