"""What a number format shows of a value: decimals, percent, date."""

from __future__ import annotations

import re

from kinerja_xl.pola import Pola
from kinerja_xl.workbook.sheets.grid import GENERAL, NumberFormat

_BUILTIN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    37: "#,##0",
    38: "#,##0",
    39: "#,##0.00",
    40: "#,##0.00",
}
_BUILTIN_DATES = frozenset({*range(14, 23), *range(27, 37), 45, 46, 47, *range(50, 59)})
_QUOTED = Pola(r'"[^"]*"|\\.|\[(?!(?:h+|m+|s+)\])[^\]]*\]|_.|\*.')
_CONDITION = Pola(r"\[[<>=]")
_DECIMALS = Pola(r"[0#?]\.([0#?]+)")


def read_format(number: int, code: str | None) -> NumberFormat:
    """What a number format shows.

    >>> read_format(164, '[$-421]#,##0.00'), read_format(9, None).percent, read_format(165, 'dd mmmm yyyy').date
    (NumberFormat(decimals=2, percent=False, date=False), True, True)
    """
    if code is None:
        if number in _BUILTIN_DATES:
            return NumberFormat(date=True)
        code = _BUILTIN.get(number, "General")
    sections = code.split(";")
    plain = _QUOTED.sub("", next((s for s in sections if not _CONDITION.search(s)), sections[0]))
    if "general" in plain.casefold() or plain.strip() in ("", "@"):
        return GENERAL
    if re.search(r"[dmyhs]", plain.casefold()):
        return NumberFormat(date=True)
    if not re.search(r"[0#?]", plain) or "E" in plain or "/" in plain:
        return GENERAL
    found = _DECIMALS.search(plain)
    return NumberFormat(len(found[1]) if found else 0, "%" in plain)
