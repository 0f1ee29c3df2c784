"""Functions of Excel that the embedded engine gets wrong, calculated here instead.

What even so is not sure (Excel's answer follows from steps that are not documented) raises a doubt: the engine then
gives no value for the formulas that call the function.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, time, timedelta
from functools import partial
from math import ceil, floor, isfinite, radians
from typing import Any

from kinerja_xl.mesin.hari_excel import Hari
from kinerja_xl.mesin.nilai_mesin import nilai_sel

_NA = {"type": "Error", "kind": "Na"}
_DIV = {"type": "Error", "kind": "Div"}
_VALUE = {"type": "Error", "kind": "Value"}
_NUM = {"type": "Error", "kind": "Num"}
Ragu = Callable[[], None]
_EXACT = 1e15
"""Whole numbers below are written with all their digits."""


def pengganti(ragu: Callable[[str], None], date1904: bool = False) -> dict[str, Callable[..., Any]]:
    """The functions by name; `ragu` is called with the name of one whose answer is not sure."""
    return {
        **Hari(date1904, partial(_day, date1904), ragu).fungsi(),
        "REPLACE": lambda *given: replace(lambda: ragu("REPLACE"), *given),
        "LOOKUP": lambda *given: lookup(lambda: ragu("LOOKUP"), *given),
        "CEILING": lambda *given: _stepped(given, ceil),
        "FLOOR": lambda *given: _stepped(given, floor),
        "RADIANS": lambda *given: radians_(*given),
        "MOD": lambda *given: mod(lambda: ragu("MOD"), *given),
    }


def lookup(ragu: Ragu, *given: Any) -> Any:
    """LOOKUP: the last entry not above the value, in a list that ascends; errors and other types are passed over.

    Above every entry it gives the last one, whatever their order: so `LOOKUP(2,1/(condition),result)` works.

    >>> error = {"type": "Error", "kind": "Div"}
    >>> lookup(lambda: None, 2.0, [[1.0], [error], [1.0], [error]], [["a"], ["b"], ["c"], ["d"]])
    'c'
    """
    if not 2 <= len(given) <= 3:
        return _VALUE
    value = given[0]
    if isinstance(value, dict):
        return value
    keys, results = _vectors(given[1], given[2] if len(given) > 2 else None)
    if isinstance(value, list) or not keys:
        ragu()
        return _NA
    at = _position(ragu, 0.0 if value is None else value, keys)
    return _NA if at is None else results[at] if at < len(results) else _NA


def _position(ragu: Ragu, value: Any, keys: list[Any]) -> int | None:
    kind = type(value)
    alike = [(at, _folded(key)) for at, key in enumerate(keys) if type(key) is kind]
    wanted = _folded(value)
    not_above = [at for at, key in alike if key <= wanted]
    if len(not_above) not in (0, len(alike)) and any(a[1] > b[1] for a, b in zip(alike, alike[1:], strict=False)):
        ragu()
    return not_above[-1] if not_above else None


def _folded(value: Any) -> Any:
    return value.casefold() if isinstance(value, str) else value


def _vectors(array: Any, result: Any) -> tuple[list[Any], list[Any]]:
    """What is searched and what is given; of one area the first and the last of its longer lines."""
    rows = array if isinstance(array, list) else [[array]]
    if result is not None:
        return _flat(rows), _flat(result if isinstance(result, list) else [[result]])
    if len(rows[0]) > len(rows):
        return rows[0], rows[-1]
    return [row[0] for row in rows], [row[-1] for row in rows]


def _flat(rows: list[list[Any]]) -> list[Any]:
    return [cell for row in rows for cell in row]


def mod(ragu: Ragu, *given: Any) -> Any:
    """MOD of whole numbers; of fractions the last digits are a matter of chance.

    >>> mod(lambda: None, -3.0, 2.0), mod(lambda: None, 7.0, 0.0)["kind"]
    (1.0, 'Div')
    """
    numbers = [_number(v) for v in given]
    wrong = next((n for n in numbers if isinstance(n, dict)), None)
    if wrong is not None or len(numbers) != 2:
        return wrong or _VALUE
    number, divisor = numbers
    if divisor == 0:
        return _DIV
    if number != int(number) or divisor != int(divisor):
        ragu()
    return number % divisor


def replace(ragu: Ragu, *given: Any) -> Any:
    """REPLACE: a text with other letters in place of some; beyond its end they are joined to it.

    >>> replace(print, "abcdef", 2.0, 3.0, "X"), replace(print, "abc", 9.0, 1.0, "X"), replace(print, "a", 0.0, 1.0, "")
    ('aXef', 'abcX', {'type': 'Error', 'kind': 'Value'})
    """
    if len(given) != 4:
        return _VALUE
    old, new = (_text(ragu, given[at]) for at in (0, 3))
    start, count = (_number(given[at]) for at in (1, 2))
    wrong = next((one for one in (old, start, count, new) if isinstance(one, dict)), None)
    if wrong is not None:
        return wrong
    if start < 1 or count < 0:
        return _VALUE
    before = int(start) - 1
    return old[:before] + new + old[before + int(count) :]


def _text(ragu: Ragu, value: Any) -> Any:
    if isinstance(value, float) and value == int(value) and abs(value) < _EXACT:
        return str(int(value))
    if value is None or isinstance(value, str | dict):
        return "" if value is None else value
    ragu()  # fractions and truth values are written according to the language
    return _VALUE


def _stepped(given: Sequence[Any], whole: Callable[[float], int]) -> Any:
    """CEILING and FLOOR: the next multiple of a step, away from or towards minus infinity as their signs say.

    >>> _stepped((-2.5, -2.0), ceil), _stepped((-2.5, 2.0), ceil), _stepped((0.7, 0.1), floor)
    (-4.0, -2.0, 0.7)
    """
    numbers = [_number(v) for v in given]
    wrong = next((n for n in numbers if isinstance(n, dict)), None)
    if wrong is not None or len(numbers) != 2:
        return wrong or _VALUE
    number, step = numbers
    if number == 0 or (step == 0 and whole is ceil):
        return 0.0
    if step == 0:
        return _DIV
    if number > 0 > step:
        return _NUM
    return _shown(whole(_shown(number / step)) * step)


def _shown(value: float) -> float:
    """A number as the 15 digits that Excel shows of it."""
    return float(f"{value:.15g}")


def radians_(*given: Any) -> Any:
    """RADIANS, to the last digit as Excel has it.

    >>> radians_(82.0)
    1.4311699866353502
    """
    numbers = [_number(v) for v in given]
    if len(numbers) != 1:
        return _VALUE
    return numbers[0] if isinstance(numbers[0], dict) else radians(numbers[0])


def _day(date1904: bool, value: Any) -> Any:
    """A number of days; functions of days take no truth values."""
    if isinstance(value, bool):
        return _VALUE
    return _number(nilai_sel(value, date1904) if isinstance(value, date | time | timedelta) else value)


def _number(value: Any) -> Any:
    if isinstance(value, str):
        percent = value.rstrip().endswith("%")
        try:
            number = float(value.rstrip().removesuffix("%")) / (100 if percent else 1)
        except ValueError:
            return _VALUE
        return number if isfinite(number) and "_" not in value else _VALUE
    if isinstance(value, list):
        return _VALUE
    return value if isinstance(value, dict) else float(value or 0)
