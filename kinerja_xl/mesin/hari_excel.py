"""Functions of days that the embedded engine gets wrong before March 1900, where empty cells lie, and beyond 9999.

Day 0 of Excel is a 0th of January 1900, day 60 a 29th of February that never was, and day 1 a Sunday. A workbook whose
days count from 1904 has a calendar without such days.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

_NUM = {"type": "Error", "kind": "Num"}
_VALUE = {"type": "Error", "kind": "Value"}
_LAST = 2_958_465
"""The last day of 9999."""
_BEFORE_MARCH, _JANUARY = 61, 31
_ORDINAL = 693_594
"""What Python counts more than Excel, from March 1900 on."""
_LATER = 1462
"""So many days later the calendar of 1904 begins."""
_FIRST_MONTH, _LAST_MONTH = 1900 * 12, 9999 * 12 + 11


class Hari:
    """The functions, for one of the two calendars.

    Args:
        date1904: whether days count from 1904.
        angka: a value of the engine as a number; an error for what is none.
        ragu: is called with the name of a function whose answer is not sure.
    """

    def __init__(self, date1904: bool, angka: Callable[[Any], Any], ragu: Callable[[str], None]) -> None:
        self._shift, self._angka, self._ragu = _LATER if date1904 else 0, angka, ragu

    def fungsi(self) -> dict[str, Callable[..., Any]]:
        """The functions by name."""
        return {"EOMONTH": self.eomonth, "EDATE": self.edate, "WORKDAY": self.workday, "NETWORKDAYS": self.networkdays}

    def eomonth(self, *given: Any) -> Any:
        """EOMONTH: the last day of the month so many months on.

        >>> hari = Hari(False, float, print)
        >>> hari.eomonth(0.0, 0.0), hari.eomonth(45658.0, 1.0), hari.eomonth(45658.0, 1e6)["kind"]
        (31.0, 45716.0, 'Num')
        """
        return self._months(given, "EOMONTH", lambda days, _: days)

    def edate(self, *given: Any) -> Any:
        """EDATE: the same day so many months on, or the last one of a shorter month.

        >>> Hari(False, float, print).edate(45688.0, 1.0)
        45716.0
        """
        return self._months(given, "EDATE", lambda days, day: min(day, days))

    def workday(self, *given: Any) -> Any:
        """WORKDAY: so many days of work before or after a day.

        >>> hari = Hari(False, float, print)
        >>> hari.workday(0.0, 1.0), hari.workday(45660.0, 1.0), hari.workday(45660.0, 1.0, [[45663.0]])
        (2.0, 45663.0, 45664.0)
        """
        read = self._read(given, 3)
        if isinstance(read, dict):
            return read
        start, count, work = read
        if count == 0:
            return float(start - self._shift)
        number = work.until(start) + count if count > 0 else work.until(start - 1) + count + 1
        day = bisect_left(range(_LAST + 1), number, key=work.until)
        return float(day - self._shift) if number > 0 and self._shift <= day <= _LAST else _NUM

    def networkdays(self, *given: Any) -> Any:
        """NETWORKDAYS: how many days of work lie between two days, both counted; negative backwards.

        >>> hari = Hari(False, float, print)
        >>> hari.networkdays(45658.0, 45688.0), hari.networkdays(45688.0, 45658.0, [[45658.0], [None]])
        (23.0, -22.0)
        """
        read = self._read(given, 3)
        if isinstance(read, dict):
            return read
        first, last, work = read[0], read[1] + self._shift, read[2]
        if last < 0:
            return _NUM
        count = work.until(max(first, last)) - work.until(min(first, last) - 1)
        return float(count if first <= last else -count)

    def _months(self, given: Sequence[Any], name: str, day_in: Callable[[int, int], int]) -> Any:
        """A day in the month so many months on; `day_in` gives it for the days of that month and the day before."""
        read = self._read(given, 2)
        if isinstance(read, dict):
            return read
        start, months, _ = read
        month, day = _month_and_day(start)
        month += months
        if month == _FIRST_MONTH - 1:  # day 0, or none
            self._ragu(name)
        if not _FIRST_MONTH <= month <= _LAST_MONTH:
            return _NUM
        found = _serial(month, day_in(_days_in(month), day)) - self._shift
        return float(found) if found >= 0 else _NUM

    def _read(self, given: Sequence[Any], most: int) -> tuple[int, int, _Kerja] | dict[str, Any]:
        """A day in the calendar of 1900, a whole number, and the days of work; or the error that they give."""
        if not 2 <= len(given) <= most:
            return _VALUE
        rows = given[2] if len(given) > 2 else None
        listed = [cell for row in rows for cell in row] if isinstance(rows, list) else [rows]
        numbers = [self._angka(v) for v in (*given[:2], *(cell for cell in listed if cell is not None))]
        wrong = next((n for n in numbers if isinstance(n, dict)), None)
        if wrong is not None:
            return dict(wrong)
        start, count, *free = map(int, numbers)
        if not 0 <= start + self._shift <= _LAST or any(day < 0 for day in free):
            return _NUM
        return start + self._shift, count, _Kerja({day + self._shift for day in free})


class _Kerja:
    """The days of work: Monday to Friday without holidays."""

    def __init__(self, free: Iterable[int]) -> None:
        self._free = sorted(day for day in free if (day - 1) % 7 not in (0, 6))

    def until(self, day: int) -> int:
        """How many there are from day 1 to a day."""
        weeks, rest = divmod(day, 7)
        return 5 * weeks + max(0, min(rest - 1, 5)) - bisect_right(self._free, day)


def _month_and_day(serial: int) -> tuple[int, int]:
    """The months since year 0, and the day of the month."""
    if serial < _BEFORE_MARCH:
        return (_FIRST_MONTH, serial) if serial <= _JANUARY else (_FIRST_MONTH + 1, serial - _JANUARY)
    day = date.fromordinal(serial + _ORDINAL)
    return day.year * 12 + day.month - 1, day.day


def _days_in(month: int) -> int:
    return 29 if month == _FIRST_MONTH + 1 else monthrange(month // 12, month % 12 + 1)[1]


def _serial(month: int, day: int) -> int:
    if month <= _FIRST_MONTH + 1:
        return day + _JANUARY * (month - _FIRST_MONTH)
    return date(month // 12, month % 12 + 1, 1).toordinal() - _ORDINAL + day - 1
