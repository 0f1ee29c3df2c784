"""A person of a list as the report on the IPA shows one: the points with their reasons, and what is lacking."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple


class OrangIpa(NamedTuple):
    """A person: where the row stands, points per dimension and in total (None where they cannot be told).

    `alasan` tells for each dimension what the points come from; `kurang` what would add points, the most first;
    `belum` why the person cannot be measured.
    """

    baris: str
    nama: str
    nip: str
    unit: str
    poin: Sequence[float | None]
    total: float | None
    alasan: Sequence[str]
    kurang: Sequence[tuple[str, Decimal]]
    belum: Sequence[str]
