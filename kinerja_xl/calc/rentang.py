"""Indices and scores with a fixed range: none can lie outside it.

Sources: SAKIP and RB, PermenPANRB 88/2021 and 3/2023 (0 to 100); sistem merit, Peraturan KASN 9/2019 (100 to 400, a
sum of eight aspects); SPBE, PermenPANRB 59/2020 (1 to 5); SPIP, Peraturan BPKP 5/2021 (1 to 5); kepuasan masyarakat,
PermenPANRB 14/2017 (25 to 100).
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.pola import Pola

_MEASURE = Pola(r"\W*(?:indeks|index|nilai|skor|tingkat|hasil|level|maturitas)\b", re.IGNORECASE)
_OF_ANOTHER = Pola(
    r"\b(?:persentase|jumlah|peningkatan|kenaikan|selisih|perangkat daerah (?:dengan|yang)|opd (?:dengan|yang))\b",
    re.IGNORECASE,
)


class Rentang(NamedTuple):
    """The highest value of an index, and what it is called."""

    nama: str
    tertinggi: Decimal


_RANGES = (
    (Pola(r"\bsakip\b|akuntabilitas kinerja", re.IGNORECASE), Rentang("nilai SAKIP", Decimal(100))),
    (Pola(r"sistem merit|merit sistem", re.IGNORECASE), Rentang("indeks sistem merit", Decimal(400))),
    (Pola(r"reformasi birokrasi", re.IGNORECASE), Rentang("indeks reformasi birokrasi", Decimal(100))),
    (Pola(r"\bspbe\b|pemerintahan berbasis elektronik", re.IGNORECASE), Rentang("indeks SPBE", Decimal(5))),
    (Pola(r"\bspip\b", re.IGNORECASE), Rentang("maturitas SPIP", Decimal(5))),
    (Pola(r"\bikm\b|kepuasan", re.IGNORECASE), Rentang("indeks kepuasan", Decimal(100))),
    (Pola(r"kualitas data", re.IGNORECASE), Rentang("indeks kualitas data", Decimal(100))),
    (Pola(r"pembangunan manusia", re.IGNORECASE), Rentang("indeks pembangunan manusia", Decimal(100))),
)


def rentang(nama: str) -> Rentang | None:
    """The range of the index that a name is; None for a share or growth of it, and for an index without one.

    >>> rentang("Nilai SAKIP BKPSDM").tertinggi, rentang("Indeks Sistem Merit").tertinggi
    (Decimal('100'), Decimal('400'))
    >>> rentang("Persentase OPD dengan nilai SAKIP B") is None
    True
    """
    if not _MEASURE.match(nama) or _OF_ANOTHER.search(nama):
        return None
    return next((found for pattern, found in _RANGES if pattern.search(nama)), None)
