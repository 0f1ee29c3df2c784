"""Thresholds that a text states in signs or words: `> 80`, `minimal 80`, `sama dengan atau lebih dari 80`."""

from __future__ import annotations

import re
from typing import NamedTuple

from kinerja_xl.ingatan import ingat
from kinerja_xl.pola import Pola

_NUMBER = r"(?:nilai\s+|skor\s+|sebesar\s+)*(\d+(?:,\d+)?)\b(?!\s*(?:hari|bulan|tahun|jam|jp|orang|%?\s*x))"
_OR_EQUAL = r"(?:sama\s+dengan\s+atau\s+|atau\s+sama\s+dengan\s+)"
_PATTERNS = tuple(
    (Pola(pattern + r"\s*" + _NUMBER, re.IGNORECASE), arah, tertutup)
    for pattern, arah, tertutup in (
        (
            r"(?:≥|>=|=>|\bminimal(?:\s+dengan)?|\bpaling\s+(?:rendah|sedikit)|\bsekurang-kurangnya|\bminimum)",
            "lebih",
            True,
        ),
        (rf"\b{_OR_EQUAL}lebih\s+(?:dari|besar\s+dari)", "lebih", True),
        (rf"\blebih\s+(?:besar\s+)?(?:dari\s+)?{_OR_EQUAL}", "lebih", True),
        (r"(?<![=-])>(?!=)", "lebih", False),
        (r"(?<!dengan atau )\b(?:lebih\s+(?:besar\s+)?dari|di\s?atas)", "lebih", False),
        (r"(?:≤|<=|=<|\bmaksimal|\bpaling\s+(?:tinggi|banyak)|\bmaksimum)", "kurang", True),
        (rf"\b{_OR_EQUAL}kurang\s+dari", "kurang", True),
        (r"(?<!=)<(?!=)", "kurang", False),
        (r"(?<!dengan atau )\b(?:kurang\s+dari|di\s?bawah)", "kurang", False),
    )
)
_SIGNS = {("lebih", True): "≥", ("lebih", False): ">", ("kurang", True): "≤", ("kurang", False): "<"}


class Ambang(NamedTuple):
    """A threshold: its figure as written, the side that counts, and whether the figure itself counts."""

    angka: str
    arah: str
    tertutup: bool

    def __str__(self) -> str:
        return f"{_SIGNS[self.arah, self.tertutup]} {self.angka}"


@ingat
def ambang(text: str) -> tuple[Ambang, ...]:
    """Every threshold of a text.

    >>> [str(a) for a in ambang("nilai rata-rata sama dengan atau lebih dari 80")], [str(a) for a in ambang("SKP > 80")]
    (['≥ 80'], ['> 80'])
    """
    if not any(map(str.isdigit, text)):
        return ()
    found = (Ambang(m[1], arah, closed) for p, arah, closed in _PATTERNS for m in p.finditer(text))
    return tuple(dict.fromkeys(found))
