"""Score of the merit system; the cases stand in merit.toml."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kinerja_xl.calc.merit import nilai_merit
from kinerja_xl.calc.predikat import predikat
from kinerja_xl.regulasi import aturan
from tests.calc.masukan import masukan, read_cases, shown

RULES = aturan(date(2024, 12, 31))


@pytest.mark.parametrize("case", read_cases("merit.toml")["merit"], ids=lambda c: str(c["aspek"]))
def test_score_and_category(case: dict[str, Any]) -> None:
    result = nilai_merit([masukan(f"aspek {n}", isi) for n, isi in enumerate(case["aspek"], start=1)], RULES)
    assert shown(result) == case["nilai"]
    band = predikat(result.nilai, "kategori_merit", RULES).nama if result.nilai is not None else None
    assert band == case.get("kategori")
    assert result.rujukan.endswith("(keyakinan: sekunder)")
