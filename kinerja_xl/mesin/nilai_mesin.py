"""Values of the embedded engine as cells store them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from kinerja_xl.mesin.jawaban import TakDihitung
from kinerja_xl.workbook.patching.stored_value import ErrorValue, Value

ERRORS = {
    "Null": "#NULL!", "Div": "#DIV/0!", "Value": "#VALUE!", "Ref": "#REF!", "Name": "#NAME?", "Num": "#NUM!",
    "Na": "#N/A",
}  # fmt: skip
"""The errors of Excel by the names that the engine gives them."""
_FAILED = {
    "NImpl": "belum dapat dihitung mesin ini",
    "Circ": "rumusnya melingkar",
    "Spill": "hasilnya larik yang tidak muat",
}
_EPOCH, _EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001  # days of a workbook have no zone


def nilai_sel(value: Any, date1904: bool) -> Value | TakDihitung:
    """A value of the engine as a cell stores it."""
    if isinstance(value, float | str) or value is None:
        return value
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return float(value)
    if isinstance(value, dict):
        kind = str(value.get("kind", ""))
        return ErrorValue(ERRORS[kind]) if kind in ERRORS else TakDihitung(_FAILED.get(kind, f"mesin: {kind}"))
    return _serial(value, date1904)


def _serial(value: Any, date1904: bool) -> Value | TakDihitung:
    if isinstance(value, timedelta):
        return value.total_seconds() / 86_400
    if isinstance(value, time):
        return (value.hour * 3600 + value.minute * 60 + value.second) / 86_400
    if isinstance(value, date):
        moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)  # noqa: DTZ001
        return (moment - (_EPOCH_1904 if date1904 else _EPOCH)).total_seconds() / 86_400
    return TakDihitung("jenis hasilnya tidak dikenal")
