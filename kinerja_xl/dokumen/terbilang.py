"""Whole numbers in Indonesian words."""

from __future__ import annotations

_DIGITS = "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split()
_STEPS = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (1000, "ribu"), (100, "ratus"))
_ONE = {1000: "seribu", 100: "seratus"}


def terbilang(angka: int) -> str:
    """A whole number in words, as in `5 (lima)`.

    >>> terbilang(32), terbilang(1_105), terbilang(11_000_000), terbilang(-8)
    ('tiga puluh dua', 'seribu seratus lima', 'sebelas juta', 'minus delapan')
    """
    if angka < 0:
        return f"minus {terbilang(-angka)}"
    for size, name in _STEPS:
        if angka >= size:
            count, rest = divmod(angka, size)
            first = _ONE[size] if count == 1 and size in _ONE else f"{terbilang(count)} {name}"
            return f"{first} {terbilang(rest)}" if rest else first
    if angka < len(_DIGITS):
        return _DIGITS[angka]
    tens, ones = divmod(angka, 10)
    if tens == 1:
        return f"{_DIGITS[ones]} belas"
    return f"{_DIGITS[tens]} puluh" + (f" {_DIGITS[ones]}" if ones else "")
