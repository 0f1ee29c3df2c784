"""The cases of the spreadsheet functions, for every host that must give these answers."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from kinerja_xl.functions.nilai import TIDAK_DIISI, Galat, Nilai

_TABLE = Path(__file__).with_name("kasus.toml")
_MARKERS: dict[str, Any] = {"<kosong>": None, "<lewat>": TIDAK_DIISI, **{error.value: error for error in Galat}}
_DIGITS = 12


class Kasus(NamedTuple):
    """A call and the value its cell must show.

    In `argumen` a blank cell is None, an argument left out TIDAK_DIISI, a range a list of rows; errors are Galat.
    """

    nama: str
    fungsi: str
    argumen: list[Nilai]
    hasil: Nilai


def load() -> list[Kasus]:
    """Every case of kasus.toml in its order; names are unique."""
    table = tomllib.loads(_TABLE.read_text(encoding="utf-8"))
    return [
        Kasus(f"{name}-{number}", name, _read(case["argumen"]), _read(case["hasil"]))
        for name, cases in table.items()
        for number, case in enumerate(cases, 1)
    ]


def comparable(value: Any) -> Any:
    """A value with its numbers cut to 12 significant digits, so that all hosts' floats compare equal.

    >>> comparable([[100.80555555555556, True, "BB"]])
    [['100.805555556', True, 'BB']]
    """
    if isinstance(value, (list, tuple)):
        return [comparable(one) for one in value]
    return value if isinstance(value, bool) or not isinstance(value, (int, float)) else f"{value:.{_DIGITS}g}"


def _read(value: Any) -> Any:
    if isinstance(value, list):
        return [_read(one) for one in value]
    return _MARKERS.get(value, value) if isinstance(value, str) else value
