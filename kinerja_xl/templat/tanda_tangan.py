"""The signature of two parties below a form: their posts and names are filled in."""

from __future__ import annotations

from typing import Final

from xlsxwriter.worksheet import Worksheet

from kinerja_xl.templat.gaya import Gaya
from kinerja_xl.templat.lembaran import Lembaran, width

_LEBAR: Final = 24
"""Characters that a signature needs."""
_BARIS: Final = (("Pihak Kedua,", "Pihak Pertama,"), ("", ""), ("", ""), ("", ""), ("", ""), ("", ""))
_DIISI: Final = {1, 5}
"""Lines that are filled in: the posts and the names."""


def write_signatures(sheet: Worksheet, lembaran: Lembaran, gaya: Gaya, last: int) -> int:
    """Write two parties below row `last`, the right one over the last columns; the last row they take."""
    right, room = len(lembaran.kolom), 0.0
    while room < _LEBAR:
        right -= 1
        room += width(lembaran.kolom[right])
    for number, texts in enumerate(_BARIS):
        row = last + 1 + number
        for first, text in zip((1, right), texts, strict=True):
            look = gaya.label() if text else gaya.isian()
            if not text and number not in _DIISI:
                continue
            if first == right:
                sheet.merge_range(row, first, row, len(lembaran.kolom) - 1, text, look)
            else:
                sheet.write(row, first, text or None, look)
    return last + 1 + len(_BARIS)
