"""Dates of a column of an export: in whatever style, and read by one order of day and month for the whole column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from kinerja_xl.impor.ekspor import HARI_NOL, Isi
from kinerja_xl.numbers import clean_text, empty_state, read_date

_NAMES = "jan feb mar apr mei jun jul agu sep okt nov des".split()
_OTHERS = {"may": 5, "aug": 8, "agt": 8, "ags": 8, "oct": 10, "nop": 11, "dec": 12}
_TIME = re.compile(r"[T ]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$", re.ASCII)
_NUMBERS = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})", re.ASCII)
_TURNED = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})", re.ASCII)
_NAMED = re.compile(r"(\d{1,2})[\s.\-/]+([a-z]{3,9})\.?[\s.\-/,]+(\d{4})", re.ASCII)
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)", re.ASCII)
_FIRST_DAY, _LAST_DAY = 10_000, 73_050
"""Days that a workbook may have stored: 1927 to 2099."""

Tanggal = date | str | None
"""A date, why a cell is none, or None for a blank cell."""


def dates(column: Sequence[Isi]) -> list[Tanggal]:
    """The dates of a column.

    Day and month written as two numbers are read day first, unless a date of the column shows that it is written month
    first; where the column shows both, no such date can be told.

    >>> [str(d) for d in dates(["12/31/1990", "02/03/1990", "1990-01-31 00:00:00", "5 Agt 1991", "33000"])]
    ['1990-12-31', '1990-02-03', '1990-01-31', '1991-08-05', '1990-05-07']
    >>> dates(["31/12/1990", "12/31/1990", "02/03/1990"])[2]
    'urutan hari dan bulannya tidak pasti: kolom ini memuat keduanya'
    """
    pairs = [
        (int(m[1]), int(m[2])) for cell in column if isinstance(cell, str) and (m := _NUMBERS.fullmatch(_bare(cell)))
    ]
    day_first, month_first = any(a > 12 for a, _ in pairs), any(b > 12 for _, b in pairs)
    return [_date(cell, day_first, month_first) for cell in column]


def _date(cell: Isi, day_first: bool, month_first: bool) -> Tanggal:
    if cell is None or isinstance(cell, date):
        return cell
    text = _bare(cell) if isinstance(cell, str) else f"{cell:f}"
    if empty_state(text):
        return None
    if match := _NUMBERS.fullmatch(text):
        one, two, year = (int(part) for part in match.groups())
        if max(one, two) <= 12 and one != two and day_first and month_first:
            return "urutan hari dan bulannya tidak pasti: kolom ini memuat keduanya"
        turned = two > 12 or (month_first and not day_first)
        return _made(year, one if turned else two, two if turned else one)
    if match := _TURNED.fullmatch(text) or _COMPACT.fullmatch(text):
        return _made(*(int(part) for part in match.groups()))
    if match := _NAMED.fullmatch(text.casefold()):
        return _made(int(match[3]), _month(match[2]), int(match[1]))
    if isinstance(cell, Decimal) or text.isdigit():
        days = Decimal(text)
        return HARI_NOL + timedelta(days=int(days)) if _FIRST_DAY <= days <= _LAST_DAY else "bukan tanggal"
    return read_date(text) or "bukan tanggal"


def _bare(text: str) -> str:
    """A text without the time of the day."""
    return _TIME.sub("", clean_text(text))


def _month(word: str) -> int:
    short = word[:3]
    return _NAMES.index(short) + 1 if short in _NAMES else _OTHERS.get(short, 0)


def _made(year: int, month: int, day: int) -> Tanggal:
    try:
        return date(year, month, day)
    except ValueError:
        return "bukan tanggal"
