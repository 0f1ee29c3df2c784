"""The core gives every answer of kasus.toml."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from kinerja_xl.functions import hitung, registry
from kinerja_xl.functions.nilai import Galat
from tests.functions.kasus import Kasus, comparable, load

CASES = load()
_LEAST, _LEAST_OF_EACH = 330, 6


@pytest.mark.parametrize("kasus", CASES, ids=lambda k: k.nama)
def test_the_core_gives_the_answer(kasus: Kasus) -> None:
    assert comparable(hitung(kasus.fungsi, *kasus.argumen)) == comparable(kasus.hasil)


def test_there_are_enough_cases_of_every_function() -> None:
    counts = Counter(kasus.fungsi for kasus in CASES)
    assert set(counts) == set(registry())
    assert sum(counts.values()) >= _LEAST
    assert min(counts.values()) >= _LEAST_OF_EACH, counts.most_common()[-3:]


def test_no_case_stands_twice() -> None:
    calls = Counter((kasus.fungsi, repr(kasus.argumen)) for kasus in CASES)
    assert [call for call, count in calls.items() if count > 1] == []


def test_every_error_occurs() -> None:
    assert {cell for kasus in CASES for cell in _cells(kasus.hasil) if isinstance(cell, Galat)} == set(Galat)


def _cells(value: Any) -> list[Any]:
    return [cell for one in value for cell in _cells(one)] if isinstance(value, list) else [value]
