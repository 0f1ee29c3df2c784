"""Every benchmark runs to its end and prints its ratios: with small sizes, for no test judges its seconds."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

SMALL: dict[str, dict[str, Any]] = {
    "calc": {"CELLS": 20, "PERSONS": 20, "ROUNDS": 1},
    "hitung": {"ROUNDS": 1, "LARGE_ROUNDS": 1, "FORMULAS": 1000, "MANY": 4},
    "ipa": {"PERSONS": 2000, "COMPARED": 1000, "SAMPLE": 500, "ROUNDS": 1},
    "periksa": {"ROUNDS": 1},
    "rantai": {"ROUNDS": 1, "SIZES": (1, 2)},
    "rekap": {"COUNT": 4, "BURN": "pass"},
    "tulis": {"SIZES": ((2, 20, 1, 0.0),)},
}
"""The sizes of each, smaller."""
RATIOS = {"calc": 4, "hitung": 4, "ipa": 1, "periksa": 2, "rantai": 2, "rekap": 1, "tulis": 2}
"""How many ratios each prints."""
_RATIO = re.compile(r"rasio\D*\d|\d x\s|\d kali \(batas")


def test_every_benchmark_is_here() -> None:
    there = {path.stem for path in Path(__file__).parent.glob("*.py")} - {"__init__", Path(__file__).stem}
    assert there == set(SMALL) == set(RATIOS)


@pytest.mark.parametrize("name", SMALL)
def test_it_runs_to_its_end(name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    module = import_module(f"tests.benchmarks.{name}")
    for constant, value in SMALL[name].items():
        assert hasattr(module, constant)
        monkeypatch.setattr(module, constant, value)
    module.main()
    printed = capsys.readouterr().out
    assert len(_RATIO.findall(printed)) == RATIOS[name], printed
