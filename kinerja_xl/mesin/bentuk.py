"""The shapes of formulas: copies of one formula have one shape, so that what is asked of it is asked once."""

from __future__ import annotations

import re
from collections.abc import Sequence

ADDRESS = re.compile(r"(?<![A-Za-z_.\d$])\$?[A-Za-z]{1,3}\$?\d+(?![\w!(.\[])")
"""Copies of a formula differ in these only."""
PLACE = "\x01"
_LINE = "\n"


def bentuk(rumus: Sequence[str], address: re.Pattern[str] = ADDRESS) -> list[str]:
    r"""The shape of every formula: PLACE stands for each address.

    >>> bentuk(["A1+B$2", "A2+B$2", 'IF(C1,"x",0)'])
    ['\x01+\x01', '\x01+\x01', 'IF(\x01,"x",0)']
    """
    found = address.sub(PLACE, _LINE.join(rumus)).split(_LINE)
    if len(found) == len(rumus):
        return found
    return [address.sub(PLACE, one) for one in rumus]  # formulas of several lines
