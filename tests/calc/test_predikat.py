"""Grade words and scores that are sums of components; the cases stand in predikat.toml."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from kinerja_xl.calc.predikat import nilai_sakip, predikat
from kinerja_xl.errors import KinerjaError
from kinerja_xl.regulasi import aturan
from tests.calc.masukan import masukan, read_cases, shown

CASES = read_cases("predikat.toml")
SCALES = pytest.mark.parametrize(
    ("skala", "tahun"),
    [(s, t) for s in CASES["skala"] for t in s["tahun"]],
    ids=lambda v: v["subjek"] if isinstance(v, dict) else str(v),
)


@SCALES
def test_band_of_a_score(skala: dict[str, Any], tahun: int) -> None:
    rules = aturan(date(tahun, 12, 31))
    for case in skala["nilai"]:
        band = predikat(Decimal(case["nilai"]), skala["subjek"], rules)
        assert (case["nilai"], band.nama) == (case["nilai"], case["predikat"])
        assert band.sebutan == case.get("sebutan", case["predikat"])


@SCALES
def test_score_outside_its_scale_is_refused(skala: dict[str, Any], tahun: int) -> None:
    for nilai in skala["di_luar"]:
        with pytest.raises(KinerjaError, match=r"di luar skala \d+ (sampai \d+|ke atas)\.$"):
            predikat(Decimal(nilai), skala["subjek"], aturan(date(tahun, 12, 31)))


@pytest.mark.parametrize(
    ("tahun_evaluasi", "komponen", "subkomponen"),
    [
        (2015, [30, 25, 15, 10, 20], []),
        (2021, [30, 25, 15, 10, 20], []),
        (2022, [30, 30, 15, 25], [20, 30, 50]),
        (2025, [30, 30, 15, 25], [20, 30, 50]),
    ],
)
def test_sakip_components_of_the_rule_in_force(
    tahun_evaluasi: int, komponen: list[int], subkomponen: list[int]
) -> None:
    rules = aturan(date(tahun_evaluasi, 6, 30)).sakip
    assert [k.bobot for k in rules.komponen] == komponen
    assert [k.bobot for k in rules.subkomponen] == subkomponen
    assert sum(komponen) == 100
    assert sum(subkomponen) in (0, 100)


@pytest.mark.parametrize("case", CASES["sakip"], ids=lambda c: c["nama"])
def test_sakip_score_is_the_sum_of_its_components(case: dict[str, Any]) -> None:
    parts = [masukan(f"komponen {n}", isi) for n, isi in enumerate(case["komponen"], start=1)]
    tahun = case.get("tahun", 2020)
    result = nilai_sakip(parts, aturan(date(tahun, 8, 19)), case.get("persen", False))
    assert shown(result) == case["nilai"]
    assert result.rujukan.startswith(f"PermenPANRB Nomor {'12 Tahun 2015' if tahun < 2022 else '88 Tahun 2021'}")


def test_no_scale_before_its_rule() -> None:
    with pytest.raises(KinerjaError, match="1 Januari 2017"):
        predikat(Decimal(80), "realisasi_permendagri86", aturan(date(2016, 12, 31)))
