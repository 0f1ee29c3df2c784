"""Phrases that several rules share, so that they read as one voice."""

from __future__ import annotations

from decimal import Decimal

from kinerja_xl.calc.pembulatan import rounded
from kinerja_xl.numbers import format_number

_LONGEST_NAME = 60


def shown(value: Decimal, decimals: int = 0) -> str:
    """A number in Indonesian notation, rounded to what a reader sees."""
    return format_number(rounded(value, decimals), decimals)


def short(name: str) -> str:
    """A name cut to what fits a line."""
    name = " ".join(name.split())
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "\u2026"


def called(kind: str, name: str) -> str:
    """A name after what it is the name of, a first word not doubled.

    >>> called("Program", "Program Kepegawaian"), called("Persentase", "persentase guru")
    ('Program Kepegawaian', 'Persentase guru')
    """
    rest = name[len(kind) :]
    doubled = name.casefold().startswith(kind.casefold()) and (not rest or rest[0].isspace())
    return f"{kind} {rest.strip() if doubled else name}".strip()


def matched_by(*likenesses: float) -> str:
    """How names were matched that are not the same letter by letter, after what is said of them.

    >>> matched_by(1, 0.91), matched_by(1, 1)
    (' (nama dicocokkan, kemiripan 91%)', '')
    """
    least = min(likenesses)
    return f" (nama dicocokkan, kemiripan {least:.0%})" if least < 1 else ""
