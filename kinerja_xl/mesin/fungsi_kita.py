"""Our functions as the embedded engine calls them."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from kinerja_xl.functions.fungsi import Fungsi
from kinerja_xl.functions.nilai import TIDAK_DIISI, Galat, Nilai
from kinerja_xl.functions.panggil import panggil
from kinerja_xl.mesin.jawaban import TakDihitung
from kinerja_xl.mesin.nilai_mesin import ERRORS, nilai_sel
from kinerja_xl.workbook.patching.stored_value import ErrorValue

DILEWATI = "\u2402kinerja:dilewati"
"""Stands for an argument that was left out: the engine would give 0 for it."""
_KEPT = 20_000
_CANNOT_BE_KEYS = (list, dict)
_KINDS = {code: kind for kind, code in ERRORS.items()}


def terpanggil(fungsi: Fungsi, date1904: bool) -> Callable[..., Any]:
    """A function as a callable of the engine's values; what the same cells gave before is not worked out again."""

    def answer(*arguments: Any) -> Any:
        return _outward(panggil(fungsi, [_inward(a, date1904) for a in arguments]))

    known = lru_cache(maxsize=_KEPT, typed=True)(answer)  # typed: 1 and TRUE are not the same argument

    def call(*arguments: Any) -> Any:
        ranges = any(a.__class__ in _CANNOT_BE_KEYS for a in arguments)
        return answer(*arguments) if ranges else known(*arguments)

    return call


def _inward(value: Any, date1904: bool) -> Nilai:
    if isinstance(value, float) or value is None:
        return value
    if isinstance(value, str):
        return TIDAK_DIISI if value == DILEWATI else value
    if isinstance(value, list):
        return [[_inward(cell, date1904) for cell in row] for row in value] or None  # type: ignore[misc]  # cells only
    plain = nilai_sel(value, date1904)
    if isinstance(plain, ErrorValue):
        return Galat(plain.code)
    return Galat.NILAI if isinstance(plain, TakDihitung) else plain


def _outward(value: Any) -> Any:
    if isinstance(value, Galat):
        return {"type": "Error", "kind": _KINDS[value.value]}
    return [[_outward(cell) for cell in row] for row in value] if isinstance(value, list) else value
