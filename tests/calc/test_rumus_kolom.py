"""Formulas over numbered columns; the cases stand in rumus_kolom.toml."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from kinerja_xl.calc.rumus import evaluate, read_formula
from kinerja_xl.numbers import format_number
from tests.calc.masukan import read_cases

CASES = read_cases("rumus_kolom.toml")


@pytest.mark.parametrize("case", CASES["rumus"], ids=lambda c: f"{c['teks']} {c['kolom']}")
def test_a_column_is_computed_from_others(case: dict[str, Any]) -> None:
    rumus = read_formula(case["teks"])
    assert rumus is not None
    value = evaluate(rumus, {int(number): Decimal(figure) for number, figure in case["kolom"].items()})
    assert ("" if value is None else format_number(value)) == case["hasil"]


@pytest.mark.parametrize("text", CASES["salah"])
def test_what_states_no_formula(text: str) -> None:
    assert read_formula(text) is None


def test_the_columns_of_a_formula_and_what_it_does_with_them() -> None:
    total, share = read_formula("13 = 9+10+11+9"), read_formula("15 = 14/6 x 100")
    assert total is not None
    assert share is not None
    assert (total.kolom, total.rujukan, total.jumlah, total.nisbah) == (13, (9, 10, 11), True, False)
    assert (share.kolom, share.rujukan, share.jumlah, share.nisbah) == (15, (14, 6), False, True)


def test_a_text_of_thousands_of_terms_states_no_formula() -> None:
    assert read_formula("7 = " + "+".join(["5"] * 100)) is not None
    assert read_formula("7 = " + "+".join(["5"] * 101)) is None
    assert read_formula("7 = " + "(" * 900 + "5" + ")" * 900) is None
