"""Functions calculated beside the embedded engine, and its values as cells store them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from kinerja_xl.mesin.jawaban import TakDihitung
from kinerja_xl.mesin.nilai_mesin import nilai_sel
from kinerja_xl.mesin.pengganti import pengganti
from kinerja_xl.workbook.patching.stored_value import ErrorValue

NA, DIV, VALUE = ({"type": "Error", "kind": kind} for kind in ("Na", "Div", "Value"))


def answer(name: str, *given: Any) -> tuple[Any, bool]:
    """What the function gives, and whether it is sure of it."""
    doubts: list[str] = []
    return pengganti(doubts.append)[name](*given), not doubts


@pytest.mark.parametrize(
    ("given", "gives", "sure"),
    [
        ((2.0, [[1.0], [2.0], [3.0]], [["a"], ["b"], ["c"]]), "b", True),
        ((9.0, [[1.0], [2.0]], [["a"], ["b"]]), "b", True),
        ((0.0, [[1.0], [2.0]], [["a"], ["b"]]), NA, True),
        (("B", [["a"], ["b"]], [[1.0], [2.0]]), 2.0, True),  # huruf besar kecil sama
        ((2.0, [["x"], [1.0]], [["a"], ["b"]]), "b", True),  # jenis lain dilewati
        ((None, [[0.0], [1.0]], [["a"], ["b"]]), "a", True),  # sel kosong dicari sebagai 0
        ((2.0, [[3.0], [1.0], [2.0]], [["a"], ["b"], ["c"]]), "c", False),  # tidak terurut
        ((2.0, [[1.0, 2.0, 3.0], ["a", "b", "c"]]), "b", True),  # satu area mendatar
        ((2.0, [[1.0, "a"], [2.0, "b"], [3.0, "c"]]), "b", True),  # satu area menurun
        ((2.0, 1.0), 1.0, True),
        ((2.0, 1.0, "a"), "a", True),
        ((2.0, [[1.0], [2.0]], [["a"]]), NA, True),  # hasilnya kurang panjang
        ((DIV, [[1.0]]), DIV, True),
        (([[1.0]], [[1.0]]), NA, False),
        ((1.0,), VALUE, True),
        ((1.0, 1.0, 1.0, 1.0), VALUE, True),
    ],
)
def test_lookup(given: tuple[Any, ...], gives: Any, sure: bool) -> None:
    assert answer("LOOKUP", *given) == (gives, sure)


@pytest.mark.parametrize(
    ("given", "gives", "sure"),
    [
        ((7.0, 3.0), 1.0, True),
        ((-7.0, 3.0), 2.0, True),
        ((7.0, -3.0), -2.0, True),
        ((7.0, 0.0), DIV, True),
        (("7", True), 0.0, True),
        ((None, 3.0), 0.0, True),
        (("tujuh", 3.0), VALUE, True),
        ((NA, 3.0), NA, True),
        (([[7.0]], 3.0), VALUE, True),
        ((7.0,), VALUE, True),
        ((7.5, 0.1), 7.5 % 0.1, False),  # angka terakhir pecahan tidak pasti
    ],
)
def test_mod(given: tuple[Any, ...], gives: Any, sure: bool) -> None:
    assert answer("MOD", *given) == (gives, sure)


@pytest.mark.parametrize(
    ("value", "date1904", "stored"),
    [
        (3, False, 3.0),
        (True, False, True),
        ("teks", False, "teks"),
        (None, False, None),
        (date(2026, 1, 1), False, 46023.0),
        (date(2026, 1, 1), True, 44561.0),
        (datetime(2026, 1, 1, 12), False, 46023.5),  # noqa: DTZ001  # days of a workbook have no zone
        (time(6, 0, 0), False, 0.25),
        (timedelta(days=1, hours=12), False, 1.5),
        ({"type": "Error", "kind": "Na"}, False, ErrorValue("#N/A")),
        ({"type": "Error", "kind": "Circ"}, False, TakDihitung("rumusnya melingkar")),
        ({"type": "Error", "kind": "Lain"}, False, TakDihitung("mesin: Lain")),
        ([1.0], False, TakDihitung("jenis hasilnya tidak dikenal")),
    ],
)
def test_a_value_of_the_engine_as_a_cell_stores_it(value: object, date1904: bool, stored: object) -> None:
    found = nilai_sel(value, date1904)
    assert (type(found), found) == (type(stored), stored)
