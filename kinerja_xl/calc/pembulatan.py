"""The one rounding of the house, and the modes that explain figures rounded otherwise."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from kinerja_xl.numbers import rounded as rounded

_OTHER_MODES = {
    "dipotong, bukan dibulatkan": ROUND_DOWN,
    "dibulatkan ke atas": ROUND_CEILING,
    "dibulatkan ke bawah": ROUND_FLOOR,
    "dibulatkan setengah ke genap": ROUND_HALF_EVEN,
}


def agrees(printed: Decimal, exact: Decimal, decimals: int) -> bool:
    """Whether a figure shown with `decimals` decimals is the rounding of the exact value."""
    return rounded(printed, decimals) == rounded(exact, decimals)


def rounding_that_explains(printed: Decimal, exact: Decimal, decimals: int) -> str:
    """The mode other than ours that turns the exact value into the printed one; "" when none does.

    >>> rounding_that_explains(Decimal("100.80"), Decimal("100.80555"), 2)
    'dipotong, bukan dibulatkan'
    """
    shown = rounded(printed, decimals)
    for name, mode in _OTHER_MODES.items():
        if rounded(exact, decimals, mode) == shown:
            return name
    return ""
