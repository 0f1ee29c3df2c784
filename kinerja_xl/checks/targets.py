"""How rules on targets call an indicator, and what makes two findings about it one."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from decimal import Decimal

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.checks.context import Context
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisIndikator

_TELLING_DIGITS = 3
_FULL = Decimal(100)


def indicator_name(row: BarisIndikator) -> str:
    """The indicator of a row; where it has none, what the row is called."""
    own = row.indikator
    return own.text if own is not None and any(map(str.isalpha, own.text)) else row_name(row)


def same_figures(context: Context, row: BarisIndikator, figures: Iterable[Entry | None]) -> Hashable:
    """What two rows of one indicator share that print the same figures.

    Figures of three digits or more tell the indicator even where another document words its name otherwise.
    """
    values = tuple(e.candidates for e in figures if e is not None)
    digits = max((len(v.normalize().as_tuple().digits) for c in values[:1] for v in c), default=0)
    match = context.alike.get(row.key)
    return values, "" if digits >= _TELLING_DIGITS else match.rujukan if match is not None else row.key


def is_above_whole(entry: Entry) -> bool:
    """Whether a figure is above 100, whichever way its separators are read."""
    return min(entry.candidates, default=_FULL) > _FULL


def year_name(year: int | None) -> str:
    """A year as a person says it; the years of a plan that are only numbered as such.

    >>> year_name(2026), year_name(1), year_name(None)
    ('2026', 'tahun ke-1', '')
    """
    if year is None:
        return ""
    return f"tahun ke-{year}" if year < 10 else str(year)


def in_years(years: Iterable[int | None]) -> str:
    """Years after what holds in them, "" when the table names none.

    >>> in_years([2026, 2027]), in_years([1, 2]), in_years([None])
    (' tahun 2026, 2027', ' tahun ke-1, 2', '')
    """
    named = [year for year in years if year]
    listed = ", ".join(map(str, named))
    return "" if not named else f" tahun ke-{listed}" if named[0] < 10 else f" tahun {listed}"
