"""Index of a survey of users of a service; the cases stand in skm.toml."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.calc.hasil import Masukan
from kinerja_xl.calc.skm import ikm, ikm_jawaban, mutu, nrr
from kinerja_xl.errors import KinerjaError
from kinerja_xl.regulasi import aturan
from tests.calc.masukan import masukan, read_cases, shown

CASES = read_cases("skm.toml")
RULES = aturan(date(2024, 12, 31))


@pytest.mark.parametrize("case", CASES["nrr"], ids=lambda c: str(c["jawaban"]))
def test_mean_answer_of_an_unsur(case: dict[str, Any]) -> None:
    answers = [masukan(f"responden {n}", isi) for n, isi in enumerate(case["jawaban"], start=1)]
    assert shown(nrr("U1", answers, RULES)) == case["nrr"]


@pytest.mark.parametrize("case", CASES["ikm"], ids=lambda c: str(c["nrr"]))
def test_index_and_grade(case: dict[str, Any]) -> None:
    result = ikm([masukan(f"U{n}", isi) for n, isi in enumerate(case["nrr"], start=1)], RULES)
    assert shown(result) == case["ikm"]
    assert (mutu(result.nilai, RULES).nama if result.nilai is not None else None) == case.get("mutu")


@pytest.mark.parametrize("case", CASES["responden"], ids=lambda c: c["nama"])
def test_index_from_the_answers(case: dict[str, Any]) -> None:
    rows = [
        [masukan(f"responden {r} U{u}", isi) for u, isi in enumerate(row, start=1)]
        for r, row in enumerate(case["jawaban"], start=1)
    ]
    assert shown(ikm_jawaban(rows, RULES)) == case["ikm"]


def test_explanation_says_how_many_answered_and_on_what_basis() -> None:
    result = nrr("U1", [masukan("responden 1", 3), masukan("responden 2", "")], RULES)
    assert result.rumus == "jumlah jawaban / banyaknya jawaban, U1 (1 dari 2 responden)"
    assert result.rujukan.startswith("PermenPANRB Nomor 14 Tahun 2017")


@pytest.mark.parametrize("nilai", ["24.994", "100.005"])
def test_index_outside_the_scale_has_no_grade(nilai: str) -> None:
    with pytest.raises(KinerjaError, match="di luar skala 25 sampai 100"):
        mutu(Decimal(nilai), RULES)


@given(st.lists(st.lists(st.integers(1, 4), min_size=9, max_size=9), min_size=1, max_size=20))
def test_index_lies_from_25_to_100_and_has_a_grade(rows: list[list[int]]) -> None:
    """Whatever users answer, the index lies from 25 to 100 and has a grade."""
    result = ikm_jawaban([[Masukan("jawaban", Decimal(a)) for a in row] for row in rows], RULES)
    assert result.nilai is not None
    assert 25 <= result.nilai <= 100
    assert mutu(result.nilai, RULES).nama in "ABCD"
