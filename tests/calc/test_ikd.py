"""Indeks Kualitas Data; the cases stand in ikd.toml."""

from __future__ import annotations

from typing import Any

import pytest

from kinerja_xl.calc.ikd import DimensiData, IndikatorData, ikd, kesesuaian_data
from tests.calc.masukan import masukan, read_cases, shown

CASES = read_cases("ikd.toml")


@pytest.mark.parametrize("case", CASES["indikator"], ids=lambda c: f"{c['disparitas']} {c['populasi']}")
def test_index_of_an_indicator(case: dict[str, Any]) -> None:
    result = kesesuaian_data(masukan("disparitas", case["disparitas"]), masukan("populasi", case["populasi"]))
    assert shown(result) == case["nilai"]


@pytest.mark.parametrize("case", CASES["ikd"], ids=lambda c: c["nama"])
def test_index_is_weighted_in_two_levels(case: dict[str, Any]) -> None:
    dimensions = []
    for dimensi in case["dimensi"]:
        leaves = [
            IndikatorData(*(masukan(f"{name} {n}", v) for name, v in zip(IndikatorData._fields, cells, strict=True)))
            for n, cells in enumerate(dimensi["indikator"], start=1)
        ]
        weight = masukan(f"bobot {dimensi['nama']}", dimensi["bobot"])
        dimensions.append(DimensiData(dimensi["nama"], leaves, weight))
    result = ikd(dimensions)
    assert shown(result) == case["nilai"]
    assert "Nomor 17 Tahun 2024" in result.rujukan
