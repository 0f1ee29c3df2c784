"""Scores converted from the capaian of an indicator of a person; the cases stand in iki.toml."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.calc.hasil import Masukan
from kinerja_xl.calc.iki import nilai_iki, predikat_iki
from kinerja_xl.errors import KinerjaError
from kinerja_xl.regulasi import aturan
from tests.calc.masukan import masukan, read_cases, shown

RULES = aturan(date(2021, 12, 31))
capaian = st.decimals(-100, 1000, places=2)


@pytest.mark.parametrize("case", read_cases("iki.toml")["iki"], ids=lambda c: " ".join(map(str, c.values())))
def test_score_and_grade(case: dict[str, Any]) -> None:
    entered, best = masukan("capaian", case["capaian"]), case.get("target_tertinggi", False)
    assert shown(nilai_iki(entered, RULES, best)) == case["nilai"]
    if entered.nilai is not None:
        assert predikat_iki(entered.nilai, RULES, best) == case["predikat"]


@pytest.mark.parametrize(
    ("persen", "rumus", "keyakinan"),
    [
        (70, "50 + (69 - 50) / (79 - 60) x (capaian - 60), capaian dibulatkan ke persen utuh", "sekunder"),
        (100, "109 bila capaian 100 (dibulatkan ke persen utuh)", "sekunder"),
        (105, "110 + (120 - 110) / (110 - 101) x (capaian - 101), capaian dibulatkan ke persen utuh", "asumsi"),
    ],
)
def test_explanation_names_the_piece_and_how_sure_it_is(persen: int, rumus: str, keyakinan: str) -> None:
    result = nilai_iki(masukan("capaian", persen), RULES)
    assert result.rumus == rumus
    assert result.rujukan == f"PermenPANRB Nomor 8 Tahun 2021, lampiran, konversi capaian IKI (keyakinan: {keyakinan})"


def test_no_conversion_before_its_rule() -> None:
    with pytest.raises(KinerjaError, match="1 Januari 2021"):
        nilai_iki(masukan("capaian", 100), aturan(date(2020, 12, 31)))


@given(capaian, capaian, st.booleans())
def test_a_higher_capaian_never_earns_less(one: Decimal, other: Decimal, best: bool) -> None:
    """Scores lie from 0 to 120, and of two capaian the higher one never earns the lower score."""
    low, high = (nilai_iki(Masukan("capaian", c), RULES, best).nilai for c in sorted((one, other)))
    assert low is not None
    assert high is not None
    assert 0 <= low <= high <= 120
